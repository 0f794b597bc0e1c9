"""Where a command's words go: data to standard output, talk to standard error, all through the safe-text function."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import msgspec

from briefings.localization import Language, language
from briefings.vocabulary import VocabularyError, use
from briefings.vocabulary.characters import safe_text
from tui.settings import SettingsError, Value, configuration_path, resolve

if TYPE_CHECKING:
    from store import Store


@dataclass(kw_only=True)
class Console:
    """What a command prints with, and the settings it runs under.

    Attributes:
        language: The reader's language.
        settings: Every setting with its origin.
        now: The moment that counts as now: the clock, or noon UTC of ``--as-of``.
        as_of: The day of ``--as-of`` in ISO 8601, or None.
        quiet: Whether talk is left out.
        color: Whether colour may be used on standard output.
        out: Standard output.
        err: Standard error.
    """

    language: Language
    settings: Mapping[str, Value]
    now: datetime
    as_of: str | None
    quiet: bool
    color: bool
    out: TextIO
    err: TextIO

    @classmethod
    @contextmanager
    def opened(cls, arguments: argparse.Namespace) -> Iterator[Console | None]:
        """The console for parsed arguments; None after saying what is wrong with them."""
        for stream in (sys.stdout, sys.stderr):
            # A terminal that cannot show a character gets a question mark, never a traceback.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        options = {"store": getattr(arguments, "store", None), "locale": getattr(arguments, "locale", None)}
        workers = getattr(arguments, "workers", None)
        options["workers"] = None if workers is None else str(workers)
        options["theme"] = getattr(arguments, "theme", None)
        options["vocabulary"] = getattr(arguments, "vocabulary", None)
        try:
            settings = resolve(options)
            if folder := settings["vocabulary"].value:
                use(_folder(folder, settings["vocabulary"].origin))
        except (SettingsError, VocabularyError) as error:
            spoken = language(options["locale"] or os.environ.get("INGOT_LOCALE") or "en")
            print(safe_text(f"ingot: {spoken.say(error.msgid, **error.slots)}", newlines=False), file=sys.stderr)
            yield None
            return
        spoken = language(settings["locale"].value or "en")
        given = getattr(arguments, "as_of", None)
        now = datetime.now(UTC)
        if given is not None:
            day = _day(given)
            if day is None:
                sentence = spoken.say("“{date}” is no date; write it as 2026-05-31.", date=given)
                print(safe_text(f"ingot: {sentence}", newlines=False), file=sys.stderr)
                yield None
                return
            now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        yield cls(
            language=spoken,
            settings=settings,
            now=now,
            as_of=now.date().isoformat() if given is not None else None,
            quiet=getattr(arguments, "quiet", False),
            color=not getattr(arguments, "no_color", False)
            and not os.environ.get("NO_COLOR")
            and _is_terminal(sys.stdout),
            out=sys.stdout,
            err=sys.stderr,
        )

    def print(self, text: str = "") -> None:
        """A line, or several, of data."""
        self.out.write(safe_text(text) + "\n")

    def print_json(self, value: object) -> None:
        """One JSON value on a line of its own; Decimals are numbers with all their digits, text is UTF-8."""
        line = _ENCODER.encode(value).decode("utf-8")
        encoding = getattr(self.out, "encoding", None) or "utf-8"
        if encoding.lower().replace("-", "") != "utf8" and hasattr(self.out, "buffer"):
            self.out.flush()
            self.out.buffer.write(line.encode("utf-8") + b"\n")
        else:
            self.out.write(line + "\n")

    def flush(self) -> None:
        """Hand on what was printed, so that the next in a pipe sees it now."""
        self.out.flush()

    def talk(self, sentence: str, *, always: bool = False) -> None:
        """A sentence for the person, on standard error; left out under ``--quiet`` unless `always`."""
        if always or not self.quiet:
            self.err.write(safe_text(sentence) + "\n")

    def fail(self, sentence: str) -> None:
        """A sentence about something that went wrong."""
        self.talk(f"ingot: {sentence}", always=True)

    @property
    def interactive(self) -> bool:
        """Whether standard output is a terminal."""
        return _is_terminal(self.out)

    @property
    def draws_progress(self) -> bool:
        """Whether progress may be drawn: standard error can move its cursor, and nobody asked for quiet."""
        return not self.quiet and _is_terminal(self.err) and os.environ.get("TERM", "dumb") != "dumb"

    def open_store(self, location: str | None = None, *, readonly: bool = False) -> Store:
        """The store of the settings, or the one at `location`.

        Raises:
            StoreError: It cannot be opened; the message is a sentence.
        """
        from store import open_store

        location = location or self.settings["store"].value or None
        return open_store(location, readonly=readonly, today=self.now.date() if self.as_of else None)


_ENCODER = msgspec.json.Encoder(decimal_format="number", enc_hook=str)


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _folder(given: str, origin: str) -> Path:
    """The folder a setting names; one in the configuration file is looked for beside that file."""
    path = configuration_path()
    beside = path.parent if origin.startswith(f"{path}:") else Path()
    return beside / Path(given).expanduser()


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given)
    except ValueError:
        return None
