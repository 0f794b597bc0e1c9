"""Which names of places in English mean the place: not a currency's, a company's, a language's or a contract's."""

from __future__ import annotations

import re

from briefings.extraction.scene import Scene
from briefings.vocabulary import Mention, Vocabulary

_MONEY = re.compile(r"^(?:\s?\$|\s(?:cents?|dollars?|c/lb|currency)\b)", re.I)
_FIRM = re.compile(
    r"^\s(?:&\s)?(?:[A-Z][\w'’-]+\s)?(?:Metals?|Mining|Minerals|Resources|Steel|Copper|Gold|Zinc|Nickel|Lithium|"
    r"Alumini?um|Energy|Atom|Atomic|Power|Holdings|Group|Corp|Corporation|Ltd|Limited|Inc|plc|PLC|AG|AB|ASA|SA|"
    r"Industries|Alloys|Chemicals?|Materials|Exploration|Ventures|Matte|Chrome|Platinum|Silver|Tin|Uranium|Smelting|"
    r"Refining|Ligas|Rolling|Trading|Bauxite|Graphite|Cobalt|Tungsten|Titanium|Magnesium|Manganese|Iron|Capital)\b"
    r"(?=['’]s|,|\.|\s[a-z(&]|\s?$|\)|:|;)"
)
"""A place and a word like Metals or Mining behind it are a company's name, unless all words around have capitals."""
_SPEECH = frozenset(
    {"Spanish", "Chinese", "French", "German", "Russian", "Japanese", "Portuguese", "Korean", "Italian", "Turkish"}
)
_TRANSLATED = re.compile(
    r"\b(?:translated|translation|version|text|original)\b[^.;]{0,24}\b(?:from|into|in)\s(?:the\s)?$"
)
_FENCED = re.compile(r"(?:^|[|/·•])\s*$")


def without_lone_mines(scenes: list[Scene], names: Vocabulary) -> None:
    """Take out mines whose country the text does not say: that Escondida is in Chile is not said by "Escondida".

    Args:
        scenes: The document, read; mentions are taken out of their regions.
        names: The names of places.
    """
    if not any(_mine(mention, names) for scene in scenes for mention in scene.regions):
        return
    said = {m.terms[0][:2] for scene in scenes for m in scene.regions if not _mine(m, names)}
    for scene in scenes:
        scene.regions = [m for m in scene.regions if not _mine(m, names) or m.terms[0][:2] in said]


def _mine(mention: Mention, names: Vocabulary) -> bool:
    found = names.region(mention.terms[0])
    return found is not None and found.level == "mine"


def means_place(text: str, mention: Mention) -> bool:
    """Whether a name of a place in a text with spaces means it."""
    before, after = text[max(0, mention.start - 48) : mention.start], text[mention.end : mention.end + 48]
    if mention.surface in ("US", "U.S.", "Australian", "Canadian", "Hong Kong", "Singapore") and _MONEY.match(after):
        return False
    if mention.surface in _SPEECH and (_TRANSLATED.search(before) or (_FENCED.search(before) and after[:1] in "|/(")):
        return False
    firm = _FIRM.match(after)
    return not (firm and not mention.surface.endswith("s'") and _running(text, mention, mention.end + firm.end()))


def _running(text: str, mention: Mention, end: int) -> bool:
    """Whether the words around are running text, in which a capital says something."""
    around = re.findall(r"[A-Za-z]{3,}", text[max(0, mention.start - 40) : mention.start] + text[end : end + 40])
    return bool(around) and sum(word[0].isupper() for word in around) <= 0.5 * len(around)
