"""Units of measure and currencies, and every name they go by: ``data/units.toml`` and ``data/currencies.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from briefings.model import Noun

HUNDREDTH = Decimal("0.01")
TENTH = Decimal("0.1")


class Unit(Noun):
    """A unit of measure or a currency.

    Attributes:
        id: Its own spelling: ``kt``, ``MWh``, ``USD``.
        base: The unit that facts are counted in: ``t``, ``kWh``, ``USD``.
        factor: How many of ``base`` it is.
        dimension: mass, mass_rate, energy, power, length, area, volume, time, money, ratio, count, …
        names: Names per language (BCP 47 without script); ``""`` holds symbols written alike in all of them.
        prefixes: Symbols and names that stand before a figure (currencies only).
        weak: Names that are units only where nothing else is likelier.
        denominator: Only ever something a price is quoted against.
    """

    id: str
    base: str
    dimension: str
    names: dict[str, tuple[str, ...]]
    factor: Decimal = Decimal(1)
    prefixes: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    denominator: bool = False


_Entry = tuple[str, bool, Unit]
"""A name, whether its case counts, and the unit."""


def _shelved(entries: list[_Entry], one: slice, two: slice) -> dict[str, tuple[_Entry, ...]]:
    """Names by two letters, each shelf with the names of one letter that fit it; and those by that letter."""
    shelves: dict[str, list[_Entry]] = {}
    for name, *_ in entries:
        shelves.setdefault(name[two].lower(), [])
    for entry in entries:
        letters = entry[0][two].lower()
        for key in [letters] if len(letters) > 1 else [key for key in shelves if key[one] == letters]:
            shelves[key].append(entry)
    return {key: tuple(found) for key, found in shelves.items()}


class NameIndex:
    """Longest-name lookup at a place in a text, by first letter.

    A name with a capital, or of one or two Latin letters, is matched in its own case; every other one in lower case.
    A name that ends in a letter does not match inside a longer word.
    """

    def __init__(self, pairs: Iterable[tuple[str, Unit]], *, digits: bool = False) -> None:
        self._digits = digits  # whether a digit may follow a name directly (USD115)
        entries = [(name, len(name) <= 2 or name != name.lower(), unit_) for name, unit_ in pairs]
        # The longest first; of one length, those that begin with a capital.
        by_start = sorted(entries, key=lambda entry: (-len(entry[0]), entry[0][0].lower() == entry[0][0]))
        self._by_first = _shelved(by_start, slice(0, 1), slice(0, 2))
        # The longest first; of one length, in the order in which their first letters were met.
        met = {letter: nth for nth, letter in enumerate(dict.fromkeys(entry[0][0] for entry in entries))}
        by_end = sorted(entries, key=lambda entry: (-len(entry[0]), met[entry[0][0]]))
        self._by_last = _shelved(by_end, slice(-1, None), slice(-2, None))

    def at(self, folded: str, lower: str, start: int) -> tuple[Unit, int] | None:
        """The unit whose longest name begins at ``start``, and the place after it."""
        shelf = self._by_first
        candidates = shelf.get(lower[start : start + 2])
        if candidates is None:
            candidates = shelf.get(lower[start : start + 1], ())
        for name, exact, unit_ in candidates:
            if (folded if exact else lower).startswith(name, start):
                end = start + len(name)
                if not _inside_word(folded, end, name[-1], digits=self._digits):
                    return unit_, end
        return None

    def before(self, folded: str, lower: str, end: int) -> tuple[Unit, int] | None:
        """The unit whose longest name ends at ``end``, and the place where it begins."""
        if not end:
            return None
        candidates = self._by_last.get(lower[max(0, end - 2) : end])
        if candidates is None:
            candidates = self._by_last.get(lower[end - 1], ())
        for name, exact, unit_ in candidates:
            start = end - len(name)
            if start >= 0 and (folded if exact else lower).startswith(name, start) and not _glued(folded, start):
                return unit_, start
        return None


def _latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u2e80"


def _inside_word(text: str, end: int, last: str, *, digits: bool) -> bool:
    return end < len(text) and _latin(last) and (_latin(text[end]) or (text[end].isdigit() and not digits))


def _glued(text: str, start: int) -> bool:
    return start > 0 and _latin(text[start]) and _latin(text[start - 1])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("briefings.vocabulary").joinpath("data", name).read_text("utf-8"))


@cache
def units() -> tuple[Unit, ...]:
    """All units of measure, in the order of the file."""
    found = []
    for row in _read("units.toml")["unit"]:
        names = {lang: tuple(words) for lang, words in row.get("names", {}).items()}
        if row.get("symbols"):
            names[""] = tuple(row["symbols"])
        weak = tuple(row.get("weak_names", ()))
        if row.get("weak"):
            weak = tuple(word for words in names.values() for word in words)
        found.append(
            Unit(
                id=row["id"],
                base=row.get("base", row["id"]),
                factor=Decimal(row.get("factor", "1")),
                dimension=row["dimension"],
                names=names,
                weak=weak,
                denominator=row.get("denominator", False),
            )
        )
    return tuple(found)


@cache
def currencies() -> tuple[Unit, ...]:
    """All currencies and their hundredth and tenth parts, in the order of the file."""
    found = []
    for row in _read("currencies.toml")["currency"]:
        code = row["id"]
        symbols = tuple(row.get("symbols", ()))
        names = {lang: tuple(words) for lang, words in row.get("names", {}).items()}
        named = tuple(word for words in row.get("prefixes", {}).values() for word in words)
        found.append(
            Unit(id=code, base=code, dimension="money", names={"": symbols, **names}, prefixes=(*symbols, *named))
        )
        for key, factor in (("minor", HUNDREDTH), ("tenth", TENTH)):
            if key in row:
                parts = {lang: tuple(words) for lang, words in row[key].items()}
                found.append(Unit(id=f"{code} {key}", base=code, factor=factor, dimension="money", names=parts))
    return tuple(found)


@cache
def unit(id_: str) -> Unit | None:
    """The unit or currency of this id (``kt``, ``MWh``, ``USD``), or None."""
    return next((found for found in (*units(), *currencies()) if found.id == id_), None)


@cache
def measure_names() -> NameIndex:
    """Every name of every unit of measure, in all languages."""
    return NameIndex((name, found) for found in units() for words in found.names.values() for name in words)


@cache
def money_names() -> NameIndex:
    """Every name of every currency that may follow a figure."""
    return NameIndex((name, found) for found in currencies() for words in found.names.values() for name in words)


@cache
def money_prefixes() -> NameIndex:
    """Every symbol and name of a currency that may stand before a figure, also directly before its digits (USD115)."""
    pairs = [(name, found) for found in currencies() for name in found.prefixes]
    return NameIndex(pairs, digits=True)
