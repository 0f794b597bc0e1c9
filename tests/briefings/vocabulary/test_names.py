"""Names to show, and the trees."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefings.vocabulary import Region, load, shelf, shelves, vocabulary


@pytest.mark.parametrize(("id", "locale", "name"), [
    ("aluminium", "en", "aluminium"), ("aluminium", "zh_Hans", "铝"), ("aluminium", "zh_Hant", "鋁"),
    ("aluminium", "zh_TW", "鋁"), ("aluminium", "zh_CN", "铝"), ("aluminium", "de_AT", "Aluminium"),
    ("lithium carbonate", "ru", "карбонат лития"), ("copper", "ja", "銅"), ("tin", "fr_FR", "étain"),
    ("CN-NM", "en", "Inner Mongolia"), ("CN-NM", "zh_Hans", "内蒙古"), ("CN-NM/Tongliao/Holingol", "en_GB",
    "Holingol"),
    ("CN-NM/Tongliao/Holingol", "zh", "霍林郭勒"), ("CD", "zh_Hans", "刚果（金）"), ("TR", "en", "Turkey"),
    ("London Metal Exchange", "zh_Hans", "伦敦金属交易所"), ("DE", "ru", "Германия"),
    ("CL/Unknown Mine", "zh_Hans", "Unknown Mine"), ("adamantium", "de", "adamantium"), ("aluminium", "sw",
    "aluminium"),
])  # fmt: skip
def test_a_term_has_a_name_in_the_readers_language(id: str, locale: str, name: str) -> None:
    assert vocabulary().name(id, locale) == name


@pytest.mark.parametrize(("id", "locale", "name"), [
    ("CD", "en", "DRC"), ("CD", "zh_Hans", "刚果（金）"), ("aluminium", "en", "Al"),
    ("Ministry of Industry and Information Technology", "en", "MIIT"),
    ("Ministry of Industry and Information Technology", "zh_Hans", "工信部"), ("CL", "en", "Chile"),
])  # fmt: skip
def test_a_short_name_where_there_is_one(id: str, locale: str, name: str) -> None:
    assert vocabulary().name(id, locale, short=True) == name


def test_trees() -> None:
    known = vocabulary()
    assert known.ancestors("CN-NM/Tongliao/Holingol") == ("CN-NM/Tongliao", "CN-NM", "CN", "WORLD")
    assert known.ancestors("CL/Nowhere") == ("CL", "WORLD")
    assert known.ancestors("adamantium") == ()
    assert {"CN-NM/Tongliao/Holingol", "CN-NM/Tongliao", "CN-NM"} <= set(known.under("CN-NM"))
    assert {"alumina", "bauxite", "primary aluminium", "aluminium foil"} <= set(known.under("aluminium"))
    assert "aluminium foil" in known.under("non-ferrous metals")
    assert known.under("adamantium") == ("adamantium",)
    for material in known.materials():
        for id in known.under(material.id):
            assert id == material.id or material.id in known.ancestors(id)


def test_importing_reads_no_data() -> None:
    code = "import sys, briefings.vocabulary; print('briefings.vocabulary.shelves' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_term_is_made_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    build = shelf.region

    def counted(own: shelf.Shelf[Region], id: str, draft: shelf.Draft) -> Region:
        made.append(id)
        return build(own, id, draft)

    monkeypatch.setattr(shelves, "region", counted)
    fresh = load()
    assert made == []
    assert fresh.name("CN-SN", "en") == "Shaanxi"
    assert fresh.region("CN-SN") is fresh.region("CN-SN")
    assert made == ["CN-SN"]
