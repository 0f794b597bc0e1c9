"""TinyDB queries as SQL conditions that let through at least every row the query wants.

A TinyDB query carries the tree it was built from (``QueryInstance._hash``, stable through TinyDB 4). Each node
becomes a condition over ``json_extract(doc, path)``, written exactly as the declared indexes are, so that SQLite
uses them. Every row that comes through is checked again by the query itself: a condition too wide costs time, one
too narrow would lose rows. So only what is known to agree with Python is translated; everything else becomes "any
row".
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXACT_INTEGER = 2**53
_DEEPEST = 200
_MOST_VALUES = 30_000


class Condition(NamedTuple):
    """A condition in SQL.

    Attributes:
        sql: The condition; ``1`` lets any row through.
        values: What its question marks stand for, in order.
        exact: Whether it is true of exactly the rows the query wants; only then may it be negated.
    """

    sql: str
    values: tuple[str | int | float, ...] = ()
    exact: bool = False


ANY = Condition("1")
_TRUE = Condition("1", exact=True)
_FALSE = Condition("0", exact=True)


@lru_cache(maxsize=1024)
def extraction(path: tuple[str, ...]) -> str | None:
    """The SQL expression for the value at a path of field names, or None where a name is not a plain word.

    Indexes are declared on this very text; SQLite matches an expression index by its form.
    """
    if not path or not all(isinstance(name, str) and _FIELD.fullmatch(name) for name in path):
        return None
    return f"json_extract(doc, '$.{'.'.join(path)}')"


def condition(query: object) -> Condition:
    """The narrowest safe condition for a TinyDB query, or for anything callable that TinyDB accepts as one."""
    return _translate(getattr(query, "_hash", None), 0)


def _translate(tree: object, depth: int) -> Condition:
    if not isinstance(tree, tuple) or not tree or depth > _DEEPEST:
        return ANY
    match tree:
        case ("and", frozenset() as parts):
            return _all([_translate(part, depth + 1) for part in parts])
        case ("or", frozenset() as parts):
            return _some([_translate(part, depth + 1) for part in parts])
        case ("not", inner):
            found = _translate(inner, depth + 1)
            return Condition(f"NOT coalesce({found.sql}, 0)", found.values, exact=True) if found.exact else ANY
        case ("==", tuple() as path, wanted):
            return _equal(extraction(path), wanted)
        case ("one_of", tuple() as path, tuple() | frozenset() as items):
            return _some([_equal(extraction(path), item) for item in items]) if items else _FALSE
        case ("exists", tuple() as path) if (place := extraction(path)) is not None:
            return Condition(f"json_type{place.removeprefix('json_extract')} IS NOT NULL", exact=True)
        case (("<" | "<=" | ">" | ">=") as sign, tuple() as path, bound):
            return _compared(extraction(path), sign, bound)
    return ANY


def _equal(place: str | None, wanted: object) -> Condition:
    if place is None:
        return ANY
    match wanted:
        case None:
            return Condition(f"{place} IS NULL")  # also true where the field is missing, so never exact
        case str() if not wanted.startswith(("[", "{")) and _storable(wanted):
            # a list or object comes out of json_extract as text; no other text begins like one
            return Condition(f"{place} = ?", (wanted,), exact=True)
        case bool() | int() if abs(wanted) < _EXACT_INTEGER:
            # not exact: SQLite may read 5.000000000000001 as 5
            return Condition(f"{place} = ?", (int(wanted),))
        case float() if math.isfinite(wanted):
            low, high = _around(wanted)
            return Condition(f"{place} BETWEEN ? AND ?", (low, high))
    return ANY


def _compared(place: str | None, sign: str, bound: object) -> Condition:
    if place is None:
        return ANY
    match bound:
        case str() if _storable(bound):
            return Condition(f"{place} {sign} ? AND typeof({place}) = 'text'", (bound,))
        case bool() | int() | float() if math.isfinite(bound) and abs(bound) < _EXACT_INTEGER:
            low, high = _around(float(bound))
            # numbers sort before every text in SQLite, so the open side is closed with a type check
            wide, reach = ("<=", high) if sign in ("<", "<=") else (">=", low)
            return Condition(f"{place} {wide} ? AND typeof({place}) IN ('integer', 'real')", (reach,))
    return ANY


def _around(value: float) -> tuple[float, float]:
    """Bounds a little outside a float: SQLite reads decimal text with an error in the last digit, Python without."""
    slack = abs(value) * 1e-12 + 1e-300
    return value - slack, value + slack


def _storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _all(parts: list[Condition]) -> Condition:
    useful = [part for part in parts if part.sql != "1"]
    exact = all(part.exact for part in parts)
    if not useful:
        return _TRUE if exact else ANY
    return Condition(
        " AND ".join(f"({part.sql})" for part in useful), tuple(v for part in useful for v in part.values), exact
    )


def _some(parts: list[Condition]) -> Condition:
    if any(part.sql == "1" for part in parts) or len(parts) > _MOST_VALUES:
        return _TRUE if all(part.exact for part in parts) else ANY
    places = {part.sql for part in parts}
    exact = all(part.exact for part in parts)
    values = tuple(value for part in parts for value in part.values)
    if len(places) == 1 and len(values) == len(parts) and (sql := places.pop()).endswith(" = ?"):
        return Condition(f"{sql.removesuffix('= ?')}IN ({', '.join('?' * len(values))})", values, exact)
    return Condition(" OR ".join(f"({part.sql})" for part in parts), values, exact)
