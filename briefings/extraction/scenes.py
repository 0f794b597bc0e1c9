"""Blocks to scenes: one pass each for values, periods, names and cue words, then sentences and clauses."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefings.extraction import per_weight, yuan
from briefings.extraction.clauses import sentences
from briefings.extraction.companies import companies
from briefings.extraction.cues import Cue, cues, words_of
from briefings.extraction.folding import fold
from briefings.extraction.han_quotes import moves_in_brackets, quotations
from briefings.extraction.languages.en_facts import EN
from briefings.extraction.languages.facts import Kind
from briefings.extraction.measured import figure
from briefings.extraction.persons import without_persons
from briefings.extraction.place_names import means_place
from briefings.extraction.prices import by_weight, complete, headed, rates
from briefings.extraction.published import looked_at
from briefings.extraction.quantities import quantities
from briefings.extraction.scene import Scene
from briefings.extraction.whens import Spoken, whens
from briefings.model import Block, Document, Period
from briefings.patterns import gated
from briefings.vocabulary import Kind as Named
from briefings.vocabulary import Vocabulary

_QUOTED = gated(r"“[^“”\n]{2,300}”|《[^《》\n]{2,200}》|「[^「」\n]{2,200}」|『[^『』\n]{2,200}』|\"[^\"\n]{4,300}\"")


def scene(document: Document, block: Block, vocabulary: Vocabulary, anchor: Period | None, spoken: Spoken) -> Scene:
    """A block with everything that is found in it.

    Args:
        document: The document.
        block: One of its blocks.
        vocabulary: Names of materials, places and organisations.
        anchor: The document's date, or None.
        spoken: The times that the text before this block spoke of; those of this block are added.
    """
    text = document.text[block.start : block.end]
    lang = block.lang if block.lang != "und" else document.lang
    folded = fold(text)
    found = Scene(
        text=text,
        folded=folded,
        offset=block.start,
        lang=lang,
        words=words_of(lang) or EN,
        role=block.role,
    )
    found.cues = cues(folded, lang)
    if words_of(lang) is not None:
        # A language without a table has its own marks for decimals and groups: no figure is better than a wrong one.
        found.figures = [figure(quantity) for quantity in quantities(_lowered(text), lang, spoken.financial)]
        found.whens = [] if looked_at(text) else whens(text, lang, anchor, spoken)
    for one in found.figures:
        # "90,000 tonnes a year earlier" is no yearly rate.
        for when in found.within(found.whens, one.start, one.end + 24):
            if one.start < when.start < one.end:
                one.end = when.start
    mentions = vocabulary.mentions(text)
    if found.words.spaced:
        mentions = [m for m in mentions if m.kind is not Named.REGION or means_place(text, m)]
    else:
        mentions = without_persons(text, mentions)
    bodies = _Inside(_apart(sorted((m.start, m.end) for m in mentions if m.kind is Named.ORGANISATION)))
    if not found.words.spaced:
        found.cues = _behind_years(found)
    # The futures of the Shanghai Futures Exchange are no price.
    found.cues = [cue for cue in found.cues if not bodies.holds(cue.start, cue.end)]
    # 达 in 埃斯康迪达 leads to no level.
    places = _Inside(
        _apart(sorted((m.start, m.end) for m in mentions if m.kind is Named.REGION and len(m.surface) > 2))
    )
    found.cues = [cue for cue in found.cues if cue.end - cue.start > 1 or not places.holds(cue.start, cue.end)]
    # May is a month, and forecasts nothing.
    dated = _Inside([(when.start, when.end) for when in found.whens])
    found.cues = [cue for cue in found.cues if cue.word != "may" or not dated.holds(cue.start, cue.end)]
    for mention in mentions:
        shelf = {Named.MATERIAL: found.materials, Named.REGION: found.regions}.get(mention.kind, found.organisations)
        shelf.append(mention)
    if found.words.spaced:
        # "Refined lead" is a thing, and "refined" in it tells of no output.
        things = _Inside(_apart([(m.start, m.end) for m in found.materials]))
        found.cues = [cue for cue in found.cues if not things.holds(cue.start, cue.end)]
        # "US$74 million" names no place, and "percentage points" no share.
        within = _Inside(_apart([(figure.core or figure.start, figure.end) for figure in found.figures]))
        found.cues = [cue for cue in found.cues if not within.holds(cue.start, cue.end)]
        found.regions = [place for place in found.regions if not within.holds(place.start, place.end)]
    found.companies = companies(found, [(m.start, m.end) for m in (*found.regions, *found.organisations)])
    if not found.words.spaced:
        # 中国 in 中国钢铁公司 is no place that its figures are from.
        firms = _Inside(_apart(sorted((c.start, c.end) for c in found.companies)))
        found.regions = [mention for mention in found.regions if not firms.holds(mention.start, mention.end)]
    # A number inside a name is part of the name: 十种有色金属, the Group of Seven.
    named = _Inside(_apart(sorted((m.start, m.end) for m in (*found.materials, *found.regions, *found.organisations))))
    found.figures = [f for f in found.figures if not named.holds(f.start, f.end)]
    yuan.settle(found, document.text)
    headed(found)
    by_weight(found)
    per_weight.apart(found)
    quotations(found)
    complete(found)
    moves_in_brackets(found)
    rates(found)
    found.quoted = [match.span() for match in _QUOTED.finditer(text)]
    protected = sorted(
        [*found.quoted, *((f.start, f.end) for f in found.figures), *((w.start, w.end) for w in found.whens)]
    )
    found.sentences = sentences(text, _apart(protected))
    return found


def _behind_years(found: Scene) -> list[Cue]:
    """The cue words of a Chinese text, those that begin with the 年 of a time without it: 2024年产锡 tells of 产锡."""
    kept = []
    for cue in found.cues:
        ends = cue.word[0] == "年" and any(
            when.start < cue.start < when.end for when in found.within(found.whens, cue.start - 12, cue.start + 2)
        )
        if not ends:
            kept.append(cue)
            continue
        rest = cues(cue.word[1:], found.lang)
        if rest and rest[0].start == 0:
            kept.append(Cue(start=cue.start + 1, end=cue.end, word=rest[0].word, kinds=rest[0].kinds))
        elif cue.word == "年产":
            kept.append(Cue(start=cue.start + 1, end=cue.end, word="产", kinds={Kind.INDICATOR: "output"}))
    return kept


_LOUD = re.compile(r"(?<=[0-9NM])(\s?)(TONNES|TONS|KT|MT|KG|OZ|LB|T)\b")


_LOUD_AT_ALL = re.compile(r"[0-9NM]\s?(?:TONNES|TONS|KT|MT|KG|OZ|LB|T)\b")
"""The same with what stands before it, found in less time."""


def _lowered(text: str) -> str:
    """The text with the units of lines in capitals as they are written elsewhere: 712,000 T is 712,000 t."""
    if not _LOUD_AT_ALL.search(text):
        return text
    return "\n".join(
        _LOUD.sub(lambda unit: unit[0].lower(), line) if line.upper() == line else line for line in text.split("\n")
    )


class _Inside:
    """Whether a stretch lies within one of others that are in order and apart."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]

    def holds(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start) - 1
        return at >= 0 and end <= self._ends[at]


def _apart(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches merged where they overlap."""
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
