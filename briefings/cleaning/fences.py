"""Fences: the lines that open a section beside the article, known by their words or by their form.

The words of the lexicon name the usual headings. Publishers word them in a thousand ways more, but all of them are a
few words without figures or a stop, one of which names a kind of furniture: "Lo más leído", "本周热榜".
"""

from __future__ import annotations

import re

from briefings.cleaning.lexicon import lexicon
from briefings.cleaning.lines import Line, is_bullet
from briefings.model import Role

_EAST = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_FORMS = (
    (
        Role.LEAD,
        re.compile(
            r"\b(?:leads|market ?place|classifieds?|trade board|tender board|kleinanzeigen|marktplatz|clasificados"
            r"|объявления)\b"
            r"|供求|供需|求购信息|求購|求购专区|买卖|買賣|供應資訊|採購資訊|供销|現貨交易|采购信息|供应信息|商机|商機|买卖信息|交易信息|供应商品|其他供应",
            re.I,
        ),
    ),
    (
        Role.EVENT,
        re.compile(
            r"\b(?:events?|calendar|conferences|webinars|exhibitions|upcoming|diary|termine|veranstaltungen|kalender"
            r"|eventos|agenda|événements|evenements|мероприятия|календарь|выставки)\b"
            r"|会展|會展|会议预告|会议信息|會議|活动预告|活动日历|近期活动|近期活動|活動|展会|展會|展览信息|培训信息",
            re.I,
        ),
    ),
    (
        Role.ADVERT,
        re.compile(r"\b(?:partners?|sponsors?|sponsored|promoted|recommended products|partenaires)\b"
            r"|赞助|贊助|商品推荐|商品推薦|产品推荐|广告|廣告", re.I),
    ),
    (
        Role.TEASER,
        re.compile(
            r"\b(?:news|stories|articles|posts|headlines|releases|press|reads?|reading|popular|trending|interested"
            r"|like|missed|recommended|more on"
            r"|artikel|meldungen|nachrichten|meistgelesen|interessieren|noticias|leídas|leído|relacionad[ao]s|también"
            r"|articles|lire|lus|actualités"
            r"|новости|новостей|материалы|статьи|читайте|популярное|теме)\b"
            r"|推荐|推薦|排行|热榜|热点|热门|熱門|资讯|資訊|新闻|新聞|阅读|閱讀"
            r"|文章|图集|聚焦|焦点|回顾|导读|头条|頭條|快讯|快訊|延伸|往期|精彩|要闻|要聞|报导|報導|感兴趣|感興趣",
            re.I,
        ),
    ),
)  # fmt: skip


def opens(line: Line) -> tuple[Role, bool] | None:
    """The role of the section that a line opens by its words, and whether the line goes on with its first words."""
    for role, phrases in lexicon().opens.items():
        phrase = phrases.start(line.key)
        if not phrase:
            continue
        if is_bullet(line.text) and line.words <= 2:
            return None  # an entry of a menu
        rest = line.key[len(phrase) :]
        headed = not rest.strip() or rest.lstrip()[:1] in ":：】])>》」|｜" or line.text.lstrip()[:1] in "【[［「《"
        if headed or (rest[:1] in " \t" and line.words <= 4 and not line.final and role != "event"):
            return Role(role), bool(rest.strip(" :：】]>》|"))
    return None


def opens_by_form(line: Line) -> Role | None:
    """The role of the section that a heading of a few words opens, whatever its words; for lines beside an article."""
    short = line.words <= 5 if not _EAST.search(line.text) else len(line.text) <= 10
    if not short or line.final or any(character.isdigit() for character in line.text):
        return None
    return next((role for role, form in _FORMS if form.search(line.key)), None)
