"""Places named in a scene: which region each means, whether it is a partner of trade, and which are none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.extraction.languages.facts import Kind
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.patterns import gated
from briefings.vocabulary import Mention

_PARTNER_TO = re.compile(r"(?:\bto|往|至|向|对|輸往)\s?(?:the\s)?$")
_PARTNER_FROM = re.compile(r"(?:\bfrom|自|来自|从|产自|来源于)\s?(?:the\s)?$")


@dataclass(slots=True)
class Spot:
    """A place named in a scene: where, which region, and whether it is a partner of trade or the whole of a share."""

    start: int
    end: int
    region: str
    surface: str
    partner: str = ""
    stands_for: bool = False
    town: bool = False


_SPOKEN_AT = re.compile(r"\b(?:reporters|journalists|interview|speaking|press conference)\s(?:in|at)\s$")
"""Where somebody said so is not where the figures are from."""
SEAT = gated(r"^-(?:based|listed|headquartered|owned|backed|registered)\b")
"""Where a firm has its seat says nothing of where it mines."""
_SPOKEN_THERE = re.compile(
    r"(?:市|县)?(?:对外|举行的?|召开的?)?(?:新闻|媒体)?(?:发布会上?|通气会上?|座谈会上?)?(?:通报|发布|公布|宣布|表示|透露|介绍|指出|称|接受|对记者|告诉|出席|会见)"
)


def spoken_there(folded: str, start: int, end: int) -> bool:
    """Whether a place in Chinese is only where somebody said so: 在北京通报."""
    return folded.endswith("在", 0, start) and bool(_SPOKEN_THERE.match(folded, end))


_WITHIN = re.compile(r",\s|\s(?:in|of)\s(?:the\s)?|,\sin\s(?:the\s)?|\s\(")
_OF_NATION = re.compile(
    r"\s(?:mine\s|mined\s|refined\s|crude\s|total\s)?(?:production|output|totals?|consumption|demand|capacity|exports|imports|"
    r"reserves|stocks|figures?|tally)\b"
)
"""What "national" tells of the country: its output; a national laboratory stands where it stands."""
_LEFT_OUT = re.compile(
    r"[\s(,]*\b(?:without|excluding|excl\.?|outside(?: of)?|except(?: for)?|other than|apart from)\s"
    r"(?:the\s|mainland\s)?$"
)


_SEATS = frozenset({"伦敦", "倫敦", "纽约", "紐約", "芝加哥"})
_EXCHANGE = re.compile(
    r"(?:市场|商品|金属)?(?:基本金属|期[货铜铝锌铅镍锡金银油]|商品|金属交易|现货|黄金|白银|[金银铜铝锌铅镍锡](?:价|市)|尾盘|早盘|午盘|电子盘|交易时段|[金银](?![\u3400-\u9fff]))"
)
"""What makes a city the exchange that has its seat there, whose quotations are from nowhere: 纽约期金."""
_SHORT = {
    "美": "US",
    "欧": "EU",
    "日": "JP",
    "韩": "KR",
    "印": "IN",
    "俄": "RU",
    "澳": "AU",
    "中": "CN",
    "陆": "CN",
    "越": "VN",
    "华": "CN",
}
"""Countries in one character, as the press shortens whom goods go to: 输美, 对韩出口."""
_SENT = gated(
    r"[输销](?P<place>[美欧日韩印俄澳中陆越])(?![元均产地])|对(?P<place2>[美欧日韩印俄澳越华])(?=出口|输出|销售|出货)"
)


def spots(scene: Scene, places: Places) -> list[Spot]:
    """Every place that a scene names or points back to, in order."""
    marks: list[tuple[int, int, Mention | str, str]] = [(m.start, m.end, m, m.surface) for m in scene.regions]
    for cue in scene.cues:
        payload = cue.says(Kind.HERE)
        if payload and (cue.word != "national" or _OF_NATION.match(scene.folded, cue.end)):
            marks.append((cue.start, cue.end, payload, cue.word))
    reached = 0
    if not scene.words.spaced:
        for sent in _SENT.finditer(scene.folded):
            name = sent["place"] or sent["place2"]
            marks.append((sent.end() - 1, sent.end(), _SHORT[name], name))
    found: list[Spot] = []
    for start, end, meant, surface in sorted(marks, key=lambda mark: (mark[0], -mark[1], isinstance(mark[2], str))):
        if start < reached:
            continue
        reached = end
        if isinstance(meant, str):
            region = meant if surface in _SHORT else places.here(meant)
        else:
            region = _power(scene, meant) or places.resolve(meant)
            if not meant.ambiguous and not (scene.words.spaced and _partner(scene, start)):
                places.note(region)
        if region is None:
            continue
        if region == "WORLD" and scene.words.spaced and among(scene, start, end):
            continue
        if scene.words.spaced and (
            _SPOKEN_AT.search(scene.folded[max(0, start - 24) : start]) or SEAT.match(scene.folded[end : end + 16])
        ):
            continue
        if surface in _SEATS and _EXCHANGE.match(scene.folded, end):
            continue
        if not scene.words.spaced and spoken_there(scene.folded, start, end):
            continue
        if _LEFT_OUT.search(scene.folded[max(0, start - 24) : start]):
            # "Asia without China" is a group without a name of its own.
            if found and start - found[-1].end < 24 and _LEFT_OUT.fullmatch(scene.folded[found[-1].end : start]):
                found[-1].region = ""
            continue
        outer = bool(found) and region in places.vocabulary.ancestors(found[-1].region)
        if outer and _WITHIN.fullmatch(scene.folded[found[-1].end : start]):
            region = found[-1].region  # "Zacatecas, Mexico" is Zacatecas
        known = places.vocabulary.region(region)
        town = known is not None and known.level in ("city", "county")
        short = isinstance(meant, str) and surface in _SHORT
        stands = (isinstance(meant, str) and not short) or region == "WORLD"
        partner = "to" if short else _partner(scene, start)
        found.append(Spot(start, end, region, surface, partner, stands, town))
    return found


_BEST = (
    r"(?:[a-z]{2,}est|most|top|leading|main|major|foremost|premier|second|third|fourth|fifth|no\.|number|only|first)"
)
_RANKED = gated(rf"^(?:['\u2019]s)?\s(?:[\w-]+\s){{0,2}}?{_BEST}(?:-|\b)")
_RANKED_IN = gated(rf"\b{_BEST}\b[^.,;]{{0,50}}\s(?:in|of)\s(?:the\s|all\sthe\s)?$")
_A_WORLD = gated(r"\b(?:an?|another|this|different)\s$")


def among(scene: Scene, start: int, end: int) -> bool:
    """Whether the world is but what something stands out from: "the world's largest producer"."""
    before = scene.folded[max(0, start - 70) : start]
    return bool(_RANKED.match(scene.folded[end : end + 40]) or _RANKED_IN.search(before) or _A_WORLD.search(before))


_POWERS = {
    "CN-BJ": "CN", "ID-JK": "ID", "BE/Brussels": "EU", "RU-MOW": "RU", "IN-DL": "IN", "JP-13": "JP",
    "KR-11": "KR", "DE-BE": "DE",
    "GB/London": "GB", "ZA-GP/Pretoria": "ZA", "CL-RM/Santiago": "CL", "PE/Lima": "PE", "US/Washington": "US",
    "FR/Paris": "FR",
}  # fmt: skip
"""Capitals whose names stand for their government when they act."""
_ACTS = re.compile(
    r"^\s(?:has\s|will\s|would\s|also\s)?(?:sets?|said|says|announced|announces|plans|wants|imposed|imposes|"
    r"banned|bans|issued|raised|cut|"
    r"lowered|approved|ordered|allotted|granted|restricts|restricted|halted|aims|tightened|scrapped|lifted|pledged)\b"
)


def _power(scene: Scene, mention: Mention) -> str | None:
    """The country or bloc that a capital stands for as the one who acts: "Beijing set the quota"."""
    for term in mention.terms:
        if term in _POWERS and scene.words.spaced and _ACTS.match(scene.folded[mention.end : mention.end + 30]):
            return _POWERS[term]
    return None


def _partner(scene: Scene, start: int) -> str:
    before = scene.folded[max(0, start - 12) : start]
    if _PARTNER_TO.search(before):
        return "to"
    return "from" if _PARTNER_FROM.search(before) else ""
