"""A page as a whole: what its lines say about each other, and the role of each."""

from __future__ import annotations

import math
import re
from collections import Counter

from briefings.cleaning.evidence import Evidence, leaning, says, sums
from briefings.cleaning.extent import MAIN, ROW, beside
from briefings.cleaning.features import evidence, is_prose
from briefings.cleaning.headline import headline as find_headline
from briefings.cleaning.headline import named
from briefings.cleaning.lines import Line
from briefings.cleaning.sections import sections
from briefings.cleaning.stamps import is_stamp
from briefings.model import Noun, Role

_CELL = re.compile(r"\s[|｜]\s|\t")
_CELL_MARKS = re.compile(r"[|｜\t]")
_FIGURE = re.compile(r"(?:^|[|｜\t])\s*[-+]?\d[\d.,\s]*%?\s*(?:$|[|｜\t])")
_DIGITS = re.compile(r"\d[\d.,]*")


class Verdict(Noun):
    """A line's role, how sure it is, and why."""

    line: Line
    role: Role
    score: float
    reason: str


def judge(page: list[Line], main: tuple[tuple[int, int], ...] = (), title: str = "") -> list[Verdict]:
    """The role of every line of a page.

    Args:
        page: The lines in order.
        main: Stretches that the format's own structure marks as the main content; empty where it says nothing.
        title: The title that the format's metadata give, folded; empty where there is none.
    """
    seen = [evidence(line) for line in page]
    _tables(page, seen)
    _repeats(page, seen)
    _structure(page, seen, main)
    headline = named(page, title)
    if headline is not None:
        seen[headline].append(Evidence(role=Role.TITLE, weight=6.0, reason="the title that the page itself gives"))
    elif (headline := find_headline(page, seen)) is not None:
        seen[headline].append(Evidence(role=Role.TITLE, weight=6.0, reason="the line that most reads like a headline"))
    if headline is not None:
        _around_title(page, seen, headline)
    sections(page, seen, headline)
    beside(page, seen, headline)
    return [_decide(line, found) for line, found in zip(page, seen, strict=True)]


def _decide(line: Line, found: list[Evidence]) -> Verdict:
    totals = sums(found)
    role = leaning(found)
    rest = max((weight for each, weight in totals.items() if each is not role), default=0.0)
    reasons = sorted((item for item in found if item.role is role), key=lambda item: -item.weight)
    return Verdict(
        line=line,
        role=role,
        score=round(1 / (1 + math.exp(rest - totals[role])), 2),
        reason=reasons[0].reason if reasons else "stands in the text",
    )


def _repeats(page: list[Line], seen: list[list[Evidence]]) -> None:
    """A line that stands several times is furniture from the second time on, whatever it says."""
    counts = Counter(line.key for line in page)
    met: set[str] = set()
    for line, found in zip(page, seen, strict=True):
        if counts[line.key] > 1 and line.key and not is_stamp(line) and not says(found, ROW):
            if line.key in met:
                found.append(Evidence(role=Role.NAVIGATION, weight=6.0, reason="repeat of a line above"))
            met.add(line.key)


def _tables(page: list[Line], seen: list[list[Evidence]]) -> None:
    """Lines in a row that are parted into as many cells each, with figures in most, are a table."""
    if len(page) < 2:
        return
    cells = [len(_CELL.findall(line.text)) if _CELL_MARKS.search(line.text) else 0 for line in page]
    at = 0
    while at < len(page):
        stop = at + 1
        while stop < len(page) and cells[stop] == cells[at] and not page[stop].apart:
            stop += 1
        rows = range(at, stop)
        if cells[at] and len(rows) >= 2 and sum(1 for row in rows if _FIGURE.search(page[row].text)) * 2 >= len(rows):
            for row in rows:
                seen[row].append(Evidence(role=Role.BODY, weight=4.0, reason=ROW))
        at = stop


def _structure(page: list[Line], seen: list[list[Evidence]], main: tuple[tuple[int, int], ...]) -> None:
    """What the format's own structure says of lines inside and outside of the main content."""
    if not main:
        return
    at = 0
    for line, found in zip(page, seen, strict=True):
        while at < len(main) and main[at][1] <= line.start:
            at += 1
        if at < len(main) and main[at][0] < line.end:
            found.append(Evidence(role=Role.BODY, weight=1.5, reason=MAIN))
        else:
            found.append(Evidence(role=Role.NAVIGATION, weight=2.0, reason="outside the page's main content"))


def _around_title(page: list[Line], seen: list[list[Evidence]], headline: int) -> None:
    """What a title says of the lines above it, and of those that repeat it."""
    key = page[headline].key
    paragraphs = any(is_prose(line) for line in page[headline + 1 :])
    for line, found in zip(page[:headline], seen, strict=False):
        if line is page[headline - 1] and is_stamp(line) and ":" in line.text:
            continue  # the article's own time above its title
        if not is_prose(line):
            # A row of figures above the title is a ticker.
            weight = 5.0 if len(_DIGITS.findall(line.text)) >= 2 or paragraphs else 1.5
            found.append(Evidence(role=Role.NAVIGATION, weight=weight, reason="before the title"))
    for at, line in enumerate(page):
        if at != headline and len(key) >= 8 and not is_prose(line) and key in line.key:
            seen[at].append(Evidence(role=Role.NAVIGATION, weight=8.0, reason="repeat of the title"))
