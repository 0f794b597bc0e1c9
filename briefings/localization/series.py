"""Series in words: what is measured, where, in which unit and how often."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.names import material_called, material_name, region_name
from briefings.model import Grain, Indicator, Series
from briefings.vocabulary.characters import safe_text

_GRAINS = {
    Grain.DAY: N_("daily"),
    Grain.WEEK: N_("weekly"),
    Grain.TEN_DAYS: N_("every ten days"),
    Grain.MONTH: N_("monthly"),
    Grain.QUARTER: N_("quarterly"),
    Grain.HALF: N_("half-yearly"),
    Grain.YEAR: N_("yearly"),
}
_INDICATORS = {
    Indicator.OUTPUT: N_("{material} output"),
    Indicator.CAPACITY: N_("{material} capacity"),
    Indicator.CONSUMPTION: N_("{material} consumption"),
    Indicator.PRICE: N_("{material} price"),
    Indicator.IMPORT: N_("{material} imports"),
    Indicator.EXPORT: N_("{material} exports"),
    Indicator.INVENTORY: N_("{material} stocks"),
    Indicator.RESERVE: N_("{material} reserves"),
}


def series_parts(series: Series, language: Language) -> tuple[str, ...]:
    """What a series is, part by part: what, which of several, where, its unit, how often; the first with a capital."""
    what = safe_text(series.title, newlines=False)
    if series.material:
        message = _INDICATORS.get(series.indicator)
        material = material_name(series.material, language)
        what = language.say(message, material=material) if message else material
    which = safe_text(series.of, newlines=False)
    if series.material and material_called(which) == series.material:  # the publisher's name says no more than ours
        which = ""
    where = region_name(series.region, language, short=True) if series.region else ""
    grain = language.say(_GRAINS[series.grain]) if series.grain in _GRAINS else ""
    unit = language.format.unit(series.unit)
    return tuple(part for part in (what[:1].upper() + what[1:], which, where, unit, grain) if part)


def series_title(series: Series, language: Language) -> str:
    """A series on one line, its parts between middle dots."""
    return " · ".join(series_parts(series, language))
