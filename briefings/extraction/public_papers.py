"""Whether a paper told in plain words is a state's: firms have plans and rules too."""

from __future__ import annotations

import re

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import form_of, policy_words
from briefings.extraction.scene import Scene
from briefings.extraction.titles import Title, searched

_WORDED = frozenset({"in plain words", "by what it wants"})
_OF_A_FIRM = re.compile(
    r"\b(?:board|company|companies'|shareholders?|miner|smelter|producer|unions?|steelmaker|firm|investors?|plant|mine)\b"
    r"|公司|企业|集团|董事会|铝业|铜业|矿业|钢厂"
)
_STATE = re.compile(
    r"\b(?:ministr\w+|ministers?|government|parliament|cabinet|regulators?|officials?|lawmakers|president|"
    r"authorities|congress|senate|commission|spokes\w+|state council|agency|governor|department)\b"
    r"|部门|官员|政府|发言人|负责人|国务院|部委|议会|总统|当局",
    re.I,
)
_OF_A_TRADE = re.compile(r"行业|产业|国家|全国|\b(?:industry|industries|sector|national)\b")
"""What a paper for a whole trade or country names; a firm's names none."""
_LAWS = frozenset({"law", "decree", "regulation", "order", "directive"})
"""Forms that no firm's paper has."""


def of_a_state(scene: Scene, sentence: Sentence, title: Title, scenes: list[Scene], *, written: bool) -> bool:
    """Whether a title is that of a state's paper: one in quotes or capitals; one in plain words where a state speaks.

    Args:
        scene: The block.
        sentence: The sentence that names it.
        title: The title.
        scenes: The whole text.
        written: Whether the text names another policy that is written as a title.
    """
    words = policy_words(scene.lang)
    if title.how not in _WORDED or words is None:
        return True
    if form_of(title.words.lower(), words) in _LAWS:
        return True
    if _OF_A_FIRM.search(title.words):
        return False
    if _OF_A_TRADE.search(title.words):
        return True
    said = searched(scene)[sentence.start : sentence.end]
    if _STATE.search(said) or words.authority.search(said):
        return True
    if _OF_A_FIRM.search(said) or scene.within(scene.companies, sentence.start, sentence.end):
        return False
    place = scene.within(scene.regions, sentence.start, sentence.end)
    return written or bool(place) or any(_STATE.search(searched(one)) for one in scenes)
