"""Where a part is from, what a sentence before named a quota, what a tonne takes: slots of one figure alone."""

from __future__ import annotations

import pytest

from tests.briefings.extraction.facts.reading import body, told


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            "Of the 21,500 t antimony quota, Hunan received 12,300 t and Guangxi 4,100 t.",
            {"21500 t": "CN", "12300 t": "CN-HN", "4100 t": "CN-GX"},
        ),
        (
            "Vanadium pentoxide sales rose 6% to 11,000 tonnes; Europe took 4,200 tonnes and Japan 3,900 tonnes.",
            {"11000 t": None, "3900 t": "JP"},
        ),
        (
            "截至5月底，铜社会库存62.3万吨，其中无锡24.1万吨，佛山17.5万吨。",
            {"623000 t": None, "241000 t": "CN-JS/Wuxi", "175000 t": "CN-GD/Foshan"},
        ),
    ],
)
def test_a_part_has_its_place_and_the_whole_another(text: str, regions: dict[str, str | None]) -> None:
    found = {told(fact)[3]: told(fact)[2] for fact in body(text).observations}
    assert {figure: found[figure] for figure in regions if regions[figure]} == {f: r for f, r in regions.items() if r}
    for figure, region in regions.items():
        if region is None:
            assert found[figure] not in ("EU", "CN-GD/Foshan", "CN-JS/Wuxi")


def test_a_quota_named_in_the_sentence_before_is_what_the_figures_are() -> None:
    text = (
        "Quotas for tin mining in Bangka were announced on Monday. PT Timah gets 30,000 tonnes, private smelters "
        "26,500 tonnes."
    )
    assert {(told(fact)[0], told(fact)[1], told(fact)[3]) for fact in body(text).observations} == {
        ("other", "tin", "30000 t"),
        ("other", "tin", "26500 t"),
    }


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Smelting one tonne of ferrosilicon takes 8,400 kWh in Norway and 9,100 kWh in China.", 2),
        ("Power consumption per tonne of zinc fell to 3,050 kWh in 2024 from 3,180 kWh a year earlier.", 2),
        ("A tonne of silicon metal needs 11 MWh at the Bolivian plant.", 1),
    ],
)
def test_what_a_tonne_takes_is_told_a_tonne(text: str, figures: int) -> None:
    facts = body(text).observations
    assert [(fact.indicator.value, fact.unit) for fact in facts] == [("energy", "kWh/t")] * figures
    assert len({fact.material for fact in facts}) == 1


def test_the_size_of_a_works_is_its_capacity_and_that_of_a_cargo_is_not() -> None:
    text = "The group runs a 1.2-million-tonne alumina refinery in Odisha. A 40,000-tonne cargo of bauxite came in May."
    assert [told(fact)[0] for fact in body(text).observations if told(fact)[3] == "1200000 t"] == ["capacity"]
    assert all(told(fact)[0] != "capacity" for fact in body(text).observations if told(fact)[3] == "40000 t")


def test_sulphur_dioxide_is_not_carbon_dioxide() -> None:
    text = "Sulphur dioxide emissions of the Ilo copper smelter fell from 31,000 tonnes in 2022 to 18,500 tonnes."
    assert {fact.subject for fact in body(text).observations} == {"sulphur dioxide emissions"}
