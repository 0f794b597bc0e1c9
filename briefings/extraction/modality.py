"""What kind of statement a figure is: actual, target, forecast, estimate, claim."""

from __future__ import annotations

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.model import Grain, Modality

_STRENGTH = {"claim": 5, "forecast": 4, "target": 3, "estimate": 2}


def find(draft: Draft) -> None:
    """Fill the modality: the nearest cue before the figure in its clause, then in its sentence up to a semicolon."""
    scene, figure = draft.scene, draft.figure
    strong = draft.sentence.start
    for clause in draft.sentence.clauses:
        if clause.strong and clause.start <= figure.start:
            strong = clause.start
    for start, near in ((draft.clause.start, True), (strong, False)):
        for cue in reversed(scene.cues_in(Kind.MODALITY, start, figure.end)):
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


def is_goal_in_term(draft: Draft) -> bool:
    """Whether the figure is printed as reached within a plan whose term is its period: a goal told as a fact."""
    return draft.modality is Modality.ACTUAL and draft.period is not None and draft.period.grain is Grain.PLAN
