"""A crash: three lines for the reader, a report that holds none of their data and names what went wrong first."""

from __future__ import annotations

import os
from pathlib import Path

from briefings.localization import language
from tui.cli.crash import report

SECRET = "the words of a document"


class WorkerFailedError(Exception):
    """As the desk's workers fail: with the error they carry, not with its cause."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(str(error))
        self.error = error


def crash() -> BaseException:
    try:
        try:
            raise ZeroDivisionError(SECRET)
        except ZeroDivisionError as error:
            raise WorkerFailedError(error) from None
    except WorkerFailedError as failed:
        return failed


def test_three_lines_and_a_report_without_data() -> None:
    lines = report(crash(), language("en"))
    assert len(lines) == 3
    assert "ZeroDivisionError" in lines[0]
    assert "test_crash.py" in lines[0]
    (path,) = (Path(os.environ["XDG_STATE_HOME"]) / "ingot" / "crashes").iterdir()
    assert str(path) in lines[2]
    written = path.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in written
    assert SECRET not in written + "".join(lines)
    assert path.stat().st_mode & 0o077 == 0
