"""The country, or the province, that a text is about.

Places are weighed by where they stand: in a headline, at the head of the first paragraph, in its words, or further
down. Where goods go to or come from speaks of trade and hardly counts. A country that outweighs every other is what
the text is about; a province of it where nothing else of the country is named.
"""

from __future__ import annotations

import re
from collections import Counter

from briefings.extraction.about import IN_A_NAME, ITEM
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.extraction.spots import SEAT, spoken_there
from briefings.model import Role
from briefings.patterns import gated

_PROSE, _PROSE_HAN = 60, 28
"""Code points of a paragraph; shorter lines are labels."""
_HEAD = 28
"""Code points at the head of a paragraph, where a dateline or its subject stands."""
_TITLE, _LED, _FIRST, _TOLD, _TRADED = 12, 12, 8, 4, 1
_ENOUGH = 8
"""A place named once in running text is not yet what the text is about."""
_TIMES = 2
"""So many times the weight of any other country makes one the country of a text."""
_DIGEST = 3
"""So many countries that open paragraphs make a digest, which is about none of them, unless one opens the most."""
_BESIDE = gated(
    r"\b(?:from|to|into|for|than|versus|against|via|through|cif|cfr|fob|delivered|with|by|bound for|destined for|"
    r"shipped to|sold to)\s(?:the\s|mainland\s)?$",
    re.I,
)
_BESIDE_HAN = gated(r"(?:从|自|来自|对|向|往|与|和|较|比|至|到|其中|销往|运往|进口|出口|高于|低于|超过)$")
_AND = re.compile(r"(?:\s\([^)]{1,30}\))?(?:、|和|及|与|,\s|,?\s(?:and|or)\s)(?:the\s)?")


def scope(scenes: list[Scene], places: Places) -> str | None:
    """The region that a text is about, or None where several share it or none is named often enough."""
    countries: Counter[str] = Counter()
    finer: Counter[str] = Counter()
    opened: Counter[str] = Counter()
    early: set[str] = set()
    first = next((read for read in scenes if read.role is not Role.TITLE and _is_prose(read)), None)
    if first is None or ITEM.match(first.text):
        return None  # items from many places
    for read in scenes:
        beside = 0
        for mention in read.regions:
            region = places.resolve(mention)
            if _is_beside(read, mention.start) or (beside and _AND.fullmatch(read.text[beside : mention.start])):
                beside = mention.end
            if not read.words.spaced and (
                spoken_there(read.folded, mention.start, mention.end)
                or IN_A_NAME.match(read.text[mention.end : mention.end + 14])
            ):
                continue
            known = places.vocabulary.region(region)
            if known is None or known.level == "group" or region in _NOWHERE:
                continue
            country = country_of(region)
            weight = _TRADED if beside == mention.end else _weight(read, mention.start, mention.end, first)
            countries[country] += weight
            finer[region] += weight
            if weight >= _FIRST:
                early.add(region)
            if read.role is not Role.TITLE and _is_prose(read) and mention.start < _HEAD and weight > _TRADED:
                opened[country] += 1
    if not countries:
        return None
    (best, weight), *rest = countries.most_common(2)
    other = rest[0][1] if rest else 0
    digest = len(opened) >= _DIGEST and opened[best] <= max(n for one, n in opened.items() if one != best)
    if weight < _ENOUGH or weight < _TIMES * other or digest:
        return None
    return _within(best, finer, early, places)


def _is_prose(read: Scene) -> bool:
    return len(read.text) >= (_PROSE if read.words.spaced else _PROSE_HAN)


def _is_beside(read: Scene, start: int) -> bool:
    """Whether a place stands behind words of trade and comparison."""
    if read.words.spaced:
        return bool(_BESIDE.search(read.text[max(0, start - 16) : start]))
    return bool(_BESIDE_HAN.search(read.folded[max(0, start - 6) : start]))


def as_opened(region: str, scenes: list[Scene], places: Places) -> str:
    """A region no finer than the title, or else the first sentence, names it.

    A text that says Congo in its headline is about Congo, though all its mines lie in Lualaba.
    """
    chain = (region, *places.vocabulary.ancestors(region))
    first = next((read for read in scenes if read.role is not Role.TITLE and _is_prose(read)), None)
    titles = [(read, len(read.text)) for read in scenes if read.role is Role.TITLE]
    openings = [(first, first.sentences[0].end)] if first is not None and first.sentences else []
    for named in (titles, openings):
        said = {
            places.resolve(mention)
            for read, end in named
            for mention in read.regions
            if read.words.spaced and mention.end <= end
        }
        for one in chain:
            if one in said:
                return one
    return region


def leading(scenes: list[Scene], places: Places) -> frozenset[str]:
    """The regions that the title and the first paragraph name, and those around them."""
    first = next((nth for nth, read in enumerate(scenes) if read.role is not Role.TITLE and _is_prose(read)), 0)
    named = {places.resolve(mention) for read in scenes[: first + 1] for mention in read.regions}
    return frozenset(named.union(*(places.vocabulary.ancestors(region) for region in named)))


_NOWHERE = frozenset({"WORLD", "OVERSEAS"})


def _weight(read: Scene, start: int, end: int, first: Scene | None) -> int:
    if SEAT.match(read.text[end : end + 16]):
        return _TRADED
    if read.role is Role.TITLE:
        return _TITLE
    if read is first:
        return _LED if start < _HEAD else _FIRST
    return _TOLD


def _within(country: str, finer: Counter[str], early: set[str], places: Places) -> str:
    """The province that all places of a country lie in, where the country is not named, or named less and later."""
    own = {region: weight for region, weight in finer.items() if country_of(region) == country}
    provinces = {province for region in own if (province := _province(region, places)) is not None}
    if len(provinces) != 1:
        return country
    province = provinces.pop()
    # A town alone stands for its country, unless its province is named as well.
    if province not in own or (country in own and (province not in early or own[country] >= own[province])):
        return country
    return province


def _province(region: str, places: Places) -> str | None:
    for code in (region, *places.vocabulary.ancestors(region)):
        known = places.vocabulary.region(code)
        if known is not None and known.level == "province":
            return code
    return None


def country_of(region: str) -> str:
    """The country's code of a region's code."""
    return re.split("[-/]", region, maxsplit=1)[0]
