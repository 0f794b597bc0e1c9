"""Goals under a heading of their own, thresholds among them, and goals that are parts of a past amount."""

from __future__ import annotations

import pytest

from briefings.extraction.goal_heads import under
from briefings.model import Briefing, Document, Target
from briefings.pipeline import distil

_PLAN = 'The Ministry of Mines issued the "Action Plan for Cleaner Zinc Smelting" on 4 March 2024.\n'


def _read(text: str) -> Briefing:
    return distil(Document(id="t", text=text))


def _targets(text: str) -> list[Target]:
    return [target for policy in _read(text).policies for target in policy.targets if target.value is not None]


def _said(text: str) -> list[tuple[str | None, str | None, int]]:
    return [(one.comparator, one.unit, int(one.value or 0)) for one in _targets(text)]


@pytest.mark.parametrize(
    "head",
    [
        "Objectives: ",
        "Main targets: ",
        "II. Overall Goals\n",
        "3. Quantitative targets for 2030\n",
        "Work objectives.\n",
    ],
)
def test_under_a_heading_of_goals_figures_of_a_year_to_come_are_goals(head: str) -> None:
    """Machine translations say "to 2027" and "in 2027" where "by" is meant; the heading says that it is a goal."""
    text = f"{_PLAN}{head}In 2027 recycled zinc output reaches 480,000 tonnes and smelters cut power use by 6%."
    assert ("=", "t", 480_000) in _said(text)
    assert ("=", "%", 6) in _said(text)
    assert not _read(text).observations


def test_a_fact_under_a_heading_of_goals_stays_a_fact() -> None:
    """What was reached already is told beside the goals, and is none of them."""
    text = f"{_PLAN}Objectives: In 2023 recycled zinc output was 310,000 tonnes. In 2027 it is to reach 480,000 tonnes."
    assert _said(text) == [("=", "t", 480_000)]
    assert [int(one.value or 0) for one in _read(text).observations] == [310_000]


def test_the_next_heading_ends_the_goals() -> None:
    """What stands under "Background" is none of the goals above it."""
    goals = "Goals\nBy 2027 recycled zinc output reaches 480,000 tonnes.\n"
    text = f"{_PLAN}{goals}Background\nSmelters use 3,900 kWh/t of zinc."
    assert _said(text) == [("=", "t", 480_000)]


def test_a_threshold_is_no_goal_and_no_fact() -> None:
    """The size says which furnaces are meant."""
    text = f"{_PLAN}Objectives: By 2030 all furnaces below 25,000 kVA shall be withdrawn."
    assert not _said(text)
    assert not _read(text).observations


@pytest.mark.parametrize(
    "words",
    [
        "lets exporters ship no more than 60% of 2022 volumes until 2026",
        "limits exports to 60% of the 2022 level by 2026",
        "caps exports at 60% of volumes in 2022 until 2026",
    ],
)
def test_a_part_of_a_past_amount_has_that_year_for_its_base(words: str) -> None:
    """The year of the amount is no deadline and no time that is over."""
    text = f'On 7 June 2024 the Department of Trade issued the "Chrome Ore Export Notice". It {words}.'
    (goal,) = _targets(text)
    assert goal.value == 60
    assert (goal.unit, goal.comparator, goal.baseline) == ("%", "<=", "2022")
    assert goal.deadline is not None
    assert goal.deadline.iso == "2026"


def test_a_chinese_heading_of_goals() -> None:
    """主要目标 rules what stands below it."""
    text = "工业和信息化部印发《锌冶炼行业清洁行动方案》。\n（一）主要目标\n2027年再生锌产量48万吨，锌冶炼回收率97%。"
    assert {(one.unit, int(one.value or 0)) for one in _targets(text)} == {("t", 480_000), ("%", 97)}


def test_headings_are_found_without_any_policy() -> None:
    """No scenes, no headings."""
    assert under([]) == frozenset()
