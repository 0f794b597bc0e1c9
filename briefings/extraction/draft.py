"""A fact in the making: a figure, the part it plays, and its slots, each with its words and its reason."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import PurePath
from types import CodeType

from briefings.extraction.clauses import Clause, Sentence
from briefings.extraction.scene import Figure, Scene
from briefings.model import Basis, Modality, Period


class Part(StrEnum):
    """What a figure does in its sentence."""

    LEVEL = "level"  # what is measured, as it stands
    FORMER = "former"  # the level it is compared with
    CHANGE = "change"  # by how much a level moved
    SHARE = "share"
    RANK = "rank"
    COUNT = "count"
    NONE = "none"  # no fact of the trade


@dataclass(slots=True)
class Draft:
    """A figure on its way to an observation.

    Attributes:
        scene: The block it stands in.
        sentence: Its sentence.
        clause: Its clause.
        figure: The value.
        before: Where its own words begin: the end of the figure before it, or the sentence's start.
        after: Where they end: the start of the figure behind it, or the sentence's end.
        part: The part it plays.
        sign: Direction of a change or a balance, 1 or -1.
        basis: What a change is measured against.
        basis_said: The text says what it is measured against, be it none of the named ones.
        indicator: What is measured.
        facet: What it is more closely (loss, sales, rate).
        word: The indicator's word, as the cue table has it.
        subject: Canonical name or phrase.
        subject_text: As written.
        material: Id of the material.
        partner: Country that trade goes to or comes from, with its preposition.
        whole: The whole of a share.
        region: Region code.
        entity: Company or mine.
        period: When.
        modality: What kind of statement.
        attribution: Who says so.
        changes: Drafts of its changes.
        level: The level that a change, share or rank belongs to.
        evidence: The words for each slot, places in the scene's text.
        reasons: Why each slot is filled as it is.
        makers: The function that filled each slot, which gives the slot's rule its id.
        inherited: Slots taken over from elsewhere.
        rule: Id of the rule that made it.
        order: Its place among the figures of its scene.
        aside: Its period is only its own: that of a figure which another one is compared with.
        retold: Its time lies before the one that the text speaks of and dates its own sentence alone.
        repeats: How often the document tells the same fact again.
        features: What its confidence was reckoned from.
    """

    scene: Scene
    sentence: Sentence
    clause: Clause
    figure: Figure
    before: int
    after: int
    part: Part = Part.NONE
    sign: int = 1
    basis: Basis | None = None
    basis_said: bool = False
    indicator: str = ""
    facet: str = ""
    word: str = ""
    subject: str = ""
    subject_text: str = ""
    material: str | None = None
    partner: str = ""
    partner_region: str | None = None
    whole: str = ""
    region: str | None = None
    entity: str | None = None
    period: Period | None = None
    modality: Modality = Modality.ACTUAL
    attribution: str | None = None
    unit: str = ""
    changes: list[Draft] = field(default_factory=list)
    level: Draft | None = None
    evidence: dict[str, tuple[int, int]] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    makers: dict[str, CodeType] = field(default_factory=dict)
    inherited: set[str] = field(default_factory=set)
    rule: str = ""
    order: int = 0
    aside: bool = False
    retold: bool = False
    repeats: int = 0
    features: tuple[str, ...] = ()

    def fill(self, slot: str, place: tuple[int, int] | None, reason: str) -> None:
        """Note the words and the reason for a slot, and who fills it; of a function ``set…`` it is the caller."""
        if place is not None:
            self.evidence[slot] = place
        self.reasons[slot] = reason
        # The one way to a rule's own name that no rule can forget or mistype.
        frame = sys._getframe(1)
        while frame.f_code.co_name.startswith(("set", "_set")) and frame.f_back is not None:
            frame = frame.f_back
        self.makers[slot] = frame.f_code

    def rule_of(self, slot: str) -> str:
        """The id of the rule that filled a slot, ``subjects.find``; empty where none did."""
        code = self.makers.get(slot)
        return "" if code is None else _rule(code.co_filename, code.co_name)

    @property
    def item(self) -> bool:
        """Whether the sentence is an item of a list with a mark of its own, which stands for itself."""
        return self.scene.words.spaced and self.scene.text[self.sentence.start] in "*•▪●◦‣"

    @property
    def left(self) -> int:
        """Where the clause's own words before the figure begin."""
        start = self.clause.start
        return self.before if self.before > start else start

    @property
    def right(self) -> int:
        """Where the clause's own words behind the figure end."""
        return min(self.after, self.clause.end) if self.clause.end >= self.figure.end else self.after


@cache
def _rule(file: str, function: str) -> str:
    """``subjects.find`` for the function in that file."""
    return f"{PurePath(file).stem}.{function.lstrip('_')}"
