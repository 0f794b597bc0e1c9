"""Shares and ranks: figures that stand to a whole, or in a row with others."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import Sentence
from briefings.localization.names import row_name, whole_name
from briefings.localization.statements.levels import Shapes, level, shaped
from briefings.localization.statements.topics import bare_topic
from briefings.model import Modality, Observation

_SHARE: dict[Modality, Shapes] = {
    Modality.ACTUAL: Shapes(
        N_("{topic} made up {value} of {whole} {when}."),
        N_("{topic} made up {value} of {whole} (period not stated)."),
        N_("{topic} made up {value} of {whole} {when}, {change}."),
        N_("{topic} made up {value} of {whole} (period not stated), {change}."),
    ),
    Modality.TARGET: Shapes(
        N_("{topic} should make up {value} of {whole} {when}; this is a target."),
        N_("{topic} should make up {value} of {whole} (by when is not stated); this is a target."),
        N_("{topic} should make up {value} of {whole} {when}, {change}; this is a target."),
        N_("{topic} should make up {value} of {whole} (by when is not stated), {change}; this is a target."),
    ),
    Modality.FORECAST: Shapes(
        N_("{topic} will make up {value} of {whole} {when}, according to a forecast."),
        N_("{topic} will make up {value} of {whole} (period not stated), according to a forecast."),
        N_("{topic} will make up {value} of {whole} {when}, {change}, according to a forecast."),
        N_("{topic} will make up {value} of {whole} (period not stated), {change}, according to a forecast."),
    ),
    Modality.ESTIMATE: Shapes(
        N_("{topic} made up {value} of {whole} {when}, according to an estimate."),
        N_("{topic} made up {value} of {whole} (period not stated), according to an estimate."),
        N_("{topic} made up {value} of {whole} {when}, {change}, according to an estimate."),
        N_("{topic} made up {value} of {whole} (period not stated), {change}, according to an estimate."),
    ),
    Modality.CLAIM: Shapes(
        N_("{topic} made up {value} of {whole} {when}, as the document claims."),
        N_("{topic} made up {value} of {whole} (period not stated), as the document claims."),
        N_("{topic} made up {value} of {whole} {when}, {change}, as the document claims."),
        N_("{topic} made up {value} of {whole} (period not stated), {change}, as the document claims."),
    ),
}
_RANK = Shapes(
    N_("{topic} ranked {value} {when}."),
    N_("{topic} ranked {value} (period not stated)."),
    N_("{topic} ranked {value} {when}, {change}."),
    N_("{topic} ranked {value} (period not stated), {change}."),
)
_RANK_IN = Shapes(
    N_("{topic} ranked {value} in {whole} {when}."),
    N_("{topic} ranked {value} in {whole} (period not stated)."),
    N_("{topic} ranked {value} in {whole} {when}, {change}."),
    N_("{topic} ranked {value} in {whole} (period not stated), {change}."),
)


def share(observation: Observation, language: Language, lang: str) -> Sentence:
    """The sentence for a share; one whose whole nobody stated says the figure alone."""
    topic = bare_topic(observation, language, lang)
    if not observation.share_of:
        return level(observation, topic, False, language)
    whole = whole_name(observation, language)
    return shaped(observation, _SHARE[observation.modality], language, topic=topic, whole=whole)


def rank(observation: Observation, language: Language, lang: str) -> Sentence:
    """The sentence for a rank."""
    topic = bare_topic(observation, language, lang)
    if not observation.share_of:
        return shaped(observation, _RANK, language, topic=topic)
    return shaped(observation, _RANK_IN, language, topic=topic, whole=row_name(observation, language))
