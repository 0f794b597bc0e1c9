"""Settings and where each comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.tui.cli.running import ingot, talk, text
from tui.settings import SettingsError, resolve


def test_an_option_beats_the_environment_beats_the_file_beats_the_default(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('# mine\n\nlocale = "zh_Hans"\ntheme = "light"\nworkers = 1\n', encoding="utf-8")
    environment = {"INGOT_CONFIG": str(file), "INGOT_THEME": "dark", "LANG": ""}
    found = resolve({"workers": "3"}, environment)
    assert (found["locale"].value, found["locale"].origin) == ("zh_Hans", f"{file}:3")
    assert (found["theme"].value, found["theme"].origin) == ("dark", "INGOT_THEME")
    assert (found["workers"].value, found["workers"].origin) == ("3", "option")
    assert (found["store"].value, found["store"].origin) == ("", "default")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b'locale = "en"\nthem = "light"\n', ":2"),
        (b'theme = "pink"\n', ":1"),
        (b"workers = 0\n", ":1"),
        (b"theme = [1]\n", ":1"),
        (b"theme = \n", ""),
        (b"\xff\xfe", ""),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_its_line(content: bytes, line: str, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError) as raised:
        resolve({}, {"INGOT_CONFIG": str(file)})
    sentence = raised.value.msgid.format(**raised.value.slots)
    assert f"{file}{line}" in sentence
    done = ingot("config", "check", environment={"INGOT_CONFIG": str(file)}, check=2)
    assert file.name in talk(done)


def test_show_with_origin() -> None:
    done = ingot("config", "show", "--origin", environment={"INGOT_STORE": "memory:"}, check=0)
    assert "from the environment: INGOT_STORE" in text(done)
    assert "by default" in text(done)


def test_doctor_says_what_it_found(tmp_path: Path) -> None:
    done = ingot("doctor", "--json", "--store", str(tmp_path / "new.db"))
    findings = {each["what"]: each for each in json.loads(text(done))}
    assert {"ingot", "python", "sqlite", "terminal", "locale", "store"} <= set(findings)
    assert findings["sqlite"]["ok"]
