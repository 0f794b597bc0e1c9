"""What kind of statement a figure is: actual, target, forecast, estimate, claim."""

from __future__ import annotations

import re
from datetime import date

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.model import Grain, Modality, PeriodKind, Side


def find(draft: Draft) -> None:
    """Fill the modality: the nearest cue before the figure in its clause, then in its sentence up to a semicolon."""
    _behind(draft)
    if "modality" in draft.reasons:
        return
    scene, figure = draft.scene, draft.figure
    strong = draft.sentence.start
    for clause in draft.sentence.clauses:
        if clause.strong and clause.start <= figure.start:
            strong = clause.start
    if _told_as_done(draft):
        return
    for start, near in ((draft.clause.start, True), (strong, False)):
        for cue in reversed(scene.cues_in(Kind.MODALITY, start, figure.end)):
            said, _, reach = (cue.says(Kind.MODALITY) or "").partition(" ")
            if reach and not near and not _and_so(draft, cue.end):
                continue
            if draft.part is Part.COUNT and cue.word in _UNDER_WAY:
                continue  # 在建项目14个 are there already
            if said == "actual":
                if near:
                    draft.fill("modality", (cue.start, cue.end), f"'{cue.word}'")
                    return
                continue
            if reach:
                # 预计…将突破: what will be is what somebody foresees.
                above = _foreseen(draft, strong, cue.start) or (
                    not scene.words.spaced and _SUPPOSED.search(scene.folded, strong, cue.start) is not None
                )
                said = "forecast" if above else said
            draft.modality = Modality(said)
            draft.fill("modality", (cue.start, cue.end), f"'{cue.word}'" + ("" if near else " earlier in the sentence"))
            return


_UNDER_WAY = frozenset({"在建", "新建", "建设", "筹建"})
_AND_SO = re.compile(r"^(?:并|且|并且|同时|及)")


def _and_so(draft: Draft, at: int) -> bool:
    """Whether the clause goes on with the one before it, where a word of the future stands: 并创造260个职位."""
    scene, clause = draft.scene, draft.clause
    if scene.words.spaced or not _AND_SO.match(scene.folded[clause.start : clause.start + 2]):
        return False
    before = [c for c in draft.sentence.clauses if c.end <= clause.start]
    return bool(before) and before[-1].start <= at


_REVISED = re.compile(r"上调|下调|调高|调低|上修|下修|修正|调整|改为")
_SUPPOSED = re.compile(r"若|如果|假如|倘|一旦")


def of_before(draft: Draft) -> None:
    """Tell what a level is to rise from as it is: 年产能将由1.8万吨增至3.6万吨; a forecast that is revised was one."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced or draft.rule not in ("former-level", "former-share"):
        return
    if draft.modality not in (Modality.TARGET, Modality.FORECAST):
        return
    if _REVISED.match(scene.folded[figure.end : figure.end + 4]):
        return
    if any(cue.says(Kind.MODALITY) == "forecast" for cue in scene.cues_in(Kind.MODALITY, draft.left, figure.start)):
        return
    draft.modality = Modality.ACTUAL
    draft.fill("modality", draft.evidence.get("former"), "what it is before it changes")


_PERFECTIVE = re.compile(r"[\u3400-\u9fff]了[约近逾超共]?(?:超过|将近)?\s?$")


def _told_as_done(draft: Draft) -> bool:
    """Whether 了 behind the verb tells that it has happened, and no word of its own clause says otherwise."""
    scene, start = draft.scene, draft.figure.start
    if scene.words.spaced or not _PERFECTIVE.search(scene.folded[max(draft.left, start - 8) : start]):
        return False
    if scene.cues_in(Kind.MODALITY, draft.clause.start, draft.figure.end):
        return False
    draft.fill("modality", (start - 1, start), "了 behind the verb")
    return True


def _foreseen(draft: Draft, start: int, end: int) -> bool:
    """Whether a word for the future stands under a forecast that opens its sentence."""
    return any(cue.says(Kind.MODALITY) == "forecast" for cue in draft.scene.cues_in(Kind.MODALITY, start, end))


def _behind(draft: Draft) -> None:
    """A cue right behind the figure, where the language puts its verbs there (十五家年内完成)."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced:
        return
    for cue in scene.cues_in(Kind.MODALITY, figure.end, min(draft.right, figure.end + 6)):
        said = (cue.says(Kind.MODALITY) or "").split(" ")[0]
        draft.modality = Modality(said)
        draft.fill("modality", (cue.start, cue.end), f"'{cue.word}' behind the figure")
        return


_WEAK = frozenset(
    {"will", "would", "could", "may", "should", "must", "shall", "put", "puts", "seen", "is to", "are to"}
)


def by_day(draft: Draft, today: date | None) -> None:
    """Take back a goal or a forecast that only a word like "will" or "may" told of a time that is over."""
    if draft.modality not in (Modality.TARGET, Modality.FORECAST) or draft.period is None or today is None:
        return
    place = draft.evidence.get("modality")
    if place is not None and not draft.scene.words.spaced and place[0] < draft.clause.start:
        _over(draft, today)
        return
    if place is None or not draft.scene.words.spaced or draft.period.last is None or draft.period.last >= today:
        return
    if draft.period.side is Side.CLOSED and draft.scene.folded[place[0] : place[1]] in _WEAK:
        draft.modality = Modality.ACTUAL
        draft.fill("modality", draft.evidence.get("period"), "of a time that is over")


_LONG_OVER = 62
"""Days after which nobody foresees a month any more."""


def _over(draft: Draft, today: date) -> None:
    """Take a clause of its own about a time long over for actual: 料今年均价2950美元，去年为2386美元."""
    last = draft.period.last if draft.period is not None else None
    if last is None or "period" in draft.inherited or (today - last).days < 0:
        return
    if last.year < today.year or (today - last).days > _LONG_OVER:
        draft.modality = Modality.ACTUAL
        draft.fill("modality", draft.evidence.get("period"), "of a time that is over")


_PERFECT = re.compile(r"\b(?:has|have)\b(?:\s\w+){0,4}\s?$")
_DONE = re.compile(r"已|累计|截至")


def _years_ahead(draft: Draft, today: date | None) -> bool:
    """Whether years that are not yet over are what a Chinese text tells of: 2024年至2025年，减排约650万吨."""
    period = draft.period
    if period is None or today is None or draft.scene.words.spaced or period.side is not Side.CLOSED:
        return False
    several = period.grain is Grain.YEAR and period.kind is PeriodKind.SPAN
    return several and period.last is not None and period.last.year > today.year


def by_deadline(draft: Draft, today: date | None) -> None:
    """Tell a figure with a deadline ahead as a goal, or as a claim where the words say that it is reached."""
    period, scene = draft.period, draft.scene
    if draft.modality is not Modality.ACTUAL or period is None:
        return
    if period.side not in (Side.BY, Side.BEFORE) and not _years_ahead(draft, today):
        return
    if today is not None and period.last is not None and period.last < today:
        return
    words = scene.folded[draft.clause.start : draft.figure.start]
    if scene.words.spaced:
        if period.grain in (Grain.YEAR, Grain.PLAN) or period.iso.endswith("-12"):
            said = _PERFECT.search(words)
            if said:
                draft.modality = Modality.CLAIM
                draft.fill("modality", draft.evidence.get("period"), "told as reached, with its deadline ahead")
        return
    if not _DONE.search(scene.folded[draft.sentence.start : draft.figure.start]):
        draft.modality = Modality.TARGET
        draft.fill("modality", draft.evidence.get("period"), "a deadline ahead")


def is_goal_in_term(draft: Draft) -> bool:
    """Whether the figure is printed as reached within a plan whose term is its period: a goal told as a fact."""
    if draft.modality is not Modality.ACTUAL or draft.period is None or draft.period.grain is not Grain.PLAN:
        return False
    # What has been added up or reached since the plan began is told as done; a ratio within the term is a goal.
    return draft.figure.dimension == "percent" and draft.period.side is not Side.SINCE and not _since(draft)


def _since(draft: Draft) -> bool:
    place = draft.evidence.get("period")
    return place is not None and bool(
        re.match(r"以来|以來", draft.scene.text[place[1] : place[1] + 2])
        or "以来" in draft.scene.folded[place[0] : place[1]]
    )
