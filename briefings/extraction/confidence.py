"""How sure a fact is: named features of how it was read, each with a weight that was fitted on annotated texts.

The sum of the weights is the logarithm of the odds that value, unit, indicator and subject are all right; a second
column of weights does the same for period, region and change, given that the first are right. `confidence_weights`
holds both; ``python -m tests.bench.confidence --write`` makes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from msgspec.structs import replace

from briefings.extraction.confidence_features import ENGLISH, START, Around, of_document, of_figure, of_sentence
from briefings.extraction.confidence_weights import FACT, SETTING
from briefings.extraction.once import Pair


def rated(pairs: list[Pair], around: Around) -> list[Pair]:
    """The facts with their confidence and their doubts; the drafts keep the features."""
    done = []
    read: dict[int, tuple[str, ...]] = {}
    for draft, fact in pairs:
        if id(draft.sentence) not in read:
            read[id(draft.sentence)] = tuple(of_sentence(draft))
        draft.features = (*of_figure(draft, fact), *read[id(draft.sentence)], *of_document(draft, fact, around))
        done.append((draft, replace(fact, confidence=confidence(draft.features), doubts=tuple(doubts(draft.features)))))
    return done


def confidence(found: Iterable[str], weights: dict[str, float] = FACT) -> float:
    """The probability that features give, 0.01 to 0.99, two decimals.

    Args:
        found: Names of features; one that has no weight changes nothing.
        weights: The table.
    """
    odds = weights[START] + sum([weights.get(name, 0.0) for name in found])
    return min(0.99, max(0.01, round(1 / (1 + exp(-odds)), 2)))


def setting(found: Iterable[str]) -> float:
    """The probability that period, region and change are right too, where the rest is."""
    return confidence(found, SETTING)


_TELLING = -0.15
"""A weight below which a feature is worth a reader's notice."""
_SHOWN = 4
_DOUBTS = {
    name: least
    for name in FACT.keys() | SETTING.keys()
    if (least := min(FACT.get(name, 0.0), SETTING.get(name, 0.0))) <= _TELLING and name != ENGLISH
}
"""The features that are worth a reader's notice, with the larger of their two weights."""


def doubts(found: Iterable[str]) -> list[str]:
    """The features that take most of the confidence away, the weightiest first."""
    return sorted({name for name in found if name in _DOUBTS}, key=lambda name: (_DOUBTS[name], name))[:_SHOWN]
