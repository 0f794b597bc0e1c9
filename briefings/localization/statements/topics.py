"""What a figure is about: the noun phrase that a sentence starts from.

Each is a message of its own, whole and in the nominative, so that a language may put what is inserted in brackets or
after a colon instead of inflecting it.
"""

from __future__ import annotations

import re

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import organisation_name, region_in_sentence
from briefings.localization.quantities import is_money
from briefings.localization.subjects import Subject, subject_of
from briefings.model import Indicator, Observation

_BARE = ("{subject}", N_("{subject} in {region}"), N_("{subject} at {entity}"))
"""The topic where the subject says by itself what is counted: without a place, in a region, at a company."""

_TOPICS: dict[Indicator, tuple[str, str, str]] = {
    Indicator.OUTPUT: (
        N_("output of {subject}"),
        N_("output of {subject} in {region}"),
        N_("output of {subject} at {entity}"),
    ),
    Indicator.CAPACITY: (
        N_("capacity for {subject}"),
        N_("capacity for {subject} in {region}"),
        N_("capacity for {subject} at {entity}"),
    ),
    Indicator.CONSUMPTION: (
        N_("consumption of {subject}"),
        N_("consumption of {subject} in {region}"),
        N_("consumption of {subject} at {entity}"),
    ),
    Indicator.PRICE: (
        N_("the price of {subject}"),
        N_("the price of {subject} in {region}"),
        N_("the price of {subject} at {entity}"),
    ),
    Indicator.IMPORT: (
        N_("imports of {subject}"),
        N_("imports of {subject} into {region}"),
        N_("imports of {subject} by {entity}"),
    ),
    Indicator.EXPORT: (
        N_("exports of {subject}"),
        N_("exports of {subject} from {region}"),
        N_("exports of {subject} by {entity}"),
    ),
    Indicator.INVENTORY: (
        N_("stocks of {subject}"),
        N_("stocks of {subject} in {region}"),
        N_("stocks of {subject} at {entity}"),
    ),
    Indicator.RESERVE: (
        N_("reserves of {subject}"),
        N_("reserves of {subject} in {region}"),
        N_("reserves of {subject} at {entity}"),
    ),
    Indicator.VALUE: (
        N_("the value of {subject}"),
        N_("the value of {subject} in {region}"),
        N_("the value of {subject} at {entity}"),
    ),
    Indicator.INVESTMENT: (
        N_("investment in {subject}"),
        N_("investment in {subject} in {region}"),
        N_("investment in {subject} by {entity}"),
    ),
    Indicator.ENERGY: (
        N_("energy use for {subject}"),
        N_("energy use for {subject} in {region}"),
        N_("energy use for {subject} at {entity}"),
    ),
    Indicator.EMISSION: (
        N_("emissions from {subject}"),
        N_("emissions from {subject} in {region}"),
        N_("emissions from {subject} at {entity}"),
    ),
}
_WITH_PARTNER: dict[Indicator, tuple[str, str, str]] = {
    Indicator.IMPORT: (
        N_("imports of {subject} from {partner}"),
        N_("imports of {subject} from {partner} into {region}"),
        N_("imports of {subject} from {partner} by {entity}"),
    ),
    Indicator.EXPORT: (
        N_("exports of {subject} to {partner}"),
        N_("exports of {subject} from {region} to {partner}"),
        N_("exports of {subject} to {partner} by {entity}"),
    ),
}
"""Trade with one country."""

_IN_MONEY: dict[Indicator, tuple[str, str, str]] = {
    Indicator.OUTPUT: (
        N_("the output value of {subject}"),
        N_("the output value of {subject} in {region}"),
        N_("the output value of {subject} at {entity}"),
    ),
    Indicator.IMPORT: (
        N_("the value of {subject} imports"),
        N_("the value of {subject} imports into {region}"),
        N_("the value of {subject} imports by {entity}"),
    ),
    Indicator.EXPORT: (
        N_("the value of {subject} exports"),
        N_("the value of {subject} exports from {region}"),
        N_("the value of {subject} exports by {entity}"),
    ),
}
"""Amounts that are counted in money."""

_OWN_WORDS: dict[Indicator, re.Pattern[str]] = {
    Indicator.OUTPUT: re.compile(r"\b(?:output|production|produced)\b|产量|產量|生产", re.IGNORECASE),
    Indicator.CAPACITY: re.compile(r"\bcapacit|产能|產能", re.IGNORECASE),
    Indicator.CONSUMPTION: re.compile(r"\b(?:consum|demand)|消费|消費|需求|用量", re.IGNORECASE),
    Indicator.PRICE: re.compile(r"\b(?:price|cost|charge|premium)|价|價|费|費|升水|贴水|成本", re.IGNORECASE),
    Indicator.IMPORT: re.compile(r"\bimport|进口|進口", re.IGNORECASE),
    Indicator.EXPORT: re.compile(r"\bexport|出口", re.IGNORECASE),
    Indicator.INVENTORY: re.compile(r"\b(?:stock|inventor|warrant)|库存|庫存|仓单", re.IGNORECASE),
    Indicator.RESERVE: re.compile(r"\b(?:reserve|resource)|储量|儲量|资源量", re.IGNORECASE),
    Indicator.VALUE: re.compile(
        r"\b(?:value|revenue|profit|sales|receipts|turnover|royalt|income|cost|cash|earnings|loss|tax|duty|fee)"
        r"|产值|產值|收入|营收|營收|利润|利潤|金额|金額|价值|價值|销售额|亏损|税",
        re.IGNORECASE,
    ),
    Indicator.SHARE: re.compile(
        r"\b(?:share|rate|ratio|proportion|percent|content|dependen|self-sufficien)|占|率|比", re.IGNORECASE
    ),
    Indicator.INVESTMENT: re.compile(r"\b(?:invest|capex|spending)|投资|投資", re.IGNORECASE),
}
"""Words with which a subject says its own indicator ("scrap imports from Malaysia"), so that it is not said twice.

Energy and emissions have none: a subject that is no material always says itself what is measured (power of a furnace,
CO2 a tonne).
"""


def topic(observation: Observation, language: Language, lang: str = "und") -> tuple[Sentence, bool]:
    """What a figure is about, and whether its indicator is said in it.

    Args:
        observation: The figure.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    about = subject_of(observation, language, lang)
    indicator = _named(observation, about)
    if about.partner is not None:
        partner = marked(region_in_sentence(about.partner, language), MarkKind.NAME, observation.id)
        return _placed(_WITH_PARTNER[indicator], observation, language, subject=about.name, partner=partner), True
    messages = _TOPICS.get(indicator)
    if about.pure and observation.indicator in _IN_MONEY and is_money(observation.unit):
        messages = _IN_MONEY[observation.indicator]
    if messages is None or (not about.pure and tells_itself(observation)):
        return _placed(_BARE, observation, language, subject=about.name), False
    return _placed(messages, observation, language, subject=about.name), True


def _named(observation: Observation, about: Subject) -> Indicator:
    """The indicator that a topic says: of a share or a rank the one that its subject names."""
    if about.indicator is not None and observation.indicator in {Indicator.SHARE, Indicator.RANK}:
        return about.indicator
    return observation.indicator


def tells_itself(observation: Observation) -> bool:
    """Whether the subject's own words say what is measured ("copper concentrate imports", "revenue")."""
    words = _OWN_WORDS.get(observation.indicator)
    return words is None or bool(words.search(observation.subject or observation.subject_text))


def _placed(
    messages: tuple[str, str, str], observation: Observation, language: Language, **slots: Sentence
) -> Sentence:
    alone, in_region, at_entity = messages
    if observation.entity:
        return language.render(at_entity, entity=_entity_in_place(observation, language), **slots)
    if observation.region:
        return language.render(in_region, region=_region(observation, language), **slots)
    return language.render(alone, **slots)


def _region(observation: Observation, language: Language) -> Sentence:
    if not observation.region:
        return Sentence(text="")
    return marked(region_in_sentence(observation.region, language), MarkKind.NAME, observation.id)


def _entity(observation: Observation, language: Language) -> Sentence:
    return organisation_name(observation.entity or "", language, fact=observation.id)


def _entity_in_place(observation: Observation, language: Language) -> Sentence:
    region, entity = _region(observation, language), _entity(observation, language)
    return language.render(N_("{entity} ({region})"), entity=entity, region=region) if region else entity
