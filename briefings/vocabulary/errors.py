"""What can be wrong with tables of names, said for whoever wrote them: which file, which line, what to write."""

from __future__ import annotations


def N_(msgid: str) -> str:  # noqa: N802  # the name that catalog tools look for
    """Mark a sentence for the catalogs; it is translated where it is shown."""
    return msgid


class VocabularyError(ValueError):
    """A table of names cannot be used.

    Args:
        msgid: The whole sentence in English with ``{slot}`` braces, as it stands in the catalogs.
        slots: What goes into the braces.
    """

    def __init__(self, msgid: str, **slots: object) -> None:
        self.msgid = msgid
        self.slots = slots
        super().__init__(msgid.format(**slots))
