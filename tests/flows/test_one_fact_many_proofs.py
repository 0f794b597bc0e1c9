"""Three documents, one fact: read says which is a copy, the brief tells it once, show gives every proof."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.store.test_stories import CHINESE, OTHER_PAGE, STORY
from tests.tui.cli.running import ingot, text


def test_a_copy_and_a_translation(tmp_path: Path) -> None:
    store = str(tmp_path / "store.db")
    for name, words in (("a.txt", STORY), ("b.txt", OTHER_PAGE), ("c.txt", CHINESE)):
        (tmp_path / name).write_text(words, encoding="utf-8")
        done = ingot("read", "--json", "--store", store, str(tmp_path / name), check=0)
        (report,) = [json.loads(line) for line in text(done).splitlines()]
        assert report["status"] == "stored"
        assert bool(report["copy_of"]) is (name == "b.txt")

    brief = text(ingot("brief", "--proof", "--store", store, check=0))
    told = [line for line in brief.splitlines() if "refined zinc" in line and line.startswith("  - ")]
    assert len(told) == 1
    assert "also stated by a.txt and b.txt" in brief

    entries = json.loads(text(ingot("brief", "--format", "json", "--proof", "--store", store, check=0)))
    (also,) = [sentence["also"] for entry in entries for sentence in entry["sentences"] if "54" in sentence["text"]]
    assert {other["quote"] for other in also} == {"540,000 tonnes"}

    facts = json.loads(text(ingot("find", "--json", "--kind", "observation", "--store", store, "zinc", check=0)))
    (output,) = [fact for fact in facts if fact["indicator"] == "output"]
    shown = json.loads(text(ingot("show", "--json", "--store", store, output["id"], check=0)))
    assert len(shown["proofs"]) == 2
    whole = text(ingot("show", "--store", store, output["id"], check=0))
    assert "The same is stated by:" in whole
    assert re.search(r"^(Sure|Fairly sure|Doubtful): 0\.\d{1,2} — .+$", whole, re.MULTILINE)
