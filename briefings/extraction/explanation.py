"""The nouns of an explanation: what was found, what fills each slot and why, how sure it is and why."""

from __future__ import annotations

from briefings.model import Noun


class Token(Noun):
    """Something found in a sentence, and what it is taken for."""

    words: str
    meaning: str


class Slot(Noun):
    """A filled slot of a fact.

    Attributes:
        name: Its name.
        value: What it holds.
        words: The words it was read from, of the text itself; empty where it has none of its own.
        start: Where they begin, code points; None where there are none.
        end: Where they end.
        rule: Id of the rule that filled it: file and function of `briefings.extraction`.
        reason: Why it is filled so.
    """

    name: str
    value: str
    words: str = ""
    start: int | None = None
    end: int | None = None
    rule: str = ""
    reason: str = ""


class Feature(Noun):
    """Something that the confidence was reckoned from, with what it adds to the logarithm of the odds.

    Attributes:
        name: Its name.
        fact: What it adds for value, unit, indicator and subject.
        setting: What it adds for period, region and change.
    """

    name: str
    fact: float
    setting: float


class Explanation(Noun):
    """Why a figure is what it is.

    Attributes:
        kind: ``observation`` or ``target``.
        quote: Its words.
        start: Where they begin, code points.
        end: Where they end.
        rule: Id of the rule that made it.
        meaning: What the rule takes the figure for; of a target its policy.
        tokens: What was found in its sentence, in order.
        slots: Its filled slots.
        confidence: That value, unit, indicator and subject are right, 0 to 1; None of a target.
        setting: That period, region and change are right too, where the rest is.
        features: What the two were reckoned from; the first is the start that every fact has.
    """

    kind: str
    quote: str
    start: int
    end: int
    rule: str
    meaning: str = ""
    tokens: tuple[Token, ...] = ()
    slots: tuple[Slot, ...] = ()
    confidence: float | None = None
    setting: float | None = None
    features: tuple[Feature, ...] = ()
