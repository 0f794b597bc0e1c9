"""Series keep every vintage and answer as things were known."""

from __future__ import annotations

import msgspec
import pytest

from briefings.model import Point, PointStatus, SeriesBatch, Span
from store import Choice, Status, Store
from tests.store.made import batch, briefing, series

PRICE, OUTPUT = series("price"), series("output", indicator="output")


def test_points_come_back_as_they_went_in(store: Store) -> None:
    whole = batch("2024-05-03", (PRICE,), values=(1.5, None, 0.1 + 0.2))
    outcome = store.take_series(whole)
    assert (outcome.status, outcome.points) == (Status.STORED, 3)
    assert store.points("price") == list(whole.points)
    assert store.series() == [PRICE]
    assert store.points("nobody") == []
    assert store.vintages("nobody") == []


def test_every_vintage_stays_and_is_known_from_its_day_on(store: Store) -> None:
    store.take_series(batch("2026-03-03", (PRICE,), values=(1.1, 2.1, 3.1)))
    store.take_series(batch("2022-05-03", (PRICE,), values=(1.0, 2.0)))
    assert store.vintages("price") == ["2022-05-03", "2026-03-03"]
    assert [p.value for p in store.points("price")] == [1.1, 2.1, 3.1]
    assert [p.value for p in store.points("price", as_of="2026-03-02")] == [1.0, 2.0]
    assert [p.value for p in store.points("price", as_of="2026-03-03")] == [1.1, 2.1, 3.1]
    assert [p.value for p in store.points("price", as_of="2025")] == [1.0, 2.0]
    assert store.points("price", as_of="2022-05-02") == []


def test_years_before_a_newer_edition_begins_still_stand(store: Store) -> None:
    store.take_series(batch("2022-01-01", (PRICE,), values=(1.0, 2.0, 3.0)))
    before = store.points("price")
    newer = msgspec.structs.replace(before[-1], value=9.0, vintage="2023-01-01")
    edition = msgspec.structs.replace(batch("2023-01-01", (PRICE,), values=(9.0,)), digest="newer", points=(newer,))
    store.take_series(edition)
    assert [point.value for point in store.points("price")] == [1.0, 2.0, 9.0]


def test_a_period_that_a_newer_vintage_withdrew_is_gone(store: Store) -> None:
    store.take_series(batch("2022-01-01", (PRICE,), values=(1.0, 2.0, 3.0)))
    store.take_series(batch("2023-01-01", (PRICE,), values=(1.0,)))
    assert [p.value for p in store.points("price")] == [1.0]


def test_the_same_file_again_is_a_duplicate(store: Store) -> None:
    first = store.take_series(batch("2022-01-01", (PRICE,), values=(1.0,)))
    again = store.take_series(batch("2022-01-01", (PRICE,), values=(1.0,)))
    assert (again.status, again.of) == (Status.DUPLICATE, first.id)
    other = store.take_series(batch("2022-01-01", (PRICE,), values=(9.0,)))
    assert (other.status, other.of) == (Status.REVISED, first.id)
    assert [p.value for p in store.points("price")] == [9.0]


def test_figures_from_documents_are_laid_over_one_by_one(store: Store) -> None:
    store.take_series(batch("2022-01-01", (PRICE,), values=(1.0, 2.0)))
    point = Point(
        series="price",
        period="2020-03",
        value=3.0,
        vintage="2022-02-01",
        status=PointStatus.ESTIMATE,
        fact="f1",
        span=Span(document="a", start=1, end=4),
    )
    store.take_series(
        SeriesBatch(
            source="a", address="/a", digest="d", vintage="2022-02-01", series=(PRICE,), points=(point,), notes=("n",)
        )
    )
    assert [p.value for p in store.points("price")] == [1.0, 2.0, 3.0]
    assert store.points("price")[-1] == point


def test_a_metal_shows_its_price_else_its_output_the_latest_first(store: Store) -> None:
    old, long = series("old"), series("long")
    store.take(briefing("a", "Titanium.", metals=("titanium", "copper"), regions=("CN-SN", "CN")))
    store.take_series(batch("2022-01-01", (OUTPUT,), values=(1.0,) * 30))
    shown = {count.key: count.series for count in store.counts().metals}
    assert shown["titanium"] == OUTPUT
    assert shown["copper"] is None
    store.take_series(batch("2022-01-02", (old,), values=(1.0,) * 12, first=2010))
    assert {count.key: count.series for count in store.counts().metals}["titanium"] == old
    store.take_series(batch("2022-01-03", (long,), values=(1.0, None)))
    assert {count.key: count.series for count in store.counts().metals}["titanium"] == long


def test_the_output_of_the_world_stands_beside_a_metal_before_that_of_a_country(store: Store) -> None:
    world, china = (msgspec.structs.replace(OUTPUT, id=code, region=code) for code in ("WORLD", "CN"))
    store.take(briefing("a", "Titanium.", metals=("titanium",)))
    store.take_series(batch("2022-01-01", (world,), values=(1.0,) * 3))
    store.take_series(batch("2022-01-02", (china,), values=(1.0,) * 30))
    assert [count.series for count in store.counts().metals] == [world]


def test_a_region_shows_the_first_series_of_its_own(store: Store) -> None:
    store.take(briefing("a", "Titanium.", regions=("CN-SN",)))
    here, later = series("here", region="CN-SN"), series("later", region="CN-SN")
    store.take_series(batch("2022-01-01", (here, later, PRICE), values=(1.0,)))
    shown = {count.key: count.series for count in store.counts().regions}
    assert shown == {"CN-SN": here, "CN": None}


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (Choice(), "abc"),
        (Choice(metals=("aluminium",)), "ab"),
        (Choice(metals=("base metals",)), "abc"),
        (Choice(regions=("CN",)), "b"),
        (Choice(query="铝"), "ab"),
        (Choice(query="copper price"), "c"),
        (Choice(query="metal:铝 indicator:output"), "b"),
        (Choice(query="region:china"), "b"),
        (Choice(query='source:"world bank" not metal:铝'), "c"),
        (Choice(query="copper or region:CN"), "bc"),
        (Choice(query="kind:series"), "abc"),
        (Choice(query="is:unread"), ""),
    ],
)
def test_series_about_a_choice(store: Store, choice: Choice, found: str) -> None:
    some = (
        series("a", metal="aluminium"),
        series("b", metal="primary aluminium", region="CN-NM", indicator="output"),
        series("c", metal="copper"),
    )
    store.take_series(batch("2022-01-01", some, values=(1.0,)))
    assert "".join(each.id for each in store.series(choice)) == found


def test_a_workbook_of_fifty_thousand_points_is_few_rows(store: Store) -> None:
    some = tuple(series(f"s{number}") for number in range(71))
    whole = batch("2026-06-02", some, values=tuple(float(n) for n in range(797)), first=1960)
    store.take_series(whole)
    store.take_series(msgspec.structs.replace(whole, digest="other", vintage="2026-07-02"))
    assert len(store.database.table("points")) == 142
    assert len(store.points("s70", as_of="2026-06-30")) == 797
