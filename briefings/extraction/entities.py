"""Companies, mines and projects that a figure is of: whom its sentence names, else whom the text goes on about."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extraction import lists, zipping
from briefings.extraction.clauses import Sentence
from briefings.extraction.draft import Draft, Part
from briefings.extraction.firms import Firm, Firms, item
from briefings.extraction.languages.firm_words import FirmWords, firm_words
from briefings.extraction.scene import Scene
from briefings.model import Role


@dataclass(frozen=True, slots=True)
class _Going:
    """Whom a sentence goes on about where it names nobody.

    Attributes:
        firm: Whom the sentence before told of.
        before: Whom the paragraphs before told of last: "the company" means them.
        whom: Whom the document is about.
    """

    firm: Firm | None
    before: str | None
    whom: str | None


def fill(drafts: list[Draft], scenes: list[Scene], found: Firms) -> None:
    """Fill the entity of each draft.

    Args:
        drafts: All drafts, in order.
        scenes: The document's scenes, in order.
        found: Its firms.
    """
    if not found.mentions:
        return
    goes: dict[tuple[int, int], _Going] = {}
    before: str | None = None
    for scene in scenes:
        words = firm_words(scene.lang)
        marks = found.of(scene)
        firm: Firm | None = None
        for sentence in scene.sentences:
            if item(scene, sentence.start):
                firm, before = None, None
            goes[scene.offset, sentence.start] = _Going(firm, before, found.protagonist)
            own = _agents(scene, sentence, marks, words)
            if own:
                firm = next((one for one in own if not one.site), own[0])
                before = firm.name
            elif firm is not None and _outside(scene, sentence, sentence.end, words):
                firm = None
    for draft in drafts:
        if draft.part is not Part.NONE:
            _fill(draft, found, goes)
    _in_order(drafts, found)


def _in_order(drafts: list[Draft], found: Firms) -> None:
    """Give a row of figures the firms that they pair off with: "A and B shipped 70 Mt and 68 Mt respectively"."""
    for run in lists.runs(drafts):
        if not zipping.said(run[0]) or run[0].part is Part.NONE:
            continue
        for draft, one in zip(run, zipping.row_of(run[0], found.of(run[0].scene), len(run)), strict=False):
            draft.entity = one.name
            draft.inherited.discard("entity")
            draft.fill("entity", (one.start, one.end), "paired off in order")


def _fill(draft: Draft, found: Firms, goes: dict[tuple[int, int], _Going]) -> None:
    scene, sentence, figure = draft.scene, draft.sentence, draft.figure
    words = firm_words(scene.lang)
    going = goes.get((scene.offset, sentence.start))
    own = _agents(scene, sentence, found.of(scene), words)
    named = _nearest(draft, own, words)
    named = named or _speaker(draft, own)
    if named is not None:
        draft.entity = named.name
        draft.fill("entity", (named.start, named.end), "named in its sentence")
        return
    if going is None:
        return
    if draft.indicator == "price" and not words.own_price.search(scene.folded, sentence.start, sentence.end):
        return  # what a market pays is no firm's
    said = words.anaphor.search(scene.folded, sentence.start, sentence.end)
    name = going.firm.name if going.firm is not None else None
    if said is not None and not _outside(scene, sentence, said.start(), words):
        # "the company" is whom the text spoke of last.
        whom = name or going.before or going.whom
        if whom is not None:
            _take(draft, whom, (said.start(), said.end()), f"'{said[0]}' is the one spoken of")
        return
    if _outside(scene, sentence, figure.start, words):
        return
    if name is not None and scene.role is Role.BODY:
        _take(draft, name, None, "whom the sentence before tells of")
    elif going.whom is not None:
        _take(draft, going.whom, None, "whom the document is about")


def _take(draft: Draft, name: str, place: tuple[int, int] | None, reason: str) -> None:
    draft.entity = name
    draft.inherited.add("entity")
    draft.fill("entity", place, reason)


def _agents(scene: Scene, sentence: Sentence, marks: list[Firm], words: FirmWords) -> list[Firm]:
    """The firms of a sentence that are no mere buyer, seller or source in it."""
    own = []
    for one in scene.within(marks, sentence.start, sentence.end):
        before = scene.folded[max(sentence.start, one.start - 24) : one.start]
        if not words.object.search(before):
            own.append(one)
    return own


def _nearest(draft: Draft, own: list[Firm], words: FirmWords) -> Firm | None:
    """The firm that a figure's sentence names last before it, else right behind it with "at" or "by"."""
    scene, figure = draft.scene, draft.figure
    before = [one for one in own if one.end <= figure.start]
    firms = [one for one in before if not one.site] or before
    if firms:
        last = firms[-1]
        between = scene.folded[last.end : figure.start]
        if draft.indicator in ("price", "inventory") and words.exchange.search(between):
            return None
        return last
    for one in own:
        if (
            one.start >= figure.end
            and one.start <= draft.right
            and words.at.search(scene.folded[figure.end : one.start])
        ):
            return one
    return None


def _speaker(draft: Draft, own: list[Firm]) -> Firm | None:
    """The firm whose people are quoted with the figure: named right behind the quotation that holds it."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced:
        return None
    for start, end in scene.quoted:
        if start <= figure.start and figure.end <= end:
            return next((one for one in own if end <= one.start <= end + _NEXT), None)
    return None


_NEXT = 4


def _outside(scene: Scene, sentence: Sentence, end: int, words: FirmWords) -> bool:
    """Whether a sentence tells of a market, a country or another body before a place in it."""
    if words.outside.search(scene.folded, sentence.start, end):
        return True
    for mention in scene.within(scene.regions, sentence.start, min(end, sentence.start + words.opening)):
        behind = scene.folded[mention.end : mention.end + 4]
        if words.subject.search(scene.folded[sentence.start : mention.start]) and not words.of_place.match(behind):
            return True
    return False
