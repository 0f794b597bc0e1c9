"""What a figure is of in English: what governs it, what is done to it, and what the text speaks of."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body


def told(text: str) -> dict[str, tuple[str, str]]:
    """The quote of each fact with its indicator and subject."""
    found = body(text, lang="en")
    return {
        found.document.text[fact.span.start : fact.span.end].strip(): (str(fact.indicator), fact.subject)
        for fact in found.observations
    }


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "subject"),
    [
        ("Sales of refined nickel held up, at 12,300 tonnes in May 2024.", "12,300 tonnes", "other", "nickel"),
        ("The copper mill treated 14,200 tonnes of ore a day in May 2024.", "14,200 tonnes", "other", "ore"),
        ("The copper mill ran at a recovery of 88.4% and a head grade of 1.1% copper.", "88.4%", "other", "recovery"),
        ("Spodumene fell. Miners in Australia sent 290,000 tonnes to China.", "290,000 tonnes", "export", "spodumene"),
        ("Steel mills in Vietnam sent 710,000 tonnes abroad.", "710,000 tonnes", "export", "steel"),
        ("Chinese smelters bought 2.3 million tonnes of copper concentrate from abroad.", "2.3 million tonnes",
         "import", "copper concentrate"),
        ("Copper rose. The smelters took 48,000 tonnes of concentrate.", "48,000 tonnes", "consumption", "copper"),
        ("Cobalt is scarce, though 38,000 tonnes were waiting at the depots.", "38,000 tonnes", "inventory", "cobalt"),
        ("The silicon smelter threw off 3,900 tonnes of CO2.", "3,900 tonnes", "emission", "CO2"),
        ("The alumina maker closed its 1.65 Mtpa plant.", "1.65 Mtpa", "capacity", "alumina"),
        ("The zinc miner posted free cash flow of $44.6 million.", "$44.6 million", "value", "free cash flow"),
        ("Its copper division lifted revenue 9% to $610 million.", "$610 million", "value", "revenue"),
        ("The zinc smelter lost $27 million before interest and tax.", "$27 million", "value", "operating profit"),
        ("Bauxite exports hit 39 million tonnes. China was the destination for 71%.", "71%", "share", "bauxite"),
        ("LME warehouses held 71,000 tonnes of zinc, of which 41% was Indian.", "41%", "share", "zinc"),
        ("The silicon plant is dear to run: electricity is two fifths of its costs.", "two fifths", "share",
         "electricity"),
    ],
)  # fmt: skip
def test_the_governor_of_a_figure(text: str, quote: str, indicator: str, subject: str) -> None:
    facts = told(text)
    found = next(fact for said, fact in facts.items() if quote in said)
    assert found[0] == indicator
    assert subject in found[1]


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        ("Nickel mine Tavua closed in 2021. Its owner, who once mined gold in Fiji, plans a restart at 9,000 tonnes.",
         "9,000 tonnes", "nickel"),
        ("With aluminium at $2,540 a tonne, the smelter broke even. Alumina, its main input, cost $480 a tonne. "
         "The smelter cast 16,400 tonnes of billet.", "16,400 tonnes", "aluminium"),
        ("Magnesium exporters loaded 23,000 tonnes. What they got, $2,480 a tonne, barely covers ferrosilicon at "
         "$930 a tonne. Their stocks are down to 31,000 tonnes.", "31,000 tonnes", "magnesium"),
        ("Zambia's copper mines poured 61,000 tonnes of blister. Cobalt, a by-product, came to 310 tonnes. Stocks at "
         "the mines were 4,000 tonnes.", "4,000 tonnes", "copper"),
        ("Small-scale diggers now win more gold than the big mines do.\n\nArtisanal output came to 51.5 tonnes.\n\n"
         "Manganese ore exports slumped to 1.38 million tonnes.\n\nThe regulator looks for 5.1 million ounces of gold.",
         "51.5 tonnes", "gold"),
    ],
)  # fmt: skip
def test_what_is_named_by_the_way_does_not_take_over(text: str, quote: str, subject: str) -> None:
    found = next(fact for said, fact in told(text).items() if quote in said)
    assert subject in found[1]


@pytest.mark.parametrize(
    ("text", "quote", "indicator", "subject"),
    [
        ("Peru is the second producer of copper, third in silver and fourth in zinc.", "third", "rank", "silver"),
        ("In antimony Tajikistan takes third place, behind China.", "third", "rank", "antimony"),
        ("Chile mined 5.5 million tonnes of copper, 1.4 million of them here.", "1.4 million", "output", "copper"),
        ("India exported 42,700 tonnes of zinc, of which Japan bought 11,200.", "11,200", "export", "zinc"),
        ("Gold rose. On Tuesday an ounce cost $3,414 in London.", "$3,414", "price", "gold"),
        ("The zinc smelter has put $8 million into a sorting line.", "$8 million", "investment", "sorting line"),
        ("The copper works says the electric furnace it bought for $20 million will start.", "$20 million",
         "investment", "electric furnace"),
        ("Pilbara Lithium said the company shipped 101,000 tonnes of spodumene concentrate in the quarter.",
         "101,000 tonnes", "other", "spodumene"),
        ("Japan's purchases of ferrosilicon came to 31,000 tonnes in May.", "31,000 tonnes", "import", "ferrosilicon"),
        ("Turkey's central bank bought 24 tonnes of gold in March.", "24 tonnes", "other", "gold"),
        ("The copper tailings hold 2.1 million tonnes of copper.", "2.1 million tonnes", "reserve", "copper"),
        ("The aluminium market will be 400,000 tonnes short this year.", "400,000 tonnes", "other", "aluminium"),
        ("Only 1.2 tonnes of gallium left China in March.", "1.2 tonnes", "export", "gallium"),
        ("The plant recovers 93% of the cobalt in spent batteries.", "93%", "other", "cobalt"),
    ],
)  # fmt: skip
def test_ranks_parts_spending_and_trade(text: str, quote: str, indicator: str, subject: str) -> None:
    found = next(fact for said, fact in told(text).items() if quote in said)
    assert found[0] == indicator
    assert subject in found[1]


def test_an_ordinal_of_time_or_of_a_part_is_no_rank() -> None:
    text = (
        "Copper output rose in the third quarter. The second furnace starts in March. It is the fourth year of growth. "
        "The first tonne of zinc was poured on Monday, the second half was better."
    )
    assert not [fact for fact in told(text).values() if fact[0] == "rank"]


def test_dollars_are_those_that_the_text_says_they_are() -> None:
    text = (
        "All amounts are in Canadian dollars unless noted otherwise. The nickel mine had revenue of $212.4 million. "
        "It sold nickel at US$7.61 per pound."
    )
    units = {fact.indicator: fact.unit for fact in body(text, lang="en").observations}
    assert units == {"value": "CAD", "price": "USD/lb"}
