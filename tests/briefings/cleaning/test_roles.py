"""Roles on pages of several kinds, none of them a page that the rules were written for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefings.cleaning import blocks
from briefings.model import Block, Document, Role
from briefings.reading.language import language
from tests.shared import shared


def parts(text: str, **known: Any) -> list[tuple[str, str]]:
    document = Document(id="d", text=text, lang=language(text), **known)
    return [(block.role.value, text[block.start : block.end]) for block in blocks(document)]


def roles(text: str) -> dict[str, str]:
    return {words: role for role, words in parts(text)}


ENGLISH = """Ore Daily
Home
Markets
Copper smelter in Spain restarts after fire
By Jane Smith
12 March 2024, 10:30

The copper smelter at Huelva restarted on Monday, its owner said. It can make 290,000 tonnes of cathode a year.

Also read: Zinc slumps to a three-year low

Treatment charges fell to $12 a tonne in February, the lowest since 2013, its owner said, as concentrate stays scarce.

Advertisement

Output at the smelter was 24,000 tonnes in January, 3% less than a year earlier.

Month | Output
January | 24,000
February | 22,500

Copper smelter in Spain restarts after fire
Reporting by Jane Smith; editing by Bob Lee
Most read
1. Gold hits record at $2,400
2. Lithium slump deepens
Tin smelters in Yunnan cut output by 20% in June as concentrate from Myanmar ran out, a survey found.
2024-03-11 09:30
© 2024 Ore Daily. All rights reserved.
"""


def test_an_english_page_is_told_apart() -> None:
    seen = parts(ENGLISH)
    told = roles(ENGLISH)
    assert seen[3] == ("title", "Copper smelter in Spain restarts after fire")
    assert told["Home"] == told["Ore Daily"] == told["Markets"] == "navigation"
    assert told["By Jane Smith"] == told["12 March 2024, 10:30"] == "credit"
    body = [words for role, words in seen if role == "body"]
    assert [words.split()[0] for words in body] == ["The", "Treatment", "Output", "Month", "January", "February"]
    assert told["Also read: Zinc slumps to a three-year low"] == "teaser"
    assert told["1. Gold hits record at $2,400"] == "teaser"
    assert told["2024-03-11 09:30"] == "teaser"
    assert not any("Myanmar" in words or "©" in words for words in body)


def test_a_repeated_headline_is_title_once() -> None:
    page = Document(id="d", text=ENGLISH)
    repeats = [block for block in blocks(page) if ENGLISH[block.start : block.end].startswith("Copper smelter")]
    assert [block.role for block in repeats] == [Role.TITLE, Role.NAVIGATION]
    assert repeats[1].reason == "repeat of the title"


CHINESE = """首页 > 资讯 > 铜
正在阅读：江西铜冶炼厂检修结束
江西铜冶炼厂检修结束
来源：矿业周报　2024-05-08 10:20
5月8日，江西一家铜冶炼厂结束检修，恢复生产。该厂年产阴极铜35万吨，检修影响产量约1.2万吨。
业内人士表示，铜精矿供应偏紧，现货加工费降至每吨12美元，同比下降85%。
责任编辑：李明
推荐阅读
全国猪肉价格连续三周上涨，专家预计节后将回落。
2024-05-08 09:00
某地建成亚洲最大的水族馆，日接待游客3.5万人次。
2024-05-07 18:00
求购：锌锭，月需300吨，产地不限，2024-05-06
电话：010-5555 0123　京ICP备05000000号　版权所有
"""


def test_a_chinese_page_is_told_apart() -> None:
    told = roles(CHINESE)
    assert told["首页 > 资讯 > 铜"] == "navigation"
    assert told["正在阅读：江西铜冶炼厂检修结束"] == "navigation"
    assert told["江西铜冶炼厂检修结束"] == "title"
    assert told["来源：矿业周报　2024-05-08 10:20"] == "credit"
    assert told["责任编辑：李明"] == "credit"
    assert told["全国猪肉价格连续三周上涨，专家预计节后将回落。"] == "teaser"
    assert told["某地建成亚洲最大的水族馆，日接待游客3.5万人次。"] == "teaser"
    assert told["求购：锌锭，月需300吨，产地不限，2024-05-06"] == "lead"
    assert told["电话：010-5555 0123　京ICP备05000000号　版权所有"] == "footer"
    assert [role for role, _ in parts(CHINESE)].count("body") == 2


def test_a_policy_keeps_its_numbered_headings() -> None:
    text = (
        "云南省铅锌行业绿色发展方案\n\n各市州工信局：\n一、总体要求\n到2027年，再生铅占比达到50%\n"
        "（一）主要目标\n1. 铅冶炼能耗下降4%\n二、保障措施\n加强组织领导。\n"
    )
    seen = parts(text)
    assert seen[0][0] == "title"
    assert {role for role, _ in seen[1:]} == {"body"}


def test_board_lines_of_kind_and_date_belong_to_their_offers() -> None:
    text = (
        "Zinc prices rose 2% to $2,600 a tonne on Monday, traders in London said after the close of the ring.\n\n"
        "Trade leads\nWe can supply zinc ingot SHG from Peru in lots ...\n3-May-2024 Selling offer\n\n"
        "Need 200 t of brass scrap monthly ...\n2-May-2024 Buying request\n"
    )
    offers = [words for role, words in parts(text) if role == "lead"]
    assert len(offers) == 2
    assert offers[0].endswith("3-May-2024 Selling offer")
    assert offers[1].startswith("Need 200 t")


def test_an_event_beside_adverts_is_no_advert() -> None:
    text = (
        "Tin stocks fell to 1,245 tonnes on 9 April, the exchange said in its daily report on Tuesday afternoon.\n"
        "Edited by: K. Lim\n\nAdvertisement\nA world class supplier of casting machines for every foundry\n\n"
        "June 4-6, 2024 | Hall 3, Messe Düsseldorf, Germany\n"
    )
    told = roles(text)
    assert told["June 4-6, 2024 | Hall 3, Messe Düsseldorf, Germany"] == "event"
    assert told["A world class supplier of casting machines for every foundry"] == "advert"


@pytest.mark.parametrize(
    "text",
    [
        "Related party sales of the smelter rose 5% to 120,000 tonnes.",
        "By 2027, demand for aluminium in phones is to fall by 8%, analysts say.",
        "Offer prices of tungsten rose to $320 a unit.",
        "Source rocks near the mine hold 2% copper.",
        "供应偏紧，锌价上涨。",
        "图为该厂年产10万吨的铜箔生产线投产仪式现场，当天签约5个项目。",
        "Refined lead output | 2021 | 2022 | Germany | 318 | 306 | Italy | 142 | 139",
    ],
)
def test_words_of_furniture_within_a_sentence_are_no_furniture(text: str) -> None:
    assert [role for role, _ in parts(text)] == ["body"]


@pytest.mark.parametrize(
    "between",
    [
        "Get our weekly zinc briefing",
        "Listen to this article 3 min",
        "Chart: LME zinc stocks",
        "zinc, mining, Namibia",
        "点击图片查看大图",
        "图1 锌价走势",
    ],
)
def test_a_bid_or_a_caption_between_paragraphs_is_no_body(between: str) -> None:
    text = (
        "Skorpion lifts zinc output in Namibia\n"
        "Zinc output at the Skorpion mine rose to 84,000 tonnes in 2023, the owner said on Tuesday in Windhoek.\n"
        f"{between}\n"
        "The smelter treats 210,000 tonnes of concentrate a year and sells most of its zinc in Asia.\n"
    )
    told = roles(text)
    assert told[between] not in {"body", "title"}
    assert list(told.values()).count("body") == 2


def test_headlines_behind_the_article_are_teasers_whatever_opens_them() -> None:
    text = (
        "Tin smelter restarts\n"
        "The tin smelter at Gejiu restarted on Monday after 40 days, its owner said, with 1,200 t of feed.\n"
        "It made 14,300 tonnes of tin in 2023.\n"
        "Also on our site\nAntimony hits $23,000\nLead stocks fall by 4,000 t\n"
    )
    told = roles(text)
    assert told["It made 14,300 tonnes of tin in 2023."] == "body"
    assert told["Lead stocks fall by 4,000 t"] != "body"


def test_a_splice_of_towns_and_things_is_damage() -> None:
    text = (
        "In May the output of refined copper was 1.09 million tons, up 8.6% year on year, "
        "Xuchang paper cup machine Taizhou rubber seal Handan bolt with an average price of 82,000 yuan per ton."
    )
    (damage,) = [words for role, words in parts(text) if role == "damaged"]
    assert damage == "Xuchang paper cup machine Taizhou rubber seal Handan bolt"


def test_a_date_before_the_source_is_a_credit() -> None:
    text = (
        "全球锌市供应偏紧\n2024年7月4日  来源：矿业周报\n\n上半年全球精炼锌产量680万吨，同比下降1.2%，库存降至25万吨。"
    )
    assert [role for role, _ in parts(text)] == ["title", "credit", "body"]


def test_an_entry_of_a_menu_opens_no_section() -> None:
    text = (
        "• Home\n• Events\n\nCodelco ends 2024 above 2023\n\n5 February 2025\n\n"
        "The company produced 1.328 million tonnes of copper in 2024, a document says."
    )
    assert [role for role, _ in parts(text)] == ["navigation", "navigation", "title", "credit", "body"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The price of lithium carbonate fell to 98,000 yuan a tonne in the second week of\n"
        "March, 4.5 percent below the week before, while spodumene concentrate held at\n"
        "$1,050 a tonne. Producers in Jiangxi kept 40 percent of their capacity idle, the\n"
        "association said.\n"
    )
    assert parts(text) == [("body", text.strip())]


def test_structure_votes() -> None:
    text = "Metals\n\nZinc up\n\nZinc output rose by 4% to 300,000 tonnes in May, the bureau said on Monday in Beijing."
    start = text.index("Zinc output")
    inside = blocks(Document(id="d", text=text, main=((start, len(text)),)))
    outside = blocks(Document(id="d", text=text, main=((0, 6),)))
    assert inside[-1].role is Role.BODY
    assert inside[-1].score > outside[-1].score


def test_blocks_know_their_languages() -> None:
    text = "Copper output in Chile rose by 3% in May, the bureau said.\n智利五月铜产量同比增长3%，统计局周一表示。\n"
    assert [block.lang for block in blocks(Document(id="d", text=text))] == ["en", "zh-Hans"]


def _gold_passages() -> list[dict[str, Any]]:
    lines = shared("goldset/passages.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_passages_without_furniture_are_all_body() -> None:
    odd = {}
    for passage in _gold_passages():
        if "\n" in passage["text"] or {"chrome", "spliced", "garbled"} & set(passage["tags"]):
            continue
        found = [block.role.value for block in blocks(Document(id=passage["id"], text=passage["text"]))]
        if found != ["body"]:
            odd[passage["id"]] = found
    assert odd == {}


def test_figures_of_passages_stand_in_title_or_body_and_traps_do_not() -> None:
    speaking = {Role.TITLE, Role.BODY}
    for passage in _gold_passages():
        text = passage["text"]
        told = blocks(Document(id=passage["id"], text=text))
        for fact in passage["observations"]:
            place = text.find(fact["quote"])
            holders = [block for block in told if block.start <= place < block.end]
            assert holders, passage["id"]
            assert holders[0].role in speaking, (passage["id"], fact["quote"], holders[0])


@pytest.mark.parametrize(
    ("page", "begins", "role"),
    [
        ("000", "Inner Mongolia witnessed", Role.TITLE),
        ("000", "During the Inner Mongolia", Role.BODY),
        ("000", "A world class equipment designer", Role.ADVERT),
        ("000", "September 25-27, 2024", Role.EVENT),
        ("000", "We are from Vietnam", Role.LEAD),
        ("001", "Copyright ©", Role.FOOTER),
        ("003", "来源:通达融媒2024-07-04", Role.CREDIT),
        ("003", "六月的科尔沁草原", Role.BODY),
        ("003", "四川全口径外送电量", Role.TEASER),
        ("004", "date 2022-09-03", Role.BODY),
        ("004", "Establish a supply and demand", Role.BODY),
    ],
)
def test_shared_pages(page: str, begins: str, role: Role) -> None:
    text, told = _page(page)
    assert [block.role for block in told if text[block.start :].startswith(begins)][:1] == [role]


def test_no_teaser_of_003_speaks() -> None:
    text, told = _page("003")
    fence = text.index("相关阅读")
    assert {block.role for block in told if block.start >= fence} <= {Role.TEASER, Role.NAVIGATION, Role.FOOTER}


def _page(number: str) -> tuple[str, tuple[Block, ...]]:
    path = next(shared("goldset/pages").glob(f"{number}_*.txt"))
    text = path.read_text(encoding="utf-8")
    return text, blocks(Document(id=path.stem, text=text))
