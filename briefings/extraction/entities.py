"""Companies, mines and projects that a figure is of."""

from __future__ import annotations

from briefings.extraction.draft import Draft, Part
from briefings.vocabulary import vocabulary


def fill(drafts: list[Draft]) -> None:
    """Fill the entity of each draft from the companies its sentence names before it, else from the draft before."""
    last: Draft | None = None
    for draft in drafts:
        if draft.part is Part.NONE:
            continue
        scene = draft.scene
        for mention in reversed(scene.within(scene.organisations, draft.sentence.start, draft.figure.start)):
            found = vocabulary().organisation(mention.terms[0])
            if found is not None and found.role == "company":
                draft.entity = mention.surface
                draft.fill("entity", (mention.start, mention.end), "before the figure in its sentence")
                break
        if draft.entity is None and last is not None and last.entity and last.sentence is draft.sentence:
            draft.entity = last.entity
            draft.inherited.add("entity")
        last = draft
