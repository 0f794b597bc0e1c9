"""What the vocabulary holds: materials, regions, organisations, and where a text names them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import field

from briefings.model.span import Noun


class Kind(StrEnum):
    """What a term names."""

    MATERIAL = "material"
    REGION = "region"
    ORGANISATION = "organisation"


class Term(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A thing with an identity and the names it goes by.

    Attributes:
        id: Identity: an English name for materials, an ISO 3166 code with places after slashes for regions.
        kind: What the term names.
        names: BCP 47 language to names; the first is the one to show.
        short: BCP 47 language to a short name, where there is one in use (``DRC``, ``MIIT``, a chemical symbol).
        forms: Words in any language that mean the term but are never shown (``Chilean``, inflected forms).
        ambiguous: Those names and forms that are ordinary words too, so that a reader asks for context.
    """

    id: str
    kind: Kind
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    forms: tuple[str, ...] = ()
    ambiguous: frozenset[str] = frozenset()


class Material(Term, frozen=True, kw_only=True, omit_defaults=True):
    """Something mined, made or traded.

    Attributes:
        symbol: Chemical symbol of an element, or None.
        parent: What it is made into or belongs to, or None.
        stage: ore, concentrate, intermediate, metal, alloy, product, scrap or group.
        metal: Id of the metal that it counts as: itself for a metal, for a group, and for what the trade counts apart.
    """

    kind: Kind = Kind.MATERIAL
    symbol: str | None = None
    parent: str | None = None
    stage: str = "product"
    metal: str = ""


class Region(Term, frozen=True, kw_only=True, omit_defaults=True):
    """A place that figures are reported for.

    Attributes:
        parent: The place around it, or None.
        level: world, group, country, province, city, county or macro.
        letter: The character that stands for a Chinese province in lists such as 粤桂琼, or None.
    """

    kind: Kind = Kind.REGION
    parent: str | None = None
    level: str = "country"
    letter: str | None = None


class Organisation(Term, frozen=True, kw_only=True, omit_defaults=True):
    """A body that issues, reports, hosts or trades.

    Attributes:
        role: ministry, government, association, exchange, statistics, institute, media or company.
        region: Id of the region it belongs to, or None.
    """

    kind: Kind = Kind.ORGANISATION
    role: str = "company"
    region: str | None = None


class Mention(Noun, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of a text that names something.

    Attributes:
        start: First code point.
        end: Code point after the last.
        surface: The words, as they stand in the text.
        terms: Ids it may mean, of one kind; more than one for a homonym (Yulin), which only context can decide.
        kind: What they are.
        ambiguous: The words are ordinary words too (``lead``, ``tin``): context has to confirm the meaning.
    """

    start: int
    end: int
    surface: str
    terms: tuple[str, ...]
    kind: Kind
    ambiguous: bool = False
