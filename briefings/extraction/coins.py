"""Money whose name several countries share: francs, pesos, kroner; the countries in a document tell them apart."""

from __future__ import annotations

import re
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


_DOLLARS = re.compile(
    r"\b(?:amounts?|figures?|dollars?|currency|sums|values|results)\b[^.;\n]{0,50}?\b(?:in|are|is|to|refer to|means?)\s"
    r"(?:the\s)?(?:lawful currency of\s)?(?P<whose>canad(?:a|ian)|australian?|new zealand|hong kong|singapore)\b"
    r"(?=\s(?:dollars?|currency|unless|except)|[.,;)])|\bin\s(?P<money>canadian|australian|new zealand|hong kong|"
    r"singapore)\sdollars"
    r"(?=[^.;\n]{0,20}\b(?:unless|except)\b)"
)
_OF = {"canada": "CAD", "canadian": "CAD", "australia": "AUD", "australian": "AUD", "new zealand": "NZD",
       "hong kong": "HKD",
       "singapore": "SGD"}  # fmt: skip


def dollars(scenes: Iterable[Scene]) -> None:
    """Give a bare dollar the country that an English text says its are of: "amounts are in Canadian dollars"."""
    read = [scene for scene in scenes if scene.words.spaced]
    said = next(
        (found for scene in read if "dollars" in scene.folded and (found := _DOLLARS.search(scene.folded))), None
    )
    if said is None:
        said = next(
            (found for scene in read if "unless" in scene.folded and (found := _DOLLARS.search(scene.folded))), None
        )
    if said is None:
        return
    coin = _OF[said["whose"] or said["money"]]
    for scene in read:
        for figure in scene.figures:
            if _base(figure.unit) == "USD" and "us" not in scene.folded[figure.start : figure.end].split("$")[0]:
                figure.unit = coin + figure.unit[3:]


def _base(unit: str) -> str:
    return unit.partition("/")[0]


_FULL = ("INR", "₹", "PKR", "NOK", "SEK", "ZMW", "AED", "FRF", "XAF", "norwegian", "swedish", "french", "indian")


def _in_full(scene: Scene, start: int, end: int) -> bool:
    """Whether the amount itself says whose money it is."""
    words = scene.text[start:end]
    return any(word in words or word in words.lower() for word in _FULL)
