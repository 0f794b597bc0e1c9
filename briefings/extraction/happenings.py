"""Happenings told by a verb and not by a name: something starts up, breaks, or is signed, on a day or at a place."""

from __future__ import annotations

import re

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.event_words import EventWords
from briefings.extraction.languages.told_events import Told, told_events
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
    found = _composed(scene, sentence, text)
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


def _composed(scene: Scene, sentence: Sentence, text: str) -> list[tuple[int, int, str, Period | None]]:
    """Events whose names are put together from what happened and to what, one of each way a sentence."""
    found: list[tuple[int, int, str, Period | None]] = []
    for way in told_events(scene.lang):
        for match in way.pattern.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if any(s < end and start < e for s, e, _, _ in found):
                continue
            if _SUPPOSED.search(text, max(0, match.start() - 12), match.start()):
                continue
            told = sentence.start + match.start("kind")
            when = _beside(scene, sentence, told, end, way.near)
            if when is not None and when.grain not in way.grains:
                when = None
            if when is None and not way.undated:
                continue
            found.append((start, end, _called(scene, sentence, way, match), when))
            break
    return found


_SUPPOSED = re.compile(r"\b(?:[Oo]nce|[Ww]hen|[Ii]f|[Uu]ntil|[Uu]nless)\s$")


def _called(scene: Scene, sentence: Sentence, way: Told, match: re.Match[str]) -> str:
    """The name of an event told by a verb, in the text's own script."""
    groups = {
        name: scene.text[sentence.start + match.start(name) : sentence.start + match.end(name)] if match[name] else ""
        for name in ("kind", "at")
        if name in match.groupdict()
    }
    kind = way.nouns.get(groups["kind"], groups["kind"])
    if not scene.words.spaced:
        return way.name.format(kind=kind, at=_bare(groups.get("at", "")))
    kind = kind[:1].lower() + kind[1:]
    at = groups.get("at", "")
    return way.name.format(kind=kind, at=at) if at or "{at}" not in way.name else kind


def _beside(scene: Scene, sentence: Sentence, start: int, end: int, near: int) -> Period | None:
    """The period nearest to a happening in its sentence, in it or a few words away."""
    best: tuple[int, Period] | None = None
    whens = scene.within(scene.whens, sentence.start, sentence.end)
    for when in whens:
        if when.period.grain not in _DATED or when.period.side is Side.SINCE or when.relative:
            continue
        if any(0 <= other.start - when.end <= _COMMA for other in whens if other.period.grain is Grain.DAY):
            continue  # "Friday, 7 June 2024" is the day that the date says
        away = max(0, when.start - end, start - when.end)
        if away <= near and (best is None or away < best[0]):
            best = away, when.period
    return best[1] if best else None


_COMMA = 3
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
