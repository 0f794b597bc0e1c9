"""What the grammars need to know of a language: words, not rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from briefings.model import Qualifier


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language. All keys and words are in lower case and folded (see ``normalise.fold``).

    Attributes:
        code: BCP 47 primary subtag.
        script: "latin" where words are apart and numbers are spelled in words, "han" where they run together.
        group: The mark between groups of digits.
        decimal: The mark before a fraction.
        digits: Number words below a hundred, or the digits of a script that has its own.
        multipliers: Words that multiply inside a numeral (hundred, 十, 百).
        scales: Words and signs that multiply a whole numeral (million, 万, crore).
        letters: Scale letters that count only after money or before a unit (m, bn).
        fractions: Denominators in words (half, third, quarters).
        ordinals: Ordinal words with their number.
        ordinal_endings: Endings of an ordinal written in digits (st, nd, rd, th).
        hedges_before: Hedges that stand before a figure, longest match wins.
        hedges_after: Hedges that stand after it.
        joiners: What joins the ends of a range.
        openers: What opens a range (between, from) with whether it makes one; "from" makes two figures.
        percents: Words for percent.
        points: Words for percentage points.
        basis_points: Words for a hundredth of a percentage point.
        fold_words: Words for "times as much" after a number.
        changes: Words that state a change by themselves, with the change in percent and its hedge.
        moves: Verbs and adverbs of change before a figure: "rose 22 to 40" is not a range.
        per: What stands between a unit and what it is counted against.
        years: Words for "a year" as what a rate is counted against.
        classifiers: What counts things (家, 座) or stands between number and thing (of).
        negatives: Words for minus.
        articles: Words that stand for one before a multiplier or a fraction (a million, a third).
        conjunctions: Words that join the parts of a spelled-out number.
        points_word: Words for the decimal point.
        dozens: Words for a dozen or a score.
        months: Month names with their number.
        weekdays: Weekday names, Monday 1.
    """

    code: str
    script: str
    group: str = ","
    decimal: str = "."
    digits: dict[str, int] = field(default_factory=dict)
    multipliers: dict[str, int] = field(default_factory=dict)
    scales: dict[str, Decimal] = field(default_factory=dict)
    letters: dict[str, Decimal] = field(default_factory=dict)
    fractions: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()
    hedges_before: dict[str, Qualifier] = field(default_factory=dict)
    hedges_after: dict[str, Qualifier] = field(default_factory=dict)
    joiners: tuple[str, ...] = ()
    openers: dict[str, bool] = field(default_factory=dict)
    percents: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    basis_points: tuple[str, ...] = ()
    fold_words: tuple[str, ...] = ()
    changes: dict[str, tuple[Decimal, Qualifier]] = field(default_factory=dict)
    moves: frozenset[str] = frozenset()
    per: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    classifiers: tuple[str, ...] = ()
    negatives: tuple[str, ...] = ()
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    points_word: frozenset[str] = frozenset()
    dozens: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    weekdays: dict[str, int] = field(default_factory=dict)
