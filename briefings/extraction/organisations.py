"""Organisations that a document names, with the roles they play in it."""

from __future__ import annotations

import re
from collections import defaultdict

from briefings.extraction.policies import Found
from briefings.extraction.scene import Scene
from briefings.model import Document, Organisation, Span, identity
from briefings.vocabulary import Vocabulary

_HAN = re.compile(
    r"(?:(?<=[，。；、：“”（）\s\n])|^)[\u3400-\u9fff]{2,18}?(?:有限责任公司|股份有限公司|有限公司|集团公司|"
    r"工程公司|集团|协会|学会|总会|商会|研究院|公司)"
)
_LATIN = re.compile(
    r"\b(?:[A-Z][\w&'’.-]*\s){1,5}(?:Group|Corporation|Corp|Company|Inc|Ltd|Limited|plc|PLC|AG|GmbH|Union|"
    r"Association|Institute|Council|Holdings|"
    r"Resources|Mining|Metals|Smelting|Steel|Ore|Minerals)\b"
)
_LEAD = re.compile(
    r"^(?:The|A|An|And|In|At|By|According|Among|But|While)\s|^(?:由|与|和|在|据|从|对|向|是|为|会议由|主办方为|"
    r"主辦方為)"
)
_HOST = re.compile(r"\b(?:hosted|organi[sz]ed|held|convened)\b|主办|承办|举办|主辦")
_SAYS = re.compile(
    r"\b(?:said|says|reported|according to|estimates|pointed out|announced)\b|表示|指出|介绍|称|统计|显示|"
    r"公布|預計|預料"
)


def organisations(
    document: Document, scenes: list[Scene], policies: list[Found], names: Vocabulary
) -> list[Organisation]:
    """Organisations once each, in the order of the text."""
    first: dict[str, tuple[Span, str, str | None]] = {}
    roles: dict[str, set[str]] = defaultdict(set)
    for scene in scenes:
        marks = [(m.start, m.end, m.terms[0], m.surface) for m in scene.organisations]
        pattern = _LATIN if scene.words.spaced else _HAN
        for match in pattern.finditer(scene.text):
            start, end = match.span()
            lead = _LEAD.match(match[0])
            start += lead.end() if lead else 0
            surface = scene.text[start:end]
            if end - start > 3 and not any(s < end and start < e for s, e, _, _ in marks):
                marks.append((start, end, surface, surface))
        for start, end, key, surface in sorted(marks):
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
