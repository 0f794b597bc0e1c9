"""Periods and dates as one language writes them, with what is unknown said and never guessed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_interval, format_skeleton

from briefings.localization.language import N_
from briefings.model import Period, Side
from briefings.vocabulary.characters import safe_text

if TYPE_CHECKING:
    from briefings.localization.language import Language

_PART = re.compile(r"(?P<y>\d{4}|XXXX)(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])|(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?))?")
_SIDES = {
    Side.BEFORE: N_("before {period}"),
    Side.BY: N_("by {period}"),
    Side.SINCE: N_("since {period}"),
}
_UNKNOWN_YEAR = N_("{period}, year not stated")
_UNKNOWN_ASIDE = N_("{period} (year not stated)")
_LEAP = 2000
"""A year in which every day exists, to format days whose year nobody stated."""

_Part = re.Match[str]


class Calendar:
    """Writes periods in one language.

    Args:
        language: Whose idioms and messages.
        locale: The CLDR locale for names of months and the order of dates.
    """

    def __init__(self, language: Language, locale: Locale) -> None:
        self._say = language.say
        self._patterns = language.idioms.interval
        self._locale = locale

    def period(self, period: Period, aside: bool) -> str:
        """A period with its open side; see `briefings.localization.formatter.Formatter.period`."""
        text = self._closed(period.iso, aside)
        side = _SIDES.get(period.side)
        return self._say(side, period=text) if side else text

    def _closed(self, iso: str, aside: bool) -> str:
        ends = [_PART.fullmatch(part) for part in iso.split("/")]
        first, last = ends[0], ends[-1]
        if first is None or last is None or len(ends) > 2:
            return safe_text(iso, newlines=False)
        unknown = "XXXX" in {first["y"], last["y"]}
        try:
            named = self._point(first) if first[0] == last[0] else self._interval(first, last, unknown)
        except (ValueError, KeyError, TypeError, AttributeError):
            return safe_text(iso, newlines=False)  # a day such as 31 February stays as it was written
        named = named.replace("\u2009", "\u00a0").replace("\u202f", "\u00a0")
        if not named:
            return self._say(N_("year not stated"))
        if not unknown:
            return named
        return self._say(_UNKNOWN_ASIDE if aside else _UNKNOWN_YEAR, period=named)

    def _point(self, part: _Part) -> str:
        """A day, month, quarter, half or year; without the year where it is unknown, empty where nothing is left."""
        known = part["y"] != "XXXX"
        if part["q"]:
            return self._skeleton("yQQQ", _day(part)) if known else self._say(N_("Q{quarter}"), quarter=part["q"])
        if part["h"]:
            return self._half(part["h"], part["y"] if known else None)
        if part["m"] in {None, "XX"}:
            return self._skeleton("y", _day(part)) if known else ""
        skeleton = "MMM" if part["d"] in {None, "XX"} else "MMMd"
        return self._skeleton(f"y{skeleton}" if known else skeleton, _day(part))

    def _half(self, half: str, year: str | None) -> str:
        if year is None:
            return self._say(N_("first half")) if half == "1" else self._say(N_("second half"))
        return self._say(N_("H1 {year}"), year=year) if half == "1" else self._say(N_("H2 {year}"), year=year)

    def _interval(self, first: _Part, last: _Part, unknown: bool) -> str:
        quarters = first["q"] or last["q"] or first["h"] or last["h"]
        if quarters or (unknown and first["y"] != last["y"]):
            return self._say(N_("{first} to {last}"), first=self._point(first), last=self._point(last))
        if unknown and first["m"] is None:
            return ""
        return self._own(first, last, unknown) or self._cldr(first, last, unknown)

    def _own(self, first: _Part, last: _Part, unknown: bool) -> str | None:
        """The run in the language's own pattern, where it has one."""
        name, ends = _shape(first, last, unknown)
        pattern = self._patterns.get(name)
        if pattern is None:
            pattern, ends = self._patterns.get("other"), {"first": self._point(first), "last": self._point(last)}
        if pattern is None:
            return None
        for slot, text in {"year": first["y"], "month": _number(first["m"]), **ends}.items():
            pattern = pattern.replace(f"{{{slot}}}", text)
        return pattern

    def _cldr(self, first: _Part, last: _Part, unknown: bool) -> str:
        if first["m"] is None:
            skeleton = "y"
        elif first["d"] is None:
            skeleton = "MMM" if unknown else "yMMM"
        else:
            skeleton = "MMMd" if unknown else "yMMMd"
        text: str = format_interval(_day(first), _day(last), skeleton, locale=self._locale)
        close = "–" if skeleton in {"y", "MMM", "yMMM"} and first["y"] == last["y"] else "\u00a0–\u00a0"
        return text.replace("\u2009–\u2009", close).replace(" – ", close)

    def _skeleton(self, skeleton: str, day: date) -> str:
        return format_skeleton(skeleton, day, locale=self._locale)


def _day(part: _Part) -> date:
    year = _LEAP if part["y"] == "XXXX" else int(part["y"])
    if part["q"]:
        return date(year, 3 * int(part["q"]), 1)
    month = 1 if part["m"] in {None, "XX"} else int(part["m"])
    return date(year, month, 1 if part["d"] in {None, "XX"} else int(part["d"]))


def _number(digits: str | None) -> str:
    return str(int(digits)) if digits else ""


def _shape(first: _Part, last: _Part, unknown: bool) -> tuple[str, dict[str, str]]:
    """Which pattern of ``interval`` a run would take, and its ends."""
    year = "" if unknown else "year_"
    if first["m"] is None and last["m"] is None:
        return "years", {"first": first["y"], "last": last["y"]}
    if first["y"] == last["y"] and first["d"] is None and last["d"] is None:
        return f"{year}months", {"first": _number(first["m"]), "last": _number(last["m"])}
    if first["y"] == last["y"] and first["m"] == last["m"]:
        return f"{year}days", {"first": _number(first["d"]), "last": _number(last["d"])}
    return "", {}
