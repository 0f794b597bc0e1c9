"""What a person is told of a query that cannot be read: the character, and what was expected there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.cli.console import Console

if TYPE_CHECKING:
    from store import QueryError


def complain(error: QueryError, query: str, console: Console) -> None:
    """Print the query with a mark beneath the character where it goes wrong, and the reason."""
    console.fail(console.language.say(error.msgid, **error.slots))
    console.talk(f"  {query}", always=True)
    console.talk("  " + " " * cell_len(query[: error.position]) + "^", always=True)
