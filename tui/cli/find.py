"""`ingot find`: find documents and facts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from store import Store

DESCRIPTION = "Find documents, or the facts in them, by words and fields; newest first."
EXAMPLES = """\
examples:
  ingot find 绿电铝
  ingot find 'metal:titanium region:CN-SN since:2024'
  ingot find --kind observation --json 'indicator:output metal:aluminium'
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot find`."""
    from tui.actions.find import KINDS

    parser.add_argument("query", metavar="QUERY", help='words, "phrases", and fields such as metal: region: since:')
    parser.add_argument("--kind", choices=KINDS, default="briefing", help="what is looked for (default briefing)")
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many (default 50)")
    parser.add_argument("--json", action="store_true", help="one JSON array")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Find and print; the status is 1 where nothing was found."""
    from store import QueryError
    from tui.cli.main import USAGE
    from tui.cli.query import complain

    if arguments.limit < 1:
        console.fail(console.language.say("--limit takes a whole number from 1."))
        return USAGE
    try:
        with console.open_store(readonly=True) as store:
            if arguments.kind == "briefing":
                return _briefings(store, arguments, console)
            return _facts(store, arguments, console)
    except QueryError as error:
        complain(error, arguments.query, console)
        return USAGE


def _briefings(store: Store, arguments: argparse.Namespace, console: Console) -> int:
    from briefings.localization import headline, lead_from
    from tui.actions.find import found_briefings
    from tui.cli.main import DONE

    rows = found_briefings(store, arguments.query, limit=arguments.limit)
    if arguments.json:
        console.print_json(
            [
                {
                    "id": row.id,
                    "arrived": row.arrived,
                    "published": row.published,
                    "lang": row.lang,
                    "source": row.source,
                    "copy_of": row.copy_of,
                    "title": row.title,
                    "headline": headline(lead_from(row.lead), console.language).text,
                    "metals": row.metals,
                    "regions": row.regions,
                }
                for row in rows
            ]
        )
        return DONE
    for row in rows:
        console.print(f"{row.id}  {row.published or '?':10}  {headline(lead_from(row.lead), console.language).text}")
    return DONE if rows else _none(arguments.query, console)


def _facts(store: Store, arguments: argparse.Namespace, console: Console) -> int:
    from tui.actions.find import found_facts
    from tui.cli.main import DONE
    from tui.cli.show import words

    facts = found_facts(store, arguments.query, arguments.kind, limit=arguments.limit)
    if arguments.json:
        console.print_json(facts)
        return DONE
    for fact in facts:
        console.print(f"{getattr(fact, 'id', '')}  {words(fact, console.language)}")
    return DONE if facts else _none(arguments.query, console)


def _none(query: str, console: Console) -> int:
    from tui.cli.main import FAILED

    console.talk(console.language.say("Nothing in the store fits the query {query}.", query=query))
    return FAILED
