"""Subjects that are no bare material: net profit, silicon metal sales, ferrochrome import dependence, storage power."""

from __future__ import annotations

import re

from briefings.extraction import accounts
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.patterns import gated
from briefings.vocabulary import Vocabulary

_PROFIT = re.compile(
    r"profit|loss|lost|loses|(?<!export )earnings(?! from)|ebitda|\bebit\b|net income"
    r"|利润|亏损|盈利|获利|盈余|纯益|纯利|溢利|净利|毛利"
)
_DEPENDENT = re.compile(r"dependence|dependency|reliance|依存|self-sufficiency|自给")
_POWER = re.compile(r"光伏|风电|储能|装机|容量|电站|photovoltaic|solar|wind|storage|hydropower|contracted power|power")


def fill(draft: Draft, names: Vocabulary) -> None:
    """Replace the bare material by the phrase that the figure is really about, where its indicator asks for one."""
    spaced = draft.scene.words.spaced
    if draft.indicator == "value" and (_PROFIT.search(draft.word) or (spaced and accounts.earned(draft))):
        draft.subject = accounts.profit(draft) if spaced else _own_words(draft) or "净利润"
        return
    own = "subject" not in draft.inherited and bool(draft.subject)
    if spaced and draft.indicator == "price" and draft.material and draft.word in _COSTS:
        # What it costs is no price of the metal: "gold all-in sustaining cost", "copper concentrate treatment charge".
        draft.subject = _joined(draft.subject, _COSTS[draft.word])
        return
    if spaced and draft.word in accounts.NAMES and (not own or accounts.of_firm(draft)):
        place = draft.evidence.get("indicator")
        also = _AND_ALSO.match(draft.scene.folded, place[1]) if place else None
        if also or not draft.word.startswith("royalt"):  # royalties alone are those of a metal
            draft.subject = accounts.NAMES[draft.word] + (also[0] if also else "")
            return
    if draft.indicator == "value" and "subject" in draft.inherited and draft.material and _industry(draft):
        found = names.material(draft.material)
        draft.subject = (found.metal if found else "") or draft.material
        return
    if draft.facet == "throughput":
        # What a mill treats is ore, whatever the mine is called after.
        if draft.material or not draft.subject:
            draft.subject = draft.subject_text if _ORE.search(draft.subject_text.lower()) else "ore"
        return
    if draft.indicator == "value" and not spaced and draft.word in _REVENUE and _of_firm(draft):
        draft.subject = _own_words(draft)
        return
    if draft.indicator == "value" and draft.facet in ("import", "export") and not spaced:
        draft.subject = _joined(draft.subject_text, "进口" if draft.facet == "import" else "出口")
        return
    if draft.indicator == "investment" and not spaced and draft.figure.dimension == "money":
        draft.subject = _built(draft) or (_run_before(draft) if "subject" in draft.inherited else draft.subject)
        return
    if draft.indicator == "other" and draft.word and draft.subject_text and spaced and draft.facet:
        draft.subject = _joined(
            draft.subject_text.lower() if len(draft.subject_text) > _SYMBOL else draft.subject,
            _OWN.get(draft.word) or _rate(draft.word) or _NOUNS.get(draft.facet, ""),
        )
        return
    if draft.indicator == "other" and draft.facet in _NOUNS and draft.facet not in ("rate", "grade") and not spaced:
        draft.subject = _of_its_thing(draft)
        return
    if draft.part is Part.SHARE and _DEPENDENT.search(draft.word):
        noun = "self-sufficiency" if re.search("self|自给", draft.word) else "import dependence"
        draft.subject, draft.whole = f"{draft.subject} {noun}".strip(), ""
        draft.evidence.pop("whole", None)
        return
    if (spaced or draft.indicator == "price") and not own and draft.unit.partition("/")[2] in ("kWh", "MWh", "GWh"):
        draft.subject = "electricity"
        return
    if (
        spaced
        and (not own or _bracketed(draft))
        and draft.indicator == "energy"
        and draft.unit in ("MW", "MWh", "kWh", "GWh")
    ):
        draft.subject = _plant(draft) if draft.unit == "MW" else "electricity"
        return
    if draft.indicator == "energy" and draft.unit in ("MW", "MWh", "kWh", "GWh") and _POWER.search(draft.word):
        noun = draft.word if spaced else _own_words(draft)
        if spaced and noun in ("solar", "wind", "photovoltaic", "storage"):
            draft.subject = f"{noun} power"
        else:
            draft.subject = noun if not spaced else _joined("" if "subject" in draft.inherited else draft.subject, noun)
        return
    if spaced and draft.indicator == "emission" and draft.unit != "t/t" and (not own or draft.unit == "t"):
        other = _OTHER_GAS.search(draft.scene.folded, draft.sentence.start, draft.figure.start)
        draft.subject = f"{other[0]} emissions" if other else "CO2 emissions"
        return
    if draft.facet == "rate" and not spaced and draft.rule != "rate-of-group":
        draft.subject = _run_before(draft)
        return
    if (
        draft.indicator in ("value", "investment")
        and not spaced
        and "subject" in draft.inherited
        and (draft.figure.dimension == "money" or draft.part is Part.CHANGE)
    ):
        draft.subject = _run_before(draft)
        return
    gas = _GAS.search(_own_words(draft)) is not None
    own = not draft.material or draft.unit == "t/t" or "subject" in draft.inherited or gas
    if draft.indicator == "emission" and not spaced and own:
        draft.subject = _own_words(draft)


_OTHER_GAS = gated(
    r"\b(?:sul(?:ph|f)ur dioxide|so2|sulphur oxides?|nitrogen oxides?|nox|methane|dust|particulates?|fluorides?|"
    r"mercury|perfluorocarbons?)\b"
)
"""What is emitted and is not CO2."""
_SYMBOL = 2
"""So many letters have the symbols of elements, which name no subject: Cu."""
_OWN = {"despatches": "despatches", "despatched": "despatches", "dispatches": "despatches", "dispatched": "despatches",
        "deliveries": "deliveries", "opening rate": "operating rate", "starting rate": "operating rate",
        "recovery": "recovery rate", "recoveries": "recovery rate", "utilisation": "utilisation rate",
        "duty": "duty", "duties": "duty", "import duty": "import duty", "export duty": "export duty",
        "tariff": "tariff", "tariffs": "tariff", "tax": "tax", "rebate": "rebate", "tax rebate": "tax rebate",
        "levy": "levy",
        "royalty rate": "royalty rate", "royalty": "royalty rate", "margin": "margin", "gross margin": "gross margin",
        "localisation rate": "localisation rate", "utilization": "utilisation rate", "capacity utilisation":
        "utilisation rate",
        "capacity utilization": "utilisation rate"}  # fmt: skip
_NOUNS = {
    "sales": "sales",
    "purchases": "purchases",
    "shipments": "shipments",
    "quota": "quota",
    "grade": "grade",
    "balance": "market balance",
    "deficit": "market balance",
    "rate": "rate",
}


_COSTS = {
    "aisc": "all-in sustaining cost", "all-in sustaining cost": "all-in sustaining cost",
    "all-in sustaining costs": "all-in sustaining cost", "cash cost": "cash cost", "cash costs": "cash cost",
    "c1 cost": "C1 cost", "c1 costs": "C1 cost", "unit cost": "unit cost", "unit costs": "unit cost",
    "operating cost": "operating cost", "operating costs": "operating cost", "unit operating cost": "unit "
    "operating cost",
    "unit operating costs": "unit operating cost", "production cost": "production cost",
    "production costs": "production cost", "unit cash cost": "cash cost", "unit cash costs": "cash cost",
    "treatment charge": "treatment charge", "treatment charges": "treatment charge", "tcs": "treatment charge",
    "refining charge": "refining charge", "refining charges": "refining charge",
    "treatment and refining charges": "treatment charge", "premium": "premium", "premiums": "premium",
    "toll": "treatment charge", "freight": "freight", "freights": "freight", "freight rate": "freight",
    "freight rates": "freight", "basket price": "basket price",
}  # fmt: skip
_PLANT = re.compile(
    r"\s((?:[a-z-]+\s){0,3}?(?:plant|station|farm|park|unit|dam|array|furnace|line|link|project|cable|generator|"
    r"turbine|"
    r"interconnector|battery|system|facility|complex))s?\b"
)


def _bracketed(draft: Draft) -> re.Match[str] | None:
    """The plant that a bracket tells the power of: "the captive plant (1,215 MW)"."""
    start = draft.figure.start
    return _PLANT_BEFORE.search(draft.scene.folded, max(0, start - 40), start) if draft.unit == "MW" else None


_PLANT_BEFORE = re.compile(
    r"\b((?:[a-z-]+\s)?(?:plant|station|farm|park|dam|furnace|line|link|generator|turbine|battery|facility|complex))s?\s\($"
)


def _plant(draft: Draft) -> str:
    """The plant whose power a figure is: "a 90 MW captive plant" is captive plant power; without one power alone."""
    noun = _PLANT.match(draft.scene.folded, draft.figure.end) or _bracketed(draft)
    word = draft.word if draft.word in ("solar", "wind", "photovoltaic", "storage", "hydropower") else ""
    return f"{noun[1] if noun else word} power".strip()


_AND_ALSO = re.compile(r"\sand\s(?:other\s)?(?:taxes|duties|fees|levies|dividends|royalties)\b")
_ORE = re.compile(r"\bores?\b")
_INDUSTRY = re.compile(r"industry|sector|chain|行业|产业|业(?:营收|收入|产值|利润)|cluster")


_THE_INDUSTRY = re.compile(r"(?:^|[，,；;]|该|全|本|其|整个)\s?(?:行业|产业(?!链)|业)")


def _rate(word: str) -> str:
    """The name of a rate, where its word is one: operating rate, recovery rate."""
    return word if word.endswith(" rate") else ""


def _industry(draft: Draft) -> bool:
    """Whether the clause speaks of an industry, which counts under its metal."""
    if not draft.scene.words.spaced:
        # 资源循环利用产业 is an industry with a name of its own.
        return bool(_THE_INDUSTRY.search(draft.scene.folded[draft.left : draft.figure.start]))
    return bool(_INDUSTRY.search(draft.scene.folded[draft.left : draft.figure.start]))


def _joined(first: str, second: str) -> str:
    return f"{first} {second}".strip()


def _own_words(draft: Draft) -> str:
    place = draft.evidence.get("indicator")
    return draft.scene.text[place[0] : place[1]] if place else draft.word


_LEADING = re.compile(r"^.*?(?:实现|實現|完成|达到|取得|该项目|的|为|和|及)")


def _run_before(draft: Draft) -> str:
    """The indicator with the characters before it in its clause: 盐湖提锂综合回收率."""
    place = draft.evidence.get("indicator")
    if place is None:
        return draft.word or draft.subject
    start = max(draft.left, place[0] - 10)
    start = max([start, *(when.end for when in draft.scene.within(draft.scene.whens, draft.left, place[0]))])
    run = re.search(r"[\u3400-\u9fff]*$", draft.scene.text[start : place[0]])
    before = _LEADING.sub("", run[0]) if run else ""
    own = before + draft.scene.text[place[0] : place[1]]
    # 钛材加工量10万吨，产值超过800亿元: of what, the figure before it says.
    return f"{draft.subject_text}{own}" if not before and _YIELD.fullmatch(own) and draft.subject_text else own


_OPENS = re.compile(r"^(?:列为|下达|实行|剩余|其余|年度|累计|合计|(?:这|上述)?[一二两三四五六0-9]+[项类个])")


def _of_its_thing(draft: Draft) -> str:
    """The indicator in the text's own words, with the material before it where they leave it out: 钴出口上限."""
    own = _OPENS.sub("", _run_before(draft))
    if not draft.subject_text or draft.subject_text in own:
        return own
    return f"{draft.subject_text}{own}"


_REVENUE = frozenset({"营业收入", "营收", "收入", "主营业务收入", "销售收入", "收益"})


_BUSINESS = re.compile(r"业务|板块|产品|产业|事业|矿|材|线|箔|板|管|盐|价|销售|收入|营收")


def _of_firm(draft: Draft) -> bool:
    """Whether revenue in Chinese is a company's as a whole: its clause names no metal of its own before the word."""
    scene, place = draft.scene, draft.evidence.get("indicator")
    if place is None:
        return False
    firms = [(c.start, c.end) for c in scene.companies] + [(o.start, o.end) for o in scene.organisations]
    start = max(draft.left, draft.clause.start)
    named = [
        m
        for m in scene.within(scene.materials, start, place[0])
        if not any(s <= m.start and m.end <= e for s, e in firms)
    ]
    if not named:
        return True
    last = named[-1]
    # The one character in front of 5月营收 is the end of a firm's name: 第一铜5月营收.
    return last.end - last.start == 1 and not _BUSINESS.match(scene.folded, last.end)


_BUILT = re.compile(
    r"(?:元|美元|港元)?的?(?:用于|擴建|扩建|新建|建設|建设|興建|兴建|改造|收購|收购|開發|开发|打造|投建|增設|增设)?"
    r"(?P<what>[\u3400-\u9fffA-Za-z0-9]{2,22}?(?:項目|项目|工程|基地|生产线|生產線|产线|產線|新廠|新厂|工廠|工厂|電廠|电厂|計畫|计划|園區|园区|矿山|礦山|冶炼厂))"
)


def _built(draft: Draft) -> str:
    """What money builds, in the words behind it: 总投资38亿元的盐湖提锂项目, 斥资45亿元扩建新厂; else empty."""
    found = _BUILT.match(draft.scene.text, draft.figure.end)
    return found["what"] if found else ""


_GAS = re.compile(r"二氧化|温室气体|溫室氣體")
_YIELD = re.compile(r"(?:年|总|工业|工业总)?(?:产值|增加值|產值)")


def lacking(draft: Draft) -> None:
    """Where no material is known, name what stands before the indicator or the figure in the text's own words."""
    scene = draft.scene
    if draft.subject or scene.words.spaced:
        return
    at = draft.evidence.get("indicator", (draft.figure.start, 0))[0]
    start = max(draft.sentence.start, at - 12)
    run = re.search(r"[\u3400-\u9fff]{2,10}$", scene.text[start:at])
    bodies = scene.within(scene.organisations, start - 20, at)
    named = [(c.start, c.end) for c in scene.companies] + [(o.start, o.end) for o in bodies]
    firm = any(first < at and start < last for first, last in named)
    if firm and draft.indicator in ("value", "investment"):
        draft.subject = draft.subject_text = _own_words(draft)
        draft.fill("subject", draft.evidence.get("indicator"), "the words that say what is measured")
    elif run and not scene.cues_in(Kind.HERE, start, at):
        draft.subject = draft.subject_text = run[0]
        draft.fill("subject", (start + run.start(), start + run.end()), "the words before the indicator")
    elif draft.indicator in ("value", "investment", "energy", "emission", "other"):
        draft.subject = draft.subject_text = _own_words(draft)
        draft.fill("subject", draft.evidence.get("indicator"), "the words that say what is measured")
