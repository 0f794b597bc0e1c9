"""The flow, in one place: read, clean, extract.

It is pure: the same bytes, the same vocabulary and the same reference date give the same facts, byte for byte. The
functions that end in ``_packed`` are what child processes run: bytes in, bytes out.
"""

from __future__ import annotations

from datetime import date

import msgspec

from briefings.cleaning import blocks
from briefings.extraction import extract
from briefings.model import Briefing, Document, Noun, SeriesBatch
from briefings.patterns import forget
from briefings.reading import Hints, Workbook, read


class Order(Noun):
    """What a child is asked to take in.

    Attributes:
        data: The bytes.
        hints: What is known about them from outside.
        reference: What the reader knows of the text's date from outside, or None.
    """

    data: bytes
    hints: Hints
    reference: date | None = None


class Taken(Noun):
    """What was taken from one input: briefings, or a batch of series.

    Attributes:
        briefings: One for each document the input held.
        batch: The series of a statistics file, or None.
    """

    briefings: tuple[Briefing, ...] = ()
    batch: SeriesBatch | None = None


def distil(document: Document, *, reference: date | None = None) -> Briefing:
    """A document with its blocks and everything that is taken from it.

    Args:
        document: The text as read.
        reference: A day near which the text was written, known from outside; resolves "this year" where the text gives
            no date of its own.
    """
    briefing = extract(document, blocks(document), reference=reference)
    forget()
    return briefing


def take(data: bytes, hints: Hints, *, reference: date | None = None) -> Taken:
    """Everything that one input holds.

    Raises:
        Unreadable: The bytes are no document and no statistics; the reason is a sentence.
    """
    held = read(data, hints)
    if isinstance(held, Workbook):
        from briefings.series import batches  # noqa: PLC0415  (documents do without statistics)

        return Taken(batch=batches(held))
    return Taken(briefings=tuple(distil(document, reference=reference) for document in held))


def take_packed(payload: bytes) -> bytes:
    """`take` for a child process: a MessagePack `Order` in, a MessagePack `Taken` out."""
    order = msgspec.msgpack.decode(payload, type=Order)
    return msgspec.msgpack.encode(take(order.data, order.hints, reference=order.reference))


def explained_packed(payload: bytes) -> bytes:
    """Why each figure of a text is what it is, for a child process: a MessagePack `Order` in, JSON out."""
    from briefings.extraction import explained  # noqa: PLC0415  (only `--explain` wants it)

    order = msgspec.msgpack.decode(payload, type=Order)
    held = read(order.data, order.hints)
    if isinstance(held, Workbook):
        return b"[]"
    told = [each for document in held for each in explained(document, blocks(document), reference=order.reference)]
    return msgspec.json.encode(told)


def values_packed(payload: bytes) -> bytes:
    """The values of a text with their spans, for a child process: a MessagePack `Order` in, JSON out."""
    from briefings.extraction import values  # noqa: PLC0415  (only `--values` wants them)

    order = msgspec.msgpack.decode(payload, type=Order)
    held = read(order.data, order.hints)
    if isinstance(held, Workbook):
        return b"[]"
    spans = [span for document in held for span in values(document.text, document.lang)]
    return msgspec.json.Encoder(decimal_format="number").encode(spans)
