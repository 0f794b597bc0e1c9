"""The place that a document is about, which figures without a place of their own are from."""

from __future__ import annotations

import re
from collections import Counter

from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.extraction.spoken import innermost
from briefings.extraction.spots import among, spoken_there
from briefings.model import Role
from briefings.patterns import gated
from briefings.vocabulary import Vocabulary

NOWHERE = frozenset({"WORLD", "OVERSEAS"})
"""What is no place that a document could be about."""
IN_A_NAME = re.compile(
    r"^(?:[\u3400-\u9fff]{0,4}?(?:网|網|在线|在線|资讯|資訊)(?![\u3400-\u9fff])|[\u3400-\u9fff]{0,8}?(?:大学|大學|学院|學院|有限公司|集团|集團|研究院|研究所|设计院|科技(?![术厅局部创大])|股份|证券|期货|银行)"
    r"|\s(?:University|Institute|Exchange))"
)
"""What makes a place part of a name."""
_OPENING = 120
"""Code points of a paragraph that say what it is about."""
_FIRST = 28
"""Code points within which a place opens a paragraph: it is what the sentence speaks of."""
_PROSE = 60
ITEM = re.compile(r"\s*(?:[*•▪●◦‣»–—-]|\d{1,2}[.)]|\[)")
_PARTNER = re.compile(r"\b(?:from|to|into|for|than|versus|against)\s(?:the\s)?$")
_SITE = re.compile(r"\b(?:mine|mines|smelter|refinery|operations?|project|plant|complex|pit|works|deposit)\b", re.I)
_DIGEST = 2
"""So many paragraphs that open with other countries make a digest, which is about none of them."""


def about(scenes: list[Scene], places: Places) -> str | None:
    """The place that a document is about: named in its title, in the first words of its body, and often."""
    weights: Counter[str] = Counter()
    for nth, read in enumerate(scenes):
        for mention in read.regions:
            if mention.terms[0] in NOWHERE and not read.words.spaced:
                continue  # what a share or a rank is of (均居世界第一)
            if read.words.spaced and (
                among(read, mention.start, mention.end) if mention.terms[0] == "WORLD" else _handed(read, mention.start)
            ):
                continue
            if not read.words.spaced and (
                spoken_there(read.folded, mention.start, mention.end)
                or IN_A_NAME.match(read.text[mention.end : mention.end + 14])
                or _traded_with(read, mention.start, mention.end)
            ):
                continue
            if not read.words.spaced and _member(read.text, mention.start):
                weights[places.resolve(mention)] += 0  # among the places of the document, and none that it is about
                continue
            weight = 3 if read.role is Role.TITLE else 2 if nth < 2 and mention.start < _OPENING else 1
            weights[places.resolve(mention)] += weight
    best = weights.most_common(2)
    alone = innermost(list(weights), places)
    if alone is not None:
        # A place named once, far behind the first words, is where that sentence is, unless it is where the mine is.
        opening = any(read.regions and read.regions[0].start < _OPENING for read in _opening(scenes))
        often = sum(bool(read.regions) for read in scenes) > 1
        return alone if len(scenes) < 3 or opening or often or _site(scenes) else None
    if (
        not best
        or (best[0][1] < 3)
        or (len(best) > 1 and best[1][1] * 3 > best[0][1] * 2 and best[0][0] not in best[1][0])
    ):
        # Where several places share a document, none of them is what an unplaced figure is about.
        return None
    return best[0][0]


_MEMBERS = 200
"""Code points of a sentence in which 其中 may stand before its members."""


def _member(text: str, at: int) -> bool:
    """Whether a place is but where a part is from: named in the same sentence behind 其中."""
    around = text[max(0, at - _MEMBERS) : at]
    return around.rfind("其中") > around.rfind("。")


_HANDED = gated(
    r"\b(?:cif|cfr|c&f|ddp|dap|delivered(?:\sto)?|shipped to|sold to|bound for|exports? to|imports? from)\s(?:the\s)?$"
)


_WITH = gated(r"(?:自|从|来自|对|向|往)$")
_TRADES = gated(r"(?:的)?(?:进口|出口|采购|购入|买入|发运|输入|输出)")


def _traded_with(read: Scene, start: int, end: int) -> bool:
    """Whether a place is but a partner of trade in Chinese: 自菲律宾进口."""
    return bool(_WITH.search(read.folded[max(0, start - 3) : start]) and _TRADES.match(read.folded[end : end + 6]))


def _handed(read: Scene, start: int) -> bool:
    """Whether a place is but where goods are handed over or traded with: "CIF China"."""
    return bool(_HANDED.search(read.folded[max(0, start - 16) : start]))


def _opening(scenes: list[Scene]) -> list[Scene]:
    """The first two blocks; of a Chinese text the headlines and the first paragraph."""
    if not scenes or scenes[0].words.spaced:
        return scenes[:2]
    titles = sum(read.role is Role.TITLE for read in scenes[:2])
    return scenes[: titles + 1]


def _site(scenes: list[Scene]) -> bool:
    """Whether the one place that a text in English names is where a mine or a plant stands."""
    return any(
        read.words.spaced and _SITE.search(read.text[max(0, mention.start - 60) : mention.end + 30])
        for read in scenes
        for mention in read.regions
    )


def led(scenes: list[Scene], places: Places) -> str | None:
    """The country or province that opens the first paragraph of an English text, unless it is a digest of many."""
    prose = [read for read in scenes if len(read.text) >= _PROSE and read.role is not Role.TITLE]
    first = next((read for read in scenes if len(read.text) >= _PROSE or _opens(read) is not None), None)
    if first is None or not first.words.spaced or ITEM.match(first.text):
        return None
    lead = next((m for m in first.regions if m.start < _OPENING and not _PARTNER.search(first.text[: m.start])), None)
    if lead is None or lead.terms[0] in NOWHERE:
        return None
    region = places.resolve(lead)
    level = places.vocabulary.region(region)
    if level is None or level.level not in ("country", "province"):
        return None
    home = _country(region)
    others = {place for read in prose if (place := _opens(read)) is not None and _country(place) != home}
    if len(others) >= _DIGEST:
        return None
    counted: Counter[str] = Counter(_country(places.resolve(m)) for read in scenes for m in read.regions)
    most = max((n for country, n in counted.items() if country not in (home, *NOWHERE)), default=0)
    if lead.start >= _FIRST and counted[home] < 2 * most:
        return None
    return region if counted[home] >= most else None


def _opens(read: Scene) -> str | None:
    """The place in the first words of a paragraph, or None."""
    return read.regions[0].terms[0] if read.regions and read.regions[0].start < _FIRST else None


def _country(region: str) -> str:
    return re.split("[-/]", region, maxsplit=1)[0]


def coded(region: str | None, names: Vocabulary) -> str | None:
    """The region as facts name it: of groups of countries the world and the European Union alone, which is Europe's."""
    if region is None or region in ("WORLD", "EU"):
        return region
    if region == "EUROPE":
        return "EU"
    known = names.region(region)
    return None if known is not None and known.level == "group" else region
