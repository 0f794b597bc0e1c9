"""Why each figure is what it is: the tokens of its sentence, the rule, each slot with its words, rule and reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefings.extraction.confidence import setting
from briefings.extraction.confidence_features import START
from briefings.extraction.confidence_weights import FACT, SETTING
from briefings.extraction.draft import Draft
from briefings.extraction.explanation import Explanation, Feature, Slot, Token
from briefings.extraction.extracting import extract
from briefings.extraction.once import Pair
from briefings.extraction.provenance import proofs
from briefings.extraction.scene import Scene
from briefings.model import Block, Briefing, Document, Observation, Policy, Span, Target

_PARTS = {
    "level": "a figure that states how much there is",
    "change": "a figure that states by how much something changed",
    "share": "a figure that states a part of a whole",
    "former": "a figure of the time before, with which another is compared",
    "rank": "a place in an order",
    "count": "a number of things",
    "table": "a cell of a table",
    "row": "a line of a list of prices or figures",
    "rate": "a rate",
    "grade": "what a ton of ore or product holds",
    "addition": "what was added",
    "loss": "what was lost",
}


def explained(document: Document, blocks: tuple[Block, ...], *, reference: date | None = None) -> list[Explanation]:
    """The explanation of every figure of a text, in the order in which they are told; then of its policies' targets.

    Extraction is pure, so reading the text again, this time keeping the drafts, tells what it told before.

    Args:
        document: The text.
        blocks: Its parts with their roles.
        reference: A day near which it was written, known from outside.
    """
    trace: list[Pair] = []
    briefing = extract(document, blocks, reference=reference, trace=trace)
    drafts = {fact.id: draft for draft, fact in trace}
    told = [explain(briefing, fact, drafts[fact.id]) for fact in briefing.observations]
    return told + [_target(briefing, policy, each) for policy in briefing.policies for each in policy.targets]


def explain(briefing: Briefing, fact: Observation, draft: Draft) -> Explanation:
    """The explanation of one observation.

    Args:
        briefing: The briefing that holds it; its document's text gives the words.
        fact: The observation.
        draft: What it was made from: it knows the tokens and the reasons.
    """
    text = briefing.document.text
    return Explanation(
        kind="observation",
        quote=_words(fact.span, text),
        start=fact.span.start,
        end=fact.span.end,
        rule=fact.rule,
        meaning=_PARTS.get(fact.rule.removesuffix("-in-list").removesuffix("-level"), ""),
        tokens=tuple(_tokens(draft)),
        slots=tuple(_slots(fact, draft, text)),
        confidence=fact.confidence,
        setting=setting(draft.features),
        features=tuple(
            Feature(name=name, fact=FACT.get(name, 0.0), setting=SETTING.get(name, 0.0))
            for name in (START, *draft.features)
            if name in FACT or name in SETTING
        ),
    )


def _slots(fact: Observation, draft: Draft, text: str) -> Iterator[Slot]:
    values = {
        "value": _value(fact),
        "unit": fact.unit,
        "qualifier": fact.qualifier.value,
        "indicator": fact.indicator.value,
        "subject": fact.subject,
        "region": fact.region,
        "entity": fact.entity,
        "period": fact.period.iso if fact.period else None,
        "share_of": fact.share_of,
        "of": fact.of,
        "modality": fact.modality.value,
        "attribution": fact.attribution,
    }
    for nth, change in enumerate(fact.changes):
        number = "" if nth == 0 else f" {nth + 1}"
        values[f"change{number}"] = f"{change.value:+f} {change.unit}"
        values[f"basis{number}"] = change.basis.value if change.basis else None
    for proof in proofs(draft, fact):
        place = fact.evidence.get(proof.slot)
        yield Slot(
            name=proof.slot,
            value=values.get(proof.slot) or "",
            words=_words(place, text) if place else "",
            start=place.start if place else None,
            end=place.end if place else None,
            rule=proof.rule,
            reason=proof.reason,
        )


def _tokens(draft: Draft) -> list[Token]:
    """What was found in the sentence, in order, each with what it is taken for."""
    scene: Scene = draft.scene
    start, end = draft.sentence.start, draft.sentence.end
    found: list[tuple[int, str, str]] = []
    for figure in scene.within(scene.figures, start, end):
        value = f"{figure.value:f}" if figure.value is not None else f"{figure.low} to {figure.high}"
        told = "hidden" if figure.masked else f"{value} {figure.unit}".strip()
        found.append((figure.start, scene.text[figure.start : figure.end], told))
    for when in scene.within(scene.whens, start, end):
        found.append((when.start, scene.text[when.start : when.end], f"period {when.period.iso}"))
    for name, mentions in (
        ("material", scene.materials),
        ("region", scene.regions),
        ("organisation", scene.organisations),
    ):
        for mention in scene.within(mentions, start, end):
            found.append((mention.start, mention.surface, f"{name} {' or '.join(mention.terms)}"))
    for company in scene.within(scene.companies, start, end):
        found.append((company.start, company.surface, "company"))
    for cue in scene.within(scene.cues, start, end):
        said = ", ".join(f"{kind.value} {value}".strip() for kind, value in sorted(cue.kinds.items()))
        found.append((cue.start, scene.text[cue.start : cue.end], said))
    return [Token(words=" ".join(words.split()), meaning=meaning) for _, words, meaning in sorted(found)]


def _target(briefing: Briefing, policy: Policy, target: Target) -> Explanation:
    text = briefing.document.text
    told = "not quantified" if target.value is None else f"{target.comparator} {target.value:f} {target.unit or ''}"
    slots = [Slot(name="value", value=told.strip()), Slot(name="what", value=target.what)]
    filled = {
        "metric": ("indicator", target.metric),
        "deadline": ("period", target.deadline.iso if target.deadline else None),
        "material": ("subject", target.material),
        "region": ("region", target.region),
        "baseline": ("baseline", target.baseline),
    }
    for name, (source, value) in filled.items():
        if value is None:
            continue
        place = target.evidence.get(name) or target.evidence.get(source)
        slots.append(
            Slot(
                name=name,
                value=value,
                words=_words(place, text) if place else "",
                start=place.start if place else None,
                end=place.end if place else None,
            )
        )
    return Explanation(
        kind="target",
        quote=_words(target.span, text),
        start=target.span.start,
        end=target.span.end,
        rule=target.rule,
        meaning=f"of {policy.title!r}",
        slots=tuple(slots),
    )


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _value(fact: Observation) -> str:
    if fact.masked:
        return "hidden by the text"
    if fact.value is not None:
        return f"{fact.value:f}"
    return f"{fact.low:f} to {fact.high:f}" if fact.low is not None and fact.high is not None else ""
