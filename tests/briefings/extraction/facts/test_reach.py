"""However long a text and its sentences are, the work done stays bounded, and what was left out is said."""

from __future__ import annotations

from itertools import pairwise

from briefings.cleaning import blocks
from briefings.extraction import extract
from briefings.extraction.clauses import sentences
from briefings.extraction.reach import LONGEST, within_reach
from briefings.model import Block, Document, Role, digest

_CLAUSE = "the smelter at the river mouth cast 4,310 tonnes of zinc ingot in March, "


def _document(text: str) -> Document:
    return Document(id="long", text=text, lang="en", digest=digest(text))


def test_a_sentence_without_end_is_cut_between_words_and_numbers() -> None:
    text = _CLAUSE * 200
    places = [(at, at + 5) for at in range(len(text)) if text.startswith("4,310", at)]
    found = sentences(text, places)
    assert len(found) > 3
    assert max(one.end - one.start for one in found) <= 2400
    assert "".join(text[one.start : one.end] for one in found).replace(" ", "") == text.replace(" ", "")
    assert all(any(one.start <= s and e <= one.end for one in found) for s, e in places)


def test_a_sentence_of_usual_length_stays_whole() -> None:
    text = _CLAUSE * 12 + "and that was all."
    assert len(sentences(text)) == 1


def test_text_without_any_space_is_cut_too() -> None:
    assert max(one.end - one.start for one in sentences("铜" * 9000)) <= 2400


def test_facts_of_a_very_long_text_come_from_its_first_part_and_the_briefing_says_so() -> None:
    text = "Zinc output rose to 4,310 tonnes in March 2024. " + "Nothing else was said there. " * (LONGEST // 20)
    text += "Copper output fell to 77,000 tonnes in May 2024."
    document = _document(text)
    found = extract(document, blocks(document))
    assert {fact.subject for fact in found.observations} == {"zinc"}
    assert found.blocks == blocks(document)
    [note] = found.document.notes
    assert f"of {len(text)} characters" in note


def test_a_text_within_reach_is_read_whole_and_without_a_note() -> None:
    document = _document("Zinc output rose to 4,310 tonnes in March 2024.")
    cut = within_reach(document, blocks(document))
    assert cut == (document, blocks(document))


def test_the_block_that_runs_past_the_bound_is_cut_between_words() -> None:
    document = _document("Mine output was 12,500 tonnes")
    noted, [kept] = within_reach(document, (Block(start=0, end=29, role=Role.BODY),), longest=19)
    assert document.text[kept.start : kept.end] == "Mine output was "
    assert noted.notes


def test_lines_far_beyond_the_bound_are_one_block_and_nothing_is_lost() -> None:
    text = "Zinc output rose to 4,310 tonnes in March 2024.\n\n" + "A line about nothing much, said again.\n" * 40_000
    found = blocks(_document(text))
    assert found[-1].reason == "too far to be judged"
    assert found[-1].end == len(text.rstrip())
    assert all(not text[a.end : b.start].strip() for a, b in pairwise(found))
