"""In which month the financial year that a text means begins: as it says, or by the custom of the country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefings.extraction.languages import table
from briefings.model import Block, Document, Role
from briefings.patterns import gated

_DAY = r"(?:on |the |end of |end-)*(?:3[01] |2[89] |1 |1st )?(?:of )?"
_BEGINS = gated(
    r"(?:year|fy|fiscal|[0-9]{4},?)[^.]{0,40}?(?:began|begins|beginning|begun|starting|started|starts) "
    rf"(?:in )?{_DAY}(?P<start>[a-z]+)"
    r"|\((?P<first>[a-z]+)(?: to |-)[a-z]+\)"
)
_ENDS = gated(
    rf"(?:fiscal|financial) year[^.]{{0,20}} (?:ended|ending|to|ends) (?:in )?{_DAY}(?P<end>[a-z]+)"
    rf"|\bbooks close (?:at |in )?{_DAY}(?P<books>[a-z]+)"
    rf"|(?:fiscal|financial)[^.]{{0,30}}? runs? (?:from [a-z]+ )?(?:to|through|until) {_DAY}(?P<runs>[a-z]+)"
    rf"|\b(?P<part>first quarter|second quarter|third quarter|fourth quarter|final quarter|first half|second half|"
    rf"(?:full[- ])?year)(?:-year)? ended {_DAY}(?P<ended>[a-z]+)"
    rf"|\byear to (?P<day>3[01]) (?P<to>[a-z]+)"
)
_MONTHS_IN = {"first quarter": 3, "second quarter": 6, "third quarter": 9, "first half": 6}
_WORDS = ("began", "begin", "begun", "start", "fiscal", "financial", "(", "books", " ended", "year to")
_TOLD = gated(
    r"\bfy[ -]?'?[0-9]|\bfiscal\b|\bfinancial year|\byear to 3[01] [a-z]"
    r"|\b(?:(?:first|second|third|fourth) (?:quarter|half)|(?<!calendar )year) ended\b"
)
_INDIAN = gated(r"\b(?:india|indian|rs|inr|crore|lakh|new delhi|mumbai|kolkata)\b|₹")
_JAPANESE = gated(r"\b(?:japan|japanese|tokyo|osaka)\b")
_AUSTRALIAN = gated(r"\b(?:australian?|queensland|pilbara|perth|sydney|melbourne|brisbane|kalgoorlie|asx|aud)\b|\ba\$")
_NAMED_BY_START = gated(
    r"\bfiscal (?:year )?(?:19|20)[0-9]{2},? (?:which |that )?(?:began|begins|beginning|started|starts|starting)\b"
)
_LONGEST = 20_000
"""Code points of a text that are looked through."""


class FiscalYear(NamedTuple):
    """The financial year of a text.

    Attributes:
        begin: Its first month, 0 where nobody says.
        parts: Quarters and halves that the text names without a year are those of the financial year.
        by_start: It is called by the calendar year in which it begins, as in Japan.
    """

    begin: int = 0
    parts: bool = False
    by_start: bool = False


def fiscal_year(lower: str, months: Mapping[str, int]) -> FiscalYear:
    """The financial year that a text means.

    Args:
        lower: The text in lower case.
        months: The names of months, each with its number.
    """
    lower = lower[:_LONGEST]
    begin = _stated(lower, months) if any(word in lower for word in _WORDS) else 0
    japanese = bool(_JAPANESE.search(lower)) and not _INDIAN.search(lower)
    begin = begin or _by_custom(lower, japanese=japanese)
    if not begin:
        return FiscalYear()
    by_start = begin > 1 and (japanese or bool(_NAMED_BY_START.search(lower)))
    return FiscalYear(begin, begin > 1 and bool(_TOLD.search(lower)), by_start)


def _stated(lower: str, months: Mapping[str, int]) -> int:
    for match in _BEGINS.finditer(lower):
        month = months.get(match["start"] or match["first"] or "")
        if month:
            return month
    for match in _ENDS.finditer(lower):
        month = months.get(match["end"] or match["books"] or match["runs"] or match["ended"] or match["to"] or "")
        if month:
            return (month - _MONTHS_IN.get(match["part"] or "", 12)) % 12 + 1
    return 0


def _by_custom(lower: str, *, japanese: bool) -> int:
    if _INDIAN.search(lower) or japanese:
        return 4
    return 7 if _AUSTRALIAN.search(lower) else 0


def of_document(document: Document, blocks: Iterable[Block]) -> FiscalYear | None:
    """The financial year that a document means, by its headline and its first paragraphs; None in Chinese."""
    language = table(document.lang)
    if language.script == "han":
        return None
    parts = []
    length = 0
    for block in blocks:
        if block.role in (Role.TITLE, Role.BODY):
            parts.append(document.text[block.start : block.end])
            length += block.end - block.start
            if length > _LONGEST:
                break
    return fiscal_year("\n".join(parts).lower(), language.months)
