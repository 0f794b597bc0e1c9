"""Find briefings, facts and series in the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model import Noun, Point, Series
from store import Choice, Store
from store.rows import FeedRow, PolicyRow

KINDS = ("briefing", "observation", "policy", "target", "event", "lead", "organisation", "promise", "quote")
"""What can be found, by the names of `--kind`."""


@dataclass(frozen=True, kw_only=True)
class Trace:
    """A series with the points that a trend shows.

    Attributes:
        series: The series.
        points: Its points in time order, of the newest vintage allowed.
        vintages: Dates of all vintages the store keeps of it.
    """

    series: Series
    points: tuple[Point, ...]
    vintages: tuple[str, ...]


def found_briefings(store: Store, query: str, *, limit: int) -> list[FeedRow]:
    """The briefings a query finds, newest first.

    Raises:
        QueryError: The query cannot be read.
    """
    return store.feed(Choice(query=query), limit=limit)


def found_facts(store: Store, query: str, kind: str, *, limit: int) -> Sequence[Noun]:
    """The facts of one kind in the briefings that a query finds.

    Raises:
        QueryError: The query cannot be read.
    """
    choice = Choice(query=query)
    if kind == "policy":
        return [row.policy for row in _policies(store, choice)][:limit]
    if kind == "target":
        return [target for row in _policies(store, choice) for target in row.policy.targets][:limit]
    if kind == "observation":
        return list(store.observations(choice, limit=limit))
    facts: list[Noun] = []
    for row in store.feed(choice, limit=limit):
        briefing = store.briefing(row.id)
        if briefing is not None:
            facts += getattr(briefing, f"{kind}s")
    return facts[:limit]


def _policies(store: Store, choice: Choice) -> Sequence[PolicyRow]:
    return store.policies(choice)


def traces(
    store: Store, query: str, *, as_of: str | None = None, start: str | None = None, end: str | None = None
) -> list[Trace]:
    """The series a query finds, with their points.

    Args:
        store: The store.
        query: Words of the query language; each series is matched by its material, region, indicator and title.
        as_of: The newest vintage to use, ISO 8601.
        start: First period to show, such as 2020 or 2020-05.
        end: Last period to show.

    Raises:
        QueryError: The query cannot be read.
    """
    found = []
    for series in store.series(Choice(query=query)):
        points = [
            point
            for point in store.points(series.id, as_of=as_of)
            if (start is None or point.period >= start) and (end is None or point.period[: len(end)] <= end)
        ]
        found.append(Trace(series=series, points=tuple(points), vintages=tuple(store.vintages(series.id))))
    return found
