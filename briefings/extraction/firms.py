"""Firms and mines of a whole document, by what the text says of them once: their form, their class, what they do.

A name is learned where something gives it away (a form of company, a ticker, "miner X", "X, which runs …", "X shipped")
and is then known wherever the document says it again, in full or by its short form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefings.extraction import firms_han, firms_latin
from briefings.extraction.scene import Scene
from briefings.vocabulary import Vocabulary

_MOST = 200
"""Names of one document that are kept."""


@dataclass(frozen=True, slots=True)
class Firm:
    """One mention of a firm or a mine.

    Attributes:
        start: First code point, in the scene.
        end: Code point after the last.
        name: Its name as the document has it where it tells it in full, without its legal form.
        site: It is a mine or a works and not who owns it.
    """

    start: int
    end: int
    name: str
    site: bool = False


@dataclass(slots=True)
class Firms:
    """The firms of a document.

    Attributes:
        mentions: By the offset of a scene, its mentions in order.
        protagonist: Whom the document is about, if it is about one firm.
    """

    mentions: dict[int, list[Firm]] = field(default_factory=dict)
    protagonist: str | None = None

    def of(self, scene: Scene) -> list[Firm]:
        """The mentions of a scene, in order."""
        return self.mentions.get(scene.offset, [])


def firms(scenes: list[Scene], names: Vocabulary) -> Firms:
    """All firms that the scenes of a document name, each where it stands."""
    found = Firms()
    learned: dict[str, tuple[str, bool]] = {}
    for scene in scenes:
        if len(learned) >= _MOST:
            break
        if scene.words.spaced:
            firms_latin.learn(scene, names, learned)
        else:
            firms_han.learn(scene, names, learned)
    known = _pattern(learned)
    for scene in scenes:
        marks = [] if known is None else list(_said(scene, known, learned))
        taken = [(one.start, one.end) for one in marks]
        for mention in scene.organisations:
            body = names.organisation(mention.terms[0])
            apart = not any(s < mention.end and mention.start < e for s, e in taken)
            apart = apart and (scene.words.spaced or firms_han.stands(scene.folded, mention.end))
            if body is not None and body.role == "company" and apart:
                marks.append(Firm(mention.start, mention.end, mention.surface))
        if marks:
            found.mentions[scene.offset] = sorted(marks, key=lambda one: one.start)
    found.protagonist = _about(scenes, found)
    return found


def _pattern(learned: dict[str, tuple[str, bool]]) -> re.Pattern[str] | None:
    if not learned:
        return None
    words = sorted(learned, key=len, reverse=True)
    latin = [re.escape(word) for word in words if not _HAN.search(word)]
    han = [re.escape(word) for word in words if _HAN.search(word)]
    parts = [rf"\b(?:{'|'.join(latin)})(?!\w)"] * bool(latin) + ["|".join(han)] * bool(han)
    return re.compile("|".join(parts))


_HAN = re.compile(r"[\u3400-\u9fff]")


def _said(scene: Scene, known: re.Pattern[str], learned: dict[str, tuple[str, bool]]) -> list[Firm]:
    """Where a scene names one of the learned firms; a person or a place of the same name is none."""
    marks = []
    for match in known.finditer(scene.text):
        if scene.words.spaced and not firms_latin.stands(scene, match.start(), match.end()):
            continue
        if not scene.words.spaced and not firms_han.stands(scene.folded, match.end()):
            continue
        name, site = learned[match[0]]
        marks.append(Firm(match.start(), match.end(), name, site))
    return marks


def _about(scenes: list[Scene], found: Firms) -> str | None:
    """The one firm a document is about: named in its headline or its first sentence, and hardly another beside it."""
    weight: dict[str, int] = {}
    for marks in found.mentions.values():
        for one in marks:
            if not one.site:
                weight[one.name] = weight.get(one.name, 0) + 1
    if not weight:
        return None
    best = max(weight, key=lambda name: weight[name])
    if weight[best] * 5 < sum(weight.values()) * 3:
        return None
    told = 0
    for scene in scenes:
        for sentence in scene.sentences:
            if sentence.end - sentence.start < _SHORTEST:
                continue
            own = [one for one in found.of(scene) if sentence.start <= one.start < sentence.end]
            if own and own[0].name == best and _opens(scene, own[0].start - sentence.start):
                return None if item(scene, sentence.start) else best
            told += 1
            if told >= _OPENING:
                return None
    return None


_SHORTEST = 5
_OPENING = 3
"""Lines of a document within which it names whom it is about."""


_MARK = re.compile(r"\s*[*•▪●◦‣◆▶►■□▲△※·‧○◎★☆◇]")


def item(scene: Scene, at: int) -> bool:
    """Whether a sentence is an item of a list with a mark of its own."""
    return _MARK.match(scene.text, at) is not None


def _opens(scene: Scene, away: int) -> bool:
    """Whether a name stands near enough to the beginning of its sentence to be what that is about."""
    return away <= (90 if scene.words.spaced else 24)
