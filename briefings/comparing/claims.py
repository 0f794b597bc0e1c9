"""When two figures say the same thing, so that one fact with several proofs is kept as one."""

from __future__ import annotations

from decimal import Decimal

from briefings.model import Observation, Qualifier, identity

_ABOUT = frozenset({Qualifier.EXACT, Qualifier.ABOUT})


def claim(fact: Observation, *, story: str = "") -> str | None:
    """What a figure says, as an identity that does not depend on the document, its language or its words.

    Two figures make one claim where indicator, subject, place, whose it is, size, unit, time and kind of statement
    are the same. Changes do not count: one paper adds "up 4.2%", another leaves it out. A figure of unknown time is
    the same only within copies of one text, since "last month" is another month in another text.

    Args:
        fact: A figure.
        story: Identity of the text that the document is a copy of; empty where nothing is known.

    Returns:
        Twelve hexadecimal digits, or None where the figure says too little to be found again: it is masked, states a
        change alone, or its time is unknown and no story is given.
    """
    if fact.masked or (fact.value is None and fact.low is None and fact.high is None):
        return None
    known = fact.period is not None and fact.period.known
    if not known and not story:
        return None
    when = fact.period.iso if fact.period is not None else ""
    return identity(
        "claim",
        fact.indicator.value,
        fact.material or "",
        _words(fact.subject),
        fact.region or "",
        _words(fact.entity or ""),
        *(_plain(number) for number in (fact.value, fact.low, fact.high)),
        fact.unit or "",
        when if known else f"{when} in {story}",
        _words(fact.share_of or ""),
        fact.modality.value,
        "" if fact.qualifier in _ABOUT else fact.qualifier.value,
    )


def _words(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain(number: Decimal | None) -> str:
    return "" if number is None else format(number.normalize(), "f")
