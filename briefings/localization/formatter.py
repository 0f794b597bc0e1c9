"""Numbers, quantities, periods, dates and lists as one language writes them.

One `Formatter` a language, over Babel's CLDR data; Babel is loaded when the first one is made. Nothing here raises
for any input: what cannot be formatted comes back as its own text. Thin and narrow spaces, which many terminal fonts
lack, become no-break spaces, and minus is U+2212.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.dates import format_timedelta
from babel.lists import format_list

from briefings.localization.calendar import Calendar
from briefings.localization.quantities import Quantities, plain, settled
from briefings.model import Change, Period, Qualifier

if TYPE_CHECKING:
    from briefings.localization.language import Language

_REMEMBERED = 8192


class Formatter:
    """Formats for one language.

    Args:
        language: The language whose idioms and messages are used.
    """

    def __init__(self, language: Language) -> None:
        self._locale = Locale.parse(language.idioms.cldr)
        self._quantities = Quantities(language, self._locale)
        self._calendar = Calendar(language, self._locale)
        self._value: Callable[..., str] = lru_cache(_REMEMBERED)(self._quantity)
        self._number: Callable[[str], str] = lru_cache(_REMEMBERED)(lambda text: self._quantities.number(Decimal(text)))
        self._period: Callable[[Period, bool], str] = lru_cache(_REMEMBERED)(self._calendar.period)

    def number(self, value: Any) -> str:
        """A number with all its digits, grouped: ``4,792,000``. Numbers that are none come back as text."""
        number = plain(value)
        return self._number(str(number)) if number is not None else str(value)

    def value(
        self,
        value: Decimal | float | None,
        unit: str | None = None,
        *,
        qualifier: Qualifier = Qualifier.EXACT,
        low: Decimal | float | None = None,
        high: Decimal | float | None = None,
        compact: bool = False,
    ) -> str:
        """A quantity with its unit, in the idiom of the language, with every digit that was stated.

        Args:
            value: The figure in base units; None for a range.
            unit: Its unit as in a fact: ``t``, ``CNY``, ``USD/t``, ``%``, ``count``; None for a bare number.
            qualifier: How the text hedges it.
            low: Lower end of a range.
            high: Upper end of a range.
            compact: Round to three significant digits where a scale word is used, for axes and narrow columns.

        Returns:
            ``4.792 Mt``, ``about 100,000 t``, ``CNY 80 billion``; ``479.2万吨``, ``约10万吨``, ``800亿元``. The empty
            string where there is no figure at all.
        """
        figures = tuple(None if (number := plain(figure)) is None else str(number) for figure in (value, low, high))
        return self._value(figures, unit, qualifier, compact)

    def unit(self, unit: str | None) -> str:
        """A unit alone, for the head of a column or an axis: ``USD/t``, ``美元/吨``; empty for a count or None."""
        return self._quantities.unit(unit) if unit else ""

    def percent(self, value: Decimal | float, *, signed: bool = False) -> str:
        """Per cent, given as such (4.7 is ``4.7%``); with a sign where asked for: ``+4.7%``, ``−3%``."""
        return self.signed(value, "%") if signed else self.value(value, "%")

    def signed(self, value: Decimal | float, unit: str | None = None) -> str:
        """A quantity with its sign always written, none for zero: ``+4.7%``, ``−45,000 t``, ``0%``."""
        number = plain(value)
        if number is None:
            return str(value)
        sign = "+" if number > 0 else "−" if number < 0 else ""
        return sign + self._value((str(abs(number)), None, None), unit, Qualifier.EXACT, False)

    def change(self, change: Change) -> str:
        """A change with its sign and without its basis: ``+4.7%``; percentage points keep their name."""
        return self.signed(change.value, change.unit)

    def amount(self, change: Change) -> str:
        """A change without its sign, for sentences whose words say the direction."""
        return self.value(abs(change.value), change.unit)

    def period(self, period: Period | str | None, *, aside: bool = False) -> str:
        """A period: ``Jan–Jul 2024``, ``before 2030``, ``Jan–Jul, year not stated``; empty for None.

        Args:
            period: A period, or its ISO 8601 form.
            aside: Whether an unknown year is said in brackets, for the middle of a sentence.
        """
        if period is None:
            return ""
        return self._period(settled(period), aside)

    def date(self, iso: str | date | None) -> str:
        """A day, month or year from its ISO 8601 form: ``4 Jul 2024``; an unknown year is said; empty for None."""
        if iso is None:
            return ""
        text = iso.isoformat() if isinstance(iso, date) else iso
        return self.period(text.split("T")[0].split(" ")[0])

    def relative(self, then: datetime | str, now: datetime) -> str:
        """How long ago, or until when: ``3 hours ago``; the text itself where it is no time."""
        try:
            moment = datetime.fromisoformat(then) if isinstance(then, str) else then
        except ValueError:
            return str(then)
        if (moment.tzinfo is None) != (now.tzinfo is None):
            moment, now = _zoned(moment), _zoned(now)
        return _spaces(format_timedelta(moment - now, add_direction=True, threshold=1.5, locale=self._locale))

    def list(self, items: Sequence[str]) -> str:
        """Several things in a row: ``A, B and C``, ``A、B和C``."""
        return _spaces(format_list(list(items), locale=self._locale)) if items else ""

    def _quantity(
        self, figures: tuple[str | None, str | None, str | None], unit: str | None, qualifier: Qualifier, compact: bool
    ) -> str:
        """What `value` remembers, by the digits of its figures: 9 and 9.0 are equal, but are not written alike."""
        value, low, high = (None if text is None else Decimal(text) for text in figures)
        return self._quantities.value(value, unit, (low, high), qualifier, compact)


def _zoned(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _spaces(text: str) -> str:
    return text.replace("\u2009", "\u00a0").replace("\u202f", "\u00a0")
