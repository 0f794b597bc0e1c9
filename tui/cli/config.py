"""`ingot config`: the settings and where each comes from."""

from __future__ import annotations

import argparse

from tui.cli.console import Console

DESCRIPTION = "Show the settings, check the configuration file, or say where it is looked for."
EXAMPLES = """\
examples:
  ingot config show --origin     every setting, its value and where it comes from
  ingot config path              where the configuration file is looked for
  ingot config check             read the configuration file and say what is wrong with it

A configuration file is TOML, one setting a line, such as
  locale = "zh_Hans"
  theme = "light"
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot config`."""
    parser.add_argument("what", choices=("show", "check", "path"), help="what to do")
    parser.add_argument("--origin", action="store_true", help="with show: where each value comes from")
    parser.add_argument("--json", action="store_true", help="with show: one JSON array")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Show, check, or say where."""
    from tui.cli.main import DONE
    from tui.settings import configuration_path

    say = console.language.say
    if arguments.what == "path":
        console.print(str(configuration_path()))
        return DONE
    if arguments.what == "check":  # a file that cannot be used has stopped the command before this line
        path = configuration_path()
        console.print(
            say("{path} is in order.", path=path)
            if path.exists()
            else say("There is no {path}; defaults hold.", path=path)
        )
        return DONE
    values = list(console.settings.values())
    if arguments.json:
        console.print_json(
            [{"setting": each.setting.name, "value": each.value, "origin": each.origin} for each in values]
        )
        return DONE
    width = max(len(each.setting.name) for each in values)
    shown = max(len(each.value or "-") for each in values)
    for each in values:
        line = f"{each.setting.name:{width}}  {each.value or '-':{shown}}"
        if arguments.origin:
            line += f"  {_origin(each.origin, console)}"
        console.print(line.rstrip())
        console.print(f"{'':{width}}  # {say(each.setting.help)}")
    return DONE


def _origin(origin: str, console: Console) -> str:
    say = console.language.say
    if origin == "default":
        return say("by default")
    if origin == "option":
        return say("from the command line")
    if ":" in origin or "/" in origin:
        return say("from {place}", place=origin)
    return say("from the environment: {place}", place=origin)
