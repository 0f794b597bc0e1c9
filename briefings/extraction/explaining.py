"""Why each figure is what it is: the tokens of its sentence, the rule, each slot with its words and its reason."""

from __future__ import annotations

from datetime import date

from briefings.extraction.draft import Draft
from briefings.extraction.extracting import extract
from briefings.extraction.once import Pair
from briefings.extraction.scene import Scene
from briefings.model import Block, Briefing, Document, Observation, Policy, Span, Target

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
    "attribution",
)
_PARTS = {
    "level": "a figure that states how much there is",
    "change": "a figure that states by how much something changed",
    "share": "a figure that states a part of a whole",
    "former": "a figure of the time before, with which another is compared",
    "rank": "a place in an order",
    "count": "a number of things",
}
_WIDE = 60
"""Code points of a quote that a line shows."""


def explained(document: Document, blocks: tuple[Block, ...], *, reference: date | None = None) -> list[list[str]]:
    """The lines that explain every figure of a text, figure by figure; then its policies' targets.

    Extraction is pure, so reading the text again, this time keeping the drafts, tells what it told before.

    Args:
        document: The text.
        blocks: Its parts with their roles.
        reference: A day near which it was written, known from outside.
    """
    trace: list[Pair] = []
    briefing = extract(document, blocks, reference=reference, trace=trace)
    drafts = {fact.id: draft for draft, fact in trace}
    told = [explain(briefing, fact, drafts.get(fact.id)) for fact in briefing.observations]
    return told + [_target(briefing, policy, each) for policy in briefing.policies for each in policy.targets]


def explain(briefing: Briefing, fact: Observation, draft: Draft | None = None) -> list[str]:
    """The lines that explain one observation of a briefing.

    Args:
        briefing: The briefing that holds it; its document's text gives the words.
        fact: The observation.
        draft: What it was made from, where that was kept: it knows the tokens and the reasons.

    Returns:
        The quote with its place; the tokens of its sentence; the rule; a line for each slot with its value, the words
        it was read from, their place and the reason; and the confidence.
    """
    text = briefing.document.text
    lines = [f"{_quoted(fact.span, text)}"]
    if draft is not None:
        lines.append("  tokens: " + " | ".join(_tokens(draft)))
    kind = _PARTS.get(fact.rule.removesuffix("-in-list").removesuffix("-level"))
    lines.append(f"  rule: {fact.rule}" + (f" ({kind})" if kind else ""))
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
        "attribution": fact.attribution,
    }
    for slot in _SLOTS:
        if filled[slot] is not None:
            lines.append(_slot(slot, str(filled[slot]), _place(fact, draft, slot), text, _reason(draft, slot)))
    lines.append(f"  confidence: {fact.confidence}")
    return lines


def _place(fact: Observation, draft: Draft | None, slot: str) -> Span | None:
    """The words of a slot; those of a change and its basis stand with the change."""
    if slot in fact.evidence:
        return fact.evidence[slot]
    if slot == "change" and fact.changes:
        return fact.changes[0].span
    for change in draft.changes if draft is not None else ():
        if slot in ("change", "basis") and slot in change.evidence:
            start, end = change.evidence[slot]
            offset = change.scene.offset
            return Span(document=fact.span.document, start=offset + start, end=offset + end)
    return None


def _slot(slot: str, value: str, place: Span | None, text: str, reason: str) -> str:
    words = f" from {_quoted(place, text)}" if place else ", from no words of its own"
    return f"  {slot}: {value}{words}" + (f": {reason}" if reason else "")


def _reason(draft: Draft | None, slot: str) -> str:
    """Why a slot is filled as it is; what is drawn from a change stands with the change."""
    if draft is None:
        return ""
    if slot == "value":
        return f"a figure of {draft.figure.dimension}"
    if slot in draft.reasons:
        return draft.reasons[slot]
    changes = [change.reasons[slot] for change in draft.changes if slot in change.reasons]
    if changes:
        return ", ".join(dict.fromkeys(changes))
    return "told as a fact" if slot == "modality" and draft.modality.value == "actual" else ""


def _tokens(draft: Draft) -> list[str]:
    """What was found in the sentence, in order, each with what it is taken for."""
    scene: Scene = draft.scene
    start, end = draft.sentence.start, draft.sentence.end
    found: list[tuple[int, str]] = []
    for figure in scene.within(scene.figures, start, end):
        value = figure.value if figure.value is not None else f"{figure.low} to {figure.high}"
        told = "hidden" if figure.masked else f"{value} {figure.unit}".strip()
        found.append((figure.start, f"{scene.text[figure.start : figure.end]} = {told}"))
    for when in scene.within(scene.whens, start, end):
        found.append((when.start, f"{scene.text[when.start : when.end]} = period {when.period.iso}"))
    for name, mentions in (
        ("material", scene.materials),
        ("region", scene.regions),
        ("organisation", scene.organisations),
    ):
        for mention in scene.within(mentions, start, end):
            found.append((mention.start, f"{mention.surface} = {name} {' or '.join(mention.terms)}"))
    for company in scene.within(scene.companies, start, end):
        found.append((company.start, f"{company.surface} = company"))
    for cue in scene.within(scene.cues, start, end):
        said = ", ".join(f"{kind.value} {value}".strip() for kind, value in sorted(cue.kinds.items()))
        found.append((cue.start, f"{scene.text[cue.start : cue.end]} = {said}"))
    return [told for _, told in sorted(found)]


def _target(briefing: Briefing, policy: Policy, target: Target) -> list[str]:
    text = briefing.document.text
    value = "not quantified" if target.value is None else f"{target.comparator} {target.value:f} {target.unit or ''}"
    lines = [
        _quoted(target.span, text),
        f"  rule: {target.rule} of {policy.title!r}",
        f"  value: {value.strip()}",
    ]
    filled = {
        "metric": target.metric,
        "what": target.what,
        "deadline": target.deadline.iso if target.deadline else None,
        "subject": target.material,
        "region": target.region,
    }
    places = {"metric": "indicator", "deadline": "period"}
    for slot, told in filled.items():
        if told is not None:
            place = target.evidence.get(slot) or target.evidence.get(places.get(slot, slot))
            lines.append(_slot(slot, told, place, text, "") if slot != "what" else f"  what: {told}")
    return lines


def _quoted(span: Span, text: str) -> str:
    words = " ".join(span.of(text).split())
    if len(words) > _WIDE:
        words = f"{words[: _WIDE - 1]}…"
    return f"{words!r} at {span.start}-{span.end}"


def _value(fact: Observation) -> str:
    if fact.masked:
        return "hidden by the text"
    if fact.value is not None:
        return f"{fact.value:f}"
    if fact.low is not None or fact.high is not None:
        return f"{fact.low} to {fact.high}"
    return "a change alone"
