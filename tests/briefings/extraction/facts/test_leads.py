"""Offers as boards print them."""

from __future__ import annotations

import pytest

from briefings.model import LeadKind
from tests.briefings.extraction.facts.reading import body


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
