"""Quantities: digits, scale words, units and hedges.

No digit that was stated is lost: a scale word or a larger unit is taken only where what remains is short enough to be
read and whole (4,792,000 t is 4.792 Mt, 4,792,123 t stays as it is). Only ``compact`` rounds.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.numbers import format_decimal, get_currency_name, list_currencies

from briefings.localization.idioms import Step, UnitIdiom
from briefings.localization.language import N_
from briefings.model import Grain, Period, Qualifier
from briefings.vocabulary.characters import safe_text

if TYPE_CHECKING:
    from briefings.localization.language import Language

_HEDGES = {
    Qualifier.ABOUT: N_("about {value}"),
    Qualifier.OVER: N_("over {value}"),
    Qualifier.UNDER: N_("under {value}"),
    Qualifier.UP_TO: N_("at most {value}"),
}
_LONGEST_FRACTION = 8
"""Decimals beyond which a figure is a quotient such as two thirds, not one that a text states; those are rounded."""
_LONG_PRICE = 1_000_000
"""From which size a price takes scale words: CNY 5.6 million/t."""
_LARGEST = 24
"""Digits before or after the point beyond which a figure is damage, not a quantity."""
_AS_STATED = {"%", "pp", "‰", None}
"""Units whose figures are never multiplied by a scale, so that their closing zeros are the text's own."""


class Quantities:
    """Writes quantities in one language.

    Args:
        language: Whose idioms and messages.
        locale: The CLDR locale for digits.
    """

    def __init__(self, language: Language, locale: Locale) -> None:
        self._language = language
        self._idioms = language.idioms
        self._locale = locale

    def value(
        self,
        value: Decimal | None,
        unit: str | None,
        ends: tuple[Decimal | None, Decimal | None],
        qualifier: Qualifier,
        compact: bool,
    ) -> str:
        """See `briefings.localization.formatter.Formatter.value`; ``ends`` are those of a range."""
        low, high = ends
        if value is None and low is not None and high is not None and low != high:
            return self._hedged(self._range(low, high, unit, compact), qualifier)
        if value is None:
            value = low if low is not None else high
            if value is None:
                return ""
            if qualifier is Qualifier.EXACT and (low is None or high is None):
                qualifier = Qualifier.OVER if high is None else Qualifier.UP_TO
        return self._hedged(self._quantity(value, unit, compact), qualifier)

    def unit(self, unit: str) -> str:
        """A unit alone, for the head of a column or an axis: ``USD/t``, ``美元/吨``; empty for a bare count."""
        base, _, per = unit.partition("/")
        text = _fill(self._unit(base).forms["other"], number="").strip(" \u00a0")
        return self._per(text, per) if per else text

    def number(self, value: Decimal, decimals: int | None = None) -> str:
        """A number with its own decimals, or a given number of them, grouped as the language does."""
        digits = -int(value.as_tuple().exponent) if decimals is None else decimals
        pattern = "#,##0" + ("." + "0" * digits if digits > 0 else "")
        text = format_decimal(abs(value), format=pattern, locale=self._locale, decimal_quantization=True)
        text = text.replace("\u202f", "\u00a0").replace("\u2009", "\u00a0")
        return f"−{text}" if value < 0 else text

    def _hedged(self, text: str, qualifier: Qualifier) -> str:
        message = _HEDGES.get(qualifier)
        return self._language.say(message, value=text) if message else text

    def _quantity(self, value: Decimal, unit: str | None, compact: bool) -> str:
        base, _, per = (unit or "").partition("/")
        idiom = self._unit(base)
        if per and abs(value) < _LONG_PRICE:
            shown = _priced(value) if base in _currencies() else _stated(value, None)
            return self._per(self._with_unit(self.number(shown), shown, idiom), per)
        text = self._whole(value, base, idiom, compact)
        return self._per(text, per) if per else text

    def _whole(self, value: Decimal, base: str, idiom: UnitIdiom, compact: bool) -> str:
        step = self._step(abs(value), idiom, compact)
        if step is None:
            shown = _stated(value, base or None)
            return self._with_unit(self.number(shown), shown, idiom)
        scaled = _shortened(value / step.above, compact)
        text = _fill(step.pattern, number=self.number(scaled))
        return text if step in idiom.steps else self._with_unit(text, scaled, idiom)

    def _range(self, low: Decimal, high: Decimal, unit: str | None, compact: bool) -> str:
        base, _, per = (unit or "").partition("/")
        idiom = self._unit(base)
        pattern = self._idioms.range_signed if low < 0 or high < 0 else self._idioms.range
        fix = _priced if per and base in _currencies() else _bare
        ends = (fix(low), fix(high))
        if per:
            both = _fill(pattern, low=self.number(ends[0]), high=self.number(ends[1]))
            return self._per(self._with_unit(both, ends[1], idiom), per)
        steps = [self._step(abs(end), idiom, compact) for end in ends]
        shared = steps[1] if steps[1] is not None and _fits(ends[0], steps[1], compact) else None
        if self._idioms.range_each and not (shared and shared in idiom.steps):
            low_text, high_text = (
                self.number(end) if step is None else _fill(step.pattern, number=self._scaled(end, step, compact))
                for end, step in zip(ends, steps, strict=True)
            )
            return self._with_unit(_fill(pattern, low=low_text, high=high_text), ends[1], idiom)
        if shared is None:
            both = _fill(pattern, low=self.number(ends[0]), high=self.number(ends[1]))
            return self._with_unit(both, ends[1], idiom)
        both = _fill(pattern, low=self._scaled(ends[0], shared, compact), high=self._scaled(ends[1], shared, compact))
        text = _fill(shared.pattern, number=both)
        return text if shared in idiom.steps else self._with_unit(text, ends[1], idiom)

    def _scaled(self, value: Decimal, step: Step, compact: bool) -> str:
        return self.number(_shortened(value / step.above, compact))

    def _step(self, size: Decimal, idiom: UnitIdiom, compact: bool) -> Step | None:
        steps = idiom.steps or (self._idioms.scale if idiom.words else ())
        return next((s for s in reversed(steps) if size >= s.above and _fits(size, s, compact)), None)

    def _with_unit(self, text: str, number: Decimal, idiom: UnitIdiom) -> str:
        form = self._locale.plural_form(abs(number))
        return _fill(idiom.forms.get(form, idiom.forms["other"]), number=text)

    def _per(self, text: str, per: str) -> str:
        for part in per.split("/"):
            name = self._unit(part).name or safe_text(part, newlines=False)
            text = _fill(self._idioms.per, value=text, unit=name)
        return text

    def _unit(self, unit: str) -> UnitIdiom:
        known = self._idioms.unit.get(unit)
        if known is not None:
            return known
        if not unit:
            return UnitIdiom(forms={"other": "{number}"}, words=True)
        if unit in _currencies():
            pattern = self._idioms.codes.get(unit, self._idioms.currency)
            name = get_currency_name(unit, locale=self._locale)
            form = pattern.replace("{code}", unit).replace("{name}", name)
            return UnitIdiom(forms={"other": form}, name=unit, words=True)
        shown = safe_text(unit, newlines=False).replace("{", "").replace("}", "")
        return UnitIdiom(forms={"other": "{number} " + shown}, name=shown, words=True)


def plain(value: Any) -> Decimal | None:
    """A number as a decimal with the digits that it shows.

    None for anything else, and for sizes that no quantity of this world has, whose digits would fill pages.
    """
    if value is None or isinstance(value, bool):
        return None
    try:
        number = (
            value if isinstance(value, Decimal) else Decimal(repr(value) if isinstance(value, float) else str(value))
        )
    except InvalidOperation:
        return None
    sane = number.is_finite() and abs(number.adjusted()) <= _LARGEST and len(number.as_tuple().digits) <= _LARGEST
    return number if sane else None


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency and nothing else."""
    return unit is not None and unit in _currencies()


def settled(period: Period | str) -> Period:
    """A period from itself or from its ISO 8601 form."""
    return period if isinstance(period, Period) else Period(iso=period, grain=_grain(period))


def _grain(iso: str) -> Grain:
    part = iso.split("/", maxsplit=1)[0]
    if "Q" in part:
        return Grain.QUARTER
    if "H" in part:
        return Grain.HALF
    return (Grain.YEAR, Grain.MONTH, Grain.DAY)[min(part.count("-"), 2)]


def _fits(value: Decimal, step: Step, compact: bool) -> bool:
    return compact or _places(_bare(value / step.above)) <= step.decimals


def _shortened(value: Decimal, compact: bool) -> Decimal:
    if not compact:
        return _bare(value)
    places = max(0, 2 - value.adjusted())
    return _bare(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN))


def _stated(value: Decimal, unit: str | None) -> Decimal:
    """The figure as the text states it: closing zeros stay where the unit is never scaled, endless decimals are cut."""
    if _places(value) > _LONGEST_FRACTION and len(value.as_tuple().digits) > _LONGEST_FRACTION:
        places = max(2, 3 - value.adjusted())
        value = _bare(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN))
    if unit in _AS_STATED and int(value.as_tuple().exponent) <= 0:
        return value
    return _bare(value)


def _priced(value: Decimal) -> Decimal:
    """Money a unit: no decimals or at least two."""
    bare = _bare(value)
    return bare if _places(bare) in {0} or _places(bare) >= 2 else bare.quantize(Decimal("0.01"))


def _bare(value: Decimal) -> Decimal:
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if int(normal.as_tuple().exponent) > 0 else normal


def _places(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _fill(pattern: str, **slots: str) -> str:
    for name, text in slots.items():
        pattern = pattern.replace(f"{{{name}}}", text)
    return pattern


_CODES: set[str] = set()


def _currencies() -> set[str]:
    if not _CODES:
        _CODES.update(list_currencies())
    return _CODES
