"""Goals without a figure: what a policy wants done, by when or at all."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.policy_words import policy_words
from briefings.extraction.policies import Found
from briefings.extraction.scene import Scene
from briefings.model import Document, Grain, PolicyStatus, Side, Span, Target, identity


def unquantified(document: Document, policy: Found, drafts: list[Draft]) -> list[Target]:
    """Goals without a figure: clauses in the policy's scope with a deadline and a word of purpose."""
    words = policy_words(policy.scene.lang)
    kept: list[Target] = []
    if words is None or policy.status in (PolicyStatus.SUPERSEDED, PolicyStatus.PROMISED):
        return kept
    starts = {
        id(scene): [d.figure.start for d in drafts if d.scene is scene and d.part is not Part.NONE]
        for scene, _, _ in policy.scopes
    }
    seen: set[tuple[int, int]] = set()
    for scene, start, end in policy.scopes:
        kept.extend(_aims(document, scene, start, end, starts[id(scene)]))
        for when in scene.within(scene.whens, start, end):
            if when.relative or (
                when.period.side not in (Side.BY, Side.BEFORE) and when.period.grain is not Grain.PLAN
            ):
                continue
            sentence = next((s for s in scene.sentences if s.start <= when.start < s.end), None)
            if sentence is None or (id(scene), sentence.start) in seen:
                continue
            if any(sentence.start <= at < sentence.end for at in starts[id(scene)]) or not words.goal.search(
                scene.text[sentence.start : sentence.end]
            ):
                continue
            seen.add((id(scene), sentence.start))
            clause = scene.clause_at(sentence, when.start)
            what = scene.text[clause.start : clause.end].strip(' ,，.。"“”')
            first, last = scene.offset + clause.start, scene.offset + clause.end
            kept.append(
                Target(
                    id=identity(document.id, "target", first, last, "goal"),
                    what=what[:160],
                    span=Span(document=document.id, start=first, end=last),
                    rule="goal without a figure",
                    deadline=when.period,
                    evidence={
                        "deadline": Span(
                            document=document.id, start=scene.offset + when.start, end=scene.offset + when.end
                        )
                    },
                )
            )
    return kept


_SAYS = re.compile(r"提出|要求|明确|明確|强调|強調")
_AIM = re.compile(
    r"^(?:并|並|同时|同時)?(?:推动|推動|鼓励|鼓勵|加快|逐步|逐年|促进|促進|严控|嚴控)|(?:逐步|逐年|进一步|進一步)[\u3400-\u9fff]{2,}"
)
_MOST_AIMS = 4
"""Goals without a figure or a deadline that one stretch about a policy gives; the rest of a long list says no more."""


def _aims(document: Document, scene: Scene, start: int, end: int, figures: list[int]) -> list[Target]:
    """Goals that name neither figure nor deadline: what a policy says is to be furthered, step by step.

    Only in languages written without spaces, whose verbs of aim open their clause.
    """
    kept: list[Target] = []
    if scene.words.spaced:
        return kept
    for sentence in scene.sentences:
        if not _SAYS.search(scene.folded[max(start, sentence.start) : min(end, sentence.end)]):
            continue
        for clause in sentence.clauses:
            words = scene.folded[clause.start : clause.end]
            said = _SAYS.search(words)
            first = clause.start + (said.end() if said else 0)
            if clause.start < start or clause.end > end or any(clause.start <= at < clause.end for at in figures):
                continue
            if len(kept) == _MOST_AIMS or clause.end - first < 6 or not _AIM.search(scene.folded[first : clause.end]):
                continue
            low, high = scene.offset + first, scene.offset + clause.end
            kept.append(
                Target(
                    id=identity(document.id, "target", low, high, "aim"),
                    what=scene.text[first : clause.end].strip(' ，。"“”')[:160],
                    span=Span(document=document.id, start=low, end=high),
                    rule="aim without a figure",
                )
            )
    return kept
