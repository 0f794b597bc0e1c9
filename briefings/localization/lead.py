"""What a row of the feed needs to print its headline in any language: the weightiest fact, kept beside the row."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefings.model import (
    Block,
    Briefing,
    Event,
    Indicator,
    Modality,
    Noun,
    Observation,
    Policy,
    PolicyStatus,
    Promise,
    Role,
    Span,
    Topic,
)
from briefings.model import Lead as Offer

_METALS = 3
_INDICATOR_WEIGHTS = {
    Indicator.ENERGY: 2.8,
    Indicator.EMISSION: 2.8,
    Indicator.SHARE: 2.5,
    Indicator.OTHER: 2.2,
    Indicator.RANK: 2.0,
    Indicator.COUNT: 1.0,
}
"""What a figure weighs by what it measures; amounts, prices and stocks of a material weigh 3."""
_POLICY_WEIGHTS = {PolicyStatus.PROMISED: 3.2, PolicyStatus.UNKNOWN: 2.5}
"""What a policy weighs by where it stands; one that was issued weighs 4."""
_TITLED = 3.0
"""What standing in the document's own title adds: there the document says itself what it is about."""


class Lead(Noun, frozen=True):
    """The facts of a headline and its second line; at most one of the five kinds of fact is there.

    Attributes:
        observation: A figure, without its evidence.
        rank: The rank that belongs to it.
        policy: A policy, with one target at most.
        event: An event.
        offer: An offer to buy or to sell.
        promise: A promise.
        metals: Ids of the materials it is about, three at most.
        regions: Region codes it is about, the first only.
        published: The document's date, ISO 8601, XXXX for a year nobody stated; None where unknown.
        source: Who published it.
        title: The document's own title as written.
        lang: BCP 47 tag of the document's language.
    """

    observation: Observation | None = None
    rank: Observation | None = None
    policy: Policy | None = None
    event: Event | None = None
    offer: Offer | None = None
    promise: Promise | None = None
    metals: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    published: str | None = None
    source: str = ""
    title: str = ""
    lang: str = "und"


_Candidate = tuple[float, Observation | Policy | Event | Offer | Promise]


def lead_of(briefing: Briefing) -> Lead:
    """The headline facts of a briefing.

    A fact that stands in the document's title leads; else a figure of a known material, a policy, an event, an offer, a
    promise, in this order of weight; the order of the briefing decides between equals. A document that is not about the
    trade leads with its title.
    """
    best = max(_candidates(briefing), key=lambda candidate: candidate[0], default=None)
    fact = best[1] if best is not None and briefing.topic is Topic.METALS else None
    observation = fact if isinstance(fact, Observation) else None
    return Lead(
        observation=_light(observation) if observation else None,
        rank=_rank(briefing, observation),
        policy=_plain(fact) if isinstance(fact, Policy) else None,
        event=fact if isinstance(fact, Event) else None,
        offer=fact if isinstance(fact, Offer) else None,
        promise=fact if isinstance(fact, Promise) else None,
        metals=briefing.metals[:_METALS],
        regions=briefing.regions[:1],
        published=briefing.published.iso if briefing.published else None,
        source=briefing.document.source,
        title=title_of(briefing),
        lang=briefing.document.lang,
    )


def lead_from(raw: bytes | msgspec.Raw) -> Lead:
    """A lead from its JSON, as `FeedRow.lead` holds it; an empty one where the JSON is none of ours."""
    try:
        return msgspec.json.decode(raw, type=Lead)
    except (msgspec.DecodeError, ValueError):
        return Lead()


def lead_raw(lead: Lead) -> msgspec.Raw:
    """A lead as JSON, for `FeedRow.lead`."""
    return msgspec.Raw(msgspec.json.encode(lead))


def title_of(briefing: Briefing) -> str:
    """The article's own title: its title block, else the title of the format's metadata; on one line."""
    block = _title(briefing)
    words = briefing.document.text[block.start : block.end] if block else briefing.document.title
    return " ".join(words.split())


def _title(briefing: Briefing) -> Block | None:
    return next((block for block in briefing.blocks if block.role is Role.TITLE), None)


def _candidates(briefing: Briefing) -> Iterator[_Candidate]:
    title = _title(briefing)

    def titled(span: Span) -> bool:
        return title is not None and title.start <= span.start and span.end <= title.end

    named = [observation for observation in briefing.observations if titled(observation.span)]
    for place, observation in enumerate(briefing.observations):
        if observation.value is not None or observation.changes or observation.low is not None:
            yield _weight(observation) - place / 100 + _spoken_of(observation, named), observation
    for place, policy in enumerate(briefing.policies):
        weight = _POLICY_WEIGHTS.get(policy.status, 4.0) + 0.5 * bool(policy.targets)
        yield weight - place / 100 + _TITLED * titled(policy.span), policy
    for place, event in enumerate(briefing.events):
        if not event.chrome:
            weight = 2.0 + 0.5 * bool(event.date) + 0.5 * bool(event.place)
            yield weight - place / 100 + _TITLED * titled(event.span), event
    for offer in briefing.leads:
        yield 1.0 - 0.5 * offer.chrome, offer
    for promise in briefing.promises:
        yield 0.8, promise


def _spoken_of(observation: Observation, named: list[Observation]) -> float:
    """What the title adds to a figure: most where it states or repeats it, less where it speaks of its material.

    A title rounds and leaves out ("silver doubles"); the figure in full is to lead, not the words of the title.
    """
    best = 0.0
    for other in named:
        alike = (other.indicator, other.material, other.region) == (
            observation.indicator,
            observation.material,
            observation.region,
        )
        if observation.material is None:
            best = max(best, 0.5 * (other is observation))
        elif other is observation or alike:
            best = max(best, _TITLED)
        elif other.material == observation.material:
            best = max(best, _TITLED / 2)
    return best


def _weight(observation: Observation) -> float:
    weight = _INDICATOR_WEIGHTS.get(observation.indicator, 3.0)
    weight += 1.0 if observation.material else 0.0
    weight += 0.5 if observation.region or observation.entity else 0.0
    weight += 0.5 if observation.changes else 0.0
    weight += 0.3 if observation.period else 0.0
    weight += 0.5 if observation.modality is Modality.ACTUAL else 0.0
    weight -= 1.0 if observation.value is None and observation.low is None else 0.0
    return weight


def _rank(briefing: Briefing, level: Observation | None) -> Observation | None:
    if level is None:
        return None
    found = (
        other
        for other in briefing.observations
        if other.indicator is Indicator.RANK and other.of == level.id and other.value is not None
    )
    return next((_light(rank) for rank in found), None)


def _light(observation: Observation) -> Observation:
    return msgspec.structs.replace(observation, evidence={}, attribution=None)


def _plain(policy: Policy) -> Policy:
    targets = tuple(msgspec.structs.replace(target, evidence={}) for target in policy.targets[:1])
    return msgspec.structs.replace(policy, targets=targets, links=(), evidence={}, aliases=())
