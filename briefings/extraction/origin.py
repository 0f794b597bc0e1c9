"""Where a text was filed or issued, for one that names no place: its dateline, its source line, its page's head.

The city of a dateline is not where its figures are from; but 全省 below a line 来源：贵州省工信厅 is Guizhou's, and a
firm's works are in Norway where its report is filed from Oslo and names no other country.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefings.extraction.languages.facts import Kind
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.extraction.scope import country_of
from briefings.model import Block, Document, Role
from briefings.vocabulary import Vocabulary

_AROUND = frozenset({Role.CREDIT, Role.NAVIGATION, Role.FOOTER})
_LONGEST = 400
"""Code points of a line around the article that are looked at."""
_MOST = 12
"""So many lines before the article, and behind it, are looked at."""
_LEVELS = ("province", "city", "county")


def filed_from(scenes: list[Scene], places: Places) -> str | None:
    """The country that an English report was filed from, where it names places of no other."""
    filed = [places.resolve(mention) for read in scenes for mention in read.filed if read.words.spaced]
    if not filed:
        return None
    country = country_of(filed[0])
    known = places.vocabulary.region(country)
    if known is None or known.level != "country":
        return None
    named = {country_of(places.resolve(mention)) for read in scenes for mention in read.regions}
    others = [code for code in named if (one := places.vocabulary.region(code)) is not None and one.level == "country"]
    return country if len(set(others) - {country}) < _OTHERS else None


_OTHERS = 2
"""So many other countries, and a report is about none."""


def here(document: Document, blocks: Iterable[Block], scenes: list[Scene], places: Places) -> str | None:
    """The province, city or county that 全省 means in a text that names none of its kind."""
    han = [read for read in scenes if not read.words.spaced]
    spoken = {payload for read in han for cue in read.cues if (payload := cue.says(Kind.HERE)) in _LEVELS}
    named = {level for read in scenes for mention in read.regions for level in _levels(mention.terms[0], places)}
    sought = [level for level in _LEVELS if level in spoken and level not in named]
    if not sought:
        return None
    for region in _around(document, list(blocks), scenes, places):
        for code in (region, *places.vocabulary.ancestors(region)):
            known = places.vocabulary.region(code)
            if known is not None and known.level == sought[0]:
                places.note(code)
                return code
    return None


def _levels(region: str, places: Places) -> set[str]:
    found = (places.vocabulary.region(code) for code in (region, *places.vocabulary.ancestors(region)))
    return {one.level for one in found if one is not None}


def _around(document: Document, blocks: list[Block], scenes: list[Scene], places: Places) -> list[str]:
    """Regions of the dateline, of the offices named in the text, and of the lines around it, in this order."""
    names: Vocabulary = places.vocabulary
    found = [places.resolve(mention) for read in scenes for mention in read.filed]
    offices = (names.organisation(mention.terms[0]) for read in scenes for mention in read.organisations)
    found += [office.region for office in offices if office is not None and office.region]
    article = [nth for nth, block in enumerate(blocks) if block.role in (Role.TITLE, Role.BODY)]
    first, last = (article[0], article[-1]) if article else (0, 0)
    credits = [block for block in blocks if block.role is Role.CREDIT]
    for block in (*credits, *blocks[max(0, first - _MOST) : first], *blocks[last + 1 : last + 1 + _MOST]):
        if block.role not in _AROUND:
            continue
        for mention in names.mentions(document.text[block.start : min(block.end, block.start + _LONGEST)]):
            if mention.kind.value == "region":
                found.append(places.resolve(mention))
            elif mention.kind.value == "organisation":
                office = names.organisation(mention.terms[0])
                found += [office.region] if office is not None and office.region else []
    return found
