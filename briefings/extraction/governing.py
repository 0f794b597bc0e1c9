"""What governs a figure in a language that writes words apart: the noun or the verb that it is said of.

The nearest word that names a measure is often not the one: in "production at the smelter that used 5,000 tonnes of
scrap came to 40,000 tonnes" it is the subject's head. Words are weighed by what they do in the sentence. Least weigh
those that lead right up to the figure ("milled 40,000 tonnes", "output of 40,000 tonnes", "40,000 tonnes were sold"),
then the head of a clause, then what stands behind a preposition, then an aside that the figure is no part of.
"""

from __future__ import annotations

import re

from briefings.extraction.clauses import Clause
from briefings.extraction.draft import Draft
from briefings.extraction.scene import Placed
from briefings.vocabulary import Mention

_HEDGES = (
    "about|around|some|nearly|almost|roughly|approximately|over|under|only|just|barely|as much as|as little as|"
    "as many as|"
    "as low as|as high as|more than|less than|fewer than|at least|at most|up to|close to|well over|an estimated|"
    "an average|an average of|on average|a total of|a combined|a record|a mere|a further|another|a|an|the|record|"
    "its|their|"
    "all of|no more than|no less than|no fewer than|between|from|us|a net|net"
)
_LINKS = (
    "of|at|is|was|are|were|be|been|being|has been|had been|have been|will be|would be|stood|stands|standing|came|comes|"
    "coming|came in|to|in|into|amounted|amounts|totalled|totaled|totals|totalling|totaling|reached|reaches|"
    "reaching|hit|"
    "hits|averaged|averages|averaging|ran|runs|summed|sums|added up|worked out|works out|equalled|exceeded|topped|"
    "remained|remains|set|put|seen|estimated|expected|forecast|only|now|then|also|this year|last year|by"
)
_TIE = re.compile(rf"[,:]?\s?(?:\(|(?:(?:{_LINKS}|{_HEDGES})\s)*\(?)$")
"""What may stand between a governor and its figure: links and hedges."""
_PASSIVE = re.compile(
    r"(?:\s(?:a|per)\s(?:year|month|week|day))?(?:\sof\s(?:[a-z-]+\s){0,3}[a-z-]+)?\s(?:(?:that|which)\s)?"
    r"(?:(?:was|were|is|are|has|have|had|been|being|will|would|be|to|still|already|now|currently)\s){0,4}$"
)
_IN_PHRASE = re.compile(
    r"\b(?:of|for|from|to|into|onto|at|in|on|by|with|without|despite|after|before|against|than|over|under|through|per|"
    r"amid|between|among|because of|due to|as)\s(?:(?:the|a|an|its|their|his|her|all|some|new|more|less|lower|higher|"
    r"[a-z]+['’]s|[a-z]+)\s){0,3}$"
)
_SUBORDINATES = re.compile(
    r"\s*(?:and\s|but\s)?(?:as|which|who|whose|whom|where|when|after|before|although|though|because|since|unless|"
    r"until|if|"
    r"despite|unlike|like|including|excluding|besides|[a-z]+ing\s|[a-z]+ed\sby|a\s|an\s|the\s(?:country|world|"
    r"region)['’]s)\b"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|what|where|when|because|although|after|before|while)\b")
_BROKEN = re.compile(r"[,;:()–—]")
_PHRASE, _ASIDE = 40, 160
_BEHIND = 14


def weight(draft: Draft, word: Placed, *, verb: bool = False) -> int:
    """How far a word is from governing a figure, in code points with what its standing in the sentence adds.

    Args:
        draft: The figure.
        word: A word of the same sentence that names a measure or a thing.
        verb: The word is a verb, which governs what it is told of alone.
    """
    text, figure = draft.scene.folded, draft.figure
    if word.end > figure.start:
        gap = text[figure.end : word.start]
        if _PASSIVE.fullmatch(gap) and verb:
            return len(gap) // 4
        if draft.after < draft.sentence.end and _TIE.fullmatch(text[word.end : draft.after]):
            return len(gap) + _ASIDE  # "… 1,294 tonnes and sold 1,142 tonnes": the next figure's
        return len(gap) + _BEHIND + (_PHRASE if _BROKEN.search(gap) else 0)
    gap = text[word.end : figure.start]
    clause = draft.scene.clause_at(draft.sentence, word.start)
    if _TIE.fullmatch(gap) and not (gap.startswith(",") and _aside(draft, clause)):
        return len(gap) // 4
    cost = len(gap)
    if (clause.start != draft.clause.start and _aside(draft, clause)) or (
        _RELATIVE.search(text, clause.start, word.start) and _BROKEN.search(gap)
    ):
        cost += _ASIDE
    phrase = _IN_PHRASE.search(text, max(clause.start, word.start - 40), word.start)
    if phrase is not None and phrase.start() > draft.sentence.start:  # "On exports, …" says what the sentence is about
        cost += _PHRASE
    return cost


def _aside(draft: Draft, clause: Clause) -> bool:
    """Whether a clause between commas only adds something to the words before it: "as measured by …", "which …"."""
    if clause.start <= draft.sentence.start:
        return False
    return bool(_SUBORDINATES.match(draft.scene.folded, clause.start))


_OF_THING = re.compile(
    r"\s(?:of|in|for)\s(?:(?:the|its|their|all|total|fresh|new|more|refined|primary|mined|crude|domestic|"
    r"imported|local|"
    r"seaborne|contained|physical)\s){0,3}(?:[a-z-]+\s)?$"
)
_MADE_SO = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}$")


def thing(draft: Draft, materials: list[Mention]) -> Mention | None:
    """The material in the noun phrase that names the measure: "zinc output", "sales of refined zinc"; None without one.

    Args:
        draft: A figure whose indicator is known by its own sentence's words.
        materials: The scene's materials, in order.
    """
    place = draft.evidence.get("indicator")
    if place is None or "indicator" in draft.inherited or not draft.sentence.start <= place[0] < draft.figure.start:
        return None
    text = draft.scene.folded
    for mention in draft.scene.within(materials, place[1], min(place[1] + 70, draft.figure.start))[:1]:
        if _OF_THING.fullmatch(text[place[1] : mention.start]):
            return mention
    for mention in reversed(draft.scene.within(materials, max(draft.sentence.start, place[0] - 60), place[0])):
        between = text[mention.end : place[0]]
        return mention if between == " " or (_MADE_SO.fullmatch(between) and not _LINK_WORD.search(between)) else None
    return None


_LINK_WORD = re.compile(
    r"\b(?:of|in|for|from|to|at|on|by|with|and|or|was|were|is|are|has|had|have|will|would|than|while|but|as|per)\b"
)
