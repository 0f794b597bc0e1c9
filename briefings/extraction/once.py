"""A fact that a document repeats or rounds counts once, in its most precise form."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.draft import Draft
from briefings.model import Observation, Qualifier, Role

Pair = tuple[Draft, Observation]


def once(pairs: list[Pair]) -> list[Pair]:
    """The facts without repeats, in the order of the text.

    Two facts are one where indicator, unit and material agree, no other slot contradicts, and one value is the
    other's, or
    the other's rounded by a hedge or a headline.
    """
    groups: dict[tuple[object, ...], list[Pair]] = {}
    dropped: set[int] = set()
    for pair in pairs:
        fact = pair[1]
        key = (fact.indicator, fact.unit, fact.material or _plain(fact.subject))
        for other in groups.get(key, ())[-24:]:
            if id(other[1]) in dropped:
                continue
            worse = _repeat(other, pair)
            if worse is not None:
                dropped.add(id(worse[1]))
                if worse is pair:
                    break
        groups.setdefault(key, []).append(pair)
    return [pair for pair in pairs if id(pair[1]) not in dropped]


def _plain(subject: str) -> str:
    return " ".join(sorted(subject.lower().split()))


def _repeat(first: Pair, second: Pair) -> Pair | None:
    """The one of two facts that only repeats the other, or None where they are two."""
    a, b = first[1], second[1]
    if a.masked or b.masked or a.value is None or b.value is None:
        same = (
            a.value is None and b.value is None and a.low == b.low and a.high == b.high and _changes(a) == _changes(b)
        )
        return (first if first[0].scene.role is Role.TITLE else second) if same and _agree(first, second) else None
    if not _agree(first, second):
        return None
    if a.value == b.value:
        if a.share_of != b.share_of and a.share_of and b.share_of:
            return None
        return first if _weight(first) < _weight(second) else second
    for rough, fine in ((first, second), (second, first)):
        if _rounds(rough, fine):
            return rough
    return None


def _changes(fact: Observation) -> list[tuple[Decimal, str]]:
    return [(change.value, change.unit) for change in fact.changes]


def _agree(first: Pair, second: Pair) -> bool:
    a, b = first[1], second[1]
    if a.region and b.region and a.region != b.region and "region" not in first[0].inherited | second[0].inherited:
        return False
    if a.period and b.period and a.period.iso != b.period.iso:
        return Role.TITLE in (first[0].scene.role, second[0].scene.role)
    return not (a.entity and b.entity and a.entity != b.entity)


def _weight(pair: Pair) -> tuple[int, int, int, float]:
    fact = pair[1]
    known = sum(slot is not None for slot in (fact.region, fact.period, fact.entity))
    return (int(pair[0].scene.role is not Role.TITLE), len(fact.changes), known, fact.confidence)


def _rounds(rough: Pair, fine: Pair) -> bool:
    """Whether one value is the other's rounded: hedged, or in a headline."""
    a, b = rough[1].value, fine[1].value
    if a is None or b is None or not a or not b:
        return False
    headline = rough[0].scene.role is Role.TITLE and fine[0].scene.role is not Role.TITLE
    hedged = rough[1].qualifier is not Qualifier.EXACT
    if not (headline or hedged) or _digits(a) >= _digits(b):
        return False
    if rough[1].qualifier is Qualifier.OVER and headline:
        return a <= b <= a * Decimal("1.1")
    step = Decimal(1).scaleb(a.normalize().as_tuple().exponent)  # type: ignore[arg-type]  # finite, so the exponent is a number
    return abs(a - b) <= step / 2 + abs(b) * Decimal("0.0001")


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)
