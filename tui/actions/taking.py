"""Inputs through child processes: bytes go out to them, what was taken comes back, one failure costs one input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from briefings.pipeline import Order, Taken
from briefings.reading.children import Job, Pool

TAKE = "briefings.pipeline:take_packed"
VALUES = "briefings.pipeline:values_packed"
EXPLAIN = "briefings.pipeline:explained_packed"


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One text that something is to be taken from.

    Attributes:
        name: What its report calls it.
        order: What a child is to do; None where its bytes cannot be had.
        reason: Why they cannot, as a sentence.
        digest: SHA-256 of its bytes, where they were had.
    """

    name: str
    order: Order | None = None
    reason: str = ""
    digest: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What became of one text.

    Attributes:
        ask: What was asked.
        payload: What the child gave back, or None.
        reason: Why nothing came back: a sentence.
    """

    ask: Ask
    payload: bytes | None = None
    reason: str = ""

    @property
    def taken(self) -> Taken:
        """What the payload of `TAKE` holds."""
        return msgspec.msgpack.decode(self.payload or b"", type=Taken)


def answers(asks: Iterable[Ask], *, function: str, workers: int) -> Iterator[Answer]:
    """What came of each text, in the order they were asked in, so that the same inputs give the same store.

    Args:
        asks: The texts; taken from the iterator a few ahead of the children.
        function: What a child runs on a MessagePack `Order`: `TAKE`, `VALUES` or `EXPLAIN`.
        workers: How many children work side by side.
    """
    out: dict[int, Ask] = {}
    done: dict[int, Answer] = {}
    following = 0

    def jobs() -> Iterator[Job]:
        for number, ask in enumerate(asks):
            if ask.order is None:
                done[number] = Answer(ask=ask, reason=ask.reason)
                continue
            out[number] = ask
            yield Job(key=str(number), payload=msgspec.msgpack.encode(ask.order))

    with Pool(function, workers=workers) as pool:
        for result in pool.run(jobs()):
            number = int(result.key)
            done[number] = Answer(ask=out.pop(number), payload=result.payload, reason=result.error or "")
            while following in done:
                yield done.pop(following)
                following += 1
    while following in done:
        yield done.pop(following)
        following += 1
