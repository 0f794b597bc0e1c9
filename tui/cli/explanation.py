"""An explanation laid out for a terminal: one column each for slot, value, words and place, in eighty cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from briefings.extraction import Explanation, Slot
from tui.terminal.cells import clip, fit, wrap

WIDTH = 80
_MARGIN = 3
_NAME, _VALUE, _PLACE = 11, 20, 13
_WORDS = WIDTH - _MARGIN - _NAME - _VALUE - _PLACE - 1
_REST = _WORDS + _PLACE


def lines(number: int, told: Explanation) -> Iterator[str]:
    """The lines of one explanation.

    Args:
        number: Its number among those of its document, from 1.
        told: The explanation.
    """
    head = f"{number}."
    place = f"{told.start}-{told.end}"
    words = clip(f"‘{told.quote}’", WIDTH - len(head) - len(place) - 3)
    yield f"{fit(head, max(_MARGIN, len(head) + 1))}{words}  {place}"
    yield from _paragraph(f"{told.rule}: {told.meaning}" if told.meaning else told.rule, _MARGIN)
    if told.tokens:
        yield ""
        yield from _named("read", " · ".join(f"{token.words} = {token.meaning}" for token in told.tokens))
    yield ""
    for slot in told.slots:
        yield from _slot(slot)
    if told.confidence is not None and told.setting is not None:
        yield ""
        yield from _sure(told, told.confidence, told.setting)


def _slot(slot: Slot) -> Iterator[str]:
    why = f"{slot.reason} [{slot.rule}]" if slot.rule else slot.reason
    place = f"{slot.start}-{slot.end}" if slot.start is not None else ""
    reason = [why[start:end] for start, end in wrap(why, _REST)] if why else []
    words = [
        fit(f"‘{slot.words}’" if len(slot.words) < _WORDS else slot.words, _WORDS) + fit(place, _PLACE, right=True)
    ]
    told = (words if place else []) + reason
    value = [slot.value[start:end] for start, end in wrap(slot.value, _VALUE)]
    for nth, (left, right) in enumerate(zip_longest(value, told, fillvalue="")):
        name = fit(slot.name if nth == 0 else "", _NAME)
        yield f"{' ' * _MARGIN}{name}{fit(left, _VALUE)} {right}".rstrip()


def _sure(told: Explanation, fact: float, setting: float) -> Iterator[str]:
    yield from _named("sure", f"{fact:.2f}  that value, unit, indicator and subject are right;")
    yield from _named("", f"{setting:.2f}  if they are, that period, region and change are too")
    for nth, feature in enumerate(told.features):
        weights = "  ".join(f"{weight:+.2f}" if weight else "  .  " for weight in (feature.fact, feature.setting))
        yield from _named("because" if nth == 0 else "", f"{weights}  {feature.name}")


def _named(name: str, words: str) -> Iterator[str]:
    first = True
    for line in _paragraph(words, _MARGIN + _NAME):
        yield f"{' ' * _MARGIN}{fit(name, _NAME)}{line.lstrip()}" if first else line
        first = False


def _paragraph(words: str, margin: int) -> Iterator[str]:
    for start, end in wrap(words, WIDTH - margin):
        yield f"{' ' * margin}{words[start:end]}"
