"""Number ranges: two ends (10 to 12, 位于20和30之间), or one end left open by a hedge (over 300, 500以上)."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.readings import Reading
from briefings.extraction.wordindex import WordIndex
from briefings.model import Noun

_WINDOW = 32
_MORE = (
    "more than", "greater than", "larger than", "bigger than", "higher than", "over", "above", "exceeding", "exceed",
    "exceeds", "exceeded",
    "at least", "no less than", "not less than", "no fewer than", "greater than or equal to", "larger than or equal to",
    "more than or equal to", "equal to or more than", "equal to or greater than", "equal to or larger than",
    "greater or equal than", ">", ">=", "> =", "≥",
    "大于", "超过", "超过了", "超", "逾", "高于", "多于", "不小于", "不少于", "不低于", "至少", "最少为", "大于等于",
    "大于或等于", "过", "> =", "大於", "超過",
)  # fmt: skip
_LESS = (
    "less than", "fewer than", "smaller than", "lower than", "below", "under", "at most", "no more than",
    "not more than", "up to",
    "less than or equal to", "less or equal than", "smaller than or equal to", "equal to or less than",
    "equal to or smaller than", "no greater than",
    "<", "<=", "< =", "≤", "小于", "低于", "少于", "不超过", "不大于", "不高于", "最多为", "最多", "至多", "小于等于",
    "小于或等于", "不足", "不到", "小於", "低於",
)  # fmt: skip
_EQUAL = ("equal to", "equals", "等于", "等於")
_AFTER_MORE = (
    "or more", "and more", "or above", "and above", "or greater", "or higher", "or over", "or more than",
    "or greater than", "and over",
    "以上", "及以上", "或者以上", "或以上", "或者更多", "或更多",
)  # fmt: skip
_AFTER_LESS = (
    "or less",
    "or fewer",
    "or below",
    "or smaller",
    "or lower",
    "or less than",
    "以下",
    "及以下",
    "或者以下",
    "以内",
    "或更少",
)
_MORE_AFTER, _LESS_AFTER = WordIndex(_AFTER_MORE), WordIndex(_AFTER_LESS)
_BEFORE = {name: WordIndex(words) for name, words in (("more", _MORE), ("less", _LESS), ("equal", _EQUAL))}
_AND = {
    "latin": frozenset({"and", "but", "while", ", and", ",", "and is", "& "}),
    "han": frozenset({"", ",", "且", "并", "而", "的同时", "并且", "同时", ",且", "但"}),
}
_BETWEEN_HAN = re.compile(r" ?(?:和|与|與|到|至|跟) ?")
_CLOSE_HAN = re.compile(r" ?(?:之间|之間|间|間)")


class Bound(Noun):
    """A range with its place; an end is None where it is open."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None


def bounds(text: Text, read: list[Reading], language: Language) -> list[Bound]:
    """The number ranges of a text, in order, without overlap."""
    found: list[Bound] = []
    index = 0
    read = [reading for reading in read if reading.value is not None]
    while index < len(read):
        reading = read[index]
        pair = _pair(text, reading, read[index + 1], language) if index + 1 < len(read) else None
        if pair:
            found.append(pair)
            index += 2
            continue
        single = _single(text, reading, language, read[index + 1].start if index + 1 < len(read) else len(text.folded))
        if single and not (found and single.start < found[-1].end):
            found.append(single)
        index += 1
    return _merged(text, found, language)


def _pair(text: Text, left: Reading, right: Reading, language: Language) -> Bound | None:
    low, high = left.value, right.value
    if low is None or high is None or right.start - left.end > 14 or not (left.number and right.number):
        return None
    between = text.lower[left.end : right.start]
    word = between.strip()
    before = text.lower[max(0, left.start - _WINDOW) : left.start]
    if language.script == "han":
        close = _CLOSE_HAN.match(text.folded, right.end)
        if _BETWEEN_HAN.fullmatch(between) and (close or word in ("到", "至")):
            start = left.start
            for opener in ("位于", "介于", "在", "从", "從"):
                if before.endswith(opener) and (opener != "在" or close):
                    start -= len(opener) if opener in ("位于", "介于") else 0
                    break
            return Bound(start=start, end=close.end() if close else right.end, low=low, high=high)
    elif word == "and":
        if before.rstrip().endswith("between") and low < high:
            return Bound(start=left.start - (len(before) - before.rindex("between")), end=right.end, low=low, high=high)
        return None
    elif word in ("to", "through"):
        if low >= high:
            return None
        start = left.start
        if before.rstrip().endswith(" from"):
            start = left.start - (len(before) - before.rindex("from"))
        return Bound(start=start, end=right.end, low=low, high=high)
    if word in ("-", "~", "\u2014") and low < high and not _dated(text, right):
        return Bound(start=left.start, end=right.end, low=low, high=high)
    return None


def _dated(text: Text, right: Reading) -> bool:
    """1995-01 is a date; so is what goes on with another dash."""
    return (right.numeral.plain.startswith("0") and len(right.numeral.plain) > 1) or (
        text.folded[right.end : right.end + 1] in "-/" and bool(text.folded[right.end : right.end + 1])
    )


def _single(text: Text, reading: Reading, language: Language, limit: int) -> Bound | None:
    value = reading.value
    if value is None:
        return None
    if reading.numeral.form == "percent":
        value = value * 100
    end, after = _after(text, reading.end, limit, language)
    start, before = _before(text, reading.start)
    if before == "equal" and after:
        return Bound(
            start=start, end=end, low=value if after == "more" else None, high=value if after == "less" else None
        )
    if before in ("more", "less"):
        stop = reading.end
        if text.lower.startswith(" or equal", stop) and not text.lower.startswith(" or equal to", stop):
            stop += len(" or equal")
        return Bound(
            start=start, end=stop, low=value if before == "more" else None, high=value if before == "less" else None
        )
    if after and reading.numeral.form != "ordinal":
        return Bound(
            start=reading.start,
            end=end,
            low=value if after == "more" else None,
            high=value if after == "less" else None,
        )
    if before == "equal":
        return Bound(start=start, end=reading.end, low=value, high=value)
    if language.script == "han":
        return _compared(text, reading) or _fuzzy(reading)
    return None


def _before(text: Text, start: int) -> tuple[int, str]:
    """The comparison that ends where a number begins: its start and its side."""
    place = start
    while place and text.folded[place - 1] == " " and start - place < 3:
        place -= 1
    if text.lower.endswith(" the", 0, place):
        place -= len(" the")
    best, side = "", ""
    for name, words in _BEFORE.items():
        word = words.before(text.lower, place)
        if len(word) > len(best):
            best, side = word, name
    window = text.lower[max(0, place - _WINDOW) : place]
    if best in ("过", "超") and window[: -len(best)][-1:] in ("通", "经", "不"):
        return start, ""
    return (place - len(best), side) if best else (start, "")


def _after(text: Text, end: int, limit: int, language: Language) -> tuple[int, str]:
    """The comparison that begins where a number ends: its end and its side."""
    place = end
    while text.folded.startswith(" ", place) and place - end < 2:
        place += 1
    best, side = _MORE_AFTER.at(text.lower, place), "more"
    less = _LESS_AFTER.at(text.lower, place)
    if less > best:
        best, side = less, "less"
    if not best:
        return end, ""
    than = language.script != "han" and text.lower[place:best].endswith(" than")
    if than and text.folded.startswith(" ", best) and limit - best <= 2:
        return best - len(" than"), ""  # "200 or greater than 190" speaks of 190
    return best, side


def _compared(text: Text, reading: Reading) -> Bound | None:
    """比四分之一大, 比二分之一小."""
    if text.folded[reading.start - 1 : reading.start] != "比" or not reading.start:
        return None
    side = text.folded[reading.end : reading.end + 1]
    if side not in ("大", "小", "高", "低", "多", "少"):
        return None
    more = side in ("大", "高", "多")
    return Bound(
        start=reading.start - 1,
        end=reading.end + 1,
        low=reading.value if more else None,
        high=None if more else reading.value,
    )


def _fuzzy(reading: Reading) -> Bound | None:
    """十几万, 二百三十余万."""
    if not reading.hedged:
        return None
    return Bound(start=reading.start, end=reading.end, low=reading.value, high=None)


def _merged(text: Text, found: list[Bound], language: Language) -> list[Bound]:
    """A lower and an upper bound beside each other are one range."""
    merged: list[Bound] = []
    for bound in found:
        left = merged[-1] if merged else None
        if left and _meet(text, left, bound, language):
            low = left.low if left.low is not None else bound.low
            high = left.high if left.high is not None else bound.high
            merged[-1] = Bound(start=left.start, end=bound.end, low=low, high=high)
        else:
            merged.append(bound)
    return merged


def _meet(text: Text, left: Bound, right: Bound, language: Language) -> bool:
    if (left.low is None) == (left.high is None) or (right.low is None) == (right.high is None):
        return False
    if (left.low is None) == (right.low is None):
        return False
    low = left.low if left.low is not None else right.low
    high = left.high if left.high is not None else right.high
    between = text.lower[left.end : right.start].strip()
    return between in _AND[language.script] and low is not None and high is not None and low < high
