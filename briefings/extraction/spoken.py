"""What sentences without figures spoke of: the thing, the place and the time that the next sentence's figures mean.

"The mine reported its production for the three months ended June 2024. Output came to 5,200 tonnes": the first
sentence dates the figure of the second. Only sentences between the figure's own and that of the figure before it
speak here, and only in languages that write words apart; others say such things in the figure's own sentence.
"""

from __future__ import annotations

from briefings.extraction import lasting
from briefings.extraction.draft import Draft, Part
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene, When
from briefings.extraction.spots import Spot
from briefings.model import Grain, Modality, Period, Side
from briefings.vocabulary import Mention

_DAILY = frozenset({"price", "inventory"})
"""What is counted day by day: a day spoken of dates only these."""


def stretch(draft: Draft, earlier: list[Draft]) -> tuple[int, int] | None:
    """Where the sentences between a figure's own and that of the figure before it stand, or None without any."""
    scene = draft.scene
    if not scene.words.spaced:
        return None
    start = 0
    for other in reversed(earlier):
        if other.scene is scene and other.part is not Part.NONE:
            if other.sentence is draft.sentence:
                if other.part is Part.CHANGE:
                    continue  # what leads up to a level ("rose 2% to …") speaks of nothing else
                return None
            start = other.sentence.end
            break
    return (start, draft.sentence.start) if start < draft.sentence.start else None


def thing(draft: Draft, earlier: list[Draft], materials: list[Mention]) -> bool:
    """Fill the material from the sentences between, where they name one."""
    between = stretch(draft, earlier)
    named = draft.scene.within(materials, *between) if between else []
    if not named:
        return False
    mention = named[0]
    draft.material = draft.subject = mention.terms[0]
    draft.subject_text = mention.surface
    draft.inherited.add("subject")
    draft.fill("subject", (mention.start, mention.end), "what the sentence before speaks of")
    return True


def place(draft: Draft, earlier: list[Draft], named: list[Spot], places: Places) -> bool:
    """Fill the region from the sentences between, where they name one place, however closely."""
    between = stretch(draft, earlier)
    spots = [s for s in draft.scene.within(named, *between) if not s.partner and not s.stands_for] if between else []
    region = innermost([spot.region for spot in spots], places)
    if region is None:
        return False
    spot = next(s for s in spots if s.region == region)
    draft.region = region
    draft.inherited.add("region")
    draft.fill("region", (spot.start, spot.end), "where the sentence before is")
    return True


def innermost(regions: list[str], places: Places) -> str | None:
    """The innermost of several regions that all lie within one another; None where they do not."""
    best: str | None = None
    for region in regions:
        if best is None or best in places.vocabulary.ancestors(region):
            best = region
        elif region != best and region not in places.vocabulary.ancestors(best):
            return None
    return best


def time(draft: Draft, earlier: list[Draft]) -> bool:
    """Fill the period from the sentences between: the one named last."""
    between = stretch(draft, earlier)
    if between is None or draft.part is Part.COUNT or lasting.stands(draft):
        return False
    for when in reversed(draft.scene.within(draft.scene.whens, *between)):
        if _dates(draft, when):
            draft.period = when.period
            draft.inherited.add("period")
            draft.fill("period", (when.start, when.end), "when the sentence before is")
            return True
    return False


def _dates(draft: Draft, when: When) -> bool:
    period = when.period
    if when.relative or period.side is not Side.CLOSED or period.grain is Grain.PLAN:
        return False
    return period.grain is not Grain.DAY or draft.indicator in _DAILY


def heading(scene: Scene, drafts: list[Draft]) -> Period | None:
    """The one day, week or month that a paragraph without figures names: the head of a list of prices."""
    if not scene.words.spaced or any(draft.part is not Part.NONE for draft in drafts):
        return None
    named = {
        when.period
        for when in scene.whens
        if not when.relative and when.period.known and when.period.side is Side.CLOSED and when.period.grain in _QUOTED
    }
    return named.pop() if len(named) == 1 else None


_QUOTED = (Grain.DAY, Grain.WEEK, Grain.MONTH)


def quoted_on(draft: Draft, history: list[Draft], headed: Period | None) -> bool:
    """Take the day or the month of the price in the paragraph before: a round-up of prices is of one time.

    Args:
        draft: A price or a stock without a time of its own.
        history: The drafts before it.
        headed: What the heading of a list of prices names.
    """
    if draft.indicator not in _DAILY or draft.part not in (Part.LEVEL, Part.SHARE):
        return False
    if draft.scene.words.spaced and draft.indicator == "inventory" and lasting.stands(draft):
        return False
    if not draft.scene.words.spaced:
        return False
    for other in reversed(history):
        if other.scene is draft.scene or other.indicator not in _DAILY or other.part is not Part.LEVEL:
            continue
        if other.period is None or other.modality is not draft.modality:
            continue
        if other.period.grain not in _QUOTED:
            return False
        draft.period = other.period
        draft.inherited.add("period")
        draft.fill("period", None, "as the price before it")
        return True
    if headed is None or draft.modality is not Modality.ACTUAL:
        return False
    draft.period = headed
    draft.inherited.add("period")
    draft.fill("period", None, "the time that the heading names")
    return True
