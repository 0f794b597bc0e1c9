"""The application: a face, the keys that work everywhere, and a clean end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import RenderableType
from textual.app import App
from textual.driver import Driver
from textual.screen import Screen
from textual.theme import Theme

from briefings.localization import language
from tui.desk.actions import bindings
from tui.desk.driver import DeskDriver, SafeCells
from tui.desk.face import Face
from tui.desk.screens.dressed import Dressed
from tui.desk.screens.frames import FramesScreen
from tui.desk.themes import PALETTES, Palette

if TYPE_CHECKING:
    from tui.actions.look import Look


def textual_theme(palette: Palette) -> Theme:
    """The few colours of a palette that Textual's own parts need."""
    colours = {name: _textual(getattr(palette.colours, name)) for name in palette.colours.__dataclass_fields__}
    native = palette.native
    return Theme(
        name=palette.name,
        primary=colours["accent"],
        accent=colours["accent"] if palette.name != "none" else "ansi_default",
        foreground=colours["text"],
        background=colours["background"],
        surface=colours["background"],
        panel=colours["raised"],
        warning=colours["yellow"],
        error=colours["red"],
        success=colours["good"],
        dark=palette.dark,
        ansi=native,
        variables={
            "frame": colours["faint"] if not native else "ansi_bright_black",
            "quiet": colours["dim"],
            "raised": colours["raised"],
            "input-cursor-background": colours["text"] if not native else "ansi_default",
            "input-cursor-foreground": colours["background"] if not native else "ansi_default",
            "ansi-background": "ansi_default",
            "ansi-foreground": "ansi_default",
            "input-cursor-text-style": "none" if not native else "reverse",
        },
    )


def _textual(colour: str) -> str:
    return colour if colour.startswith("#") else f"ansi_{colour}"


class DeskApp(App[int], inherit_bindings=False):
    """The desk.

    Args:
        face: What it wears at first.
        look: Gives what it looks at; asked once the frames are painted.
        locales: Languages that the language key goes through.
    """

    BINDINGS = bindings("app")
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Ingot"
    CSS = """
    Toast { background: $raised; color: $foreground; }
    Input, Input:focus {
        height: 1; border: none; padding: 0; background: $raised; color: $foreground; background-tint: $background 0%;
    }
    """

    def __init__(
        self,
        face: Face,
        look: Callable[[], Look],
        *,
        locales: tuple[str, ...],
        driver: type[Driver] | None = DeskDriver,
    ) -> None:
        super().__init__(driver_class=driver, ansi_color=None)
        for name in list(self.available_themes):
            self.unregister_theme(name) if name not in ("textual-dark", "textual-light") else None
        for palette in PALETTES.values():
            self.register_theme(textual_theme(palette))
        self.face = face
        self.theme = face.palette.name
        self.animation_level = "none"
        self._filters.append(SafeCells())
        self._look = look
        self._opened: Look | None = None
        self._blank = True
        self._locales = locales
        self.broken: Exception | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Defaults for our own variables, for the moment before a theme of ours is on."""
        return {"frame": "#444444", "quiet": "#888888", "raised": "#333333"}

    def on_mount(self) -> None:
        """Paint the frames; the rest comes once they can be seen."""
        self.push_screen(FramesScreen(self.face))

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Paint; once something was, the rest may begin."""
        super()._display(screen, renderable)
        if self._blank and renderable is not None and not self._batch_count:  # in a batch nothing is painted
            self._blank = False
            self.call_later(self._begin)

    def _begin(self) -> None:
        """Open the desk; where there is nothing to show, the welcome first and the desk behind it."""
        look = self._look()
        self._opened = look
        if not look.empty():
            self._open_desk()
            return
        from tui.desk.screens.welcome import WelcomeScreen  # noqa: PLC0415 - seen once

        self.push_screen(WelcomeScreen(self.face, look.location), self._open_desk)

    def _open_desk(self, _: None = None) -> None:
        from tui.desk.screens.desk import DeskScreen  # noqa: PLC0415 - most of the program: after the first paint

        if self._opened is not None:
            self.switch_screen(DeskScreen(self.face, self._opened))

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs, on every screen."""
        self.face = face
        self.theme = face.palette.name
        for screen in self.screen_stack:
            if isinstance(screen, Dressed):
                screen.wear(face)

    def action_quit(self, status: str = "0") -> None:  # type: ignore[override]
        """Leave the desk."""
        self.exit(return_code=int(status))

    def action_language(self) -> None:
        """Say everything in the next language."""
        now = self.face.language.locale
        place = self._locales.index(now) if now in self._locales else -1
        self.wear(replace(self.face, language=language(self._locales[(place + 1) % len(self._locales)])))

    def action_theme(self) -> None:
        """Put on the next theme."""
        names = list(PALETTES)
        after = names[(names.index(self.face.palette.name) + 1) % len(names)]
        self.wear(replace(self.face, palette=PALETTES[after]))

    def action_keys(self) -> None:
        """Show the keys that work here."""
        from tui.desk.screens.keys import KeysScreen  # noqa: PLC0415 - opened seldom

        if not isinstance(self.screen, KeysScreen):
            self.push_screen(KeysScreen(self.face, self._scopes()))

    def action_palette(self) -> None:
        """Find an action by its name."""
        from tui.desk.screens.palette import PaletteScreen  # noqa: PLC0415 - opened seldom

        screen = self.screen
        if isinstance(screen, PaletteScreen) or not isinstance(screen, Dressed):
            return

        async def done(name: str | None) -> None:
            if name:
                await screen.perform(name)

        self.push_screen(PaletteScreen(self.face, self._scopes()), done)

    def _scopes(self) -> tuple[str, ...]:
        screen = self.screen
        return (*screen.scopes, "app") if isinstance(screen, Dressed) else ("app",)

    def _fatal_error(self) -> None:
        """Leave; `tui.desk.run` raises the error again once the terminal is restored, and says it without any data."""
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error that broke the desk."""
        self.broken = self.broken or error
        super()._handle_exception(error)
