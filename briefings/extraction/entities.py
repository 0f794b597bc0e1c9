"""Companies, mines and projects that a figure is of."""

from __future__ import annotations

from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Company
from briefings.vocabulary import Vocabulary


def fill(drafts: list[Draft], known: list[Company], names: Vocabulary) -> None:
    """Fill the entity of each draft from the company its sentence names before it, else from the sentence before.

    Args:
        drafts: The drafts of one scene, in order.
        known: Companies of the scene that no vocabulary holds, in order.
        names: The vocabulary.
    """
    last: Draft | None = None
    for draft in drafts:
        if draft.part is Part.NONE:
            continue
        scene = draft.scene
        marks = [(m.start, m.end, m.surface) for m in scene.within(known, draft.sentence.start, draft.figure.start)]
        for mention in scene.within(scene.organisations, draft.sentence.start, draft.figure.start):
            body = names.organisation(mention.terms[0])
            if body is not None and body.role == "company":
                marks.append((mention.start, mention.end, mention.surface))
        if marks:
            start, end, surface = max(marks)
            draft.entity = surface
            draft.fill("entity", (start, end), "before the figure in its sentence")
        elif last is not None and last.entity and draft.part is not Part.COUNT and _goes_on(last, draft):
            draft.entity = last.entity
            draft.inherited.add("entity")
            draft.fill("entity", last.evidence.get("entity"), "as the figure before it")
        last = draft


def _goes_on(last: Draft, draft: Draft) -> bool:
    """Whether a sentence without a place or a body of its own goes on about the same company."""
    if last.sentence is draft.sentence:
        return True
    return draft.region is None or "region" in draft.inherited
