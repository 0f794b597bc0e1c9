"""The nouns: frozen, typed, without behaviour beyond what a noun knows of itself."""

from briefings.model.briefing import Briefing, Topic
from briefings.model.document import Block, Document, Role
from briefings.model.happening import Chain, Event, Lead, LeadKind, Organisation
from briefings.model.identity import digest, identity
from briefings.model.observation import Basis, Change, Indicator, Modality, Observation, Qualifier
from briefings.model.period import Grain, Period, PeriodKind, Side
from briefings.model.policy import LinkKind, Policy, PolicyLink, PolicyStatus, Promise, Target
from briefings.model.series import Point, PointStatus, Series, SeriesBatch, SeriesKind
from briefings.model.span import Noun, Span
from briefings.model.speech import Position, Quote, Stance, StanceTopic

__all__ = [
    "Basis",
    "Block",
    "Briefing",
    "Chain",
    "Change",
    "Document",
    "Event",
    "Grain",
    "Indicator",
    "Lead",
    "LeadKind",
    "LinkKind",
    "Modality",
    "Noun",
    "Observation",
    "Organisation",
    "Period",
    "PeriodKind",
    "Point",
    "PointStatus",
    "Policy",
    "PolicyLink",
    "PolicyStatus",
    "Position",
    "Promise",
    "Qualifier",
    "Quote",
    "Role",
    "Series",
    "SeriesBatch",
    "SeriesKind",
    "Side",
    "Span",
    "Stance",
    "StanceTopic",
    "Target",
    "Topic",
    "digest",
    "identity",
]
