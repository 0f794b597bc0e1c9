"""What must be true of a catalog before it ships.

Babel's own checkers know neither ``{braces}`` nor missing plural forms, so these are ours. The module needs Babel
alone, because the build reads it before anything else of Ingot is installed.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

_HAN = "[\u3400-\u9fff\u3005\u3007”»》）]"
_LATIN_MARK = re.compile(f"{_HAN} ?[,.;:!?(]")
_CHARSETS = {"zh_Hans": "gb2312", "zh_Hant": "big5"}
"""Character sets that hold the characters of one script of Chinese and not those of the other."""
_MARKUP = "[]<>`\\"
_ENDS = {".": ".。", "?": "?？", "!": "!！", "…": "…", ":": ":："}


def faults(catalog: Catalog) -> list[str]:
    """What is wrong with a catalog, a sentence a fault, in the order of its messages; empty when it may ship."""
    found: list[str] = []
    charset = _CHARSETS.get(str(catalog.locale))
    for message in catalog:
        if message.id:
            found += (f"{_name(message)}: {fault}" for fault in _message_faults(message, catalog.num_plurals))
            strange = _outside(charset, "".join(_forms(message.string)))
            found += [f"{_name(message)}: has characters of the other Chinese script: {strange}"] if strange else []
    return found


def _message_faults(message: Message, plurals: int) -> Iterator[str]:
    sources, texts = _forms(message.id), _forms(message.string)
    if message.fuzzy:
        yield "is marked as fuzzy"
    if not all(texts):
        yield "is not translated"
        return
    if isinstance(message.id, tuple) and len(texts) != plurals:
        yield f"has {len(texts)} plural forms instead of {plurals}"
    braces = set().union(*(_braces(source) or set() for source in sources))
    for text in texts:
        yield from _text_faults(sources[-1], text, braces)


def _text_faults(source: str, text: str, braces: set[str]) -> Iterator[str]:
    own = _braces(text)
    if own is None:
        yield "has braces that do not fit together"
    elif own != braces and not (own < braces and braces - own == {"n"}):
        yield f"has the slots {_listed(own)} instead of {_listed(braces)}"
    elif any(count > 1 for count in _counts(text).values()):
        yield "has a slot twice"
    if any(
        unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} and character != "\n"
        for character in text
    ):
        yield "has a control or invisible character"
    if any(text.count(mark) != source.count(mark) for mark in _MARKUP):
        yield "has other markup characters than its source"
    if text.count("\n") != source.count("\n"):
        yield "has another number of lines than its source"
    if text != text.strip() and source == source.strip():
        yield "begins or ends with a space"
    if "  " in text:
        yield "has two spaces in a row"
    if (end := _ENDS.get(source[-1:])) and text[-1:] not in end:
        yield f"does not end as its source does ({source[-1]})"
    if _LATIN_MARK.search(text):
        yield "has a Latin mark after a Chinese character"


def _outside(charset: str | None, text: str) -> str:
    """The Han characters of a text that a character set does not hold."""
    if charset is None:
        return ""
    return "".join(character for character in text if re.match(_HAN, character) and not _holds(charset, character))


def _holds(charset: str, character: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _name(message: Message) -> str:
    return repr(_forms(message.id)[0])


def _forms(value: object) -> tuple[str, ...]:
    return tuple(str(form) for form in value) if isinstance(value, tuple | list) else (str(value or ""),)


def _braces(text: str) -> set[str] | None:
    try:
        return {
            field + (f":{spec}" if spec else "")
            for _, field, spec, _ in string.Formatter().parse(text)
            if field is not None
        }
    except ValueError:
        return None


def _counts(text: str) -> Counter[str]:
    return Counter(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)


def _listed(fields: set[str]) -> str:
    return ", ".join(sorted(fields)) or "none"
