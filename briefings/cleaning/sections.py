"""Sections of a page: what a line's place between headings, fences and credits says of it."""

from __future__ import annotations

from collections import Counter

from briefings.cleaning.evidence import Evidence, leaning
from briefings.cleaning.features import (
    credit,
    evidence,
    is_article_item,
    is_event,
    is_headline,
    is_offer,
    is_prose,
    is_row_of_board,
    is_sentence,
    names_event,
    trade_words,
)
from briefings.cleaning.fences import opens, opens_by_form
from briefings.cleaning.headline import has_paragraphs
from briefings.cleaning.lines import Line, content_words
from briefings.cleaning.stamps import has_day, is_stamp
from briefings.model import Role

_HARD = {Role.TEASER, Role.ADVERT, Role.LEAD, Role.EVENT, Role.NAVIGATION, Role.FOOTER}
_KIN = 0.2
"""Share of its words that a sentence behind an advert has in common with the article, if it is the article's."""


def sections(page: list[Line], seen: list[list[Evidence]], headline: int | None) -> None:
    """Adds what a line's place says: under which heading it stands, before, within or after the article."""
    section: Role | None = None
    started = ended = inline = False
    article: Counter[str] = Counter()
    last_prose = max((at for at, line in enumerate(page) if is_prose(line)), default=-1)
    for at, line in enumerate(page):
        found = seen[at]
        below = page[at + 1] if at + 1 < len(page) else None
        stamped = below is not None and is_stamp(below) and not below.apart
        opened = _opened(page, at, found, started=started)
        if opened and headline is not None and at < headline:
            found.append(Evidence(role=Role.NAVIGATION, weight=7.0, reason="entry of a menu above the title"))
            continue
        if opened:
            section, inline = opened
            kind = section if inline else Role.NAVIGATION
            found.append(Evidence(role=kind, weight=7.0, reason=f"opens a section: {section.value}"))
            continue
        if section in _HARD or ended:
            strict = section in _HARD and not inline and (ended or section is not Role.ADVERT)
            resumes = not stamped and leaning(found) is Role.BODY and _speaks_again(line, article, strict=strict)
            if section is Role.TEASER and not inline and not article and not has_paragraphs(page, at - 1):
                resumes = False  # a list of news with its summaries
            elif section is Role.ADVERT and not is_prose(line) and _shared(line, article) < _KIN:
                resumes = False
            if resumes:
                section, ended = None, False
        if section in _HARD:
            found.extend(_under(section, line, found, below))
        elif ended:
            found.append(Evidence(role=Role.NAVIGATION, weight=3.0, reason="after the end of the article"))
        if stamped and (started or section is Role.TEASER) and not is_stamp(line) and at != headline:
            found.append(Evidence(role=Role.TEASER, weight=6.0, reason="a text with a time of its own beneath"))
        if started and is_stamp(line) and (section is Role.TEASER or (at and leaning(seen[at - 1]) is Role.TEASER)):
            found.append(Evidence(role=Role.TEASER, weight=6.0, reason="time of a teaser"))
        role = leaning(found)
        if role is Role.BODY and is_prose(line):
            started = True
            article.update(content_words(line.text))
        if started and credit(line) and (at > last_prose or role is Role.CREDIT):
            ended = True
        within = started and not ended and section is None and at < last_prose
        heads = (line.apart and line.words >= 4) or (below is not None and (is_prose(below) or is_article_item(below)))
        if within and heads and is_headline(line, least=1) and not line.text.islower():
            found.append(Evidence(role=Role.BODY, weight=1.0, reason="a heading between paragraphs"))
        beneath = headline is not None and at == headline + 1 and not started and at < last_prose
        if beneath and line.words <= 4 and role is Role.NAVIGATION:
            found.append(Evidence(role=Role.CREDIT, weight=1.5, reason="a name beneath the title"))


def _opened(page: list[Line], at: int, found: list[Evidence], *, started: bool) -> tuple[Role, bool] | None:
    """The section that a line opens: by its words anywhere, by its form once the article has begun."""
    line = page[at]
    opened = opens(line)
    if opened or not started or leaning(found) in {Role.LEAD, Role.EVENT, Role.CREDIT}:
        return opened
    role = opens_by_form(line)
    following = page[at + 1 : at + 3]
    if role is None or not following or is_prose(following[0]):
        return None
    return role, False


def _under(section: Role, line: Line, found: list[Evidence], below: Line | None) -> list[Evidence]:
    """What standing under a section's heading says of a line that is not the article's."""
    reason = f"under a heading: {section.value}"
    near = [line] if below is None or below.apart else [line, below]
    if section is Role.LEAD:
        board = any("\u3400" < letter < "\ua000" for letter in line.text) and is_row_of_board(line)
        if not board and not any(is_offer(each) or item.role is Role.LEAD for each in near for item in evidence(each)):
            return [Evidence(role=Role.NAVIGATION, weight=2.0, reason=reason)]
        return [
            Evidence(role=Role.LEAD, weight=6.0, reason=reason),
            Evidence(role=Role.BODY, weight=-3.0, reason=reason),
        ]
    if section is Role.EVENT and not (has_day(line.text) or (names_event(line) and has_day(near[-1].text))):
        return [Evidence(role=Role.NAVIGATION, weight=2.0, reason=reason)]
    role = leaning(found)
    if role is Role.FOOTER or (section is Role.ADVERT and role in {Role.EVENT, Role.LEAD, Role.CREDIT}):
        return []
    if section is Role.TEASER and (is_event(line) or (line.words <= 3 and role is Role.NAVIGATION)):
        return []
    return [Evidence(role=section, weight=5.0, reason=reason), Evidence(role=Role.BODY, weight=-3.0, reason=reason)]


def _speaks_again(line: Line, article: Counter[str], *, strict: bool) -> bool:
    """Whether a line behind a fence is the article's own: it speaks of the trade, and in the article's words."""
    if not article:
        return is_prose(line) or is_sentence(line)
    if not strict:
        return is_sentence(line) or (is_prose(line) and _shared(line, article) >= 0.2)
    return is_prose(line) and line.words >= 30 and _shared(line, article) >= 0.25 and trade_words(line.text) >= 2


def _shared(line: Line, article: Counter[str]) -> float:
    words = content_words(line.text)
    return sum(1 for word in words if word in article) / max(1, len(words))
