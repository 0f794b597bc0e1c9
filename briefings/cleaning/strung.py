"""Names of places strung to names of things, with no word between that would make a sentence of them.

Machine-made pages splice in the titles of other pages of their network: a town, a product, another town, another
product. No language of the trade writes so: a sentence links its nouns by prepositions, verbs or commas.
"""

from __future__ import annotations

import re

from briefings.vocabulary import Kind, vocabulary

_TOKEN = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*|\d[\d.,]*|[^\w\s]|\n")
_LINKS = frozenset({
    "of", "the", "in", "and", "by", "at", "for", "from", "with", "to", "as", "a", "an", "or", "on", "near", "via",
    "per", "than", "between", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would",
    "can", "could", "may", "should", "that", "which", "who", "its", "it", "this", "these", "those", "their", "but",
    "not", "also", "up", "down", "while", "when", "after", "before", "about", "over", "under", "more", "less",
    "some", "all", "both", "said", "says", "rose", "fell", "into", "since", "until", "through", "de", "la", "el",
    "los", "las", "del", "en", "con", "y", "que", "le", "les", "des", "du", "et", "dans", "est", "und", "der",
    "die", "das", "von", "mit", "auf", "ist", "im", "den", "dem", "ein", "eine",
})  # fmt: skip
_VERB = re.compile(
    r"(?:produc|export|import|ship|cut|rais|lift|report|expect|plan|start|halt|sign|sell|bought|buy|approv|announc|extend|overtak|supply|supplies)\w*"
)
_LEAST_WORDS = 3
_MAYBE = re.compile(r"[A-Z](?<!\w[A-Z])[a-z]{2,} (?:[A-Za-z]+ ){1,9}[A-Z][a-z]{2,} [a-z]")
_OPENS = re.compile(r"(?:^|[.] )(?:[A-Z][a-z]+ ){3}")


def may_be_strung(text: str) -> bool:
    """Whether names in capitals stand among words in small letters so that a closer look is worth its time."""
    return bool(_OPENS.search(text) or _MAYBE.search(text))


def strung(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence in which places and things are strung together, in order.

    Args:
        text: The whole text.
        start: First code point of the sentence.
        end: Code point after its last.

    Returns:
        Start and end of each stretch; a sentence that begins with three places in a row is one stretch to its end.
    """
    part = text[start:end]
    if not part[:1].isascii() and part.upper() == part.lower():
        return []
    places = [
        (one.start, one.end)
        for one in vocabulary().mentions(part)
        if one.kind is Kind.REGION and part[one.start].isascii()
    ]
    if len(places) < 2:
        return []
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int, bool]] = []
    at = 0
    for token in [*_TOKEN.finditer(part), None]:
        word = token[0] if token else ""
        if token and word[0].isalpha() and word.casefold() not in _LINKS:
            while at < len(places) and places[at][1] <= token.start():
                at += 1
            run.append((token.start(), token.end(), at < len(places) and places[at][0] <= token.start()))
            continue
        stretch = _proven(part, run)
        if stretch:
            found.append(stretch)
        run = []
    return [(start + first, start + last) for first, last in found]


def _proven(part: str, run: list[tuple[int, int, bool]]) -> tuple[int, int] | None:
    """The stretch of a run of words without links that no sentence would hold, if it is one."""
    flags = [place for _, _, place in run]
    things = [part[first:last] for first, last, place in run if not place]
    groups = sum(1 for at, place in enumerate(flags) if place and (at == 0 or not flags[at - 1]))
    if any(_VERB.fullmatch(word.casefold()) for word in things):
        return None
    first = flags.index(True) if True in flags else 0
    lowered = sum(1 for word in things if word[0].islower())
    if groups >= 2 and len(things) >= _LEAST_WORDS and lowered * 2 >= len(things):
        return (run[0][0] if run[0][0] == 0 else run[first][0]), run[-1][1]
    if flags[:3] == [True] * 3 and run[0][0] == 0 and not re.search(r"\d", part) and _three(part, run):
        return 0, len(part)
    return None


def _three(part: str, run: list[tuple[int, int, bool]]) -> bool:
    """Whether the first three words of a run are three places, not the words of one."""
    head = part[run[0][0] : run[2][1]]
    return sum(1 for one in vocabulary().mentions(head) if one.kind is Kind.REGION) >= 3
