"""What all screens share: a face that is handed down, and no key outside the registry."""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

from textual.screen import Screen

from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.messages import ActionPicked

Result = TypeVar("Result")


@runtime_checkable
class Wearer(Protocol):
    """What can wear a face."""

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs."""
        ...


class Dressed(Screen[Result], inherit_bindings=False):
    """A screen that wears a face.

    Args:
        face: What it wears.
    """

    AUTO_FOCUS = ""
    DEFAULT_CSS = "Dressed { background: $background; color: $foreground; overflow: hidden; }"

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    @property
    def scopes(self) -> tuple[str, ...]:
        """Scopes of the registry whose keys work on this screen now, nearest first."""
        return ()

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs, and hand it down to everything on the screen."""
        self.face = face
        for child in self.walk_children():
            if isinstance(child, Wearer):
                child.wear(face)

    async def on_action_picked(self, message: ActionPicked) -> None:
        """Do what was clicked or picked."""
        message.stop()
        await self.perform(message.action)

    async def perform(self, name: str) -> None:
        """Do an action of the registry by its name, where the keys are."""
        from tui.desk.actions import ACTIONS  # noqa: PLC0415 - late, as the palette alone needs it

        action = next((each for each in ACTIONS if each.name == name), None)
        if action is None:
            return
        node = {"app": self.app, "desk": self, "overlay": self, "proof": self}.get(action.scope) or self.focused or self
        await self.app.run_action(action.call, node)


class Overlay(Dressed[None], inherit_bindings=False):
    """A screen over the desk that ``esc`` leaves."""

    BINDINGS = bindings("overlay")

    @property
    def scopes(self) -> tuple[str, ...]:
        """A page, and the way back."""
        return ("page", "overlay")

    def action_back(self, _: str = "") -> None:
        """Back to where the reader was."""
        self.dismiss(None)
