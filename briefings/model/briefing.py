"""A briefing: one document distilled."""

from __future__ import annotations

from enum import StrEnum

from briefings.model.document import Block, Document
from briefings.model.happening import Chain, Event, Lead, Organisation
from briefings.model.observation import Observation
from briefings.model.period import Period
from briefings.model.policy import Policy, Promise
from briefings.model.span import Noun
from briefings.model.speech import Quote, Stance


class Topic(StrEnum):
    """Whether a document is about this trade."""

    METALS = "metals"
    OFF = "off"


class Briefing(Noun):
    """One document with everything that was taken from it.

    Attributes:
        document: The text and where it came from.
        blocks: The text's parts with their roles, in order, without overlap.
        published: The document's own date, or None; a year nobody stated stays unknown.
        published_reason: How the date is known, or why it is not.
        topic: Whether it is about this trade.
        metals: Ids of materials it is about, most important first.
        regions: Region codes it is about, most important first.
        observations: Figures, in order of weight.
        policies: Policies with their targets, in order of the text.
        events: Events.
        leads: Leads.
        organisations: Organisations.
        promises: Promises.
        chains: Industry chains.
        quotes: What people of standing are quoted with.
        stances: What is urged on each topic.
    """

    document: Document
    blocks: tuple[Block, ...] = ()
    published: Period | None = None
    published_reason: str = ""
    topic: Topic = Topic.METALS
    metals: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    observations: tuple[Observation, ...] = ()
    policies: tuple[Policy, ...] = ()
    events: tuple[Event, ...] = ()
    leads: tuple[Lead, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    promises: tuple[Promise, ...] = ()
    chains: tuple[Chain, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
