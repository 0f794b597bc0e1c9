"""The catalogs that ship, and the checks that guard them."""

from __future__ import annotations

import ast
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po, write_po

from briefings.localization import catalogs, fact_sentence, language
from briefings.localization.catalogs import workshop
from briefings.localization.catalogs.__main__ import main
from briefings.localization.catalogs.checks import faults
from tests.briefings.localization.pseudo import accented, pseudo, wide
from tests.golden.facts import FACTS


def test_every_catalog_is_whole_and_says_what_the_code_says() -> None:
    assert workshop.check() == []


def test_english_needs_no_catalog_and_chinese_ships() -> None:
    assert catalogs.shipped() == ("en", "zh_Hans")


def test_no_message_is_put_together_before_it_is_translated() -> None:
    made = [f"{path}:{line}" for path, line in _made_messages()]
    assert not made, "extraction passes these over silently"


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Output of {metal}", "", "is not translated"),
        ("Output of {metal}", "产量", "has the slots none instead of metal"),
        ("Output of {metal}", "{metall}产量", "has the slots metall instead of metal"),
        ("Output of {metal}", "{metal产量", "has braces that do not fit together"),
        ("Output of {metal}", "{metal}{metal}产量", "has a slot twice"),
        ("Done.", "完成", "does not end as its source does"),
        ("Done, all.", "完成,全部。", "has a Latin mark after a Chinese character"),
        ("Done.", "完成.", "has a Latin mark after a Chinese character"),
        ("Done", "完\u202e成", "has a control or invisible character"),
        ("Done", "[b]完成", "has other markup characters"),
        ("Done", " 完成", "begins or ends with a space"),
        ("Done it", "完  成", "has two spaces in a row"),
        ("Done", "完\n成", "has another number of lines"),
        ("Output", "產量", "has characters of the other Chinese script: 產"),
    ],
)
def test_a_faulty_translation_is_found(source: str, text: str, fault: str) -> None:
    catalog = Catalog(locale="zh_Hans")
    catalog.add(source, text)
    assert any(fault in found for found in faults(catalog)), faults(catalog)


def test_a_good_translation_and_a_plural_pass() -> None:
    catalog = Catalog(locale="zh_Hans")
    catalog.add("Output of {metal} (no. {n}).", "{metal}产量（第{n}）。")
    catalog.add(("one page", "{n} pages"), ("{n}页",))
    assert faults(catalog) == []
    catalog.add("fuzzy one", "模糊", flags=("fuzzy",))
    catalog.add(("{n} file", "{n} files"), ("{n}个文件", "{n}个文件"))
    assert [found.partition(": ")[2] for found in faults(catalog)] == [
        "is marked as fuzzy",
        "has 2 plural forms instead of 1",
    ]


def test_a_message_that_is_missing_or_stale_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "zh_Hans" / "LC_MESSAGES" / "ingot.po"
    template = Catalog()
    template.add("new one")
    old = Catalog(locale="zh_Hans")
    old.add("old one", "旧")
    workshop.write(old, path)
    monkeypatch.setattr(workshop, "CATALOGS", tmp_path)
    found = workshop.check(template)
    assert any("'new one'" in line and "is missing" in line for line in found)
    assert any("'old one'" in line and "no longer" in line for line in found)
    assert workshop.update("zh_Hans", path, template) == (1, 1)
    assert [message.id for message in workshop.read(path, "zh_Hans") if message.id] == ["new one"]


def test_the_tool_knows_its_verbs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert main(["dance"]) == 2
    assert "extract|update|check" in capsys.readouterr().err


def test_the_tool_prints_the_template(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["extract"]) == 0
    template = read_po(io.BytesIO(capfdbinary.readouterr().out))
    assert "year not stated" in {message.id for message in template}
    assert ("{n} briefing", "{n} briefings") in {message.id for message in template}


def test_the_tool_starts_a_new_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workshop, "CATALOGS", tmp_path)
    assert main(["update", "ru"]) == 0
    assert re.fullmatch(r"ru: (\d+) messages, \1 wait for a translation\n", capsys.readouterr().out)
    started = workshop.read(tmp_path / "ru" / "LC_MESSAGES" / "ingot.po", "ru")
    assert started.num_plurals == 3
    assert main(["check"]) == 1


def test_a_source_compiles_to_what_the_reader_hears() -> None:
    ((_, path),) = workshop.sources()
    compiled = read_mo(io.BytesIO(catalogs.compile_source(path.read_bytes())))
    assert compiled["year not stated"].string == "年份不详"


def test_a_damaged_catalog_costs_the_translation_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "zh_Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogs, "files", lambda _: tmp_path)
    fresh = catalogs.translations.__wrapped__
    folder.joinpath("ingot.po").write_text('msgid "a"\nmsgstr "甲"\n', "utf-8")
    assert fresh("zh_Hans").gettext("a") == "甲"
    folder.joinpath("ingot.mo").write_bytes(b"\x00not a catalog")
    os.utime(folder / "ingot.po", (0, 0))
    assert fresh("zh_Hans").gettext("a") == "a"
    assert fresh("xx").gettext("a") == "a"


def test_a_compiled_catalog_older_than_its_source_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "zh_Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogs, "files", lambda _: tmp_path)
    source, compiled = folder / "ingot.po", folder / "ingot.mo"
    source.write_text('msgid "a"\nmsgstr "旧"\n', "utf-8")
    compiled.write_bytes(catalogs.compile_source(source.read_bytes()))
    source.write_text('msgid "a"\nmsgstr "新"\n', "utf-8")
    os.utime(compiled, (1, 1))
    assert catalogs.translations.__wrapped__("zh_Hans").gettext("a") == "新"
    os.utime(source, (0, 0))
    assert catalogs.translations.__wrapped__("zh_Hans").gettext("a") == "旧"


def test_writing_a_catalog_twice_changes_nothing(tmp_path: Path) -> None:
    ((_, shipped),) = workshop.sources()
    path = tmp_path / "ingot.po"
    workshop.write(workshop.read(shipped, "zh_Hans"), path)
    once = path.read_bytes()
    workshop.write(workshop.read(path, "zh_Hans"), path)
    assert path.read_bytes() == once
    assert once == shipped.read_bytes()


@pytest.mark.parametrize("distort", [accented, wide])
def test_every_word_of_a_sentence_comes_from_a_message(distort: object) -> None:
    reader = pseudo(accented if distort is accented else wide)
    for label, fact in FACTS.items():
        said = fact_sentence(fact, reader)
        assert said.text.startswith("⟦"), label
        assert said.text.endswith("⟧"), label
        assert said.text.count("⟦") == said.text.count("⟧")
        for mark in said.marks:
            assert 0 <= mark.start < mark.end <= len(said.text)


def test_chinese_sentences_hold_no_english_of_ours() -> None:
    for label, fact in FACTS.items():
        said = re.sub("«[^»]*»", "", fact_sentence(fact, language("zh")).text)
        assert not re.search("[A-Za-z]{2,}", said), (label, said)


def test_catalog_files_hold_no_line_numbers_and_no_obsolete_messages() -> None:
    for _, path in workshop.sources():
        text = path.read_text("utf-8")
        assert "#~" not in text
        assert not re.search(r"^#:.*\.py:\d", text, re.MULTILINE)
        out = io.BytesIO()
        write_po(out, read_po(io.BytesIO(text.encode()), locale="zh_Hans"), width=0)


def _made_messages() -> Iterator[tuple[Path, int]]:
    """Calls that say something other than a literal, a marked literal or a name bound to one."""
    for floor in ("briefings", "store", "tui"):
        for path in sorted((workshop.HOUSE / floor).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and _called(node) in {"say", "counted", "render", "N_"} and node.args:
                    first = node.args[0]
                    added = isinstance(first, ast.BinOp)
                    formatted = isinstance(first, ast.Call) and _called(first) in {"format", "join", "replace"}
                    if isinstance(first, ast.JoinedStr) or added or formatted:
                        yield path.relative_to(workshop.HOUSE), node.lineno


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
