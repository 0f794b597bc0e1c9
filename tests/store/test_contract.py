"""What every engine must do alike."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import msgspec
import pytest

from briefings.model import Document, Observation, Target
from store import Choice, Counts, QueryError, Status, Store
from tests.store.made import batch as statistics
from tests.store.made import briefing, policy, series

PAGES = (
    briefing(
        "a", "Titanium output in Shaanxi rose. 钛材产量增长，其中海绵钛。", policies=(policy("a", "Titanium Plan"),)
    ),
    briefing(
        "b", "电解铝产量同比增长。有色金属工业", metals=("primary aluminium",), regions=("CN-NM",), lang="zh-Hans"
    ),
    briefing(
        "c",
        "Aluminium smelters in Baotou; carbon peak. Home titanium news",
        metals=("aluminium",),
        regions=("CN-NM/Baotou",),
        policies=(policy("c", "Carbon Peak Plan", deadline="2025"), policy("c", "TITANIUM  plan", place=1)),
        chrome=len("Home titanium news"),
        source="Inner Mongolia Daily",
    ),
    briefing("d", "Copper in Chile: prices fell from highs.", metals=("copper",), regions=("CL",), source="Reuters"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    for number, page in enumerate(PAGES, start=1):
        outcome = store.take(page, arrived=datetime(2026, 11, 17 + number, 12, tzinfo=UTC))
        assert outcome.status is Status.STORED
    return store


def ids(store: Store, **choice: object) -> str:
    return "".join(row.id for row in store.feed(Choice(**choice), limit=50))  # type: ignore[arg-type]


def test_a_briefing_comes_back_as_it_went_in(filled: Store) -> None:
    for page in PAGES:
        assert filled.briefing(page.document.id) == page
        assert filled.document(page.document.id) == page.document
    assert filled.briefing("nobody") is None
    assert filled.document("nobody") is None


def test_a_figure_keeps_all_its_digits(filled: Store) -> None:
    figure = filled.observation(PAGES[0].observations[0].id)
    assert figure is not None
    assert str(figure.value) == "100000.10"
    assert str(figure.changes[0].value) == "13.60"


def test_the_same_text_again_is_a_duplicate_whatever_it_is_called(filled: Store) -> None:
    outcome = filled.take(briefing("z", PAGES[0].document.text, address="/elsewhere"))
    assert (outcome.status, outcome.id, outcome.of) == (Status.DUPLICATE, "z", "a")
    assert filled.size() == len(PAGES)


def test_another_text_at_the_same_address_is_a_revision_and_both_stay(filled: Store) -> None:
    outcome = filled.take(briefing("a2", "Titanium output was revised.", address="/pages/a.txt"))
    assert (outcome.status, outcome.of) == (Status.REVISED, "a")
    again = filled.take(briefing("a3", "Titanium output was revised once more.", address="/pages/a.txt"))
    assert again.of == "a2"
    assert filled.briefing("a") == PAGES[0]
    assert [row.of for row in filled.feed(limit=2)] == ["a2", "a"]


def test_standard_input_is_no_address(store: Store) -> None:
    assert store.take(briefing("x", "One text.", address="-")).status is Status.STORED
    assert store.take(briefing("y", "Another text.", address="-")).status is Status.STORED


def test_two_texts_under_one_id_are_both_kept_and_their_facts_apart(filled: Store) -> None:
    outcome = filled.take(briefing("a", "Quite another text.", address="/b/a.txt", policies=(policy("a", "Other"),)))
    assert outcome.status is Status.STORED
    assert outcome.id != "a"
    other = filled.briefing(outcome.id)
    assert other is not None
    assert other.document.text == "Quite another text."
    assert {o.span.document for o in other.observations} == {outcome.id}
    assert other.observations[0].evidence["value"].document == outcome.id
    assert other.observations[0].id != PAGES[0].observations[0].id
    assert filled.briefing("a") == PAGES[0]


def test_the_feed_is_newest_first_and_comes_in_windows(filled: Store) -> None:
    assert ids(filled) == "dcba"
    first = filled.feed(limit=2)
    assert [row.id for row in first] == ["d", "c"]
    assert [row.id for row in filled.feed(after=first[-1].number, limit=2)] == ["b", "a"]
    assert [row.id for row in filled.feed(before=first[-1].number, limit=2)] == ["d"]
    assert [row.id for row in filled.feed(before=1, limit=2)] == ["c", "b"]
    assert [row.id for row in filled.feed_at(Choice(), 1, 2)] == ["c", "b"]
    assert filled.feed_at(Choice(), 9, 2) == []


def test_a_row_is_light_and_says_what_a_list_needs(filled: Store) -> None:
    row = filled.feed(limit=2)[1]
    assert (row.id, row.lang, row.source, row.published) == ("c", "en", "Inner Mongolia Daily", "2024-07-04")
    assert (row.facts, row.policies, row.regions) == (1, 2, ("CN-NM/Baotou",))
    assert row.title.startswith("Aluminium smelters")
    assert row.arrived == "2026-11-20T12:00:00.000+00:00"
    assert isinstance(msgspec.json.decode(row.lead), dict)


def test_a_region_includes_its_places_and_a_metal_its_products(filled: Store) -> None:
    assert ids(filled, regions=("CN",)) == "cba"
    assert ids(filled, regions=("CN-NM",)) == "cb"
    assert ids(filled, metals=("aluminium",)) == "cb"
    assert ids(filled, metals=("aluminium", "copper")) == "dcb"
    assert ids(filled, metals=("aluminium",), regions=("CL", "CN-NM/Baotou")) == "c"
    assert filled.size(Choice(metals=("aluminium",))) == 2


def test_a_pane_is_narrowed_by_the_others_and_not_by_itself(filled: Store) -> None:
    counts = filled.counts(Choice(regions=("CN-NM",)))
    assert {c.key: c.briefings for c in counts.regions}["CN-SN"] == 1
    metals = {c.key: c.briefings for c in counts.metals}
    assert metals["aluminium"] == 2
    assert "copper" not in metals
    assert [(row.policy.title, row.briefings) for row in counts.policies] == [
        ("Carbon Peak Plan", 1),
        ("TITANIUM  plan", 1),
    ]


def test_counts_agree_with_what_choosing_them_shows(filled: Store) -> None:
    for choice in (
        Choice(),
        Choice(metals=("aluminium",)),
        Choice(query="产量"),
        Choice(regions=("CN",), query="peak"),
    ):
        counts = filled.counts(choice)
        for count in counts.regions:
            assert filled.size(msgspec.structs.replace(choice, regions=(count.key,))) == count.briefings
        for count in counts.metals:
            assert filled.size(msgspec.structs.replace(choice, metals=(count.key,))) == count.briefings
        for row in counts.policies:
            assert filled.size(msgspec.structs.replace(choice, policies=(row.policy.id,))) == row.briefings


def test_groups_that_nobody_named_are_no_rows(filled: Store) -> None:
    keys = {count.key for count in filled.counts().metals}
    assert "raw materials" not in keys
    assert filled.size(Choice(metals=("raw materials",))) == 4
    filled.take(briefing("g", "Raw materials.", metals=("raw materials",)))
    assert "raw materials" in {count.key for count in filled.counts().metals}


def test_a_policy_is_one_in_all_documents_that_name_it(filled: Store) -> None:
    rows = filled.policies()
    assert [(row.policy.title, row.briefings, row.document) for row in rows] == [
        ("TITANIUM  plan", 2, "c"),
        ("Carbon Peak Plan", 1, "c"),
    ]
    assert ids(filled, policies=(PAGES[0].policies[0].id,)) == "ca"
    assert ids(filled, policies=(PAGES[2].policies[1].id,)) == "ca"
    assert [row.policy.title for row in filled.policies(Choice(policies=(PAGES[2].policies[0].id,)))] == [
        "Carbon Peak Plan"
    ]


def test_a_deadline_that_has_passed_is_overdue(filled: Store) -> None:
    assert {row.policy.title: row.overdue for row in filled.policies()} == {
        "Carbon Peak Plan": True,
        "TITANIUM  plan": False,
    }


@pytest.mark.usefixtures("at_greenwich")
def test_days_begin_where_the_reader_is(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(filled, query="since:2026-11-21") == "d"
    monkeypatch.setenv("TZ", "CST-8")
    time.tzset()
    filled.take(briefing("e", "Early in Shanghai."), arrived=datetime(2026, 11, 20, 17, tzinfo=UTC))
    assert ids(filled, query="since:2026-11-21") == "ed"


QUERIES = {
    "钛材": "a",
    "产量": "ba",
    "属工": "b",
    "长其": "",  # a comma stands between
    "titanium": "a",  # not in the navigation of c
    "smelter*": "c",
    "smelter": "",
    '"in shaanxi"': "a",
    '"shaanxi in"': "",
    "TITANIUM Output": "a",
    "copper or 有色": "db",
    "not copper": "cba",
    "aluminium not copper": "c",
    "(copper or 铝) not chile": "b",
    "not (copper or 铝)": "ca",
    "metal:aluminium": "cb",
    "metal:铝": "cb",
    'region:"Inner Mongolia"': "cb",
    "region:内蒙古": "cb",
    "region:cn-nm": "cb",
    "region:CN not metal:铝": "a",
    "metal:铝 or copper": "dcb",
    "policy:titanium": "ca",
    'policy:"titanium plan"': "ca",
    'policy:"plan titanium"': "",
    "indicator:output": "dcba",
    "indicator:price": "",
    "kind:target": "c",
    "kind:policy not kind:target": "a",
    "source:daily": "c",
    "source:reuters": "d",
    "lang:zh": "b",
    "lang:zh-Hans": "b",
    "lang:zh_hans": "b",
    "since:2026-11-20": "dc",
    "until:2026-11-19": "ba",
    "since:2026-11-19 until:2026-11-20": "cb",
    "since:2026": "dcba",
    "since:today": "d",
    "since:yesterday until:yesterday": "c",
    "is:unread": "dcba",
    "ＴＩＴＡＮＩＵＭ": "a",
    "（copper or 铝）": "db",
    "region：CL": "d",
    "“carbon peak”": "c",
}


@pytest.mark.usefixtures("at_greenwich")
@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds(filled: Store, query: str) -> None:
    found = ids(filled, query=query)
    assert found == QUERIES[query]
    assert filled.size(Choice(query=query)) == len(found)
    assert "".join(row.id for row in filled.feed_at(Choice(query=query), 1, 9)) == found[1:]
    if found:
        below = filled.feed(Choice(query=query), limit=1)[0].number
        assert "".join(row.id for row in filled.feed(Choice(query=query), after=below)) == found[1:]


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("metal:unobtainium", 6),
        ("copper region:Atlantis", 14),
        ("kind:opinion", 5),
        ("indicator:x", 10),
        ("(copper", 0),
    ],
)
def test_a_query_that_means_nothing_points_at_the_place(filled: Store, query: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        filled.feed(Choice(query=query))
    assert caught.value.position == position
    with pytest.raises(QueryError):
        filled.counts(Choice(query=query))


def test_what_a_reader_does_stays(opening: Callable[..., Store], engine: str) -> None:
    store = opening()
    for page in PAGES:
        store.take(page)
    store.mark("a", read=True)
    store.mark("b", star=True)
    store.mark("b", read=True)
    store.mark("a", read=False, star=False)
    store.look("2026-11-21T08:30:00+08:00")

    def check(store: Store) -> None:
        assert {row.id: (row.read, row.starred) for row in store.feed()} == {
            "a": (False, False),
            "b": (True, True),
            "c": (False, False),
            "d": (False, False),
        }
        assert ids(store, query="is:unread") == "dca"
        assert ids(store, query="is:starred") == ids(store, query="is:read") == "b"
        assert store.looked() == "2026-11-21T00:30:00.000+00:00"

    check(store)
    if engine != "memory":
        store.close()
        check(opening())
        check(opening(readonly=True))


def test_since_last_is_since_the_reader_looked(filled: Store) -> None:
    assert ids(filled, query="since:last") == "dcba"
    filled.look(datetime(2026, 11, 20, tzinfo=UTC))
    assert ids(filled, query="since:last") == "dc"


def test_anything_is_found_by_its_id(filled: Store) -> None:
    page = PAGES[2]
    facts = (page.observations, page.policies, page.events, page.leads, page.organisations, page.promises)
    for kind in facts:
        assert isinstance(kind, tuple)
        for fact in kind:
            assert filled.thing(fact.id) == fact
    target = page.policies[0].targets[0]
    found = filled.thing(target.id)
    assert isinstance(found, Target)
    assert found == target
    assert filled.thing("c") == page
    assert filled.thing("nobody") is None
    assert filled.observation(page.events[0].id) is None


def test_facts_of_a_choice(filled: Store) -> None:
    assert [o.material for o in filled.observations()] == ["copper", "aluminium", "primary aluminium", "titanium"]
    assert len(filled.observations(limit=2)) == 2
    assert [o.region for o in filled.observations(Choice(regions=("CN-NM",)))] == ["CN-NM/Baotou", "CN-NM"]
    for facts in (filled.events, filled.leads, filled.promises):
        assert [fact.span.document for fact in facts(Choice(query="产量"))] == ["b", "a"]


def test_a_figure_about_another_metal_is_left_out_of_a_choice(store: Store) -> None:
    store.take(briefing("m", "Both.", metals=("copper", "titanium")))
    assert [o.material for o in store.observations(Choice(metals=("titanium",)))] == ["titanium"]
    everything = store.observations(Choice(query="both"))
    assert isinstance(everything[0], Observation)
    assert [o.value for o in everything] == [Decimal("100000.10")] * 2


def test_quarantine_remembers_each_content_once(store: Store) -> None:
    first = store.quarantine("/bad.pdf", "f" * 64, "The PDF is cut off.")
    second = store.quarantine("/worse.pdf", "f" * 64, "The PDF is still cut off.")
    store.quarantine("/other", "e" * 64, "It is empty.")
    assert first.status is Status.QUARANTINED
    assert first.id == second.id
    assert [(q.address, q.reason, q.times) for q in store.quarantined()] == [
        ("/worse.pdf", "The PDF is still cut off.", 2),
        ("/other", "It is empty.", 1),
    ]


def test_the_change_log_tells_what_came_and_the_version_moves(store: Store) -> None:
    before = store.data_version()
    store.take(PAGES[0])
    store.take(PAGES[0])
    store.take_series(statistics("2024-01-01", (series("s"),), values=(1.0,)))
    assert [(c.what, c.id) for c in store.changes(before)][:1] == [("document", "a")]
    assert [c.what for c in store.changes(before)] == ["document", "series"]
    assert store.data_version() == store.changes(before)[-1].number


def test_an_empty_store_answers(store: Store) -> None:
    for nothing in (store.feed, store.observations, store.series, store.policies, store.quarantined, store.changes):
        assert nothing() == []
    assert store.counts() == Counts()
    assert store.size() == store.size(Choice(query="metal:copper or 钛")) == 0
    assert store.looked() is None


def test_nothing_of_a_refused_briefing_is_kept(store: Store) -> None:
    bad = briefing("n", "A text.")
    bad = msgspec.structs.replace(bad, document=msgspec.structs.replace(bad.document, source="half \ud800 character"))
    with pytest.raises(Exception, match="surrogate"):
        store.take(bad)
    assert store.size() == 0
    assert store.briefing("n") is None
    assert store.data_version() == 0
    assert store.take(briefing("n", "A text.")).status is Status.STORED


def test_what_was_counted_inside_a_broken_transaction_is_not_remembered(filled: Store) -> None:
    before = filled.counts()
    found = filled.size(Choice(query="titanium"))
    with contextlib.suppress(RuntimeError), filled.database.transaction():
        filled.take(briefing("n", "Titanium and tin.", metals=("tin",)))
        assert filled.size(Choice(metals=("tin",))) == 1
        assert filled.size(Choice(query="titanium")) == found + 1
        assert "tin" in {count.key for count in filled.counts(Choice(regions=("CN",))).metals}
        raise RuntimeError("stop")
    filled.take(briefing("m", "Lead.", metals=("lead",)))  # takes the number that was given up
    counts = {count.key: count.briefings for count in filled.counts(Choice(regions=("CN",))).metals}
    assert "tin" not in counts
    assert counts["lead"] == 1
    assert filled.size(Choice(metals=("tin",))) == 0
    assert filled.size(Choice(query="titanium")) == found
    assert {c.key for c in filled.counts().metals} - {c.key for c in before.metals} == {"lead"}


def test_a_document_without_a_digest_is_given_one(store: Store) -> None:
    page = briefing("n", "A text.")
    bare = msgspec.structs.replace(page, document=msgspec.structs.replace(page.document, digest=""))
    store.take(bare)
    assert store.take(page).status is Status.DUPLICATE
    found = store.document("n")
    assert isinstance(found, Document)
    assert found.digest == page.document.digest
