"""Events, trade leads and promises."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, material_name, organisation_name, region_in_sentence, region_name
from briefings.localization.statements.times import deadline, moment
from briefings.model import Event, Lead, LeadKind, Promise
from briefings.vocabulary import vocabulary

_EVENT = (
    N_("Event: {name} (date and place not stated)."),
    N_("Event: {name}, {place} (date not stated)."),
    N_("Event: {name} {when}."),
    N_("Event: {name}, {place}, {when}."),
)
_OFFERS: dict[LeadKind, tuple[str, str, str, str]] = {
    LeadKind.BUY: (
        N_("Wanted to buy: {what} (date not stated)."),
        N_("Wanted to buy: {what} from {origin} (date not stated)."),
        N_("Wanted to buy {when}: {what}."),
        N_("Wanted to buy {when}: {what} from {origin}."),
    ),
    LeadKind.SELL: (
        N_("Offered for sale: {what} (date not stated)."),
        N_("Offered for sale: {what} from {origin} (date not stated)."),
        N_("Offered for sale {when}: {what}."),
        N_("Offered for sale {when}: {what} from {origin}."),
    ),
}
_PROMISES = (
    N_("Promised, with no date: {what}."),
    N_("Promised {when}: {what}."),
    N_("{who} promised, with no date: {what}."),
    N_("{who} promised {when}: {what}."),
)


def event_sentence(event: Event, language: Language, *, lang: str = "und") -> Sentence:
    """An event with its place and date.

    Args:
        event: The event; its name stays as written.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    slots = {"name": as_written(event.name, language, lang, event.id)}
    time = moment(event.date, language, event.id)
    if event.place:
        slots["place"] = marked(region_name(event.place, language), MarkKind.NAME, event.id)
    if time:
        slots["when"] = time
    return _told(event.id, _EVENT[bool(event.place) + 2 * bool(time)], language, slots)


def lead_sentence(lead: Lead, language: Language, *, lang: str = "und") -> Sentence:
    """An offer to buy or sell.

    Args:
        lead: The lead; what is traded stays as written unless it is a material's name.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    slots = {"what": offered(lead, language, lang=lang)}
    time = moment(lead.date, language, lead.id)
    if lead.origin:
        slots["origin"] = marked(region_in_sentence(lead.origin, language), MarkKind.NAME, lead.id)
    if time:
        slots["when"] = time
    return _told(lead.id, _OFFERS[lead.kind][bool(lead.origin) + 2 * bool(time)], language, slots)


def offered(lead: Lead, language: Language, *, lang: str = "und") -> Sentence:
    """What a lead is about."""
    if vocabulary().material(lead.what) is not None:
        return marked(material_name(lead.what, language), MarkKind.NAME, lead.id)
    return as_written(lead.what, language, lang, lead.id)


def promise_sentence(promise: Promise, language: Language, *, lang: str = "und") -> Sentence:
    """Something announced and not yet done, with who said so and by when it is due.

    Args:
        promise: The promise; what is promised stays as written.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    slots = {"what": as_written(promise.what, language, lang, promise.id)}
    due = deadline(promise.due, language, promise.id)
    if promise.by:
        slots["who"] = organisation_name(promise.by, language, lang, promise.id)
    if due:
        slots["when"] = due
    return _told(promise.id, _PROMISES[2 * bool(promise.by) + bool(due)], language, slots)


def _told(fact: str, message: str, language: Language, slots: dict[str, Sentence]) -> Sentence:
    said = language.render(message, **slots)
    return Sentence(text=said.text, marks=said.marks, fact=fact)
