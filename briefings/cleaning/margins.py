"""Lines that a margin broke: told from lines of their own by what a break would do to a sentence, and by the width.

Whoever breaks lines at a margin breaks where the next word has no room. So once a page shows, by breaks in the middle
of sentences, that its lines are set to a width, any line whose neighbour's first word would have had room ends of
itself, and the others go on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_EAST = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\u3001-\u3011\uff01-\uff0f\uff1a-\uff20]")
_FINAL = ".。!！?？…;；।"
_OPEN_END = re.compile(
    r"(?:[,，、(（“\[/$€£¥]|(?<=\w)-|[\s(](?:a|an|the|of|in|on|at|by|to|for|from|with|and|or|than|as|into|per|its|their|was|were|is|are|"
    r"million|billion|"
    r"der|die|das|den|dem|des|und|von|im|mit|auf|für|zu|el|la|los|las|del|de|en|y|con|por|le|les|du|et|à|au|aux|une?|"
    r"и|в|на|с|из|по|за|до|от|для|к))$"
)
"""What no line of its own ends in."""
_LEADING = re.compile(r"[,.;:%)\]，。；：、％）》」”！？](?!\w{0,3}[)\]])|[-–]\d")
"""What no line of its own begins with."""
_ITEM = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[:：]\d\d\b|[-*•·●■▪►>]\s|\(?\d{1,2}[.)]\s")
"""What an item of a list begins with."""
_CELLS = re.compile(r"\S(?: ?[|｜\t]|  )")
"""What parts the cells of a row, which nobody breaks at a margin."""
_NARROW, _WIDE = 40, 110
_NARROW_EAST = 18
_RAGGED = 10


def goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a line ends, and the next begins, in the middle of a sentence."""
    start, end = line
    last = text[end - 1]
    width = end - start
    if last in "，、" and width >= 10:
        return True
    if _eastern(text, start, end):
        return width >= _NARROW_EAST and _mid_word(text, end, following[0])
    if last in _FINAL + ":：|" or width < _NARROW:
        return False
    return (
        text[following[0]].islower()
        or _OPEN_END.search(text[max(start, end - 12) : end].lower()) is not None
        or _LEADING.match(text, following[0]) is not None
    )


class Measure(NamedTuple):
    """The widths to which the lines of a page are set; 0 where they are set to none.

    Attributes:
        latin: Code points of a line of letters.
        eastern: Code points of a line of ideographs.
    """

    latin: int
    eastern: int


def measure(text: str, lines: Sequence[tuple[int, int, bool]]) -> Measure:
    """The widths to which the lines of a page are set.

    Args:
        text: The page.
        lines: Start and end of each line, and whether an empty line stands before it.
    """
    widest = [0, 0]
    for (start, end, _), (first, last, apart) in pairwise(lines):
        if not apart and end - start <= _WIDE and goes_on(text, (start, end), (first, last)):
            script = int(_eastern(text, start, end))
            widest[script] = max(widest[script], end - start)
    if not any(widest):
        return Measure(0, 0)
    near = [
        (end - start, _eastern(text, start, end))
        for start, end, _ in lines
        if end - start >= min(filter(None, widest)) * 0.7 and not _CELLS.search(text, start, min(end, start + _WIDE))
    ]
    # Few lines happen to be as wide as the margin allows.
    if widest[0]:
        widest[0] = max(
            (width for width, east in near if not east and width <= min(_WIDE, widest[0] + _RAGGED)), default=widest[0]
        )
    for east in (0, 1):
        within = sum(1 for width, each in near if each == east and widest[east] * 0.7 <= width <= widest[east])
        if 4 * sum(1 for width, each in near if each == east and width > widest[east]) > within:
            widest[east] = 0
    return Measure(*widest)


def margin_breaks(text: str, line: tuple[int, int], following: tuple[int, int], page: Measure) -> bool:
    """Whether the first word of the next line had no room on a line of the page."""
    start, end = line
    width = page[_eastern(text, start, end)]
    if not width or end - start > width or text[end - 1] in _FINAL + ":：" or _ITEM.match(text, following[0]):
        return False
    if text.find("|", start, following[1]) >= 0:
        return False
    return not _has_room(text, line, following, width)


def ends_short(text: str, line: tuple[int, int], following: tuple[int, int], page: Measure) -> bool:
    """Whether a line ends of itself without a stop: a heading or an item of a list, on a page set to a width."""
    width = page[_eastern(text, *line)]
    return text[line[1] - 1] not in _FINAL and bool(width) and _has_room(text, line, following, width)


def _has_room(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    start, end = line
    if _eastern(text, start, end):
        return end - start < width - 2
    space = text.find(" ", following[0], following[1])
    word = (space if space >= 0 else following[1]) - following[0]
    return end - start < width // 2 or end - start + 1 + word <= width


def _eastern(text: str, start: int, end: int) -> bool:
    return _EAST.search(text, max(start, end - 12), end) is not None


def _mid_word(text: str, end: int, start: int) -> bool:
    """Whether a break between ideographs parts a figure from the rest of it, or a word from its stop."""
    if _LEADING.match(text, start):
        return True
    last, first = text[end - 1], text[start]
    if last in ".," and text[end - 2].isdigit():
        return first.isdigit()
    return last.isdigit() and (first.isdigit() or first in ".万亿萬億年月日吨噸元")
