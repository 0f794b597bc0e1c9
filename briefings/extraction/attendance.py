"""Counts of those who came to an event, and of what was shown there: of the event's own days and place."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.model import Event

_CAME = re.compile(
    r"\b(?:attend\w*|crowd\w*|pack(?:ed|s)|flock\w*|throng\w*|fill(?:ed|s)|participa\w*|gather\w*|drew|attract\w*|"
    r"killed|injured|hurt|died|wounded|trapped|rescued|evacuated|hospitali[sz]ed|"
    r"delegates|exhibitors|visitors|took part|signed|"
    r"present at)\b"
    r"|参会|参加|出席|齐聚|参展|与会|代表|到场|吸引|展出|签约|嘉宾|云集"
)
_NEAR = 3
"""How many sentences behind an event's own still speak of it."""


def fill(drafts: list[Draft], events: tuple[Event, ...]) -> None:
    """Give counts of attendance the date and the place of the event spoken of last.

    Args:
        drafts: The drafts of the document in order.
        events: Its events in order.
    """
    own = [event for event in events if not event.chrome]
    at = -1
    since: tuple[int, int] = (0, 0)
    for draft in drafts:
        start = draft.scene.offset + draft.sentence.end
        while at + 1 < len(own) and own[at + 1].span.start < start:
            at += 1
            since = (own[at].span.end, 0)
        if draft.part is not Part.COUNT or at < 0:
            continue
        words = draft.scene.folded[draft.sentence.start : draft.sentence.end]
        if not _CAME.search(words) or draft.scene.offset + draft.figure.start - since[0] > _NEAR * 200:
            continue
        event = own[at]
        if (
            draft.subject in ("people", "persons", "guests")
            and event.span.start < draft.scene.offset + draft.sentence.end
        ):
            draft.subject = "participants"
        place = event.place or next((e.place for e in reversed(own[max(0, at - 2) : at]) if e.place), None)
        if event.date is not None and draft.period is None and _days_of(event):
            draft.period = event.date
            draft.inherited.add("period")
            draft.fill("period", None, f"the days of {event.name}")
        if place and (
            "region" in draft.inherited or draft.region in (None, "OVERSEAS") or place.startswith(draft.region or "")
        ):
            draft.region = place
            draft.inherited.add("region")
            draft.fill("region", None, f"the place of {event.name}")


def _days_of(event: Event) -> bool:
    return event.date is not None and len(event.date.iso.split("/")[0]) == 10
