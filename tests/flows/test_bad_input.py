"""Whatever a person throws at `ingot read`: a sentence, the right status, nothing lost, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.running import ROOT, ingot, talk, text

GOOD = "Chile's copper output was 441,600 tonnes in July 2023, up 2.2% from a month earlier.\n"
CHINESE = "2024年1—7月，内蒙古自治区十种有色金属产量479.2万吨，同比增长4.7%。\n"


def reports(*words: str, check: int, stdin: bytes = b"", store: Path) -> list[dict[str, object]]:
    done = ingot("read", "--json", "--store", str(store), *words, check=check, stdin=stdin)
    return [json.loads(line) for line in text(done).splitlines()]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "store.db"


def test_a_missing_file_among_good_ones(tmp_path: Path, store: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    found = reports(str(tmp_path / "missing.txt"), str(good), check=3, store=store)
    assert {Path(str(each["input"])).name: each["status"] for each in found} == {
        "missing.txt": "quarantined",
        "good.txt": "stored",
    }
    assert "There is no such file." in {each["reason"] for each in found}


def test_nothing_but_a_missing_file(tmp_path: Path, store: Path) -> None:
    assert reports(str(tmp_path / "missing.txt"), check=1, store=store)[0]["status"] == "quarantined"


def test_an_empty_folder(tmp_path: Path, store: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = ingot("read", str(tmp_path / "empty"), "--store", str(store), check=1)
    assert "nothing to read" in talk(done)


def test_the_same_input_again_is_a_duplicate_not_an_error(tmp_path: Path, store: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(GOOD, encoding="utf-8")
    first = reports(str(good), check=0, store=store)[0]
    again = reports(str(good), check=0, store=store)[0]
    assert (first["status"], again["status"]) == ("stored", "duplicate")
    assert again["of"] == first["id"]


def test_standard_input(store: Path) -> None:
    assert reports("-", check=0, stdin=GOOD.encode(), store=store)[0]["observations"]


@pytest.mark.parametrize(
    "content", [b"", b"   \n\n", b"\x00" * 4096, bytes(range(256)) * 16, b"%PDF-1.7 then nothing", b"PK\x03\x04 no zip"]
)
def test_what_holds_no_text_goes_to_quarantine_with_its_reason(content: bytes, tmp_path: Path, store: Path) -> None:
    bad, good = tmp_path / "bad.bin", tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(GOOD, encoding="utf-8")
    found = {Path(str(each["input"])).name: each for each in reports(str(bad), str(good), check=3, store=store)}
    assert found["good.txt"]["status"] == "stored"
    assert found["bad.bin"]["status"] == "quarantined"
    assert len(str(found["bad.bin"]["reason"])) > 15


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_encodings_of_chinese(encoding: str, tmp_path: Path, store: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes((CHINESE * 4).encode(encoding))
    report = reports(str(page), check=0, store=store)[0]
    assert report["status"] == "stored"
    done = ingot("show", str(report["id"]), "--json", "--store", str(store), check=0)
    assert "内蒙古自治区十种有色金属产量" in json.loads(text(done))["document"]["text"]


def test_big5(tmp_path: Path, store: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(
        ("台灣鋁業公司表示，二零二四年鋁錠產量為四萬噸，較去年增加百分之三。公司計劃擴大生產規模。\n" * 4).encode(
            "big5"
        )
    )
    report = reports(str(page), check=0, store=store)[0]
    done = ingot("show", str(report["id"]), "--json", "--store", str(store), check=0)
    assert "鋁錠產量" in json.loads(text(done))["document"]["text"]


def test_fifty_megabytes_of_one_line(tmp_path: Path, store: Path) -> None:
    page = tmp_path / "long.txt"
    page.write_bytes(b"copper output rose by four per cent in Chile and " * (50 * 1024 * 1024 // 49))
    done = ingot("read", "--json", "--store", str(store), str(page))
    found = [json.loads(line) for line in text(done).splitlines()]
    assert len(found) == 1
    assert found[0]["status"] in {"stored", "quarantined"}
    assert done.returncode == (0 if found[0]["status"] == "stored" else 1)


def test_a_pipe_and_a_device_are_refused_at_once(tmp_path: Path, store: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for each in (str(pipe), "/dev/zero"):
        assert "no ordinary file" in str(reports(each, check=1, store=store)[0]["reason"])


def test_no_permission(tmp_path: Path, store: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(GOOD, encoding="utf-8")
    secret.chmod(0)
    if os.access(secret, os.R_OK):
        pytest.skip("this user may read everything, so nothing can be forbidden")
    assert "no permission" in str(reports(str(secret), check=1, store=store)[0]["reason"])


@pytest.mark.parametrize("location", ["{tmp}/a-file/store.db", "/proc/ingot/store.db", "postgresql://nowhere/x"])
def test_a_store_that_cannot_be_written(location: str, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("not a folder", encoding="utf-8")
    done = ingot("read", "-", "--store", location.format(tmp=tmp_path), stdin=GOOD.encode(), check=1)
    assert talk(done).startswith("ingot: ")
    assert len(talk(done).strip().splitlines()) <= 3


def test_a_reader_of_the_pipe_who_leaves(tmp_path: Path, store: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"{number} {GOOD}" * 20, encoding="utf-8")
    ingot("read", "--quiet", str(tmp_path), "--store", str(store), check=0)
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tui.cli.main", "brief", "--proof", "--store", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        said = process.stderr.read()
    assert process.returncode == 0, said
    assert said == b""


def test_names_of_files_cannot_speak_to_the_terminal(tmp_path: Path, store: Path) -> None:
    hostile = tmp_path / "a\x1b]52;c;aGk=\x07\u202eb.txt"
    hostile.write_text(GOOD, encoding="utf-8")
    done = ingot("read", str(hostile), "--store", str(store), check=0)
    assert b"\x1b" not in done.stdout + done.stderr
    assert "\u202e" not in text(done)
