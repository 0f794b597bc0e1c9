"""Lines of a list that are a table in all but its bars: "Zinc in concentrate, kt: 38.4 (41.9)", "Tin 32,850 +415"."""

from __future__ import annotations

import re

_MONEY = r"(?:US\$|A\$|C\$|[$€£]|(?:USD|EUR|GBP|CNY|RMB)\s)"
_SIGN = rf"[-+−–]?\s?{_MONEY}?"
_NUM = rf"{_SIGN}\d[\d.,]*(?:[ \u00a0\u202f]\d{{3}})*"
_RANGE = rf"{_NUM}(?:(?:[-–]|\s[-–]\s|\sto\s){_MONEY}?\d[\d.,]*)?"
_UNIT = (
    r"(?:\s?%|(?:\s?(?:m|mn|bn|million|billion|thousand|k))?"
    r"(?:\s?(?:k?t|Mt|koz|oz|kg|lb|tonnes|tons|GWh|MW|[kMm]t))?(?:/[a-z]{1,4})?)"
)
_MOVE = r"[-+−±]\s?\$?\d[\d.,]*\s?%?|(?:up|down|plus|minus)\s\$?\d[\d.,]*\s?%?|unch(?:anged|\.)?|flat|steady|no change"
_NOTE = rf"(?:\s*\((?P<note>[^()]{{1,32}})\)|,?\s(?P<move>{_MOVE}))?"
_STATED = re.compile(rf"^(?P<label>[^:：;|]*[^\W\d_][^:：;|]*)[:：]\s*(?P<number>{_RANGE}{_UNIT}){_NOTE}[.,]?\s*$")
_BARE = re.compile(
    rf"^(?P<label>[^\W\d_][^:：;|\d()]{{0,60}}?)(?:\s+|\s?\.{{3,}}\s?|\s[-–—]\s)(?P<number>{_RANGE}{_UNIT}){_NOTE}\s*$"
)
_LED = re.compile(
    rf"^(?P<label>[^\W_][^:：;|]{{1,100}}?)\s?(?:\.{{3,}}|…+|_{{3,}}|\s[-–—]\s)\s?(?P<number>{_RANGE}{_UNIT}){_NOTE}\s*$"
)
"""Dots lead to the number, so that digits before them are the name's."""
_PRICED = re.compile(
    rf"^(?P<label>[^\W_][^:：;|]{{1,100}}?[\s,(](?:US\$|A\$|[$€£]|USD|EUR|GBP|CNY|RMB|yuan|rupees|INR|US?\s?c(?:ents)?)\s?(?:/|per\s)\s?"
    r"(?:kg|t|mt|tonne|ton|lb|oz|g|d?mtu|dmt|wmt|unit)(?:\s[A-Z][A-Za-z0-9]{1,6})?\)?),?\s"
    rf"(?P<number>{_RANGE}){_NOTE}[.,]?\s*$"
)
"""A unit of price ends the name, so that digits before it are the name's."""
_TOLD = re.compile(
    r"\b(?:rose|fell|rises?|falls?|climbed|slipped|gained|lost|dropped|eased|up|down|hits?|reach(?:es|ed)|was|were|is|are|has|have|will|"
    r"produced|sold|poured|shipped|exported|imported|said|sees|expects?|raised|cuts?|lifted|made|paid|bought|took|drew)\b"
    r"|\b(?:of|to|at|by|from|in|for|with|than|and|or|the|a|an|about|over|under|nearly|some|only|around|below|above)$",
    re.I,
)
"""A line with a verb, or with a small word right before its number, is a sentence and no item."""
_PREFIX = re.compile(r"^(?P<lead>[^:：;|]{2,60})[:：]\s*(?P<rest>.+;.+)$")
_DIGIT = re.compile(r"\d")
_BULLET = re.compile(r"^\s*(?:[•·*▪■◦‣–—-]|\d{1,2}[.)])\s+")
_LONGEST = 160
_CLOSES = re.compile(
    r"(?:[\d%),]|[\d\s](?:k?t|Mt|koz|oz|kg|lb|tonnes|tons|GWh|MW|[kMm]t|m|mn|bn|million|billion|thousand|k)|"
    r"/[a-z]{1,4}|unch|unchanged|flat|steady|no change)[ .,]*$"
)
"""What a number, its unit, its move or the note in brackets behind it ends in."""

Piece = tuple[str, int]
"""Words with the place where they begin."""


class Item:
    """One item: what its line says of all its items, its label, its number, the note in brackets or the move behind."""

    def __init__(self, label: Piece, number: Piece, note: Piece, lead: Piece | None = None) -> None:
        self.label, self.number, self.note, self.lead = label, number, note, lead


def items(line: str) -> list[Item]:
    """The items of a line, with places counted from its start; none where it is no line of a list."""
    if len(line) > _LONGEST or not _DIGIT.search(line, len(line) - 40) or not _CLOSES.search(line, len(line) - 16):
        return []
    bullet = _BULLET.match(line)
    at = bullet.end() if bullet else 0
    body = line[at:]
    prefix = _PREFIX.match(body)
    if prefix:
        found = _several(prefix["rest"], at + prefix.start("rest"), (prefix["lead"], at + prefix.start("lead")))
        return found if len(found) > 1 else []
    if ";" in body:
        found = _several(body, at, None)
        return found if len(found) > 1 else []
    for pattern in (_STATED, _PRICED, _LED, _BARE):
        one = _item(pattern, body, at, None)
        if one and not (pattern is _BARE and _TOLD.search(one.label[0].rstrip())):
            return [one]
    return []


def _several(rest: str, start: int, lead: Piece | None) -> list[Item]:
    found: list[Item] = []
    at = start
    for piece in rest.split(";"):
        stripped = piece.strip(" .")
        one = _item(_BARE, stripped, at + piece.index(stripped) if stripped else at, lead)
        if one is None:
            return []
        found.append(one)
        at += len(piece) + 1
    return found


def _item(pattern: re.Pattern[str], text: str, start: int, lead: Piece | None) -> Item | None:
    match = pattern.match(text)
    if not match:
        return None
    behind = "note" if match["note"] else "move" if match["move"] else ""
    note = (match[behind], start + match.start(behind)) if behind else ("", start + len(text))
    return Item(
        (match["label"], start + match.start("label")), (match["number"], start + match.start("number")), note, lead
    )
