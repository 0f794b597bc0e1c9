"""Changes: which figures are one, in which direction, against what, and of which level."""

from __future__ import annotations

import re

from briefings.extraction import differing
from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.extraction.scene import When
from briefings.model import Basis

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_NEAR = 44
"""Code points between a verb of change and its figure, fillers and all; a longer way means another verb's figure."""


def direction(draft: Draft) -> int:
    """1 or -1 where the figure is the size of a change, else 0."""
    figure = draft.figure
    if figure.word:
        return -1 if figure.value is not None and figure.value < 0 else 1
    behind = _behind(draft) or _signed(draft) or differing.direction(draft)
    if behind:
        return behind
    if figure.dimension in ("count", "ordinal", "number"):
        return 0
    return _led(draft)


def counted(draft: Draft) -> int:
    """1 or -1 where a verb of change leads to a count, else 0."""
    return _led(draft)


def _led(draft: Draft) -> int:
    """The direction of the verb or noun of change that leads to the figure, 0 without one."""
    figure, scene = draft.figure, draft.scene
    if figure.dimension == "mass" and scene.words.spaced and _OWN_CHANGE.match(scene.folded, figure.end):
        moved = [cue for cue in scene.within(scene.cues, draft.left, figure.start) if cue.word in _YIELDED]
        if moved:
            return 0  # "Cerro Azul added 35,900 tonnes, 2% more than a year before": that is what it made
    for cue in reversed(scene.within(scene.cues, draft.left, figure.start)):
        up, down = cue.says(Kind.UP), cue.says(Kind.DOWN)
        if up is None and down is None:
            # "to", "at", "为" before the figure: what follows is a level, unless a noun of change ("增幅为") opened it.
            continue
        sign = 1 if up is not None else -1
        if scene.words.spaced and (_particle(scene.folded, cue) or _out_of_the_ground(draft, cue)):
            return 0
        if _leads_to(draft, cue.end, noun=(up or down) == "noun"):
            draft.fill("change", (cue.start, figure.end), f"'{cue.word}' before the figure")
            return sign
        return 0
    return 0


_GROWTH = re.compile(r"(?:增幅|增速|涨幅|降幅|跌幅|升幅|减幅|增长率|同比增速|增长速度)[^，。；、]{0,16}$")


def of_growth(draft: Draft) -> bool:
    """Whether points in Chinese are those of a growth rate, which is no level: 增幅较上半年扩大0.3个百分点."""
    scene = draft.scene
    return not scene.words.spaced and bool(_GROWTH.search(scene.folded, draft.clause.start, draft.figure.start))


_YIELDED = frozenset({"added", "adds", "adding", "gave up", "put on"})
_OWN_CHANGE = re.compile(
    r"(?:\sof\s[a-z ]{2,30}?)?(?:\s(?:in|during|over|for)\s[a-z0-9 ]{3,30}?)?,?\s(?:up|down|or|which is)?\s?"
    r"(?:by\s)?[0-9.]+\s?(?:%|pct|per ?cent)"
)
_PART_LEFT = re.compile(
    r"(?:(?:降至|减至|缩减至|跌至|下降到|减少到|降到|降为|减为|跌到)(?:仅)?(?:原来|上年|去年|此前|年初)"
    r"|(?:只有|仅有|仅为|仅是|仅|只及|不及|相当于)(?P<then>去年|上年|上月|上季)(?:同期|同月|同季)?)的?(?:约|近|不足|不到)?$"
)


def remaining(draft: Draft) -> bool:
    """Whether a percentage is what a fall leaves: 降至原来的一半; its value becomes the change itself."""
    figure, scene = draft.figure, draft.scene
    if figure.dimension != "percent" or figure.word or figure.value is None or not 0 < figure.value < 100:
        return False
    before = scene.folded[max(draft.sentence.start, figure.start - 12) : figure.start]
    if scene.words.spaced:
        behind = scene.folded[figure.end : figure.end + 30]
        if not (
            re.search(r"\bto (?:just |only )?$", before)
            and re.match(r"^ (?:of )?(?:its|their|the) (?:former|previous|original|earlier|year-earlier)", behind)
        ):
            return False
    elif not _PART_LEFT.search(before):
        return False
    found = _PART_LEFT.search(before)
    start = figure.start - len(before) + (found.start() if found else 0)
    draft.fill("change", (start, figure.end), "what a fall leaves")
    figure.value = figure.value - 100
    if found and found["then"]:
        draft.basis = {"上月": Basis.MOM, "上季": Basis.QOQ}.get(found["then"], Basis.YOY)
        draft.basis_said = True
    return True


_SIGNED = re.compile(r"(?:[（(]|同比|环比|環比|年比|按年|按月)\s?([+\-−–＋－])\s?$")


def _signed(draft: Draft) -> int:
    """The direction that a sign in brackets gives: 13.6 Mt (+9.5%), 3.42 Mt (+55 kt)."""
    scene, figure = draft.scene, draft.figure
    sign, at = bracketed(draft)
    if sign is None:
        return 0
    if figure.dimension not in ("percent", "points"):
        opened = at - len(sign[0])
        level = scene.within(scene.figures, max(draft.sentence.start, opened - 48), opened)
        if not level or level[-1].dimension != figure.dimension or opened - level[-1].end > 1:
            return 0
    draft.fill("change", (figure.start, figure.end), f"'{sign[1]}' in brackets")
    return 1 if sign[1] in "+＋" else -1


def bracketed(draft: Draft) -> tuple[re.Match[str] | None, int]:
    """The bracket and sign right before a figure, and where the digits begin."""
    scene, figure = draft.scene, draft.figure
    at = figure.start + (scene.text[figure.start] in "+-−–＋－")
    return _SIGNED.search(scene.text[max(0, at - 4) : at]), at


_RAISES = frozenset({"lifted", "lift", "lifting", "raised", "raise", "raising", "put on"})
_TO_LEVEL = re.compile(
    r"(?:\s(?:of|in)\s[a-z ]{2,24})?,?\s(?:or\s[^,;]{1,30},?\s)?(?:to|from|on|more|less|higher|lower|year|month)\b"
)


def _out_of_the_ground(draft: Draft, cue: Cue) -> bool:
    """Whether what was lifted or raised is a weight of ore and no figure that moved: "raised 3.9 million tonnes"."""
    figure, folded = draft.figure, draft.scene.folded
    if cue.word not in _RAISES or figure.dimension not in ("mass", "mass_rate"):
        return False
    between = folded[cue.end : figure.start]
    return not re.search(r"\bby\b", between) and not _TO_LEVEL.match(folded, figure.end)


_PARTICLES = re.compile(
    r"\b(?:lin(?:ed|es|ing)|mak(?:es?|ing)|made|tak(?:es?|en|ing)|took|bought|buy(?:s|ing)?|sets?|setting|buil(?:t|ds?)|"
    r"sign(?:ed|s)|back(?:ed|s)|mopp(?:ed|ing)|snapp(?:ed|ing)|soak(?:ed|s|ing)|us(?:ed|es|ing)|eat(?:s|en|ing)|"
    r"free(?:d|s|ing)|stock(?:ed|s|ing)|hoover(?:ed|s)|(?:held|holds?)|(?:laid|lays?)|summ(?:ed|ing)|coughed|given?)\s$"
)


def _particle(folded: str, cue: Cue) -> bool:
    """Whether "up" or "down" belongs to a verb that moves nothing: "lined up 120 MW", "made up 40%"."""
    return cue.word == "up" and bool(_PARTICLES.search(folded[max(0, cue.start - 12) : cue.start]))


_COMPARATIVES = frozenset({"higher", "lower", "dearer", "cheaper", "stronger", "weaker", "firmer", "softer"})


def _behind(draft: Draft) -> int:
    scene, figure = draft.scene, draft.figure
    if figure.dimension in ("count", "ordinal", "number"):
        return 0
    start = figure.end + 1 if scene.words.spaced else figure.end
    for cue in scene.within(scene.cues, figure.end, min(draft.after, figure.end + 24)):
        if cue.start > start:
            break
        found = cue.says(Kind.AFTER)
        if found and (
            figure.dimension in ("percent", "points")
            or "than" in cue.word
            or cue.word.startswith(("up", "down"))
            or cue.word in _COMPARATIVES
        ):
            draft.fill("change", (figure.start, cue.end), f"'{cue.word}' behind the figure")
            return 1 if found == "up" else -1
    return 0


def _leads_to(draft: Draft, start: int, *, noun: bool) -> bool:
    """Whether nothing but fillers stands between a word of change and the figure."""
    scene, figure = draft.scene, draft.figure
    if figure.start - start > _NEAR:
        return False
    covered = [(when.start, when.end) for when in scene.within(scene.whens, start, figure.start)]
    by = False
    told_by = scene.words.spaced and scene.folded.endswith(" by ", 0, figure.core or figure.start)
    for cue in scene.within(scene.cues, start, figure.start):
        if any(kind in cue.kinds for kind in (Kind.BASIS, Kind.UP, Kind.DOWN, Kind.BY)):
            covered.append((cue.start, cue.end))
            by = by or Kind.BY in cue.kinds
        elif Kind.TO in cue.kinds and cue.word not in ("at",):
            if told_by:
                continue  # "cut supply to the mines by 40%"
            if not noun:
                return False
            covered.append((cue.start, cue.end))
        elif Kind.FROM in cue.kinds and not any(s <= cue.start < e for s, e in covered):
            return False
    rest = _uncovered(scene.folded, start, figure.start, covered)
    if not scene.words.spaced:
        left = rest
        for filler in sorted(scene.words.filler, key=len, reverse=True):
            left = left.replace(filler, "")
        return len(re.sub(r"[\W_]+", "", left)) <= (2 if noun else 1)
    words = _WORD.findall(rest)
    strange = [word for word in words if word not in scene.words.filler and not word.endswith("ly")]
    return not strange or (by and scene.folded[start : figure.start].rstrip().endswith("by"))


def _uncovered(text: str, start: int, end: int, covered: list[tuple[int, int]]) -> str:
    parts, at = [], start
    for first, last in sorted(covered):
        if first > at:
            parts.append(text[at:first])
        at = max(at, last)
    parts.append(text[at:end])
    return " ".join(parts)


def basis(draft: Draft) -> tuple[Basis | None, bool]:
    """What a change is measured against and whether the text says so: its own clause, or the words right behind it."""
    scene, figure = draft.scene, draft.figure
    before = scene.last_cue(Kind.BASIS, draft.left, figure.start)
    end = min(draft.after, draft.clause.end)
    behind = next(iter(scene.cues_in(Kind.BASIS, figure.end, end)), None)
    former = next(iter(scene.cues_in(Kind.FORMER, figure.end, end)), None)
    if former and not _LEADS_BACK.match(scene.folded[figure.end : draft.after]):
        former = None
    if (
        before
        and scene.words.spaced
        and draft.before > draft.sentence.start
        and _BESIDE.fullmatch(scene.folded[draft.before : before.start])
    ):
        before = None  # "up 8.9% on the year but 5.1% lower than in August": the year is the first one's
    # "up 2% from a quarter earlier and 1% lower than a year ago": in English the words behind a figure are its own.
    order = ((behind, Kind.BASIS), (former, Kind.FORMER), (before, Kind.BASIS))
    verb = draft.evidence.get("change")
    if before and verb and scene.words.spaced and before.end <= verb[0] <= before.end + 2:
        order = (order[2], *order[:2])  # "a month-on-month increase of 12.8% and a year-on-year one of …"
    for cue, kind in order if scene.words.spaced else (order[2], order[0], order[1]):
        if cue:
            draft.fill("basis", (cue.start, cue.end), f"'{cue.word}'")
            said = cue.says(kind)
            return (None if said in (None, "none") else Basis(str(said))), True
    return None, False


_BESIDE = re.compile(r"[ ,]{0,2}(?:up |down |higher |lower |more |less )?")
_LEADS_BACK = re.compile(r"\s*(?:more|less|higher|lower|up|down|above|below|fewer|than|from|on|,| )")


def against(draft: Draft) -> Basis | None:
    """The basis that a period behind the change implies: the month before the level's ("2.2% more than in June")."""
    level = draft.level
    if level is None or level.period is None:
        return None
    if not draft.scene.words.spaced:
        base = compared_with(draft)
        return step(level.period.iso, base.period.iso) if base else None
    for when in draft.scene.within(draft.scene.whens, draft.figure.end, min(draft.after + 1, draft.figure.end + 60)):
        return step(level.period.iso, when.period.iso)
    return None


def compared_with(draft: Draft) -> When | None:
    """The period behind 较 or 比 that a change in Chinese is measured from: 较4月下跌."""
    scene = draft.scene
    for when in reversed(scene.within(scene.whens, draft.left, draft.figure.start)):
        if scene.folded[when.start - 1 : when.start] in ("较", "比"):
            return when
    return None


_ISO = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)|-Q([1-4])|-H([12]))?")


def step(now: str, then: str) -> Basis | None:
    """The basis by which a period follows another: a month, a quarter or a year later; None for anything else."""
    if "/" in now or "/" in then:
        a, b = now.split("/"), then.split("/")
        if len(a) == len(b) == 2 and a[0][4:] == b[0][4:] and a[1][4:] == b[1][4:]:
            return Basis.YOY if _year(a[0]) - _year(b[0]) == 1 else None
        return None
    first, second = _ISO.fullmatch(now), _ISO.fullmatch(then)
    if not first or not second:
        return None
    years = _year(now) - _year(then) if "X" not in now + then else 0
    for group, length, basis_ in ((2, 12, Basis.MOM), (3, 4, Basis.QOQ)):
        if first[group] and second[group]:
            gap = int(first[group]) - int(second[group]) + length * years
            if gap == 1 or ("X" in now + then and gap % length == 1):
                return basis_
            return Basis.YOY if gap == length else None
    if not any(first.groups()[1:]) and not any(second.groups()[1:]):
        return Basis.YOY if years == 1 else None
    return None


def _year(iso: str) -> int:
    return int(iso[:4]) if iso[:4].isdigit() else 0
