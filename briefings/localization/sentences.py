"""A sentence for every fact, in the reader's language, the same whatever language the document is in."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import Sentence, join
from briefings.localization.names import organisation_name
from briefings.localization.statements.changes import change_alone
from briefings.localization.statements.happenings import event_sentence, lead_sentence, promise_sentence
from briefings.localization.statements.levels import level
from briefings.localization.statements.policies import policy_sentence, target_sentence
from briefings.localization.statements.relations import rank, share
from briefings.localization.statements.speech import quote_sentence, stance_sentence
from briefings.localization.statements.times import when
from briefings.localization.statements.topics import topic
from briefings.model import (
    Briefing,
    Event,
    Indicator,
    Lead,
    Modality,
    Observation,
    Policy,
    PolicyStatus,
    Promise,
    Quote,
    Stance,
    Target,
)

__all__ = [
    "Fact",
    "event_sentence",
    "fact_sentence",
    "lead_sentence",
    "policy_sentence",
    "promise_sentence",
    "sentence",
    "summarise",
    "target_sentence",
]

_SOMEONE_S = {Modality.FORECAST, Modality.ESTIMATE, Modality.CLAIM}
"""Statements that are worth no more than whoever makes them."""

Fact = Observation | Policy | Target | Event | Lead | Promise | Quote | Stance


def sentence(observation: Observation, language: Language, *, lang: str = "und") -> Sentence:
    """A figure as one sentence.

    Args:
        observation: The figure, a change without a level, a range, a share, a rank or a masked figure.
        language: The reader's.
        lang: BCP 47 tag of the document's language, by which words of its own are marked as foreign.

    Returns:
        The sentence, with marks over its figure, changes, period and names; its ``fact`` is the observation's id.
    """
    said = opened(_said(observation, language, lang), observation.id)
    if observation.attribution and observation.modality in _SOMEONE_S:
        who = organisation_name(observation.attribution, language, lang, observation.id)
        named = opened(language.render(N_("The document names as its source: {who}."), who=who), observation.id)
        return join([said, named], language.idioms.sentence_joiner)
    return said


def fact_sentence(fact: Fact, language: Language, *, lang: str = "und") -> Sentence:
    """Any fact as one sentence."""
    if isinstance(fact, Observation):
        return sentence(fact, language, lang=lang)
    if isinstance(fact, Policy):
        return policy_sentence(fact, language, lang=lang)
    if isinstance(fact, Target):
        return target_sentence(fact, language, lang=lang)
    if isinstance(fact, Event):
        return event_sentence(fact, language, lang=lang)
    if isinstance(fact, Lead):
        return lead_sentence(fact, language, lang=lang)
    if isinstance(fact, Quote):
        return quote_sentence(fact, language, lang=lang)
    if isinstance(fact, Stance):
        return stance_sentence(fact, language, lang=lang)
    return promise_sentence(fact, language, lang=lang)


def facts(briefing: Briefing) -> tuple[Fact, ...]:
    """The facts of a briefing in the order in which they are told.

    Figures by weight, then policies with their targets, events, leads, promises, quotes, stances. What stood outside
    the article comes last of its kind. A promise of a policy that is told as promised is not told twice.
    """
    told: list[Fact] = list(briefing.observations)
    for policy in briefing.policies:
        told += [policy, *policy.targets]
    told += (event for event in briefing.events if not event.chrome)
    told += (event for event in briefing.events if event.chrome)
    told += (lead for lead in briefing.leads if not lead.chrome)
    told += (lead for lead in briefing.leads if lead.chrome)
    plans = [policy for policy in briefing.policies if policy.status is PolicyStatus.PROMISED]
    told += (promise for promise in briefing.promises if not any(_same(promise, plan) for plan in plans))
    told += briefing.quotes
    told += briefing.stances
    return tuple(told)


def _same(promise: Promise, plan: Policy) -> bool:
    """Whether a promise is that of a promised policy: the same words, or words that hold the policy's title."""
    return promise.what == plan.title or (promise.span.start <= plan.span.start and plan.span.end <= promise.span.end)


def summarise(briefing: Briefing, language: Language) -> tuple[Sentence, ...]:
    """Every fact of a briefing as a sentence; see `facts` for the order."""
    return tuple(fact_sentence(fact, language, lang=briefing.document.lang) for fact in facts(briefing))


def opened(said: Sentence, fact: str) -> Sentence:
    """The sentence with a capital at its beginning where its script has them."""
    text = said.text
    if text[:1].islower() and len(text[0].upper()) == 1:
        text = text[0].upper() + text[1:]
    return Sentence(text=text, marks=said.marks, fact=fact)


def _said(observation: Observation, language: Language, lang: str) -> Sentence:
    about, named = topic(observation, language, lang)
    has_figure = observation.value is not None or observation.low is not None or observation.high is not None
    if observation.masked and not has_figure:
        time = when(observation, language)
        if observation.indicator is Indicator.RANK:
            return _masked_rank(about, time, language)
        if time:
            return language.render(N_("The document hides the figure for {topic} {when}."), topic=about, when=time)
        return language.render(N_("The document hides the figure for {topic} (period not stated)."), topic=about)
    if not has_figure:
        if observation.changes:
            return change_alone(observation, about, language)
        return language.render(N_("The document speaks of {topic} without a figure."), topic=about)
    if observation.indicator is Indicator.SHARE:
        return share(observation, language, lang)
    if observation.indicator is Indicator.RANK:
        return rank(observation, language, lang)
    return level(observation, about, named, language)


def _masked_rank(about: Sentence, time: Sentence, language: Language) -> Sentence:
    if time:
        return language.render(N_("The document hides the rank of {topic} {when}."), topic=about, when=time)
    return language.render(N_("The document hides the rank of {topic} (period not stated)."), topic=about)
