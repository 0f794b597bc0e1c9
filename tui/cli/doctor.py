"""`ingot doctor`: what this terminal, this machine and this store can do."""

from __future__ import annotations

import argparse

from tui.cli.console import Console

DESCRIPTION = "Say what this terminal, this machine and this store can do, and what a report of a fault should hold."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot doctor`."""
    parser.add_argument("--json", action="store_true", help="one JSON array")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the findings; the status is 1 where one of them is bad."""
    from tui.actions.examine import examine
    from tui.cli.main import DONE, FAILED

    findings = examine(
        console.settings, console.language, open_store=lambda: console.open_store(readonly=True), now=console.now
    )
    if arguments.json:
        console.print_json([{"what": each.what, "finding": each.finding, "ok": each.ok} for each in findings])
    else:
        width = max(len(each.what) for each in findings)
        for each in findings:
            console.print(f"{'ok ' if each.ok else 'BAD'}  {each.what:{width}}  {each.finding}")
    return DONE if all(each.ok for each in findings) else FAILED
