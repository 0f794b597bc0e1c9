"""Which tables there are and what a row of each holds; the only place that turns nouns into TinyDB documents and back.

    documents      a briefing as a list shows it: no text, no facts; its number is the feed's   one row a document
    bodies         the text with its blocks                                                  one row a document
    bands          the sketch of a text, by which copies of it are found                     sixteen rows a document
    observations, policies, promises, events, leads, organisations, chains, quotes, stances
                   facts, each with its document's number; figures with what they claim      one row a fact
    targets        where a target is: its policy's row                                       one row a target
    series         a series, with when it was last known                                     one row a series
    vintages       a statistics file that was taken in                                       one row a file
    points         all figures of one series in one vintage                                  one row for both
    quarantine     what could not be read, and why
    changes        what was written, in order
    meta           the version of all this

A fact's row is the noun as msgspec writes it (decimal figures as text, so that no digit is lost) and ``number``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from briefings.comparing import claim
from briefings.model import (
    Block,
    Briefing,
    Chain,
    Document,
    Event,
    Lead,
    Noun,
    Observation,
    Organisation,
    Period,
    Point,
    PointStatus,
    Policy,
    Promise,
    Quote,
    Role,
    Series,
    SeriesBatch,
    Span,
    Stance,
    Topic,
    identity,
)
from briefings.vocabulary import vocabulary
from store.facets import Facet, Key, article, keys, policy_key, policy_words
from store.rows import Choice, FeedRow, Quarantined
from store.splitter import split
from store.sqlite import Index

VERSION = 1
"""Version of the tables. A store with a greater one is refused."""

FACTS: dict[str, type[Noun]] = {
    "observations": Observation,
    "policies": Policy,
    "events": Event,
    "leads": Lead,
    "organisations": Organisation,
    "promises": Promise,
    "chains": Chain,
    "quotes": Quote,
    "stances": Stance,
}
"""Tables of facts, named as a briefing's fields are, and what a row of each is."""

INDEXES: dict[str, tuple[Index, ...]] = {
    "documents": (
        Index(("id",), unique=True),
        Index(("digest",), unique=True),
        Index(("address",)),
        Index(("arrived",)),
    ),
    "bodies": (Index(("number",), unique=True),),
    **{name: (Index(("id",)), Index(("number",))) for name in FACTS},
    "observations": (Index(("id",)), Index(("number",)), Index(("claim",))),
    "bands": (Index(("band",)),),
    "policies": (Index(("id",)), Index(("number",)), Index(("key",))),
    "targets": (Index(("id",)), Index(("number",))),
    "series": (Index(("id",), unique=True),),
    "vintages": (Index(("digest",), unique=True), Index(("id",))),
    "points": (Index(("series",)),),
    "quarantine": (Index(("digest",), unique=True), Index(("id",))),
    "changes": (),
    "meta": (),
}
"""Every table with its indexes."""

READER_INDEXES: dict[str, tuple[Index, ...]] = {"marks": (Index(("id",), unique=True),), "changes": (), "meta": ()}
"""The tables of a reader's own file."""

N = TypeVar("N", bound=Noun)


def plain(noun: object) -> Any:
    """A noun as dictionaries, lists, text and numbers."""
    return msgspec.to_builtins(noun)


def noun(kind: type[N], row: Mapping[str, Any]) -> N:
    """A row as the noun it was; what belongs to the row alone is passed over."""
    return msgspec.convert(dict(row), kind)


def document_row(
    briefing: Briefing, *, arrived: str, lead: object, of: str | None, copy_of: str | None = None
) -> dict[str, Any]:
    """The light row of a briefing."""
    document = briefing.document
    return {
        "id": document.id,
        "digest": document.digest,
        "address": document.address,
        "arrived": arrived,
        "lang": document.lang,
        "title": title(briefing),
        "source": document.source,
        "of": of,
        "copy_of": copy_of,
        "published": plain(briefing.published) if briefing.published else None,
        "published_reason": briefing.published_reason,
        "topic": briefing.topic.value,
        "metals": list(briefing.metals),
        "regions": list(briefing.regions),
        "weight": weight(briefing),
        "facts": len(briefing.observations),
        "policies": len(briefing.policies),
        "lead": plain(lead),
    }


def body_row(briefing: Briefing, number: int) -> dict[str, Any]:
    """The heavy row of a briefing: its document with the text, its blocks, and what it is counted under."""
    return {
        "number": number,
        "document": plain(briefing.document),
        "blocks": plain(briefing.blocks),
        "keys": [[facet.value, key] for facet, key in keys(briefing)],
    }


def body_keys(body: Mapping[str, Any]) -> list[Key]:
    """What a briefing is counted under, from its heavy row."""
    return [Key(Facet(facet), key) for facet, key in body["keys"]]


def body_words(body: Mapping[str, Any]) -> list[str]:
    """The words of a briefing's article, from its heavy row."""
    return split(body_article(body))


def body_article(body: Mapping[str, Any]) -> str:
    """The text of a briefing's article, from its heavy row."""
    return article(body["document"]["text"], msgspec.convert(body["blocks"], tuple[Block, ...]))


def titles_words(policies: Iterable[Mapping[str, Any]]) -> list[str]:
    """The words of the titles of policies, from their rows."""
    return policy_words(title for row in policies for title in (row["title"], *row.get("aliases", ())))


def fact_rows(briefing: Briefing, table: str, number: int, *, story: str = "") -> list[dict[str, Any]]:
    """The rows of a briefing's facts for one table, in the briefing's order.

    Args:
        briefing: The briefing.
        table: One of `FACTS`.
        number: The document's number.
        story: Id of the first document with this text.
    """
    rows = [{**plain(fact), "number": number} for fact in getattr(briefing, table)]
    if table == "observations":
        for row, fact in zip(rows, briefing.observations, strict=True):
            row["claim"] = claim(fact, story=story)
    if table == "policies":
        for row, policy in zip(rows, briefing.policies, strict=True):
            row["key"] = policy_key(policy)
    return rows


def target_rows(briefing: Briefing, number: int) -> list[dict[str, Any]]:
    """Where each target of a briefing is to be found."""
    return [{"id": t.id, "policy": policy.id, "number": number} for policy in briefing.policies for t in policy.targets]


def briefing_of(
    light: Mapping[str, Any], body: Mapping[str, Any], facts: Mapping[str, Iterable[Mapping[str, Any]]]
) -> Briefing:
    """The briefing that these rows were."""
    return Briefing(
        document=noun(Document, body["document"]),
        blocks=msgspec.convert(body["blocks"], tuple[Block, ...]),
        published=noun(Period, light["published"]) if light["published"] else None,
        published_reason=light["published_reason"],
        topic=Topic(light["topic"]),
        metals=tuple(light["metals"]),
        regions=tuple(light["regions"]),
        **{name: tuple(noun(kind, row) for row in facts[name]) for name, kind in FACTS.items()},  # type: ignore[arg-type]
    )


def renamed(briefing: Briefing, id: str) -> Briefing:
    """The same briefing under another id, for a text whose id is taken: its facts and their spans move along."""
    old = briefing.document.id
    facts = [fact for name in FACTS for fact in getattr(briefing, name)]
    facts += [target for policy in briefing.policies for target in policy.targets]
    ids = {old: id} | {fact.id: identity(id, fact.id) for fact in facts}

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: ids.get(inner, inner)
                if key in ("id", "document", "of") and isinstance(inner, str)
                else moved(inner)
                for key, inner in value.items()
            }
        return [moved(inner) for inner in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(moved(plain(briefing)), Briefing)


def fitting(choice: Choice) -> Callable[[Observation], bool]:
    """Whether a figure speaks of what is chosen: one that is about another metal or region does not."""
    names = vocabulary()
    metals = {below for id in choice.metals for below in names.under(id)}
    regions = {below for id in choice.regions for below in names.under(id)}

    def fits(observation: Observation) -> bool:
        return (not metals or observation.material is None or observation.material in metals) and (
            not regions or observation.region is None or observation.region in regions
        )

    return fits


def feed_row(light: Mapping[str, Any], number: int, *, read: bool, starred: bool) -> FeedRow:
    """A briefing as a list shows it."""
    return FeedRow(
        number=number,
        id=light["id"],
        arrived=light["arrived"],
        lang=light["lang"],
        title=light["title"],
        published=light["published"]["iso"] if light["published"] else None,
        source=light["source"],
        metals=tuple(light["metals"]),
        regions=tuple(light["regions"]),
        weight=light["weight"],
        facts=light["facts"],
        policies=light["policies"],
        read=read,
        starred=starred,
        of=light["of"],
        copy_of=light.get("copy_of"),
        lead=msgspec.Raw(msgspec.json.encode(light["lead"])),
    )


def title(briefing: Briefing) -> str:
    """A document's own title: its title block, else its metadata's, else the first line of its article; one line."""
    text = briefing.document.text
    for role in (Role.TITLE, None, Role.BODY):
        if role is None:
            if briefing.document.title.strip():
                return " ".join(briefing.document.title.split())
            continue
        for block in briefing.blocks:
            if block.role is role and (words := text[block.start : block.end].strip()):
                return " ".join(words.splitlines()[0].split())[:300]
    first = next((line for line in text.splitlines() if line.strip()), "")
    return " ".join(first.split())[:300]


def weight(briefing: Briefing) -> float:
    """How much a briefing matters before anybody read it, 0 for what is off the subject.

    A policy counts as three figures, a target or a promise as two, an event or a lead as one; a figure counts as
    sure as it is, and the first twenty count, so that a long table does not outweigh a new law.
    """
    if briefing.topic is Topic.OFF:
        return 0.0
    figures = sum(sorted((o.confidence for o in briefing.observations), reverse=True)[:20])
    targets = sum(len(policy.targets) for policy in briefing.policies)
    others = len([e for e in briefing.events if not e.chrome]) + len(
        [lead for lead in briefing.leads if not lead.chrome]
    )
    return round(figures + 3 * len(briefing.policies) + 2 * (targets + len(briefing.promises)) + others, 3)


# -- series ------------------------------------------------------------------------------------------------------------


def vintage_row(batch: SeriesBatch, *, id: str, digest: str, arrived: str, of: str | None) -> dict[str, Any]:
    """The row of a statistics file."""
    return {
        "id": id,
        "digest": digest,
        "source": batch.source,
        "address": batch.address,
        "vintage": batch.vintage,
        "arrived": arrived,
        "of": of,
        "series": len(batch.series),
        "points": len(batch.points),
        "notes": list(batch.notes),
    }


def points_row(points: list[Point], *, series: str, batch: str, vintage: str) -> dict[str, Any]:
    """All figures of one series in one vintage, as columns; columns that would be empty are left out."""
    row: dict[str, Any] = {
        "series": series,
        "vintage": vintage,
        "batch": batch,
        "periods": [point.period for point in points],
        "values": [point.value for point in points],
        "places": [point.place for point in points],
    }
    if any(point.status is not PointStatus.ACTUAL for point in points):
        row["statuses"] = [point.status.value for point in points]
    if any(point.fact is not None for point in points):
        row["facts"] = [point.fact for point in points]
        row["spans"] = [plain(point.span) if point.span else None for point in points]
    return row


def points_of(row: Mapping[str, Any]) -> list[Point]:
    """The points that `points_row` kept."""
    count = len(row["periods"])
    columns = zip(
        row["periods"],
        row["values"],
        row["places"],
        row.get("statuses") or ["actual"] * count,
        row.get("facts") or [None] * count,
        row.get("spans") or [None] * count,
        strict=True,
    )
    return [
        Point(
            series=row["series"],
            vintage=row["vintage"],
            period=period,
            value=value,
            place=place,
            status=PointStatus(status),
            fact=fact,
            span=noun(Span, span) if span else None,
        )
        for period, value, place, status, fact, span in columns
    ]


def series_of(row: Mapping[str, Any]) -> Series:
    """The series of a row."""
    return noun(Series, row)


def quarantined(row: Mapping[str, Any]) -> Quarantined:
    """What could not be read."""
    return msgspec.convert(dict(row), Quarantined)
