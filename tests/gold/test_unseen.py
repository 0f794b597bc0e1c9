"""The pieces of this folder keep their own rules: fields, literal quotes, and figures that follow from the quotes.

`unseen.jsonl`, `dev-*.jsonl` and `blind-*.jsonl` are held alike, whichever of them are there. Nothing here runs the
extractor. A broken rule is told by the piece's id and the place in it, never by its words: the wording of a blind piece
must not reach a log.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

Piece = dict[str, Any]

FIELDS = {
    "id", "lang", "tags", "text", "reference_date", "published", "metals", "metals_ok", "regions", "regions_ok",
    "observations", "policies", "events", "leads", "organisations", "optional", "type", "topic", "traps",
}  # fmt: skip
OBSERVATION = {
    "indicator", "subject", "region", "value", "unit", "period", "period_partial", "change", "qualifier", "modality",
    "entity", "quote",
}  # fmt: skip
INDICATORS = {
    "output", "capacity", "price", "export", "import", "inventory", "consumption", "reserve", "value", "investment",
    "energy", "emission", "share", "count", "rank", "other",
}  # fmt: skip
LANGUAGES = {"en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ru", "ja"}
TARGET = {"what", "metric", "comparator", "value", "unit", "baseline", "deadline"}
POLICY = {"title", "issuers", "date", "status", "doc_number", "targets"}
DAY = r"\d{4}(-\d\d(-\d\d)?|-[QH][1-4])?"
PERIOD = re.compile(rf"{DAY}(/{DAY})?")
PARTIAL_DAY = r"(XXXX(-\d\d(-\d\d)?|-[QH][1-4])?|\d{4}-XX(-\d\d)?)"
PARTIAL = re.compile(rf"{PARTIAL_DAY}(/{PARTIAL_DAY})?")
REGION = re.compile(r"(WORLD|EU|[A-Z]{2}(-[A-Z0-9]{1,3})?)(/[^/]+)*")
NUMBER = re.compile(r"\d(?:[\d., '’\u00a0\u202f]*\d)?")
MIXED = re.compile(r"成|割|[万萬億亿千]\s*\d|\d/\d|(?:million|thousand) \d")
FRACTIONS = {0, 25, 33.33, 50, 66.67, 75, 100, 200, 300}  # halves, thirds, quarters and multiples come in words too
SCALES = {  # longest first, so that "hundred million" is not read as "million"
    "hundred million": 1e8, "ten thousand": 1e4, "trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3,
    "crore": 1e7, "lakh": 1e5, "万亿": 1e12, "萬億": 1e12, "亿": 1e8, "億": 1e8, "万": 1e4, "萬": 1e4,
}  # fmt: skip


def pieces_of(path: Path) -> list[Piece]:
    """The pieces of a file, in their order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


HERE = Path(__file__).parent
FILES = {
    path.name: pieces_of(path)
    for pattern in ("unseen.jsonl", "dev-*.jsonl", "blind-*.jsonl")
    for path in sorted(HERE.glob(pattern))
}
PIECES = {piece["id"]: piece for pieces in FILES.values() for piece in pieces}

each = pytest.mark.parametrize("at", list(PIECES))  # by id: a report of pytest shows what a test is given
every_file = pytest.mark.parametrize("name", list(FILES))


@every_file
def test_ids_run_on(name: str) -> None:
    """Ids run on from one: u001 in the first set, its halves by turns, and x-d01 or x-b01 in the others."""
    ids = [piece["id"] for piece in FILES[name]]
    if name == "unseen.jsonl":
        assert ids == [f"u{n:03d}" for n in range(1, len(ids) + 1)]
        assert [piece["half"] for piece in FILES[name]] == ["ab"[n % 2] for n in range(len(ids))]
    else:
        assert ids == [f"{ids[0][:3]}{n:02d}" for n in range(1, len(ids) + 1)]


def test_no_id_and_no_piece_stands_twice() -> None:
    """An id and a text are in the folder once, so that no blind piece is a development piece as well."""
    pieces = [piece for those in FILES.values() for piece in those]
    assert [at for at, times in Counter(piece["id"] for piece in pieces).items() if times > 1] == []
    texts = Counter(piece["text"] for piece in pieces)
    assert [piece["id"] for piece in pieces if texts[piece["text"]] > 1] == []


@each
def test_fields(at: str) -> None:
    """A piece has the fields of the schema, with values from their lists."""
    piece = PIECES[at]
    assert set(piece) - {"chrome", "half"} == FIELDS
    assert piece["lang"] in LANGUAGES
    assert piece["type"]
    assert set(piece["type"]) <= {"clean", "messy", "policy", "empty"}
    assert piece["topic"] in {"metals", "off"}
    for day in (piece["reference_date"], piece["published"]):
        assert day is None or date.fromisoformat(day)


@each
def test_observations(at: str) -> None:
    """An observation has a level or a change, and slots from their lists, in their forms."""
    assert list(broken_observations(PIECES[at])) == []


def broken_observations(piece: Piece) -> Iterator[tuple[int, str]]:
    """What is amiss with a piece's observations: their number and the slot."""
    for n, item in enumerate(piece["observations"]):
        value, change, region = item["value"], item["change"], item["region"]
        rules = {
            "fields": set(item) == OBSERVATION,
            "indicator": item["indicator"] in INDICATORS,
            "modality": item["modality"] in {"actual", "target", "forecast", "estimate", "claim"},
            "qualifier": item["qualifier"] in {"exact", "about", "over", "under", "up_to"},
            "period": item["period"] is None or PERIOD.fullmatch(item["period"]),
            "period_partial": item["period_partial"] is None or PARTIAL.fullmatch(item["period_partial"]),
            "one period": item["period"] is None or item["period_partial"] is None,
            "value": value is None or (isinstance(value, int | float) and not isinstance(value, bool)),
            "unit": (value is None) == (item["unit"] is None),
            "level or change": value is not None or change is not None,
            "change": change is None
            or (set(change) == {"value", "unit", "basis"} and change["basis"] in {None, "yoy", "mom", "qoq"}),
            "subject": bool(item["subject"]),
            "region": region is None or REGION.fullmatch(region),
        }
        yield from ((n, slot) for slot, holds in rules.items() if not holds)


@each
def test_policies(at: str) -> None:
    """A policy has its fields, a target its value, unit and comparator together or none of them."""
    assert list(broken_policies(PIECES[at])) == []


def broken_policies(piece: Piece) -> Iterator[tuple[int, str]]:
    """What is amiss with a piece's policies: their number and the slot."""
    for n, policy in enumerate(piece["policies"]):
        number = policy["doc_number"]
        rules = {
            "fields": set(policy) == POLICY,
            "status": policy["status"] in {"in_force", "trial", "draft", "promised", "superseded", "unknown"},
            "document number not literal": number is None or number in piece["text"],
            "issuer not literal": not piece["lang"].startswith("zh")
            or all(issuer in piece["text"] for issuer in policy["issuers"]),
        }
        yield from ((n, slot) for slot, holds in rules.items() if not holds)
        for target in policy["targets"]:
            deadline = target["deadline"]
            rules = {
                "target fields": set(target) == TARGET,
                "comparator": target["comparator"] in {None, ">=", ">", "=", "<", "<=", "≈"},
                "quantity": len({target[slot] is None for slot in ("value", "unit", "comparator")}) == 1,
                "deadline": deadline is None or bool(PERIOD.fullmatch(deadline) or PARTIAL.fullmatch(deadline)),
            }
            yield from ((n, slot) for slot, holds in rules.items() if not holds)


@each
def test_quotes_are_literal(at: str) -> None:
    """A quote stands in its text word for word and is short."""
    piece = PIECES[at]
    for slot in ("observations", "optional"):
        assert [n for n, item in enumerate(piece[slot]) if item["quote"] not in piece["text"]] == []
        assert [n for n, item in enumerate(piece[slot]) if not 0 < len(item["quote"]) <= 40] == []


@each
def test_figures_follow_from_their_quotes(at: str) -> None:
    """The digits of a figure are those of a number of its quote; with one number and one scale the figure is theirs."""
    wrong = [n for n, item in enumerate(PIECES[at]["observations"]) if not follows(item)]
    assert wrong == []


def significant(written: str) -> str:
    """The digits of a number without its point, its grouping and the noughts at its ends."""
    return re.sub(r"\D", "", written).strip("0")


def follows(item: dict[str, Any]) -> bool:
    """Whether an observation's figure can be read from its quote; one written in words cannot be told."""
    quote = unicodedata.normalize("NFKC", item["quote"])
    figure = abs(item["value"] if item["value"] is not None else item["change"]["value"])
    runs = NUMBER.findall(quote)
    if not runs or figure in FRACTIONS or MIXED.search(quote):
        return True
    numbers = runs + [part for run in runs for part in re.split(r"[, \u00a0\u202f]+", run)]
    if significant(f"{figure:.6f}") not in map(significant, numbers):
        return False
    words = [word for word in SCALES if word in quote.lower()]
    one_scale = len(runs) == 1 and words and all(word in words[0] for word in words)
    plain = re.fullmatch(r"\d+((,\d{2})*,\d{3})?(\.\d+)?", runs[0])  # a decimal comma is not
    if not one_scale or not plain or item["unit"] in {"MW", "kWh", "kWh/t"}:
        return True
    return bool(figure == pytest.approx(float(runs[0].replace(",", "")) * SCALES[words[0]]))


@each
def test_regions_of_facts_are_named(at: str) -> None:
    """The place of a fact is among the places of its piece."""
    piece = PIECES[at]
    named = set(piece["regions"]) | set(piece["regions_ok"])
    assert {item["region"] for item in piece["observations"]} - {None} <= named
    assert not set(piece["regions"]) & set(piece["regions_ok"])
    assert not set(piece["metals"]) & set(piece["metals_ok"])


@each
def test_empty_pieces_hold_nothing(at: str) -> None:
    """What is off topic holds no fact, and what is called empty no observation and no policy."""
    piece = PIECES[at]
    facts = len(piece["observations"]) + len(piece["policies"])
    if piece["topic"] == "off":
        assert not piece["metals"]
        assert piece["type"][0] == "empty"
    if "empty" in piece["type"]:
        assert facts == 0
    elif not piece["leads"] and not piece["events"]:
        assert facts > 0
