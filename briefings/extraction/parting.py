"""Percentages that are parts of a whole without a noun that says so: who takes them, where they go, what they are."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind

_HEDGE = (
    r"(?:(?:for|about|around|some|nearly|almost|roughly|only|just|as much as|more than|less than|at least|up to|over|"
)
_HEDGE += r"under|an?|an estimated|a further|another|the other|the remaining|fully|well over|close to)\s)*"
_TAKES = re.compile(
    rf"\b(?:absorb(?:ed|s|ing)|took|takes|taking|bought|buys|suppl(?:ied|ies|ying)|answer(?:ed|s|ing) for|"
    rf"account(?:ed|s|ing) for|made up|makes? up|making up|represent(?:ed|s|ing)|provid(?:ed|es|ing)|"
    rf"contribut(?:ed|es|ing)|furnish(?:ed|es)|swallow(?:ed|s)|bore|bears|cover(?:ed|s|ing)|carried|carries|met|meets|"
    rf"satisf(?:ied|ies)|own(?:ed|s)|holds?|holding|command(?:ed|s)|control(?:led|s)|constitut(?:ed|es)|"
    rf"compris(?:ed|es)|form(?:ed|s)|deliver(?:ed|s)|correspond(?:ed|s|ing) to|equivalent to|captured|claim(?:ed|s)|"
    rf"destination for|source of|origin of|home to|market for|buyer of|supplier of|outlet for|responsible for|behind|"
    rf"received|receives|imported|sent|shipped|mined|dug|smelted|refined|produced|consumed|used)\s{_HEDGE}$"
)
_PART = re.compile(
    rf"(?:['’]s?|\bits|\btheir|\bwhose)\s(?:own\s)?(?:part|portion|slice|weight|contribution|quota)\s"
    rf"(?:was|is|came to|stood at|rose to|fell to|of|made|reached|at)\s{_HEDGE}$"
)
_OF_IT = (
    r"(?:\sof\s(?:it|them|that|this|these|those|which|whom|"
    r"the\s(?:total|volume|tonnage|metal|material|whole|sum|rest))\b)"
)
_IS = re.compile(
    rf"{_OF_IT}?,?\s(?:(?:was|were|is|are|has been|have been|had been|will be|being)\s"
    rf"(?!(?:the|a|an|expected|below|above|more|less|lower|higher|not|likely|due|still|set|at|up|down|possible|"
    rf"forecast|"
    rf"predicted|enough|too|considered|normal|needed|required)\b)"
    rf"|(?:went|goes|go|going|ended up|ends up|headed|stays?|stayed|flows?|flowed|leaves?|left|moves?|moved|"
    rf"originat(?:ed|es)|stem(?:med|s)|hail(?:ed|s)|arriv(?:ed|es)|belong(?:ed|s)|lies|lay|"
    rf"(?:came|comes|coming)\sfrom)\s)"
)
_OF_ALL_KINDS = re.compile(rf"{_OF_IT}|\sof\s(?:every|all|the|its|their|total|world|global|national)\b")


def tells(draft: Draft) -> bool:
    """Whether the words around an English percentage make it a part: "China absorbed 62%", "41% was Indian"."""
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced or figure.dimension != "percent":
        return False
    if _IS.match(scene.folded, figure.end) or _OF_ALL_KINDS.match(scene.folded, figure.end):
        return True
    if _PART.search(scene.folded, draft.left, figure.start):
        return True
    taken = _TAKES.search(scene.folded, draft.left, figure.start)
    if taken is None:
        return False
    return not scene.cues_in(Kind.UP, draft.left, taken.start()) and not scene.cues_in(
        Kind.DOWN, draft.left, taken.start()
    )


_COST_ITEM = re.compile(
    rf"\b(?P<item>electricity|power|energy|labour|labor|wages|freight|transport|fuel|reagents|royalties|taxes|gas|coal|"
    rf"diesel|water)\s(?:is|was|are|were|makes? up|made up|accounts? for|accounted for|takes?|represents?|comes? to|"
    rf"contributes?|forms?)\s{_HEDGE}$"
)


def item(draft: Draft) -> bool:
    """Make what costs a part of the whole the subject of a share: "electricity is two fifths of its costs"."""
    scene, figure = draft.scene, draft.figure
    found = _COST_ITEM.search(scene.folded, draft.left, figure.start) if scene.words.spaced else None
    if found is None:
        return False
    draft.material, draft.subject = None, found["item"]
    draft.subject_text = scene.text[found.start("item") : found.end("item")]
    draft.inherited.discard("subject")
    draft.fill("subject", found.span("item"), "what makes up the share")
    return True
