"""Rows that English pairs off in order: "zinc, lead and tin … 510,000, 91,000 and 18,200 tonnes respectively".

A sentence with "respectively" holds rows of as many members each: things, places or times joined by commas and an
"and", and figures joined so, levels in one row and their changes in another. Whatever their order, the first goes with
the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import When


class _Item(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Item)


_AND = re.compile(
    r"(?:\s(?:ore|concentrates?|metal|ingots?|mines?|output|production|exports?|imports?|prices?))?"
    r"\s?(?:,\s?)?(?:(?:and|or|&)\s)?(?:(?:the|that of|those of|in|for|from|of|at|to)\s){0,2}"
)
_BARE_JOIN = re.compile(r"\s?(?:,\s?)?(?:and\s)?")
_FIGURES_JOINED = re.compile(
    r"[\s,]*(?:(?:higher|lower|more|less|up|down|year[- ]on[- ]year|yoy)\b[\s,]*)?(?:(?:and|but|while|with)\s)?"
    r"(?:(?:(?:was|were)\s)?(?:up|down|rose|fell|gained|lost|by|a\s(?:rise|fall|gain|drop)\sof|"
    r"(?:rising|falling|increasing|decreasing|growing|declining)(?:\sby)?)\s){0,2}(?:about|some|nearly|over)?\s*"
)


def said(draft: Draft) -> bool:
    """Whether the sentence of a figure pairs things off in so many words, in a language that parts words by spaces."""
    scene, sentence = draft.scene, draft.sentence
    return scene.words.spaced and bool(scene.cues_in(Kind.RESPECTIVELY, sentence.start, sentence.end))


def changes_joined(first: Draft, second: Draft) -> bool:
    """Whether two changes are members of a row, each with its own direction: "up 4.4%, down 3.1% and up 7.8%"."""
    between = first.scene.folded[first.figure.end : second.figure.start]
    return len(between) < 48 and _FIGURES_JOINED.fullmatch(between) is not None


_NEAR = 600
"""Code points before and behind a figure in which what it pairs off with stands."""
_FIGURES = 32
"""Figures before and behind a row among which the row stands that it pairs off with."""


def row_of(draft: Draft, items: Sequence[T], count: int) -> list[T]:
    """The nearest row of so many items before a figure in its sentence, else behind it; none where there is none."""
    text, sentence, figure = draft.scene.folded, draft.sentence, draft.figure
    first, last = max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR)
    rows: list[list[T]] = []
    near: list[T] = draft.scene.within(list(items), first, last)
    for item in near:
        if rows and _AND.fullmatch(text[rows[-1][-1].end : item.start]):
            rows[-1].append(item)
        else:
            rows.append([item])
    rows = [row for row in rows if len(row) == count]
    before = [row for row in rows if row[-1].end <= draft.figure.start]
    return before[-1] if before else next((row for row in rows if row[0].start >= draft.figure.end), [])


def levels_of(run: list[Draft], drafts: Sequence[Draft]) -> list[Draft]:
    """The row of levels that a row of changes goes with, before it or behind: "rose 3% and 4% to 110 kt and 21 kt"."""
    rows: list[list[Draft]] = []
    for draft in drafts[max(0, run[0].order - _FIGURES) : run[-1].order + 1 + _FIGURES]:
        if draft.sentence is not run[0].sentence or draft.part not in (Part.LEVEL, Part.COUNT, Part.SHARE):
            continue
        if rows and rows[-1][-1].unit == draft.unit and changes_joined(rows[-1][-1], draft):
            rows[-1].append(draft)
        else:
            rows.append([draft])
    rows = [row for row in rows if len(row) == len(run)]
    before = [row for row in rows if row[-1].order < run[0].order]
    behind = [row for row in rows if row[0].order > run[-1].order]
    return before[-1] if before else behind[0] if behind else []


def even(drafts: Sequence[Draft]) -> None:
    """Let the figures of a row be what the first of them is, else one: "9% and 0.5% less", "against $301 and $23"."""
    row: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and row and _same_row(row[-1], draft):
            row.append(draft)
            continue
        known = next((each for each in row if each.part is not Part.NONE), None)
        if known is not None and len(row) > 1 and said(known):
            for each in row:
                if each is not known and (each.part is Part.NONE or known.part in (Part.CHANGE, Part.FORMER)):
                    each.part, each.sign, each.basis = known.part, known.sign, each.basis or known.basis
        row = [draft] if draft is not None else []


def _same_row(first: Draft, second: Draft) -> bool:
    if first.sentence is not second.sentence or first.figure.dimension != second.figure.dimension:
        return False
    between = first.scene.folded[first.figure.end : second.figure.start]
    return len(between) < 14 and _BARE_JOIN.fullmatch(between) is not None


def as_levels(run: list[Draft], drafts: Sequence[Draft]) -> None:
    """Give a row of former levels the things and places of the levels that they pair off with."""
    if any(draft.part is not Part.FORMER for draft in run):
        return
    for former, level in zip(run, levels_of(run, drafts), strict=False):
        former.level = level
        former.material, former.subject, former.subject_text = level.material, level.subject, level.subject_text
        former.region, former.partner, former.facet = level.region, level.partner, level.facet
        former.indicator, former.word = level.indicator, level.word
        former.fill("subject", level.evidence.get("subject"), "as the level that it pairs off with")
        former.fill("region", level.evidence.get("region"), "as the level that it pairs off with")


def date(run: list[Draft], whens: Sequence[When]) -> None:
    """Give a row of figures the times that they pair off with: "in 2023 and 2024 … 698,000 and 820,000 tonnes"."""
    times = row_of(run[0], [when for when in whens if not when.relative], len(run))
    for draft, when in zip(run, times, strict=False):
        draft.period = when.period
        draft.inherited.discard("period")
        draft.fill("period", (when.start, when.end), "paired off in order")
