"""Policies, their targets, and promises of policies to come."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec

from briefings.model.observation import Modality
from briefings.model.period import Period
from briefings.model.span import Noun, Span


class PolicyStatus(StrEnum):
    """Where a policy stands in its life."""

    PROMISED = "promised"
    DRAFT = "draft"
    TRIAL = "trial"
    IN_FORCE = "in_force"
    AMENDED = "amended"
    SUPERSEDED = "superseded"
    ENDED = "ended"
    UNKNOWN = "unknown"


class LinkKind(StrEnum):
    """How a policy stands to another."""

    IMPLEMENTS = "implements"
    INHERITS = "inherits"
    AMENDS = "amends"
    SUPERSEDES = "supersedes"
    PROMISED_BY = "promised_by"
    CONTRADICTS = "contradicts"


class PolicyLink(Noun):
    """A link from a policy to another, named by title or id, with the words that say so."""

    kind: LinkKind
    to: str
    span: Span | None = None


class Target(Noun):
    """What a policy wants to reach.

    Attributes:
        id: Identity, from the document and the span.
        what: What it is about, in the document's words.
        metric: An indicator's name, or ``growth`` / ``reduction``; None where not quantified.
        comparator: ``>=``, ``>``, ``=``, ``<``, ``<=``, ``≈``; None where not quantified.
        value: The figure in base units; None where not quantified.
        unit: Its unit.
        baseline: Figure or year it is measured from, as stated.
        deadline: By when.
        material: Id of the material it concerns, where there is one.
        region: Where it applies.
        modality: Target, or claim where a goal is printed as a fact.
        span: The quote.
        evidence: The words for each slot.
        rule: Id of the rule that made it.
    """

    id: str
    what: str
    span: Span
    rule: str
    metric: str | None = None
    comparator: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    baseline: str | None = None
    deadline: Period | None = None
    material: str | None = None
    region: str | None = None
    modality: Modality = Modality.TARGET
    evidence: dict[str, Span] = msgspec.field(default_factory=dict)


class Policy(Noun):
    """A plan, notice, law, catalogue, standard.

    Attributes:
        id: Identity, from the document and the span.
        title: As written, in the document's language.
        span: Where the title stands.
        rule: Id of the rule that made it.
        lang: Language of the title.
        aliases: Short names the document gives it.
        doc_number: Number of the document, as written.
        issuers: Who issued it, in order.
        jurisdiction: Region code.
        form: plan, notice, law, catalogue, standard, measures, opinion, …
        status: Where it stands.
        date: Date of issue, else of effect.
        targets: What it wants to reach.
        links: Links to other policies.
        evidence: The words for each slot.
    """

    id: str
    title: str
    span: Span
    rule: str
    lang: str = "und"
    aliases: tuple[str, ...] = ()
    doc_number: str | None = None
    issuers: tuple[str, ...] = ()
    jurisdiction: str | None = None
    form: str | None = None
    status: PolicyStatus = PolicyStatus.UNKNOWN
    date: Period | None = None
    targets: tuple[Target, ...] = ()
    links: tuple[PolicyLink, ...] = ()
    evidence: dict[str, Span] = msgspec.field(default_factory=dict)


class Promise(Noun):
    """Something announced and not yet done.

    Attributes:
        id: Identity, from the document and the span.
        what: What is promised, as written.
        span: The quote.
        rule: Id of the rule that made it.
        by: Who promises.
        said: When it was said.
        due: By when, where stated ("in the near future" is no date).
    """

    id: str
    what: str
    span: Span
    rule: str
    by: str | None = None
    said: Period | None = None
    due: Period | None = None
