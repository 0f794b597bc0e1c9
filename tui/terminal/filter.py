"""The last filter before the terminal: only sequences that the desk itself needs pass, in whatever pieces they come.

Text is cleaned long before. This filter is for what slips past: a widget that forgot, a library that writes on its own.
It reads what goes to the terminal as ECMA-48 does (escape, control sequence, command string) and lets through the short
list list below. A command string that is not on it is swallowed to its end, or to the next sequence where it has none.
"""

from __future__ import annotations

import re

_CSI_ALLOWED = re.compile(
    r"""\x1b\[(?:
      [\d;:]*m                      # colours and styles
    | \d*(?:;\d*)?H                 # cursor to a place
    | \?(?:7|25|1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2031|2048)[hl]
    | \?(?:2026|2048)\$p            # asks whether the terminal knows synchronised output, in-band size
    | [<>=]\d*(?:;\d*)?u            # kitty keyboard protocol on and off
    )""",
    re.VERBOSE,
)
_OSC_ALLOWED = re.compile(r"\x1b\]22;[a-z-]*(?:\x07|\x1b\\)")  # shape of the mouse pointer
_CSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_CSI_OPEN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*)?\Z")
_STRING = re.compile(r"\x1b[\]PX^_k]")
_STRING_END = re.compile(r"\x07|\x1b\\|\x9c|(?=\x1b[^\\])")  # another sequence ends it too, as in xterm
_SUSPECT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
_LONGEST = 64
"""A control sequence longer than this is not one of ours."""


class OutputFilter:
    """A filter with a memory: a sequence may be cut anywhere between two writes."""

    def __init__(self) -> None:
        self._held = ""
        self._swallowing = False
        self.dropped = 0

    def pass_(self, data: str) -> str:
        """What of the data may go to the terminal now; the start of a sequence is held back until its end is known."""
        if not self._held and not self._swallowing and not _SUSPECT.search(data):
            return data
        data, self._held = self._held + data, ""
        out: list[str] = []
        at = 0
        while at < len(data):
            if self._swallowing:
                end = _STRING_END.search(data, at)
                if end is None:
                    self._held = "\x1b" if data.endswith("\x1b") else ""
                    return "".join(out)
                at, self._swallowing = end.end(), False
                continue
            suspect = _SUSPECT.search(data, at)
            if suspect is None:
                out.append(data[at:])
                break
            out.append(data[at : suspect.start()])
            at = self._sequence(data, suspect.start(), out)
            if at < 0:
                break
        return "".join(out)

    def _sequence(self, data: str, at: int, out: list[str]) -> int:
        """Handles what begins at a suspect character; returns where to go on, or -1 where more must come first."""
        character = data[at]
        if character != "\x1b":
            self.dropped += 1
            return at + 1
        for allowed in (_CSI_ALLOWED, _OSC_ALLOWED):
            if found := allowed.match(data, at):
                out.append(found[0])
                return found.end()
        if _CSI_OPEN.match(data, at) and len(data) - at <= _LONGEST:
            self._held = data[at:]
            return -1
        self.dropped += 1
        if _STRING.match(data, at):
            if self._may_become_ours(data, at):
                self.dropped -= 1
                self._held = data[at:]
                return -1
            self._swallowing = True
            return at + 2
        if whole := _CSI.match(data, at):
            return whole.end()
        return at + 1

    @staticmethod
    def _may_become_ours(data: str, at: int) -> bool:
        rest = data[at:]
        if len(rest) > _LONGEST:
            return False
        return "\x1b]22;".startswith(rest) or re.fullmatch(r"\x1b\]22;[a-z-]*\x1b?", rest) is not None
