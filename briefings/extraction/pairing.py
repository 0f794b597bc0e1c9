"""The places, materials and wholes that a run of figures pairs off with in order."""

from __future__ import annotations

import re

from briefings.extraction import han_in_order, han_partners, lists, regions, shares, zipping
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.places import Places
from briefings.extraction.spots import Spot, spots
from briefings.model import Modality
from briefings.vocabulary import Mention


def pair(drafts: list[Draft], materials: list[Mention], named: list[Spot], places: Places) -> None:
    """Give the figures of a run the places, materials or wholes that they pair off with."""
    runs = lists.runs(drafts)
    for run in runs:
        kept = [draft for draft in run if draft.part in (Part.LEVEL, Part.SHARE, Part.COUNT)]
        if len(kept) != len(run):
            continue
        scene, first, last = run[0].scene, run[0], run[-1]
        if han_in_order.named(run):
            continue
        for draft in run[:-1]:
            if draft.period is None and last.period is not None and "period" not in last.inherited:
                draft.period = last.period
                draft.fill("period", last.evidence.get("period"), "as the last of the list")
        in_order = zipping.said(first)
        if in_order:
            zipping.date(run, scene.whens)
            for draft in run[1:]:
                draft.modality = first.modality if draft.modality is Modality.ACTUAL else draft.modality
        if first.part is Part.SHARE and _pair_wholes(run, drafts, named, places):
            continue
        end = first.sentence.end
        wholes = scene.cues_in(Kind.WHOLE, last.figure.end, end)
        behind = [
            s for s in named if last.figure.end <= s.start and s.end <= end and _whole_words(scene.folded, s.start)
        ]
        if first.part is Part.SHARE:
            found = {s.start: places.vocabulary.name(s.region, "en") for s in behind}
            for cue in wholes:
                found[cue.start] = shares.WORLD if cue.says(Kind.WHOLE) == "world" else nation(places) or shares.COUNTRY
            order = sorted(found.items())
            if len(order) == len({shares.WORLD if whole == "World" else whole for _, whole in order}) == len(run):
                for draft, (at, whole) in zip(run, order, strict=True):
                    draft.whole = shares.WORLD if whole == "World" else whole
                    draft.fill("whole", (at, at + 1), "paired off in order")
                    base = draft.material or draft.subject
                    draft.subject = shares.subject(draft, base or "")
                    if draft.level is not None:
                        draft.region = draft.level.region
                continue
            if not in_order:
                continue
        start = first.before
        before = [s for s in named if start <= s.start and s.end <= first.figure.start]
        chosen = zipping.row_of(first, named, len(run)) if in_order else before[-len(run) :]
        if not chosen and len(before) >= len(run):
            chosen = before[-len(run) :]
        if len(chosen) == len(run):
            sold = han_partners.parted(first, drafts, chosen)
            trade = first.indicator in ("import", "export") and any(spot.partner for spot in chosen)
            for draft, spot in zip(run, chosen, strict=True):
                if sold is not None:
                    han_partners.become(draft, sold)
                if sold is not None or trade:
                    way = next((spot.partner for spot in chosen if spot.partner), han_partners.WAYS[first.indicator])
                    name = places.vocabulary.name(spot.region, "en")
                    draft.partner, draft.partner_region = f"{draft.indicator}s {way} {name}", spot.region
                    draft.subject = f"{draft.material or draft.subject} {draft.partner}"
                    draft.region = sold.region if sold is not None else _reporter(draft, chosen, places)
                    continue
                draft.region = spot.region
                draft.fill("region", (spot.start, spot.end), "paired off in order")
            if sold is not None:
                han_partners.handed_on(last, chosen[-1].region, sold, drafts)
            continue
        things = zipping.row_of(first, materials, len(run)) if in_order else []
        if not things:
            things = scene.within(materials, start, first.figure.start)[-len(run) :]
        if len(things) == len(run):
            for draft, mention in zip(run, things, strict=True):
                draft.material = draft.subject = mention.terms[0]
                draft.subject_text = mention.surface
                draft.fill("subject", (mention.start, mention.end), "paired off in order")
                if draft.part is Part.SHARE:
                    draft.subject = shares.subject(draft, draft.subject)

    for run in runs:
        if zipping.said(run[0]):
            zipping.as_levels(run, drafts)


def nation(places: Places) -> str | None:
    """The English name of the country that "the country" and 全国 mean so far, or None."""
    code = places.latest.get("country") or places.home
    return places.vocabulary.name(code, "en") if code else None


def _pair_wholes(run: list[Draft], drafts: list[Draft], named: list[Spot], places: Places) -> bool:
    """Give the shares of a run the wholes named before them, in order; False where they are not as many."""
    wholes = lists.wholes_before(run)
    for draft, cue in zip(run, wholes, strict=False):
        draft.whole = shares.WORLD if cue.says(Kind.WHOLE) == "world" else nation(places) or shares.COUNTRY
        draft.subject = shares.subject(draft, draft.material or draft.subject)
        # The wholes are not where the shares are from.
        draft.fill("whole", (wholes[0].start, wholes[-1].end), "paired off in order")
        draft.region = draft.level.region if draft.level is not None else None
        if draft.region is None:
            here = [d for d in drafts if d.order < run[0].order and d.part is not Part.NONE]
            regions.find(draft, named) or regions.inherit(draft, here, named, places)
        draft.fill("whole", (cue.start, cue.end), "paired off in order")
    return bool(wholes)


def _reporter(draft: Draft, partners: list[Spot], places: Places) -> str | None:
    """The one who trades, of a list of partners: the region of the figure before them."""
    for spot in spots(draft.scene, places):
        if (
            draft.sentence.start <= spot.start < draft.figure.start
            and not spot.partner
            and all(spot.region != one.region for one in partners)
        ):
            return spot.region
    return places.title if all(places.title != one.region for one in partners) else None


_OF = re.compile(r"\b(?:of|in|and)\s(?:the\s)?$|[占和及与、]$")


def _whole_words(text: str, at: int) -> bool:
    """Whether a place behind a run of shares may be one of their wholes: "of China and of the world"."""
    return bool(_OF.search(text[max(0, at - 10) : at]))
