"""How the policies of a document stand to each other: what replaces, amends, carries out or rests on what."""

from __future__ import annotations

import re

from briefings.extraction.policies import SETTING, Found
from briefings.extraction.titles import searched
from briefings.model import LinkKind, PolicyLink, PolicyStatus, Span

_KINDS: tuple[tuple[LinkKind, re.Pattern[str]], ...] = (
    (
        LinkKind.AMENDS,
        re.compile(
            r"\b(?:amend(?:s|ed|ing)?|revis(?:es|ed|ing))\s(?:the\s)?(?:\d{4}\s)?$|(?:修订|修正|修改)(?:了|后的)?$"
        ),
    ),
    (
        LinkKind.IMPLEMENTS,
        re.compile(
            r"\b(?:implement(?:s|ing)?|carr(?:y|ies|ying) out|giv(?:es|ing) effect to|transpos(?:es|"
            r"ing))\s(?:the\s)?(?:\d{4}\s)?$"
            r"|(?:落实|贯彻|贯彻落实|实施)(?:好)?$"
        ),
    ),
    (
        LinkKind.INHERITS,
        re.compile(
            r"\b(?:based on|building on|in (?:line|accordance|keeping) with|pursuant to|under|according to|follows|"
            r"as (?:required|foreseen) (?:by|in))\s(?:the\s)?(?:\d{4}\s)?$"
            r"|(?:依据|根据|按照|依照|遵照|衔接|依|以)$"
        ),
    ),
)


def links(document: str, one: Found, found: list[Found]) -> tuple[PolicyLink, ...]:
    """The links of a policy to others that the text names: title and kind, with the words that say so.

    Args:
        document: Id of the document.
        one: The policy.
        found: All policies of the document, in the order of the text.
    """
    if one.status not in SETTING and one.status is not PolicyStatus.PROMISED:
        return ()
    kept = []
    for other in found:
        if other is one:
            continue
        if other.status is PolicyStatus.SUPERSEDED:
            kind = LinkKind.SUPERSEDES if _ends(other, found) is one else None
        else:
            kind = _stands_on(one, other)
        if kind is not None:
            offset = other.scene.offset
            span = Span(document=document, start=offset + other.sentence.start, end=offset + other.title.end)
            kept.append(PolicyLink(kind=kind, to=other.words, span=span))
    return tuple(kept)


def _ends(ended: Found, found: list[Found]) -> Found | None:
    """The policy in force that ends another: the one in its sentence, else the last before it, else the next one."""
    ruling = [one for one in found if one.status in (PolicyStatus.IN_FORCE, PolicyStatus.TRIAL)]
    # What is only cited as a ground has nobody who issues it here.
    ruling = [one for one in ruling if one.issuers or one.date or one.doc_number] or ruling
    own = [one for one in ruling if one.scene is ended.scene and one.sentence.start == ended.sentence.start]
    place = ended.scene.offset + ended.title.start
    before = [one for one in ruling if one.scene.offset + one.title.start < place]
    return own[0] if own else before[-1] if before else ruling[0] if ruling else None


def _stands_on(one: Found, other: Found) -> LinkKind | None:
    """What a policy does with another that it names behind itself, in its sentence or the next; None for nothing."""
    if other.scene is not one.scene:
        return None
    starts = [sentence.start for sentence in one.scene.sentences]
    if not 0 <= starts.index(other.sentence.start) - starts.index(one.sentence.start) <= 1:
        return None
    text = searched(one.scene)
    before = text[max(other.sentence.start, other.title.start - 40) : other.title.start].rstrip('《“"「')
    return next((kind for kind, pattern in _KINDS if pattern.search(before)), None)
