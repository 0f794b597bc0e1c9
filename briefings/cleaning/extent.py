"""Where the article begins and ends on its page, and what the lines beside it are.

Within an article a short line is a heading or an item of it; before and after, it is furniture unless it goes on with
what the article says. So the paragraphs that belong together are found first; every other line answers to its distance.
"""

from __future__ import annotations

import re
from collections import Counter

from briefings.cleaning.evidence import Evidence, leaning, says
from briefings.cleaning.features import (
    interrupts,
    is_article_item,
    is_event,
    is_headline,
    is_offer,
    is_prose,
    names_event,
    speaks_to_reader,
    trade_words,
)
from briefings.cleaning.lines import Line, content_words, is_bullet
from briefings.cleaning.stamps import has_day, is_dated_headline, is_stamp
from briefings.model import Role

ROW = "row of a table"
MAIN = "in the page's main content"
_GAP = 3
"""Lines of furniture between two paragraphs from which the second has to prove that it belongs."""
_HEADING = 5
"""Lines, headings of a table among them, within which what a heading announces has to come."""
_CELLS = re.compile(r"[|｜]|\t|\S\s{3,}\S")
_KIN = 0.15
"""Share of its words that a paragraph behind furniture has in common with the article, if it belongs."""


def beside(page: list[Line], seen: list[list[Evidence]], headline: int | None) -> None:
    """Adds to the lines before and after the article what their place says."""
    roles = [leaning(found) for found in seen]
    prose = [at for at, line in enumerate(page) if roles[at] is Role.BODY and is_prose(line)]
    if not prose:
        return
    first, last = _core(page, seen, roles, prose)
    for at, line in enumerate(page):
        if at == headline or roles[at] is Role.TITLE:
            continue
        if at < first and (headline is None or at > headline):
            _before(line, seen[at], roles[at])
        elif first < at < last:
            _within(page, at, seen[at], roles[at])
    _after(page, seen, roles, last)


def _core(page: list[Line], seen: list[list[Evidence]], roles: list[Role], prose: list[int]) -> tuple[int, int]:
    """The first and the last paragraph of the article."""
    words: Counter[str] = Counter()
    last = prose[0]
    words.update(content_words(page[last].text))
    for at in prose[1:]:
        between = range(last + 1, at)
        gap = sum(1 for other in between if roles[other] is not Role.BODY and not _weak(seen[other]))
        own = content_words(page[at].text)
        kin = sum(1 for word in own if word in words) / max(1, len(own))
        if gap >= _GAP and kin < _KIN and not any(roles[other] is Role.TITLE for other in between):
            continue
        words.update(own)
        last = at
    return prose[0], last


def _weak(found: list[Evidence]) -> bool:
    """Whether nothing says that a line is furniture but that it is short."""
    return all(item.weight <= 1.0 for item in found if item.role is not Role.BODY)


def _before(line: Line, found: list[Evidence], role: Role) -> None:
    """Between the title and the first paragraph stand credits, tools and at most a line that sums up."""
    if role is not Role.BODY or line.final or says(found, ROW) or line.words >= 8 or line.text.endswith((":", "：")):
        return
    kind = Role.CREDIT if has_day(line.text) else Role.NAVIGATION
    if not trade_words(line.text) or line.words < 3:
        found.append(Evidence(role=kind, weight=3.0, reason="a few words before the first paragraph"))


def _within(page: list[Line], at: int, found: list[Evidence], role: Role) -> None:
    """Between paragraphs a few words in small letters are a label, and words to the reader an advert."""
    line = page[at]
    if role is not Role.BODY or is_prose(line):
        return
    if line.words <= 5 and not line.final and line.text.islower() and line.text.isascii() and line.text[-1:] != ":":
        found.append(Evidence(role=Role.NAVIGATION, weight=4.0, reason="a label between paragraphs"))
    elif interrupts(line):
        found.append(Evidence(role=Role.NAVIGATION, weight=4.0, reason="bids, captions or tags between paragraphs"))
    elif speaks_to_reader(line) and not trade_words(line.text) and not line.text.endswith((":", "：", "?", "？")):
        found.append(Evidence(role=Role.ADVERT, weight=4.0, reason="speaks to the reader between paragraphs"))


def _after(page: list[Line], seen: list[list[Evidence]], roles: list[Role], last: int) -> None:
    """Behind the last paragraph a line is the article's only while nothing else stood between."""
    goes_on = True
    for at in range(last + 1, len(page)):
        line, found = page[at], seen[at]
        role = roles[at]
        if role is Role.CREDIT and not (is_stamp(line) or is_event(line)):
            goes_on = False
            continue
        if goes_on and (role is Role.BODY or _weak(found)) and _goes_on(page, seen, at):
            continue
        goes_on = False
        if role is Role.FOOTER or says(found, "repeat of the title"):
            continue
        found.extend(_kind(page, at, role))
        roles[at] = leaning(found)


def _goes_on(page: list[Line], seen: list[list[Evidence]], at: int) -> bool:
    """Whether a line right behind the article is its own: a sentence, an item, a row, or its last words cut short."""
    line = page[at]
    if _states(line, seen[at]):
        return True
    later = page[at + 1 : at + _HEADING]
    if not later:
        return trade_words(line.text) > 0
    # A heading, or two lines of it, belongs to the article that follows; a headline that headlines follow does not.
    if not _CELLS.search(line.text) and (line.words > 12 or is_dated_headline(line.text)):
        return False
    headings = 0
    for ahead, other in enumerate(later, start=at + 1):
        if is_prose(other) or _states(other, seen[ahead]):
            return True
        headings += not _CELLS.search(other.text)
        if headings > 1:
            return False
    return False


def _states(line: Line, found: list[Evidence]) -> bool:
    """Whether a line by itself goes on with what an article states."""
    if is_dated_headline(line.text) and not line.final:
        return False
    long = line.words >= 20 and not is_bullet(line.text)
    return line.final or long or says(found, ROW) or says(found, MAIN) or is_article_item(line)


def _kind(page: list[Line], at: int, role: Role) -> list[Evidence]:
    """What a line behind the article is, by its form."""
    line = page[at]
    below = page[at + 1] if at + 1 < len(page) else None
    if is_offer(line) or role is Role.LEAD:
        return [Evidence(role=Role.LEAD, weight=6.0, reason="an offer beside the article")]
    if is_event(line) or (names_event(line) and below is not None and is_event_date(below)):
        return [Evidence(role=Role.EVENT, weight=7.0, reason="a gathering with its day, beside the article")]
    if is_event_date(line) and at and names_event(page[at - 1]):
        return [Evidence(role=Role.EVENT, weight=7.0, reason="the day of the gathering above")]
    if role is not Role.BODY:
        return []
    headed = is_headline(line) or is_bullet(line.text) or is_dated_headline(line.text)
    if (headed and line.words >= 4) or is_prose(line) or (line.final and trade_words(line.text)):
        kind = Role.ADVERT if speaks_to_reader(line) and not trade_words(line.text) else Role.TEASER
        return [Evidence(role=kind, weight=6.0, reason="a text of its own behind the article")]
    kind = Role.ADVERT if speaks_to_reader(line) else Role.NAVIGATION
    return [Evidence(role=kind, weight=6.0, reason="a few words behind the article")]


def is_event_date(line: Line) -> bool:
    """Whether a short line without a verb gives a day, and maybe a place."""
    return line.words <= 14 and not line.final and has_day(line.text)
