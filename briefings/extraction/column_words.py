"""What stretches of a table say: a unit, an indicator, a thing, a place, a time, and whether they head changes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefings.extraction.cues import Cue
from briefings.extraction.draft import Draft
from briefings.extraction.languages.facts import Kind
from briefings.extraction.meaning import VAGUE
from briefings.extraction.scales import Scale, scale_of
from briefings.extraction.scene import Scene
from briefings.extraction.spots import Spot
from briefings.model import Basis, Grain, Period, PeriodKind
from briefings.vocabulary import Mention, Vocabulary

_CHANGE = re.compile(
    r"(?:^|[\s(%])(?:change|chg\.?|var(?:iation|iance)?\.?|diff(?:erence)?|growth|y/y|yoy|y-o-y|m/m|mom|m-o-m|q/q|qoq|q-o-q|"
    r"w/w|wow|\+/-|[±△]|yr/yr|on year|on month|increase|net change)(?:$|[\s)%,])|^[±+]|"
    r"涨跌|漲跌|同比|环比|環比|增减|增減|变化|變化|涨幅|增速|增幅|[与與较較](?:上|去|前)\S{1,5}比?$",
    re.I,
)
_FORMER = re.compile(
    r"\b(?:last|previous|prior|preceding)\s(?:week|month|quarter|half|year|day|period|close)\b|^(?:previous(?:ly)?|prior|prev\.?|"
    r"before|yesterday)$|\b(?:year|month|week|quarter)[ -](?:ago|earlier|before)\b|"
    r"上(?:周|週|月|期|季度?|年)|去年|前值|前次|昨日|昨收",
    re.I,
)
_BASES = (
    (re.compile(r"y/y|yoy|y-o-y|yr/yr|on.year|同比|去年同|上年同|年[增減减]|annual|year.on.year", re.I), Basis.YOY),
    (re.compile(r"m/m|mom|m-o-m|on.month|monthly|上月比|环比|環比|月[增減减]|month.on.month", re.I), Basis.MOM),
    (re.compile(r"q/q|qoq|q-o-q|on.quarter|quarterly|季[增減减]|quarter.on.quarter", re.I), Basis.QOQ),
)


@dataclass(slots=True)
class Page:
    """What is around a table: the block, its materials, its places, the last figure of the text before, the names."""

    scene: Scene
    materials: list[Mention]
    named: list[Spot]
    before: Draft | None
    names: Vocabulary


@dataclass(slots=True)
class Words:
    """What a stretch of a table says: unit, cue, material, place, time."""

    line: tuple[int, int]
    text: str
    scale: Scale | None = None
    cues: list[Cue] = field(default_factory=list)
    material: Mention | None = None
    spot: Spot | None = None
    period: Period | None = None
    when: tuple[int, int] | None = None
    modality: tuple[str, tuple[int, int]] | None = None

    @property
    def change(self) -> bool:
        """Whether a column of these words holds changes."""
        return bool(_CHANGE.search(self.text))

    @property
    def former(self) -> bool:
        """Whether a column of these words holds what the others are compared with: last week, a year ago."""
        return bool(_FORMER.search(self.text))

    @property
    def basis(self) -> Basis | None:
        """What the changes of a column are measured against, where its words say so."""
        return next((basis for pattern, basis in _BASES if pattern.search(self.text)), None)


def words_at(page: Page, *places: tuple[int, int]) -> Words:
    """What stretches of a table that belong together say; the first that names a thing names it for all."""
    scene = page.scene
    text = " ".join(scene.text[start:end] for start, end in places)
    found = Words(places[0], text, scale=scale_of(text, scene.lang))
    for start, end in places:
        found.cues += scene.cues_in(Kind.INDICATOR, start, end)
        # In a table "lead" is the metal; only in companies' names it is not.
        mentions = scene.within(page.materials, start, end) or [
            mention
            for mention in scene.within(scene.materials, start, end)
            if mention.terms[0] not in VAGUE
            and not any(c.start <= mention.start < c.end and c.start >= start for c in scene.companies)
        ]
        found.material = found.material or (mentions[0] if mentions else None)
        spots = scene.within(page.named, start, end)
        if found.spot is None and len({spot.region for spot in spots}) == 1:
            found.spot = spots[0]
        dated = scene.within(scene.whens, start, end)
        # "H1 2025 vs H1 2024": the second column is of its own time, though it is what the first is compared with.
        whens = [when for when in dated if not when.relative] or [when for when in dated if when.period.known]
        if whens and found.period is None:
            found.period, found.when = whens[-1].period, (whens[-1].start, whens[-1].end)
        for cue in scene.cues_in(Kind.MODALITY, start, end):
            found.modality = ((cue.says(Kind.MODALITY) or "").split(" ")[0], (cue.start, cue.end))
    headed = column_time(text, found.period)
    if headed is not None:
        found.period, found.when = headed.period, found.when or places[0]
        if headed.modality and found.modality is None:
            found.modality = (headed.modality, places[0])
    return found


_COLUMN = re.compile(r"^(?P<fy>FY\s?)?(?P<year>(?:19|20)\d\d)\s?(?P<kind>[AEFPBaefpb])?[*†]?$")
_MONTHS_OF = re.compile(r"^(?P<n>[2-9]|1[01])M\s?(?:FY)?(?P<year>(?:19|20)?\d\d)\b", re.I)
_SHORT_MONTH = re.compile(
    r"\b(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[\s.'’-]{1,2}(?P<year>(?:20)?\d\d)\b(?!\s?\d)",
    re.I,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KINDS = {"E": "estimate", "F": "forecast", "B": "target"}
_LONGEST_HEAD = 40


@dataclass(slots=True)
class ColumnTime:
    """The time that a column is of, and what kind of statement its letter makes of it: 2025F, 2024E."""

    period: Period
    modality: str = ""


def column_time(text: str, found: Period | None) -> ColumnTime | None:
    """The time that only the head of a column is written as: "2025F", "9M 2025", "Sep-25 quarter"; else None.

    Args:
        text: The words of the column.
        found: What they were read as already.
    """
    if len(text) > _LONGEST_HEAD:
        return None
    year = _COLUMN.match(text.split(" US$", maxsplit=1)[0].strip())
    if year and (found is None or year["kind"]):
        kind = _KINDS.get((year["kind"] or "").upper(), "")
        return ColumnTime(found or Period(iso=year["year"], grain=Grain.YEAR), kind)
    months = _MONTHS_OF.match(text)
    if months:
        stands = _full(months["year"])
        iso = f"{stands}-01/{stands}-{int(months['n']):02d}"
        return ColumnTime(Period(iso=iso, grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE))
    month = _SHORT_MONTH.search(text)
    if month and (found is None or not found.known or found.grain is Grain.MONTH):
        nth = _MONTHS.index(month["month"][:3].lower()) + 1
        stands = _full(month["year"])
        if re.search(r"\b(?:quarter|qtr)\b", text, re.I) and nth % 3 == 0:
            return ColumnTime(Period(iso=f"{stands}-Q{nth // 3}", grain=Grain.QUARTER))
        if re.search(r"\b(?:ytd|year to date|cumulative)\b", text, re.I) and nth > 1:
            iso = f"{stands}-01/{stands}-{nth:02d}"
            return ColumnTime(Period(iso=iso, grain=Grain.MONTH, kind=PeriodKind.YEAR_TO_DATE))
        if found is None or not found.known:
            return ColumnTime(Period(iso=f"{stands}-{nth:02d}", grain=Grain.MONTH))
    return None


def _full(year: str) -> str:
    return year if len(year) > 2 else f"20{year}"
