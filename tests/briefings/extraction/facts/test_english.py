"""Rules of English that reach past one figure's own words, each shown by sentences made for it."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.model import Topic
from tests.briefings.extraction.facts.reading import body, moves, page, told


def figures(
    text: str, reference: date | None = None
) -> list[tuple[str, str | None, str | None, str | None, str | None]]:
    return [told(fact) for fact in sorted(body(text, lang="en", reference=reference).observations, key=_place)]


def _place(fact: object) -> int:
    return int(fact.span.start)  # type: ignore[attr-defined]


def test_a_sentence_without_figures_says_where_when_and_what() -> None:
    text = (
        "The Rio Amarillo mine in Antofagasta, Chile, reported on copper for the three months ended June 30, 2023. "
        "Output came to 21,400 tonnes."
    )
    assert figures(text) == [("output", "copper", "CL-AN/Antofagasta", "21400 t", "2023-04/2023-06")]


def test_that_is_more_than_changes_the_level_before() -> None:
    found = body(
        "Peru mined 233,000 tonnes of copper in May 2023. That is 4.2% more than in April and 7% less than a year "
        "earlier.",
        lang="en",
    ).observations
    assert [told(fact)[0] for fact in found] == ["output"]
    assert moves(found[0]) == [("4.2", "%", "mom"), ("-7", "%", "yoy")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana's gold output slipped to 120 t in 2023 from 131 t.", ["2023", "2022"]),
        ("The mine lowered its 2023 guidance for zinc output to 90,000 tonnes from 105,000 tonnes.", ["2023", "2023"]),
        ("Peru mined 2.6 Mt of zinc in 2022, 3.1% less than in 2021, when it mined 2.7 Mt.", ["2022", "2021"]),
        ("Zambia made 698,000 tonnes of copper in 2023, down from 763,000 tonnes a year earlier.", ["2023", "2022"]),
    ],
)
def test_what_a_year_is_compared_with_is_the_year_before_and_of_a_goal_the_same(text: str, expected: list[str]) -> None:
    assert [fact[4] for fact in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tin at a record\n\nThe bank puts tin at $41,220.50 per tonne for March 2023.",
        "Lead was unchanged at $2,061.50 a tonne while zinc climbed.",
    ],
)
def test_a_price_by_weight_makes_the_metal_of_an_ambiguous_word(text: str) -> None:
    briefing = page(text)
    assert briefing.topic is Topic.METALS
    assert briefing.observations[0].material in ("tin", "lead")


@pytest.mark.parametrize(
    "text", ["The gold standard ended.", "She went platinum with 2 albums.", "It won gold in 1996."]
)
def test_a_figure_of_speech_is_no_metal(text: str) -> None:
    assert page(text).topic is Topic.OFF


def test_the_year_of_a_title_dates_nothing_and_a_country_with_points_ends_no_sentence() -> None:
    text = (
        "China smelted 41 million tonnes of aluminium in 2023, "
        "the U.S. Geological Survey says in its Mineral Outlook 2024. "
        "World production was 70 million tonnes."
    )
    assert [fact[4] for fact in figures(text)] == ["2023", "2023"]


def test_a_month_after_one_of_the_same_year_is_not_of_the_year_before() -> None:
    text = "The quota was set on 6 January 2025. As of the end of May, stocks of copper stood at 12,000 tonnes."
    assert figures(text, date(2025, 6, 12))[0][4] == "2025-05"


def test_suppliers_of_trade_are_partners_and_the_one_who_trades_is_the_region() -> None:
    text = (
        "Japan imported 81,000 tonnes of primary aluminium in May 2023. Of that, Australia shipped 30,000 tonnes and "
        "India 9,000 tonnes."
    )
    found = sorted(body(text, lang="en").observations, key=_place)
    assert [told(fact)[0:3:2] for fact in found] == [("import", "JP")] * 3
    assert [fact.subject for fact in found][1:] == [
        "primary aluminium imports from Australia",
        "primary aluminium imports from India",
    ]


def test_a_partner_of_trade_goes_on_while_nothing_new_is_told() -> None:
    text = "China imported 7 million tonnes of bauxite from Guinea in 2020, and 8 million tonnes in 2021."
    assert [fact.subject for fact in body(text, lang="en").observations] == ["bauxite imports from Guinea"] * 2


def test_a_group_without_one_of_its_members_is_not_that_member() -> None:
    text = "China: output of 4 million tonnes of aluminium in 2023. Asia without China: output of 2 million tonnes."
    assert [fact[2] for fact in figures(text)] == ["CN", None]


def test_the_year_behind_the_last_of_a_list_dates_all_of_it() -> None:
    text = "The survey counts 800 tonnes of gallium for China and about 30 tonnes for Japan in 2021."
    assert [(fact[2], fact[4]) for fact in figures(text)] == [("CN", "2021"), ("JP", "2021")]


@pytest.mark.parametrize(
    "text",
    [
        "How much copper does Peru mine? Two answers.",
        "Copper reserves are given in two editions of the yearbook.",
        "Nine other departments have issued a plan for copper smelters.",
        "Manufacturing production in Chile rose by 8.4% while the copper price held.",
    ],
)
def test_what_is_no_figure_of_the_trade_is_not_told(text: str) -> None:
    assert figures(text) == []


def test_a_headline_tells_a_change_once_and_never_without_its_level() -> None:
    text = "Zinc up by almost a third\n\nZinc cost $3,482 per tonne in May 2023, 31.7% above the same month of 2022."
    found = page(text).observations
    assert [told(fact)[0] for fact in found] == ["price"]
    assert moves(found[0]) == [("31.7", "%", "yoy")]


def test_more_than_the_level_of_another_time_is_a_former_level() -> None:
    text = (
        "Guinea exported 48 million tonnes of bauxite in the first quarter of 2023, "
        "39% more than the 34.5 million tonnes of the same quarter of 2022."
    )
    assert [fact[3:] for fact in figures(text)] == [("48000000 t", "2023-Q1"), ("34500000 t", "2022-Q1")]


def test_what_a_weak_word_tells_of_a_time_that_is_over_is_told_as_it_was() -> None:
    text = "Nickel would reach $52,000 per tonne in May 2007."
    assert body(text, lang="en", reference=date(2023, 6, 5)).observations[0].modality.value == "actual"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A deposit holding 376 Mt of bauxite feeds the plant.", [("reserve", "376000000 t")]),
        ("The price was 20,865 yuan ($2,882) a ton for aluminium.", [("price", "20865 CNY/t")]),
    ],
)
def test_indicator_and_value_of_one_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact[0], fact[3]) for fact in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May the mines completed 3.25 ten thousand tons of primary magnesium.", "32500 t"),
        ("In 2023 ten thousand tonnes of copper were mined.", "10000 t"),
        ("PERU COPPER OUTPUT 712,000 T IN MAY", "712000 t"),
        ("Average daily pig iron output of the mills of the Ruhr and of the Saar was 19,400 tonnes.", "19400 t/d"),
    ],
)
def test_how_machines_headlines_and_averages_write_amounts(text: str, expected: str) -> None:
    assert [fact[3] for fact in figures(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Nine-month output of copper stood at 1.2 million tonnes.", "2023-01/2023-09"),
        (
            "In the first nine months of FY2022-23 the smelter turned out 2.7 lakh tonnes of aluminium.",
            "2022-04/2022-12",
        ),
        ("The price of magnesium in January will run at 20,500 yuan per ton.", "2024-01"),
        ("The price of magnesium in January was 20,500 yuan per ton.", "2023-01"),
    ],
)
def test_months_of_a_year_spoken_of_so_far_or_ahead(text: str, period: str) -> None:
    assert figures(text, date(2023, 11, 21))[0][4] == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Zinc demand is forecast to rise 1.8% to 13.8 million tonnes in 2025, leaving a deficit of 148,000 tonnes, "
            "compared with a surplus of 164,000 tonnes.",
            [("consumption", "13800000 t"), ("other", "-148000 t"), ("other", "164000 t")],
        ),
        ("Iron ore inventories at 45 ports stood at 143 million tonnes.", [("inventory", "143000000 t")]),
        ("Tin exports fell 6.1% to 7,490 tonnes, while imports rose 38% to 832 tonnes.",
         [("export", "7490 t"), ("import", "832 t")]),
        ("Smelters used 4.12 million wet metric tons of nickel ore.", [("consumption", "4120000 t")]),
    ],
)  # fmt: skip
def test_the_words_before_a_change_are_also_those_of_the_level_it_leads_to(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(fact[0], fact[3]) for fact in figures(text) if fact[0] != "count"] == expected


def test_that_of_another_metal_takes_its_own_words() -> None:
    text = "Output of zinc was up 2.1% at 262,000 tonnes and that of lead down by a tenth at 98,400 tonnes."
    assert [fact[:2] + fact[3:4] for fact in figures(text)] == [
        ("output", "zinc", "262000 t"),
        ("output", "lead", "98400 t"),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Imports of coal came to 5 million tonnes in the fiscal year ended March 31, 2024.", "2023-04/2024-03"),
        ("The mine poured 40,000 oz of gold in the quarter to end-June 2024.", "2024-04/2024-06"),
        ("The firm cut its full-year production guidance to 21,000 tonnes of lithium carbonate.", "2025"),
        ("The smelter made 21,000 tonnes of zinc last October.", "2024-10"),
        ("Today the plants turn out 1.4 million tonnes of alumina.", None),
    ],
)
def test_years_and_quarters_by_their_end(text: str, period: str | None) -> None:
    assert figures(text, date(2025, 4, 22))[0][4] == period


def test_national_output_is_the_country_s_and_a_national_laboratory_stands_where_it_stands() -> None:
    text = (
        "In 2023 output of copper at Escondida in Chile dropped to 98,300 tonnes. "
        "National production totalled 397,100 tonnes."
    )
    assert [fact[2] for fact in figures(text)] == ["CL-AN/Escondida", "CL"]
    assert figures("Jiangxi has 19 national laboratories for tungsten.")[0][2] == "CN-JX"


def test_a_surplus_compared_with_a_deficit_has_the_other_sign() -> None:
    text = (
        "The lead market showed a 22,000 tonne deficit in December 2023, "
        "compared with a 4,000 tonne surplus in November. "
        "For the full year, the market was in a 30,000 tonne surplus versus a 52,000 tonne deficit a year earlier."
    )
    assert [fact[3:] for fact in figures(text)] == [
        ("-22000 t", "2023-12"),
        ("4000 t", "2023-11"),
        ("30000 t", "2023"),
        ("-52000 t", "2022"),
    ]


def test_a_rate_a_day_and_the_day_of_a_signing_stay_with_their_own_figure() -> None:
    text = (
        "Peru approved the copper project on 12 May 2024. It will raise throughput to 127,000 tonnes per day and add "
        "60,000 tonnes of copper a year from 2027."
    )
    assert [fact[3:] for fact in figures(text)] == [("127000 t/d", None), ("60000 t", "2027")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Lithium exports should reach 1.6 million tonnes in 2026-27, Australia's forecaster says.", "2026-07/2027-06"),
        ("Chile's copper exports should reach 1.6 million tonnes in 2026-27.", "2026/2027"),
        ("In May 2023 output of tin rose 41% from the first half of 2022 to 900 tonnes.", "2023-05"),
    ],
)
def test_years_in_two_numbers_and_bases_that_are_no_time_of_their_own(text: str, period: str) -> None:
    assert figures(text)[0][4] == period


def test_each_supplier_after_while_is_a_partner_of_its_own() -> None:
    text = (
        "US imports of aluminium from Canada totalled 225,000 tonnes in April 2023, "
        "while arrivals from Bahrain were 31,500 tonnes."
    )
    assert [fact.subject for fact in sorted(body(text, lang="en").observations, key=_place)] == [
        "aluminium imports from Canada",
        "aluminium imports from Bahrain",
    ]


def test_shares_of_a_list_share_their_whole_and_royalties_in_per_cent_are_rates() -> None:
    text = "South Africa accounted for 71% of world palladium supply in 2023 and Russia for 12%."
    assert [fact.share_of for fact in body(text, lang="en").observations] == ["the world"] * 2
    assert figures("Royalties on lithium are 8% in Chile.")[0][0] == "other"


def test_casualties_are_counted_and_ages_are_not() -> None:
    text = "A blast at the tin smelter killed two workers and left three injured; a man aged 51 was rescued."
    found = body(text, lang="en")
    assert sorted(fact.subject for fact in found.observations) == ["people injured", "workers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jamaica's alumina exports fell by a third, to 712,000 tonnes, in January-September 2023.",
         ("export", "712000 t", "2023-01/2023-09")),
        ("A developer plans a EUR 720m plant for nickel sulphate.", ("investment", "720000000 EUR", None)),
        ("Rebar in Tianjin traded at Yuan3,180-3,210/t ($448-452/t) in May 2023.",
         ("price", "3180..3210 CNY/t", "2023-05")),
        ("Zambia wants to triple copper output to 3 million tonnes by 2031.", ("output", "3000000 t", "2031")),
        ("Copper smelters idled two of their five furnaces.", ("count", "2 count", None)),
        ("The mine cut zinc output by 20,000 tonnes in 2022.", ("output", None, "2022")),
    ],
)  # fmt: skip
def test_figures_in_the_ways_of_the_trade(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert [(fact[0], fact[3], fact[4]) for fact in figures(text)] == [expected]


def test_each_change_keeps_the_basis_written_before_it() -> None:
    text = (
        "China's import of bauxite was 15 million tons in July 2023, with a month-on-month increase of 12.8% and "
        "a year-on-year increase of 16.4%."
    )
    assert moves(body(text, lang="en").observations[0]) == [("12.8", "%", "mom"), ("16.4", "%", "yoy")]


def test_a_share_of_trade_is_the_reporters_and_a_level_elsewhere_is_no_former_one() -> None:
    text = (
        "In July 2023 China imported 15 million tons of bauxite. "
        "Of this, 10 million tons came from Guinea, accounting for 67%."
    )
    assert [(fact[0], fact[2]) for fact in figures(text)] == [("import", "CN"), ("import", "CN"), ("share", "CN")]
    text = "Rare earths output in Australia was 15,200 tonnes in 2023, against 240,000 tonnes in China."
    assert [(fact[2], fact[4]) for fact in figures(text)] == [("AU", "2023"), ("CN", "2023")]


def test_a_quarter_before_a_colon_is_no_time_of_day_and_dates_nothing_before_it() -> None:
    text = "Tin output was 2,431t in the second quarter of 2024 (Q1: 2,118t)."
    assert [fact[3:] for fact in figures(text)] == [("2431 t", "2024-Q2"), ("2118 t", "2024-Q1")]


def test_a_list_of_stocks_shares_its_unit_and_both_sizes_of_a_change_are_the_level_s() -> None:
    text = (
        "Exchange copper stocks fell 12,430 tonnes, or 8.1 percent, to 141,200 tonnes. Aluminium inventories were up "
        "3,015 tonnes at 213,900, zinc dropped 5 percent to 78,450 and nickel was little changed at 26,100."
    )
    found = sorted(body(text, lang="en").observations, key=_place)
    assert [told(fact)[1:4:2] for fact in found] == [
        ("copper", "141200 t"),
        ("aluminium", "213900 t"),
        ("zinc", "78450 t"),
        ("nickel", "26100 t"),
    ]
    assert moves(found[0]) == [("-12430", "t", None), ("-8.1", "%", None)]


def test_a_signed_percentage_in_brackets_is_a_change() -> None:
    text = "In May 2023 India made 13.6 Mt of crude steel (+9.5%) and Japan 6.9 Mt (-1.1%)."
    found = sorted(body(text, lang="en").observations, key=_place)
    assert [moves(fact) for fact in found] == [[("9.5", "%", None)], [("-1.1", "%", None)]]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Exports of zinc from Peru were 8,100 tonnes in 2023.", "PE"),
        ("Imports of zinc into Peru were 8,100 tonnes in 2023.", "PE"),
        ("Indonesia's smelters need 210 million tonnes of nickel ore, an official told reporters in Singapore.", "ID"),
    ],
)
def test_who_trades_and_where_somebody_only_spoke(text: str, region: str) -> None:
    assert [(fact[2]) for fact in figures(text)] == [region]
