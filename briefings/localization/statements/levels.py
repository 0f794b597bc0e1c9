"""A figure at a time: actual, target, forecast, estimate and claim each in words of their own, never mixed."""

from __future__ import annotations

from typing import NamedTuple

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.statements.changes import changes_phrase
from briefings.localization.statements.times import when
from briefings.model import Indicator, Modality, Observation


class Shapes(NamedTuple):
    """The four sentences of a family: with and without a period, with and without a change."""

    dated: str
    undated: str
    dated_change: str
    undated_change: str


_FLOW = Shapes(
    N_("{topic} came to {value} {when}."),
    N_("{topic} came to {value} (period not stated)."),
    N_("{topic} came to {value} {when}, {change}."),
    N_("{topic} came to {value} (period not stated), {change}."),
)
"""Amounts over a period."""

_STOCK = Shapes(
    N_("{topic} stood at {value} {when}."),
    N_("{topic} stood at {value} (period not stated)."),
    N_("{topic} stood at {value} {when}, {change}."),
    N_("{topic} stood at {value} (period not stated), {change}."),
)
"""Levels at a time."""

_SELF_TOLD = Shapes(
    N_("{topic}: {value} {when}."),
    N_("{topic}: {value} (period not stated)."),
    N_("{topic}: {value} {when}, {change}."),
    N_("{topic}: {value} (period not stated), {change}."),
)
"""Figures whose subject says by itself what is counted."""

_OTHER_THAN_ACTUAL: dict[Modality, Shapes] = {
    Modality.TARGET: Shapes(
        N_("{topic} should reach {value} {when}; this is a target."),
        N_("{topic} should reach {value} (by when is not stated); this is a target."),
        N_("{topic} should reach {value} {when}, {change}; this is a target."),
        N_("{topic} should reach {value} (by when is not stated), {change}; this is a target."),
    ),
    Modality.FORECAST: Shapes(
        N_("{topic} will come to {value} {when}, according to a forecast."),
        N_("{topic} will come to {value} (period not stated), according to a forecast."),
        N_("{topic} will come to {value} {when}, {change}, according to a forecast."),
        N_("{topic} will come to {value} (period not stated), {change}, according to a forecast."),
    ),
    Modality.ESTIMATE: Shapes(
        N_("{topic} came to {value} {when}, according to an estimate."),
        N_("{topic} came to {value} (period not stated), according to an estimate."),
        N_("{topic} came to {value} {when}, {change}, according to an estimate."),
        N_("{topic} came to {value} (period not stated), {change}, according to an estimate."),
    ),
    Modality.CLAIM: Shapes(
        N_("{topic} came to {value} {when}, as the document claims."),
        N_("{topic} came to {value} (period not stated), as the document claims."),
        N_("{topic} came to {value} {when}, {change}, as the document claims."),
        N_("{topic} came to {value} (period not stated), {change}, as the document claims."),
    ),
}
_STOCKS = {Indicator.CAPACITY, Indicator.PRICE, Indicator.INVENTORY, Indicator.RESERVE, Indicator.ENERGY}


def level(observation: Observation, topic: Sentence, named: bool, language: Language) -> Sentence:
    """The sentence for a figure, with its changes where it has some.

    Args:
        observation: A figure or a range.
        topic: What it is about.
        named: Whether the topic says the indicator.
        language: The reader's.
    """
    shapes = _OTHER_THAN_ACTUAL.get(observation.modality)
    if shapes is None:
        shapes = _SELF_TOLD if not named else _STOCK if observation.indicator in _STOCKS else _FLOW
    return shaped(observation, shapes, language, topic=topic)


def shaped(observation: Observation, shapes: Shapes, language: Language, **slots: Sentence) -> Sentence:
    """The sentence of a family that fits what is known of a figure.

    Args:
        observation: The figure.
        shapes: The family.
        language: The reader's.
        slots: What the family's sentences hold besides value, period and change.
    """
    slots["value"] = figure(observation, language)
    time = when(observation, language)
    if time:
        slots["when"] = time
    if observation.changes:
        slots["change"] = changes_phrase(observation, language)
        return language.render(shapes.dated_change if time else shapes.undated_change, **slots)
    return language.render(shapes.dated if time else shapes.undated, **slots)


def figure(observation: Observation, language: Language) -> Sentence:
    """The figure or range of an observation with unit and hedge, marked."""
    text = language.format.value(
        observation.value,
        observation.unit,
        qualifier=observation.qualifier,
        low=observation.low,
        high=observation.high,
    )
    return marked(text, MarkKind.FIGURE, observation.id)
