"""Events told by a verb whose name is put together from what happened and to what: "fire at the Torrevieja smelter"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.model import Grain
from briefings.patterns import gated

DAYS = frozenset({Grain.DAY, Grain.MONTH})
ANY = frozenset({Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR})


@dataclass(frozen=True)
class Told:
    """One way to tell an event.

    Attributes:
        pattern: Group ``kind`` is what happened, ``at`` to what or where, if it is said.
        name: The event's name, with the two in it; without ``at`` what stands before " at ", " of " or "{at}".
        nouns: By the words of ``kind``, the noun for them.
        grains: How exact its time has to be.
        near: Code points between it and its time.
        undated: It is an event without a time too.
    """

    pattern: re.Pattern[str]
    name: str
    nouns: dict[str, str]
    grains: frozenset[Grain] = ANY
    near: int = 40
    undated: bool = False


_WORKS = (
    r"(?:mine|smelter|plant|works|refinery|mill|port|pit|dam|shaft|furnace|yard|depot|warehouse|line|complex|"
    r"concentrator|foundry|"
    r"facility|potline|kiln|project|unit|steelworks|terminal|quarry)"
)
_AT = rf"(?:the\s|its\s|a\s|an\s|their\s)?(?P<at>(?!the\b|its\b)(?:[\w'’-]++\s){{0,6}}?{_WORKS})\b"

EN = (
    Told(
        gated(
            r"\b[Aa]n?\s(?:[\w-]+\s){0,2}?(?P<kind>fire|explosion|blast|landslide|rock ?fall|rock ?burst|"
            r"cave-in|collapse|derailment|"
            r"spill|leak|roof fall|mudslide)\b(?:\s(?:broke out|started|erupted|swept|ripped|tore|raged|"
            r"occurred|happened|"
            rf"hit|struck|damaged|destroyed|halted|closed|shut))?(?:\s(?:at|in|through|on|into|near))?(?:\s{_AT})?"
        ),
        "{kind} at {at}",
        {},
        DAYS,
        90,
    ),
    Told(
        gated(
            rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir)\s(?P<at>(?:[\w-]++\s){{0,5}}?{_WORKS})(?:\s(?:in|at|"
            rf"near)\s[A-Z][\w-]+)?\s(?:was|were|is|"
            r"are|will be|is to be|has been|had been)\s(?:formally\s|officially\s|due to be\s|expected to be\s|"
            r"to be\s)?"
            r"(?P<kind>lit|inaugurated|commissioned|opened|reopened|restarted|blown in|relit|started up|"
            r"switched on|fired up)\b"
        ),
        "{kind} of {at}",
        {
            "lit": "lighting",
            "inaugurated": "inauguration",
            "commissioned": "commissioning",
            "opened": "opening",
            "reopened": "reopening",
            "restarted": "restart",
            "blown in": "blowing-in",
            "relit": "relighting",
            "started up": "start-up",
            "switched on": "start-up",
            "fired up": "lighting",
        },
    ),
    Told(
        gated(
            r"\b(?P<kind>[Pp]roduction|[Oo]utput|[Mm]ining|[Oo]perations|[Cc]onstruction|[Dd]eliveries|"
            r"[Ss]hipments|[Ww]ork|[Ss]melting)"
            rf"\s(?:at|from|on|of)\s{_AT}(?:\s(?:in|near)\s[A-Z][\w-]+)?\s(?:(?:is|are|was|were|will|would|has|"
            rf"have|to|due|expected|set|"
            r"scheduled|planned|be)\s){0,4}(?:begin|start|resume|restart|began|started|resumed|restarted|begun|"
            r"starts|begins)\b"
        ),
        "start of {kind} at {at}",
        {},
    ),
    Told(
        gated(rf"\b[Gg]round (?:was|has been|is to be|will be) (?P<kind>broken) (?:for|on|at)\s{_AT}"),
        "{kind} for {at}",
        {"broken": "ground-breaking"},
    ),
    Told(
        gated(
            r"\b(?:sign(?:ed|s)|ink(?:ed|s)|initial(?:led|s)|seal(?:ed|s)|conclude[ds]?|strike|struck|will sign|"
            r"are to sign|is to sign)\s"
            r"(?:(?:the|their|its|another|two|three)\s)?(?P<kind>(?:an?\s)?(?:[\w-]+\s){0,5}?(?:financing|agreements?|"
            r"memorandum|memoranda|contracts?|"
            r"deals?|accords?|pact|MoU|letter of intent|protocol|treaty|term sheet))\b"
        ),
        "signing of {kind}",
        {},
        DAYS,
        100,
        undated=True,
    ),
    Told(
        gated(
            r"\b(?:[Aa]n?|[Tt]he)\s(?P<kind>(?:[\w-]+\s){0,4}?(?:agreement|memorandum|contract|accord|pact|MoU|"
            r"letter of intent|protocol))"
            r"(?:\sof understanding)?(?:\s[^.,;]{3,60})?\s(?:was|has been|will be|is to be)\ssigned\b"
        ),
        "signing of {kind}",
        {},
        DAYS,
        100,
    ),
    Told(
        gated(
            r"\b(?P<at>(?:[\w-]+\s)?(?:[Mm]inisters|[Oo]fficials|[Pp]roducers|[Dd]elegates|[Ee]nvoys|[Ll]eaders|"
            r"[Ss]melters|[Mm]iners|"
            r"[Nn]egotiators|[Pp]residents))\b(?:\s(?:of|from)\s[^.,;]{3,40})?\s(?:will\s|are "
            r"to\s)?(?P<kind>met|meet|gathered|gather|convened)\b"
        ),
        "meeting of {at}",
        {},
        DAYS,
        60,
    ),
)

_PLANT = (
    r"(?:铜矿|金矿|铁矿|锡矿|锌矿|矿井|矿山|尾矿库|冶炼厂|"
    r"电解铝厂|铝厂|钢厂|硅厂|选厂|电厂|仓库|车间|工厂|厂区|港口?|高炉|号炉|电炉|转炉|炉|厂|矿|库)"
)
_WHEN = r"(?:[（(]?\d{1,2}月)?(?:\d{1,2}日[）)]?)?(?:上午|下午|晚间?|凌晨|夜间|清晨|当天|当日)?"
ZH = (
    Told(
        gated(
            rf"(?P<at>[^\W\d_年月日，。；、A-Za-z]{{1,14}}?{_PLANT}){_WHEN}(?:突然|再次|又|突)?(?:发生|發生)(?:了?一起)?"
            r"(?P<kind>[\u3400-\u9fff]{0,4}?(?:冒顶|冒頂|透水|爆炸|坍塌|塌方|火灾|火災|溃坝|滑坡|泄漏|洩漏|瓦斯|中毒|窒息|事故)(?:事故)?)"
        ),
        "{at}{kind}",
        {},
        undated=True,
    ),
    Told(
        gated(
            r"(?P<at>(?![年产月日])[^\W_年月日，。；、]{2,18}?(?:项目|項目|号炉|炉|爐|厂|廠|一期|二期|三期|四期|"
            r"产线|產線|生产线|矿山|装置|一期工程|工程|基地|电解槽|机组|"
            r"[带帶箔材棒管杆桿丝絲板卷捲]线))(?P<gap>[^。；;期]{0,64}?)"
            r"(?P<kind>投料试车|开工仪式|开工奠基|竣工投产|建成投产|投产|投產|点火|點火|试车|試車|竣工|"
            r"开工|開工|奠基|复产|復產|达产|達產|量产|量產|投运)"
        ),
        "{at}{kind}",
        {},
        near=30,
    ),
    Told(
        gated(
            rf"(?P<at>[^\W\d_年月日，。；、A-Za-z]{{1,14}}?{_PLANT})的?(?:工人|工会|工會|员工|員工|矿工|礦工){_WHEN}起?"
            r"(?:开始|發起|发起|举行|进行|展开|宣布)?(?:无限期|無限期|为期[\u3400-\u9fff\d]{1,3}天的?)?(?P<kind>罢工|罷工)"
        ),
        "{at}{kind}",
        {},
        near=30,
        undated=True,
    ),
)

_TABLES = {"en": EN, "zh": ZH}


def told_events(lang: str) -> tuple[Told, ...]:
    """The ways of a language by its primary subtag, none where there is no table."""
    return _TABLES.get(lang.split("-", maxsplit=1)[0], ())
