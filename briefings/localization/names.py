"""Names in a sentence: terms of the vocabulary in the reader's language, everything else as the document wrote it."""

from __future__ import annotations

import re

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.model import Observation
from briefings.vocabulary import vocabulary
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


def whole_name(observation: Observation, language: Language) -> Sentence:
    """What a share is a share of: the total of a region, a material, or words as written."""
    whole = observation.share_of or ""
    if whole == "WORLD":
        return marked(language.say(N_("the world total")), MarkKind.NAME, observation.id)
    if _country_of(observation, whole):
        return marked(language.say(N_("the national total")), MarkKind.NAME, observation.id)
    known = vocabulary()
    if known.region(whole) is not None:
        region = marked(region_in_sentence(whole, language), MarkKind.NAME, observation.id)
        return language.render(N_("the total for {region}"), region=region)
    if known.material(whole) is not None:
        return marked(material_name(whole, language), MarkKind.NAME, observation.id)
    return as_written(whole, language, fact=observation.id)


def row_name(observation: Observation, language: Language) -> Sentence:
    """Among whom a rank is counted: the world, a region, or words as written."""
    whole = observation.share_of or ""
    if vocabulary().region(whole) is not None:
        return marked(region_in_sentence(whole, language), MarkKind.NAME, observation.id)
    return as_written(whole, language, fact=observation.id)


def _country_of(observation: Observation, whole: str) -> bool:
    """Whether a share is one of the country in which its own region lies."""
    region = observation.region or ""
    return len(whole) == 2 and region != whole and region.startswith((f"{whole}-", f"{whole}/"))


def subject_name(observation: Observation, language: Language, lang: str = "und") -> tuple[Sentence, bool]:
    """What an observation is about, and whether that is a material and nothing else.

    Args:
        observation: The figure.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    known = vocabulary()
    for id in (observation.subject, observation.material):
        if id and known.material(id) is not None and _names(id, observation):
            return marked(material_name(id, language), MarkKind.NAME, observation.id), True
    written = observation.subject or observation.subject_text or observation.material or ""
    return as_written(written, language, lang, observation.id), False


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


def _names(id: str, observation: Observation) -> bool:
    """Whether the subject says no more than the material's name."""
    subject = observation.subject.casefold()
    if subject in {"", id.casefold()}:
        return True
    term = vocabulary().material(id)
    return term is not None and any(subject == name.casefold() for names in term.names.values() for name in names)
