"""What must hold of the shipped tables, whoever edits them."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from babel import Locale

from briefings.vocabulary import Kind, vocabulary
from briefings.vocabulary.matcher import fold, plain
from briefings.vocabulary.shelves import SHIPPED
from briefings.vocabulary.tables import LANGUAGES, rows, written

REGION = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?(/[^/]+)*|WORLD|[A-Z][A-Z0-9-]+")
PROVINCES = {
    "北京": "BJ", "天津": "TJ", "河北": "HE", "山西": "SX", "内蒙古": "NM", "辽宁": "LN", "吉林": "JL",
    "黑龙江": "HL",
    "上海": "SH", "江苏": "JS", "浙江": "ZJ", "安徽": "AH", "福建": "FJ", "江西": "JX", "山东": "SD", "河南": "HA",
    "湖北": "HB", "湖南": "HN", "广东": "GD", "广西": "GX", "海南": "HI", "重庆": "CQ", "四川": "SC", "贵州": "GZ",
    "云南": "YN", "西藏": "XZ", "陕西": "SN", "甘肃": "GS", "青海": "QH", "宁夏": "NX", "新疆": "XJ",
}  # fmt: skip
ENGLISH = {"CN-SX": "Shanxi", "CN-SN": "Shaanxi", "CN-NM": "Inner Mongolia", "CN-HA": "Henan", "CN-HN": "Hunan",
           "CN-HE": "Hebei", "CN-HB": "Hubei", "CN-HI": "Hainan", "CN-GX": "Guangxi", "CN-GZ": "Guizhou"}  # fmt: skip
ELEMENTS = frozenset(
    """
    Li Be Na Mg Al Si K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Rb Sr Y Zr Nb Mo Ru Rh Pd Ag Cd In Sn Sb Te Cs Ba
    La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Th U
    """.split()  # noqa: SIM905
)


def test_every_country_of_iso_3166_is_there() -> None:
    names = Locale.parse("en").territories
    codes = {code for code in map(str, names) if len(code) == 2 and code.isalpha()}
    outside = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
    assert codes - outside == {region.id for region in vocabulary().regions() if region.level == "country"}


def test_chinese_provinces_have_their_codes_and_letters() -> None:
    known = {
        region.id: region for region in vocabulary().regions() if region.parent == "CN" and region.level == "province"
    }
    assert {region.names["zh-Hans"][0]: id for id, region in known.items()} == {
        name: f"CN-{code}" for name, code in PROVINCES.items()
    }
    assert {id: known[id].names["en"][0] for id in ENGLISH} == ENGLISH
    letters = [region.letter for region in known.values()]
    assert None not in letters
    assert len(set(letters)) == 31


def test_chinese_prefectures_are_complete() -> None:
    cities = Counter(
        (region.parent or "")[3:]
        for region in vocabulary().regions()
        if region.level == "city" and region.id[:3] == "CN-"
    )
    expected = {  # 293 cities, 30 autonomous prefectures, 7 prefectures, 3 leagues; 4 counties of Hubei and 1 of Henan
        "HE": 11, "SX": 11, "NM": 12, "LN": 14, "JL": 9, "HL": 13, "JS": 13, "ZJ": 11, "AH": 16, "FJ": 9, "JX": 11,
        "SD": 16, "HA": 18, "HB": 17, "HN": 14, "GD": 21, "GX": 14, "HI": 4, "SC": 21, "GZ": 9, "YN": 16, "XZ": 7,
        "SN": 10, "GS": 14, "QH": 8, "NX": 5, "XJ": 14,
    }  # fmt: skip
    assert dict(cities) == expected


@pytest.mark.parametrize("kind", list(Kind))
def test_parents_exist_and_do_not_go_round_in_circles(kind: Kind) -> None:
    known = vocabulary()
    terms = {Kind.MATERIAL: known.materials(), Kind.REGION: known.regions(), Kind.ORGANISATION: known.organisations()}[
        kind
    ]
    for term in terms:
        above = known.ancestors(term.id)
        assert term.id not in above
        assert all(known.material(id) or known.region(id) for id in above), term.id
        if kind is Kind.REGION and term.id != "WORLD":
            assert above[-1] == "WORLD", term.id


def test_region_ids_are_codes_and_places_after_slashes() -> None:
    for region in vocabulary().regions():
        assert REGION.fullmatch(region.id), region.id
        if region.parent and "/" in region.id:
            assert region.id.startswith(region.parent.split("/")[0][:2]), region.id


def test_materials_and_regions_have_names_to_show() -> None:
    known = vocabulary()
    for term in (*known.materials(), *known.regions()):
        assert term.names.get("en"), term.id
        assert term.names.get("zh-Hans"), term.id
        assert term.names.get("zh-Hant"), term.id
        assert not re.search("[A-Za-z]{4}", term.names["zh-Hans"][0]), term.id


def test_materials_are_called_by_their_ids() -> None:
    for material in vocabulary().materials():
        assert material.names["en"][0] == material.id


def test_elements_have_one_material_each() -> None:
    symbols = Counter(material.symbol for material in vocabulary().materials() if material.symbol in ELEMENTS)
    assert max(symbols.values()) == 1
    assert {"Al", "Cu", "Pb", "Zn", "Ni", "Sn", "Co", "Li", "Mg", "Ti", "W", "Mo", "Sb", "Bi", "Ga", "Ge", "Au"} <= set(
        symbols
    )


def test_what_a_material_counts_as_counts_as_itself() -> None:
    known = vocabulary()
    for material in known.materials():
        metal = known.material(material.metal)
        assert metal is not None, material.id
        assert metal.metal == metal.id, material.id


@pytest.mark.parametrize(
    ("material", "metal"),
    [("lithium carbonate", "lithium"), ("spodumene", "lithium"), ("primary aluminium", "aluminium"), ("alumina",
     "alumina"),
     ("bauxite", "bauxite"), ("copper cathode", "copper"), ("ferrochrome", "chromium"), ("ferrosilicon", "silicon"),
     ("silicomanganese", "manganese"), ("ferroalloys", "ferroalloys"), ("neodymium", "rare earths"),
     ("crude steel", "steel"),
     ("rebar", "steel"), ("iron ore", "iron"), ("ten nonferrous metals", "non-ferrous metals"),
     ("titanium sponge", "titanium"),
     ("ammonium paratungstate", "tungsten"), ("nickel pig iron", "nickel"), ("stainless steel", "steel")],
)  # fmt: skip
def test_products_count_as_their_metal(material: str, metal: str) -> None:
    found = vocabulary().material(material)
    assert found is not None
    assert found.metal == metal


def test_no_name_has_two_kinds() -> None:
    kinds: dict[str, set[str]] = {}
    for table in ("materials", "regions", "organisations"):
        columns = ("id", "symbol", "parent", "stage", "metal", "short", "short-zh", "level", "letter", "role", "region")
        for row in rows(SHIPPED / f"{table}.tsv", (*columns, *LANGUAGES, "forms")):
            for column in (*LANGUAGES, "forms"):
                for name in written(row.cells.get(column, "")):
                    key = name.words if name.cased or name.capitals else fold(plain(name.words))
                    kinds.setdefault(key, set()).add(table)
    assert {name: tables for name, tables in kinds.items() if len(tables) > 1} == {}


def test_no_two_regions_share_a_chinese_name() -> None:
    shared: dict[str, set[str]] = {}
    for region in vocabulary().regions():
        for name in region.names["zh-Hans"]:
            shared.setdefault(name, set()).add(region.id)
    assert {name: ids for name, ids in shared.items() if len(ids) > 1} == {}
