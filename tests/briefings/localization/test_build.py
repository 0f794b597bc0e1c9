"""The build hook: catalogs are checked, compiled, and only then packed."""

from __future__ import annotations

import gettext
import importlib.util
import shutil
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from briefings.localization.catalogs import workshop

HOOK = workshop.HOUSE / "hatch_build.py"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with nothing but the catalogs."""
    shutil.copytree(
        workshop.CATALOGS,
        tmp_path / workshop.CATALOGS.relative_to(workshop.HOUSE),
        ignore=shutil.ignore_patterns("*.mo", "__pycache__"),
    )
    return tmp_path


def build(house: Path) -> dict[str, Any]:
    """Run the hook as the build does; what it told the build."""
    told: dict[str, Any] = {"artifacts": []}
    hook = _module().CatalogHook
    hook.initialize(SimpleNamespace(root=str(house)), "standard", told)
    return told


def test_every_catalog_is_compiled_and_named_to_the_build(house: Path) -> None:
    told = build(house)
    assert told["artifacts"] == ["briefings/localization/catalogs/zh_Hans/LC_MESSAGES/ingot.mo"]
    with house.joinpath(told["artifacts"][0]).open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("year not stated") == "年份不详"


def test_a_faulty_catalog_stops_the_build(house: Path) -> None:
    source = next(house.rglob("*.po"))
    text = source.read_text("utf-8")
    source.write_text(
        text.replace('msgid "by {period}"\nmsgstr "到{period}"', 'msgid "by {period}"\nmsgstr "到{time}"'), "utf-8"
    )
    with pytest.raises(ValueError, match="has the slots time instead of period"):
        build(house)
    assert not list(house.rglob("*.mo"))


def _module() -> ModuleType:
    pytest.importorskip("hatchling", reason="hatchling is not installed: the build hook is not tried here")
    spec = importlib.util.spec_from_file_location("hatch_build", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
