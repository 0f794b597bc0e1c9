"""The desk in a real pseudo-terminal: what reaches it, how it ends, what it leaves behind."""

from __future__ import annotations

import errno
import fcntl
import io
import os
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte
import pytest

from tui.cli import main as command_line
from tui.terminal.safe import FORBIDDEN

ROOT = Path(__file__).parents[3]
LONG = 60
"""Seconds a desk may take to say what is waited for, on the slowest machine."""

ALLOWED = re.compile(
    r"\x1b\[[\d;:]*m|\x1b\[\d*(?:;\d*)?H|\x1b\[\?(?:7|25|1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2048)[hl]"
    r"|\x1b\[\?(?:2026|2048)\$p|\x1b\[[<>=]\d*(?:;\d*)?u|\x1b\]22;[a-z-]*\x07"
)
"""The sequences that the desk needs; written down again here, so that the filter is not its own judge."""


class Terminal:
    """A pseudo-terminal with a screen, and everything that was ever sent to it."""

    def __init__(self, child: pexpect.spawn, rows: int, columns: int) -> None:
        self.child = child
        self.sent = b""
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)

    def read(self, seconds: float = 0.05) -> bool:
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.sent += data
        self._stream.feed(_plain(data))
        return True

    def until(self, words: str) -> None:
        """Read until words stand on the screen."""
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            if any(words in line for line in self.screen.display):
                return
            if not self.read(0.2):
                break
        raise AssertionError(f"{words!r} never came:\n" + "\n".join(self.screen.display))

    def settle(self) -> None:
        """Read until nothing has come for a while."""
        quiet = 0
        while quiet < 3:
            before = len(self.sent)
            if not self.read(0.1):
                return
            quiet = quiet + 1 if len(self.sent) == before else 0

    def end(self) -> int:
        """Read to the end; the status with which the program ended."""
        end = time.monotonic() + LONG
        while time.monotonic() < end and self.read(0.2):
            pass
        self.child.close()
        assert self.child.signalstatus is None, f"died by signal {self.child.signalstatus}"
        return int(self.child.exitstatus)


def _plain(data: bytes) -> bytes:
    """What pyte understands: it knows neither kitty's keyboard protocol nor questions with a dollar sign."""
    return re.sub(rb"\x1b\[[<>=]\d*u|\x1b\[\?\d+\$p|\x1b\]22;[a-z-]*\x07", b"", data)


def environment(**variables: str) -> dict[str, str]:
    """A usual terminal's environment, with variables put over it."""
    # Textual believes COLUMNS and LINES before it asks the terminal.
    besides = ("SSH_", "INGOT_", "TEXTUAL", "COLUMNS", "LINES")
    usual = {key: value for key, value in os.environ.items() if not key.startswith(besides)}
    return {
        **usual,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        **variables,
    }


@contextmanager
def desk(store: str = "small", *, rows: int = 30, columns: int = 120, **variables: str) -> Iterator[Terminal]:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "tests.tui.desk.at_pty", store],
        cwd=str(ROOT),
        env=environment(**variables),
        dimensions=(rows, columns),
    )
    try:
        yield Terminal(child, rows, columns)
    finally:
        child.close(force=True)


def restored(sent: bytes) -> bool:
    """Whether all that was switched on was switched off again, and the main screen is back."""
    return all(
        sent.rfind(off) > sent.rfind(on)
        for on, off in (
            (b"\x1b[?1049h", b"\x1b[?1049l"),
            (b"\x1b[?1003h", b"\x1b[?1003l"),
            (b"\x1b[?25l", b"\x1b[?25h"),
            (b"\x1b[?2004h", b"\x1b[?2004l"),
            (b"\x1b[?7l", b"\x1b[?7h"),
            (b"\x1b[?1004h", b"\x1b[?1004l"),
        )
    )


def test_q_ends_the_desk_with_status_zero_and_the_terminal_restored() -> None:
    with desk() as terminal:
        before = termios.tcgetattr(terminal.child.child_fd)
        terminal.until("87.6 Mt")
        assert termios.tcgetattr(terminal.child.child_fd)[3] != before[3]
        terminal.child.send("q")
        terminal.until("status 0")
        assert termios.tcgetattr(terminal.child.child_fd)[3] == before[3]
        assert terminal.end() == 0
        assert restored(terminal.sent)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_desk_cleanly(number: signal.Signals) -> None:
    with desk() as terminal:
        terminal.until("87.6 Mt")
        terminal.child.kill(number)
        assert terminal.end() == 128 + number
        assert restored(terminal.sent)


def test_ctrl_c_ends_the_desk() -> None:
    with desk() as terminal:
        terminal.until("87.6 Mt")
        terminal.child.send("\x03")
        assert terminal.end() == 130
        assert restored(terminal.sent)


def test_input_that_ends_ends_the_desk() -> None:
    keys, screen = os.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.tui.desk.at_pty", "small"],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        cwd=ROOT,
        env=environment(),
        start_new_session=True,
    )
    os.close(screen)
    try:
        seen = b""
        while b"87.6" not in seen:
            seen += os.read(keys, 65536)
        os.close(keys)  # no SIGHUP: the terminal is not this session's own, so only its ending tells
        assert program.wait(LONG) == 128 + signal.SIGHUP
    finally:
        program.kill()
        program.wait()


@pytest.mark.parametrize("own", [True, False], ids=["hung up", "closed"])
def test_a_program_whose_terminal_is_gone_ends_with_the_status_of_that(tmp_path: Path, own: bool) -> None:
    keys, screen = os.openpty()
    termios.tcsetwinsize(screen, (30, 120))

    def session() -> None:
        os.setsid()
        if own:
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    program = subprocess.Popen(
        [sys.executable, "-m", "tui.cli.main", "--store", str(tmp_path / "ingot.db"), "--locale", "en"],
        stdin=screen,
        stdout=screen,
        stderr=screen,
        cwd=ROOT,
        env=environment(),
        preexec_fn=session,  # noqa: PLW1509 - no thread runs here
    )
    os.close(screen)
    try:
        seen = b""
        while b"keys" not in seen:
            seen += os.read(keys, 65536)
        os.close(keys)
        assert program.wait(LONG) == 128 + signal.SIGHUP
        assert b"Traceback" not in seen
    finally:
        program.kill()
        program.wait()


class Gone(io.StringIO):
    """A stream whose terminal is gone."""

    def write(self, _: str) -> int:
        raise OSError(errno.EIO, "Input/output error")

    def flush(self) -> None:
        raise OSError(errno.EIO, "Input/output error")

    def close(self) -> None:
        """Nothing is flushed any more."""


def test_an_output_that_is_gone_does_not_change_the_status_of_a_signal(monkeypatch: pytest.MonkeyPatch) -> None:
    for status, last in ((129, 129), (143, 143), (0, 1)):
        monkeypatch.setattr(command_line, "main", lambda status=status: status)
        monkeypatch.setattr(sys, "stdout", Gone())
        monkeypatch.setattr(sys, "stderr", Gone())
        with pytest.raises(SystemExit) as ended:
            command_line.entry()
        assert ended.value.code == last


def test_a_command_that_can_tell_nobody_ends_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no.db").write_text("no database")
    monkeypatch.setattr(sys, "stdout", Gone())
    monkeypatch.setattr(sys, "stderr", Gone())
    assert command_line.main(["brief", "--store", str(tmp_path / "no.db")]) == 129


def test_the_smallest_terminal_holds_and_a_resize_brings_everything_back() -> None:
    with desk(rows=3, columns=10) as terminal:
        terminal.settle()
        assert terminal.child.isalive()
        terminal.child.setwinsize(36, 140)
        terminal.screen.resize(36, 140)
        terminal.until("1 Regions")
        terminal.until("? keys")
        terminal.child.send("q")
        assert terminal.end() == 0


def test_nothing_is_sent_while_nothing_happens() -> None:
    with desk() as terminal:
        terminal.until("87.6 Mt")
        terminal.until("59 figures")  # the trend is drawn last
        terminal.settle()
        before = len(terminal.sent)
        for _ in range(10):
            terminal.read(0.1)
        assert len(terminal.sent) == before


def test_a_step_in_the_feed_repaints_its_rows_and_no_more() -> None:
    with desk() as terminal:
        terminal.until("87.6 Mt")
        terminal.settle()
        page = len(terminal.sent)
        before = len(terminal.sent)
        terminal.child.send("2")
        terminal.settle()
        before = len(terminal.sent)
        terminal.child.send("j")  # in the metals nothing but the trend follows
        terminal.settle()
        assert 0 < len(terminal.sent) - before < page / 4


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1", "SSH_CONNECTION": "1 2 3 4"}], ids=["rgb", "plain"])
def test_no_forbidden_byte_of_a_hostile_store_reaches_the_terminal(variables: dict[str, str]) -> None:
    with desk("hostile", columns=140, rows=40, **variables) as terminal:
        terminal.until("4 Briefings")
        for keys in (
            "j",
            "j",
            "\r",
            "l",
            " ",
            "\x1b",
            "4",
            "G",
            " ",
            "\x1b",
            "1",
            "G",
            "\r",
            "6",
            " ",
            "x",
            "2",
            "G",
            "\r",
            "x",
        ):
            terminal.child.send(keys)
            terminal.settle()
        for keys in (
            "3",
            "\r",
            "/",
            "\x1b[200~\x9b31m\u202eab\x07c\x1b]52;c;aGFja2Vk\x07\x1b[201~",
            "(",
            "\x1b",
            "?",
            "\x1b",
            "\x10",
            "z\r",
        ):
            terminal.child.send(keys)
            terminal.settle()
        for keys in ("L", "\x14", "\x14", "\x14", "1", "2", "5", "z"):
            terminal.child.send(keys)
            terminal.settle()
        terminal.child.send("\x03")
        assert terminal.end() == 130
        text = terminal.sent.decode("utf-8")
        kept = ALLOWED.sub("", text).replace("\r\n", "").replace("\n", "")
        found = FORBIDDEN.search(kept)
        assert found is None, repr(kept[max(0, found.start() - 40) : found.start() + 40])
        assert "evil" in text, "the payload's harmless letters are shown"


def test_a_linux_console_gets_ascii_and_sixteen_colours() -> None:
    with desk(TERM="linux", COLORTERM="") as terminal:
        terminal.until("87.6 Mt")
        terminal.child.send("q")
        assert terminal.end() == 0
        assert b"\x1b[38;2" not in terminal.sent
        assert not re.search("[\u2500-\u259f]", terminal.sent.decode())
