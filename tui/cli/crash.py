"""What a reader sees of a crash: three lines, and a report that holds none of their data."""

from __future__ import annotations

import os
import platform
import sys
import time
import traceback
from pathlib import Path

from briefings.localization import Language
from tui.version import VERSION


def report(error: BaseException, language: Language) -> tuple[str, str, str]:
    """Write a report of a crash and return three lines for the reader.

    The report holds the kind of error and the files and lines it passed through: no message, no values, no arguments,
    because those could hold what the reader was reading.
    """
    error = _root(error)
    where = traceback.extract_tb(error.__traceback__)
    last = f"{Path(where[-1].filename).name}:{where[-1].lineno}" if where else "?"
    lines = [
        f"ingot {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
        f"kind: {type(error).__module__}.{type(error).__qualname__}",
        *(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in where),
    ]
    path = _write("\n".join(lines) + "\n")
    kept = (
        language.say("A report without any of your data is in {path}.", path=path)
        if path
        else language.say("No report could be written.")
    )
    return (
        language.say("ingot: something in Ingot is broken ({kind} at {place}).", kind=type(error).__name__, place=last),
        language.say("What was stored before is safe: every document is stored whole or not at all."),
        kept,
    )


def _root(error: BaseException) -> BaseException:
    """What went wrong first: the cause of a cause, and what a worker of the desk failed with."""
    for _ in range(8):
        below = getattr(error, "error", None) or error.__cause__
        if not isinstance(below, BaseException):
            break
        error = below
    return error


def _place(filename: str) -> str:
    for root in sorted(map(Path, filter(None, sys.path)), key=lambda path: -len(str(path))):
        try:
            return str(Path(filename).relative_to(root))
        except ValueError:
            continue
    return Path(filename).name


def _write(text: str) -> str | None:
    try:
        import platformdirs

        folder = Path(platformdirs.user_state_dir("ingot")) / "crashes"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / time.strftime("%Y%m%dT%H%M%S.txt", time.gmtime())
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(text)
    except OSError:
        return None
    return str(path)
