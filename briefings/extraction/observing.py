"""Drafts to observations: values with their signs, changes, links and evidence."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from briefings.extraction.draft import Draft, Part
from briefings.extraction.periods import OPEN_YEAR
from briefings.extraction.provenance import evidence
from briefings.model import Change, Document, Indicator, Observation, Period, Qualifier, Span, identity

_QUOTED_COMPANY = frozenset({"shares", "stock", "股份", "股权"})
"""What "shares rose 3%" speaks of is the stock market."""
_KEPT = frozenset({Part.LEVEL, Part.FORMER, Part.SHARE, Part.RANK, Part.COUNT})


def observations(document: Document, drafts: Iterable[Draft]) -> list[tuple[Draft, Observation]]:
    """The observations that drafts make, each with its draft, in the order of the text."""
    kept = [draft for draft in drafts if _tells(draft)]
    ids = {id(draft): _identity(document, draft) for draft in kept}
    return [(draft, _observation(document, draft, ids)) for draft in kept]


_SUM = 10_000
"""Below so much an amount of money with neither thing nor indicator is the fare of daily life: 门票50元."""


def _daily_life(draft: Draft) -> bool:
    figure = draft.figure
    if not draft.scene.words.spaced and draft.unit.endswith("/share"):
        return True  # what a company earns or pays a share is the stock market's
    if draft.scene.words.spaced or figure.dimension != "money" or not {"indicator", "subject"} <= draft.inherited:
        return False
    return figure.value is not None and abs(figure.value) < _SUM


def _tells(draft: Draft) -> bool:
    if _daily_life(draft):
        return False
    if draft.part in _KEPT:
        figure = draft.figure
        return figure.masked or figure.value is not None or figure.low is not None or figure.high is not None
    if draft.word in _QUOTED_COMPANY and draft.indicator == "share":
        return False
    return draft.part is Part.CHANGE and draft.level is None and bool(draft.subject) and draft.figure.value is not None


def _identity(document: Document, draft: Draft) -> str:
    start = draft.scene.offset + draft.figure.start
    return identity(
        document.id, "observation", draft.indicator, draft.subject, start, start + draft.figure.end - draft.figure.start
    )


def _span(document: Document, draft: Draft, place: tuple[int, int]) -> Span:
    return Span(document=document.id, start=draft.scene.offset + place[0], end=draft.scene.offset + place[1])


def _observation(document: Document, draft: Draft, ids: dict[int, str]) -> Observation:
    figure = draft.figure
    change_only = draft.part is Part.CHANGE
    place = draft.evidence.get("change", (figure.start, figure.end)) if change_only else (figure.start, figure.end)
    place = (min(place[0], figure.start), max(place[1], figure.end))
    changes = [_change(document, draft, draft)] if change_only else [_change(document, c, draft) for c in draft.changes]
    sign = draft.sign if not change_only else 1
    unit = draft.unit or ("count" if draft.part is Part.COUNT else None)
    if draft.part is Part.RANK:
        unit = "rank"
    level = draft.level
    fact = Observation(
        id=ids[id(draft)],
        indicator=Indicator("value" if _trade_in_money(draft) else draft.indicator or "other"),
        subject=_subject(draft),
        subject_text=draft.subject_text,
        material=draft.material,
        region=draft.region,
        entity=draft.entity,
        value=None if change_only else _signed(figure.value, sign),
        low=None if change_only else _signed(figure.low, sign),
        high=None if change_only else _signed(figure.high, sign),
        unit=None if change_only else unit,
        period=_told(draft.period),
        changes=tuple(change for change in changes if change is not None),
        share_of=draft.whole or None if draft.part is Part.SHARE else None,
        of=ids.get(id(level)) if level is not None and draft.part in (Part.SHARE, Part.RANK, Part.FORMER) else None,
        qualifier=Qualifier(figure.qualifier),
        modality=draft.modality,
        masked=figure.masked,
        attribution=draft.attribution,
        span=_span(document, draft, place),
        rule=draft.rule,
    )
    proved = evidence(draft, fact).items()
    return replace(
        fact, evidence={slot: Span(document=document.id, start=start, end=end) for slot, (start, end) in proved}
    )


def _told(period: Period | None) -> Period | None:
    """The period, unless only words like "last year" gave it and nothing tells the year."""
    return None if period is None or period.iso == OPEN_YEAR else period


def _trade_in_money(draft: Draft) -> bool:
    """Whether the figure is what goods in trade are worth."""
    return draft.indicator in ("import", "export") and draft.figure.dimension == "money"


def _subject(draft: Draft) -> str:
    """What a figure is of; in money it is the trade, and not the metal."""
    subject = draft.subject or draft.subject_text or ""
    if not _trade_in_money(draft) or not draft.scene.words.spaced or draft.partner_region or not subject:
        return subject
    return f"{subject} {draft.indicator}s"


def _signed(value: Decimal | None, sign: int) -> Decimal | None:
    return value if value is None or sign > 0 or value < 0 else -value


def _change(document: Document, change: Draft, level: Draft) -> Change | None:
    figure = change.figure
    value = figure.value if figure.value is not None else figure.low
    if value is None:
        return None
    unit = figure.unit or "%"
    if figure.dimension == "multiple":
        value, unit = value * 100, "%"
        if change.scene.words.spaced:
            value -= 100
    if figure.word:
        unit = "%"
    elif change.sign < 0:
        value = -abs(value)
    if figure.dimension in ("money", "energy", "mass") and level.unit and level.unit.startswith(f"{unit}/"):
        unit = level.unit
    place = change.evidence.get("change", (figure.start, figure.end))
    place = (min(place[0], figure.start), max(place[1], figure.end))
    return Change(value=value, unit=unit, basis=change.basis, span=_span(document, change, place))
