"""What a figure is about: the noun phrase that a sentence starts from.

Each is a message of its own, whole and in the nominative, so that a language may put what is inserted in brackets or
after a colon instead of inflecting it.
"""

from __future__ import annotations

import re

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, region_name, subject_name
from briefings.model import Indicator, Observation

_BARE = (N_("{subject}"), N_("{subject} in {region}"), N_("{subject} at {entity}"))
"""The topic where the subject says by itself what is counted: without a place, in a region, at a company."""

_TOPICS: dict[Indicator, tuple[str, str, str]] = {
    Indicator.OUTPUT: (
        N_("Output of {subject}"),
        N_("Output of {subject} in {region}"),
        N_("Output of {subject} at {entity}"),
    ),
    Indicator.CAPACITY: (
        N_("Capacity for {subject}"),
        N_("Capacity for {subject} in {region}"),
        N_("Capacity for {subject} at {entity}"),
    ),
    Indicator.CONSUMPTION: (
        N_("Consumption of {subject}"),
        N_("Consumption of {subject} in {region}"),
        N_("Consumption of {subject} at {entity}"),
    ),
    Indicator.PRICE: (
        N_("The price of {subject}"),
        N_("The price of {subject} in {region}"),
        N_("The price of {subject} at {entity}"),
    ),
    Indicator.IMPORT: (
        N_("Imports of {subject}"),
        N_("Imports of {subject} into {region}"),
        N_("Imports of {subject} by {entity}"),
    ),
    Indicator.EXPORT: (
        N_("Exports of {subject}"),
        N_("Exports of {subject} from {region}"),
        N_("Exports of {subject} by {entity}"),
    ),
    Indicator.INVENTORY: (
        N_("Stocks of {subject}"),
        N_("Stocks of {subject} in {region}"),
        N_("Stocks of {subject} at {entity}"),
    ),
    Indicator.RESERVE: (
        N_("Reserves of {subject}"),
        N_("Reserves of {subject} in {region}"),
        N_("Reserves of {subject} at {entity}"),
    ),
    Indicator.VALUE: (
        N_("The value of {subject}"),
        N_("The value of {subject} in {region}"),
        N_("The value of {subject} at {entity}"),
    ),
    Indicator.INVESTMENT: (
        N_("Investment in {subject}"),
        N_("Investment in {subject} in {region}"),
        N_("Investment in {subject} by {entity}"),
    ),
    Indicator.ENERGY: (
        N_("Energy use for {subject}"),
        N_("Energy use for {subject} in {region}"),
        N_("Energy use for {subject} at {entity}"),
    ),
    Indicator.EMISSION: (
        N_("Emissions from {subject}"),
        N_("Emissions from {subject} in {region}"),
        N_("Emissions from {subject} at {entity}"),
    ),
}
_OWN_WORDS: dict[Indicator, re.Pattern[str]] = {
    Indicator.OUTPUT: re.compile(r"\b(?:output|production|produced)\b|产量|產量|生产", re.IGNORECASE),
    Indicator.CAPACITY: re.compile(r"capacity|产能|產能", re.IGNORECASE),
    Indicator.CONSUMPTION: re.compile(r"consum|demand|消费|消費|需求|用量", re.IGNORECASE),
    Indicator.PRICE: re.compile(r"price|cost|charge|premium|价|價|费|費|升水|贴水|成本", re.IGNORECASE),
    Indicator.IMPORT: re.compile(r"import|进口|進口", re.IGNORECASE),
    Indicator.EXPORT: re.compile(r"export|出口", re.IGNORECASE),
    Indicator.INVENTORY: re.compile(r"stock|inventor|warrant|库存|庫存|仓单", re.IGNORECASE),
    Indicator.RESERVE: re.compile(r"reserve|resource|储量|儲量|资源量", re.IGNORECASE),
    Indicator.INVESTMENT: re.compile(r"invest|capex|spending|投资|投資", re.IGNORECASE),
}
"""Words with which a subject says its own indicator ("scrap imports from Malaysia"), so that it is not said twice."""

_SELF_TELLING = {Indicator.VALUE, Indicator.ENERGY, Indicator.EMISSION}
"""Indicators of which a subject that is no material says what is measured: revenue, power intensity, CO2 a tonne."""


def topic(observation: Observation, language: Language, lang: str = "und") -> tuple[Sentence, bool]:
    """What a figure is about, and whether its indicator is said in it.

    Args:
        observation: The figure.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    subject, pure = subject_name(observation, language, lang)
    messages = _TOPICS.get(observation.indicator)
    if messages is None or (not pure and _tells_itself(observation)):
        return _placed(_BARE, observation, subject, language), False
    return _placed(messages, observation, subject, language), True


def bare_topic(observation: Observation, language: Language, lang: str = "und") -> Sentence:
    """The subject in its place, without the indicator: for shares and ranks."""
    subject, _ = subject_name(observation, language, lang)
    return _placed(_BARE, observation, subject, language)


def place(observation: Observation, language: Language) -> Sentence:
    """Where a figure belongs: a region, a company, a company in a region; empty where neither is known."""
    region, entity = _region(observation, language), _entity(observation, language)
    if region and entity:
        return language.render(N_("{entity} ({region})"), entity=entity, region=region)
    return entity or region


def _tells_itself(observation: Observation) -> bool:
    words = _OWN_WORDS.get(observation.indicator)
    if words is None:
        return observation.indicator in _SELF_TELLING
    return bool(words.search(observation.subject or observation.subject_text))


def _placed(
    messages: tuple[str, str, str], observation: Observation, subject: Sentence, language: Language
) -> Sentence:
    alone, in_region, at_entity = messages
    if observation.entity:
        return language.render(at_entity, subject=subject, entity=place(observation, language))
    if observation.region:
        return language.render(in_region, subject=subject, region=_region(observation, language))
    return language.render(alone, subject=subject)


def _region(observation: Observation, language: Language) -> Sentence:
    if not observation.region:
        return Sentence(text="")
    return marked(region_name(observation.region, language, short=True), MarkKind.NAME, observation.id)


def _entity(observation: Observation, language: Language) -> Sentence:
    return as_written(observation.entity or "", language, fact=observation.id)
