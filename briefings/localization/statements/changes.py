"""How much a figure moved, and against what. The words say the direction, so amounts are without a sign."""

from __future__ import annotations

from briefings.localization.language import N_, Language
from briefings.localization.marks import MarkKind, Sentence, marked
from briefings.localization.statements.times import when
from briefings.model import Basis, Change, Indicator, Modality, Observation

_Key = tuple[int, Basis | None]

_PERCENT: dict[_Key, str] = {
    (1, Basis.YOY): N_("up {amount} from a year earlier"),
    (1, Basis.MOM): N_("up {amount} from the month before"),
    (1, Basis.QOQ): N_("up {amount} from the quarter before"),
    (1, None): N_("up {amount} (comparison period not stated)"),
    (-1, Basis.YOY): N_("down {amount} from a year earlier"),
    (-1, Basis.MOM): N_("down {amount} from the month before"),
    (-1, Basis.QOQ): N_("down {amount} from the quarter before"),
    (-1, None): N_("down {amount} (comparison period not stated)"),
}
"""Relative changes of an amount."""

_ABSOLUTE: dict[_Key, str] = {
    (1, Basis.YOY): N_("{amount} more than a year earlier"),
    (1, Basis.MOM): N_("{amount} more than in the month before"),
    (1, Basis.QOQ): N_("{amount} more than in the quarter before"),
    (1, None): N_("{amount} more (comparison period not stated)"),
    (-1, Basis.YOY): N_("{amount} less than a year earlier"),
    (-1, Basis.MOM): N_("{amount} less than in the month before"),
    (-1, Basis.QOQ): N_("{amount} less than in the quarter before"),
    (-1, None): N_("{amount} less (comparison period not stated)"),
}
"""Changes in the unit of the amount itself."""

_LEVEL: dict[_Key, str] = {
    (1, Basis.YOY): N_("{amount} higher than a year earlier"),
    (1, Basis.MOM): N_("{amount} higher than in the month before"),
    (1, Basis.QOQ): N_("{amount} higher than in the quarter before"),
    (1, None): N_("{amount} higher (comparison period not stated)"),
    (-1, Basis.YOY): N_("{amount} lower than a year earlier"),
    (-1, Basis.MOM): N_("{amount} lower than in the month before"),
    (-1, Basis.QOQ): N_("{amount} lower than in the quarter before"),
    (-1, None): N_("{amount} lower (comparison period not stated)"),
}
"""Changes of rates, shares and ranks."""

_PRICE: dict[_Key, str] = {
    (1, Basis.YOY): N_("{amount} above a year earlier"),
    (1, Basis.MOM): N_("{amount} above the month before"),
    (1, Basis.QOQ): N_("{amount} above the quarter before"),
    (1, None): N_("{amount} above an earlier price (when is not stated)"),
    (-1, Basis.YOY): N_("{amount} below a year earlier"),
    (-1, Basis.MOM): N_("{amount} below the month before"),
    (-1, Basis.QOQ): N_("{amount} below the quarter before"),
    (-1, None): N_("{amount} below an earlier price (when is not stated)"),
}
"""Changes of prices."""

_FLAT: dict[Basis | None, str] = {
    Basis.YOY: N_("unchanged from a year earlier"),
    Basis.MOM: N_("unchanged from the month before"),
    Basis.QOQ: N_("unchanged from the quarter before"),
    None: N_("unchanged (comparison period not stated)"),
}

_ALONE: dict[_Key, tuple[str, str]] = {
    (1, Basis.YOY): (
        N_("{topic} rose {amount} {when} from a year earlier."),
        N_("{topic} rose {amount} from a year earlier (period not stated)."),
    ),
    (1, Basis.MOM): (
        N_("{topic} rose {amount} {when} from the month before."),
        N_("{topic} rose {amount} from the month before (period not stated)."),
    ),
    (1, Basis.QOQ): (
        N_("{topic} rose {amount} {when} from the quarter before."),
        N_("{topic} rose {amount} from the quarter before (period not stated)."),
    ),
    (1, None): (
        N_("{topic} rose {amount} {when} (comparison period not stated)."),
        N_("{topic} rose {amount} (neither period nor comparison stated)."),
    ),
    (-1, Basis.YOY): (
        N_("{topic} fell {amount} {when} from a year earlier."),
        N_("{topic} fell {amount} from a year earlier (period not stated)."),
    ),
    (-1, Basis.MOM): (
        N_("{topic} fell {amount} {when} from the month before."),
        N_("{topic} fell {amount} from the month before (period not stated)."),
    ),
    (-1, Basis.QOQ): (
        N_("{topic} fell {amount} {when} from the quarter before."),
        N_("{topic} fell {amount} from the quarter before (period not stated)."),
    ),
    (-1, None): (
        N_("{topic} fell {amount} {when} (comparison period not stated)."),
        N_("{topic} fell {amount} (neither period nor comparison stated)."),
    ),
}
"""Whole sentences for a relative change whose level nobody stated: with a period, without one."""

_OTHERWISE: dict[Modality, tuple[str, str]] = {
    Modality.ACTUAL: (N_("{topic} {when}: {change}."), N_("{topic}: {change}; the period is not stated.")),
    Modality.TARGET: (
        N_("Target for {topic} {when}: {change}."),
        N_("Target for {topic}: {change}; the period is not stated."),
    ),
    Modality.FORECAST: (
        N_("Forecast for {topic} {when}: {change}."),
        N_("Forecast for {topic}: {change}; the period is not stated."),
    ),
    Modality.ESTIMATE: (
        N_("Estimate for {topic} {when}: {change}."),
        N_("Estimate for {topic}: {change}; the period is not stated."),
    ),
    Modality.CLAIM: (
        N_("Claim about {topic} {when}: {change}."),
        N_("Claim about {topic}: {change}; the period is not stated."),
    ),
}

_RATES = {Indicator.PRICE, Indicator.SHARE, Indicator.RANK}


def change_phrase(observation: Observation, change: Change, language: Language) -> Sentence:
    """One change with what it is measured against: ``up 4.7% from a year earlier``."""
    sign = _sign(change)
    if not sign:
        return marked(language.say(_FLAT[change.basis]), MarkKind.CHANGE, observation.id)
    if observation.indicator is Indicator.PRICE:
        messages = _PRICE
    elif change.unit == "pp" or observation.indicator in _RATES or "/" in change.unit:
        messages = _LEVEL
    elif change.unit == "%" and observation.unit != "%":
        messages = _PERCENT
    else:
        messages = _LEVEL if change.unit == "%" else _ABSOLUTE
    amount = marked(language.format.amount(change), MarkKind.CHANGE, observation.id)
    return language.render(messages[sign, change.basis], amount=amount)


def changes_phrase(observation: Observation, language: Language) -> Sentence:
    """All changes of a level, in the order of the text."""
    phrases = [change_phrase(observation, change, language) for change in observation.changes]
    phrase = phrases[0]
    for following in phrases[1:]:
        phrase = language.render(N_("{first}, {second}"), first=phrase, second=following)
    return phrase


def change_alone(observation: Observation, topic: Sentence, language: Language) -> Sentence:
    """The sentence for changes whose level nobody stated."""
    time = when(observation, language)
    only = observation.changes[0]
    plain = (
        len(observation.changes) == 1
        and observation.modality is Modality.ACTUAL
        and only.unit == "%"
        and _sign(only)
        and observation.indicator not in _RATES
    )
    if plain:
        dated, undated = _ALONE[_sign(only), only.basis]
        amount = marked(language.format.amount(only), MarkKind.CHANGE, observation.id)
        return language.render(dated if time else undated, topic=topic, amount=amount, **_time(time))
    dated, undated = _OTHERWISE[observation.modality]
    phrase = changes_phrase(observation, language)
    return language.render(dated if time else undated, topic=topic, change=phrase, **_time(time))


def _time(time: Sentence) -> dict[str, Sentence]:
    return {"when": time} if time else {}


def _sign(change: Change) -> int:
    return (change.value > 0) - (change.value < 0)
