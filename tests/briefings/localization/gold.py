"""The shared gold as briefings, so that sentences are tried on real facts without the extractor."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from briefings.model import (
    Basis,
    Briefing,
    Change,
    Document,
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
    Qualifier,
    Span,
    Target,
)
from briefings.vocabulary import vocabulary
from tests.shared import shared


def gold_briefings() -> list[Briefing]:
    """Every page and passage of the gold."""
    pages = [
        json.loads(path.read_text("utf-8"), parse_float=Decimal)
        for path in sorted(shared("goldset/gold").glob("*.json"))
    ]
    lines = shared("goldset/passages.jsonl").read_text("utf-8").splitlines()
    return [_briefing(gold) for gold in (*pages, *(json.loads(line, parse_float=Decimal) for line in lines))]


def period(iso: str | None) -> Period | None:
    """A period with the grain that its form shows."""
    if iso is None:
        return None
    first, _, last = iso.partition("/")
    grain = Grain.QUARTER if "Q" in first else (Grain.YEAR, Grain.MONTH, Grain.DAY)[first.count("-")]
    kind = PeriodKind.POINT
    if last:
        kind = PeriodKind.YEAR_TO_DATE if first.endswith("-01") and grain is Grain.MONTH else PeriodKind.SPAN
    return Period(iso=iso, grain=grain, kind=kind)


def _briefing(gold: dict[str, Any]) -> Briefing:
    id = gold["id"]
    return Briefing(
        document=Document(id=id, text=gold.get("text", ""), lang=gold["lang"]),
        published=period(gold.get("published")),
        metals=tuple(gold.get("metals", ())),
        regions=tuple(gold.get("regions", ())),
        observations=tuple(_observation(id, place, row) for place, row in enumerate(gold["observations"])),
        policies=tuple(_policy(id, place, row) for place, row in enumerate(gold["policies"])),
        events=tuple(
            Event(
                id=f"{id}e{place}",
                name=row["name"],
                span=_span(id),
                rule="gold",
                date=period(row.get("date")),
                place=row.get("place"),
            )
            for place, row in enumerate(gold.get("events", ()))
        ),
        leads=tuple(
            Lead(
                id=f"{id}l{place}",
                kind=LeadKind(row["kind"]),
                what=row["what"],
                span=_span(id),
                rule="gold",
                origin=row.get("origin"),
                date=period(row.get("date")),
            )
            for place, row in enumerate(gold.get("leads", ()))
        ),
    )


def _observation(id: str, place: int, row: dict[str, Any]) -> Observation:
    subject, _, whole = row["subject"].split("/")[0].partition(", of ")
    known = vocabulary().material(subject)
    share = row["indicator"] in {"share", "rank"}
    return Observation(
        id=f"{id}o{place}",
        indicator=Indicator(row["indicator"]),
        subject=subject,
        material=known.id if known else None,
        span=_span(id),
        rule="gold",
        region=row["region"],
        entity=row["entity"],
        value=_decimal(row["value"]),
        unit=row["unit"],
        period=period(row["period"] or row.get("period_partial")),
        changes=tuple(_changes(row)),
        share_of={"China": "CN", "the world": "WORLD"}.get(whole, whole) if share and whole else None,
        qualifier=Qualifier(row["qualifier"]),
        modality=Modality(row["modality"]),
    )


def _changes(row: dict[str, Any]) -> list[Change]:
    changes = row.get("changes") or ([row["change"]] if row.get("change") else [])
    return [
        Change(
            value=Decimal(str(change["value"])),
            unit=change["unit"],
            basis=Basis(change["basis"]) if change.get("basis") else None,
        )
        for change in changes
    ]


def _policy(id: str, place: int, row: dict[str, Any]) -> Policy:
    targets = tuple(
        Target(
            id=f"{id}p{place}t{number}",
            what=target["what"],
            span=_span(id),
            rule="gold",
            metric=target.get("metric"),
            comparator=target.get("comparator"),
            value=_decimal(target.get("value")),
            unit=target.get("unit"),
            baseline=target.get("baseline"),
            deadline=period(target.get("deadline")),
        )
        for number, target in enumerate(row.get("targets", ()))
    )
    return Policy(
        id=f"{id}p{place}",
        title=row["title"],
        span=_span(id),
        rule="gold",
        doc_number=row.get("doc_number"),
        issuers=tuple(row.get("issuers", ())),
        status=PolicyStatus(row["status"]),
        date=period(row.get("date")),
        targets=targets,
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _span(id: str) -> Span:
    return Span(document=id, start=0, end=0)
