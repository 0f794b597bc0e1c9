"""Which readers of dates are asked at which word or letter: all that could find anything there."""

from __future__ import annotations

import json
from pathlib import Path

from briefings.extraction import dates_han, dates_latin
from briefings.extraction.han_words import CANDIDATE
from briefings.extraction.languages import table
from briefings.extraction.latin_words import Words
from briefings.extraction.normalise import normalised

GOLD = Path(__file__).parents[2] / "gold"


def _texts(*langs: str) -> list[str]:
    pieces = [
        json.loads(line) for path in sorted(GOLD.glob("dev-*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    return [piece["text"] for piece in pieces if piece["lang"] in langs]


def test_words_that_a_reader_begins_with() -> None:
    language = table("en")
    openings = dates_latin._Openings(language)
    found = 0
    for text in _texts("en"):
        read = Words(normalised(text), language)
        for index, word in enumerate(read.words):
            asked = openings.at(word.text)
            for reader, _ in dates_latin._READERS if asked is not None else ():
                if reader(read, index):
                    found += 1
                    assert reader in (asked or ()), (reader.__name__, word.text)
    assert found > 500


def test_letters_that_a_reader_begins_with() -> None:
    found = 0
    for text in _texts("zh-Hans", "zh-Hant", "ja"):
        folded = normalised(text).folded
        for match in CANDIDATE.finditer(folded):
            asked = dates_han._BY_LETTER.get(match[0][0], dates_han._NUMBER)
            for reader, _ in dates_han._READERS:
                if reader(folded, match.start()):
                    found += 1
                    assert reader in asked, (reader.__name__, match[0])
    assert found > 500
