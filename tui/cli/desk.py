"""`ingot` without a command: the desk, or today's briefing where standard output is no terminal."""

from __future__ import annotations

import argparse

from tui.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:  # noqa: ARG001
    """Open the desk on the store of the settings."""
    return opened(console, since=console.now.date().isoformat())


def opened(console: Console, *, location: str | None = None, since: str | None = None) -> int:
    """Open the desk on a store, or print its briefing where the terminal cannot carry a desk.

    Args:
        console: The reader's language and settings.
        location: The store; the settings' own where None.
        since: What the printed briefing begins with; everything where None.
    """
    from tui.cli.brief import printed
    from tui.terminal.capabilities import capabilities

    terminal = capabilities()
    if terminal.unfit is not None:
        if console.interactive:
            console.talk(console.language.say(terminal.unfit))
        return printed(console, since=since, location=location)
    from tui.desk import run as run_desk

    with console.open_store(location) as store:
        return run_desk(
            store,
            locale=console.language.locale,
            theme=console.settings["theme"].value,
            glyphs=console.settings["glyphs"].value,
            now=console.now,
            as_of=console.as_of,
        )
