"""Events: meetings, accidents, signings and dated start-ups, with their days and place."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from briefings.extraction.clauses import Sentence
from briefings.extraction.happenings import happenings
from briefings.extraction.languages.event_words import EventWords, event_words
from briefings.extraction.places import Places
from briefings.extraction.scene import Scene
from briefings.extraction.titles import key_words
from briefings.model import Document, Event, Grain, Period, Role, Side, Span, identity
from briefings.patterns import gated, opened
from briefings.vocabulary import Vocabulary

_STARTS = gated(
    r"(?P<name>[\u3400-\u9fff]{0,14}?(?:投产|点火|试车|竣工|开工|奠基|量产|投產|點火|試車|開工))(?=[，。；,;、]|"
    r"$|后|仪式)"
)
_THIS = re.compile(
    r"^(?:本次|此次|该|这次|本届|this|the|that|such|these|each|their|its|our)\b|^(?:本次|此次|该|这次|本届|"
    r"次|上述|相关)",
    re.I,
)
_MOST = 12
"""So many events one sentence names at most; longer runs are no sentences."""
_SPOKEN = re.compile(r"觉得|认为|我|已经|他们|希望|感到")
_PREFIX = re.compile(
    r"^(?:.*?(?:参加了?|出席了?|举办[了的]?|举行[了的]?|召开[了的]?|为期\d{1,2}天的|成功|主办的?|承办的?|首次|同期|届时|在|和|与|由|，))(?=.{4,})"
)


def events(
    document: Document,
    scenes: list[Scene],
    places: Places,
    bodies: Vocabulary,
    *,
    chrome: bool = False,
    today: date | None = None,
) -> list[Event]:
    """Events in the order of the text, each once; an event named again by a shorter name points back to the first."""
    found: list[Event] = []
    keys: list[frozenset[str]] = []
    for scene in scenes:
        words = event_words(scene.lang)
        if words is None:
            continue
        for sentence in scene.sentences:
            text = (scene.text if scene.words.spaced else scene.folded)[sentence.start : sentence.end]
            spans: list[tuple[int, int]] = []
            for start, end, name, when in _told(scene, sentence, words):
                spans.append((start - sentence.start, end - sentence.start))
                key = key_words(name)
                if any(key <= other for other in keys):
                    continue
                place = _place(scene, sentence, places, bodies)
                beside = bool(found and _BESIDE.search(text))
                if when is None and place is None and not beside:
                    continue
                place = place or _place_before(scene, sentence, places, bodies, found)
                day = found[-1].date if when is None and beside else _to_come(when, scene, sentence, today)
                keys.append(key)
                found.append(
                    Event(
                        id=identity(document.id, "event", scene.offset + start, name),
                        name=name,
                        span=Span(document=document.id, start=scene.offset + start, end=scene.offset + end),
                        rule="told by a verb",
                        date=day,
                        place=place,
                        chrome=chrome,
                    )
                )
            for start, end, name in _names(scene.text[sentence.start : sentence.end], words):
                if any(s < end and start < e for s, e in spans):
                    continue
                behind = _CALENDAR.match(text[start + len(name) :])
                listed = behind if behind and _DATES.search(scene.text[: sentence.start + start]) else None
                if not (words.held.search(text) or chrome or listed):
                    continue
                key = key_words(name)
                if any(key <= other for other in keys):
                    continue
                day = _to_come(_date(scene, sentence, sentence.start + start), scene, sentence, today)
                place = _place(scene, sentence, places, bodies)
                if day is None and place is None and not (found and _BESIDE.search(text)):
                    continue
                if listed:
                    after = sentence.start + start + len(name)
                    own = scene.within(scene.regions, after, after + listed.end())
                    place = places.resolve(own[0]) if own else place
                place = place or (_place_before(scene, sentence, places, bodies, found) if not chrome else None)
                keys.append(key)
                span = Span(
                    document=document.id,
                    start=scene.offset + sentence.start + start,
                    end=scene.offset + sentence.start + end,
                )
                found.append(
                    Event(
                        id=identity(document.id, "event", span.start, name),
                        name=name,
                        span=span,
                        rule="named event",
                        date=day,
                        place=place,
                        chrome=chrome,
                    )
                )
    return found


def _told(scene: Scene, sentence: Sentence, words: EventWords) -> list[tuple[int, int, str, Period | None]]:
    """What a sentence tells by a verb, in the article's own words; one of each kind a sentence."""
    if scene.role not in (Role.BODY, Role.TITLE):
        return []
    return happenings(scene, sentence, words)


def _names(text: str, words: EventWords) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for pattern in opened(text, (*words.names, _STARTS)):
        for match in pattern.finditer(text):
            name, start = match["name"], match.start("name")
            lead = _PREFIX.match(name)
            if lead and any(letter > "\u2e80" for letter in name):
                name, start = name[lead.end() :], start + lead.end()
            lead = re.match(r"(?:The|A|An|During|At|In|On|During the|At the)\s(?:the\s)?", name)
            if lead:
                name, start = name[lead.end() :], start + lead.end()
            han = any(letter > "\u2e80" for letter in name)
            single = not han and len(name.split()) < 2 and not name.isupper()
            if _THIS.match(name) or len(name) < 4 or single or _SPOKEN.search(name):
                continue
            end = start + len(name)
            if any(s < end and start < e for s, e, _ in found):
                continue
            found.append((start, end, name))
            if len(found) >= _MOST:
                return sorted(found)
    return sorted(found)


def _date(scene: Scene, sentence: Sentence, at: int) -> Period | None:
    """The day or days nearest to the name in its sentence; a month where no day is said."""
    best: tuple[int, int] | None = None
    day: Period | None = None
    for when in scene.within(scene.whens, sentence.start, sentence.end):
        if when.period.grain not in (Grain.DAY, Grain.MONTH, Grain.QUARTER) or when.period.side is not Side.CLOSED:
            continue
        order = (0 if when.period.grain is Grain.DAY else 1, abs(when.start - at))
        if best is None or order < best:
            best, day = order, when.period
    return day


_AHEAD = re.compile(
    r"\b(?:will|is to|are to|takes? place|is (?:planned|scheduled|set|due)|to be held|meets|opens|kicks off|"
    r"starts)\b|将|拟|定于|即将|届时"
)


def _to_come(when: Period | None, scene: Scene, sentence: Sentence, today: date | None) -> Period | None:
    """The day of an event that is to come: one without a year is the next of that name, not the last."""
    if when is None or today is None or when.last is None or not -_YEAR < (when.last - today).days < 0:
        return when
    text = scene.folded[sentence.start : sentence.end]
    if when.iso[:4] in text or not _AHEAD.search(text):
        return when
    return replace(when, iso=re.sub(r"\d{4}(?=-)", lambda year: str(int(year[0]) + 1), when.iso))


_YEAR = 366
_CALENDAR = re.compile(r"^,\s[A-Z][\w .'’-]{2,30},\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s[A-Z][a-z]{2,8}\s\d{4}")
"""What follows the name of a meeting in a list of dates: ", Cape Town, 3-6 February 2025"."""
_DATES = re.compile(r"\b(?:DATES|DIARY|CALENDAR|[Ff]orthcoming events|[Cc]oming up)\b[^.]{0,160}$")
_BESIDE = re.compile(
    r"\b(?:[Oo]n the (?:fringes|sidelines|margins)|[Aa]t the (?:event|meeting|forum)|[Aa]longside)\b|"
    r"会上|同期|同日|现场|期间"
)
_ADJECTIVE = re.compile(r"^\s[a-z]{3,}")
_AT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|near|outside|from|off|to|of)\s(?:the\s|north\w*\s|south\w*\s|east\w*\s|west\w*\s|"
    r"central\s)*$|,\s$"
)


def _place_before(
    scene: Scene, sentence: Sentence, places: Places, bodies: Vocabulary, found: list[Event]
) -> str | None:
    """Where the sentence before is, for one that names no place; else the place of the event told before it."""
    at = scene.nth_sentence(sentence.start)
    before = _place(scene, scene.sentences[at - 1], places, bodies) if at and scene.words.spaced else None
    if before is not None and "-" not in before and "/" not in before:
        before = None
    return before or next((one.place for one in reversed(found) if one.place), None)


def _place(scene: Scene, sentence: Sentence, places: Places, bodies: Vocabulary) -> str | None:
    """The finest place that the sentence names; else the country of the authority that holds the event.

    A town that the vocabulary knows by its country alone takes the province that the sentence names with it.
    """
    best: str | None = None
    provinces: list[str] = []
    for mention in scene.within(scene.regions, sentence.start, sentence.end):
        if (
            scene.words.spaced
            and _ADJECTIVE.match(scene.text[mention.end : mention.end + 12])
            and not _AT.search(scene.text[max(0, mention.start - 12) : mention.start])
        ):
            continue  # Korean cathode makers sign wherever they do
        region = places.resolve(mention)
        provinces += [region] if "-" in region and "/" not in region else []
        if (
            best is None
            or region.count("/") > best.count("/")
            or (region.count("/") == best.count("/") and "-" in region > "-" in best)
        ):
            best = region
    if best is not None and "/" in best and "-" not in best:
        country, _, town = best.partition("/")
        return next((f"{one}/{town}" for one in provinces if one.startswith(f"{country}-")), best)
    if best is None:
        for mention in scene.within(scene.organisations, sentence.start, sentence.end):
            body = bodies.organisation(mention.terms[0])
            if body is not None and body.region and body.role in ("ministry", "government"):
                return body.region
    return best
