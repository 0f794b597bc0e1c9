"""A reader's language: which one, and everything that is said in it.

Messages are whole sentences with ``{slot}`` braces, in English in the code and translated in
`briefings.localization.catalogs`. Saying something never fails: a message without a translation is said in English, a
translation whose braces do not fit its message is passed over.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from briefings.localization.catalogs import SOURCE_LOCALE, shipped, translations
from briefings.localization.idioms import Idioms, idioms
from briefings.localization.marks import Builder, Sentence

if TYPE_CHECKING:
    from briefings.localization.formatter import Formatter

_LOCALE = re.compile(
    r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<territory>[a-z]{2}|\d{3}))?(?:[.@].*)?",
    re.IGNORECASE,
)
_SCRIPTS = {"CN": "Hans", "SG": "Hans", "MY": "Hans", "TW": "Hant", "HK": "Hant", "MO": "Hant"}
"""The script that Chinese is written in where a locale names only the territory (CLDR, likely subtags)."""

_Parts = tuple[tuple[str, str | None], ...]


def N_(msgid: str) -> str:  # noqa: N802 - the name that extraction tools look for
    """Mark a message for the catalogs; it is translated where it is said."""
    return msgid


def negotiate(names: Sequence[str | None]) -> str:
    """The locale that serves a reader best.

    Args:
        names: Locale names in falling order of preference, POSIX (``zh_CN.UTF-8``) or BCP 47 (``zh-Hans-CN``); empty
        ones
            and None say nothing, ``C``, ``POSIX`` and malformed ones mean English. A name may hold several, parted by
            colons, as LANGUAGE does.

    Returns:
        One of `shipped`: language and script, else language and territory, else language, else any script of the same
        language; English where no name asks for anything that can be had. The first name that can be had decides; one
        that asks for what there is not gives way to the next.
    """
    for given in names:
        for name in (given or "").split(":"):
            if not name.strip():
                continue
            if name.split(".")[0].upper() in {"C", "POSIX"}:
                return SOURCE_LOCALE
            if (found := _pick(name.strip())) is not None:
                return found
    return SOURCE_LOCALE


def _pick(name: str) -> str | None:
    match = _LOCALE.fullmatch(name)
    if not match:
        return None
    lang = match["language"].lower()
    territory = (match["territory"] or "").upper()
    script = (match["script"] or "").title()
    if not script and lang == "zh":
        script = _SCRIPTS.get(territory, "Hans")
    have = shipped()
    for candidate in (f"{lang}_{script}", f"{lang}_{territory}", lang):
        if candidate in have:
            return candidate
    return next((locale for locale in have if locale.split("_")[0] == lang), None)


class Language:
    """One language of the reader.

    Attributes:
        locale: Its name as in `shipped`: ``en``, ``zh_Hans``.
    """

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._messages = translations(locale)

    def __repr__(self) -> str:
        return f"Language({self.locale!r})"

    @cached_property
    def idioms(self) -> Idioms:
        """How this language writes numbers, units, ranges and quotes."""
        return idioms(self.locale)

    @property
    def name(self) -> str:
        """The language's name in itself."""
        return self.idioms.name

    @cached_property
    def format(self) -> Formatter:
        """Numbers, units, periods, dates and lists in this language; loads Babel when first asked."""
        from briefings.localization.formatter import Formatter  # noqa: PLC0415

        return Formatter(self)

    def say(self, msgid: str, /, **slots: object) -> str:
        """A message with its slots filled; never raises.

        Args:
            msgid: The message in English, literal in the code.
            slots: A value for each brace. Text stands as it is; integers and decimals are written as numbers of this
                language (a year or a line number is passed as text).
        """
        return self.render(msgid, **slots).text

    def counted(self, one: str, many: str, n: int, /, **slots: object) -> str:
        """The message that fits a count; ``{n}`` is the count unless a slot of that name is given. Never raises."""
        text = self._messages.ngettext(one, many, n)
        source = one if n == 1 else many
        given = {"n": n, **slots}
        fields = _fields(_parts(text) or ())
        if fields <= given.keys() and _fields(_parts(source) or ()) - {"n"} <= fields:
            source = text  # a language without plurals needs the number where "one page" has it in words
        return self._fill(text, source, given).text

    def render(self, msgid: str, /, **slots: object) -> Sentence:
        """Like `say`, but keeps the marks of slots that are sentences, moved to where they stand. Never raises."""
        return self._fill(self._messages.gettext(msgid) if msgid else "", msgid, slots)

    def _fill(self, text: str, source: str, slots: dict[str, object]) -> Sentence:
        parts = _parts(text)
        if parts is None or _fields(parts) != _fields(_parts(source) or ()):
            parts = _parts(source)
        if parts is None:
            return Sentence(text=source)
        builder = Builder()
        for literal, field in parts:
            builder.add(literal)
            if field is not None:
                builder.add(self._slot(slots[field]) if field in slots else f"{{{field}}}")
        return builder.sentence()

    def _slot(self, value: object) -> str | Sentence:
        if isinstance(value, str | Sentence):
            return value
        if isinstance(value, bool) or value is None:
            return str(value)
        return self.format.number(value)


@lru_cache(maxsize=4096)
def _parts(text: str) -> _Parts | None:
    """A message as literals, each with the field after it; None where the braces do not fit together."""
    try:
        return tuple((literal, field) for literal, field, _, _ in string.Formatter().parse(text))
    except ValueError:
        return None


def _fields(parts: _Parts) -> frozenset[str]:
    return frozenset(field for _, field in parts if field is not None)


@cache
def _language(locale: str) -> Language:
    return Language(locale)


def language(locale: str | None = None) -> Language:
    """The language for a locale name; the same object each time.

    Args:
        locale: Any name that `negotiate` understands; None means English.
    """
    return _language(negotiate([locale]))
