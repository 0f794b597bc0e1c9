"""What is shipped: the three packages with their data and compiled catalogs, and nothing of the tests."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.tui.cli.running import ROOT


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Names of the files in a wheel built from a copy of this tree."""
    tree, out = tmp_path_factory.mktemp("tree") / "ingot", tmp_path_factory.mktemp("out")
    leave = shutil.ignore_patterns(".venv*", ".git", "__pycache__", "*.mo", ".*_cache", "dist")
    shutil.copytree(ROOT, tree, ignore=leave)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=tree,
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    return zipfile.ZipFile(wheel).namelist()


def test_three_packages_and_no_tests(shipped: list[str]) -> None:
    roots = {name.split("/")[0] for name in shipped if ".dist-info/" not in name}
    assert roots == {"briefings", "store", "tui"}


def test_catalogs_are_compiled(shipped: list[str]) -> None:
    sources = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "briefings").rglob("*.po")}
    assert sources
    assert {str(Path(name).parent) for name in shipped if name.endswith(".mo")} == sources
    assert not [name for name in shipped if name.endswith((".po", ".pot"))]


def test_data_and_the_sample_go_along(shipped: list[str]) -> None:
    for folder, ending in (
        ("briefings", ".tsv"),
        ("briefings", ".toml"),
        ("tui/sample", ".txt"),
        ("tui/sample", ".csv"),
    ):
        wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(f"*{ending}")}
        assert wanted
        assert wanted <= set(shipped)
    assert {Path(name).name for name in shipped if "/licenses/" in name} == {"LICENSE", "NOTICE"}
