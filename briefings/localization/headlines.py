"""The headline of a briefing and the line beneath it, for rows of a list: short, and whole messages all the same."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.localization.language import N_, Language
from briefings.localization.lead import Lead, lead_of
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, material_name, organisation_name, region_name
from briefings.localization.quantities import is_money
from briefings.localization.sentences import opened
from briefings.localization.statements.happenings import offered
from briefings.localization.statements.levels import figure
from briefings.localization.statements.policies import STATUS, target_figure, target_subject, title
from briefings.localization.statements.topics import tells_itself
from briefings.localization.subjects import row_of, subject_of, whole_of
from briefings.model import Basis, Briefing, Change, Event, Indicator, LeadKind, Modality, Observation, Period, Policy
from briefings.model import Lead as Offer

_WHAT: dict[Indicator, str] = {
    Indicator.OUTPUT: N_("{subject} output"),
    Indicator.CAPACITY: N_("{subject} capacity"),
    Indicator.CONSUMPTION: N_("{subject} consumption"),
    Indicator.PRICE: N_("{subject} price"),
    Indicator.IMPORT: N_("{subject} imports"),
    Indicator.EXPORT: N_("{subject} exports"),
    Indicator.INVENTORY: N_("{subject} stocks"),
    Indicator.RESERVE: N_("{subject} reserves"),
    Indicator.VALUE: N_("{subject} value"),
    Indicator.INVESTMENT: N_("{subject} investment"),
    Indicator.SHARE: N_("{subject} share"),
    Indicator.RANK: N_("{subject} rank"),
    Indicator.ENERGY: N_("{subject} energy use"),
    Indicator.EMISSION: N_("{subject} emissions"),
}
_IN_MONEY: dict[Indicator, str] = {
    Indicator.OUTPUT: N_("{subject} output value"),
    Indicator.IMPORT: N_("{subject} import value"),
    Indicator.EXPORT: N_("{subject} export value"),
}
_WITH_PARTNER: dict[Indicator, str] = {
    Indicator.IMPORT: N_("{subject} imports from {partner}"),
    Indicator.EXPORT: N_("{subject} exports to {partner}"),
}
_CHANGES: dict[Basis | None, str] = {
    Basis.YOY: N_("{change} y/y"),
    Basis.MOM: N_("{change} m/m"),
    Basis.QOQ: N_("{change} q/q"),
}
_FLAT: dict[Basis | None, str] = {
    Basis.YOY: N_("flat y/y"),
    Basis.MOM: N_("flat m/m"),
    Basis.QOQ: N_("flat q/q"),
    None: N_("flat"),
}
_MODALITIES: dict[Modality, str] = {
    Modality.TARGET: N_("{headline} (target)"),
    Modality.FORECAST: N_("{headline} (forecast)"),
    Modality.ESTIMATE: N_("{headline} (estimate)"),
    Modality.CLAIM: N_("{headline} (claim)"),
}


def headline(of: Lead | Briefing, language: Language) -> Sentence:
    """The weightiest fact of a briefing in a few words; its own title, as written, where it has no fact.

    Args:
        of: A briefing, or the lead that the store keeps for it.
        language: The reader's.
    """
    lead = of if isinstance(of, Lead) else lead_of(of)
    if lead.observation is not None:
        return opened(_figure(lead.observation, lead, language), lead.observation.id)
    if lead.policy is not None:
        return opened(_policy(lead.policy, lead, language), lead.policy.id)
    if lead.event is not None:
        return opened(_event(lead.event, language, lead.lang), lead.event.id)
    if lead.offer is not None:
        return opened(_offer(lead.offer, language, lead.lang), lead.offer.id)
    if lead.promise is not None:
        what = as_written(lead.promise.what, language, lead.lang, lead.promise.id)
        return opened(language.render(N_("Promised: {what}"), what=what), lead.promise.id)
    if lead.title:
        return as_written(lead.title, language, lead.lang)
    return language.render(N_("A document without a title"))


def second_line(of: Lead | Briefing, language: Language) -> Sentence:
    """Materials, source, and the period of the leading fact, else the year of publication; an unknown one is said."""
    lead = of if isinstance(of, Lead) else lead_of(of)
    parts = []
    if lead.metals:
        parts.append(marked(language.format.list([material_name(id, language) for id in lead.metals]), MarkKind.NAME))
    if lead.source:
        parts.append(organisation_name(lead.source, language, language.locale))
    parts.append(_time(lead, language))
    line = parts[0]
    for part in parts[1:]:
        line = language.render(N_("{first} · {second}"), first=line, second=part)
    return opened(line, "")


def _time(lead: Lead, language: Language) -> Sentence:
    for fact, period in _dated(lead):
        if period is not None:
            return marked(language.format.period(period), MarkKind.PERIOD, fact)
    known = lead.published is not None and not lead.published.startswith("XXXX")
    year = language.format.date((lead.published or "")[:4]) if known else language.say(N_("year not stated"))
    return marked(year, MarkKind.PERIOD)


def _dated(lead: Lead) -> Iterator[tuple[str, Period | None]]:
    """The leading fact with its time."""
    if lead.observation is not None:
        yield lead.observation.id, lead.observation.period
    for fact in (lead.policy, lead.event, lead.offer):
        if fact is not None:
            yield fact.id, fact.date


def _figure(observation: Observation, lead: Lead, language: Language) -> Sentence:
    line = _measured(observation, lead, language)
    where = _place(observation, language)
    if where:
        line = language.render(N_("{place}: {headline}"), place=where, headline=line)
    message = _MODALITIES.get(observation.modality)
    return language.render(message, headline=line) if message else line


def _place(observation: Observation, language: Language) -> Sentence:
    """A region, a company, a company in a region; empty where neither is known."""
    region = entity = Sentence(text="")
    if observation.region:
        region = marked(region_name(observation.region, language, short=True), MarkKind.NAME, observation.id)
    if observation.entity:
        entity = organisation_name(observation.entity, language, fact=observation.id)
    if region and entity:
        return language.render(N_("{entity} ({region})"), entity=entity, region=region)
    return entity or region


def _measured(observation: Observation, lead: Lead, language: Language) -> Sentence:
    subject, pure, named, partner = subject_of(observation, language, lead.lang)
    if named is not None and partner is not None:
        with_whom = marked(region_name(partner, language, short=True), MarkKind.NAME, observation.id)
        subject = language.render(_WITH_PARTNER[named], subject=subject, partner=with_whom)
        named = Indicator.OTHER
    message = _WHAT.get(named or observation.indicator)
    if pure and observation.indicator in _IN_MONEY and is_money(observation.unit):
        message = _IN_MONEY[observation.indicator]
    what = (
        subject
        if message is None or (not pure and tells_itself(observation))
        else language.render(message, subject=subject)
    )
    value = figure(observation, language)
    if observation.share_of and observation.indicator in {Indicator.SHARE, Indicator.RANK} and value:
        message = _WHAT.get(named) if named else None
        what = language.render(message, subject=subject) if message else subject
        whole = whole_of(observation, language)
        if observation.indicator is Indicator.RANK:
            whole = row_of(observation, language)
            return language.render(N_("{what} {value} in {whole}"), what=what, value=value, whole=whole)
        return language.render(N_("{what} {value} of {whole}"), what=what, value=value, whole=whole)
    change = short_change(observation, observation.changes[0], language) if observation.changes else None
    if not value and change is None:
        return language.render(N_("{what}, the figure hidden"), what=what)
    if change is not None and value:
        line = language.render(N_("{what} {value}, {change}"), what=what, value=value, change=change)
    elif change is not None:
        line = language.render(N_("{what} {value}"), what=what, value=change)
    else:
        line = language.render(N_("{what} {value}"), what=what, value=value)
    if lead.rank is not None:
        rank = figure(lead.rank, language)
        if lead.rank.share_of:
            whole = row_of(lead.rank, language)
            rank = language.render(N_("{rank} in {whole}"), rank=rank, whole=whole)
        line = language.render(N_("{headline}, {rank}"), headline=line, rank=rank)
    return line


def short_change(observation: Observation, change: Change, language: Language) -> Sentence:
    """A change with its sign and basis in the fewest words: ``+4.7% y/y``; without a basis where none is stated."""
    if not change.value:
        return marked(language.say(_FLAT[change.basis]), MarkKind.CHANGE, observation.id)
    amount = marked(language.format.change(change), MarkKind.CHANGE, observation.id)
    message = _CHANGES.get(change.basis)
    return language.render(message, change=amount) if message else amount


def _policy(policy: Policy, lead: Lead, language: Language) -> Sentence:
    shown = title(policy, language, lang=lead.lang)
    quantified = next((target for target in policy.targets if target.value is not None), None)
    if quantified is not None:
        line = language.render(
            N_("{title}: {what} {value}"),
            title=shown,
            what=target_subject(quantified, language, lang=lead.lang),
            value=target_figure(quantified, language),
        )
    else:
        line = language.render(N_("{title} ({status})"), title=shown, status=language.say(STATUS[policy.status]))
    code = policy.jurisdiction or (lead.regions[0] if lead.regions else None)
    if not code:
        return line
    where = marked(region_name(code, language, short=True), MarkKind.NAME, policy.id)
    return language.render(N_("{place}: {headline}"), place=where, headline=line)


def _event(event: Event, language: Language, lang: str) -> Sentence:
    line: Sentence = as_written(event.name, language, lang, event.id)
    if event.date is not None:
        date = marked(language.format.period(event.date), MarkKind.PERIOD, event.id)
        line = language.render(N_("{name}, {date}"), name=line, date=date)
    if not event.place:
        return line
    where = marked(region_name(event.place, language, short=True), MarkKind.NAME, event.id)
    return language.render(N_("{place}: {headline}"), place=where, headline=line)


def _offer(offer: Offer, language: Language, lang: str) -> Sentence:
    what = offered(offer, language, lang=lang)
    if offer.kind is LeadKind.BUY:
        return language.render(N_("Wanted to buy: {what}"), what=what)
    return language.render(N_("Offered for sale: {what}"), what=what)
