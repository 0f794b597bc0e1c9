"""Numbers in ideographs and mixtures with digits: 一千二百, 两万, 2.3万, 6万8千, 三分之一, 十几万, 二〇二三."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from briefings.extraction.languages import Language, table
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import ONE, Numeral, digit_fraction, divided, multiplied, spaced
from briefings.extraction.tokens import Kind, Token
from briefings.model import Qualifier
from briefings.vocabulary.units import measure_names

_FUZZY = {"余": Qualifier.OVER, "餘": Qualifier.OVER, "馀": Qualifier.OVER, "多": Qualifier.OVER}
_SOME = {"几", "幾", "数", "數"}
_LONGEST_NAME = 40  # ideographs and digit runs in one number


class _Sum:
    """A number under way: what is added up, what waits for its multiplier, and what multiplied last."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.section = Decimal(0)
        self.pending: Decimal | None = None
        self.last = ONE  # the multiplier read last; a digit straight after it counts a tenth of it
        self.zero = False
        self.high = ONE
        self.string = ""  # digits read one by one: 二〇二三
        self.single = True  # the digit that waits is one ideograph, so that it can be colloquial
        self.guess = False  # two digits in a row before a multiplier: 二三十

    def digit(self, value: Decimal, *, single: bool = True) -> None:
        self.pending, self.single = value, single

    def multiply(self, factor: int) -> None:
        if factor in (20, 30):
            self.pending, self.last = Decimal(factor), Decimal(10)
            self.section += self.pending
            self.pending = None
            return
        self.section += (ONE if self.pending is None else self.pending) * factor
        self.pending, self.last, self.zero = None, Decimal(factor), False

    def scale(self, factor: Decimal) -> None:
        whole = self.section + (self.pending or 0)
        if self.pending is None and self.section == 0 and self.high > ONE:
            self.total = multiplied(self.total, factor)
        elif factor > self.high and self.total:
            self.total = multiplied(self.total + whole, factor)
        else:
            bare = self.pending is None and self.section == 0
            self.total += multiplied(ONE if bare else whole, factor)
        self.high = max(self.high, factor)
        self.section, self.pending, self.last, self.zero = Decimal(0), None, factor, False

    def value(self, *, colloquial: bool) -> Decimal:
        """The sum; a last digit without its multiplier counts a tenth of the one before (一万三 is 13,000)."""
        rest = self.pending or Decimal(0)
        if colloquial and self.single and not self.zero and self.pending is not None and self.last >= 100:
            rest = multiplied(rest, self.last / 10)
        return self.total + self.section + rest


def read_han(
    text: Text, tokens: list[Token], index: int, language: Language, *, loose: bool = False
) -> tuple[Numeral | None, int]:
    """The number that begins at a token; None where the ideograph is part of a word (一切, 千瓦)."""
    first = tokens[index]
    if first.kind is Kind.HAN and first.text == "半":
        if index + 1 < len(tokens) and tokens[index + 1].text == "百" and tokens[index + 1].start == first.end:
            end = tokens[index + 1].end
            return Numeral(start=first.start, end=end, value=Decimal(50), digits_end=end, form="spelled"), index + 2
        return None, index + 1
    if first.kind is Kind.DIGITS:
        alone = _alone(text, first, language)
        if alone:
            return alone, index + 1
        ratio = digit_fraction(text, tokens, index)
        if ratio:
            return ratio
    numeral, after = _whole(text, tokens, index, language, loose=loose)
    if numeral is None:
        return None, after
    return _fraction(text, tokens, after, numeral, language)


def _alone(text: Text, token: Token, language: Language) -> Numeral | None:
    """A number in digits behind which stands nothing that numbers go on with: most of them."""
    start, end = token.start, token.end
    if (
        token.value is None
        or text.folded[end : end + 1] in _goes_on(language.code)
        or (start and text.folded[start - 1] == ".")
    ):
        return None
    plain = token.text if token.text.isdecimal() else ""
    return Numeral(start=start, end=end, value=+token.value, digits_end=end, form="digits", plain=plain)


@cache
def _goes_on(code: str) -> frozenset[str]:
    """What may stand behind digits that are only the beginning of a number."""
    language = table(code)
    words = (
        language.digits,
        language.multipliers,
        language.scales,
        language.dozens,
        language.points_word,
        _FUZZY,
        _SOME,
    )
    return frozenset(word[0] for kind in words for word in kind) | frozenset(" ./,分又0123456789")


def _whole(
    text: Text, tokens: list[Token], index: int, language: Language, *, loose: bool = False
) -> tuple[Numeral | None, int]:
    """An integer or decimal with its scales."""
    running = _Sum()
    place = index
    start = end = tokens[index].start
    digits_end = 0
    hedge: Qualifier | None = None
    read = vague = decimal = False
    plain = ""
    scale = ONE
    previous = ""
    while place < len(tokens) and place - index < _LONGEST_NAME:
        token = tokens[place]
        if place > index and not _joined(text, tokens, place, end):
            break
        word = token.text
        if token.kind is Kind.DIGITS:
            if previous in ("digits", "digit"):
                break
            value, stop, after = spaced(text, tokens, place, language, loose=loose)
            running.digit(value, single=False)
            plain = word if not read and word.isdecimal() and after == place + 1 else ""
            decimal = decimal or language.decimal in word
            end, place, previous, read, digits_end = stop, after, "digits", True, stop
            fuzzy = _fuzzy(text, tokens, place, end, language)
            if fuzzy:
                hedge, end = fuzzy
            continue
        if token.kind is not Kind.HAN:
            break
        if word in language.scales or word in language.multipliers:
            if _unit_here(text, token.start) and (read or place == index):
                break
            if (
                word in language.multipliers
                and running.pending is None
                and read
                and Decimal(language.multipliers[word]) > running.last > 1
            ):
                break  # 七十百分位: multipliers only fall
            if word in language.scales:
                if not read and place == index and not _scale_alone(text, tokens, place, language):
                    return None, place + 1
                running.guess = running.guess or len(running.string) == 2
                running.string = ""
                running.scale(language.scales[word])
                scale = (
                    multiplied(scale, language.scales[word])
                    if previous in ("digits", "scale")
                    else language.scales[word]
                )
            else:
                running.guess = running.guess or bool(running.string)
                running.string = ""
                if previous == "digits":
                    scale = Decimal(language.multipliers[word])
                running.multiply(language.multipliers[word])
            previous, read, plain = "scale" if word in language.scales else "multiplier", True, ""
        elif word in language.digits:
            digit = language.digits[word]
            if previous == "digits" or (
                word in "两兩" and previous in ("multiplier", "scale") and not _multiplier_next(tokens, place, language)
            ):
                break  # 一万二, never 一万两: that 两 is a weight
            if previous == "digit" and not (digit == 0 and not running.string and running.zero):
                running.string = (running.string or str(int(running.pending or 0))) + str(digit)
                running.digit(Decimal(running.string))
            else:
                running.digit(Decimal(digit))
            if digit == 0:
                running.zero = True
                if previous in ("scale", "multiplier"):
                    running.pending = None
            previous, read, plain = (
                ("digit" if not (digit == 0 and previous in ("scale", "multiplier")) else "zero"),
                True,
                "",
            )
        elif word in _SOME:
            if not read and not _multiplier_next(tokens, place, language):
                return None, place + 1
            if read and previous not in ("multiplier", "zero"):
                break
            hedge = Qualifier.OVER
            if not read:
                vague = True
                running.digit(ONE)
            previous, read, plain = "some", True, ""
        else:
            break
        end = token.end
        place += 1
        fuzzy = _fuzzy(text, tokens, place, end, language)
        if fuzzy:
            hedge, end = fuzzy
    if not read:
        return None, index + 1
    start_point = start and text.folded[start - 1] == "." and not (start > 1 and text.folded[start - 2].isalnum())
    if plain and start_point:
        numeral = Numeral(start=start - 1, end=end, value=Decimal("0." + plain), digits_end=end)
        return numeral, place
    value, end, place, digits_end = _after_point(text, tokens, place, language, end=end, running=running)
    dozen = language.dozens.get(text.folded[end : end + 1])
    if dozen and text.folded[end + 1 : end + 2] not in ("造", "开", "破", "算", "击", "印", "工", "包"):
        value, end = multiplied(value, Decimal(dozen)), end + 1
    if len(running.string) > 4 and not decimal:
        return None, place
    if running.guess or (len(running.string) == 2 and running.last == ONE and not running.zero):
        vague = True  # 二三十 and 七八个: a guess between two digits
    numeral = Numeral(
        start=start,
        end=end,
        value=None if vague else value,
        digits_end=digits_end or end,
        form="digits" if tokens[index].kind is Kind.DIGITS else "spelled",
        scale=scale,
        hedge=hedge,
        plain=plain,
        vague=vague,
    )
    return numeral, place


def _joined(text: Text, tokens: list[Token], place: int, end: int) -> bool:
    between = text.folded[end : tokens[place].start] if tokens[place].start - end <= 2 else "\uffff"
    if between == "":
        return True
    return between.strip(" ") == "" and tokens[place].kind is Kind.HAN


def _unit_here(text: Text, start: int) -> bool:
    """Whether a unit such as 千瓦时 or 百帕 begins here, so that its first character is no multiplier."""
    found = measure_names().at(text.folded, text.lower, start)
    return found is not None and found[1] - start > 1


def _scale_alone(text: Text, tokens: list[Token], place: int, language: Language) -> bool:
    """千亿 and 万亿 stand for a number by themselves; 万元 and 亿吨 name a unit in a table's head."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following and following.start == tokens[place].end and following.text in language.scales:
        return True
    end = tokens[place].end
    return text.folded[end : end + 1] in _FUZZY or bool(_part_of(text, end))


def _multiplier_next(tokens: list[Token], place: int, language: Language) -> bool:
    if place + 1 >= len(tokens) or tokens[place + 1].start != tokens[place].end:
        return False
    return tokens[place + 1].text in language.multipliers or tokens[place + 1].text in language.scales


def _fuzzy(text: Text, tokens: list[Token], place: int, end: int, language: Language) -> tuple[Qualifier, int] | None:
    """余 or 多 inside a numeral, before another scale: 二十余万, 一千多万; with a space at most (五百 余萬)."""
    mark = end + 1 if text.folded.startswith(" ", end) else end
    if text.folded[mark : mark + 1] not in _FUZZY:
        return None
    following = mark + 2 if text.folded.startswith(" ", mark + 1) else mark + 1
    if place < len(tokens) and tokens[place].start == following and tokens[place].text in language.scales:
        return Qualifier.OVER, following
    return None


def _after_point(
    text: Text, tokens: list[Token], place: int, language: Language, *, end: int, running: _Sum
) -> tuple[Decimal, int, int, int]:
    """A decimal in ideographs after 点, and the scale after it (三点五万)."""
    mark = end + 1 if text.folded.startswith(" ", end) else end
    if text.folded[mark : mark + 1] in language.points_word and mark < len(text.folded):
        digits = ""
        place_ = place
        at = mark + 1
        while place_ < len(tokens) and tokens[place_].start - at <= 1 and len(digits) < 12:
            token = tokens[place_]
            if token.start < at or (token.start > at and text.folded[at] != " ") or token.text not in language.digits:
                break
            digits += str(language.digits[token.text])
            at, place_ = token.end, place_ + 1
        if digits:
            value = running.value(colloquial=True) + Decimal("0." + digits)
            digits_end = at
            while place_ < len(tokens) and tokens[place_].start == at and tokens[place_].text in language.scales:
                value = multiplied(value, language.scales[tokens[place_].text])
                at, place_ = tokens[place_].end, place_ + 1
            return value, at, place_, digits_end
    return running.value(colloquial=True), end, place, 0


def _fraction(text: Text, tokens: list[Token], after: int, numeral: Numeral, language: Language) -> tuple[Numeral, int]:
    """三分之一; 三又四分之一; and the digits' own 1/2."""
    mark = _part_of(text, numeral.end)
    if mark and numeral.value:
        place = after
        while place < len(tokens) and tokens[place].start < mark:
            place += 1
        negative = False
        if place < len(tokens) and tokens[place].start == mark + 1 and text.folded[mark] in (*language.negatives, "-"):
            negative, mark = True, mark + 1
        if place < len(tokens) and tokens[place].start == mark and tokens[place].kind in (Kind.HAN, Kind.DIGITS):
            upper, beyond = _whole(text, tokens, place, language)
            if upper and upper.value is not None:
                return (
                    Numeral(
                        start=numeral.start,
                        end=upper.end,
                        value=divided(-upper.value if negative else upper.value, numeral.value),
                        digits_end=upper.end,
                        form="percent" if numeral.value == 100 else "fraction",
                    ),
                    beyond,
                )
    joint = numeral.end + 1 if text.folded.startswith(" ", numeral.end) else numeral.end
    if text.folded[joint : joint + 1] == "又" and numeral.value is not None:
        beyond = joint + 2 if text.folded.startswith(" ", joint + 1) else joint + 1
        place = after
        while place < len(tokens) and tokens[place].start < beyond:
            place += 1
        if place < len(tokens) and tokens[place].start == beyond:
            whole, beyond = _whole(text, tokens, place, language)
            if whole:
                part, beyond = _fraction(text, tokens, beyond, whole, language)
                if part.form == "fraction" and part.value is not None:
                    value = numeral.value + part.value
                    return (
                        Numeral(start=numeral.start, end=part.end, value=value, digits_end=part.end, form="fraction"),
                        beyond,
                    )
    return numeral, after


def _part_of(text: Text, end: int) -> int:
    """Where the upper number of a fraction begins if 分之 stands at ``end`` (spaces allowed), else 0."""
    place = end
    for letter in "分之":
        while text.folded.startswith(" ", place) and place - end < 6:
            place += 1
        if not text.folded.startswith(letter, place):
            return 0
        place += 1
    while text.folded.startswith(" ", place) and place - end < 8:
        place += 1
    return place
