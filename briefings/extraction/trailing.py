"""Lines of a table whose columns are parted by single spaces or strokes: "Copper cathode (kt) 61.2 / 58.9".

Such a line is a label and then nothing but figures; the line above it is nothing but times: "H1 2025 vs H1 2024".
Whether they are a table, the lines around them decide.
"""

from __future__ import annotations

import re
from itertools import pairwise

Piece = tuple[str, int]
"""Words with the place where they begin."""

_NUMBER = (
    r"(?:[(]\s?)?[-+−–±]?\s?(?:US\$|A\$|C\$|[$€£¥])?\d{1,3}(?:[,'\u00a0\u202f]\d{3})+(?:\.\d+)?%?[)]?"
    r"|[(]?[-+−–±]?(?:US\$|A\$|C\$|[$€£¥])?\d+(?:\.\d+)?\s?%?[)]?"
)
_BLANK = r"n/?a|nil|[-–—]|\.\."
_CELL = rf"(?:{_NUMBER}|{_BLANK})"
_TAIL = re.compile(
    rf"(?:^|(?<=[\w)%.:])\s*?)(?:\s|\.{{3,}}\s?|:\s)(?P<tail>{_CELL}(?:(?:\s?[/|;]\s|\s){_CELL}){{1,7}})\s*$", re.I
)
_PART = re.compile(rf"{_CELL}(?=\s|$|[/|;])", re.I)
_LAST = frozenset("%)-–—.")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 160
_YEAR = re.compile(r"(?:19|20)\d\d[AEFaef]?")
_TIME = (
    r"(?:(?:[QH][1-4]\s)?FY\s?['’]?(?:20)?\d\d(?:[-/]\d\d)?|(?:Q[1-4]|[1-4]Q|H[12]|[12]H|[369]M|FY|YTD|CY|"
    r"(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
    r"(?:\s?[-–]\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?)?)[\s'’-]?(?:(?:19|20)?\d\d)(?:/\d\d)?"
    r"|(?:19|20)\d\d(?:[-/]\d\d)?[AEF]?|Q[1-4]|H[12])"
)
_MOVE = r"(?:%\s?)?(?:change|chg|var(?:iance)?|y/y|yoy|q/q|qoq|m/m|mom|\+/-)(?:\.|\s?%|,\s?%|\s\(%\))?|%"
_HEAD = re.compile(rf"(?<![\w.,]){_TIME}(?![\w,])|(?<!\w)(?:{_MOVE})(?!\w)", re.I)
_BETWEEN = re.compile(r"\s*(?:vs\.?|versus|against|and|/|\||,|;|compared with)?\s*", re.I)
_NAMED, _CAPTION = 40, 100
"""Code points before the first time of a head that may say what the rows are, or what the table is."""


def _opens(words: str) -> bool:
    """Whether words before the times of a head may stand there: a few, or the table's name with a mark behind it."""
    return len(words) <= _NAMED or (len(words) <= _CAPTION and words.rstrip()[-1:] in ",:;(|–-")


def figures(line: str) -> list[Piece]:
    """The cells of a line that is a label and two figures or more; empty where it is none."""
    last = line.rstrip()[-1:]
    if len(line) > _LONGEST or not (last.isalnum() or last in _LAST):
        return []
    found = _TAIL.search(line)
    label = line[: found.start("tail")] if found else ""
    if found is None or not _LETTER.search(label):
        return []
    cells = [(part[0].strip(), found.start("tail") + part.start()) for part in _PART.finditer(found["tail"])]
    if len(cells) < 2 or all(_YEAR.fullmatch(text) for text, _ in cells):
        return []
    return [(label.rstrip(" .:"), 0), *cells]


def times(line: str) -> list[Piece]:
    """The cells of a line that is nothing but two times or more, or changes beside them; empty where it is none."""
    if len(line) > _LONGEST:
        return []
    marks = list(_HEAD.finditer(line))
    if len(marks) < 2 or not _opens(line[: marks[0].start()]) or line[marks[-1].end() :].strip(" .:;|)"):
        return []
    if any(not _BETWEEN.fullmatch(line, a.end(), b.start()) for a, b in pairwise(marks)):
        return []
    named = line[: marks[0].start()].rstrip(" |:,(")
    return [*([(named, 0)] if named else []), *((mark[0], mark.start()) for mark in marks)]
