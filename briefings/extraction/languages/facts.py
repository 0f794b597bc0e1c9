"""What a language says around its figures: cue words by kind, as data that a table for each language fills.

The engine knows kinds and never words; a new language is a new table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a cue word does to the figures near it.

    The payload that goes with a kind is given in brackets.
    """

    INDICATOR = "indicator"  # names what is measured [indicator, optionally ":" and a facet such as "loss", "sales"]
    UP = "up"  # a change upwards ["verb", or "noun" that may take "is" or "reaches" before the size of the change]
    DOWN = "down"  # a change downwards [as UP]
    AFTER = "after"  # right behind a figure says that it is a change [up, down]
    TO = "to"  # what follows is a level that was reached
    BY = "by"  # what follows is the size of a change
    FROM = "from"  # what follows is a former level
    FORMER = "former"  # names the period of a former level [basis: yoy, mom, qoq]
    BASIS = "basis"  # what a change is measured against [yoy, mom, qoq, "none"]
    MODALITY = "modality"  # kind of statement [target, forecast, estimate, claim, actual; "near": within its clause]
    SHARE = "share"  # a percentage is a share ["of": whole follows; "part"]
    WHOLE = "whole"  # the whole of a share or the scope of a rank [country, world, province]
    RESPECTIVELY = "respectively"  # figures and items pair off in order
    OF_WHICH = "of_which"  # what follows is part of what was said before
    OVER = "over"  # verb that makes its figure a lower bound
    UNDER = "under"  # verb that makes its figure an upper bound
    MINUS = "minus"  # turns the sign of its figure [deficit, loss, minus]
    RANK = "rank"  # an ordinal nearby is a rank
    HERE = "here"  # stands for a place named before [level: country, province, city, county, "place"]
    PLAN = "plan"  # a plan's term during which claims are goals
    SAID = "said"  # a verb of saying
    SOURCE = "source"  # opens the name of a source ("according to")
    COUNTED = "counted"  # head noun that may be counted
    CLAUSE = "clause"  # a conjunction that begins a clause
    INTO = "into"  # opens the partner of trade, where goods go ["to"] or come from ["from"]
    POLICY = "policy"  # form word of a policy title [form]
    ISSUE = "issue"  # verb of issuing [status]
    PROMISE = "promise"  # words of a promise
    EVENT = "event"  # noun of an event
    HOLD = "hold"  # verb of holding an event
    LEAD = "lead"  # phrase of an offer [buy, sell]
    HIDES = "hides"  # a longer word that holds a cue and does nothing itself (供应 holds 应)
    NOT = "not"  # a figure after or before it is no fact of the trade [why]


def words(listed: str) -> frozenset[str]:
    """The words of a list that spaces part."""
    return frozenset(listed.split())


@dataclass(frozen=True)
class FactWords:
    """The cue words of one language.

    Attributes:
        lang: BCP 47 tag of the language, primary subtag.
        cues: For each kind, payload to words; the words of one payload are parted by ``|``.
        filler: Words that may stand between a verb of change and the size of the change.
        spaced: Whether the language puts spaces between words (a cue then has to stand alone).
        stops: Words that end a noun phrase (for reading what is counted).
        dull: Words of a noun phrase that say nothing of what is counted.
        never: Head nouns whose number is a measure or a date, never a count.
    """

    lang: str
    cues: dict[Kind, dict[str, str]]
    filler: frozenset[str] = field(default_factory=frozenset)
    spaced: bool = True
    stops: frozenset[str] = field(default_factory=frozenset)
    dull: frozenset[str] = field(default_factory=frozenset)
    never: frozenset[str] = field(default_factory=frozenset)
