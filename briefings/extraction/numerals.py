"""Tokens to numbers: digits, spaced digits, words, ideographs and mixtures, with scales, fractions and ordinals."""

from __future__ import annotations

from decimal import Context, Decimal

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.tokens import Kind, Token
from briefings.model import Noun, Qualifier
from briefings.vocabulary.units import measure_names

EXACTLY = Context(prec=60)
"""Enough digits that no figure in a text is rounded by arithmetic."""

ONE = Decimal(1)


class Numeral(Noun):
    """A number as written, without sign, hedge or unit.

    Attributes:
        start: First code point.
        end: Code point after the last, scale included.
        value: The number multiplied out; None for a number the text leaves vague (几十).
        digits_end: Where the digits or words end and the scale begins.
        form: digits, spelled, fraction, percent (the value is the share, 0 to 1) or ordinal.
        scale: What the digits were multiplied by.
        hedge: A hedge inside the numeral (二十余万, 十几).
        plain: The digits where it is a bare run of digits, else empty.
        vague: The words name no number, only its size (数十, 几百).
    """

    start: int
    end: int
    value: Decimal | None
    digits_end: int
    form: str = "digits"
    scale: Decimal = ONE
    hedge: Qualifier | None = None
    plain: str = ""
    vague: bool = False


def multiplied(left: Decimal, right: Decimal) -> Decimal:
    """Exact product."""
    return EXACTLY.multiply(left, right)


def plain(value: Decimal | None) -> Decimal | None:
    """The same number without an exponent, and without zeros that only arithmetic put there (85000, not 8.5E+4)."""
    if value is None:
        return None
    whole = value.to_integral_value()
    return Decimal(int(whole)) if whole == value else value


def divided(left: Decimal, right: Decimal) -> Decimal:
    """Quotient to 28 digits."""
    return left / right


def numerals(text: Text, tokens: list[Token], language: Language, *, loose: bool = False) -> list[Numeral]:
    """All numerals of a text in order, without overlap; ``loose`` joins groups of three digits whatever follows."""
    from briefings.extraction.hanzi import read_han  # noqa: PLC0415  the two readers use this module's nouns
    from briefings.extraction.spelled import read_spelled  # noqa: PLC0415

    found: list[Numeral] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind is Kind.DOTTED:
            index += 1
            continue
        if language.script == "han" and token.kind in (Kind.HAN, Kind.DIGITS):
            numeral, after = read_han(text, tokens, index, language, loose=loose)
        elif token.kind in (Kind.DIGITS, Kind.VULGAR):
            numeral, after = read_digits(text, tokens, index, language, loose=loose)
        else:
            numeral, after = read_spelled(text, tokens, index, language)
        if numeral:
            found.append(numeral)
        index = max(after, index + 1)
    return found


def gap(text: Text, left: Token, right: Token) -> str:
    """What stands between two tokens; a long gap comes back as one unlikely character."""
    return text.lower[left.end : right.start] if right.start - left.end <= 4 else "\uffff"


def spaced(
    text: Text, tokens: list[Token], index: int, language: Language, *, loose: bool = False
) -> tuple[Decimal, int, int]:
    """A number whose digits are set apart by spaces, from the token at ``index``: its value, its end, the next token.

    "2 1 . 7" and "4 . 792" are one number each, because spaces stand on both sides of the point. "1 990" is one
    number where a unit,
    a scale or a percent sign follows, or where the space is one that typesetters use (U+00A0, U+2009, U+202F).
    """
    token = tokens[index]
    value = token.value if token.value is not None else Decimal(0)
    if token.kind is not Kind.DIGITS or language.decimal in token.text:
        return value, token.end, index + 1
    last = index
    while last - index < 8 and _single(tokens, last) and last + 1 < len(tokens) and _single(tokens, last + 1):
        if gap(text, tokens[last], tokens[last + 1]) != " ":
            break
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].text.isdecimal():
        pointed = gap(text, tokens[last], tokens[last + 1]) in (" . ", " .")
        if pointed and not _other(text, tokens, last + 2):
            end = last + 1
            while end - last < 8 and _single(tokens, end) and end + 1 < len(tokens) and _single(tokens, end + 1):
                if gap(text, tokens[end], tokens[end + 1]) != " ":
                    break
                end += 1
            whole = "".join(piece.text for piece in tokens[index : last + 1]).replace(language.group, "")
            part = "".join(piece.text for piece in tokens[last + 1 : end + 1])
            return Decimal(f"{whole}.{part}"), tokens[end].end, end + 1
    return _groups(text, tokens, index, language, value, loose=loose)


def _single(tokens: list[Token], index: int) -> bool:
    return tokens[index].kind is Kind.DIGITS and len(tokens[index].text) == 1


def _other(text: Text, tokens: list[Token], index: int) -> bool:
    """Whether another point follows, so that this is no number."""
    return index < len(tokens) and gap(text, tokens[index - 1], tokens[index]) in (" . ", ".")


def _groups(
    text: Text, tokens: list[Token], index: int, language: Language, value: Decimal, *, loose: bool
) -> tuple[Decimal, int, int]:
    first = tokens[index]
    if not (first.text.isdecimal() and len(first.text) <= 3 and not first.text.startswith("0")):
        return value, first.end, index + 1
    last = index
    digits = first.text
    typeset = loose and language.script == "latin"
    while last - index < 8 and last + 1 < len(tokens):
        following = tokens[last + 1]
        if following.kind is not Kind.DIGITS or gap(text, tokens[last], following) != " ":
            break
        whole, mark, fraction = following.text.partition(language.decimal)
        if len(whole) != 3 or not whole.isdecimal():
            break
        typeset = typeset or text.original[tokens[last].end] != " "
        digits += whole + ("." + fraction if mark else "")
        last += 1
        if mark:
            break
    if last == index:
        return value, first.end, index + 1
    end = tokens[last].end
    if typeset or _measured(text, end, language):
        return Decimal(digits), end, last + 1
    return value, first.end, index + 1


def _measured(text: Text, end: int, language: Language) -> bool:
    start = end + 1 if text.folded.startswith(" ", end) else end
    if text.folded.startswith("%", start):
        return True
    if scale_at(text, start, language):
        return True
    return measure_names().at(text.folded, text.lower, start) is not None


def scale_at(text: Text, start: int, language: Language) -> tuple[Decimal, int] | None:
    """The scale word that begins at a place, with where it ends."""
    if start >= len(text.lower):
        return None
    if language.script == "han":
        scale = language.scales.get(text.lower[start])
        return (scale, start + 1) if scale else None
    end = start
    while end < len(text.lower) and end - start < 12 and text.lower[end].isalpha():
        end += 1
    scale = language.scales.get(text.lower[start:end])
    if not scale or (end < len(text.lower) and text.lower[end].isalpha()):
        return None
    return scale, end


def read_digits(
    text: Text, tokens: list[Token], index: int, language: Language, *, loose: bool = False
) -> tuple[Numeral | None, int]:
    """A number that begins in digits, where words stand apart: 1,234.5, 10 1/2, 3 million and a half, 5th."""
    token = tokens[index]
    value, end, after = spaced(text, tokens, index, language, loose=loose)
    plain = token.text if after == index + 1 and token.text.isdecimal() else ""
    start = token.start
    form = "digits"
    if token.kind is Kind.VULGAR:
        form = "fraction"
    elif start and text.folded[start - 1] == "." and not (start > 1 and text.folded[start - 2].isalnum()) and plain:
        value, start, plain = Decimal("0." + token.text), start - 1, ""
    ordinal = text.lower[end : end + 2]
    if plain and ordinal in language.ordinal_endings and not text.lower[end + 2 : end + 3].isalnum():
        return (
            Numeral(start=start, end=end + 2, value=value, digits_end=end + 2, form="ordinal"),
            after,
        )
    # 10 1/2 and 3/4
    ratio = _ratio(text, tokens, after - 1, end)
    if ratio and plain:
        value, end, after, form, plain = ratio[0], ratio[1], after + 1, "fraction", ""
    elif plain and after < len(tokens) and gap(text, tokens[after - 1], tokens[after]) in (" ", "  "):
        mixed = _ratio(text, tokens, after, tokens[after].end)
        if mixed and mixed[0] < 1:
            value, end, after, form, plain = value + mixed[0], mixed[1], after + 2, "fraction", ""
        elif tokens[after].kind is Kind.VULGAR:
            value += tokens[after].value or 0
            end, after, form, plain = tokens[after].end, after + 1, "fraction", ""
    elif plain and after < len(tokens) and tokens[after].kind is Kind.VULGAR and tokens[after].start == end:
        value += tokens[after].value or 0
        end, after, form, plain = tokens[after].end, after + 1, "fraction", ""
    digits_end = end
    scale = ONE
    for _ in range(2):  # thousand million
        place = end
        while place < len(text.lower) and place - end < 2 and text.lower[place] in " -":
            place += 1
        scaled = scale_at(text, place, language) or _hundred(text, place, language)
        if not scaled and scale == ONE and place > end:
            scaled = _ten_thousand(text, place, plain)
        if not scaled:
            break
        scale, end, plain = multiplied(scale, scaled[0]), scaled[1], ""
    value = multiplied(value, scale)
    while after < len(tokens) and tokens[after].start < end:
        after += 1
    if (
        scale == ONE
        and after < len(tokens)
        and tokens[after].text in language.dozens
        and text.lower[end : tokens[after].start] == " "
    ):
        value, end, plain = multiplied(value, Decimal(language.dozens[tokens[after].text])), tokens[after].end, ""
        digits_end, after = end, after + 1
    if scale != ONE:
        from briefings.extraction.spelled import tail  # noqa: PLC0415

        value, end, after = tail(text, tokens, after, language, end=end, value=value, scale=scale)
        value, end, after = _smaller(text, tokens, after, language, end=end, value=value, scale=scale)
    return Numeral(start=start, end=end, value=value, digits_end=digits_end, form=form, scale=scale, plain=plain), after


def _smaller(
    text: Text, tokens: list[Token], after: int, language: Language, *, end: int, value: Decimal, scale: Decimal
) -> tuple[Decimal, int, int]:
    """A part with a smaller scale right behind: "7 million 520 thousand tons", as machines write 752万吨."""
    if after >= len(tokens) or tokens[after].kind is not Kind.DIGITS or text.lower[end : tokens[after].start] != " ":
        return value, end, after
    part, beyond = read_digits(text, tokens, after, language)
    if part is None or part.value is None or part.scale == ONE or not part.value < scale:
        return value, end, after
    return value + part.value, part.end, beyond


def _ten_thousand(text: Text, start: int, plain: str) -> tuple[Decimal, int] | None:
    """The scale of "4.12 ten thousand tons", as translating machines write 4.12万吨; a bare year before it has none."""
    words = "ten thousand"
    if len(plain) == 4 or not text.lower.startswith(words, start):
        return None
    end = start + len(words)
    return None if text.lower[end : end + 1].isalpha() else (Decimal(10000), end)


def _hundred(text: Text, start: int, language: Language) -> tuple[Decimal, int] | None:
    """The word hundred as a scale: "3 hundred"."""
    for word, factor in language.multipliers.items():
        if text.lower.startswith(word, start) and not text.lower[start + len(word) : start + len(word) + 1].isalpha():
            return Decimal(factor), start + len(word)
    return None


def _ratio(text: Text, tokens: list[Token], index: int, end: int) -> tuple[Decimal, int] | None:
    """A fraction of two small numbers around a stroke, from its upper number."""
    if index + 1 >= len(tokens):
        return None
    upper, lower = tokens[index], tokens[index + 1]
    if upper.kind is not Kind.DIGITS or lower.kind is not Kind.DIGITS or upper.end != end:
        return None
    if gap(text, upper, lower) not in ("/", " / ") or not (upper.text.isdecimal() and lower.text.isdecimal()):
        return None
    if (
        len(upper.text) > 3
        or len(lower.text) > 2
        or lower.text.startswith("0")
        or text.folded[lower.end : lower.end + 1] == "/"
    ):
        return None
    if upper.start and text.folded[upper.start - 1] == "/":
        return None
    if upper.text == "24" and lower.text == "7":
        return None
    return divided(Decimal(upper.text), Decimal(lower.text)), lower.end


def digit_fraction(text: Text, tokens: list[Token], index: int) -> tuple[Numeral, int] | None:
    """3/4 and 1 4/3 in digits, from the token at ``index``; with the next token."""
    start = tokens[index].start
    ratio = _ratio(text, tokens, index, tokens[index].end)
    if ratio:
        return Numeral(start=start, end=ratio[1], value=ratio[0], digits_end=ratio[1], form="fraction"), index + 2
    if (
        index + 1 < len(tokens)
        and tokens[index].text.isdecimal()
        and gap(text, tokens[index], tokens[index + 1]) == " "
    ):
        ratio = _ratio(text, tokens, index + 1, tokens[index + 1].end)
        if ratio:
            value = Decimal(tokens[index].text) + ratio[0]
            return Numeral(start=start, end=ratio[1], value=value, digits_end=ratio[1], form="fraction"), index + 3
    return None
