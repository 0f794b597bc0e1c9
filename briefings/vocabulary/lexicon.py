"""The vocabulary: terms by id, their trees, the names to show, and where a text names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from briefings.vocabulary.matcher import Matcher, Meaning, Name
from briefings.vocabulary.term import Kind, Material, Mention, Organisation, Region, Term

_TRADITIONAL = frozenset({"TW", "HK", "MO", "HANT"})


_MET = 64
"""Texts whose mentions are kept: a line is looked at as part of its page, as a paragraph, and as what states facts."""
_LONGEST_MET = 4_000
_REMEMBERED = 10_000
"""Terms whose ancestors are kept; a text can name any number of places that nobody knows."""


class Vocabulary:
    """Controlled terms and every name they go by.

    Building one costs little: a term is made when it is asked for, the automata when a text is first looked at.

    Args:
        materials: Materials by id, in the order of the data; ids are unique within a kind.
        regions: Regions by id.
        organisations: Organisations by id.
        names: Gives every name to be found, in order of preference; asked once, when a text is first looked at.
    """

    def __init__(
        self,
        materials: Mapping[str, Material],
        regions: Mapping[str, Region],
        organisations: Mapping[str, Organisation],
        names: Callable[[], Iterable[Name]],
    ) -> None:
        self._materials = materials
        self._regions = regions
        self._organisations = organisations
        self._names = names
        self._met: dict[str, tuple[Mention, ...]] = {}
        self._ancestors: dict[str, tuple[str, ...]] = {}

    def material(self, id: str) -> Material | None:
        """The material, or None."""
        return self._materials.get(id)

    def region(self, id: str) -> Region | None:
        """The region, or None."""
        return self._regions.get(id)

    def organisation(self, id: str) -> Organisation | None:
        """The organisation, or None."""
        return self._organisations.get(id)

    def materials(self) -> tuple[Material, ...]:
        """All materials, in the order of the data: groups first, then each metal with what belongs to it."""
        return tuple(self._materials.values())

    def regions(self) -> tuple[Region, ...]:
        """All regions, in the order of the data."""
        return tuple(self._regions.values())

    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations, in the order of the data."""
        return tuple(self._organisations.values())

    def name(self, id: str, locale: str, *, short: bool = False) -> str:
        """The name to show for a term.

        Args:
            id: Id of a material, a region or an organisation.
            locale: Locale or language tag: ``en``, ``zh_Hans``, ``zh-TW``, ``de_AT`` ….
            short: Whether a shorter name in use (``DRC``, ``MIIT``, ``Al``) is preferred where there is one.

        Returns:
            The name in the locale's language; where it has none, the English one; for an unknown id, its last part.
        """
        term = self._term(id)
        if term is None:
            return id.rsplit("/", 1)[-1]
        language = _language(locale)
        if short and language in term.short:
            return term.short[language]
        for candidate in (language, "en"):
            if names := term.names.get(candidate):
                return names[0]
        return id.rsplit("/", 1)[-1]

    def ancestors(self, id: str) -> tuple[str, ...]:
        """What a term belongs to, nearest first: parents of a material or of a region, the region of an organisation.

        An unknown place below a known one (``CL/Somewhere``) has the places that its id names.
        """
        known = self._ancestors.get(id)
        if known is not None:
            return known
        found: list[str] = []
        parent = self._parent(id)
        while parent is not None and parent not in found:
            found.append(parent)
            parent = self._parent(parent)
        if len(self._ancestors) >= _REMEMBERED:
            self._ancestors.clear()
        known = self._ancestors[id] = tuple(found)
        return known

    def under(self, id: str) -> tuple[str, ...]:
        """The id and all beneath it, in the order of the data: ores and products of a material, places of a region."""
        found = [id]
        for child in self._children.get(id, ()):
            found.extend(self.under(child))
        return tuple(found)

    def mentions(self, text: str, *, nested: bool = False) -> list[Mention]:
        """Where a text names something.

        Args:
            text: Any text. Offsets count its code points.
            nested: Whether to give also the names inside others: 铝 in 电解铝, 中国 in 中国有色金属工业协会. What a
                name only happens to contain (Mexico in New Mexico, 铁 in 镍铁) is not given.

        Returns:
            Mentions in order of their start, longer ones first. Without ``nested`` they do not overlap.
        """
        met = self._met.get(text) if not nested else None
        if met is not None:
            return list(met)
        found: list[Mention] = []
        outer: tuple[Meaning, ...] = ()
        outer_start = outer_end = shadow = 0
        for start, end, meanings, until in self._matcher.hits(text):
            if start >= outer_end:
                outer, outer_start, outer_end = meanings, start, until
                found += _said(text, start, end, meanings)
            elif nested and end <= outer_end and start >= shadow and (start, end) != (outer_start, outer_end):
                if meanings[0].kind is None:
                    shadow = until
                inner = tuple(meaning for meaning in meanings if any(self._holds(around, meaning) for around in outer))
                found += _said(text, start, end, inner)
        if not nested and len(text) <= _LONGEST_MET:
            if len(self._met) >= _MET:
                self._met.clear()
            self._met[text] = tuple(found)
        return found

    def _holds(self, outer: Meaning, inner: Meaning) -> bool:
        """Whether a name inside another is meant by it too."""
        if inner.kind is None:
            return False
        if outer.kind is Kind.ORGANISATION:
            return inner.kind is not Kind.ORGANISATION and not inner.ambiguous
        if outer.kind is not inner.kind:
            return False
        return any(term in self.ancestors(id) for id in outer.terms for term in inner.terms)

    def _term(self, id: str) -> Term | None:
        return self._materials.get(id) or self._regions.get(id) or self._organisations.get(id)

    def _parent(self, id: str) -> str | None:
        term = self._term(id)
        if isinstance(term, Material | Region):
            return term.parent
        if isinstance(term, Organisation):
            return term.region
        above, slash, _ = id.rpartition("/")
        return above if slash else None

    @cached_property
    def _children(self) -> dict[str, list[str]]:
        children: dict[str, list[str]] = {}
        for id in (*self._materials, *self._regions):
            if (parent := self._parent(id)) is not None:
                children.setdefault(parent, []).append(id)
        return children

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self._names())


def _said(text: str, start: int, end: int, meanings: tuple[Meaning, ...]) -> list[Mention]:
    surface = text[start:end]
    return [
        Mention(start=start, end=end, surface=surface, terms=terms, kind=kind, ambiguous=ambiguous)
        for kind, terms, ambiguous in meanings
        if kind is not None
    ]


def _language(locale: str) -> str:
    """The column of a locale: Chinese by script, other languages without script and territory."""
    language, *rest = locale.replace("_", "-").split("-")
    if language.lower() != "zh":
        return language.lower()
    return "zh-Hant" if _TRADITIONAL & {part.upper() for part in rest} else "zh-Hans"
