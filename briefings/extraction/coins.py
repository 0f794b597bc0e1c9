"""Money whose name several countries share: francs, pesos, kroner; the countries in a document tell them apart."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.extraction.scene import Scene

_WEST = ("CI", "SN", "ML", "BF", "NE", "TG", "BJ", "GW")
_CENTRAL = ("CM", "CF", "CG", "GA", "GQ", "TD")
_SHARED: dict[str, dict[str, str]] = {
    "XAF": {**dict.fromkeys(_CENTRAL, "XAF"), **dict.fromkeys(_WEST, "XOF")},
    "FRF": {
        **{"CH": "CHF", "LI": "CHF", "CD": "CDF", "GN": "GNF", "RW": "RWF", "BI": "BIF", "NC": "XPF", "FR": "FRF"},
        **dict.fromkeys(_CENTRAL, "XAF"),
        **dict.fromkeys(_WEST, "XOF"),
    },
    "NOK": {"NO": "NOK", "DK": "DKK", "GL": "DKK"},
    "SEK": {"SE": "SEK", "IS": "ISK"},
    "peso": {"CL": "CLP", "MX": "MXN", "AR": "ARS", "CO": "COP", "PH": "PHP", "CU": "CUP", "DO": "DOP", "UY": "UYU"},
    "INR": {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"},
    "ZMW": {"ZM": "ZMW", "MW": "MWK"},
    "AED": {"AE": "AED", "MA": "MAD"},
}
"""What a bare name is read as, with the countries whose own money goes by that name."""


def by_country(scenes: Iterable[Scene]) -> None:
    """Give amounts in money of a shared name the currency of the one country named that has such money.

    Where the document names none of those countries, or several with different money, the amount stays as it was read.
    A peso of no country stays a ``peso``.
    """
    read = list(scenes)
    shared = {unit for scene in read for figure in scene.figures if (unit := _base(figure.unit)) in _SHARED}
    if not shared:
        return
    named = {mention.terms[0][:2] for scene in read for mention in scene.regions}
    for bare in shared:
        coins = {coin for country, coin in _SHARED[bare].items() if country in named}
        if len(coins) == 1:
            coin = coins.pop()
            for scene in read:
                for figure in scene.figures:
                    if _base(figure.unit) == bare and not _in_full(scene, figure.start, figure.end):
                        figure.unit = coin + figure.unit[len(bare) :]


def _base(unit: str) -> str:
    return unit.partition("/")[0]


_FULL = ("INR", "₹", "PKR", "NOK", "SEK", "ZMW", "AED", "FRF", "XAF", "norwegian", "swedish", "french", "indian")


def _in_full(scene: Scene, start: int, end: int) -> bool:
    """Whether the amount itself says whose money it is."""
    words = scene.text[start:end]
    return any(word in words or word in words.lower() for word in _FULL)
