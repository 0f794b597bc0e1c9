"""Text to sentences, sentences to clauses, in scripts with and without spaces."""

from __future__ import annotations

import re
from bisect import bisect_left

from briefings.model.span import Noun

_ENDS = re.compile(r"[。！？!?\n]+[”’」』）)\"']*|[.](?=[\s”’\"')]|$)[”’\"')]*|(?<=[|｜])\s")
_LONGEST = 2400
"""Code points of the longest sentence that is looked at in one piece; what runs on longer is cut, so that the work
done for each figure is bounded and time grows as the text does."""
_BREAKS = re.compile(r"[;；,，:：()（）、|｜—–]|--| - ")
_SPACE = re.compile(r"\s")
_STRONG = frozenset(";；|｜")
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "vs",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "jr",
        "inc",
        "ltd",
        "co",
        "corp",
        "approx",
        "ca",
        "est",
        "fig",
        "vol",
        "e.g",
        "i.e",
        "u.s",
        "u.k",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "rs",
        "mln",
        "bln",
        "bn",
        "mn",
        "tn",
        "тыс",
        "млн",
        "млрд",
        "г",
        "гг",
        "долл",
        "т.е",
        "mio",
        "mrd",
        "bzw",
        "z.b",
        "rd",
        "a.m",
        "p.m",
        "s.o",
        "g.s.r",
        "pct",
        "m.t",
        "cu",
        "oz",
        "lb",
        "art",
        "sec",
        "etc",
    ]
)
_OPENS = re.compile(
    r"[”’\"')]*(?:$|\n|\s+(?:The|In|It|Its|A|An|This|That|These|But|And|For|On|At|As|By|He|She|They|We|While|However|Meanwhile)\b)"
)
_WORD_BEFORE = re.compile(r"[^\s(（\"'“”]+$")


class Clause(Noun):
    """A stretch of a sentence between breaks; ``strong`` where a semicolon or a table bar opens it."""

    start: int
    end: int
    strong: bool = False


class Sentence(Noun):
    """A sentence with its clauses, offsets in the text that was split."""

    start: int
    end: int
    clauses: tuple[Clause, ...]


def sentences(text: str, protected: list[tuple[int, int]] | None = None) -> list[Sentence]:
    """Sentences of a text in order; only white space and nothing else lies between them.

    Args:
        text: Any text.
        protected: Stretches in order, without overlap, that no break may cut (numbers, dates, names).
    """
    guarded = _Guard(protected or [])
    found: list[Sentence] = []
    start = 0
    for end in _ENDS.finditer(text):
        if end[0].startswith(".") and (_abbreviated(text, end.start()) or guarded.holds(end.start())):
            continue
        _close(text, start, end.end(), found)
        start = end.end()
    _close(text, start, len(text), found)
    found = [piece for whole in found for piece in _cut(text, whole, protected or [])]
    breaks = _Guard(protected or [])
    return [Sentence(start=s.start, end=s.end, clauses=_clauses(text, s, breaks)) for s in found]


def _close(text: str, start: int, end: int, found: list[Sentence]) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        found.append(Sentence(start=first, end=first + len(stripped), clauses=()))


def _cut(text: str, whole: Sentence, protected: list[tuple[int, int]]) -> list[Sentence]:
    """A sentence in pieces of bounded length, each cut at the last mark or space that nothing protects."""
    if whole.end - whole.start <= _LONGEST:
        return [whole]
    pieces: list[Sentence] = []
    start = whole.start
    while whole.end - start > _LONGEST:
        at = _cut_at(text, start, start + _LONGEST, protected)
        _close(text, start, at, pieces)
        start = at
    _close(text, start, whole.end, pieces)
    return pieces


def _cut_at(text: str, start: int, end: int, protected: list[tuple[int, int]]) -> int:
    """The last place before ``end`` to cut at: behind a clause mark, else behind a space, else ``end`` itself."""
    for marks in (_BREAKS, _SPACE):
        for at in reversed([mark.end() for mark in marks.finditer(text, start + _LONGEST // 2, end)]):
            nth = bisect_left(protected, (at, 0))
            held = nth and protected[nth - 1][1] > at
            if not held and not _inside_number(text, at - 1):
                return at
    return end


def _abbreviated(text: str, dot: int) -> bool:
    """Whether the full stop at ``dot`` belongs to an abbreviation or an initial."""
    word = _WORD_BEFORE.search(text, max(0, dot - 12), dot)
    if not word:
        return False
    letters = word[0].lower()
    if len(letters) == 1 and letters.isalpha() and word[0].isupper():
        return not re.match(r"\s+(?:In|The|It|At|On)\s", text[dot + 1 : dot + 7])
    following = text[dot + 1 : dot + 3].strip()
    if letters in ("u.s", "u.k") and not _OPENS.match(text, dot + 1):
        return True  # "the U.S. Geological Survey"
    return letters in _ABBREVIATIONS and not (
        following[:1].isupper() and letters not in {"no", "mr", "mrs", "ms", "dr", "st", "rs"}
    )


def _clauses(text: str, sentence: Sentence, guarded: _Guard) -> tuple[Clause, ...]:
    found = []
    start, strong = sentence.start, False
    for mark in _BREAKS.finditer(text, sentence.start, sentence.end):
        if guarded.holds(mark.start()) or _inside_number(text, mark.start()):
            continue
        if mark.start() > start:
            found.append(Clause(start=start, end=mark.start(), strong=strong))
        start, strong = mark.end(), mark[0] in _STRONG
    if sentence.end > start:
        found.append(Clause(start=start, end=sentence.end, strong=strong))
    return tuple(found)


def _inside_number(text: str, at: int) -> bool:
    """Whether a comma, a colon or a dash stands between two digits."""
    return 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit() and text[at] in ",:，—–"


class _Guard:
    """Answers in order, and so in linear time, whether a position lies within one of the protected stretches."""

    def __init__(self, stretches: list[tuple[int, int]]) -> None:
        self._stretches = stretches
        self._next = 0

    def holds(self, at: int) -> bool:
        while self._next < len(self._stretches) and self._stretches[self._next][1] <= at:
            self._next += 1
        return self._next < len(self._stretches) and self._stretches[self._next][0] <= at
