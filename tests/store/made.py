"""Briefings and series made for tests: real nouns, small, with whatever a test wants to differ."""

from __future__ import annotations

from decimal import Decimal

from briefings.model import (
    Basis,
    Block,
    Briefing,
    Change,
    Document,
    Event,
    Grain,
    Indicator,
    Lead,
    LeadKind,
    Observation,
    Organisation,
    Period,
    Point,
    Policy,
    PolicyStatus,
    Promise,
    Role,
    Series,
    SeriesBatch,
    Span,
    Target,
    digest,
    identity,
)


def figure(document: str, *, metal: str, region: str | None, value: str = "100000.10", place: int = 0) -> Observation:
    """A figure with a change and its evidence."""
    span = Span(document=document, start=0, end=5)
    return Observation(
        id=identity(document, "observation", place),
        indicator=Indicator.OUTPUT,
        subject=metal,
        material=metal,
        region=region,
        value=Decimal(value),
        unit="t",
        period=Period(iso="XXXX-01/XXXX-07", grain=Grain.MONTH),
        changes=(Change(value=Decimal("13.60"), unit="%", basis=Basis.YOY, span=span),),
        span=span,
        rule="made",
        evidence={"value": span},
    )


def policy(document: str, title: str, *, deadline: str | None = None, place: int = 0) -> Policy:
    """A policy, with a target where a deadline is given."""
    span = Span(document=document, start=0, end=5)
    targets = tuple(
        Target(
            id=identity(document, "target", place),
            what="share",
            value=Decimal(65),
            unit="%",
            comparator=">",
            deadline=Period(iso=by, grain=Grain.YEAR),
            span=span,
            rule="made",
        )
        for by in (deadline,)
        if by is not None
    )
    return Policy(
        id=identity(document, "policy", place),
        title=title,
        span=span,
        rule="made",
        status=PolicyStatus.IN_FORCE,
        targets=targets,
    )


def briefing(
    id: str,
    text: str,
    *,
    metals: tuple[str, ...] = ("titanium",),
    regions: tuple[str, ...] = ("CN-SN",),
    policies: tuple[Policy, ...] = (),
    lang: str = "en",
    source: str = "MIIT",
    address: str | None = None,
    chrome: int = 0,
) -> Briefing:
    """A briefing about a text: a figure for each metal, one event, one lead, one organisation, one promise.

    The last ``chrome`` characters are navigation.
    """
    span = Span(document=id, start=0, end=5)
    place = regions[0] if regions else None
    edge = len(text) - chrome
    blocks = [Block(start=0, end=edge, role=Role.BODY, lang=lang)]
    if chrome:
        blocks.append(Block(start=edge, end=len(text), role=Role.NAVIGATION))
    return Briefing(
        document=Document(
            id=id,
            text=text,
            lang=lang,
            source=source,
            address=address if address is not None else f"/pages/{id}.txt",
            digest=digest(text),
        ),
        blocks=tuple(blocks),
        published=Period(iso="2024-07-04", grain=Grain.DAY),
        published_reason="stated",
        metals=metals,
        regions=regions,
        observations=tuple(figure(id, metal=metal, region=place, place=n) for n, metal in enumerate(metals)),
        policies=policies,
        events=(Event(id=identity(id, "event"), name="Congress", span=span, rule="made"),),
        leads=(Lead(id=identity(id, "lead"), kind=LeadKind.BUY, what="scrap", span=span, rule="made"),),
        organisations=(Organisation(id=identity(id, "organisation"), name="MIIT", span=span),),
        promises=(Promise(id=identity(id, "promise"), what="a list", span=span, rule="made"),),
    )


def series(id: str, *, metal: str | None = "titanium", region: str | None = None, indicator: str = "price") -> Series:
    """A monthly series."""
    return Series(
        id=id,
        indicator=Indicator(indicator),
        unit="USD/t",
        grain=Grain.MONTH,
        source="World Bank",
        material=metal,
        region=region,
        title=f"{id}, monthly",
    )


def batch(
    vintage: str, some: tuple[Series, ...], *, values: tuple[float | None, ...], first: int = 2020
) -> SeriesBatch:
    """A statistics file with the same values for each series, a month each."""
    points = tuple(
        Point(series=each.id, period=f"{first + n // 12}-{n % 12 + 1:02}", value=value, vintage=vintage, place=f"A{n}")
        for each in some
        for n, value in enumerate(values)
    )
    content = digest(repr((vintage, points)))
    return SeriesBatch(
        source="World Bank", address="/prices.xlsx", digest=content, vintage=vintage, series=some, points=points
    )
