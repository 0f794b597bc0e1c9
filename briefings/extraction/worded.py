"""Figures without a number: doubled, 翻番, 一半, and the ones a text hides behind asterisks."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from briefings.extraction.languages import Language
from briefings.extraction.normalise import Text
from briefings.extraction.periods import TimeExpression
from briefings.extraction.quantity import Quantity
from briefings.model import Qualifier
from briefings.patterns import gated
from briefings.vocabulary.units import measure_names, money_names

_MASK = re.compile(r"(?<![*#×x✕＊0-9a-z])(?:[*]{1,12}|[×✕]{2,12}|x{2,12}|#{2,12}(?:,#{2,12})*)(?![*#×✕a-z0-9])")
_RANKED = re.compile(r"(?:ranks?|ranked|ranking|ranks no\.?|no\.|top|第|居|位列|位居|排名)(?: no\.)?[ ]?$")
_HALF = gated(r"(?<![第前后後上下大])(?:一半|半数|半數|过半|過半)(?![年月天日小个個导導径徑])")


@cache
def _changing(code: str) -> re.Pattern[str]:
    from briefings.extraction.languages import table  # noqa: PLC0415

    words = sorted(table(code).changes, key=len, reverse=True)
    body = "|".join(re.escape(word) for word in words)
    return gated(rf"\b(?:{body})\b" if table(code).script == "latin" else body) if words else re.compile(r"(?!)")


def worded(text: Text, figures: list[Quantity], times: list[TimeExpression], language: Language) -> list[Quantity]:
    """The figures together with those that no numeral states, in order, without overlap."""
    extra = [*_changes(text, language), *_masked(text)]
    if language.script == "han":
        extra += _halves(text)
    taken = sorted([*((f.start, f.end) for f in figures), *((t.start, t.end) for t in times)])
    free: list[Quantity] = []
    place = 0
    for figure in sorted(extra, key=lambda f: (f.start, -f.end)):
        while place < len(taken) and taken[place][1] <= figure.start:
            place += 1
        if (place < len(taken) and taken[place][0] < figure.end) or (free and figure.start < free[-1].end):
            continue
        free.append(figure)
    return sorted([*figures, *free], key=lambda figure: figure.start)


def _changes(text: Text, language: Language) -> list[Quantity]:
    found = []
    for match in _changing(language.code).finditer(text.lower):
        percent, qualifier = language.changes[match[0]]
        start, end = match.span()
        hedge = (-1, -1)
        window = text.lower[max(0, start - 12) : start].rstrip()
        for word, meaning in language.hedges_before.items():
            if window.endswith(word) and meaning is not Qualifier.EXACT:
                place = max(0, start - 12) + len(window)
                if place - len(word) >= hedge[0] and (hedge[0] == -1 or len(word) > hedge[1] - hedge[0]):
                    qualifier, hedge = meaning, (place - len(word), place)
        found.append(
            Quantity(
                start=start,
                end=end,
                kind="percentage",
                value=percent,
                unit="%",
                dimension="multiple",
                number_start=start,
                number_end=end,
                qualifier=qualifier,
                hedge_start=hedge[0],
                hedge_end=hedge[1],
                change=True,
                spelled=True,
            )
        )
    return found


def _halves(text: Text) -> list[Quantity]:
    found = []
    for match in _HALF.finditer(text.folded):
        over = match[0][0] in "过過"
        start = match.start() + 1 if over else match.start()
        found.append(
            Quantity(
                start=start,
                end=match.end(),
                kind="percentage",
                value=Decimal(50),
                unit="%",
                dimension="share",
                number_start=start,
                number_end=match.end(),
                qualifier=Qualifier.OVER if over else Qualifier.EXACT,
                hedge_start=match.start() if over else -1,
                hedge_end=start if over else -1,
                fraction=True,
                spelled=True,
            )
        )
    return found


def _masked(text: Text) -> list[Quantity]:
    """Asterisks, crosses or hash signs where a figure was: before a unit, or after a word of rank."""
    found = []
    for match in _MASK.finditer(text.lower):
        start, end = match.span()
        before = text.lower[max(0, start - 14) : start]
        unit_start = end + 1 if text.folded.startswith(" ", end) else end
        unit = measure_names().at(text.folded, text.lower, unit_start) or money_names().at(
            text.folded, text.lower, unit_start
        )
        ranked = _RANKED.search(before)
        if not unit and not ranked:
            continue
        if unit and not ranked and match[0] in ("*",) and unit_start > end:
            continue
        rank = bool(ranked) and not unit
        found.append(
            Quantity(
                start=start,
                end=unit[1] if unit else end,
                kind="ordinal" if rank else ("currency" if unit and unit[0].dimension == "money" else "dimension"),
                value=None,
                unit="rank" if rank else (unit[0].base if unit else None),
                dimension="rank" if rank else (unit[0].dimension if unit else "number"),
                number_start=start,
                number_end=end,
                unit_start=unit_start if unit else -1,
                unit_end=unit[1] if unit else -1,
                ordinal=rank,
                masked=True,
            )
        )
    return found
