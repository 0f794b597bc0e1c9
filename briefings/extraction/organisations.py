"""Organisations that a document names, with the roles they play in it."""

from __future__ import annotations

import re
from collections import defaultdict

from briefings.extraction import firms_han
from briefings.extraction.firms import Firms
from briefings.extraction.issuing import authorities
from briefings.extraction.languages.policy_words import policy_words
from briefings.extraction.policies import Found
from briefings.extraction.scene import Scene
from briefings.extraction.titles import searched
from briefings.model import Document, Organisation, Span, identity
from briefings.patterns import gated
from briefings.vocabulary import Vocabulary

_HAN = gated(
    r"(?:(?<=[，。；、：“”「」（）《》\s\n据由与和])|^)[\u3400-\u9fff]{2,18}?(?:有限责任公司|股份有限公司|有限公司|集团公司|工程公司|集团|"
    r"协会|学会|总会|商会|公会|联合会|联谊会|促进会|联盟|同业会|研究院|研究所|研究小组|研究中心|信息中心|统计处|统计局|交易所|委员会(?!议)|公司|矿业|钼业|锂业|铝业|铜业|锌业|钛业|"
    r"镍业|锡业|钨业|硅业|铅业|镁业|锰业|铬业|钢铁|特钢|金业|稀土集团|不锈钢(?=[，。公表说将预去今昨年第]|$)|资源(?=[，。公表说将预去今昨上年第]|$)|期货(?=[，。表认指分])|新材|"
    r"冶炼厂)"
)
_LATIN = re.compile(
    r"\b(?:[A-Z][\w&'’.-]*\s){1,5}(?:Group|Corporation|Corp|Company|Inc|Ltd|Limited|plc|PLC|AG|GmbH|Union|"
    r"Association|Institute|Council|Holdings|Research|Consulting|Partners|Rolling|Lithium|Nickel|Aluminium|Aluminum|"
    r"Platinum|Atom|Alloys|Refining|Securities|Bank|Institute for [A-Z]\w+ [A-Z]\w+|"
    r"Resources|Mining|Metals|Smelting|Steel|Ore|Minerals)\b|\bStatistics [A-Z][a-z]+\b"
)
_INTRODUCED = gated(
    r"\b(?i:miner|producer|smelter|refiner|trader|developer|operator|consultancy|consultants|ratings agency|"
    r"owner|steelmaker|"
    r"brokers?|analysts? (?:at|with|from)|strategists? at|economists? at|"
    r"explorer|recycler|subsidiary|company|group)\s(?P<name>(?:[A-Z][\w&'’-]+|&)(?:\s(?:[A-Z][\w&'’-]+|&)){0,3})"
    r"|\b(?P<source>[A-Z][\w'’-]+(?:\s(?:&\s)?[A-Z][\w'’-]+){0,3}),\s(?:a|an|the|"
    r"another)\s(?:[\w-]+\s){0,2}?(?:consultanc\w+|"
    r"consultants?|broker(?:age)?|bank|think-tank|research (?:house|firm|group)|price (?:reporter|agency)|"
    r"ratings agency)\b"
    r"|(?:^|[.;:]\s|\*\s|\b(?:[Bb]y|[Ww]hile|[Aa]nd)\s)(?P<subject>[A-Z][\w&'’-]+(?:\s(?:&|"
    r"[A-Z][\w&'’-]+)){1,3})(?:,\s[^,.]{3,60},)?(?:\sof\s[A-Z]\w+)?"
    r"\s(?=(?:said|says|reported|expects|plans|produced|approves|approved|will (?:build|raise|cut|spend|invest)|"
    r"shipped|sold|"
    r"guided|lifted|posted|booked|mined|signed|estimates|puts|reckons|forecasts|has (?:agreed|started|cut|raised))\b)"
)
_PERSON = re.compile(
    r"^(?:[A-Z][a-z]+\s[A-Z]\.\s[A-Z]|Mr|Ms|Mrs|Dr|President|Minister|Prime|The|He|She|They|It|In|On|At|For|But)\b"
)
_TITLED = re.compile(
    r"^,?\s(?:the\s)?(?:chief|managing|president|chair\w*|director|minister|analyst|head|vice|spokes\w+|deputy|CEO)\b"
)
_MOST = 400
"""Names of one paragraph that are kept."""
_LEAD = re.compile(
    r"^(?:The|A|An|And|In|At|By|According|Among|But|While)\s|^(?:由|与|和|在|据|依据|依據|根据|按|从|对|向|是|为|会议由|主办方为|"
    r"主辦方為)"
)
_HOST = re.compile(r"\b(?:hosted|organi[sz]ed|held|convened)\b|主办|承办|举办|主辦")
_SAYS = re.compile(
    r"\b(?:said|says|reported|according to|estimates|pointed out|announced)\b|表示|指出|介绍|称|统计|显示|"
    r"公布|預計|預料"
)


def organisations(
    document: Document, scenes: list[Scene], policies: list[Found], names: Vocabulary, known: Firms
) -> list[Organisation]:
    """Organisations once each, in the order of the text; a firm's short form is the firm."""
    first: dict[str, tuple[Span, str, str | None]] = {}
    roles: dict[str, set[str]] = defaultdict(set)
    for scene in scenes:
        titled = [(one.title.start, one.title.end) for one in policies if one.scene is scene]
        marks = [(m.start, m.end, m.terms[0], m.surface) for m in scene.organisations]
        for firm in known.of(scene):
            apart = not any(s < firm.end and firm.start < e for s, e, _, _ in marks)
            if not firm.site and apart and len(marks) < _MOST:
                marks.append((firm.start, firm.end, firm.name, scene.text[firm.start : firm.end]))
        own = [
            (company.start, company.end, company.surface, company.surface)
            for company in scene.companies
            if not any(s < company.end and company.start < e for s, e, _, _ in marks)
            and (scene.words.spaced or firms_han.stands(scene.folded, company.end))
            and not _NONE.match(company.surface)
        ]
        marks += own
        marks = _with_authorities(scene, marks, names)
        pattern = _LATIN if scene.words.spaced else _HAN
        for match in pattern.finditer(searched(scene)):
            start, end = match.span()
            lead = _LEAD.match(match[0])
            start += lead.end() if lead else 0
            surface = scene.text[start:end]
            inside = any(a <= start and end <= b for a, b in titled)
            if (
                end - start > 3
                and not inside
                and not _NONE.match(surface)
                and not any(s < end and start < e for s, e, _, _ in marks)
            ):
                marks.append((start, end, surface, surface))
        marks = marks[:_MOST]
        marks += _introduced(scene, marks)
        for start, end, key, surface in sorted(marks):
            if any(a <= start and end <= b for a, b in titled):
                continue
            body = names.organisation(key)
            span = Span(document=document.id, start=scene.offset + start, end=scene.offset + end)
            first.setdefault(key, (span, surface, body.region if body else None))
            near = scene.text[end : end + 30]
            if _HOST.search(near):
                roles[key].add("host")
            if _SAYS.search(near):
                roles[key].add("speaker")
            if any(surface in issuer for found in policies for issuer in found.issuers):
                roles[key].add("issuer")
    return [
        Organisation(
            id=identity(document.id, "organisation", key),
            name=surface,
            span=span,
            roles=tuple(sorted(roles[key])),
            region=region,
        )
        for key, (span, surface, region) in first.items()
    ]


Mark = tuple[int, int, str, str]
"""Where a name stands, what it is known by (an id, else the name), and the name as written."""


def _with_authorities(scene: Scene, marks: list[Mark], names: Vocabulary) -> list[Mark]:
    """The names with authorities in full: 山东省工业和信息化厅, the Department of Industry of a province."""
    words = policy_words(scene.lang)
    if words is None:
        return marks
    kept = list(marks)[:_MOST]
    for start, end in authorities(scene, 0, len(scene.text), words, names)[:_MOST]:
        inner = [mark for mark in kept if start <= mark[0] and mark[1] <= end]
        generic = scene.words.spaced and (scene.text[start:end].islower() or " " not in scene.text[start:end])
        if any((s, e) == (start, end) for s, e, _, _ in inner) or generic:
            continue
        if any(s < end and start < e and not (start <= s and e <= end) for s, e, _, _ in kept):
            continue
        kept = [mark for mark in kept if mark not in inner]
        surface = re.sub(r"^(?:the|The)\s|^[A-Z][\w.]*['’]s\s(?=[A-Z])", "", scene.text[start:end])
        kept.append((end - len(surface), end, surface, surface))
    return kept


_NONE = re.compile(
    r"^(?:去年|今年|另|第|地区|依据|其中|由于|一|两|[一-十\d]+家)|^(?:上市|上半年|下半年|本|该|我|全|各|有关|相关|子|母|分|多家|"
    r"部分)[\u3400-\u9fff]{0,2}公司$|^(?:The\s)?(?:Critical|Raw|Base|Hard|"
    r"Small|Precious|"
    r"Nonferrous|Non-ferrous|Strategic|Battery|Rare)\s(?:Minerals|Metals|Materials|Ore)$|^About\s"
)
"""What has the form of a company's name and is none."""


def _introduced(scene: Scene, marks: list[Mark]) -> list[Mark]:
    """Companies that no form of a name gives away, by what the text calls them or by what they do ("X said")."""
    if not scene.words.spaced:
        return []
    found: list[Mark] = []
    for match in _INTRODUCED.finditer(scene.text):
        if len(found) >= _MOST // 4:
            break
        group = next(one for one in ("name", "source", "subject") if match[one])
        start, end = match.span(group)
        surface = match[group]
        if _PERSON.match(surface) or _TITLED.match(scene.text[end : end + 24]):
            continue
        near = [
            *scene.within(scene.regions, start - 40, end + 40),
            *scene.within(scene.materials, start - 40, end + 40),
        ]
        taken = [*((s, e) for s, e, _, _ in (*marks, *found)), *((one.start, one.end) for one in near)]
        if not any(s < end and start < e for s, e in taken):
            found.append((start, end, surface, surface))
    return found
