"""What a text has to hold for a regular expression to find anything in it: its required literals.

A rule looks at every sentence and finds nothing in most. The words that it cannot do without are read off the tree of
its expression, as RE2 does for its prefilter: each clause is a set of strings of which every match holds at least one.
The answer is always a superset: a text that holds them need not match, one that lacks them cannot.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from operator import itemgetter
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

Clause = frozenset[str]
"""Strings in small letters, of which a match holds at least one."""

_MOST = 160
"""Strings of one clause; more of them are hardly ever all missing."""
_FEW = 32
"""Strings that are compared with one another."""
_CLAUSES = 3
"""Clauses of one expression: the most telling ones."""
_LETTERS_OF_SET = 4
"""Letters of a character class that are told one by one; a wider class tells nothing."""
_SHORTEST = 3
"""Latin letters that a string needs to tell anything: nearly every sentence holds "in" and "of"."""
_LETTERS = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ" + "абвгдежзийклмнопрстуфхцчшщъыьэюяё")
"""Small letters beyond ASCII that are those of their capitals for expressions and for strings, but for rare others."""
_USUAL = frozenset(" \t\n\r.,-'0123456789()")
"""Characters that nearly every text holds."""


class _Known(NamedTuple):
    """What is known of a part of an expression: all that it can match, or None, and clauses each match fulfils."""

    exact: Clause | None
    needs: tuple[Clause, ...] = ()


_ANYTHING = _Known(None)
_NOTHING = _Known(frozenset({""}))
_SPACE = _Known(frozenset({" "}))
"""White space of any kind, which `gates` looks for as a plain space."""


def needs(pattern: str, flags: int = 0) -> tuple[Clause, ...]:
    """The clauses that a text has to fulfil for the expression to be found in it.

    Args:
        pattern: A regular expression.
        flags: Its flags.

    Returns:
        At most three clauses of strings in small letters; none where the expression may match a text of any letters.
    """
    tree = parser.parse(pattern, flags)
    known = _sequence(tree)
    clauses = (*known.needs, known.exact) if known.exact is not None else known.needs
    told = sorted(((_worth(clause), clause) for clause in dict.fromkeys(clauses)), key=itemgetter(0), reverse=True)
    return tuple(_shortest(clause) for worth, clause in told[:_CLAUSES] if worth >= _SHORTEST)


def _sequence(items: Iterable[Any]) -> _Known:
    """What is known of parts that follow one another: their strings joined as long as they are few."""
    run: Clause = frozenset({""})
    found: list[Clause] = []
    whole = True
    for operator, argument in items:
        known = _part(operator, argument)
        found += known.needs
        if known.exact is not None and len(run) * len(known.exact) <= _MOST:
            run = frozenset(head + tail for head in run for tail in known.exact)
            continue
        found.append(run)
        whole = False
        run = known.exact if known.exact is not None else frozenset({""})
    if whole:
        return _Known(run, tuple(found))
    return _Known(None, (*found, run))


def _part(operator: Any, argument: Any) -> _Known:
    """What is known of one node of the tree."""
    if operator is op.LITERAL:
        return _letter(argument)
    if operator is op.IN:
        return _class(argument)
    if operator is op.BRANCH:
        return _branch([_sequence(each) for each in argument[1]])
    if operator is op.SUBPATTERN:
        return _sequence(argument[3])
    if operator is op.ATOMIC_GROUP:
        return _sequence(argument)
    if operator in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeat(*argument)
    if operator is op.ASSERT:
        # What has to stand beside a match has to stand in the text as well.
        known = _sequence(argument[1])
        return _Known(_NOTHING.exact, (*known.needs, known.exact) if known.exact is not None else known.needs)
    if operator in (op.AT, op.ASSERT_NOT):
        return _NOTHING
    return _ANYTHING


@cache
def _letter(code: int) -> _Known:
    letter = chr(code).lower()
    if letter.isspace():
        return _SPACE
    # What other letters are in small ones is not the same for expressions and for strings.
    sure = letter.isascii() or letter == letter.upper() or letter in _LETTERS
    return _Known(frozenset({letter})) if sure else _ANYTHING


def _class(members: list[tuple[Any, Any]]) -> _Known:
    codes: list[int] = []
    if all(known == (op.CATEGORY, op.CATEGORY_SPACE) for known in members):
        return _SPACE
    for operator, argument in members:
        if operator is op.LITERAL:
            codes.append(argument)
        elif operator is op.RANGE and argument[1] - argument[0] < _LETTERS_OF_SET:
            codes += range(argument[0], argument[1] + 1)
        else:
            return _ANYTHING
    alike = {chr(code).lower() for code in codes}
    wide = len(alike) > _LETTERS_OF_SET and any(letter.isascii() and letter.isalnum() for letter in alike)
    known = [_letter(code).exact for code in codes]
    if wide or None in known:
        return _ANYTHING
    return _Known(frozenset().union(*(letter for letter in known if letter is not None)))


def _branch(ways: list[_Known]) -> _Known:
    if all(way.exact is not None for way in ways):
        every = frozenset().union(*(way.exact for way in ways if way.exact is not None))
        beside = () if _worth(every) >= _SHORTEST else _each(ways)
        return _Known(every, beside) if len(every) <= _MOST else _Known(None, (every, *beside))
    return _Known(None, _each(ways))


def _each(ways: list[_Known]) -> tuple[Clause, ...]:
    """One clause that is fulfilled whichever way is taken, if each way has one that tells anything."""
    best = [_best((*way.needs, way.exact) if way.exact is not None else way.needs) for way in ways]
    if any(clause is None for clause in best):
        return ()
    return (frozenset().union(*(clause for clause in best if clause is not None)),)


def _repeat(least: int, most: int, inner: Any) -> _Known:
    known = _sequence(inner)
    if least == 0:
        once = most == 1 and known.exact is not None
        return _Known(known.exact | {""}) if once and known.exact is not None else _ANYTHING
    if least == most == 1:
        return known
    clauses = (*known.needs, known.exact) if known.exact is not None else known.needs
    return _Known(None, clauses)


def _best(clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause that tells most, if any tells anything."""
    told = [(_worth(clause), clause) for clause in clauses]
    worth, best = max(told, key=itemgetter(0), default=(0.0, None))
    return best if worth >= _SHORTEST else None


@cache
def _weight(word: str) -> float:
    """How much it tells that a text holds a word: Latin letters one each, Chinese ones and rare marks three."""
    if word.isalpha() and word.isascii():
        return len(word)
    return sum(0.5 if letter in _USUAL else 1 if letter.isascii() and letter.isalnum() else 3 for letter in word)


def _worth(clause: Clause) -> float:
    """How much a clause tells: as much as its least telling string, more for few of them."""
    least = min(map(_weight, clause), default=0)
    return least if least < _SHORTEST else _SHORTEST + min(least, 6) - len(clause) / 40


def _shortest(clause: Clause) -> Clause:
    """The clause without strings that hold another one of it, where looking for those takes no time."""
    if len(clause) > _FEW:
        return clause
    return frozenset(word for word in clause if not any(other != word and other in word for other in clause))
