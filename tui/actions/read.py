"""Read documents and series into a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from briefings.localization import Language
from briefings.reading import Hints
from store import Store
from store.rows import Outcome, Status
from tui.actions.inputs import Input
from tui.actions.taking import Attempt, attempts, taken


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of one document, or of one input that held none.

    Attributes:
        input: The input's address.
        outcome: Stored, duplicate, revised or quarantined.
        title: The document's headline in its own words, where it has one.
    """

    input: str
    outcome: Outcome
    title: str = ""


def read(
    given: Iterable[Input],
    store: Store,
    *,
    hints: Callable[[Input], Hints],
    language: Language,
    workers: int,
    arrived: datetime | None = None,
    dry_run: bool = False,
) -> Iterator[Report]:
    """Read inputs into the store and report on each as it is done.

    A report is given only once what it speaks of is in the store for good.

    Raises:
        StoreError: The store refused to keep something it could read; what was reported before is kept.
    """
    for attempt in attempts(given, hints=hints, language=language, workers=workers):
        yield from _kept(attempt, store, arrived=arrived, dry_run=dry_run)


def _kept(attempt: Attempt, store: Store, *, arrived: datetime | None, dry_run: bool) -> Iterator[Report]:
    address = attempt.input.address
    if attempt.payload is None:
        outcome = (
            Outcome(status=Status.QUARANTINED, id="", reason=attempt.reason)
            if dry_run
            else store.quarantine(address, attempt.digest, attempt.reason, arrived=arrived)
        )
        yield Report(input=address, outcome=outcome)
        return
    what = taken(attempt)
    for briefing in what.briefings:
        outcome = (
            Outcome(
                status=Status.STORED,
                id=briefing.document.id,
                observations=len(briefing.observations),
                policies=len(briefing.policies),
            )
            if dry_run
            else store.take(briefing, arrived=arrived)
        )
        yield Report(input=address, outcome=outcome, title=briefing.document.title)
    if what.batch is not None:
        outcome = (
            Outcome(status=Status.STORED, id=what.batch.digest, points=len(what.batch.points))
            if dry_run
            else store.take_series(what.batch, arrived=arrived)
        )
        yield Report(input=address, outcome=outcome, title=what.batch.source)
