"""Former levels by the words around them: "short of the 5 Mt made in May", "below March's $335", "12 koz (11 koz)"."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import Scene, When
from briefings.extraction.steps import stepped
from briefings.patterns import gated

_COMPARES = gated(
    r"\b(?:under|below|above|over|beyond|exceed(?:s|ed|ing)|top(?:s|ped|ping)|beat(?:s|ing|en)?|than|double|doubling"
    r"|twice|triple|treble|half|third of|quarter of|short of|shy of|on|from|against|versus|surpass(?:es|ed|ing)"
    r"|match(?:es|ed|ing)|ahead of|behind|near|close to|level with|in line with|up on|down on|compared (?:with|to))\s"
    r"(?:the|its|their|(?:[a-z]+\s)?[a-z]+['’]s)\s(?:[a-z-]+\s(?:of\s)?){0,2}(?:some\s|about\s|around\s|record\s)?$"
)
_OF_THEN = re.compile(
    r"\s(?:[a-z]+\s){0,3}?(?:of|in|at|for|made|sold|produced|seen|recorded|held|reached|shipped|mined|reported|achieved|"
    r"paid|earned|booked|exported|imported|turned out|(?:a|the)\s(?:year|month|quarter|week)|it\s\w+ed|"
    r"last|previously|before|earlier)\b"
)
_HAVING_BEEN = gated(
    r"\b(?:having been|(?:which|that|it|they) had been|had been|it was|previously|formerly)\s(?:at\s)?$"
)
_CLOSED = re.compile(r"[)\]]")
_REACH = 60
"""Code points of the words that lead to a figure."""
_BRACKETS = 60
"""Code points that may stand within a bracket beside its figure."""
_LEGEND = gated(
    r"(?:previous|prior|preceding|last|earlier)[ -](?P<unit>year|half|quarter|month|week|day)(?:['’]s)?"
    r"(?:\s\w+){0,2}\s(?:is\s|are\s|given\s|shown\s)?in\s(?:brackets|parenthes[ei]s)"
    r"|(?P<year>year)[ -](?:earlier|ago|before)(?:\s\w+){0,2}\s(?:is\s|are\s|given\s|shown\s)?"
    r"in\s(?:brackets|parenthes[ei]s)"
    r"|(?:in\s)?(?:brackets|parenthes[ei]s)[:,]?\s(?:is\s|are\s|for\s)?(?:the\s)?(?:figures?\s(?:for|of)\s(?:the\s)?)?"
    r"(?:previous|prior|preceding|last)\s(?P<unit2>year|half|quarter|month|week|day)"
)
_STEPS = {"year": "yoy", "half": "half", "quarter": "qoq", "month": "mom", "week": "week", "day": "day"}


def former(draft: Draft, earlier: list[Draft]) -> bool:
    """Fill "former" where the words around an English figure say that another one is compared with it.

    Args:
        draft: A figure of a mass, a price, money, power or a percentage.
        earlier: The drafts before it, the nearest last.
    """
    last = next((one for one in reversed(earlier[-4:]) if one.part in _LEVELS and _alike(draft, one)), None)
    if last is None or last.sentence is not draft.sentence:
        return False
    scene, figure = draft.scene, draft.figure
    start = max(draft.sentence.start, figure.start - _REACH)
    if _in_a_bracket(draft, last, earlier):
        return True
    compared = _COMPARES.search(scene.folded, start, figure.start)
    if compared and _its_time(draft, compared) is not None:
        draft.fill("former", compared.span(), _POSSESSED)
        return True
    if compared and "'s " not in compared[0] and _OF_THEN.match(scene.folded, figure.end):
        draft.fill("former", (figure.start, figure.end), f"'{compared[0].strip()}' before the figure")
        return True
    been = _HAVING_BEEN.search(scene.folded, start, figure.start)
    if been:
        draft.fill("former", (figure.start, figure.end), f"'{been[0].strip()}' before the figure")
        return True
    for cue in scene.cues_in(Kind.FORMER, figure.end, figure.end + _REACH)[:1]:
        if scene.folded[figure.end : cue.start] in ("", " ", " in ") and cue.says(Kind.FORMER) not in (None, "none"):
            draft.fill("former", (figure.start, cue.end), f"'{cue.word}' behind the figure")
            return True
    for cue in scene.cues_in(Kind.FORMER, max(draft.before, draft.sentence.start), figure.start):
        if scene.folded[cue.end : figure.start] in (" ", ": ", ", ", " at ", " it was ") and cue.says(Kind.FORMER):
            draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
            return True
    return False


def _its_time(draft: Draft, compared: re.Match[str]) -> When | None:
    """The time that a figure is said to be of: March's $335, last year's 66,000 t."""
    for when in draft.scene.within(draft.scene.whens, compared.start(), compared.end()):
        if draft.scene.folded[when.end : when.end + 2] in ("'s", "\u2019s"):
            return when
    return None


_LEVELS = (Part.LEVEL, Part.SHARE, Part.CHANGE)


def _alike(draft: Draft, other: Draft) -> bool:
    """Whether two figures have one unit, or other is a change of a figure like this."""
    return other.part is not Part.CHANGE and other.unit == draft.unit


def _in_a_bracket(draft: Draft, level: Draft, earlier: list[Draft]) -> bool:
    """Whether a figure stands in a bracket behind a level, with words for an earlier time, or as one before it did."""
    scene, figure = draft.scene, draft.figure
    opened = scene.folded.rfind("(", max(draft.sentence.start, figure.start - _BRACKETS), figure.start)
    if opened < level.figure.end or _CLOSED.search(scene.folded, opened, figure.start):
        return False
    closed = scene.folded.find(")", figure.end, figure.end + _BRACKETS)
    if closed < 0:
        return False
    for cue in scene.cues_in(Kind.FORMER, opened, closed):
        draft.fill("former", (cue.start, cue.end), f"in brackets with '{cue.word}'")
        return True
    alone = scene.folded[opened + 1 : figure.start].strip() == "" and not scene.folded[figure.end : closed].strip()
    if not alone:
        return False
    if _dated_before(draft, earlier) is not None:
        draft.fill("former", (opened, closed + 1), _AS_BEFORE)
        return True
    if legend(scene):
        draft.fill("former", (opened, closed + 1), _BY_LEGEND)
        return True
    return False


def date(draft: Draft, level: Draft, earlier: list[Draft]) -> bool:
    """Date a figure that a bracket alone makes a former level: as the bracket before it, or by what the line says.

    Args:
        draft: The former level.
        level: What it is compared with.
        earlier: The drafts before it, the nearest last.
    """
    reason = draft.reasons.get("former", "")
    if reason == _AS_BEFORE:
        other = _dated_before(draft, earlier)
        if other is None or other.period is None:
            return False
        draft.period = other.period
        draft.fill("period", other.evidence.get("period"), "as what the bracket before it holds")
        return True
    if reason == _POSSESSED:
        start, end = draft.evidence["former"]
        when = next(w for w in draft.scene.within(draft.scene.whens, start, end))
        draft.period, draft.aside = when.period, True
        draft.fill("period", (when.start, when.end), "whose figure it is said to be")
        return True
    if reason == _BY_LEGEND and level.period is not None:
        draft.period = stepped(level.period, legend(draft.scene))
        draft.fill("period", draft.evidence.get("former"), f"a step back from {level.period.iso}")
        return True
    return False


def _dated_before(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The last figure before it in its sentence that a bracket dates: (March quarter: 8,915 t) … (11,900 oz)."""
    scene = draft.scene
    for other in reversed(earlier):
        if other.sentence is not draft.sentence:
            return None
        opened = scene.folded.rfind("(", other.before, other.figure.start)
        if opened >= 0 and (other.part is Part.FORMER or scene.within(scene.whens, opened, other.figure.start)):
            return other
    return None


_POSSESSED = "said to be of a time before"
_AS_BEFORE = "in brackets, as the one before it"
_BY_LEGEND = "what the brackets hold was said before"


def legend(scene: Scene, start: int = 0, end: int | None = None) -> str:
    """By what step the figures in brackets lie back: "previous week in brackets"; empty where no line says so."""
    if "bracket" not in scene.folded and "parenthes" not in scene.folded:
        return ""
    found = _LEGEND.search(scene.folded, start, len(scene.folded) if end is None else end)
    if not found:
        return ""
    return _STEPS.get(found["unit"] or found["unit2"] or found["year"] or "", "")
