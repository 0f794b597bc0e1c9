"""Headlines, leads and briefs: which fact leads, what a row keeps, what is printed."""

from __future__ import annotations

import inspect
import json
import re
from datetime import date
from decimal import Decimal
from importlib import import_module

import msgspec
import pytest

from briefings.localization import (
    Lead,
    as_json,
    compose,
    headline,
    language,
    lead_from,
    lead_of,
    lead_raw,
    render_text,
    second_line,
    summarise,
)
from briefings.localization.reasons import REASONS, date_reason
from briefings.model import (
    Block,
    Briefing,
    Document,
    Event,
    Grain,
    Indicator,
    Observation,
    Period,
    Policy,
    PolicyStatus,
    Promise,
    Role,
    Span,
    Topic,
)
from tests.golden.facts import run, yoy

TITLE = "Aluminium output of Inner Mongolia grows"
TEXT = TITLE + "\nMany firms came, 17 in all. The region made 4.792 million tonnes, second in the land. A plan is out."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(document="doc", start=start, end=start + len(words))


def figure(id: str, words: str, indicator: Indicator, subject: str, amount: tuple[int, str]) -> Observation:
    value, unit = amount
    return Observation(
        id=id,
        indicator=indicator,
        subject=subject,
        material=subject if subject == "primary aluminium" else None,
        span=span(words),
        rule="test",
        region="CN-NM",
        value=Decimal(value),
        unit=unit,
        period=run("XXXX-01/XXXX-07"),
        changes=(yoy("4.7"),) if unit == "t" else (),
        share_of="CN" if unit == "rank" else None,
        of="level" if unit == "rank" else None,
        evidence={"value": span(words)},
    )


BRIEFING = Briefing(
    document=Document(id="doc", text=TEXT, lang="en", source="Steel Home", title="Page"),
    blocks=(
        Block(start=0, end=len(TITLE), role=Role.TITLE),
        Block(start=len(TITLE) + 1, end=len(TEXT), role=Role.BODY),
    ),
    published_reason="the text does not state its own date",
    metals=("primary aluminium", "copper"),
    regions=("CN-NM",),
    observations=(
        figure("count", "17", Indicator.COUNT, "firms", (17, "count")),
        figure("level", "4.792 million tonnes", Indicator.OUTPUT, "primary aluminium", (4792000, "t")),
        figure("rank", "second", Indicator.RANK, "primary aluminium", (2, "rank")),
    ),
    policies=(Policy(id="plan", title="plan", span=span("plan"), rule="test", status=PolicyStatus.IN_FORCE),),
    events=(Event(id="fair", name="fair", span=span("came"), rule="test", chrome=True),),
)


def test_a_figure_of_a_material_leads_and_takes_its_rank_along() -> None:
    lead = lead_of(BRIEFING)
    assert lead.observation is not None
    assert (lead.observation.id, lead.rank.id if lead.rank else None, lead.policy) == ("level", "rank", None)
    assert headline(lead, language("en")).text == (
        "Inner Mongolia: primary aluminium output 4.792 Mt, +4.7% y/y, No. 2 in China"
    )
    assert headline(BRIEFING, language("zh")).text == "内蒙古：原铝产量 479.2万吨，同比+4.7%，居中国第2位"
    assert (
        second_line(lead, language("en")).text == "Primary aluminium and copper · Steel Home · Jan–Jul, year not stated"
    )


def test_what_stands_in_the_title_leads() -> None:
    titled = Policy(id="titled", title="Aluminium", span=span("Aluminium"), rule="test", status=PolicyStatus.IN_FORCE)
    lead = lead_of(msgspec.structs.replace(BRIEFING, policies=(titled,)))
    assert lead.policy is not None
    assert headline(lead, language("en")).text == "Inner Mongolia: “Aluminium” (in force)"


def test_a_figure_in_full_leads_before_the_words_of_the_title_that_round_it() -> None:
    rounded = Observation(
        id="rounded",
        indicator=Indicator.OUTPUT,
        subject="primary aluminium",
        material="primary aluminium",
        region="CN-NM",
        span=span("grows"),
        rule="test",
        changes=(yoy("5"),),
    )
    counted = msgspec.structs.replace(BRIEFING.observations[0], id="counted", span=span("output"))
    briefing = msgspec.structs.replace(BRIEFING, observations=(counted, rounded, *BRIEFING.observations))
    lead = lead_of(briefing)
    assert lead.observation is not None
    assert lead.observation.id == "level"


def test_a_promise_of_a_policy_is_not_told_twice() -> None:
    plan = Policy(id="plan", title="plan", span=span("plan"), rule="test", status=PolicyStatus.PROMISED)
    same = Promise(id="same", what="A plan", span=span("A plan is out"), rule="test")
    other = Promise(id="other", what="a list", span=span("The region"), rule="test")
    briefing = msgspec.structs.replace(BRIEFING, observations=(), policies=(plan,), events=(), promises=(same, other))
    assert [said.fact for said in summarise(briefing, language("en"))] == ["plan", "other"]


def test_without_facts_and_off_the_subject_the_title_leads() -> None:
    bare = msgspec.structs.replace(BRIEFING, observations=(), policies=())
    assert headline(bare, language("en")).text == TITLE
    assert headline(bare, language("zh")).text == f"«{TITLE}»"
    off = msgspec.structs.replace(BRIEFING, topic=Topic.OFF)
    assert headline(off, language("en")).text == TITLE
    untitled = msgspec.structs.replace(bare, blocks=(), document=Document(id="d", text="x"))
    assert headline(untitled, language("en")).text == "A document without a title"


def test_a_lead_is_small_and_survives_its_row() -> None:
    raw = lead_raw(lead_of(BRIEFING))
    assert len(raw) < 1200
    assert b"evidence" not in bytes(raw)
    assert lead_from(raw) == lead_of(BRIEFING)
    for locale in ("en", "zh_Hans"):
        assert headline(lead_from(raw), language(locale)) == headline(BRIEFING, language(locale))


@pytest.mark.parametrize("raw", [b"{}", b"", b"nonsense", b'{"observation": 5}'])
def test_a_damaged_lead_is_an_empty_one(raw: bytes) -> None:
    assert lead_from(raw) == Lead()
    assert second_line(Lead(), language("en")).text == "Year not stated"


def test_the_year_of_publication_is_shown_where_no_figure_leads() -> None:
    published = Period(iso="2024-07-04", grain=Grain.DAY)
    lead = lead_of(msgspec.structs.replace(BRIEFING, observations=(), published=published))
    assert second_line(lead, language("zh")).text.endswith(" · 2024年")


def test_a_brief_as_text() -> None:
    told = render_text(compose([BRIEFING], language("en"), as_of=date(2024, 7, 4)))
    assert told.splitlines()[0] == "Brief of 4 Jul 2024"
    assert told.splitlines()[2].startswith("Inner Mongolia: ")
    assert told.endswith("\n")
    assert told.count("\n  - ") == 5
    assert render_text(compose([], language("zh"))) == "没有可报告的内容。\n"


def test_proof_follows_each_sentence_in_its_own_words() -> None:
    told = render_text(compose([BRIEFING], language("zh"), proof=True))
    assert told.splitlines()[2] == "  来源：«Steel Home» [en]，日期不详（文本未写明自身日期）"
    assert "      “The region made 4.792 million tonnes, second in the land.” " in told
    assert told.count("second in the land") == 1, "what several figures share is quoted once"
    assert "同一句" in told


def test_every_reason_that_extraction_gives_can_be_told() -> None:
    rooms = ("briefings.extraction.published", "briefings.extraction.stamps")
    source = "".join(inspect.getsource(import_module(room)) for room in rooms)
    given = set(re.findall(r'(?:yield \d, period|return [\w.]+), "([^"]+)"', source))
    assert given == REASONS
    assert date_reason("some other way", language("zh")) == "some other way"


def test_a_brief_as_json() -> None:
    rows = json.loads(as_json(compose([BRIEFING], language("en"), proof=True)))
    (row,) = rows
    assert set(row) == {"id", "headline", "sentences", "metals", "regions", "published", "source", "lang"}
    level = next(said for said in row["sentences"] if said["fact"] == "level")
    assert TEXT[level["start"] : level["end"]] == level["quote"] == "4.792 million tonnes"
    without = json.loads(as_json(compose([BRIEFING], language("en"))))
    assert set(without[0]["sentences"][0]) == {"text", "fact"}
    assert json.loads(as_json(compose([], language("en")))) == []


def test_the_same_facts_give_the_same_brief() -> None:
    again = msgspec.json.decode(msgspec.json.encode(BRIEFING), type=Briefing)
    for locale in ("en", "zh_Hans"):
        first, second = (as_json(compose([one], language(locale), proof=True)) for one in (BRIEFING, again))
        assert first == second


def test_what_stood_outside_the_article_comes_last_of_its_kind() -> None:
    inside = Event(id="inside", name="congress", span=span("came"), rule="test")
    both = msgspec.structs.replace(BRIEFING, events=(*BRIEFING.events, inside))
    order = [line.sentence.fact for line in compose([both], language("en")).entries[0].lines]
    assert order == ["count", "level", "rank", "plan", "inside", "fair"]
