"""Which part a figure plays: level, former level, change, share, rank, count, or nothing."""

from __future__ import annotations

import re

from briefings.extraction import additions, changes, counts, indicators, lists, losses, ranks
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

_MEASURED = frozenset({"mass", "mass_rate", "price", "money", "power", "energy", "intensity", "apparent"})
_GAP = 16
"""Code points of articles and hedges that may stand between "from" and its figure."""
_BRACKET = 48
"""Code points that the words in front of a bracket may take: than in the same period of last year."""
_SAID_OF = re.compile(
    r"^\s*(?:of|made|came|comes|produced|mined|sold|used|exported|imported|held|share|stake|owned|\w+ed)\b"
)


def decide(draft: Draft, earlier: list[Draft]) -> None:
    """Fill ``part`` (and with it the direction of a change); the nearest earlier draft comes last in ``earlier``."""
    figure = draft.figure
    if ranks.find(draft):
        draft.part, draft.rule = Part.RANK, "rank"
        return
    if figure.dimension == "ordinal" or _converted(draft) or _economy(draft):
        return
    if figure.dimension in ("count", "number"):
        if figure.masked:
            return
        if _same_run(draft, earlier):
            return
        if _more_of_them(draft, earlier):
            return
        if counts.find(draft, earlier):
            draft.part, draft.rule = Part.COUNT, "count"
        return
    if figure.dimension == "percent" and _OUT_OF.search(draft.scene.folded, figure.start, figure.end):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "so-many-out-of", "share"
        draft.fill("indicator", (figure.start, figure.end), "so many out of so many")
        return
    if additions.supposed(draft, earlier) or additions.find(draft, earlier) or losses.find(draft):
        return
    if changes.remaining(draft):
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-to-a-part", -1
        return
    if figure.dimension == "points" and changes.of_growth(draft):
        return
    based = 0 if draft.scene.words.spaced else _of_named_time(draft)
    if based and figure.dimension in _MEASURED:
        draft.part, draft.rule = Part.FORMER, "former-level"
        draft.fill("former", (based, figure.end), "the level of a time that another is compared with")
        return
    sign = changes.direction(draft)
    if sign and _lost_money(draft):
        draft.part, draft.rule, draft.sign = Part.LEVEL, "level", 1
        return
    if sign:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change", sign
        draft.basis, draft.basis_said = changes.basis(draft)
        return
    if figure.dimension == "multiple":
        return
    coordinated = _same_change(draft, earlier)
    if coordinated is not None:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-in-list", coordinated.sign
        draft.basis, draft.basis_said = coordinated.basis, coordinated.basis_said
        draft.fill("change", (figure.start, figure.end), "as the change before it")
        return
    if not draft.scene.words.spaced and _growth_rate(draft, earlier):
        return
    if _former(draft, earlier):
        shared = figure.dimension == "percent" and not draft.scene.words.spaced and _in_shares(draft, earlier)
        draft.part, draft.rule = (Part.SHARE, "former-share") if shared else (Part.FORMER, "former-level")
        if shared:
            draft.indicator = "share"
            draft.fill("indicator", None, "as the share before it")
        return
    if figure.dimension in ("percent", "points"):
        _percent(draft, earlier)
        return
    if figure.dimension in _MEASURED and lists.former_in_order(draft, earlier):
        draft.part, draft.rule = Part.FORMER, "former-level"
        draft.fill("former", (earlier[-1].figure.start, figure.end), "as the former level that it is listed with")
    elif figure.dimension in _MEASURED:
        draft.part, draft.rule = Part.LEVEL, "level"
    elif figure.dimension == "grade":
        draft.part, draft.rule = Part.LEVEL, "grade"


_OUT_OF = re.compile(r"\s(?:in|out of)\s")
_RATE_OF_GROWTH = re.compile(
    r"(?P<noun>增幅|增速|增长率|升幅|涨幅|降幅|跌幅|减幅)(?:的)?(?:预测|预期|预估|目标|预计)?[，,]?"
    r"(?:由|从)(?:此前|原先|原来|之前|上次)?的?(?:约|近)?$"
)


def _growth_rate(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a growth rate that is revised a change, and what it is revised to another: 增幅预测由2.3%下调至1.1%."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension != "percent":
        return False
    noun = _RATE_OF_GROWTH.search(scene.folded, max(draft.sentence.start, figure.start - 24), figure.start)
    if noun:
        draft.sign = -1 if noun["noun"] in ("降幅", "跌幅", "减幅") else 1
        draft.fill("change", (noun.start(), figure.end), f"'{noun['noun']}' before the figure")
    else:
        last = earlier[-1] if earlier else None
        if last is None or last.rule != "growth-rate" or last.sentence is not draft.sentence:
            return False
        if not _ON_TO.fullmatch(scene.folded[last.figure.end : figure.start]):
            return False
        draft.sign = last.sign
        draft.fill("change", (last.figure.end, figure.end), "what the rate before it is revised to")
    draft.part, draft.rule, draft.basis_said = Part.CHANGE, "growth-rate", True
    return True


_ON_TO = re.compile(r"[\u3400-\u9fff]{0,6}(?:至|到|为)(?:约|近)?")


def _in_shares(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether a former percentage goes on in a list of shares: 智利占三成，刚果（金）由5%升至13%."""
    return any(o.part is Part.SHARE and o.sentence is draft.sentence for o in earlier[-3:]) and not any(
        (cue.says(Kind.INDICATOR) or "").startswith("other:")
        for cue in draft.scene.cues_in(Kind.INDICATOR, draft.left, draft.figure.start)
    )


def _more_of_them(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a number with the counting word of the count before it a change: 亏损企业2467家，比去年同期减少132家."""
    scene, figure = draft.scene, draft.figure
    last = next((d for d in reversed(earlier) if d.part is not Part.NONE), None)
    if scene.words.spaced or last is None or last.part is not Part.COUNT or last.sentence is not draft.sentence:
        return False
    if not figure.tail or last.figure.tail != figure.tail:
        return False
    sign = changes.counted(draft)
    if not sign:
        return False
    draft.part, draft.rule, draft.sign = Part.CHANGE, "change", sign
    draft.basis, draft.basis_said = changes.basis(draft)
    return True


def _economy(draft: Draft) -> bool:
    """Whether the words before a figure say that it is of the economy at large or of a market for shares."""
    scene, figure = draft.scene, draft.figure
    said = scene.last_cue(Kind.NOT, draft.left, figure.start)
    if said is not None and said.says(Kind.NOT) == "goods":
        # 进口大豆1287万吨 is of no metal, though the next clause is.
        return draft.figure.dimension in _MEASURED and not scene.within(scene.materials, said.end, figure.start)
    if said is None or said.says(Kind.NOT) != "economy" or "exchange" in said.word:
        return False
    return not scene.cues_in(Kind.INDICATOR, said.end, figure.start) and not scene.within(
        scene.materials, said.end, figure.start
    )


def _converted(draft: Draft) -> bool:
    """Whether an amount in brackets is the one before it in another currency: 20,865 yuan ($2,882) a ton."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension not in ("price", "money") or draft.before <= draft.sentence.start:
        return False
    between = scene.folded[draft.before : figure.start]
    if (
        not re.fullmatch(r"\s?(?:\([a-z]{0,12}\s?|（约?)", between)
        or scene.folded[figure.end : figure.end + 1] not in ")）"
    ):
        return False
    last = next(
        (f for f in scene.within(scene.figures, draft.sentence.start, draft.before) if f.end == draft.before), None
    )
    return last is not None and last.unit[:3] != figure.unit[:3] and last.dimension in ("price", "money")


def _same_run(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the number is only the bare end of a code or a list that another figure explains."""
    del earlier
    return bool(draft.scene.cues_in(Kind.NOT, max(draft.before, draft.figure.start - 12), draft.figure.start))


_OR = re.compile(r"^\s?[,(（，]?\s?(?:or|i\.e\.|即|或)\s?(?:about\s|some\s)?$")


def _same_change(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The change that this figure shares a verb with: "added 3 Mt of copper and 640,000 oz of gold"."""
    last = earlier[-1] if earlier else None
    if last is None or last.part is not Part.CHANGE or last.sentence is not draft.sentence:
        return None
    if draft.figure.dimension == "percent" and _OR.match(draft.scene.folded[last.figure.end : draft.figure.start]):
        return last
    between = draft.scene.folded[last.figure.end : draft.figure.start]
    if not draft.scene.words.spaced:
        same = last.unit == draft.unit and draft.figure.dimension in (*_MEASURED, "points")
        return last if same and between in ("和", "、", "与", "及") else None
    if last.figure.dimension != draft.figure.dimension or draft.figure.dimension not in ("mass", "money"):
        return None
    return last if re.match(r"^\sof\s[a-z -]{2,30}\sand\s$", between) else None


def _lost_money(draft: Draft) -> bool:
    """Whether "lost 212 million" is a loss, a level of its own, and not a fall of a price or a value."""
    figure, scene = draft.figure, draft.scene
    if figure.dimension != "money" or figure.value is None or figure.value < 100_000:
        return False
    cue = scene.last_cue(Kind.DOWN, draft.left, figure.start)
    return cue is not None and (cue.says(Kind.MINUS) == "loss" or cue.word.startswith("loss"))


def _former(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the figure is what another is compared with: "from", "against", 上年同期 right before it."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension not in _MEASURED and figure.dimension != "percent":
        return False
    last = earlier[-1] if earlier else None
    if last is not None and last.part is Part.CHANGE and last.sentence is draft.sentence and scene.words.spaced:
        between = scene.folded[last.figure.end : figure.start]
        if figure.dimension in _MEASURED and _MORE_THAN.match(between):
            draft.fill("former", (last.figure.end, figure.end), f"'{between.strip()}' before the figure")
            return True
    if scene.words.spaced and figure.dimension in _MEASURED and scene.folded[figure.start - 1 : figure.start] == "(":
        for cue in reversed(scene.within(scene.cues, max(0, figure.start - _BRACKET), figure.start)):
            if scene.folded[cue.end : figure.start].strip(" ") == "(" and {Kind.FORMER, Kind.BASIS} & cue.kinds.keys():
                draft.fill("former", (cue.start, figure.end), f"in brackets behind '{cue.word}'")
                return True
        for cue in scene.cues_in(Kind.FORMER, figure.end, figure.end + _BRACKET):
            if scene.folded[figure.end : cue.start] == " " and scene.folded.startswith(")", cue.end):
                draft.fill("former", (figure.start, cue.end), f"in brackets with '{cue.word}'")
                return True
    start = draft.left
    based = not scene.words.spaced and _of_named_time(draft)
    if based:
        draft.fill("former", (based, figure.end), "the level of a time that another is compared with")
        return True
    window = scene.within(scene.cues, start, figure.start)
    for cue in reversed(window):
        if any(kind in cue.kinds for kind in (Kind.UP, Kind.DOWN)):
            return False
        gap = figure.start - cue.end
        if scene.words.spaced:
            if gap > _GAP + 20:
                return False
            if Kind.FROM in cue.kinds and cue.word in _AGAINST and _elsewhere(draft):
                return False
            if Kind.FROM in cue.kinds and Kind.INTO in cue.kinds and not earlier_or_later(draft, earlier):
                return False
            if Kind.FROM in cue.kinds and _only_words(scene.folded[cue.end : figure.start]):
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
        else:
            if cue.word == "同期" and _in_the_same_time(draft, cue.start, cue.end):
                continue
            if Kind.FORMER in cue.kinds and gap <= 6 and _compares(draft, earlier, start, cue.start):
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
            if (
                Kind.BASIS in cue.kinds
                and cue.says(Kind.BASIS) != "none"
                and gap <= 2
                and figure.dimension in _MEASURED
            ):
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                draft.basis = changes.basis(draft)[0]
                return True
            if Kind.FROM in cue.kinds and cue.word in ("由", "从") and gap <= 3:
                draft.fill("former", (cue.start, figure.end), f"'{cue.word}' before the figure")
                return True
            if gap > 8:
                return False
    return False


_BASE_OF = re.compile(r"的(?:约|近|超|逾)?$")
_COMPARES_WITH = ("较", "比", "自", "从", "由", "低于", "高于")


def _of_named_time(draft: Draft) -> int:
    """Where 较2023年的22.1万吨 begins: a level of a time that is named only to compare with; 0 for anything else."""
    scene, figure = draft.scene, draft.figure
    for when in reversed(scene.within(scene.whens, draft.left, figure.start)):
        if _BASE_OF.fullmatch(scene.folded[when.end : figure.start]):
            before = scene.folded[max(draft.left, when.start - 2) : when.start]
            return when.start if before.endswith(_COMPARES_WITH) else 0
        return 0
    return 0


_MORE_THAN = re.compile(r"^\s(?:more|less|higher|lower|fewer|above|below|up|down)\s(?:than\s|from\s|on\s)?(?:the\s)?$")


_AGAINST = frozenset({"against", "compared with", "compared to", "versus", "vs", "as against", "as compared with"})


def _elsewhere(draft: Draft) -> bool:
    """Whether what a level is compared with is another place's: "against 240,000 tonnes in China"."""
    scene, end = draft.scene, draft.figure.end
    spot = next(iter(scene.within(scene.regions, end, end + 40)), None)
    return spot is not None and bool(
        re.fullmatch(r"\s(?:in|for|by|from|at)\s(?:the\s)?", scene.folded[end : spot.start])
    )


def _in_the_same_time(draft: Draft, start: int, end: int) -> bool:
    """Whether 同期 opens a clause on something else of the same time: 同期进口钨精矿5310吨."""
    scene = draft.scene
    opened = start in (draft.clause.start, draft.sentence.start)
    return opened and bool(
        scene.cues_in(Kind.INDICATOR, end, draft.figure.start) or scene.within(scene.materials, end, draft.figure.start)
    )


def _compares(draft: Draft, earlier: list[Draft], start: int, at: int) -> bool:
    """Whether 上月 before a figure names what it is compared with, and is not simply its time (上月均价16120美元)."""
    scene = draft.scene
    if any(other.sentence is draft.sentence and other.part is Part.LEVEL for other in earlier):
        return True
    if any(cue.word in ("由", "从", "比", "较") for cue in scene.cues_in(Kind.FROM, start, at)):
        return True
    return "同期" in scene.folded[at : draft.figure.start]


def earlier_or_later(draft: Draft, earlier: list[Draft]) -> bool:
    """Whether the sentence has another figure of the same unit, or says "from … to"."""
    same = [
        other for other in earlier[-4:] if other.sentence is draft.sentence and other.figure.unit == draft.figure.unit
    ]
    tail = draft.scene.folded[draft.figure.end : draft.after + 1]
    return (
        bool(same)
        or bool(re.search(r"\bto\b", tail))
        or any(other.part is Part.CHANGE for other in earlier[-2:] if other.sentence is draft.sentence)
    )


_SMALL = re.compile(
    r"^(?:\s|the|a|an|about|around|some|only|record|just|nearly|over|more|than|roughly|at|minus|us|of|net|"
    r"profit|loss|surplus|deficit|total)*$"
)


def _only_words(between: str) -> bool:
    return bool(_SMALL.match(re.sub(r"[a-z']+(?=\s)", lambda m: m[0], between)))


_GRADED = re.compile(r"(?:\bat|\bof|\bgrading|\baveraging|\bassaying|\bcontaining|含|品位)\s?$")


def graded(draft: Draft) -> bool:
    """Whether a percentage is a content: "at 0.57% copper"."""
    scene, figure = draft.scene, draft.figure
    if not _GRADED.search(scene.folded[max(0, figure.start - 12) : figure.start]) and not (
        scene.folded[max(0, figure.start - 5) : figure.start].endswith("and ")
    ):
        return False
    behind = scene.within(scene.materials, figure.end, figure.end + 24)
    return bool(behind) and not scene.folded[figure.end : behind[0].start].strip()


_PARTED = re.compile(
    r"\s(?:of which\s|of that\s|of them\s)?(?:from|to|for|in|going to|bound for|went|came|goes|comes)\b"
)


def _of_what_was_said(draft: Draft) -> bool:
    """Whether a percentage behind "of which" goes on with where that part is from or goes: "of which 28% from Peru"."""
    scene, figure = draft.scene, draft.figure
    behind = _PARTED.match(scene.folded, figure.end)
    if behind is None:
        return False
    start, end = max(draft.sentence.start, figure.start - _BRACKET * 2), figure.end + 12
    return bool(scene.cues_in(Kind.OF_WHICH, start, end))


_PART_OF_IT = re.compile(r"其中[，,]?(?:有|约|近|逾|超)?$")
_WHERE_TO = re.compile(r"(?:的[\u3400-\u9fff]{0,6})?(?:投向|用于|来自|销往|流向|投入|出口|运往|供应|集中|由|为|是|属)")
_GOES_TO = re.compile(r"[,，]?(?:至|到|为|达到?|报)(?:约|近)?")
_LEVIED = frozenset({"royalty", "royalties"})
"""What is money as an amount and a rate in per cent."""


def _percent(draft: Draft, earlier: list[Draft]) -> None:
    """A percentage that is no change: a rate, a grade, or a share."""
    scene, figure = draft.scene, draft.figure
    if figure.dimension == "points":
        return
    # "Their export share rose by 1.8 points to 24.3%": the words before a change are the level's too.
    moved = (
        bool(earlier)
        and earlier[-1].part in (Part.CHANGE, Part.FORMER)
        and earlier[-1].clause.start == draft.clause.start
    )
    # "Rates across the 18 smelters slid to 57.3%": a number that plays no part, or counts the members, parts nothing.
    over = scene.words.spaced and bool(earlier) and earlier[-1].part in (Part.COUNT, Part.NONE)
    left = draft.clause.start if moved or (over and earlier[-1].clause.start == draft.clause.start) else draft.left
    if not scene.words.spaced and earlier and _GOES_TO.fullmatch(scene.folded[earlier[-1].figure.end : figure.start]):
        left = earlier[-1].clause.start  # 净负债比率较去年底降4个百分点，至31%
    rates = [
        cue
        for cue in scene.cues_in(Kind.INDICATOR, left, draft.right)
        if (cue.says(Kind.INDICATOR) or "") in ("other:rate", "other:grade") or cue.word in _LEVIED
    ]
    share = scene.last_cue(Kind.SHARE, draft.left, figure.start)
    named = [c for c in scene.cues_in(Kind.INDICATOR, left, draft.right) if c.says(Kind.INDICATOR) == "share"]
    if scene.words.spaced and rates and rates[-1].says(Kind.INDICATOR) == "other:rate" and graded(draft):
        rates = []  # "recovery of 91% from ore at 1.02% Cu": a content, whatever rate stands before it
    if rates and not (share and share.start > rates[-1].start) and (not named or rates[-1].end > named[-1].end):
        draft.part, draft.rule = Part.LEVEL, "rate"
        indicators.set_as(
            draft,
            "other:rate" if rates[-1].word in _LEVIED else rates[-1].says(Kind.INDICATOR) or "",
            (rates[-1].start, rates[-1].end),
            rates[-1].word,
            f"'{rates[-1].word}'",
        )
        return
    last = earlier[-1] if earlier else None
    if not scene.words.spaced and last is not None and last.rule == "rate" and last.sentence is draft.sentence:
        joined = scene.folded[last.figure.end : figure.start] in ("和", "、", "与", "及")
        if joined:
            draft.part, draft.rule = Part.LEVEL, "rate"
            draft.indicator, draft.facet, draft.word = last.indicator, last.facet, last.word
            draft.fill("indicator", last.evidence.get("indicator"), "as the rate before it")
            return
    behind = scene.folded[figure.end : figure.end + 24]
    elliptic = [o for o in earlier[-3:] if o.sentence is draft.sentence and o.part is Part.SHARE]
    former = [
        o
        for o in earlier[-2:]
        if o.sentence is draft.sentence and o.part is Part.CHANGE and o.figure.dimension == "percent"
    ]
    if graded(draft):
        draft.part, draft.rule, draft.indicator, draft.facet, draft.word = (
            Part.LEVEL,
            "grade",
            "other",
            "grade",
            "grade",
        )
        draft.fill("indicator", (figure.start, figure.end), "a percentage of a material right behind it")
        return
    parted = scene.words.spaced and _of_what_was_said(draft)
    if share or named or parted or _SAID_OF.match(behind):
        draft.part, draft.rule = Part.SHARE, "share"
        cue = named[-1] if named else share
        draft.word = cue.word if cue else ""
        draft.indicator = "share"
        draft.fill(
            "indicator", (cue.start, cue.end) if cue else None, f"'{cue.word}'" if cue else "a part of something"
        )
    elif (
        not scene.words.spaced
        and _PART_OF_IT.search(scene.folded[max(draft.left, figure.start - 4) : figure.start])
        and (_WHERE_TO.match(behind))
    ):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "share", "share"
        draft.fill("indicator", None, "a part of what was said before")
    elif elliptic and (not former or earlier[-1] is elliptic[-1]):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "share-in-list", "share"
        draft.fill("indicator", None, "as the share before it")
    elif former:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-in-list", former[-1].sign
        draft.basis, draft.basis_said = changes.basis(draft)
        draft.fill("change", (figure.start, figure.end), "as the change before it")
    elif figure.value is not None and scene.cues_in(Kind.WHOLE, draft.left, draft.right):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "share", "share"
        draft.fill("indicator", None, "a percentage of a whole")
