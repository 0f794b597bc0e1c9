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
