"""The day on which a text without a date of its own says that something was announced.

It is no date of the document, but it tells which year "in October" and which "last month" the text means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.extraction.days import stated
from briefings.model import Block, Document, Period, Role

_VERB = (
    r"(?:said|says|announced|reported|wrote|told|published|released|issued|disclosed|stated|noted|posted|confirmed|showed|"
    r"unveiled|presented|dated|filed)"
)
_BEFORE = re.compile(rf"\b{_VERB}\b(?:[^.;,\d]|,\s(?=\d)){{0,48}}$", re.I)
_AFTER = re.compile(rf"^,?\s[^.;\d]{{0,60}}?\b{_VERB}\b", re.I)
_OPENS = re.compile(r"(?:^|[.;]\s)\s*(?:on\s)?(?:\w+day,?\s)?$", re.I)
_HAN_AFTER = re.compile(
    r"^[^，。；,;\d]{0,14}?(?:发布|發布|公布|讯|訊|获悉|獲悉|表示|介绍|介紹|指出|召开|召開|举行|舉行|宣布|透露|披露|通报|通報|称|稱|消息|报道|報導)"
    r"|^[，,][^，。；,;\d]{0,20}(?:发布|發布|公布|获悉|獲悉|表示|宣布|披露|通报|通報|称|稱|报道|報導)"
)
_LIMIT = re.compile(r"(?:by|until|till|from|since|before|after|effective|自|截至|至|从|到)\s?(?:on\s)?$", re.I)
_FIRST = 3
"""So many paragraphs of the text are looked through."""


def said_on(document: Document, blocks: Iterable[Block]) -> Period | None:
    """The first full day in the opening paragraphs on which the text says that somebody said or issued something."""
    seen = 0
    for block in blocks:
        if block.role not in (Role.TITLE, Role.BODY):
            continue
        for found in stated(document.text[block.start : block.end]):
            text = document.text[block.start : block.end]
            before, after = text[max(0, found.start - 90) : found.start], text[found.end : found.end + 90]
            if _LIMIT.search(before):
                continue
            opened = _OPENS.search(before) and _AFTER.match(after)
            if _BEFORE.search(before) or opened or _HAN_AFTER.match(after):
                return found.period
        seen += 1
        if seen > _FIRST:
            break
    return None
