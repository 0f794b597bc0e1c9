"""Series on their shelf: every vintage kept, the newest answered with, and which one a sparkline shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from tinydb import where

from briefings.model import Indicator, Period, Point, Series, SeriesBatch, digest, identity
from briefings.vocabulary import Kind, vocabulary
from store import changes, tables
from store.choosing import named
from store.engines import Tables
from store.index import Index
from store.rows import Choice, Outcome, Status
from store.search import And, Everything, Field, Not, Or, Tree, Words, parse
from store.splitter import split
from store.words import column, one


class Shown(NamedTuple):
    """Which series stands beside a region or a metal."""

    regions: dict[str, Series]
    metals: dict[str, Series]

    def region(self, key: str) -> Series | None:
        """The series beside a region."""
        return self.regions.get(key)

    def metal(self, key: str) -> Series | None:
        """The series beside a metal."""
        return self.metals.get(key)


class Shelf:
    """The series of a store.

    Args:
        database: Where they are.
        index: Tells when something was written.
    """

    def __init__(self, database: Tables, index: Index) -> None:
        self._database = database
        self._index = index
        self._shown: tuple[int, Shown] | None = None

    def take(self, batch: SeriesBatch, at: str) -> Outcome:
        """Keep a batch; see `store.Store.take_series`."""
        content = batch.digest or digest(repr((batch.source, batch.vintage, batch.series, batch.points)))
        vintages, points = self._database.table("vintages"), self._database.table("points")
        id = identity("vintage", content)
        by_series: dict[str, list[Point]] = defaultdict(list)
        for point in batch.points:
            by_series[point.series].append(point)
        with self._database.transaction():
            same = vintages.get(where("digest") == content)
            if same is not None:
                return Outcome(status=Status.DUPLICATE, id=id, of=same["id"])
            of = self._revised(batch)
            row = tables.vintage_row(batch, id=id, digest=content, arrived=at, of=of)
            number = vintages.insert(row)
            self._keep(batch.series, by_series)
            points.insert_multiple(
                tables.points_row(some, series=series, batch=id, vintage=vintage)
                for series, all_points in by_series.items()
                for vintage, some in _by_vintage(all_points).items()
            )
            changes.log(self._database, "series", id, number, at)
        return Outcome(status=Status.REVISED if of else Status.STORED, id=id, of=of, points=len(batch.points))

    def _revised(self, batch: SeriesBatch) -> str | None:
        """Id of an earlier file of the same publication, or None: same source, same date, other content."""
        same = [row for row in self._database.table("vintages").all() if row["source"] == batch.source]
        return next((str(row["id"]) for row in reversed(same) if row["vintage"] == batch.vintage), None)

    def _keep(self, some: Iterable[Series], points: dict[str, list[Point]]) -> None:
        table = self._database.table("series")
        for each in some:
            before = table.get(where("id") == each.id)
            known = [day for point in points[each.id] if point.value is not None and (day := last_day(point.period))]
            latest = max([*known, before["latest"] if before else ""])
            row = {**tables.plain(each), "latest": latest, "known": max(len(known), before["known"] if before else 0)}
            if before is None:
                table.insert(row)
            else:
                table.update(row, doc_ids=[before.doc_id])

    def series(self, choice: Choice) -> list[Series]:
        """Series about what is chosen."""
        metals = {below for id in choice.metals for below in vocabulary().under(id)}
        regions = {below for id in choice.regions for below in vocabulary().under(id)}
        asked = parse(choice.query)
        found = [tables.series_of(row) for row in self._database.table("series").all()]
        return [
            each
            for each in found
            if (not metals or each.material in metals)
            and (not regions or _within(each.region, regions))
            and fits(asked, each)
        ]

    def points(self, series: str, as_of: str | None) -> list[Point]:
        """The figures as they were known on a date.

        From its first period on a newer file alone speaks: a figure that it leaves out was withdrawn. What older files
        said of the time before still stands, since yearbooks carry only their last few years.
        """
        known: dict[str, Point] = {}
        for row in self._rows(series):
            if as_of is not None and row["vintage"][: len(as_of)] > as_of:
                continue
            points = tables.points_of(row)
            if "facts" not in row:
                first = min((last_day(point.period) for point in points), default="")
                known = {period: point for period, point in known.items() if last_day(period) < first}
            known.update((point.period, point) for point in points)
        return sorted(known.values(), key=lambda point: (last_day(point.period) or "", point.period))

    def vintages(self, series: str) -> list[str]:
        """Dates of a series' publications."""
        return sorted({row["vintage"] for row in self._rows(series)})

    def _rows(self, series: str) -> list[Any]:
        """A series' rows, the oldest vintage first; of two with one date, the one that came first."""
        return sorted(self._database.table("points").search(where("series") == series), key=lambda row: row["vintage"])

    def shown(self) -> Shown:
        """Which series a sparkline shows beside each metal and region; kept until something is written.

        A metal has its price, else its output, else nothing; of several the world's before a country's, then the one
        known latest, then the one with most figures. What has no series of its own has none: the price of a product
        is not that of its group. A region has the first series that was taken in for it.
        """
        version = self._index.version()
        if self._shown is not None and self._shown[0] == version:
            return self._shown[1]
        regions: dict[str, Series] = {}
        best: dict[str, tuple[tuple[bool, bool, str, int], Series]] = {}
        for row in self._database.table("series").all():
            each = tables.series_of(row)
            if each.region:
                regions.setdefault(each.region, each)
            if each.material and each.indicator in (Indicator.PRICE, Indicator.OUTPUT):
                whole = each.region in (None, "WORLD")
                rank = (each.indicator is Indicator.PRICE, whole, row["latest"], row["known"])
                if each.material not in best or rank > best[each.material][0]:
                    best[each.material] = (rank, each)
        metals = {material: each for material, (_, each) in best.items()}
        shown = Shown(regions, metals)
        self._shown = (version, shown)
        return shown


def last_day(period: str) -> str:
    """The last day of an ISO 8601 period as text, or an empty text where it has none."""
    day = Period(iso=period, grain="year").last  # type: ignore[arg-type]  # the grain has no say in it
    return day.isoformat() if day else ""


def fits(asked: Tree, series: Series) -> bool:
    """Whether a query finds a series: its words in the series' names in any language, its fields in the series' own.

    Fields that only a document has (policy, since, is, …) let no series through.
    """
    match asked:
        case Everything():
            return True
        case Words():
            return one(asked).fits({"body": _words(series)})
        case Not():
            return not fits(asked.inner, series)
        case And():
            return all(fits(part, series) for part in asked.parts)
        case Or():
            return any(fits(part, series) for part in asked.parts)
        case Field():
            return _field_fits(asked, series)


def _field_fits(field: Field, series: Series) -> bool:
    names = vocabulary()
    match field.name:
        case "metal":
            return any(
                series.material in names.under(id) for id in named(field, Kind.MATERIAL, [series.material or ""])
            )
        case "region":
            return any(
                _within(series.region, names.under(id)) for id in named(field, Kind.REGION, [series.region or ""])
            )
        case "indicator":
            return series.indicator.value == field.value.lower()
        case "source":
            return one(Words(words=tuple(split(field.value)))).fits({"body": column(split(series.source))})
        case "kind":
            return field.value.lower() == "series"
    return False


def _words(series: Series) -> str:
    names = vocabulary()
    words = split(f"{series.title}\n{series.of}\n{series.source}\n{series.indicator.value}\n{series.id}\n{series.unit}")
    for id, term in ((series.material, names.material), (series.region, names.region)):
        if id:
            words += split(id)
            if (found := term(id)) is not None:
                words += [
                    word for spellings in found.names.values() for name in spellings for word in split(f"{name} ")
                ]
    return column(words)


def _within(region: str | None, regions: Iterable[str]) -> bool:
    return region is not None and region in regions


def _by_vintage(points: list[Point]) -> dict[str, list[Point]]:
    found: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        found[point.vintage].append(point)
    return found
