"""Extract facts from documents without keeping anything."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from briefings.localization import Language, N_
from briefings.pipeline import Order
from briefings.reading import Hints
from briefings.reading.children import Job, Pool
from tui.actions.inputs import Input, Refused, content
from tui.actions.taking import TAKE

VALUES = "briefings.pipeline:values_packed"


class Line(msgspec.Struct):
    """One line of a ``--jsonl`` file.

    Attributes:
        id: Identity of the text.
        text: The text.
        reference_date: What is known of its date from outside, ISO 8601, or null.
    """

    id: str
    text: str
    reference_date: str | None = None


@dataclass(frozen=True, kw_only=True)
class Extracted:
    """What a child gave back for one text.

    Attributes:
        name: Id or address of the text.
        payload: MessagePack `Taken`, or JSON spans for values; None where it failed.
        reason: Why it failed, as a sentence.
    """

    name: str
    payload: bytes | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text to extract from, or why there is none."""

    name: str
    order: Order | None = None
    reason: str = ""


def documents(given: Iterable[Input], *, hints: Hints, language: Language) -> Iterator[Text]:
    """The texts of files, each under its file stem."""
    for each in given:
        try:
            data = content(each)
        except Refused as refusal:
            yield Text(name=each.address, reason=language.say(refusal.msgid, **refusal.slots))
            continue
        about = msgspec.structs.replace(hints, id=each.stem, address=each.address)
        yield Text(name=each.stem, order=Order(data=data, hints=about))


def lines(path: Input, *, hints: Hints, language: Language) -> Iterator[Text]:
    """The texts of a JSON-lines file, a line each."""
    try:
        data = content(path)
    except Refused as refusal:
        yield Text(name=path.address, reason=language.say(refusal.msgid, **refusal.slots))
        return
    for number, raw in enumerate(data.splitlines(), start=1):
        if not raw.strip():
            continue
        place = f"{Path(path.address).name}:{number}"
        try:
            line = msgspec.json.decode(raw, type=Line)
            reference = date.fromisoformat(line.reference_date) if line.reference_date else None
        except (msgspec.DecodeError, ValueError) as error:
            yield Text(name=place, reason=language.say(N_("This line is no JSON object with id and text: {why}."), why=error))
            continue
        about = msgspec.structs.replace(hints, id=line.id, address=place, format="text", encoding="utf-8")
        yield Text(
            name=line.id,
            order=Order(data=line.text.encode("utf-8", "surrogatepass"), hints=about, reference=reference),
        )


def extract(texts: Iterable[Text], *, workers: int, values: bool = False) -> Iterator[Extracted]:
    """What children take from the texts, in the order of the texts.

    Args:
        texts: The texts.
        workers: How many children work side by side.
        values: Whether only values and their spans are wanted.
    """
    names: dict[str, str] = {}
    done: dict[int, Extracted] = {}
    numbers = itertools.count()

    def jobs() -> Iterator[Job]:
        for number, text in zip(numbers, texts, strict=False):
            if text.order is None:
                done[number] = Extracted(name=text.name, reason=text.reason)
                continue
            names[str(number)] = text.name
            yield Job(key=str(number), payload=msgspec.msgpack.encode(text.order))

    following = 0
    with Pool(VALUES if values else TAKE, workers=workers) as pool:
        for result in pool.run(jobs()):
            name = names.pop(result.key)
            done[int(result.key)] = Extracted(name=name, payload=result.payload, reason=result.error or "")
            while following in done:
                yield done.pop(following)
                following += 1
    while following in done:
        yield done.pop(following)
        following += 1
