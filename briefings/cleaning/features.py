"""What a line shows by itself: features, each with the role it speaks for, its weight and its reason.

A weight is in logits: the roles' weights are added up and the largest sum wins. They were set by hand on pages and
passages of several publishers; a feature is a property of lines, never of a publisher.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.cleaning.lexicon import OFFER, TRADE, fold, lexicon, topics
from briefings.cleaning.lines import Line, bars
from briefings.model import Noun, Role
from briefings.vocabulary import Kind, vocabulary

PROSE = 12
"""Words from which a line that ends like a sentence is a paragraph."""

_DATE = (
    r"(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
    r"|\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9}\.?)\s*[-/., ]\s*\d{4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?,?\s+\d{4}"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d{4}(?!\d)"
    r"|\d{4}年\d{1,2}月(?!\d)"
    r"|\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4})"
)
_CLOCK = r"(?:\s*,?\s*t?\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:am|pm|utc|gmt))?)"
_STAMP = re.compile(
    rf"(?:{_DATE}{_CLOCK}?|\d+\s*(?:minutes?|hours?|days?|weeks?)\s+ago|\d+\s*(?:分钟|小时|天|分鐘|小時)前|(?:昨天|今天){_CLOCK})",
    re.I,
)
_LEADING_STAMP = re.compile(rf"^{_DATE}{_CLOCK}?\s*", re.I)
_DATE_ANYWHERE = re.compile(_DATE, re.I)
_PHONE = re.compile(r"(?:\+|\b0|\()\d[\d\s()/-]{6,}\d|\b400[-\s]?\d{3}[-\s]?\d{4}\b")
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?://\S+|\bwww\.\S+", re.I)
_BULLET = re.compile(r"^\s*(?:[-*•·●■◆▪►▶>]|\(?\d{1,2}[.)、])\s+")
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百]+[章节条條]|\d{1,2}(?:\.\d{1,2}){0,2}[.、]?\s)\s*\S"
)
_NUMBER = re.compile(r"\d[\d.,]*")
_CUT = re.compile(r"(?:\.{3}|…)[\"'”’]?$")
_MARKUP = re.compile(r"^#{1,6}\s+\S")
_NAMES = re.compile(r"(?:(?:[A-Z][\w'’.-]*|and|editing|writing|reporting|by)(?:[\s,;&/]+|$)){1,12}")
_PARTS = re.compile(r"\s*(?:[|｜│•·]|\s[/>»]\s|>)\s*")


class Evidence(Noun):
    """A feature seen on a line.

    Attributes:
        role: The role it speaks for.
        weight: How strongly, in logits; a negative weight speaks against.
        reason: What was seen, in a few words of English.
    """

    role: Role
    weight: float
    reason: str


@lru_cache(maxsize=256)
def trade_words(text: str) -> int:
    """How many words of the trade a text holds: materials of the vocabulary and everyday words of the trade."""
    named = sum(1 for mention in vocabulary().mentions(text) if mention.kind is Kind.MATERIAL)
    return named + len(topics().inside(fold(text)).get(TRADE, ()))


def is_stamp(line: Line) -> bool:
    """Whether a line is nothing but a date or a time."""
    return bool(_STAMP.fullmatch(line.text.strip(" []()【】-|")))


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph."""
    return line.words >= PROSE and (line.final or line.words >= 30)


def is_sentence(line: Line) -> bool:
    """Whether a line is a sentence about the trade, however short."""
    return line.final and line.words >= 4 and trade_words(line.text) >= 1


def is_headline(line: Line) -> bool:
    """Whether a line reads like a headline: a few words, no stop, more words than figures, no menu, no list's item."""
    return (
        (1 if _MARKUP.match(line.text) else 3) <= line.words <= 40
        and not _BULLET.match(line.text)
        and not line.final
        and not line.text.endswith((":", "：", ",", "，", ";", "；"))
        and bars(line.text) < 2
        and len(_NUMBER.findall(line.text)) * 2 < line.words
        and not is_stamp(line)
    )


def menu(line: Line) -> bool:
    """Whether bars part a line into short pieces without figures."""
    pieces = [piece for piece in _PARTS.split(line.text) if piece.strip()]
    if len(pieces) < 2 or bars(line.text) < 1:
        return False
    wordy = [piece for piece in pieces if len(piece) <= 24 and not _NUMBER.search(piece)]
    return len(wordy) >= 2 and len(wordy) * 3 >= len(pieces) * 2 and not line.final


_SHELVES = 5
_SHELF = re.compile(r"[\u3400-\u9fffA-Za-z]{1,6}")
_COLUMN = re.compile(
    r"价|價|涨|漲|品名|品种|品種|规格|規格|牌号|牌號|产地|產地|日期|单位|單位|最高|最低|同比|环比|累计|累計|产量|產量"
)


def shelves(line: Line) -> bool:
    """Whether a line is a row of short Chinese words with spaces between, the sections of a site: 首页 铜 铝 铅."""
    pieces = line.text.split()
    if len(pieces) < _SHELVES or line.final or _COLUMN.search(line.text):
        return False
    return all(_SHELF.fullmatch(piece) for piece in pieces) and any(piece[0] >= "\u3400" for piece in pieces)


def opens(line: Line) -> tuple[Role, bool] | None:
    """The role of the section that a line opens, and whether the line goes on with the section's first words."""
    for role, phrases in lexicon().opens.items():
        phrase = phrases.start(line.key)
        if not phrase:
            continue
        if _BULLET.match(line.text) and line.words <= 2:
            return None  # an entry of a menu
        rest = line.key[len(phrase) :]
        headed = not rest.strip() or rest.lstrip()[:1] in ":：】])>》」|｜" or line.text.lstrip()[:1] in "【[［「《"
        if headed or (rest[:1] in " \t" and line.words <= 4 and not line.final and role != "event"):
            return Role(role), bool(rest.strip(" :：】]>》|"))
    return None


def credit(line: Line) -> bool:
    """Whether a line says who wrote, checked or published the article, or when, and nothing else."""
    key = fold(_LEADING_STAMP.sub("", line.key, count=1))
    phrase = lexicon().credits.start(key)
    if not phrase or line.words > 30:
        return False
    rest = key[len(phrase) :]
    if not rest.strip() or rest.lstrip()[:1] in ":：/|｜":
        return line.words <= 14 or bool(_DATE_ANYWHERE.search(line.text))
    if line.final or line.words > 12:
        return False
    names = _DATE_ANYWHERE.sub("", re.sub(r"^\W*\w+(?:\s+by)?\s*", "", line.text)).strip(" ,|·-")
    if phrase[0] >= "\u3040":
        return rest[:1] in " \u3000" and len(rest.strip()) <= 12
    return bool(_STAMP.fullmatch(rest.strip())) or (bool(_NAMES.fullmatch(names)) and not _NUMBER.search(names))


def evidence(line: Line) -> list[Evidence]:
    """What a line shows by itself, whatever stands around it."""
    seen: list[Evidence] = []

    def add(role: Role, weight: float, reason: str) -> None:
        seen.append(Evidence(role=role, weight=weight, reason=reason))

    words = lexicon()
    trade = trade_words(line.text)
    figures = len(_NUMBER.findall(line.text))
    prose = is_prose(line)

    if prose:
        add(Role.BODY, 2.5, "reads like a paragraph")
    elif line.final and line.words >= 4:
        add(Role.BODY, 1.5, "ends like a sentence")
    if line.words >= 40:
        add(Role.BODY, 1.0, "long")
    if trade:
        add(Role.BODY, min(2.0, 0.5 + 0.25 * trade), "words of the trade")
    if figures >= 3 and trade and not line.final:
        add(Role.BODY, 1.5, "row of a table")
    if _NUMBERED.match(line.text) and not is_stamp(line):
        add(Role.BODY, 1.5, "a numbered heading or item")
    elif line.text.endswith((":", "：")) and line.words >= 3:
        add(Role.BODY, 1.0, "introduces what follows")
    elif not line.final and line.words <= 5:
        add(Role.NAVIGATION, 1.0, "a few words without a stop")

    for role, phrases in words.whole.items():
        if phrases.whole(line.key):
            add(Role(role), 5.0, "nothing but words of page furniture")
    if words.bars.start(line.key):
        add(Role.NAVIGATION, 5.0, "says where on the site the reader is")
    if menu(line) or shelves(line):
        add(Role.NAVIGATION, 3.0, "a menu")
    if is_stamp(line):
        add(Role.CREDIT, 3.0, "a date alone")
    if credit(line):
        add(Role.CREDIT, 5.0, "says who wrote or published")

    short = line.words <= 60
    marks = words.contains.inside(line.key) if short else {}
    for role in words.contains.names:
        hits = marks.get(role)
        if hits and role != OFFER:
            # One such word in a line about the trade proves nothing: "Phone makers cut aluminium orders".
            each = 2.0 if line.words <= 12 and not (trade and len(hits) == 1) else 1.2
            weight = each * min(len(hits), 4) - (0.0 if line.words <= 25 else 1.0)
            add(Role(role), weight, f"words of page furniture: {', '.join(dict.fromkeys(hits[:3]))}")
    if short and (_PHONE.search(line.text) or _ADDRESS.search(line.text)):
        add(Role.FOOTER, 1.5, "telephone number or address")

    if words.lead_starts.start(line.key) and line.words <= 40:
        phrase = words.lead_starts.start(line.key)
        headed = line.key[len(phrase) :].lstrip()[:1] in {":", "：", "】", "]"}
        add(Role.LEAD, 5.0 if headed else 2.0, "begins like an offer")
    if line.words <= 40 and OFFER in marks:
        add(Role.LEAD, 3.0 if _DATE_ANYWHERE.search(line.text) else 2.0, "words of an offer")
    if (
        line.words <= 25
        and not line.final
        and _DATE_ANYWHERE.match(line.text)
        and bars(line.text)
        and not is_stamp(line)
        and figures <= 6
    ):
        add(Role.EVENT, 4.0, "a date beside a place")
    if _CUT.search(line.text):
        add(Role.TEASER, 2.0, "cut short")
    if _BULLET.match(line.text) and not line.final and line.words <= 16:
        add(Role.TEASER, 0.5, "an item of a list")
    if _MARKUP.match(line.text):
        add(Role.TITLE, 0.5, "marked as a heading")
    return seen
