"""What a document states and what a policy wants meet: a plan's goal is measured by figures read from elsewhere."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from briefings.model import Policy, Target
from briefings.pipeline import take
from briefings.reading import Hints
from briefings.watching.targets import TargetState, progress
from store import open_store
from store.rows import Choice
from tests.tui.cli.running import ingot, text
from tui.actions.look import Look
from tui.terminal.cells import width

_SAMPLE = files("tui.sample") / "documents"
_TITANIUM = ("2024-07-02-shaanxi-titanium.en.txt", "2024-07-02-shaanxi-titanium.zh.txt")
_TODAY = datetime(2024, 8, 1, tzinfo=UTC)


def _policies(name: str) -> tuple[Policy, ...]:
    data = (_SAMPLE / name).read_bytes()
    return tuple(p for briefing in take(data, Hints(address=name)).briefings for p in briefing.policies)


def _goals(name: str) -> set[tuple[str | None, str | None, str, str | None, str | None, str | None, str | None]]:
    return {
        (
            t.metric,
            t.comparator,
            f"{t.value.normalize():f}",
            t.unit,
            t.deadline.iso if t.deadline else None,
            t.material,
            t.region,
        )
        for policy in _policies(name)
        for t in policy.targets
        if t.value is not None
    }


@pytest.mark.parametrize("name", _TITANIUM)
def test_a_goal_for_titanium_is_measured_by_what_was_processed(name: str) -> None:
    with open_store("memory:") as store:
        for briefing in take((_SAMPLE / name).read_bytes(), Hints(address=name)).briefings:
            store.take(briefing, arrived=_TODAY)
        look = Look(store, now=_TODAY)
        found = [look.progress(row) for row in store.policies(Choice())]
        [told] = [one for one in found if one is not None and one.progress is not None]
        assert told.progress is not None
        assert told.needed_growth is not None
        assert round(told.progress, 1) == Decimal("90.9")
        assert round(told.needed_growth, 2) == Decimal("4.88")
        assert told.gap == 10_000
        assert told.state is TargetState.ON_TRACK  # 13.6% in 2023 is more than is needed


@pytest.mark.parametrize("name", _TITANIUM)
def test_each_titanium_goal_says_what_how_much_of_what_where_and_by_when(name: str) -> None:
    found = _goals(name)
    assert ("output", "=", "110000", "t", "2025", "titanium products", "CN-SN") in found
    assert ("share", ">", "65", "%", "2025", "titanium products", "CN-SN") in found
    assert {(m, c, v, u, d) for m, c, v, u, d, _, _ in found} >= {("value", ">", "100000000000", "CNY", "2025")}


def test_a_goal_is_not_told_as_a_figure_too() -> None:
    for name in _TITANIUM:
        for briefing in take((_SAMPLE / name).read_bytes(), Hints(address=name)).briefings:
            values = {fact.value for fact in briefing.observations}
            assert not values & {Decimal(110_000), Decimal(65), Decimal(100_000_000_000)}


def test_the_four_benchmarks_of_the_union() -> None:
    found = {(c, v, u, d, r) for _, c, v, u, d, _, r in _goals("2024-05-23-eu-critical-raw-materials-act.en.txt")}
    assert found == {
        (">=", "10", "%", "2030", "EU"),
        (">=", "40", "%", "2030", "EU"),
        (">=", "25", "%", "2030", "EU"),
        ("<=", "65", "%", "2030", "EU"),
    }


@pytest.mark.parametrize(
    "name", ["2022-11-15-nonferrous-carbon-peak.en.txt", "2022-11-15-nonferrous-carbon-peak.zh.txt"]
)
def test_recycled_metals_in_the_carbon_peak_plan(name: str) -> None:
    assert ("share", ">=", "24", "%", "2021/2025", "recycled metals", "CN") in _goals(name)


@pytest.mark.parametrize("name", ["2025-03-28-aluminium-plan.en.txt", "2025-03-28-aluminium-plan.zh.txt"])
def test_growth_of_resources_in_the_aluminium_plan(name: str) -> None:
    found = _goals(name)
    assert ("output", ">=", "15000000", "t", "2027", "recycled aluminium", "CN") in found
    assert {(m, v, u, d, material) for m, _, v, u, d, material, _ in found} >= {
        ("growth", "3", "%", "2027", "bauxite"),
        ("growth", "5", "%", "2027", "bauxite"),
    }


def test_a_target_that_nothing_measures_is_said_to_have_no_data() -> None:
    [*targets] = [t for policy in _policies("2025-02-12-copper-plan.zh.txt") for t in policy.targets]
    assert targets
    assert all(isinstance(one, Target) for one in targets)
    assert {progress(one, (), date(2025, 3, 1)).state for one in targets} == {TargetState.NO_DATA}


def test_the_command_explains_every_slot(tmp_path: Path) -> None:
    page = tmp_path / "sponge.txt"
    page.write_text("In 2023 Shaanxi made 41,700 tonnes of titanium sponge, up 8.2% from a year earlier.", "utf-8")
    told = text(ingot("extract", "--explain", str(page), check=0))
    for piece in (
        r"1\. ‘41,700 tonnes’  21-34\n",
        r"41,700 tonnes = 41700 t",
        r"   level: a figure that states how much there is\n",
        r"   region +CN-SN +‘Shaanxi’ +8-15\n",
        r"   period +2023 +‘2023’ +3-7\n",
        r"   basis +yoy +‘from a year earlier’ +63-82\n",
        r"\[changes\.",
        r"   sure +0\.\d\d ",
        r"  to begin with\n",
    ):
        assert re.search(piece, told), piece
    assert max(width(line) for line in told.splitlines()) <= 80


def test_one_figure_is_explained_alone(tmp_path: Path) -> None:
    page = tmp_path / "sponge.txt"
    page.write_text("2023年陕西省海绵钛产量4.17万吨，同比增长8.2%；钛材产量8万吨。", "utf-8")
    every = text(ingot("extract", "--explain", str(page), check=0))
    second = text(ingot("extract", "--figure", "2", str(page), check=0))
    assert every.count("‘钛材’") == second.count("‘钛材’") == 1
    assert second.startswith("2. ‘8万吨’")
    assert second in every
    [told] = json.loads(text(ingot("extract", "--json", "--figure", "2", str(page), check=0)))["figures"]
    assert [slot["words"] for slot in told["slots"] if slot["name"] == "subject"] == ["钛材"]
