"""A percentage that is no change: a rate, a grade, or a share of a whole."""

from __future__ import annotations

import re

from briefings.extraction import changes, governing, indicators, parting
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind

_BRACKET = 48
"""Code points that the words in front of a bracket may take: than in the same period of last year."""
_SAID_OF = re.compile(
    r"^\s*(?:of|made|came|comes|produced|mined|sold|used|exported|imported|held|share|stake|owned|\w+ed)\b"
)


_GRADED = re.compile(r"(?:\bat|\bof|\bgrading|\baveraging|\bassaying|\bcontaining|含|品位)\s?$")


_ORE_OF = re.compile(
    r"\b(?:ores?|rock|feed|material|resources?|reserves?|concentrates?)\s(?:of|with|averaging|grading|running|assaying|at)\s"
    r"(?:about\s|only\s|just\s|some\s)?$"
)


def graded(draft: Draft) -> bool:
    """Whether a percentage is a content: "at 0.57% copper"."""
    scene, figure = draft.scene, draft.figure
    if scene.words.spaced and figure.dimension == "percent" and _ORE_OF.search(scene.folded, draft.left, figure.start):
        return True
    if not _GRADED.search(scene.folded[max(0, figure.start - 12) : figure.start]) and not (
        scene.folded[max(0, figure.start - 5) : figure.start].endswith("and ")
    ):
        return False
    behind = scene.within(scene.materials, figure.end, figure.end + 24)
    return bool(behind) and not scene.folded[figure.end : behind[0].start].strip()


_RECOVERS = re.compile(
    r"\b(?:recover(?:s|ed|ing)?|extract(?:s|ed|ing)?|wins back|won back|leach(?:es|ed|ing)?|claw(?:s|ed) back)\s"
    r"(?:about\s|some\s|up to\s|over\s|more than\s|nearly\s|almost\s|around\s|only\s)?$"
)
_PARTED = re.compile(
    r"\s(?:of which\s|of that\s|of them\s)?(?:from|to|for|in|going to|bound for|went|came|goes|comes)\b"
)


_OF_THEM = re.compile(
    r"(?:out\s)?of\s(?:the|its|their|these|those|this|that|a\stotal\sof|some|about)\s[^.;,]{0,12}\d[^.;]*,\s"
)


def _of_what_was_said(draft: Draft) -> bool:
    """Whether a percentage behind "of which" goes on with where that part is from or goes: "of which 28% from Peru"."""
    scene, figure = draft.scene, draft.figure
    behind = _PARTED.match(scene.folded, figure.end)
    if behind is None:
        return False
    start, end = max(draft.sentence.start, figure.start - _BRACKET * 2), figure.end + 12
    if _OF_THEM.match(scene.folded, draft.sentence.start, figure.start) and draft.before > draft.sentence.start:
        return True  # "Of the 48,000 tonnes exported, a quarter went to Rotterdam"
    return bool(scene.cues_in(Kind.OF_WHICH, start, end))


_GROUP = re.compile(
    r"(?:其中[，,]?|[、，,；;]|和|而)(?P<group>[\u3400-\u9fff]{2,10}?)(?:则|的?(?:约|近)?为|达到?|仅|分别为)?(?:约|近)?$"
)
"""Whose rate a percentage behind another is: 开工率62.4%，其中大型企业71.8%、中小型企业48.2%."""


def _of_the_rate(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a percentage the rate of a group, where the rate of all stands before it in the sentence."""
    scene, figure = draft.scene, draft.figure
    rate = next((one for one in reversed(earlier) if one.rule in ("rate", "rate-of-group")), None)
    if rate is None or rate.sentence is not draft.sentence:
        return False
    if not scene.cues_in(Kind.OF_WHICH, rate.figure.end, figure.start) and rate.rule == "rate":
        return False
    group = _GROUP.search(scene.text, max(rate.figure.end, draft.before), figure.start)
    if group is None:
        return False
    draft.part, draft.rule = Part.LEVEL, "rate-of-group"
    draft.indicator, draft.facet, draft.word = rate.indicator, rate.facet, rate.word
    draft.subject = draft.subject_text = f"{group['group']}{rate.word}"
    draft.fill("indicator", rate.evidence.get("indicator"), "as the rate of all before it")
    draft.fill("subject", group.span("group"), "the group before the figure")
    return True


_PART_OF_IT = re.compile(r"其中[，,]?(?:有|约|近|逾|超)?$")
_WHERE_TO = re.compile(r"(?:的[\u3400-\u9fff]{0,6})?(?:投向|用于|来自|销往|流向|投入|出口|运往|供应|集中|由|为|是|属)")
_GOES_TO = re.compile(r"[,，]?(?:至|到|为|达到?|报)(?:约|近)?")
_LEVIED = frozenset({"royalty", "royalties"})
"""What is money as an amount and a rate in per cent."""


_RUNS = re.compile(
    r"\b(?:ran|runs?|running|operat(?:ed|es?|ing)|work(?:ed|s|ing)?|ticked over|utili[sz]ed)\s(?:[a-z]+\s){0,2}?"
    r"(?:at|on|to)\s(?:just\s|only\s|about\s|around\s|some\s|nearly\s|over\s|below\s|under\s|barely\s)*$"
)
_OF_CAPACITY = re.compile(
    r"\s(?:of\s(?:their\s|its\s|the\s|full\s|nameplate\s|rated\s|installed\s|design(?:ed)?\s)*(?:[a-z]+\s)?capacity|utili[sz]ation)\b"
)
_ELLIPTIC = re.compile(
    r"[^.;:()]{0,48}?(?:'s|s'|\b(?:those|that|ones)\s(?:in|of)\s[a-z ]+)\s(?:[a-z]+\s)?(?:at|to|on)\s$"
)


def _runs(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a percentage at which works run their operating rate, also where a second one leaves the verb out.

    "Smelters in Yunnan ran at 54.1% of capacity and Jiangxi's at 29.8%"
    """
    scene, figure = draft.scene, draft.figure
    last = earlier[-1] if earlier else None
    before = _RUNS.search(scene.folded, max(draft.sentence.start, figure.start - 48), figure.start)
    if before and _OF_CAPACITY.match(scene.folded, figure.end):
        place = before.span()
    elif (
        last is not None
        and last.rule == "rate"
        and last.sentence is draft.sentence
        and last.figure.end > figure.start - 60
    ):
        goes_on = _ELLIPTIC.search(scene.folded, last.figure.end, figure.start)
        between = scene.cues_in(Kind.INDICATOR, last.figure.end, figure.start)
        if goes_on is None or any(cue.says(Kind.INDICATOR) != "capacity" for cue in between):
            return False
        draft.part, draft.rule = Part.LEVEL, "rate"
        draft.indicator, draft.facet, draft.word = last.indicator, last.facet, last.word
        draft.fill("indicator", last.evidence.get("indicator"), "as the rate before it")
        return True
    else:
        return False
    draft.part, draft.rule = Part.LEVEL, "rate"
    indicators.set_as(draft, "other:rate", place, "operating rate", f"'{before[0].strip()}'")
    return True


_AT = re.compile(r"(?:^|[.;:]\s)at\s(?:[a-z]+\s)?$")


def _opens(draft: Draft) -> bool:
    """Make a percentage that opens a sentence the rate named right behind: "At 94.2%, recovery was the best"."""
    scene, figure = draft.scene, draft.figure
    if not scene.folded.startswith(",", figure.end):
        return False
    if not _AT.search(scene.folded[max(draft.sentence.start, figure.start - 12) : figure.start]):
        return False
    for cue in scene.cues_in(Kind.INDICATOR, figure.end, figure.end + 48):
        if cue.says(Kind.INDICATOR) == "other:rate":
            draft.part, draft.rule = Part.LEVEL, "rate"
            indicators.set_as(draft, "other:rate", (cue.start, cue.end), cue.word, f"'{cue.word}' right behind")
            return True
    return False


_SYMBOL = re.compile(
    r"\s(?:li2o|cu|zn|pb|ni|sn|treo|reo|wo3|v2o5|p2o5|cr2o3|fe|mn|al2o3|u3o8|mo|co|ta2o5|nb2o5|tio2|thm|hm|k2o|mgo|sb|tgc|sio2|caf2)\b"
)
"""What an ore is weighed and assayed for, as formulas write it."""
_GRADED_AT = re.compile(
    r"\s(?:of\s(?:ore\s|material\s)?)?(?:at|@|grading|averaging|assaying|running|with)\s(?:an average (?:grade )?of\s)?"
)


def _of_ore(draft: Draft, earlier: list[Draft]) -> bool:
    """Make a percentage right behind a weight of ore its grade: "38.4 Mt at 1.31% Li2O, against 31.5 Mt at 1.36%"."""
    scene, figure = draft.scene, draft.figure
    last = earlier[-1] if earlier else None
    weighed = last is not None and last.figure.dimension == "mass" and last.sentence is draft.sentence
    if not weighed or last is None or not _GRADED_AT.fullmatch(scene.folded, last.figure.end, figure.start):
        return False
    if not _SYMBOL.match(scene.folded, figure.end) and not any(d.rule == "grade" for d in earlier[-3:]):
        return False
    draft.part, draft.rule = Part.LEVEL, "grade"
    draft.indicator, draft.facet, draft.word = "other", "grade", "grade"
    draft.fill("indicator", (figure.start, figure.end), "a percentage right behind a weight of ore")
    return True


def decide(draft: Draft, earlier: list[Draft]) -> None:
    """Make a percentage that is no change a rate, a grade or a share; nothing where the text says none of them."""
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
    if scene.words.spaced and (_runs(draft, earlier) or _of_ore(draft, earlier) or _opens(draft)):
        return
    left = draft.clause.start if moved or (over and earlier[-1].clause.start == draft.clause.start) else draft.left
    if not scene.words.spaced and earlier and _GOES_TO.fullmatch(scene.folded[earlier[-1].figure.end : figure.start]):
        left = earlier[-1].clause.start  # 净负债比率较去年底降4个百分点，至31%
    rates = [
        cue
        for cue in scene.cues_in(Kind.INDICATOR, left, draft.right)
        if (cue.says(Kind.INDICATOR) or "") in ("other:rate", "other:grade") or cue.word in _LEVIED
    ]
    share = scene.last_cue(Kind.SHARE, draft.left if scene.words.spaced else left, figure.start)
    named = [c for c in scene.cues_in(Kind.INDICATOR, left, draft.right) if c.says(Kind.INDICATOR) == "share"]
    if scene.words.spaced and rates and rates[-1].says(Kind.INDICATOR) == "other:rate" and graded(draft):
        rates = []  # "recovery of 91% from ore at 1.02% Cu": a content, whatever rate stands before it
    if scene.words.spaced and len(rates) > 1:
        rates = [min(rates, key=lambda cue: governing.weight(draft, cue))]
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
    if scene.words.spaced and _RECOVERS.search(scene.folded, draft.left, figure.start) and not rates:
        draft.part, draft.rule = Part.LEVEL, "rate"
        indicators.set_as(draft, "other:rate", None, "recovery", "so much of it is recovered")
        return
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
    if share or named or parted or _SAID_OF.match(behind) or parting.tells(draft):
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
    elif not scene.words.spaced and _of_the_rate(draft, earlier):
        pass
    elif former:
        draft.part, draft.rule, draft.sign = Part.CHANGE, "change-in-list", former[-1].sign
        draft.basis, draft.basis_said = changes.basis(draft)
        draft.fill("change", (figure.start, figure.end), "as the change before it")
    elif figure.value is not None and scene.cues_in(Kind.WHOLE, draft.left, draft.right):
        draft.part, draft.rule, draft.indicator = Part.SHARE, "share", "share"
        draft.fill("indicator", None, "a percentage of a whole")
