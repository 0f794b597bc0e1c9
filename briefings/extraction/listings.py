"""Lines of a list that are a table in all but its bars: "Zinc in concentrate, kt: 38.4 (41.9)"."""

from __future__ import annotations

import re

_SIGN = r"[-+−–]?\s?(?:US\$|A\$|C\$|[$€£])?"
_NUM = rf"{_SIGN}\d[\d.,]*(?:[ \u00a0\u202f]\d{{3}})*(?:\s?%)?"
_NOTE = r"(?:\s*\((?P<note>[^()]{1,24})\))?"
_STATED = re.compile(rf"^(?P<label>[^:：;|]*[^\W\d_][^:：;|]*)[:：]\s*(?P<number>{_NUM}){_NOTE}\s*$")
_BARE = re.compile(
    rf"^(?P<label>[^\W\d_][^:：;|\d()]{{0,60}}?)(?:\s+|\s?\.{{3,}}\s?|\s[-–—]\s)(?P<number>{_NUM}){_NOTE}\s*$"
)
_PREFIX = re.compile(r"^(?P<lead>[^:：;|]{2,60})[:：]\s*(?P<rest>.+;.+)$")
_DIGIT = re.compile(r"\d")
_LONGEST = 160
_LAST = frozenset("0123456789,%)")
"""What a number, or the note in brackets behind it, ends in."""

Piece = tuple[str, int]
"""Words with the place where they begin."""


class Item:
    """One item: what its line says of all its items, its label, its number, the note in brackets behind."""

    def __init__(self, label: Piece, number: Piece, note: Piece, lead: Piece | None = None) -> None:
        self.label, self.number, self.note, self.lead = label, number, note, lead


def items(line: str) -> list[Item]:
    """The items of a line, with places counted from its start; none where it is no line of a list."""
    if len(line) > _LONGEST:
        return []
    last = line.rstrip().rstrip(" .").rstrip()[-1:]
    if not (last in _LAST or last.isdigit()) or not _DIGIT.search(line, len(line) - 40):
        return []
    prefix = _PREFIX.match(line)
    if prefix:
        found = _several(prefix["rest"], prefix.start("rest"), (prefix["lead"], prefix.start("lead")))
        return found if len(found) > 1 else []
    if ";" in line:
        found = _several(line, 0, None)
        return found if len(found) > 1 else []
    one = _item(_STATED, line, 0, None) or _item(_BARE, line, 0, None)
    return [one] if one else []


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
    note = (match["note"], start + match.start("note")) if match["note"] else ("", start + len(text))
    return Item(
        (match["label"], start + match.start("label")), (match["number"], start + match.start("number")), note, lead
    )
