"""`ingot demo`: the desk on the shipped sample."""

from __future__ import annotations

import argparse
import shutil
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from store import Store

DESCRIPTION = """\
Open the desk on the shipped sample, in a store of its own: your own store is not touched. The sample is read in at the
first start, like any other documents. Where standard output is no terminal, the sample's briefing is printed.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot demo`."""
    parser.add_argument("--reset", action="store_true", help="begin again with a fresh store")
    parser.add_argument("--json", action="store_true", help="print the sample's briefing as JSON")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Fill the demo's store where it is empty, then open it."""
    from tui.actions.sample import demo_location
    from tui.cli.brief import printed
    from tui.cli.desk import opened

    chosen = console.settings["store"]
    location = chosen.value if chosen.origin == "option" else str(demo_location())
    if arguments.reset and chosen.origin != "option":
        shutil.rmtree(Path(location).parent, ignore_errors=True)
    with console.open_store(location) as store:
        _fill(store, console)
        if arguments.json:
            return printed(store, console, since=None, as_json=True)
        return opened(lambda: store, console)


def _fill(store: Store, console: Console) -> None:
    """Read the sample in where the store is empty; what cannot be read is said, and the rest is shown all the same."""
    from briefings.reading import Hints
    from store.rows import Choice, Status
    from tui.actions.inputs import inputs
    from tui.actions.read import read
    from tui.actions.sample import sample_folder, sample_inputs
    from tui.cli.progress import progress

    if store.size(Choice()) and store.series():
        return
    console.talk(console.language.say("Reading the sample in; this happens once."))
    with ExitStack() as stack:
        given = list(inputs(sample_inputs(sample_folder(stack))))
        counts: Counter[Status] = Counter()
        step = stack.enter_context(progress(console, len(given)))
        reports = read(
            given,
            store,
            hints=lambda each: Hints(address=each.address),
            language=console.language,
            workers=int(console.settings["workers"].value),
        )
        for report in reports:
            counts[report.outcome.status] += 1
            step.advance(report.input, counts)
            if report.outcome.status is Status.QUARANTINED:
                console.fail(f"{report.input}: {report.outcome.reason}")
