"""Clauses to frames: every figure gets its part, then its slots, from its own words before any inheritance."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from briefings.extraction import (
    ahead,
    attaching,
    beside,
    cells,
    changes,
    continuing,
    differing,
    discourse,
    doings,
    foreseen,
    going_on,
    han_columns,
    han_measured,
    han_partners,
    han_rows,
    indicators,
    lists,
    lone_former,
    market_days,
    market_units,
    modality,
    own_words,
    pairing,
    parting,
    partners,
    parts,
    phrases,
    ranks,
    regions,
    shares,
    spoken,
    subjects,
    tables,
    things,
    timing,
    unsaid,
    ventures,
    zipping,
)
from briefings.extraction.column_words import Page
from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import Kind
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.extraction.spots import Spot, spots
from briefings.model import Basis, Grain, Modality, Period
from briefings.vocabulary import Mention, Vocabulary


@dataclass
class Reading:
    """What is known while a document is read from its first block to its last.

    Attributes:
        vocabulary: The names of materials and places.
        places: Places named so far.
        material: The material the document is about, for figures that name none.
        material_text: Its words.
        drafts: Drafts of the blocks read so far.
        today: The day of the document, where known.
        headline: The one period that the headline names.
        carried: The period that a paragraph opening with "Specifically" or 其中 continues.
        told: What that is weighed the document spoke of first: output, imports, stocks.
        headed: The day, week or month that a heading or a paragraph without figures named last.
        listing: What the lines over the rows of a list say of them.
        own: The day that the text itself states for the document.
        quoted: The same, where the document is a list of prices with that day in its headline.
        protagonist: The firm that the document is about, if it is about one.
        centres: What each sentence of the paragraph at hand leaves at the centre.
        listed: The document's day, where its headline says that it lists prices: that of its tables.
        heading: The month, quarter, half or year that one named last, for English flows.
    """

    vocabulary: Vocabulary
    places: Places
    material: str | None = None
    material_text: str = ""
    drafts: list[Draft] = field(default_factory=list)
    carried: Period | None = None
    headed: Period | None = None
    heading: going_on.Heading | None = None
    headline: Period | None = None
    today: date | None = None
    own: Period | None = None
    quoted: Period | None = None
    listed: Period | None = None
    listing: han_columns.Listing = field(default_factory=han_columns.Listing)
    told: str | None = None
    protagonist: str | None = None
    centres: list[Mention | None] = field(default_factory=list)


_BACK = 8
"""How many figures back inheritance looks."""


def frames(scene: Scene, materials: list[Mention], reading: Reading) -> list[Draft]:
    """The drafts of a scene in order, every slot filled that the text fills.

    Args:
        scene: A block, read.
        materials: Its materials that are meant as such.
        reading: What earlier blocks said; the drafts are added to it.
    """
    named = spots(scene, reading.places)
    reading.told = reading.told or indicators.spoken_of(scene)
    before = next((d for d in reversed(reading.drafts) if d.part is Part.LEVEL), None)
    rows = han_rows.read(scene, materials, named, reading.listing, reading.own)
    told = [draft for draft in rows if draft.indicator not in ("", "other") and not _misread(draft)]
    for draft in cells.read(Page(scene, materials, named, before, reading.vocabulary), told):
        told.append(draft)
        if draft.part is Part.COUNT:
            continue
        _of_document(draft, reading)
        if draft.period is None:
            market_days.quoted_on(draft, reading.quoted or reading.listed)
        phrases.fill(draft, reading.vocabulary)
    told += tables.read(scene, materials, named)
    reading.centres = discourse.centres(scene, materials) if scene.words.spaced else []
    taken = {draft.figure.start for draft in told}
    told += [draft for draft in rows if draft.figure.start not in taken]
    drafts = _drafts(scene)
    lists.share_unit(drafts)
    lists.carry_unit(drafts)
    differing.lend_units(drafts)
    unsaid.lend(drafts)
    for index, draft in enumerate(drafts):
        parts.decide(draft, drafts[max(0, index - _BACK) : index])
    zipping.even(drafts)
    own_words.close_gaps(drafts)
    for index, draft in enumerate(drafts):
        if draft.part is Part.CHANGE:
            # Its own words may name what the level behind it leaves out ("cobalt slipped by 5 cents to 14.2").
            indicators.find(draft)
            subjects.find(draft, materials)
            regions.find(draft, named)
            timing.find(draft)
        elif draft.part is not Part.NONE:
            _fill(draft, drafts[max(0, index - _BACK) : index], materials, named, reading)
    paired: set[int] = set()
    for run in lists.runs(drafts):
        at = run[0].order
        if lists.pair_changes(run, drafts[max(0, at - 4 * _BACK) : at], drafts):
            paired.update(id(draft) for draft in run)
    for index, draft in enumerate(drafts):
        if draft.part is not Part.CHANGE:
            continue
        if id(draft) not in paired:
            draft.level = attaching.attach(drafts, index)
        if draft.level is None:
            _fill(draft, drafts[max(0, index - _BACK) : index], materials, named, reading)
    pairing.pair(drafts, materials, named, reading.places)
    lists.date_all(drafts)
    timing.settle(drafts)
    for run in lists.runs(drafts):
        last = run[-1]
        for draft in run[:-1]:
            if draft.part is Part.CHANGE and last.part is Part.CHANGE and not draft.basis_said:
                draft.basis, draft.basis_said = last.basis, last.basis_said
    for draft in drafts:
        if draft.part is Part.CHANGE and draft.level is not None:
            _give_change(draft, drafts)
        elif draft.part is Part.CHANGE and draft.basis is None and not (draft.basis_said or scene.words.spaced):
            draft.basis = _listed_basis(draft, draft)
        if draft.part is Part.CHANGE and draft.level is None:
            _of_its_length(draft, draft)
    market_units.fill(drafts, reading.drafts, reading.vocabulary)
    reading.drafts.extend(draft for draft in drafts if draft.part is not Part.NONE)
    return told + drafts


def _misread(row: Draft) -> bool:
    """Whether a row of a list is a weight that was taken for a price."""
    return row.indicator == "price" and row.figure.dimension == "mass"


def _of_document(draft: Draft, reading: Reading) -> None:
    """Give a table's figure the thing and the place that the document is about, where the table names none."""
    if not draft.material and not draft.subject and reading.material:
        draft.material = draft.subject = reading.material
        draft.subject_text = reading.material_text
        draft.inherited.add("subject")
        draft.fill("subject", None, "what the document is about")
    if draft.region is None and reading.places.title and draft.indicator not in ("price", "inventory"):
        draft.region = reading.places.title
        draft.inherited.add("region")
        draft.fill("region", None, "what the document is about")
    if draft.period is None and not draft.aside:
        _date_outside(draft, reading.drafts[-_BACK:], reading)


def _drafts(scene: Scene) -> list[Draft]:
    found: list[Draft] = []
    at = 0
    for sentence in scene.sentences:
        figures = scene.within(scene.figures, sentence.start, sentence.end)
        for nth, figure in enumerate(figures):
            before = figures[nth - 1].end if nth else sentence.start
            after = figures[nth + 1].start if nth + 1 < len(figures) else sentence.end
            clause = scene.clause_at(sentence, figure.start)
            found.append(Draft(scene, sentence, clause, figure, before, after, unit=figure.unit, order=at))
            at += 1
    return found


def _fill(draft: Draft, earlier: list[Draft], materials: list[Mention], named: list[Spot], reading: Reading) -> None:
    history = (reading.drafts[-8:] + [d for d in earlier if d.part is not Part.NONE])[-8:]
    here = [d for d in history if d.scene is draft.scene]
    if draft.part is Part.RANK:
        _rank(draft, here, materials, named, reading)
        return
    modality.find(draft)
    modality.of_before(draft)
    if draft.part is Part.COUNT:
        draft.indicator = "count"
        regions.find(draft, named) or regions.inherit(draft, here, named, reading.places)
        timing.find(draft) or timing.inherit(draft, here)
        ahead.told(draft, reading.today)
        return
    if draft.part is Part.FORMER:
        _former(draft, here)
    if not draft.indicator:
        han_measured.of_plant(draft) or ventures.built(draft) or ventures.sized(draft) or doings.find(
            draft
        ) or indicators.find(draft) or indicators.inherit(draft, here) or indicators.go_on(
            draft, history
        ) or indicators.topical(draft, reading.told) or indicators.default(draft)
    doings.settle(draft, here, of_firm=reading.protagonist is not None)
    if draft.part is Part.SHARE:
        draft.level = _level_of_share(draft, here)
        shares.find_whole(draft, pairing.nation(reading.places), reading.vocabulary)
        shares.share_whole(draft, here)
        materials = shares.apart_from_whole(draft, materials)
        if not draft.whole and draft.level is not None and draft.level.region:
            own = next(
                (s for s in named if draft.figure.end <= s.start and s.end <= draft.right and not s.stands_for), None
            )
            if own is not None and own.region != draft.level.region:
                name = reading.vocabulary.name(draft.level.region, "en")
                draft.whole = shares.WORLD if name == "World" else name
                draft.fill("whole", None, "a place other than the level's, behind the share")
    thing = things.named(draft, materials)
    counted = shares.of_counted(draft, here) if draft.part is Part.SHARE else False
    if (draft.part is Part.FORMER and draft.material) or counted:
        found = True
    else:
        found = not (thing and thing.behind) and subjects.find(draft, materials)
    if not found and draft.part is Part.SHARE and draft.level is not None:
        subjects.inherit(draft, [draft.level], reason="as the level it belongs to")
        draft.partner = draft.level.partner
    elif (
        not found
        and not (draft.scene.words.spaced and discourse.carry(draft, here, reading.centres))
        and not spoken.thing(draft, here, materials)
        and not subjects.inherit(draft, here, reason="as the figure before it")
        and reading.material
    ):
        draft.material = draft.subject = reading.material
        draft.subject_text = reading.material_text
        draft.inherited.add("subject")
        draft.fill("subject", None, "what the document is about")
    if thing is not None and draft.indicator != "emission":
        things.fill(draft, thing, reading.vocabulary)
    things.of_the_ground(draft, reading.vocabulary)
    ventures.thing(draft)
    if not regions.find(draft, named) and not spoken.place(draft, here, named, reading.places):
        regions.inherit(draft, here, named, reading.places)
    partners.go_on(draft, here)
    partners.supplies(draft, here)
    partners.members(draft, history, reading.vocabulary)
    partners.named_so(draft, here)
    partners.behind(draft, here)
    han_partners.of_which(draft, here)
    han_partners.share_on(draft, here)
    if draft.part is not Part.FORMER or draft.level is None:
        _date(draft, here, history, reading)
    _sign(draft)
    phrases.lacking(draft)
    phrases.fill(draft, reading.vocabulary)
    if (
        draft.part is Part.SHARE
        and draft.level is not None
        and draft.region
        and draft.region == draft.level.partner_region
    ):
        draft.region = draft.level.region
        draft.fill("region", draft.level.evidence.get("region"), "as the trade it is a share of")
    if draft.part is Part.SHARE:
        if draft.partner in ("from", "to") and draft.partner_region:
            name = reading.vocabulary.name(draft.partner_region, "en")
            traded = han_partners.trade(draft.level) if draft.level is not None else ""
            trade = traded or (draft.level.indicator if draft.level is not None else _TRADE[draft.partner])
            draft.partner = f"{trade}s {draft.partner} {name}"
        if not counted and not parting.item(draft):
            draft.subject = shares.subject(draft, draft.subject or "")
    elif draft.partner and draft.partner_region and draft.indicator in ("import", "export"):
        name = reading.vocabulary.name(draft.partner_region, "en")
        draft.partner = f"{draft.indicator}s {draft.partner} {name}"
        draft.subject = f"{draft.subject} {draft.partner}"
    foreseen.told(draft)
    modality.by_deadline(draft, reading.today)
    modality.by_day(draft, reading.today)
    ahead.told(draft, reading.today)
    if modality.is_goal_in_term(draft):
        draft.modality = Modality.CLAIM
        draft.fill("modality", draft.evidence.get("period"), "printed as reached while the plan runs")


_TRADE = {"from": "import", "to": "export"}


def _date(draft: Draft, here: list[Draft], history: list[Draft], reading: Reading) -> None:
    """Fill the period: the sentence's own, the paragraph's, the list's, the document's."""
    if lone_former.date(draft, [*reading.drafts[-_BACK:], *here]):
        return
    if timing.find(draft):
        return
    if draft.rule == "former-share" and not draft.scene.words.spaced:
        return  # 由76%降到51%: of when the share before was, the text says nothing
    if spoken.time(draft, here) or timing.inherit(draft, here):
        return
    _date_outside(draft, history, reading)


def _date_outside(draft: Draft, history: list[Draft], reading: Reading) -> None:
    """Fill the period from outside the paragraph or the table: a heading, a list's day, results announced, the flow."""
    if spoken.quoted_on(draft, history, reading.headed) or timing.carry_over(draft, reading.carried):
        return
    if continuing.announced(draft):
        return
    if continuing.live(draft, reading.today) or market_days.quoted_on(draft, reading.quoted):
        return
    if continuing.same_time(draft, reading.drafts, reading.headline):
        return
    going_on.go_on(draft, reading.drafts, reading.heading)


def _level_of_share(draft: Draft, history: list[Draft]) -> Draft | None:
    for other in reversed(history):
        if other.sentence is not draft.sentence:
            return None
        if other.part is Part.LEVEL and other.figure.dimension in ("mass", "money", "mass_rate", "power"):
            return other
    return None


def _former(draft: Draft, history: list[Draft]) -> None:
    same = [o for o in history if o.sentence is draft.sentence and o.unit == draft.unit]
    level = lists.level_in_order(draft, [o for o in same if o.part in (Part.LEVEL, Part.SHARE)])
    if level is None or _of_another(draft, level):
        return
    draft.level = level
    for slot in ("indicator", "facet", "word", "subject", "subject_text", "material", "region", "entity", "partner"):
        setattr(draft, slot, getattr(level, slot))
    for slot in ("indicator", "subject", "region"):
        draft.inherited.add(slot)
        draft.fill(slot, level.evidence.get(slot), "as the level compared with it")
    if draft.facet in ("balance", "deficit"):
        # "a deficit of 148,000 tonnes, compared with a surplus of 164,000 tonnes"
        scene, figure = draft.scene, draft.figure
        own = scene.cues_in(Kind.INDICATOR, draft.left, figure.start)
        own += [cue for cue in scene.cues_in(Kind.INDICATOR, figure.end, draft.right) if cue.start <= figure.end + 1]
        for said in [cue.says(Kind.INDICATOR) or "" for cue in own]:
            if said in ("other:balance", "other:deficit"):
                draft.facet = said.partition(":")[2]
    if draft.facet == "loss" and _PROFIT.search(draft.scene.folded, draft.left, draft.figure.start):
        draft.facet = "profit"
    if beside.date(draft, level, history):
        return
    if not timing.before_level(draft, level) and not timing.find(draft):
        timing.step_back(draft, level)


_PROFIT = re.compile(r"\b(?:profits?|gain|earned|earnings|made)\b|盈利|利润|净利")
_ON_TO = re.compile(r"\s(?:in\s[a-z0-9 ]{3,20}\s)?to\s[^a-z]{0,4}(?:[a-z]{2,3}\s)?\d")


def _of_another(draft: Draft, level: Draft) -> bool:
    """Whether the clause of a former level in Chinese names another thing than the level before it."""
    scene = draft.scene
    if scene.words.spaced:
        # "Turnover came to 2.4 billion, while net profit slipped from 31 million to 26 million"
        own = scene.cues_in(Kind.INDICATOR, draft.left, draft.figure.start)
        return bool(own) and bool(_ON_TO.match(scene.folded, draft.figure.end)) and own[-1].word != level.word
    if draft.clause is level.clause:
        return False
    named = scene.within(scene.materials, max(draft.left, draft.clause.start), draft.figure.start)
    return bool(named) and level.material is not None and level.material not in named[-1].terms


def _rank(draft: Draft, history: list[Draft], materials: list[Mention], named: list[Spot], reading: Reading) -> None:
    draft.indicator, draft.unit = "rank", "rank"
    level = next((o for o in reversed(history) if o.sentence is draft.sentence and o.part is Part.LEVEL), None)
    draft.level = level
    own = ranks.of_what(draft, materials) if draft.scene.words.spaced else None
    if level is not None and (own is None or own.terms[0] == level.material):
        draft.material, draft.region, draft.period = level.material, level.region, level.period
        draft.subject = level.subject
        draft.subject_text = level.subject_text
        for slot in ("subject", "region", "period"):
            draft.inherited.add(slot)
            draft.fill(slot, level.evidence.get(slot), "as the level it ranks")
        if draft.period is None and draft.scene.words.spaced:
            timing.find(draft)
        return
    if ranks.by_size(draft):
        pass
    elif own is not None:
        subjects.take(draft, own, "what it ranks in")
    elif (
        not subjects.find(draft, materials)
        and not (draft.scene.words.spaced and discourse.carry(draft, history, reading.centres))
        and reading.material
    ):
        draft.material = draft.subject = reading.material
        draft.subject_text = reading.material_text
        draft.inherited.add("subject")
        draft.fill("subject", None, "what the document is about")
    regions.find(draft, named) or regions.inherit(draft, history, named, reading.places)
    timing.find(draft) or timing.inherit(draft, history)


def _sign(draft: Draft) -> None:
    if draft.facet in ("loss", "deficit") and draft.part in (Part.LEVEL, Part.FORMER):
        draft.sign = -1


def _give_change(change: Draft, drafts: list[Draft]) -> None:
    level = change.level
    if level is None:
        return
    if change.basis is None and not change.basis_said:
        change.basis = changes.against(change) or _former_basis(change, level, drafts) or _listed_basis(change, level)
    _of_its_length(change, level)
    short = level.period is not None and level.period.grain in (Grain.WEEK, Grain.DAY)
    if change.basis is Basis.MOM and short and level.indicator in ("inventory", "price", "other"):
        place = change.evidence.get("basis")
        if place is not None and change.scene.folded[place[0] : place[1]] == "环比":
            change.basis = None  # of a week or a day, the week or the day before
    level.changes.append(change)


def _of_its_length(change: Draft, level: Draft) -> None:
    """Make 环比 of a quarter a change on the quarter before: it is against the period before, whatever its length."""
    if change.basis is not Basis.MOM or level.period is None or level.period.grain is not Grain.QUARTER:
        return
    place = change.evidence.get("basis")
    if place is None or "环比" in change.scene.folded[place[0] : place[1]]:
        change.basis = Basis.QOQ


def _former_basis(change: Draft, level: Draft, drafts: list[Draft]) -> Basis | None:
    """The basis implied by the former level right before a change in Chinese: 较2023年的11.6万吨增长27.6%."""
    before = drafts[change.order - 1] if 0 < change.order <= len(drafts) else None
    if change.scene.words.spaced or before is None or before.part is not Part.FORMER or before.level is not level:
        return None
    if before.period is None or level.period is None:
        return None
    return changes.step(level.period.iso, before.period.iso)


def _listed_basis(change: Draft, level: Draft) -> Basis | None:
    """The basis stated for an earlier change of the same list, which later members share."""
    del level
    scene = change.scene
    if not scene.words.spaced and changes.compared_with(change) is not None:
        return None
    cue = scene.last_cue(Kind.BASIS, change.sentence.start, change.figure.start)
    said = cue.says(Kind.BASIS) if cue else None
    return Basis(said) if said and said != "none" else None
