"""When a figure holds: the period named with it, the one it inherits, or a step back for what it is compared with."""

from __future__ import annotations

import re

from briefings.extraction import agreeing, lasting, starting_up
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import When
from briefings.extraction.steps import stepped
from briefings.model import Grain, Modality, Period, Side
from briefings.patterns import gated

_COMPARED = re.compile(r"\b(?:than|from|on|over|against|compared|versus|below|above)\b")
_BREAK = re.compile(r"[;；,，]|\b(?:and|while|whereas|but)\b")


_COMMA_IN = re.compile(r",\s(?:in|during|over|for)\s(?:the\s)?")
_OPENS = re.compile(r"[(:]")
_RETOLD = re.compile(r",?\s(?:a\s\w+\s)?when\b")
"""Behind a period that another figure was compared with, its own figure follows: "than in 2023, when it made 5 Mt"."""
_ASIDE = re.compile(r"\([^()]{0,40}\)")


def find(draft: Draft) -> bool:
    """Fill the period from the draft's own words; False where only inheritance could help."""
    scene, figure = draft.scene, draft.figure
    whens = [when for when in scene.whens if when.period.side is not Side.SINCE] if _stock(draft) else scene.whens
    if agreeing.nature(draft) not in (agreeing.Nature.MOMENT, agreeing.Nature.OUTLAY):
        whens = [when for when in whens if not _announcing(draft, when)]
    lone = draft.part is Part.FORMER and draft.level is not None and draft.level.period is None
    if scene.words.spaced:
        for when in scene.within(whens, figure.end, draft.after):
            if when.relative and (draft.part is not Part.FORMER or lone):
                continue
            between = _ASIDE.sub("", scene.folded[figure.end : when.start])
            compared = draft.part is Part.CHANGE and when.period.side is Side.CLOSED and _compared(draft, when)
            if (_breaks(between) and not _COMMA_IN.fullmatch(between)) or _OPENS.search(between) or compared:
                break
            if _nowadays(draft, when):
                continue
            return _set(draft, when, "behind the figure")
    whens = [
        when
        for when in scene.within(whens, draft.before, figure.start)
        if not when.relative or draft.part is Part.FORMER or _right_before(draft, when) or _opens_clause(draft, when)
    ]
    for when in scene.within(scene.whens, draft.sentence.start, figure.start)[-1:]:
        retold = _RETOLD.match(scene.folded, when.end)
        if retold and draft.before <= retold.end():
            return _set(draft, when, "told of it")
    left = draft.left
    if draft.part is Part.FORMER and scene.words.spaced:
        opened = [cue.start for cue in scene.cues_in(Kind.FROM, left, figure.start)]
        left = max([left, *opened])  # "by then will have gone up from 2 Mt to 3": then is when it is 3
        whens = [when for when in whens if when.start >= left]
    if draft.part is Part.FORMER and not scene.words.spaced:
        # 2026年均价由9600元上调至10250元: the year before 由 is of what is told, not of what it was before.
        opened = [cue.start for cue in scene.cues_in(Kind.FROM, left, figure.start) if cue.word in _OUT_OF]
        left = max([left, *opened])
        whens = [when for when in whens if when.start >= left]
    for when in reversed(scene.within(whens, left, figure.start)):
        if (when.aside and not _beside(draft, when)) or _before_built(draft, when):
            continue
        if not _taken(draft, when) and not _nowadays(draft, when):
            _set(draft, when, "before the figure in its clause")
            draft.aside = draft.aside or (when.relative and draft.part in (Part.COUNT, Part.SHARE))
            return True
    for when in reversed(scene.within(whens, draft.before, figure.start)):
        if (when.aside and not _beside(draft, when)) or _before_built(draft, when):
            continue
        if scene.words.spaced and lasting.beyond(draft, when.end):
            continue
        if not _taken(draft, when) and not _past_semicolon(draft, when) and not _nowadays(draft, when):
            return _set(draft, when, "earlier in the sentence")
    return False


_SAID = gated(
    r"\b(?:said|says|announced|reported|told [a-z]+|showed|disclosed|published|released|confirmed|added)\s"
    r"(?:late\s|early\s)?(?:on\s)?$"
)


def _announcing(draft: Draft, when: When) -> bool:
    """Whether a day is the one on which somebody told of a flow: "said on Thursday it turned out 66,400 t"."""
    if when.period.grain is not Grain.DAY or not draft.scene.words.spaced:
        return False
    return bool(_SAID.search(draft.scene.folded, max(0, when.start - 24), when.start))


def _before_built(draft: Draft, when: When) -> bool:
    """Whether a day in Chinese is when building began, not when so much can be made: 8月12日开工，建成后年产2万吨."""
    ahead = draft.indicator in _LASTING and draft.modality in _AHEAD and not draft.scene.words.spaced
    return ahead and when.period.grain is Grain.DAY


_OUT_OF = frozenset({"由", "从", "自"})


def _breaks(between: str) -> bool:
    """Whether words part a time behind a figure from it: a comma, or a conjunction that opens another statement."""
    found = _BREAK.search(between)
    if found is None:
        return False
    joined = found[0] == "and" and not _BREAK.search(between, found.end())
    return not (joined and _COUPLED.match(between, found.end()) and not lasting.has_verb(between[found.end() :]))


_COUPLED = re.compile(r"\s[a-z]")
"""Behind an "and" that couples words: "of old and new scrap in May"."""


def _beside(draft: Draft, when: When) -> bool:
    """Whether the time of a compared figure is the draft's: both in one bracket, "(Q2 2023: 329,000 tonnes)"."""
    between = draft.scene.folded[when.end : draft.figure.start]
    return len(between) < _LABEL and not re.search(r"[).;]|\b(?:and|while|but)\b|,\s", between)


_LABEL = 16
"""Code points between a time and the figure that it labels."""


def _nowadays(draft: Draft, when: When) -> bool:
    """Whether "today" only means these days: of what flows, no day is meant."""
    if draft.indicator in ("price", "inventory", "value") or not draft.scene.words.spaced:
        return False
    return draft.scene.folded[when.start : when.end] == "today"


def _compared(draft: Draft, when: When) -> bool:
    """Whether a period behind a change is what it compares with ("2% more than in June"), not its own time."""
    scene, start = draft.scene, draft.figure.end
    text = scene.folded[start : when.start]
    for cue in reversed(scene.cues_in(Kind.BASIS, start, when.start)):
        text = text[: cue.start - start] + text[cue.end - start :]
    return bool(_COMPARED.search(text))


def _past_semicolon(draft: Draft, when: When) -> bool:
    """Whether a semicolon parts a period from the figure, and another figure stands before both."""
    if draft.before <= draft.sentence.start:
        return False
    return bool(re.search(r"[;；]", draft.scene.folded[when.end : draft.figure.start]))


def _taken(draft: Draft, when: When) -> bool:
    """Whether a period before the figure belongs to the figure before it ("164 in 2021 and 39 in 2022")."""
    if not draft.scene.words.spaced or draft.before <= draft.sentence.start:
        return False
    between = draft.scene.folded[draft.before : when.start]
    return not _BREAK.search(between) and not between.endswith("(")


def _set(draft: Draft, when: When, reason: str) -> bool:
    draft.period, draft.aside, draft.retold = when.period, when.aside, when.retold
    draft.fill("period", (when.start, when.end), reason)
    return True


def inherit(draft: Draft, earlier: list[Draft]) -> bool:
    """Take the period over from the nearest earlier draft of the sentence or paragraph that has one of its own time."""
    same = [other for other in reversed(earlier[-8:]) if other.scene is draft.scene]
    if not draft.scene.words.spaced:
        if draft.indicator == "capacity" and starting_up.starts(draft):
            return True
        first = draft.part in (Part.LEVEL, Part.CHANGE) and not any(_tells_time(other, draft) for other in same)
        if first and _opening(draft):
            return True  # what its own sentence says before it outweighs the sentence before
    level = draft.level if draft.scene.words.spaced and draft.part is Part.SHARE else None
    if level is not None and level.period is None and level.sentence is draft.sentence:
        return False  # a share is of the time of what it is a share of
    for other in same:
        if other.period is None or other.aside or other.part in (Part.FORMER, Part.NONE):
            continue
        if draft.item and other.sentence is not draft.sentence:
            break
        if other.retold and other.sentence is not draft.sentence:
            continue
        if not _same_deadline(draft, other) and not agreeing.agrees(draft, other):
            continue
        counted = draft.part is Part.COUNT and not draft.scene.words.spaced
        if other.sentence is not draft.sentence and (counted or _quoted_daily(draft, other)):
            # A price on an exchange is of its day: the months of a flow in the sentence before do not date it.
            continue
        if draft.scene.words.spaced and lasting.undated(draft, other):
            continue
        if (
            other.period.grain is Grain.DAY
            and _flows(draft)
            and (other.sentence is not draft.sentence or (not draft.scene.words.spaced and draft.indicator in _LASTING))
        ):
            continue  # the day on which something was signed is not when the mine will produce
        if other.period.grain is Grain.PLAN and other.indicator != draft.indicator:
            continue  # what a plan's term dates is what is said of the plan
        if other.modality is Modality.CLAIM and other.sentence is not draft.sentence:
            continue
        draft.period, draft.retold = other.period, other.retold
        draft.inherited.add("period")
        where = "from the sentence" if other.sentence is draft.sentence else "from the paragraph"
        draft.fill("period", other.evidence.get("period"), where)
        return True
    if _later(draft) or (draft.part in (Part.LEVEL, Part.CHANGE) and _opening(draft)):
        return True
    return draft.facet == "quota" and _of_document(draft)


def _of_document(draft: Draft) -> bool:
    """Take the year in the title of the document that sets a quota: 《关于下达2025年度锑矿开采指标的通知》."""
    for when in draft.scene.within(draft.scene.titled, draft.sentence.start, draft.figure.start):
        if when.period.grain is Grain.YEAR and when.period.known:
            return _set(draft, when, "the year of the document that sets it")
    return False


def _tells_time(other: Draft, draft: Draft) -> bool:
    """Whether a figure of the same sentence has a time that the next one may share."""
    return other.sentence is draft.sentence and other.period is not None and other.part not in (Part.FORMER, Part.NONE)


_EXCHANGE = re.compile(r"three-month|\blme\b|\bshfe\b|\bcomex\b|exchange|期货|期铜|期铝|主力合约|沪铜|沪铝|伦铜|伦铝")


def quoted_on_exchange(draft: Draft) -> bool:
    """Whether the sentence speaks of an exchange before the figure."""
    return bool(_EXCHANGE.search(draft.scene.folded[draft.sentence.start : draft.figure.start]))


def _quoted_daily(draft: Draft, other: Draft) -> bool:
    if _stock(other) == _stock(draft):
        return False
    return bool(_EXCHANGE.search(draft.scene.folded[draft.sentence.start : draft.figure.start]))


def _stock(draft: Draft) -> bool:
    return draft.indicator in ("price", "inventory")


_LASTING = frozenset({"capacity", "reserve"})
"""What no single day is of."""


def _flows(draft: Draft) -> bool:
    return draft.indicator in _LASTING or draft.indicator in (
        "output",
        "consumption",
        "import",
        "export",
        "capacity",
        "share",
    )


def _same_deadline(draft: Draft, other: Draft) -> bool:
    """Whether a deadline goes on along a list: "by 2025 output is to reach 5 Mt, recovery 80%"."""
    if other.sentence is not draft.sentence or other.period is None or "modality" in draft.reasons:
        return False
    ahead = other.period.side in (Side.BY, Side.BEFORE)
    return ahead and not re.search(r"[;；]", draft.scene.folded[other.figure.end : draft.figure.start])


_AHEAD = (Modality.TARGET, Modality.FORECAST)


def _opening(draft: Draft) -> bool:
    """Take the last period before the figure in its sentence that no other figure but a former level stands behind."""
    scene = draft.scene
    for when in reversed(scene.within(scene.whens, draft.sentence.start, draft.figure.start)):
        if when.relative or when.aside or _nowadays(draft, when):
            continue
        if _before_built(draft, when):
            continue
        if scene.words.spaced and (lasting.beyond(draft, when.end) or lasting.stands(draft)):
            continue
        if when.period.side is Side.CLOSED and not _past_semicolon(draft, when):
            return _set(draft, when, "earlier in the sentence")
    return False


def _opens_clause(draft: Draft, when: When) -> bool:
    """Whether an earlier time opens the clause of a share: "; a year ago the three held 63%"."""
    scene = draft.scene
    if not scene.words.spaced or draft.part is not Part.SHARE:
        return False
    opened = when.start in (draft.sentence.start, draft.clause.start) or scene.folded.endswith(
        ("; ", ": ", ", but ", ", and "), 0, when.start
    )
    between = scene.folded[when.end : draft.figure.start]
    return opened and ";" not in between and lasting.has_verb(between)


_OWN = re.compile(r"的(?:约|近|超|逾)?$")


def _right_before(draft: Draft, when: When) -> bool:
    """Whether a count or a share is of the time right before it, though another follows: 由2020年的43家增加到98家."""
    return draft.part in (Part.COUNT, Part.SHARE) and bool(
        _OWN.fullmatch(draft.scene.folded[when.end : draft.figure.start])
    )


_AS_AT = re.compile(r",?\sas\s(?:at|of|on)\s(?:the\s)?(?:end\sof\s|close\sof\s)?$")


def _later(draft: Draft) -> bool:
    """Take the only period of the sentence, where it stands behind, or that of a start-up."""
    scene = draft.scene
    behind = [w for w in scene.within(scene.whens, draft.figure.end, draft.sentence.end) if not w.relative]
    if draft.indicator == "capacity" and starting_up.starts(draft):
        return True
    flowing = agreeing.nature(draft) is agreeing.Nature.FLOW
    for when in behind[:1]:
        if scene.words.spaced and _AS_AT.search(scene.folded, draft.figure.end, when.start) and not flowing:
            return _set(draft, when, "as at which the sentence tells it")
    listed = bool(behind) and bool(scene.cues_in(Kind.RESPECTIVELY, draft.sentence.start, draft.sentence.end))
    alone = len(behind) == 1 and (listed or behind[0].start < draft.after)
    if scene.words.spaced and alone and draft.part is not Part.COUNT and draft.modality not in _AHEAD:
        stands = scene.folded[max(0, behind[0].start - 4) : behind[0].start]
        if stands.endswith("in ") and behind[0].period.side is Side.CLOSED:
            return _set(draft, behind[0], "later in the sentence")
    return False


def carry_over(draft: Draft, carried: Period | None) -> bool:
    """Take the period of the paragraph that this one continues ("Specifically, …")."""
    if carried is None or (carried.grain is Grain.DAY and not _stock(draft)):
        return False
    draft.period = carried
    draft.inherited.add("period")
    draft.fill("period", None, "from the paragraph that this one continues")
    return True


def step_back(draft: Draft, level: Draft) -> None:
    """Fill the period of a former level from the level's own: a year, a month, a quarter, a week earlier."""
    if level.period is None:
        return
    scene = draft.scene
    cue = scene.last_cue(Kind.FORMER, draft.before, draft.figure.start) or next(
        iter(scene.cues_in(Kind.FORMER, draft.figure.end, min(draft.after, draft.figure.end + 40))), None
    )
    said = cue.says(Kind.FORMER) if cue else (draft.basis.value if draft.basis else _base_said(draft))
    if said is None and level.modality in _AHEAD:
        draft.period = level.period
        draft.fill("period", level.evidence.get("period"), "a goal that was revised, of the same time")
        return
    if said is None and level.period.grain is Grain.YEAR and len(level.period.iso) == 4 and scene.words.spaced:
        said = "yoy"  # "slipped to 51 t in 2024 from 66 t": what a year is compared with is the year before
    back = stepped(level.period, _by(said, cue.word if cue else ""))
    if back is not None:
        draft.period = back
        draft.fill("period", (cue.start, cue.end) if cue else None, f"a step back from {level.period.iso}")


def _by(said: str | None, word: str) -> str | None:
    """The step that words name: of the ones that are no basis, a week, a day, so many years."""
    if said not in (None, "none"):
        return said
    return next((unit for unit in ("week", "day") if unit in word), None)


def _base_said(draft: Draft) -> str | None:
    """What 较上季的5.76万吨 is a step back by."""
    if draft.scene.words.spaced:
        return None
    cue = draft.scene.last_cue(Kind.BASIS, draft.before, draft.figure.start)
    return cue.says(Kind.BASIS) if cue else None


_STEPS = {"mom": Grain.MONTH, "qoq": Grain.QUARTER}


def before_level(draft: Draft, level: Draft) -> bool:
    """Step back from a level of a month or a quarter for 上月 and 上季, which then are no month before today."""
    scene = draft.scene
    cue = scene.last_cue(Kind.FORMER, draft.before, draft.figure.start)
    cue = cue or scene.last_cue(Kind.BASIS, draft.before, draft.figure.start)
    said = (cue.says(Kind.FORMER) or cue.says(Kind.BASIS)) if cue else None
    if scene.words.spaced or level.period is None or _STEPS.get(said or "") is not level.period.grain:
        return False
    step_back(draft, level)
    return True


def settle(drafts: list[Draft]) -> None:
    """Date the levels that stand before the level they became: 由上年的18万吨扩大至35万吨."""
    for nth, draft in enumerate(drafts[:-1]):
        if draft.part is not Part.FORMER or draft.level is not None or draft.scene.words.spaced:
            continue
        level = next((d for d in drafts[nth + 1 : nth + 3] if d.part is Part.LEVEL), None)
        if (
            level is None
            or level.sentence is not draft.sentence
            or level.unit != draft.unit
            or level.before > draft.before
        ):
            continue
        draft.level = level
        if not find(draft):
            draft.period = None
            step_back(draft, level)
