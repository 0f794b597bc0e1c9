"""Money that is laid out, and on what: "a $1.9bn expansion", "spent $74 million on generators"."""

from __future__ import annotations

import re

from briefings.extraction.counts import noun_phrase
from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind, words

_HEADS = (
    "plant|smelter|refinery|mine|mill|concentrator|facility|complex|factory|upgrade|project|line|works|expansion|"
    "furnace|"
    "shaft|pit|programme|program|scheme|investment|overhaul|revamp|restart|retrofit|hub|terminal|railway|"
    "pipeline|port|jetty|"
    "berth|station|park|dam|development|deepening|extension|build-out|phase|stage|potline|rolling mill|foundry|kiln|"
    "desalination plant|solar farm|wind farm|tailings facility|leach pad|dump|study|drilling|exploration"
)
_ATTRIBUTE = re.compile(rf"(?:\s|-)((?:[a-z0-9-]+\s){{0,4}}?(?:{_HEADS})(?:\s(?:\d\s)?(?:{_HEADS}))*)s?\b(?!-)")
_NOT_BUILT = words("a an the of in on at to for from by with and or as is was than per than that which worth")
_FOR = re.compile(r"\b(?:for|at a cost of|costing|at|priced at)\s(?:about\s|some\s|around\s|an estimated\s|up to\s)?$")
_BUILDS = re.compile(
    r"\b(?:build|builds|built|building|add|adds|adding|added|install|installs|installed|installing|construct\w*|"
    r"erect\w*|"
    r"expand\w*|upgrad\w*|develop\w*|rebuild\w*|refurbish\w*|open|commission\w*)\b"
)
_ON = re.compile(
    r",?\s(?:on|in|into|towards?|for)\s(?:(?:a|an|the|its|new|their|some|building|buying|developing|expanding|"
    r"installing)\s)*"
)
_TO_BUILD = re.compile(
    r"(?:\s(?:since|in|over|during|last|this)\s[a-z0-9 ]{3,20})?\sto\s(?:transform|build|upgrade|expand|rebuild|"
    r"modernise|modernize|refurbish|overhaul|renovate|install|revamp|restart)(?=\s)(?:\s(?:the|a|an|its|new|"
    r"(?:no\.?\s?)?\d+))*"
)
"""What a sum is spent to do: "invested 260 million yuan since last year to transform No. 3 roasting furnace"."""
_BEFORE = re.compile(rf"((?:[a-z0-9-]+\s){{0,2}}?(?:{_HEADS}))(?:,?\s[a-z', -]{{0,60}})?$")
_ITS = re.compile(
    rf"((?:[a-z0-9-]+\s){{0,2}}?(?:{_HEADS}))\s(?:that\s|which\s)?(?:it|they|he|she|we|the company)\s"
    r"(?:has\s|had\s|have\s)?[a-z]+\s(?:for|at)\s$"
)
"""What was had for so much: "the electric furnace it bought for 88 million"."""
_COST = re.compile(
    rf"\b(?!(?:a|an|the|its|this|that|of|in|at|on)\s)((?:[a-z0-9-]+\s){{0,2}}?(?:{_HEADS}))(?:,?\s(?:which|that))?"
    r"\s(?:has\s|have\s|had\s)?cost\s$"
)
"""What cost so much: "a second leaching line which cost $410 million"."""
_GENERAL = words(
    "investment total project projects new programme program scheme development phase stage expansion works"
)
"""What says of no money what it is for."""
_PROJECTS = re.compile(
    r"\b(projects|plants|smelters|mines|lines|furnaces|factories|schemes)\s(?:with|at|for|"
    r"of)\s(?:an?\s)?(?:total\s|combined\s|"
    r"planned\s)*(?:investments?|cost|outlay|value|budget)\s(?:of|at)\s(?:about\s|some\s|over\s|nearly\s)?$"
)
_VAGUE = words(
    "work works purpose year years period time cash shares tonnes money exchange line return stake sale "
    "total region country company case order area province state city future term quarter half month end"
)


_HEDGE = (
    r"(?:(?:about|some|around|nearly|almost|over|more than|up to|at least|an estimated|another|a further|only|just|it|"
    r"them|a)\s)*"
)
_LAYS_OUT = re.compile(
    rf"\b(?:spend|spends|spent|spending|put|puts|putting|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|"
    rf"plow(?:s|ed|ing)?|"
    rf"sink(?:s|ing)?|sank|sunk|commit(?:s|ted|ting)?|earmark(?:s|ed|ing)?|channel(?:s|led)?|direct(?:s|ed)?|"
    rf"lay(?:s|ing)? out|laid out|inject(?:s|ed)?|invest(?:s|ed|ing)?|shell(?:s|ed) out)\s{_HEDGE}$"
)
_LAID_ON = re.compile(r"\s(?:more\s)?(?:on|into|in|towards?)\s")
_SITE_COSTS = re.compile(
    rf"\b(?:{_HEADS})s?\b[^.;]{{0,60}}?\s(?:cost|costs|costing|would cost|will cost|to cost|needs?|requires?|"
    rf"required|took|take|"
    rf"would take|will take|carries a price tag of|with a price tag of|at a cost of|at an estimated cost of|"
    rf"is priced at|"
    rf"was built for|comes with a bill of|bought for)\s{_HEDGE}$"
)
_WORK_COSTS = re.compile(
    rf"\b(?:re)?(?:building|repairing|expanding|modernising|modernizing|restarting|upgrading|refurbishing|"
    rf"replacing|relining|"
    rf"electrifying|converting|completing|finishing|commissioning|extending|deepening)\b[^.;]{{0,60}}?\s"
    rf"(?:cost|costs|would cost|will cost|is to cost|takes?|took|will take|would take|requires?|needs?|comes to|"
    rf"came to)\s{_HEDGE}$"
)
_LOST = re.compile(
    r"\b(?:strike|outage|accident|fire|flood|delay|stoppage|blackout|shutdown|fine|penalty|electricity|power|wages)\b"
)


def _laid_out(draft: Draft) -> bool:
    """Whether a verb of spending leads to the money and what it is for follows, or a works is said to cost it."""
    scene, figure = draft.scene, draft.figure
    text, start = scene.folded, max(draft.sentence.start, figure.start - 120)
    if _LAYS_OUT.search(text, max(start, figure.start - 40), figure.start) and _LAID_ON.match(text, figure.end):
        return True
    if (figure.value or 0) < _SUM:
        return False
    found = _WORK_COSTS.search(text, start, figure.start) or _SITE_COSTS.search(text, start, figure.start)
    return found is not None and not _LOST.search(found[0])


_SUM = 500_000


def built(draft: Draft) -> bool:
    """Take money for an investment where it stands right before what is built with it, or is the price of building."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension != "money" or not scene.words.spaced:
        return False
    if _behind(draft) is None:
        before = scene.folded[draft.sentence.start : figure.start]
        if not (_FOR.search(before[-24:]) and _BUILDS.search(before)) and not _laid_out(draft):
            return False
    draft.indicator, draft.word = "investment", "project"
    draft.fill("indicator", None, "money before what is built with it")
    return True


_PLANTS = re.compile(
    r"(?:\s[a-z0-9-]+){0,4}?\s(?P<head>plant|smelter|refinery|mill|roaster|furnace|line|works|facility|kiln|"
    r"potline|foundry|concentrator|complex|factory|unit|converter|tankhouse|caster|rolling mill|warehouse)s?\b"
)
_SIZED = re.compile(r"\d-(?:metric-)?(?:tonne|ton|t)\b|\b(?:thousand|million)-(?:tonne|ton)\b")


def sized(draft: Draft) -> bool:
    """Take a weight for a capacity where it is the size of a works: "a 510,000-tonne roaster"."""
    scene, figure = draft.scene, draft.figure
    if (
        not scene.words.spaced
        or figure.dimension != "mass"
        or not _SIZED.search(scene.folded, figure.start, figure.end)
    ):
        return False
    found = _PLANTS.match(scene.folded, figure.end)
    if found is None or found.end() > draft.after or _NOT_BUILT & set(found[0].split()):
        return False
    draft.indicator, draft.word = "capacity", "capacity"
    draft.fill("indicator", found.span("head"), f"the size of a {found['head']}")
    return True


def _behind(draft: Draft) -> tuple[int, int] | None:
    """Where what is built stands right behind the money: "a EUR 720m smelter"."""
    found = _ATTRIBUTE.match(draft.scene.folded, draft.figure.end)
    if found is None or found.end() > draft.after or _NOT_BUILT & set(found[1].split()):
        return None
    return found.span(1)


def thing(draft: Draft) -> None:
    """Fill the subject of an investment with what it is for, where its own words say so."""
    scene, figure = draft.scene, draft.figure
    if draft.indicator != "investment" or not scene.words.spaced or figure.dimension != "money":
        return
    place = _behind(draft) or _spent_on(draft) or _named_before(draft)
    if place is None:
        return
    words = scene.folded[place[0] : place[1]]
    if scene.within(scene.materials, *place):
        draft.subject = words
    elif draft.material and words.split()[-1].rstrip("s") in _HEADS.split("|"):
        draft.subject = f"{draft.material} {words}"
    else:
        draft.subject = words
    draft.subject_text = scene.text[place[0] : place[1]]
    draft.fill("subject", place, "what the money is for")


def _spent_on(draft: Draft) -> tuple[int, int] | None:
    scene, figure = draft.scene, draft.figure
    doing = _TO_BUILD.match(scene.folded, figure.end)
    on = doing or _ON.match(scene.folded, figure.end)
    if on is None:
        return None
    start = on.end() + (1 if doing else 0)
    following = next(iter(scene.within(scene.figures, start, start + 40)), None)
    if following is not None and following.start == start:
        start = following.end + 1  # "on a 90 MW captive plant"
    phrase = noun_phrase(scene.folded, start - 1, draft.sentence.end, scene.words)
    if (
        phrase is None
        or (phrase[2][-1] in _VAGUE and not (phrase[2][-1] == "line" and len(phrase[2]) > 1))
        or phrase[2][-1] in scene.words.never
    ):
        return None
    if scene.within(scene.whens, phrase[0], phrase[1]):
        return None
    if scene.within(scene.regions, phrase[0], phrase[1]):
        return None
    words = phrase[2][: phrase[2].index("and")] if "and" in phrase[2] else phrase[2]
    end = phrase[0] + len(" ".join(words))
    return (
        (phrase[0], min(end, phrase[1])) if scene.folded[phrase[0] : end] == " ".join(words) else (phrase[0], phrase[1])
    )


def _without_articles(text: str, start: int, end: int) -> tuple[int, int]:
    """A phrase without the article or possessive before its own words."""
    opening = re.compile(r"(?:[a-z]+\s)?(?:the|a|an|its|their|this|that|his|our)\s").match(text, start, end)
    return (opening.end() if opening else start), end


def _named_before(draft: Draft) -> tuple[int, int] | None:
    """The subject of "the underground expansion, put at $870 million", or the cue's own noun: mining investments."""
    scene, figure = draft.scene, draft.figure
    cue = draft.evidence.get("indicator")
    near = max(draft.before, figure.start - 110)
    found = next(
        (match for shape in (_ITS, _COST, _BEFORE) if (match := shape.search(scene.folded, near, figure.start))), None
    )
    own = _without_articles(scene.folded, *found.span(1)) if found else None
    if (
        found
        and own is not None
        and not _NOT_BUILT & (said := set(scene.folded[slice(*own)].split()))
        and not said <= _GENERAL
        and all(
            c.says(Kind.INDICATOR) in ("investment", "other:purchases")
            for c in scene.cues_in(Kind.INDICATOR, found.end(1), figure.start)
        )
    ):
        return own
    listed = _PROJECTS.search(scene.folded, max(draft.sentence.start, figure.start - 90), figure.start)
    if listed:
        return listed.span(1)
    if cue is None or draft.word not in ("investment", "investments"):
        return None
    noun = re.search(r"([a-z-]{4,})\s$", scene.folded[max(draft.left, cue[0] - 24) : cue[0]])
    if noun is None or noun[1] in scene.words.stops or noun[1] in scene.words.dull:
        return None
    return cue[0] - len(noun[0]), cue[1]
