"""A text as lines that can be judged: one paragraph, headline, list item or piece of furniture each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.cleaning.lexicon import fold
from briefings.cleaning.margins import Measure, ends_short, goes_on, margin_breaks, measure
from briefings.model import Noun
from briefings.patterns import gated

LOOKED_AT = 4_000
"""Code points of a line that features look at; no headline or piece of furniture is longer."""

_EAST = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:][^\W_]+)*")
_PLAIN_WORD = re.compile(r"[A-Za-z0-9]+(?:[-'.,:][A-Za-z0-9]+)*")
"""The same in ASCII, found in half the time."""
_CLOSERS = "\"'”’»」』)）]】 \u3000"
_SIGNED = re.compile(r"(?<=[.。!！?？])\s*[（(][^()（）]{1,24}[)）]$")
"""A name or initials in brackets behind the last full stop."""
_FINAL = ".。!！?？…;；।"
_SENTENCE_END = re.compile(
    r"(?:[。！？!?]+|(?<=[^\W\d_]{2})\.|(?<=[\d%)）\"”])\.(?=\s+[^\W\d_a-z]))[\"'”’」』)）]*(?=\s|$|[^\s.])"
)
_BULLET = re.compile(r"^\s*(?:[-*•·●■◆▪►▶>»．]|\(?\d{1,2}[.)、])\s*(?=\D)")
_LATIN_WORD = re.compile(r"[^\W\d_\u3041-\u30ff\u3400-\u9fff]{5,}")
_PLAIN_LONG_WORD = re.compile(r"[a-z]{5,}")
"""The same in small letters of ASCII, found in half the time."""
_EAST_PAIR = re.compile(r"(?=([\u3041-\u30ff\u3400-\u9fff]{2}))")
_BAR = gated(r"\s(?:[|｜│/·•]|>|»)\s|[|｜│]")


_Raw = tuple[int, int, bool, int]
"""Start, end, whether an empty line stands before, and number of a line."""


class Line(Noun):
    """One line of a document's text, without the whitespace around it.

    Attributes:
        start: First code point.
        end: Code point after the last.
        text: The words between (a long line's first `LOOKED_AT` code points).
        key: The text folded, for comparing.
        words: How many words; one and a half Chinese characters count as one.
        final: Whether it ends like a sentence.
        apart: Whether an empty line, or nothing, stands before it.
        row: Number of the line in the text it comes from; parts of one line share it.
    """

    start: int
    end: int
    text: str
    key: str
    words: int
    final: bool
    apart: bool
    row: int


def lines(text: str) -> list[Line]:
    """The lines of a text in order: empty ones left out, hard-wrapped ones joined, tails of furniture parted."""
    found: list[Line] = []
    doubled = _spaces_doubled(text)
    for start, end, apart, row in _joined(text, list(_raw(text))):
        cut = _tail(text, start, end)
        for part, stretch in enumerate(((start, cut), (cut, end))):
            first, last = _trim(text, *stretch)
            if first < last:
                found.append(_line(text, first, last, apart and part == 0, row, doubled=doubled))
    return found


def line_of(text: str, start: int, end: int) -> Line:
    """A stretch of a text as a line of its own."""
    return _line(text, start, end, True, 0)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences between two offsets, in order, trimmed; what follows the last full stop is one too."""
    found = []
    here = start
    for stop in _SENTENCE_END.finditer(text, start, end):
        if stop.end() <= here:
            continue
        first, last = _trim(text, here, stop.end())
        if first < last:
            found.append((first, last))
        here = stop.end()
    first, last = _trim(text, here, end)
    if first < last:
        found.append((first, last))
    return found


def is_bullet(text: str) -> bool:
    """Whether a text begins like an item of a list."""
    return bool(_BULLET.match(text))


def content_words(text: str) -> set[str]:
    """What two texts are compared by: words of five letters or more, and pairs of neighbouring Chinese characters."""
    folded = text.casefold()
    if folded.isascii():
        return set(_PLAIN_LONG_WORD.findall(folded))
    return set(_LATIN_WORD.findall(folded)) | set(_EAST_PAIR.findall(folded))


def bars(text: str) -> int:
    """How many bars, arrows or dots part the text into pieces, as menus and footers do."""
    return len(_BAR.findall(text))


def _spaces_doubled(text: str) -> bool:
    """Whether a page has two spaces wherever others have one, so that two part nothing."""
    sample = text[: 4 * LOOKED_AT]
    return sample.count("  ") * 8 > 7 * sample.count(" ") / 2 > 8


def _line(text: str, start: int, end: int, apart: bool, row: int, *, doubled: bool = False) -> Line:
    shown = text[start : min(end, start + LOOKED_AT)]
    if doubled:
        shown = shown.replace("  ", " ")
    plain, east = (shown, 0) if shown.isascii() else _EAST.subn(" ", shown)
    words = len((_PLAIN_WORD if plain.isascii() else _WORD).findall(plain)) + (2 * east + 2) // 3
    ending = _SIGNED.sub("", text[max(start, end - 40) : end]).rstrip(_CLOSERS)
    return Line(
        start=start,
        end=end,
        text=shown,
        key=fold(shown[:400]),
        words=words,
        final=ending.endswith(tuple(_FINAL)) and not ending.endswith("..."),
        apart=apart,
        row=row,
    )


def _raw(text: str) -> Iterator[_Raw]:
    """Every line that is not empty."""
    here, apart, row = 0, True, 0
    while here < len(text):
        stop = text.find("\n", here)
        stop = len(text) if stop < 0 else stop
        start, end = _trim(text, here, stop)
        if start < end:
            yield start, end, apart, row
            apart = False
        else:
            apart = True
        here = stop + 1
        row += 1


def _joined(text: str, raw: list[_Raw]) -> Iterator[_Raw]:
    """The lines with those joined that a printer's margin broke."""
    page = measure(text, [(start, end, apart) for start, end, apart, _ in raw])
    at = 0
    while at < len(raw):
        stop = at + 1
        while stop < len(raw) and not raw[stop][2]:
            stop += 1
        paragraph = raw[at:stop]
        if _set_to_measure(text, paragraph):
            start, _, apart, row = paragraph[0]
            yield start, paragraph[-1][1], apart, row
        else:
            yield from _joined_by_ending(text, paragraph, page)
        at = stop


def _set_to_measure(text: str, paragraph: list[_Raw]) -> bool:
    """Whether lines are one paragraph set to one width.

    All but the last are nearly as wide as the widest, few end in a stop, and one at least goes on in lower case or, in
    Chinese characters, all are equally wide.
    """
    east = _EAST.match(text[paragraph[0][1] - 1]) is not None or _EAST.match(text[paragraph[-1][0]]) is not None
    if len(paragraph) < 3 and not (east and _sentence_on_two_lines(text, paragraph)):
        return False
    widths = [end - start for start, end, _, _ in paragraph[:-1]]
    widest, narrowest = max(widths), min(widths)
    if not (24 if east else 45) <= widest <= 110 or paragraph[-1][1] - paragraph[-1][0] > widest:
        return False
    stops = sum(1 for _, end, _, _ in paragraph[:-1] if text[end - 1] in _FINAL)
    if stops * 2 > len(widths):
        return False
    if east:
        return widest - narrowest <= 3
    return narrowest >= 0.75 * widest and any(text[start].islower() for start, _, _, _ in paragraph[1:])


def _sentence_on_two_lines(text: str, paragraph: list[_Raw]) -> bool:
    """Whether two lines of ideographs are one paragraph: a comma in the first, a stop behind the second alone."""
    if len(paragraph) != 2:
        return False
    (start, end, _, _), (_, last, _, _) = paragraph
    return text.find("，", start, end) >= 0 and text[end - 1] not in _FINAL + "：:" and text[last - 1] in _FINAL


def _joined_by_ending(text: str, paragraph: list[_Raw], page: Measure) -> Iterator[_Raw]:
    """The lines of a paragraph, those joined to the next that end in the middle of a sentence."""
    held = paragraph[0]
    for at in range(1, len(paragraph)):
        line, last = paragraph[at], paragraph[at - 1][:2]
        breaks = goes_on(text, last, line[:2]) or (
            margin_breaks(text, last, line[:2], page)
            and not (at + 1 < len(paragraph) and ends_short(text, line[:2], paragraph[at + 1][:2], page))
        )
        if breaks:
            held = (held[0], line[1], held[2], held[3])
        else:
            yield held
            held = line
    yield held


def _tail(text: str, start: int, end: int) -> int:
    """Where a line's sentences end and a menu printed behind them begins; its end where there is none."""
    if end - start > LOOKED_AT or bars(text[start:end]) < 2:
        return end
    first_bar = _BAR.search(text, start, end)
    last_sentence = None
    for _, stop in sentences(text, start, end):
        if first_bar and stop <= first_bar.start():
            last_sentence = stop
    return last_sentence if last_sentence is not None and last_sentence - start >= 40 else end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
