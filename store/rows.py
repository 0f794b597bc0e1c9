"""What the store answers with: light rows for lists, counts for panes. Bodies stay out of them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from briefings.model import Noun, Policy, Series


class Choice(Noun):
    """What a reader has chosen: "or" within a field, "and" between fields.

    Attributes:
        regions: Region codes; a code includes everything beneath it (CN includes CN-NM/Baotou).
        metals: Material ids; a material includes its products.
        policies: Policy ids.
        query: Words of the query language; empty for all.
    """

    regions: tuple[str, ...] = ()
    metals: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    query: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.regions or self.metals or self.policies or self.query.strip())


class Status(StrEnum):
    """What became of an input."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    REVISED = "revised"
    QUARANTINED = "quarantined"


class Outcome(Noun):
    """What became of one input.

    Attributes:
        status: Stored, duplicate, revised or quarantined.
        id: Id of the document or batch; of the quarantine entry where it could not be read.
        of: What it is a duplicate or a revision of.
        copy_of: The first document with this text, where a stored one is a copy.
        reason: Why it was quarantined.
        observations: How many figures it gave.
        policies: How many policies it gave.
        points: How many points of series it gave.
    """

    status: Status
    id: str
    of: str | None = None
    copy_of: str | None = None
    reason: str | None = None
    observations: int = 0
    policies: int = 0
    points: int = 0


class FeedRow(Noun):
    """One briefing in a list.

    Attributes:
        number: Row number in the store; rises with arrival, unique.
        id: Id of the document.
        arrived: When it came into the store, ISO 8601 with offset.
        published: ISO 8601 date with XXXX for an unknown year, or None.
        lang: Language of the document.
        source: Who published it.
        title: The document's own title as written.
        metals: Material ids.
        regions: Region codes.
        weight: Its weight for "what must I know", higher is more.
        facts: How many figures it has.
        policies: How many policies it has.
        read: Whether this reader has read it.
        starred: Whether this reader starred it.
        of: Id of the document whose text it replaces at the same address, or None.
        copy_of: Id of the first document with this text, or None where it is the first.
        lead: The facts its headline and second line need, as `msgspec.json` of `briefings.localization` input; see
            `store.tables`.
    """

    number: int
    id: str
    arrived: str
    lang: str
    title: str
    published: str | None = None
    source: str = ""
    metals: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    weight: float = 0.0
    facts: int = 0
    policies: int = 0
    read: bool = False
    starred: bool = False
    of: str | None = None
    copy_of: str | None = None
    lead: msgspec.Raw = msgspec.Raw(b"{}")


class Count(Noun):
    """How many briefings concern one region or metal under a choice.

    Attributes:
        key: Region code or material id.
        briefings: How many briefings.
        series: The series that a sparkline beside it shows, where the store has one.
    """

    key: str
    briefings: int
    series: Series | None = None


class PolicyRow(Noun):
    """A policy in a list, with how many briefings name it.

    Attributes:
        policy: The policy, its targets among it.
        document: Document it was taken from last.
        briefings: How many briefings name it.
        overdue: Whether it is a promise whose time has passed, or a target past its deadline.
    """

    policy: Policy
    document: str
    briefings: int = 1
    overdue: bool = False


class Counts(Noun):
    """How many briefings concern what, for three panes. A pane's own choice does not narrow the pane itself.

    Attributes:
        regions: By region, those above others counted with them; most first.
        metals: By material, those above others counted with them; most first.
        policies: By policy; most briefings first, then the newest.
    """

    regions: tuple[Count, ...] = ()
    metals: tuple[Count, ...] = ()
    policies: tuple[PolicyRow, ...] = ()


class Quarantined(Noun):
    """Something that could not be read.

    Attributes:
        id: Id of the entry.
        address: Where it came from.
        digest: SHA-256 of its bytes, hexadecimal.
        reason: Why, as a sentence.
        arrived: When it was last tried, ISO 8601 with offset.
        times: How often it was tried.
    """

    id: str
    address: str
    digest: str
    reason: str
    arrived: str
    times: int = 1


class ChangeRow(Noun):
    """Something that was written, as the change log holds it.

    Attributes:
        number: Place in the log, rising.
        what: ``document``, ``series``, ``quarantine``; in a reader's own log ``mark``.
        id: Id of what was written.
        row: Its number in its table.
        at: When, ISO 8601 with offset.
    """

    number: int
    what: str
    id: str
    row: int
    at: str
