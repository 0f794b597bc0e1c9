"""Which inputs the names stand for, and why the bytes of one cannot be had."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tui.actions import inputs as room
from tui.actions.inputs import Input, RefusedError, content, inputs


def refused(address: str) -> str:
    with pytest.raises(RefusedError) as raised:
        content(Input(address=address, stem="x"))
    return raised.value.msgid.format(**raised.value.slots)


def test_a_folder_gives_its_files_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt", ".git/d.txt", "sub/.e"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = [Path(each.address).relative_to(tmp_path).as_posix() for each in inputs([str(tmp_path)])]
    assert found == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_folder_that_leads_into_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert [Path(each.address).name for each in inputs([str(tmp_path)])] == ["a.txt"]


def test_names_stay_as_they_were_given(tmp_path: Path) -> None:
    assert [each.address for each in inputs(["-", "no/such.txt", "https://example.org/a"])] == [
        "-",
        "no/such.txt",
        "https://example.org/a",
    ]


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\xff")
    assert content(Input(address=str(tmp_path / "a"), stem="a")) == b"\x00\xff"


def test_missing_circular_and_long_names(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert "no such file" in refused(str(tmp_path / "missing"))
    assert "circle" in refused(str(tmp_path / "round"))
    assert "too long" in refused(str(tmp_path / ("n" * 5000)))
    assert "network" in refused("https://example.org/a")


@pytest.mark.parametrize(("number", "words"), [(errno.EACCES, "no permission"), (errno.EIO, "could not read it")])
def test_what_the_system_forbids(number: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tui.actions.inputs.os.open", forbid)
    assert words in refused("secret.txt")


def test_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LARGEST", 1024 * 1024)
    with (tmp_path / "large").open("wb") as file:
        file.truncate(1024 * 1024 + 1)
    assert "larger than 1 MB" in refused(str(tmp_path / "large"))
