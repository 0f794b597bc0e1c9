"""What is found in running text, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.vocabulary import Kind, Material, vocabulary


def said(text: str, *, nested: bool = False) -> list[tuple[str, tuple[str, ...]]]:
    return [(mention.surface, mention.terms) for mention in vocabulary().mentions(text, nested=nested)]


def ids(text: str) -> list[str]:
    return [term for mention in vocabulary().mentions(text) for term in mention.terms]


def sure(text: str, kind: Kind = Kind.MATERIAL) -> list[str]:
    return [term for m in vocabulary().mentions(text) if m.kind is kind and not m.ambiguous for term in m.terms]


@pytest.mark.parametrize(
    "words",
    ["资金", "基金会", "金额", "现金流", "金融业", "奖金", "租金", "保证金", "金牌", "金秋十月", "金砖会议",
     "金字塔", "紫金山",
     "金山银山", "金九银十", "黄金周", "黄金时段", "千金小姐", "含金量", "银行业", "银幕", "银河系", "银杏树",
     "铁路", "高铁站", "地铁口", "铁人三项",
     "铅笔盒", "铅球", "无铅汽油", "锡林草原", "锡伯族", "锡纸", "铜牌", "铜锣湾", "铜像", "青铜器", "钢琴",
     "钢笔", "镁光灯", "硅谷",
     "硅胶", "汞柱", "有色人种", "煤气灶", "石英表", "碘盐", "重金属污染", "金先生",
     "鉛筆", "錫箔", "金馬獎", "銅鑼鄉", "鐵道", "料金", "金曜日", "地下鉄"],
)  # fmt: skip
def test_words_that_contain_a_metal_do_not_mean_it(words: str) -> None:
    assert sure(words) == []
    assert sure(f"他们谈到{words}的问题") == []


@pytest.mark.parametrize(
    "words",
    ["She won the gold medal", "on the Gold Coast", "every cloud has a silver lining", "a bronze statue",
     "leading firms",
     "a lead time of weeks", "it took the lead from them", "a tin can of beans", "on Tin Pan Alley",
     "to iron out details",
     "near Copper Mountain", "in Silicon Valley", "the Chrome browser", "the Platinum Jubilee", "a nickelodeon",
     "concrete measures", "Zinc Media said", "heavy metal music"],
)  # fmt: skip
def test_english_phrases_that_contain_a_metal_do_not_mean_it(words: str) -> None:
    assert sure(words) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("无锡的锡", ["CN-JS/Wuxi", "tin"]),
    ("锡林郭勒盟的锡矿", ["CN-NM/Xilingol", "tin ore"]),
    ("铜陵的铜", ["CN-AH/Tongling", "copper"]),
    ("白银市的白银", ["CN-GS/Baiyin", "silver"]),
    ("白银涨了", ["silver"]),
    ("刚果（金）的铜", ["CD", "copper"]),
    ("刚果(金)的铜", ["CD", "copper"]),
    ("榆林和玉林", ["CN-SN/Yulin", "CN-GX/Yulin"]),
    ("陕西不是山西", ["CN-SN", "CN-SX"]),
    ("几内亚、几内亚比绍、赤道几内亚、巴布亚新几内亚", ["GN", "GW", "GQ", "PG"]),
    ("吉林市在吉林", ["CN-JL/Jilin City", "CN-JL"]),
    ("其中铝材出口增长", ["aluminium products"]),
    ("其中国内产量", []),
    ("发展中国家", []),
    ("今日本报讯", []),
    ("沿海地区", []),
    ("生产金属制品", ["metals"]),
    ("年产金属镁五万吨，产金两吨", ["magnesium", "gold"]),
    ("伦敦金属交易所", ["London Metal Exchange"]),
    ("氧化铝和电解铝", ["alumina", "primary aluminium"]),
    ("十种有色金属", ["ten nonferrous metals"]),
    ("臺灣與台灣", ["TW", "TW"]),
])  # fmt: skip
def test_chinese_names_are_told_apart(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Shaanxi and Shanxi", ["CN-SN", "CN-SX"]),
    ("the Republic of Congo and the Democratic Republic of Congo", ["CG", "CD"]),
    ("Guinea-Bissau, Guinea, Equatorial Guinea, Papua New Guinea", ["GW", "GN", "GQ", "PG"]),
    ("New Mexico is not Mexico", ["US-NM", "MX"]),
    ("the U.S. and us, US$5", ["US"]),
    ("Xi\u2019an and Xi'an", ["CN-SN/Xi'an", "CN-SN/Xi'an"]),
    ("inner mongolia, INNER MONGOLIA", ["CN-NM", "CN-NM"]),
    ("Inner\nMongolia", ["CN-NM"]),
    ("aluminum and aluminium", ["aluminium", "aluminium"]),
    ("non\u2011ferrous metals", ["non-ferrous metals"]),
    ("refined copper cathodes", ["copper cathode"]),
    ("Al, Al2O3 and al", ["aluminium", "alumina"]),
    ("Essen, not essen", ["DE-NW/Essen"]),
    ("Polish, not polish", ["PL"]),
    ("the LME, not lme", ["London Metal Exchange"]),
    ("Chinese and Indonesian mills", ["CN", "ID"]),
])  # fmt: skip
def test_english_names_are_told_apart(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_homonyms_list_every_meaning() -> None:
    assert said("Yulin") == [("Yulin", ("CN-GX/Yulin", "CN-SN/Yulin"))]
    assert set(ids("Georgia")) == {"GE", "US-GA"}


def test_words_that_are_ordinary_too_are_flagged() -> None:
    flagged = {
        m.surface: m.ambiguous for m in vocabulary().mentions("lead, tin, gold, zinc, copper concentrate, refined lead")
    }
    assert flagged == {
        "lead": True, "tin": True, "gold": True, "zinc": False, "copper concentrate": False, "refined lead": False
    }  # fmt: skip


def test_a_latin_name_does_not_stand_in_a_latin_word() -> None:
    assert ids("在Baotou市") == ["CN-NM/Baotou"]
    assert ids("(Baotou), Baotou's") == ["CN-NM/Baotou", "CN-NM/Baotou"]
    for glued in ("xBaotou", "Baotoux", "Baotou9", "9Baotou", "Baotou\u0301", "éBaotou", "Baotouж", "ｘBaotou"):
        assert ids(glued) == [], glued


def test_a_longer_name_that_is_glued_does_not_hide_a_shorter_one() -> None:
    assert ids("copper concentratesX") == ["copper"]


def test_nested_names_are_given_only_where_they_are_meant() -> None:
    assert said("电解铝", nested=True) == [("电解铝", ("primary aluminium",)), ("铝", ("aluminium",))]
    inner = said("中国有色金属工业协会", nested=True)
    assert inner[0] == ("中国有色金属工业协会", ("China Nonferrous Metals Industry Association",))
    assert ("中国", ("CN",)) in inner
    assert said("New Mexico", nested=True) == [("New Mexico", ("US-NM",))]
    assert said("Papua New Guinea", nested=True) == [("Papua New Guinea", ("PG",))]
    assert said("紫金矿业", nested=True) == [("紫金矿业", ("Zijin Mining",))]
    assert said("镍铁", nested=True) == [("镍铁", ("ferronickel",)), ("镍", ("nickel",))]
    assert said("无锡", nested=True) == [("无锡", ("CN-JS/Wuxi",))]
    assert said("Western Australia", nested=True) == [("Western Australia", ("AU-WA",)), ("Australia", ("AU",))]


def test_offsets_survive_letters_that_grow_when_folded() -> None:
    text = "İstanbul İ copper"
    mention = vocabulary().mentions(text)[-1]
    assert (mention.surface, text[mention.start : mention.end]) == ("copper", "copper")


@st.composite
def texts(draw: st.DrawFn) -> str:
    names = [
        name
        for term in vocabulary().materials() + vocabulary().regions()
        for name in (*term.forms, term.names["zh-Hans"][0], term.names["en"][0])
    ]
    part = st.one_of(
        st.sampled_from(names), st.text(max_size=4), st.sampled_from([" ", "、", "市", "\n", "İ", "’s", "(", "\u0301"])
    )
    return "".join(draw(st.lists(part, max_size=12)))


@settings(max_examples=150, deadline=None)
@given(texts())
def test_every_mention_slices_to_its_words_and_none_overlap(text: str) -> None:
    end = 0
    for mention in vocabulary().mentions(text):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        assert mention.terms
        end = mention.end


@settings(max_examples=100, deadline=None)
@given(texts())
def test_nested_mentions_lie_within_the_others(text: str) -> None:
    outer = vocabulary().mentions(text)
    every = vocabulary().mentions(text, nested=True)
    assert [m for m in every if m in outer] == outer
    for mention in every:
        assert text[mention.start : mention.end] == mention.surface
        assert any(around.start <= mention.start and mention.end <= around.end for around in outer)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(vocabulary().materials()), st.sampled_from(["zh-Hans", "zh-Hant", "ru"]))
def test_a_material_is_found_by_its_own_name(material: Material, language: str) -> None:
    for name in material.names.get(language, ()):
        assert material.id in ids(f"，{name}，"), name


@pytest.mark.parametrize(("text", "expected"), [
    ("62% Fe iron ore fines and Pilbara Blend lump", ["iron ore", "iron ore"]),
    ("P1020A, A00 ingots and ADC12 alloy", ["aluminium ingot", "aluminium ingot", "aluminium alloys"]),
    ("NPI 10%, FeSi75 and 553# silicon metal", ["nickel pig iron", "ferrosilicon", "industrial silicon"]),
    ("HRB400E rebar, Q235 billet, Q235 steel", ["rebar", "steel billet", "carbon steel", "steel"]),
    ("spodumene concentrate SC6 at SC6", ["spodumene concentrate", "spodumene concentrate"]),
    ("45SH NdFeB and NdFeB scrap", ["neodymium-iron-boron magnets", "NdFeB scrap"]),
    ("FeV80, FeV50 and 98% V2O5 flake", ["ferrovanadium", "ferrovanadium", "vanadium pentoxide"]),
    ("电池级碳酸锂和工业级碳酸锂", ["battery-grade lithium carbonate", "lithium carbonate"]),
    ("磷酸铁锂电池、磷酸铁锂、磷酸铁", ["LFP batteries", "lithium iron phosphate", "iron phosphate"]),
    ("金红石型钛白粉与金红石", ["titanium dioxide", "rutile"]),
    ("421#工业硅、72硅铁、6517硅锰", ["industrial silicon", "ferrosilicon", "silicomanganese"]),
    ("上年同期金产量", ["gold"]),
    ("上年同期铜产量", ["copper"]),
    ("油气煤炭", ["coal"]),
    ("磷石膏和磷矿石", ["phosphogypsum", "phosphate rock"]),
    ("煤层气、煤矸石、粉煤灰", ["coalbed methane", "coal gangue", "fly ash"]),
    ("PKS与棕榈壳", ["palm kernel shells", "palm kernel shells"]),
])  # fmt: skip
def test_grades_and_trade_names_are_known(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    "words",
    ["the Airbus A380", "prices GOES UP", "in Feb 2025", "the CPC said", "HMS Victory", "UBC in Vancouver",
     "DAP terms", "CAM software", "PCI cards", "a MAP of it"],
)  # fmt: skip
def test_short_words_of_the_trade_are_not_taken_for_certain_elsewhere(words: str) -> None:
    assert sure(words) == []


CRITICAL = (  # USGS 2022 and 2025, EU 2023, China 2016, Japan 2024, India 2023
    "aluminium | bauxite | antimony | arsenic | barite | beryllium | bismuth | boron | caesium | cerium | "
    "chromium | cobalt | copper | dysprosium | erbium | europium | fluorspar | feldspar | gadolinium | gallium | "
    "germanium | graphite | hafnium | helium | holmium | indium | iridium | lanthanum | lead | lithium | lutetium "
    "| magnesium | manganese | molybdenum | neodymium | nickel | niobium | palladium | phosphorus | platinum | "
    "potash | praseodymium | rhenium | rhodium | rubidium | ruthenium | samarium | scandium | selenium | silicon "
    "| silver | strontium | tantalum | tellurium | terbium | thallium | thulium | tin | titanium | tungsten | "
    "uranium | vanadium | ytterbium | yttrium | zinc | zirconium | cadmium | barium | fluorine | iron | gold | "
    "coking coal | phosphate rock | natural graphite | light rare earths | heavy rare earths | shale gas | "
    "coalbed methane | natural gas | crude oil | coal | flake graphite | platinum group metals "
)


def test_the_critical_minerals_of_five_lists_are_known() -> None:
    assert [id for id in map(str.strip, CRITICAL.split("|")) if vocabulary().material(id) is None] == []


@pytest.mark.parametrize(("text", "expected"), [
    ("the world excluding China, ex-China and the rest of the world", ["OVERSEAS", "OVERSEAS", "OVERSEAS"]),
    ("全球（除中国）和除中国外的全球", ["OVERSEAS", "OVERSEAS"]),
    ("Asia excluding China", ["ASIA-EX-CHINA"]),
    ("Owensboro, Kitwe, Kolwezi", ["US-KY/Owensboro", "ZM-08/Kitwe", "CD-LU/Kolwezi"]),
    ("Hejin, Wucaiwan and Chongyi", ["CN-SX/Yuncheng/Hejin", "CN-XJ/Changji/Wucaiwan", "CN-JX/Ganzhou/Chongyi"]),
    ("河津、崇义、察尔汗盐湖", ["CN-SX/Yuncheng/Hejin", "CN-JX/Ganzhou/Chongyi", "CN-QH/Haixi/Qarhan"]),
    ("天津港、青岛港和曹妃甸港", ["CN-TJ", "CN-SD/Qingdao", "CN-HE/Tangshan/Caofeidian"]),
    ("Northern Cape, Himachal Pradesh, Luapula", ["ZA-NC", "IN-HP", "ZM-04"]),
    ("Nayarit, Amapá and Ayacucho", ["MX-NAY", "BR-AP", "PE-AYA"]),
])  # fmt: skip
def test_places_of_the_trade_are_known(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize(
    "words", ["大方地表示", "兴国之道", "五河流域", "合作共赢", "高平均值", "the bali of", "东方明珠"]
)
def test_counties_that_are_words_too_need_their_suffix(words: str) -> None:
    assert ids(words) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("欣旺达和亿纬锂能", ["Sunwoda", "EVE Energy"]),
    ("DENR, DGFT and Eskom", ["Department of Environment and Natural Resources of the Philippines",
     "Directorate General of Foreign Trade", "Eskom"]),
    ("工信部和智利央行", ["Ministry of Industry and Information Technology", "Central Bank of Chile"]),
    ("日本钢铁", ["JP", "iron and steel"]),
    ("5日钢铁产量", ["iron and steel"]),
    ("成本钢材", ["finished steel"]),
])  # fmt: skip
def test_bodies_and_firms_are_known(text: str, expected: list[str]) -> None:
    assert ids(text) == expected
