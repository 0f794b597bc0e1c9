"""What a figure is of: the material named nearest to it, in the order that the language puts them."""

from __future__ import annotations

import re

from briefings.extraction import discourse, governing, things
from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.vocabulary import Mention

_OF = re.compile(
    r"\s*(?:(?:a|per|each)\s(?:year|month|day|annum))?\s*(?:worth\s)?(?:of|in)?\s*(?:the\s|its\s|contained\s|"
    r"[a-z-]+\s)?$"
)


def _close(between: str, *, spaced: bool) -> bool:
    """Whether the words between a figure and a material behind it tie them: "5 tonnes of copper", 5万吨铜."""
    if not spaced:
        return between in ("", "的")
    return bool(_OF.match(between)) and (not between.strip() or bool(re.search(r"\b(?:of|in|worth)\b", between)))


def find(draft: Draft, materials: list[Mention]) -> bool:
    """Fill the material from the draft's own words; False where only inheritance could help.

    Args:
        draft: The draft.
        materials: The scene's confirmed materials, in order.
    """
    scene, figure = draft.scene, draft.figure
    materials = _outside_brackets(draft, materials)
    if scene.words.spaced and figure.dimension in ("mass", "mass_rate", "price", "money"):
        materials = [m for m in materials if not things.assayed(scene.folded, m.start)]
    behind = [m for m in scene.within(materials, figure.end, draft.after) if m.start - figure.end < 48]
    for mention in behind[:1]:
        if _close(scene.folded[figure.end : mention.start], spaced=scene.words.spaced):
            return take(draft, mention, "behind the figure")
    if scene.words.spaced:
        own = governing.thing(draft, materials)
        if own is not None:
            return take(draft, own, "in the words that name the measure")
    before = [m for m in scene.within(materials, draft.left, figure.start) if not _use(draft, m)]
    if scene.words.spaced:
        before = [m for m in before if not discourse.in_passing(scene, draft.sentence, m)] or before
    if before:
        take(draft, before[-1], "before the figure in its clause")
        _join(draft, before)
        return True
    inside = [m for m in behind if m.end <= draft.right]
    if inside and scene.words.spaced:
        return take(draft, inside[0], "behind the figure in its clause")
    earlier = [m for m in scene.within(materials, draft.before, figure.start) if not _use(draft, m)]
    if scene.words.spaced:
        earlier = [m for m in earlier if not discourse.in_passing(scene, draft.sentence, m)]
    if earlier:
        return take(draft, earlier[-1], "before the figure in its sentence")
    if inside and _indicator_between(draft, inside[0]):
        return take(draft, inside[0], "behind the figure")
    return False


_USED = re.compile(r"用(?:途|料)?$|用(?:量)?(?:约|近|达|为|逾|超)?$")


def _use(draft: Draft, mention: Mention) -> bool:
    """Whether a material is only what a part is used for: 铝型材产量10.9万吨，其中建材用5.0万吨."""
    return not draft.scene.words.spaced and bool(_USED.fullmatch(draft.scene.folded[mention.end : draft.figure.start]))


_AND = re.compile(r"^(?:和|及|与|以及|\sand\s)?$")


def _join(draft: Draft, before: list[Mention]) -> None:
    """Name two materials that one figure counts together: 稀土和钨产业, lead and zinc ore."""
    if len(before) < 2 or draft.scene.cues_in(Kind.RESPECTIVELY, draft.sentence.start, draft.sentence.end):
        return
    first, last = before[-2], before[-1]
    between = draft.scene.folded[first.end : last.start]
    if _AND.match(between) and first.terms[0] != last.terms[0]:
        draft.subject = f"{first.terms[0]} and {last.terms[0]}"
        draft.subject_text = draft.scene.text[first.start : last.end]
        draft.fill("subject", (first.start, last.end), "two named together before the figure")


_BRACKETED = re.compile(r"[（(][^（()）]{0,40}[)）]|(?:折合|折算成?|折)[\u3400-\u9fff]{1,6}?当量")


def _outside_brackets(draft: Draft, materials: list[Mention]) -> list[Mention]:
    """The materials near a figure, without those in brackets: 钨精矿（三氧化钨65%）5.74万吨."""
    scene, figure = draft.scene, draft.figure
    near = scene.within(materials, draft.before, draft.after)
    if not near:
        return near
    asides = [m.span() for m in _BRACKETED.finditer(scene.text, draft.before, draft.after)]
    asides = [(s, e) for s, e in asides if not s < figure.start < e]
    kept = [m for m in near if not any(s < m.start < e for s, e in asides)]
    return kept or near


def _indicator_between(draft: Draft, mention: Mention) -> bool:
    return not draft.scene.cues_in(Kind.INDICATOR, draft.figure.end, mention.start)


def take(draft: Draft, mention: Mention, reason: str) -> bool:
    """Make a material what a draft is of; always true."""
    draft.material = mention.terms[0]
    draft.subject = draft.subject or mention.terms[0]
    draft.subject_text = mention.surface
    draft.fill("subject", (mention.start, mention.end), reason)
    return True


def inherit(draft: Draft, earlier: list[Draft], *, reason: str) -> bool:
    """Take the subject over from the nearest earlier draft that has a material."""
    for other in reversed(earlier[-8:]):
        if other.material:
            draft.material, draft.subject = other.material, other.material
            draft.subject_text = other.subject_text
            draft.partner = draft.partner or ("" if draft.indicator != other.indicator else other.partner)
            draft.inherited.add("subject")
            draft.fill("subject", other.evidence.get("subject") if other.scene is draft.scene else None, reason)
            return True
    return False
