"""How far the words reach that are a figure's own: over figures without a part, and a change that leads up to it."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part

_UP_TO = re.compile(
    r"^,?\s(?:(?:to|at)|to (?:reach|stand at|total)|reaching|totall?ing|and (?:reached|totall?ed))\s"
    r"(?:(?:a|an|the|just|only)\s)?"
)
_ON_TO = re.compile(r"(?:\sa\s(?:year|day|month))?\sto\s(?:(?:about|around|some|just|only|over|nearly)\s)?")
"""Between the ends of "from 2.4 Mt to 3 Mt"."""
_AMONG = re.compile(r"\b(?:at|in|across|among|from|of|by|for|with)\s(?:the\s|its\s|all\s|some\s|about\s)*$")
_MEASURES = frozenset({"mass", "mass_rate", "price", "money", "energy", "percent"})


def close_gaps(drafts: list[Draft]) -> None:
    """Let a figure's own words reach over figures that play no part ("for 11 consecutive years")."""
    kept = [draft for draft in drafts if draft.part is not Part.NONE]
    for nth, draft in enumerate(kept):
        last = kept[nth - 1] if nth else None
        following = kept[nth + 1] if nth + 1 < len(kept) else None
        same = last is not None and last.sentence is draft.sentence
        draft.before = last.figure.end if last is not None and same else draft.sentence.start
        if last is not None and same and _opened_by(last, draft):
            draft.before = last.before
        same = following is not None and following.sentence is draft.sentence
        draft.after = following.figure.start if following is not None and same else draft.sentence.end


_TO = re.compile(r"^[\u3400-\u9fff]{0,6}(?:至|到|为)[约近逾超]?$")


def _from_to(former: Draft, level: Draft) -> bool:
    """Whether two figures are what a level was and what it became: 由18万吨扩大至35万吨."""
    text, place = former.scene.folded, former.evidence.get("former")
    if place is None or text[place[0]] not in "由从自":
        return False
    return bool(_TO.match(text[former.figure.end : level.figure.start]))


def _opened_by(last: Draft, draft: Draft) -> bool:
    """Whether the words before the last figure are this one's too.

    So they are behind a change that leads up to a level ("demand rose 2% to 13 Mt"), behind a count that only says
    where or by whom ("stocks at 45 ports stood at 143 Mt"), and in Chinese behind the level that it rose or fell from.
    """
    text = draft.scene.folded
    if not draft.scene.words.spaced:
        pair = (last.part, draft.part) in (
            (Part.FORMER, Part.LEVEL),
            (Part.SHARE, Part.SHARE),
            (Part.FORMER, Part.SHARE),
        )
        return pair and last.unit == draft.unit and _from_to(last, draft)
    if last.part is Part.FORMER and draft.part in (Part.LEVEL, Part.SHARE):
        return bool(_ON_TO.fullmatch(text[last.figure.end : draft.figure.start]))
    if last.part is Part.CHANGE and draft.part in (Part.LEVEL, Part.SHARE):
        return bool(_UP_TO.match(text[last.figure.end : draft.figure.start + 1]))
    if last.part is Part.COUNT and draft.part is Part.LEVEL and draft.figure.dimension in _MEASURES:
        return bool(_AMONG.search(text[max(last.before, last.figure.start - 24) : last.figure.start]))
    return False
