"""Leads: offers to buy and to sell, each with what, from where, when, and whether the page cut its words."""

from __future__ import annotations

import re

from briefings.extraction.languages.event_words import event_words
from briefings.extraction.published import days
from briefings.extraction.scene import Scene
from briefings.model import Document, Lead, LeadKind, Role, Span, identity
from briefings.vocabulary import Vocabulary

_CUT = re.compile(r"(?:\.\.\.|…)\s*")
_LEADING = re.compile(
    r"^(?:[\s:：,，]|(?:supplier|suppliers|buyer|buyers|sellers?|request)\b|of\b|for\b|an?\b|the\b|进口(?=$)"
    r"|to\s(?:buy|sell|provide)\b|\d[\d,.]*\s?(?:t|mt|tons?|tonnes?)(?:/month)?\b)+",
    re.I,
)
_SHORT = 260
"""An offer is a short line; longer ones are articles that use the words of one."""


def leads(document: Document, scenes: list[Scene], names: Vocabulary) -> list[Lead]:
    """Leads in the order of the text: from lead blocks, and from body lines that open with a word of offer."""
    found: list[Lead] = []
    for scene in scenes:
        start = 0
        whole = scene.role is Role.LEAD
        pieces = [scene.text] if whole else scene.text.split("\n")
        for piece in pieces:
            lead = _lead(document, scene, start, piece, names)
            if lead is not None:
                found.append(lead)
            start += len(piece) + 1
    return found


def _lead(document: Document, scene: Scene, start: int, line: str, names: Vocabulary) -> Lead | None:
    words = event_words(scene.lang)
    if words is None or len(line) > _SHORT:
        return None
    buy, sell = words.buy.search(line), words.sell.search(line)
    if not buy and not sell:
        return None
    first = min((m for m in (buy, sell) if m), key=lambda m: m.start())
    in_block = scene.role is Role.LEAD
    if not in_block and (first.start() > 4 or not re.match(r"\s*[:：]", line[first.end() :])):
        return None
    kind = LeadKind.BUY if first is buy else LeadKind.SELL
    if in_block:
        # What the board itself says ("Buying request") decides over the offer's own words.
        last = max([*words.buy.finditer(line), *words.sell.finditer(line)], key=lambda m: m.start())
        kind = LeadKind.BUY if words.buy.fullmatch(last[0]) else LeadKind.SELL
    what, place = _what(line, first.end(), words.ends)
    if not what:
        return None
    base = scene.offset + start
    mentions = [m for m in names.mentions(what) if m.kind.value == "material"]
    date = next(iter(days(line)), None)
    return Lead(
        id=identity(document.id, "lead", base, what),
        kind=kind,
        what=what,
        span=Span(document=document.id, start=base, end=base + len(line.rstrip())),
        rule="offer",
        material=mentions[0].terms[0] if mentions else None,
        origin=_origin(scene, start, line, place, words.origin),
        date=date,
        truncated=bool(_CUT.search(line)),
        chrome=in_block,
    )


def _what(line: str, at: int, ends: re.Pattern[str]) -> tuple[str, int]:
    lead = _LEADING.match(line[at:])
    start = at + (lead.end() if lead else 0)
    stop = ends.search(line, start)
    end = stop.start() if stop else len(line)
    return line[start:end].strip(" .…:：\n"), end


def _origin(scene: Scene, start: int, line: str, after: int, origin: re.Pattern[str]) -> str | None:
    word = origin.search(line, after) or origin.search(line)
    if not word:
        return None
    for mention in scene.within(scene.regions, start + word.end(), start + len(line)):
        if mention.start - (start + word.end()) <= 3:
            return mention.terms[0]
    return None
