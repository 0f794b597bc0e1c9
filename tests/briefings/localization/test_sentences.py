"""What must hold for every sentence, whatever the fact and the language."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.localization import MarkKind, fact_sentence, language, sentence, summarise
from briefings.localization.sentences import Fact
from briefings.model import (
    Basis,
    Change,
    Grain,
    Indicator,
    Modality,
    Observation,
    Period,
    Qualifier,
    Side,
    Span,
    Target,
)
from briefings.vocabulary.characters import FORBIDDEN
from tests.briefings.localization.gold import gold_briefings
from tests.briefings.localization.reading import numbers
from tests.golden.facts import FACTS, observed, yoy

LOCALES = ["en", "zh_Hans"]
UP = re.compile(r"\bup\b|\brose\b|\bmore\b|higher|above|增长|增加|上升|上涨")
DOWN = re.compile(r"\bdown\b|\bfell\b|\bless\b|lower|below|下降|减少|下跌")
_AMOUNTS = st.decimals(min_value=Decimal("0.1"), max_value=10**9, allow_nan=False, allow_infinity=False, places=1)
_PERIODS = st.sampled_from(
    [
        None,
        Period(iso="2024", grain=Grain.YEAR),
        Period(iso="XXXX", grain=Grain.YEAR),
        Period(iso="2030", grain=Grain.YEAR, side=Side.BEFORE),
        Period(iso="2016", grain=Grain.YEAR, side=Side.SINCE),
        Period(iso="XXXX-01/XXXX-07", grain=Grain.MONTH),
        Period(iso="2024-06-28", grain=Grain.DAY),
        Period(iso="2024-03-01/2024-03-10", grain=Grain.TEN_DAYS),
        Period(iso="2021/2025", grain=Grain.PLAN),
    ]
)
_CHANGES = st.builds(
    Change,
    value=st.one_of(_AMOUNTS, _AMOUNTS.map(lambda amount: -amount), st.just(Decimal(0))),
    unit=st.sampled_from(["%", "pp", "t", "USD/t"]),
    basis=st.sampled_from([None, *Basis]),
)
OBSERVATIONS = st.builds(
    Observation,
    id=st.just("o1"),
    indicator=st.sampled_from(Indicator),
    subject=st.sampled_from(["copper", "primary aluminium", "chain enterprises", "参会企业"]),
    span=st.just(Span(document="d", start=0, end=0)),
    rule=st.just("test"),
    region=st.sampled_from([None, "CN-NM", "US", "CL"]),
    entity=st.sampled_from([None, "Wirra Creek", "锡林矿业"]),
    value=st.one_of(st.none(), _AMOUNTS),
    unit=st.sampled_from(["t", "%", "CNY", "USD/t", "count", "rank"]),
    period=_PERIODS,
    changes=st.lists(_CHANGES, max_size=2).map(tuple),
    share_of=st.sampled_from([None, "CN", "WORLD", "all stocks"]),
    qualifier=st.sampled_from(Qualifier),
    modality=st.sampled_from(Modality),
    masked=st.booleans(),
)


@settings(max_examples=300)
@given(fact=OBSERVATIONS, locale=st.sampled_from(LOCALES))
def test_every_sentence_is_whole(fact: Observation, locale: str) -> None:
    said = sentence(fact, language(locale))
    assert_whole(said.text, locale)
    assert said.fact == "o1"
    for mark in said.marks:
        assert 0 <= mark.start < mark.end <= len(said.text)


@settings(max_examples=300)
@given(fact=OBSERVATIONS, locale=st.sampled_from(LOCALES))
def test_every_figure_of_a_fact_is_printed_and_marked_and_reads_back(fact: Observation, locale: str) -> None:
    said = sentence(fact, language(locale))
    figures = [said.text[mark.start : mark.end] for mark in said.marks if mark.kind is MarkKind.FIGURE]
    changes = [said.text[mark.start : mark.end] for mark in said.marks if mark.kind is MarkKind.CHANGE]
    assert [value for shown in figures for value in numbers(shown)] == ([] if fact.value is None else [fact.value])
    told = fact.changes if fact.value is not None or not fact.masked else ()
    assert [value for shown in changes for value in numbers(shown)] == [abs(c.value) for c in told if c.value]


@given(
    change=_CHANGES.filter(lambda change: change.value > 0 and change.unit != "USD/t"),
    indicator=st.sampled_from([Indicator.OUTPUT, Indicator.PRICE, Indicator.SHARE]),
    value=st.one_of(st.none(), st.just("500000")),
    modality=st.sampled_from(Modality),
    locale=st.sampled_from(LOCALES),
)
def test_the_direction_word_carries_the_sign(
    change: Change, indicator: Indicator, value: str | None, modality: Modality, locale: str
) -> None:
    fall = msgspec.structs.replace(change, value=-change.value)
    for one, says, never in ((change, UP, DOWN), (fall, DOWN, UP)):
        fact = observed(indicator, "copper", value, "t", region="CL", changes=(one,), modality=modality)
        said = sentence(fact, language(locale)).text
        assert says.search(said), said
        assert not never.search(said), said
        assert "−" not in said


@pytest.mark.parametrize("locale", LOCALES)
def test_no_change_is_neither_up_nor_down(locale: str) -> None:
    said = sentence(observed(Indicator.OUTPUT, "zinc", "5", "t", changes=(yoy("0"),)), language(locale)).text
    assert not UP.search(said)
    assert not DOWN.search(said)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_kind_of_statement_has_words_of_its_own(locale: str) -> None:
    told = {
        sentence(observed(Indicator.OUTPUT, "copper", "5", "t", modality=modality), language(locale)).text
        for modality in Modality
    }
    assert len(told) == len(Modality)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("written", ["en", "zh-Hans", "und"])
def test_the_document_s_language_changes_no_sentence_of_known_terms(locale: str, written: str) -> None:
    reader = language(locale)
    fact = FACTS["year to date, year unknown"]
    assert fact_sentence(fact, reader, lang=written).text == fact_sentence(fact, reader).text


def test_a_material_is_known_by_any_of_its_names() -> None:
    english, chinese = (
        observed(Indicator.OUTPUT, name, "5", "t", material="primary aluminium")
        for name in ("primary aluminium", "原铝")
    )
    for locale in LOCALES:
        assert sentence(english, language(locale)).text == sentence(chinese, language(locale)).text


def test_words_without_an_entry_stay_as_written_and_are_marked() -> None:
    said = sentence(observed(Indicator.COUNT, "参会企业", "17", "count"), language("en"))
    assert said.text == "«参会企业»: 17 (period not stated)."
    quoted = next(mark for mark in said.marks if mark.kind is MarkKind.QUOTED)
    assert said.text[quoted.start : quoted.end] == "«参会企业»"
    assert sentence(observed(Indicator.COUNT, "参会企业", "17", "count"), language("zh")).text.startswith("参会企业：")
    german = observed(Indicator.COUNT, "Betriebe", "17", "count")
    assert sentence(german, language("en"), lang="de").text.startswith("«Betriebe»")
    assert sentence(german, language("en"), lang="en").text.startswith("Betriebe")


def test_a_subject_that_says_its_indicator_does_not_say_it_twice() -> None:
    told = sentence(
        observed(Indicator.IMPORT, "copper scrap imports from Chile", "5", "t", region="CN"), language("en")
    ).text
    assert told.casefold().count("imports") == 1
    plain = sentence(observed(Indicator.IMPORT, "can sheet", "5", "t", region="CN"), language("en")).text
    assert plain == "Imports of can sheet into China came to 5 t (period not stated)."


PHRASES = [
    (Indicator.SHARE, "magnesium output, of the world", "the world"),
    (Indicator.SHARE, "镁产量", "全球"),
    (Indicator.SHARE, "output of magnesium", "WORLD"),
]


@pytest.mark.parametrize(("indicator", "subject", "whole"), PHRASES)
def test_a_material_with_its_indicator_is_told_alike_however_it_is_written(
    indicator: Indicator, subject: str, whole: str
) -> None:
    period = Period(iso="2023", grain=Grain.YEAR)
    fact = observed(indicator, subject, "50", "%", region="CN-SN", period=period, share_of=whole)
    assert (
        sentence(fact, language("en")).text == "Output of magnesium in Shaanxi made up 50% of the world total in 2023."
    )
    assert sentence(fact, language("zh")).text == "2023年，陕西镁产量占全球总量的50%。"


def test_a_share_of_the_nation_is_known_by_word_and_by_code() -> None:
    for whole in ("CN", "China", "the country", "全国"):
        fact = observed(Indicator.SHARE, "magnesium", "60", "%", region="CN-SN", share_of=whole)
        assert "60% of the national total" in sentence(fact, language("en")).text
    abroad = observed(Indicator.SHARE, "magnesium", "60", "%", region="CN-SN", share_of="Chile")
    assert "60% of the total for Chile" in sentence(abroad, language("en")).text


def test_a_phrase_with_another_indicator_stays_whole() -> None:
    fact = observed(Indicator.EXPORT, "magnesium output", "60", "t")
    assert "magnesium output" in sentence(fact, language("en")).text


def test_a_known_organisation_is_named_in_the_reader_s_language() -> None:
    fact = observed(Indicator.OUTPUT, "copper", "5", "t", entity="工业和信息化部")
    assert "Ministry of Industry and Information Technology" in sentence(fact, language("en")).text


def test_a_target_whose_words_hold_the_deadline_does_not_repeat_it() -> None:
    goal = Target(
        id="t",
        what="carbon peak before 2030",
        span=Span(document="d", start=0, end=0),
        rule="test",
        deadline=Period(iso="2030", grain=Grain.YEAR, side=Side.BEFORE),
    )
    assert fact_sentence(goal, language("en")).text == "Target without a figure: carbon peak before 2030."


def test_hostile_words_reach_no_sentence() -> None:
    fact = observed(Indicator.COUNT, "a\x1b[2J\u202eb\nc", "5", "count", entity="[@click=quit]x\x9b")
    for locale in LOCALES:
        assert not FORBIDDEN.search(sentence(fact, language(locale)).text)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("label", FACTS)
def test_approved_sentences_are_whole(label: str, locale: str) -> None:
    assert_whole(fact_sentence(FACTS[label], language(locale)).text, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_fact_of_the_gold_can_be_told(locale: str) -> None:
    reader = language(locale)
    told = 0
    for briefing in gold_briefings():
        lines = summarise(briefing, reader)
        for fact, said in zip(_facts(briefing.observations, briefing.policies), lines, strict=False):
            assert said.fact == fact.id
        for said in lines:
            assert_whole(said.text, locale)
            told += 1
    assert told > 400


def assert_whole(text: str, locale: str) -> None:
    """A sentence: ended, spaced and punctuated as its language does, with nothing left unfilled."""
    assert text.endswith("。" if locale == "zh_Hans" else "."), text
    assert "  " not in text, text
    assert not re.search(r"[{}]| [.,;:]|\.\.$|，，|。。|None", text), text
    if locale == "zh_Hans":
        outside = re.sub("«[^»]*»", "", text)
        assert not re.search(r"[\u3400-\u9fff»）][,.;:?!]|[,;] ", outside), text


def _facts(observations: tuple[Observation, ...], policies: tuple[msgspec.Struct, ...]) -> list[Fact]:
    told: list[Fact] = list(observations)
    for policy in policies:
        targets: tuple[Target, ...] = policy.targets  # type: ignore[attr-defined]
        told += [policy, *targets]  # type: ignore[list-item]
    return told
