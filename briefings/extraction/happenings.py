"""Happenings told by a verb and not by a name: something starts up, breaks, or is signed, on a day or at a place."""

from __future__ import annotations

import re

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.event_words import EventWords
from briefings.extraction.scene import Scene
from briefings.model import Grain, Period, Side
from briefings.patterns import opened

_DATED = (Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR)
_MOST = 3
"""So many start-ups one sentence tells of at most."""
_NEAR = 100
"""Code points between what happened and the words that say when; for a start-up a quarter of that."""


def happenings(scene: Scene, sentence: Sentence, words: EventWords) -> list[tuple[int, int, str, Period | None]]:
    """What a sentence says has happened or will: places in the scene, its words, and when.

    A start-up has to have its time beside it, since trade news speak of starting all the time; a signing is told by
    what is signed; an accident by the verb alone.
    """
    text = (scene.text if scene.words.spaced else scene.folded)[sentence.start : sentence.end]
    found: list[tuple[int, int, str, Period | None]] = []
    kinds = (words.starts, words.settled, words.accidents, words.strikes, words.signings)
    for pattern in opened(text, kinds):
        dated = pattern is words.starts or pattern is words.settled
        for match in pattern.finditer(text):
            start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
            if any(s < end and start < e for s, e, _, _ in found):
                continue
            when = _beside(
                scene, sentence, start, end, _NEAR // (2 if pattern is words.settled else 4) if dated else _NEAR
            )
            if dated and when is None:
                continue
            name = _bare(scene.text[start:end])
            found.append((end - len(name), end, _noun(name.rstrip(" ，,"), words), when))
            if not dated or len(found) >= _MOST:
                break
    return found


def _beside(scene: Scene, sentence: Sentence, start: int, end: int, near: int) -> Period | None:
    """The period nearest to a happening in its sentence, in it or a few words away."""
    best: tuple[int, Period] | None = None
    for when in scene.within(scene.whens, sentence.start, sentence.end):
        if when.period.grain not in _DATED or when.period.side is Side.SINCE or when.relative:
            continue
        away = max(0, when.start - end, start - when.end)
        if away <= near and (best is None or away < best[0]):
            best = away, when.period
    return best[1] if best else None


_DETERMINED = re.compile(r"^(?:its|the|a|an)\s|^[\u3400-\u9fff]{0,3}的", re.I)


def _bare(words: str) -> str:
    """The words of a happening without the article, or the end of an attribute, before them."""
    return _DETERMINED.sub("", words)


def _noun(words: str, table: EventWords) -> str:
    """The name of a happening: its verb as a noun, where the language has one ("signed a memorandum")."""
    for pattern, noun in table.noun:
        match = pattern.match(words)
        if match is None:
            continue
        if "what" in match.groupdict():
            return noun + re.sub(r"^(?:a|an|the)\s", "", match["what"])
        return noun + words[match.end() :]
    return words
