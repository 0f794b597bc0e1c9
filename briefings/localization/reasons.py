"""How a document's date is known, in the reader's language.

Extraction gives its reasons in English, since it may know nothing of readers; the ones it has are listed here.
"""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.vocabulary.characters import safe_text

REASONS = frozenset(
    {
        N_("given from outside"),
        N_("in the address"),
        N_("the text does not state its own date"),
        N_("beside a source, author or date line"),
        N_("at the end of the headline"),
        N_("behind the name of a digest or a list of prices"),
        N_("a line of its own with the hour"),
        N_("in a note of the date"),
        N_("a machine's prefix"),
        N_("dateline"),
        N_("in the credits"),
    }
)
"""Every reason that `briefings.extraction.published` gives; a test holds the two together."""


def date_reason(reason: str, language: Language) -> str:
    """A reason for a document's date; one that is not known stays in English."""
    return language.say(reason) if reason in REASONS else safe_text(reason, newlines=False)
