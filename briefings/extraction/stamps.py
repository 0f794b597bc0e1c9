"""A line at an article's head that stamps it with its date: nothing but the day, the hour, a place and a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefings.extraction.days import Stated, stated
from briefings.model import Block, Period, Role

LONE = "on a line of its own at the article's head"
"""The reason for a date that stands so."""
_NEVER = frozenset({Role.TEASER, Role.ADVERT, Role.FOOTER, Role.LEAD, Role.DAMAGED})
_CLOCK = r"(?:[,|T]?\s*(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:hrs|hours|h))?)?"
_ZONE = (
    r"(?:\s*[(\[]?(?:(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|Z|[A-Z]{2,4}T|EST|EDT|local time|Beijing time)[)\]]?)?"
)
_DAY_NAME = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s)?"
_BEFORE = re.compile(
    r"^\s*(?:[-–—•|(\[【（]\s*)?"
    r"(?:(?:(?i:issue|no|number|vol|volume|edition|bulletin|newsletter|week|report)\.?\s[^|]{0,24}"
    r"|(?i:(?:by\s)?(?:our\s)?(?:staff|correspondent|reporter|desk)(?:\sin)?\s)?"
    r"[A-Z][\w.'’-]*(?:[ ,/]{1,2}(?:and\s|desk,?\s)?[A-Z][\w.'’-]*){0,5}(?:\sdesk)?)"
    r"\s*(?:[|/–—,·:(-]|\s-\s|\s{2,})\s*)?" + _DAY_NAME + r"$"
)
_AFTER = re.compile(
    r"^"
    + _CLOCK
    + _ZONE
    + r"[)\]】）]?\s*(?:\([^)]{3,60}\)|[|·•–—-]\s*(?:by\s.{2,40}|\d+ min.{0,20}|[A-Z][\w .,'’&-]{0,40})?)?\s*$",
    re.I,
)
_HAN_AFTER = re.compile(r"^[\s,，]*(?:(?:上午|下午|晚上?|早上|凌晨)?\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?[)）】\]]?$")
_WEEKDAY = re.compile(r"[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?")
_SEGMENTS = re.compile(r"\s*[|│｜·•>›»]+\s*|\s+[-–—/]\s+|\s{2,}|[\u3000\t]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLED = re.compile(r"(?:[,|:(–—]|\s-|\b(?:for|of))\s*" + _DAY_NAME + r"$")
_UP_TO = re.compile(
    r"\b(?:to|ended|ending|until|as of|as at|since|on|from|by|before|after|through|effective|valid)\s*$"
    r"|(?:截至|截止|至|到|自|从|有效期)\s*$",
    re.I,
)
_NOW = re.compile(
    r"\b(?:today|now|current|welcome|copyright|updated until|valid|expires?|next|forthcoming|upcoming|deadline|"
    r"forum|conference|summit|expo|webinar|event|subscribe|offer)\b|©"
    r"|今天是|欢迎|歡迎|版权|版權|大会|大會|论坛|論壇|研讨会|研討會|展览|展覽|博览会|博覽會|年会|年會|峰会|峰會|截止|报名|報名|供应|求购|求購",
    re.I,
)
_NUMBERED = re.compile(r"^\s*(?:issue|no|vol|edition|bulletin|newsletter)\b", re.I)
_AROUND = re.compile(
    r"\b(?:by|share|print|email|read|views|photo|image|credit|source|staff|reporter|editor|correspondent|desk|"
    r"font|listen|comments?|amounts)\b|分享|打印|字体|字體|字号|浏览|瀏覽|收藏|來源|来源|作者|編輯|编辑|記者|记者",
    re.I,
)
_ROW = re.compile(r"[|｜\t]\s*[+-]?\d[\d.,]*\s*(?:[|｜\t]|$)")
"""A row of a table, which is the article as much as a paragraph is."""
_NEAR = 3
"""So many lines that are no furniture of the article may stand between its date and its first paragraph."""
_PROSE, _SENTENCE, _HAN_PROSE = 100, 60, 40
"""Code points from which a line, one that ends as a sentence does, one in Chinese, is the article's first paragraph."""
_LONGEST, _SEGMENT, _HAN_SEGMENT = 140, 60, 16
"""Code points of the longest such line, and of a part of it that is no date."""


def up_to(before: str) -> bool:
    """Whether the words before a date make it the end or the beginning of something: data to, valid until, 截至."""
    return bool(_UP_TO.search(before))


def of_now(line: str) -> bool:
    """Whether a line tells of the day on which somebody looks at a page, or of one to come: a forum, an offer."""
    return bool(_NOW.search(line))


def head_line(text: str, blocks: Iterable[Block]) -> tuple[Period, str, tuple[int, int]] | None:
    """The date that stands alone on a line between an article's headline and its text, or that ends its headline.

    A date above a page's menu is the day on which somebody looked at it: nothing but a few short lines and those of a
    byline may come between this date and the first paragraph.

    Args:
        text: The document.
        blocks: Its parts with their roles, in order.

    Returns:
        The day, the reason, and where it stands; None where no line of the head is such a stamp.
    """
    between = 0
    for start, line, role in reversed(_head(text, blocks)[-12:]):
        stamped = role not in _NEVER and len(line) <= _LONGEST and not of_now(line)
        for found in stated(line) if stamped else ():
            before, after = line[: found.start], line[found.end :]
            place = (start + found.start, start + found.end)
            if up_to(before):
                continue
            alone = (_BEFORE.match(before) and _AFTER.match(after)) or _stamp(line, found)
            if alone and (between <= _NEAR or _NUMBERED.match(line)):
                return found.period, LONE, place
            if role is Role.TITLE and _TITLED.search(before) and not re.sub(r"[)\s.]", "", after):
                return found.period, "at the end of the headline", place
        if not _AROUND.search(line):
            between += 1 + (role is Role.NAVIGATION)
    return None


def _head(text: str, blocks: Iterable[Block]) -> list[tuple[int, str, Role]]:
    """The lines before the article's first paragraph, each with where it begins and its role."""
    found: list[tuple[int, str, Role]] = []
    for block in blocks:
        for start, line in lines(text, block):
            ended = line.rstrip().endswith((".", '"', "”", "。"))
            prose = len(line) >= _PROSE or (len(line) >= _SENTENCE and ended)
            if not prose and ended and len(line) >= _HAN_PROSE:
                prose = bool(_HAN.search(line))
            if found and _ROW.search(line) and next(stated(line), None) is None:
                return found
            if block.role is Role.BODY and prose and not any(_stamp(line, each) for each in stated(line)):
                return found
            if line.strip():
                found.append((start, line, block.role))
    return found


_LONGEST = 600
"""Code points of the longest line that may be a stamp with what stands beside it."""


def _stamp(line: str, found: Stated) -> bool:
    """Whether one part of a line holds nothing but the date and the hour, and its other parts are short."""
    if len(line) > _LONGEST:
        return False
    han = bool(_HAN.search(line))
    at = 0
    own = False
    parts = []
    for cut in [*_SEGMENTS.finditer(line), None]:
        end = cut.start() if cut else len(line)
        if at <= found.start and found.end <= end:
            before, after = line[at : found.start], line[found.end : end]
            own = bool(_BEFORE.match(before) and _AFTER.match(after)) or (han and _han_alone(before, after))
        else:
            parts.append(line[at:end])
        at = cut.end() if cut else end
    if not own or any(re.search(r"[。；！？!?]|[,，;]\s?\S+[,，;]", part) for part in parts):
        return False
    if not parts or all(not part.strip() for part in parts):
        return han
    return all(len(part) <= _SEGMENT for part in parts) and not any(next(stated(part), None) for part in parts)


def _han_alone(before: str, after: str) -> bool:
    """Whether short words without a mark stand around a date in Chinese: 中国有色网 2025-03-03 星期一 09:12."""
    before = before.strip("（([【 ")
    after = _WEEKDAY.sub("", after).strip()
    words = [word for word in re.split(r"[\s　/／]+", before) if word]
    tail = re.split(r"[\s　]+", after, maxsplit=1)
    clock = bool(_HAN_AFTER.match(after)) or (
        bool(_HAN_AFTER.match(tail[0]) and tail[0]) and len(after) <= len(tail[0]) + _HAN_SEGMENT
    )
    if re.search(r"[，。；、]", before) or len(words) > 2:
        return False
    return clock and all(len(word) <= _HAN_SEGMENT for word in words)


def lines(text: str, block: Block) -> Iterator[tuple[int, str]]:
    """The lines of a block, each with where it begins in the text."""
    start = block.start
    for line in text[block.start : block.end].split("\n"):
        yield start, line
        start += len(line) + 1
