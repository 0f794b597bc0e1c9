"""`ingot read`: take in documents and series."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from tui.actions.read import Report

DESCRIPTION = """\
Take in documents and series. For each input a line says what became of it: stored, a duplicate of something stored,
a revision of an earlier text at the same address, or quarantined, with the reason.
"""
EXAMPLES = """\
examples:
  ingot read page.txt notice.html
  ingot read ~/clippings                 a folder, with everything beneath it
  ingot read CMO-Historical-Data.xlsx    a World Bank price workbook: its series, this vintage
  curl -s ADDRESS | ingot read -         standard input
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot read`."""
    parser.add_argument("inputs", nargs="+", metavar="PATH|-", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--as", dest="format", metavar="FORMAT", choices=FORMATS, help=f"how to read it: {', '.join(FORMATS)}"
    )
    parser.add_argument("--published", metavar="DATE", help="the day it was published, where you know it (2026-05-31)")
    parser.add_argument("--source", metavar="NAME", default="", help="who published it")
    parser.add_argument("--lang", metavar="LANG", help="language of the text, such as en or zh-Hans")
    parser.add_argument("--dry-run", action="store_true", help="say what would be stored; store nothing")
    parser.add_argument("--workers", type=_workers, metavar="N", help="child processes side by side (default 2)")
    parser.add_argument("--json", action="store_true", help="one object a line")


FORMATS = ("text", "html", "feed", "pdf", "sheet")


def _workers(word: str) -> int:
    number = int(word)
    if not 1 <= number <= 64:
        raise argparse.ArgumentTypeError("a whole number from 1 to 64")
    return number


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read the inputs and report on each."""
    from datetime import date

    from briefings.reading import Hints
    from tui.actions.inputs import Input, inputs
    from tui.actions.read import read
    from tui.cli.main import USAGE
    from tui.cli.progress import progress

    if arguments.published is not None:
        try:
            date.fromisoformat(arguments.published)
        except ValueError:
            console.fail(console.language.say("“{date}” is no date; write it as 2026-05-31.", date=arguments.published))
            return USAGE

    def hints(each: Input) -> Hints:
        return Hints(
            address=each.address,
            format=arguments.format,
            source=arguments.source,
            lang=arguments.lang,
            published=arguments.published,
        )

    given = list(inputs(arguments.inputs))
    if not given:
        console.fail(console.language.say("There is nothing to read there: the folder holds no file."))
        return 1
    with console.open_store("memory:" if arguments.dry_run else None) as store:
        reports = read(
            given,
            store,
            hints=hints,
            language=console.language,
            workers=int(console.settings["workers"].value),
        )
        with progress(console, len(given)) as step:
            return _report(reports, console, step=step, as_json=arguments.json)


def _report(reports: Iterator[Report], console: Console, *, step: object, as_json: bool) -> int:
    from store.rows import Status
    from tui.cli.main import DONE, FAILED, PARTLY
    from tui.cli.progress import Step

    assert isinstance(step, Step)
    counts: Counter[Status] = Counter()
    for report in reports:
        outcome = report.outcome
        counts[outcome.status] += 1
        step.advance(report.input, counts)
        if as_json:
            console.print_json(
                {
                    "input": _shown(report.input),
                    "status": outcome.status,
                    "id": outcome.id or None,
                    "of": outcome.of,
                    "copy_of": outcome.copy_of,
                    "reason": outcome.reason,
                    "observations": outcome.observations,
                    "policies": outcome.policies,
                    "points": outcome.points,
                    "notes": report.notes,
                }
            )
        else:
            console.print(_line(report, console))
            if outcome.status is not Status.DUPLICATE:
                for note in report.notes:
                    console.print(f"  {_shown(note)}")
        console.flush()
    good = sum(counts[status] for status in (Status.STORED, Status.REVISED, Status.DUPLICATE))
    if not counts[Status.QUARANTINED]:
        return DONE
    return PARTLY if good else FAILED


def _shown(address: str) -> str:
    from briefings.vocabulary.characters import safe_text

    return safe_text(address, newlines=False)


def _line(report: Report, console: Console) -> str:
    from store.rows import Status

    say = console.language.say
    outcome, name = report.outcome, _shown(report.input)
    match outcome.status:
        case Status.STORED if outcome.points:
            line = say(
                "{input}: stored, {points} points of series.",
                input=name,
                points=console.language.format.number(outcome.points),
            )
        case Status.STORED if outcome.copy_of:
            line = say(
                "{input}: stored, {figures}, {policies}; a copy of {of}.",
                input=name,
                figures=console.language.counted("{n} figure", "{n} figures", outcome.observations),
                policies=console.language.counted("{n} policy", "{n} policies", outcome.policies),
                of=_shown(outcome.copy_of),
            )
        case Status.STORED:
            line = say(
                "{input}: stored, {figures}, {policies}.",
                input=name,
                figures=console.language.counted("{n} figure", "{n} figures", outcome.observations),
                policies=console.language.counted("{n} policy", "{n} policies", outcome.policies),
            )
        case Status.REVISED:
            line = say("{input}: revised; the earlier text {of} is kept too.", input=name, of=outcome.of)
        case Status.DUPLICATE:
            line = say(
                "{input}: duplicate of {of}, which is in the store already.", input=name, of=outcome.of or outcome.id
            )
        case _:
            line = say("{input}: quarantined. {reason}", input=name, reason=outcome.reason)
    return line.replace("\n", " ")
