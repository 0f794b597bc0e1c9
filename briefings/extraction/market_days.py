"""The one day of a document of prices: a list's headline, a market's report, the close that it tells of."""

from __future__ import annotations

from briefings.extraction import lasting
from briefings.extraction.draft import Draft, Part
from briefings.extraction.scene import Scene, When
from briefings.model import Grain, Modality, Period, Role, Side
from briefings.patterns import gated

_DAILY = frozenset({"price", "inventory"})


def quoted_on(draft: Draft, day: Period | None) -> bool:
    """Take the one day of a document of prices for a price or a stock that the document tells in words."""
    if day is None or draft.modality is not Modality.ACTUAL or draft.indicator not in _DAILY:
        return False
    if draft.part is Part.FORMER:
        return False  # what it was before was on another day
    scene = draft.scene
    listed = draft.rule == "table"
    if (
        draft.indicator != "price"
        and not listed
        and not _MARKET.search(scene.folded, draft.sentence.start, draft.sentence.end)
    ):
        return False
    if scene.words.spaced and not listed and not (lasting.spot(draft) and _QUOTED.search(scene.folded)):
        return False
    draft.period = day
    draft.inherited.add("period")
    draft.fill("period", None, "the day of the list of prices")
    return True


_QUOTED = gated(
    r"\b(?:lme|comex|shfe|nymex|three-month|close|closed|settled|fixing|settlement|assessed|session|spot|bullion|"
    r"cfr|cif|fob|ddp|exw|ended|futures|contract|premium|ounce|traded|quoted|fetched|firmed|slipped|eased|gained|lost|rose|fell|"
    r"dearer|cheaper|unchanged|flat|steady|benchmark|exchange|in warehouse|delivered)\b|\blme|伦敦金属交易所"
    r"|/(?:kg|lb|t|oz|dmtu|mtu)\b"
)
"""What quotations are told by."""


_PRICES = gated(
    r"报价|行情|价格|参考价|收市|收盘|现货一览|价目|日评|收评"
    r"|\b(?:assessments?|assessed|price (?:list|table|update|watch|assessments?)|prices|quotations?|quotes|fixings?|"
    r"settlements?|closing|market (?:wrap|close|report)|wrap|board)\b"
)


_MARKET = gated(
    r"\b(?:lme|comex|shfe|three-month|at (?:the )?close|closed|settled|fixing|settlement|assess(?:ed|ment)|session"
    r"|spot)\b"
    r"|\blme|伦敦金属交易所|\bexchange\b|\bclose\b"
)
"""What a market's day is told by."""
_DATELINE = 40
"""Code points before the date of a dateline."""


def prices_of(scenes: list[Scene], own: Period | None, place: tuple[int, int] | None) -> Period | None:
    """The one day of a document of prices: its own, in the headline of a list or before a market's report.

    Else it is the only day on which quotations are told to be; None where there are several, or none.

    Args:
        scenes: Title and body.
        own: The document's own date.
        place: Where it stands in the document.
    """
    for read in scenes:
        if own is not None and place is not None and read.offset <= place[0] < read.offset + len(read.text):
            if read.role is Role.TITLE and _PRICES.search(read.folded):
                return own
            opens = place[0] - read.offset < _DATELINE and own.grain is Grain.DAY
            if opens and _MARKET.search(read.folded):
                return own
            break
    days = {
        when.period.iso: when.period
        for read in scenes
        if read.words.spaced
        for when in read.whens
        if when.period.grain is Grain.DAY and _closed(when) and when.period.known and _in_a_market(read, when)
    }
    return next(iter(days.values())) if len(days) == 1 else None


def listing(scenes: list[Scene], own: Period | None) -> Period | None:
    """The document's own day, where a headline says that it lists prices."""
    if own is None or own.grain is not Grain.DAY:
        return None
    named = any(read.role is Role.TITLE and _PRICES.search(read.folded) for read in scenes)
    return own if named else None


def _in_a_market(read: Scene, when: When) -> bool:
    """Whether the sentence of a day tells of a market's close or assessment."""
    if not read.sentences:
        return False
    sentence = read.sentences[read.nth_sentence(when.start)]
    return bool(_CLOSES.search(read.folded, sentence.start, sentence.end))


_CLOSES = gated(r"\b(?:clos(?:e|ed|ing)|settled|settlement|assess(?:ed|ments?)|fixing|official prices?)\b")


def _closed(when: When) -> bool:
    return not when.relative and when.period.side is Side.CLOSED
