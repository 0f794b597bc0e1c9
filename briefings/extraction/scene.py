"""One stretch of text with everything that was found in it: what the rules for clauses and frames look at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from briefings.extraction.clauses import Clause, Sentence
from briefings.extraction.cues import Cue
from briefings.extraction.languages.facts import FactWords, Kind
from briefings.model import Period, Qualifier, Role
from briefings.vocabulary import Mention

if TYPE_CHECKING:
    from briefings.extraction.titles import Title


class Placed(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last."""


P = TypeVar("P", bound=Placed)

_FEW = 12
"""Things of which looking at each is quicker than bisecting."""


_start = attrgetter("start")


@dataclass(slots=True)
class Figure:
    """A value in the text, before anything is known of what it measures.

    Attributes:
        start: First code point of the figure, its hedge included.
        end: Code point after the last.
        value: In base units, or None for a range or a masked figure.
        low: Lower end of a range.
        high: Upper end.
        unit: Base unit, ``""`` where the text gives none.
        dimension: mass, mass_rate, money, price, percent, points, energy, power, intensity, count, ordinal,
            number, multiple,
            other.
        qualifier: The hedge.
        tail: The word between number and thing that counts it (家, 个), or empty.
        masked: The text hides the figure.
        word: The figure is a word that states a change by itself (doubled).
        core: First code point behind the hedge.
        unit_at: Where the unit's words stand, where the figure has its own.
        hedge_at: Where the hedge's words stand.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    dimension: str = "number"
    qualifier: Qualifier = Qualifier.EXACT
    tail: str = ""
    masked: bool = False
    word: bool = False
    core: int = 0
    unit_at: tuple[int, int] | None = None
    hedge_at: tuple[int, int] | None = None


@dataclass(slots=True)
class Company:
    """A company's name in the text that no vocabulary holds."""

    start: int
    end: int
    surface: str


@dataclass(slots=True)
class When:
    """A period in the text, resolved as far as the text allows.

    Attributes:
        start: First code point.
        end: Code point after the last.
        period: What it means; the bare year ``XXXX`` for words like "last year" in a text without a date.
        relative: It looks back from the period at hand and does not become it: a year earlier.
        aside: It dates only the figure beside it, which another one is compared with: "up from 5 Mt in July 2023".
        retold: It lies before the time spoken of, of which the next sentence goes on: "in May 2024 it had been 5 Mt".
    """

    start: int
    end: int
    period: Period
    relative: bool = False
    aside: bool = False
    retold: bool = False


@dataclass(slots=True)
class Scene:
    """A block of the document, read.

    All places count code points of ``text``; ``offset`` is where the text begins in the document. ``filed`` holds the
    regions of its dateline, which are no regions of figures; ``titled`` holds the
    periods that stand in titles of documents, which are no periods of figures; ``titles`` are those titles once
    `titles.titles` has looked for them.
    """

    text: str
    folded: str
    offset: int
    lang: str
    words: FactWords
    role: Role
    cues: list[Cue] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    whens: list[When] = field(default_factory=list)
    titled: list[When] = field(default_factory=list)
    materials: list[Mention] = field(default_factory=list)
    regions: list[Mention] = field(default_factory=list)
    filed: list[Mention] = field(default_factory=list)
    organisations: list[Mention] = field(default_factory=list)
    companies: list[Company] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quoted: list[tuple[int, int]] = field(default_factory=list)
    titles: list[Title] | None = None

    def within(self, things: list[P], start: int, end: int) -> list[P]:
        """The things of an ordered list that lie within a stretch, found by bisection."""
        if not things:
            return []
        if len(things) > _FEW:
            things = things[bisect_left(things, start, key=_start) : bisect_right(things, end, key=_start)]
        return [thing for thing in things if start <= thing.start <= end and thing.end <= end]

    def cues_in(self, kind: Kind, start: int, end: int) -> list[Cue]:
        """Cues of a kind within a stretch, in order."""
        cues = self.cues
        if len(cues) > _FEW:
            cues = cues[bisect_left(cues, start, key=_start) : bisect_right(cues, end, key=_start)]
        return [cue for cue in cues if kind in cue.kinds and start <= cue.start <= end and cue.end <= end]

    def last_cue(self, kind: Kind, start: int, end: int) -> Cue | None:
        """The last cue of a kind within a stretch."""
        for cue in reversed(self.within(self.cues, start, end)):
            if kind in cue.kinds:
                return cue
        return None

    def nth_sentence(self, at: int) -> int:
        """Which sentence holds a place, found by bisection; the last one before it where none does."""
        return max(0, bisect_right(self.sentences, at, key=_start) - 1)

    def clause_at(self, sentence: Sentence, at: int) -> Clause:
        """The clause of a sentence that holds a place."""
        nth = bisect_right(sentence.clauses, at, key=_start)
        if nth:
            return sentence.clauses[nth - 1]
        return Clause(start=sentence.start, end=sentence.end)
