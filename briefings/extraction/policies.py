"""Policies: a title with who issued it, when, with what number, where it stands, and what it wants to reach."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, fields

from msgspec.structs import replace

from briefings.extraction import issuing
from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import PolicyWords, form_of, policy_words
from briefings.extraction.public_papers import of_a_state
from briefings.extraction.scene import Scene
from briefings.extraction.standing import standing
from briefings.extraction.titles import Title, key_words, searched, split_pair, titles
from briefings.model import Document, Grain, Period, Policy, PolicyStatus, Promise, Role, Span, Target, identity
from briefings.vocabulary import Vocabulary

SETTING = frozenset({PolicyStatus.IN_FORCE, PolicyStatus.TRIAL, PolicyStatus.DRAFT})
"""The states in which a policy sets goals."""
PLAIN = frozenset({"in plain words", "by what it wants", "as a campaign"})
"""How titles are found that are not written as titles."""
_NATIONAL = re.compile(r"\bnational\b|^(?:国家|全国|國家|全國)", re.I)


_YEAR_OF = re.compile(r"[〔\[【(（]((?:19|20)\d\d)")


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
        # What a nameless plan wants is said all the same: "an action plan from April wants …".
        named = [t for t in titles(scene) if t.how == "by what it wants" or not _bare(t, words)]
        named = [title for title in named if not _is_number(scene, title, named, words)]
        crowd = Counter(_sentence(scene, one.start).start for one in named)
        for title in named:
            if len(found) >= _MOST:
                break
            alone = crowd[_sentence(scene, title.start).start] == 1
            for one in split_pair(title.words):
                keys = key_words(one)
                known = _known(found, keys, title) or _spoken_of(found, title, words)
                again = _new(scene, title, one, words, names, alone=alone)
                if known is None or _of_another_year(known, again):
                    known = again
                    found.append(known)
                elif known.scene.role is Role.TITLE and scene.role is Role.BODY:
                    _tell_in_full(known, again)
                else:
                    _tell_more(known, again)
                # A policy that ends sets no goals; what follows its name is still the one's that ends it.
                if known.status is not PolicyStatus.SUPERSEDED:
                    opened.append((_scope(scene, title, alone=alone), known))
        opened += _pointed(scene, found, words, min((at for at, _ in opened), default=len(scene.text)))
        opened.sort(key=lambda one: one[0])
        ends = [*(at for at, _ in opened), len(scene.text)][1:]
        for (start, known), end in zip(opened, ends, strict=True):
            known.scopes.append((scene, start, max(end, _sentence(scene, start - 1).end)))
    _number_below(found, scenes)
    written = any(one.title.how not in PLAIN for one in found)
    stated = [one for one in found if of_a_state(one.scene, one.sentence, one.title, scenes, written=written)]
    return [one for one in stated if one.status is not PolicyStatus.UNKNOWN or _tells(one)]


def _number_below(found: list[Found], scenes: list[Scene]) -> None:
    """Give a policy the number that stands alone on the line below its heading, as official papers print it."""
    for one in found:
        words = policy_words(one.scene.lang)
        at = next((nth for nth, scene in enumerate(scenes) if scene is one.scene), len(scenes))
        below = searched(scenes[at + 1]).strip() if at + 1 < len(scenes) else ""
        lines = [below.split("\n")[0], searched(one.scene)[one.title.end :].partition("\n")[2].split("\n")[0].strip()]
        for line in lines if words is not None and one.doc_number is None and one.status in SETTING else ():
            number = words.number.fullmatch(line) if words is not None and len(line) < 40 else None
            if number is not None:
                one.doc_number = number[1]
                year = _YEAR_OF.search(number[1])
                one.date = one.date or (Period(iso=year[1], grain=Grain.YEAR) if year else None)


def _tells(one: Found) -> bool:
    """Whether a policy of which nothing is said is named clearly: not in plain words, not as a mere number."""
    if one.title.how in PLAIN or (
        one.doc_number in (one.words, None) and len(one.words.split()) < 4 and one.scene.words.spaced
    ):
        return False
    return not (one.doc_number and len(one.words) - len(one.doc_number) < 12)


_MOST = 240
"""Policies of one document; a longer register of them is left to its list."""


_BEHIND = re.compile(
    r"\b(?:according to|under|set out in|laid (?:out|down) in|outlined in|in|says|said|by|contained in)\s"
    r"(?:the|a|its|their)?\s?(?:[\w-]+\s){0,2}$"
)


def _scope(scene: Scene, title: Title, *, alone: bool) -> int:
    """Where a policy's goals may begin: behind its title, or before it where the sentence tells them first.

    "Stocks are to double by 2030, according to the Plan", "… under the Measures".
    """
    sentence = _sentence(scene, title.start)
    before = scene.text[sentence.start : title.start]
    if scene.words.spaced and alone and len(before) > 40 and _BEHIND.search(before[-60:]):
        return sentence.start
    at = scene.nth_sentence(sentence.start)
    words = policy_words(scene.lang)
    if (
        scene.words.spaced
        and at
        and words is not None
        and not words.issued.search(scene.text, sentence.start, sentence.end)
    ):
        # "Malaysia will levy a duty of 8%, the ministry announced. The Customs Order …": told before it is named.
        last = scene.sentences[at - 1]
        if words.issued.search(scene.text, last.start, last.end) and words.authority.search(
            scene.text, last.start, last.end
        ):
            return last.start
    return title.end


def _bare(title: Title, words: PolicyWords) -> bool:
    """Whether a title is but the form of one, which names none: “the Action Plan”, 《实施方案》."""
    if any(letter >= "\u3400" for letter in title.words):
        return _FORM_ALONE.fullmatch(title.words) is not None
    tokens = re.findall(r"[\w-]+", title.words.lower())
    return all(token in words.forms or token in _PLAIN_WORDS for token in tokens)


_FORM_ALONE = re.compile(
    "(?:实施|行动|工作|指导|管理|若干|暂行|三年行动|专项|發展|发展|總體|总体|建设)?"
    "(?:方案|计划|計畫|意见|意見|办法|辦法|规划|規劃|通知|措施|纲要|綱要|条例|條例|目录|目錄|公告|决定|细则|細則|标准|規定|规定|指南|要点|蓝图|政策)"
)
_PLAIN_WORDS = frozenset(
    [
        "the",
        "action",
        "implementation",
        "work",
        "master",
        "new",
        "draft",
        "final",
        "ministerial",
        "and",
        "national",
        "&",
    ]
)


def _is_number(scene: Scene, title: Title, named: list[Title], words: PolicyWords) -> bool:
    """Whether a title is but the number of another in its sentence: "Regulation 2031/417, the Strategic Metals Act"."""
    number = words.number.search(scene.text, title.start, title.end)
    if number is None or number.start() - title.start > 24 or number.end() < title.end:
        return False
    sentence = _sentence(scene, title.start)
    for other in named:
        if other is title or not sentence.start <= other.start < sentence.end:
            continue
        between = scene.text[min(title.end, other.end) : max(title.start, other.start)]
        joined = re.search(r"\b(?:through|as|by|via|under)\s(?:the\s|a\s)?$", scene.text[: title.start][-16:])
        if len(between) <= 16 or (joined and other.how not in PLAIN):
            return True
    return False


def _pointed(scene: Scene, found: list[Found], words: PolicyWords, before: int) -> list[tuple[int, Found]]:
    """Stretches that point back to a policy: by its short name, or by its kind ("the plan requires", 该方案提出)."""
    text = searched(scene)
    for one in reversed(found):
        for alias in one.aliases:
            at = text.find(alias)
            if 0 <= at < before and one.scene is not scene and one.status is not PolicyStatus.SUPERSEDED:
                return [(_sentence(scene, at).start + 1, one)]
    pointed = words.anaphor.search(text)
    if pointed is None or pointed.start() >= before:
        return []
    setting = [
        one for one in found if one.status in SETTING and one.scene.offset + one.title.end <= scene.offset + before
    ]
    if not setting:
        return []
    said = form_of(pointed[0], words)
    alike = [one for one in setting if said is not None and form_of(one.words, words) == said]
    return [(_sentence(scene, pointed.end() - 1).start + 1, (alike or setting)[-1])]


def _of_another_year(known: Found, again: Found) -> bool:
    """Whether a title said again is that of an earlier edition: "replaces the 2022 Critical Minerals Strategy"."""
    return (
        again.status is PolicyStatus.SUPERSEDED
        and known.status is not PolicyStatus.SUPERSEDED
        and again.date is not None
        and (known.date is None or again.date.iso[:4] != known.date.iso[:4])
    )


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


def _spoken_of(found: list[Found], title: Title, words: PolicyWords) -> Found | None:
    """The policy that a form alone points back to: "The strategy aims …", after a strategy of that name."""
    if title.how != "by what it wants" or not _bare(title, words):
        return None
    setting = [one for one in found if one.status in SETTING]
    said = form_of(title.words, words)
    alike = [one for one in setting if form_of(one.words, words) == said]
    spoken = alike or setting
    return spoken[-1] if spoken else None


def _sentence(scene: Scene, at: int) -> Sentence:
    if scene.sentences and scene.sentences[0].start <= at:
        return scene.sentences[scene.nth_sentence(at)]
    return Sentence(start=0, end=len(scene.text), clauses=())


_SHORT = re.compile(
    r"[”\"’]?\s?\((?:the\s|known as\s(?:the\s)?|or\s)?[“\"‘]?"
    r"([A-Z][A-Za-z-]*[A-Z]|(?!Trial|Draft|Interim|Amendment|No\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+){1,3})[”\"’]?\)"
)
"""The short name right behind a title: (CRMA), (the “Action Plan”)."""


def _new(scene: Scene, title: Title, one: str, words: PolicyWords, names: Vocabulary, *, alone: bool = True) -> Found:
    sentence = _sentence(scene, title.start)
    found = Found(scene, sentence, title, one, key_words(one))
    found.evidence["title"] = (title.start, title.end)
    text = searched(scene)
    alias = words.alias.search(text, title.end, min(len(text), title.end + 90))
    if alias:
        found.aliases.append(scene.text[alias.start(1) : alias.end(1)])
        found.evidence["alias"] = alias.span(1)
    short = _SHORT.match(text, title.end)
    if short and not alias:
        found.aliases.append(short[1])
        found.evidence["alias"] = short.span(1)
    number = issuing.number(scene, sentence, title, words, alone)
    if number is not None:
        found.doc_number = scene.text[number[0] : number[1]]
        found.evidence["doc_number"] = number
    found.status = standing(scene, sentence, title, words)
    if found.status is not PolicyStatus.SUPERSEDED:
        found.issuers, place = issuing.issuers(scene, sentence, title, found.status, names)
        if place is not None:
            found.evidence["issuers"] = place
    found.date, place = issuing.date(scene, sentence, title, found.status, number)
    if place is not None:
        found.evidence["date"] = place
    return found


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
