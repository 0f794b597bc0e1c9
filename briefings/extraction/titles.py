"""Titles of policies: in quotes or 《》, in capitals, or told in plain words beside a verb of issuing or promising."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.extraction.languages.policy_words import PolicyWords, form_of, policy_words
from briefings.extraction.scene import Scene

_SMALL = r"(?:of|for|on|in|and|the|to|with|by|against|under|at|from)"
_CAPITAL = r"[A-Z][\w'’‘“”&/-]*"
_CAPITALS = re.compile(
    rf"\b{_CAPITAL}(?:\s(?:{_SMALL}\s){{0,3}}(?:{_CAPITAL}|\([A-Z][a-z]+\))){{1,24}}(?:\s\((?:Trial|Draft|"
    rf"Interim|Amendment)\))?"
)
_BRACKETED = re.compile(r"^\s?[（(](?:试行|試行|暂行|征求意见稿|草案|Trial|Draft|Interim)[）)]")
_YEARS = re.compile(r"^\s?[（(](?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?[）)]")
_NUMBER = re.compile(r"^\.?\s?\d{1,5}(?:/\d{1,5})?(?:(?:\s(?:of|year)\s|/)\d{4})?")
_LEADING = re.compile(
    r"^(?:The|This|That|Its|Their|These|A|An|In|On|Under|By|According|Under the|And|Recently|Meanwhile)\s"
)
_QUOTES = "“”\"'‘’「」『』《》"


@dataclass(slots=True)
class Title:
    """A title in a scene: its words, where they stand, how it was found."""

    start: int
    end: int
    words: str
    how: str


def searched(scene: Scene) -> str:
    """The text in which words of policy are looked for: as it stands, or folded where one character has two forms."""
    return scene.text if scene.words.spaced else scene.folded


def titles(scene: Scene) -> list[Title]:
    """Titles of policies in a scene, in order, without overlap."""
    words = policy_words(scene.lang)
    if words is None:
        return []
    found = [*_quoted(scene, words)]
    taken = [(title.start, title.end) for title in found]
    if scene.words.spaced:
        found += _free(_capitals(scene, words), taken)
    taken = [(title.start, title.end) for title in found]
    found += _free(_loose(scene, words), taken)
    return sorted(found, key=lambda title: title.start)


def _free(candidates: list[Title], taken: list[tuple[int, int]]) -> list[Title]:
    kept: list[Title] = []
    for title in candidates:
        if any(start < title.end and title.start < end for start, end in [*taken, *((k.start, k.end) for k in kept)]):
            continue
        kept.append(title)
    return kept


def _quoted(scene: Scene, words: PolicyWords) -> list[Title]:
    found = []
    for start, end in scene.quoted:
        inner = scene.text[start + 1 : end - 1].strip()
        plain = searched(scene)[start + 1 : end - 1].strip()
        if words.not_title.search(inner):
            continue
        core = re.sub(r"[（(][^（()）]{1,16}[)）]$", "", plain).rstrip(".,;")
        if scene.words.spaced:
            named = form_of(core, words) is not None and sum(word[:1].isupper() for word in core.split()) >= 2
        elif scene.text[start] == "《":
            named = any(core.endswith(form) for form in words.forms) or form_of(core, words) is not None
        else:
            named = any(core.endswith(form) for form in words.forms if len(form) > 1) and len(core) > 4
        if named:
            tail = _BRACKETED.match(scene.text[end : end + 12])
            title = inner.rstrip(".,;") + (tail[0].strip() if tail and tail[0].strip() not in inner else "")
            found.append(Title(start, end, title, "in quotes"))
    return found


def _capitals(scene: Scene, words: PolicyWords) -> list[Title]:
    found = []
    bodies = {(m.start, m.end) for m in scene.organisations}
    for match in _CAPITALS.finditer(scene.text):
        start, text = match.start(), match[0]
        lead = _LEADING.match(text)
        while lead:
            start, text = start + lead.end(), text[lead.end() :]
            lead = _LEADING.match(text)
        form = _form_place(text, words)
        if form is None or len(text.split()) < 2 or words.not_title.search(text):
            continue
        end = start + len(text)
        body = [m for m in bodies if m[0] < end and start < m[1]]
        if any(m[0] <= start + form[0] < m[1] for m in body):
            continue
        for m in body:
            if m[1] < start + form[0] and m[1] > start:
                # "… Technology's Action Plan": the issuer stands before the title.
                text = scene.text[m[1] : end].lstrip(" '’s,")
                start = end - len(text)
        if len(text.split()) >= 2:
            years = _YEARS.match(scene.text[end : end + 14]) or (
                _NUMBER.match(scene.text[end : end + 24]) if text.endswith(" No") else None
            )
            end += years.end() if years else 0
            found.append(Title(start, end, scene.text[start:end], "in capitals"))
    return found


def _form_place(text: str, words: PolicyWords) -> tuple[int, int] | None:
    """Where a capitalised form word stands in a run of capitals."""
    for word in words.forms:
        capital = word.title()
        match = re.search(rf"\b{re.escape(capital)}\b", text) if capital in text else None
        if match:
            return match.span()
    return None


def _loose(scene: Scene, words: PolicyWords) -> list[Title]:
    """Titles in plain words; only in sentences that issue or promise."""
    found: list[Title] = []
    for sentence in scene.sentences:
        text = searched(scene)[sentence.start : sentence.end]
        told = words.issued.search(text) or words.promised.search(text)
        for pattern in (*(words.loose if told else ()), *words.speaking):
            for match in pattern.finditer(text):
                title = re.sub(r"\s(?:at|of|by|to)\s[^ ]*\d.*$", "", match["title"]).strip()
                title = re.sub(r"^(?:separate|new|another|its)\s|^[和与及的了并]+", "", title)
                if words.not_title.search(title) or len(title) < 4:
                    continue
                start = sentence.start + match.start("title") + max(0, match["title"].find(title))
                how = "in plain words" if pattern in words.loose else "by what it wants"
                found.append(Title(start, start + len(title), scene.text[start : start + len(title)], how))
    return _free(found, [])


def split_pair(title: str) -> list[str]:
    """Two titles told as one: "carbon peaking plan for the steel and cement industries" is a plan for each."""
    match = re.fullmatch(
        r"(.+\bfor (?:the )?)([\w-]+(?: [\w-]+)?) and ([\w-]+(?: [\w-]+)?) (industries|sectors)", title
    )
    if not match:
        return [title]
    singular = {"industries": "industry", "sectors": "sector"}[match[4]]
    return [f"{match[1]}{match[2]} {singular}", f"{match[1]}{match[3]} {singular}"]


def key_words(title: str) -> frozenset[str]:
    """What tells titles apart: words in Latin script, pairs of characters in Chinese."""
    low = title.lower().strip(_QUOTES)
    latin = {
        word
        for word in re.findall(r"[a-zà-ÿ0-9]+", low)
        if word not in ("the", "of", "for", "and", "in", "on", "to", "a", "s")
    }
    han = re.findall(r"[\u3400-\u9fff]+", low)
    return frozenset(latin | {run[i : i + 2] for run in han for i in range(max(1, len(run) - 1))})
