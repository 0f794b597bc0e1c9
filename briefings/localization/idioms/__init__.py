"""How a language writes quantities: a table a locale, editable without Python.

Babel's own unit formats print raw identifiers or fail for many pairs of unit and locale, and know neither tonnes of
concentrate nor percentage points, so the units that Ingot meets are written here. CLDR still decides about digits,
grouping, plural categories, dates and the names of currencies.

A table ``<locale>.toml`` has:

``cldr``
    The CLDR locale for numbers and dates.
``name``
    The language's name in itself.
``sentence_joiner``, ``sentence_end``, ``quote``, ``foreign``
    What stands between sentences and ends one; patterns for words as written, and for those in another language.
``range``, ``range_signed``, ``range_each``
    Patterns for two ends, for two ends of which one is negative, and whether each end keeps its scale word.
``scale``
    Scale words for numbers, smallest first: from which number on, how many decimals may stand, the pattern.
``interval``
    Patterns for runs of months, days and years where CLDR's own are not what the trade writes.
``currency``, ``per``, ``codes``
    Patterns for an amount, for a quantity per another, and for currencies that are written in their own way.
``regions``
    Names that stand otherwise inside a sentence than alone ("the United States").
``unit``
    A row a unit: ``forms`` by plural category, ``name`` as a denominator, ``words`` whether scale words apply,
    ``steps`` larger units that take over.
"""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scale word or a larger unit.

    Attributes:
        above: The number of base units from which it is used, and by which the number is divided.
        decimals: How many decimals the divided number may have; with more, a smaller step is used, so that no digit is
            lost.
        pattern: How it is written, with ``{number}``.
    """

    above: Decimal
    decimals: int
    pattern: str


class UnitIdiom(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one unit is written.

    Attributes:
        forms: Patterns with ``{number}`` by CLDR plural category; ``other`` is always there.
        name: The unit as a denominator; empty where it is none.
        words: Whether large numbers take the language's scale words.
        steps: Larger units that take over, smallest first.
    """

    forms: dict[str, str]
    name: str = ""
    words: bool = False
    steps: tuple[Step, ...] = ()


class Idioms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A locale's table; the module's text says what each field is."""

    cldr: str
    name: str
    sentence_joiner: str
    sentence_end: str
    quote: str
    foreign: str
    range: str
    range_signed: str
    range_each: bool
    currency: str
    per: str
    scale: tuple[Step, ...]
    unit: dict[str, UnitIdiom]
    codes: dict[str, str] = {}
    interval: dict[str, str] = {}
    regions: dict[str, str] = {}


@cache
def idioms(locale: str) -> Idioms:
    """The table of a locale; English's where it has none."""
    table = files(__name__).joinpath(f"{locale}.toml")
    if not table.is_file():
        table = files(__name__).joinpath("en.toml")
    return msgspec.convert(tomllib.loads(table.read_text("utf-8")), Idioms, strict=False)
