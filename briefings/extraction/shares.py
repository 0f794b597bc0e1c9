"""Shares: of which whole a percentage is a part, and what its subject is."""

from __future__ import annotations

import re

from briefings.extraction.counts import noun_phrase
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind, words
from briefings.extraction.scene import Scene
from briefings.model import Qualifier
from briefings.vocabulary import Mention, Vocabulary

_STANDARD = words(
    "output production imports exports capacity reserves consumption demand "
    "产量 产能 消费量 进口量 出口量 进口 出口 储量 "
    "消费"
)
_NOUNS = {
    "output": "output", "capacity": "capacity", "consumption": "consumption", "import": "imports", "export": "exports",
    "reserve": "reserves", "inventory": "stocks",
}  # fmt: skip
_HEDGED = re.compile(r"(约|近|将近|超过?|逾|不足|不到)占[^，。；、]{1,12}$")
_HEDGES = {"约": Qualifier.ABOUT, "近": Qualifier.ABOUT, "将": Qualifier.ABOUT, "超": Qualifier.OVER,
           "逾": Qualifier.OVER, "不": Qualifier.UNDER}  # fmt: skip
"""A hedge that stands before the verb and not before the figure: 约占全国的六成."""
WORLD, COUNTRY = "the world", "the country"


def find_whole(draft: Draft, home: str | None, names: Vocabulary) -> None:
    """Fill the whole of a share: named right behind the figure, or between the verb and the figure.

    Args:
        draft: The share.
        home: Name of the country that "national" means here, where known.
        names: The names of places.
    """
    scene, figure = draft.scene, draft.figure
    hedge = _HEDGED.search(scene.folded, draft.left, figure.start)
    if hedge and figure.qualifier is Qualifier.EXACT:
        figure.qualifier = _HEDGES[hedge[1][0]]
    if draft.whole or (scene.words.spaced and _of_things(draft)):
        return
    spots = [(figure.end, draft.right), (draft.left, figure.start)]
    if not scene.words.spaced:
        spots.reverse()
    for start, end in spots:
        cues = [cue for cue in scene.cues_in(Kind.WHOLE, start, end) if not _holder(scene, cue)]
        cues = [cue for cue in cues if not _PARTNER.search(scene.folded[max(0, cue.start - 2) : cue.start])]
        if not cues:
            continue
        cue = cues[0] if start == figure.end else cues[-1]
        if start == figure.end and cue.start - figure.end > 48:
            continue
        draft.whole = {"country": home or COUNTRY, "world": WORLD}.get(cue.says(Kind.WHOLE) or "", "")
        if draft.whole:
            draft.fill("whole", (cue.start, cue.end), f"'{cue.word}'")
            return
    if not scene.words.spaced:
        _han_whole(draft, names)
        return
    for mention in scene.within(scene.regions, figure.end, draft.right):
        between = scene.folded[figure.end : mention.start]
        if _PLACE.fullmatch(between):
            name = names.name(mention.terms[0], "en")
            draft.whole = WORLD if mention.terms[0] == "WORLD" else _part_of(scene, mention.end, name)
            draft.fill("whole", (mention.start, mention.end), "behind the share")
            return


_PARTNER = re.compile(r"(?:往|自|向|至|到)$")
"""九成销往中国: to whom, and not of what."""
_HOLDERS = frozenset({"中国", "我国", "国内"})


def _holder(scene: Scene, cue: Cue) -> bool:
    """Whether a country before the verb has the share, and is not its whole: 中国占5.9%."""
    return cue.word in _HOLDERS and bool(
        re.match(r"[\u3400-\u9fff]{0,6}?占(?![比率有])", scene.folded[cue.end : cue.end + 9])
    )


_HELD = re.compile(r"(?:占到?了?|占据)(?:了)?$")


def _han_whole(draft: Draft, names: Vocabulary) -> None:
    """Fill the whole from a place between the verb and the figure: 占西北地区的三分之一."""
    scene, figure = draft.scene, draft.figure
    for mention in reversed(scene.within(scene.regions, draft.left, figure.start)):
        if _HELD.search(scene.folded[max(draft.left, mention.start - 4) : mention.start]):
            name = names.name(mention.terms[0], "en")
            draft.whole = WORLD if mention.terms[0] == "WORLD" else name
            draft.fill("whole", (mention.start, mention.end), "between the verb and the share")
            return


_PLACE = re.compile(
    r"\s(?:of|in)\s(?:the\s|all\s|total\s|its\s)*(?:[a-z-]+\s){0,2}?(?:(?:of|in|from|made in|mined in|by)\s(?:the\s)?)?"
)
_OF = re.compile(
    r"\s(?:of|in)(?:\s(?:the|its|their|all|total|our|overall|this|these|those|that|(?:country|nation|state|world|industry|region|company|group)"
    r"['’]s))*(?=\s)"
)
_SUMS = frozenset(
    {"exports", "receipts", "revenue", "revenues", "gdp", "earnings", "imports", "taxes", "income", "sales"}
)
"""What is summed up over many goods, so that a metal has a share of it."""


def _of_things(draft: Draft) -> bool:
    """Fill what a share is of where that is no place: "38.6% of the country's exports", "two thirds of its furnaces".

    Returns:
        Whether the words behind the figure say so; a place or a material as the whole is read elsewhere.
    """
    scene, figure = draft.scene, draft.figure
    of = _OF.match(scene.folded, figure.end)
    phrase = noun_phrase(scene.folded, of.end(), draft.sentence.end, scene.words) if of else None
    if phrase is None or phrase[0] >= draft.after:
        return False
    start, end, words = phrase
    if scene.within(scene.regions, start, end):
        return False
    if words[0] in ("electricity", "power", "energy"):
        draft.subject = draft.subject_text = words[0]
        draft.fill("subject", (start, start + len(words[0])), "what it is a part of")
        return True
    cut = next(
        (at for at, word in enumerate(words) if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))),
        None,
    )
    if cut is not None and cut < len(words) - 1 and "and" not in words and words[cut] not in scene.words.never:
        end = start + len(" ".join(words[: cut + 1]))  # "a third of their lines stand still"
        words = words[: cut + 1]
    head = words[-1]
    if head in _SUMS and draft.indicator == "share":
        draft.whole = " ".join(words)
        draft.fill("whole", (start, end), "behind the share")
        return True
    own = scene.within(scene.materials, start, end)
    if (own and own[-1].end >= end) or "'" in head or not head.endswith("s") or head.endswith(("ss", "us", "is")):
        return False
    said = scene.cues_in(Kind.INDICATOR, start, end) + scene.cues_in(Kind.WHOLE, start, end)
    if any(cue.end == end for cue in said) or head in scene.words.never or head in _MEMBERS:
        return False
    draft.subject = " ".join(word for word in words if word not in scene.words.dull)
    draft.subject_text = scene.text[start:end]
    draft.fill("subject", (start, end), "those of whom it is a part")
    return True


_OF_THEM = re.compile(r"\sof\s(?:them|these|those|whom)\b")


def of_counted(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a share in English is of things and not of a material: "a third of their lines", "51% of them" of mills.

    Args:
        draft: The share; its subject is filled already where its own words name the things.
        earlier: The figures before it in its paragraph.
    """
    scene = draft.scene
    if not scene.words.spaced:
        return False
    if draft.subject and draft.reasons.get("subject") == "those of whom it is a part":
        return True
    last = earlier[-1] if earlier else None
    if last is None or not _OF_THEM.match(scene.folded, draft.figure.end):
        return False
    counted = next((o for o in reversed(earlier[-3:]) if o.part is Part.COUNT and o.subject), None)
    if counted is None or scene.nth_sentence(draft.sentence.start) - scene.nth_sentence(counted.sentence.start) > 1:
        return False
    draft.subject, draft.subject_text = counted.subject, counted.subject_text
    draft.inherited.add("subject")
    draft.fill("subject", counted.evidence.get("subject"), "those counted before it")
    return True


_MEMBERS = frozenset(
    {"tonnes", "tons", "sales", "needs", "supplies", "costs", "goods", "metals", "materials", "products", "terms"}
)
_GOES_ON = re.compile(r"(?:^|[\s,])(?:and\s|,\s)[^.;:()]{2,40}$")


def share_whole(draft: Draft, earlier: list[Draft]) -> None:
    """Fill the whole from the share before it in a list: "71% of world supply and Russia for 12%"."""
    last = earlier[-1] if earlier else None
    if draft.whole or last is None or last.part is not Part.SHARE or last.sentence is not draft.sentence:
        return
    scene = draft.scene
    between = scene.folded[last.figure.end : draft.figure.start]
    if not scene.words.spaced or not last.whole or scene.cues_in(Kind.INDICATOR, last.figure.end, draft.figure.start):
        place = last.evidence.get("whole")
        inside = place is not None and not scene.cues_in(Kind.INDICATOR, place[1] + 12, draft.figure.start)
        if not (scene.words.spaced and last.whole and inside):
            return
    if _GOES_ON.search(between):
        draft.whole = last.whole
        draft.fill("whole", last.evidence.get("whole"), "as the share before it")


_OWNED = re.compile(
    r"^['’]s\s((?:[a-z-]+\s){0,3}(?:use|supply|needs|demand|mix|market|requirements|furnaces|smelters|plants))\b"
)


def _part_of(scene: Scene, end: int, name: str) -> str:
    """What of a place is the whole: "36% of Zhejiang's copper use" is of copper use."""
    owned = _OWNED.match(scene.folded[end : end + 60])
    return owned[1] if owned else name


def subject(draft: Draft, name: str) -> str:
    """The phrase for a share's subject: the material, what of it, and the whole ("magnesium output, of China")."""
    noun = ""
    if draft.level is not None and draft.level.word in _STANDARD:
        noun = _NOUNS.get(draft.level.indicator, "")
    phrase = f"{name} {noun}".strip() if noun and not draft.partner.startswith(noun) else name
    if draft.partner:
        phrase = f"{phrase} {draft.partner}"
    return f"{phrase}, of {draft.whole}" if draft.whole else phrase


_OF_GOODS = re.compile(r"占(?P<whole>[^，。；：占]{2,18}?)的?(?:约|近|逾|超过?)?$")
"""占十种有色金属产量的24.2%, behind a level of something else."""
_OF_TOTAL = re.compile(r"占(?P<whole>[^，。；：占]{2,16}?)的?(?:比例|比重|份额|比率)[^，。；]{0,8}$")


def apart_from_whole(draft: Draft, materials: list[Mention]) -> list[Mention]:
    """The materials without those that only name the whole: of 再生铜占铜总产量的比例提升到30% the share is 再生铜's.

    Args:
        draft: The share; its whole is filled where one is named so.
        materials: The scene's materials, in order.
    """
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced:
        return materials
    named = _OF_TOTAL.search(scene.folded, draft.clause.start, figure.start)
    if named is None and draft.level is not None:
        named = _OF_GOODS.search(scene.folded, draft.clause.start, figure.start)
    if named is None:
        return materials
    start, end = named.span("whole")
    within = scene.within(materials, start, end)
    if not within:
        return materials
    if not draft.whole:
        draft.whole = scene.text[start:end]
        draft.fill("whole", (start, end), "between the verb and its noun")
    return [mention for mention in materials if not start <= mention.start < end]
