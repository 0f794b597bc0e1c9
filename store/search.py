"""The query language: words, phrases, fields, and/or/not, parentheses; parsed once, answered by any engine.

    query    = either
    either   = both { "or" both }
    both     = term { [ "and" ] term }
    term     = "not" term | "(" either ")" | field ":" value | word | phrase
    value    = word | phrase
    phrase   = a quotation mark, anything, its closing mark
    field    = metal | region | policy | indicator | kind | source | lang | since | until | is

Words beside each other are joined by "and". A word that ends in ``*`` is a beginning. Full-width marks (：（）“”「」),
which Chinese input methods write, are read as the marks they stand for. A word that would be read as part of the
language is taken as a word between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from store.errors import N_, QueryError
from store.splitter import GAP, split

FIELDS = ("metal", "region", "policy", "indicator", "kind", "source", "lang", "since", "until", "is")
"""The fields that a query may name."""

STATES = ("unread", "read", "starred")
"""What ``is:`` may be followed by."""


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a query; ``position`` is the index of its first character."""

    position: int = 0


class Everything(Node, frozen=True, kw_only=True):
    """An empty query: nothing is asked, everything fits."""


class Words(Node, frozen=True, kw_only=True):
    """Words that stand beside each other in this order; the last may be a beginning only."""

    words: tuple[str, ...]
    beginning: bool = False


class Field(Node, frozen=True, kw_only=True):
    """A field and the value asked of it."""

    name: str
    value: str


class Not(Node, frozen=True, kw_only=True):
    """What does not fit the inner part."""

    inner: Tree


class And(Node, frozen=True, kw_only=True):
    """What fits all parts."""

    parts: tuple[Tree, ...]


class Or(Node, frozen=True, kw_only=True):
    """What fits one part or more."""

    parts: tuple[Tree, ...]


Tree = Everything | Words | Field | Not | And | Or
"""A parsed query."""

_CLOSING = {'"': '"', "“": "”", "”": "”", "「": "」", "«": "»", "„": "“", "＂": "＂"}
_OPEN, _CLOSE, _COLON = "(（", ")）", ":："
_END_OF_WORD = re.compile(r"[\s()（）\"“”「」«»„＂]")
_LATIN = re.compile(r"[A-Za-z]+")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
NAMED_DAYS = ("today", "yesterday", "last")
"""Days that ``since:`` and ``until:`` know by name; ``last`` is when this reader last looked."""


class _Token(NamedTuple):
    kind: str  # "(", ")", "field", "word", "phrase"
    text: str
    position: int


def parse(query: str) -> Tree:
    """The tree of a query.

    Raises:
        QueryError: With the index of the character at which the query stops making sense.
    """
    return _Parser(query).whole()


class _Parser:
    def __init__(self, query: str) -> None:
        self._length = len(query)
        self._tokens = list(_tokens(query))
        self._next = 0
        self._depth = 0

    def whole(self) -> Tree:
        if not self._tokens:
            return Everything()
        tree = self._either()
        if left := self._peek():
            raise QueryError(left.position, N_("This parenthesis closes nothing."))
        return tree

    def _peek(self) -> _Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _at(self, word: str) -> bool:
        token = self._peek()
        return token is not None and token.kind == "word" and token.text.lower() == word

    def _either(self) -> Tree:
        parts = [self._both()]
        while self._at("or"):
            self._next += 1
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Or(parts=tuple(parts), position=parts[0].position)

    def _both(self) -> Tree:
        parts = [self._term()]
        while (token := self._peek()) and token.kind != ")" and not self._at("or"):
            if self._at("and"):
                self._next += 1
            parts.append(self._term())
        return parts[0] if len(parts) == 1 else And(parts=tuple(parts), position=parts[0].position)

    def _term(self) -> Tree:
        token = self._peek()
        if token is None:
            raise QueryError(self._length, N_("The query ends where a word was expected."))
        if token.kind == ")" or self._at("and") or self._at("or"):
            raise QueryError(token.position, N_("A word was expected before “{text}”."), text=token.text)
        if self._depth > 100:
            raise QueryError(token.position, N_("The query is nested too deeply."))
        self._next += 1
        if token.kind == "(" or (token.kind == "word" and token.text.lower() == "not"):
            self._depth += 1
            inner = self._either() if token.kind == "(" else self._term()
            self._depth -= 1
            if token.kind == "word":
                return Not(inner=inner, position=token.position)
            closing = self._peek()
            if closing is None:
                raise QueryError(token.position, N_("This parenthesis is never closed."))
            self._next += 1
            return inner
        if token.kind == "field":
            return self._field(token)
        return _words(token)

    def _field(self, token: _Token) -> Field:
        name = token.text.lower()
        value = self._peek()
        start = token.position + len(token.text) + 1
        if value is None or value.position != start or value.kind not in ("word", "phrase"):
            raise QueryError(start, N_("“{field}:” needs a value right after it."), field=name)
        self._next += 1
        text = value.text.strip()
        if name in ("since", "until") and not (_DATE.fullmatch(text) or text.lower() in NAMED_DAYS):
            raise QueryError(
                start,
                N_("“{value}” is no date. Write 2024, 2024-07, 2024-07-31, today, yesterday or last."),
                value=text,
            )
        if name == "is" and text.lower() not in STATES:
            raise QueryError(start, N_("“is:” is followed by unread, read or starred, not by “{value}”."), value=text)
        if not text:
            raise QueryError(start, N_("“{field}:” needs a value right after it."), field=name)
        return Field(name=name, value=text, position=token.position)


def _words(token: _Token) -> Words:
    beginning = token.kind == "word" and token.text.endswith("*")
    words = tuple(split(token.text))
    if not words or words == (GAP,):
        raise QueryError(token.position, N_("There is nothing to look for in “{text}”."), text=token.text)
    return Words(words=words, beginning=beginning, position=token.position)


def _tokens(query: str) -> Iterator[_Token]:
    place = 0
    while place < len(query):
        character = query[place]
        if character.isspace():
            place += 1
        elif character in _OPEN or character in _CLOSE:
            yield _Token("(" if character in _OPEN else ")", character, place)
            place += 1
        elif character in _CLOSING:
            end = query.find(_CLOSING[character], place + 1)
            if end < 0:
                raise QueryError(place, N_("This quotation mark is never closed."))
            yield _Token("phrase", query[place + 1 : end], place)
            place = end + 1
        else:
            ending = _END_OF_WORD.search(query, place)
            end = ending.start() if ending else len(query)
            if end == place:  # a closing mark that nothing opened
                raise QueryError(place, N_("This quotation mark is never closed."))
            word = query[place:end]
            field = _field_name(word, place)
            if field is not None:
                yield _Token("field", field, place)
                place += len(field) + 1
                if end > place:
                    yield _Token("word", query[place:end], place)
            else:
                yield _Token("word", word, place)
            place = end


def _field_name(word: str, position: int) -> str | None:
    for index, character in enumerate(word):
        if character in _COLON:
            name = word[:index]
            if name.lower() in FIELDS:
                return name
            if _LATIN.fullmatch(name) and not word[index + 1 :].startswith("//"):
                raise QueryError(
                    position,
                    N_("There is no field “{field}”. The fields are {fields}."),
                    field=name,
                    fields=", ".join(FIELDS),
                )
            return None
    return None
