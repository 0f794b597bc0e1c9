"""Inputs a person names: paths, folders, standard input."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefings.localization import N_

LARGEST = 200 * 1024 * 1024
"""Bytes; a file above this is refused before it is read into memory."""


@dataclass(frozen=True, kw_only=True)
class Input:
    """One input, opened when its turn comes.

    Attributes:
        address: The path as the person gave it, or below the folder they gave; ``-`` for standard input.
        stem: What names it where a short name is wanted.
    """

    address: str
    stem: str


class RefusedError(Exception):
    """An input whose bytes cannot be had.

    Attributes:
        msgid: Why, as a message id.
        slots: What fills it.
    """

    def __init__(self, msgid: str, **slots: object) -> None:
        super().__init__(msgid)
        self.msgid = msgid
        self.slots = slots


def inputs(named: Iterable[str]) -> Iterator[Input]:
    """Every input that the names stand for: a folder gives its files, in the order of their names, deeper ones too.

    Hidden files and folders inside a folder are left out. Folders that links lead to are not entered, so that a loop
    of links ends.
    """
    for name in named:
        path = Path(name)
        if name == "-" or not path.is_dir():
            yield Input(address=name, stem="stdin" if name == "-" else path.stem or name)
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = sorted(each for each in folders if not each.startswith("."))
            for file in sorted(files):
                if not file.startswith("."):
                    within = Path(folder) / file
                    yield Input(address=str(within), stem=within.stem)


def content(given: Input) -> bytes:
    """The bytes of an input.

    Raises:
        RefusedError: It is missing, forbidden, no ordinary file, or too large.
    """
    if given.address == "-":
        return _standard_input()
    if "://" in given.address and not Path(given.address).exists():
        raise RefusedError(N_("Pages are not fetched from the network yet: save the page and read the file."))
    try:
        # Without O_NONBLOCK a pipe that nobody writes to would hold up everything behind it.
        handle = os.open(given.address, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise RefusedError(_REASONS.get(error.errno or 0, _OTHER), why=error.strerror) from error
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise RefusedError(N_("It is no ordinary file (a device, a pipe or a socket)."))
        if about.st_size > LARGEST:
            raise RefusedError(N_("It is larger than {limit} MB; split it."), limit=LARGEST // 1024**2)
        try:
            return file.read(LARGEST + 1)[:LARGEST]
        except OSError as error:
            raise RefusedError(_OTHER, why=error.strerror) from error


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise RefusedError(N_("Standard input is closed."))
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RefusedError(N_("It is larger than {limit} MB; split it."), limit=LARGEST // 1024**2)
    return data


_OTHER = N_("The system could not read it: {why}.")
_REASONS = {
    errno.ENOENT: N_("There is no such file."),
    errno.EACCES: N_("You have no permission to read it."),
    errno.ELOOP: N_("Its links go round in a circle."),
    errno.ENAMETOOLONG: N_("Its name is too long."),
    errno.ENXIO: N_("It is no ordinary file (a device, a pipe or a socket)."),
}
