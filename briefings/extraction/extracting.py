"""Blocks to a briefing: the order in which everything is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from briefings.extraction import (
    attendance,
    attribution,
    chains,
    continuing,
    discourse,
    entities,
    events,
    firms,
    fiscal_starts,
    going_on,
    grids,
    labels,
    leads,
    market_days,
    organisations,
    origin,
    policies,
    policy_links,
    speech,
    yuan,
)
from briefings.extraction.about import IN_A_NAME, NOWHERE, about, coded, led
from briefings.extraction.coins import by_country, dollars
from briefings.extraction.confidence import rated
from briefings.extraction.confidence_features import Around
from briefings.extraction.draft import Draft
from briefings.extraction.folding import fold
from briefings.extraction.frames import Reading, frames
from briefings.extraction.glosses import briefing_of, gloss
from briefings.extraction.goals import set_goals
from briefings.extraction.home import home
from briefings.extraction.languages.facts import Kind
from briefings.extraction.meaning import confirmed
from briefings.extraction.mending import mended
from briefings.extraction.observing import observations
from briefings.extraction.once import Pair, once
from briefings.extraction.place_names import without_lone_mines
from briefings.extraction.places import Places
from briefings.extraction.prices import go_on, listed
from briefings.extraction.published import DATELINES, looked_at, published
from briefings.extraction.reach import within_reach
from briefings.extraction.said_on import said_on
from briefings.extraction.scene import Figure, Scene
from briefings.extraction.scenes import scene
from briefings.extraction.scope import as_opened, leading, scope
from briefings.extraction.spoken import heading
from briefings.extraction.spots import spoken_there
from briefings.extraction.topic import topic
from briefings.extraction.weight import by_weight
from briefings.extraction.whens import Spoken
from briefings.model import Block, Briefing, Document, Grain, Period, Role, Topic
from briefings.reading.language import language
from briefings.vocabulary import Mention, Vocabulary, vocabulary

_FURNITURE = frozenset({Role.NAVIGATION, Role.ADVERT, Role.TEASER, Role.FOOTER})
_STATE = frozenset({"ministry", "government", "statistics"})


def extract(
    document: Document,
    blocks: tuple[Block, ...],
    *,
    reference: date | None = None,
    trace: list[Pair] | None = None,
) -> Briefing:
    """Everything that a document states, with the words that prove it.

    Only title and body blocks state facts of the article; leads and events also come from their own blocks, marked as
    chrome; damaged blocks, teasers and furniture give nothing.

    Args:
        document: The text.
        blocks: Its parts with their roles, in order.
        reference: A day near which the text was written, known from outside; resolves "this year" where neither
            the text
            nor the document gives a date.
        trace: Takes the observations each with the draft it was made from, for whoever wants the reasons.

    Returns:
        The briefing; of text that is not about this trade one without facts, topic ``off``.
    """
    if document.lang == "und":
        document = replace(document, lang=language(document.text))
    everything = blocks
    document, blocks = within_reach(document, blocks)
    sound = mended(document, blocks)
    if sound is None:
        return _in_any_language(document, blocks, everything, reference, trace)
    whole, mends, laid = sound
    return briefing_of(_in_any_language(mends, laid, laid, reference, trace), whole, document, everything)


def _in_any_language(
    document: Document,
    blocks: tuple[Block, ...],
    everything: tuple[Block, ...],
    reference: date | None,
    trace: list[Pair] | None,
) -> Briefing:
    """What a document states, read as it is or, in a language that has only a gloss, through that."""
    read_as = gloss(document, blocks)
    if read_as is None:
        return _briefing(document, blocks, everything, reference, trace)
    whole, glossed, laid = read_as
    return briefing_of(_briefing(glossed, laid, laid, reference, trace, glossed=True), whole, document, everything)


def _briefing(
    document: Document,
    blocks: tuple[Block, ...],
    everything: tuple[Block, ...],
    reference: date | None,
    trace: list[Pair] | None,
    *,
    glossed: bool = False,
) -> Briefing:
    """What a document in one of the engine's own languages states."""
    blocks = grids.joined(document, blocks)
    own_date, reason, place = published(document, blocks)
    anchor = own_date if own_date is not None and own_date.known else None
    if anchor is None and reference is not None:
        anchor = Period(iso=reference.isoformat(), grain=Grain.DAY)
    anchor = anchor or said_on(document, blocks)
    names = vocabulary()
    scenes = _article(document, blocks, names, anchor, place, dateline=reason in DATELINES)
    by_country(scenes)
    dollars(scenes)
    country = home(document.lang, (read.folded for read in scenes))
    yuan.at_home(scenes, country)
    without_lone_mines(scenes, names)
    known: set[str] = set()
    materials = [confirmed(found, known) for found in scenes]
    if known:
        spoken = frozenset(known)
        materials = [
            confirmed(found, known, spoken) if found.words.spaced else meant
            for found, meant in zip(scenes, materials, strict=True)
        ]
    outside = _chrome(document, blocks, names, anchor)
    offers = [one for one in outside if one.role is Role.LEAD]
    if topic([*scenes, *offers], [*materials, *(confirmed(one, known) for one in offers)]) is Topic.OFF:
        return Briefing(
            document=document, blocks=everything, published=own_date, published_reason=reason, topic=Topic.OFF
        )
    named = materials
    materials = [_unowned(read, meant) for read, meant in zip(scenes, named, strict=True)]
    # Where companies' names alone say which metal it is, the document is about that.
    reading = _reading(
        document, everything, scenes, materials if any(materials) else named, _places(scenes, names, country)
    )
    if scenes and scenes[0].words.spaced:
        about_it = discourse.topic(scenes, materials, named, names)
        if about_it is not None:
            reading.material, reading.material_text = about_it.terms[0], about_it.surface
    reading.today = anchor.last if anchor is not None else None
    reading.own = own_date if own_date is not None and own_date.known else None
    reading.quoted = market_days.prices_of(scenes, reading.own, place)
    reading.listed = market_days.listing(scenes, reading.own)
    for read in scenes:
        policies.undate(read)
    reading.headline = continuing.headline(scenes)
    known_firms = firms.firms(scenes, names)
    reading.protagonist = known_firms.protagonist
    drafts: list[Draft] = []
    for read, meant in zip(scenes, materials, strict=True):
        reading.carried = _continued(scenes, read)
        here = frames(read, meant, reading)
        attribution.fill(here)
        for draft in here:
            draft.region = coded(draft.region, names)
        drafts.extend(here)
        reading.headed = heading(read, here) or reading.headed
        reading.heading = going_on.heading(read, here) or reading.heading
    entities.fill(drafts, scenes, known_firms)
    happened = events.events(document, scenes, reading.places, names, today=reading.today)
    attendance.fill(drafts, tuple(happened))
    pairs = observations(document, drafts)
    plans = policies.find(scenes, names)
    goals = set_goals(document, scenes, plans, drafts, pairs, today=reading.today)
    pairs = once([pair for pair in pairs if id(pair[0]) not in goals and not _announced(pair, drafts, goals)])
    surely = Around(
        dated=own_date is not None and own_date.known,
        given=anchor is not None and anchor is not own_date,
        material=reading.material,
        headline=frozenset(
            m.terms[0] for read, meant in zip(scenes, materials, strict=True) if read.role is Role.TITLE for m in meant
        ),
        damaged=any(block.role is Role.DAMAGED for block in everything),
        furnished=any(block.role in _FURNITURE for block in everything),
        glossed=glossed,
    )
    facts = by_weight(rated(pairs, surely))
    if trace is not None:
        trace.extend(facts)
    said = speech.quotes(document, scenes)
    made = [
        replace(policy, links=policy_links.links(document.id, plan, plans))
        for policy, plan in zip(policies.policies(document, plans, names, reading.places.title), plans, strict=True)
    ]
    return Briefing(
        document=document,
        blocks=everything,
        published=own_date,
        published_reason=reason,
        topic=Topic.METALS,
        metals=_metals(scenes, named, facts, names),
        regions=_regions(scenes, reading, facts),
        observations=tuple(fact for _, fact in facts),
        policies=tuple(made),
        events=(
            *happened,
            *events.events(
                document, [one for one in outside if one.role is Role.EVENT], reading.places, names, chrome=True
            ),
        ),
        leads=tuple(leads.leads(document, [*scenes, *offers], names, reading.own)),
        organisations=tuple(organisations.organisations(document, scenes, plans, names, known_firms)),
        promises=tuple(policies.promises(document, made, plans, own_date)),
        chains=tuple(chains.chains(document, scenes, materials)),
        quotes=tuple(said),
        stances=tuple(speech.stances(document, scenes, said)),
    )


def _announced(pair: Pair, drafts: list[Draft], goals: set[int]) -> bool:
    """Whether a headline only announces a target of the policy below it."""
    draft = pair[0]
    if draft.scene.role is not Role.TITLE or draft.figure.value is None:
        return False
    return any(
        id(goal) in goals and goal.figure.value == draft.figure.value and goal.figure.unit == draft.figure.unit
        for goal in drafts
    )


def _unowned(read: Scene, meant: list[Mention]) -> list[Mention]:
    """The materials of a scene without those in companies' names, which no figure is of, and the bare word for all."""
    kept = []
    for mention in meant:
        around = read.within(read.companies, mention.start - 80, mention.end + 80)
        if read.words.spaced and mention.terms[0] == "metals":
            continue
        if not any(company.start <= mention.start and mention.end <= company.end for company in around):
            kept.append(mention)
    return kept


def _chrome(document: Document, blocks: Iterable[Block], names: Vocabulary, anchor: Period | None) -> list[Scene]:
    """Lead and event blocks, read; of the page around the article only these tell anything."""
    return [
        scene(document, block, names, anchor, Spoken()) for block in blocks if block.role in (Role.LEAD, Role.EVENT)
    ]


_DATELINE = re.compile(
    r"^\s*(?:[A-Z][A-Z'’. -]{2,24}(?:/[A-Z ]+)?(?:,\s[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?)?\s?(?:\([A-Z][\w "
    r"]+\)\s?)?(?:[-–—]|(?<=[A-Z]{3}):)\s"
    r"|[（(【]?(?:新华社|中新社|本报|新华网|中新网|人民网|央视网|中央社)[^，。\s]{0,20}?(?:\d{1,2}月)?\d{1,2}日(?:电|讯|電|訊)[）)】]?"
    r"|[（(〔【](?:记者|記者)[^，。）)]{2,14}[/／](?:[^，。）)]{0,6})(?:报道|報導|電|电)[）)〕】])"
)


_GAP = 3
"""Code points of a comma and a space between a weekday and the date it belongs to."""
_DATELINE_REACH = 90
"""Code points within which a block's own date is its dateline, with the place it was filed at before it."""


def _article(
    document: Document,
    blocks: Iterable[Block],
    names: Vocabulary,
    anchor: Period | None,
    own_date: tuple[int, int] | None,
    *,
    dateline: bool,
) -> list[Scene]:
    """Title and body, read; a headline that stands several times is read once."""
    found: list[Scene] = []
    seen: set[str] = set()
    spoken = Spoken()
    spoken.financial = fiscal_starts.of_document(document, blocks)
    price: Figure | None = None
    unit = ""
    label: labels.Label | None = None
    for block in blocks:
        if block.role not in (Role.TITLE, Role.BODY):
            continue
        words = fold(document.text[block.start : block.end]).strip()
        if words in seen:
            continue
        seen.add(words)
        spoken.stamp = (own_date[0] - block.start, own_date[1] - block.start) if own_date is not None else None
        read = scene(document, block, names, anchor, spoken)
        unit = listed(read, unit)
        label = labels.labelled(read, label)
        price = go_on(read, price)
        line = _DATELINE.match(read.text) if block.role is Role.BODY else None
        if line:
            # The city and the day a report was filed are not those of its facts.
            _file(read, line.end())
            read.whens = [when for when in read.whens if when.start >= line.end()]
        if own_date is not None and not grids.tabled(read.text):
            reach = min(block.end, block.start + _DATELINE_REACH)
            if dateline and block.role is Role.BODY and block.start <= own_date[0] < reach:
                _file(read, own_date[1] - block.start)
            # The article's own date is no period of its facts.
            read.whens = [
                w
                for w in read.whens
                if not (w.start + block.start < own_date[1] and own_date[0] < w.end + block.start + _GAP)
            ]
        if block.role is Role.TITLE and not looked_at(read.text):
            # A headline's year is the article's; that of one paragraph says nothing of the next.
            spoken.previous = next(
                (when.period for when in reversed(read.whens) if not when.relative and when.period.known),
                spoken.previous,
            )
        found.append(read)
    return found


def _file(read: Scene, end: int) -> None:
    """Set the regions before a place apart: those of the dateline."""
    read.filed += [mention for mention in read.regions if mention.start < end]
    read.regions = [mention for mention in read.regions if mention.start >= end]


_CONTINUES = re.compile(
    r"^\s*(?:specifically|in particular|among them|of these|其中|具体来看|具体而言|具体来说|具体看|分品种看|"
    r"分地区看)\b",
    re.I,
)


_LONGEST_LIST = 24


def _continued(scenes: list[Scene], read: Scene) -> Period | None:
    """The period of the paragraph before, where this one opens by continuing it; headings between do not count."""
    at = next(nth for nth, one in enumerate(scenes) if one is read)
    if not _CONTINUES.match(read.text):
        return continuing.opening(scenes[max(0, at - _LONGEST_LIST) : at])
    for before in reversed(scenes[max(0, at - 2) : at]):
        if before.whens:
            return before.whens[-1].period
    return None


def _places(scenes: list[Scene], names: Vocabulary, country: str | None) -> Places:
    """The places of a document before its first figure: what settles homonyms, and whose press it is."""
    around = frozenset(
        code
        for read in scenes
        for mention in read.regions
        if len(mention.terms) == 1
        for code in (mention.terms[0], *names.ancestors(mention.terms[0]))
        if "-" in code
    )
    return Places(vocabulary=names, around=around, home=country)


def _reading(
    document: Document, blocks: tuple[Block, ...], scenes: list[Scene], materials: list[list[Mention]], places: Places
) -> Reading:
    names = places.vocabulary
    states = Counter(
        organisation.region
        for read in scenes
        for mention in read.organisations
        if (organisation := names.organisation(mention.terms[0]))
        and organisation.region
        and organisation.role in _STATE
    )
    ours = {cue.word for read in scenes for cue in read.cues if Kind.HERE in cue.kinds}
    if "my country" in ours or ("our country" in ours and _YUAN.search(document.text)):
        # Machine translation of 我国, which only China's press writes in simplified Chinese.
        places.home = places.home or "CN"
    home_of_words = origin.here(document, blocks, scenes, places)
    places.leading = leading(scenes, places)
    spoken = about(scenes, places)
    places.title = (
        home_of_words
        or (as_opened(spoken, scenes, places) if spoken else None)
        or scope(scenes, places)
        or _governed(states, scenes, places)
        or led(scenes, places)
        or origin.filed_from(scenes, places)
    )
    if places.title is None and places.home and _begins_at_home(scenes):
        places.title = places.home
    reading = Reading(vocabulary=names, places=places)
    counted = Counter(mention.terms[0] for meant in materials for mention in meant)
    if counted:
        reading.material = counted.most_common(1)[0][0]
        reading.material_text = next(m.surface for meant in materials for m in meant if m.terms[0] == reading.material)
    return reading


def _begins_at_home(scenes: list[Scene]) -> bool:
    """Whether "the whole country" is the first place that a text speaks of."""
    for read in scenes:
        ours = [cue.start for cue in read.cues if cue.says(Kind.HERE) == "country"]
        places = [one.start for one in read.regions if not spoken_there(read.folded, one.start, one.end)]
        if ours or places:
            return bool(ours) and all(min(ours) < start for start in places)
    return False


def _governed(states: Counter[str], scenes: list[Scene], places: Places) -> str | None:
    """The country whose ministries speak, unless the text names places of others: a digest quotes many."""
    if not states:
        return None
    state = states.most_common(1)[0][0]
    if state == "CN" and places.home == "TW":
        # Ministries of the same name: where the mainland is not named, those of the press's own government.
        named = {places.resolve(mention)[:2] for read in scenes for mention in read.regions}
        state = state if "CN" in named else "TW"
    named = {places.resolve(mention).split("-")[0].split("/")[0] for read in scenes for mention in read.regions}
    return state if len(named - NOWHERE - {state}) < _MANY else None


_MANY = 2
_YUAN = re.compile(r"\b(?:yuan|rmb)\b", re.I)


_COUNTED_GROUPS = frozenset({"non-ferrous metals", "rare earths", "platinum group metals", "ferroalloys", "steel"})


_LEFT_OVER = frozenset({"tailings", "red mud", "copper slag"})
"""What is left of an ore and makes no document one about it."""


def _counts(metal: str, weight: int, stated: set[str], names: Vocabulary) -> bool:
    """Whether a document is about a material: no mere group, and what is no metal has to be said twice."""
    found = names.material(metal)
    if found is None:
        return True
    if (found.stage == "group" and metal not in _COUNTED_GROUPS) or metal in _LEFT_OVER:
        return False
    return "metals" in names.ancestors(metal) or metal in stated or weight >= 2


def _metals(
    scenes: list[Scene], materials: list[list[Mention]], facts: list[Pair], names: Vocabulary
) -> tuple[str, ...]:
    weights: Counter[str] = Counter()
    for read, meant in zip(scenes, materials, strict=True):
        for mention in meant:
            for term in mention.terms[:1]:
                weights[_metal(term, names)] += 3 if read.role is Role.TITLE else 1
    for _, fact in facts:
        if fact.material:
            weights[_metal(fact.material, names)] += 2
    stated = {_metal(fact.material, names) for _, fact in facts if fact.material}
    return tuple(metal for metal, weight in weights.most_common() if metal and _counts(metal, weight, stated, names))


def _metal(term: str, names: Vocabulary) -> str:
    found = names.material(term)
    return found.metal or term if found else term


def _regions(scenes: list[Scene], reading: Reading, facts: list[Pair]) -> tuple[str, ...]:
    weights: Counter[str] = Counter()
    han = any(not read.words.spaced for read in scenes)
    for read in scenes:
        for mention in read.regions:
            if mention.terms[0] in NOWHERE or IN_A_NAME.match(read.text[mention.end : mention.end + 14]):
                continue
            region = coded(reading.places.resolve(mention), reading.vocabulary)
            if region is not None:
                weights[region] += 3 if read.role is Role.TITLE else 1
    for _, fact in facts:
        if fact.region and (fact.region not in NOWHERE or (fact.region == "WORLD" and not han)):
            weights[fact.region] += 2
    if not weights and reading.places.title and reading.places.title not in NOWHERE:
        # A ministry's notice without a place and a figure is its country's.
        weights[reading.places.title] = 1
    return tuple(region for region, _ in weights.most_common())
