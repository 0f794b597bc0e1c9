"""A person's own names, from the setting to the facts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.running import ingot, talk, text

PAGE = "Output of frobnium in Zembla reached 1,200 tonnes in May 2026."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / "materials.tsv").write_text(
        "id\ten\tzh-Hans\tparent\tstage\nfrobnium\tfrobnium\t钫铼\traw materials\tmetal\n", encoding="utf-8"
    )
    (folder / "regions.tsv").write_text("id\ten\tparent\nXZ\tZembla\tEUROPE\n", encoding="utf-8")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    return folder


def extracted(page: Path, *words: str, environment: dict[str, str] | None = None) -> list[tuple[str, str | None]]:
    done = ingot("extract", str(page), *words, environment=environment, check=0)
    return [(each["subject"], each["region"]) for each in json.loads(text(done))["observations"]]


def test_an_option_the_environment_and_the_file_all_name_the_folder(own: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    assert extracted(page) != [("frobnium", "XZ")]
    assert extracted(page, "--vocabulary", str(own)) == [("frobnium", "XZ")]
    assert extracted(page, environment={"INGOT_VOCABULARY": str(own)}) == [("frobnium", "XZ")]
    (tmp_path / "config.toml").write_text('vocabulary = "names"\n', encoding="utf-8")
    assert extracted(page, environment={"INGOT_CONFIG": str(tmp_path / "config.toml")}) == [("frobnium", "XZ")]


def test_a_briefing_calls_things_by_ones_own_names(own: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "ingot.db")
    ingot("read", str(tmp_path / "page.txt"), "--store", store, "--vocabulary", str(own), check=0)
    done = ingot("brief", "--store", store, "--vocabulary", str(own), "--locale", "zh_Hans", check=0)
    assert "钫铼" in text(done)


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_a_table_with_a_fault_stops_the_command_and_says_where(own: Path, tmp_path: Path, locale: str) -> None:
    (own / "regions.tsv").write_text("id\ten\tparent\nXZ\tZembla\tNOWHERE\n", encoding="utf-8")
    done = ingot("extract", str(tmp_path / "page.txt"), "--vocabulary", str(own), "--locale", locale, check=2)
    assert str(own / "regions.tsv") in talk(done)
    assert "2" in talk(done)
    assert "NOWHERE" in talk(done)
    assert ("there is no" in talk(done)) is (locale == "en")
