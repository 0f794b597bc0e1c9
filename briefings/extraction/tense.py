"""How the clause of a figure tells it in English: as something that happened, that is, has become or will be."""

from __future__ import annotations

import re
from enum import StrEnum

from briefings.extraction.draft import Draft


class Tense(StrEnum):
    """The tense of the verb that a figure stands with."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    AHEAD = "ahead"
    NONE = "none"


_VERB = re.compile(
    r"\b(?:(?P<ahead>will|would|could|may|might|should|shall|must|(?:is|are)\s(?:to|due|set|expected|forecast|likely|"
    r"slated|scheduled|planned|poised|projected|promised)\b|plans|aims|intends|expects|hopes|wants)"
    r"|(?P<perfect>(?:has|have|['’]ve)(?:\s(?:been|now|already|also|since|so|far|not|only|just|more|than|all|but|even))*"
    r"\s(?:\w+ed|risen|fallen|grown|shrunk|swollen|gone|come|become|made|cut|lost|shed|hit|slid|sunk|sold|bought|built|"
    r"taken|let|put|set|held|run|begun|brought|kept|spent|paid|won|seen|been|had|drawn|driven|given|got|dug|sent)\b)"
    r"|(?P<past>was|were|had|did|rose|fell|made|sank|grew|shrank|hit|stood|came|took|sold|bought|brought|went|ran|held|"
    r"kept|cut|shed|lost|won|drew|drove|slid|got|saw|began|became|fed|sent|paid|built|dug|swung|met|left|put|spent|"
    r"gave|fetched|leapt|shot|beat|broke|ground|wrote|chose|swelled|crept|dealt|bore|shipped|\w{2,}ed(?!\sto\s(?:reach|"
    r"rise|fall|be|grow|hit)))"
    r"|(?P<present>is|are|has|have|['’]s\s(?=\d)|holds?|owns?|employs?|operates?|stands?|accounts?|represents?|compris(?:e|es)|"
    r"contains?|makes|produces|supplies(?=\s[\d$a])|draws|boasts?|ranks|covers|remains?|runs|costs?(?=\s(?:about|"
    r"around|some|over|[$€£\d]))|needs(?=\s(?:about|some|around|\d))|swallows|takes|sits|lies|consists?|includes?|"
    r"amounts?|equals|treats|processes|eats|requires?|delivers|smelts|refines|serves|speaks|"
    r"handles|generates|charges|pays|buys|sells|gets|earns|carries|hosts|feeds))\b"
)
_NOT_VERB = re.compile(r"\b(?:the|its|their|a|an|of|in|for|to|by|his|her|our|proven|mine|ore|per)\s$")
"""Behind these a form like "supply" or "needs" is a noun."""
_PASSIVE = re.compile(r"\b(?:is|are|be|being|been)\s(?:\w+ly\s|now\s|still\s|also\s|not\s)?$")
"""Behind these a form of the past is a participle: "is estimated at", "are held"."""


def tense(draft: Draft, *, own: bool = False) -> Tense:
    """The tense of the nearest verb before the figure in its clause, else behind it, else before it in its sentence.

    Args:
        draft: The figure.
        own: Look at its own clause alone.
    """
    scene, figure = draft.scene, draft.figure
    stretches = (
        (max(draft.clause.start, draft.before), figure.start, True),
        (figure.end, min(draft.after, max(draft.right, figure.end)), False),
        (max(draft.sentence.start, draft.before), figure.start, True),
        (draft.sentence.start, figure.start, True),
    )
    for start, end, last in stretches[:2] if own else stretches:
        found = _read(scene.folded, start, end, last=last)
        if found is not Tense.NONE:
            return found
    return Tense.NONE


def _read(text: str, start: int, end: int, *, last: bool) -> Tense:
    told = Tense.NONE
    for match in _VERB.finditer(text, start, end):
        kind = Tense(match.lastgroup or "none")
        if kind is not Tense.PERFECT and _NOT_VERB.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        if kind is Tense.PAST and _PASSIVE.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        told = kind
        if not last:
            return told
    return told


def reads(text: str, start: int, end: int) -> Tense:
    """The tense of the last verb between two places of a folded text."""
    return _read(text, start, end, last=True)


def has_verb(text: str) -> bool:
    """Whether some words hold a verb that is told of somebody."""
    return _read(text, 0, len(text), last=False) is not Tense.NONE


def past_between(draft: Draft, start: int, end: int) -> bool:
    """Whether a verb of the past stands between two places."""
    return _read(draft.scene.folded, start, end, last=True) is Tense.PAST
