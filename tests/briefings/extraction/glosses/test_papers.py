"""Policies in the five languages that are read through a gloss: title, issuer, day, number, status, goals."""

from __future__ import annotations

import pytest

from briefings.extraction import extract
from briefings.model import Block, Briefing, Document, Role


def read(text: str, lang: str) -> Briefing:
    document = Document(id="t", text=text, lang=lang)
    return extract(document, (Block(start=0, end=len(text), role=Role.BODY, lang=lang),))


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        (
            "de",
            "Der Bundestag hat am 14. März 2024 das Rohstoffsicherungsgesetz verabschiedet: Kupfer.",
            ("Rohstoffsicherungsgesetz", "Bundestag", "2024-03-14", "in_force"),
        ),
        (
            "de",
            "Die EU-Kommission legte am 16. März 2023 den Entwurf der Verordnung über kritische Rohstoffe vor (Blei).",
            ("Verordnung über kritische Rohstoffe", "EU-Kommission", "2023-03-16", "draft"),
        ),
        (
            "de",
            "Laut dem Stahl-Aktionsplan, den das Wirtschaftsministerium am 5. Mai 2025 vorgestellt hat, wächst er.",
            ("Stahl-Aktionsplan", "Wirtschaftsministerium", "2025-05-05", "in_force"),
        ),
        (
            "fr",
            "Le gouvernement a adopté le 12 juin 2024 le Plan national des métaux stratégiques, dont le nickel.",
            ("Plan national des métaux stratégiques", "gouvernement", "2024-06-12", "in_force"),
        ),
        (
            "fr",
            "Le ministère des Mines du Niger prépare une loi sur l'uranium, qui sera présentée en septembre.",
            ("loi sur l'uranium", "ministère des Mines du Niger", None, "promised"),
        ),
        (
            "es",
            "El Ministerio de Minería de Chile publicó el 21 de abril de 2023 la Estrategia Nacional del Litio.",
            ("Estrategia Nacional del Litio", "Ministerio de Minería de Chile", "2023-04-21", "in_force"),
        ),
        (
            "es",
            "Según el Plan de Reciclaje de Aluminio 2025-2030, presentado el 14 de enero de 2025 por el Ministerio de "
            "Industria, la meta es alta.",
            ("Plan de Reciclaje de Aluminio 2025-2030", "Ministerio de Industria", "2025-01-14", "in_force"),
        ),
        (
            "ru",
            "Минпромторг 15 марта 2024 года вынес на общественное обсуждение проект постановления «О квотах на вывоз "
            "лома чёрных металлов».",
            ("О квотах на вывоз лома чёрных металлов", "Минпромторг", "2024-03-15", "draft"),
        ),
        (
            "ja",
            "経済産業省は2024年2月6日、「永久磁石リサイクル推進方針」を決定した。",
            ("永久磁石リサイクル推進方針", "経済産業省", "2024-02-06", "in_force"),
        ),
    ],
)
def test_a_policy_says_who_issued_it_and_when(lang: str, text: str, said: tuple[str, str, str | None, str]) -> None:
    (policy,) = read(text, lang).policies
    day = policy.date.iso if policy.date else None
    assert (policy.title, *policy.issuers, day, policy.status.value) == said
    assert policy.title in policy.span.of(text)


@pytest.mark.parametrize(
    ("lang", "text", "goals"),
    [
        (
            "de",
            "Das Kabinett beschloss am 3. Juli 2024 die „Nationale Kupferstrategie“. Sie sieht vor, die "
            "Kupferproduktion aus Schrott bis 2035 um 40 Prozent zu steigern und die CO2-Emissionen bis 2035 "
            "zu halbieren.",
            [("growth", "=", 40, "2035"), ("reduction", "=", 50, "2035")],
        ),
        (
            "fr",
            "Le gouvernement a adopté le 12 juin 2024 le Plan national des métaux stratégiques. Il prévoit de doubler "
            "la capacité de raffinage du nickel d'ici 2030 par rapport à 2022.",
            [("growth", "=", 100, "2030")],
        ),
        (
            "es",
            "El Gobierno de Perú aprobó el 4 de mayo de 2024 la Ley de Reciclaje. La norma obliga a las fundiciones de "
            "cobre a reducir en 40% el uso de agua para 2030 respecto de 2020.",
            [("reduction", "=", 40, "2030")],
        ),
        (
            "ru",
            "Правительство России утвердило 28 декабря 2022 года Стратегию развития металлургической промышленности. "
            "Потребление стали должно вырасти к 2030 году на 20%, а доля экспорта – снизиться до 40%.",
            [("growth", "=", 20, "2030"), ("share", "=", 40, "2030")],
        ),
        (
            "ja",
            "経済産業省は2024年2月6日、「永久磁石リサイクル推進方針」を決定した。ネオジムの回収量を2030年度に21年度比で2倍にする。",
            [("growth", "=", 100, "2030-04/2031-03")],
        ),
        (
            "ja",
            "環境省は2023年6月30日、「重要鉱物安定供給計画」を公表した。コバルトの自給率を2030年までに30％以上へ高める。",
            [("share", ">=", 30, "2030")],
        ),
    ],
)
def test_goals_have_metric_bound_and_deadline(lang: str, text: str, goals: list[tuple[str, str, int, str]]) -> None:
    (policy,) = read(text, lang).policies
    found = [
        (goal.metric, goal.comparator, int(goal.value), goal.deadline.iso if goal.deadline else None)
        for goal in policy.targets
        if goal.value is not None
    ]
    assert found == goals


def test_what_is_replaced_is_superseded_and_no_goal_is_a_fact() -> None:
    text = (
        "El Gobierno de Chile promulgó el 27 de junio de 2023 la Política Nacional de Fundiciones. "
        "El reglamento de fundiciones de cobre de 2011 queda derogado."
    )
    assert [(one.title, one.status.value) for one in read(text, "es").policies] == [
        ("Política Nacional de Fundiciones", "in_force"),
        ("reglamento de fundiciones de cobre de 2011", "superseded"),
    ]


def test_the_plan_of_a_firm_is_no_policy() -> None:
    text = "Rheinkupfer senkt laut seinem Investitionsplan die Kupferproduktion 2024 auf 120.000 Tonnen."
    assert read(text, "de").policies == ()
    assert [int(one.value or 0) for one in read(text, "de").observations] == [120000]
