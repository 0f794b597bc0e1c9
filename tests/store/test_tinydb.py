"""The tables keep TinyDB's promises: its own memory storage is the measure."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.operations import delete, increment
from tinydb.operations import set as put
from tinydb.queries import Query
from tinydb.storages import JSONStorage, MemoryStorage
from tinydb.table import Document

from store import StoreError
from store.location import MEMORY
from store.plain import PlainDatabase
from store.pushdown import condition
from store.sqlite import Index
from store.sqlite_table import Database, SqliteTable

INDEXES = {"_default": (Index(("a",)), Index(("b",)), Index(("a", "b")))}


def memory() -> Database:
    return Database(MEMORY, indexes=INDEXES)


# -- queries: pushed down and checked, against plain evaluation ------------------------------------------------------

scalars = (
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(
        ["", "a", "b", "1", "[1]", '["a"]', '{"b": 1}', "null", "铝", "Ａ", "a\x00b", "𠮷", "é", 0.1 + 0.2, 0.3]
    )
)
values = (
    scalars | st.lists(scalars, max_size=2) | st.dictionaries(st.sampled_from(["a", "b", "c"]), scalars, max_size=2)
)
documents = st.dictionaries(st.sampled_from(["a", "b", "a b", 'q"', "é"]), values, max_size=3)
paths = st.sampled_from([("a",), ("b",), ("a", "b"), ("a b",), ('q"',), ("é",), ("c",)])


def at(path: tuple[str, ...]) -> Query:
    query = Query()
    for name in path:
        query = query[name]
    return query


leaves = st.one_of(
    st.builds(lambda p, v: at(p) == v, paths, values),
    st.builds(lambda p, v: at(p) != v, paths, scalars),
    st.builds(lambda p, v: at(p).one_of(v), paths, st.lists(scalars, max_size=4)),
    st.builds(lambda p: at(p).exists(), paths),
    st.builds(lambda p: at(p).any([1, "a"]), paths),
    st.builds(lambda p: at(p).matches("a", re.IGNORECASE), paths),
    st.builds(lambda p: at(p).test(bool), paths),
    st.builds(lambda v: Query().fragment(v), documents),
    st.builds(lambda p, v: at(p).map(lambda inner: inner) == v, paths, scalars),
    st.just(Query().noop()),
)
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda q: ~q, inner),
        st.builds(lambda p, q: p & q, inner, inner),
        st.builds(lambda p, q: p | q, inner, inner),
    ),
    max_leaves=5,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(documents, max_size=6), st.lists(queries, min_size=1, max_size=4))
def test_a_query_finds_what_plain_tinydb_finds(rows: list[dict[str, Any]], asked: list[Any]) -> None:
    ours, plain = memory(), TinyDB(storage=MemoryStorage)
    ours.insert_multiple(rows)
    plain.insert_multiple(json.loads(json.dumps(row)) for row in rows)
    for query in asked:
        wanted = [dict(doc) for doc in plain.search(query)]
        assert [dict(doc) for doc in ours.search(query)] == wanted
        assert ours.count(query) == len(wanted)
        assert ours.contains(query) == bool(wanted)
        found = ours.table("_default").page(where=query, limit=3)  # type: ignore[attr-defined]
        assert [dict(doc) for doc in found] == wanted[::-1][:3]
    ours.close()


numbers = st.integers(-5, 5) | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=3)


@settings(max_examples=200, deadline=None)
@given(st.data(), st.sampled_from([numbers, texts]))
def test_a_range_finds_what_plain_tinydb_finds(data: st.DataObject, kind: st.SearchStrategy[Any]) -> None:
    rows = data.draw(st.lists(st.one_of(st.fixed_dictionaries({"a": kind}), st.just({})), max_size=8))
    bounds = data.draw(st.lists(kind, min_size=1, max_size=3))
    ours, plain = memory(), TinyDB(storage=MemoryStorage)
    ours.insert_multiple(rows)
    plain.insert_multiple(json.loads(json.dumps(row)) for row in rows)
    for bound in (*bounds, *(row["a"] for row in rows if row)):
        a = where("a")
        for query in (a < bound, a <= bound, a > bound, a >= bound, ~(a < bound), (a >= bound) | (a == bound)):
            assert ours.search(query) == plain.search(query)
    ours.close()


operations = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), documents),
        st.tuples(st.just("many"), st.lists(documents, max_size=3)),
        st.tuples(st.just("update"), leaves, st.dictionaries(st.sampled_from(["a", "c"]), scalars, max_size=2)),
        st.tuples(st.just("ids"), st.lists(st.integers(1, 8), max_size=3), documents),
        st.tuples(st.just("upsert"), leaves, documents),
        st.tuples(st.just("remove"), leaves),
        st.tuples(st.just("drop"), st.lists(st.integers(1, 8), max_size=3)),
        st.tuples(st.just("truncate")),
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(operations)
def test_writes_leave_what_plain_tinydb_leaves(steps: list[tuple[Any, ...]]) -> None:
    ours, plain = memory(), TinyDB(storage=MemoryStorage)
    for name, *arguments in steps:
        given_back = []
        for database in (ours, plain):
            own = json.loads(json.dumps([a for a in arguments if not callable(a)]))
            query = next((a for a in arguments if callable(a)), None)
            match name:
                case "insert":
                    given_back.append(database.insert(own[0]))
                case "many":
                    given_back.append(database.insert_multiple(own[0]))
                case "update":
                    given_back.append(database.update(own[0], query))
                case "ids":
                    given_back.append(database.update(own[1], doc_ids=own[0]))
                case "upsert":
                    given_back.append(database.upsert(own[0], query))
                case "remove":
                    given_back.append(database.remove(query))
                case "drop":
                    given_back.append(database.remove(doc_ids=dict.fromkeys(own[0])))
                case "truncate":
                    database.truncate()
        assert len(given_back) < 2 or given_back[0] == given_back[1]
        assert [(doc.doc_id, dict(doc)) for doc in ours] == [(doc.doc_id, dict(doc)) for doc in plain]
        assert len(ours) == len(plain)
    ours.close()


def test_what_is_pushed_down_uses_the_index() -> None:
    database = memory()
    database.insert_multiple({"a": n, "b": str(n)} for n in range(50))
    for query in (where("a") == 3, where("b").one_of(["3", "4"]), (where("a") > 40) & (where("b") == "44")):
        asked = condition(query)
        plan = database.storage.run(f"EXPLAIN QUERY PLAN SELECT doc FROM tiny__default WHERE {asked.sql}", asked.values)
        assert "INDEX" in " ".join(str(row) for row in plan), (asked, plan)


def test_a_list_is_not_the_text_it_looks_like() -> None:
    database = memory()
    database.insert_multiple([{"a": ["x"]}, {"a": '["x"]'}, {"a": {"b": 1}}, {"a": '{"b":1}'}])
    for text in ('["x"]', '{"b":1}'):
        assert [doc["a"] for doc in database.search(where("a") == text)] == [text]
        assert len(database.search(~(where("a") == text))) == 3


def test_membership_of_a_text_is_looking_inside_it() -> None:
    database = memory()
    database.insert_multiple([{"a": "bc"}, {"a": "b"}, {"a": "x"}])
    assert [doc["a"] for doc in database.search(where("a").one_of("abc"))] == ["bc", "b"]  # type: ignore[arg-type]


# -- the rest of TinyDB's ways, on every engine ---------------------------------------------------------------------


@pytest.fixture(params=["sqlite", "memory", "plain"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    if request.param == "plain":
        (tmp_path / "t.json").touch()
        return PlainDatabase(tmp_path / "t.json")
    return Database(MEMORY if request.param == "memory" else str(tmp_path / "t.db"), indexes=INDEXES)


def test_tables_are_apart_and_listed(database: Any) -> None:
    before = database.tables()
    for name in ("one", "One", "ein tisch", "表"):
        database.table(name).insert({"in": name})
    assert database.tables() - before == {"one", "One", "ein tisch", "表"}
    assert database.table("One").all() == [{"in": "One"}]
    database.drop_table("One")
    assert database.tables() - before == {"one", "ein tisch", "表"}
    assert database.table("One").all() == []
    database.drop_tables()
    assert database.tables() == set()


def test_documents_bring_their_own_numbers(database: Any) -> None:
    assert database.insert(Document({"a": 1}, 7)) == 7
    assert database.insert({"a": 2}) == 8
    with pytest.raises(ValueError, match="7 already exists"):
        database.insert(Document({"a": 3}, 7))
    with pytest.raises(ValueError, match="7 already exists"):
        database.insert_multiple([{"a": 4}, Document({"a": 5}, 7)])
    assert [doc["a"] for doc in database] == [1, 2]
    assert database.get(doc_ids=[8, 7, 99]) == [{"a": 1}, {"a": 2}]
    with pytest.raises(ValueError, match="not a Mapping"):
        database.insert([1])
    with pytest.raises(RuntimeError):
        database.get()


def test_operations_change_documents_in_place(database: Any) -> None:
    database.insert_multiple([{"n": 1}, {"n": 2}])
    database.update(increment("n"), where("n") == 1)
    database.update(put("m", "x"))
    database.update_multiple([({"k": 1}, where("n") == 2), (delete("m"), where("n") == 2)])
    assert database.all() == [{"n": 2, "k": 1}, {"n": 2, "k": 1}]


def test_a_failing_change_changes_nothing(database: Any) -> None:
    database.insert_multiple([{"n": 1}, {"n": 2}])

    def fail(doc: dict[str, Any]) -> None:
        doc["n"] = 10
        if len(seen := [*seen_so_far, 1]) > 1:
            raise RuntimeError("stop")
        seen_so_far.extend(seen)

    seen_so_far: list[int] = []
    with pytest.raises(RuntimeError, match="stop"):
        database.update(fail)
    assert database.all() == [{"n": 1}, {"n": 2}]


def write_and_stop(database: Any) -> None:
    with database.transaction():
        database.table("one").insert({"a": 1})
        database.table("two").insert({"a": 1})
        raise RuntimeError("stop")


def test_a_transaction_joins_tables_or_leaves_none(database: Any) -> None:
    with pytest.raises(RuntimeError, match="stop"):
        write_and_stop(database)
    assert database.table("one").all() == database.table("two").all() == []
    with database.transaction():
        database.table("one").insert({"a": 1})
        with database.transaction():
            database.table("two").insert({"a": 2})
    assert (database.table("one").all(), database.table("two").all()) == ([{"a": 1}], [{"a": 2}])


def test_what_is_read_is_the_readers_own(database: Any) -> None:
    database.insert({"a": [1]})
    for read in (database.all, lambda: database.search(where("a").exists()), lambda: [database.get(doc_id=1)]):
        read()[0]["a"].append(2)
    given = {"b": [1]}
    database.insert(given)
    given["b"].append(2)
    assert database.all() == [{"a": [1]}, {"b": [1]}]


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), "half \ud83d", {"deep": ["half \udc00"]}])
def test_what_no_file_can_keep_is_refused_before_anything_is_written(database: Any, bad: object) -> None:
    database.insert({"a": 1})
    with pytest.raises(StoreError, match=r"Nothing was written\."):
        database.insert_multiple([{"a": 2}, {"a": bad}])
    with pytest.raises((StoreError, ValueError)):
        database.update({"a": bad})
    assert database.all() == [{"a": 1}]


def test_the_query_cache_remembers_nothing(database: Any) -> None:
    database.insert({"a": "ABC"})
    assert database.search(where("a").matches("abc", re.IGNORECASE))
    assert not database.search(where("a").matches("abc"))


def odd(number: Any) -> bool:
    return bool(number % 2)


def test_a_page_follows_a_field(database: Any) -> None:
    database.insert_multiple([{"a": value, "n": n} for n, value in enumerate(["x", None, 2, "b", 10, "x"])])
    table = database.table("_default")
    rows = table.page(order_by="a", limit=3)
    assert [row["n"] for row in rows] == [5, 0, 3]
    rest = table.page(order_by="a", after=(rows[-1]["a"], rows[-1].doc_id), limit=9)
    assert [row["n"] for row in rest] == [4, 2, 1] or [row["n"] for row in rest] == [4, 2]
    assert [row["n"] for row in table.page(order_by="a", descending=False, limit=3)] == [1, 2, 4]


def test_a_page_is_a_window_in_order(database: Any) -> None:
    database.insert_multiple({"a": value, "n": n} for n, value in enumerate(["x", None, 2, "b", 10, "x"]))
    table = database.table("_default")
    assert [row["n"] for row in table.page(limit=2)] == [5, 4]
    assert [row["n"] for row in table.page(after=(None, 3), limit=9)] == [1, 0]
    assert [row["n"] for row in table.page(after=(None, 3), limit=1, descending=False)] == [3]
    assert table.page(where=where("a") == "x", fields=("n", "missing"), limit=9) == [
        {"n": 5, "missing": None},
        {"n": 0, "missing": None},
    ]
    assert table.page(where=where("n").test(odd), fields=("n",), limit=2) == [{"n": 5}, {"n": 3}]
    assert database.table("nowhere").page() == []


def test_a_plain_store_is_a_file_of_tinydb(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.touch()
    with PlainDatabase(path) as ours:
        ours.table("metals").insert({"name": "铝"})
    with TinyDB(path, storage=JSONStorage, encoding="utf-8") as stock:
        assert stock.table("metals").all() == [{"name": "铝"}]
        stock.table("metals").insert({"name": "铜"})
    with PlainDatabase(path) as ours:
        assert [doc["name"] for doc in ours.table("metals")] == ["铝", "铜"]


def test_whole_stores_read_and_write_in_tinydbs_shape(tmp_path: Path) -> None:
    shape = {"one": {"1": {"a": 1}, "5": {"b": [None]}}, "表": {"2": {}}}
    with Database(str(tmp_path / "t.db")) as database:
        database.storage.write(shape)
        assert database.storage.read() == shape
        assert database.table("one").insert({}) == 6


def test_the_table_is_tinydbs_by_inheritance() -> None:
    from tinydb.table import Table

    assert issubclass(SqliteTable, Table)
    assert isinstance(memory(), TinyDB)
    check: Callable[[Any], bool] = lambda doc: doc.get("a") == 1  # noqa: E731  # any callable is a query to TinyDB
    database = memory()
    database.insert_multiple([{"a": 1}, {"a": 2}])
    assert database.search(check) == [{"a": 1}]
