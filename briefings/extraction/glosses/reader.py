"""Tokens to pieces of a gloss: entries, names, compounds and what stands as it is, the longest first."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass, field
from typing import NamedTuple

from briefings.extraction.glosses import names, order, papers
from briefings.extraction.glosses.compounds import known_in_part, parts
from briefings.extraction.glosses.names import Named
from briefings.extraction.glosses.order import Piece
from briefings.extraction.glosses.table import Entry, Node, Table
from briefings.extraction.glosses.tokens import Kind, Token

_JOINERS = frozenset({"und", "sowie", "aber", "oder"})
_LONGEST_CLAUSE = 80
"""Tokens that stand between a verb and its other part at most."""
_DASHES = frozenset("-\u2013~")
_SIGNS = frozenset("$€£¥")
_FEWEST = 3
"""Tokens of a stretch in which names are looked for."""
_LONGEST_WORD = 60
"""Letters of the longest word that is taken apart."""
_LONGEST_NUMBER = 12
"""Tokens that a number with its hedge, scale and unit may take."""


_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = re.compile(r"(?:19|20)\d\d年.")
"""A fiscal year that is one token already."""


class _Match(NamedTuple):
    """An entry at a place: the token behind it, and the tokens that its slots hold."""

    end: int
    entry: Entry
    slots: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Reader:
    """The gloss of one stretch of text in the making.

    Attributes:
        text: The whole text, which offsets count in.
        tokens: The tokens of the stretch.
        table: Its language.
        named: Names found in the stretch, by where they start.
        pieces: What is glossed so far.
        inner: These are the words of a slot: their end is no end of a sentence.
    """

    text: str
    tokens: list[Token]
    table: Table
    named: dict[int, Named]
    pieces: list[Piece] = field(default_factory=list)
    inner: bool = False
    _titles: list[tuple[int, int]] = field(default_factory=list)
    _taken: set[int] = field(default_factory=set)
    _forms: dict[int, str] = field(default_factory=dict)

    def read(self) -> list[Piece]:
        """The pieces of the stretch, in the order of the gloss."""
        self._titles = papers.quotations(self.text, self.tokens)
        at = 0
        for name in self._names():
            while at < name.start:
                at = self._next(at)
            at = max(at, self._paper(name)) if at == name.start else at
        while at < len(self.tokens):
            at = self._next(at)
        return self.pieces

    def _next(self, at: int) -> int:
        """Gloss what stands at a token; the token behind it."""
        token = self.tokens[at]
        if at in self._taken:
            return at + 1
        if token.kind is not Kind.SPACE:
            match = self._match(self.table.entries, at, at, ())
            alone = match is None or match.end == at + 1
            if alone and token.text in self.table.parted and self._part_of_verb(at):
                return at + 1
            name = self._name(at)
            longest = max(name[0] if name else 0, match.end if match else 0)
            # "Kupferpreis" is a name of copper in the vocabulary, and says more.
            if longest <= at + 1 and match is None and self._compound(at, whole=name is None):
                return at + 1
            if match and match.end == longest:
                of = order.genitive(self.text, self.tokens, at, self.table) if len(match.slots) < 2 else ""
                if of and (longest == at + 1 or match.slots):
                    self.pieces.append(Piece(of, token.start, token.end))
                    return at + 1
                self._enter(at, match)
                return match.end
            if name:
                self._say(name[1], at, name[0])
                return name[0]
        if token.kind is Kind.NUMBER or (token.kind is Kind.OTHER and token.end - token.start > 1):
            figure = token.kind is Kind.NUMBER and not _YEAR.fullmatch(token.text)
            self.pieces.append(Piece(token.text, token.start, token.end, "#" if figure else ""))
            return at + 1
        text = self.text[token.start : token.end]
        if token.kind is Kind.SPACE and "\n" not in text and self.table.spaced and self._spaced():
            return at + 1
        if token.kind is Kind.WORD and self.table.spaced and self._in_title(token.start, token.end):
            text = papers.titled(text)
        if token.end in self._forms and not text[0].isalnum():
            self.pieces.append(Piece(f" {self._forms.pop(token.end)}", token.start, token.start))
        self.pieces.append(
            Piece(papers.marked(self.text, token, text), token.start, token.end, "|" if text in order.BREAKS else "")
        )
        return at + 1

    def _part_of_verb(self, at: int) -> bool:
        """Gloss a verb whose other part ends its clause: nahm um 3 Prozent zu."""
        ends = dict(self.table.parted[self.tokens[at].text])
        last = at
        for place in range(at + 1, min(at + _LONGEST_CLAUSE, len(self.tokens))):
            token = self.tokens[place]
            broken = token.text in order.BREAKS and not self._shortened(last, place) and not self._inside(last, place)
            if (broken or token.text in _JOINERS) and self.tokens[last].text in ends:
                break
            if broken:
                return False
            if token.kind is not Kind.SPACE:
                last = place
        entry = ends.get(self.tokens[last].text)
        if entry is None or last == at:
            return False
        self._taken.add(last)
        self.pieces.append(self._piece(entry.parts[0], at, at + 1))
        return True

    def _shortened(self, word: int, mark: int) -> bool:
        """Whether a full stop belongs to the word before it: Mio., ca."""
        if self.tokens[mark].text != ".":
            return False
        nodes = [tree.words.get(self.tokens[word].text) for tree in (self.table.inside, self.table.entries)]
        return any(node is not None and "." in node.words for node in nodes)

    def _inside(self, number: int, mark: int) -> bool:
        """Whether a full stop stands inside an entry that begins with the number before it: 12. Februar."""
        if self.tokens[mark].text != "." or self.tokens[number].kind is not Kind.NUMBER:
            return False
        match = self._match(self.table.entries, number, number, ())
        return match is not None and match.end > mark + 1

    def _spaced(self) -> bool:
        """Whether a space stands before the next piece already, since words before it were dropped."""
        return not self.pieces or self.pieces[-1].text[-1:].isspace()

    def _match(self, node: Node, at: int, first: int, slots: tuple[tuple[int, int], ...]) -> _Match | None:
        """The longest entry that goes on from a node with the token at a place."""
        best = _Match(at, node.entry, slots) if node.entry and at > first else None
        here = at
        if at > first and here < len(self.tokens) and self.tokens[here].kind is Kind.SPACE and self.table.spaced:
            if self.tokens[here].text.count("\n"):
                return best
            here += 1
        if here >= len(self.tokens):
            return best
        token = self.tokens[here]
        for following in node.following(token.text):
            found = self._match(following, here + 1, first, slots)
            if found and (best is None or found.end > best.end):
                best = found
        for slot, following in node.slots.items():
            end = self._held(here, slot) if slot in "@§" else self._number(here, unit=slot == "##")
            if end > here:
                found = self._match(following, end, first, (*slots, (here, end)))
                if found and (best is None or found.end > best.end):
                    best = found
        return best

    def _number(self, at: int, *, unit: bool) -> int:
        """The token behind a number with its hedge, its range and its scale, and its unit if one is asked for."""
        place = at
        counted = measured = False
        while place < len(self.tokens) and place - at < _LONGEST_NUMBER:
            token = self.tokens[place]
            if token.kind is Kind.SPACE and place > at and "\n" not in token.text:
                place += 1
                continue
            if token.kind is Kind.NUMBER and place > at + 1 and _follows_year(self.tokens, place):
                break  # "en 2023 | 2,1 millones": a year, and then the figure
            if token.kind is Kind.NUMBER and not (counted and measured):
                counted, place = True, place + 1
                continue
            if token.text in _SIGNS and not counted:
                place += 1
                continue
            if token.text in _DASHES and counted and not measured and self._numeral(place + 1):
                place += 1
                continue
            match = self._match(self.table.inside, place, place, ())
            mark = match.entry.mark if match else ""
            fits = (
                (mark == "~" and (not counted or not self.table.spaced))
                or mark == "^"
                or (mark == "*" and counted)
                or (mark in ("&", "/") and mark and counted and unit)
            )
            if match is None or not fits:
                break
            counted, measured, place = counted or mark == "^", measured or mark == "&", match.end
        while place > at and self.tokens[place - 1].kind is Kind.SPACE:
            place -= 1
        return place if counted and (measured or not unit) else at

    def _held(self, at: int, slot: str) -> int:
        """The token behind the name or the year at a place."""
        if slot == "§":
            said = self.tokens[at].text
            return at + (
                _YEAR.fullmatch(said) is not None or (not self.table.spaced and _DATED.match(said) is not None)
            )
        name = self._name(at)
        return name[0] if name else at

    def _numeral(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].kind is Kind.NUMBER

    def _enter(self, at: int, match: _Match) -> None:
        """Put an entry's gloss, with what its slots hold."""
        starts = [at, *(end for _, end in match.slots)]
        ends = [*(start for start, _ in match.slots), match.end]
        outside = [self._trimmed(start, end) for start, end in zip(starts, ends, strict=True)]
        last = next(place for place in reversed([*match.slots, *outside]) if place[0] < place[1])
        made: list[Piece] = []
        for nth, part in enumerate(match.entry.parts):
            place = outside[nth] if nth < len(outside) and outside[nth][0] < outside[nth][1] else last
            if part:
                made.append(self._piece(part, *place, mark=match.entry.mark if not nth else ""))
            if nth < len(match.slots) and nth < len(match.entry.parts) - 1:
                inner = Reader(self.text, self.tokens[slice(*match.slots[nth])], self.table, self.named, inner=True)
                made.extend(inner.read())
        if not made:
            return
        if match.entry.mark == "<":
            self._lead(made, match.end)
            return
        closed = match.end == len(self.tokens) or self.tokens[match.end].text in order.BREAKS
        if match.entry.mark == "[" and closed and order.governs(self.pieces):
            self._lead(made, match.end)
            return
        if match.entry.mark == ">":
            made[0] = made[0]._replace(mark=">")
            made.extend(order.basis(self.pieces))
        self.pieces.extend(made)
        if self._stops(match.end):
            self.pieces.append(Piece(".", self.tokens[match.end - 1].start, self.tokens[match.end - 1].end, "|"))

    def _stops(self, after: int) -> bool:
        """Whether the full stop of an abbreviation ends the sentence too: 1,3 млрд руб. Выпуск."""
        if self.tokens[after - 1].text != "." or not self.table.spaced:
            return False
        place = after
        while place < len(self.tokens) and self.tokens[place].kind is Kind.SPACE:
            if "\n" in self.tokens[place].text:
                return True
            place += 1
        if place == len(self.tokens):
            return not self.inner
        # In German the noun behind "Mio." has its capital too.
        return self.table.code != "de" and self.text[self.tokens[place].start].isupper()

    def _lead(self, verb: list[Piece], after: int) -> None:
        """Put a verb from the end of its clause, with its helper, before what it governs."""
        place = after + 1 if after < len(self.tokens) and self.tokens[after].kind is Kind.SPACE else after
        helper = self._match(self.table.inside, place, place, ()) if place < len(self.tokens) else None
        if helper and helper.entry.mark == "+":
            verb.insert(0, self._piece(helper.entry.parts[0] + " ", place, helper.end))
            self._taken.update(range(place, helper.end))
        order.lead(self.pieces, verb)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.tokens[start].kind is Kind.SPACE:
            start += 1
        while end > start and self.tokens[end - 1].kind is Kind.SPACE:
            end -= 1
        return start, end

    def _piece(self, said: str, first: int, after: int, mark: str = "") -> Piece:
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        if self._in_title(start, end):
            said = papers.titled(said)
        elif self.text[start].isupper() and said and self._opens(start):
            said = said[0].upper() + said[1:]
        return Piece(said, start, end, mark)

    def _say(self, said: str, at: int, after: int) -> None:
        """Put a name: in the engine's language, or as it stands where that is not known."""
        start, end = self.tokens[at].start, self.tokens[after - 1].end
        if said and self.text[start].isupper() and self.table.code != "de":
            said = said[0].upper() + said[1:]  # Andes Zinc is a company
        if said and self._in_title(start, end):
            said = papers.titled(said)
        self.pieces.append(Piece(said or self.text[start:end], start, end))

    def _opens(self, start: int) -> bool:
        """Whether a sentence begins at a place."""
        before = self.text[max(0, start - 3) : start].rstrip(" \u00a0")
        return start == 0 or not before or before[-1] in ".\n!?:"

    def _name(self, at: int) -> tuple[int, str] | None:
        """The name at a token: the token behind it, and what it is in the engine's language."""
        known = self.named.get(self.tokens[at].start)
        if known:
            after = at + 1
            while after < len(self.tokens) and self.tokens[after].start < known.end:
                after += 1
            if self.tokens[after - 1].end == known.end:
                return after, known.said
        if self.tokens[at].kind is not Kind.WORD or not self.table.spaced:
            return None
        if names.proper(self.text, self.tokens[at].start, self.tokens[at].end, self.table):
            return None
        known_names = names.inflected(self.table.code)
        for cut in names.cuts(self.tokens[at].text, self.table):
            for stems, said in known_names.get(cut, ()):
                place = at + 1
                for stem in stems[1:]:
                    place += place < len(self.tokens) and self.tokens[place].kind is Kind.SPACE
                    if place >= len(self.tokens) or stem not in names.cuts(self.tokens[place].text, self.table):
                        break
                    place += 1
                else:
                    return place, said
        return None

    def _compound(self, at: int, *, whole: bool) -> bool:
        """Gloss a word put together of known ones, or of one where the whole has no name: Kupferproduktion."""
        token = self.tokens[at]
        known = self.table.links and token.kind is Kind.WORD and len(token.text) <= _LONGEST_WORD
        found = parts(token.text, self.table) if known else []
        if known and whole and not found and self.table.capital and self.text[token.start].isupper():
            found = known_in_part(token.text, self.table)
        for nth, part in enumerate(found):
            if part.said:
                said = papers.titled(part.said) if self._in_title(token.start, token.end) else part.said
                gap = " " if nth else ""
                self.pieces.append(Piece(gap + said, token.start + part.start, token.start + part.end))
        return bool(found)

    def _names(self) -> list[papers.Name]:
        """The names of papers and of authorities."""
        if papers.heads(self.table.code) is None or len(self.tokens) < _FEWEST:
            return []
        return papers.names(self.text, self.tokens, self.table, self._entry, self._titles)

    def _entry(self, at: int) -> papers.Found | None:
        match = self._match(self.table.entries, at, at, ())
        return papers.Found(match.end, match.entry) if match else None

    def _paper(self, name: papers.Name) -> int:
        """Gloss the name of a paper or of an authority; the token behind it."""
        start, end = self.tokens[name.start].start, self.tokens[name.end - 1].end
        if name.quote and name.quote[0] > start:
            self._forms[name.quote[1]] = name.said.title()  # plan « Métaux critiques 2030 »
            return name.start
        mark = name.mark == papers.PAPER and name.quote is None
        if name.quote is None:
            insort(self._titles, (start - 1, end))
        if mark:
            self.pieces.append(Piece("\u201c", start, start))
        if name.compound:
            head = self.text[start : start + name.compound].rstrip("-")
            self.pieces.append(Piece(head[:1].upper() + head[1:], start, start + len(head)))
            self.pieces.append(Piece(" " + name.said.title(), start + name.compound, self.tokens[name.head - 1].end))
        else:
            self.pieces.append(Piece(name.said.title(), start, self.tokens[name.head - 1].end))
        at = name.head
        for token in self.tokens[name.head : name.end]:
            known = self.named.get(token.start)
            if known and known.common and name.mark == papers.PAPER:
                self.named[token.start] = known._replace(said=known.common)
        if name.mark == papers.AUTHORITY and at < name.end and self.table.chained:
            self.pieces.append(Piece(" of", end, end))
        while at < name.end:
            at = self._next(at)
        if mark:
            self.pieces.append(Piece("\u201d", end, end))
        return at

    def _in_title(self, start: int, end: int) -> bool:
        """Whether a stretch lies in a quote that may be a title."""
        at = bisect_right(self._titles, (start, 0)) - 1
        return at >= 0 and self._titles[at][0] < start and end <= self._titles[at][1]


def _follows_year(tokens: list[Token], at: int) -> bool:
    """Whether a year stands before a number, with a space between."""
    return tokens[at - 1].kind is Kind.SPACE and _YEAR.fullmatch(tokens[at - 2].text) is not None
