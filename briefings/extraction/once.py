"""A fact that a document repeats or rounds counts once, in its most precise form."""

from __future__ import annotations

from collections.abc import Iterator
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
    dropped: set[int] = {*_told_with_levels(pairs), *_in_full(pairs)}
    pairs = [pair for pair in pairs if id(pair[1]) not in dropped]
    for pair in pairs:
        fact = pair[1]
        key = (fact.indicator, fact.unit, fact.material or _plain(fact.subject))
        for other in groups.get(key, ())[-24:]:
            if id(other[1]) in dropped:
                continue
            worse = _repeat(other, pair)
            if worse is not None:
                dropped.add(id(worse[1]))
                better = other if worse is pair else pair
                better[0].repeats += 1 + worse[0].repeats
                if worse is pair:
                    break
        groups.setdefault(key, []).append(pair)
    return [pair for pair in pairs if id(pair[1]) not in dropped]


def _told_with_levels(pairs: list[Pair]) -> Iterator[int]:
    """Changes without a level that another fact of the same material tells with its level: headlines do so."""
    levels: dict[str | None, list[Pair]] = {}
    for pair in pairs:
        if pair[1].value is not None or pair[1].low is not None:
            levels.setdefault(pair[1].material, []).append(pair)
    for draft, fact in pairs:
        if fact.value is not None or fact.low is not None or len(fact.changes) != 1:
            continue
        title = draft.scene.role is Role.TITLE
        for other_draft, other in levels.get(fact.material, ())[:_LOOKED_AT]:
            if title and other_draft.scene.role is Role.TITLE:
                continue
            if fact.region and other.region and fact.region != other.region:
                continue
            loose = title and (draft.figure.word or fact.qualifier is Qualifier.OVER)
            if any(_same_change(fact, change.value, change.unit, title=title, loose=loose) for change in other.changes):
                yield id(fact)
                break
        else:
            if title and "indicator" in draft.inherited and draft.figure.dimension == "percent":
                yield id(fact)  # "Nickel up by more than a fifth": of what, the headline does not say


_LOOKED_AT = 128
"""So many levels of a material are compared with a bare change."""


def _in_full(pairs: list[Pair]) -> Iterator[int]:
    """Facts of a headline that the body tells of a product of the same metal: aluminium, then primary aluminium."""
    told: dict[tuple[object, ...], list[Pair]] = {}
    for draft, fact in pairs:
        if draft.scene.role is not Role.TITLE and fact.value is not None and fact.material:
            told.setdefault((fact.indicator, fact.unit, fact.value), []).append((draft, fact))
    for draft, fact in pairs:
        if draft.scene.role is not Role.TITLE or fact.value is None or not fact.material:
            continue
        for other in told.get((fact.indicator, fact.unit, fact.value), ())[:_LOOKED_AT]:
            closer = (other[1].material or "").endswith(f" {fact.material}")
            if closer and _agree((draft, fact), other):
                yield id(fact)
                break


def _same_change(fact: Observation, value: Decimal, unit: str, *, title: bool, loose: bool) -> bool:
    """Whether a change is this one, or in a headline this one in full; loosely, "more than doubled" is 138%."""
    own = fact.changes[0]
    if own.unit != unit or (own.value > 0) != (value > 0):
        return False
    if own.value == value:
        return True
    if not title:
        return False
    if loose and abs(own.value) <= abs(value) < abs(own.value) * Decimal("1.5"):
        return True
    return abs(own.value - value) <= max(abs(value) / 8, Decimal("0.5"))


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


def _weight(pair: Pair) -> tuple[int, int, int, int]:
    fact = pair[1]
    known = sum(slot is not None for slot in (fact.region, fact.period, fact.entity))
    return (int(pair[0].scene.role is not Role.TITLE), len(fact.changes), known, -len(pair[0].inherited))


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
