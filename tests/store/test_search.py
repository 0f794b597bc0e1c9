"""The query language: what a query means, and where it stops meaning anything."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import QueryError
from store.search import FIELDS, And, Everything, Field, Not, Or, Tree, Words, parse


def shape(tree: Tree) -> object:
    """A tree without its positions."""
    match tree:
        case Everything():
            return None
        case Words():
            return " ".join(tree.words) + ("*" if tree.beginning else "")
        case Field():
            return f"{tree.name}:{tree.value}"
        case Not():
            return ("not", shape(tree.inner))
        case And():
            return ("and", *(shape(part) for part in tree.parts))
        case Or():
            return ("or", *(shape(part) for part in tree.parts))


@pytest.mark.parametrize(
    ("query", "meaning"),
    [
        ("", None),
        ("   ", None),
        ("copper", "copper"),
        ("alum*", "alum*"),
        ('"red  mud"', "red mud"),
        ('"not"', "not"),
        ("铝价", "铝 价"),
        ("a b or c", ("or", ("and", "a", "b"), "c")),
        ("a and b or c and d", ("or", ("and", "a", "b"), ("and", "c", "d"))),
        ("a (b or c)", ("and", "a", ("or", "b", "c"))),
        ("not a b", ("and", ("not", "a"), "b")),
        ("not (a b)", ("not", ("and", "a", "b"))),
        ("NOT NOT a", ("not", ("not", "a"))),
        ('Metal:"refined copper" region:CN-NM', ("and", "metal:refined copper", "region:CN-NM")),
        ("metal：铝 （a or b）", ("and", "metal:铝", ("or", "a", "b"))),
        ("since:2024-01 until:today", ("and", "since:2024-01", "until:today")),
        ("12:30", "12 30"),
        ("https://example.org/a", "https example org a"),
        ("「绿电铝」", "绿 电 铝"),
        ("a(b)c", ("and", "a", "b", "c")),
    ],
)
def test_a_query_means(query: str, meaning: object) -> None:
    assert shape(parse(query)) == meaning


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("(a or b", 0),
        ("a (b (c)", 2),
        ("a or b)", 6),
        (")", 0),
        ("a or", 4),
        ("or a", 0),
        ("a and and b", 6),
        ("not", 3),
        ('a "b c', 2),
        ("a ”b c", 2),
        ("colour:red", 0),
        ("a colour:red", 2),
        ("metal:", 6),
        ("metal: copper", 6),
        ("a metal:(b)", 8),
        ("since:soon", 6),
        ("since:2024-13", 6),
        ("a is:new", 5),
        ("a ...", 2),
        ('metal:""', 6),
    ],
)
def test_an_error_points_at_the_character(query: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert caught.value.position == position
    assert caught.value.message.endswith(".")
    assert caught.value.msgid.format(**caught.value.slots) == caught.value.message


def test_parts_know_where_they_stand() -> None:
    tree = parse('a (b or metal:c) "d e"')
    assert isinstance(tree, And)
    positions = [part.position for part in tree.parts]
    assert positions == [0, 3, 17]
    either = tree.parts[1]
    assert isinstance(either, Or)
    assert [part.position for part in either.parts] == [3, 8]


pieces = st.sampled_from(
    [
        "(",
        ")",
        " ",
        '"',
        "“",
        "”",
        "and",
        "or",
        "not",
        ":",
        "：",
        "铝",
        "copper",
        "*",
        "-",
        "2024",
        *FIELDS,
        "é",
        "\x00",
    ]
)


@given(st.lists(pieces, max_size=14).map("".join) | st.text(max_size=20))
def test_any_text_is_a_query_or_an_error_inside_it(query: str) -> None:
    with suppress(QueryError):
        parse(query)
        return
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert 0 <= caught.value.position <= len(query)


def test_deep_nesting_is_an_error_not_a_crash() -> None:
    for query in ("(" * 5000 + "a" + ")" * 5000, "not " * 5000 + "a"):
        with pytest.raises(QueryError):
            parse(query)
