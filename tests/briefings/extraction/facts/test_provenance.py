"""Every filled slot of every fact of the development gold has its words, its rule and its reason."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefings.cleaning import blocks
from briefings.extraction.draft import Draft
from briefings.extraction.extracting import extract
from briefings.extraction.once import Pair
from briefings.extraction.provenance import proofs
from briefings.model import Document, Modality, Observation, Qualifier, digest
from briefings.vocabulary.characters import safe_text
from tests.bench.confidence import pieces
from tests.shared import shared

_RULE = re.compile(r"[a-z_]+\.[a-z_]+")


def _facts() -> Iterator[tuple[str, Document, Draft, Observation]]:
    shared("goldset/gold")
    for _, gold in pieces(Path(os.environ["INGOT_SHARED"])):
        clean = safe_text(gold["text"])
        document = Document(id=gold["id"], text=clean, digest=digest(clean))
        day = gold.get("reference_date")
        trace: list[Pair] = []
        reference = date.fromisoformat(day) if day else None
        briefing = extract(document, blocks(document), reference=reference, trace=trace)
        drafts = {fact.id: draft for draft, fact in trace}  # of a gloss the draft's places are the gloss's
        for fact in briefing.observations:
            yield gold["id"], document, drafts[fact.id], fact


@pytest.fixture(scope="module")
def facts() -> list[tuple[str, Document, Draft, Observation]]:
    return list(_facts())


def filled(fact: Observation) -> set[str]:
    """The names of the slots that a reader may ask about."""
    slots = {"indicator"}
    if fact.value is not None or fact.low is not None or fact.high is not None or fact.masked:
        slots.add("value")
    for slot in ("unit", "subject", "region", "entity", "period", "share_of", "of", "attribution"):
        if getattr(fact, slot) not in (None, ""):
            slots.add(slot)
    if fact.modality is not Modality.ACTUAL:
        slots.add("modality")
    if fact.qualifier is not Qualifier.EXACT:
        slots.add("qualifier")
    for nth, change in enumerate(fact.changes):
        number = "" if nth == 0 else f" {nth + 1}"
        slots |= {f"change{number}"} | ({f"basis{number}"} if change.basis else set())
    return slots


def test_every_filled_slot_has_a_reason_and_a_rule(facts: list[tuple[str, Document, Draft, Observation]]) -> None:
    assert len(facts) > 1000
    lacking = {
        (slot, draft.rule, id_)
        for id_, _, draft, fact in facts
        for told in ({proof.slot: proof for proof in proofs(draft, fact)},)
        for slot in filled(fact)
        if slot not in told or not told[slot].reason or not _RULE.fullmatch(told[slot].rule)
    }
    assert not lacking, "who fills a slot says so: draft.fill(slot, place, reason)"


def test_what_has_no_words_says_what_it_was_taken_from(
    facts: list[tuple[str, Document, Draft, Observation]],
) -> None:
    for id_, _, draft, fact in facts:
        for proof in proofs(draft, fact):
            if proof.place is None:
                assert len(proof.reason.split()) > 2, (id_, proof)


def test_every_span_slices_to_words_of_its_own(facts: list[tuple[str, Document, Draft, Observation]]) -> None:
    for id_, document, draft, fact in facts:
        for slot, span in fact.evidence.items():
            words = span.of(document.text)
            assert 0 <= span.start < span.end <= len(document.text), (id_, slot)
            assert words == words.strip(), (id_, slot, words, draft.rule)


def test_every_change_stands_in_the_evidence(facts: list[tuple[str, Document, Draft, Observation]]) -> None:
    for id_, _, _, fact in facts:
        for nth, change in enumerate(fact.changes):
            assert fact.evidence["change" if nth == 0 else f"change {nth + 1}"] == change.span, id_
