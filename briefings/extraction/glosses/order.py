"""The order of English: a verb stands before what it governs, and behind a change what it is measured against."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefings.extraction.glosses.table import Table
from briefings.extraction.glosses.tokens import Kind, Token

BREAKS = frozenset(',;:.!?()[]|\n\u2013\u2014«»“”"„')
"""What ends a clause."""
_SMALL = re.compile(
    r"in|on|at|with|of|from|to|by|for|about|under|after|around|(?:because|according) (?:of|to)|since|and"
)
_LONGEST_BASIS = 3
"""Pieces of what a change is measured against, behind the first."""


class Piece(NamedTuple):
    """A stretch of the gloss with the stretch of the text it stands for; ``mark`` as in `Entry.mark`."""

    text: str
    start: int
    end: int
    mark: str = ""


def governs(pieces: list[Piece]) -> bool:
    """Whether the clause so far holds what a verb at its end governs: dass … um 3 Prozent | steigt."""
    for piece in reversed(pieces):
        if piece.mark in ("|", "<", ">"):
            return piece.mark == ">"
    return False


def lead(pieces: list[Piece], verb: list[Piece]) -> None:
    """Put a verb before the first piece of its clause that it governs, else the first figure, else at the end."""
    first = figure = -1
    for back in range(len(pieces) - 1, -1, -1):
        mark = pieces[back].mark
        if mark in ("|", "<"):
            break
        first = back if mark == ">" else first
        figure = back if mark == "#" or (mark in ("~", "^") and figure == back + 2) else figure
    first = figure if first == -1 else first
    verb[0] = verb[0]._replace(mark="<")
    if first == -1:
        pieces.extend(verb)
        return
    for nth in range(first, len(pieces)):
        if pieces[nth].mark in (">", "#", "~", "^"):
            pieces[nth] = pieces[nth]._replace(mark="")  # it has its verb: no later one governs it
    pieces[first:first] = [*verb, Piece(" ", verb[-1].end, verb[-1].end)]


def basis(pieces: list[Piece]) -> list[Piece]:
    """Take from the end of the pieces what a change is measured against: compared with 2022 | by 4 percent."""
    at = len(pieces) - 1
    while at >= 0 and pieces[at].text.isspace():
        at -= 1
    first = at
    while first >= 0 and pieces[first].mark not in ("%", "|", "<", ">"):
        first -= 1
        if at - first > _LONGEST_BASIS:
            return []
    if first < 0 or pieces[first].mark != "%":
        return []
    moved = pieces[first:]
    del pieces[first:]
    moved[0] = moved[0]._replace(mark="")
    return [Piece(" ", moved[0].start, moved[0].start), *moved[: at - first + 1]]


def genitive(text: str, tokens: list[Token], at: int, words: Table) -> str:
    """What an article or "von" behind a noun is: die Produktion | der Hütten, but In | der Slowakei; else nothing."""
    if tokens[at].text not in words.genitive or at < 2 or tokens[at - 1].kind is not Kind.SPACE:
        return ""
    before = tokens[at - 2]
    noun = words.single(before.text) if before.kind is Kind.WORD and text[before.start].isupper() else None
    if before.kind is not Kind.WORD or not text[before.start].isupper() or (noun and _SMALL.fullmatch(noun.parts[0])):
        return ""
    plain = words.single(tokens[at].text)
    return "of" if plain and plain.parts[0] == "of" else "of the"
