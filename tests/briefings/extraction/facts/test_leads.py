"""Offers as boards print them."""

from __future__ import annotations

import pytest

from briefings.model import LeadKind
from tests.briefings.extraction.facts.reading import body, page


@pytest.mark.parametrize(
    ("text", "kind", "what", "origin"),
    [
        (
            "*** OFFERED: 25 t cobalt broken cathode, Rotterdam, reply to box 118",
            LeadKind.SELL,
            "cobalt broken cathode",
            None,
        ),
        ("WANTED - Copper motors, origin Mexico - posted June 9, 2025", LeadKind.BUY, "Copper motors", "MX"),
        ("【求购】高碳铬铁，铬55以上，每月三百吨，2025-06-19", LeadKind.BUY, "高碳铬铁", None),
        ("【供应】哈萨克斯坦电解铜板，一级，可供600吨，2025-06-18", LeadKind.SELL, "哈萨克斯坦电解铜板", "KZ"),
        ("出售：ADC12鋁合金錠，泰國產，2貨櫃　2025/02/19", LeadKind.SELL, "ADC12鋁合金錠", "TH"),
        ("求購：鉬鐵，韓國或智利貨均可　2025/02/20", LeadKind.BUY, "鉬鐵", None),
    ],
)
def test_an_offer_with_its_side_and_origin(text: str, kind: LeadKind, what: str, origin: str | None) -> None:
    (lead,) = body(text).leads
    assert (lead.kind, lead.what, lead.origin) == (kind, what, origin)


def test_a_tender_for_two_things_is_two_leads() -> None:
    found = body("【招标】中原某冶炼厂采购石英熔剂1.2万吨，另采购铋锭，标书费500元，截标2025-06-30").leads
    assert [(lead.what, lead.date.iso if lead.date else None) for lead in found] == [
        ("石英熔剂", "2025-06-30"),
        ("铋锭", "2025-06-30"),
    ]


_MARKET = "锌价周评\n2025年3月12日 来源：金属在线\n"
_MARKET += "3月12日，上海0#锌锭报价23850元/吨，较前一日上涨120元/吨，社会库存11.2万吨。\n"


@pytest.mark.parametrize(
    ("board", "leads"),
    [
        (
            "最新供求\n品名 数量 产地 日期\n求购 锌精矿50% 2000吨 秘鲁 2025-03-11\n供应 锌合金锭 长期 广东 03-09\n",
            [("buy", "锌精矿50%", "PE", "2025-03-11"), ("sell", "锌合金锭", "CN-GD", "2025-03-09")],
        ),
        (
            "求购信息\n品名 数量 产地 日期\n锌精矿 2000吨 智利 03-11\n镀锌渣 50吨 不限 2025-03-08\n"
            "供应信息\n锌锭 300吨 湖南 03-10\n",
            [
                ("buy", "锌精矿", "CL", "2025-03-11"),
                ("buy", "镀锌渣", None, "2025-03-08"),
                ("sell", "锌锭", "CN-HN", "2025-03-10"),
            ],
        ),
        (
            "求购信息\n锌精矿｜2000吨｜不限｜2025-03-11\n供应信息\n铅锭｜150吨｜现货｜2025-03-09\n",
            [("buy", "锌精矿", None, "2025-03-11"), ("sell", "铅锭", None, "2025-03-09")],
        ),
        (
            "★供求信息★\n【供】光亮铜 30吨 佛山 3月11日\n【求】铜精矿 500吨 智利产 3月10日\n"
            "需方：阳极泥，含金50克以上，03/08\n",
            [
                ("sell", "光亮铜", None, "2025-03-11"),
                ("buy", "铜精矿", "CL", "2025-03-10"),
                ("buy", "阳极泥", None, "2025-03-08"),
            ],
        ),
    ],
)
def test_boards_with_sides_columns_and_days_without_a_year(
    board: str, leads: list[tuple[str, str, str | None, str]]
) -> None:
    found = page(_MARKET + board + "版权所有").leads
    assert [(one.kind.value, one.what, one.origin, one.date.iso if one.date else None) for one in found] == leads
