"""Policies: a title with who issued it, when, with what number, where it stands, and what it wants to reach."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields

from msgspec.structs import replace

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import PolicyWords, form_of, policy_words
from briefings.extraction.scene import Scene, When
from briefings.extraction.titles import Title, key_words, searched, split_pair, titles
from briefings.model import Document, Grain, Period, Policy, PolicyStatus, Promise, Role, Side, Span, Target, identity
from briefings.vocabulary import Vocabulary

SETTING = frozenset({PolicyStatus.IN_FORCE, PolicyStatus.TRIAL, PolicyStatus.DRAFT})
"""The states in which a policy sets goals."""
PLAIN = frozenset({"in plain words", "by what it wants"})
"""How titles are found that are not written as titles."""
_ISSUING_ROLES = frozenset({"ministry", "government", "association", "exchange", "statistics", "institute"})
_DATED = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})
_LED = re.compile(r"^[\u3400-\u9fff]{1,12}?(?:部|廳|厅|局|會|会|院)(?:以|依)(?=[\u3400-\u9fff])")
"""Who issues, before the number's own words: 環境部以環部循字第…號."""
_NAMELESS = re.compile(
    r"^(?:our|the|its|their|this|that|local|central|state)?\s?(?:ministry|government|cabinet|parliament|regulator)$"
)
_ON_TRIAL = re.compile(r"\b(?:trial implementation|on a trial basis|on trial)\b|起试行|起試行|开始试行")
_NATIONAL = re.compile(r"\bnational\b|^(?:国家|全国|國家|全國)", re.I)
_NUMBERED = re.compile(r"\bNo\.?\s?\d+(?:/\d+)?(?:/|\sof\s|\syear\s)((?:19|20)\d\d)\b")
_YEAR = re.compile(r"[〔\[【(（ ]?((?:19|20)\d\d)[〕\]】年)）]?")


@dataclass(slots=True)
class Found:
    """A policy in the making, with the scene and sentence that name it first."""

    scene: Scene
    sentence: Sentence
    title: Title
    words: str
    keys: frozenset[str]
    aliases: list[str] = field(default_factory=list)
    doc_number: str | None = None
    issuers: list[str] = field(default_factory=list)
    status: PolicyStatus = PolicyStatus.UNKNOWN
    date: Period | None = None
    evidence: dict[str, tuple[int, int]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)
    scopes: list[tuple[Scene, int, int]] = field(default_factory=list)


def undate(scene: Scene) -> None:
    """Take the years in titles from the periods of a scene: "Plan (2025-2027)" dates no figure."""
    spans = [(title.start, title.end) for title in titles(scene) if title.how not in PLAIN]
    if spans:
        inside = [when for when in scene.whens if any(s <= when.start and when.end <= e for s, e in spans)]
        scene.titled = inside
        scene.whens = [when for when in scene.whens if when not in inside]


def find(scenes: list[Scene], names: Vocabulary) -> list[Found]:
    """Policies in the order of the text; a title or a short name that comes again points back to the first."""
    found: list[Found] = []
    for scene in scenes:
        words = policy_words(scene.lang)
        if words is None:
            continue
        opened: list[tuple[int, Found]] = []
        for title in titles(scene):
            for one in split_pair(title.words):
                keys = key_words(one)
                known = _known(found, keys, title)
                if known is None:
                    known = _new(scene, title, one, words, names)
                    found.append(known)
                elif known.scene.role is Role.TITLE and scene.role is Role.BODY:
                    _tell_in_full(known, _new(scene, title, one, words, names))
                else:
                    _tell_more(known, _new(scene, title, one, words, names))
                # A policy that ends sets no goals; what follows its name is still the one's that ends it.
                if known.status is not PolicyStatus.SUPERSEDED:
                    opened.append((title.end, known))
        last = next((one for one in reversed(found) if one.status in SETTING), None)
        if not opened and last is not None:
            pointed = words.anaphor.search(searched(scene))
            if pointed:
                opened.append((_sentence(scene, pointed.end()).start + 1, last))
        ends = [*(at for at, _ in opened), len(scene.text)][1:]
        for (start, known), end in zip(opened, ends, strict=True):
            known.scopes.append((scene, start, max(end, _sentence(scene, start - 1).end)))
    return [one for one in found if one.status is not PolicyStatus.UNKNOWN or one.title.how not in PLAIN]


def _tell_in_full(headline: Found, body: Found) -> None:
    """Let the body say who issued what its headline names, when and under what number; the fuller title wins."""
    fuller = headline.title.how in PLAIN or len(body.keys) >= len(headline.keys)
    if body.status is PolicyStatus.UNKNOWN:
        body.status = headline.status
    if not fuller:
        body.words, body.keys = headline.words, headline.keys
    body.issuers = body.issuers or headline.issuers
    body.doc_number = body.doc_number or headline.doc_number
    body.date = body.date or headline.date
    body.aliases = list(dict.fromkeys([*headline.aliases, *body.aliases]))
    for slot in (one.name for one in fields(Found)):
        if slot not in ("scopes", "targets"):
            setattr(headline, slot, getattr(body, slot))


def _tell_more(known: Found, again: Found) -> None:
    """Fill what a policy named before still lacks from where it is named again; what was said first stands."""
    if known.status is PolicyStatus.UNKNOWN:
        known.status = again.status
    if again.status in (PolicyStatus.UNKNOWN, PolicyStatus.SUPERSEDED):
        return
    for slot in ("issuers", "doc_number", "date"):
        if getattr(known, slot) or not getattr(again, slot):
            continue
        setattr(known, slot, getattr(again, slot))
        if again.scene is known.scene and slot in again.evidence:
            known.evidence[slot] = again.evidence[slot]
    known.aliases = list(dict.fromkeys([*known.aliases, *again.aliases]))


def _headlined(headline: Found, keys: frozenset[str], title: Title) -> bool:
    """Whether a title in the body is that of the headline: one holds the other, or plain words share most of it."""
    if headline.scene.role is not Role.TITLE or title.how == "in plain words":
        return False
    shared = len(keys & headline.keys)
    if headline.title.how in PLAIN:
        return shared * 2 >= len(headline.keys) and shared >= 3
    return shared >= 3 and shared == min(len(keys), len(headline.keys))


def _known(found: list[Found], keys: frozenset[str], title: Title) -> Found | None:
    for one in reversed(found):
        if _headlined(one, keys, title):
            return one
        if title.words in one.aliases or keys == one.keys:
            return one
        # "The Implementation Plan" after "Implementation Plan for …": all its words are the earlier title's first ones.
        if title.how not in PLAIN and keys < one.keys and len(keys) <= 3 and not any(c.isdigit() for c in title.words):
            return one
    return None


def _sentence(scene: Scene, at: int) -> Sentence:
    for sentence in reversed(scene.sentences):
        if sentence.start <= at:
            return sentence
    return Sentence(start=0, end=len(scene.text), clauses=())


def _new(scene: Scene, title: Title, one: str, words: PolicyWords, names: Vocabulary) -> Found:
    sentence = _sentence(scene, title.start)
    found = Found(scene, sentence, title, one, key_words(one))
    found.evidence["title"] = (title.start, title.end)
    text = searched(scene)
    alias = words.alias.search(text, title.end, min(len(text), title.end + 90))
    if alias:
        found.aliases.append(scene.text[alias.start(1) : alias.end(1)])
        found.evidence["alias"] = alias.span(1)
    number = words.number.search(text, title.end, min(len(text), title.end + 60))
    if (number and number.start() - title.end <= 24) or (
        number := words.number.search(text, sentence.start, title.start)
    ):
        led = _LED.match(number[1])
        start = number.start(1) + (led.end() if led else 0)
        found.doc_number = scene.text[start : number.end(1)]
        found.evidence["doc_number"] = (start, number.end(1))
    found.status = _status(scene, sentence, title, words)
    if found.status is not PolicyStatus.SUPERSEDED:
        found.issuers = _issuers(found, words, names)
    found.date = _date(found)
    return found


def _status(scene: Scene, sentence: Sentence, title: Title, words: PolicyWords) -> PolicyStatus:
    text = searched(scene)
    before, after = text[sentence.start : title.start], text[title.end : sentence.end]
    spaced = scene.words.spaced
    # What ends a policy stands behind its title ("X was replaced by", 《X》同时废止) or right before it ("it
    # repeals the X").
    ended = words.ended.search(after)
    passive = ended is not None and (
        not spaced or re.search(r"\b(?:is|are|was|were|been|be)\s$", after[: ended.start()][-8:])
    )
    other = re.search(r"《|“", after[: ended.start()]) if ended else None
    stays = ended is not None and not spaced and words.issued.search(after[: ended.start()])
    if ended and passive and not other and not stays:
        return PolicyStatus.SUPERSEDED
    if spaced:
        active = list(words.ended.finditer(before[-40:]))
        if active and not re.search(r"\bby\s(?:the\s)?$", before[-12:]):
            return PolicyStatus.SUPERSEDED
    near = title.words + " " + before[-40:] + " " + after[:40]
    if words.draft.search(near):
        return PolicyStatus.DRAFT
    if words.trial.search(title.words) or _ON_TRIAL.search(after[:90]):
        return PolicyStatus.TRIAL
    return _stage(words, before, after) or (
        PolicyStatus.IN_FORCE if title.how == "by what it wants" else PolicyStatus.UNKNOWN
    )


def _stage(words: PolicyWords, before: str, after: str) -> PolicyStatus | None:
    """Issued or promised, whichever is said nearer to the title; None where neither is.

    A verb of issuing within words that promise ("will be issued", 即将发布) is part of the promise.
    """
    promises = [(len(before) - m.end(), m.span()) for m in words.promised.finditer(before)]
    issues = [(len(before) - m.end(), m.span()) for m in words.issued.finditer(before)]
    behind = [m.span() for m in words.promised.finditer(after)]
    found = [(away, PolicyStatus.PROMISED) for away, _ in promises if away <= 60]
    found += [(start, PolicyStatus.PROMISED) for start, _ in behind if start <= 140]
    spans = [span for _, span in promises]
    found += [(away, PolicyStatus.IN_FORCE) for away, span in issues if not _held(span, spans)]
    found += [(m.start(), PolicyStatus.IN_FORCE) for m in words.issued.finditer(after) if not _held(m.span(), behind)]
    return min(found, key=lambda one: one[0])[1] if found else None


def _held(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _issuers(found: Found, words: PolicyWords, names: Vocabulary) -> list[str]:
    """Who issued it, in order: those after "by", else authorities before the title, else behind it."""
    scene, sentence, title = found.scene, found.sentence, found.title
    text = scene.text
    by = re.search(r"\bby\s(?:the\s)?(?=[A-Z])", text[title.end : sentence.end]) if scene.words.spaced else None
    spans: list[tuple[int, int]] = [(sentence.start, title.start)]
    if by:
        spans.insert(0, (title.end + by.end(), sentence.end))
    spans.append((title.end, sentence.end))
    for start, end in spans:
        marks = [
            (m.start, m.end)
            for m in scene.within(scene.organisations, start, end)
            if (body := names.organisation(m.terms[0])) and body.role in _ISSUING_ROLES
        ]
        numbers = [match.span() for match in words.number.finditer(text, sentence.start, sentence.end)]
        for match in words.authority.finditer(text, start, end):
            longer = [(s, e) for s, e in marks if s == match.start() and e < match.end()]
            marks = [mark for mark in marks if mark not in longer]
            if not any(s < match.end() and match.start() < e for s, e in (*marks, *numbers)):
                marks.append(match.span())
        marks = [(s, e) for s, e in marks if not _NAMELESS.match(text[s:e])]
        kept = [text[s:e].strip() for s, e in sorted(marks)]
        if kept:
            found.evidence["issuers"] = (min(s for s, _ in marks), max(e for _, e in marks))
            return list(dict.fromkeys(re.sub(r"^(?:the|The)\s", "", one) for one in kept))
    return []


def _date(found: Found) -> Period | None:
    scene, sentence, title = found.scene, found.sentence, found.title
    best: tuple[int, int, int, int] | None = None
    date: Period | None = None
    ends = found.status is PolicyStatus.SUPERSEDED
    for when in scene.within(scene.whens, sentence.start, sentence.end):
        if when.period.grain not in _DATED or title.start <= when.start < title.end:
            continue
        since = when.period.side is Side.SINCE and when.period.grain is Grain.DAY and not ends
        if (when.period.side is not Side.CLOSED and not since) or not _dates(found, when):
            continue
        if when.period.grain is Grain.YEAR and not _year_of_issue(scene, when.end):
            continue
        behind = when.start >= title.end
        between = (title.end, when.start) if behind else (when.end, title.start)
        other = any(start > between[0] and start < between[1] for start, _ in scene.quoted)
        distance = abs(when.start - title.end) if behind else abs(title.start - when.end)
        order = (int(other), int(since), {Grain.DAY: 0, Grain.MONTH: 1}.get(when.period.grain, 2), distance)
        if best is None or order < best:
            best, date = order, replace(when.period, side=Side.CLOSED)
            found.evidence["date"] = (when.start, when.end)
    if date is None and found.status is PolicyStatus.SUPERSEDED:
        year = _YEAR.match(scene.text[title.start - 5 : title.start]) if title.start >= 5 else None
        year = year or _YEAR.search(title.words)
        if year:
            return Period(iso=year[1], grain=Grain.YEAR)
    numbered = _NUMBERED.search(title.words)
    if date is None and numbered:
        return Period(iso=numbered[1], grain=Grain.YEAR)
    if date is None and found.doc_number:
        year = _YEAR.search(found.doc_number)
        if year:
            found.evidence["date"] = found.evidence["doc_number"]
            return Period(iso=year[1], grain=Grain.YEAR)
    if date is not None and found.status is PolicyStatus.PROMISED:
        found.evidence.pop("date", None)
        return None
    return date


def _dates(found: Found, when: When) -> bool:
    """Whether a date may be a policy's own: not that by which opinions are asked for, nor another's.

    What stands behind the words that end a policy is the day of its end, and of what replaces it.
    """
    scene, title = found.scene, found.title
    if re.search(r"截至|截止|反馈", scene.folded[max(0, when.start - 8) : when.start]):
        return False
    if when.start >= title.end and re.match(r"(?:发布|印发|公布|施行|發布)的[《「]", scene.text[when.end :][:5]):
        return False
    if found.status is not PolicyStatus.SUPERSEDED or when.start < title.end:
        return True
    words = policy_words(scene.lang)
    return words is None or not words.ended.search(searched(scene), title.end, when.start)


def _year_of_issue(scene: Scene, end: int) -> bool:
    behind = scene.text[end : end + 8]
    before = scene.text[max(0, end - 24) : end]
    return bool(
        re.match(r"发布|印发|出台|公布|發布", behind)
        or re.search(r"(?:published|issued|adopted|released) in \d{4}$", before)
    )


def policies(document: Document, found: list[Found], names: Vocabulary, home: str | None) -> list[Policy]:
    """The policies as nouns."""
    made = []
    for one in found:
        offset = one.scene.offset
        words = policy_words(one.scene.lang)
        regions = [m for m in one.scene.regions if one.title.start <= m.start < one.title.end]
        jurisdiction = regions[0].terms[0] if regions else _of_issuer(one, names) or home
        if jurisdiction and not regions and _NATIONAL.search(one.words):
            jurisdiction = jurisdiction.split("/")[0].split("-")[0]
        made.append(
            Policy(
                id=identity(document.id, "policy", offset + one.title.start, one.words),
                title=one.words,
                span=Span(document=document.id, start=offset + one.title.start, end=offset + one.title.end),
                rule=f"title {one.title.how}",
                lang=one.scene.lang,
                aliases=tuple(one.aliases),
                doc_number=one.doc_number,
                issuers=tuple(one.issuers),
                jurisdiction=jurisdiction,
                form=form_of(one.words, words) if words else None,
                status=one.status,
                date=one.date,
                targets=tuple(t if t.region else replace(t, region=jurisdiction) for t in one.targets),
                evidence={
                    slot: Span(document=document.id, start=offset + s, end=offset + e)
                    for slot, (s, e) in sorted(one.evidence.items())
                },
            )
        )
    return made


def _of_issuer(one: Found, names: Vocabulary) -> str | None:
    for mention in one.scene.within(one.scene.organisations, one.sentence.start, one.sentence.end):
        body = names.organisation(mention.terms[0])
        if body is not None and body.region:
            return body.region
    return None


def promises(document: Document, made: list[Policy], found: list[Found], said: Period | None) -> list[Promise]:
    """A promise for each policy that is announced and not yet issued."""
    kept = []
    for policy, one in zip(made, found, strict=True):
        if policy.status is not PolicyStatus.PROMISED:
            continue
        offset = one.scene.offset
        span = Span(document=document.id, start=offset + one.sentence.start, end=offset + one.sentence.end)
        kept.append(
            Promise(
                id=identity(document.id, "promise", policy.id),
                what=policy.title,
                span=span,
                rule="promised policy",
                by=policy.issuers[0] if policy.issuers else None,
                said=said,
            )
        )
    return kept
