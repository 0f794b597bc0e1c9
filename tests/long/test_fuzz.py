"""Mutated gold and text of one thing over and over: read without a sound, in time that grows as the text does.

A seeded tenth without ``--full``: of the mutations in number, of the monotonous texts in length.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefings.extraction import as_extract
from briefings.extraction.folding import fold
from briefings.vocabulary.characters import safe_text
from tests.briefings.extraction.facts.reading import page
from tests.briefings.extraction.facts.test_properties import sound
from tests.shared import shared

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
MUTATIONS = 1000


def texts() -> list[str]:
    """Every text that may be read: the shared passages, the development pieces, the pages with their roles."""
    found = []
    for path in (shared("goldset/passages.jsonl"), GOLD / "unseen.jsonl", *sorted(GOLD.glob("dev-*.jsonl"))):
        found += [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    for line in (GOLD / "roles-dev.jsonl").read_text("utf-8").splitlines():
        found.append("\n".join("".join(piece for _, piece in pieces) for pieces in json.loads(line)["lines"]))
    return found


def _digits(text: str, dice: random.Random) -> str:
    return "".join(dice.choice("0123456789") if one.isdigit() and dice.random() < 0.5 else one for one in text)


def _order(text: str, dice: random.Random) -> str:
    parts = text.replace("。", "。\x00").replace(". ", ". \x00").split("\x00")
    dice.shuffle(parts)
    return "".join(parts)


def _script(text: str, dice: random.Random) -> str:
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return dice.choice([fold(text), text.translate(wide), text.upper(), text.swapcase(), " ".join(text[:800])])


def _truncated(text: str, dice: random.Random) -> str:
    start = dice.randrange(len(text))
    return text[start : start + dice.randrange(len(text))]


def _bytes(text: str, dice: random.Random) -> str:
    raw = bytearray(text.encode(dice.choice(["utf-8", "gb18030", "utf-16-le"])))
    for _ in range(max(1, len(raw) // 60)):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    return bytes(raw).decode(dice.choice(["utf-8", "gb18030", "latin-1"]), errors="replace")


def _marks(text: str, dice: random.Random) -> str:
    marks = "*×○□ \u3000\u200b\u00ad\n|%‰()（）《》“”\"'-—~～·…&;铝吨亿万0O"
    return "".join(one + dice.choice(marks) if dice.random() < 0.06 else one for one in text)


def _doubled(text: str, dice: random.Random) -> str:
    return "".join(one * (1 + (dice.random() < 0.08)) for one in text)


MUTATE: tuple[Callable[[str, random.Random], str], ...] = (
    _digits,
    _order,
    _script,
    _truncated,
    _bytes,
    _marks,
    _doubled,
)


def test_mutated_gold_is_read_without_a_sound(amount: Callable[[int], int]) -> None:
    dice = random.Random(11)
    gold = texts()
    for _ in range(amount(MUTATIONS)):
        one, other = dice.choice(gold), dice.choice(gold)
        text = one if dice.random() < 0.7 else one[: len(one) // 2] + other[len(other) // 2 :]
        for mutate in dice.sample(MUTATE, dice.randint(1, 3)):
            text = mutate(text, dice) or "."
        clean = safe_text(text)
        briefing = page(clean)
        sound(briefing)
        assert msgspec.json.encode(as_extract(briefing, clean))


@pytest.mark.parametrize(
    "unit",
    [
        "7", "1,", "1.", "1 ", "(", "（", "[", "《", "“", "亿", "一", "万", "*", "○", "×", "%", "a", "Aa ", "铝", "铝 ",
        "铝(lǚ)", "-\n", "ab-\n", "\n", " ", "|", "1|", "&amp;", "O1", "1O", "é", "e\u0301", "\ufb01", "аb",
        "respectively ", "copper output rose 5% to ", "铜产量增长5%，", "2024年1月", "by 2030 ", "• a\n",
        "2024-01-02 10:00\n", "求购 铝锭 5吨\n", "© 2024 ", "Quzhou dried mango ",
        "/", ": ", "http://a.", "Zinc up 5%\n", "2024-05-06 ", "2024–05–06 ", "a  b ", "１２ ", "ab-\ncd ",
        "Chile and Peru made 23 kt and 11 kt respectively; ",
    ],
)  # fmt: skip
def test_time_grows_as_the_text_does(unit: str, amount: Callable[[int], int]) -> None:
    size = amount(200_000)

    def cost(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            page(text)
            best = min(best, time.process_time() - began)
        return best

    cost(2_000)
    once = cost(size)
    assert cost(2 * size) <= 3 * once + 0.1  # a tenth of a second for whatever else the machine does
