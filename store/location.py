"""Where a store lives: which engine a location asks for, and files that belong to their owner alone."""

from __future__ import annotations

import os
import stat
from enum import StrEnum
from pathlib import Path

from store.errors import N_, NoStoreError, StoreError
from store.trouble import cannot_open


class Engine(StrEnum):
    """Which engine answers for a location."""

    SQLITE = "sqlite"
    PLAIN = "plain"
    MEMORY = "memory"


MEMORY = "memory:"


def default_folder() -> Path:
    """The platform's folder for a person's data of Ingot; not made yet."""
    import platformdirs  # noqa: PLC0415  # not needed where a location is given

    return Path(platformdirs.user_data_dir("ingot", appauthor=False))


def engine_for(location: str | Path | None) -> tuple[Engine, Path]:
    """The engine that a location asks for, and its file (meaningless for ``memory:``).

    Args:
        location: None for ``ingot.db`` in the platform's data folder, ``memory:``, a path ending in ``.json``, any
            other path.

    Raises:
        StoreError: If the location names a server, which this version cannot speak to.
    """
    if location is None:
        return Engine.SQLITE, default_folder() / "ingot.db"
    text = str(location)
    if text in (MEMORY, ":memory:"):
        return Engine.MEMORY, Path(MEMORY)
    scheme, separator, _ = text.partition("://")
    if separator and scheme.lower() in ("postgresql", "postgres"):
        raise StoreError(
            N_(
                "This version of Ingot keeps its store in a file; stores on PostgreSQL come with a later version. "
                "Give a path."
            )
        )
    if separator and scheme.isalnum():
        raise StoreError(
            N_("“{location}” is no place for a store. Give a path, a .json file, or memory:."), location=text
        )
    if not text.strip() or "\x00" in text:
        raise StoreError(N_("The store's location is empty. Give a path, a .json file, or memory:."))
    path = Path(text).expanduser()
    return (Engine.PLAIN if path.suffix.lower() == ".json" else Engine.SQLITE), path


def prepare(path: Path, *, readonly: bool) -> Path:
    """Make sure that a store's file can be opened, and that a new one belongs to its owner alone, whatever the umask.

    A missing folder is made with mode 0700, a missing file with 0600. A file that exists keeps its permissions: a
    team may share it on purpose.

    Returns:
        The path with links resolved.

    Raises:
        StoreError: If the path cannot hold a store, or a symbolic link would lead to another person's file.
    """
    try:
        _refuse_foreign_link(path)
        path = Path(os.path.realpath(path))
        if readonly:
            if not path.exists():
                raise NoStoreError(path)
        else:
            _own_folder(path.parent)
        if path.is_dir():
            raise StoreError(N_("{path} is a folder. Give the path of a file for the store."), path=path)
        if path.exists():
            if not stat.S_ISREG(path.stat().st_mode):
                raise StoreError(N_("{path} is not an ordinary file, so it cannot hold a store."), path=path)
            if not os.access(path, os.R_OK):
                raise StoreError(
                    N_(
                        "The store {path} may not be read by you. Nothing was changed; "
                        "ask its owner or give another path."
                    ),
                    path=path,
                )
            return path
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600)
        try:
            os.fchmod(handle, 0o600)
        finally:
            os.close(handle)
    except FileExistsError:
        pass  # another process made it in between
    except OSError as error:
        raise cannot_open(path, error) from error
    return path


def _own_folder(folder: Path) -> None:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
        each.chmod(0o700)


def _refuse_foreign_link(path: Path) -> None:
    if not path.is_symlink():
        return
    me = os.geteuid()
    owners = {path.lstat().st_uid}
    if path.exists():
        owners.add(path.stat().st_uid)
    if owners != {me}:
        raise StoreError(
            N_(
                "{path} is a link that leads to another person's file or was made by one. Ingot does not follow it; "
                "give the path itself."
            ),
            path=path,
        )
