"""Materials and regions of statistics: a publisher's names to the vocabulary's ids."""

from __future__ import annotations

from briefings.vocabulary import Kind, vocabulary


def material_at_start(name: str) -> str | None:
    """Id of the material that a publisher's column name begins with, or None.

    "Iron ore, cfr spot" is iron ore; "Rubber, TSR20" and "Soybean oil" are none of ours. A name that goes on after the
    material with more than a remark behind a comma or in brackets is something else: "Gold fish" is no gold.
    """
    for mention in vocabulary().mentions(name):
        if mention.start == 0 and mention.kind is Kind.MATERIAL and len(mention.terms) == 1:
            rest = name[mention.end :].lstrip()
            if not rest or rest[0] in ",(":
                return mention.terms[0]
    return None


def material_named(name: str) -> str | None:
    """Id of the material that is called so in any language, or None where the name is unknown or means several."""
    known = vocabulary()
    if known.material(name):
        return name
    return _only(name, Kind.MATERIAL)


def region_named(name: str) -> str | None:
    """Code of the region that is called so in any language, or None where the name is unknown or means several."""
    known = vocabulary()
    if known.region(name):
        return name
    return _only(name, Kind.REGION)


def _only(name: str, kind: Kind) -> str | None:
    for mention in vocabulary().mentions(name):
        if mention.start == 0 and mention.end == len(name) and mention.kind is kind and len(mention.terms) == 1:
            return mention.terms[0]
    return None
