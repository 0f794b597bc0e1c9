"""Every figure of the sample has a source, and those from published tables are what the tables say."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.shared import shared
from tests.tui.sample.register import SAMPLE, page, register
from tests.tui.sample.tables import FILES, SERIES, rendered

DOCUMENTS = {document["file"]: document for document in register()["document"]}
FIGURES = [(file, figure) for file, document in DOCUMENTS.items() for figure in document["figures"]]
TABLES = ("price", "change", "usgs2025", "usgs2026")

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {"million": 1_000_000, "万": 10_000}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATES = re.compile(
    rf"\d{{1,2}}(?:-\d{{1,2}})? (?:{_MONTHS})(?: \d{{4}})?|\d{{1,2}}-[A-Z][a-z]{{2}}-\d{{4}}"
    rf"|\w{{3}}, \d\d \w{{3}} \d{{4}} [\d:]+|(?:{_MONTHS}) \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|(?:\d{4}年)?(?:\d{1,2}(?:月|日|[—–-]))*\d{1,2}[月日]|\d{4}年?[—–-]\d{4}年?|\d{4}年|前10个月|\b(?:19|20)\d\d\b"
)
_MARKUP = re.compile(r"<link>[^<]*</link>|<[^>]*>")


def text_of(file: str) -> str:
    text = (SAMPLE / "documents" / file).read_text(encoding="utf-8")
    return _MARKUP.sub(" ", text) if file.endswith((".html", ".xml")) else text


def test_every_document_is_in_the_register_and_none_else() -> None:
    assert sorted(DOCUMENTS) == sorted(path.name for path in (SAMPLE / "documents").iterdir())


def test_the_page_of_sources_is_what_the_register_says() -> None:
    assert (SAMPLE / "SOURCES.md").read_text(encoding="utf-8") == page()


def test_every_source_named_exists_and_is_used() -> None:
    known = {source["id"] for source in register()["source"]}
    assert {figure["source"] for _, figure in FIGURES} == known


@pytest.mark.parametrize("file", DOCUMENTS)
def test_every_figure_of_a_document_is_in_the_register(file: str) -> None:
    text = text_of(file)
    for figure in sorted(DOCUMENTS[file]["figures"], key=lambda figure: -len(figure["text"])):
        assert figure["text"] in text_of(file), f"{figure['text']!r} does not stand in the document"
        text = text.replace(figure["text"], " ")
    left = _NUMBER.findall(_DATES.sub(" ", text))
    assert left == [], "figures without a source"


def test_both_languages_and_several_kinds_of_file_are_there() -> None:
    names = list(DOCUMENTS)
    english = sum(".en." in name for name in names)
    assert 40 <= len(names) <= 60
    assert 0.4 <= english / len(names) <= 0.6
    assert {name.rpartition(".")[2] for name in names} == {"txt", "html", "xml"}


def test_the_sample_is_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < 400_000


def test_no_document_holds_what_may_reach_no_terminal() -> None:
    for file in DOCUMENTS:
        text = (SAMPLE / "documents" / file).read_text(encoding="utf-8")
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text), file


# Against the tables as published.


@cache
def prices() -> dict[str, dict[str, str]]:
    path = shared("data/worldbank-pinksheet/metals-monthly-1960-2026-05.derived.csv")
    with path.open(encoding="utf-8") as file:
        return {row["period"]: row for row in csv.DictReader(file)}


@cache
def summaries_2025() -> list[dict[str, str]]:
    with shared("data/usgs-mcs/MCS2025_World_Data.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@cache
def summaries_2026() -> list[dict[str, str]]:
    with shared("data/usgs-mcs/MCS2026_Commodities_Data.csv").open(encoding="cp1252") as file:
        return [row for row in csv.DictReader(file) if row["Section"].startswith("World")]


def amount(figure: str, unit: str) -> float:
    return float(figure.replace(",", "")) * (1000 if unit.startswith("thousand") else 1)


def published(figure: dict[str, Any]) -> float:
    """What the table says, in tonnes, kilograms, dollars or per cent."""
    if key := figure.get("price"):
        return float(prices()[key[1]][key[0]])
    if key := figure.get("change"):
        column, before, after = key
        return (float(prices()[after][column]) / float(prices()[before][column]) - 1) * 100
    if key := figure.get("usgs2025"):
        commodity, country, table, column = key
        [row] = [
            row
            for row in summaries_2025()
            if row["COMMODITY"].strip() == commodity
            and row["COUNTRY"].strip() == country
            and row["TYPE"].startswith(table)
        ]
        return amount(row[column], row["UNIT_MEAS"])
    commodity, table, country, year = figure["usgs2026"]
    [row] = [
        row
        for row in summaries_2026()
        if (row["Commodity"], row["Statistics_detail"], row["Country"], row["Year"])
        == (commodity, table, country, year)
    ]
    return amount(row["Value"], row["Unit"])


def printed(text: str) -> tuple[float, int]:
    """The first number of a figure's words with its scale, and how many decimals it is printed with."""
    found = _NUMBER.search(text)
    assert found
    number = found[0].replace(",", "")
    rest = text[found.end() :].lstrip()
    scale = next((scale for word, scale in _SCALES.items() if rest.startswith(word)), 1)
    return float(number) * scale, len(number.partition(".")[2])


def tabled() -> Iterator[Any]:
    for file, figure in FIGURES:
        if any(table in figure for table in TABLES):
            yield pytest.param(figure, id=f"{file}: {figure['text']}")


@pytest.mark.parametrize("figure", tabled())
def test_figures_from_tables_are_what_the_tables_say(figure: dict[str, Any]) -> None:
    value, decimals = printed(figure["text"])
    expected = published(figure)
    if "change" in figure:
        falls = any(word in figure["text"] for word in ("down", "跌", "降"))
        assert value == round(abs(expected), decimals)
        assert falls == (expected < 0)
    else:
        assert value == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("name", FILES)
def test_the_series_that_ship_are_the_published_ones(name: str) -> None:
    assert (SERIES / name).read_text(encoding="utf-8") == rendered(FILES[name](shared("data")))


def test_the_sample_holds_no_path_of_this_machine() -> None:
    for path in SAMPLE.rglob("*"):
        if path.is_file() and path.suffix != ".pyc":
            assert str(Path.home()) not in path.read_text(encoding="utf-8")
