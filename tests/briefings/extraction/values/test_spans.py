from __future__ import annotations

from decimal import Decimal

from briefings.extraction import values


def read(text: str, lang: str, type_: str) -> list[tuple[str, Decimal | None]]:
    return [(text[span.start : span.end], span.value) for span in values(text, lang) if span.type == type_]


def test_one_text_gives_a_value_in_every_type_it_can_be_read_as() -> None:
    text = "over $70 a share, up 4.8%"
    assert read(text, "en", "currency") == [("$70", Decimal(70))]
    assert read(text, "en", "percentage") == [("4.8%", Decimal("4.8"))]
    assert read(text, "en", "number") == [("70", Decimal(70)), ("4.8", Decimal("4.8"))]
    assert [(s.low, s.high) for s in values(text, "en") if s.type == "numberrange"] == [(Decimal(70), None)] or not [
        s for s in values(text, "en") if s.type == "numberrange"
    ]


def test_parts_of_one_amount_are_one() -> None:
    assert read("it cost 3 dollars 50 cents", "en", "currency") == [("3 dollars 50 cents", Decimal("3.5"))]
    assert read("两美元又三美分", "zh", "currency") == [("两美元又三美分", Decimal("2.03"))]
    assert read("50 dollar 50 dollar", "en", "currency") == [("50 dollar", Decimal(50)), ("50 dollar", Decimal(50))]


def test_a_number_glued_to_a_unit_is_a_dimension_and_no_number() -> None:
    assert read("a 29km road", "en", "number") == []
    assert read("a 29km road", "en", "dimension") == [("29km", Decimal(29))]


def test_dates_whose_year_is_known_have_days() -> None:
    found = [span for span in values("in May 2024 and in June", "en") if span.type == "daterange"]
    assert [(span.start_date, span.end_date) for span in found] == [("2024-05-01", "2024-05-31"), (None, None)]
