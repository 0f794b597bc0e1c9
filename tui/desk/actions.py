"""The one registry of what a person can do at the desk. Footer, help, palette and key bindings come out of it.

An action's id is the name of the method ``action_<id>`` on the widget or screen of its scope. A key written as two keys
with a space between them is pressed as two.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.binding import Binding, BindingType

from briefings.localization import N_, Language


@dataclass(frozen=True, kw_only=True)
class Action:
    """Something a person can do.

    Attributes:
        id: Its name in key maps.
        title: A word or two, as a message id.
        help: What it does, in a sentence, as a message id.
        scope: Where its keys work: ``app``, ``desk``, ``list``, ``tree``, ``page``, ``proof``, ``query``, ``board``.
        keys: Default keys, as Textual names them; the first is the one that is shown.
        undoable: Whether it changes what a reader keeps, and so can be undone.
        footer: Place in the footer, lower is kept longer; 0 leaves it out.
    """

    id: str
    title: str
    help: str
    scope: str
    keys: tuple[str, ...]
    undoable: bool = False
    footer: int = 0
    argument: str = field(default="")

    @property
    def call(self) -> str:
        """The action as Textual writes it."""
        return f"{self.id}({self.argument!r})" if self.argument else self.id

    @property
    def name(self) -> str:
        """Its identity: the id, with the argument where there is one."""
        return f"{self.id}:{self.argument}" if self.argument else self.id


def _pane(number: int, pane: str, title: str) -> Action:
    return Action(id="pane", argument=pane, title=title, help=N_("Go to this pane."), scope="desk", keys=(str(number),))


ACTIONS: tuple[Action, ...] = (
    # -- everywhere
    Action(id="quit", title=N_("quit"), help=N_("Leave the desk."), scope="app", keys=("q", "ctrl+q"), footer=9),
    Action(id="quit", argument="130", title=N_("stop"), help=N_("Leave at once."), scope="app", keys=("ctrl+c",)),
    Action(
        id="language",
        title=N_("language"),
        help=N_("Say everything in the next language; your place stays."),
        scope="app",
        keys=("L",),
        footer=5,
    ),
    Action(id="theme", title=N_("theme"), help=N_("Put on the next theme."), scope="app", keys=("ctrl+t",)),
    Action(
        id="keys",
        title=N_("keys"),
        help=N_("Show the keys that work here."),
        scope="app",
        keys=("question_mark",),
        footer=1,
    ),
    Action(
        id="palette",
        title=N_("palette"),
        help=N_("Find anything that can be done by its name."),
        scope="app",
        keys=("ctrl+p",),
    ),
    # -- the desk
    Action(
        id="find",
        title=N_("find"),
        help=N_("Narrow everything by words or a query."),
        scope="desk",
        keys=("slash",),
        footer=2,
    ),
    Action(
        id="proof",
        title=N_("proof"),
        help=N_("Show the words that a figure stands on, in their document."),
        scope="desk",
        keys=("space",),
        footer=3,
    ),
    Action(id="clear", title=N_("clear"), help=N_("Take the whole choice back."), scope="desk", keys=("x",), footer=4),
    Action(
        id="zoom",
        title=N_("zoom"),
        help=N_("Give the pane all the room, or take it back."),
        scope="desk",
        keys=("z",),
        footer=7,
    ),
    Action(
        id="next_pane", title=N_("next pane"), help=N_("Go to the next pane."), scope="desk", keys=("tab",), footer=8
    ),
    Action(
        id="previous_pane",
        title=N_("pane before"),
        help=N_("Go to the pane before."),
        scope="desk",
        keys=("shift+tab",),
    ),
    _pane(1, "regions", N_("Regions")),
    _pane(2, "metals", N_("Metals")),
    _pane(3, "policies", N_("Policies")),
    _pane(4, "feed", N_("Briefings")),
    _pane(5, "briefing", N_("Briefing")),
    _pane(6, "trend", N_("Trend")),
    Action(
        id="out", title=N_("back"), help=N_("Back to the briefings; out of a zoom."), scope="desk", keys=("escape",)
    ),
    # -- lists
    Action(
        id="enter",
        title=N_("choose"),
        help=N_("Choose the row or take it back; in the briefings, go in."),
        scope="list",
        keys=("enter",),
        footer=6,
    ),
    Action(id="down", title=N_("down"), help=N_("To the next row."), scope="list", keys=("j", "down")),
    Action(id="up", title=N_("up"), help=N_("To the row before."), scope="list", keys=("k", "up")),
    Action(id="first", title=N_("first"), help=N_("To the first row."), scope="list", keys=("g g", "home")),
    Action(id="last", title=N_("last"), help=N_("To the last row."), scope="list", keys=("G", "end")),
    Action(id="half_down", title=N_("half a page down"), help=N_("Half a page down."), scope="list", keys=("ctrl+d",)),
    Action(id="half_up", title=N_("half a page up"), help=N_("Half a page up."), scope="list", keys=("ctrl+u",)),
    Action(id="page_down", title=N_("page down"), help=N_("A page down."), scope="list", keys=("pagedown", "ctrl+f")),
    Action(id="page_up", title=N_("page up"), help=N_("A page up."), scope="list", keys=("pageup", "ctrl+b")),
    # -- the tree of regions
    Action(id="open", title=N_("open"), help=N_("Open the branch."), scope="tree", keys=("l", "right")),
    Action(
        id="shut", title=N_("close"), help=N_("Close the branch, or go to its root."), scope="tree", keys=("h", "left")
    ),
    # -- pages
    Action(
        id="next_figure",
        title=N_("next figure"),
        help=N_("To the next figure."),
        scope="page",
        keys=("j", "down", "l", "right"),
    ),
    Action(
        id="previous_figure",
        title=N_("figure before"),
        help=N_("To the figure before."),
        scope="page",
        keys=("k", "up", "h", "left"),
    ),
    Action(id="first", title=N_("first"), help=N_("To the first figure."), scope="page", keys=("g g", "home")),
    Action(id="last", title=N_("last"), help=N_("To the last figure."), scope="page", keys=("G", "end")),
    Action(id="half_down", title=N_("half a page down"), help=N_("Half a page down."), scope="page", keys=("ctrl+d",)),
    Action(id="half_up", title=N_("half a page up"), help=N_("Half a page up."), scope="page", keys=("ctrl+u",)),
    Action(id="page_down", title=N_("page down"), help=N_("A page down."), scope="page", keys=("pagedown", "ctrl+f")),
    Action(id="page_up", title=N_("page up"), help=N_("A page up."), scope="page", keys=("pageup", "ctrl+b")),
    # -- what opens over the desk
    Action(
        id="back", title=N_("back"), help=N_("Back to where you were."), scope="overlay", keys=("escape", "q"), footer=2
    ),
    Action(
        id="back",
        argument="proof",
        title=N_("back"),
        help=N_("Back to where you were."),
        scope="proof",
        keys=("space",),
    ),
    # -- the query line
    Action(
        id="leave",
        title=N_("back"),
        help=N_("Leave the line; what was chosen before is chosen again."),
        scope="query",
        keys=("escape",),
    ),
    Action(id="keep", title=N_("keep"), help=N_("Keep what the line says."), scope="query", keys=("enter",)),
    # -- the palette
    Action(id="cursor_down", title=N_("down"), help=N_("To the next row."), scope="palette", keys=("down", "ctrl+n")),
    Action(id="cursor_up", title=N_("up"), help=N_("To the row before."), scope="palette", keys=("up", "ctrl+p")),
    Action(id="pick", title=N_("do it"), help=N_("Do what the row says."), scope="palette", keys=("enter",)),
    Action(id="leave", title=N_("back"), help=N_("Back to where you were."), scope="palette", keys=("escape",)),
)

SCOPES = {
    "app": N_("Everywhere"),
    "desk": N_("At the desk"),
    "list": N_("In a list"),
    "tree": N_("In the regions"),
    "page": N_("In a briefing or a proof"),
    "trend": N_("In the trend"),
    "overlay": N_("Over the desk"),
    "proof": N_("In a proof"),
    "query": N_("In the query line"),
    "palette": N_("In the palette"),
}
"""Scopes with their headings, in the order in which the help shows them."""

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def shown(key: str, *, ascii_only: bool = False) -> str:
    """A key as a person reads it: ``g g`` as gg, ``question_mark`` as ?."""
    if ascii_only and key in ("up", "down", "left", "right"):
        return key
    return "".join(_SHOWN.get(part, part) for part in key.split(" "))


def bindings(*scopes: str) -> list[BindingType]:
    """Textual's bindings for scopes; the first key of a sequence is bound to ``chord``, which waits for the second."""
    found: list[BindingType] = []
    chords: set[str] = set()
    for action in ACTIONS:
        if action.scope not in scopes:
            continue
        for key in action.keys:
            first, _, second = key.partition(" ")
            if not second:
                found.append(Binding(key, action.call, show=False, priority=action.argument == "130"))
            elif first not in chords:
                chords.add(first)
                found.append(Binding(first, f"chord({first!r})", show=False))
    return found


def chord(scope: str, first: str, second: str) -> str | None:
    """The call that two keys make in a scope, or None."""
    for action in ACTIONS:
        if action.scope == scope and f"{first} {second}" in action.keys:
            return action.call
    return None


def titled(action: Action, language: Language) -> str:
    """An action's title in a language."""
    return language.say(action.title)
