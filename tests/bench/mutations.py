"""How much of a text's facts outlives a change that says nothing.

``python -m tests.bench.mutations [--list NAME] [GOLD…]``

Each text of the gold is changed as printers, converters, feeds and keyboards change texts (lines broken at a margin,
entities left in, spaces and quotes of another kind, full-width digits, letters written apart), read again, and its
facts are compared with those of the text as it was: indicator, subject, region, figure, unit, period, changes and
modality. What is printed for each change: the texts it touches, the share of facts kept, kept in figure and unit
alone, and new ones as a share of the old. Nothing is scored against the gold: a fact that is wrong before and after
is kept. The last changes are no harmless ones (all capitals, no punctuation, other script): their lines are for
information.

Without a file it reads the shared passages and the development sets (never a blind one).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from briefings.cleaning import blocks
from briefings.extraction import extract
from briefings.extraction.folding import fold
from briefings.model import Briefing, Document, Observation, digest
from briefings.vocabulary.characters import safe_text
from tests.shared import shared

_GOLD = Path(__file__).parents[1] / "gold"
_HAN = re.compile(r"[\u3400-\u9fff]")
Fact = tuple[object, ...]


def wrapped(text: str) -> str:
    """Every long line broken at 60 columns, at 30 in Chinese."""
    return "\n".join(_broken(line, hyphens=False) for line in text.split("\n"))


def hyphenated(text: str) -> str:
    """Every long line broken at 60 columns, words parted by a hyphen where they do not fit."""
    return "\n".join(_broken(line, hyphens=True) for line in text.split("\n"))


def _broken(line: str, *, hyphens: bool) -> str:
    east = len(_HAN.findall(line)) > len(line) / 4
    if len(line) <= (30 if east else 60) or "|" in line or "\t" in line or "  " in line.strip():
        return line
    if east:
        return "\n".join(line[at : at + 30] for at in range(0, len(line), 30))
    if not hyphens:
        return textwrap.fill(line, 60, break_long_words=False, break_on_hyphens=False)
    rows, row = [], ""
    for word in line.split(" "):
        room = 58 - len(row)
        if len(row) + len(word) > 59 and word.isascii() and word.isalpha() and len(word) >= 7 and room >= 3:
            part = min(room, len(word) - 3)
            rows.append(f"{row} {word[:part]}-".lstrip())
            row = word[part:]
        elif len(row) + 1 + len(word) > 60:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".lstrip()
    return "\n".join([*rows, row])


def _entities(text: str) -> str:
    names = {
        "&": "&amp;", "'": "&#39;", '"': "&quot;", "’": "&rsquo;", "“": "&ldquo;", "”": "&rdquo;", "–": "&ndash;",
        "—": "&mdash;", "€": "&euro;", "£": "&pound;", "<": "&lt;", ">": "&gt;", "é": "&eacute;", "°": "&deg;",
    }  # fmt: skip
    return re.sub(r"(?<=\d) (?=\w)", "&nbsp;", "".join(names.get(one, one) for one in text))


def _curly(text: str) -> str:
    text = re.sub(r"(^|[\s(\[])\"", "\\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[])'", "\\1‘", text).replace("'", "’")


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”„‘’", '"""\'\''))


def _wide(text: str) -> str:
    return re.sub(r"[0-9]+(?:[.,][0-9]+)*", lambda hit: hit[0].translate({c: c + 0xFEE0 for c in range(33, 127)}), text)


def _headline(text: str) -> str:
    first, stop, rest = text.partition("\n")
    return first.upper() + stop + rest if stop and len(first) < 120 else text


def _dashes(text: str) -> str:
    return re.sub(r"(?<=[\d%])[-–](?=[\d$€£])", "–" if "–" not in text else "-", text)


def _spaced_units(text: str) -> str:
    return re.sub(r"(?<=\d) ?(?=[万亿萬億]?[吨噸元%])", " ", text) if _HAN.search(text) else text


def _unpunctuated(text: str) -> str:
    return re.sub(r"[,.;:，。；：、](?!\d)", " ", text)


HARMLESS: dict[str, Callable[[str], str]] = {
    "lines broken at 60": wrapped,
    "broken with hyphens": hyphenated,
    "entities": _entities,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u2009", text),
    "curly quotes": _curly,
    "straight quotes": _straight,
    "full-width digits": _wide,
    "upper-case headline": _headline,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "spaces at line ends": lambda text: text.replace("\n", " \n"),
    "indented": lambda text: "\n".join("    " + line if line else line for line in text.split("\n")),
    "empty lines doubled": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "other dashes": _dashes,
    "letters apart from accents": lambda text: unicodedata.normalize("NFD", text),
    "zero-width spaces": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u200b", text),
    "spaces before units": _spaced_units,
    "radicals of fonts": lambda text: text.translate(str.maketrans("金日月一二十", "⾦⽇⽉⼀⼆⼗")),
}
OTHER: dict[str, Callable[[str], str]] = {
    "all capitals": str.upper,
    "no punctuation": _unpunctuated,
    "simplified": fold,
}


def gold(paths: list[Path]) -> Iterator[tuple[str, str, date | None]]:
    """Name, text and day of reference of every piece."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            piece = json.loads(line)
            day = piece.get("reference_date")
            yield piece["id"], piece["text"], date.fromisoformat(day) if day else None


def default() -> list[Path]:
    """The shared passages and every set that may be read."""
    return [shared("goldset/passages.jsonl"), _GOLD / "unseen.jsonl", *sorted(_GOLD.glob("dev-*.jsonl"))]


def briefing(text: str, day: date | None) -> Briefing:
    """A text read as ``ingot extract`` reads it."""
    clean = safe_text(text)
    document = Document(id="m", text=clean, digest=digest(clean))
    return extract(document, blocks(document), reference=day)


def told(fact: Observation) -> Fact:
    """All that a fact says, apart from how its words were written."""
    words = re.sub(r"-\n|\W", "", unicodedata.normalize("NFKC", fact.subject or "")).casefold()
    moved = tuple((change.value, change.unit, change.basis) for change in fact.changes)
    period = fact.period.iso if fact.period else None
    return *figure(fact), fact.indicator, words, fact.region, period, moved, fact.modality


def figure(fact: Observation) -> Fact:
    """A fact's figure and unit alone."""
    return fact.value, fact.low, fact.high, fact.unit


def kept(before: Counter[Fact], after: Counter[Fact]) -> int:
    """How many of the facts before are among those after."""
    return (before & after).total()


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--list", default="", metavar="NAME", help="print the facts that this change loses and makes")
    chosen = parser.parse_args(arguments)
    pieces = [(name, text, day, briefing(text, day)) for name, text, day in gold(chosen.gold or default())]
    print(f"{'change':28} texts  facts  kept %  figures %  new %")
    for change, mutate in {**HARMLESS, **OTHER}.items():
        if chosen.list and chosen.list != change:
            continue
        texts = facts = same = figures = new = 0
        for name, text, day, before in pieces:
            mutated = mutate(text)
            if mutated == text or not before.observations:
                continue
            texts += 1
            after = briefing(mutated, day)
            old, now = (Counter(map(told, one.observations)) for one in (before, after))
            facts += old.total()
            same += kept(old, now)
            new += now.total() - kept(old, now)
            figures += kept(Counter(map(figure, before.observations)), Counter(map(figure, after.observations)))
            if chosen.list:
                for mark, facts_of in (("-", old - now), ("+", now - old)):
                    for fact in facts_of:
                        print(name, mark, *fact)
        if facts:
            share = [100 * part / facts for part in (same, figures, new)]
            print(f"{change:28} {texts:5} {facts:6}  {share[0]:6.1f}  {share[1]:9.1f}  {share[2]:5.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
