"""The sample is read like anything else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefings.model import Document, Point, Series
from briefings.pipeline import take
from briefings.reading import Hints, Workbook, read
from briefings.series import batches
from tests.tui.sample.register import SAMPLE

DOCUMENTS = sorted((SAMPLE / "documents").iterdir())
LANGUAGES = {"en": "en", "zh": "zh-Hans"}
TEXTS = [path for path in DOCUMENTS if path.suffix == ".txt"]
DATELINE = re.compile(r"^(?:\d{1,2} [A-Z]\w+ \d{4}|\d{4}年\d{1,2}月\d{1,2}日)(?:  来源.*)?$", re.MULTILINE)
DATED = [path for path in TEXTS if DATELINE.search(path.read_text(encoding="utf-8"))]


def documents(path: Path) -> tuple[Document, ...]:
    held = read(path.read_bytes(), Hints(address=path.name))
    assert not isinstance(held, Workbook)
    return held


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_is_read_in_its_language(path: Path) -> None:
    expected = LANGUAGES[path.name.split(".")[-2]]
    held = documents(path)
    assert held
    assert {document.lang for document in held} == {expected}


def test_the_feed_holds_three_documents_and_every_other_file_one() -> None:
    assert {path.suffix: len(documents(path)) for path in DOCUMENTS} == {".txt": 1, ".html": 1, ".xml": 3}


def test_no_two_documents_are_the_same() -> None:
    ids = [document.id for path in DOCUMENTS for document in documents(path)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", DATED, ids=lambda path: path.name)
def test_a_dateline_is_the_day_of_publication(path: Path) -> None:
    [briefing] = take(path.read_bytes(), Hints(address="pasted")).briefings
    assert briefing.published is not None
    assert briefing.published.iso == path.name[:10]


def test_most_documents_have_a_dateline() -> None:
    assert len(DATED) > 40


def test_a_year_that_nobody_states_stays_unknown() -> None:
    [path] = [path for path in TEXTS if "inner-mongolia" in path.name]
    [briefing] = take(path.read_bytes(), Hints(address="pasted")).briefings
    levels = [fact for fact in briefing.observations if fact.unit == "t"]
    assert levels
    assert all(fact.period is not None and fact.period.iso.startswith("XXXX") for fact in levels)
    assert briefing.published is None or not briefing.published.known


def series(name: str) -> tuple[dict[str, Series], list[Point]]:
    book = read((SAMPLE / "series" / name).read_bytes(), Hints(address=name))
    assert isinstance(book, Workbook)
    batch = batches(book)
    assert batch.notes == ()
    return {one.id: one for one in batch.series}, list(batch.points)


def test_prices_are_long_enough_for_ten_years_of_memory() -> None:
    found, points = series("prices.csv")
    assert {one.material for one in found.values()} >= {"aluminium", "copper", "nickel", "tin", "zinc", "gold"}
    for id in found:
        assert sum(point.series == id and point.value is not None for point in points) == 125


def test_two_editions_are_two_vintages_that_differ_on_china_in_2024() -> None:
    found, points = series("production-2023-2025.csv")
    [one] = [one.id for one in found.values() if one.material == "primary aluminium" and one.region == "CN"]
    in_2024 = {point.vintage: point.value for point in points if point.series == one and point.period == "2024"}
    assert in_2024 == {"2025-01-31": 43_000_000, "2026-02-06": 44_000_000}


def test_long_series_run_from_1980_to_2015() -> None:
    found, points = series("production-1980-2015.csv")
    assert len(found) == 18
    for one in found.values():
        years = [point.period for point in points if point.series == one.id]
        assert years[0] == "1980"
        assert len(years) >= 34
