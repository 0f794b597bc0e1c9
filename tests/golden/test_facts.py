"""The sentence of every shape of fact, word for word, in every language that ships.

After a change that was read and meant: ``WRITE_GOLDEN=1 pytest tests/golden``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefings.localization import Lead, fact_sentence, headline, language, second_line
from briefings.localization.sentences import Fact
from briefings.model import Event, Observation, Policy, Promise, Target
from briefings.model import Lead as Offer
from tests.golden.facts import FACTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_sentences_are_those_that_were_read_and_approved(locale: str) -> None:
    reader = language(locale)
    told = [f"{label}: {fact_sentence(fact, reader).text}" for label, fact in FACTS.items()]
    assert told == _approved(f"facts.{locale}.txt", told)


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
def test_headlines_are_those_that_were_read_and_approved(locale: str) -> None:
    reader = language(locale)
    leads = {label: _lead(fact) for label, fact in FACTS.items() if not isinstance(fact, Target)}
    told = [f"{label}: {headline(lead, reader)} | {second_line(lead, reader)}" for label, lead in leads.items()]
    assert told == _approved(f"headlines.{locale}.txt", told)


def _approved(name: str, told: list[str]) -> list[str]:
    golden = HERE / name
    if os.environ.get("WRITE_GOLDEN"):
        golden.write_text("".join(f"{line}\n" for line in told), "utf-8")
    return golden.read_text("utf-8").splitlines()


def _lead(fact: Fact) -> Lead:
    return Lead(
        observation=fact if isinstance(fact, Observation) else None,
        policy=fact if isinstance(fact, Policy) else None,
        event=fact if isinstance(fact, Event) else None,
        offer=fact if isinstance(fact, Offer) else None,
        promise=fact if isinstance(fact, Promise) else None,
        metals=("copper", "rare earths"),
        source="Steel Home",
    )
