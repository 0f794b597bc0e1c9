"""What dates a Chinese paragraph that names no time: the line that opens a list, the document so far, its headline."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Scene, When
from briefings.extraction.timing import quoted_on_exchange
from briefings.model import Grain, Modality, Period, Role, Side

_DAILY = frozenset({"price", "inventory"})
_LISTED = re.compile(r"[；;，,、]\s*$")
_OPENS = re.compile(r"[：:]\s*$")


def opening(before: list[Scene]) -> Period | None:
    """The period of the line that ends in a colon and opens the list which the next line is of.

    Args:
        before: The scenes before the line, in order; between it and the opening each ends as the member of a list does.
    """
    for read in reversed(before):
        if read.words.spaced:
            return None
        if _OPENS.search(read.text):
            said = [when for when in read.whens if _closed(when)]
            return said[-1].period if said else None
        if not _LISTED.search(read.text):
            return None
    return None


def headline(scenes: Iterable[Scene]) -> Period | None:
    """The one period that a headline names outside the names of documents, or None."""
    named = {
        when.period
        for read in scenes
        if read.role is Role.TITLE and not read.words.spaced
        for when in read.whens
        if _closed(when) and not any(start <= when.start < end for start, end in read.quoted)
    }
    return named.pop() if len(named) == 1 else None


_LIVE = re.compile(r"(?:现报|现货报|暂报|最新报|日内|盘中|盘初|早盘|午盘|尾盘|午后|截至发稿|发稿时|今早|今晨)")
_CLOCKED = re.compile(r"^\s*[0-2]?[0-9][:：][0-5][0-9]")


def live(draft: Draft, today: date | None) -> bool:
    """Take the document's day for a price or a stock as it stands at the hour: 现报, a line that opens with 10:20."""
    scene = draft.scene
    if today is None or scene.words.spaced or draft.indicator not in _DAILY or draft.modality is not Modality.ACTUAL:
        return False
    said = _LIVE.search(scene.folded, draft.clause.start, draft.figure.start)
    line = scene.folded.rfind("\n", 0, draft.figure.start) + 1
    clock = _CLOCKED.match(scene.folded[line : line + 8])
    if not said and not clock:
        return False
    draft.period = Period(iso=today.isoformat(), grain=Grain.DAY)
    draft.fill("period", said.span() if said else (line, line + 5), "as it stands at the hour")
    return True


_RESULTS = re.compile(
    r"业绩|财报|决算|年报|季报|半年报|\b(?:results|earnings|(?:quarterly|annual|half-year|interim) report|accounts)\b"
)


_SENTENCES_BACK = 16
"""Sentences back that results are still spoken of."""


def announced(draft: Draft) -> bool:
    """Take the period of the results that an earlier sentence of the paragraph announced without a figure."""
    scene = draft.scene
    if draft.modality is not Modality.ACTUAL or draft.part not in (Part.LEVEL, Part.CHANGE, Part.SHARE):
        return False
    at = bisect_right(scene.sentences, draft.sentence.start, key=lambda one: one.end)
    for sentence in reversed(scene.sentences[max(0, at - _SENTENCES_BACK) : at]):
        said = [when for when in scene.within(scene.whens, sentence.start, sentence.end) if _closed(when)]
        said = [when for when in said if when.period.grain is not Grain.DAY]
        if said and _RESULTS.search(scene.folded, sentence.start, sentence.end):
            draft.period = said[-1].period
            draft.inherited.add("period")
            draft.fill("period", (said[-1].start, said[-1].end), "the time of the results announced before it")
            return True
        if said:
            return False
    return False


def _closed(when: When) -> bool:
    return not when.relative and when.period.side is Side.CLOSED and when.period.grain is not Grain.PLAN


def same_time(draft: Draft, history: list[Draft], titled: Period | None) -> bool:
    """Take the one period that every figure so far is of, else the headline's; days date prices and stocks alone.

    Args:
        draft: A figure whose paragraph names no time before it.
        history: The drafts of the document so far.
        titled: The headline's period.
    """
    scene = draft.scene
    if scene.words.spaced or draft.modality is not Modality.ACTUAL:
        return False
    if draft.part not in (Part.LEVEL, Part.SHARE, Part.CHANGE) or draft.facet == "quota":
        return False
    if draft.indicator in ("capacity", "reserve", "inventory"):
        return False  # what stands for years, or at a moment, no period of a flow dates
    if any(_closed(when) for when in scene.within(scene.whens, 0, draft.figure.start)):
        return False
    daily = draft.indicator in _DAILY
    told = {
        other.period and other.period.iso: other.period
        for other in history
        if other.scene is not scene
        and not (other.part is Part.CHANGE and (other.level is not None or other.figure.dimension == "points"))
        and other.rule != "former-share"
        and (other.part in (Part.LEVEL, Part.SHARE) or (other.part is Part.CHANGE and other.period is not None))
        and other.modality is Modality.ACTUAL
        and (other.indicator in _DAILY) is daily
    }
    places = {other.region for other in history if other.part is not Part.NONE and other.region} | {draft.region}
    if len({place.split("-")[0].split("/")[0] for place in places if place}) > 1:
        return False  # a digest of many countries has no one time
    period = next(iter(told.values())) if len(told) == 1 else titled if not set(told) - {None} else None
    if period is None or period.side is not Side.CLOSED or period.grain is Grain.PLAN:
        return False
    if period.grain is Grain.DAY and not daily:
        return False
    if daily and period.grain is not Grain.DAY and quoted_on_exchange(draft):
        return False  # the mean price of a half-year dates no quotation
    draft.period = period
    draft.inherited.add("period")
    draft.fill("period", None, "the one time that the document speaks of")
    return True
