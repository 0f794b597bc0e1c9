"""What a gate lets through: everything that its expression would find, in every text there is."""

from __future__ import annotations

import json
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import briefings.cleaning
import briefings.extraction
from briefings.patterns import forget, gated
from briefings.patterns.gates import GATES
from briefings.patterns.literals import needs

GOLD = Path(__file__).parents[2] / "gold"


def _stretches() -> Iterator[str]:
    for path in sorted(GOLD.glob("dev-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            text = json.loads(line)["text"]
            yield text
            yield from text.split("\n")
            yield from re.split(r"(?<=[.。;；])", text.casefold())


def test_a_gate_hides_nothing() -> None:
    for room in (briefings.extraction, briefings.cleaning):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    GATES.build()
    compiled = [(gate, re.compile(gate.pattern, gate.flags)) for gate in GATES.every]
    assert len(compiled) > 50
    closed = 0
    for text in dict.fromkeys(_stretches()):
        held = GATES.held(text)
        shut = [(gate, free) for gate, free in compiled if held & gate._need != gate._need]
        closed += len(shut)
        for gate, free in shut:
            assert not free.search(text), (gate.pattern[:80], text[:80])
        forget()
    assert closed > 100_000


@pytest.mark.parametrize(
    ("pattern", "flags", "told"),
    [
        (
            r"\b(?:will|plans? to) (?:rise|fall)",
            0,
            {"will rise", "will fall", "plan to rise", "plan to fall", "plans to rise", "plans to fall"},
        ),
        (r"[“\"](?P<words>[^”]+)[”\"]", 0, {"“", '"'}),
        (r"(?:\d+ )?(?:copper|COPPER|zinc)s?", 0, {"copper", "zinc"}),
        (r"(?<=铜)产量(?:增长)?", 0, {"产量"}),
        (r"(?:tin|\d+)", 0, set()),
        (r"(?:steel)*", 0, set()),
        (r"(?!copper)\w+", 0, set()),
        (r"(?=nickel)\w+", 0, {"nickel"}),
        (r"(?:of|in|at)\s", 0, set()),
        (r"十[种種](?=有色)|\b(?:ten|10)(?= non-?ferrous)", 0, {"有色", " non-ferrous", " nonferrous"}),
    ],
)
def test_the_literals_of_an_expression(pattern: str, flags: int, told: set[str]) -> None:
    assert set().union(*needs(pattern, flags)[:1]) == told


@pytest.mark.parametrize("text", ["Nickel STRIKE", "nickel \u017ftrike", "NICKEL STR\u0130KE", "n\u0131ckel strike"])
def test_letters_that_only_an_expression_takes_for_others(text: str) -> None:
    pattern = gated(r"\bnickel strike\b", re.I)
    GATES.build()
    forget()
    assert bool(pattern.search(text)) == bool(re.search(r"\bnickel strike\b", text, re.I))
    assert pattern.search(text)


def test_a_gated_expression_answers_as_a_free_one() -> None:
    free = re.compile(r"(?P<metal>copper|tin) (\d+)")
    pattern = gated(free.pattern)
    GATES.build()
    for text in ("copper 3, tin 4", "nothing of it", "", "TIN copper"):
        forget()
        assert pattern.findall(text) == free.findall(text)
        assert [m.span() for m in pattern.finditer(text, 2)] == [m.span() for m in free.finditer(text, 2)]
        assert pattern.sub("x", text) == free.sub("x", text)
        assert pattern.split(text) == free.split(text)
        assert bool(pattern.match(text)) == bool(free.match(text))
    assert pattern.groupindex == free.groupindex
