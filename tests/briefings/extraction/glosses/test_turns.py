"""Turns of the trade in German, French, Spanish and Russian: order, levels held against others, compounds, origins."""

from __future__ import annotations

import pytest

from briefings.extraction import extract
from briefings.extraction.glosses import gloss
from briefings.model import Block, Document, Observation, Role


def first(text: str, lang: str) -> Observation:
    document = Document(id="t", text=text, lang=lang)
    return extract(document, (Block(start=0, end=len(text), role=Role.BODY, lang=lang),)).observations[0]


def said(text: str, lang: str) -> str:
    found = gloss(Document(id="t", text=text, lang=lang), (Block(start=0, end=len(text), role=Role.BODY, lang=lang),))
    assert found is not None
    return " ".join(found[0].text.split())


@pytest.mark.parametrize(
    ("lang", "text", "change"),
    [
        ("de", "2023 erzeugte Finnland 55.000 t Nickel, 4 % über dem Vorjahr.", (4, "yoy")),
        ("de", "Die Zinkimporte Polens sanken 2023 gegenüber dem Vorjahr um 4,5 % auf 55.000 t.", (-4.5, "yoy")),
        ("de", "Finnlands Nickelproduktion lag 2023 mit 55.000 t um 4 % unter dem Niveau von 2022.", (-4, "yoy")),
        ("fr", "Avec 55 000 t en 2023, la production finlandaise de nickel dépasse de 4 % celle de 2022.", (4, "yoy")),
        ("fr", "En mai 2023, la Finlande a produit 4 500 t de nickel, 4 % de moins qu'en avril.", (-4, "mom")),
        ("es", "La producción de níquel de Finlandia fue de 55.000 t en 2023 (+4% i.a.).", (4, "yoy")),
        ("es", "Con 55.000 t en 2023, la producción de níquel de Finlandia superó en 4% a la de 2022.", (4, "yoy")),
        (
            "ru",
            "Россия в 2023 году произвела 3,8 млн т алюминия, на 2% превысив уровень 2022 года.",
            (2, "yoy"),
        ),
        ("ru", "В 2023 году Россия произвела 3,8 млн т алюминия, прирост – 2%.", (2, None)),
        ("ru", "Экспорт меди из России в 2023 году упал почти вдвое – до 1,8 млн т.", (-50, None)),
    ],
)
def test_a_level_is_held_against_another(lang: str, text: str, change: tuple[float, str | None]) -> None:
    (found,) = first(text, lang).changes
    assert (float(found.value), found.basis.value if found.basis else None) == change


@pytest.mark.parametrize(
    ("lang", "text", "means"),
    [
        ("de", "dass der Umsatz 2024 um 3 Prozent steigt.", "that the revenue 2024 rose by 3 percent ."),
        ("de", "die Produktion der Hütten", "the output of the smelters"),
        ("de", "die Kokillenauslastung", "the kokillen capacity utilisation"),
        ("de", "Aluminiumguss", "aluminium castings"),
        ("de", "auf Rang 11", "ranked 11th"),
        ("de", "mit einem Absatz von 9 Tonnen", "with a sales of 9 tonnes"),
        ("de", "In der Slowakei fielen die Preise Japans", "In the Slovakia fell the price Japan"),
        ("de", "legte am 12. Februar um 3 Prozent zu", "rose at 12 February by 3 percent"),
        ("ru", "47 млрд руб. годом ранее", "47 billion roubles a year earlier"),
        ("ru", "по итогам девяти месяцев 2024 года", "in the first nine months 2024"),
        ("es", "produjo en 2023 2,1 millones de toneladas", "produced in 2023 2.1 million tonnes"),
        ("es", "las ventas retrocedieron un 6%", "the sales fell 6%"),
        ("ru", "вырос на 41,7% к 2020 году", "rose by 41.7% compared with 2020"),
    ],
)
def test_what_is_said_comes_in_the_order_of_english(lang: str, text: str, means: str) -> None:
    assert said(text, lang) == means


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        (
            "fr",
            "L'exercice clos le 30 juin 2024 se solde par une perte nette de 23 M€ pour le producteur de nickel.",
            ("value", -23_000_000, "2023-07/2024-06"),
        ),
        (
            "es",
            "Según el banco, las exportaciones peruanas de zinc sumaron 1.520 millones de dólares en 2023.",
            ("value", 1_520_000_000, "2023"),
        ),
        ("es", "Bolivia ocupa el cuarto lugar en la producción de estaño en 2022.", ("rank", 4, "2022")),
        (
            "ru",
            "Чистый долг производителя никеля на конец 2023 года составил 9 млрд руб.",
            ("value", 9e9, "2023-12"),
        ),
        (
            "ja",
            "日本の2024年7月の電気銅生産量は13万1,200トンで、前年同月を4.3％下回った。",
            ("output", 131_200, "2024-07"),
        ),
        ("ja", "日本の2024年7月の銅輸出は5万トンで、うち中国向けが3万トンを占めた。", ("export", 50_000, "2024-07")),
    ],
)
def test_facts_of_the_trade(lang: str, text: str, fact: tuple[str, float, str]) -> None:
    found = first(text, lang)
    assert (found.indicator, float(found.value or 0), found.period.iso if found.period else None) == fact


@pytest.mark.parametrize(
    ("lang", "text", "region"),
    [
        ("de", "Die ungarischen Hütten erzeugten 2023 rund 12.500 Tonnen Zink.", "HU"),
        ("fr", "La production brésilienne de nickel a atteint 55 000 t en 2023.", "BR"),
        ("ja", "石川県の工場は2023年にチタン4500トンを生産した。", "JP-17"),
        ("de", "Die Steiermark erzeugte 2023 rund 12.500 Tonnen Zink.", "AT-6"),
        ("es", "La producción sudafricana de platino alcanzó 120 toneladas en 2023.", "ZA"),
        ("ru", "Объём канадской добычи урана в 2023 году составил 11 тыс. т.", "CA"),
    ],
)
def test_places_and_their_adjectives_say_where(lang: str, text: str, region: str) -> None:
    assert first(text, lang).region == region
