"""The roles of blocks on annotated whole pages: only the development pages, whose lines may be looked at."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bench.roles import FACTS, score

HERE = Path(__file__).parent


def test_what_states_facts_on_the_development_pages() -> None:
    pages = [json.loads(line) for line in (HERE / "roles-dev.jsonl").read_text("utf-8").splitlines()]
    points, _ = score(pages)
    rates = {role: (precision, recall) for role, precision, recall, _ in points.rows()}
    assert min(rates[FACTS]) >= 0.97
    assert min(rates["lead"]) >= 0.9
    assert min(rates["event"]) >= 0.9
