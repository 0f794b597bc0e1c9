"""What people say, and where a document's speakers and policies stand on a topic."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.span import Noun, Span


class Quote(Noun):
    """What somebody of standing says.

    Attributes:
        id: Identity, from the document and the span.
        words: What is said, in the document's words.
        span: Where those words stand.
        rule: Id of the rule that made it.
        speaker: The person's name, or None where only the role is given ("a spokesman").
        role: What the speaker is (司长, chief executive), as written.
        organisation: Of what, as written.
        direct: Whether the words stand in quotation marks.
        evidence: Where the speaker stands.
    """

    id: str
    words: str
    span: Span
    rule: str
    speaker: str | None = None
    role: str | None = None
    organisation: str | None = None
    direct: bool = False
    evidence: Span | None = None


class StanceTopic(StrEnum):
    """What a stance is on."""

    CAPACITY = "capacity"
    CONSUMPTION = "consumption"
    GREEN = "green"
    TECHNOLOGY = "technology"
    TRADE = "trade"
    RECYCLING = "recycling"
    RESOURCES = "resources"
    COMPETITION = "competition"


class Position(StrEnum):
    """Which way a stance goes: hold back, further, or speak against."""

    RESTRICT = "restrict"
    PROMOTE = "promote"
    OPPOSE = "oppose"


class Stance(Noun):
    """What is urged on a topic, and by whom where the text says so."""

    id: str
    topic: StanceTopic
    position: Position
    span: Span
    rule: str
    by: str | None = None
