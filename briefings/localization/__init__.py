"""Facts in the reader's language: which language, formats, sentences, headlines, briefs, catalogs.

Names are loaded when first asked for, so that saying a message costs neither Babel nor the vocabulary.

A new language is a catalog (``python -m briefings.localization.catalogs update LOCALE``), a table in ``idioms`` and a
column of names in the vocabulary; no code changes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from briefings.localization.language import N_, Language, language, negotiate
from briefings.localization.marks import Mark, MarkKind, Sentence

if TYPE_CHECKING:
    from briefings.localization.brief import Brief, as_json, compose, render_text
    from briefings.localization.headlines import headline, second_line, short_change
    from briefings.localization.lead import Lead, lead_from, lead_of, lead_raw
    from briefings.localization.names import as_written, material_name, region_name
    from briefings.localization.reasons import date_reason
    from briefings.localization.sentences import (
        event_sentence,
        fact_sentence,
        facts,
        lead_sentence,
        policy_sentence,
        promise_sentence,
        sentence,
        summarise,
        target_sentence,
    )
    from briefings.localization.series import series_parts, series_title

_ROOMS = {
    "brief": ("Brief", "as_json", "compose", "render_text"),
    "headlines": ("headline", "second_line", "short_change"),
    "lead": ("Lead", "lead_from", "lead_of", "lead_raw"),
    "names": ("as_written", "material_name", "region_name"),
    "series": ("series_parts", "series_title"),
    "reasons": ("date_reason",),
    "sentences": (
        "event_sentence",
        "fact_sentence",
        "facts",
        "lead_sentence",
        "policy_sentence",
        "promise_sentence",
        "sentence",
        "summarise",
        "target_sentence",
    ),
}
_HOME = {name: module for module, names in _ROOMS.items() for name in names}

__all__ = [
    "N_",
    "Brief",
    "Language",
    "Lead",
    "Mark",
    "MarkKind",
    "Sentence",
    "as_json",
    "as_written",
    "compose",
    "date_reason",
    "event_sentence",
    "fact_sentence",
    "facts",
    "headline",
    "language",
    "lead_from",
    "lead_of",
    "lead_raw",
    "lead_sentence",
    "material_name",
    "negotiate",
    "policy_sentence",
    "promise_sentence",
    "region_name",
    "render_text",
    "second_line",
    "sentence",
    "series_parts",
    "series_title",
    "short_change",
    "summarise",
    "target_sentence",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
