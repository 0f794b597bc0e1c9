"""`ingot brief`: print a briefing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from store import Store

DESCRIPTION = """\
Print a briefing: for each document a headline and sentences made from its facts, in your language whatever language
the document is in. --proof adds the exact words behind every sentence.
"""
EXAMPLES = """\
examples:
  ingot brief --since 2026-05-31 --locale zh_Hans
  ingot brief --query 'metal:aluminium region:CN-NM' --proof
  ingot brief --format json | jq -r '.[].headline'
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot brief`."""
    parser.add_argument("--since", metavar="DATE|last", help="what arrived since that day, or since you last looked")
    parser.add_argument("--query", metavar="Q", default="", help="only what this query finds, such as metal:copper")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed")
    parser.add_argument("--json", action="store_true", help="the same as --format json")
    parser.add_argument("--proof", action="store_true", help="the exact words behind every sentence")
    parser.add_argument("--limit", type=int, metavar="N", help="at most so many documents")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the briefing."""
    from datetime import date

    from tui.cli.main import USAGE

    if arguments.limit is not None and arguments.limit < 1:
        console.fail(console.language.say("--limit takes a whole number from 1."))
        return USAGE
    since = arguments.since
    if since not in (None, "last"):
        try:
            date.fromisoformat(since)
        except ValueError:
            console.fail(console.language.say("“{date}” is no date; write it as 2026-05-31.", date=since))
            return USAGE
    as_json = arguments.json or arguments.format == "json"
    with console.open_store() as store:
        return printed(
            store,
            console,
            since=since,
            query=arguments.query,
            proof=arguments.proof,
            limit=arguments.limit,
            as_json=as_json,
        )


def printed(
    store: Store,
    console: Console,
    *,
    since: str | None,
    query: str = "",
    proof: bool = False,
    limit: int | None = None,
    as_json: bool = False,
) -> int:
    """Print the briefing of a store and return the exit status.

    Args:
        store: The store.
        console: Where it goes.
        since: A day, ``last``, or None for everything.
        query: Words of the query language.
        proof: Whether the quotes stand beneath the sentences.
        limit: How many documents at most.
        as_json: Whether it is printed as one JSON array.
    """
    from briefings.localization.brief import as_json as brief_json
    from briefings.localization.brief import render_text
    from store import Choice, QueryError
    from tui.actions.brief import brief
    from tui.cli.main import DONE, USAGE
    from tui.cli.query import complain

    if since == "last":
        since = store.looked()
    try:
        made = brief(
            store,
            console.language,
            choice=Choice(query=query),
            since=since,
            limit=limit,
            proof=proof,
            as_of=console.now.date(),
        )
    except QueryError as error:
        complain(error, query, console)
        return USAGE
    if as_json:
        console.print(brief_json(made).decode("utf-8").rstrip("\n"))
        return DONE
    console.print(render_text(made).rstrip("\n"))
    if not made.entries and not console.quiet:
        _say_why_empty(console, held=store.size(Choice()), since=since, query=query)
    return DONE


def _say_why_empty(console: Console, *, held: int, since: str | None, query: str) -> None:
    say = console.language.say
    if not held:
        console.talk(say("The store is empty. Read something in: ingot read PATH, or look at the sample: ingot demo."))
    elif query:
        console.talk(say("Nothing in the store fits the query {query}.", query=query))
    elif since:
        console.talk(say("Nothing new has arrived since {date}. Everything the store holds: ingot brief.", date=since))
