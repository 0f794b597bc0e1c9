"""Where a list's rows come from: a protocol, a window that fetches only what is near, a source that holds all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class RowSource(Protocol[Row_co]):
    """Rows by their place."""

    def size(self) -> int:
        """How many rows there are."""
        ...

    def window(self, first: int, count: int) -> Sequence[Row_co]:
        """Rows from a place on; fewer at the end."""
        ...


class Held(Generic[Row]):
    """A source that holds its rows, for lists of some hundreds."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = rows

    def size(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def window(self, first: int, count: int) -> Sequence[Row]:
        """Rows from a place on."""
        return self._rows[first : first + count]


class Window(Generic[Row]):
    """A source seen through windows: whole stretches are fetched around what is asked for, and the latest few are kept.

    Args:
        source: Where rows come from.
        key: A row's identity, which stays when its place changes.
        stretch: Rows fetched at once.
        kept: Stretches kept.
    """

    def __init__(self, source: RowSource[Row], key: Callable[[Row], str], *, stretch: int = 64, kept: int = 8) -> None:
        self._source = source
        self._key = key
        self._stretch = stretch
        self._kept = kept
        self._stretches: dict[int, Sequence[Row]] = {}
        self.size = source.size()

    def row(self, place: int) -> Row | None:
        """The row at a place; None where there is none (any more)."""
        if not 0 <= place < self.size:
            return None
        number, within = divmod(place, self._stretch)
        rows = self._stretches.get(number)
        if rows is None:
            rows = self._source.window(number * self._stretch, self._stretch)
            if len(self._stretches) >= self._kept:
                del self._stretches[next(iter(self._stretches))]
            self._stretches[number] = rows
        return rows[within] if within < len(rows) else None

    def key(self, place: int) -> str | None:
        """The identity of the row at a place."""
        row = self.row(place)
        return None if row is None else self._key(row)

    def place(self, key: str, near: int = 0) -> int | None:
        """Where the row of an identity stands, looked for in the stretch of `near` and its neighbours only."""
        first = max(0, near // self._stretch - 1)
        for place in range(first * self._stretch, min(self.size, (first + 3) * self._stretch)):
            if self.key(place) == key:
                return place
        return None

    def forget(self, place: int) -> None:
        """Fetch the stretch of a place anew when it is next asked for: one of its rows has changed."""
        self._stretches.pop(place // self._stretch, None)
