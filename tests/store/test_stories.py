"""Copies of one text are stored and name the first; a fact from several documents is one fact with several proofs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.pipeline import take
from briefings.reading import Hints
from store import Choice, Store, open_store
from store.rows import Outcome, Status

STORY = (
    "Zinc stocks in the port's sheds fell for a third week. Traders said that 8,450 tonnes were ordered out on Monday, "
    "most of it by galvanisers. China's refined zinc output was 540,000 tonnes in May 2024, the statistics office "
    "said. Two mines in the north have put off their restart because water is short, and treatment charges fell again."
)
OTHER_PAGE = f"Home | News | Markets\n\nZinc sheds empty further\n\n{STORY}\n\nAll rights reserved"
CHINESE = "国家统计局数据显示，2024年5月，中国精炼锌产量54万吨，同比下降7.6%。"
NEXT_MONTH = STORY.replace("540,000", "551,000").replace("8,450", "3,025").replace("May", "June")


@pytest.fixture(params=["memory:", "store.db", "store.json"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    location = request.param if request.param == "memory:" else tmp_path / request.param
    with open_store(location) as opened:
        yield opened


def keep(store: Store, text: str, name: str) -> Outcome:
    (briefing,) = take(text.encode(), Hints(address=name, id=name, format="text", encoding="utf-8")).briefings
    return store.take(briefing)


def test_a_copy_is_stored_and_names_the_first(store: Store) -> None:
    keep(store, STORY, "first.txt")
    copy = keep(store, OTHER_PAGE, "second.txt")
    assert (copy.status, copy.copy_of) == (Status.STORED, "first.txt")
    again = keep(store, "Market notes\n\n" + STORY, "third.txt")
    assert again.copy_of == "first.txt"
    assert {row.id: row.copy_of for row in store.feed()} == {
        "first.txt": None,
        "second.txt": "first.txt",
        "third.txt": "first.txt",
    }


def test_next_months_report_in_the_same_sentences_is_no_copy(store: Store) -> None:
    keep(store, STORY, "may.txt")
    assert keep(store, NEXT_MONTH, "june.txt").copy_of is None


def test_one_fact_with_several_proofs_in_two_languages(store: Store) -> None:
    for name, text in (("first.txt", STORY), ("second.txt", OTHER_PAGE), ("third.txt", CHINESE)):
        keep(store, text, name)
    outputs = [fact for fact in store.observations(Choice()) if fact.indicator == "output"]
    assert len(outputs) == 1
    proofs = store.proofs(outputs[0].id)
    assert [proof.span.document for proof in proofs] == ["first.txt", "second.txt", "third.txt"]
    quoted = {name: store.document(name) for name in ("first.txt", "second.txt", "third.txt")}
    for proof in proofs:
        document = quoted[proof.span.document]
        assert document is not None
        assert proof.span.of(document.text) in ("540,000 tonnes", "54万吨")


def test_undated_figures_are_one_within_a_story_and_two_apart(store: Store) -> None:
    keep(store, STORY, "first.txt")
    keep(store, OTHER_PAGE, "second.txt")
    keep(store, "Zinc\n\nTraders said that 8,450 tonnes of zinc were ordered out on Monday.", "elsewhere.txt")
    undated = [fact for fact in store.observations(Choice()) if fact.value == 8450]
    assert {len(store.proofs(fact.id)) for fact in undated} == {1, 2}


def test_nothing_has_no_proofs(store: Store) -> None:
    assert store.proofs("nothing") == []
