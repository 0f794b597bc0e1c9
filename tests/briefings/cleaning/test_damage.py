"""Text spliced into articles is parted off, and good sentences never are."""

from __future__ import annotations

import json

import pytest

from briefings.cleaning import blocks
from briefings.model import Document, Role
from tests.shared import shared


def damaged(text: str) -> list[str]:
    return [
        text[block.start : block.end] for block in blocks(Document(id="d", text=text)) if block.role is Role.DAMAGED
    ]


@pytest.mark.parametrize(
    ("before", "splice", "after"),
    [
        (
            "Copper rose to $9,120 a tonne on Monday as stocks fell by 12,300 tonnes.",
            "Apply the serum twice a day and your skin will look ten years younger within 14 days.",
            "Traders expect demand from power grids to stay firm.",
        ),
        (
            "Zinc smelters in Korea cut output by 8% in May.",
            "The striker scored three goals and the coach praised his players after 90 minutes.",
            "Treatment charges fell to $45 a tonne.",
        ),
        (
            "The lithium plant at Kwinana produced 6,200 tonnes of hydroxide.",
            "Mix the flour with 200 ml of milk, add two eggs and bake for 40 minutes.",
            "Sales rose to A$98 million.",
        ),
        (
            "印尼镍矿配额下调至2.4亿吨。",
            "昨晚的比赛中他跑了三圈，教练非常满意，粉丝高喊他的名字。",
            "镍价涨至16800美元/吨。",
        ),
        (
            "钨精矿价格上涨至13.5万元/吨，",
            "宝宝睡觉时枕头高度以3厘米为宜，",
            "钨粉报价小幅跟涨。主要矿山开工率达82%。",
        ),
        (
            "云南省1-5月电解铝产量186万吨，同比增长12%。",
            "这款手机壳手感细腻，下单即送钢化膜，亲们快来抢购。",
            "昆明现货均价20150元/吨。",
        ),
        (
            "Tin cost $33,610 per tonne on average in July.",
            "The market is foldable waterproof can be rotated by hand, easy install free gift box included.",
            "China mined an estimated 69,000 tonnes.",
        ),
        (
            "Die Kupferhütte erzeugte 120.000 Tonnen Kathoden.",
            "Das Kleid ist bei 30 Grad zu waschen und die Hose trägt man mit Hemd.",
            "Der Umsatz stieg auf 1,2 Milliarden Euro.",
        ),
    ],
)
def test_a_splice_is_parted_off(before: str, splice: str, after: str) -> None:
    gap = "" if splice > "\u3000" else " "
    assert damaged(f"{before}{gap}{splice}{gap}{after}") == [splice]


@pytest.mark.parametrize(
    "aside",
    [
        "The delegates stayed at a hotel near the beach.",
        "Workers will get a holiday in July.",
        "The doctor treated 12 patients after the furnace accident.",
        "A school and a garden were built for their children.",
        "The film was shown at the fair.",
        "Temperatures fell to -14 degrees.",
        "The programme has not been published.",
    ],
)
def test_an_aside_is_no_damage(aside: str) -> None:
    assert damaged(f"Nickel output rose 5% to 120,000 tonnes in May. {aside} Prices fell to $17,200 a tonne.") == []


def test_a_page_about_something_else_is_not_damaged() -> None:
    assert (
        damaged("Mix the flour with 200 ml of milk. Add two eggs. Bake for 40 minutes in a hot oven and serve.") == []
    )


def test_all_spliced_passages_are_damaged_and_no_sound_one_is() -> None:
    lines = shared("goldset/passages.jsonl").read_text(encoding="utf-8").splitlines()
    passages = [json.loads(line) for line in lines]
    found = {passage["id"]: damaged(passage["text"]) for passage in passages if damaged(passage["text"])}
    spliced = {passage["id"] for passage in passages if "spliced" in passage["tags"]}
    garbled = {passage["id"] for passage in passages if "garbled" in passage["tags"]}
    assert spliced <= set(found) <= spliced | garbled
    for passage in passages:
        for fact in passage["observations"]:
            assert not any(fact["quote"] in part for part in found.get(passage["id"], []))


def test_only_page_001_is_damaged_and_there_both_splices() -> None:
    for path in sorted(shared("goldset/pages").glob("*.txt")):
        parts = damaged(path.read_text(encoding="utf-8"))
        if not path.name.startswith("001"):
            assert parts == [], path.name
            continue
        together = " ".join(parts)
        assert "synthesis methods" in together
        assert "180 degree" in together
        assert "90 degree" in together
        assert "policy suggestions" not in together
        assert "electrolytic aluminum industry" not in together
