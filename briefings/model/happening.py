"""Events, leads, organisations and industry chains."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.period import Period
from briefings.model.span import Noun, Span


class Event(Noun):
    """A meeting, an accident, a signing, a dated start-up; ``chrome`` where it stood outside the article."""

    id: str
    name: str
    span: Span
    rule: str
    date: Period | None = None
    place: str | None = None
    chrome: bool = False


class LeadKind(StrEnum):
    """Which side of a trade a lead is on."""

    BUY = "buy"
    SELL = "sell"


class Lead(Noun):
    """An offer to buy or to sell; ``truncated`` where the page cut its words."""

    id: str
    kind: LeadKind
    what: str
    span: Span
    rule: str
    material: str | None = None
    origin: str | None = None
    date: Period | None = None
    truncated: bool = False
    chrome: bool = False


class Organisation(Noun):
    """An organisation named by the document, with the roles it plays there (issuer, host, speaker, …)."""

    id: str
    name: str
    span: Span
    roles: tuple[str, ...] = ()
    region: str | None = None


class Chain(Noun):
    """The links of an industry chain in order; ``external`` holds those bought in from outside."""

    id: str
    links: tuple[str, ...]
    span: Span
    material: str | None = None
    external: tuple[str, ...] = ()
