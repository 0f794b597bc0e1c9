"""Counts without a noun right behind them: parts of those that belong to somebody, counts told again, staff."""

from __future__ import annotations

import re

from briefings.extraction.counts import is_plural, noun_phrase
from briefings.extraction.draft import Draft, Part


def find(draft: Draft, earlier: list[Draft]) -> bool:
    """Fill the subject of an English count that no noun of its own follows; False where nothing says of what it is.

    Args:
        draft: A bare number.
        earlier: Drafts before it, the nearest last.
    """
    value = draft.figure.value
    if not draft.scene.words.spaced or value is None or value != value.to_integral_value():
        return False
    return _of_whose(draft) or _staffed(draft) or _once_more(draft, earlier) or _hurt(draft)


_HURT = re.compile(
    r"\b(?P<how>killed|killing|injured|injuring|hurt|hurting|wounded|wounding|trapped|trapping)"
    r"\s(?:at least\s|about\s|some\s)?$"
)
_HOW = {"killing": "killed", "injuring": "injured", "hurting": "hurt", "wounding": "wounded", "trapping": "trapped"}
_BEHIND_HURT = re.compile(r"\s?(?:[,;.)]|$)|\s(?:at|in|when|after|near|on|and|as|inside|underground|more|others)\b")


def _hurt(draft: Draft) -> bool:
    """Whether a number stands behind what happened to those counted: "a fire hurt 14 at the plant"."""
    scene, figure = draft.scene, draft.figure
    hurt = _HURT.search(scene.folded, max(draft.sentence.start, figure.start - 24), figure.start)
    if hurt is None or not _BEHIND_HURT.match(scene.folded, figure.end):
        return False
    draft.subject = draft.subject_text = f"people {_HOW.get(hurt['how'], hurt['how'])}"
    draft.fill("subject", hurt.span("how"), "what happened to those counted")
    return True


def is_whole(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a small number only says of how many the count before it is a part: "seven of Dhaka's 12 melters"."""
    last = earlier[-1] if earlier else None
    if last is None or last.part is not Part.COUNT or last.sentence is not draft.sentence:
        return False
    place, value = last.evidence.get("subject"), draft.figure.value
    of = last.reasons.get("subject") == "what it is a part of"
    return of and place is not None and value is not None and value < _WORTH and place[0] - draft.figure.end in (0, 1)


_WORTH = 100
"""From so many on the whole is worth telling too."""


_OF_WHOSE = re.compile(
    r"\s(?:out\s)?of\s(?=(?:its|their|his|our|the)\s|[a-z]+(?:'s|s')\s)(?:(?:its|their|his|our|the)\s)?"
)
_POSSESSIVE = ("'s", "s'")


def _of_whose(draft: Draft) -> bool:
    """Fill the subject of a part of those that belong to somebody: "seven of Dhaka's 12 melters"."""
    scene, figure = draft.scene, draft.figure
    of = _OF_WHOSE.match(scene.folded, figure.end)
    if of is None or figure.value is None or figure.value <= 1:
        return False
    phrase = noun_phrase(scene.folded, of.end() - 1, draft.sentence.end, scene.words)
    if phrase is None:
        return False
    start, end, words = phrase
    owner = max((at + 1 for at, word in enumerate(words) if word.endswith(_POSSESSIVE)), default=0)
    words = words[owner:]
    if not words:
        # "seven of Dhaka's 12 melters": the number of them all stands between.
        all_of = next(iter(scene.within(scene.figures, end, end + 12)), None)
        phrase = noun_phrase(scene.folded, all_of.end, draft.sentence.end, scene.words) if all_of else None
        if phrase is None or all_of is None or all_of.start != end + 1:
            return False
        start, end, words = phrase
    cut = next((at + 1 for at, word in enumerate(words) if is_plural(word)), 0)
    words = words[:cut]
    if not words or words[-1] in scene.words.never or words[-1] in ("tonnes", "tons", "ounces", "pounds"):
        return False
    staff = words[-1] in ("people", "staff", "personnel")
    draft.subject = "employees" if staff else " ".join(words)
    draft.subject_text = scene.text[start:end]
    draft.fill("subject", (start, end), "what it is a part of")
    return True


_AGAIN = re.compile(
    r"\b(?:against|from|versus|vs\.?|compared (?:with|to)|up from|down from|to|and|then|now|at present|previously)\s"
    r"(?:only\s|just\s|about\s|some\s)?$"
)
_THEN = re.compile(
    r"\s?(?:[,;.)]|$)|\s(?:a|one)\s(?:week|month|year|quarter|day|decade)\s(?:before|earlier|ago)\b|\s(?:in|at|on|by|last|this|the)\s"
)
_REMAIN = re.compile(
    r"\s(?:were|was|are|is|remains?|stood|stayed|have|had|went|came|ran|shut|worked|closed|opened|operated|voted|survived|remained)\b"
)
_NOT_MORE = 50
"""What a count is compared with is no more than so many times as much or as little."""


def _once_more(draft: Draft, earlier: list[Draft]) -> bool:
    """Take for a count again what a bare number has no noun for: "against nine a week earlier", "71 were running"."""
    scene, figure = draft.scene, draft.figure
    last = next((d for d in reversed(earlier) if d.part is not Part.NONE), None)
    if last is None or last.part is not Part.COUNT or last.sentence is not draft.sentence or figure.value is None:
        return False
    size = last.figure.value or 0
    if not size or not size <= figure.value * _NOT_MORE or not figure.value <= size * _NOT_MORE:
        return False
    if scene.within(scene.whens, figure.start, figure.end) or last.scene.folded[figure.end : figure.end + 1] == "%":
        return False
    before = scene.folded[max(last.figure.end, figure.start - 28) : figure.start]
    if "aged" in scene.folded[max(0, figure.start - 28) : figure.start]:
        return False
    if not _REMAIN.match(scene.folded, figure.end) and not (
        _AGAIN.search(before) and _THEN.match(scene.folded, figure.end)
    ):
        return False
    draft.subject, draft.subject_text = last.subject, last.subject_text
    draft.inherited.add("subject")
    draft.fill("subject", last.evidence.get("subject"), "as the count before it")
    return True


_STAFF_BEFORE = re.compile(
    r"\b(?:headcount|workforce|payroll|(?:number|total) of (?:employees|workers|staff|people employed)|staff numbers?)"
    r"\b[^.;:]{0,60}?\s(?:to|at|of|was|is|totalled|numbered|numbers|reached|stood at|down to|up to)\s"
    r"(?:about\s|some\s|around\s|just\s)*$"
)


def _staffed(draft: Draft) -> bool:
    """Whether a bare number is of the people employed: "employs 1,140.", "headcount dropped to 655"."""
    scene, figure = draft.scene, draft.figure
    if not _THEN.match(scene.folded, figure.end) or scene.within(scene.whens, figure.start, figure.end):
        return False
    before = scene.folded[max(draft.sentence.start, figure.start - 100) : figure.start]
    said = _STAFF_BEFORE.search(before)
    if said is None:
        return False
    draft.subject, draft.subject_text = "employees", said[0].strip()
    draft.fill("subject", (figure.start - len(said[0]), figure.start), "who is employed")
    return True
