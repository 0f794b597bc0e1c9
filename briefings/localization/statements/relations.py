"""Shares and ranks: figures that stand to a whole, or in a row with others."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import Sentence
from briefings.localization.statements.levels import Shapes, level, shaped
from briefings.localization.statements.topics import tells_itself, topic
from briefings.localization.subjects import row_of, whole_of
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
_SHARE_OF_UNKNOWN: dict[Modality, Shapes] = {
    Modality.ACTUAL: Shapes(
        N_("{topic}: a share of {value} {when}, of what is not stated."),
        N_("{topic}: a share of {value}, of what and when is not stated."),
        N_("{topic}: a share of {value} {when}, of what is not stated, {change}."),
        N_("{topic}: a share of {value}, of what and when is not stated, {change}."),
    ),
    Modality.TARGET: Shapes(
        N_("{topic}: a share of {value} {when}, of what is not stated; this is a target."),
        N_("{topic}: a share of {value}, of what and by when is not stated; this is a target."),
        N_("{topic}: a share of {value} {when}, of what is not stated, {change}; this is a target."),
        N_("{topic}: a share of {value}, of what and by when is not stated, {change}; this is a target."),
    ),
    Modality.FORECAST: Shapes(
        N_("{topic}: a share of {value} {when}, of what is not stated; this is a forecast."),
        N_("{topic}: a share of {value}, of what and when is not stated; this is a forecast."),
        N_("{topic}: a share of {value} {when}, of what is not stated, {change}; this is a forecast."),
        N_("{topic}: a share of {value}, of what and when is not stated, {change}; this is a forecast."),
    ),
    Modality.ESTIMATE: Shapes(
        N_("{topic}: a share of {value} {when}, of what is not stated; this is an estimate."),
        N_("{topic}: a share of {value}, of what and when is not stated; this is an estimate."),
        N_("{topic}: a share of {value} {when}, of what is not stated, {change}; this is an estimate."),
        N_("{topic}: a share of {value}, of what and when is not stated, {change}; this is an estimate."),
    ),
    Modality.CLAIM: Shapes(
        N_("{topic}: a share of {value} {when}, of what is not stated; this is a claim."),
        N_("{topic}: a share of {value}, of what and when is not stated; this is a claim."),
        N_("{topic}: a share of {value} {when}, of what is not stated, {change}; this is a claim."),
        N_("{topic}: a share of {value}, of what and when is not stated, {change}; this is a claim."),
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
    about, _ = topic(observation, language, lang)
    if not observation.share_of and tells_itself(observation):
        return level(observation, about, False, language)
    if not observation.share_of:
        return shaped(observation, _SHARE_OF_UNKNOWN[observation.modality], language, topic=about)
    whole = whole_of(observation, language)
    return shaped(observation, _SHARE[observation.modality], language, topic=about, whole=whole)


def rank(observation: Observation, language: Language, lang: str) -> Sentence:
    """The sentence for a rank."""
    about, _ = topic(observation, language, lang)
    if not observation.share_of:
        return shaped(observation, _RANK, language, topic=about)
    return shaped(observation, _RANK_IN, language, topic=about, whole=row_of(observation, language))
