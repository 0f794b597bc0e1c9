"""A page as a whole: what its lines say about each other, and the role of each."""

from __future__ import annotations

import math
import re
from collections import Counter

from briefings.cleaning.features import (
    Evidence,
    credit,
    evidence,
    is_headline,
    is_prose,
    is_sentence,
    is_stamp,
    opens,
    trade_words,
)
from briefings.cleaning.lines import Line
from briefings.model import Noun, Role

_LATIN_WORD = re.compile(r"[^\W\d_\u3041-\u30ff\u3400-\u9fff]{5,}")
_EAST_PAIR = re.compile(r"(?=([\u3041-\u30ff\u3400-\u9fff]{2}))")
_CELL = re.compile(r"\s[|｜]\s|\t")
_FIGURE = re.compile(r"(?:^|[|｜\t])\s*[-+]?\d[\d.,\s]*%?\s*(?:$|[|｜\t])")
_DIGITS = re.compile(r"\d[\d.,]*")
_HARD = {Role.TEASER, Role.ADVERT, Role.LEAD, Role.EVENT, Role.NAVIGATION}


_ROW = "row of a table"


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
    headline = _named(page, title)
    if headline is not None:
        seen[headline].append(Evidence(role=Role.TITLE, weight=6.0, reason="the title that the page itself gives"))
    elif (headline := _headline(page, seen)) is not None:
        seen[headline].append(Evidence(role=Role.TITLE, weight=6.0, reason="first line that reads like a headline"))
    if headline is not None:
        _around_title(page, seen, headline)
    _sections(page, seen, headline)
    return [_decide(line, found) for line, found in zip(page, seen, strict=True)]


def _decide(line: Line, found: list[Evidence]) -> Verdict:
    sums = _sums(found)
    role = _leaning(found)
    rest = max((weight for each, weight in sums.items() if each is not role), default=0.0)
    reasons = sorted((item for item in found if item.role is role), key=lambda item: -item.weight)
    return Verdict(
        line=line,
        role=role,
        score=round(1 / (1 + math.exp(rest - sums[role])), 2),
        reason=reasons[0].reason if reasons else "stands in the text",
    )


def _leaning(found: list[Evidence]) -> Role:
    """The role that most speaks for; body where as much speaks for it as for another."""
    sums = _sums(found)
    return max(sums, key=lambda role: (sums[role], role is Role.BODY))


def _sums(found: list[Evidence]) -> dict[Role, float]:
    # With nothing to go by, a line is what documents mostly consist of.
    sums = {Role.BODY: 0.6}
    for item in found:
        sums[item.role] = sums.get(item.role, 0.0) + item.weight
    return sums


def _repeats(page: list[Line], seen: list[list[Evidence]]) -> None:
    """A line that stands several times is furniture from the second time on, whatever it says."""
    counts = Counter(line.key for line in page)
    met: set[str] = set()
    for line, found in zip(page, seen, strict=True):
        if counts[line.key] > 1 and line.key and not is_stamp(line) and not _says(found, _ROW):
            if line.key in met:
                found.append(Evidence(role=Role.NAVIGATION, weight=6.0, reason="repeat of a line above"))
            met.add(line.key)


def _tables(page: list[Line], seen: list[list[Evidence]]) -> None:
    """Lines in a row that are parted into as many cells each, with figures in most, are a table."""
    cells = [len(_CELL.findall(line.text)) for line in page]
    at = 0
    while at < len(page):
        stop = at + 1
        while stop < len(page) and cells[stop] == cells[at] and not page[stop].apart:
            stop += 1
        rows = range(at, stop)
        if cells[at] and len(rows) >= 2 and sum(1 for row in rows if _FIGURE.search(page[row].text)) * 2 >= len(rows):
            for row in rows:
                seen[row].append(Evidence(role=Role.BODY, weight=4.0, reason=_ROW))
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
            found.append(Evidence(role=Role.BODY, weight=1.5, reason="in the page's main content"))
        else:
            found.append(Evidence(role=Role.NAVIGATION, weight=2.0, reason="outside the page's main content"))


def _named(page: list[Line], title: str) -> int | None:
    """The first line that is the title of the format's metadata, or as much of it as is no site's name."""
    for at, line in enumerate(page):
        if title and (line.key == title or (len(line.key) >= 12 and title.startswith(line.key))):
            return at
    return None


def _headline(page: list[Line], seen: list[list[Evidence]]) -> int | None:
    """The line before the first paragraph that reads like a headline and that text follows, if any."""
    if len(page) < 2:
        return None
    for at, line in enumerate(page):
        if is_prose(line):
            return None
        if is_headline(line) and _plain(seen[at]) and not opens(line):
            # A menu's entry is a headline in form; the title is the one that the text follows.
            followed = any(is_prose(later) or later.final for later in page[at + 1 : at + 9])
            if at == 0 or followed:
                return at
    return None


def _around_title(page: list[Line], seen: list[list[Evidence]], headline: int) -> None:
    """What a title says of the lines above it, and of those that repeat it."""
    key = page[headline].key
    for line, found in zip(page[:headline], seen, strict=False):
        if line.words < 12 and not line.final:
            # A row of figures above the title is a ticker.
            weight = 4.0 if len(_DIGITS.findall(line.text)) >= 2 else 1.5
            found.append(Evidence(role=Role.NAVIGATION, weight=weight, reason="before the title"))
    for at, line in enumerate(page):
        if at != headline and len(key) >= 8 and not is_prose(line) and key in line.key:
            seen[at].append(Evidence(role=Role.NAVIGATION, weight=8.0, reason="repeat of the title"))


def _plain(found: list[Evidence]) -> bool:
    return all(item.weight < 2.0 or item.role in {Role.BODY, Role.TITLE} for item in found)


def _says(found: list[Evidence], reason: str) -> bool:
    return any(item.reason == reason for item in found)


def _sections(page: list[Line], seen: list[list[Evidence]], headline: int | None) -> None:
    """What a line's place says: under which heading it stands, before, within or after the article."""
    section: Role | None = None
    started = ended = inline = False
    article: Counter[str] = Counter()
    last_prose = max((at for at, line in enumerate(page) if is_prose(line)), default=-1)
    for at, line in enumerate(page):
        found = seen[at]
        stamped = at + 1 < len(page) and is_stamp(page[at + 1]) and not page[at + 1].apart
        opened = opens(line)
        if opened:
            section, inline = opened
            kind = section if inline else Role.NAVIGATION
            found.append(Evidence(role=kind, weight=7.0, reason=f"opens a section: {section.value}"))
            continue
        if section in _HARD or ended:
            strict = section in _HARD and not inline and (ended or section is not Role.ADVERT)
            resumes = not stamped and _leaning(found) is Role.BODY and _speaks_again(line, article, strict=strict)
            if resumes:
                section, ended = None, False
        if section in _HARD:
            found.extend(_under(section, line, found, page[at + 1] if at + 1 < len(page) else None))
        elif ended:
            found.append(Evidence(role=Role.NAVIGATION, weight=3.0, reason="after the end of the article"))
        if stamped and (started or section is Role.TEASER) and not is_stamp(line) and at != headline:
            found.append(Evidence(role=Role.TEASER, weight=6.0, reason="a text with a time of its own beneath"))
        if started and is_stamp(line) and (section is Role.TEASER or (at and _leaning(seen[at - 1]) is Role.TEASER)):
            found.append(Evidence(role=Role.TEASER, weight=6.0, reason="time of a teaser"))
        role = _leaning(found)
        if role is Role.BODY and is_prose(line):
            started = True
            article.update(_words(line))
        if started and credit(line) and (at > last_prose or role is Role.CREDIT):
            ended = True
        within = started and not ended and section is None and at < last_prose
        if within and line.apart and line.words >= 4 and is_headline(line):
            found.append(Evidence(role=Role.BODY, weight=1.0, reason="a heading between paragraphs"))
        beneath = headline is not None and at == headline + 1 and not started and at < last_prose
        if beneath and line.words <= 4 and role is Role.NAVIGATION:
            found.append(Evidence(role=Role.CREDIT, weight=1.5, reason="a name beneath the title"))


def _under(section: Role, line: Line, found: list[Evidence], below: Line | None) -> list[Evidence]:
    """What standing under a section's heading says of a line that is not the article's."""
    reason = f"under a heading: {section.value}"
    if section is Role.LEAD:
        offered = [line] if below is None or below.apart else [line, below]
        if not any(item.role is Role.LEAD for each in offered for item in evidence(each)):
            return [Evidence(role=Role.NAVIGATION, weight=2.0, reason=reason)]
    leaning = _leaning(found)
    if leaning is Role.FOOTER or (section is Role.ADVERT and leaning in {Role.EVENT, Role.LEAD, Role.CREDIT}):
        return []
    return [Evidence(role=section, weight=5.0, reason=reason), Evidence(role=Role.BODY, weight=-3.0, reason=reason)]


def _words(line: Line) -> set[str]:
    folded = line.text.casefold()
    return set(_LATIN_WORD.findall(folded)) | set(_EAST_PAIR.findall(folded))


def _speaks_again(line: Line, article: Counter[str], *, strict: bool) -> bool:
    """Whether a line behind a fence is the article's own: it speaks of the trade, and in the article's words."""
    if not article:
        return is_prose(line) or is_sentence(line)
    if not strict:
        return is_sentence(line) or (is_prose(line) and _shared(line, article) >= 0.2)
    return is_prose(line) and line.words >= 30 and _shared(line, article) >= 0.25 and trade_words(line.text) >= 2


def _shared(line: Line, article: Counter[str]) -> float:
    words = _words(line)
    return sum(1 for word in words if word in article) / max(1, len(words))
