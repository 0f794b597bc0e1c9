"""The command `ingot`: finds the command, resolves the settings, turns every failure into a sentence and a status."""

from __future__ import annotations

import os
import sys

from tui.version import VERSION

TYPE_CHECKING = False  # typing itself takes as long to import as all that --version needs
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import NoReturn

    from tui.cli.console import Console

DONE, FAILED, USAGE, PARTLY, GONE, INTERRUPTED = 0, 1, 2, 3, 129, 130
SIGNALLED = 128
"""From here on a status says which signal ended the program; 129 stands for a terminal that is gone."""

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

EVERYWHERE = {
    "--store LOCATION": "a path, memory: or a .json file (also INGOT_STORE)",
    "--locale LOCALE": "language of what is printed, such as en or zh_Hans (also INGOT_LOCALE)",
    "--vocabulary FOLDER": "tables of your own names, laid over the shipped ones (also INGOT_VOCABULARY)",
    "--as-of DATE": "what counts as today, and the newest vintage to use (default: the clock)",
    "--quiet": "say nothing but results and errors",
    "--no-color": "no colour (also NO_COLOR)",
}
"""The options that every command takes."""

HELP = """\
usage: ingot [COMMAND] [OPTIONS] ...

A briefing desk for metals and raw materials in the terminal. Without a command ingot opens the desk; where standard
output is no terminal it prints today's briefing.

commands (each explains itself: ingot COMMAND --help):
{commands}

options, everywhere:
{everywhere}
  --version         the version
  --help            this help

start here:
  ingot demo                        see the desk at work on the shipped sample
  ingot read page.txt clippings/    take in your own documents
  ingot read prices.xlsx            take in a World Bank price workbook as series
  ingot brief --locale zh_Hans      the briefing in Chinese; --proof adds the exact words

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
    except OSError:  # commands report their own; this one says that there is nobody left to tell
        _drop_output()
        return GONE


def entry() -> NoReturn:
    """What the installed script calls: `main`, then an exit that cannot fail on a closed output."""
    status = main()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
    except OSError as error:
        if status < SIGNALLED:  # else the desk ended because its terminal did, and that is what its caller hears
            _say_last(f"ingot: the output could not be written: {error.strerror}.")
            status = FAILED
        _drop_output()
    sys.exit(status)


def help_text() -> str:
    """What `ingot --help` prints; composed here, because importing argparse takes longer than Python takes to start."""
    return HELP.format(
        commands="\n".join(f"  {name:16}  {line}" for name, line in COMMANDS.items()),
        everywhere="\n".join(f"  {option:16}  {line}" for option, line in EVERYWHERE.items()),
    )


def _run(words: list[str]) -> int:
    if words[:1] == ["--version"]:
        print(f"ingot {VERSION}")
        return DONE
    if words[:1] in (["--help"], ["-h"]):
        print(help_text(), end="")
        return DONE
    name, parser = _parser(words)
    arguments = parser.parse_args(words)
    from tui.cli.console import Console

    with Console.opened(arguments) as console:
        if console is None:
            return USAGE
        return _guarded(name or "desk", arguments, console)


def _guarded(name: str, arguments: argparse.Namespace, console: Console) -> int:
    from importlib import import_module

    try:
        status = import_module(f"tui.cli.{name}").run(arguments, console)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except OSError as error:
        console.fail(
            console.language.say("The system said no: {why}.", why=f"{error.strerror}: {error.filename or ''}")
        )
        return FAILED
    except Exception as error:
        return _failed(error, console)
    return int(status)


def _failed(error: Exception, console: Console) -> int:
    """Say what went wrong; what the commands expect in a sentence, the rest as a crash."""
    from briefings.reading import Unreadable
    from briefings.reading.children import PoolError
    from store.errors import StoreError

    if isinstance(error, StoreError):
        console.fail(console.language.say(error.msgid, **error.slots))
    elif isinstance(error, PoolError | Unreadable):
        console.fail(str(error))
    else:
        from tui.cli.crash import report

        for line in report(error, console.language):
            console.talk(line, always=True)
    return FAILED


def _parser(words: Sequence[str]) -> tuple[str | None, argparse.ArgumentParser]:
    """The parser, with the arguments of the one command that is called, so that no other command is imported."""
    import argparse
    from importlib import import_module

    called = _called(words)
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared = common.add_argument_group("everywhere")
    for option, line in EVERYWHERE.items():
        flag, _, metavar = option.partition(" ")
        if metavar:
            shared.add_argument(flag, metavar=metavar, help=line)
        else:
            shared.add_argument(flag, action="store_true", help=line)
    parser = argparse.ArgumentParser(
        prog="ingot", usage="ingot [COMMAND] [OPTIONS] ...", add_help=False, parents=[common]
    )
    parser.format_help = help_text  # type: ignore[method-assign]
    parser.add_argument("-h", "--help", action="help")
    parser.add_argument("--version", action="version", version=f"ingot {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, line in COMMANDS.items():
        if name != called:
            commands.add_parser(name, help=line, add_help=False)
            continue
        module = import_module(f"tui.cli.{name}")
        child = commands.add_parser(
            name,
            help=line,
            description=module.DESCRIPTION,
            epilog=getattr(module, "EXAMPLES", None),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[common],
        )
        module.arguments(child)
    return called, parser


def _called(words: Sequence[str]) -> str | None:
    """The command among the words: the first that is neither an option nor the value of one."""
    valued = {option.split(" ")[0] for option in EVERYWHERE if " " in option}
    follows = False
    for word in words:
        if follows:
            follows = False
        elif word.startswith("-"):
            follows = word in valued
        else:
            return word if word in COMMANDS else None
    return None


def _drop_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush finds no closed pipe."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
    except (OSError, ValueError):  # no file beneath standard output
        sys.stdout = None


def _say_last(sentence: str) -> None:
    try:  # noqa: SIM105  (contextlib is not worth its import here)
        sys.stderr.write(sentence + "\n")
    except OSError:
        pass


if __name__ == "__main__":
    entry()
