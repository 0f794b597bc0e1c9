"""A briefing in the shape that ``ingot extract`` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from briefings.model import Briefing, Change, Event, Lead, Observation, Period, Policy, Role, Span, Target


def as_extract(briefing: Briefing, text: str) -> dict[str, Any]:
    """The briefing as one object of ``ingot extract``.

    Args:
        briefing: The briefing.
        text: The document's text, which all offsets count in.

    Returns:
        Plain dictionaries, lists, strings, numbers (`Decimal` with all digits, to be written as JSON numbers) and None.
    """
    return {
        "id": briefing.document.id,
        "lang": briefing.document.lang,
        "published": _date(briefing.published),
        "published_reason": briefing.published_reason,
        "topic": briefing.topic.value,
        "metals": list(briefing.metals),
        "regions": list(briefing.regions),
        "observations": [_observation(fact, text) for fact in briefing.observations],
        "policies": [_policy(policy) for policy in briefing.policies],
        "events": [_event(event) for event in briefing.events],
        "leads": [_lead(lead) for lead in briefing.leads],
        "organisations": [
            {"name": o.name, "roles": list(o.roles), "region": o.region, "start": o.span.start, "end": o.span.end}
            for o in briefing.organisations
        ],
        "promises": [
            {
                "what": p.what,
                "by": p.by,
                "said": _known(p.said),
                "due": _known(p.due),
                "quote": p.span.of(text),
                "start": p.span.start,
                "end": p.span.end,
                "rule": p.rule,
            }
            for p in briefing.promises
        ],
        "chain": [
            {
                "material": c.material,
                "links": list(c.links),
                "external": list(c.external),
                "start": c.span.start,
                "end": c.span.end,
            }
            for c in briefing.chains
        ],
        "quotes": [
            {
                "words": q.words,
                "speaker": q.speaker,
                "role": q.role,
                "organisation": q.organisation,
                "direct": q.direct,
                "start": q.span.start,
                "end": q.span.end,
            }
            for q in briefing.quotes
        ],
        "stances": [
            {
                "topic": s.topic.value,
                "position": s.position.value,
                "by": s.by,
                "quote": s.span.of(text),
                "start": s.span.start,
                "end": s.span.end,
            }
            for s in briefing.stances
        ],
        "damaged": [[block.start, block.end] for block in briefing.blocks if block.role is Role.DAMAGED],
        "blocks": [{"start": block.start, "end": block.end, "role": block.role.value} for block in briefing.blocks],
    }


def plain(value: Decimal | None) -> Decimal | int | None:
    """A number with all its digits and no exponent: whole numbers as integers, others as they are."""
    if value is None:
        return None
    if value == value.to_integral_value():
        return int(value)
    return value.normalize()


def _observation(fact: Observation, text: str) -> dict[str, Any]:
    changes = [_change(change) for change in fact.changes]
    return {
        "id": fact.id,
        "indicator": fact.indicator.value,
        "subject": fact.subject,
        "subject_text": fact.subject_text,
        "material": fact.material,
        "region": fact.region,
        "entity": fact.entity,
        "value": plain(fact.value),
        "low": plain(fact.low),
        "high": plain(fact.high),
        "unit": fact.unit,
        "period": _known(fact.period),
        "period_partial": fact.period.iso if fact.period is not None and not fact.period.known else None,
        "change": changes[0] if changes else None,
        "changes": changes,
        "share_of": fact.share_of,
        "of": fact.of,
        "qualifier": fact.qualifier.value,
        "modality": fact.modality.value,
        "masked": fact.masked,
        "attribution": fact.attribution,
        "confidence": fact.confidence,
        "quote": fact.span.of(text),
        "start": fact.span.start,
        "end": fact.span.end,
        "evidence": _evidence(fact.evidence),
        "rule": fact.rule,
    }


def _change(change: Change) -> dict[str, Any]:
    return {"value": plain(change.value), "unit": change.unit, "basis": change.basis.value if change.basis else None}


def _policy(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "title": policy.title,
        "aliases": list(policy.aliases),
        "issuers": list(policy.issuers),
        "date": policy.date.iso if policy.date is not None else None,
        "status": policy.status.value,
        "form": policy.form,
        "doc_number": policy.doc_number,
        "jurisdiction": policy.jurisdiction,
        "targets": [_target(target) for target in policy.targets],
        "links": [{"kind": link.kind.value, "to": link.to} for link in policy.links],
        "start": policy.span.start,
        "end": policy.span.end,
        "rule": policy.rule,
    }


def _target(target: Target) -> dict[str, Any]:
    return {
        "id": target.id,
        "what": target.what,
        "metric": target.metric,
        "comparator": target.comparator,
        "value": plain(target.value),
        "unit": target.unit,
        "baseline": target.baseline,
        "deadline": target.deadline.iso if target.deadline is not None else None,
        "material": target.material,
        "region": target.region,
        "start": target.span.start,
        "end": target.span.end,
        "rule": target.rule,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "name": event.name,
        "date": event.date.iso if event.date is not None else None,
        "place": event.place,
        "chrome": event.chrome,
        "start": event.span.start,
        "end": event.span.end,
    }


def _lead(lead: Lead) -> dict[str, Any]:
    return {
        "id": lead.id,
        "kind": lead.kind.value,
        "what": lead.what,
        "material": lead.material,
        "origin": lead.origin,
        "date": lead.date.iso if lead.date is not None else None,
        "truncated": lead.truncated,
        "chrome": lead.chrome,
        "start": lead.span.start,
        "end": lead.span.end,
    }


def _known(period: Period | None) -> str | None:
    return period.iso if period is not None and period.known else None


def _date(period: Period | None) -> str | None:
    return period.iso if period is not None and period.known and len(period.iso) == 10 else None


def _evidence(evidence: dict[str, Span]) -> dict[str, list[int]]:
    return {slot: [span.start, span.end] for slot, span in evidence.items()}
