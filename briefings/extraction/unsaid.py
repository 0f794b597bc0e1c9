"""Units that an English text leaves unsaid behind the first level: "650 tonnes, from 500", "India 225 t, China 218"."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.draft import Draft
from briefings.extraction.going_without import listed_by_thing, listed_by_time, parted, said_alone
from briefings.extraction.scene import Figure

_MEASURED = frozenset({"mass", "mass_rate", "price", "money", "energy", "intensity", "power", "grade"})
_COMPARED = re.compile(
    r"\b(?:after|from|against|versus|vs\.?|compare[sd]? (?:with|to)|as against)\s"
    r"(?:an?\s(?:net\s|operating\s|pre-tax\s)?(?:profit|loss|surplus|deficit|gain|shortfall)\sof\s)?"
    r"(?:the\s|about\s|some\s|only\s|just\s)?$"
)
_NOTED = re.compile(r"\((?:[a-z0-9][a-z0-9 -]{1,24}:\s?|vs\.?\s)?$")
_PLACED = re.compile(r"(?:^|[,;:(]|\band|\bplus)\s(?:and\s)?(?:in\s|at\s|for\s|from\s|to\s)?(?:the\s)?$")
_ENDS = re.compile(
    r"\s?(?:[,;:)]|\.(?!\d)|$)|\s(?:in|at|and|a|last|this|the|previously|now|before|earlier|next|at present|today)\b"
)
_CLOSES = re.compile(r"\s?\)")
_SCALE = re.compile(r"thousand|million|billion|trillion|\b(?:kt|mt|koz|moz)\b|(?<=\d)(?:kt|mt|koz|moz|k|m|bn)\b")
_NEAR = 90
"""So far back the level may stand that lends its unit."""
_LIKE = Decimal(10)
"""What is compared is no more than so many times as much or as little."""


_SCALED = re.compile(r"(?:thousand|million|billion)$")
_SCALED_WITHIN = re.compile(r"\b(?:thousand|million|billion)\b")
_STOPS = re.compile(
    r"\s?(?:[,;)]|\.(?!\d)|$)|\s(?:and|while|but|or|so that|in|from|to|against|after|last|this|next|a year|by)\b"
)
_NEXT = re.compile(r"\s(?:next|the next|the year after|the following year)\b(?!\s(?:to|door))")
"""The year of the level before it, moved on: "140,000 tonnes this year and 150,000 next"."""
_AT = re.compile(r"\bat\s(?:about\s|some\s)?$")


def lend(drafts: list[Draft]) -> None:
    """Give bare numbers the unit of the level that they are compared with or listed with.

    A number is one of these where "from" or "against" leads to it, a bracket holds it with no more than a date, or a
    place stands right before it in a list; its size must be that of the level. Chinese writes its units.
    """
    last: Draft | None = None
    rated: Draft | None = None
    per_tonne = False
    for draft in drafts:
        if not draft.scene.words.spaced:
            return
        per_tonne = per_tonne or draft.unit == "t/t"
        if per_tonne and _emitted(draft):
            draft.figure.dimension, draft.figure.unit, draft.unit = "grade", "t/t", "t/t"
            continue
        figure = draft.figure
        if last is not None and last.sentence is not draft.sentence and not _parts_off(draft, last):
            if figure.dimension == "number" and said_alone(draft, last):
                _give(draft, last.figure, Decimal(1))
            last = None
        if figure.dimension in _MEASURED and figure.unit:
            last, rated = draft, None
            continue
        if figure.dimension == "percent":
            rated = draft
            continue
        if rated is not None and rated.sentence is draft.sentence and _rate_again(draft, rated):
            _give(draft, rated.figure, Decimal(1))
            continue
        if last is None or figure.dimension != "number" or figure.value is None or figure.masked:
            continue
        if _moved(draft, last):
            figure.dimension, figure.unit, draft.unit = "price", last.figure.unit, last.figure.unit
            continue
        part = _part_of(draft, last)
        goes_on = said_alone(draft, last) or listed_by_time(draft, last) or listed_by_thing(draft) or parted(draft)
        if not part and goes_on:
            factor = _scale(last.figure, draft.scene.folded, figure.value)
            if factor is not None and figure.start - last.figure.end <= _FAR:
                _give(draft, last.figure, factor)
                last = draft
            continue
        if not part and (figure.start - last.figure.end > _NEAR or not _left_out(draft, last.figure)):
            continue
        factor = _scale(last.figure, draft.scene.folded, figure.value)
        if factor is None or (part and not _smaller(last.figure, figure.value * factor)):
            continue
        _give(draft, last.figure, factor)
        if _listed(draft):
            last = draft


_FAR = 140
"""So far back the level may stand whose list goes on."""


def _rate_again(draft: Draft, rated: Draft) -> bool:
    """Whether a bare decimal is what a percentage is compared with: "0.58 per cent copper from 0.64"."""
    scene, figure, level = draft.scene, draft.figure, rated.figure
    if figure.dimension != "number" or not figure.value or not level.value or level.value < 0:
        return False
    if "." not in scene.folded[figure.start : figure.end] or not _ENDS.match(scene.folded, figure.end):
        return False
    if not level.value / 2 <= figure.value <= level.value * 2 or figure.start - level.end > _NEAR:
        return False
    return bool(_COMPARED.search(scene.folded, max(rated.sentence.start, figure.start - 40), figure.start))


def _give(draft: Draft, level: Figure, factor: Decimal) -> None:
    figure = draft.figure
    if figure.value is not None:
        figure.value *= factor
        figure.dimension, figure.unit = level.dimension, level.unit
        draft.unit = figure.unit


_OF_THEM = re.compile(r"\sof\s(?:them|it|that|these|those|this|which|the\s(?:total|sum|tonnage|volume))\b")
_OF_WHICH = re.compile(
    r"\b(?:of|from)\s(?:which|that|this|these|those|them|it|the\s(?:total|sum|tonnage|volume|"
    r"rest))\b,?\s(?:[\w'’-]+,?\s){0,5}$"
)
_WENT = re.compile(
    r"\s?(?:[,;:)]|\.(?!\d)|$)|\s(?:(?:to|from|for|at|in|by|on)\s|went\b|came\b|was\b|were\b|is\b|are\b|sold\b|"
    r"left\b|and\b)"
)
_PARTS = re.compile(r"(?:of|from)\s(?:which|that|this|these|those|them|it|the\s(?:total|sum|tonnage|volume))\b")


def _parts_off(draft: Draft, last: Draft) -> bool:
    """Whether the sentence right behind that of a weight parts it off: "Of the total, 2.9 million went …"."""
    scene = draft.scene
    if last.figure.dimension != "mass" or scene is not last.scene:
        return False
    if scene.nth_sentence(draft.sentence.start) - scene.nth_sentence(last.sentence.start) > 1:
        return False
    return bool(_PARTS.match(scene.folded, draft.sentence.start))


def _part_of(draft: Draft, last: Draft) -> bool:
    """Whether a bare number is a part of the weight before it: "2.9 million of them", "of which India took 11,200"."""
    figure, scene = draft.figure, draft.scene
    if (
        last.figure.dimension != "mass"
        or figure.value is None
        or not re.search(r"[\d,.]{3}|million|thousand", scene.folded[figure.start : figure.end])
    ):
        return False
    between = scene.within(scene.figures, last.figure.end, figure.start)
    if any(other.dimension in ("number", "count") and not other.unit and other is not figure for other in between[:-1]):
        return False
    if _OF_THEM.match(scene.folded, figure.end):
        return True
    start = max(draft.sentence.start, figure.start - 60)
    return bool(_OF_WHICH.search(scene.folded, start, figure.start)) and bool(_WENT.match(scene.folded, figure.end))


_BY_SO_MUCH = re.compile(
    r"(?:\b(?:up|down|plus|minus|(?:higher|lower|up|down)\sby|gain(?:ed|ing)|los(?:t|ing)|add(?:ed|ing)|shed(?:ding)?|"
    r"ris(?:es|ing)|rose|fell|falling|climb(?:ed|ing)|slipp(?:ed|ing)|(?:gain|rise|drop|fall|loss|decline|increase)\sof)"
    r"\s(?:by\s)?(?:about\s|some\s|another\s|just\s)?|[+−-])$"
)
_COUNTED_NEXT = re.compile(r"\s?(?:[,;:.)]|$)|\s(?:on|from|over|since|and|week|month|year|day|at|in|compared|versus)\b")


def _moved(draft: Draft, last: Draft) -> bool:
    """Whether a bare number is by how much the price before it moved: "9,450 USD/t, up 35"."""
    figure, scene = draft.figure, draft.scene
    if last.figure.dimension != "price" or figure.start - last.figure.end > _NEAR or figure.value is None:
        return False
    before = scene.folded[max(last.figure.end, figure.start - 40) : figure.start]
    if not _BY_SO_MUCH.search(before) or not _COUNTED_NEXT.match(scene.folded, figure.end):
        return False
    return _smaller(last.figure, figure.value) and not scene.within(scene.whens, figure.start, figure.end)


def _smaller(level: Figure, value: Decimal) -> bool:
    base = level.value if level.value is not None else level.high
    return base is not None and value < base


_EMITTED = re.compile(r"\b(?:emissions?|emits?|emitted|footprint|carbon intensity)\b")
_MOST = Decimal(50)
"""No tonne of metal comes with more tonnes of carbon dioxide than this, and no works with as few."""


def _emitted(draft: Draft) -> bool:
    """Whether tonnes of gas are those for a tonne, as the paragraph said: "emissions should come down to 0.8 t"."""
    figure, scene = draft.figure, draft.scene
    if figure.unit != "t" or figure.value is None or figure.value > _MOST:
        return False
    return bool(_EMITTED.search(scene.folded, draft.sentence.start, figure.start))


def _left_out(draft: Draft, level: Figure) -> bool:
    """Whether the words around a number leave out its unit alone."""
    scene, figure = draft.scene, draft.figure
    scaled = _SCALED.search(scene.folded, figure.start, figure.end)
    if scaled and level.dimension == "mass" and _SCALED_WITHIN.search(scene.folded, level.start, level.end):
        return bool(_STOPS.match(scene.folded, figure.end))  # "recyclers 2.6 million ounces, Norilsk 2.76 million"
    if not re.fullmatch(r"(?:[a-z]+\s){0,3}[\d.,]*\d", scene.folded[figure.start : figure.end]):
        return False
    if _elliptic(draft):
        return True
    if not _ENDS.match(scene.folded, figure.end) or scene.within(scene.whens, figure.start, figure.end):
        return False
    before = scene.folded[max(draft.sentence.start, figure.start - 40) : figure.start]
    if _COMPARED.search(before) or _NEXT.match(scene.folded, figure.end):
        return True
    if level.dimension == "price" and _AT.search(before):
        return True
    if _NOTED.search(before):
        return bool(_CLOSES.match(scene.folded, figure.end))
    return _listed(draft)


_WRITTEN = re.compile(r"\d{1,3}(?:,\d{3})+$|\d+\.\d+$|\d{3,}$")
_FOLLOWS = re.compile(
    r"\s?(?:[,;)]|\.(?!\d)|$)|\s(?:in|from|at|to|for|against|last|this|and|while|but|or|versus|after|the|a year|"
    r"on|apiece|each)\b"
)
_LEADS = re.compile(
    r"(?:[,;(]|\band|\bbut|\bwhile|\bof|\bfrom|\bwith|\bplus|['’]s?|\bat|\bto|\bwas|\bwere|\bis|\bby|\b20\d\d|\bmade|"
    r"\bproduced|\bmined|\bhad|\bsold|\bshipped|\btook|\bsent|\bbought)\s(?:about\s|some\s|only\s|just\s|"
    r"nearly\s|around\s|"
    r"almost\s|over\s|under\s|roughly\s)?$"
)
_OF_OTHERS = re.compile(
    r"\b(?:employ\w*|staff|workforce|payroll|people|jobs|page|no\.|number|room|flight|hole|depth|index)\b[^,;]{0,12}$"
)


def _elliptic(draft: Draft) -> bool:
    """Whether a number goes on in a row of levels: "84,300 tonnes in 2022, 79,100 in 2023", "tin at 32,900"."""
    scene, figure = draft.scene, draft.figure
    if not _WRITTEN.search(scene.folded[figure.start : figure.end]) or not _FOLLOWS.match(scene.folded, figure.end):
        return False
    before = scene.folded[max(draft.sentence.start, figure.start - 40) : figure.start]
    return bool(_LEADS.search(before)) and not _OF_OTHERS.search(before)


def _listed(draft: Draft) -> bool:
    """Whether the place of a list stands right before the number: "…, China 218 and Hong Kong 103"."""
    scene, figure = draft.scene, draft.figure
    spots = scene.within(scene.regions, max(draft.sentence.start, figure.start - 40), figure.start)
    if not spots or not re.fullmatch(
        r"(?:'s)?\s(?:with\s|took\s|for\s|about\s|some\s|just\s)?", scene.folded[spots[-1].end : figure.start]
    ):
        return False
    return bool(_PLACED.search(scene.folded[max(draft.sentence.start, spots[-1].start - 12) : spots[-1].start]))


def _scale(level: Figure, folded: str, value: Decimal) -> Decimal | None:
    """What the number is multiplied by: 1, or the scale of the level; None where neither makes it of its size."""
    base = level.value if level.value is not None else level.low
    if not base or value <= 0:
        return None
    said = folded[level.start : level.end]
    number = re.search(r"\d[\d.,]*", said)
    written = Decimal(number[0].rstrip(".,").replace(",", "")) if number else None
    factors = [Decimal(1)]
    if written and _SCALE.search(said):
        factors.insert(0, abs(base) / written)
    return next((f for f in factors if abs(base) / _LIKE <= value * f <= abs(base) * _LIKE), None)
