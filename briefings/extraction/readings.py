"""Numbers as value extractors count them: every numeral with its sign, whatever stands around it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import ONE, Numeral, multiplied, numerals
from briefings.extraction.tokens import tokens
from briefings.model import Noun

_POWER = re.compile(r"\^(-{0,3})([0-9]{1,3})(?![0-9.])")
_LETTER = re.compile(r"[ ]{0,2}(k|K|M|G|T|B)(?![A-Za-z0-9])")
_LETTERS = {"k": 3, "K": 3, "M": 6, "G": 9, "B": 9, "T": 12}
_POINTING = frozenset(
    ["the", "this", "that", "which", "no", "any", "each", "every", "another", "some", "first", "last"]
)
_NOT_COUNTED_BEFORE = frozenset("统唯进逐万同单专每初第之")
# A lone ideograph is no number in these words; the list holds beginnings, checked to the right.
_WORDS = (
    "一切", "一些", "一定", "一般", "一样", "一起", "一直", "一旦", "一律", "一带", "一向", "一味", "一边", "一面",
    "一致", "一体", "一系列", "一方面",
    "四川", "三亚", "三明", "九江", "六安", "百色", "万宁", "七台河", "两两", "万万", "千万", "百分", "千分", "万分",
    "十足", "十分",
    "二氧化", "三氧化", "一氧化", "五金", "三角", "两岸", "两会", "三农", "四季", "五谷", "八卦", "七夕", "百货",
    "百姓", "千古", "伍仁", "肆无", "肆意",
    "拾取", "拾到", "拾起", "陆地", "陆续", "陆空", "陆军", "零售", "零部件", "零件", "零食", "一共", "一生", "一下",
    "一时", "一旁", "一心",
)  # fmt: skip
_RARE = frozenset("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟什")


class Reading(Noun):
    """A number with its sign.

    Attributes:
        start: First code point, sign included.
        end: Code point after the last, scale included.
        value: The number; None where the words give only a size.
        numeral: What it was read from.
        number: Whether it stands as a number of its own; a number glued to a unit (29km) does not.
        negative: A minus sign or word stands before it.
        hedged: A mark inside it leaves it open upwards (十余万).
    """

    start: int
    end: int
    value: Decimal | None
    numeral: Numeral
    number: bool = True
    negative: bool = False
    hedged: bool = False


def readings(text: Text, language: Language) -> list[Reading]:
    """The numbers of a text in order, without overlap."""
    found: list[Reading] = []
    for numeral in numerals(text, tokens(text, language, loose=True), language, loose=True):
        if found and numeral.start < found[-1].end:
            continue
        reading = _reading(text, numeral, language)
        if reading:
            over = _over(text, found, reading)
            if over:
                found[-1] = over
            else:
                found.append(reading)
    return found


def _reading(text: Text, numeral: Numeral, language: Language) -> Reading | None:
    value, end = numeral.value, numeral.end
    if value is not None and numeral.form == "digits":
        letter = _LETTER.match(text.folded, end)
        if letter and numeral.scale == ONE and (letter[1] != "K" or letter.start() == end):
            value, end = multiplied(value, ONE.scaleb(_LETTERS[letter[1]])), letter.end()
    power = _POWER.match(text.folded, end)
    if power and value is not None:
        raised = _raised(value, power)
        if raised is not None:
            value, end = raised, power.end()
    start, negative = _sign(text, numeral, language)
    if negative and value is not None:
        value = -value
    number = numeral.form != "ordinal" and value is not None and _alone(text, numeral, start, end, language)
    return Reading(
        start=start,
        end=end,
        value=value,
        numeral=numeral,
        number=number,
        negative=negative,
        hedged=numeral.hedge is not None,
    )


def _raised(value: Decimal, power: re.Match[str]) -> Decimal | None:
    sign = -1 if len(power[1]) % 2 else 1
    try:
        raised = value ** (sign * int(power[2]))
    except (InvalidOperation, ArithmeticError):
        return None
    return raised if raised.is_finite() else None


def _sign(text: Text, numeral: Numeral, language: Language) -> tuple[int, bool]:
    folded, start = text.folded, numeral.start
    place = start
    while place and folded[place - 1] == " " and start - place < 3:
        place -= 1
    if (
        place
        and folded[place - 1] in "-"
        and (place == start or not folded[: place - 1].strip() or folded[place - 2 : place - 1] in "<>=")
    ):
        before = folded[place - 2] if place > 1 else ""
        if not before or not ((before.isalnum() and before < "\u2e80") or before in "-.,)%:/"):
            return place - 1, True
    for word in language.negatives:
        if text.lower.endswith(word, 0, place) and (language.script == "han" or place < start):
            head = place - len(word)
            if language.script == "han" or not (head and folded[head - 1].isalpha()):
                return head, True
    return start, False


def _over(text: Text, found: list[Reading], reading: Reading) -> Reading | None:
    """One over three."""
    if not found or text.lower[found[-1].end : reading.start] != " over " or reading.negative:
        return None
    left = found[-1]
    if (
        left.value is None
        or not reading.value
        or not left.number
        or not reading.number
        or abs(left.value) >= reading.value
    ):
        return None
    numeral = Numeral(
        start=left.numeral.start,
        end=reading.end,
        value=abs(left.value) / reading.value,
        digits_end=reading.end,
        form="fraction",
    )
    return Reading(
        start=left.start, end=reading.end, value=left.value / reading.value, numeral=numeral, negative=left.negative
    )


def _alone(text: Text, numeral: Numeral, start: int, end: int, language: Language) -> bool:
    if language.script == "han":
        return _alone_han(text, numeral, end, language)
    following = text.folded[end : end + 1]
    if numeral.form == "digits" and following.isalpha() and following < "\u2e80":
        return False
    if numeral.form == "spelled" and numeral.value == 1 and text.lower[numeral.start : numeral.end] == "one":
        before = text.lower[max(0, start - 10) : start].split()
        return not (before and before[-1] in _POINTING)
    if numeral.form == "fraction" and text.lower[numeral.start : numeral.end] == "half":
        return not text.lower.startswith(("-", " year", " day", " turn"), end)
    return True


def _alone_han(text: Text, numeral: Numeral, end: int, language: Language) -> bool:
    folded, start = text.folded, numeral.start
    if numeral.form != "spelled" or end - start > 1:
        if numeral.form in ("spelled",) and folded.startswith(
            ("万万", "两两", "千万分", "百分", "千分", "万分"), start
        ):
            return False
        if numeral.form in ("fraction", "percent") and folded[start] in language.multipliers | language.scales:
            return False
        if numeral.form == "spelled" and folded.startswith("分之", end) and folded[start] in language.multipliers:
            return False
        return not (numeral.form == "percent" and folded[start] == "百")
    if folded.startswith(_WORDS, start) or (folded[start - 1 : start] in _NOT_COUNTED_BEFORE and start):
        return False
    letter = folded[start]
    following = folded[end : end + 1]
    if letter in _RARE and following and following not in "，。,. 、;；万亿元":
        return False
    if letter in _RARE and start and "\u4e00" <= folded[start - 1] <= "\u9fff":
        return False
    if letter in language.multipliers or letter in language.scales:
        return (bool(following) and following in "个個家名人吨元") or (not following and start == 0)
    return not folded.startswith(("美元", "美刀", "折", "季度", "月", "%"), end)
