from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from briefings.extraction.confidence_features import ENGLISH, START, SUPPORTS
from briefings.extraction.confidence_weights import FACT, SETTING
from briefings.localization import language
from briefings.localization.sureness import DOUBTS, sureness
from briefings.model import Indicator, Observation, Span
from tests.briefings.extraction.facts.reading import body

FACT_ = Observation(
    id="o", indicator=Indicator.OUTPUT, subject="tin", span=Span(document="d", start=0, end=1), rule="level"
)


def test_every_feature_that_can_be_a_doubt_has_words_for_it() -> None:
    weighed = {name for weights in (FACT, SETTING) for name, weight in weights.items() if weight < 0}
    assert weighed - {START, ENGLISH} - SUPPORTS <= DOUBTS.keys()


def test_a_fact_says_how_sure_it_is_and_what_speaks_against_it() -> None:
    fact = replace(FACT_, confidence=0.74, doubts=("period from another sentence", "headline", "count"))
    told = "Fairly sure: 0.74 — the time is said in another sentence; from a headline"
    assert sureness(fact, language("en")) == told
    assert sureness(fact, language("zh")) == "较可靠：0.74——时间在另一句中；出自标题"


def test_what_speaks_for_itself_is_told_in_its_own_words() -> None:
    assert sureness(replace(FACT_, confidence=0.93), language("en")) == "Sure: 0.93 — told in its own words"
    assert sureness(replace(FACT_, confidence=0.3), language("en")).startswith("Doubtful: 0.3")


def test_a_fact_without_a_confidence_says_nothing() -> None:
    assert sureness(FACT_, language("en")) == ""
    assert sureness(None, language("en")) == ""


def test_facts_that_leave_more_open_are_less_sure() -> None:
    whole = "In 2023 Chile produced 5.25 million tonnes of copper, up 3.1% from 2022."
    less = "Copper is used widely.\n\nIn Santiago it was fair weather. The figure of 5.25 million tonnes was noted."
    [sure] = body(whole, reference=date(2024, 3, 1)).observations[:1]
    doubtful = body(less, reference=date(2024, 3, 1)).observations
    assert not sure.doubts
    assert sure.confidence > 0.85
    assert all(fact.confidence < sure.confidence - 0.05 and fact.doubts for fact in doubtful)
    assert doubtful
