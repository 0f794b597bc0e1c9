"""The store: briefings and series in, light rows, counts and whole nouns out.

Everything that one input gives is written in one transaction: the document, its text, its facts, what it is counted
under, its full text and the entry in the change log. After a crash it is all there or none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from types import TracebackType
from typing import Any, TypeVar

import msgspec
from tinydb import where

from briefings.comparing import sketch
from briefings.model import (
    Briefing,
    Document,
    Event,
    Lead,
    Noun,
    Observation,
    Point,
    Policy,
    Promise,
    Series,
    SeriesBatch,
    digest,
    identity,
)
from store import changes, series, tables
from store.choosing import Chooser, Chosen
from store.engines import PagedTable, Tables
from store.errors import N_, StoreError
from store.facets import Facet, article, is_group
from store.index import Index
from store.numbers import Numbers
from store.policies import Ledger
from store.reader import NONE, Reader
from store.rows import ChangeRow, Choice, Count, Counts, FeedRow, Outcome, PolicyRow, Quarantined, Status
from store.stories import Stories

F = TypeVar("F", bound=Noun)

POLICIES_SHOWN = 200
"""How many policies a pane is given at most."""

EVERY = 1_000_000
"""More keys than any facet has."""


class Store:
    """Briefings and series, kept.

    Args:
        database: TinyDB over the engine that the location asked for.
        index: What is kept beside its documents.
        reader: What this reader does.
        location: Where it is, as a person would write it.
        today: What counts as today, for deadlines and named days; None for the clock.
    """

    def __init__(
        self, database: Tables, index: Index, reader: Reader, *, location: str, today: date | None = None
    ) -> None:
        self.database = database
        self.location = location
        self.reader = reader
        self._index = index
        self._today = today
        self._states: dict[str, Numbers] = {}
        self._states_at = (-1, -1)
        self._ledger = Ledger(database, index)
        self._shelf = series.Shelf(database, index)
        self._stories = Stories(database)
        self._chooser = Chooser(
            index, states=self._state, policies=self._ledger.keys, looked=self.looked, today=self.today
        )

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store and the reader's file. Closing twice does nothing."""
        self.database.close()
        self.reader.close()

    def today(self) -> date:
        """What counts as today."""
        return self._today or date.today()

    # -- in ------------------------------------------------------------------------------------------------------------

    def take(self, briefing: Briefing, *, arrived: datetime | None = None) -> Outcome:
        """Keep a briefing, durable when this returns.

        Args:
            briefing: What was taken from a document.
            arrived: When it came; now, where nothing is said.

        Returns:
            Stored; a duplicate where the same text is kept already; revised where another text is kept from the
            same address: both stay, and the new one names the old. A copy of a text that came from elsewhere, with
            other furniture or cut short, is stored and names the first.

        Raises:
            StoreError: If nothing of it could be kept.
        """
        briefing = _with_digest(briefing)
        document = briefing.document
        at = changes.instant(arrived)
        documents = self._table("documents")
        lead = _lead_of(briefing)
        words = article(document.text, briefing.blocks)
        bands = sketch(words).bands
        with self.database.transaction():
            same = documents.get(where("digest") == document.digest)
            if same is not None:
                return Outcome(status=Status.DUPLICATE, id=document.id, of=same["id"])
            of = self._before(document)
            if documents.get(where("id") == document.id) is not None:
                briefing = tables.renamed(briefing, f"{document.id}~{document.digest[:8]}")
            copy_of = self._stories.original(words, bands)
            row = tables.document_row(briefing, arrived=at, lead=lead, of=of, copy_of=copy_of)
            number = documents.insert(row)
            self._stories.keep(number, bands)
            story = copy_of or briefing.document.id
            body = tables.body_row(briefing, number)
            self._table("bodies").insert(body)
            rows = {name: tables.fact_rows(briefing, name, number, story=story) for name in tables.FACTS}
            for name, facts in (*rows.items(), ("targets", tables.target_rows(briefing, number))):
                if facts:
                    self._table(name).insert_multiple(facts)
            self._index.add(
                number, tables.body_keys(body), at, tables.body_words(body), tables.titles_words(rows["policies"])
            )
            changes.log(self.database, "document", briefing.document.id, number, at)
        return Outcome(
            status=Status.REVISED if of else Status.STORED,
            id=briefing.document.id,
            of=of,
            copy_of=copy_of,
            observations=len(briefing.observations),
            policies=len(briefing.policies),
        )

    def take_series(self, batch: SeriesBatch, *, arrived: datetime | None = None) -> Outcome:
        """Keep what a statistics file holds; every vintage stays.

        Raises:
            StoreError: If nothing of it could be kept.
        """
        return self._shelf.take(batch, changes.instant(arrived))

    def quarantine(self, address: str, digest: str, reason: str, *, arrived: datetime | None = None) -> Outcome:
        """Remember that something could not be read, once for each content."""
        at = changes.instant(arrived)
        entry = identity("quarantine", digest)
        table = self._table("quarantine")
        with self.database.transaction():
            before = table.get(where("digest") == digest)
            times = before["times"] + 1 if before else 1
            row = {
                "id": entry,
                "address": address,
                "digest": digest,
                "reason": reason,
                "arrived": at,
                "times": times,
            }
            number = table.insert(row) if before is None else table.update(row, doc_ids=[before.doc_id])[0]
            changes.log(self.database, "quarantine", entry, number, at)
        return Outcome(status=Status.QUARANTINED, id=entry, reason=reason)

    def quarantined(self) -> list[Quarantined]:
        """What could not be read, in the order it came."""
        return [tables.quarantined(row) for row in self._table("quarantine").all()]

    def _before(self, document: Document) -> str | None:
        """Id of the newest document kept from the same address, or None. Standard input is no address."""
        if document.address in ("", "-"):
            return None
        same = self._table("documents").search(where("address") == document.address)
        return str(same[-1]["id"]) if same else None

    # -- lists ---------------------------------------------------------------------------------------------------------

    def feed(
        self, choice: Choice | None = None, *, after: int | None = None, before: int | None = None, limit: int = 50
    ) -> list[FeedRow]:
        """A window of the chosen briefings, newest first.

        Args:
            choice: What is chosen; None for everything.
            after: Number of the row above the window: older rows follow.
            before: Number of the row below the window: the rows next above it, still newest first.
            limit: How many rows at most.

        Raises:
            QueryError: If the choice's query cannot be understood.
        """
        with self._index.snapshot():
            chosen = self._chooser.chosen(choice or Choice())
            if chosen.unbounded and before is None:
                rows = self._table("documents").page(after=None if after is None else (None, after), limit=limit)
                return self._feed_rows(rows)
            numbers = chosen.above(before, limit) if before is not None else chosen.below(after, limit)
            return self._numbered(numbers)

    def feed_at(self, choice: Choice | None, offset: int, limit: int) -> list[FeedRow]:
        """The chosen briefings from a place on, newest first; place 0 is the newest."""
        with self._index.snapshot():
            return self._numbered(self._chooser.chosen(choice or Choice()).window(offset, limit))

    def size(self, choice: Choice | None = None) -> int:
        """How many briefings are chosen."""
        with self._index.snapshot():
            return self._chooser.chosen(choice or Choice()).size()

    def counts(self, choice: Choice | None = None) -> Counts:
        """How many of the chosen briefings concern each region, metal and policy.

        What is chosen in a pane narrows the other panes, not itself; so a second choice there can be seen before it
        is made.
        """
        choice = choice or Choice()
        with self._index.snapshot():
            shown = self._shelf.shown()
            regions, metals = self._pane(choice, Facet.REGION), self._pane(choice, Facet.METAL)
            policies = self._tally(choice, Facet.POLICY, POLICIES_SHOWN)
            return Counts(
                regions=tuple(Count(key=key, briefings=n, series=shown.region(key)) for key, n in regions),
                metals=tuple(Count(key=key, briefings=n, series=shown.metal(key)) for key, n in metals),
                policies=tuple(self._ledger.rows(policies, self.today())),
            )

    def _pane(self, choice: Choice, facet: Facet) -> list[tuple[str, int]]:
        """The rows of a pane: keys with their counts; groups last, and only those that a briefing names itself."""
        named = dict(self._index.tallies(Facet.GROUP, EVERY))
        rows = [(key, n) for key, n in self._tally(choice, facet, EVERY) if key in named or not is_group(key)]
        return sorted(rows, key=lambda row: is_group(row[0]))

    def _tally(self, choice: Choice, facet: Facet, limit: int) -> list[tuple[str, int]]:
        """The keys of a facet with their counts under a choice, most first."""
        chosen = self._chooser.chosen(choice, without=facet)
        if chosen.unbounded:
            return self._index.tallies(facet, limit)
        numbers = chosen.numbers()
        counted = ((key, numbers.common(bits)) for key, bits in self._index.facets(facet).items())
        return sorted(((key, n) for key, n in counted if n), key=lambda pair: (-pair[1], pair[0]))[:limit]

    def _numbered(self, numbers: Sequence[int]) -> list[FeedRow]:
        rows = {row.doc_id: row for row in self._table("documents").get(doc_ids=list(numbers))}
        return self._feed_rows([rows[number] for number in numbers if number in rows])

    def _feed_rows(self, rows: Iterable[Any]) -> list[FeedRow]:
        rows = list(rows)
        marks = self.reader.marks([row["id"] for row in rows])
        found = []
        for row in rows:
            mark = marks.get(row["id"], NONE)
            found.append(tables.feed_row(row, row.doc_id, read=mark.read, starred=mark.starred))
        return found

    # -- whole nouns ---------------------------------------------------------------------------------------------------

    def briefing(self, id: str) -> Briefing | None:
        """A briefing with its text and all its facts, or None."""
        with self._index.snapshot():
            light = self._table("documents").get(where("id") == id)
            if light is None:
                return None
            body = self._table("bodies").get(where("number") == light.doc_id)
            facts = {name: self._table(name).search(where("number") == light.doc_id) for name in tables.FACTS}
            return tables.briefing_of(light, body, facts)

    def document(self, id: str) -> Document | None:
        """A document with its text, or None."""
        light = self._table("documents").get(where("id") == id)
        if light is None:
            return None
        return tables.noun(Document, self._table("bodies").get(where("number") == light.doc_id)["document"])

    def observation(self, id: str) -> Observation | None:
        """A figure, or None."""
        row = self._table("observations").get(where("id") == id)
        return None if row is None else tables.noun(Observation, row)

    def proofs(self, id: str) -> list[Observation]:
        """A figure as every document states it that states the same, in the order they came; itself among them.

        What another document adds (a change, who said it) is in its own; empty where there is no such figure.
        """
        row = self._table("observations").get(where("id") == id)
        if row is None:
            return []
        same = [row]
        if row.get("claim"):
            same = self._table("observations").search(where("claim") == row["claim"])
        first: dict[int, Observation] = {}
        for each in same:  # one document may say it twice
            first.setdefault(each["number"], tables.noun(Observation, each))
        first[row["number"]] = tables.noun(Observation, row)
        return list(first.values())

    def thing(self, id: str) -> Noun | None:
        """A fact, a target, a series or a briefing by its id, or None."""
        for name, kind in tables.FACTS.items():
            row = self._table(name).get(where("id") == id)
            if row is not None:
                return tables.noun(kind, row)
        if (place := self._table("targets").get(where("id") == id)) is not None:
            policies = self._table("policies").search(where("id") == place["policy"])
            found = [t for row in policies for t in tables.noun(Policy, row).targets if t.id == id]
            if found:
                return found[0]
        if (row := self._table("series").get(where("id") == id)) is not None:
            return tables.series_of(row)
        return self.briefing(id)

    def observations(self, choice: Choice | None = None, limit: int | None = None) -> list[Observation]:
        """Figures of the chosen briefings: newest briefing first, then by weight.

        Where metals or regions are chosen, a figure that is about another one is left out. What several documents state
        is given once, as the newest of them states it; `proofs` gives the others.
        """
        choice = choice or Choice()
        fits = tables.fitting(choice)
        return self._facts(choice, "observations", Observation, limit, fits)

    def promises(self, choice: Choice | None = None, limit: int | None = None) -> list[Promise]:
        """Promises of the chosen briefings, newest briefing first."""
        return self._facts(choice or Choice(), "promises", Promise, limit)

    def events(self, choice: Choice | None = None, limit: int | None = None) -> list[Event]:
        """Events of the chosen briefings, newest briefing first."""
        return self._facts(choice or Choice(), "events", Event, limit)

    def leads(self, choice: Choice | None = None, limit: int | None = None) -> list[Lead]:
        """Leads of the chosen briefings, newest briefing first."""
        return self._facts(choice or Choice(), "leads", Lead, limit)

    def policies(self, choice: Choice | None = None, limit: int | None = None) -> list[PolicyRow]:
        """Policies that the chosen briefings name, or the chosen ones of them; most briefings first."""
        choice = choice or Choice()
        with self._index.snapshot():
            keys = self._tally(choice, Facet.POLICY, EVERY)
            if choice.policies:
                wanted = {key for each in choice.policies for key in self._ledger.keys(each)}
                keys = [(key, n) for key, n in keys if key in wanted]
            return self._ledger.rows(keys[:limit], self.today())

    def _facts(self, choice: Choice, table: str, kind: type[F], limit: int | None, fits: Any = None) -> list[F]:
        found: list[F] = []
        claimed: set[str] = set()
        with self._index.snapshot():
            chosen: Chosen = self._chooser.chosen(choice)
            for number in chosen.numbers():
                for row in self._table(table).search(where("number") == number):
                    if row.get("claim"):
                        if row["claim"] in claimed:
                            continue
                        claimed.add(row["claim"])
                    fact = tables.noun(kind, row)
                    if fits is None or fits(fact):
                        found.append(fact)
                    if limit is not None and len(found) >= limit:
                        return found
        return found

    # -- series --------------------------------------------------------------------------------------------------------

    def series(self, choice: Choice | None = None) -> list[Series]:
        """Series about what is chosen, in the order they were first taken in."""
        return self._shelf.series(choice or Choice())

    def points(self, series_id: str, *, as_of: str | None = None) -> list[Point]:
        """A series' figures in order of time, as they were known on a date (ISO 8601); None for the newest.

        A statistics file stands whole, so the newest one not after the date gives all figures; figures from documents
        are laid over it one by one.
        """
        return self._shelf.points(series_id, as_of)

    def vintages(self, series_id: str) -> list[str]:
        """Dates of the publications that a series was taken from, oldest first."""
        return self._shelf.vintages(series_id)

    # -- the reader ----------------------------------------------------------------------------------------------------

    def mark(self, id: str, *, read: bool | None = None, star: bool | None = None) -> None:
        """Remember that a document was read or starred, or not; None leaves as it is."""
        self.reader.mark(id, read=read, star=star)

    def looked(self) -> str | None:
        """When this reader last looked, ISO 8601 in UTC, or None."""
        return self.reader.looked()

    def look(self, when: datetime | str | None = None) -> None:
        """Remember when this reader looked."""
        self.reader.look(when)

    def data_version(self) -> int:
        """A number that changes when anything is written here, by any process or thread; cheap to ask often."""
        return self._index.version()

    def changes(self, since: int = 0, limit: int = 1000) -> list[ChangeRow]:
        """What was written after a place in the change log (a `data_version`), oldest first."""
        return changes.since(self.database, since, limit)

    def _state(self, state: str) -> Numbers:
        """Documents that this reader read or starred; kept until a mark or a document comes."""
        now = (changes.version(self.reader.tables), self._index.version())
        if self._states_at != now:
            self._states, self._states_at = {}, now
        if state not in self._states:
            ids = self.reader.those(read=state == "read", starred=state == "starred")
            table = self._table("documents")
            found: list[int] = []
            for start in range(0, len(ids), 500):
                some = where("id").one_of(ids[start : start + 500])
                found += [row.doc_id for row in table.page(where=some, fields=("id",), limit=500)]
            self._states[state] = Numbers.of(found)
        return self._states[state]

    def _table(self, name: str) -> PagedTable:
        table: PagedTable = self.database.table(name)
        return table


def _with_digest(briefing: Briefing) -> Briefing:
    document = briefing.document
    if document.digest:
        return briefing
    if not document.id:
        raise StoreError(N_("A document without an id cannot be kept."))
    return msgspec.structs.replace(briefing, document=msgspec.structs.replace(document, digest=digest(document.text)))


def _lead_of(briefing: Briefing) -> object:
    from briefings.localization import lead_of  # noqa: PLC0415  # needed only where something comes in

    return lead_of(briefing)
