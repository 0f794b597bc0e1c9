"""Logistic regression over named features that are there or not, by Newton's steps.

The penalty is half of ``ridge`` times the square of each weight but the first (Hastie, Tibshirani and Friedman, *The
Elements of Statistical Learning*, 4.4): a feature that is seldom seen keeps a weight near zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

Row = tuple[frozenset[str], bool, float]
"""The features of one case, whether it turned out right, and how much it counts."""


def fit(rows: Sequence[Row], names: Sequence[str], ridge: float = 4.0, steps: int = 12) -> dict[str, float]:
    """The weights that make the cases likeliest; the first name is the feature that every case has."""
    at = {name: place for place, name in enumerate(names)}
    cases = [([0, *(at[name] for name in found if at.get(name))], right, much) for found, right, much in rows]
    size = len(names)
    weights = [0.0] * size
    for _ in range(steps):
        slope = [-ridge * weight if place else 0.0 for place, weight in enumerate(weights)]
        curve = [[(ridge if i else 1e-6) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for places, right, much in cases:
            sure = 1 / (1 + exp(-sum(weights[place] for place in places)))
            for i in places:
                slope[i] += much * (right - sure)
                for j in places:
                    curve[i][j] += much * sure * (1 - sure)
        move = solved(curve, slope)
        weights = [weight + step for weight, step in zip(weights, move, strict=True)]
        if max(abs(step) for step in move) < 1e-6:
            break
    return dict(zip(names, weights, strict=True))


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric, positive system, by elimination; both arguments are used up."""
    size = len(right)
    for i in range(size):
        for j in range(i + 1, size):
            factor = matrix[j][i] / matrix[i][i]
            if factor:
                for k in range(i, size):
                    matrix[j][k] -= factor * matrix[i][k]
                right[j] -= factor * right[i]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (right[i] - sum(matrix[i][k] * found[k] for k in range(i + 1, size))) / matrix[i][i]
    return found


def predicted(weights: dict[str, float], found: frozenset[str], start: str) -> float:
    """The probability of a case."""
    return 1 / (1 + exp(-weights[start] - sum(weights.get(name, 0.0) for name in found)))
