"""The main job: five real pages and a real workbook go in; a briefing in two languages comes out, with proof."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.shared import shared
from tests.tui.cli.running import ingot, talk, text


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has read the five pages and one vintage of the workbook, through the command."""
    pages = shared("goldset/pages")
    workbook = shared("data/worldbank-pinksheet/CMO-Historical-Data-Monthly.updated-2026-06-02.xlsx")
    store = tmp_path_factory.mktemp("desk") / "ingot.db"
    done = ingot("read", "--json", "--store", str(store), str(pages), str(workbook), check=0)
    reports = [json.loads(line) for line in text(done).splitlines()]
    assert [each["status"] for each in reports] == ["stored"] * 6
    assert sum(each["points"] for each in reports) > 50_000
    return store


def test_the_store_is_the_readers_alone(desk: Path) -> None:
    for file in desk.parent.iterdir():
        assert file.stat().st_mode & 0o077 == 0, file


def test_reading_again_changes_nothing(desk: Path) -> None:
    before = text(ingot("brief", "--store", str(desk), check=0))
    done = ingot("read", "--json", "--store", str(desk), str(shared("goldset/pages")), check=0)
    assert {json.loads(line)["status"] for line in text(done).splitlines()} == {"duplicate"}
    assert text(ingot("brief", "--store", str(desk), check=0)) == before


def test_the_brief_in_two_languages_with_proof(desk: Path) -> None:
    english = text(ingot("brief", "--store", str(desk), "--proof", check=0))
    chinese = text(ingot("brief", "--store", str(desk), "--proof", "--locale", "zh_Hans", check=0))
    assert "4.792" in english
    assert "4.7%" in english
    assert "479.2万吨" in chinese
    assert "4.792 million tonnes" in english and "4.792 million tonnes" in chinese  # noqa: PT018 - proof keeps its language
    for invented in ("3700万", "36亿千瓦时", "180 degree"):
        assert invented not in english


def test_every_figure_of_the_brief_leads_back_to_its_words(desk: Path) -> None:
    entries = json.loads(text(ingot("brief", "--store", str(desk), "--proof", "--format", "json", check=0)))
    proved = 0
    for entry in entries:
        document = json.loads(text(ingot("show", entry["id"], "--json", "--store", str(desk), check=0)))["document"]
        for sentence in entry["sentences"]:
            if sentence.get("quote"):
                assert document["text"][sentence["start"] : sentence["end"]] == sentence["quote"]
                proved += 1
    assert proved > 20


def test_a_year_nobody_stated_stays_open(desk: Path) -> None:
    words = ("find", "region:CN-NM", "--kind", "observation", "--json", "--store", str(desk))
    found = json.loads(text(ingot(*words, check=0)))
    level = next(each for each in found if str(each.get("value")) in {"4792000", "4792000.0"})
    assert level["period"]["iso"] == "XXXX-01/XXXX-07"


def test_find_shows_and_proves(desk: Path) -> None:
    rows = json.loads(text(ingot("find", "霍林郭勒", "--json", "--store", str(desk), check=0)))
    assert len(rows) == 1
    assert rows[0]["published"] == "2024-07-04"
    shown = text(ingot("show", rows[0]["id"], "--store", str(desk), check=0))
    assert "400多人" in shown


def test_trend_keeps_vintages(desk: Path, tmp_path: Path) -> None:
    before = json.loads(text(ingot("trend", "metal:aluminium", "--json", "--store", str(desk), check=0)))
    older = shared("data/worldbank-pinksheet/CMO-Historical-Data-Monthly.updated-2022-05-03.xlsx")
    copy = tmp_path / "ingot.db"
    copy.write_bytes(desk.read_bytes())
    ingot("read", "--quiet", str(older), "--store", str(copy), check=0)
    both = json.loads(text(ingot("trend", "metal:aluminium", "--json", "--store", str(copy), check=0)))
    price = next(each for each in both if each["series"]["indicator"] == "price")
    assert price["vintages"] == ["2022-05-03", "2026-06-02"]
    assert price["points"][-1]["period"] == "2026-05"
    assert price["points"][-1]["value"] == pytest.approx(3666.10, abs=0.005)
    assert [each["points"][-1] for each in before] == [each["points"][-1] for each in both]
    old = json.loads(
        text(ingot("trend", "metal:aluminium", "--json", "--as-of", "2023-01-01", "--store", str(copy), check=0))
    )
    assert next(each for each in old if each["series"]["indicator"] == "price")["points"][-1]["period"] == "2022-04"


def test_no_terminal_prints_todays_briefing(desk: Path) -> None:
    assert "4.792" in text(ingot("--store", str(desk), check=0))
    quiet = ingot("--store", str(desk), "--as-of", "2036-01-01", check=0)
    assert "Nothing new has arrived" in talk(quiet)
