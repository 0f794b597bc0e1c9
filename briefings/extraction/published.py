"""The document's own date: candidates ranked by where they stand, each with its reason.

A date in the page's furniture (teasers, adverts, leads, footer) is never the article's. Order of trust: given from
outside, beside a source or author line, a machine's prefix, a dateline, the address. A year that
nobody stated stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.extraction.days import day, stated
from briefings.extraction.stamps import LONE, head_line, lines, of_now, up_to
from briefings.model import Block, Document, Grain, Period, Role

_LABELS = re.compile(
    r"source|author|\bby [A-Z]|来源|來源|作者|编辑|編輯|记者|記者|供稿|责编|付[)）]",
    re.I,
)
"""Words of a byline, before or behind its date."""
_STAMPED = re.compile(
    r"published|updated|posted|veröffentlicht|publié|publicado|опубликовано|发布时间|发布日期|发表时间|發布|發佈|发布于|更新"
    r"|上传|上傳|录入|稿件",
    re.I,
)
"""Words before the date of a stamp; behind a date they are the verb of what was published that day."""
_DATE_LABELS = re.compile(
    r"(?:\b[Dd]ate|\b[Tt]ime|\b[Rr]eleased?(?: on)?|日期|时间|時間|stand|mis à jour|actualizado|дата)\s?[:：]?\s*$",
    re.I,
)
_NOT_OWN = re.compile(r"copyright|©|版权|版權|备案|icp|all rights", re.I)
_PREFIX = re.compile(r"^\s*(?:date\s+|[(（\[【]?\s*)?$", re.I)
_DATELINE = re.compile(
    r"^\s*(?:[A-ZÀ-Þ][\w.'’ -]{1,40}?(?:,\s[A-ZÀ-Þ][\w.'’ -]{1,40}?){0,3}"
    r"|[\u3400-\u9fff]{2,12}(?:社|网|報|报|讯|訊|电|電)?[\u3400-\u9fff]{0,6})"
    r"[,，]?\s*(?:\([A-Z][\w .'’-]{1,30}\)\s*)?(?:[-–—]{1,2}\s?)?[(（]?(?:[A-Z][\w. ]{2,24}\s[-–—]\s)?\s*$"
)
_DATELINE_AFTER = re.compile(r"^\s*(?:[)）]|讯|訊|电|電|消息|[(（][^)）]{2,30}[)）]|/[\w -]{2,24}/|[-–—:：])")
_WIRED = re.compile(r"^\s?(?:讯|訊|电|電|消息)[，,：:\s]")
_STOPPED = re.compile(
    r"^\s*(?:[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w'’-]*){0,3},\s)?"
    r"(?:(?:the|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s)?$",
    re.I,
)
_STOP_AFTER = re.compile(r"^\.(?=\s?[-–—]|\s+[A-ZÀ-Þ“])")
"""A dateline that ends in a full stop: Lima, 6 September 2024. Copper …"""
_ADDRESS = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_]?(?P<m>0[1-9]|1[0-2])[-/_]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_ARTICLE = frozenset({Role.TITLE, Role.BODY, Role.CREDIT})
DATELINES = frozenset({"dateline", LONE})
"""Reasons for a date that may have the place before it where the news was filed."""
_HEAD = 4
_LONGEST = 140
"""Code points of the longest dateline before its date."""
_HEADED = 2
"""Dates of a rank above this give way to a line of the article's head that holds nothing but a date."""


def published(document: Document, blocks: Iterable[Block]) -> tuple[Period | None, str, tuple[int, int] | None]:
    """The document's own date, how it is known, and where it stands.

    Returns:
        The date with its grain, or None; the reason in a few words of English; the date's place in the text, or None.
    """
    if document.published:
        outside = _outside(document.published)
        if outside:
            return outside, "given from outside", None
    blocks = list(blocks)
    best: tuple[int, int, Period, str, tuple[int, int]] | None = None
    seen = 0
    for block in blocks:
        if block.role not in _ARTICLE and not _HEADS_PAGE.match(document.text, block.start, block.end):
            continue
        first_body = block.role is Role.BODY and seen < _HEAD
        seen += block.role is not Role.CREDIT
        for start, line in lines(document.text, block):
            for rank, period, reason, place in _candidates(line, start, first_body, block.role):
                if best is None or (rank, place[0]) < best[:2]:
                    best = (rank, place[0], period, reason, place)
    headed = head_line(document.text, blocks) if best is None or best[0] > _HEADED else None
    if headed:
        return headed
    if best:
        return best[2], best[3], best[4]
    found = _ADDRESS.search(document.address)
    if found and "/" in document.address:
        said = day(found["y"], found["m"], found["d"])
        if said:
            return said, "in the address", None
    return None, "the text does not state its own date", None


_TOLD = re.compile(
    r"^(?:[^:|\s]+\s){3,}(?:was\s|were\s)?(?:published|updated|posted|adopted|issued|presented)\b[^:|]*$"
)
"""The words of a sentence before its date: "The ministry published on"."""


_FAR = 400
"""Code points of a line beside a date that are looked at: a stamp heads its line, or has words beside it."""


def _candidates(
    line: str, start: int, first_body: bool, role: Role
) -> Iterable[tuple[int, Period, str, tuple[int, int]]]:
    # A line of running text that happens to say "source" states the news' dates, not the article's own.
    labelled = role is Role.CREDIT or len(line) < 160
    ends = line.rstrip().endswith(".")
    for found in stated(line):
        period, place = found.period, (start + found.start, start + found.end)
        before, after = line[max(0, found.start - _FAR) : found.start], line[found.end : found.end + _FAR]
        if _NOT_OWN.search(before[-40:]) or _NOT_OWN.search(after[:20]):
            continue
        near = before[-24:] + "|" + after[:24]
        told = role is not Role.CREDIT and ends and found.start <= _FAR and _TOLD.match(before) is not None
        if (
            labelled
            and not told
            and (_LABELS.search(near) or _STAMPED.search(before[-24:]) or _DATE_LABELS.search(before))
        ):
            yield 1, period, "beside a source, author or date line", place
        elif _STAMPED.search(before[-12:]) and re.search(r"[(（\[【]\s*\w+\s*$", before):
            yield 1, period, "in a note of the date", place
        elif found.start > _FAR:
            continue  # what follows looks at how the line begins
        elif first_body and _PREFIX.match(before) and not _STOP_AFTER.match(after):
            if before.strip() or re.match(r"\s+\d\d:\d\d|\s*[)）付]", after):
                yield 2, period, "a machine's prefix", place
        elif (
            (first_body and _STOPPED.match(before) and _STOP_AFTER.match(after))
            or (first_body and len(before) < _LONGEST and _DATELINE.match(before) and _DATELINE_AFTER.match(after))
            or (first_body and not before.strip() and _WIRED.match(after))
        ):
            yield 3, period, "dateline", place
        elif role is Role.CREDIT and not up_to(before) and not of_now(line):
            yield 2, period, "in the credits", place
        elif (role is Role.TITLE or first_body) and _heads_digest(before, after):
            yield 3, period, "behind the name of a digest or a list of prices", place
        elif not before.strip() and _PAGE_AFTER.match(after):
            yield 2, period, "in the credits", place
        elif first_body and _CLOCK_AFTER.match(after) and not before.strip():
            yield 2, period, "a line of its own with the hour", place


_HEADS_PAGE = re.compile(
    r"\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*(?:(?:星期|周|週)[一二三四五六日天])?\s*第?\s?[A-Z]?\d{1,3}\s?版"
)
_PAGE_AFTER = re.compile(r"^\s*(?:(?:星期|周|週)[一二三四五六日天])?\s*(?:第?\s?[A-Z]?\d{1,3}\s?版|[A-Z]\d{1,2}[：:])")
"""What stands behind the date at the head of a newspaper's page: 第08版."""
_DIGEST = re.compile(
    r"^\s*[^，。；！？,;!?0-9]{0,12}(?:早报|早報|晚报|晚報|日报|日報|周报|週報|周刊|快讯|快訊|早餐|早评|晚评|午评|日评|早盘提示|一览|一覽|播报|播報|"
    r"行情|报价|報價|收市|收盘|收盤|价格|價格|参考价|參考價|简报|簡報|简讯|簡訊|要闻|要聞|综述|綜述|头条|頭條|晨报|晨會|晨会|新闻|新聞)[^，。；！？,;!?0-9]{0,10}$"
)
_DAY_OF_WEEK = re.compile(r"^\s*[)）】]?\s*(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天])?\s*[)）】]?\s*$")
_CLOCK_AFTER = re.compile(r"^\s+[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\s|$)")


def _heads_digest(before: str, after: str) -> bool:
    """Whether a line is nothing but the name of a digest, or of a list of prices, and its day."""
    return bool(_DIGEST.match(before) and _DAY_OF_WEEK.match(after))


def looked_at(line: str) -> bool:
    """Whether a line greets whoever looks at a page, with the day on which it does: Welcome! Today is Tuesday."""
    return bool(re.match(r"\s*(?:welcome|today is|hello)\b", line, re.I))


def _outside(given: str) -> Period | None:
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", given)
    if not found:
        return None
    if found[3]:
        return day(found[1], found[2], found[3])
    if found[2] and 1 <= int(found[2]) <= 12:
        return Period(iso=f"{found[1]}-{found[2]}", grain=Grain.MONTH)
    return Period(iso=found[1], grain=Grain.YEAR)
