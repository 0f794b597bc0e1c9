"""What kind of statement a figure is: actual, target, forecast, estimate, claim."""

from __future__ import annotations

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.model import Grain, Modality

_STRENGTH = {"claim": 5, "forecast": 4, "target": 3, "estimate": 2}


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
    for start, near in ((draft.clause.start, True), (strong, False)):
        for cue in reversed(scene.cues_in(Kind.MODALITY, start, figure.end)):
            if any(when.start <= cue.start and cue.end <= when.end for when in scene.within(scene.whens, cue.start - 24, cue.end + 24)):
                continue  # May is a month
            said, _, reach = (cue.says(Kind.MODALITY) or "").partition(" ")
            if reach and not near:
                continue
            if said == "actual":
                if near:
                    draft.fill("modality", (cue.start, cue.end), f"'{cue.word}'")
                    return
                continue
            draft.modality = Modality(said)
            draft.fill("modality", (cue.start, cue.end), f"'{cue.word}'" + ("" if near else " earlier in the sentence"))
            return


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


def is_goal_in_term(draft: Draft) -> bool:
    """Whether the figure is printed as reached within a plan whose term is its period: a goal told as a fact."""
    return draft.modality is Modality.ACTUAL and draft.period is not None and draft.period.grain is Grain.PLAN
