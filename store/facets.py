"""What a briefing is counted under: region, metal, policy and the other fields that a query can ask for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from briefings.model import Block, Briefing, Policy, Role, identity
from briefings.vocabulary import vocabulary
from store.splitter import GAP, fold, split


class Facet(StrEnum):
    """A way to count briefings. ``group`` counts the groups of metals or regions that a briefing names itself."""

    REGION = "region"
    METAL = "metal"
    POLICY = "policy"
    INDICATOR = "indicator"
    KIND = "kind"
    LANG = "lang"
    SOURCE = "source"
    GROUP = "group"


class Key(NamedTuple):
    """One thing that a briefing is counted under."""

    facet: Facet
    key: str


KINDS = ("observation", "policy", "target", "event", "lead", "organisation", "promise", "chain", "quote", "stance")
"""What ``kind:`` may be followed by, beside ``briefing``, which every row is."""

_ARTICLE = (Role.TITLE, Role.BODY, Role.CREDIT, Role.LEAD, Role.EVENT, Role.DAMAGED)


def policy_key(policy: Policy) -> str:
    """What makes two documents' policies one: the title without its dress, in any letter case."""
    return identity("policy", fold(policy.title))


def keys(briefing: Briefing) -> tuple[Key, ...]:
    """Everything that a briefing is counted under, each once, in a fixed order.

    A region or a material brings along all it belongs to, so that a choice of China finds Inner Mongolia. Facts from
    the furniture around an article are not counted.
    """
    names = vocabulary()
    regions = [
        *briefing.regions,
        *(o.region for o in briefing.observations),
        *(p.jurisdiction for p in briefing.policies),
    ]
    metals = [
        *briefing.metals,
        *(o.material for o in briefing.observations),
        *(t.material for p in briefing.policies for t in p.targets),
        *(lead.material for lead in briefing.leads if not lead.chrome),
    ]
    found: dict[Key, None] = {}
    for facet, ids in ((Facet.REGION, regions), (Facet.METAL, metals)):
        for each in ids:
            if each:
                found.update(dict.fromkeys(Key(facet, above) for above in (each, *names.ancestors(each))))
                if is_group(each):
                    found[Key(Facet.GROUP, each)] = None
    found.update(dict.fromkeys(Key(Facet.POLICY, policy_key(policy)) for policy in briefing.policies))
    found.update(dict.fromkeys(Key(Facet.INDICATOR, o.indicator.value) for o in briefing.observations))
    found.update(dict.fromkeys(Key(Facet.KIND, kind) for kind in _kinds(briefing)))
    lang = briefing.document.lang
    found.update(dict.fromkeys(Key(Facet.LANG, part) for part in {lang, lang.split("-")[0]} if part))
    if source := fold(briefing.document.source):
        found[Key(Facet.SOURCE, source)] = None
    return tuple(sorted(found))


def is_group(id: str) -> bool:
    """Whether an id stands for a group of metals or of countries, which most briefings belong to without naming it."""
    names = vocabulary()
    region, material = names.region(id), names.material(id)
    return (region is not None and region.level in ("world", "group")) or (
        material is not None and material.stage == "group"
    )


def article(text: str, blocks: Iterable[Block]) -> str:
    """The part of a text that is searched: its article without the page's furniture; all of it without blocks."""
    parts = [text[block.start : block.end] for block in blocks if block.role in _ARTICLE]
    return "\n".join(parts) if parts else text


def policy_words(titles: Iterable[str]) -> list[str]:
    """The words of policies' titles; no phrase runs from one title into the next."""
    words: list[str] = []
    for title in titles:
        words += [*split(title), GAP]
    return words


def _kinds(briefing: Briefing) -> Iterable[str]:
    held: tuple[tuple[object, ...], ...] = (
        briefing.observations,
        briefing.policies,
        tuple(target for policy in briefing.policies for target in policy.targets),
        tuple(event for event in briefing.events if not event.chrome),
        tuple(lead for lead in briefing.leads if not lead.chrome),
        briefing.organisations,
        briefing.promises,
        briefing.chains,
        briefing.quotes,
        briefing.stances,
    )
    return [kind for kind, things in zip(KINDS, held, strict=True) if things]
