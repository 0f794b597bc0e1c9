"""Hedges: about, over, under, up to, before a figure or after it, or inside it."""

from __future__ import annotations

from briefings.extraction.languages import Language
from briefings.extraction.measures import skip
from briefings.extraction.normalise import Text
from briefings.extraction.wordindex import index
from briefings.model import Qualifier

_SUMMED = ("added", "adds", "add", "adding", "went", "goes", "summed", "live", "lived")
_LONGEST_HEDGE = 26  # code points of the longest hedge in the tables, with a space


def hedge_inside(text: Text, end: int, language: Language) -> tuple[Qualifier | None, int]:
    """余 and 多 between a number and its unit: 600余名, 四十多家."""
    if language.script != "han":
        return None, end
    place = end + 1 if text.folded.startswith(" ", end) else end
    if text.folded[place : place + 1] in ("余", "餘", "馀", "多") and place < len(text.folded):
        return Qualifier.OVER, place + 1
    if text.folded.startswith("+", end) and not text.folded[end + 1 : end + 2].isdecimal():
        return Qualifier.OVER, end + 1
    return None, end


def hedge_beside(text: Text, start: int, end: int, language: Language) -> tuple[Qualifier | None, tuple[int, int]]:
    """The hedge before a figure, else the one after it, with its place."""
    place = start
    while place and text.folded[place - 1] == " " and start - place < 2:
        place -= 1
    best = index(language.code, "hedges_before").before(text.lower, place)
    if best and not _misread(text.lower[max(0, place - _LONGEST_HEDGE) : place], best):
        return language.hedges_before[best], (place - len(best), place)
    after = skip(text, end, hyphen=False)
    stop = index(language.code, "hedges_after").at(text.lower, after)
    if stop:
        word = text.lower[after:stop]
        if word == "+" and (after != end or text.folded[stop : stop + 1].isdecimal()):
            return None, (-1, -1)
        if not (word == "多" and text.folded[stop : stop + 1] in ("少", "元", "样")):
            return language.hedges_after[word], (after, stop)
    return None, (-1, -1)


def _misread(window: str, word: str) -> bool:
    """A hedge's character that belongs to another word: 通过, 经过, 附近, 最近, 打破."""
    before = window[: -len(word)][-1:]
    if word in ("过", "過"):
        return before not in ("", "已", "均", "占", "，", ",") or before in ("通", "经", "經", "不")
    if word == "近":
        return before in ("附", "最", "接", "临", "相", "靠")
    if word == "破":
        return before in ("打",)
    if word in ("~", "c."):
        return bool(before) and (before.isalnum() or before in "%)")
    if word == "up to":
        return window[: -len(word)].rstrip().endswith(_SUMMED)
    return word == "above" and window.endswith("mentioned above")
