"""What the tests of facts share: a text read as one body block, or as the page it is."""

from __future__ import annotations

from datetime import date

from briefings.cleaning import blocks
from briefings.extraction import extract
from briefings.model import Block, Briefing, Document, Observation, Role, digest


def document(text: str, lang: str = "und", published: str | None = None, address: str = "") -> Document:
    return Document(id="d", text=text, lang=lang, digest=digest(text), published=published, address=address)


def body(text: str, *, lang: str = "und", reference: date | None = None) -> Briefing:
    read = document(text, lang)
    return extract(read, (Block(start=0, end=len(text), role=Role.BODY),) if text else (), reference=reference)


def page(text: str, *, reference: date | None = None) -> Briefing:
    read = document(text)
    return extract(read, blocks(read), reference=reference)


def told(fact: Observation) -> tuple[str, str | None, str | None, str | None, str | None]:
    """Indicator, material, region, value with unit, period: enough to compare a fact by."""
    value = fact.value if fact.value is not None else (f"{fact.low}..{fact.high}" if fact.low is not None else None)
    number = (
        f"{value.normalize():f}"
        if fact.value is not None and value is not None and not isinstance(value, str)
        else value
    )
    figure = f"{number} {fact.unit}" if number is not None else None
    return fact.indicator.value, fact.material, fact.region, figure, fact.period.iso if fact.period else None


def moves(fact: Observation) -> list[tuple[str, str, str | None]]:
    return [(f"{c.value.normalize():f}", c.unit, c.basis.value if c.basis else None) for c in fact.changes]
