"""Leads: offers to buy and to sell, each with what, from where, when, and whether the page cut its words."""

from __future__ import annotations

import re

from msgspec.structs import replace

from briefings.extraction import boards
from briefings.extraction.days import days
from briefings.extraction.languages.event_words import event_words
from briefings.extraction.scene import Scene
from briefings.model import Document, Grain, Lead, LeadKind, Period, Role, Span, identity
from briefings.vocabulary import Vocabulary

_CUT = re.compile(r"(?:\.\.\.|…)\s*")
_LEADING = re.compile(
    r"^(?:[\s:：,，\-–—】\]］）)]|(?:supplier|suppliers|buyer|buyers|sellers?|request)\b|of\b|for\b|an?\b|the\b|进口(?=$)"
    r"|to\s(?:buy|sell|provide)\b|\d[\d,.]*\s?(?:t|mt|tons?|tonnes?)(?:/month)?\b)+",
    re.I,
)
_SHORT = 260
"""An offer is a short line; longer ones are articles that use the words of one."""


def leads(document: Document, scenes: list[Scene], names: Vocabulary, own: Period | None = None) -> list[Lead]:
    """Leads in the order of the text: from lead blocks, and from body lines that open with a word of offer.

    Args:
        document: The document.
        scenes: Its article and its lead blocks.
        names: The vocabulary.
        own: The document's own date, which gives the days of a board their year.
    """
    found: list[Lead] = []
    columned = boards.columned(document.text)
    for scene in scenes:
        start = 0
        whole = scene.role is Role.LEAD
        pieces = [scene.text] if whole else scene.text.split("\n")
        for piece in pieces:
            at = scene.offset + start
            han = not scene.words.spaced and (whole or columned) and len(piece) <= _SHORT
            row = boards.row(document.text, at, piece, headed=not whole) if han else None
            if row is not None:
                found.append(_of_row(document, scene, names, (start, piece), row))
            else:
                found += _lead(document, scene, start, piece, names)
            start += len(piece) + 1
    return [_dated(lead, document, own) for lead in found]


def _of_row(document: Document, scene: Scene, names: Vocabulary, place: tuple[int, str], row: boards.Row) -> Lead:
    """The lead of a row in a board with columns; its place is the line's start and the line."""
    start, line = place
    made = _made(document, scene, names, (start, line, len(line)), (row.kind, row.what))
    if row.origin is None:
        return made
    begin, end = start + row.origin[0], start + row.origin[1]
    origin = next((m.terms[0] for m in scene.within(scene.regions, begin, end)), None)
    return replace(made, origin=origin)


_MONTH_DAY = re.compile(r"(?<![\d./-])(\d{1,2})(?:[-/.]|月)(\d{1,2})日?[)）\]]?\s*$")


def _dated(lead: Lead, document: Document, own: Period | None) -> Lead:
    """A lead with the year of the document for a day that a board tells without one."""
    if lead.date is not None or own is None or own.last is None:
        return lead
    said = _MONTH_DAY.search(lead.span.of(document.text))
    if said is None:
        return lead
    month, day = int(said[1]), int(said[2])
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return lead
    year = own.last.year - ((month, day) > (own.last.month, own.last.day) and month - own.last.month > _HALF)
    return replace(lead, date=Period(iso=f"{year}-{month:02}-{day:02}", grain=Grain.DAY))


_MONTHS, _DAYS, _HALF = 12, 31, 6
_OPENS = re.compile(r"^[\s*•·\-–—>]{0,6}[【\[［（(]?$")
_SAID = re.compile(r"^(?:\s?[】\]］）)]|\s?[:：]|\s[-–—]\s|\s?[】\]］）)]\s?[:：]?)")
_AND_ALSO = re.compile(r"(?:，|；|,)?\s?(?:另|并|同时|亦|还)\s?(?=(?:采购|求购|收购|需购|出售|供应|转让))")


def _lead(document: Document, scene: Scene, start: int, line: str, names: Vocabulary) -> list[Lead]:
    """The offers of one line: one, or several where it goes on with a further one (另采购…)."""
    words = event_words(scene.lang)
    if words is None or len(line) > _SHORT:
        return []
    folded = scene.folded[start : start + len(line)]
    buy, sell = words.buy.search(folded), words.sell.search(folded)
    if not buy and not sell:
        return []
    first = min((m for m in (buy, sell) if m), key=lambda m: m.start())
    in_block = scene.role is Role.LEAD
    if not in_block and not (_OPENS.match(folded[: first.start()]) and _SAID.match(folded[first.end() :])):
        return []
    kind = LeadKind.BUY if first is buy else LeadKind.SELL
    if in_block and not _SAID.match(folded[first.end() :]):
        # What the board itself says ("Buying request") decides over the offer's own words.
        last = max([*words.buy.finditer(folded), *words.sell.finditer(folded)], key=lambda m: m.start())
        kind = LeadKind.BUY if words.buy.fullmatch(last[0]) else LeadKind.SELL
    found = []
    at = first.end()
    verb = (words.buy if kind is LeadKind.BUY else words.sell).search(folded, at)
    if not scene.words.spaced and verb and verb.start() - at < 24:
        at = verb.end()  # 【招标】某冶炼厂采购…: what is bought stands behind the verb
    for more in [None, *_AND_ALSO.finditer(folded, at)]:
        begin = at
        if more is not None:
            verb = re.compile(r"采购|求购|收购|需购|出售|供应|转让").search(folded, more.end())
            begin = verb.end() if verb else more.end()
        what, place = _what(line, begin, words.ends)
        if what:
            found.append(_made(document, scene, names, (start, line, place), (kind, what)))
    return found


def _made(
    document: Document, scene: Scene, names: Vocabulary, place: tuple[int, str, int], offer: tuple[LeadKind, str]
) -> Lead:
    """The lead of an offer (its kind and what is offered) at a place: the line's start, the line, the offer's end."""
    (start, line, after), (kind, what) = place, offer
    base = scene.offset + start
    words = event_words(scene.lang)
    mentions = [m for m in names.mentions(what) if m.kind.value == "material"]
    return Lead(
        id=identity(document.id, "lead", base, what),
        kind=kind,
        what=what,
        span=Span(document=document.id, start=base, end=base + len(line.rstrip())),
        rule="offer",
        material=mentions[0].terms[0] if mentions else None,
        origin=_origin(scene, start, line, after, words.origin) if words else None,
        date=next(iter(days(line)), None),
        truncated=bool(_CUT.search(line)),
        chrome=scene.role is Role.LEAD,
    )


def _what(line: str, at: int, ends: re.Pattern[str]) -> tuple[str, int]:
    lead = _LEADING.match(line[at:])
    start = at + (lead.end() if lead else 0)
    stop = ends.search(line, start + 1)
    end = stop.start() if stop else len(line)
    return line[start:end].strip(" .…:：\n"), end


_MADE = re.compile(r"^(?:产|產|原产|进口|原產)")
_OTHERS = re.compile(r"^(?:或|、|/|和)|^\s(?:or|and)\s")


def _origin(scene: Scene, start: int, line: str, after: int, origin: re.Pattern[str]) -> str | None:
    """Where what is offered comes from: behind a word of origin, before 产, or named at the head of the offer."""
    word = origin.search(line, after) or origin.search(line)
    mentions = scene.within(scene.regions, start, start + len(line))
    if word:
        for mention in mentions:
            if 0 <= mention.start - (start + word.end()) <= 3:
                return mention.terms[0]
    what = max(0, line.rfind("：", 0, after), line.rfind("】", 0, after), line.rfind("]", 0, after)) + 1
    for mention in mentions:
        behind = scene.text[mention.end : mention.end + 4]
        if _MADE.match(behind):
            return mention.terms[0]
        head = mention.start == start + what or scene.text[start + what : mention.start].strip(" :：") == ""
        if head and not scene.words.spaced and mention.end < start + after and not _OTHERS.match(behind):
            return mention.terms[0]
        if scene.words.spaced and re.match(r"\sorigin\b", scene.text[mention.end : mention.end + 8]):
            return mention.terms[0]
    return None
