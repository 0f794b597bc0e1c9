"""Names in a sentence: terms of the vocabulary in the reader's language, everything else as the document wrote it."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings.localization.language import Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.vocabulary import Kind, vocabulary
from briefings.vocabulary.characters import safe_text

_SCRIPTS = {
    "zh": re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"),
    "ja": re.compile("[\u3040-\u30ff\u3400-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af\u1100-\u11ff]"),
    "ru": re.compile("[\u0400-\u04ff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_NOT_LATIN = re.compile("[\u0370-\u1cff\u2e80-\uabff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")


def material_name(id: str, language: Language) -> str:
    """A material's name in the reader's language; where it has none the English one, marked."""
    return _told(vocabulary().name(id, language.locale), language)


def region_name(code: str, language: Language, *, short: bool = False) -> str:
    """A region's name in the reader's language; the English one or the code's last part, marked, where it has none.

    Args:
        code: ISO 3166-1 or 3166-2 code, a place after a slash.
        language: The reader's.
        short: The name without words such as "autonomous region".
    """
    name = vocabulary().name(code, language.locale, short=short)
    return _told(name if name != code else code.rpartition("/")[2], language)


def region_in_sentence(code: str, language: Language) -> str:
    """A region's name as it stands after a preposition: whole for a country, with the article that it needs.

    Places below a country go by their short name.
    """
    own = language.idioms.regions.get(code)
    return own if own is not None else region_name(code, language, short="-" in code or "/" in code)


def material_called(words: str) -> str | None:
    """The id of the material that some words name and nothing else, in any language of the vocabulary."""
    return _called(words, Kind.MATERIAL)


def region_called(words: str) -> str | None:
    """The code of the region that some words name and nothing else, in any language of the vocabulary."""
    return _called(words, Kind.REGION)


def organisation_name(words: str, language: Language, lang: str = "und", fact: str = "") -> Sentence:
    """An organisation's name in the reader's language where the vocabulary has it, else as the document wrote it."""
    id = _called(" ".join(words.split()), Kind.ORGANISATION)
    if id is None:
        return as_written(words, language, lang, fact)
    return marked(_told(vocabulary().name(id, language.locale), language), MarkKind.NAME, fact)


@lru_cache(maxsize=4096)
def _called(words: str, kind: Kind) -> str | None:
    known = vocabulary()
    find = {Kind.MATERIAL: known.material, Kind.REGION: known.region, Kind.ORGANISATION: known.organisation}[kind]
    term = find(words)
    if term is not None:
        return term.id
    for mention in known.mentions(words):
        if mention.kind is kind and mention.end - mention.start == len(words) and len(mention.terms) == 1:
            return mention.terms[0]
    return None


def as_written(text: str, language: Language, lang: str = "und", fact: str = "") -> Sentence:
    """Words of a document on one line, in guillemets where they are in another language than the reader's."""
    shown = _told(text, language, lang)
    return marked(shown, MarkKind.QUOTED, fact)


def foreign(text: str, language: Language, lang: str = "und") -> bool:
    """Whether words are in another language than the reader's, by script and, within one, by the document's tag."""
    own = language.locale.split("_")[0]
    if not _LETTER.search(text):
        return False
    script = _SCRIPTS.get(own)
    if script is not None:
        return not script.search(text)
    if _NOT_LATIN.search(text):
        return True
    tagged = re.split("[-_]", lang)[0].lower()
    return tagged not in {"", "und", own} and tagged not in _SCRIPTS


def _told(name: str, language: Language, lang: str = "und") -> str:
    shown = " ".join(safe_text(name, newlines=False).split())
    return language.idioms.foreign.replace("{text}", shown) if shown and foreign(shown, language, lang) else shown
