"""Why one figure is what it is: its words, the rule, and each slot with its reason, as lines."""

from __future__ import annotations

from briefings.model import Briefing, Observation

_SLOTS = (
    "value",
    "indicator",
    "subject",
    "region",
    "period",
    "entity",
    "change",
    "basis",
    "whole",
    "former",
    "modality",
)


def explain(briefing: Briefing, fact: Observation) -> list[str]:
    """The lines that explain one observation of a briefing.

    Args:
        briefing: The briefing that holds it; its document's text gives the words.
        fact: The observation.

    Returns:
        The quote, the rule, one line for each slot with the words it was read from, and the confidence.
    """
    text = briefing.document.text
    lines = [f"{fact.span.of(text)!r} at {fact.span.start}-{fact.span.end}", f"rule: {fact.rule}"]
    filled = {
        "value": f"{_value(fact)} {fact.unit or ''}".strip(),
        "indicator": fact.indicator.value,
        "subject": fact.subject,
        "region": fact.region,
        "period": fact.period.iso if fact.period else None,
        "entity": fact.entity,
        "change": ", ".join(f"{change.value:+} {change.unit}" for change in fact.changes) or None,
        "basis": ", ".join(change.basis.value for change in fact.changes if change.basis) or None,
        "whole": fact.share_of,
        "former": fact.of if fact.rule == "former-level" else None,
        "modality": fact.modality.value,
    }
    for slot in _SLOTS:
        if filled[slot] is None:
            continue
        place = fact.evidence.get(slot)
        words = f" from {place.of(text)!r} at {place.start}-{place.end}" if place else ", from no words of its own"
        lines.append(f"{slot}: {filled[slot]}{words}")
    lines.append(f"confidence: {fact.confidence}")
    return lines


def _value(fact: Observation) -> str:
    if fact.masked:
        return "hidden by the text"
    if fact.value is not None:
        return f"{fact.value}"
    if fact.low is not None or fact.high is not None:
        return f"{fact.low} to {fact.high}"
    return "a change alone"
