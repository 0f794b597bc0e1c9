"""Extract facts from documents without keeping anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import msgspec

from briefings.localization import Language
from briefings.pipeline import Order
from briefings.reading import Hints
from tui.actions.inputs import Input, RefusedError, content
from tui.actions.taking import EXPLAIN, TAKE, VALUES, Answer, Ask, answers


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


def documents(given: Iterable[Input], *, hints: Hints, language: Language) -> Iterator[Ask]:
    """The texts of files, each under its file stem."""
    for each in given:
        try:
            data = content(each)
        except RefusedError as refusal:
            yield Ask(name=each.address, reason=language.say(refusal.msgid, **refusal.slots))
            continue
        about = msgspec.structs.replace(hints, id=each.stem, address=each.address)
        yield Ask(name=each.stem, order=Order(data=data, hints=about))


def lines(given: Iterable[Input], *, hints: Hints, language: Language) -> Iterator[Ask]:
    """The texts of JSON-lines files, a line each."""
    for file in given:
        try:
            data = content(file)
        except RefusedError as refusal:
            yield Ask(name=file.address, reason=language.say(refusal.msgid, **refusal.slots))
            continue
        for number, raw in enumerate(data.splitlines(), start=1):
            if raw.strip():
                yield _line(raw, f"{Path(file.address).name}:{number}", hints, language)


def _line(raw: bytes, place: str, hints: Hints, language: Language) -> Ask:
    try:
        line = msgspec.json.decode(raw, type=Line)
        reference = date.fromisoformat(line.reference_date) if line.reference_date else None
    except (msgspec.DecodeError, ValueError) as error:
        reason = language.say("This line is no JSON object with id and text: {why}.", why=str(error))
        return Ask(name=place, reason=reason)
    about = msgspec.structs.replace(hints, id=line.id, address=place, format="text", encoding="utf-8")
    return Ask(name=line.id, order=Order(data=line.text.encode(), hints=about, reference=reference))


def extract(asks: Iterable[Ask], *, workers: int, values: bool = False, explained: bool = False) -> Iterator[Answer]:
    """What children take from the texts, in the order of the texts.

    Args:
        asks: The texts.
        workers: How many children work side by side.
        values: Whether only values and their spans are wanted.
        explained: Whether the reasons for each figure are wanted, as lines.
    """
    return answers(asks, function=VALUES if values else EXPLAIN if explained else TAKE, workers=workers)
