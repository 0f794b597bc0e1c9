"""What a line shows by itself: features, each with the role it speaks for, its weight and its reason.

A weight is in logits: the roles' weights are added up and the largest sum wins. They were set by hand on annotated
pages of several kinds (`tests/bench/roles.py` scores them); a feature is a property of lines, never of a publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefings.cleaning.evidence import Evidence
from briefings.cleaning.lexicon import CREDIT, LEGAL, OFFER, TRADE, fold, lexicon, topics
from briefings.cleaning.lines import Line, bars, is_bullet
from briefings.cleaning.stamps import (
    begins_with_date,
    has_date,
    has_day,
    is_dated_headline,
    is_stamp,
    without_dates,
    without_stamp,
)
from briefings.cleaning.strips import MARKED, VOTES, ticker
from briefings.model import Role
from briefings.patterns import gated
from briefings.vocabulary import Kind, vocabulary

_ROLES = frozenset(str(role) for role in Role) - {CREDIT}
PROSE = 12
"""Words from which a line that ends like a sentence is a paragraph."""

_PHONE = re.compile(r"(?:\+|\b0|\()\d[\d\s()/-]{6,}\d|\b400[-\s]?\d{3}[-\s]?\d{4}\b")
_MANY_DIGITS = re.compile(r"\d[\d\s()/-]{6,}\d")
"""What every telephone number holds."""
_ADDRESS = gated(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?://\S+|\bwww\.\S+", re.I)
_NUMBERED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百]+[章节条條]|\d{1,2}(?:\.\d{1,2}){0,2}[.、]?\s)\s*\S"
)
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d[\d.,]*")
_CUT = re.compile(r"(?:\.{3}|…)[\"'”’]?$")
_MARKUP = re.compile(r"^#{1,6}\s+\S")
_NAMES = re.compile(r"(?:(?:[A-Z][\w'’.-]*|and|editing|writing|reporting|by)(?:[\s,;&/]+|$)){1,12}")
_PARTS = re.compile(r"\s*(?:[|｜│•·]|\s[/>»]\s|>|\s{2,})\s*")
_PARTED = re.compile(r"[|｜│•·>]|\s(?:\s|[/»]\s)")
"""What parts a line into pieces, quick to look for."""
_SPACED_NAMES = re.compile(r"(?:[\u3400-\u9fff]{1,6}[\s\u3000]+){3,}[\u3400-\u9fff]{1,6}")
_HASHTAGS = re.compile(r"(?:[#＃]\s?[\w-]{1,24}[\s,，]*){1,12}")
_EVENT = re.compile(
    r"\b(?:expo\w*|summit|conference|congress|forum|symposium|fair|exhibition|seminar|webinar|week|days|convention|conclave|workshop|indaba"
    r"|roundtable|kongress|messe|tagung|konferenz|congreso|convención|feria|foro|seminario|salon|congrès|colloque)\b|форум|выставка|конференция"
    r"|конгресс|展|博览会|博覽會|年会|年會|论坛|論壇|大会|大會|研讨会|研討會|峰会|峰會|交流会|交流會|推介会|講座|培训班",
    re.I,
)
_QUANTITY = re.compile(
    r"\d[\d.,]*\s*(?:mt|t|tons?|tonnes?|kg|lbs?|pcs|mm|inch|%|吨|噸|公吨|公噸|公斤|千克)(?![a-z])"
    r"|[吨噸]/月|月供|现货|現貨|長期|长期|自提",
    re.I,
)
_CHANGE = gated(
    r"\b(?:rose|fell|climb\w*|drop\w*|slip\w*|gain\w*|increas\w*|decreas\w*|surg\w*|slump\w*|grew|declin\w*|ris(?:es|ing)|falls?|said|says)\b"
    r"|同比|环比|環比|增长|下降|上涨|下跌|增加|减少|減少|偏紧|偏紧张|充足|回升|回落|年增|年減|月增|月減"
)
_VALUE = re.compile(r"^\W*\w[^:：|]{2,60}[:：]\s*(?:[\w$€£¥]{1,4}\s*)?[-+–]?\d[\d.,]*\s*[^\d\s]")
_ITEM = re.compile(r"^\s*(?:[-–—*•·●■◆▪►▶>．]|\(?\d{1,2}[.)、])\s*\S")
_ADDRESSED = re.compile(r"\b(?:you|your|yours|our|us)\b|[您妳]|立即|扫码|掃碼|加微信|下单|點我|加入", re.I)
_IN_BRACKETS = re.compile(r"^[（(【〔\[][^)）】〕\]]{2,80}[)）】〕\]]$")
_RIGHTS = gated(
    r"^\W{0,3}(?:©|\(c\)|copyright|版权|版權)\W{0,3}(?:\d|by\b|所有|$)"
    r"|(?:©|\(c\)|copyright)\s*(?:19|20)\d\d",
    re.I,
    telling=("©", "(c)", "copyright", "版权", "版權"),
)
_TAGS = re.compile(r"[^\W\d]+(?:[ -][^\W\d]+){0,2}(?:[,，;；] ?[^\W\d]+(?:[ -][^\W\d]+){0,2}){2,14}")
_CAPTION = re.compile(
    r"^[▲△↑↓(（\[]?\s?(?:chart|graph|figure|fig\.|photo|pictured|图|圖|grafik|gráfico|график)\s?\d{0,2}"
    r"(?:[:：. ]|为|為)",
    re.I,
)
_BIDS = re.compile(
    r"^\W*(?:get (?:our|the|your|all)|join|click|tap|listen|keep reading|watch|scroll|swipe|upgrade|subscribe|sign up"
    r"|download|try (?:our|it|for)|register|follow us|discover|unlock|also see|see also|story continues"
    r"|continues below|点击|長按|长按|扫码|掃碼|报名|報名)",
    re.I,
)
_IMPERATIVE = re.compile(
    r"^\W*(?:try|get|join|download|subscribe|sign up|register|book|order|visit|discover|call"
    r"|chat|receive|save|start|store|advertise|request"
    r"|unlock|upgrade|compare|shop|enter|carry|meet)\b\s+\w+",
    re.I,
)
_REPORTER = re.compile(
    r"(?:記者|记者|编译|編譯)[\u3400-\u9fff]{2,8}\s*[／/]\s*[\u3400-\u9fff]{0,10}"
    r"(?:報導|报道|报导|攝影|摄)"
)


@lru_cache(maxsize=256)
def trade_words(text: str) -> int:
    """How many words of the trade a text holds: materials of the vocabulary and everyday words of the trade."""
    named = sum(1 for mention in vocabulary().mentions(text) if mention.kind is Kind.MATERIAL)
    return named + len(topics().inside(fold(text)).get(TRADE, ()))


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph."""
    return line.words >= PROSE and (line.final or line.words >= 30)


def is_sentence(line: Line) -> bool:
    """Whether a line is a sentence about the trade, however short."""
    return line.final and line.words >= 4 and trade_words(line.text) >= 1


def is_headline(line: Line, least: int = 3) -> bool:
    """Whether a line reads like a headline: a few words, no stop, more words than figures, no menu, no list's item."""
    return (
        (1 if _MARKUP.match(line.text) else least) <= line.words <= 40
        and not is_bullet(line.text)
        and (not line.final or line.text.endswith(("?", "？", "!", "！")))
        and not line.text.endswith((":", "：", ",", "，", ";", "；"))
        and bars(line.text) < 2
        and len(_NUMBER.findall(line.text)) * 2 < line.words
        and not is_stamp(line)
        and not menu(line)
        and not _IN_BRACKETS.match(line.text)
    )


def menu(line: Line) -> bool:
    """Whether bars or wide gaps part a line into short pieces without figures."""
    if shelves(line) or (_SPACED_NAMES.fullmatch(line.text) and not _COLUMN.search(line.text)):
        return True
    if not _PARTED.search(line.text):
        return False
    pieces = [piece for piece in _PARTS.split(line.text) if piece.strip()]
    if len(pieces) < 2 or (bars(line.text) < 1 and len(pieces) < 4):
        return False
    wordy = [piece for piece in pieces if len(piece) <= 24 and not _NUMBER.search(piece) and _LETTER.search(piece)]
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


def is_event(line: Line) -> bool:
    """Whether a line names a gathering with its day, or gives a day beside a place, and says nothing of it."""
    return (
        line.words <= 25
        and not line.final
        and not is_stamp(line)
        and has_day(line.text)
        and (bool(_EVENT.search(line.text)) or (begins_with_date(line.text) and bool(bars(line.text))))
        and not _CHANGE.search(line.text)
    )


def names_event(line: Line) -> bool:
    """Whether a line is a few words that name a gathering."""
    return line.words <= 14 and not line.final and bool(_EVENT.search(line.text)) and not _CHANGE.search(line.text)


_SIDE = re.compile(r"^[\W_]*(?:[供求售购購]|[供需买卖買賣]方|急[求售购購])(?:[】\])）]|[:：]|\s)")
"""What opens an offer on a board in one word: 【供】, 求:, 需方："""
_DATED_ROW = re.compile(r"(?:(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)[)）\]]?$")


def is_row_of_board(line: Line) -> bool:
    """Whether a line under the heading of a board names goods with a quantity or a day, and tells nothing."""
    if line.final or line.words > 30 or _CHANGE.search(line.text) or not trade_words(line.text):
        return False
    return bool(_QUANTITY.search(line.text) or _DATED_ROW.search(line.text))


def is_offer(line: Line) -> bool:
    """Whether a line offers or asks for goods and says how much, in which form, or where."""
    begins = bool(lexicon().lead_starts.start(line.key)) or _SIDE.match(line.text) is not None
    return begins and line.words <= 40 and bool(_QUANTITY.search(line.text)) and not _CHANGE.search(line.text)


def speaks_to_reader(line: Line) -> bool:
    """Whether a line addresses whoever reads the page."""
    return bool(_ADDRESSED.search(line.text))


def interrupts(line: Line) -> bool:
    """Whether a few words between paragraphs bid the reader do something, caption a picture, or are tags."""
    if line.words > 16:
        return False
    return bool(
        _BIDS.match(line.text) or (not line.final and (_CAPTION.match(line.text) or _TAGS.fullmatch(line.text)))
    )


def credit(line: Line) -> bool:
    """Whether a line says who wrote, checked or published the article, or when, and nothing else."""
    if line.words > 30 or (line.final and not bars(line.text)):
        return False
    key = fold(without_stamp(line.key))
    phrase = lexicon().credits.start(key)
    if has_date(line.text) and not _CHANGE.search(line.text) and _labelled(key, phrase):
        return line.words <= 14 or trade_words(line.text) <= 3
    if line.words <= 20 and _REPORTER.search(line.text):
        return True
    if not phrase:
        return False
    rest = key[len(phrase) :]
    if not rest.strip() or rest.lstrip()[:1] in ":：/|｜":
        return line.words <= 14 or has_date(line.text) or line.text.count(":") + line.text.count("：") >= 2
    if line.words > 12:
        return False
    if line.words <= 14 and _IN_BRACKETS.match(line.text) and not _NUMBER.search(line.text):
        return True
    names = without_dates(re.sub(r"^\W*\w+(?:\s+by)?\s*", "", line.text)).strip(" ,|·-()")
    if phrase[0] >= "\u3040":
        return rest[:1] in " \u3000" and len(without_dates(rest).strip()) <= 20
    return not without_stamp(rest.strip()).strip() or (bool(_NAMES.fullmatch(names)) and not _NUMBER.search(names))


def _furniture(line: Line, trade: int) -> Iterator[Evidence]:
    """What words of page furniture in a line speak for."""
    words = lexicon()
    short = line.words <= 60
    folded = line.key if len(line.text) <= 400 else fold(line.text)
    marks = words.contains.inside(folded) if line.words <= 250 else {}
    for name, hits in marks.items():
        if short and name in _ROLES:
            # One such word in a line about the trade proves nothing: "Phone makers cut aluminium orders".
            each = 2.0 if line.words <= 12 and not (trade and len(hits) == 1) else 1.2
            weight = each * min(len(hits), 4) - (0.0 if line.words <= 25 else 1.0)
            reason = f"words of page furniture: {', '.join(dict.fromkeys(hits[:3]))}"
            yield Evidence(role=Role(name), weight=weight, reason=reason)
    if clauses := marks.get(LEGAL):
        reason = f"a clause of law: {', '.join(dict.fromkeys(clauses[:3]))}"
        yield Evidence(role=Role.FOOTER, weight=3.0 + 2.0 * min(len(clauses), 3), reason=reason)
    if line.words <= 40 and OFFER in marks:
        yield Evidence(role=Role.LEAD, weight=3.0 if has_date(line.text) else 2.0, reason="words of an offer")
    if _RIGHTS.search(line.text):
        yield Evidence(role=Role.FOOTER, weight=5.0, reason="a note of rights")
    if _IMPERATIVE.match(line.text) and line.words <= 25 and not (line.final and trade >= 2):
        yield Evidence(role=Role.ADVERT, weight=2.0, reason="bids the reader do something")
    if short and ((_MANY_DIGITS.search(line.text) and _PHONE.search(line.text)) or _ADDRESS.search(line.text)):
        yield Evidence(role=Role.FOOTER, weight=1.5, reason="telephone number or address")


def _labelled(key: str, phrase: str) -> bool:
    """Whether a folded line begins with a word of credits in an alphabet, or has any such word before a colon."""
    if phrase and phrase[0] < "\u3040":
        return True
    return any(f"{word}:" in key or f"{word} :" in key for word in lexicon().contains.inside(key).get(CREDIT, ()))


def gives_value(line: Line) -> bool:
    """Whether a line is a name, a colon and a figure with its unit."""
    return bool(_VALUE.match(line.text)) and not (_PHONE.search(line.text) or has_date(line.text))


def is_article_item(line: Line) -> bool:
    """Whether a line that is no paragraph states something of the trade: an item with figures, a name and its value."""
    figures = bool(_NUMBER.search(without_dates(line.text)))
    item = figures and bool(_ITEM.match(line.text)) and trade_words(line.text) >= 1
    return (item or gives_value(line)) and not is_dated_headline(line.text) and not is_offer(line)


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
    elif gives_value(line):
        add(Role.BODY, 1.5, "a name and its value")
    elif not line.final and line.words <= 5:
        add(Role.NAVIGATION, 1.0, "a few words without a stop")

    for role, phrases in words.whole.items():
        if phrases.whole(line.key):
            add(Role(role), 5.0, "nothing but words of page furniture")
    if words.bars.start(line.key):
        add(Role.NAVIGATION, 5.0, "says where on the site the reader is")
    if menu(line) or _HASHTAGS.fullmatch(line.text):
        add(Role.NAVIGATION, 3.0, "a menu")
    if ticker(line):
        add(Role.NAVIGATION, 6.0, "a strip of quotes")
    if line.words <= 20 and not prose and not has_date(line.text) and VOTES.search(line.text):
        add(Role.NAVIGATION, 4.0, "what readers did")
    if not line.final and MARKED.match(line.text):
        add(Role.TEASER, 3.5, "a headline with a mark before it")
    if is_stamp(line):
        add(Role.CREDIT, 3.0, "a date alone")
    if credit(line):
        add(Role.CREDIT, 5.0, "says who wrote or published")
    elif not line.final and line.words <= 9 and has_date(line.text) and not trade and not _EVENT.search(line.text):
        add(Role.CREDIT, 2.0, "a date with a few words")

    seen.extend(_furniture(line, trade))
    if is_offer(line):
        add(Role.LEAD, 3.5, "offers a quantity")
    if words.lead_starts.start(line.key) and line.words <= 40:
        phrase = words.lead_starts.start(line.key)
        headed = line.key[len(phrase) :].lstrip()[:1] in {":", "：", "】", "]"}
        add(Role.LEAD, 5.0 if headed else 2.0, "begins like an offer")
    if is_event(line) and begins_with_date(line.text) and figures <= 6:
        add(Role.EVENT, 4.0, "a date beside a place")
    if _CUT.search(line.text, len(line.text) - 5):
        add(Role.TEASER, 2.0, "cut short")
    if is_bullet(line.text) and not line.final and line.words <= 16:
        add(Role.TEASER, 0.5, "an item of a list")
    if _MARKUP.match(line.text):
        add(Role.TITLE, 0.5, "marked as a heading")
    return seen
