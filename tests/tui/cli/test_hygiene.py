"""What is not imported, proved in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.tui.cli.running import ROOT

HEAVY = (
    "textual",
    "rich",
    "babel",
    "tinydb",
    "apsw",
    "numpy",
    "trafilatura",
    "lxml",
    "pypdfium2",
    "feedparser",
    "argparse",
)


@pytest.mark.parametrize("word", ["--version", "--help", "-h"])
def test_version_and_help_import_nothing_heavy(word: str) -> None:
    code = (
        "import sys\n"
        "from tui.cli.main import main\n"
        f"status = main([{word!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
        "sys.exit(status)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr.strip() == "[]"
    assert "ingot" in done.stdout


@pytest.mark.parametrize(
    "module", ["tui.cli.read", "tui.cli.brief", "tui.actions.read", "tui.actions.look", "tui.terminal.capabilities"]
)
def test_commands_and_actions_never_import_textual(module: str) -> None:
    code = f"import sys, {module}; print('textual' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("command", ["demo", "read", "extract", "brief", "find", "show", "trend", "config", "doctor"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    from tui.cli.main import main

    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert f"usage: ingot {command}" in shown or "usage: ingot" in shown
    assert "--store LOCATION" in shown
    assert "--locale" in shown
