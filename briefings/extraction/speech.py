"""Quotes of those who have a role, and what a document urges on each topic."""

from __future__ import annotations

import re

from briefings.extraction.languages.speech_words import SpeechWords, speech_words
from briefings.extraction.scene import Scene
from briefings.extraction.titles import searched
from briefings.model import Document, Position, Quote, Role, Span, Stance, identity
from briefings.patterns import opened

_MOST = 24
"""Quotes of one document that are kept; a transcript goes on for ever."""
_STRETCH = 1600
"""Code points of one paragraph in which speech is looked for, so that time grows as the text does."""


def quotes(document: Document, scenes: list[Scene]) -> list[Quote]:
    """What officials, managers and analysts are quoted with, in order: their words, name, role and organisation."""
    found: list[Quote] = []
    for scene in scenes:
        words = speech_words(scene.lang)
        if words is None or scene.role is not Role.BODY:
            continue
        text = searched(scene)
        taken: list[tuple[int, int]] = []
        for pattern in opened(text, words.told):
            for at in range(0, len(text), _STRETCH):
                for match in pattern.finditer(text, at, min(len(text), at + _STRETCH + 400)):
                    if len(found) >= _MOST or any(s < match.end() and match.start() < e for s, e in taken):
                        continue
                    quote = _quote(document, scene, match)
                    if quote is not None:
                        taken.append(match.span())
                        found.append(quote)
    return sorted(found, key=lambda quote: quote.span.start)


_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s|[’']s?$|\s(?:said|says|told|added|on|at a)\b.*$")
_LED = re.compile(r"^.*(?:，|。|据|对此|其中|不过|此外|同时|日前|近日|该(?=公司))")


_DEPARTMENT = re.compile(r"(?:Deputy |Vice |First |Former )?[A-Z][\w-]+(?: and [A-Z][\w-]+)?")
_STATE = re.compile(r"^(?:minister|secretary|Minister|Secretary)$")
"""Whose office the word before says: "Mines minister"."""


def _quote(document: Document, scene: Scene, match: re.Match[str]) -> Quote | None:
    groups = match.groupdict()
    part = "words" if groups.get("words") else "clause"
    start, end = match.span(part)
    direct = part == "words" and scene.text[start - 1 : start] in '“"'
    name, role = _group(scene, match, "name"), _group(scene, match, "role")
    body = _group(scene, match, "body")
    if body is not None:
        body = (_ARTICLE.sub("", body.strip()) if scene.words.spaced else _LED.sub("", body)).strip(" ,，") or None
    if role is not None and body is not None and _DEPARTMENT.fullmatch(body) and _STATE.search(role):
        role, body = f"{body} {role}", None
    if role is None or (name is None and body is None and not direct):
        return None
    said = scene.text[start:end].strip(" ，,“”")
    if len(said) < 6:
        return None
    offset = scene.offset
    who = [match.span(group) for group in ("name", "name2", "role", "role2") if groups.get(group)]
    return Quote(
        id=identity(document.id, "quote", offset + start, said[:40]),
        words=said,
        span=Span(document=document.id, start=offset + start, end=offset + end),
        rule="direct speech" if direct else "reported speech",
        speaker=name,
        role=role,
        organisation=body,
        direct=direct,
        evidence=Span(document=document.id, start=offset + who[0][0], end=offset + who[0][1]) if who else None,
    )


def _group(scene: Scene, match: re.Match[str], name: str) -> str | None:
    """The words of a group, or of its twin for the other order, as written."""
    groups = match.groupdict()
    for group in (name, f"{name}2"):
        if groups.get(group):
            start, end = match.span(group)
            return scene.text[start:end].strip()
    return None


def stances(document: Document, scenes: list[Scene], said: list[Quote]) -> list[Stance]:
    """What is urged on each topic, once for each topic and way, with who urges it where the text says so."""
    found: dict[tuple[str, str], Stance] = {}
    for scene in scenes:
        words = speech_words(scene.lang)
        if words is None or scene.role is not Role.BODY:
            continue
        text = searched(scene)
        for sentence in scene.sentences:
            line = text[sentence.start : sentence.end]
            if not words.urges.search(line):
                continue
            for topic, nouns in words.topics.items():
                noun = nouns.search(line)
                position = _position(line, noun, words) if noun else None
                if noun is None or position is None or (topic.value, position.value) in found:
                    continue
                start = scene.offset + sentence.start
                span = Span(document=document.id, start=start, end=scene.offset + sentence.end)
                by = next((q.organisation or q.speaker for q in said if start <= q.span.start < span.end), None)
                found[topic.value, position.value] = Stance(
                    id=identity(document.id, "stance", start, topic.value, position.value),
                    topic=topic,
                    position=position,
                    span=span,
                    rule="urged on a topic",
                    by=by,
                )
    return list(found.values())


def _position(line: str, noun: re.Match[str], words: SpeechWords) -> Position | None:
    """Which way the verb nearest to a topic goes, those before it first; None where none is near."""
    before = line[max(0, noun.start() - words.reach) : noun.start()]
    behind = line[noun.end() : noun.end() + words.reach // 2]
    best: tuple[int, Position] | None = None
    for pattern, position in (
        (words.oppose, Position.OPPOSE),
        (words.restrict, Position.RESTRICT),
        (words.promote, Position.PROMOTE),
    ):
        for match in pattern.finditer(before):
            away = len(before) - match.end()
            if best is None or away < best[0]:
                best = away, position
    if best is not None:
        return best[1]
    after = words.restrict.search(behind)
    return Position.RESTRICT if after else None
