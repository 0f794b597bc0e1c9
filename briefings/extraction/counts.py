"""Counts: a bare number or one with a counting word, and the noun phrase it counts."""

from __future__ import annotations

import re

from briefings.extraction.draft import Draft, Part
from briefings.extraction.languages.facts import FactWords, Kind

_WORD = re.compile(r"[^\W\d_]+(?:[-'’/][^\W\d_]+)*|[.,;:!?()]|\d+")
_LONGEST = 9
_IRREGULAR = frozenset(
    ["people", "staff", "personnel", "men", "women", "children", "miners", "workers", "media", "crew", "data"]
)
_HAN_RUN = re.compile(r"[\u3400-\u9fffA-Za-z“”\"'·\-]+")
_PERSONS = frozenset("人名位")
_ORDINAL_BEFORE = re.compile(r"第\s*$")
_PRONOUNS = frozenset({"ones", "others", "more"})
_SPELLING = {"centers": "centres", "center": "centre", "aluminum": "aluminium", "fiber": "fibre", "labor": "labour"}


def find(draft: Draft, earlier: list[Draft] | None = None) -> bool:
    """Fill the subject of a count; False where the number counts nothing of the trade.

    Args:
        draft: The draft.
        earlier: Drafts before it, the nearest last; "three new ones" counts what the count before it did.
    """
    if _counts(draft):
        if draft.subject == _SAME:
            last = next(
                (d for d in reversed(earlier or []) if d.part is Part.COUNT and d.sentence is draft.sentence), None
            )
            if last is None:
                return False
            draft.subject, draft.subject_text = last.subject, last.subject_text
            draft.inherited.add("subject")
            draft.fill("subject", last.evidence.get("subject"), "as the count before it")
        return True
    return False


_SAME = "\x00"


def _as_before(draft: Draft) -> bool:
    draft.subject = _SAME
    return True


def _counts(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    if figure.value is None or figure.value != figure.value.to_integral_value():
        return False
    if scene.cues_in(Kind.NOT, max(draft.before, figure.start - 16), figure.start):
        return False
    behind = scene.cues_in(Kind.NOT, figure.end, min(draft.after, figure.end + 14))
    if behind and behind[0].says(Kind.NOT) == "web":
        return False
    return _spaced(draft) if scene.words.spaced else _han(draft)


def _spaced(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    phrase = noun_phrase(scene.folded, figure.end, draft.sentence.end, scene.words)
    if phrase is None:
        return False
    start, end, words = phrase
    head = words[-1]
    if head == "people" and re.match(r"\s(?:work|are employed|employed|on the payroll)", scene.folded[end : end + 24]):
        words, head = ["employees"], "employees"
    if head in _PRONOUNS:
        return _as_before(draft)
    if not _is_plural(head) and "and" not in words:
        # "800 companies smelt copper": the first plural ends the phrase.
        cut = next(
            (at + 1 for at, word in enumerate(words) if _is_plural(word) and word not in scene.words.never), len(words)
        )
        words, head = words[:cut], words[cut - 1]
        kept_words = re.match(r"\W*".join(re.escape(word) for word in words), scene.folded[start:end])
        end = start + len(kept_words[0]) if kept_words else end
    # "113 technologies and equipment": one of the two heads is counted in the plural.
    heads = [head] + [words[at - 1] for at, word in enumerate(words) if word == "and" and at]
    plural = any(_is_plural(one) for one in heads)
    if head in scene.words.never or any(word in scene.words.never for word in words[:1]):
        return False
    if not plural or figure.value == 1:
        return False  # "one" before a noun is hardly ever a figure worth keeping
    kept = [_SPELLING.get(word, word) for word in words if word not in scene.words.dull] or words[-1:]
    draft.subject = " ".join(kept)
    if kept == ["products"]:
        # "2,876 products": of what, the sentence said before.
        of = scene.within(scene.materials, draft.sentence.start, figure.start)
        draft.subject = f"{of[-1].surface.lower()} products" if of else "products"
    draft.subject_text = scene.text[start:end]
    draft.fill("subject", (start, end), "the noun phrase behind the number")
    return True


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _IRREGULAR


def noun_phrase(text: str, start: int, end: int, words: FactWords) -> tuple[int, int, list[str]] | None:
    """The words of the noun phrase that begins at a place: start, end, and the words; None where there is none."""
    if start < len(text) and not text[start].isspace():
        return None
    found: list[str] = []
    first = last = start
    for match in _WORD.finditer(text, start, min(end, start + 160)):
        word = match[0]
        if not word[0].isalpha() or word in words.stops:
            if word == "and" and found and _joins(text, match.end(), words):
                found.append(word)
                last = match.end()
                continue
            break
        if match.start() - last > 3 and found:
            break
        if not found:
            first = match.start()
        found.append(word)
        last = match.end()
        if len(found) >= _LONGEST:
            break
    while found and found[-1] == "and":
        found.pop()
    # A participle behind a plural ends the phrase: "companies producing", "projects worth".
    for index, word in enumerate(found):
        if index and word.endswith(("ing", "ed")) and found[index - 1].endswith("s") and "and" not in found[index:]:
            found = found[:index]
            break
    if not found:
        return None
    tail = re.compile(re.escape(found[-1])).search(text, first, last)
    return first, (tail.end() if tail and len(found) == 1 else last), found


def _joins(text: str, start: int, words: FactWords) -> bool:
    """Whether "and" joins two parts of one phrase ("research and development platforms", "metals and alloys")."""
    match = re.match(r"\s+([^\W\d_]+(?:[-'’][^\W\d_]+)*)", text[start : start + 40])
    return bool(match) and match is not None and match[1] not in words.stops and not match[1].isdigit()


def _han(draft: Draft) -> bool:
    scene, figure = draft.scene, draft.figure
    if _ORDINAL_BEFORE.search(scene.text[: figure.start][-3:]):
        return False
    if not figure.tail:
        return False
    text = scene.text
    run = _HAN_RUN.match(text, figure.end)
    phrase = _cut(run[0], scene.words) if run and run.start() == figure.end else ""
    phrase = phrase.lstrip("的")
    if phrase:
        place = (figure.end, figure.end + len(phrase))
        draft.subject = draft.subject_text = phrase
        draft.fill("subject", place, "the noun behind the counting word")
        return True
    if figure.tail[-1:] in _PERSONS:
        draft.subject, draft.subject_text = "人员" if "人" in figure.tail else figure.tail, figure.tail
    before = re.search(r"[\u3400-\u9fff]{2,12}$", text[draft.left : figure.start])
    if before:
        noun = _last_noun(before[0], scene.words)
        if noun:
            at = draft.left + before.end() - (len(before[0]) - before[0].rindex(noun))
            draft.subject = draft.subject_text = noun
            draft.fill("subject", (at, at + len(noun)), "the noun before the number")
            return True
    if not draft.subject:
        return (
            _as_before(draft)
            if _ANOTHER.search(text[draft.left : figure.start]) or draft.left == figure.start
            else False
        )
    return True


_ANOTHER = re.compile(r"(?:另有|还有|其中|另外|其余)[\u3400-\u9fff]{0,4}$")


def _cut(run: str, words: FactWords) -> str:
    """A run of characters up to the first word that ends a noun phrase."""
    best = len(run)
    for stop in words.stops:
        at = run.find(stop, 1 if len(stop) == 1 else 0)
        if 0 <= at < best:
            best = at
    return run[: min(best, 16)].strip("“”\"'·-")


def _last_noun(run: str, words: FactWords) -> str:
    """What stands before a number, without the verb that leads to it: 铅锌矿山企业 of 现有铅锌矿山企业."""
    for stop in sorted(words.stops, key=len, reverse=True):
        while run.endswith(stop):
            run = run[: -len(stop)]
    run = re.sub(r"^.*(?:现有|共有|培育|拥有|建成|新增|共|有(?!色))", "", run)
    return run if len(run) >= 2 else ""
