"""Papers of states and those who issue them: where a title or an authority's name stands, by its head word.

A head word (`! law`, `? Ministry` in the language's file) opens a name that goes on with nouns, their adjectives and
the small words between them (`@joins`): "Ley del Litio", «Стратегия развития металлургии до 2030 года». A compound is
a name by itself: "Batterieverordnung". What is found is told to the engine as it writes names itself: a title in
quotation marks and capitals, an authority in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from briefings.extraction.glosses.table import Entry, Node, Table, table
from briefings.extraction.glosses.tokens import Kind, Token

PAPER, AUTHORITY = "!", "?"
_LONGEST = 14
"""Words of the longest title."""
_LONGEST_QUOTE = 120
_SHORTEST_HEAD = 4
"""Letters before the head word of a compound."""
_YEAR = re.compile(r"20[0-6]\d")
_ACTS = re.compile(
    r"(?:was|were|is|are|be|been|will|would|must|should|shall|could|can|has|have|had|does|did|may|might|aims"
    r"|aim|aimed|wants|sets|set|requires|require|targets|target|plans|plan|seeks|expects|adopted|published"
    r"|issued|approved|repealed|presented|introduced|said|says|rose|fell|increased|exceeded|reached"
    r"|remained|accounted|which|that|who|while|but|because|if|when|after|before|since|until|from|at|as"
    r"|according|so|not|by|under|against|and|its|this|these|his|prepared|preparing|replaced|enters|entered"
    r"|submitted|to|on)"
)
"""What no title goes on with, in the engine's English."""
_HARD = frozenset({"law", "decree", "regulation", "directive", "ordinance", "act", "bill", "code", "resolution"})
"""Forms that only states have."""


_NUMBER = "No. "
"""What the entry of a paper's number begins with."""
_STATE = frozenset({"national", "federal", "european"})


class Name(NamedTuple):
    """A name of a paper or an authority.

    Attributes:
        start: Its first token.
        end: The token behind it.
        mark: `PAPER` or `AUTHORITY`.
        head: The token behind its head word.
        said: What the head word is in the engine's language.
        compound: Letters of the compound's first parts, 0 where it is none.
        state: An adjective says that it is a state's: stratégie nationale.
        quote: The quotation that it stands in, or right before, where that is the title; None where it is one itself.
    """

    start: int
    end: int
    mark: str
    head: int
    said: str
    compound: int = 0
    quote: tuple[int, int] | None = None
    state: bool = False


class Found(NamedTuple):
    """An entry at a place, and the token behind it."""

    end: int
    entry: Entry


Look = Callable[[int], "Found | None"]


@cache
def heads(code: str) -> re.Pattern[str] | None:
    """The words that a name of a paper or an authority may open with, or None where the table has none."""
    words = table(code)
    if words is None:
        return None
    found = sorted(
        {*_firsts(words.entries.words, ""), *_firsts(words.entries.stems, r"\w{0,4}")}, key=len, reverse=True
    )
    before = rf"(?:\w{{{_SHORTEST_HEAD},}})?" if words.links else ""
    ends = r"(?:e?[sn])?" if words.links else ""
    return re.compile(rf"(?<!\w){before}(?:{'|'.join(found)}){ends}(?!\w)") if found else None


def _firsts(nodes: dict[str, Node], ending: str) -> list[str]:
    return [re.escape(word) + ending for word, node in nodes.items() if _opens(node)]


def _opens(node: Node) -> bool:
    if node.entry is not None and node.entry.mark in (PAPER, AUTHORITY) and node.entry.mark:
        return True
    return any(_opens(each) for each in (*node.words.values(), *node.stems.values()))


def names(text: str, tokens: list[Token], words: Table, look: Look, quotes: list[tuple[int, int]]) -> list[Name]:
    """The names of papers and authorities in a stretch, in order, without overlap.

    Args:
        text: The stretch.
        tokens: Its tokens.
        words: Its language.
        look: The longest entry at a token.
        quotes: Stretches in quotation marks that may be titles.
    """
    pattern = heads(words.code)
    at = {token.start: nth for nth, token in enumerate(tokens)} if pattern else {}
    low = "".join(token.text if token.kind is Kind.WORD else text[token.start : token.end] for token in tokens)
    places = [at[match.start()] for match in pattern.finditer(low) if match.start() in at] if pattern else []
    found: list[Name] = []
    for place in places:
        if found and place < found[-1].end:
            continue
        named = _named(text, tokens, words, look, place)
        if named is not None:
            found.append(named)
    stately = any(name.mark == AUTHORITY for name in found)
    quoted = [name if name.mark == AUTHORITY else _quoted(text, tokens, name, quotes) for name in found]
    return [
        name
        for name in quoted
        if name.mark == AUTHORITY or name.quote or _is_title(text, tokens, name, words, stately=stately)
    ]


def _quoted(text: str, tokens: list[Token], name: Name, quotes: list[tuple[int, int]]) -> Name:
    """A name with the quotation that it stands in, or whose form it tells: plan « Métaux critiques 2030 »."""
    start, end = tokens[name.start].start, tokens[name.head - 1].end
    for low, high in quotes:
        if low < start and end <= high:
            return name._replace(end=name.head, quote=(low, high))
        if end <= low and not text[end:low].strip():
            return name._replace(end=name.head, quote=(low, high))
    return name


def _named(text: str, tokens: list[Token], words: Table, look: Look, place: int) -> Name | None:
    entry = look(place)
    compound = 0
    if entry is None and words.links:
        low = tokens[place].text
        for cut in range(len(low) - 3, _SHORTEST_HEAD - 1, -1):
            part = words.single(low[cut:])
            if part is not None and part.mark in (PAPER, AUTHORITY) and part.mark:
                entry, compound = Found(place + 1, part), cut
    if entry is None or entry.entry.mark not in (PAPER, AUTHORITY) or not entry.entry.mark:
        return None
    mark = entry.entry.mark
    said = entry.entry.parts[0]
    end = _run(text, tokens, words, look, entry.end, authority=mark == AUTHORITY)
    if end == entry.end and mark == PAPER and not compound and _numbered(tokens, look, end):
        return Name(place, end, AUTHORITY, entry.end, said)  # "Decree No. 112" has a capital, and no marks
    near = [look(at) for at in (entry.end + 1, place - 2) if 0 <= at < len(tokens)]
    state = any(one.entry.parts[0].lower() in _STATE for one in near if one is not None)
    while words.links and place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].kind is Kind.WORD:
        compound += tokens[place].start - tokens[place - 2].start
        place -= 2
    return Name(place, end, mark, entry.end, said, compound, state=state)


def _numbered(tokens: list[Token], look: Look, at: int) -> bool:
    """Whether a number of its own follows a head word, behind an adjective at most."""
    for place in range(at, min(at + 4, len(tokens))):
        entry = look(place) if tokens[place].kind is not Kind.SPACE else None
        if entry and entry.entry.parts[0] == _NUMBER:
            return True
    return False


def _run(text: str, tokens: list[Token], words: Table, look: Look, at: int, *, authority: bool) -> int:
    """The token behind the words that a name goes on with; the given one where it does not."""
    end = place = at
    lone = 0
    joined = False
    while place < len(tokens) and place - at < 3 * _LONGEST:
        token = tokens[place]
        if token.kind is Kind.SPACE:
            if "\n" in token.text:
                break
            place += 1
            continue
        if token.text in words.joins:
            joined, lone = True, 0
            place += 1
            continue
        if token.kind is Kind.NUMBER:
            years = _YEAR.fullmatch(token.text) is not None and not authority
            if not years:
                break
            place += 1
            end = place
            while place + 1 < len(tokens) and tokens[place].text in ("-", "\u2013", "/"):
                if tokens[place + 1].kind is not Kind.NUMBER:
                    break
                place += 2
                end = place
            follows = place + 1 < len(tokens) and tokens[place + 1].text in words.joins
            if not follows or not words.chained:
                break
            continue
        if token.kind is not Kind.WORD or _acts(token, words, look(place)):
            break
        capital = text[token.start].isupper()
        if authority and not capital and not words.chained and (not joined or lone):
            break
        if authority and not words.chained and not capital and end == at:
            break
        if not words.capital and not words.chained and not capital and not joined and lone:
            break  # an adjective follows its noun, but not two
        lone = 0 if joined or capital else lone + 1
        joined = False
        place += 1
        if capital or not words.capital:
            end = place
    return end


def _acts(token: Token, words: Table, entry: Found | None) -> bool:
    """Whether a word is a verb or a conjunction, which no title goes on with."""
    if token.text in words.parted:
        return True
    if entry is not None:
        if entry.entry.parts[0] == _NUMBER:
            return True
        return (
            entry.entry.mark in ("<", ">", "+", AUTHORITY)
            or _ACTS.fullmatch(entry.entry.parts[0].split(" ")[0].lower()) is not None
        )
    return token.text.endswith(words.verbs) if words.verbs else False


def _is_title(text: str, tokens: list[Token], name: Name, words: Table, *, stately: bool) -> bool:
    """Whether a head word with what follows it names a paper: by its form, by capitals, or where an authority acts."""
    if name.end == name.head and not name.compound:
        return False
    if stately or name.state or name.said.split(" ")[-1] in _HARD:
        return True
    start = tokens[name.start].start
    inner = [token for token in tokens[name.head : name.end] if token.kind is Kind.WORD]
    opened = not text[max(0, start - 2) : start].strip(" \n.!?:\u2013")
    return (
        not words.capital and text[start].isupper() and not opened and any(text[one.start].isupper() for one in inner)
    )


def quotations(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """The stretches in quotation marks that may be titles."""
    found = []
    opened = -1
    for token in tokens:
        if token.text in ("«", "„", "\u201c", '"') and opened == -1:
            opened = token.start
        elif token.text in ("»", "\u201d", "\u201c", '"') and opened != -1:
            words = text[opened + 1 : token.start].strip()
            short = token.start - opened <= _LONGEST_QUOTE
            if short and words[:1].isupper() and not words.endswith((".", "!", "?")):
                found.append((opened, token.end))
            opened = -1
    return found


def marked(text: str, token: Token, said: str) -> str:
    """A token with its mark of quotation as the engine writes it: „so“ and «so» are both “so”."""
    if said in ("«", "„"):
        return "\u201c"
    if said == "»" or (said == "\u201c" and text.rfind("„", max(0, token.start - 300), token.start) > -1):
        return "\u201d"
    return said


def titled(said: str) -> str:
    """Words of a title with the capitals that English titles have."""
    return " ".join(word[:1].upper() + word[1:] if len(word) > 3 else word for word in said.split(" "))
