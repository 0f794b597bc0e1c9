"""Two figures to one range, and units shared along a list."""

from __future__ import annotations

from msgspec.structs import replace

from briefings.extraction.languages import Language
from briefings.extraction.measures import rate_after, rate_before
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import ONE, multiplied, plain
from briefings.extraction.quantity import Quantity

_LISTED = frozenset({",", "、", "and", ", and", "or", "和", "及", "与", "與", "或", "以及", "to", "at"})
_WIDEST = 8  # code points between two figures that are read together


def ranged(text: Text, figures: list[Quantity], language: Language) -> list[Quantity]:
    """Figures with ranges joined and units shared; in order, without overlap."""
    shared = _share(text, figures, language)
    found: list[Quantity] = []
    index = 0
    while index < len(shared):
        left = shared[index]
        if index + 1 < len(shared):
            right = shared[index + 1]
            joined = _range(text, left, right, language)
            if joined:
                found.append(_against(text, joined, found[-1].end if found else 0))
                index += 2
                continue
        found.append(_against(text, left, found[-1].end if found else 0))
        index += 1
    return found


def _against(text: Text, figure: Quantity, floor: int) -> Quantity:
    """A figure with what it is counted against where that stands first: 每吨, 每公噸鋼坯耗電."""
    if (
        figure.kind not in ("currency", "dimension")
        or not figure.unit
        or "/" in figure.unit
        or figure.dimension == "time"
    ):
        return figure
    start = figure.hedge_start if -1 < figure.hedge_start < figure.start else figure.start
    before = rate_before(text, start)
    if before is None or before[1] < floor:
        return figure
    rate, begin, adjacent = before
    if rate == figure.unit and not adjacent:
        return figure
    return replace(
        figure,
        unit=f"{figure.unit}/{rate}",
        dimension="price" if figure.kind == "currency" else f"{figure.dimension}_rate",
        start=begin if adjacent and start == figure.start else figure.start,
    )


def _between(text: Text, left: Quantity, right: Quantity) -> str | None:
    if right.start - left.end > _WIDEST or left.ordinal or right.ordinal or left.masked or right.masked:
        return None
    if left.value is None or right.value is None or left.change or right.change:
        return None
    return text.lower[left.end : right.start].strip()


def _share(text: Text, figures: list[Quantity], language: Language) -> list[Quantity]:
    """Give a bare figure the unit of the one after it, and before a range's joiner the scale; from the right."""
    done = list(figures)
    for index in range(len(done) - 2, -1, -1):
        left, right = done[index], done[index + 1]
        between = _between(text, left, right)
        if between == "(":
            done[index : index + 2] = _bracketed(text, left, right, language)
            continue
        if between is None or not (between in language.joiners or between in _LISTED):
            continue
        joins = between in language.joiners
        if (
            left.unit is None
            and right.unit
            and (right.kind in ("currency", "dimension", "percentage") or (joins and right.multiple))
            and (joins or left.spelled == right.spelled)
        ):
            value = left.value
            scales = joins and left.scale == ONE != right.scale and (between != "and" or _opened(text, left, language))
            if scales and value is not None and right.value is not None:
                scaled = multiplied(value, right.scale)
                value = scaled if scaled <= abs(right.value) * 100 else value
            if right.unit and value is not None:
                value = multiplied(value, right.factor) if right.factor != ONE else value
            done[index] = replace(
                left,
                value=plain(value),
                unit=right.unit,
                dimension=right.dimension,
                kind=right.kind,
                shared=True,
                fraction=False,
                multiple=right.multiple,
            )
        elif left.unit is None and right.unit == "count" and joins and not left.classifier:
            done[index] = replace(left, unit="count", dimension="count", classifier=right.classifier, shared=True)
        elif (
            left.kind == right.kind == "currency"
            and left.unit
            and right.unit
            and "/" in right.unit
            and left.unit == right.unit.partition("/")[0]
        ):
            done[index] = replace(left, unit=right.unit, dimension=right.dimension, shared=True)
        elif (
            left.kind == "currency"
            and right.unit is None
            and joins
            and left.scale == ONE
            and left.number_end == left.end
        ):
            rate, end, _ = rate_after(text, right.end, language)
            unit = f"{left.unit}/{rate}" if rate and left.unit and "/" not in left.unit else left.unit
            dimension = "price" if unit != left.unit else left.dimension
            done[index + 1] = replace(right, end=end, unit=unit, dimension=dimension, kind="currency", shared=True)
            value = left.value
            if right.scale != ONE and value is not None:
                value = plain(multiplied(value, right.scale))
            done[index] = replace(left, value=value, unit=unit, dimension=dimension)
    return done


def _bracketed(text: Text, left: Quantity, right: Quantity, language: Language) -> list[Quantity]:
    """A price with the same in another currency: 138,950 yuan ($19,197.63) a ton."""
    if left.kind != "currency" or right.kind != "currency" or not text.folded.startswith(")", right.end):
        return [left, right]
    rate, _, _ = rate_after(text, right.end + 1, language)
    if not rate or "/" in f"{left.unit}{right.unit}":
        return [left, right]
    return [replace(figure, unit=f"{figure.unit}/{rate}", dimension="price", shared=True) for figure in (left, right)]


def _opened(text: Text, left: Quantity, language: Language) -> bool | None:
    """What opens a pair before its first figure: True for "between", False for "from", None for nothing."""
    window = text.lower[max(0, left.start - 30) : left.start].rstrip()
    if left.hedge_start != -1 and left.hedge_end <= left.start:
        window = text.lower[max(0, left.hedge_start - 12) : left.hedge_start].rstrip()
    for word, makes in language.openers.items():
        if window.endswith(word):
            return makes
    return None


def _moved(text: Text, left: Quantity, language: Language) -> bool:
    """Whether a verb of change stands right before a figure: "added $22 to $2,531" is no range."""
    window = text.lower[max(0, left.start - 14) : left.start].rstrip()
    if language.script == "han":
        return window.endswith(tuple(language.moves)) or window.endswith(("了",))
    words = window.split()
    return bool(words) and words[-1] in language.moves


def _grown_by(text: Text, left: Quantity) -> bool:
    """Whether "by" stands right before a per cent: a share is not raised by one per cent to another, but to points."""
    return text.lower[max(0, left.start - 6) : left.start].rstrip().endswith(" by")


def _range(text: Text, left: Quantity, right: Quantity, language: Language) -> Quantity | None:
    between = _between(text, left, right)
    if between is None or between not in language.joiners:
        return None
    if left.value is None or right.value is None or left.unit != right.unit or left.multiple != right.multiple:
        return None
    opened = _opened(text, left, language)
    if left.unit is None and between not in ("-", "\u2014", "~") and not opened and left.spelled != right.spelled:
        return None
    if between == "and" and opened is not True:
        return None
    # 增长62.5%到80% and "by 3% to 5%" are ranges, 上涨3000元至5万元 is none
    grown = left.unit == "%" and (language.script == "han" or _grown_by(text, left))
    if grown and language.script != "han":
        opened = None
    if between in ("to", "至", "到", "through") and (opened is False or (not grown and _moved(text, left, language))):
        return None
    if left.value >= right.value or (right.negative and not left.negative):
        return None
    return replace(
        left,
        end=right.end,
        value=None,
        low=left.value,
        high=right.value,
        number_end=right.number_end,
        unit_start=right.unit_start if right.unit_start > right.number_start else left.unit_start,
        unit_end=right.unit_end if right.unit_start > right.number_start else left.unit_end,
        qualifier=left.qualifier if left.hedge_start != -1 else right.qualifier,
        hedge_start=left.hedge_start if left.hedge_start != -1 else right.hedge_start,
        hedge_end=left.hedge_end if left.hedge_start != -1 else right.hedge_end,
        scale=right.scale,
        classifier=right.classifier or left.classifier,
        shared=False,
    )
