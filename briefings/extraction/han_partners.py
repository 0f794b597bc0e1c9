"""Partners of trade in Chinese: lists that part a trade among them, and shares that go on with one."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.spots import Spot
from briefings.patterns import gated

WAYS = {"import": "from", "export": "to"}
_SORTED = re.compile(
    r"目的地|去向|流向|来源地|来源国|国别|主要市场|目的国|发往地|出口国|进口国|分来源|分国别|分国家|从来源|按来源|按国别|分产地|按产地|货源|分市场|分目的"
)


_SUPPLIED = gated(r"供应|供货|供给|输入|交付|买走|购入|提供|发运|发货|运来|采购|购买|买入|接收|吸纳|承接|贡献")


def trade(level: Draft) -> str:
    """Which trade a level is of, by weight or in money: import, export, or empty."""
    if level.indicator in WAYS:
        return level.indicator
    return level.facet if level.indicator == "value" and level.facet in WAYS else ""


def parted(first: Draft, drafts: list[Draft], chosen: list[Spot]) -> Draft | None:
    """The trade that a Chinese list of places and figures parts among its partners, or None where it does not.

    So it does where its sentence sorts by destination or origin, or names no trade of its own while the last level
    before it is the trade of another country: 9月我国出口5774吨。德国、美国依次为1045吨和656吨.

    Args:
        first: The first figure of the list.
        drafts: The drafts of the scene.
        chosen: The places of the list.
    """
    scene = first.scene
    if scene.words.spaced:
        return None
    words = (first.sentence.start, first.figure.start)
    sorted_so = _SORTED.search(scene.folded, *words) is not None
    supplied = first.indicator in ("other", "consumption", "") and _SUPPLIED.search(
        scene.folded, first.left, first.figure.start
    )
    if first.indicator not in WAYS and not supplied:
        return None
    base = next((d for d in reversed(drafts) if d.order < first.order and _is_trade(d, first)), None)
    if base is None or not base.region or base.region == "WORLD" or any(s.region == base.region for s in chosen):
        return None
    told = (max(words[0], base.figure.end) if base.scene is scene else words[0], words[1])
    own = any(cue.says(Kind.INDICATOR) in WAYS for cue in scene.cues_in(Kind.INDICATOR, *told))
    return base if sorted_so or not own else None


def _is_trade(draft: Draft, first: Draft) -> bool:
    """Whether a level before a list is the trade that it may part: of its kind where that is said, in its unit."""
    if draft.part is not Part.LEVEL or draft.indicator not in WAYS or draft.unit != first.unit:
        return False
    return first.indicator not in WAYS or draft.indicator == first.indicator


def become(draft: Draft, base: Draft) -> None:
    """Let a figure of a list that parts a trade be of it: 几内亚、澳大利亚依次供应1246万吨和221万吨 are imports."""
    if draft.indicator in WAYS:
        return
    draft.indicator, draft.facet, draft.word = base.indicator, "", base.word
    draft.material, draft.subject = base.material, base.material or base.subject
    draft.inherited.update({"indicator", "subject"})
    draft.fill("indicator", base.evidence.get("indicator"), "as the trade parted before it")


def handed_on(last: Draft, partner: str, base: Draft, drafts: list[Draft]) -> None:
    """Give figures behind a list of partners the trading country, where they had taken over the last partner."""
    for draft in drafts:
        if draft.order <= last.order or draft.scene is not last.scene or draft.region != partner:
            continue
        if "region" not in draft.inherited:
            break
        draft.region = base.region
        draft.fill("region", base.evidence.get("region"), "as the trade parted before it")


def of_which(draft: Draft, history: list[Draft]) -> None:
    """Make a country behind 其中 the partner of the trade before it: 进口26万吨，其中日本12.6万吨、美国5.9万吨."""
    scene = draft.scene
    place = draft.evidence.get("region")
    if scene.words.spaced or draft.partner_region or draft.part is not Part.LEVEL or draft.indicator not in WAYS:
        return
    if not draft.region or not place or "region" in draft.inherited or draft.region == "WORLD":
        return
    parts = [cue for cue in scene.cues_in(Kind.OF_WHICH, draft.sentence.start, place[0]) if cue.end <= place[0]]
    base = next(
        (
            one
            for one in reversed(history)
            if parts
            and one.sentence is draft.sentence
            and one.part is Part.LEVEL
            and one.indicator == draft.indicator
            and one.unit == draft.unit
            and one.figure.end <= parts[-1].start
        ),
        None,
    )
    if base is None or not base.region or base.region == "WORLD" or _country(base.region) == _country(draft.region):
        return
    draft.partner, draft.partner_region, draft.region = WAYS[draft.indicator], draft.region, base.region
    draft.fill("region", base.evidence.get("region"), "as the trade that its partner has a part of")


def _country(region: str) -> str:
    return re.split("[-/]", region, maxsplit=1)[0]


def share_on(draft: Draft, history: list[Draft]) -> None:
    """Take the partner of the share before it for one that only names another time: 占18%，8月为23%."""
    last = history[-1] if history else None
    if draft.part is not Part.SHARE or draft.scene.words.spaced or draft.partner_region or last is None:
        return
    if (
        last.part is Part.SHARE
        and last.sentence is draft.sentence
        and last.partner_region
        and "region" in draft.inherited
    ):
        draft.partner, draft.partner_region, draft.region = last.partner, last.partner_region, last.region
        draft.level = draft.level or last.level
