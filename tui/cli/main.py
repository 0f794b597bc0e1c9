"""The command `ingot`: finds the command, resolves the settings, and turns every failure into a sentence and a status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from tui.version import VERSION

if TYPE_CHECKING:
    from tui.cli.console import Console

DONE, FAILED, USAGE, PARTLY, INTERRUPTED = 0, 1, 2, 3, 130

COMMANDS = {
    "demo": "open the desk on the shipped sample, in a store of its own",
    "read": "take in documents and series",
    "extract": "print what would be taken from documents; store nothing",
    "brief": "print a briefing",
    "find": "find documents and facts",
    "show": "print one thing whole, with its proof",
    "trend": "print series with their sparklines",
    "config": "show the settings and where each comes from",
    "doctor": "say what this terminal, this machine and this store can do",
}
"""The commands in the order of `--help`, each with its line there. Each stands in a file of its own name."""

EPILOG = """\
Without a command ingot opens the desk; where standard output is no terminal it prints today's briefing.

start here:
  ingot demo                      see the desk at work on the shipped sample
  ingot read page.txt folder/     take in your own documents
  ingot read prices.xlsx          take in a World Bank price workbook as series
  ingot brief --locale zh_Hans    the briefing in Chinese; --proof adds the exact words

exit status: 0 done, 1 nothing could be done, 2 wrong usage, 3 done with some inputs in quarantine, 130 interrupted
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status.

    Args:
        argv: The words after the program's name; those of the process where None.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(words)
    except KeyboardInterrupt:
        _say_last("ingot: interrupted; what was stored before stays stored.")
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return DONE


def entry() -> NoReturn:
    """What the installed script calls: `main`, then an exit that cannot fail on a closed output."""
    status = main()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    except OSError as error:
        _say_last(f"ingot: the output could not be written: {error.strerror}.")
        status = FAILED
        _drop_output()
    sys.exit(status)


def _run(words: list[str]) -> int:
    name, parser = _parser(words)
    arguments = parser.parse_args(words)
    if name is None and arguments.command is not None:  # a command behind an option argparse knows and we do not
        name = arguments.command
    from tui.cli.console import Console

    with Console.opened(arguments) as console:
        if console is None:
            return USAGE
        return _guarded(name or "desk", arguments, console)


def _guarded(name: str, arguments: argparse.Namespace, console: Console) -> int:
    from briefings.reading import Unreadable
    from store.errors import StoreError

    try:
        status = import_module(f"tui.cli.{name}").run(arguments, console)
    except (StoreError, Unreadable) as error:
        console.fail(str(error))
        return FAILED
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except OSError as error:
        console.fail(console.language.say("The system said no: {why}.", why=f"{error.strerror}: {error.filename or ''}"))
        return FAILED
    except Exception as error:
        from tui.cli.crash import report

        for line in report(error, console.language):
            console.talk(line, always=True)
        return FAILED
    return int(status)


def _parser(words: Sequence[str]) -> tuple[str | None, argparse.ArgumentParser]:
    """The parser, with the arguments of the one command that is called, so that no other command is imported."""
    called = next((word for word in words if word in COMMANDS), None)
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared = common.add_argument_group("everywhere")
    shared.add_argument("--store", metavar="LOCATION", help="a path, memory: or a .json file (also INGOT_STORE)")
    shared.add_argument("--locale", metavar="LOCALE", help="language of what is printed, such as en or zh_Hans (also INGOT_LOCALE)")
    shared.add_argument("--as-of", metavar="DATE", help="what counts as today, and the newest vintage to use (default: the clock)")
    shared.add_argument("--quiet", action="store_true", help="say nothing but results and errors")
    shared.add_argument("--no-color", action="store_true", help="no colour (also NO_COLOR)")
    parser = argparse.ArgumentParser(
        prog="ingot",
        description="A briefing desk for metals and raw materials in the terminal.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"ingot {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, line in COMMANDS.items():
        parents = [common]
        if name == called:
            module = import_module(f"tui.cli.{name}")
            child = commands.add_parser(
                name,
                help=line,
                description=module.DESCRIPTION,
                epilog=getattr(module, "EXAMPLES", None),
                formatter_class=argparse.RawDescriptionHelpFormatter,
                parents=parents,
            )
            module.arguments(child)
        else:
            commands.add_parser(name, help=line, add_help=False)
    return called, parser


def _drop_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush finds no closed pipe."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):  # no file beneath standard output
        sys.stdout = None  # type: ignore[assignment]


def _say_last(sentence: str) -> None:
    try:
        sys.stderr.write(sentence + "\n")
    except OSError:
        pass


if __name__ == "__main__":
    entry()
