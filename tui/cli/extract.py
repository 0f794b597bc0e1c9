"""`ingot extract`: print what would be taken from documents; store nothing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from tui.actions.taking import Answer

DESCRIPTION = """\
Print the facts that would be taken from documents, one JSON object a document. Nothing is stored. Offsets count the
code points of the text as read; the quote is the text between them.
"""
EXAMPLES = """\
examples:
  ingot extract page.txt | jq .observations
  ingot extract --explain page.txt             each figure with its tokens, its rule and the reason for each slot
  ingot extract --figure 3 page.txt            the third figure alone
  ingot extract --jsonl texts.jsonl            one {"id", "text", "reference_date"} a line
  ingot extract --jsonl --values texts.jsonl   values and their spans only
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot extract`."""
    parser.add_argument("inputs", nargs="+", metavar="PATH|-", help="a file, a folder, or - for standard input")
    parser.add_argument(
        "--jsonl", action="store_true", help='each line of the files is a text: {"id", "text", "reference_date"}'
    )
    parser.add_argument("--values", action="store_true", help="only values with their spans, before any relation")
    parser.add_argument("--explain", action="store_true", help="say in words how each figure was taken")
    parser.add_argument(
        "--figure", type=int, metavar="N", help="explain the figure of this number alone, counted from 1"
    )
    parser.add_argument("--published", metavar="DATE", help="the day it was published, where you know it")
    parser.add_argument("--lang", metavar="LANG", help="language of the texts, such as en or zh-Hans")
    parser.add_argument(
        "--workers", type=int, choices=range(1, 65), metavar="N", help="child processes side by side (default 2)"
    )
    parser.add_argument(
        "--json", action="store_true", help="one object a line: facts always are, explanations with this"
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Extract and print, in the order of the inputs."""
    from briefings.reading import Hints
    from tui.actions.extract import documents, extract, lines
    from tui.actions.inputs import inputs
    from tui.cli.main import DONE, FAILED, PARTLY

    hints = Hints(lang=arguments.lang, published=arguments.published)
    given = list(inputs(arguments.inputs))
    texts = (lines if arguments.jsonl else documents)(given, hints=hints, language=console.language)
    good = bad = 0
    workers = int(console.settings["workers"].value)
    for each in extract(texts, workers=workers, values=arguments.values, explained=_explaining(arguments)):
        if each.payload is None:
            bad += 1
            console.fail(console.language.say("{input}: {reason}", input=each.ask.name, reason=each.reason))
            continue
        good += 1
        _print(each, arguments, console)
        console.flush()
    if bad:
        return PARTLY if good else FAILED
    if not good:
        console.fail(console.language.say("There is nothing to read there: the folder holds no file."))
        return FAILED
    return DONE


def _explaining(arguments: argparse.Namespace) -> bool:
    return bool(arguments.explain or arguments.figure is not None)


def _print(answer: Answer, arguments: argparse.Namespace, console: Console) -> None:
    import msgspec

    from briefings.extraction import as_extract

    name = answer.ask.name
    if arguments.values:
        console.print_json({"id": name, "spans": msgspec.Raw(answer.payload or b"[]")})
        return
    if _explaining(arguments):
        _explain(answer, arguments, console)
        return
    taken = answer.taken
    for briefing in taken.briefings:
        console.print_json(as_extract(briefing, briefing.document.text))
    if taken.batch is not None:
        batch = taken.batch
        console.print_json(
            {
                "id": name,
                "source": batch.source,
                "vintage": batch.vintage,
                "series": batch.series,
                "points": len(batch.points),
            }
        )


def _explain(answer: Answer, arguments: argparse.Namespace, console: Console) -> None:
    import msgspec

    from briefings.extraction import Explanation
    from tui.cli.explanation import lines

    told = msgspec.json.decode(answer.payload or b"[]", type=list[Explanation])
    chosen = [each for each in enumerate(told, start=1) if arguments.figure in (None, each[0])]
    if arguments.json:
        console.print_json({"id": answer.ask.name, "figures": [each for _, each in chosen]})
        return
    if arguments.figure is not None and not chosen:
        console.talk(
            console.language.say(
                "{input} has no figure {number}; it has {count}.",
                input=answer.ask.name,
                number=str(arguments.figure),
                count=str(len(told)),
            )
        )
    if arguments.jsonl and chosen:
        console.print(answer.ask.name)
        console.print()
    for number, each in chosen:
        for line in lines(number, each):
            console.print(line)
        console.print()
