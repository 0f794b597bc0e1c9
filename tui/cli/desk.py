"""`ingot` without a command: the desk, or today's briefing where standard output is no terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from store import Store


def run(arguments: argparse.Namespace, console: Console) -> int:  # noqa: ARG001
    """Open the desk on the store of the settings."""
    with ExitStack() as stack:
        return opened(lambda: stack.enter_context(console.open_store()), console, since=console.now.date().isoformat())


def opened(store: Callable[[], Store], console: Console, *, since: str | None = None) -> int:
    """Open the desk on a store, or print its briefing where the terminal cannot carry a desk.

    Args:
        store: Gives the open store.
        console: The reader's language and settings.
        since: What the printed briefing begins with; everything where None.
    """
    from tui.terminal.capabilities import capabilities

    terminal = capabilities(glyphs=console.settings["glyphs"].value)
    if terminal.unfit is not None:
        if terminal.output:  # somebody is looking and expected a desk
            console.talk(console.language.say(terminal.unfit))
        from tui.cli.brief import printed

        return printed(store(), console, since=since)
    from tui.desk import run as run_desk

    return run_desk(
        store,
        locale=console.language.locale,
        theme=console.settings["theme"].value,
        glyphs=console.settings["glyphs"].value,
        now=console.now,
        as_of=console.now.date() if console.as_of else None,
    )
