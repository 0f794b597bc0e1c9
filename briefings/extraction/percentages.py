"""Percentages as value extractors count them: %, percent, 百分之, 成, 折, percentage points."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.decoys import decoys
from briefings.extraction.languages import Language
from briefings.extraction.measures import tenths
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import multiplied
from briefings.extraction.readings import Reading
from briefings.extraction.wordindex import index
from briefings.model import Noun

_HUNDRED = Decimal(100)
_WIDE = 6  # spaces that old typesetting puts inside 百 分 点


class Percentage(Noun):
    """A percentage with its place; ``value`` in percent or percentage points."""

    start: int
    end: int
    value: Decimal
    unit: str = "%"


def percentages(text: Text, read: list[Reading], language: Language) -> list[Percentage]:
    """The percentages of a text, in order."""
    blocked = decoys(text)
    found: list[Percentage] = []
    for reading in read:
        if reading.value is None or blocked.at(reading.start, reading.end):
            continue
        if found and reading.start < found[-1].end:
            continue
        percentage = _percentage(text, reading, language)
        if percentage:
            found.append(percentage)
    if language.script == "han":
        found += _halves(text)
        found.sort(key=lambda p: p.start)
    return found


def _percentage(text: Text, reading: Reading, language: Language) -> Percentage | None:
    value = reading.value or Decimal(0)
    parts = _parts(text, reading, language)
    if parts:
        return Percentage(start=reading.start, end=reading.end, value=multiplied(value, _HUNDRED))
    place = reading.end
    while text.folded.startswith(" ", place) and place - reading.end < _WIDE:
        place += 1
    for field, words, unit in (("points", language.points, "pp"), ("percents", language.percents, "%")):
        end = index(language.code, field).at(text.lower, place) or _loosely(text, place, words, language)
        if end:
            return Percentage(start=reading.start, end=end, value=value, unit=unit)
    if language.script != "han":
        return None
    end = tenths(text, place)
    if not end:
        return None
    value = multiplied(value, Decimal(10))
    digit = end + 1 if text.folded.startswith(" ", end) else end
    letter = text.folded[digit : digit + 1]
    if letter in language.digits and letter and not text.folded[digit + 1 : digit + 2].strip(" ，。,."):
        value, end = value + language.digits[letter], digit + 1
    return Percentage(start=reading.start, end=end, value=value)


def _parts(text: Text, reading: Reading, language: Language) -> bool:
    """百分之, 千分之, 万分之: the lower number is a multiplier without a digit."""
    if reading.numeral.form not in ("percent", "fraction") or language.script != "han":
        return False
    head = text.folded[reading.numeral.start]
    return head in language.scales or (head in language.multipliers and head not in "十拾")


def _loosely(text: Text, start: int, words: tuple[str, ...], language: Language) -> int:
    """A Chinese word with spaces between its characters."""
    if language.script != "han":
        return 0
    for word in words:
        if word.isascii():
            continue
        place = start
        for letter in word:
            while text.folded.startswith(" ", place) and place - start < 3 * _WIDE:
                place += 1
            if not text.folded.startswith(letter, place):
                break
            place += 1
        else:
            return place
    return 0


def _halves(text: Text) -> list[Percentage]:
    """半成, 半折, 打对折."""
    found = []
    for words, offset, value in (("半成", 0, 5), ("半折", 0, 50), ("打对折", 1, 50), ("打對折", 1, 50)):
        place = text.folded.find(words)
        while place != -1:
            if text.folded[place + len(words) : place + len(words) + 1] not in ("品", "本"):
                found.append(Percentage(start=place + offset, end=place + len(words), value=Decimal(value)))
            place = text.folded.find(words, place + 1)
    return found
