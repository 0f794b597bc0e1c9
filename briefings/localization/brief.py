"""A brief: briefings written out for a reader, as text or JSON. The same facts give the same brief, byte for byte."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import PurePath
from types import MappingProxyType
from typing import Any

import msgspec

from briefings.localization.headlines import headline, second_line
from briefings.localization.language import N_, Language
from briefings.localization.language import language as reader
from briefings.localization.marks import Sentence
from briefings.localization.names import organisation_name
from briefings.localization.quotes import sentence_around
from briefings.localization.reasons import date_reason
from briefings.localization.sentences import Fact, fact_sentence, facts
from briefings.model import Briefing, Noun
from briefings.vocabulary.characters import safe_text


class Other(Noun, frozen=True):
    """Another document that states the same.

    Attributes:
        document: Its id.
        source: Who published it, else what its file is called.
        quote: The words, exactly as in that document.
        start: First code point of the quote there.
        end: Code point after the last.
    """

    document: str
    source: str
    quote: str
    start: int
    end: int


class Line(Noun, frozen=True):
    """One sentence of a brief, with its proof.

    Attributes:
        sentence: The sentence, its ``fact`` the id of what it states.
        quote: The words that prove it, exactly as in the document; empty where no proof was asked for.
        around: The sentence that they stand in, on one line.
        start: First code point of the quote in the document.
        end: Code point after the last.
        others: Other documents that state the same, in the order they came.
    """

    sentence: Sentence
    quote: str = ""
    around: str = ""
    start: int | None = None
    end: int | None = None
    others: tuple[Other, ...] = ()


class Entry(Noun, frozen=True):
    """One document of a brief.

    Attributes:
        id: Id of the document.
        headline: Its headline.
        second: Materials, source, year.
        lines: Its facts, in order of weight.
        metals: Ids of its materials.
        regions: Its region codes.
        published: Its date, ISO 8601, or None.
        published_reason: How the date is known, or why it is not.
        source: Who published it.
        name: What its file is called, else its id; for documents whose source nobody stated.
        lang: BCP 47 tag of its language.
    """

    id: str
    headline: Sentence
    second: Sentence
    lines: tuple[Line, ...] = ()
    metals: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    published: str | None = None
    published_reason: str = ""
    source: str = ""
    name: str = ""
    lang: str = "und"


class Brief(Noun, frozen=True):
    """Several documents written out in one language.

    Attributes:
        locale: The reader's.
        proof: Whether quotes were asked for.
        entries: One a document, in the order given.
        as_of: What counts as today, ISO 8601, where it was given.
    """

    locale: str
    proof: bool = False
    entries: tuple[Entry, ...] = ()
    as_of: str | None = None


def compose(
    entries: Sequence[Briefing],
    language: Language,
    *,
    proof: bool = False,
    as_of: date | None = None,
    others: Mapping[str, tuple[Other, ...]] = MappingProxyType({}),
    told: Collection[str] = (),
) -> Brief:
    """Write briefings out.

    Args:
        entries: The briefings, in the order in which they are to stand.
        language: The reader's.
        proof: Whether each sentence is followed by the words that prove it.
        as_of: What counts as today; printed as the brief's date.
        others: For the id of a fact, the other documents that state the same.
        told: Ids of facts that another entry tells already; they are left out, and so is an entry with no others.

    Returns:
        The brief, ready for `render_text` or `as_json`.
    """
    return Brief(
        locale=language.locale,
        proof=proof,
        entries=tuple(
            _entry(briefing, language, proof, others, told)
            for briefing in entries
            if not _told_elsewhere(briefing, told)
        ),
        as_of=as_of.isoformat() if as_of else None,
    )


def _told_elsewhere(briefing: Briefing, told: Collection[str]) -> bool:
    """Whether a briefing has facts, and entries above tell all of them."""
    known = facts(briefing) if told else ()
    return bool(known) and all(fact.id in told for fact in known)


def render_text(brief: Brief) -> str:
    """A brief as plain text: an entry a paragraph, a sentence a line, a quote indented beneath its sentence."""
    language = reader(brief.locale)
    parts: list[str] = []
    if brief.as_of:
        parts.append(language.say(N_("Brief of {date}"), date=language.format.date(brief.as_of)))
    if not brief.entries:
        parts.append(language.say(N_("Nothing to report.")))
    parts += ["\n".join(_lines(entry, brief.proof, language)) for entry in brief.entries]
    return "\n\n".join(parts) + "\n"


def as_json(brief: Brief) -> bytes:
    """A brief as one JSON array of entries in UTF-8, as in the command line's contract."""
    return msgspec.json.format(msgspec.json.encode([_plain(entry) for entry in brief.entries]), indent=1) + b"\n"


def _entry(
    briefing: Briefing,
    language: Language,
    proof: bool,
    others: Mapping[str, tuple[Other, ...]],
    told: Collection[str],
) -> Entry:
    return Entry(
        id=briefing.document.id,
        headline=headline(briefing, language),
        second=second_line(briefing, language),
        lines=tuple(
            _line(fact, briefing, language, proof, others.get(fact.id, ()))
            for fact in facts(briefing)
            if fact.id not in told
        ),
        metals=briefing.metals,
        regions=briefing.regions,
        published=briefing.published.iso if briefing.published else None,
        published_reason=briefing.published_reason,
        source=briefing.document.source,
        name=PurePath(briefing.document.address).name or briefing.document.id,
        lang=briefing.document.lang,
    )


def _line(fact: Fact, briefing: Briefing, language: Language, proof: bool, others: tuple[Other, ...]) -> Line:
    said = fact_sentence(fact, language, lang=briefing.document.lang)
    if not proof:
        return Line(sentence=said, others=others)
    text = briefing.document.text
    first, last = sentence_around(text, fact.span.start, fact.span.end)
    around = " ".join(safe_text(text[first:last], newlines=False).split())
    return Line(
        sentence=said,
        quote=fact.span.of(text),
        around=around,
        start=fact.span.start,
        end=fact.span.end,
        others=others,
    )


def _lines(entry: Entry, proof: bool, language: Language) -> list[str]:
    lines = [entry.headline.text, "  " + entry.second.text]
    if proof:
        lines.append("  " + _sourced(entry, language))
    before = ""
    for line in entry.lines:
        lines.append("  - " + line.sentence.text)
        if proof:
            lines.append("      " + _quoted(line, before, language))
            before = line.around
        if line.others:
            lines.append("      " + _also(line.others, language))
    return lines


def _also(others: tuple[Other, ...], language: Language) -> str:
    """Who else states it."""
    names = list(dict.fromkeys(_named(other.source, language) for other in others))
    return language.say(N_("also stated by {sources}"), sources=language.format.list(names))


def _named(source: str, language: Language) -> str:
    return organisation_name(source, language).text or safe_text(source, newlines=False)


def _sourced(entry: Entry, language: Language) -> str:
    """Where an entry's quotes come from: source, language, date, and how the date is known."""
    source = organisation_name(entry.source, language).text if entry.source else safe_text(entry.name, newlines=False)
    return language.say(
        N_("Source: {source} [{lang}], {date}"), source=source, lang=entry.lang, date=_dated(entry, language)
    )


def _quoted(line: Line, before: str, language: Language) -> str:
    """The sentence that proves a line, with the place of its words in the text; said once where several share it."""
    start, end = str(line.start), str(line.end)
    if line.around == before:
        return language.say(N_("the same sentence, {start}–{end}"), start=start, end=end)
    return language.say(N_("“{quote}” {start}–{end}"), quote=line.around, start=start, end=end)


def _dated(entry: Entry, language: Language) -> str:
    date_text = language.format.date(entry.published) if entry.published else language.say(N_("date not stated"))
    if not entry.published_reason:
        return date_text
    reason = date_reason(entry.published_reason, language)
    return language.say(N_("{date} ({reason})"), date=date_text, reason=reason)


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "headline": entry.headline.text,
        "sentences": [_row(line) for line in entry.lines],
        "metals": list(entry.metals),
        "regions": list(entry.regions),
        "published": entry.published,
        "source": entry.source,
        "lang": entry.lang,
    }


def _row(line: Line) -> dict[str, Any]:
    row: dict[str, Any] = {"text": line.sentence.text, "fact": line.sentence.fact}
    if line.start is not None:
        row |= {"quote": line.quote, "start": line.start, "end": line.end}
    if line.others:
        row["also"] = [msgspec.to_builtins(other) for other in line.others]
    return row
