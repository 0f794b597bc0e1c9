"""Tables told in a line: a head of periods, then rows of a name and as many numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.quantities import quantities
from briefings.extraction.scene import Figure, Scene, When
from briefings.extraction.spots import Spot
from briefings.vocabulary import Mention

_GAP = re.compile(r"^[\s|｜,，、/]*$")
_BRACKETED = re.compile(r"[（(]([^（()）]{1,24})[)）]")
_AFTER_COMMA = re.compile(r"(?:[,，:：]|\bin)\s*([^,，:：|｜]{1,30}?)\s*[|｜]?\s*$")
_FEWEST = 2
_DIMENSIONS = {
    "mass": "mass",
    "money": "money",
    "price": "price",
    "share": "percent",
    "power": "power",
    "energy": "energy",
}


@dataclass(slots=True)
class Head:
    """The head of a table: its words and the periods of its columns."""

    start: int
    end: int
    columns: list[When]


def read(scene: Scene, materials: list[Mention], named: list[Spot]) -> list[Draft]:
    """The figures of the tables in a scene as drafts; they are taken out of the scene's own figures.

    Args:
        scene: The block.
        materials: Its confirmed materials.
        named: The places it names.
    """
    found: list[Draft] = []
    taken: set[int] = set()
    for head in _heads(scene):
        for draft in _rows(scene, head, materials, named):
            found.append(draft)
            taken.add(draft.figure.start)
    if taken:
        scene.figures = [figure for figure in scene.figures if figure.start not in taken]
    return found


def _heads(scene: Scene) -> list[Head]:
    found: list[Head] = []
    run: list[When] = []
    for when in scene.whens:
        if run and _GAP.match(scene.text[run[-1].end : when.start]) and when.start > run[-1].end:
            run.append(when)
            continue
        if len(run) >= _FEWEST:
            found.append(Head(_line_start(scene, run[0].start), run[-1].end, run))
        run = [when]
    if len(run) >= _FEWEST:
        found.append(Head(_line_start(scene, run[0].start), run[-1].end, run))
    return found


def _line_start(scene: Scene, at: int) -> int:
    return max(scene.text.rfind("\n", 0, at), scene.text.rfind("。", 0, at), -1) + 1


def _rows(scene: Scene, head: Head, materials: list[Mention], named: list[Spot]) -> list[Draft]:
    drafts: list[Draft] = []
    width = len(head.columns)
    figures = [figure for figure in scene.figures if figure.start >= head.end and figure.value is not None]
    at, label = 0, head.end
    while at + width <= len(figures):
        row = figures[at : at + width]
        if any(not _GAP.match(scene.text[a.end : b.start]) for a, b in pairwise(row)):
            break
        if not scene.text[label : row[0].start].strip(" |｜\n") or row[0].start - label > 80:
            break
        unit = _unit(scene, (label, row[0].start), head)
        cue = _indicator(scene, label, row[0].start) or _indicator(scene, head.start, head.columns[0].start)
        if unit is None or cue is None:
            break
        for when, figure in zip(head.columns, row, strict=True):
            drafts.append(
                _cell(
                    scene,
                    figure,
                    when,
                    unit=unit,
                    cue=cue,
                    label=(label, row[0].start),
                    head=head,
                    materials=materials,
                    named=named,
                )
            )
        label, at = row[-1].end, at + width
    return drafts


def _cell(
    scene: Scene,
    figure: Figure,
    when: When,
    *,
    unit: tuple[str, str, Decimal],
    cue: Cue,
    label: tuple[int, int],
    head: Head,
    materials: list[Mention],
    named: list[Spot],
) -> Draft:
    sentence = next((s for s in reversed(scene.sentences) if s.start <= figure.start), scene.sentences[-1])
    figure.unit, figure.dimension = unit[0], unit[1]
    figure.value = figure.value * unit[2] if figure.value is not None else None
    draft = Draft(scene, sentence, scene.clause_at(sentence, figure.start), figure, label[0], figure.end, unit=unit[0])
    draft.part, draft.rule = Part.LEVEL, "table"
    named_as, _, draft.facet = (cue.says(Kind.INDICATOR) or "other").partition(":")
    draft.indicator, draft.word, draft.period = named_as, cue.word, when.period
    draft.fill("indicator", (cue.start, cue.end), f"'{cue.word}' in the table's words")
    draft.fill("period", (when.start, when.end), "the head of the column")
    for start, end in (label, (head.start, head.columns[0].start)):
        mentions = scene.within(materials, start, end)
        if mentions and draft.material is None:
            draft.material = draft.subject = mentions[-1].terms[0]
            draft.subject_text = mentions[-1].surface
            draft.fill("subject", (mentions[-1].start, mentions[-1].end), "the table's words")
        spots = scene.within(named, start, end)
        if spots and draft.region is None:
            draft.region = spots[-1].region
            draft.fill("region", (spots[-1].start, spots[-1].end), "the table's words")
    return draft


def _indicator(scene: Scene, start: int, end: int) -> Cue | None:
    return scene.last_cue(Kind.INDICATOR, start, end)


def _unit(scene: Scene, label: tuple[int, int], head: Head) -> tuple[str, str, Decimal] | None:
    """Unit, dimension and factor of a row: in its label, or in the head."""
    words = scene.text[head.start : head.columns[0].start]
    candidates = [m[1] for m in _BRACKETED.finditer(scene.text[label[0] : label[1]])]
    candidates += [m[1] for m in _BRACKETED.finditer(words)]
    after = _AFTER_COMMA.search(words)
    if after:
        candidates.append(after[1])
    for candidate in candidates:
        one = candidate.replace("单位", "").replace("單位", "").strip(" :：")
        for spelled in (f"1 {one}", f"1{one}"):
            read_as = quantities(spelled, scene.lang)
            if (
                len(read_as) == 1
                and read_as[0].end == len(spelled)
                and read_as[0].dimension in _DIMENSIONS
                and read_as[0].unit
            ):
                return read_as[0].unit, _DIMENSIONS[read_as[0].dimension], read_as[0].value or Decimal(1)
    return None
