"""A gloss says in the engine's language what the text says, and every place in it leads back to the text."""

from __future__ import annotations

import pytest

from briefings.extraction import extract
from briefings.extraction.glosses import gloss
from briefings.extraction.glosses.table import table
from briefings.extraction.glosses.tokens import tokens, writes_points
from briefings.model import Block, Briefing, Document, Role


def read(text: str, lang: str) -> Briefing:
    document = Document(id="t", text=text, lang=lang)
    return extract(document, (Block(start=0, end=len(text), role=Role.BODY, lang=lang),))


def said(text: str, lang: str) -> str:
    document = Document(id="t", text=text, lang=lang)
    found = gloss(document, (Block(start=0, end=len(text), role=Role.BODY, lang=lang),))
    assert found is not None
    return found[0].text


def number(text: str, lang: str) -> str:
    words = table(lang)
    assert words is not None
    return tokens(text, words, english=writes_points(text, words))[0].text


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("297.500", "297,500"),
        ("4,6", "4.6"),
        ("1.297.500,25", "1,297,500.25"),
        ("9 480 000", "9,480,000"),
        ("9\u202f480", "9,480"),
        ("1'250", "1,250"),
        ("0.125", "0.125"),
        ("2,125", "2.125"),
        ("21.08.2023", "21 August 2023"),
    ],
)
def test_numbers_are_written_as_the_engine_writes_them(text: str, means: str) -> None:
    assert number(text, "de") == means


def test_a_compound_says_its_parts() -> None:
    assert said("die Zinkproduktion", "de") == "the zinc output"


def test_a_verb_at_the_end_is_read_before_what_it_governs() -> None:
    assert said("ist um 3 Prozent auf 200 Tonnen gestiegen", "de").strip() == "rose by 3 percent to 200 tonnes"


def test_facts_quote_the_text_itself() -> None:
    text = "Die deutschen Hütten erzeugten im März 2023 rund 12.500 Tonnen Zink, 4,5 Prozent weniger als im Vorjahr."
    fact = read(text, "de").observations[0]
    assert fact.value == 12500
    assert (fact.unit, fact.material, fact.region) == ("t", "zinc", "DE")
    assert fact.span.of(text) == "rund 12.500 Tonnen"
    assert fact.evidence["indicator"].of(text) == "erzeugten"
    assert fact.changes[0].value.is_signed()
    assert fact.changes[0].span
    assert "4,5 Prozent" in fact.changes[0].span.of(text)


def test_other_languages_of_the_engine_have_no_gloss() -> None:
    document = Document(id="t", text="Copper rose.", lang="en")
    assert gloss(document, (Block(start=0, end=12, role=Role.BODY, lang="en"),)) is None


@pytest.mark.parametrize(
    ("text", "lang", "means"),
    [
        ("148万3200トン", "ja", "1483200吨"),
        ("前年同月比2.5％減の714万トン", "ja", "同比下降2.5%至7140000吨"),
        ("2022年度上期", "ja", "2022年4-9月"),
        ("2025年3月期", "ja", "2024年4月至2025年3月"),
        ("nahm im Mai um 3 Prozent zu", "de", "rose in May by 3 percent"),
        ("das jährlich 24.000 Tonnen liefern wird", "de", "the annual will produce 24,000 tonnes"),
        ("в III квартале 2023 года", "ru", "in third quarter 2023"),
        ("1,3 млрд руб. Выпуск", "ru", "1.3 billion roubles. Output"),
        ("au premier semestre 2024", "fr", "in the first half 2024"),
        ("17,2 mil toneladas", "es", "17.2 thousand tonnes"),
    ],
)
def test_turns_are_said_as_the_engine_says_them(text: str, lang: str, means: str) -> None:
    assert " ".join(said(text, lang).split()) == means


def test_a_common_word_with_a_capital_is_a_name_and_no_metal() -> None:
    text = "El Mercado de la Plata recibió 3,1 millones de turistas y el Teatro Oro Viejo 800."
    assert read(text, "es").metals == ()


def test_three_digits_after_a_mark_are_read_by_the_document() -> None:
    mexican = "México produjo 6,420 toneladas de plata, 3.9% más que en 2021."
    assert [int(fact.value or 0) for fact in read(mexican, "es").observations] == [6420]
    spanish = "México produjo 6.420 toneladas de plata, 3,9% más que en 2021."
    assert [int(fact.value or 0) for fact in read(spanish, "es").observations] == [6420]
