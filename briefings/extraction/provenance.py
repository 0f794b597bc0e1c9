"""Where each slot of a fact comes from: its words, the rule that filled it, and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Scene
from briefings.model import Modality, Observation, Qualifier

Place = tuple[int, int]
"""Code points of the document's text."""


class Proof(NamedTuple):
    """Where a slot comes from.

    Attributes:
        slot: Its name in the observation; a second change is ``change 2``, its basis ``basis 2``.
        place: The words it was read from; None where it has none of its own.
        rule: Id of the rule that filled it: the file and the function.
        reason: Why it is filled so.
    """

    slot: str
    place: Place | None
    rule: str
    reason: str


def proofs(draft: Draft, fact: Observation) -> Iterator[Proof]:
    """The proof of every filled slot of a fact, in the order in which a reader asks.

    Args:
        draft: What the fact was made from.
        fact: The fact; of it only tells which slots are filled.
    """
    figure = draft.figure
    alone = draft.part is Part.CHANGE
    if not alone:
        yield Proof("value", _in_text((figure.start, figure.end), draft.scene), *_of_value(draft))
    if fact.unit is not None:
        yield Proof("unit", _in_text(figure.unit_at, draft.scene), *_of_unit(draft))
    if fact.qualifier is not Qualifier.EXACT:
        hedge = figure.hedge_at or (figure.start, figure.end)
        yield Proof("qualifier", _in_text(hedge, draft.scene), "hedging.qualifier", "the hedge of the figure")
    for slot in ("indicator", "subject", "region", "entity", "period"):
        if _filled(fact, slot):
            yield _proof(draft, slot)
    for nth, change in enumerate([draft] if alone else draft.changes):
        yield from _of_change(change, "" if nth == 0 else f" {nth + 1}")
    if fact.share_of is not None:
        yield _proof(draft, "whole", "share_of")
    if fact.of is not None and draft.level is not None:
        level = draft.level
        place = _in_text((level.figure.start, level.figure.end), level.scene)
        yield Proof("of", place, _OF_RULES[draft.part][0], _OF_RULES[draft.part][1])
    if fact.modality is not Modality.ACTUAL or "modality" in draft.reasons:
        yield _proof(draft, "modality")
    if fact.attribution is not None:
        yield _proof(draft, "attribution")


def evidence(draft: Draft, fact: Observation) -> dict[str, Place]:
    """The words of every filled slot that has words."""
    return {proof.slot: proof.place for proof in proofs(draft, fact) if proof.place is not None}


_CUE = re.compile(r"'[^']*'")
_OF_RULES = {
    Part.SHARE: ("frames.level_of_share", "the level that it is a part of"),
    Part.RANK: ("frames.rank", "the level that it ranks"),
    Part.FORMER: ("frames.former", "the level that is compared with it"),
}
_OF_PARTS = {
    Part.COUNT: ("parts.decide", "a number of things"),
    Part.RANK: ("parts.decide", "a place in an order"),
    Part.SHARE: ("parts.decide", "a part of a whole"),
}


def _filled(fact: Observation, slot: str) -> bool:
    return getattr(fact, slot) not in (None, "")


def _in_text(place: Place | None, scene: Scene) -> Place | None:
    """A place of a scene as one of the document, without space at its ends."""
    if place is None:
        return None
    words = scene.text[place[0] : place[1]]
    bare = words.strip()
    start = place[0] if bare == words else place[0] + len(words) - len(words.lstrip())
    end = start + len(bare)
    return (start + scene.offset, end + scene.offset) if start < end else None


def _proof(draft: Draft, slot: str, name: str = "") -> Proof:
    reason = draft.reasons.get(slot, "")
    rule = draft.rule_of(slot)
    if not reason and slot == "indicator":
        rule, reason = _OF_PARTS.get(draft.part, ("", ""))
    return Proof(name or slot, _in_text(draft.evidence.get(slot), draft.scene), rule, _told(reason))


def _told(reason: str) -> str:
    """A reason in words, where it is but the cue itself in quotes."""
    return "the word for it" if reason[:1] == "'" and _CUE.fullmatch(reason) else reason


def _of_value(draft: Draft) -> tuple[str, str]:
    if draft.figure.masked:
        return "quantities.masked", "the text hides the figure"
    if not draft.figure.hedge_at and draft.figure.low is not None:
        return "ranges.range", f"a range of {draft.figure.dimension}"
    return "measured.figure", f"a figure of {draft.figure.dimension}"


def _of_unit(draft: Draft) -> tuple[str, str]:
    figure = draft.figure
    if draft.part is Part.RANK:
        return "frames.rank", "a place in an order has no unit of its own"
    if draft.part is Part.COUNT and draft.unit in ("", "count"):
        return "parts.decide", "a number of things"
    if figure.unit_at is not None:
        return "measures.unit", "the words of the unit"
    if draft.rule == "table":
        return "cells.read", "from the table's head"
    return "lists.share_unit", "from the figures around it"


def _of_change(change: Draft, number: str) -> Iterator[Proof]:
    figure, scene = change.figure, change.scene
    start, end = change.evidence.get("change", (figure.start, figure.end))
    place = _in_text((min(start, figure.start), max(end, figure.end)), scene)
    rule, reason = change.rule_of("change"), change.reasons.get("change", "")
    if not reason:
        rule, reason = "parts.decide", f"by its place: {change.rule or 'a change'}"
    yield Proof(f"change{number}", place, rule, reason)
    if change.basis is not None:
        rule, reason = change.rule_of("basis"), change.reasons.get("basis", "")
        if not reason:
            rule, reason = "frames.give_change", "as the changes listed with it, or by the times of the two levels"
        yield Proof(f"basis{number}", _in_text(change.evidence.get("basis"), scene), rule, _told(reason))
