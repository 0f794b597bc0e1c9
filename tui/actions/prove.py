"""Prove: from a fact back to the words it stands on, in their document, with source, date and how the date is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefings.localization import language
from briefings.localization.headlines import headline
from briefings.localization.quotes import sentence_around
from briefings.localization.sentences import Fact, facts
from briefings.model import Block, Briefing, Document, Observation, Role, Span

if TYPE_CHECKING:
    from store import Store

_STATING = (Role.TITLE, Role.BODY)
_SLOTS = ("value", "low", "high")
CHANGE = "/change"
"""Behind a fact's id: not its level, but its change."""


@dataclass(frozen=True)
class Proof:
    """A document with the words that a fact stands on.

    Attributes:
        briefing: The document and everything that was taken from it.
        fact: Id of the fact that was asked for, with its part (``/change``).
        quote: The sentence that the fact stands in, as code points of the text.
        figures: The words of the figure itself among them.
        others: Words of the document's other figures, each with the fact's id, in the order of the text.
        also: For the id of a figure, who else states the same.
    """

    briefing: Briefing
    fact: str
    quote: tuple[int, int]
    figures: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int, str], ...]
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The document."""
        return self.briefing.document


def prove(store: Store, fact: str, document: str) -> Proof | None:
    """The proof of a fact.

    Args:
        store: Where it is kept.
        fact: Id of the fact, with ``/change`` behind it for its change; empty for the document's first figure.
        document: Id of its document.

    Returns:
        The proof, or None where the store knows no such document or fact.
    """
    briefing = store.briefing(document)
    found = prove_in(briefing, fact) if briefing is not None else None
    return replace(found, also=_also(store, found.briefing)) if found is not None else None


def _also(store: Store, briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """For each figure that other documents state too, their sources, each once, in the order they came."""
    found: dict[str, tuple[str, ...]] = {}
    for fact in briefing.observations:
        same = [store.document(each.span.document) for each in store.proofs(fact.id) if each.id != fact.id]
        sources = [each.source or PurePath(each.address).name or each.id for each in same if each is not None]
        if sources:
            found[fact.id] = tuple(dict.fromkeys(sources))
    return found


def prove_in(briefing: Briefing, fact: str) -> Proof | None:
    """The proof of a fact within its briefing; None where the briefing has no such fact."""
    known = {each.id: each for each in facts(briefing)}
    if not fact:
        fact = headline(briefing, language()).fact or next(iter(known), "")
    found = known.get(fact.removesuffix(CHANGE))
    if found is None:
        return None
    quote = sentence_around(briefing.document.text, found.span.start, found.span.end)
    others = sorted(
        (first, last, key + suffix)
        for key, each in known.items()
        for suffix in ("", CHANGE)
        for first, last in _figures(each, suffix)
    )
    return Proof(
        briefing,
        fact,
        quote,
        _figures(found, fact[len(found.id) :]) or ((found.span.start, found.span.end),),
        tuple(others),
    )


def stating(block: Block) -> bool:
    """Whether a block states facts of the article; all else is page furniture or damaged."""
    return block.role in _STATING


def _figures(fact: Fact, part: str) -> tuple[tuple[int, int], ...]:
    if part == CHANGE:
        changes = fact.changes if isinstance(fact, Observation) else ()
        return tuple((change.span.start, change.span.end) for change in changes if change.span is not None)
    evidence: dict[str, Span] = getattr(fact, "evidence", {})
    spans = [evidence[slot] for slot in _SLOTS if slot in evidence]
    return tuple(dict.fromkeys((span.start, span.end) for span in spans))
