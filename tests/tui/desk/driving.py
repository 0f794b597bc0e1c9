"""Drives the desk as a person would: keys in, screen out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from briefings.localization import language
from store import Store
from tests.tui.desk.stock import NOW, stocked
from tui.actions.look import Look
from tui.desk.app import DeskApp
from tui.desk.face import Face
from tui.desk.screens.desk import DeskScreen
from tui.desk.themes import PALETTES
from tui.desk.widgets.line_list import LineList
from tui.terminal.glyphs import SETS


def face(locale: str = "en", theme: str = "dark", glyphs: str = "blocks") -> Face:
    return Face(language=language(locale), palette=PALETTES[theme], glyphs=SETS[glyphs], now=NOW)


def application(store: Store, wearing: Face | None = None) -> DeskApp:
    return DeskApp(
        wearing or face(),
        lambda: Look(store, now=NOW),
        locales=("en", "zh_Hans"),
        driver=None,
    )


async def settled(pilot: Pilot[int]) -> None:
    """Wait until what was set going has come to rest: messages, then workers, then what those set going in turn."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


class Person:
    """Someone at the desk."""

    def __init__(self, app: DeskApp, pilot: Pilot[int], store: Store) -> None:
        self.app, self.pilot, self.store = app, pilot, store

    @property
    def desk(self) -> DeskScreen:
        found = next(screen for screen in self.app.screen_stack if isinstance(screen, DeskScreen))
        assert isinstance(found, DeskScreen)
        return found

    def back_at_the_desk(self) -> bool:
        """Whether nothing stands over the desk."""
        return self.app.screen is self.desk

    async def press(self, *keys: str) -> None:
        """Press keys, each after all that the one before set going has come to rest."""
        for key in keys:
            await self.pilot.press(key)
            await self.rest()

    async def type(self, text: str) -> None:
        await self.pilot.press(*text)
        await self.rest()

    async def to(self, number: str, key: str) -> None:
        """Go to a pane and put its cursor on a row."""
        await self.press(number, "g", "g")
        rows = self.desk.focused
        assert isinstance(rows, LineList)
        for _ in range(rows.size_):
            if rows.current_key == key:
                return
            await self.press("j")
        raise AssertionError(key)

    async def rest(self) -> None:
        await settled(self.pilot)

    def lines(self) -> list[str]:
        """The screen as text."""
        return ["".join(segment.text for segment in strip) for strip in self.app.screen._compositor.render_strips()]

    def screen(self) -> str:
        return "\n".join(self.lines())

    def feed(self) -> list[str]:
        """Ids of the briefings in the feed."""
        rows = self.desk.feed
        return [str(rows._rows.key(place)) for place in range(rows.size_)]


@asynccontextmanager
async def at_the_desk(
    size: tuple[int, int] = (140, 36), *, store: Store | None = None, wearing: Face | None = None
) -> AsyncIterator[Person]:
    kept = store or stocked()
    app = application(kept, wearing)
    async with app.run_test(size=size) as pilot:
        person = Person(app, pilot, kept)
        await person.rest()
        yield person
    if app.broken is not None:
        raise app.broken
