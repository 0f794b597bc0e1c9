"""How sure a fact is: a product of named features, each a plain number in one table."""

from __future__ import annotations

from briefings.extraction.draft import Draft, Part

FEATURES: dict[str, float] = {
    "inherited indicator": 0.92,
    "indicator from the unit alone": 0.75,
    "inherited subject": 0.93,
    "subject unknown": 0.6,
    "inherited region": 0.97,
    "inherited period": 0.97,
    "title": 0.95,
    "count": 0.9,
    "share in a list": 0.9,
    "masked": 0.9,
}
"""What each uncertainty leaves of the confidence."""


def features(draft: Draft, *, title: bool) -> list[str]:
    """The uncertainties of a draft, by their names in the table."""
    found = []
    if "no word" in draft.reasons.get("indicator", ""):
        found.append("indicator from the unit alone")
    elif "indicator" in draft.inherited:
        found.append("inherited indicator")
    if not draft.subject:
        found.append("subject unknown")
    elif "subject" in draft.inherited:
        found.append("inherited subject")
    if "region" in draft.inherited:
        found.append("inherited region")
    if "period" in draft.inherited:
        found.append("inherited period")
    if title:
        found.append("title")
    if draft.part is Part.COUNT:
        found.append("count")
    if draft.rule == "share-in-list":
        found.append("share in a list")
    if draft.figure.masked:
        found.append("masked")
    return found


def confidence(draft: Draft, *, title: bool) -> float:
    """The confidence of a draft, 0 to 1, two decimals."""
    value = 1.0
    for name in features(draft, title=title):
        value *= FEATURES[name]
    return round(value, 2)
