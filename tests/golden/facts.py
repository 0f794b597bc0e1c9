"""Facts of every shape, to read their sentences by eye in every language: `tests/golden/facts.<locale>.txt`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from briefings.localization.sentences import Fact
from briefings.model import (
    Basis,
    Change,
    Event,
    Grain,
    Indicator,
    Lead,
    LeadKind,
    Modality,
    Observation,
    Period,
    PeriodKind,
    Policy,
    PolicyStatus,
    Promise,
    Qualifier,
    Side,
    Span,
    Target,
)

SPAN = Span(document="d", start=0, end=0)


def year(iso: str, side: Side = Side.CLOSED) -> Period:
    return Period(iso=iso, grain=Grain.YEAR, side=side)


def month(iso: str) -> Period:
    return Period(iso=iso, grain=Grain.MONTH)


def run(iso: str) -> Period:
    return Period(iso=iso, grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE)


def day(iso: str) -> Period:
    return Period(iso=iso, grain=Grain.DAY)


def yoy(value: str, unit: str = "%") -> Change:
    return Change(value=Decimal(value), unit=unit, basis=Basis.YOY)


def observed(
    indicator: Indicator, subject: str, value: str | None = None, unit: str | None = None, **more: Any
) -> Observation:
    return Observation(
        id="o",
        indicator=indicator,
        subject=subject,
        span=SPAN,
        rule="test",
        value=None if value is None else Decimal(value),
        unit=unit,
        **more,
    )


def policy(title: str, **more: Any) -> Policy:
    return Policy(id="p", title=title, span=SPAN, rule="test", **more)


def target(what: str, **more: Any) -> Target:
    return Target(id="t", what=what, span=SPAN, rule="test", **more)


def event(name: str, **more: Any) -> Event:
    return Event(id="e", name=name, span=SPAN, rule="test", **more)


def offer(kind: LeadKind, what: str, **more: Any) -> Lead:
    return Lead(id="l", kind=kind, what=what, span=SPAN, rule="test", **more)


def promise(what: str, **more: Any) -> Promise:
    return Promise(id="m", what=what, span=SPAN, rule="test", **more)


By, M, Q = Indicator, Modality, Qualifier

FACTS: dict[str, Fact] = {
    "year to date, year unknown": observed(
        By.OUTPUT,
        "primary aluminium",
        "4792000",
        "t",
        region="CN-NM",
        period=run("XXXX-01/XXXX-07"),
        changes=(yoy("4.7"),),
    ),
    "about, up": observed(
        By.OUTPUT,
        "titanium",
        "100000",
        "t",
        region="CN-SN",
        period=year("2023"),
        qualifier=Q.ABOUT,
        changes=(yoy("13.6"),),
    ),
    "down": observed(
        By.OUTPUT, "copper", "2960000", "t", region="CL", period=run("2023-01/2023-07"), changes=(yoy("-3.0"),)
    ),
    "flat": observed(By.OUTPUT, "zinc", "500000", "t", region="CN", period=month("2024-05"), changes=(yoy("0"),)),
    "from the month before": observed(
        By.OUTPUT,
        "copper",
        "441600",
        "t",
        region="CL",
        period=month("2023-07"),
        changes=(Change(value=Decimal("2.2"), unit="%", basis=Basis.MOM),),
    ),
    "two changes": observed(
        By.IMPORT,
        "copper concentrate",
        "2530000",
        "t",
        region="CN",
        period=month("2024-04"),
        changes=(Change(value=Decimal("7.9"), unit="%", basis=Basis.MOM), yoy("11.6")),
    ),
    "imports from a country": observed(
        By.IMPORT,
        "copper concentrate imports from Chile",
        "530000",
        "t",
        region="CN",
        period=month("2024-04"),
    ),
    "imports in money": observed(
        By.IMPORT, "copper concentrate", "4700000000", "USD", region="CN", period=month("2024-04")
    ),
    "output in money": observed(By.OUTPUT, "magnesium", "15000000000", "CNY", region="CN-SN", period=year("2023")),
    "share of imports": observed(
        By.SHARE, "copper concentrate imports from Peru", "25", "%", region="CN", period=month("2024-04")
    ),
    "exports to a country": observed(
        By.EXPORT, "rare earths exports to the United States", "500", "t", region="CN", period=month("2024-04")
    ),
    "estimate of someone": observed(
        By.OUTPUT, "gallium", "6", "t", region="JP", modality=M.ESTIMATE, attribution="US Geological Survey"
    ),
    "more in tonnes": observed(
        By.OUTPUT,
        "rare earths",
        "83700",
        "t",
        region="CN-NM",
        period=run("2025-01/2025-09"),
        changes=(yoy("13500", "t"),),
    ),
    "no base for the change": observed(
        By.OUTPUT,
        "primary aluminium",
        "1184000",
        "t",
        region="CN-GX",
        period=run("2024-01/2024-05"),
        changes=(Change(value=Decimal("7.3"), unit="%"),),
    ),
    "no period": observed(By.CAPACITY, "lithium carbonate", "125000", "t", region="CN-QH"),
    "no period, up": observed(By.CAPACITY, "lithium carbonate", "125000", "t", region="CN-QH", changes=(yoy("9"),)),
    "no place": observed(By.CONSUMPTION, "lithium carbonate", "1030000", "t", period=year("2023")),
    "price, up": observed(By.PRICE, "copper", "9451.5", "USD/t", period=day("2024-06-14"), changes=(yoy("17.9"),)),
    "price, down in money": observed(
        By.PRICE,
        "uranium",
        "83.75",
        "USD/lb",
        period=day("2024-06-14"),
        changes=(Change(value=Decimal("-2.5"), unit="USD/lb"),),
    ),
    "price in yuan": observed(
        By.PRICE, "aluminium", "19310", "CNY/t", region="CN-SH", period=Period(iso="2024-Q2", grain=Grain.QUARTER)
    ),
    "company": observed(
        By.OUTPUT, "gold", "61300", "oz", entity="Kestrel Ridge Gold", period=Period(iso="2024-Q1", grain=Grain.QUARTER)
    ),
    "company in a place": observed(
        By.CAPACITY, "steel", "140000", "t", region="FI", entity="Vantaa Alloys", period=year("2027"), modality=M.TARGET
    ),
    "value": observed(
        By.VALUE, "titanium", "80000000000", "CNY", region="CN-SN", period=year("2023"), qualifier=Q.OVER
    ),
    "investment": observed(By.INVESTMENT, "copper", "9600000000", "USD", region="EC"),
    "stocks under": observed(
        By.INVENTORY, "tin", "1245", "t", region="MY", period=day("2024-04-09"), qualifier=Q.UNDER
    ),
    "reserves": observed(By.RESERVE, "antimony", "330000", "t", region="TJ", qualifier=Q.ABOUT),
    "range": observed(
        By.OUTPUT,
        "nickel",
        low=Decimal(42000),
        high=Decimal(46000),
        unit="t",
        region="ID",
        period=year("2024"),
        modality=M.FORECAST,
    ),
    "forecast": observed(By.CONSUMPTION, "lithium carbonate", "1520000", "t", period=year("2027"), modality=M.FORECAST),
    "forecast with change": observed(
        By.CONSUMPTION, "nickel", "3400000", "t", period=year("2026"), modality=M.FORECAST, changes=(yoy("5"),)
    ),
    "estimate": observed(By.OUTPUT, "gallium", "610", "t", region="WORLD", period=year("2022"), modality=M.ESTIMATE),
    "claim": observed(By.OUTPUT, "magnesium", "470000", "t", region="CN-SN", period=year("2023"), modality=M.CLAIM),
    "target, before": observed(
        By.OUTPUT,
        "aluminium",
        "11500000",
        "t",
        region="CN",
        period=year("2030", Side.BEFORE),
        modality=M.TARGET,
        qualifier=Q.OVER,
    ),
    "share of the country": observed(
        By.SHARE, "magnesium", "60", "%", region="CN-SN", period=year("2023"), share_of="CN", qualifier=Q.ABOUT
    ),
    "share of the world": observed(
        By.SHARE, "titanium", "45", "%", region="CN-SN", period=year("2023"), share_of="WORLD"
    ),
    "share of what is unknown": observed(
        By.SHARE, "recycled metal in supply", "24", "%", region="CN-SN", qualifier=Q.OVER
    ),
    "rank": observed(
        By.RANK, "non-ferrous metals", "2", "rank", region="CN-NM", period=run("XXXX-01/XXXX-07"), share_of="CN"
    ),
    "masked rank": observed(By.RANK, "titanium", region="CN-SN", unit="rank", masked=True),
    "masked, dated": observed(By.OUTPUT, "titanium", region="CN-SN", unit="t", masked=True, period=year("2023")),
    "change alone": observed(
        By.EXPORT, "steel", unit="t", region="US", period=month("XXXX-02"), changes=(yoy("-4.4"),)
    ),
    "change alone, a forecast": observed(
        By.OUTPUT,
        "platinum",
        unit="oz",
        region="ZA",
        period=year("2025"),
        changes=(yoy("-14000", "oz"),),
        modality=M.FORECAST,
    ),
    "change alone, no base": observed(
        By.CAPACITY, "polysilicon", unit="t", changes=(Change(value=Decimal(200), unit="%"),)
    ),
    "percentage points": observed(
        By.SHARE,
        "export share",
        "24.3",
        "%",
        region="JP",
        period=year("2023"),
        changes=(Change(value=Decimal("1.8"), unit="pp", basis=Basis.YOY),),
    ),
    "intensity": observed(By.ENERGY, "aluminium", "13420", "kWh/t", region="OM", period=year("2023")),
    "emission": observed(By.EMISSION, "steel", "1610000", "t", entity="Rautavesi Steel", period=year("2023")),
    "count in English": observed(By.COUNT, "chain enterprises", "5", "count", region="CN-NM"),
    "count in Chinese": observed(
        By.COUNT, "参会企业", "1337", "count", region="CN-NM", period=day("2024-06-28"), qualifier=Q.OVER
    ),
    "below zero": observed(
        By.OTHER, "refined zinc market balance", "-164000", "t", region="WORLD", period=year("2021")
    ),
    "five-year plan": observed(
        By.CAPACITY, "copper", "200000", "t", region="CN-JX", period=Period(iso="2021/2025", grain=Grain.PLAN)
    ),
    "since": observed(By.INVESTMENT, "magnesium", "3500000000", "CNY", region="CN-SX", period=year("2016", Side.SINCE)),
    "policy": policy(
        "Implementation Plan for Carbon Peaking in the Nonferrous Metals Industry",
        lang="en",
        issuers=("Department of Industry", "Development and Reform Commission"),
        date=month("XXXX-04"),
        status=PolicyStatus.IN_FORCE,
    ),
    "policy in Chinese": policy(
        "铜冶炼行业绿色低碳行动方案",
        lang="zh-Hans",
        issuers=("工业和信息化部",),
        doc_number="工信部联原〔2024〕112号",
        date=year("2024"),
        status=PolicyStatus.IN_FORCE,
    ),
    "policy promised": policy("decree on bauxite", lang="en", status=PolicyStatus.PROMISED),
    "target": target(
        "titanium",
        metric="output",
        comparator="=",
        value=Decimal(110000),
        unit="t",
        deadline=year("2025"),
        region="CN-SN",
    ),
    "target over": target(
        "market share", metric="share", comparator=">", value=Decimal(65), unit="%", deadline=year("2025")
    ),
    "target, a cut": target(
        "energy a tonne",
        metric="reduction",
        comparator=">=",
        value=Decimal(4),
        unit="%",
        baseline="2023",
        deadline=year("2027"),
    ),
    "target without a figure": target("carbon peak", deadline=year("2030", Side.BEFORE)),
    "goal as a fact": target(
        "recycled metal",
        metric="share",
        comparator=">",
        value=Decimal(24),
        unit="%",
        deadline=year("2025"),
        modality=M.CLAIM,
    ),
    "event": event("第五届中国铝工业高质量发展大会", date=day("2024-06-28"), place="CN-NM"),
    "event of two days": event("Technology Exchange Meeting", date=day("XXXX-09-16/XXXX-09-17"), place="CN-NM"),
    "event, nothing known": event("press conference"),
    "wanted": offer(LeadKind.BUY, "aluminium ingot A7", date=day("2024-07-18")),
    "offered": offer(LeadKind.SELL, "bauxite", origin="VN", date=day("2024-07-17")),
    "promise": promise("a list of encouraged technologies", by="Ministry of Industry"),
    "promise with a date": promise("a third batch of the list", due=year("2025")),
}
