"""What each language calls its policies, and which form a title names."""

from __future__ import annotations

import re
from functools import cache

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
    first = _in_latin(tuple(words.forms)).search(low)
    if first:
        return words.forms[first[0]]
    best: tuple[int, int, str] | None = None
    for word, form in words.forms.items():
        if word in low and word[0] >= "\u2e80" and (best is None or (low.rfind(word), len(word)) > best[:2]):
            best = (low.rfind(word), len(word), form)
    return best[2] if best else None


@cache
def _in_latin(forms: tuple[str, ...]) -> re.Pattern[str]:
    """The form words of Latin scripts, the longest first."""
    latin = sorted((re.escape(word) for word in forms if word[0] < "\u2e80"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(latin)})\b" if latin else r"(?!)")
