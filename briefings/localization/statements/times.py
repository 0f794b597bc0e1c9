"""When a figure holds, as an adjunct to a sentence: in, on, by, before, since."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.model import Modality, Observation, Period, Side

_OPEN = {
    Side.BEFORE: N_("before {period}"),
    Side.BY: N_("by {period}"),
    Side.SINCE: N_("since {period}"),
}


def when(observation: Observation, language: Language) -> Sentence:
    """The period of a figure as an adjunct, of a target its deadline; empty where nothing is said about it."""
    if observation.modality is Modality.TARGET:
        return deadline(observation.period, language, observation.id)
    return moment(observation.period, language, observation.id)


def deadline(period: Period | None, language: Language, fact: str = "") -> Sentence:
    """By when something is to be reached: ``by 2030``, also where the text only names the year; empty for None."""
    if period is not None and period.side is Side.CLOSED and "/" not in period.iso and period.iso != "XXXX":
        period = Period(iso=period.iso, grain=period.grain, kind=period.kind, side=Side.BY)
    return moment(period, language, fact)


def moment(period: Period | None, language: Language, fact: str = "") -> Sentence:
    """A period as an adjunct: ``in Jan–Jul 2024``, ``on 28 Jun 2024``, ``by 2025``; empty for None.

    Args:
        period: The period.
        language: The reader's.
        fact: Id of the fact whose period it is.
    """
    if period is None:
        return Sentence(text="")
    if period.iso == "XXXX":
        return marked(language.say(N_("in a year the document does not state")), MarkKind.PERIOD, fact)
    closed = Period(iso=period.iso, grain=period.grain, kind=period.kind)
    shown = marked(language.format.period(closed, aside=True), MarkKind.PERIOD, fact)
    if period.side is not Side.CLOSED:
        return language.render(_OPEN[period.side], period=shown)
    if period.iso.partition("/")[0].count("-") == 2:
        day = "/" not in period.iso
        return language.render(N_("on {period}") if day else N_("during {period}"), period=shown)
    return language.render(N_("in {period}"), period=shown)
