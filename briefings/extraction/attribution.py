"""Who says so: the body that a verb of saying, or "according to", ties to a sentence."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

_ANALYSTS = re.compile(
    r"\b(?:analysts|traders|officials|the company|the ministry|the association|the government|management|"
    r"market participants)\b"
)


def fill(drafts: list[Draft]) -> None:
    """Fill the attribution of drafts whose sentence names who says so.

    Args:
        drafts: The drafts of one scene, in order.
    """
    done: dict[int, tuple[str, tuple[int, int]] | None] = {}
    for draft in drafts:
        if draft.part is Part.NONE:
            continue
        key = draft.sentence.start
        if key not in done:
            done[key] = _speaker(draft)
        found = done[key]
        if found is not None:
            draft.attribution = found[0]
            draft.fill("attribution", found[1], "says so in the sentence")


def _speaker(draft: Draft) -> tuple[str, tuple[int, int]] | None:
    scene, sentence = draft.scene, draft.sentence
    for cue in scene.cues_in(Kind.SAID, sentence.start, sentence.end):
        reach = 60 if scene.words.spaced else 16
        source = cue.word.startswith("according")
        start, end = (cue.end, cue.end + reach) if source else (max(sentence.start, cue.start - reach), cue.start)
        bodies = scene.within(scene.organisations, start, min(end, sentence.end))
        if bodies:
            body = bodies[0] if source else bodies[-1]
            return body.surface, (body.start, body.end)
        companies = scene.within(scene.companies, start, min(end, sentence.end))
        if companies:
            return companies[-1].surface, (companies[-1].start, companies[-1].end)
        vague = _ANALYSTS.search(scene.folded, start, min(end, sentence.end)) if scene.words.spaced else None
        if vague:
            return scene.text[vague.start() : vague.end()], vague.span()
    return None
