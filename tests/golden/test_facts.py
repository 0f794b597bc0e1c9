"""The sentence of every shape of fact, word for word, in every language that ships.

After a change that was read and meant: ``WRITE_GOLDEN=1 pytest tests/golden``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefings.localization import fact_sentence, language
from tests.golden.facts import FACTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_sentences_are_those_that_were_read_and_approved(locale: str) -> None:
    golden = HERE / f"facts.{locale}.txt"
    told = "".join(f"{label}: {fact_sentence(fact, language(locale)).text}\n" for label, fact in FACTS.items())
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")
