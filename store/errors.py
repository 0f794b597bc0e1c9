"""What can go wrong with a store, said for the reader: what happened, to what, what was kept, what to do."""

from __future__ import annotations


def N_(msgid: str) -> str:  # noqa: N802  # the name that catalog tools look for
    """Mark a sentence for the catalogs; it is translated where it is shown."""
    return msgid


class StoreError(Exception):
    """Something about a store that a reader must know.

    Args:
        msgid: The whole sentence in English with ``{slot}`` braces, as it stands in the catalogs.
        slots: What goes into the braces.
    """

    def __init__(self, msgid: str, **slots: object) -> None:
        self.msgid = msgid
        self.slots = slots
        super().__init__(msgid.format(**slots))


class NoStoreError(StoreError):
    """There is no store yet where one was to be read.

    Args:
        path: Where it was looked for.
    """

    def __init__(self, path: object) -> None:
        super().__init__(
            N_("There is no store at {path} yet. Read something in: ingot read PATH, or see the sample: ingot demo."),
            path=path,
        )


class QueryError(Exception):
    """A query that cannot be understood, with the character at which it stops making sense.

    Args:
        position: Index of that character in the query, from 0; the query's length where something is missing at its
            end.
        msgid: The whole sentence in English with ``{slot}`` braces.
        slots: What goes into the braces.
    """

    def __init__(self, position: int, msgid: str, **slots: object) -> None:
        self.position = position
        self.msgid = msgid
        self.slots = slots
        super().__init__(msgid.format(**slots))

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self)
