"""Which indicator a figure is of: the nearest word that names one and that the figure's unit allows."""

from __future__ import annotations

import re

from briefings.extraction import additions, governing, han_measured, losses
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind, words
from briefings.extraction.scene import Scene
from briefings.model import Qualifier

_ALLOWED: dict[str, frozenset[str]] = {
    "mass": frozenset(
        [
            "output",
            "capacity",
            "consumption",
            "import",
            "export",
            "inventory",
            "reserve",
            "other:sales",
            "other:quota",
            "other:balance",
            "other:deficit",
            "other:throughput",
            "other:purchases",
            "emission",
            "value:sales",
        ]
    ),
    "mass_rate": frozenset(
        ["output", "capacity", "consumption", "other:sales", "export", "import", "other:throughput"]
    ),
    "price": frozenset(["price"]),
    "money": frozenset(["value", "value:loss", "value:sales", "investment", "price", "import", "export", "emission"]),
    "percent": frozenset(["share", "other:rate", "other:grade"]),
    "multiple": frozenset(["share", "other:rate", "other:grade"]),
    "points": frozenset(["share", "other:rate", "other:grade"]),
    "power": frozenset(["energy", "capacity"]),
    "energy": frozenset(["energy", "consumption"]),
    "intensity": frozenset(["energy", "consumption"]),
    "grade": frozenset(["other:grade", "emission"]),
    "apparent": frozenset(["capacity"]),
}
_DEFAULT = {
    "price": "price",
    "money": "value",
    "percent": "share",
    "power": "energy",
    "energy": "energy",
    "intensity": "energy",
}
_BEHIND = 14
"""What a word behind the figure costs against one before it, in code points."""


def find(draft: Draft) -> bool:
    """Fill the indicator from the draft's own clause, then its sentence; False where only inheritance could help."""
    scene, figure = draft.scene, draft.figure
    fitting = _ALLOWED.get(figure.dimension)
    if draft.rule in (additions.RULE, losses.RULE):
        return True
    if fitting is None:
        return False
    # In Chinese what the next clause speaks of is its own figure's.
    end = draft.after if scene.words.spaced else draft.right
    spots = ((draft.left, draft.right), (draft.before, end), (draft.sentence.start, draft.sentence.end))
    # A change without a level may be told before the word that says of what: "added 3 Mt to reserves".
    if _yearly(draft):
        fitting = fitting | _YEARLY
    aim = han_measured.aim(draft)
    if aim:
        set_as(draft, "output", aim, "目标", "a goal of so much for the year")
        return True
    for nth, (start, end) in enumerate(spots if draft.part is Part.CHANGE else spots[:2]):
        best: tuple[int, str, tuple[int, int], str] | None = None
        for cue in scene.cues_in(Kind.INDICATOR, start, end):
            if cue.end > (figure.core or figure.start) and cue.start < figure.end:
                continue
            named = cue.says(Kind.INDICATOR) or ""
            if draft.part is Part.CHANGE:
                # A change in per cent may be of anything that has a level.
                if figure.dimension not in ("percent", "points", "multiple") and named not in fitting:
                    continue
                if (
                    Kind.UP in cue.kinds
                    or Kind.DOWN in cue.kinds
                    or (not scene.words.spaced and _inside_change(draft, cue.start, cue.end))
                ):
                    continue
            elif named not in fitting:
                continue
            if not scene.words.spaced and _aside(scene, cue):
                continue
            if named == "price" and figure.dimension == "money" and (figure.value or 0) >= _SUM:
                continue
            if named == "inventory" and cue.word in _HOLDS and _in_ground(draft, cue.start):
                continue
            if named in ("reserve", "inventory") and _rated(draft):
                continue
            before = cue.end <= figure.start
            if scene.words.spaced and _FORBIDDEN.match(scene.folded, cue.end):
                continue
            if not before and scene.words.spaced and _SHUT.match(scene.folded, figure.end, cue.start):
                continue
            if not before and _OUTCOME.search(scene.folded, figure.end, cue.start):
                continue
            if not before and _ACCORDING.match(scene.folded, figure.end):
                continue
            if scene.words.spaced:
                distance = governing.weight(draft, cue, verb=cue.word in _PARTICIPLES)
            else:
                distance = figure.start - cue.end if before else cue.start - figure.end + 3 * _BEHIND
            if scene.words.spaced and _describes(draft, cue):
                distance += _DESCRIBES
            if best is None or distance < best[0]:
                best = (distance, named, (cue.start, cue.end), cue.word)
        if best and best[3] == "guidance":
            best = _guided(draft, best, fitting)
        if best:
            set_as(draft, best[1], best[2], best[3], f"'{best[3]}'" + (" in the sentence" if nth else ""))
            return True
    return False


_MEASURES = frozenset({"金属量", "矿石量"})
"""What an amount is counted in, behind what it is of."""


def _aside(scene: Scene, cue: Cue) -> bool:
    """Whether a word stands alone in brackets behind another that says what is measured: 锑品产量（金属量）5260吨."""
    if cue.word in _MEASURES and any(
        (one.says(Kind.INDICATOR) or "") in _FLOWS and "，" not in scene.text[one.end : cue.start]
        for one in scene.cues_in(Kind.INDICATOR, cue.start - 14, cue.start)
    ):
        return True  # 设计产能为镍金属量5万吨
    if scene.text[cue.start - 1 : cue.start] not in ("（", "("):
        return False
    before = scene.cues_in(Kind.INDICATOR, cue.start - 8, cue.start - 1)
    return bool(before) and before[-1].end == cue.start - 1


_FORBIDDEN = re.compile(r"\s(?:bans?|embargo|curbs?|moratorium)\b")
"""What is banned is not what is measured: "the export ban has left 3,900 tonnes sitting at the site"."""
_SHUT = re.compile(r"[^()]{0,40}\)")
"""A bracket that closes behind the figure keeps the words behind it out: "231,000 t (2024: 226,000) and emitted …"."""
_OUTCOME = re.compile(r",\s(?:leaving|making|keeping|turning|rendering)\s(?:the|it|its|them|[a-z]+)\b")
"""What a figure leads to is told of something else: "to 4.9 Mt, leaving the country a net importer"."""


_Best = tuple[int, str, tuple[int, int], str]


def _guided(draft: Draft, best: _Best, fitting: frozenset[str]) -> _Best:
    """What guidance is of, where the word before it says so: sales guidance, unit cost guidance."""
    start = best[2][0]
    for cue in draft.scene.cues_in(Kind.INDICATOR, start - 24, start):
        named = cue.says(Kind.INDICATOR) or ""
        if cue.end == start - 1 and named in fitting:
            return best[0], named, (cue.start, cue.end), cue.word
    return best


_DESCRIBES = 1000
"""What a participle that only describes a thing costs: before it any other word of the clause says what is measured."""
_PARTICIPLES = words(
    "refined recycled rolled cast crushed milled mined processed smelted extracted recovered imported "
    "exported manufactured used consumed stockpiled stored held contained sold shipped produced landed"
)


def _describes(draft: Draft, cue: Cue) -> bool:
    """Whether a participle stands before its noun as an adjective does: "sales of refined tin", "recycled metal"."""
    if cue.word not in _PARTICIPLES:
        return False
    scene = draft.scene
    thing = next(iter(scene.within(scene.materials, cue.end, cue.end + 40)), None)
    if thing is None or thing.start > cue.end + 1:
        return False
    # "It refined copper at 212,000 t" has a subject before its verb; "of refined copper" has none.
    before = scene.folded[max(draft.sentence.start, cue.start - 12) : cue.start]
    return cue.start == draft.sentence.start or bool(_BEFORE_ADJECTIVE.search(before)) or not before.strip()


_BEFORE_ADJECTIVE = re.compile(
    r"(?:\b(?:of|in|for|the|its|their|and|or|from|at|on|with|some|more|less|total|all|new|both|domestic|global|"
    r"world|chinese)|[,;:(])\s$"
)


_TRADED = {"进口": "import", "出口": "export"}
"""How the words for money in trade begin: 出口额, 进口总值."""
_SUM = 1_000_000
_HOLDS = frozenset({"hold", "holds", "held", "holding", "holdings"})
_RATED = re.compile(r"t(?:pa|py|/y|/a)$")


def _in_ground(draft: Draft, at: int) -> bool:
    """Whether what holds the figure is a deposit: "a deposit holding 376 Mt of bauxite"."""
    scene = draft.scene
    named = scene.cues_in(Kind.INDICATOR, draft.clause.start, at)
    return bool(named) and named[-1].says(Kind.INDICATOR) == "reserve"


def _rated(draft: Draft) -> bool:
    """Whether the unit itself says so much a year: ktpa, Mtpa, t/y."""
    figure = draft.figure
    return figure.dimension == "mass" and bool(_RATED.search(draft.scene.folded[figure.start : figure.end]))


def _inside_change(draft: Draft, start: int, end: int) -> bool:
    place = draft.evidence.get("change")
    return place is not None and place[0] <= start and end <= place[1]


def allowed(dimension: str) -> frozenset[str]:
    """The indicators, with their facets, that a figure of a dimension may be of."""
    return _ALLOWED.get(dimension, frozenset())


def set_as(draft: Draft, named: str, place: tuple[int, int] | None, word: str, reason: str) -> None:
    """Make a draft's indicator what a word names: ``named`` is an indicator, with its facet behind a colon."""
    indicator, _, facet = named.partition(":")
    if indicator in ("import", "export") and draft.figure.dimension == "money" and not draft.scene.words.spaced:
        indicator, facet = "value", indicator
    elif indicator == "value" and not draft.scene.words.spaced:
        facet = facet or _TRADED.get(word[:2], "")
    if named == "value:sales" and draft.figure.dimension in ("mass", "mass_rate"):
        indicator = "other"
    if indicator in ("import", "export") and draft.figure.dimension == "money":
        indicator = "value"
    if indicator == "capacity" and draft.figure.dimension == "power":
        indicator = "energy"
    if indicator == "consumption" and draft.figure.dimension in ("intensity", "energy"):
        indicator = "energy"
    draft.indicator, draft.facet, draft.word = indicator, facet, word
    if "short of" in word:
        draft.figure.qualifier = Qualifier.EXACT  # what is lacking, not what is nearly reached
    draft.fill("indicator", place, reason)


def inherit(draft: Draft, earlier: list[Draft]) -> bool:
    """Fill the indicator from the nearest earlier draft of the same dimension (the last of ``earlier``)."""
    fitting = allowed(draft.figure.dimension)
    for other in reversed(earlier[-8:]):
        if han_measured.in_other_terms(draft, other):
            return True
        named = other.indicator + (f":{other.facet}" if other.facet else "")
        same = other.figure.dimension == draft.figure.dimension
        if draft.part is Part.CHANGE and draft.figure.dimension == "percent":
            same = other.part is Part.LEVEL
        if other.indicator == "price" and draft.figure.dimension == "money" and (draft.figure.value or 0) >= _SUM:
            continue  # 118 million is no price
        if other.facet in ("deficit", "balance", "loss") and other.sentence is not draft.sentence:
            continue  # what the market lacks is said anew
        if other.indicator and (same or named in fitting) and other.part in (Part.LEVEL, Part.FORMER, Part.CHANGE):
            draft.indicator, draft.facet, draft.word = other.indicator, other.facet, other.word
            if draft.indicator in ("import", "export") and draft.figure.dimension == "money":
                draft.indicator = "value"
            draft.inherited.add("indicator")
            place = other.evidence.get("indicator") if other.scene is draft.scene else None
            draft.fill("indicator", place, "as the figure before it")
            return True
    return False


def go_on(draft: Draft, history: list[Draft]) -> bool:
    """Take the indicator of the paragraph before, for a weight that says nothing else: "India followed with 4 Mt"."""
    if not draft.scene.words.spaced or draft.figure.dimension != "mass" or draft.part not in (Part.LEVEL, Part.FORMER):
        return False
    last = next((d for d in reversed(history) if d.part is Part.LEVEL), None)
    if last is None or last.indicator != "output" or last.unit != draft.unit:
        return False
    return inherit(draft, [last])


_ACCORDING = re.compile(r"(?:将|均|则|再)?(?:按照?|依照|依据|根据|参照)")
"""What goods are shared out by is not what they are: 87000吨按出口量分配."""
_YEARLY = frozenset({"capacity"})
_A_YEAR = re.compile(
    r"t(?:p|/)[ay]\b|\ba[ -]year\b(?! earlier| ago| before| later)|\bper year\b|\bannually\b|\bper annum\b|"
    r"\byearly\b|/年|吨年"
)


def _yearly(draft: Draft) -> bool:
    """Whether the figure is so much a year, as capacities are stated."""
    figure = draft.figure
    return figure.dimension == "mass" and bool(_A_YEAR.search(draft.scene.folded[figure.start : figure.end + 12]))


_FLOWS = frozenset({"output", "import", "export", "consumption", "inventory", "reserve", "capacity"})


_OF_MONEY = frozenset({"brought in", "took in", "arriving", "landed", "needs", "need", "needed"})
"""What is told of money and of much else, and says of no document what it speaks of."""


def spoken_of(scene: Scene) -> str | None:
    """The first thing a block speaks of that is weighed: output, imports, stocks; None where it names none."""
    for cue in scene.cues_in(Kind.INDICATOR, 0, len(scene.folded)):
        named = cue.says(Kind.INDICATOR) or ""
        if named in _FLOWS and named != "capacity" and cue.word not in _HOLDS and cue.word not in _OF_MONEY:
            return named
    return None


def topical(draft: Draft, told: str | None) -> bool:
    """Take what the paragraph so far or the document speaks of, for a weight whose own words name nothing.

    Args:
        draft: The draft.
        told: What the document spoke of first.
    """
    scene, figure = draft.scene, draft.figure
    if not scene.words.spaced or figure.dimension not in ("mass", "mass_rate") or _yearly(draft):
        return False
    if draft.part not in (Part.LEVEL, Part.FORMER):
        return False
    for cue in reversed(scene.cues_in(Kind.INDICATOR, 0, draft.sentence.start)):
        named = cue.says(Kind.INDICATOR) or ""
        if (named in _FLOWS and named != "capacity" and cue.word not in _HOLDS) or named == "other:quota":
            draft.inherited.add("indicator")
            set_as(draft, named, (cue.start, cue.end), cue.word, f"'{cue.word}' earlier in the paragraph")
            return True
    draft.indicator = told or "output"
    draft.inherited.add("indicator")
    draft.fill("indicator", None, "what the document speaks of" if told else "a weight with no word that says of what")
    return True


_PRICED = 100_000
"""More money than this is no price of a weight of metal."""


def _quoted(draft: Draft) -> bool:
    """Whether money right behind a metal's name is its price: "tin, $33,405", "nickel edged up to $15,240"."""
    scene, figure = draft.scene, draft.figure
    size = figure.value if figure.value is not None else figure.high
    if not scene.words.spaced or figure.dimension != "money" or size is None or size >= _PRICED:
        return False
    return bool(scene.within(scene.materials, draft.left, figure.start)) and draft.part is not Part.CHANGE


def default(draft: Draft) -> bool:
    """Fill the indicator from the unit alone, which always succeeds."""
    if _yearly(draft):
        draft.indicator = "capacity"
        draft.inherited.add("indicator")
        draft.fill("indicator", (draft.figure.start, draft.figure.end), "so much a year, and no word that says of what")
        return True
    draft.indicator = "price" if _quoted(draft) else _DEFAULT.get(draft.figure.dimension, "other")
    draft.inherited.add("indicator")
    draft.fill("indicator", None, f"a figure in {draft.figure.unit or 'no unit'} with no word that says of what")
    return True
