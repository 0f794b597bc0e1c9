"""Text that a machine spliced into an article: found, given a block of its own, never deleted.

Pages made by machines hold sentences from somewhere else, often cut off in the middle. Such a stretch says nothing of
the trade, shares no word with the article around it, and shows where it comes from: words of another topic, units that
the trade does not use, a reader addressed, a break in the syntax. One of these is no proof; a sum of them is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from briefings.cleaning.lexicon import TRADE, fold, topics
from briefings.cleaning.lines import sentences
from briefings.cleaning.strung import may_be_strung, strung
from briefings.model import Noun
from briefings.patterns import gated
from briefings.vocabulary import Kind, vocabulary

PROOF = 4.0
"""Sum of the evidence from which a stretch counts as spliced in; set so that no good sentence of the passages does."""

LONGEST = 200_000
"""Code points of the longest paragraph that is searched."""

_CLAUSE_END = re.compile(
    r"[,;:，；：、]\s*"
    r"|\b(?:believes?|believed|says?|said|thinks?|thought|holds?|held|notes?|noted|reports?|reported|shows?|showed"
    r"|states?|stated) that\s+"
)
_LATIN = re.compile(r"[^\W\d_\u3041-\u30ff\u3400-\u9fff]{4,}")
_EAST_PAIR = re.compile(r"(?=([\u3041-\u30ff\u3400-\u9fff]{2}))")
_UNITS_OF_LIFE = (
    r"(?:degrees?|°(?!\s*[CF])|minutes?|seconds?|times|laps?|grams?|g|ml|cm|mm|cups?|spoons?|servings?"
    r"|degrés?|grad|grados|minutos|minuten|градус\w*|минут\w*|грамм\w*|г)\b"
)
_STRANGE_UNITS = (
    re.compile(rf"\d\s*-?\s*{_UNITS_OF_LIFE}"),
    gated(rf"\b(?:two|three|four|five|six|seven|eight|nine|ten)\s*-?\s*{_UNITS_OF_LIFE}"),
    re.compile(r"[\d一二三四五六七八九十两百]\s*(?:度(?!电)|分钟|分鐘|秒|克|毫升|厘米|圈|勺|遍|盒|片|瓶|支|双|件)"),
)
_ADDRESSED = gated(
    r"\b(?:you|your|yours|yourself|we'll|let's|don't forget|votre|vous|usted|ihnen|ваш\w*|вам)\b"
    r"|[您妳亲]|快来|赶紧|点击|小编|姐妹|宝子",
    re.I,
)
_BIDDEN = re.compile(
    r"(?:^|[,;:，；：、]\s?)(?:[A-Z][a-z]+ez|add|mix|try|click|wear|apply|take|wash|enjoy)\b",
    re.I,
)
_CAPITAL = re.compile(r" [A-Z][a-z]+(?:ing|ed|ly|tion|ment|ness|able|ive|ous)[,;. ]")
"""What every break holds, quick to look for."""
_BREAK = re.compile(
    r"(?<![.!?:\"“'’] )\b([a-z]{3,}) ([A-Z][a-z]+(?:ing|ed|ly|tion|ment|ness|able|ive|ous))(?=[,;.]| [a-z])"
)
_OPENING = frozenset({
    "of", "the", "in", "and", "by", "at", "for", "from", "with", "to", "as", "a", "an", "or", "on", "near", "via",
    "than", "between", "called"
})  # fmt: skip
_COMMON = frozenset({
    "that", "this", "these", "those", "with", "from", "have", "has", "been", "were", "was", "will", "would",
    "which", "their", "there", "also", "more", "than", "other", "into", "over", "such", "some", "when", "where",
    "while", "after", "before", "about", "between", "during", "under", "through", "only", "most", "many", "much",
    "very", "each", "both", "same", "year", "years", "month", "months", "time", "times", "said", "says",
    "according", "addition", "however", "moreover", "furthermore", "meanwhile", "therefore", "because", "since",
    "until", "against", "among", "they", "them", "then", "what", "your", "dans", "pour", "avec", "sont", "cette",
    "plus", "mais", "comme", "sich", "nicht", "auch", "nach", "wird", "sind", "eine", "einer", "einem", "para",
    "como", "más", "este", "esta", "entre", "sobre"
})  # fmt: skip


class Splice(Noun):
    """A stretch that does not belong.

    Attributes:
        start: First code point.
        end: Code point after the last.
        score: How sure it is, 0 to 1.
        reason: What gave it away, in a few words of English.
    """

    start: int
    end: int
    score: float
    reason: str


class _Clause(Noun):
    """A clause: where it stands, how much it has of the trade, and what is strange about it."""

    start: int
    end: int
    trade: int
    strange: float
    reasons: tuple[str, ...]


class Article:
    """What an article is about: the words of its paragraphs.

    Args:
        text: The document's text.
        paragraphs: Where its paragraphs stand.
    """

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]]) -> None:
        self._text = text
        self._paragraphs = paragraphs

    @cached_property
    def _words(self) -> Counter[str]:
        """How often the article uses each word."""
        words: Counter[str] = Counter()
        for start, end in self._paragraphs:
            words.update(_words(self._text[start : min(end, start + LONGEST)]))
        return words

    @cached_property
    def _trade(self) -> int:
        """How often the article names something of the trade."""
        return sum(_trade(self._text[start : min(end, start + LONGEST)]) for start, end in self._paragraphs)

    def splices(self, start: int, end: int) -> list[Splice]:
        """The stretches of one paragraph that were spliced in, in order, without overlap."""
        if end - start > LONGEST:
            return []
        paragraph = self._text[start:end]
        odd, maybe = _odd(paragraph), may_be_strung(paragraph)
        if not (odd or maybe) or self._trade < 2:
            return []
        spans = sentences(self._text, start, end)
        parts = [self._clauses(first, last) for first, last in spans] if odd else []
        found = [splice for clauses in parts for splice in self._proven(clauses)]
        if found:
            # Where one stretch was spliced in, its neighbours are under suspicion: there, saying nothing that the
            # article says elsewhere is enough.
            touched = [any(clauses[0].start <= splice.start < clauses[-1].end for splice in found) for clauses in parts]
            for at, clauses in enumerate(parts):
                if not touched[at] and any(touched[max(0, at - 1) : at + 2]):
                    found.extend(self._suspect(clauses))
        for first, last in spans if maybe else ():
            for one, other in strung(self._text, first, last):
                if not any(splice.start < other and one < splice.end for splice in found):
                    found.append(self._splice(one, other, PROOF, ["places and things strung together"]))
        return sorted(found, key=lambda splice: splice.start)

    def _clauses(self, start: int, end: int) -> list[_Clause]:
        found = []
        here = start
        for stop in [match.end() for match in _CLAUSE_END.finditer(self._text, start, end)] + [end]:
            if stop > here:
                found.append(self._clause(here, stop))
                here = stop
        return found

    def _clause(self, start: int, end: int) -> _Clause:
        part = self._text[start:end]
        words = topics().inside(fold(part))
        mentions = vocabulary().mentions(part)
        ours = words.pop(TRADE, [])
        trade = len(mentions) + len(ours)
        foreign = [word for phrases in words.values() for word in phrases]
        if trade and len(foreign) >= 2:
            # One Chinese character may be part of any word: the steel in a screen's film is no steel.
            # And a place is no trade.
            trade -= sum(1 for mention in mentions if mention.end - mention.start == 1)
            trade -= sum(1 for word in ours if len(word) == 1)
            trade -= sum(1 for mention in mentions if mention.kind is Kind.REGION)
            # Nor does one word of the trade weigh against several of another topic.
            trade = 0 if len(foreign) >= 2 * trade else trade
        strange: float = 0
        reasons: list[str] = []
        if trade <= 0:
            strange += 1.5 * min(3, len(foreign))
            if foreign:
                reasons.append("words of another topic")
            if _strange(part):
                strange += 1.0
                reasons.append("units of another topic")
            if _ADDRESSED.search(part) or _BIDDEN.search(part):
                strange += 0.5
                reasons.append("speaks to a buyer")
        broken = _CAPITAL.search(part) and _BREAK.search(part)
        if (
            broken
            and broken[1] not in _OPENING
            and not vocabulary().mentions(broken[2])
            and self._words[broken[2].casefold()] <= 1
        ):
            strange += 2.0
            reasons.append("breaks off in the middle")
        return _Clause(start=start, end=end, trade=max(0, trade), strange=strange, reasons=tuple(reasons))

    def _proven(self, clauses: list[_Clause]) -> list[Splice]:
        """Runs of clauses without the trade in them whose evidence is enough."""
        found = []
        for run in _runs(clauses):
            kept = _trimmed(run)
            if not kept:
                continue
            start, end = kept[0].start, kept[-1].end
            weight = sum(clause.strange for clause in kept)
            reasons = [reason for clause in kept for reason in clause.reasons]
            bare = sum(
                1
                for clause in kept
                if len(_LATIN.findall(self._text[clause.start : clause.end])) == 1 and clause.end - clause.start < 20
            )
            if bare >= 2:
                weight += 1.0
                reasons.append("a list of bare words")
            weight += 0.5 - self._familiar(start, end)
            if weight >= PROOF:
                found.append(self._splice(start, end, weight, reasons))
        return found

    def _suspect(self, clauses: list[_Clause]) -> list[Splice]:
        """The beginning of a sentence beside a splice, where it says nothing that the article says elsewhere."""
        run = []
        for clause in clauses:
            if clause.trade or self._familiar(clause.start, clause.end) > 0:
                break
            run.append(clause)
        if not run or len(set(_words(self._text[run[0].start : run[-1].end]))) < 4:
            return []
        return [self._splice(run[0].start, run[-1].end, PROOF, ["beside damaged text and about nothing in it"])]

    def _splice(self, start: int, end: int, weight: float, reasons: list[str]) -> Splice:
        while end > start and self._text[end - 1].isspace():
            end -= 1
        reason = ", ".join(dict.fromkeys(reasons))
        return Splice(start=start, end=end, score=round(min(0.99, weight / (weight + 2)), 2), reason=reason)

    def _familiar(self, start: int, end: int) -> float:
        """How much a stretch shares with the rest of the article; 0 where nothing."""
        own = _words(self._text[start:end])
        if not own:
            return 0.0
        elsewhere = {word for word in own if self._words[word] > own[word]}
        latin = sum(1 for word in elsewhere if word.isascii() or not _EAST_PAIR.match(word))
        pairs = len(elsewhere) - latin
        share = pairs / max(1, sum(1 for word in own if _EAST_PAIR.match(word)))
        return latin + 8 * max(0.0, share - 0.25)


def _strange(words: str) -> bool:
    """Whether words count by a unit that the trade does not use."""
    return any(unit.search(words) for unit in _STRANGE_UNITS)


def _odd(paragraph: str) -> bool:
    """Whether there is anything in a paragraph that could be evidence; most have nothing and need no closer look."""
    if _strange(paragraph) or _ADDRESSED.search(paragraph) or _BIDDEN.search(paragraph):
        return True
    if _CAPITAL.search(paragraph) and _BREAK.search(paragraph):
        return True
    return any(name != TRADE for name in topics().inside(fold(paragraph)))


def _runs(clauses: list[_Clause]) -> list[list[_Clause]]:
    runs: list[list[_Clause]] = [[]]
    for clause in clauses:
        if clause.trade:
            runs.append([])
        else:
            runs[-1].append(clause)
    return [run for run in runs if run]


def _trimmed(run: list[_Clause]) -> list[_Clause]:
    """The run without clauses at its end that show nothing strange: they belong to what follows."""
    while run and not run[-1].strange:
        run = run[:-1]
    return run


def _words(text: str) -> Counter[str]:
    folded = text.casefold()
    return Counter([word for word in _LATIN.findall(folded) if word not in _COMMON] + _EAST_PAIR.findall(folded))


def _trade(text: str) -> int:
    """Words of the trade and names of the vocabulary in a text."""
    return len(vocabulary().mentions(text)) + len(topics().inside(fold(text)).get(TRADE, ()))
