"""Sentences and the facts they state: one row a phenomenon, in both languages where both have it."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.contract import plain
from briefings.model import Indicator, Modality, Qualifier
from tests.briefings.extraction.facts.reading import body, moves, told

REFERENCE = date(2025, 10, 21)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2023 Chile produced 5.25 million tonnes of copper.",
            [("output", "copper", "CL", "5250000 t", "2023")],
        ),
        ("2023年，云南省电解铝产量420.5万吨。", [("output", "primary aluminium", "CN-YN", "4205000 t", "2023")]),
        (
            "Peru's zinc exports fell to 98,000 tonnes in March 2024.",
            [("export", "zinc", "PE", "98000 t", "2024-03")],
        ),
        ("截至2024年5月末，上海保税区铜库存6.1万吨。", [("inventory", "copper", "CN-SH", "61000 t", "2024-05")]),
        (
            "Aluminium output in Norway and Iceland came to 1.3 and 0.8 million tonnes, respectively, in 2022.",
            [
                ("output", "aluminium", "NO", "1300000 t", "2022"),
                ("output", "aluminium", "IS", "800000 t", "2022"),
            ],
        ),
    ],
)
def test_levels(text: str, expected: list[tuple[str, str, str, str, str]]) -> None:
    assert [told(fact) for fact in body(text).observations] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile's copper output rose 4.2% year on year to 480,000 tonnes in May 2024.", [("4.2", "%", "yoy")]),
        ("Chile's copper output was 480,000 tonnes in May 2024, down 3% from April.", [("-3", "%", "mom")]),
        ("Nickel gained $120 to $17,350 a tonne.", [("120", "USD/t", None)]),
        ("2024年5月甘肃铜产量7.2万吨，同比增长4.2%，环比下降1.1%。", [("4.2", "%", "yoy"), ("-1.1", "%", "mom")]),
        ("甘肃省2024年锌产量40万吨，比上年增加3万吨。", [("30000", "t", "yoy")]),
        ("2024年甘肃铜产量70万吨，同比增长1.5倍。", [("150", "%", "yoy")]),
        ("Zinc prices doubled to $4,000 a tonne.", [("100", "%", None)]),
    ],
)
def test_changes_belong_to_their_level(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    (fact,) = [fact for fact in body(text).observations if fact.value is not None]
    assert moves(fact) == expected


def test_a_basis_is_shared_along_a_list() -> None:
    facts = body("2023年，河南铜产量60万吨，同比增长4%；铝产量200万吨，增长0.7%。").observations
    assert [moves(fact) for fact in facts] == [[("4", "%", "yoy")], [("0.7", "%", "yoy")]]


def test_changes_pair_off_in_order() -> None:
    facts = body("2024年5月我国出口铝箔13.6万吨、铝板带29.3万吨，分别增长11.2%和24.8%。").observations
    assert [(plain(fact.value), moves(fact)[0][0]) for fact in facts] == [(136000, "11.2"), (293000, "24.8")]


def test_a_change_without_a_level_stands_alone() -> None:
    (fact,) = body("In 2024 Zambia's cobalt exports fell by 12%.").observations
    assert fact.value is None
    assert fact.unit is None
    assert moves(fact) == [("-12", "%", None)]
    assert (fact.indicator, fact.material, fact.region) == (Indicator.EXPORT, "cobalt", "ZM")


@pytest.mark.parametrize(
    "text",
    [
        "In May 2024 Peru shipped 120,000 tonnes of zinc concentrate, up from 90,000 tonnes a year earlier.",
        "2024年5月秘鲁出口锌精矿12万吨，上年同期为9万吨。",
    ],
)
def test_former_levels_step_back_and_point_to_the_level(text: str) -> None:
    now, then = sorted(body(text).observations, key=lambda fact: fact.value or 0, reverse=True)
    assert now.period is not None
    assert then.period is not None
    assert (now.period.iso, then.period.iso) == ("2024-05", "2023-05")
    assert then.of == now.id
    assert then.indicator is Indicator.EXPORT


def test_shares_name_their_wholes_in_order() -> None:
    text = (
        "In 2023 Shaanxi made 100,000 tonnes of titanium, accounting for 60% and 45% of the total in China "
        "and the world "
        "respectively."
    )
    facts = body(text).observations
    shares = [(plain(fact.value), fact.share_of, fact.region) for fact in facts if fact.indicator is Indicator.SHARE]
    assert shares == [(60, "China", "CN-SN"), (45, "the world", "CN-SN")]
    level = next(fact for fact in facts if fact.indicator is Indicator.OUTPUT)
    assert all(fact.of == level.id for fact in facts if fact.indicator is Indicator.SHARE)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jiangxi's refined copper output reached 2 million tonnes in 2022, ranking second in the country.", 2),
        ("2022年，江西省精炼铜产量200万吨，居全国第二位。", 2),
    ],
)
def test_a_rank_is_linked_to_its_level(text: str, value: int) -> None:
    facts = body(text).observations
    rank = next(fact for fact in facts if fact.indicator is Indicator.RANK)
    level = next(fact for fact in facts if fact.indicator is Indicator.OUTPUT)
    assert (plain(rank.value), rank.unit, rank.of, rank.region) == (value, "rank", level.id, level.region)


def test_a_masked_rank_is_masked_and_never_a_number() -> None:
    ranks = [
        f for f in body("Shaanxi's magnesium output ranks * globally.").observations if f.indicator is Indicator.RANK
    ]
    assert [(fact.masked, fact.value) for fact in ranks] == [(True, None)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Guinea's bauxite output was 120 million tonnes in 2023.", Modality.ACTUAL),
        ("Guinea aims to raise bauxite output to 150 million tonnes by 2027.", Modality.TARGET),
        ("Guinea's bauxite output is expected to reach 150 million tonnes in 2025.", Modality.FORECAST),
        ("Analysts put Guinea's bauxite output at 120 million tonnes in 2023.", Modality.ESTIMATE),
        ("2023年几内亚铝土矿产量1.2亿吨。", Modality.ACTUAL),
        ("几内亚计划到2027年将铝土矿产量提高到1.5亿吨。", Modality.TARGET),
        ("预计2025年几内亚铝土矿产量将达1.5亿吨。", Modality.FORECAST),
    ],
)
def test_modality(text: str, modality: Modality) -> None:
    assert [fact.modality for fact in body(text).observations] == [modality]


def test_the_month_of_may_is_no_forecast() -> None:
    (fact,) = body("In May 2024 Guinea exported 12 million tonnes of bauxite.").observations
    assert fact.modality is Modality.ACTUAL


def test_a_share_printed_as_reached_within_a_running_plan_is_a_claim() -> None:
    text = "During the 14th Five Year Plan period, recycled copper has exceeded 24% of Zhejiang's copper supply."
    shares = [fact for fact in body(text).observations if fact.indicator is Indicator.SHARE]
    assert [(fact.modality, fact.qualifier) for fact in shares] == [(Modality.CLAIM, Qualifier.OVER)]


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        (
            "The province has 19 enterprise technology centers in its titanium industry.",
            "enterprise technology centres",
            19,
        ),
        ("More than 800 related companies smelt copper there.", "companies", 800),
        ("全市现有铜冶炼企业35家。", "铜冶炼企业", 35),
    ],
)
def test_counts_name_what_they_count(text: str, subject: str, value: int) -> None:
    counts = [fact for fact in body(text).observations if fact.indicator is Indicator.COUNT]
    assert [(fact.subject, plain(fact.value)) for fact in counts] == [(subject, value)]


@pytest.mark.parametrize("text", ["The smelter ran for 11 consecutive years.", "The copper strip bent by 180 degrees."])
def test_measures_and_durations_count_nothing(text: str) -> None:
    assert not [fact for fact in body(text).observations if fact.indicator is Indicator.COUNT]


def test_a_range_keeps_both_ends() -> None:
    (fact,) = body("2024年1月9日，氧化镨钕报价42.6-43.1万元/吨。", reference=REFERENCE).observations
    assert (fact.value, plain(fact.low), plain(fact.high), fact.unit) == (None, 426000, 431000, "CNY/t")


def test_a_loss_is_negative() -> None:
    facts = body("The nickel smelter lost USD 12 million in 2023.").observations
    assert [plain(fact.value) for fact in facts] == [-12_000_000]


def test_a_partner_of_trade_stands_in_the_subject() -> None:
    (fact,) = body("In 2024 Japan's copper concentrate imports from Chile were 900,000 tonnes.").observations
    assert fact.region == "JP"
    assert fact.subject == "copper concentrate imports from Chile"


def test_no_year_is_invented() -> None:
    (fact,) = body(
        "From January to May, Guangxi's smelters turned out 1.1 million tonnes of primary aluminium."
    ).observations
    assert fact.period is not None
    assert fact.period.iso == "XXXX-01/XXXX-05"
    assert not fact.period.known


def test_this_year_follows_the_reference_date() -> None:
    (fact,) = body("今年前9个月，包头市稀土化合物产量8.37万吨。", reference=REFERENCE).observations
    assert fact.period is not None
    assert fact.period.iso == "2025-01/2025-09"


def test_text_of_other_trades_gives_nothing() -> None:
    for text in (
        "She won the gold medal in 9.84 seconds and a silver followed.",
        "The ruling could lead to a settlement worth $2.1 billion.",
        "该行资金充裕，金融资产达3.2万亿元，铁杆客户逾90万户。",
    ):
        briefing = body(text)
        assert briefing.topic.value == "off"
        assert briefing.observations == ()
        assert briefing.metals == ()


def test_a_language_without_a_table_gives_no_wrong_figure() -> None:
    briefing = body(
        "Le fonderie italiane hanno prodotto nel 2023 circa 297.500 tonnellate di nickel e 2,8 tonnellate di oro.",
        lang="it",
    )
    assert briefing.observations == ()
    assert "nickel" in briefing.metals


def test_the_months_of_a_change_are_the_levels_and_an_earlier_day_is_not() -> None:
    text = (
        "At a meeting on September 16 an official said the aluminium output of Henan had increased by 4.7 per cent "
        "year on year in the first seven months of this year, reaching 1.2 million tonnes."
    )
    (fact,) = [fact for fact in body(text).observations if fact.indicator is Indicator.OUTPUT]
    assert fact.period is not None
    assert (fact.period.iso, moves(fact)) == ("XXXX-01/XXXX-07", [("4.7", "%", "yoy")])
