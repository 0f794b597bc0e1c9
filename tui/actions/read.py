"""Read documents and series into a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from briefings.localization import Language
from briefings.model import digest
from briefings.pipeline import Order
from briefings.reading import Hints
from store import Store
from store.rows import Outcome
from tui.actions.inputs import Input, RefusedError, content
from tui.actions.taking import TAKE, Answer, Ask, answers


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of one document, or of one input that held none.

    Attributes:
        input: The input's address.
        outcome: Stored, duplicate, revised or quarantined.
        notes: What a person should know about the reading: encoding guessed, hidden characters removed, text cut.
    """

    input: str
    outcome: Outcome
    notes: tuple[str, ...] = ()


def read(
    given: Iterable[Input],
    store: Store,
    *,
    hints: Callable[[Input], Hints],
    language: Language,
    workers: int,
    arrived: datetime | None = None,
) -> Iterator[Report]:
    """Read inputs into the store, in their order, and report on each as it is done.

    A report is given only once what it speaks of is in the store for good.

    Raises:
        StoreError: The store refused to keep something; what was reported before is kept.
    """
    asks = (_ask(each, hints(each), language) for each in given)
    for answer in answers(asks, function=TAKE, workers=workers):
        for outcome, notes in _kept(answer, store, arrived):
            yield Report(input=answer.ask.name, outcome=outcome, notes=notes)


def _ask(each: Input, hints: Hints, language: Language) -> Ask:
    try:
        data = content(each)
    except RefusedError as refusal:
        return Ask(name=each.address, reason=language.say(refusal.msgid, **refusal.slots))
    return Ask(name=each.address, order=Order(data=data, hints=hints), digest=digest(data))


def _kept(answer: Answer, store: Store, arrived: datetime | None) -> Iterator[tuple[Outcome, tuple[str, ...]]]:
    if answer.payload is None:
        yield store.quarantine(answer.ask.name, answer.ask.digest, answer.reason, arrived=arrived), ()
        return
    taken = answer.taken
    for briefing in taken.briefings:
        yield store.take(briefing, arrived=arrived), briefing.document.notes
    if taken.batch is not None:
        yield store.take_series(taken.batch, arrived=arrived), taken.batch.notes
