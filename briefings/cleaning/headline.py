"""The article's title among the lines of a page: what reads like a headline and what the text goes on to speak of."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from briefings.cleaning.evidence import Evidence, leaning
from briefings.cleaning.features import is_headline, is_prose, trade_words
from briefings.cleaning.fences import opens
from briefings.cleaning.lines import Line, content_words
from briefings.model import Role

_SPOKEN_OF = 4
"""Paragraphs of an article whose words a headline is compared with."""

_STATED = 3
"""Lines with figures of the trade before a headline from which it is one within the article."""
_FIGURES = re.compile(r"\d[\d.,]*")


def named(page: list[Line], title: str) -> int | None:
    """The first line that is the title of the format's metadata, or as much of it as is no site's name."""
    for at, line in enumerate(page):
        if title and (line.key == title or (len(line.key) >= 12 and title.startswith(line.key))):
            return at
    return None


def headline(page: list[Line], seen: list[list[Evidence]]) -> int | None:
    """The line before the first paragraph that most reads like the title of what follows, if any does."""
    if len(page) < 2:
        return None
    first = next((at for at, line in enumerate(page) if is_prose(line) and leaning(seen[at]) is Role.BODY), len(page))
    fence = _list_of_news(page, first)
    found = [at for at in range(min(first, fence)) if _may_be(page, seen, at)]
    if len(found) < 2:
        return found[0] if found else None
    spoken: set[str] = set()
    prose = [line for line in page[first:] if is_prose(line)][:_SPOKEN_OF]
    for line in prose:
        spoken |= content_words(line.text)
    best = max(found, key=_likeness(page, seen, spoken))
    # Figures of the trade above the best of them are no furniture but the first thing that the text states.
    stated = sum(1 for line in page[found[0] : best] if trade_words(line.text) and _FIGURES.search(line.text))
    return found[0] if stated >= _STATED else best


def _list_of_news(page: list[Line], first: int) -> int:
    """Where a list of news begins that no article follows, or behind the page's end: what stands in it is no title."""
    for at, line in enumerate(page[:first]):
        opened = opens(line)
        if opened == (Role.TEASER, False) and not has_paragraphs(page, at):
            return at
    return len(page)


def has_paragraphs(page: list[Line], at: int) -> bool:
    """Whether two paragraphs follow each other anywhere behind a line."""
    return any(is_prose(one) and is_prose(other) for one, other in pairwise(page[at + 1 :]))


def _may_be(page: list[Line], seen: list[list[Evidence]], at: int) -> bool:
    line = page[at]
    if not is_headline(line) or not _plain(seen[at]) or opens(line):
        return False
    # A menu's entry is a headline in form; the title is the one that the text follows.
    return at == 0 or any(is_prose(later) or later.final for later in page[at + 1 : at + 9])


def _plain(found: list[Evidence]) -> bool:
    return all(item.weight < 2.0 or item.role in {Role.BODY, Role.TITLE} for item in found)


def _likeness(page: list[Line], seen: list[list[Evidence]], spoken: set[str]) -> Callable[[int], tuple[float, int]]:
    """How much a line is like the title: the text speaks of it, a credit follows it, the page names it elsewhere."""
    keys = [line.key for line in page]

    def score(at: int) -> tuple[float, int]:
        line = page[at]
        words = content_words(line.text)
        likeness = 4.0 * len(words & spoken) / max(4, len(words))
        likeness += min(line.words, 8) / 8 + (0.5 if trade_words(line.text) else 0.0)
        if at + 1 < len(page) and any(item.role is Role.CREDIT and item.weight >= 3.0 for item in seen[at + 1]):
            likeness += 1.0
        if len(line.key) >= 8 and any(line.key in key for other, key in enumerate(keys) if other != at):
            likeness += 1.0
        return likeness, -at

    return score
