"""A small store made from nouns, with a clock that stands still: what the desk is shown in tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
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
    Period,
    PeriodKind,
    Point,
    Policy,
    PolicyStatus,
    Qualifier,
    Role,
    Series,
    SeriesBatch,
    Span,
    Target,
    identity,
)
from store import Store, open_store

NOW = datetime(2024, 9, 3, 8, 30, tzinfo=UTC)


def period(iso: str, grain: Grain = Grain.YEAR, kind: PeriodKind = PeriodKind.POINT) -> Period:
    return Period(iso=iso, grain=grain, kind=kind)


class Page:
    """A document in the making: words are looked up in its text, so that every span is true."""

    def __init__(self, name: str, text: str, lang: str, source: str) -> None:
        self.name, self.text, self.lang, self.source = name, text, lang, source

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(document=self.name, start=start, end=start + len(words))

    def blocks(self, **roles: str) -> tuple[Block, ...]:
        found = []
        for role, words in roles.items():
            span = self.span(words)
            found.append(Block(start=span.start, end=span.end, role=Role(role)))
        return tuple(sorted(found, key=lambda block: block.start))

    @property
    def document(self) -> Document:
        return Document(id=self.name, text=self.text, lang=self.lang, source=self.source, address=f"{self.name}.txt")


def inner_mongolia() -> Briefing:
    quote = (
        "Output of ten nonferrous metals in Inner Mongolia rose 4.7% year on year "
        "to 4.792 million tonnes in January to July."
    )
    page = Page(
        "inner-mongolia",
        f"Subscribe to our newsletter\nInner Mongolia's metal output rises\n{quote}\n"
        "Twelve plants in Holingol use green power.\nAbout us  Contact",
        "en",
        "AL Circle",
    )
    observation = Observation(
        id="o-im",
        indicator=Indicator.OUTPUT,
        subject="ten nonferrous metals",
        material="ten nonferrous metals",
        region="CN-NM",
        value=Decimal(4792000),
        unit="t",
        period=period("XXXX-01/XXXX-07", Grain.MONTH, PeriodKind.YEAR_TO_DATE),
        changes=(Change(value=Decimal("4.7"), unit="%", basis=Basis.YOY, span=page.span("rose 4.7% year on year")),),
        span=page.span(quote),
        evidence={"value": page.span("4.792 million tonnes")},
        confidence=0.81,
        doubts=("period from another sentence", "subject of the document"),
        rule="test",
    )
    return Briefing(
        document=page.document,
        blocks=page.blocks(
            navigation="Subscribe to our newsletter",
            title="Inner Mongolia's metal output rises",
            body=f"{quote}\nTwelve plants in Holingol use green power.",
            footer="About us  Contact",
        ),
        published_reason="",
        metals=("ten nonferrous metals", "aluminium"),
        regions=("CN-NM", "CN"),
        observations=(observation,),
    )


def shaanxi() -> Briefing:
    quote = "Titanium materials output reached about 100,000 tonnes in 2023, up 13.6% from a year earlier."
    goal = "By 2025 the province wants 110,000 tonnes of titanium materials."
    page = Page(
        "shaanxi",
        f"Shaanxi's titanium cluster\n{quote}\n{goal}\nBaoji the output of the, with a quarter the titanium.",
        "en",
        "Shaanxi Daily",
    )
    observation = Observation(
        id="o-ti",
        indicator=Indicator.OUTPUT,
        subject="titanium materials",
        material="titanium",
        region="CN-SN",
        value=Decimal(100000),
        unit="t",
        qualifier=Qualifier.ABOUT,
        period=period("2023"),
        changes=(Change(value=Decimal("13.6"), unit="%", basis=Basis.YOY, span=page.span("up 13.6%")),),
        span=page.span(quote),
        evidence={"value": page.span("about 100,000 tonnes")},
        confidence=0.93,
        doubts=(),
        rule="test",
    )
    target = Target(
        id="t-ti",
        what="titanium materials",
        metric="output",
        comparator=">=",
        value=Decimal(110000),
        unit="t",
        deadline=period("2025"),
        material="titanium",
        region="CN-SN",
        span=page.span(goal),
        evidence={"value": page.span("110,000 tonnes")},
        rule="test",
    )
    policy = Policy(
        id="p-ti",
        title="Titanium cluster plan",
        span=page.span("titanium cluster"),
        rule="test",
        lang="en",
        jurisdiction="CN-SN",
        status=PolicyStatus.IN_FORCE,
        date=period("2024-04", Grain.MONTH),
        targets=(target,),
    )
    return Briefing(
        document=page.document,
        blocks=page.blocks(
            title="Shaanxi's titanium cluster",
            body=f"{quote}\n{goal}",
            damaged="Baoji the output of the, with a quarter the titanium.",
        ),
        published=period("2024-04-12", Grain.DAY),
        published_reason="",
        metals=("titanium",),
        regions=("CN-SN", "CN"),
        observations=(observation,),
        policies=(policy,),
    )


def holingol() -> Briefing:
    quote = "第五届铝产业大会于2024年6月28日在霍林郭勒市召开，超过400人参会。"
    page = Page(
        "holingol",
        f"上一篇：市场动态\n绿电铝产业大会召开\n{quote}\n电解铝产能达到86万吨，绿电占比超过60%。求购：A7铝锭。",
        "zh-Hans",
        "通达融媒",
    )
    seats = Observation(
        id="o-seats",
        indicator=Indicator.COUNT,
        subject="参会人数",
        subject_text="参会",
        region="CN-NM/Tongliao/Holingol",
        value=Decimal(400),
        unit="count",
        qualifier=Qualifier.OVER,
        period=period("2024-06-28", Grain.DAY),
        span=page.span(quote),
        evidence={"value": page.span("超过400人")},
        rule="test",
    )
    capacity = Observation(
        id="o-cap",
        indicator=Indicator.CAPACITY,
        subject="primary aluminium",
        material="primary aluminium",
        region="CN-NM/Tongliao/Holingol",
        value=Decimal(860000),
        unit="t",
        span=page.span("电解铝产能达到86万吨"),
        evidence={"value": page.span("86万吨")},
        confidence=0.88,
        doubts=("period unknown",),
        rule="test",
    )
    event = Event(
        id="e-hol",
        name="第五届铝产业大会",
        span=page.span("第五届铝产业大会"),
        rule="test",
        date=period("2024-06-28", Grain.DAY),
        place="CN-NM/Tongliao/Holingol",
    )
    lead = Lead(
        id="l-hol",
        kind=LeadKind.BUY,
        what="A7铝锭",
        span=page.span("求购：A7铝锭"),
        rule="test",
        material="aluminium ingot",
    )
    return Briefing(
        document=page.document,
        blocks=page.blocks(
            navigation="上一篇：市场动态",
            title="绿电铝产业大会召开",
            body=f"{quote}\n电解铝产能达到86万吨，绿电占比超过60%。",
            lead="求购：A7铝锭。",
        ),
        published=period("2024-07-04", Grain.DAY),
        metals=("aluminium", "primary aluminium"),
        regions=("CN-NM/Tongliao/Holingol", "CN-NM", "CN"),
        observations=(capacity, seats),
        events=(event,),
        leads=(lead,),
    )


def guinea() -> Briefing:
    quote = "Guinea exported 87.6 million tonnes of bauxite in the first seven months of 2024, up 21.4%."
    page = Page("guinea", f"Bauxite leaves Guinea faster\n{quote}", "en", "Mining Weekly")
    observation = Observation(
        id="o-gn",
        indicator=Indicator.EXPORT,
        subject="bauxite",
        material="bauxite",
        region="GN",
        value=Decimal(87600000),
        unit="t",
        period=period("2024-01/2024-07", Grain.MONTH, PeriodKind.YEAR_TO_DATE),
        changes=(Change(value=Decimal("21.4"), unit="%", basis=Basis.YOY, span=page.span("up 21.4%")),),
        span=page.span(quote),
        evidence={"value": page.span("87.6 million tonnes")},
        rule="test",
    )
    return Briefing(
        document=page.document,
        blocks=page.blocks(title="Bauxite leaves Guinea faster", body=quote),
        published=period("2024-08-20", Grain.DAY),
        metals=("bauxite",),
        regions=("GN",),
        observations=(observation,),
    )


def prices() -> SeriesBatch:
    """Sixty months of an aluminium price that moves as prices do, with a gap, and five years of an output in China."""
    price = Series(
        id="s-al",
        indicator=Indicator.PRICE,
        unit="USD/t",
        grain=Grain.MONTH,
        source="World Bank",
        material="aluminium",
        title="Aluminum",
    )
    output = Series(
        id="s-cn",
        indicator=Indicator.OUTPUT,
        unit="t",
        grain=Grain.YEAR,
        source="NBS",
        material="titanium",
        region="CN",
        title="Titanium sponge",
    )
    points = []
    for month in range(60):
        year, number = 2019 + (month + 7) // 12, (month + 7) % 12 + 1
        value = None if month == 30 else 1800 + (month * 37) % 400 + 25 * (month % 23) + (700 if 25 < month < 36 else 0)
        points.append(Point(series="s-al", period=f"{year}-{number:02}", value=value, vintage="2024-08-02"))
    for year, tonnes in zip(range(2019, 2024), (85000, 110000, 140000, 175000, 218000), strict=True):
        points.append(Point(series="s-cn", period=str(year), value=float(tonnes), vintage="2024-02-01"))
    return SeriesBatch(
        source="World Bank",
        address="prices.xlsx",
        digest=identity("prices"),
        vintage="2024-08-02",
        series=(price, output),
        points=tuple(points),
    )


def stocked() -> Store:
    """A store in memory with four briefings and two series; the reader last looked a day before."""
    store = open_store("memory:")
    for hours, briefing in enumerate((shaanxi(), inner_mongolia(), holingol(), guinea())):
        store.take(briefing, arrived=NOW - timedelta(hours=40 - 10 * hours))
    store.take_series(prices(), arrived=NOW - timedelta(hours=1))
    store.look((NOW - timedelta(days=1)).isoformat())
    return store
