"""Quotes and stances."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.names import as_written, organisation_name
from briefings.model import Position, Quote, Stance, StanceTopic

_SAID = (
    N_("{role} said: {words}."),
    N_("{name} ({role}) said: {words}."),
    N_("{role} of {organisation} said: {words}."),
    N_("{name} ({role} of {organisation}) said: {words}."),
)
"""By what is known of the speaker: the role alone, the name, the organisation, both."""
_TOPICS: dict[StanceTopic, str] = {
    StanceTopic.CAPACITY: N_("production capacity"),
    StanceTopic.CONSUMPTION: N_("applications and consumption"),
    StanceTopic.GREEN: N_("green development"),
    StanceTopic.TECHNOLOGY: N_("technology"),
    StanceTopic.TRADE: N_("trade"),
    StanceTopic.RECYCLING: N_("recycling"),
    StanceTopic.RESOURCES: N_("supply of resources"),
    StanceTopic.COMPETITION: N_("competition"),
}
_STANCES: dict[Position, tuple[str, str]] = {
    Position.RESTRICT: (N_("Urged: to hold back {topic}."), N_("{who} urges to hold back {topic}.")),
    Position.PROMOTE: (N_("Urged: to further {topic}."), N_("{who} urges to further {topic}.")),
    Position.OPPOSE: (N_("Urged against: {topic}."), N_("{who} speaks against: {topic}.")),
}


def quote_sentence(quote: Quote, language: Language, *, lang: str = "und") -> Sentence:
    """What somebody said, with name, role and organisation as far as the document gives them.

    Args:
        quote: The quote; its words stay as written.
        language: The reader's.
        lang: BCP 47 tag of the document's language.
    """
    slots = {
        "words": as_written(quote.words, language, lang, quote.id),
        "role": as_written(quote.role or "", language, lang, quote.id),
    }
    if quote.speaker:
        slots["name"] = marked(quote.speaker, MarkKind.QUOTED, quote.id)
    if quote.organisation:
        slots["organisation"] = organisation_name(quote.organisation, language, lang, quote.id)
    said = language.render(_SAID[bool(quote.speaker) + 2 * bool(quote.organisation)], **slots)
    return Sentence(text=said.text, marks=said.marks, fact=quote.id)


def stance_sentence(stance: Stance, language: Language, *, lang: str = "und") -> Sentence:
    """What is urged on a topic, and by whom where the document says so."""
    slots = {"topic": marked(language.say(_TOPICS[stance.topic]), MarkKind.NAME, stance.id)}
    if stance.by:
        slots["who"] = organisation_name(stance.by, language, lang, stance.id)
    said = language.render(_STANCES[stance.position][bool(stance.by)], **slots)
    return Sentence(text=said.text, marks=said.marks, fact=stance.id)
