"""What speaks for a role: weighed, added up, decided."""

from __future__ import annotations

from briefings.model import Noun, Role


class Evidence(Noun):
    """A feature seen on a line.

    Attributes:
        role: The role it speaks for.
        weight: How strongly, in logits; a negative weight speaks against.
        reason: What was seen, in a few words of English.
    """

    role: Role
    weight: float
    reason: str


def sums(found: list[Evidence]) -> dict[Role, float]:
    """The weights for each role that anything speaks for."""
    # With nothing to go by, a line is what documents mostly consist of.
    totals = {Role.BODY: 0.6}
    for item in found:
        totals[item.role] = totals.get(item.role, 0.0) + item.weight
    return totals


def leaning(found: list[Evidence]) -> Role:
    """The role that most speaks for; body where as much speaks for it as for another."""
    totals = sums(found)
    return max(totals, key=lambda role: (totals[role], role is Role.BODY))


def says(found: list[Evidence], reason: str) -> bool:
    """Whether one of them gives this reason."""
    return any(item.reason == reason for item in found)
