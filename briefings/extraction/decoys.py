"""Digits that are no figures: addresses, telephone and document numbers, times of day, scores, versions, codes."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefings.extraction.normalise import Text
from briefings.patterns import gated, opened

_ADDRESS = gated(r"https?://[^\s<>\"，。；（）]+|www\.[^\s<>\"，。；（）]+")
_CLOCK = gated(r"(?<![0-9:.A-Za-z])[0-9]{1,3}(?: ?: ?[0-9]{1,3}){1,3}(?![0-9])")
_CLOCK_HAN = gated(r"[0-9]{1,2}[时時点點][0-9]{1,2}分?|[0-9]{1,2}[时時点點](?=许|整|起|前|至)")
_BRACKETS = gated(r"[〔\[【][0-9]{4}[〕\]】] ?[0-9]{0,9}[号號]?|第? ?[0-9]{1,12} ?[号號](?!召|称|稱)(?:-[0-9]{1,3})?")
_LETTERED = gated(r"字第[0-9]{1,14}")
_NUMBERED = gated(
    r"(?<![a-z])(?:no|nos|nr|id|ref|page|pages|version|vol|volume|article|"
    r"section|chapter|box|iso|astm|din|gb|gb/t|hs|hs code)"
    r"\.? ?#?[0-9][0-9./-]{0,12}",
)
_DIALLED = re.compile(
    r"(?<![0-9.,-])(?:\+[0-9]{1,3}[ -]|\(?0[0-9]{1,4}\)?[ -])(?:\(?[0-9]{1,5}\)?[ -]){0,5}[0-9]{2,8}"
    r"(?![0-9.,]{0,9}(?:万|亿|吨|元|%))"
    r"|\(0[0-9]{1,3}\) ?[0-9]{3,4}-?[0-9]{3,5}"
)
_PREFIXED = re.compile(r"[+0][0-9]{1,4}[) -]")
"""What every number that is dialled begins with."""
_CONTACT = gated(
    r"(?:\btel\b|\btelephone\b|\bphone\b|\bfax\b|\bmobile\b|\bcall us\b|\bhotline\b|"
    r"(?<![a-z])qq(?![a-z])|\bwechat\b|\bicp\b|电话|電話|传真|傳真|热线|熱線|手机|"
    r"手機|专线|專線|微信|邮编|郵編|网安备|icp备)[^0-9\n]{0,8}[0-9][0-9 ()/+,-]{2,40}",
    telling=(
        *("tel", "phone", "fax", "mobile", "call us", "hotline", "qq", "wechat", "icp", "电话", "電話", "传真", "傳真"),
        *("热线", "熱線", "手机", "手機", "专线", "專線", "微信", "邮编", "郵編", "网安备"),
    ),
)
_CODE = gated(r"[0-9](?<![0-9][0-9])[0-9]{0,9}(?:-[a-z][0-9]+|[#＃]|-series\b|[a-z]{1,3}[0-9])")
_CROSS = gated(r"(?<![0-9.])[0-9]{2,5}(?:\.[0-9]+)? ?[x×] ?[0-9]{2,5}(?! ?(?:mt|t\b|吨))", telling=("x", "×"))
_TOP = gated(r"\btop[ -][0-9]{1,4}\b|[0-9]{1,5}强")
_ELEVEN = gated(r"双(?:11|十一|12|十二)|雙(?:11|十一)|[0-9]{1,2}·[0-9]{1,2}")
_TEN_METALS = gated(r"十[种種](?=(?:常用)?有色)|\b(?:ten|10)(?= (?:kinds of |types of |common |major )?non-?ferrous)")
_ALLOYS = gated(
    r"(?<![0-9,.$])(?:6517|6518|6014|7517|fesi ?7[25])(?![0-9,]|\.[0-9])(?! ?(?:t|tonnes|tons|yuan|usd)\b)",
    telling=("6517", "6518", "6014", "7517", "fesi"),
)
"""Grades of manganese and silicon alloys by their contents: 6517 is 65% manganese, 17% silicon."""
_NAMED_PART = gated(
    r"\b(?:grade|class|phase|tier|stage|annex|schedule|figure|table|appendix|part|level|scope) [0-9]{1,3}(?![0-9.,%])"
    r"(?! ?(?:t|kt|mt|tonnes|tons|percent|per cent|million|billion|kg|oz)\b)"
)
_RULE = gated(r"(?<![0-9])(?:19|20)[0-9]{2}/[0-9]{3,4}(?![0-9])|\bcop ?[0-9]{2}\b")
_CONTRACT = gated(r"(?<![0-9])[0-9]{3,4}(?=合约|合約)|[a-z]{2}[0-9]{3,4}合[约約]")
_FOREMOST = gated(r"前(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?=名|位|大|家|强|強)")
_CENTURIES = gated(r"\b(?:a quarter|half|quarter|three quarters) of (?:a|the) century|half a century|a quarter-century")
_GRADE = gated(r"[二三四]元(?=材料|锂|鋰|电池|電池|前驱|前驅|正极|正極|体系|體系|催化|乙丙)")
_GOLDEN = gated(r"golden nine,? (?:and )?silver ten|金九银十|金九銀十")
_CENTURY = gated(r"[0-9]{1,2}(?:st|nd|rd|th)[ -]century|[0-9]{1,2}世[纪紀]|[一二十]{1,3}世[纪紀]")
_DATED = re.compile(r"(?:19|20)[0-9]{2}(?:-[01]?[0-9]\b|$)")
_DECADE = gated(r"\b(?:19|20)[0-9]0s\b|[0-9]{2}年代", telling=("0s", "年代"))
_OF_YEAR = gated(r"(?:no\.? ?)?[0-9]{1,6} of (?:19|20)[0-9]{2}\b")
_COPYRIGHT = gated(r"(?:©|copyright|\(c\))[ ©]{0,4}[0-9]{4}(?: ?[-~] ?[0-9]{4})?", telling=("©", "copyright", "(c)"))
_PATTERNS_LOWER = (
    _NUMBERED, _CONTACT, _CODE, _CROSS, _TOP, _ELEVEN, _CENTURY, _GOLDEN, _GRADE, _NAMED_PART, _ALLOYS,
    _RULE, _CONTRACT, _FOREMOST, _CENTURIES, _TEN_METALS, _DECADE, _COPYRIGHT, _CLOCK_HAN, _BRACKETS, _LETTERED,
)  # fmt: skip
"""Patterns over the lower-case form."""
_PATTERNS = (_ADDRESS, _CLOCK)


class Decoys:
    """Where the decoys of a text are, for questions by place."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        spans.sort()
        self.spans: list[tuple[int, int]] = []
        for start, end in spans:
            if self.spans and start <= self.spans[-1][1]:
                self.spans[-1] = (self.spans[-1][0], max(end, self.spans[-1][1]))
            else:
                self.spans.append((start, end))
        self._starts = [start for start, _ in self.spans]

    def at(self, start: int, end: int) -> bool:
        """Whether the stretch touches a decoy."""
        place = bisect_right(self._starts, end - 1)
        return place > 0 and self.spans[place - 1][1] > start


def decoys(text: Text) -> Decoys:
    """The decoys of a text."""
    found: list[tuple[int, int]] = []
    for letters, patterns in ((text.lower, _PATTERNS_LOWER), (text.folded, _PATTERNS)):
        for pattern in opened(letters, patterns):
            for match in pattern.finditer(letters):
                if match.end() > match.start():
                    found.append(match.span())
    if _PREFIXED.search(text.folded):
        found.extend(match.span() for match in _DIALLED.finditer(text.folded) if _telephone(match[0]))
    found.extend(_documents(text))
    found.extend(_mail(text))
    return Decoys(found)


def _telephone(digits: str) -> bool:
    """At least seven digits, and no date among them."""
    return sum(map(str.isdecimal, digits)) >= 7 and not _DATED.search(digits)


def _documents(text: Text) -> list[tuple[int, int]]:
    """A title with its number and its year, as in "Notice 2517 of 2024"; the year itself stays a period."""
    found = []
    for match in _OF_YEAR.finditer(text.lower):
        before = text.folded[max(0, match.start() - 24) : match.start()].rstrip(" (")
        word = before.rsplit(" ", 1)[-1].lstrip("(")
        if match[0].startswith("no") or (word[:1].isupper() and word.isalpha()):
            found.append((match.start(), match.start() + match[0].index(" of ")))
    return found


def _mail(text: Text) -> list[tuple[int, int]]:
    """E-mail addresses: at most 64 characters to each side of the sign (RFC 5321 allows no longer local part)."""
    found = []
    folded = text.folded
    place = folded.find("@")
    while place != -1:
        start, end = place, place + 1
        while start > 0 and place - start < 64 and (folded[start - 1].isalnum() or folded[start - 1] in "._+-"):
            start -= 1
        while end < len(folded) and end - place < 64 and (folded[end].isalnum() or folded[end] in ".-"):
            end += 1
        if start < place < end - 1:
            found.append((start, end))
        place = folded.find("@", place + 1)
    return found
