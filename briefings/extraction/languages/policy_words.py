"""What each language calls its policies, and which form a title names."""

from __future__ import annotations

import re

from briefings.extraction.languages.policy_table import PolicyWords
from briefings.extraction.languages.policy_words_en import EN
from briefings.extraction.languages.policy_words_zh import ZH

__all__ = ["PolicyWords", "form_of", "policy_words"]

_TABLES = {"en": EN, "zh": ZH}


def policy_words(lang: str) -> PolicyWords | None:
    """The words of a language by its primary subtag, or None where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0])


def form_of(title: str, words: PolicyWords) -> str | None:
    """The form of a policy by its title: the form word nearest to the end in Chinese, the first one in English."""
    low = title.lower()
    best: tuple[int, int, str] | None = None
    for word, form in words.forms.items():
        if word[0] < "\u2e80":
            found = re.search(rf"\b{re.escape(word)}\b", low)
            at = -found.start() if found else None
        else:
            at = low.rfind(word) if word in low else None
        if at is not None and (best is None or (at, len(word)) > best[:2]):
            best = (at, len(word), form)
    return best[2] if best else None
