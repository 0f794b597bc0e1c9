"""Numbers spelled out in words that stand apart: two hundred and thirty-one, half a million, two thirds, sixth."""

from __future__ import annotations

from decimal import Decimal

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.numerals import ONE, Numeral, divided, multiplied
from briefings.extraction.tokens import Kind, Token

_LONGEST_NAME = 24  # words in one number; no text spells out more


def read_spelled(text: Text, tokens: list[Token], index: int, language: Language) -> tuple[Numeral | None, int]:
    """A number that begins with a word; None where the word is no number here."""
    token = tokens[index]
    if token.kind is not Kind.WORD:
        return None, index + 1
    if token.text in language.ordinals and token.text not in language.digits:
        return _ordinal(token, Decimal(language.ordinals[token.text])), index + 1
    if token.text in language.articles:
        return _after_article(text, tokens, index, language)
    if _divides(token, language):
        return _leading_fraction(text, tokens, index, index, language)
    if token.text in language.scales or token.text in language.dozens or token.text in language.multipliers:
        return None, index + 1
    if token.text not in language.digits:
        return None, index + 1
    return _fraction_of_names(text, tokens, index, language) or _cardinal(text, tokens, index, language)


def tail(
    text: Text, tokens: list[Token], after: int, language: Language, *, end: int, value: Decimal, scale: Decimal
) -> tuple[Decimal, int, int]:
    """A part that follows a scale: "3 million and a half", "6 crore and two hundred", "five million and two thirds".

    A whole number is added only where it is a hundred or more, or follows "hundred": "3 million and two mines" are
    two figures.
    """
    if (
        after >= len(tokens)
        or tokens[after].text not in language.conjunctions
        or text.lower[end : tokens[after].start] != " "
    ):
        return value, end, after
    if not _near(text, tokens, after + 1):
        return value, end, after
    part, beyond = read_spelled(text, tokens, after + 1, language)
    if part is None or part.value is None or part.form == "ordinal":
        return value, end, after
    if part.form == "fraction":
        return value + multiplied(part.value, scale), part.end, beyond
    whole = part.value >= 100 or scale == 100
    if whole and part.value < scale and part.value == part.value.to_integral_value():
        return value + part.value, part.end, beyond
    return value, end, after


def _ordinal(token: Token, value: Decimal) -> Numeral:
    return Numeral(start=token.start, end=token.end, value=value, digits_end=token.end, form="ordinal")


def _close(text: Text, tokens: list[Token], index: int) -> bool:
    """Whether the token at ``index`` follows the one before it directly: a space or a hyphen between."""
    if index >= len(tokens):
        return False
    return text.lower[tokens[index - 1].end : tokens[index].start].strip(" ") in ("", "-") and (
        0 < tokens[index].start - tokens[index - 1].end <= 3
    )


def _near(text: Text, tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and text.lower[tokens[index - 1].end : tokens[index].start].strip() == ""


def _divides(token: Token, language: Language) -> bool:
    return token.text in language.fractions and token.text not in language.ordinals


def _fraction_of_names(text: Text, tokens: list[Token], index: int, language: Language) -> tuple[Numeral, int] | None:
    """A fraction whose lower number has more than one word: three twenty-firsts, one hundred thirty fifths.

    The lower number is the longest run of words at the end that is a number by itself, begins with a unit or a ten,
    leaves an upper number, and is not cut at a hyphen.
    """
    end = index
    while end < len(tokens) and end - index < _LONGEST_NAME and (end == index or _close(text, tokens, end)):
        word = tokens[end].text
        if (
            word in language.fractions
            and (word not in language.ordinals or end > index + 1)
            and word not in ("half", "halves", "quarter", "quarters")
        ):
            break
        if (
            word not in language.digits
            and word not in language.multipliers
            and word not in language.scales
            and word not in language.conjunctions
        ):
            return None
        end += 1
    if (
        end >= len(tokens)
        or end - index < 2
        or not _close(text, tokens, end)
        or tokens[end].text not in language.fractions
    ):
        return None
    last = Decimal(language.fractions[tokens[end].text])
    for split in range(index + 1, end):
        word = tokens[split].text
        if word not in language.digits or "-" in text.lower[tokens[split - 1].end : tokens[split].start]:
            continue
        lower = _names_one(text, tokens, split, end, language, last=last)
        upper = _names_one(text, tokens, index, split, language)
        if lower and upper:
            stop = tokens[end].end
            value = divided(upper, lower)
            return Numeral(start=tokens[index].start, end=stop, value=value, digits_end=stop, form="fraction"), end + 1
    return None


def _names_one(
    text: Text, tokens: list[Token], first: int, after: int, language: Language, *, last: Decimal | None = None
) -> Decimal | None:
    """The one number that the words from ``first`` up to ``after`` name, with ``last``; else None."""
    numeral, stop = _cardinal(text, tokens[:after], first, language)
    while stop < after and tokens[stop].text in language.conjunctions:
        stop += 1
    if numeral is None or numeral.value is None or stop != after:
        return None
    if last is None:
        return numeral.value if numeral.end == tokens[after - 1].end else None
    fits = (numeral.value % 10 == 0 and last < 10) or (numeral.value % 100 == 0 and last < 100)
    return numeral.value + last if fits else None


def _after_article(text: Text, tokens: list[Token], index: int, language: Language) -> tuple[Numeral | None, int]:
    following = index + 1
    if not _close(text, tokens, following):
        return None, following
    word = tokens[following].text
    if word in language.multipliers or word in language.scales:
        return _cardinal(text, tokens, index, language)
    if word in language.dozens:
        token = tokens[following]
        value = Decimal(language.dozens[word])
        return Numeral(
            start=tokens[index].start, end=token.end, value=value, digits_end=token.end, form="spelled"
        ), following + 1
    if word in language.fractions:
        return _leading_fraction(text, tokens, index, following, language)
    ones = following + 1
    if (
        word in language.digits
        and ones < len(tokens)
        and _close(text, tokens, ones)
        and not text.lower[tokens[ones].end :][:1].strip(".,;")
    ):
        under = language.digits[word]
        if under % 10 == 0 and under >= 20 and 0 < language.ordinals.get(tokens[ones].text, 0) < 10:
            end = tokens[ones].end
            value = divided(ONE, Decimal(under + language.ordinals[tokens[ones].text]))
            return Numeral(start=tokens[index].start, end=end, value=value, digits_end=end, form="fraction"), ones + 1
    return None, following


def _leading_fraction(
    text: Text, tokens: list[Token], index: int, divisor: int, language: Language
) -> tuple[Numeral | None, int]:
    """A number that begins with a fraction: a third, half a million, quarter million, half a dozen."""
    token = tokens[divisor]
    value = divided(ONE, Decimal(language.fractions[token.text]))
    start, end, after = tokens[index].start, token.end, divisor + 1
    place = after
    while (
        place < len(tokens)
        and place < after + 2
        and tokens[place].text in language.articles | {"of"}
        and _close(text, tokens, place)
    ):
        place += 1
    if place < len(tokens) and _close(text, tokens, place):
        word = tokens[place].text
        if word in language.scales:
            scale = language.scales[word]
            found = Numeral(
                start=start,
                end=tokens[place].end,
                value=multiplied(value, scale),
                digits_end=token.end,
                form="spelled",
                scale=scale,
            )
            return found, place + 1
        if word in language.dozens:
            found = Numeral(
                start=start,
                end=tokens[place].end,
                value=multiplied(value, Decimal(language.dozens[word])),
                digits_end=tokens[place].end,
                form="spelled",
            )
            return found, place + 1
    if index == divisor and token.text != "half":
        return None, after  # "quarter" alone is a time, "halves" alone a verb
    return Numeral(start=start, end=end, value=value, digits_end=end, form="fraction"), after


def _cardinal(text: Text, tokens: list[Token], index: int, language: Language) -> tuple[Numeral | None, int]:
    """Units, tens, hundreds and scales in order; then a decimal, a fraction, a dozen or an ordinal ending."""
    total = group = Decimal(0)
    pending = Decimal(0)
    place = index
    scale = ONE
    scale_start = 0
    last = ""
    end = tokens[index].end
    while place < len(tokens) and place - index < _LONGEST_NAME:
        token = tokens[place]
        if place > index and not _close(text, tokens, place):
            break
        word = token.text
        if word in language.articles:
            if place > index:
                break
            pending, last = ONE, "article"
        elif word in language.conjunctions:
            if not _continues(text, tokens, place, language):
                break
            last = last if last in ("scale", "hundred") else "and"
            place += 1
            continue
        elif word in language.digits and token.kind is not Kind.DIGITS:
            value = Decimal(language.digits[word])
            if last == "digit" and not (pending % 100 >= 20 and pending % 10 == 0 and 0 < value < 10):
                break
            pending += value
            last = "digit"
            scale = ONE
        elif word in language.multipliers:
            group += (pending or ONE) * language.multipliers[word]
            pending, last = Decimal(0), "hundred"
            scale = ONE
        elif word in language.scales and (pending or group or total):
            factor = language.scales[word]
            whole = group + pending
            total = total + multiplied(whole, factor) if whole else multiplied(total, factor)
            group = pending = Decimal(0)
            scale, scale_start, last = factor, tokens[place - 1].end, "scale"
        else:
            break
        end = token.end
        place += 1
    value = total + group + pending
    start = tokens[index].start
    numeral = Numeral(
        start=start, end=end, value=value, digits_end=scale_start if scale != ONE else end, form="spelled", scale=scale
    )
    place = _trim(tokens, place, language)
    if scale != ONE:
        value, end, place = tail(text, tokens, place, language, end=end, value=value, scale=scale)
        return Numeral(
            start=start, end=end, value=value, digits_end=numeral.digits_end, form="spelled", scale=scale
        ), place
    return _ending(text, tokens, place, numeral, language)


def _trim(tokens: list[Token], place: int, language: Language) -> int:
    while place > 0 and tokens[place - 1].text in language.conjunctions:
        place -= 1
    return place


def _continues(text: Text, tokens: list[Token], place: int, language: Language) -> bool:
    """Whether "and" goes on with the same number: only after hundred or a scale, and before a smaller number."""
    before, after = tokens[place - 1], place + 1
    if before.text not in language.multipliers and before.text not in language.scales:
        return False
    if not _close(text, tokens, after) or tokens[after].text not in language.digits:
        return False
    # "two hundred and three hundred" are two numbers
    beyond = after + 1
    if beyond < len(tokens) and _close(text, tokens, beyond) and tokens[beyond].text in language.fractions:
        return False  # six million and two thirds
    if before.text in language.multipliers:
        return not (
            beyond < len(tokens) and _close(text, tokens, beyond) and tokens[beyond].text in language.multipliers
        )
    return True


def _ending(text: Text, tokens: list[Token], place: int, numeral: Numeral, language: Language) -> tuple[Numeral, int]:
    value = numeral.value or Decimal(0)
    if place >= len(tokens):
        return numeral, place
    token = tokens[place]
    following = _close(text, tokens, place)
    if following and token.text in language.points_word:
        digits, after = _point(text, tokens, place + 1, language)
        if digits:
            value = Decimal(f"{value}.{digits}")
            end = tokens[after - 1].end
            return _scaled(text, tokens, after, language, start=numeral.start, end=end, value=value)
    if following and token.text in language.dozens:
        small = value % 100 or value
        value = value - small + multiplied(small, Decimal(language.dozens[token.text]))
        return Numeral(start=numeral.start, end=token.end, value=value, digits_end=token.end, form="spelled"), place + 1
    if (
        following
        and token.text in language.ordinals
        and value % 10 == 0
        and language.ordinals[token.text] < 10
        and value >= 20
    ):
        return _ordinal(
            Token(Kind.WORD, numeral.start, token.end, ""), value + language.ordinals[token.text]
        ), place + 1
    if following and token.text in language.fractions:
        value = divided(value, Decimal(language.fractions[token.text]))
        end, after = token.end, place + 1
        if after + 2 <= len(tokens) and tokens[after].text == "of" and _close(text, tokens, after):
            beyond = after + 1
            if beyond < len(tokens) and tokens[beyond].text in language.articles and _close(text, tokens, beyond):
                beyond += 1
            if beyond < len(tokens) and tokens[beyond].text in language.scales and _close(text, tokens, beyond):
                scale = language.scales[tokens[beyond].text]
                found = Numeral(
                    start=numeral.start,
                    end=tokens[beyond].end,
                    value=multiplied(value, scale),
                    digits_end=end,
                    form="spelled",
                    scale=scale,
                )
                return found, beyond + 1
        return Numeral(start=numeral.start, end=end, value=value, digits_end=end, form="fraction"), after
    if following and token.text in language.conjunctions:  # five and a half; five and two thirds
        return _and_part(text, tokens, place, numeral, language)
    return numeral, place


def _and_part(text: Text, tokens: list[Token], place: int, numeral: Numeral, language: Language) -> tuple[Numeral, int]:
    upper = ONE
    after = place + 1
    if (
        after < len(tokens)
        and _close(text, tokens, after)
        and (tokens[after].text in language.articles or tokens[after].text in language.digits)
    ):
        upper = Decimal(language.digits.get(tokens[after].text, 1))
        after += 1
        if after < len(tokens) and _close(text, tokens, after) and tokens[after].text in language.fractions:
            under = Decimal(language.fractions[tokens[after].text])
            if upper < under:
                value = (numeral.value or Decimal(0)) + divided(upper, under)
                return _scaled(
                    text, tokens, after + 1, language, start=numeral.start, end=tokens[after].end, value=value
                )
    return numeral, place


def _point(text: Text, tokens: list[Token], place: int, language: Language) -> tuple[str, int]:
    """Digits spoken after the point: "zero three" 03, "seventy-one" 71."""
    digits = ""
    while (
        place < len(tokens)
        and _close(text, tokens, place)
        and tokens[place].text in language.digits
        and len(digits) < 12
    ):
        value = language.digits[tokens[place].text]
        if value >= 20 and place + 1 < len(tokens) and _close(text, tokens, place + 1):
            unit = language.digits.get(tokens[place + 1].text, 0)
            if 0 < unit < 10:
                value += unit
                place += 1
        digits += str(value)
        place += 1
    return digits, place


def _scaled(
    text: Text, tokens: list[Token], place: int, language: Language, *, start: int, end: int, value: Decimal
) -> tuple[Numeral, int]:
    digits_end = end
    scale = ONE
    if place < len(tokens) and _close(text, tokens, place) and tokens[place].text in language.scales:
        scale = language.scales[tokens[place].text]
        value, end, place = multiplied(value, scale), tokens[place].end, place + 1
    return Numeral(start=start, end=end, value=value, digits_end=digits_end, form="spelled", scale=scale), place
