"""What a figure is of, where its own words say so and the vocabulary has no name for it alone.

"28,000 tonnes of cathode" in a text about copper is copper cathode; "900 tonnes of slag" is slag, whatever the text is
about. Only languages that write words apart are read here.
"""

from __future__ import annotations

import re

from briefings.extraction.counts import noun_phrase
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind, words
from briefings.model.span import Noun
from briefings.patterns import gated
from briefings.vocabulary import Kind as Named
from briefings.vocabulary import Mention, Vocabulary

_FORMS = (
    "cathodes?|anodes?|concentrates?|matte|blister|billets?|slabs?|ingots?|rods?|foil|powder|sponge|oxide|hydroxide|"
    "carbonate|sulphate|sulfate|scrap|dross|semis|extrusions|briquettes|wire rod|castings|calcine"
)
"""What a metal is made into or comes from: such a word alone means that of the metal spoken of."""
_FORM = gated(rf"\b(?:{_FORMS})\b")
_FOR_FORM = re.compile(rf"\sfor\s(?:the\s|its\s)?({_FORMS})\b(?=\s?(?:[,.;:)]|$|and\b|in\b|from\b))")
"""A price names what it is for behind it: "$15,500/t for carbonate and $1,150/t for concentrate"."""
_ATTRIBUTIVE = re.compile(
    r"\s(?:makers?|producers?|plants?|lines?|manufacturers?|houses?|mills?|merchants?|dealers?|yards?)\b"
)
_OF = re.compile(
    r"\s(?:(?:a|per|each)\s(?:year|month|day|week|annum)\s|annually\s|daily\s)?(?:worth\s)?of(?=\s)(?:\s(?:the|"
    r"its|their|some|"
    r"more|additional|new|fresh|extra|such|this|that))*"
)
_WEIGHED = frozenset({"mass", "mass_rate"})
_EMPTY = words(
    "it them that this these those which all total rest remainder metal metals material materials goods "
    "product products cargo tonnage volume volumes year month quarter day week co2 carbon dioxide "
    "cargoes way place time kind units fiscal"
)
_MODIFIER = re.compile(r"-(?:bearing|containing|rich|coated|plated|lined|free|based)\b")


class Thing(Noun):
    """A noun phrase that says what a figure is of: its place, its words, whether it follows the figure with "of"."""

    start: int
    end: int
    words: str
    form: bool
    behind: bool


def named(draft: Draft, materials: list[Mention]) -> Thing | None:
    """The noun phrase in the figure's own words, or None where they have none that the vocabulary lacks.

    Args:
        draft: The draft.
        materials: The scene's materials, in order: a phrase that holds one as its head is theirs.
    """
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced or draft.part not in (Part.LEVEL, Part.FORMER, Part.CHANGE):
        return None
    if figure.dimension in _WEIGHED:
        behind = _behind(draft, materials)
        if behind is not None:
            return behind
    if figure.dimension == "price":
        form = _FOR_FORM.match(scene.folded, figure.end)
        if form is not None and not scene.within(materials, *form.span(1)):
            return Thing(start=form.start(1), end=form.end(1), words=form[1], form=True, behind=True)
    if figure.dimension not in _WEIGHED and figure.dimension != "price":
        return None
    near = [m for m in scene.within(materials, draft.before, figure.start) if not assayed(scene.folded, m.start)]
    for form in reversed(list(_FORM.finditer(scene.folded, draft.before, figure.start))):
        if near and near[-1].end > form.start():
            return None
        if _ATTRIBUTIVE.match(scene.folded, form.end()):
            continue
        if scene.folded[form.start() - 1 : form.start()] not in ("-", "/"):
            return Thing(start=form.start(), end=form.end(), words=form[0], form=True, behind=False)
    return None


def assayed(text: str, at: int) -> bool:
    """Whether a material is only what a thing holds so much of: "concentrate of 65% WO3"."""
    return bool(_ASSAY.search(text, max(0, at - 32), at))


_ASSAY = re.compile(
    r"\b(?:of|at|with|grading|containing|holding|averaging|min|minimum|minus)\s\d[\d.,-]*\s?(?:%|percent|"
    r"per cent|pct)\s$"
)


def _behind(draft: Draft, materials: list[Mention]) -> Thing | None:
    """The phrase behind "tonnes of"; None for one that names a material or only how much there is."""
    scene, figure = draft.scene, draft.figure
    of = _OF.match(scene.folded, figure.end)
    phrase = noun_phrase(scene.folded, of.end(), draft.sentence.end, scene.words) if of else None
    if phrase is None or phrase[0] >= draft.after:
        return None
    start, end, words = phrase
    own = [mention for mention in scene.within(materials, start, end + 40) if mention.start < end]
    if own and not _MODIFIER.match(scene.folded, own[0].end):
        return None
    if "and" in words:
        words = words[: words.index("and")]
        if own:
            words = phrase[2][len(words) + 1 :] or words
    if _FORM.fullmatch(words[0]):
        words = words[:1]  # "3,900 tonnes of hydroxide sitting in a shed"
    head = words[-1]
    if scene.folded[end : end + 2].strip()[:1].isdigit() or scene.within(scene.whens, start, end):
        return None  # "of fiscal 2023", "of V2O5"
    said = scene.cues_in(Kind.INDICATOR, start, end) + scene.cues_in(Kind.WHOLE, start, end)
    if head in _EMPTY or head in scene.words.never or any(cue.word == head for cue in said):
        return None
    if any(cue.start <= start and end <= cue.end for cue in said):
        return None  # "94,580 tons of mining indicators" says what is measured, and not of what
    words = [word for word in words if word not in scene.words.dull and word != "other"]
    if not words or (own and words[0] not in own[0].surface.lower() and len(words) > 4):
        return None
    form = bool(_FORM.fullmatch(" ".join(words)))
    return Thing(start=start, end=end, words=" ".join(words), form=form, behind=True)


def fill(draft: Draft, thing: Thing, names: Vocabulary) -> None:
    """Make the phrase the subject; a form is that of the material which the draft has found or inherited so far."""
    scene = draft.scene
    place = (thing.start, thing.end)
    text = scene.text[thing.start : thing.end]
    if not thing.form:
        draft.material, draft.subject, draft.subject_text = None, thing.words, text
        draft.inherited.discard("subject")
        draft.fill("subject", place, "the words behind the figure")
        return
    found = names.material(draft.material or "")
    metal = (found.metal or draft.material or "") if found else draft.material or ""
    cast = _CAST.get(thing.words.rstrip("s"))
    if cast and (metal not in cast or "subject" in draft.inherited):
        meant = _of_firm(draft, names) or (metal if metal in cast else "")
        if meant and meant != metal:
            draft.material = metal = meant
    if not metal:
        draft.subject, draft.subject_text = thing.words, text
        draft.fill("subject", place, "what the figure is of, in the text's own words")
        return
    if (draft.material or "").endswith(thing.words.rstrip("s")):
        return  # the concentrate spoken of
    if scene.folded[thing.start - 3 : thing.start] in ("in ", "in-"):
        draft.subject = f"{metal} in {thing.words}"
    else:
        whole = f"{metal} {thing.words}"
        known = [m for m in names.mentions(whole) if m.kind is Named.MATERIAL and (m.start, m.end) == (0, len(whole))]
        draft.material = known[0].terms[0] if known else draft.material
        # A class of goods (cobalt intermediates) says less than the text does.
        draft.subject = known[0].terms[0] if known and thing.words.rstrip("s") in known[0].terms[0] else whole
    draft.subject_text = text
    draft.fill("subject", place, f"'{thing.words}' of what is spoken of")


_CAST = {
    "cathode": ("copper", "nickel", "cobalt", "zinc", "lead"),
    "anode": ("copper", "nickel", "lead"),
    "blister": ("copper",),
    "matte": ("nickel", "copper"),
    "billet": ("aluminium", "steel", "copper"),
    "hydroxide": ("cobalt", "lithium", "nickel"),
    "carbonate": ("lithium", "cobalt", "manganese", "nickel"),
}
"""The metals that a form is made of, the commonest first."""


def _of_firm(draft: Draft, names: Vocabulary) -> str:
    """The metal in the name of the company whose figure it is: "Kasambala Copper turned out 66,400 t of cathode"."""
    scene = draft.scene
    for firm in reversed(scene.within(scene.companies, draft.sentence.start, draft.figure.start)):
        for mention in scene.within(scene.materials, firm.start, firm.end):
            found = names.material(mention.terms[0])
            return (found.metal if found else "") or mention.terms[0]
    return ""


def of_the_ground(draft: Draft, names: Vocabulary) -> None:
    """Name the metal and not its concentrate for what lies in the ground, where the figure's own words name neither."""
    if not draft.scene.words.spaced or "subject" not in draft.inherited or not draft.material:
        return
    found = names.material(draft.material)
    if draft.indicator == "reserve" and found is not None and found.stage in _MADE and found.metal:
        draft.material = draft.subject = found.metal


_MADE = frozenset({"concentrate", "intermediate", "metal", "product"})
