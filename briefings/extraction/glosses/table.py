"""The file of a language: entries from its words to the engine's, ready to be walked word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from briefings.extraction.normalise import fold, lower

HERE = Path(__file__).parent
SLOTS = frozenset({"#", "##", "@", "§"})
MARKS = frozenset("~^*&/<>+!?%[")
LONGEST_ENDING = 5
"""Letters that a word may have behind the stem of an entry."""
_WORD = re.compile(r"##?|[^\W\d_]+['*]?|\d+|\S")
_SETTING = re.compile(r"@[a-z-]+ ")
_LETTER = re.compile(r"##?|[A-Za-zÀ-ɏЀ-ӿ]+['*]?|\d+|\S")


class GlossError(ValueError):
    """A file of glosses cannot be read; the message says which line, and why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What some words are in the engine's language.

    Attributes:
        parts: The gloss, cut where a slot's words go.
        mark: What part the words may play, empty for none (see README.md).
    """

    parts: tuple[str, ...]
    mark: str = ""


@dataclass(slots=True)
class Node:
    """A place in the tree of entries: what may follow, and the entry that ends here."""

    words: dict[str, Node] = field(default_factory=dict)
    stems: dict[str, Node] = field(default_factory=dict)
    slots: dict[str, Node] = field(default_factory=dict)
    entry: Entry | None = None

    def following(self, word: str) -> list[Node]:
        """The places that a word leads to: as it is written first, then by ever shorter stems."""
        found = [self.words[word]] if word in self.words else []
        if self.stems:
            for cut in range(LONGEST_ENDING + 1):
                stem = word[: len(word) - cut]
                if not stem:
                    break
                if stem in self.stems:
                    found.append(self.stems[stem])
        return found


@dataclass(slots=True)
class Table:
    """One language.

    Attributes:
        code: Its BCP 47 primary subtag.
        into: The tag of the engine's language that it is read in.
        names: The vocabulary's column for it.
        decimal: The mark before decimals.
        endings: What names may end in, longest first; the empty ending among them.
        links: Letters between the parts of a compound, longest first; empty where words are not put together.
        tails: Words that say what a compound is, whatever it begins with: Hallenauslastung.
        genitive: Articles that mean "of the" behind a noun.
        joins: Small words within a name of several words.
        verbs: What verbs end in and nouns do not, for words that no entry knows.
        chained: Names go on with one noun after another: Стратегия развития металлургической промышленности.
        capital: Every noun has its capital.
        parted: Verbs whose other part ends the clause, by their first word: the other part, and the entry.
        entries: All entries.
        inside: Those of them that a slot may hold.
    """

    code: str
    into: str = "en"
    names: str = ""
    decimal: str = ","
    endings: tuple[str, ...] = ("",)
    links: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    genitive: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    chained: bool = False
    capital: bool = False
    parted: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)
    entries: Node = field(default_factory=Node)
    inside: Node = field(default_factory=Node)

    @property
    def spaced(self) -> bool:
        """Whether words are set apart by spaces."""
        return not self.into.startswith("zh")

    def single(self, word: str) -> Entry | None:
        """The entry of one word alone, as it is written or by its stem."""
        return next((node.entry for node in self.entries.following(word) if node.entry), None)


def words_in(text: str, *, spaced: bool) -> list[str]:
    """The words of an entry; in a script without spaces every letter is one."""
    return (_WORD if spaced else _LETTER).findall(lower(fold(text)))


@cache
def table(code: str) -> Table | None:
    """The table of a language by its primary subtag, or None where there is no file for it.

    Raises:
        GlossError: A line of the file is neither a comment, a setting nor an entry.
    """
    path = HERE / f"{code}.gloss"
    if not code.isalpha() or not path.exists():
        return None
    found = Table(code=code, names=code)
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("//"):
            continue
        if _SETTING.match(line):
            _set(found, line, f"{path.name}, line {number}")
            continue
        left, equals, right = line.partition(" =")
        if not equals:
            raise GlossError(f"{path.name}, line {number}: an entry needs ' =' between the words and their gloss.")
        entry = _entry(right.strip())
        for words in left.split("|"):
            verb, apart, other = words.partition(" ... ")
            if apart:
                found.parted.setdefault(verb.strip(), []).append((other.strip(), entry))
                continue
            _add(found.entries, words, entry, spaced=found.spaced)
            if entry.mark in tuple("~^*&/+") and entry.mark:
                _add(found.inside, words, entry, spaced=found.spaced)
    return found


def _set(found: Table, line: str, place: str) -> None:
    name, _, value = line[1:].partition(" ")
    values = tuple(sorted((*value.split(), ""), key=len, reverse=True))
    if name == "into":
        found.into = value.strip()
    elif name == "names":
        found.names = value.strip()
    elif name == "decimal":
        found.decimal = value.strip()
    elif name == "endings":
        found.endings = values
    elif name == "compounds":
        found.links = values
    elif name == "tails":
        found.tails = values[:-1]
    elif name == "genitive":
        found.genitive = frozenset(value.split())
    elif name == "joins":
        found.joins = frozenset(value.split())
    elif name == "verbs":
        found.verbs = tuple(value.split())
    elif name == "names-are":
        found.chained, found.capital = "chained" in value, "capital" in value
    else:
        raise GlossError(f"{place}: there is no setting {name!r}.")


def _entry(gloss: str) -> Entry:
    mark = gloss[0] if gloss[:1] in MARKS and (gloss[1:2] == " " or len(gloss) == 1) else ""
    return Entry(parts=tuple(re.split(r"##?|[@§]", gloss[len(mark) :].strip() if mark else gloss)), mark=mark)


def _add(tree: Node, words: str, entry: Entry, *, spaced: bool) -> None:
    node = tree
    for word in words_in(words, spaced=spaced):
        if word in SLOTS:
            node = node.slots.setdefault(word, Node())
        elif word.endswith("*") and len(word) > 1:
            node = node.stems.setdefault(word[:-1], Node())
        else:
            node = node.words.setdefault(word, Node())
    if node is not tree:
        node.entry = node.entry or entry
