"""Wrong usage gets a sentence and status 2; nothing is read, nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.running import ingot, talk, text


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("read",),
        ("brief", "--since", "yesterday"),
        ("brief", "--limit", "0"),
        ("brief", "--as-of", "2026-13-01"),
        ("read", "--published", "soon", "x"),
        ("read", "--workers", "0", "x"),
        ("extract", "--workers", "none", "x"),
        ("find", "--limit", "-3", "copper"),
        ("trend",),
        ("config", "mend"),
    ],
)
def test_wrong_usage(words: tuple[str, ...]) -> None:
    done = ingot(*words, check=2)
    assert talk(done).strip()
    assert not done.stdout


def test_a_value_that_looks_like_a_command_is_a_value(tmp_path: Path) -> None:
    done = ingot("--locale", "read", "config", "show", "--json", check=0)
    settings = {each["setting"]: each for each in json.loads(text(done))}
    assert settings["locale"] == {"setting": "locale", "value": "read", "origin": "option"}


def test_unknown_locale_means_english() -> None:
    done = ingot("brief", "--locale", "tlh_XX", "--store", "memory:", check=0)
    assert "The store is empty." in talk(done)


def test_a_query_error_points_at_the_character() -> None:
    done = ingot("find", "metal:copper (", "--store", "memory:", check=2)
    lines = talk(done).splitlines()
    assert lines[-1].index("^") >= lines[-2].index("(")
