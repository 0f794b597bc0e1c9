"""The tree of regions: countries are its roots."""

from __future__ import annotations

from collections.abc import Iterable

from store.rows import Count
from tui.desk.panes.regions import _above, _is_group, tree


def shown(counts: dict[str, int], opened: Iterable[str] = ()) -> list[tuple[str, int, bool]]:
    rows = tree([Count(key=key, briefings=n) for key, n in counts.items()], opened, _above, _is_group)
    return [(row.count.key, row.depth, row.branch) for row in rows]


def test_countries_are_roots_by_count_and_groups_stand_after_them() -> None:
    counts = {"WORLD": 9, "EU": 3, "DE": 1, "CN": 5, "GN": 7, "CN-NM": 2}
    assert shown(counts) == [
        ("GN", 0, False),
        ("CN", 0, True),
        ("DE", 0, False),
        ("WORLD", 0, False),
        ("EU", 0, False),
    ]


def test_provinces_stand_beneath_their_country_and_cities_beneath_their_province() -> None:
    counts = {"CN": 5, "CN-NM": 2, "CN-NM/Tongliao": 1, "CN-SN": 3, "WORLD": 5}
    assert shown(counts, ("CN", "CN-NM")) == [
        ("CN", 0, True),
        ("CN-SN", 1, False),
        ("CN-NM", 1, True),
        ("CN-NM/Tongliao", 2, False),
        ("WORLD", 0, False),
    ]


def test_a_place_whose_country_has_no_row_stands_by_itself() -> None:
    assert shown({"CN-NM/Tongliao": 1, "WORLD": 1}) == [("CN-NM/Tongliao", 0, False), ("WORLD", 0, False)]
