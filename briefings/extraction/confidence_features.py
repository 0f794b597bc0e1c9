"""The named features of a fact that tell how well it was read; each is there or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.model import Indicator, Modality, Observation, Qualifier, Role

START = "to begin with"
"""The feature that every fact has: what is so of the plainest of all."""
ENGLISH = "English text"
"""English says less by its form than Chinese does, and is read less well; that is no doubt of a single fact."""
SUPPORTS = frozenset(["told in full", "has a change", "told by somebody", "told again", "table"])
"""Features that can only add to the confidence; one that would take from it in the fit is left out of it."""
KINDS = frozenset(
    [
        START, ENGLISH, "headline", "part of a list", "change alone", "share", "rank", "count", "small count", "price",
        "range", "figure of the time before", "amount of money", "percentage as a level", "hedged", "no plain fact",
        "number in words", "company's own figure",
    ]
)  # fmt: skip
"""Features that tell what kind of fact it is, which may be read well or badly. All others are doubts: they can only
take from the confidence."""
OF_TIME = frozenset(["year unknown", "date from outside", "document without a date"])
"""Features that say nothing of what is measured."""


@dataclass(frozen=True)
class Around:
    """What is known of the document that a fact stands in.

    Attributes:
        dated: Its own date is known in full.
        given: Only a date from outside is known.
        furnished: It holds page furniture.
        damaged: It holds a damaged stretch.
        glossed: It was read through a gloss of another language.
        material: The material it speaks of most.
        headline: Materials that its headlines name.
    """

    dated: bool = True
    given: bool = False
    furnished: bool = False
    damaged: bool = False
    glossed: bool = False
    material: str | None = None
    headline: frozenset[str] = frozenset()


def of_figure(draft: Draft, fact: Observation) -> Iterator[str]:
    """The names of the features of a fact that its own clause and its slots show."""
    yield from _of_draft(draft)
    yield from _of_fact(fact)
    yield from _of_slots(draft, fact)


def of_document(draft: Draft, fact: Observation, around: Around) -> Iterator[str]:
    """The features that the document gives a fact."""
    if fact.period is not None and not fact.period.known:
        yield "year unknown"
    elif not around.dated and _by_the_document(draft):
        yield "date from outside" if around.given else "document without a date"
    if around.furnished:
        yield "page with furniture"
    if around.damaged:
        yield "damaged document"
    if around.glossed:
        yield "glossed language"
    elif draft.scene.words.spaced:
        yield ENGLISH
    if fact.material is not None and fact.material != around.material and fact.material not in around.headline:
        yield "material in passing"
    if draft.scene.offset + draft.figure.start > (_DEEP_SPACED if draft.scene.words.spaced else _DEEP_HAN):
        yield "deep in the text"


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[〇零一二三四五六七八九]{4}年")


def _by_the_document(draft: Draft) -> bool:
    """Whether the words for the period leave the year to the document's own date."""
    place = draft.evidence.get("period")
    return place is not None and not _YEAR.search(draft.scene.folded, place[0], place[1])


_DEEP_SPACED, _DEEP_HAN = 1500, 500
"""Code points behind which a text is long."""
_CROWD = 3
"""So many figures in a clause are a crowd."""
_LONG_SPACED, _LONG_HAN = 260, 110
"""Code points of a long sentence, in scripts with and without spaces."""
_FEW = 12
"""A count so small may count anything."""
_DIGIT = re.compile(r"[0-9０-９]")
_ODD = (
    re.compile(r"[\u2400-\u2426\ufffd\u25a1]"),
    re.compile(r"\d(?<=[a-z].)\d*[a-z]{2}"),
    re.compile(r" [A-Za-z0-9](?<=\b[A-Za-z0-9] .)(?: [A-Za-z0-9]){3} "),
)
"""Marks of text that came through badly: pictures of controls, digits within words, single letters in a row."""


def _crowded(draft: Draft) -> bool:
    scene = draft.scene
    return len(scene.within(scene.figures, draft.clause.start, draft.clause.end)) >= _CROWD


def _several(draft: Draft) -> bool:
    scene = draft.scene
    return len({m.terms[0] for m in scene.within(scene.materials, draft.clause.start, draft.clause.end)}) > 1


def _ambiguous(draft: Draft) -> bool:
    scene = draft.scene
    for slot in ("subject", "region"):
        if slot in draft.evidence:
            start, end = draft.evidence[slot]
            for things in (scene.materials, scene.regions):
                if any(len(mention.terms) > 1 for mention in scene.within(things, start, end)):
                    return True
    return False


def _bracketed(draft: Draft) -> bool:
    scene, at = draft.scene, draft.figure.start
    before = scene.folded[max(draft.sentence.start, at - 30) : at]
    return before.rfind("(") > before.rfind(")")


def _quoted(draft: Draft) -> bool:
    quoted, at = draft.scene.quoted, draft.figure.start
    nth = bisect_right(quoted, at, key=_STRETCH)
    return nth > 0 and at < quoted[nth - 1][1]


_STRETCH: Callable[[tuple[int, int]], int] = itemgetter(0)
_BIGGEST = {"mass": Decimal("5e9"), "money": Decimal("5e13"), "price": Decimal("1e8"), "count": Decimal("1e8")}
"""More than there is: tonnes of iron ore a year, the output of a continent, the price of a kilogram of rhodium."""


def _beyond(draft: Draft) -> bool:
    value, most = draft.figure.value, _BIGGEST.get(draft.figure.dimension)
    return value is not None and most is not None and abs(value) > most


def _indicators(draft: Draft) -> bool:
    """Whether the clause names more than one indicator."""
    cues = draft.scene.cues_in(Kind.INDICATOR, draft.clause.start, draft.clause.end)
    return len(cues) > 1 and len({str(cue.says(Kind.INDICATOR)).partition(":")[0] for cue in cues}) > 1


_NEAR_SPACED, _NEAR_HAN = 40, 12
"""Code points between a figure and the word for what it measures, beyond which another word may be meant."""


def _far(draft: Draft) -> bool:
    place = draft.evidence.get("indicator")
    if place is None:
        return False
    gap = max(draft.figure.start - place[1], place[0] - draft.figure.end)
    return gap > (_NEAR_SPACED if draft.scene.words.spaced else _NEAR_HAN)


def _in_full(draft: Draft) -> bool:
    """Whether indicator, subject, region and period all have words in the figure's own sentence."""
    start, end = draft.sentence.start, draft.sentence.end
    places = [draft.evidence.get(slot) for slot in ("indicator", "subject", "region", "period")]
    return all(place is not None and start <= place[0] and place[1] <= end for place in places)


_BY_PART = {
    Part.CHANGE: "change alone",
    Part.SHARE: "share",
    Part.RANK: "rank",
    Part.COUNT: "count",
    Part.FORMER: "figure of the time before",
}


def _of_draft(draft: Draft) -> Iterator[str]:
    """What is to be seen of a figure and the words around it."""
    scene, figure, part, rule = draft.scene, draft.figure, draft.part, draft.rule
    if scene.role is Role.TITLE:
        yield "headline"
    if rule == "table":
        yield "table"
    elif draft.item:
        yield "list item"
    if rule.endswith("-in-list"):
        yield "part of a list"
    if part in _BY_PART:
        yield _BY_PART[part]
    if part is Part.COUNT and abs(figure.value or Decimal(0)) < _FEW:
        yield "small count"
    if figure.dimension == "money":
        yield "amount of money"
    elif part is Part.LEVEL and figure.dimension == "percent":
        yield "percentage as a level"
    if _in_full(draft):
        yield "told in full"
    if not _DIGIT.search(scene.text, figure.start, figure.end):
        yield "number in words"
    if draft.repeats > 0:
        yield "told again"
    if len(scene.figures) >= _CROWD and _crowded(draft):
        yield "crowded clause"
    if len(scene.materials) > 1 and _several(draft):
        yield "several materials in the clause"
    if _indicators(draft):
        yield "several indicators in the clause"
    if _far(draft):
        yield "indicator far from the figure"
    if _bracketed(draft):
        yield "in brackets"
    if scene.quoted and _quoted(draft):
        yield "in a quotation"
    if _beyond(draft):
        yield "beyond all measure"
    if _ambiguous(draft):
        yield "ambiguous name"


def _of_fact(fact: Observation) -> Iterator[str]:
    """What is to be seen of the fact that was made of a figure."""
    if fact.indicator is Indicator.PRICE:
        yield "price"
        if "/" not in (fact.unit or "/"):
            yield "price of no quantity"
    elif fact.indicator is Indicator.OTHER:
        yield "no named indicator"
    if fact.changes and (fact.value is not None or fact.low is not None):
        yield "has a change"
    if fact.low is not None:
        yield "range"
    if fact.masked:
        yield "hidden figure"
    if fact.qualifier is not Qualifier.EXACT:
        yield "hedged"
    if fact.modality is not Modality.ACTUAL:
        yield "no plain fact"
    if fact.entity is not None:
        yield "company's own figure"
    if fact.attribution is not None:
        yield "told by somebody"


_UNSETTLED = re.compile(
    r"\b(?:if|unless|would|could|might|not|no|never|without|instead of|rather than|equivalent)\b|"
    r"如果|若|假如|倘若|未|没有|沒有|不再|相当于|相當於|折合|按照?.{0,8}计算"
)
"""Words of conditions, denials and conversions."""


def of_sentence(draft: Draft) -> Iterator[str]:
    """The features that its sentence gives a figure: the same for all of one sentence."""
    scene, start, end = draft.scene, draft.sentence.start, draft.sentence.end
    if len(scene.within(scene.figures, start, end)) > 2 * _CROWD:
        yield "crowded sentence"
    if end - start > (_LONG_SPACED if scene.words.spaced else _LONG_HAN):
        yield "long sentence"
    if any(odd.search(scene.text, start, end) for odd in _ODD):
        yield "odd text"
    if _UNSETTLED.search(scene.folded, start, end):
        yield "condition, denial or conversion"
    if not scene.within(scene.materials, start, end):
        yield "no material in the sentence"


def _of_slots(draft: Draft, fact: Observation) -> Iterator[str]:
    """How far the words of each slot stand from the figure."""
    if "no word" in draft.reasons.get("indicator", ""):
        yield "indicator from the unit alone"
    elif draft.part not in (Part.COUNT, Part.RANK):
        yield from _away(draft, "indicator")
    if not fact.subject:
        yield "subject unknown"
    elif fact.material is None:
        yield "subject in the text's own words"
    elif "subject" not in draft.evidence:
        yield "subject of the document"
    yield from _away(draft, "subject")
    for slot in ("region", "period"):
        if getattr(fact, slot) is None:
            yield f"{slot} unknown"
        elif slot not in draft.evidence:
            yield f"{slot} of the document"
        yield from _away(draft, slot)


def _away(draft: Draft, slot: str) -> Iterator[str]:
    place = draft.evidence.get(slot)
    if place is None:
        return
    if not (draft.sentence.start <= place[0] and place[1] <= draft.sentence.end):
        yield f"{slot} from another sentence"
    elif not (draft.clause.start <= place[0] and place[1] <= draft.clause.end):
        yield f"{slot} from another clause"
