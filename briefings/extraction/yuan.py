"""Whose yuan a bare 元 in traditional script is, where the text says otherwise than its script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefings.extraction.scene import Figure, Scene

_FROM_HERE = re.compile(r"(?P<money>人民币|人民幣|美元|港元|港币|港幣)[,，、]?\s?(?:单位)?下同")
_CODES = {"人民币": "CNY", "人民幣": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD", "港幣": "HKD"}
_SCRIPT = "TWD"
_TAIWAN = re.compile(r"台[币幣]|nt\$")
_SENTENCE_END = re.compile(r"[。！？\n]")


def settle(scene: Scene, text: str) -> None:
    """Give bare amounts in 元 the yuan that the document, or the sentence before them, speaks of.

    A note such as （人民币，下同） holds from there to the end of the document; an amount in 元人民币 or 港元 holds to
    the end of its sentence.

    Args:
        scene: The block, with its figures.
        text: The document's text.
    """
    if scene.words.spaced or not any(figure.unit.startswith(_SCRIPT) for figure in scene.figures):
        return
    noted = _FROM_HERE.search(text)
    place = noted.start() - scene.offset if noted else len(text)
    code = _CODES[noted["money"]] if noted else ""
    spoken: Figure | None = None
    for figure in scene.figures:
        if figure.unit.startswith(("CNY", "HKD")):
            spoken = figure
            continue
        if not _bare(scene, figure):
            continue
        if figure.start > place or (noted and place - figure.end < 4):
            figure.unit = code + figure.unit[len(_SCRIPT) :]
        elif spoken is not None and not _SENTENCE_END.search(scene.folded, spoken.end, figure.start):
            figure.unit = spoken.unit[:3] + figure.unit[len(_SCRIPT) :]


_AT_HOME = {"CN": "CNY", "HK": "HKD"}


def at_home(scenes: Iterable[Scene], country: str | None) -> None:
    """Give amounts in a bare 元 that nothing else settled the money of the country whose press wrote the text.

    Args:
        scenes: Title and body.
        country: Where traditional characters are not Taiwan's, the place whose they are; see `home.home`.
    """
    code = _AT_HOME.get(country or "")
    if code is None:
        return
    for scene in scenes:
        for figure in scene.figures:
            if not scene.words.spaced and _bare(scene, figure):
                figure.unit = code + figure.unit[len(_SCRIPT) :]


def _bare(scene: Scene, figure: Figure) -> bool:
    words = scene.folded[max(0, figure.start - 4) : figure.end]
    return figure.unit.startswith(_SCRIPT) and "元" in words and not _TAIWAN.search(words)
