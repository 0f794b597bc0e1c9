"""From a choice to the documents it chooses: sets of numbers where fields are asked, words left to the full text.

What is asked in words stays open as long as possible: the newest fifty of a hundred thousand are then read off the full
text without listing all that match.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from briefings.model import Indicator
from briefings.vocabulary import Kind, vocabulary
from store.errors import N_, QueryError
from store.facets import KINDS, Facet, Key
from store.index import Index
from store.numbers import Numbers
from store.rows import Choice
from store.search import And, Everything, Field, Not, Or, Tree, Words, parse
from store.splitter import fold
from store.words import Asked, every, one


class Chosen:
    """The documents of a choice.

    Args:
        index: What answers.
        bits: Documents that the fields leave, or None for all.
        asked: What their text must have, or None.
    """

    def __init__(self, index: Index, bits: Numbers | None, asked: Asked | None) -> None:
        self._index = index
        self._bits = bits
        self._asked = asked
        self._all: Numbers | None = None

    @property
    def unbounded(self) -> bool:
        """Whether every document is chosen."""
        return self._bits is None and self._asked is None

    def numbers(self) -> Numbers:
        """All chosen documents."""
        if self._all is None:
            if self._asked is None:
                self._all = self._index.everything() if self._bits is None else self._bits
            else:
                found = self._index.matching(self._asked)
                self._all = found if self._bits is None else found & self._bits
        return self._all

    def size(self) -> int:
        """How many documents are chosen."""
        return self._index.size() if self.unbounded else len(self.numbers())

    def below(self, number: int | None, limit: int) -> list[int]:
        """The newest chosen documents, under a number where one is given; newest first."""
        if self._asked is None or self._all is not None:
            return self.numbers().below(number, limit)
        return list(itertools.islice(self._found(number), limit))

    def above(self, number: int, limit: int) -> list[int]:
        """The chosen documents next over a number, newest first."""
        return self.numbers().above(number, limit)

    def window(self, offset: int, limit: int) -> list[int]:
        """Chosen documents from a place on, newest first."""
        if self._asked is None or self._all is not None:
            return self.numbers().window(offset, limit)
        return list(itertools.islice(self._found(None), offset, offset + limit))

    def _found(self, below: int | None) -> Iterator[int]:
        assert self._asked is not None
        found = self._index.having(self._asked, below)
        return found if self._bits is None else (number for number in found if number in self._bits)


class Chooser:
    """Finds what a choice chooses.

    Args:
        index: What is known of the documents.
        states: Numbers of the documents in a state: ``read`` or ``starred``.
        policies: Keys of the policies with an id.
        looked: When the reader last looked, or None.
        today: What counts as today.
    """

    def __init__(
        self,
        index: Index,
        *,
        states: Callable[[str], Numbers],
        policies: Callable[[str], Iterable[str]],
        looked: Callable[[], str | None],
        today: Callable[[], date],
    ) -> None:
        self._index = index
        self._states = states
        self._policies = policies
        self._looked = looked
        self._today = today

    def chosen(self, choice: Choice, *, without: Facet | None = None) -> Chosen:
        """The documents of a choice.

        Args:
            choice: What was chosen.
            without: The pane whose own choice is left out.

        Raises:
            QueryError: If the query cannot be understood.
        """
        bits, asked = self._compile(parse(choice.query))
        fields = ((Facet.REGION, choice.regions), (Facet.METAL, choice.metals), (Facet.POLICY, choice.policies))
        for facet, ids in fields:
            if ids and facet is not without:
                keys = [k for each in ids for k in self._policies(each)] if facet is Facet.POLICY else list(ids)
                bits = _both(bits, self._any(facet, keys))
        return Chosen(self._index, bits, asked)

    def _any(self, facet: Facet, keys: Iterable[str]) -> Numbers:
        found = Numbers()
        for key in keys:
            found |= self._index.facet(Key(facet, key))
        return found

    def _compile(self, tree: Tree) -> tuple[Numbers | None, Asked | None]:
        """The set that a tree leaves and the words it asks besides; None for no demand."""
        match tree:
            case Everything():
                return None, None
            case Words():
                return None, one(tree)
            case Field():
                return self._field(tree)
            case Not():
                return self._index.everything() - self._forced(tree.inner), None
            case And():
                return self._all_of(tree)
            case Or():
                parts = [self._compile(part) for part in tree.parts]
                if all(bits is None and asked is not None for bits, asked in parts):
                    return None, Asked("OR", tuple(asked for _, asked in parts if asked is not None))
                found = Numbers()
                for bits, asked in parts:
                    found |= Chosen(self._index, bits, asked).numbers()
                return found, None

    def _all_of(self, tree: And) -> tuple[Numbers | None, Asked | None]:
        bits: Numbers | None = None
        wanted: list[Asked] = []
        unwanted: list[Asked] = []
        for part in tree.parts:
            if isinstance(part, Not):
                inner, asked = self._compile(part.inner)
                if inner is None and asked is not None:
                    unwanted.append(asked)
                else:
                    bits = _both(bits, self._index.everything() - Chosen(self._index, inner, asked).numbers())
                continue
            inner, asked = self._compile(part)
            bits = _both(bits, inner)
            if asked is not None:
                wanted.append(asked)
        if not wanted:
            for asked in unwanted:
                bits = _both(bits, self._index.everything() - self._index.matching(asked))
            return bits, None
        asked = every(wanted)
        for other in unwanted:
            asked = Asked("NOT", (asked, other))
        return bits, asked

    def _forced(self, tree: Tree) -> Numbers:
        return Chosen(self._index, *self._compile(tree)).numbers()

    def _field(self, field: Field) -> tuple[Numbers | None, Asked | None]:
        value = field.value
        match field.name:
            case "metal":
                return self._any(Facet.METAL, named(field, Kind.MATERIAL, self._index.facets(Facet.METAL))), None
            case "region":
                return self._any(Facet.REGION, named(field, Kind.REGION, self._index.facets(Facet.REGION))), None
            case "policy":
                if keys := list(self._policies(value)):
                    return self._any(Facet.POLICY, keys), None
                words = parse(f'"{value}"')
                assert isinstance(words, Words)
                return None, one(words, "policy")
            case "indicator":
                return self._any(Facet.INDICATOR, [_among(field, [indicator.value for indicator in Indicator])]), None
            case "kind":
                return self._any(Facet.KIND, [_among(field, ["briefing", *KINDS])]), None
            case "lang":
                known = {key.lower(): key for key in self._index.facets(Facet.LANG)}
                return self._any(Facet.LANG, [known.get(value.lower().replace("_", "-"), "")]), None
            case "source":
                wanted = f" {fold(value)} "
                return self._any(
                    Facet.SOURCE, [k for k in self._index.facets(Facet.SOURCE) if wanted in f" {k} "]
                ), None
            case "since":
                return self._index.arrived(self._moment(value, end=False), None), None
            case "until":
                return self._index.arrived(None, self._moment(value, end=True)), None
        state = value.lower()
        if state == "unread":
            return self._index.everything() - self._states("read"), None
        return self._states(state), None

    def _moment(self, value: str, *, end: bool) -> str | None:
        """The first moment of a day, month or year in the reader's time zone, or the first after it; as text in UTC."""
        text = value.lower()
        if text == "last":
            return self._looked()
        if text in ("today", "yesterday"):
            first = self._today() - timedelta(days=text == "yesterday")
            parts = 3
        else:
            numbers = [int(part) for part in text.split("-")]
            parts = len(numbers)
            first = date(*[*numbers, 1, 1][:3])
        if end:
            first = _next(first, parts)
        return datetime.combine(first, time()).astimezone(UTC).isoformat(timespec="milliseconds")


def named(field: Field, kind: Kind, known: Iterable[str]) -> list[str]:
    """The ids that a field's value names, in any language of the vocabulary.

    Raises:
        QueryError: If nothing is called so.
    """
    wanted = fold(field.value)
    if ids := _spellings(kind).get(wanted):
        return list(ids)
    if exact := [key for key in known if fold(key) == wanted]:
        return exact
    value = " ".join(field.value.split())
    place = field.position + len(field.name) + 1
    if kind is Kind.MATERIAL:
        raise QueryError(place, N_("No metal is called “{value}”."), value=value)
    raise QueryError(place, N_("No region is called “{value}”."), value=value)


@cache
def _spellings(kind: Kind) -> dict[str, tuple[str, ...]]:
    """Every id and every name of the vocabulary in its folded spelling, with the ids that it stands for."""
    names = vocabulary()
    terms = names.materials() if kind is Kind.MATERIAL else names.regions()
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for term in terms:
        spellings = (name for names in term.names.values() for name in names)
        for name in (term.id, *spellings, *term.short.values(), *term.forms):
            found[fold(name)][term.id] = None
    found.update({fold(term.id): {term.id: None} for term in terms})  # an id stands for nothing but itself
    return {spelling: tuple(ids) for spelling, ids in found.items()}


def _among(field: Field, allowed: list[str]) -> str:
    value = field.value.lower()
    if value not in allowed:
        raise QueryError(
            field.position + len(field.name) + 1,
            N_("“{field}:” knows no “{value}”. It knows {allowed}."),
            field=field.name,
            value=field.value,
            allowed=", ".join(allowed),
        )
    return value


def _both(left: Numbers | None, right: Numbers | None) -> Numbers | None:
    if left is None or right is None:
        return right if left is None else left
    return left & right


def _next(first: date, parts: int) -> date:
    if parts == 1:
        return date(first.year + 1, 1, 1) if first.year < date.max.year else date.max
    if parts == 2:
        return (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first + timedelta(days=1)
