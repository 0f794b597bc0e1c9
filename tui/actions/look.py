"""Look at what the store holds: counts for the panes, windows of the feed, a briefing, a trail of a series' figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from briefings.model import Briefing, Indicator, Observation, Point, Series, Target
from briefings.vocabulary import vocabulary
from store.rows import Choice, Count, Counts, FeedRow, PolicyRow
from tui.actions.prove import Proof, prove

if TYPE_CHECKING:
    from briefings.series.sparkline import Extremes
    from briefings.watching.targets import Progress
    from store import Store

_ENOUGH = 400
"""Figures of one material that a target is measured against, the newest first."""

_COUNTED = 999
"""New briefings are counted up to here."""


@dataclass(frozen=True)
class Trail:
    """A series with its figures in the order of time, the newest vintage of each.

    Attributes:
        series: The series.
        points: Its points.
        values: Their figures; a gap is None.
        extremes: Low, high and last with their periods.
    """

    series: Series
    points: tuple[Point, ...]
    values: tuple[float | None, ...]
    extremes: Extremes


@dataclass(frozen=True)
class FeedRows:
    """The feed under a choice, as rows by their place, newest first."""

    store: Store
    choice: Choice

    def size(self) -> int:
        """How many briefings there are."""
        return self.store.size(self.choice)

    def window(self, first: int, count: int) -> Sequence[FeedRow]:
        """Briefings from a place on."""
        return self.store.feed_at(self.choice, first, count)


class Look:
    """What a reader looks at, remembered while the store stays the same.

    Args:
        store: Where it is kept.
        as_of: What counts as today, and the newest vintage to use; None for the newest there is.
        now: The moment the reader looks at.
    """

    def __init__(self, store: Store, *, now: datetime, as_of: date | None = None) -> None:
        self._store = store
        self._now = now
        self._as_of = as_of
        self._version = store.data_version()
        self._trails: dict[str, Trail] = {}
        self._progress: dict[str, Progress | None] = {}
        self._series: dict[str, list[Series]] | None = None

    @property
    def today(self) -> date:
        """What counts as today."""
        return self._as_of or self._now.date()

    @property
    def location(self) -> str:
        """Where the store is."""
        return self._store.location

    def empty(self) -> bool:
        """Whether the store holds nothing at all."""
        return self._store.size(Choice()) == 0 and not self._by_material()

    def changed(self) -> bool:
        """Whether another process wrote since this was last asked; what was remembered is then forgotten."""
        version = self._store.data_version()
        if version == self._version:
            return False
        self._version = version
        self._trails.clear()
        self._progress.clear()
        self._series = None
        return True

    # -- panes -------------------------------------------------------------------------------------------------------

    def counts(self, choice: Choice) -> Counts:
        """Rows for regions, metals and policies under a choice; a pane's own choice does not narrow the pane itself."""
        counts = self._store.counts(choice)
        return Counts(
            regions=_with_chosen(counts.regions, choice.regions),
            metals=_with_chosen(counts.metals, choice.metals),
            policies=counts.policies,
        )

    def feed(self, choice: Choice) -> FeedRows:
        """The briefings under a choice."""
        return FeedRows(self._store, choice)

    def briefing(self, document: str) -> Briefing | None:
        """One document distilled."""
        return self._store.briefing(document)

    def proof(self, fact: str, document: str) -> Proof | None:
        """The words that a fact stands on; those of the leading fact where none is named."""
        return prove(self._store, fact, document)

    def unseen(self) -> int | None:
        """Briefings that arrived since this reader last looked, counted up to 999; None where they never did."""
        since = self._store.looked()
        if since is None:
            return None
        last = datetime.fromisoformat(since)
        found, after = 0, None
        while found < _COUNTED:
            rows = self._store.feed(Choice(), after=after, limit=100)
            for row in rows:
                if datetime.fromisoformat(row.arrived) <= last:
                    return found
                found += 1
            if len(rows) < 100:
                return found
            after = rows[-1].number
        return _COUNTED

    def looked(self) -> str | None:
        """When this reader last looked, ISO 8601, or None."""
        return self._store.looked()

    def leave(self) -> None:
        """Remember that this reader has looked now."""
        self._store.look(self._now.isoformat())

    def opened(self, document: str) -> None:
        """Remember that this reader has read a briefing."""
        self._store.mark(document, read=True)

    # -- series ------------------------------------------------------------------------------------------------------

    def trail(self, series: Series) -> Trail:
        """A series with its figures."""
        from briefings.series.sparkline import describe

        found = self._trails.get(series.id)
        if found is None:
            as_of = self._as_of.isoformat() if self._as_of else None
            points = tuple(self._store.points(series.id, as_of=as_of))
            found = Trail(series, points, tuple(point.value for point in points), describe(points))
            self._trails[series.id] = found
        return found

    def series_of(self, material: str) -> Series | None:
        """The series that says most about a material, a price first; its metal's where it has none of its own."""
        return min(self._nearest(material), key=_telling, default=None)

    def series_for(self, observation: Observation) -> Series | None:
        """The series that an observation belongs to or comes nearest to; None where its metal has none."""
        known = self._nearest(observation.material) if observation.material else []
        return min(known, key=lambda series: (*_distance(series, observation), *_telling(series)), default=None)

    def any_series(self) -> Series | None:
        """The series that says most of all there are; None where there is none."""
        return min((series for known in self._by_material().values() for series in known), key=_telling, default=None)

    def _nearest(self, material: str) -> list[Series]:
        """Series of a material, else of the nearest term above it that has any."""
        known = self._by_material()
        return next((known[each] for each in (material, *vocabulary().ancestors(material)) if each in known), [])

    def _by_material(self) -> dict[str, list[Series]]:
        if self._series is None:
            self._series = {}
            for series in self._store.series():
                self._series.setdefault(series.material or "", []).append(series)
        return self._series

    # -- targets -----------------------------------------------------------------------------------------------------

    def progress(self, row: PolicyRow) -> Progress | None:
        """How far a policy's first target is that figures can measure, else its first; None where it states none."""
        policy = row.policy
        if policy.id not in self._progress:
            found = [self._measured(target) for target in policy.targets if target.value is not None]
            measured = (each for each in found if each.progress is not None)
            self._progress[policy.id] = next(measured, found[0] if found else None)
        return self._progress[policy.id]

    def _measured(self, target: Target) -> Progress:
        from briefings.watching.targets import progress

        choice = Choice(metals=(target.material,)) if target.material else Choice()
        return progress(target, self._store.observations(choice, limit=_ENOUGH), self.today)


def _with_chosen(counts: tuple[Count, ...], chosen: tuple[str, ...]) -> tuple[Count, ...]:
    """Counts with a zero for what is chosen and has none, so that it can be taken back where it was chosen."""
    known = {count.key for count in counts}
    return (*counts, *(Count(key=key, briefings=0) for key in chosen if key not in known))


_ORDER = {Indicator.PRICE: 0, Indicator.OUTPUT: 1, Indicator.CAPACITY: 2}


def _telling(series: Series) -> tuple[int, str]:
    return _ORDER.get(series.indicator, 3), series.id


def _distance(series: Series, observation: Observation) -> tuple[bool, bool, bool]:
    return (
        series.indicator != observation.indicator,
        series.region != observation.region,
        series.unit != observation.unit,
    )
