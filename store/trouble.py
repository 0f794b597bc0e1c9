"""From what an engine reports to what a reader is told."""

from __future__ import annotations

from pathlib import Path

import apsw

from store.errors import N_, StoreError


def explanation(error: apsw.Error, path: str) -> StoreError:
    """The sentence for what SQLite reports about a store."""
    match error:
        case apsw.FullError():
            said = N_(
                "The disk that holds {path} is full. What was being written was not kept, everything before it was; "
                "make room and try again."
            )
        case apsw.BusyError() | apsw.LockedError():
            said = N_(
                "Another program has been writing to {path} for too long. Nothing of this was kept; "
                "try again when it is done."
            )
        case apsw.ReadOnlyError() | apsw.PermissionsError() | apsw.AuthError():
            said = N_(
                "The store {path} cannot be written. Nothing was changed; check its permissions and whether its "
                "disk is read-only."
            )
        case apsw.NotADBError():
            said = N_("{path} is not a store of Ingot. Nothing was changed; give another path.")
        case apsw.CorruptError() | apsw.FormatError():
            said = N_(
                "The store {path} is damaged. Nothing more was written to it; keep the file, and go back to a "
                "backup of it."
            )
        case apsw.CantOpenError():
            said = N_(
                "The store {path} cannot be opened. Nothing was changed; check that its folder is there and may "
                "be written."
            )
        case apsw.IOError():
            said = N_("The disk reported an error with {path} ({detail}). What was being written was not kept.")
        case apsw.TooBigError():
            said = N_("A text is too large for the store {path}. It was not kept.")
        case _:
            said = N_("The store {path} could not do this: {detail}. What was being written was not kept.")
    return StoreError(said, path=path, detail=str(error))


def cannot_open(path: Path, error: OSError) -> StoreError:
    """The sentence for a path that the system refuses."""
    return StoreError(
        N_("The store {path} cannot be opened: {reason}. Nothing was written; give another path with --store."),
        path=path,
        reason=error.strerror or type(error).__name__,
    )


def only_readable(path: object) -> StoreError:
    """The sentence for a write to a store that was opened for reading."""
    return StoreError(N_("The store {path} is open for reading only. Nothing was written."), path=path)


def too_new(path: object, found: int, known: int) -> StoreError:
    """The sentence for a store of a later version."""
    return StoreError(
        N_(
            "The store {path} was written by a newer version of Ingot (its format is {found}, this one knows up to "
            "{known}). Nothing was changed; update Ingot, or give another path."
        ),
        path=path,
        found=found,
        known=known,
    )
