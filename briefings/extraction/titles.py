"""Titles of policies: in quotes or 《》, in capitals, or told in plain words beside a verb of issuing or promising."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefings.extraction.clauses import Sentence
from briefings.extraction.languages.policy_words import PolicyWords, form_of, policy_words
from briefings.extraction.scene import Scene
from briefings.model import Role
from briefings.patterns import opened

_SMALL = r"(?:of|for|on|in|and|the|to|with|by|against|under|at|from|into|through)"
_CAPITAL = r"[A-Z][\w'’‘“”&/-]*"
_ASIDE = r"\([A-Z][\w-]*(?:\s(?:(?:and|of)\s)?[A-Z][\w-]*){0,3}\)"
_CAPITALS = re.compile(rf"\b{_CAPITAL}(?:\s(?:{_SMALL}\s){{0,3}}(?:{_CAPITAL}|{_ASIDE})){{0,24}}")
_LISTED = re.compile(
    rf"^(?:,\s{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}){{1,5}},?\sand\s{_CAPITAL}(?:\s(?:{_SMALL}\s){{0,2}}{_CAPITAL}){{0,8}}"
)
"""The rest of a list within a title: Master Plan for Exploration, Mining and Processing of Minerals."""
_OBJECT = re.compile(
    r"^\s(?:on|for|of|concerning|governing)\s(?:the\s)?[a-z][^.,;:()“”\"]{3,70}?"
    r"(?=[.,;:()“”\"]|\s(?:is|are|was|were|will|would|has|had|which|that|by|from|into|as|after|before|when|while|"
    r"wants?|aims?|sets?|requires?|calls?|says?|said|seeks?|entered|came|takes?|took|comes?|"
    r"(?:in|on|until|since|of|to)\s(?:[A-Z\d]|force))\b|$)"
)
"""What a title in one capital word is about, in small letters: the Law on subsoil use."""
_BRACKETED = re.compile(r"^\s?[（(](?:试行|試行|暂行|征求意见稿|草案|Trial|Draft|Interim)[）)]")
_YEARS = re.compile(
    r"^(?:\s?[（(](?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?[）)]"
    r"|\s(?:(?:for|until|to|towards)\s)?(?:the\speriod\s)?20\d\d\s?[-–—]\s?(?:20)?\d\d\b"
    r"|\s(?:to|until|towards|for)\s20\d\d\b"
    r"|\s20\d\d(?=[.,;:)”\"]|\s(?:is|was|will|and|aims?|sets?|wants?)\b)|,\s(?:19|20)\d\d(?=[.,;)]))"
)
_NUMBER = re.compile(
    r"^\.?\s?\d{1,3},\d{3}\b|^\.?\s?\d{1,6}(?:[/-]\d{1,5})?(?:[/-][A-Z0-9-]+)?(?:(?:\s(?:of|year)\s|/)\d{4})?"
    r"|^\sNo\.?\s?\d{1,3},\d{3}\b|^\s(?:\((?:EU|EC|UK)\)\s)?(?:No\.?\s?)?\d{1,6}(?:/[A-Z0-9-]{1,10})*(?:\s(?:of|"
    r"year)\s\d{4})?(?=[\s,.;)])"
)
_LEADING = re.compile(
    r"^(?:The|This|That|Its|Their|These|A|An|In|On|Under|By|According|Under the|And|But|Recently|Meanwhile|With|From|"
    r"At|After|Since|Through|Also|New|Our|For|While|Although|Because|If|As|Both|January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"(?:\s(?:to|the|of))*\s"
)
_POSSESSED = re.compile(rf"^(?:{_CAPITAL}\s(?:(?:of|and|the)\s){{0,2}}){{0,5}}[A-Z][\w-]*(?:['’]s|s['’])\s(?=[A-Z])")
_YEAR = re.compile(r"^\s20\d\d")
_FORM_ENDS = "Strategy|Plan|Roadmap|Act|Policy|Framework|Blueprint|Agenda|Programme"
_INSTRUMENT = re.compile(
    "Regulation|Decree|Order|Act|Law|Notice|Notification|Instrument|Announcement|Circular|Decision|Resolution|Directive|"
    "Bill|Proclamation|Ordinance"
)
"""Forms that a number may follow: Statutory Instrument 88 of 2024, Regulation (EU) 2024/1252."""
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


MOST = 150
"""Titles that one paragraph gives; a longer run of them is no prose."""
_LOOKED = 600
"""Quotations of one paragraph that are looked at for titles."""


def _sentence(scene: Scene, at: int) -> Sentence | None:
    return scene.sentences[scene.nth_sentence(at)] if scene.sentences else None


def titles(scene: Scene) -> list[Title]:
    """Titles of policies in a scene, in order, without overlap."""
    if scene.titles is None:
        scene.titles = _titles(scene)
    return scene.titles


def _titles(scene: Scene) -> list[Title]:
    words = policy_words(scene.lang)
    if words is None:
        return []
    found = [*_quoted(scene, words)]
    taken = [(title.start, title.end) for title in found]
    if scene.words.spaced:
        found += _free(_capitals(scene, words), taken)
    taken = [(title.start, title.end) for title in found]
    found += _free(_campaigns(scene, words), taken)
    taken = [(title.start, title.end) for title in found]
    found += _free(_loose(scene, words), taken)
    return sorted(found, key=lambda title: title.start)[:MOST]


def _free(candidates: list[Title], taken: list[tuple[int, int]]) -> list[Title]:
    kept: list[Title] = []
    for title in candidates:
        if any(start < title.end and title.start < end for start, end in [*taken, *((k.start, k.end) for k in kept)]):
            continue
        kept.append(title)
    return kept


def _quoted(scene: Scene, words: PolicyWords) -> list[Title]:
    found = []
    for start, end in scene.quoted[:_LOOKED]:
        inner = scene.text[start + 1 : end - 1].strip()
        plain = searched(scene)[start + 1 : end - 1].strip()
        if words.not_title.search(inner):
            continue
        core = re.sub(r"[（(][^（()）]{1,16}[)）]$", "", plain).rstrip(".,;")
        if scene.words.spaced:
            named = _named_in_latin(scene, start, core, words)
        elif scene.text[start] == "《":
            named = any(core.endswith(form) for form in words.forms) or form_of(core, words) is not None
            named = named or _issued_beside(scene, start, end, words)
        else:
            named = any(core.endswith(form) for form in words.forms if len(form) > 1) and len(core) > 4
            named = named or (core.endswith("法") and _OF_A_LAW.match(searched(scene)[end : end + 12]) is not None)
        if named and not (words.report.search(core) and not _by_authority(scene, start, words)):
            tail = _BRACKETED.match(scene.text[end : end + 12])
            title = inner.rstrip(".,;") + (tail[0].strip() if tail and tail[0].strip() not in inner else "")
            found.append(Title(start, end, title, "in quotes"))
    return found


_OF_A_LAW = re.compile(r"(?:部分条文)?(?:修正)?草案|修正案|第[\d一二三四五六七八九十百]{1,4}条|部分条文")
"""What follows the name of a law in quotation marks."""


def _named_in_latin(scene: Scene, start: int, core: str, words: PolicyWords) -> bool:
    """Whether a quotation is a title: a form with capitals, or in small letters as translations print it."""
    tokens = core.split()
    if form_of(core, words) is None or not 2 <= len(tokens) <= 30:
        return False
    if sum(token[:1].isupper() for token in tokens) >= 2:
        return True
    sentence = _sentence(scene, start)
    told = sentence is not None and words.issued.search(scene.text[sentence.start : sentence.end])
    return bool(told) and len(tokens) >= 3 and tokens[-1].lower() in words.forms


def _issued_beside(scene: Scene, start: int, end: int, words: PolicyWords) -> bool:
    """Whether a verb of issuing stands right before or behind what 《》 hold, and an authority before it."""
    text = searched(scene)
    near = words.issued.search(text[max(0, start - 8) : start]) or words.issued.match(
        text[end : end + 6].lstrip("，已将")
    )
    return near is not None and _by_authority(scene, start, words)


def _by_authority(scene: Scene, start: int, words: PolicyWords) -> bool:
    """Whether the sentence names an authority before a title."""
    sentence = _sentence(scene, start)
    return sentence is not None and words.authority.search(searched(scene), sentence.start, start) is not None


def _capitals(scene: Scene, words: PolicyWords) -> list[Title]:
    found: list[Title] = []
    bodies = sorted((m.start, m.end) for m in scene.organisations)
    text = scene.text
    match = _CAPITALS.search(text)
    while match and len(found) < MOST:
        start, end = _trimmed(text, match.start(), match.end())
        form = _form_place(text, start, end, words)
        if form is None:
            match = _CAPITALS.search(text, match.end())
            continue
        end = _cut(text, form[1], end)
        body = [m for m in bodies if m[0] < end and start < m[1]]
        of_a_body = any(m[0] <= form[0] < m[1] for m in body)
        for m in body:
            if m[1] < form[0] and m[1] > start:
                # "… Technology's Action Plan": the issuer stands before the title.
                start = m[1] + len(text[m[1] : end]) - len(text[m[1] : end].lstrip(" '’s,"))
        end = _stretched(text, start, end, form)
        named = not of_a_body and len(text[start:end].split()) >= 2 and not _headline(scene, start, end)
        if named and not words.not_title.search(text[start:end]):
            found.append(Title(start, end, text[start:end], "in capitals"))
        match = _CAPITALS.search(text, end)
    return found


_AWAY = re.compile(
    r"\s(?:in|on|by|from|at|since|until|to|under)\s(?:the\s)?(?:Jan|Feb|March|April|May\b|June|July|Aug|Sept|Oct|"
    r"Nov|Dec|"
    r"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
_APART = re.compile(r"\s(?:in|by|from|at|under|into|through|with|against|and(?:\sthe)?)\b")


def _cut(text: str, form: int, end: int) -> int:
    """Where a run of capitals stops being the title: before the day it came out, its place, or another title."""
    day = _AWAY.search(text, form, end)
    end = day.start() if day else end
    return form if _APART.match(text[form:end]) else end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A run of capitals without the words that open the sentence, and without whose it is (Chile's …)."""
    lead = _LEADING.match(text[start:end])
    while lead:
        start += lead.end()
        lead = _LEADING.match(text[start:end])
    possessed = _POSSESSED.match(text[start:end])
    return (start + possessed.end() if possessed else start), end


def _stretched(text: str, start: int, end: int, form: tuple[int, int]) -> int:
    """Where a title in capitals ends: with the list, the object, the number or the years that belong to it."""
    aside = re.search(r"\s\((?!EU\b|EC\b|UK\b)[A-Z]{2,8}\)$", text[start:end])
    if aside and start + aside.start() >= form[1]:
        return start + aside.start()  # the short name that follows a title is not part of it
    last = text[form[0] : form[1]].rsplit(maxsplit=1)[-1]
    if end == form[1]:
        number = _NUMBER.match(text[end : end + 32]) if _INSTRUMENT.fullmatch(last) else None
        alone = len(text[start:end].split()) == 1 and re.search(
            r"(?:^|[.!?]\s|[\n>*•-]\s*)$", text[max(0, start - 3) : start]
        )
        # At the start of a sentence a capital is no sign of a title: "Guidance for the year".
        behind = number or (None if alone else _OBJECT.match(text[end : end + 90]))
        end += behind.end() if behind else 0
    elif text[start:end].endswith((" No", " (EU)", " (EC)")):
        number = _NUMBER.match(text[end : end + 32])
        end += number.end() if number else 0
    elif re.match(r"\s(?:for|of|on)\s", text[form[1] : end]):
        more = _LISTED.match(text[end : end + 160])
        end += more.end() if more else 0
    years = _YEARS.match(text[end : end + 24]) or (_YEAR.match(text[end : end + 8]) if last == "Vision" else None)
    end += years.end() if years else 0
    more = re.match(rf":\s(?:{_CAPITAL}\s){{0,8}}{_CAPITAL}", text[end : end + 120])
    if more and re.search(rf"\b(?:{_FORM_ENDS})$", more[0]):
        end += more.end()
    return end


def _headline(scene: Scene, start: int, end: int) -> bool:
    """Whether a headline writes every word with a capital, so that capitals mark no title."""
    if scene.role is not Role.TITLE:
        return False
    other = re.findall(r"[A-Za-z]{4,}", scene.text[:start] + " " + scene.text[end:])
    return len(other) >= 3 and sum(word[0].isupper() for word in other) > 0.7 * len(other)


def _form_place(text: str, start: int, end: int, words: PolicyWords) -> tuple[int, int] | None:
    """Where a form word in capitals stands that can end a noun phrase: before "for", a number, a bracket."""
    for match in words.capital_form.finditer(text, start, end):
        behind = text[match.end() : match.end() + 12]
        if match.end() == end or re.match(rf"\s(?:{_SMALL}\b|\(|\d|No\b|{_SMALL}\s)|['’:,(]", behind):
            return match.span()
    return None


def _campaigns(scene: Scene, words: PolicyWords) -> list[Title]:
    """Selections and campaigns in sentences that name an authority; its status is that of the verb that runs it."""
    found = []
    for match in words.campaign.finditer(searched(scene)):
        group = "title" if match["title"] else "more"
        start, end = match.span(group)
        sentence = _sentence(scene, start)
        if sentence is None:
            continue
        around = (
            searched(scene)[sentence.start : sentence.end] if scene.words.spaced else searched(scene)[: sentence.end]
        )
        if words.authority.search(around) or words.authority.search(searched(scene)[:start]):
            found.append(Title(start, end, scene.text[start:end], "as a campaign"))
    return found


def _loose(scene: Scene, words: PolicyWords) -> list[Title]:
    """Titles in plain words; only in sentences that issue or promise."""
    found: list[Title] = []
    for sentence in scene.sentences:
        text = searched(scene)[sentence.start : sentence.end]
        loose, speaking = opened(text, words.loose), opened(text, words.speaking)
        if not (loose or speaking) or (scene.words.spaced and not _forms(scene.lang).search(text.lower())):
            continue
        told = loose and (words.issued.search(text) or words.promised.search(text) or words.draft.search(text))
        for pattern in (*(loose if told else ()), *speaking):
            for match in pattern.finditer(text):
                title = re.sub(r"\s(?:at|of|by|to)\s[^ ]*\d.*$", "", match["title"]).strip()
                title = re.sub(r"^(?:separate|new|another|its)\s|^[和与及的了并]+", "", title)
                if words.not_title.search(title) or len(title) < 4:
                    continue
                start = sentence.start + match.start("title") + max(0, match["title"].find(title))
                how = "in plain words" if pattern in words.loose else "by what it wants"
                found.append(Title(start, start + len(title), scene.text[start : start + len(title)], how))
    return _free(found, [])


@cache
def _forms(lang: str) -> re.Pattern[str]:
    """The words for forms of policies, wherever they stand."""
    words = policy_words(lang)
    return re.compile("|".join(map(re.escape, (*(words.forms if words else ()), "paper"))))


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
