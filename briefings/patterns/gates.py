"""One pass over a text tells which rules can find anything in it; the others are not asked.

The required literals of all gated expressions (`literals.needs`) are looked up by one automaton. What it finds becomes
one number, a bit for each clause that the text fulfils, and an expression whose bits are not all among them answers
without looking. The answer is the same as without the gate; `tests/briefings/patterns` checks that on every gold text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from ahocorasick_rs import BytesAhoCorasick, Implementation

from briefings.patterns.literals import Clause, needs

_LONGEST = 20_000
"""Code points of a text that is looked through first; in longer ones everything is found, and hits would take room."""
_REMEMBERED = 1_000
"""Texts whose numbers are kept; those of one document are hardly ever more."""
_PATIENCE = 200
"""Texts that are looked at before new expressions get their gates, which takes as long as reading two pages."""
_EVERYTHING = -1
"""The number of a text in which every expression has to look."""
_ODD = ("\u017f", "\u0131", "i\u0307", *map(chr, range(0x1C80, 0x1C89)))
"""Letters that an expression without case takes for s, i and some Cyrillic ones, and `str.lower` does not."""
_SPACES = "\n\t\u3000\u00a0"
"""White space that is often met beside the plain space."""
_ODD_SPACES = tuple(letter for letter in map(chr, range(0x3000)) if letter.isspace() and letter not in f" {_SPACES}")
"""White space that is seldom met: a text that holds any is looked at by every expression."""


class Gated:
    """A regular expression behind its gate: it has the methods of `re.Pattern`, and compiles when it first has to look.

    Args:
        pattern: The expression.
        flags: Its flags.
        telling: Strings in small letters of which every match holds one, where they are too short to be read off.
    """

    __slots__ = (
        "_compiled", "_findall", "_finditer", "_need", "_search", "_sub", "flags", "fullmatch", "match", "pattern",
        "telling",
    )  # fmt: skip

    def __init__(self, pattern: str, flags: int = 0, telling: tuple[str, ...] = ()) -> None:
        self.pattern = pattern
        self.flags = flags
        self.telling = frozenset(telling)
        self._need = 0
        GATES.wait(self)

    def __getattr__(self, name: str) -> Any:
        """Compile where something is asked for that only the compiled expression has."""
        if name in Gated.__slots__:
            compiled = self._compiled = re.compile(self.pattern, self.flags)
            for method in ("search", "finditer", "findall", "sub"):
                setattr(self, f"_{method}", getattr(compiled, method))
            self.match, self.fullmatch = compiled.match, compiled.fullmatch
            return getattr(self, name)
        return getattr(self._compiled, name)

    def search(self, text: str, *within: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        held = _HELD.get(text)
        if held is None:
            held = GATES.held(text)
        need = self._need
        return self._search(text, *within) if held & need == need else None

    def finditer(self, text: str, *within: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        held = _HELD.get(text)
        if held is None:
            held = GATES.held(text)
        need = self._need
        return self._finditer(text, *within) if held & need == need else iter(())

    def findall(self, text: str, *within: int) -> list[Any]:
        """As `re.Pattern.findall`."""
        held = _HELD.get(text)
        if held is None:
            held = GATES.held(text)
        need = self._need
        return self._findall(text, *within) if held & need == need else []

    def sub(self, instead: Any, text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        held = _HELD.get(text)
        if held is None:
            held = GATES.held(text)
        need = self._need
        return self._sub(instead, text, count) if held & need == need else text


class _Gates:
    """The clauses of all gated expressions and the automaton that finds their strings.

    Expressions are registered where modules are loaded. Their gates stand open until so many texts have been looked at
    that building the automaton pays.
    """

    def __init__(self) -> None:
        self.every: list[Gated] = []
        self._waiting: list[Gated] = []
        self._asked = 0
        self._bits: dict[Clause, int] = {}
        self._masks: list[int] = []
        self._automaton = BytesAhoCorasick([])

    def wait(self, expression: Gated) -> None:
        """Take in an expression that was made."""
        self.every.append(expression)
        self._waiting.append(expression)
        self._asked = 0

    def held(self, text: str) -> int:
        """The clauses that a text fulfils, as bits; all of them where it is too long to tell."""
        if self._waiting:
            self._asked += 1
            if self._asked > _PATIENCE:
                self.build()
        if len(text) > _LONGEST:
            return _EVERYTHING
        masks, found = self._masks, 0
        small = lower = text.lower()
        known = _HELD.get(lower)
        if known is not None:
            _HELD[text] = known
            return known
        for space in _SPACES:
            if space in small:
                small = small.replace(space, " ")
        hits = self._automaton.find_matches_as_indexes(small.encode(errors="surrogatepass"), overlapping=True)
        for word in {hit[0] for hit in hits}:
            found |= masks[word]
        if len(_HELD) >= _REMEMBERED:
            _HELD.clear()
        _HELD[text] = _HELD[lower] = found
        return found

    def build(self) -> None:
        """Give the expressions that wait their gates."""
        waiting, self._waiting = self._waiting, []
        for expression in waiting:
            need = 0
            for clause in (expression.telling,) if expression.telling else needs(expression.pattern, expression.flags):
                need |= 1 << self._bits.setdefault(clause, len(self._bits))
            expression._need = need
        masks = dict.fromkeys((*_ODD, *_ODD_SPACES), _EVERYTHING)
        for clause, bit in self._bits.items():
            for word in clause:
                masks[word] = masks.get(word, 0) | 1 << bit
        self._masks = list(masks.values())
        self._automaton = BytesAhoCorasick([word.encode() for word in masks], implementation=Implementation.DFA)
        _HELD.clear()


_HELD: dict[str, int] = {}
"""The number of each text that was looked at since the last `forget`."""
GATES = _Gates()


def gated(pattern: str, flags: int = 0, *, telling: tuple[str, ...] = ()) -> re.Pattern[str]:
    """An expression behind its gate, for rules that look at whole sentences or blocks and seldom find anything.

    Args:
        pattern: The expression.
        flags: Its flags.
        telling: Strings in small letters of which every match holds one, where they are too short to be read off.

    Returns:
        A `Gated`, which stands wherever the methods of a pattern are asked for.
    """
    return cast("re.Pattern[str]", Gated(pattern, flags, telling))


def opened(text: str, expressions: tuple[re.Pattern[str], ...]) -> list[re.Pattern[str]]:
    """Those of several expressions that have to look at a text, in order; one without a gate always has to."""
    held = _HELD.get(text)
    if held is None:
        held = GATES.held(text)
    return [each for each in expressions if (need := getattr(each, "_need", 0)) & held == need]


def forget() -> None:
    """Forget the texts of a document that was read."""
    _HELD.clear()
