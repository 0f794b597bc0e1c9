"""Where a figure is from: the place named with it, one that a word stands for, or the one it inherits."""

from __future__ import annotations

import re

from briefings.extraction import han_partners
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.places import Places
from briefings.extraction.spots import Spot
from briefings.patterns import gated


def find(draft: Draft, named: list[Spot]) -> bool:
    """Fill the region from the draft's own words: before the figure, behind it, then earlier in the sentence."""
    whole = draft.evidence.get("whole")
    trade = draft.indicator in ("import", "export") or _of_trade(draft)

    scene = draft.scene

    def fits(spot: Spot) -> bool:
        if whole and spot.start < whole[1] and whole[0] < spot.end:
            return False
        here = scene.words.spaced and spot.region != "WORLD" and spot.surface in _HERE
        if draft.part is Part.RANK and ((spot.stands_for and not here) or spot.start > draft.figure.start):
            return False  # whom a rank is among
        if draft.part is Part.COUNT and spot.region == "WORLD" and scene.words.spaced:
            return False  # 57 firms of what ranks first in the world are not the world's
        if draft.indicator == "price" and spot.stands_for and spot.region == "WORLD" and not draft.scene.words.spaced:
            return False  # 国际金价 is quoted somewhere
        if _of_trade(draft) and draft.level is not None and not spot.partner and not spot.stands_for:
            # 进口27.6万吨，智利占三成一: who has the share is the partner, and the trade its reporter's.
            home = draft.level.region
            abroad = home is None or spot.region.partition("-")[0] != home.partition("-")[0]
            if abroad and "WORLD" not in (spot.region, home):
                draft.partner_region, draft.partner = spot.region, _OTHER_WAY[han_partners.trade(draft.level)]
                return False
        own_way = {"export": "from", "import": "to"}.get(draft.indicator)
        if trade and spot.partner == own_way and scene.words.spaced and spot.end <= draft.figure.start:
            return True  # "exports from Peru" are Peru's
        if trade and spot.partner:
            left = draft.left if scene.words.spaced else min(draft.left, draft.clause.start)
            if not draft.partner_region and spot.start >= left and not spot.stands_for and spot.region != "WORLD":
                draft.partner_region = spot.region
                draft.partner = spot.partner
            return False
        return not (draft.part is Part.SHARE and spot.stands_for and spot.region in ("WORLD",))

    origin = _origin(draft, named) if trade else None
    if origin is not None:
        draft.partner_region, draft.partner = origin.region, "from" if draft.indicator == "import" else "to"
        named = [spot for spot in named if spot is not origin]
    if (
        scene.words.spaced
        and draft.indicator == "price"
        and _TRADED.search(scene.folded[draft.clause.start : draft.right])
    ):
        draft.fill("region", None, "an exchange's, which has no region")
        return True
    own = [spot for spot in scene.within(named, draft.left, draft.figure.start) if fits(spot)]
    behind = [spot for spot in scene.within(named, draft.figure.end, draft.right) if fits(spot)]
    if _together(draft, own):
        draft.region = _shared(own, draft)
        draft.fill(
            "region", (own[-2].start, own[-1].end), "of several places together, which have no code of their own"
        )
        return True
    if own and not (behind and _taken(draft, own[-1])):
        return _set(draft, own[-1], "before the figure in its clause")
    if not own and behind and scene.folded[draft.figure.end : behind[0].start] == "的":
        return _set(draft, behind[0], "behind the figure")
    if behind and scene.words.spaced and not _of_next(draft, behind[0]):
        return _set(draft, behind[0], "behind the figure in its clause")
    # "The world" before the clause is the whole of the share before it, or the scope of its rank.
    earlier = [
        spot
        for spot in scene.within(named, draft.before, draft.left)
        if fits(spot) and spot.region not in ("WORLD",) and (scene.words.spaced or not spot.partner)
    ]
    if trade and not scene.words.spaced and not draft.partner_region:
        for spot in scene.within(named, draft.clause.start, draft.left):
            fits(spot)  # 对韩出口减一成一至43万吨: the partner stands before the change
        before = scene.within(named, draft.sentence.start, draft.clause.start)
        last = before[-1] if before else None
        if last is not None and last.partner and _BRACKETED.fullmatch(scene.folded, last.end, draft.figure.start):
            draft.partner_region, draft.partner = last.region, last.partner  # 主要销往中国（占55%）
    if _after_share(draft):
        earlier = []
    if earlier and not _listed(draft, earlier):
        return _set(draft, earlier[-1], "earlier in the sentence")
    return False


_BRACKETED = re.compile(r"[（(](?:占比?|约占?|约|近|逾|超)?")
_OTHER_WAY = {"import": "from", "export": "to"}


def _of_trade(draft: Draft) -> bool:
    """Whether a share in Chinese is one of trade: 进口1126吨，其中来自瑞士的占41%."""
    level = draft.level
    return (
        draft.part is Part.SHARE
        and level is not None
        and bool(han_partners.trade(level))
        and not draft.scene.words.spaced
    )


_HERE = frozenset({"the country", "the province", "the state", "the region", "the nation", "the city"})
_LIST = 3
"""So many places in a row are a list of their own, not where the figure behind them is from."""


_THREE_MONTH = gated(
    r"three-month|\blme\b|\bshfe\b|\bcomex\b|伦铜|伦铝|沪铜|沪铝|沪锌|沪镍|沪锡|沪铅|伦锌|伦铅|伦镍|伦锡|沪金|沪银|主力合约|期[铜铝铅锌镍锡金银]|三个月期|三月期|注册仓单|注销仓单"
)


_TRADED = gated(
    r"\b(?:futures|contracts?|exchange['\u2019]s|on the [a-z]+ exchange|[a-z]+ exchange|bourse|warrants?|open interest|"
    r"delivery in three months|three months|most[- ](?:active|traded))\b"
)
"""Words for what is traded on an exchange or lies in its warehouses."""


def _on_exchange(draft: Draft, places: Places) -> bool:
    """Whether a price or a stock is an exchange's, which has no region."""
    if draft.indicator not in ("price", "inventory"):
        return False
    scene = draft.scene
    if _THREE_MONTH.search(scene.folded[draft.sentence.start : draft.figure.start]):
        return True
    if scene.words.spaced and _TRADED.search(scene.folded[draft.clause.start : draft.right]):
        return True
    for mention in scene.within(scene.organisations, draft.sentence.start, draft.figure.start):
        body = places.vocabulary.organisation(mention.terms[0])
        if body is not None and body.role == "exchange":
            return True
    return False


def _of_which(draft: Draft) -> bool:
    return bool(draft.scene.cues_in(Kind.OF_WHICH, draft.before, draft.figure.start))


def _together(draft: Draft, own: list[Spot]) -> bool:
    """Whether one figure is of several places at once: 粤桂琼三省区, "Norway and Iceland together"."""
    scene = draft.scene
    if len(own) < 2 or scene.cues_in(Kind.RESPECTIVELY, draft.sentence.start, draft.sentence.end):
        return False
    between = scene.folded[own[-2].end : own[-1].start]
    return bool(re.fullmatch(r"\s?(?:,|，|、|和|及|与|and|,\sand)\s?", between)) and own[-1].end <= draft.figure.start


def _shared(own: list[Spot], draft: Draft) -> str | None:
    """The province or country of several towns within it; provinces or countries together have no code."""
    if not draft.scene.words.spaced or not all("/" in spot.region or spot.region.count("-") for spot in own):
        return None
    if not all(spot.town for spot in own):
        return None
    for cut in ("/", "[-/]"):
        around = {re.split(cut, spot.region, maxsplit=1)[0] for spot in own}
        if len(around) == 1:
            return around.pop()
    return None


def _listed(draft: Draft, earlier: list[Spot]) -> bool:
    """Whether the last places before the clause are a list: with nothing but commas between them."""
    if len(earlier) < _LIST:
        return False
    text = draft.scene.folded
    pairs = zip(earlier[-_LIST:-1], earlier[-_LIST + 1 :], strict=True)
    return all(re.fullmatch(r"[\s,，、]*(?:and|和|及|与)?\s*", text[a.end : b.start]) for a, b in pairs)


def _after_share(draft: Draft) -> bool:
    """Whether the figure before is a percentage, whose whole the places between are."""
    before = draft.scene.folded[max(0, draft.before - 12) : draft.before]
    return draft.before > draft.sentence.start and (
        "%" in before or "％" in before or "cent" in before or "成" in before[-2:]
    )


def _origin(draft: Draft, named: list[Spot]) -> Spot | None:
    """The origin of goods that is written right before them, beside another place: 连云港到港秘鲁锌精矿."""
    place = draft.evidence.get("subject")
    if place is None or draft.scene.words.spaced:
        return None
    near = [spot for spot in draft.scene.within(named, draft.left, draft.figure.start) if spot.end <= place[0]]
    if len(near) >= 2 and near[-1].end == place[0] and not near[-1].stands_for:
        return near[-1]
    return None


def _taken(draft: Draft, spot: Spot) -> bool:
    """Whether a place before the figure belongs to the figure before it ("97% made in China and 6 t in Japan")."""
    if not draft.scene.words.spaced or draft.before <= draft.sentence.start:
        return False
    return not re.search(r"[;,，；]|\b(?:and|while|but)\b", draft.scene.folded[draft.before : spot.start])


def _of_next(draft: Draft, spot: Spot) -> bool:
    """Whether a place behind the figure opens the words of the next one ("… 5 tonnes and Chile 6 tonnes")."""
    between = draft.scene.folded[draft.figure.end : spot.start]
    return bool(re.search(r"\b(?:and|while|but)\s(?:that\sof\s|the\s)?$", between)) and draft.after < draft.sentence.end


def _set(draft: Draft, spot: Spot, reason: str) -> bool:
    draft.region = spot.region or None
    draft.fill("region", (spot.start, spot.end), reason)
    return True


_REPORTS = frozenset({"ministry", "government", "statistics", "association"})


def _reporting(draft: Draft, places: Places) -> tuple[str, tuple[int, int]] | None:
    """The country of the ministry or office that opens a sentence with its own figures: 秘鲁能矿部：3月铜产量."""
    scene = draft.scene
    if scene.words.spaced or draft.indicator == "price":
        return None
    for mention in scene.within(scene.organisations, draft.sentence.start, draft.figure.start):
        body = places.vocabulary.organisation(mention.terms[0])
        if body is not None and body.region and body.role in _REPORTS and mention.start - draft.sentence.start < 12:
            namesake = body.region == "CN" and places.home == "TW" and places.title not in (None, "CN")
            return (places.title or body.region) if namesake else body.region, (mention.start, mention.end)
    for firm in scene.within(scene.companies, draft.sentence.start, draft.figure.start):
        if firm.start - draft.sentence.start < _OPENING and _BODY.search(firm.surface):
            first = next((m for m in places.vocabulary.mentions(firm.surface[:8]) if m.start == 0), None)
            known = places.vocabulary.region(first.terms[0]) if first is not None else None
            if first is not None and known is not None and known.level == "country":
                return first.terms[0], (firm.start, firm.end)
    return None


_OPENING = 12
_BODY = re.compile(r"(?:协会|協會|商会|商會|公会|公會|委员会|委員會|联合会|聯合會|部|局|署|厅)$")
"""How the names of those end who count for their whole country: 智利铜业委员会, 巴西矿业协会."""


_OWNER = re.compile(r"(?:At\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}['\u2019]s\s")


def _country_of(draft: Draft, region: str, places: Places) -> str:
    """The country of a mine or a town, where the sentence opens with somebody else's name: "Codelco's output …"."""
    if "/" not in region or not _OWNER.match(draft.scene.text[draft.sentence.start : draft.sentence.end]):
        return region
    return next(
        (
            code
            for code in places.vocabulary.ancestors(region)
            if (found := places.vocabulary.region(code)) is not None and found.level == "country"
        ),
        region,
    )


def _later(draft: Draft, named: list[Spot], end: int) -> bool:
    """Take the only place that an English sentence names behind the figure, up to some place."""
    if not draft.scene.words.spaced or "whole" in draft.evidence:
        return False
    parts = draft.scene.cues_in(Kind.OF_WHICH, draft.figure.end, end)
    end = min([end, *(cue.start for cue in parts)])  # where a part is from is not where the whole is
    behind = [s for s in draft.scene.within(named, draft.figure.end, end) if not s.partner and not s.stands_for]
    if len({spot.region for spot in behind}) != 1 or _of_another(draft, behind[0]):
        return False
    _set(draft, behind[0], "later in the sentence")
    draft.inherited.add("region")
    return True


_WHOLE = re.compile(
    r"(?:out\s)?of\s(?:the|its|their|these|those|this|that|a\stotal\sof|some|about)\s(?:total\s)?(?:of\s)?"
)
_PARTED = re.compile(r";\s?(?:(?:and|while|in|at|but)\s)?(?:the\s)?$")


def _of_another(draft: Draft, spot: Spot) -> bool:
    """Whether a place opens the part of a sentence that tells of the next figure: "… 11,000 t; Europe took 4,200 t"."""
    if draft.after >= draft.sentence.end:
        return False
    text = draft.scene.folded
    if spot.start < draft.after and _PARTED.search(text, draft.figure.end, spot.start):
        return True
    # "Of the 21,500 t quota, Hunan received 12,300 t"
    whole = _WHOLE.fullmatch(text, draft.sentence.start, draft.figure.start)
    return whole is not None and text.find(",", draft.figure.end, spot.start) > 0


_AT_HEAD = 28
"""Code points at the head of a paragraph: what is named there, its sentences speak of."""


def _in_passing(other: Draft, places: Places) -> bool:
    """Whether a place other than the one that an English text is about was only named for the figure beside it.

    "Ore leaving Takoradi fell to 1.4 Mt, while bauxite rose": the next sentence is Ghana's again, unless the paragraph
    opens with Takoradi, or the sentence with another country.
    """
    title, region = places.title, other.region
    if not other.scene.words.spaced or title is None or region is None or region == title:
        return False
    place = other.evidence.get("region")
    if title in places.vocabulary.ancestors(region):
        return region not in places.leading and (place is None or place[0] >= _AT_HEAD)
    return place is not None and place[0] - other.sentence.start >= _AT_HEAD


def inherit(draft: Draft, earlier: list[Draft], named: list[Spot], places: Places) -> bool:
    """Take the region over from the sentence, the paragraph, or the title; False and unknown otherwise."""
    scene = draft.scene
    if not scene.words.spaced and draft.indicator in ("price", "inventory"):
        own = scene.folded[draft.clause.start : draft.figure.start]
        if _THREE_MONTH.search(own) and not scene.within(named, draft.clause.start, draft.figure.start):
            return False  # 沪锡仓单7012吨 behind the home market's price
    for other in reversed(earlier[-8:]):
        if other.part is Part.SHARE and other.level is not None and other.sentence is draft.sentence:
            continue  # its place may be its whole; the level before it tells
        if other.region and other.sentence is draft.sentence and other.part is not Part.NONE:
            draft.region = other.region
            draft.inherited.add("region")
            draft.fill(
                "region", other.evidence.get("region") if other.scene is draft.scene else None, "from the sentence"
            )
            return True
    if _on_exchange(draft, places):
        return False
    if _later(draft, named, draft.after):
        return True
    body = _reporting(draft, places)
    if body is not None:
        places.note(body[0])
        draft.region = body[0]
        draft.inherited.add("region")
        draft.fill("region", body[1], "whose ministry or statistics office says so")
        return True
    levels = draft.scene.words.spaced and any(other.part is Part.LEVEL and other.region for other in earlier[-8:])
    for other in reversed(earlier[-8:]):
        if other.scene is draft.scene and (_of_which(other) or (other.part is Part.SHARE and levels)):
            continue  # a part's place is not the next sentence's
        if other.scene is draft.scene and _in_passing(other, places):
            continue
        if other.region and other.scene is draft.scene and other.part is not Part.NONE and not draft.item:
            draft.region = _country_of(draft, other.region, places)
            draft.inherited.add("region")
            draft.fill("region", other.evidence.get("region"), "from the paragraph")
            return True
    if _later(draft, named, draft.sentence.end):
        return True
    if places.title:
        draft.region = places.title
        draft.inherited.add("region")
        draft.fill("region", None, "the place the document is about")
    return draft.region is not None
