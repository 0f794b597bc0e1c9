"""What a figure is about, and the whole that a share or a rank belongs to, from the words that a fact holds.

A subject is a material's canonical name, or a phrase such as "magnesium output" or "有色金属产量". A phrase
that names a material and one of the indicators is understood, so that it is said alike in every language; any other
stays as written.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, material_called, material_name, region_called, region_in_sentence
from briefings.model import Indicator, Observation

_WORDS: dict[str, Indicator] = {
    "output": Indicator.OUTPUT,
    "production": Indicator.OUTPUT,
    "产量": Indicator.OUTPUT,
    "產量": Indicator.OUTPUT,
    "capacity": Indicator.CAPACITY,
    "产能": Indicator.CAPACITY,
    "產能": Indicator.CAPACITY,
    "consumption": Indicator.CONSUMPTION,
    "demand": Indicator.CONSUMPTION,
    "消费量": Indicator.CONSUMPTION,
    "消费": Indicator.CONSUMPTION,
    "imports": Indicator.IMPORT,
    "进口量": Indicator.IMPORT,
    "进口": Indicator.IMPORT,
    "exports": Indicator.EXPORT,
    "出口量": Indicator.EXPORT,
    "出口": Indicator.EXPORT,
    "stocks": Indicator.INVENTORY,
    "inventories": Indicator.INVENTORY,
    "库存": Indicator.INVENTORY,
    "reserves": Indicator.RESERVE,
    "储量": Indicator.RESERVE,
    "price": Indicator.PRICE,
    "prices": Indicator.PRICE,
    "价格": Indicator.PRICE,
}
_ALL = "|".join(sorted(_WORDS, key=len, reverse=True))
_PHRASE = re.compile(rf"(?:(?P<head>{_ALL}) of (?P<of>.+)|(?P<before>.+?)\s*(?P<tail>{_ALL}))", re.IGNORECASE)
_TRADE = re.compile(r"(?P<what>.+?) (?P<way>imports from|exports to) (?:the )?(?P<partner>.+)", re.IGNORECASE)
_WORLD = {"world", "the world", "global", "the globe", "worldwide", "全球", "世界", "全世界"}
_NATION = {"country", "the country", "nation", "the nation", "national", "全国", "我国"}


class Subject(NamedTuple):
    """What a figure is about.

    Attributes:
        name: The material's name in the reader's language, or the words as written.
        pure: Whether it is a material, and the indicator is not said in it.
        indicator: The indicator that the words name beside a material, where they do.
        partner: Code of the country that a trade comes from or goes to, where the words name one.
    """

    name: Sentence
    pure: bool
    indicator: Indicator | None = None
    partner: str | None = None


def subject_of(observation: Observation, language: Language, lang: str = "und") -> Subject:
    """What an observation is about.

    Args:
        observation: The figure.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    words = _without_whole(observation)
    id = material_called(words)
    if id is not None:
        return Subject(_material(id, observation, language), True)
    trade = _TRADE.fullmatch(words)
    if trade is not None:
        id, partner = material_called(trade["what"]), region_called(trade["partner"])
        indicator = Indicator.IMPORT if trade["way"].lower() == "imports from" else Indicator.EXPORT
        if id is not None and partner is not None and _may_name(observation, indicator):
            return Subject(_material(id, observation, language), True, indicator, partner)
    phrase = _PHRASE.fullmatch(words)
    if phrase is not None:
        id = material_called(phrase["of"] or phrase["before"])
        indicator = _WORDS[(phrase["head"] or phrase["tail"]).lower()]
        if id is not None and _may_name(observation, indicator):
            return Subject(_material(id, observation, language), True, indicator)
    return Subject(as_written(words, language, lang, observation.id), False)


def whole_of(observation: Observation, language: Language) -> Sentence:
    """What a share is a share of: the total of a region, a material, or words as written."""
    code = _whole_code(observation)
    if code == "WORLD":
        return marked(language.say(N_("the world total")), MarkKind.NAME, observation.id)
    if code is not None and _country_of(observation, code):
        return marked(language.say(N_("the national total")), MarkKind.NAME, observation.id)
    if code is not None:
        region = marked(region_in_sentence(code, language), MarkKind.NAME, observation.id)
        return language.render(N_("the total for {region}"), region=region)
    return _other_whole(observation, language)


def row_of(observation: Observation, language: Language) -> Sentence:
    """Among whom a rank is counted: the world, a region, or words as written."""
    code = _whole_code(observation)
    if code is not None:
        return marked(region_in_sentence(code, language), MarkKind.NAME, observation.id)
    return _other_whole(observation, language)


def _other_whole(observation: Observation, language: Language) -> Sentence:
    whole = observation.share_of or ""
    if whole.casefold() in _NATION:
        return marked(language.say(N_("the national total")), MarkKind.NAME, observation.id)
    id = material_called(whole)
    if id is not None:
        return _material(id, observation, language)
    return as_written(whole, language, fact=observation.id)


def _whole_code(observation: Observation) -> str | None:
    whole = observation.share_of or ""
    if whole.casefold() in _WORLD:
        return "WORLD"
    country = (observation.region or "").split("-")[0].split("/")[0]
    if whole.casefold() in _NATION and len(country) == 2:
        return country
    return region_called(whole.removeprefix("the ")) if whole else None


def _country_of(observation: Observation, whole: str) -> bool:
    """Whether a share is one of the country in which its own region lies."""
    region = observation.region or ""
    return len(whole) == 2 and region != whole and region.startswith((f"{whole}-", f"{whole}/"))


def _may_name(observation: Observation, indicator: Indicator) -> bool:
    """Whether a subject may name this indicator without contradicting the observation's own."""
    return observation.indicator in {indicator, Indicator.SHARE, Indicator.RANK}


def _without_whole(observation: Observation) -> str:
    words = observation.subject or observation.subject_text or observation.material or ""
    return words.removesuffix(f", of {observation.share_of}") if observation.share_of else words


def _material(id: str, observation: Observation, language: Language) -> Sentence:
    return marked(material_name(id, language), MarkKind.NAME, observation.id)
