"""The desk's own driver: what leaves for the terminal passes the last filter; a terminal that is gone ends the desk.

Textual's driver spins when its input has ended and dies with a traceback in a thread when its output has. Here both
mean the same: leave, keep everything, restore what can be restored.
"""

from __future__ import annotations

import os
import selectors
import signal
from codecs import getincrementaldecoder
from typing import IO, Any

from rich.segment import Segment
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.color import Color
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.filter import LineFilter

from tui.terminal.filter import OutputFilter
from tui.terminal.safe import FORBIDDEN, safe_text

HANGUP = 128 + signal.SIGHUP
"""Status with which the desk ends when its terminal has gone."""


class SafeCells(LineFilter):
    """Cleans every painted cell of every widget, Textual's own included, before escape sequences are made from them."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments, each without forbidden characters and as many cells wide as before."""
        if not FORBIDDEN.search("".join(segment.text for segment in segments if not segment.control)):
            return segments
        return [
            segment
            if segment.control or not FORBIDDEN.search(segment.text)
            else Segment.adjust_line_length(
                [Segment(safe_text(segment.text, newlines=False), segment.style)], segment.cell_length, segment.style
            )[0]
            for segment in segments
        ]


class _Writer(WriterThread):
    """Writes to the terminal until it is gone, then to nowhere."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._filter = OutputFilter()
        self._gone = False

    def write(self, text: str) -> None:
        """Queue what may pass."""
        if not self._gone:
            super().write(self._filter.pass_(text))

    def run(self) -> None:
        """Write until told to stop; a terminal that is gone takes nothing more, and nobody is kept waiting."""
        while (text := self._queue.get()) is not None:
            if self._gone:
                continue
            try:
                self._file.write(text)
                if self._queue.empty():
                    self._file.flush()
            except (OSError, ValueError):
                self._gone = True


class DeskDriver(LinuxDriver):
    """Textual's Linux driver behind the last filter, with an end to its input."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._loop.add_signal_handler(number, self._leave, 128 + number)

    def start_application_mode(self) -> None:
        """Take the terminal over, with our writer in place of Textual's before a byte is sent."""
        theirs = linux_driver.__dict__["WriterThread"]
        setattr(linux_driver, "WriterThread", _Writer)  # noqa: B010 - the name is exchanged for the length of the call
        try:
            LinuxDriver.start_application_mode(self)  # type: ignore[no-untyped-call]
        finally:
            setattr(linux_driver, "WriterThread", theirs)  # noqa: B010

    def _leave(self, status: int) -> None:
        self._app.exit(return_code=status)

    def run_input_thread(self) -> None:
        """Read keys until told to stop or until there are no more."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    try:
                        data = os.read(self.fileno, 4096)
                    except OSError:
                        data = b""
                    if not data:
                        self._loop.call_soon_threadsafe(self._leave, HANGUP)
                        return
                    for event in parser.feed(decode(data)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
        try:
            for event in parser.feed(""):
                self.process_message(event)
        except (EOFError, ParseError):
            pass
