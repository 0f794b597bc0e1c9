"""One registry: nothing is bound outside it, nothing in it is without words, no key means two things in one place."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import combinations

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import Input

import tui.desk
from tests.tui.desk.driving import face
from tui.desk.actions import ACTIONS, SCOPES, bindings
from tui.desk.app import DeskApp
from tui.desk.panes.regions import RegionsPane
from tui.desk.panes.trend import TrendPane
from tui.desk.screens.desk import DeskScreen
from tui.desk.screens.dressed import Overlay
from tui.desk.screens.palette import PaletteScreen
from tui.desk.screens.proof import ProofScreen
from tui.desk.widgets.bars import footer_groups
from tui.desk.widgets.line_list import LineList
from tui.desk.widgets.page import PageView
from tui.desk.widgets.query_line import _Words

OWNERS: dict[str, type[DOMNode]] = {
    "app": DeskApp,
    "desk": DeskScreen,
    "list": LineList,
    "tree": RegionsPane,
    "page": PageView,
    "overlay": Overlay,
    "proof": ProofScreen,
    "query": _Words,
    "palette": PaletteScreen,
    "trend": TrendPane,
}


def desk_classes() -> Iterator[type[DOMNode]]:
    for module in pkgutil.walk_packages(tui.desk.__path__, "tui.desk."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, DOMNode) and value.__module__ == module.name:
                yield value


def keys_of(scopes: tuple[str, ...]) -> set[str]:
    return {binding.key for binding in bindings(*scopes) if isinstance(binding, Binding)}


@pytest.mark.parametrize("owner", sorted(set(desk_classes()), key=repr), ids=str)
def test_nothing_is_bound_outside_the_registry(owner: type[DOMNode]) -> None:
    bound = set(owner._merge_bindings().key_to_bindings)
    if issubclass(owner, Input):
        bound -= set(Input._merge_bindings().key_to_bindings)  # a line editor's own editing keys
    assert bound <= keys_of(tuple(SCOPES)), owner


@pytest.mark.parametrize("action", ACTIONS, ids=lambda each: f"{each.scope}-{each.name}")
def test_every_action_can_be_done_and_says_what_it_does(action: object) -> None:
    from tui.desk.actions import Action

    assert isinstance(action, Action)
    assert hasattr(OWNERS[action.scope], f"action_{action.id}")
    assert action.keys
    assert action.title
    assert action.help.endswith(".")


@pytest.mark.parametrize("scope", SCOPES)
def test_no_key_means_two_things_in_one_place(scope: str) -> None:
    for one, other in combinations([action for action in ACTIONS if action.scope == scope], 2):
        assert not set(one.keys) & set(other.keys), (one.name, other.name)


@pytest.mark.parametrize("pane", ["list", "tree", "page", "trend"])
def test_a_panes_keys_do_not_hide_the_desks(pane: str) -> None:
    above = {key for action in ACTIONS if action.scope in ("desk", "app") for key in action.keys}
    assert not above & {key for action in ACTIONS if action.scope == pane for key in action.keys}


@pytest.mark.parametrize("locale", ["en", "zh_Hans"])
@pytest.mark.parametrize("room", [10, 24, 40, 60, 80, 100, 140])
def test_the_footer_never_clips_a_group_and_never_loses_the_question_mark(room: int, locale: str) -> None:
    from tui.desk.ink import cells

    actions = [action for action in ACTIONS if action.scope in ("app", "desk", "list")]
    groups = footer_groups(actions, face(locale), room)
    assert groups[-1][0].id == "keys"
    assert 1 + sum(cells(group) for _, group in groups) + 2 * (len(groups) - 1) <= room


def test_only_textuals_app_gives_the_desk_its_application() -> None:
    assert DeskApp.__mro__[1] is App
