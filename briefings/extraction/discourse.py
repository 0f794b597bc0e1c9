"""What a text in words apart speaks of as it goes on: the thing at the centre of each sentence, and of the whole.

A material is at the centre where a sentence has it for its subject ("Lead, won from the same ore, reached 9,200
tonnes"), or where nothing is at the centre yet. One that is named by the way is not: in a clause with "who" or "which",
behind "despite" and "unlike", as an input or a by-product. What follows without a name of its own goes on with the
centre, as in centering (Grosz, Joshi and Weinstein, 1995); a paragraph that names nothing goes on with the document.
"""

from __future__ import annotations

import re
from collections import Counter

from briefings.extraction.clauses import Sentence
from briefings.extraction.draft import Draft
from briefings.extraction.scene import Scene
from briefings.model import Role
from briefings.vocabulary import Mention, Vocabulary

_IN_PASSING = re.compile(
    r"\b(?:who|whom|whose|which|where|despite|unlike|besides|instead of|rather than|than|without|once|formerly)"
    r"\s(?:[a-z'’-]+\s){0,3}$"
)
_BY_THE_WAY = re.compile(
    r"\b(?:that|as well as|along with|from the same|by-products?|byproducts?|co-products?|credits?(?: for|"
    r" from)?|such as|"
    r"like|including|containing|bearing|laced with|used to|for making|to make)\s(?:[a-z'’-]+\s){0,3}$"
)
_IS_BY_THE_WAY = re.compile(
    r"(?:\s(?:(?:comes?|came)\s(?:from|by)|is\s(?:bought|brought|trucked|shipped|railed|supplied|sourced|fed|hauled)|arrives)\b|"
    r"\s(?:by-products?|byproducts?|credits?|matrix|feed|reagent|impurity|content)\b|"
    r",\s(?:(?:a|an|its|the|their|another|one of its)\s)?(?:[a-z]+\s){0,2}(?:by-product|byproduct|co-product|"
    r"input|feed|"
    r"feedstock|raw material|reagent|nuisance|impurity|fuel|reductant|flux|ingredient)\b)"
)
_PREPOSITION = re.compile(
    r"\b(?:for|from|to|into|onto|at|in|on|by|with|against|over|under|through|per|between|among|as|on the back of|about|"
    r"after|before|amid)\s(?:[a-z'’-]+\s){0,2}$"
)
_SUBJECT = 90
"""Code points of a sentence in which its subject stands."""


def in_passing(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Whether a material is named only in a clause on something else: "who once mined gold", "unlike zinc"."""
    return bool(_IN_PASSING.search(scene.folded, max(sentence.start, mention.start - 50), mention.start))


def by_the_way(scene: Scene, sentence: Sentence, mention: Mention) -> bool:
    """Whether what follows goes on with something else: a material named in passing, a by-product, an input."""
    if _IS_BY_THE_WAY.match(scene.folded, mention.end) or in_passing(scene, sentence, mention):
        return True
    return bool(_BY_THE_WAY.search(scene.folded, max(sentence.start, mention.start - 50), mention.start))


def subject(scene: Scene, sentence: Sentence, materials: list[Mention]) -> Mention | None:
    """The material that a sentence is about, or None: the first one before its figures that no preposition leads to."""
    figures = scene.within(scene.figures, sentence.start, min(sentence.end, sentence.start + _SUBJECT))
    end = figures[0].start if figures else sentence.start + _SUBJECT
    for mention in scene.within(materials, sentence.start, min(end, sentence.end)):
        if by_the_way(scene, sentence, mention):
            continue
        if not _PREPOSITION.search(scene.folded, max(sentence.start, mention.start - 30), mention.start):
            return mention
    return None


def centres(scene: Scene, materials: list[Mention]) -> list[Mention | None]:
    """For each sentence the material at its centre when it ends; None where nothing was named so far.

    Args:
        scene: A paragraph.
        materials: Its materials, in order.
    """
    found: list[Mention | None] = []
    centre: Mention | None = None
    for sentence in scene.sentences:
        own = scene.within(materials, sentence.start, sentence.end) if materials else []
        if own:
            said = subject(scene, sentence, own)
            if said is not None:
                centre = said
            else:
                weighed = _weighed(scene, sentence, own)
                if weighed is not None:
                    centre = weighed
                elif centre is None:
                    centre = next((m for m in own if not by_the_way(scene, sentence, m)), None)
        found.append(centre)
    return found


_TONNES_OF = re.compile(r"\s(?:of|in)\s(?:(?:the|its|their|refined|primary|contained|new|mined|[a-z]+)\s){0,2}$")
_INPUT = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|consum(?:e|es|ed|ing)|burn(?:s|ed|t|ing)?|took|tak(?:e|es|ing)|need(?:s|ed)?|"
    r"requir(?:es?|ed)|"
    r"fed|ate|eats?|draws?|drew|from|with|swallow(?:s|ed)|absorb(?:s|ed)?|treated|treats?|including|plus|and)\s"
    r"(?:[a-z]+\s){0,3}$"
)


def _weighed(scene: Scene, sentence: Sentence, own: list[Mention]) -> Mention | None:
    """The one material that a sentence without one for its subject weighs: "they made 182,000 tonnes of nickel"."""
    found = None
    for figure in scene.within(scene.figures, sentence.start, sentence.end):
        if figure.dimension != "mass":
            continue
        for mention in scene.within(own, figure.end, figure.end + 48)[:1]:
            if _TONNES_OF.fullmatch(scene.folded[figure.end : mention.start]):
                if found is not None or _INPUT.search(
                    scene.folded, max(sentence.start, figure.start - 40), figure.start
                ):
                    return None
                found = mention
    return found


_TITLE, _LEAD, _OPENING = 3, 3, 2


def topic(
    scenes: list[Scene], materials: list[list[Mention]], named: list[list[Mention]], names: Vocabulary
) -> Mention | None:
    """The material that a document is about: named in its headline, its first sentence, as subjects, and often.

    Args:
        scenes: Title and body.
        materials: For each scene its materials.
        named: The same with those in companies' names, which count where the text names nothing else of that metal.
        names: The vocabulary: what only fires a furnace is no topic where a metal is.
    """
    own = {mention.terms[0] for meant in materials for mention in meant}
    made = {_metal(term, names) for term in own}
    counted: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    body = 0
    for scene, meant in zip(scenes, named, strict=True):
        prose = scene.role is not Role.TITLE
        for mention in meant:
            term = mention.terms[0]
            if term not in own and _metal(term, names) in made:
                continue
            sentence = scene.sentences[scene.nth_sentence(mention.start)]
            opens = sentence is scene.sentences[0]
            weight = _TITLE if not prose else _LEAD if opens and not body else _OPENING if opens else 1
            if scene.words.spaced and by_the_way(scene, sentence, mention):
                weight = 1
            counted[term] += weight
            first.setdefault(term, mention)
        body += prose and bool(meant)
    if not counted:
        return None
    best = max(counted, key=lambda term: counted[term] * (_METAL if _TRADED & {*names.ancestors(term)} else 1))
    return first[best]


def _metal(term: str, names: Vocabulary) -> str:
    found = names.material(term)
    return found.metal if found is not None else term


_METAL = 2
_TRADED = frozenset({"metals", "non-metallic minerals"})
"""What fires a furnace or leaches an ore is seldom what a text is about."""


_OF_IT = re.compile(r"\sof\s(?:that|it|this|them|those|these|which)\b")


def carry(draft: Draft, earlier: list[Draft], centres: list[Mention | None]) -> bool:
    """Fill the material of a figure that names none: of its sentence so far, else the centre of the sentences before.

    Args:
        draft: The figure.
        earlier: The figures before it in its paragraph.
        centres: Of the paragraph's sentences.
    """
    if earlier and earlier[-1].material and _OF_IT.match(draft.scene.folded, draft.figure.end):
        return False
    for other in reversed(earlier):
        if other.sentence is not draft.sentence:
            break
        if other.material and "subject" not in other.inherited:
            return False
    nth = draft.scene.nth_sentence(draft.sentence.start)
    centre = centres[nth - 1] if nth else None
    if centre is None:
        return False
    draft.material = draft.subject = centre.terms[0]
    draft.subject_text = centre.surface
    draft.inherited.add("subject")
    draft.fill("subject", (centre.start, centre.end), "what the sentences before speak of")
    return True
