"""The desk: briefings met at a terminal. The only floor on which Textual is known."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Store


def run(
    store: Store,
    *,
    locale: str,
    theme: str = "auto",
    glyphs: str = "auto",
    now: datetime | None = None,
    as_of: date | None = None,
) -> int:
    """Open the desk on a store and stay until the reader leaves.

    Args:
        store: An open store; it stays open.
        locale: The reader's language at first.
        theme: Name of a theme; ``auto`` takes what the terminal can show.
        glyphs: Name of a set of signs; ``auto`` likewise.
        now: The moment that counts as now; the clock where None.
        as_of: What counts as today, and the newest vintage to use.

    Returns:
        The exit status: 0, or 128 and the number of the signal that ended it.

    Raises:
        Exception: Whatever broke the desk, after the terminal was restored.
    """
    import os  # noqa: PLC0415 - what only the desk needs is imported when it opens

    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")

    from briefings.localization import language  # noqa: PLC0415
    from briefings.localization.catalogs import shipped  # noqa: PLC0415
    from tui.actions.look import Look  # noqa: PLC0415
    from tui.desk.app import DeskApp  # noqa: PLC0415
    from tui.desk.face import Face  # noqa: PLC0415
    from tui.desk.themes import chosen  # noqa: PLC0415
    from tui.terminal.capabilities import capabilities  # noqa: PLC0415

    terminal = capabilities(glyphs=glyphs)
    moment = now or datetime.now().astimezone()
    face = Face(
        language=language(locale),
        palette=chosen(theme, terminal),
        glyphs=terminal.glyphs,
        now=moment,
        sparse=terminal.remote,
    )
    look = Look(store, now=moment, as_of=as_of)
    app = DeskApp(face, look, location=store.location, locales=tuple(shipped()))
    app.run()
    if app.broken is not None:
        raise app.broken
    look.leave()
    return app.return_code or 0
