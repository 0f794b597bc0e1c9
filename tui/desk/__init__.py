"""The desk: briefings met at a terminal. The only floor on which Textual is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store import Store
    from tui.actions.look import Look

_OPENING = 2.0
"""Seconds after the first paint in which nothing that is loaded is looked through for garbage: all of it stays."""


def run(
    store: Callable[[], Store],
    *,
    locale: str,
    theme: str = "auto",
    glyphs: str = "auto",
    now: datetime | None = None,
    as_of: date | None = None,
) -> int:
    """Open the desk on a store and stay until the reader leaves.

    Args:
        store: Opens the store, once the first frames are painted; it stays open.
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
    import asyncio  # noqa: PLC0415 - what only the desk needs is imported when it opens
    import gc  # noqa: PLC0415
    import os  # noqa: PLC0415

    gc.disable()
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")

    from briefings.localization import language  # noqa: PLC0415
    from briefings.localization.catalogs import shipped  # noqa: PLC0415
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
    looks: list[Look] = []

    def settle() -> None:
        gc.freeze()
        gc.enable()

    def begin() -> Look:
        from tui.actions.look import Look  # noqa: PLC0415 - after the first paint

        asyncio.get_running_loop().call_later(_OPENING, settle)
        looks.append(Look(store(), now=moment, as_of=as_of))
        return looks[-1]

    app = DeskApp(face, begin, locales=tuple(shipped()))
    try:
        app.run()
    finally:
        gc.enable()
    if app.broken is not None:
        raise app.broken
    for look in looks:
        look.leave()
    return app.return_code or 0
