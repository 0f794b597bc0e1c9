"""Inputs through child processes: bytes go out to them, what was taken comes back, one failure costs one input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from briefings.localization import Language
from briefings.model import digest
from briefings.pipeline import Order, Taken
from briefings.reading import Hints
from briefings.reading.children import Job, Pool
from tui.actions.inputs import Input, Refused, content

TAKE = "briefings.pipeline:take_packed"


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """What became of one input in the children.

    Attributes:
        input: The input.
        digest: SHA-256 of its bytes; empty where they could not be had.
        payload: What the child gave back, or None.
        reason: Why nothing came back: a sentence in the reader's language, or the parser's own.
    """

    input: Input
    digest: str = ""
    payload: bytes | None = None
    reason: str = ""


def attempts(
    given: Iterable[Input],
    *,
    hints: Callable[[Input], Hints],
    language: Language,
    workers: int,
    function: str = TAKE,
    reference: date | None = None,
) -> Iterator[Attempt]:
    """Every input with what came of it, as they finish.

    Args:
        given: The inputs; opened one by one, a few ahead of the children.
        hints: What is known about an input from outside.
        language: The reader's language, for the reasons.
        workers: How many children work side by side.
        function: What a child runs on a MessagePack `Order`.
        reference: A day near which the texts were written.
    """
    waiting: dict[str, Attempt] = {}
    refused: list[Attempt] = []

    def jobs() -> Iterator[Job]:
        for number, each in enumerate(given):
            try:
                data = content(each)
            except Refused as refusal:
                refused.append(Attempt(input=each, reason=language.say(refusal.msgid, **refusal.slots)))
                continue
            key = str(number)
            waiting[key] = Attempt(input=each, digest=digest(data))
            order = Order(data=data, hints=hints(each), reference=reference)
            yield Job(key=key, payload=msgspec.msgpack.encode(order))

    with Pool(function, workers=workers) as pool:
        for result in pool.run(jobs()):
            while refused:
                yield refused.pop(0)
            yield replace(waiting.pop(result.key), payload=result.payload, reason=result.error or "")
    yield from refused


def taken(attempt: Attempt) -> Taken:
    """What an attempt's payload holds."""
    return msgspec.msgpack.decode(attempt.payload or b"", type=Taken)
