"""Which language a reader gets, and that saying something never fails."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.localization import Language, MarkKind, Sentence, language, negotiate
from briefings.localization.marks import marked

NAMES = [
    ("zh_CN.UTF-8", "zh_Hans"),
    ("zh-Hans-CN", "zh_Hans"),
    ("zh_SG", "zh_Hans"),
    ("zh", "zh_Hans"),
    ("ZH_cn", "zh_Hans"),
    ("zh_TW", "zh_Hans"),  # until there is a catalog in traditional characters: the same language, not English
    ("zh_HK.Big5", "zh_Hans"),
    ("en_US.UTF-8", "en"),
    ("en-GB@euro", "en"),
    ("C", "en"),
    ("C.UTF-8", "en"),
    ("POSIX", "en"),
    ("tlh", "en"),
    ("../../etc", "en"),
    ("zh_CN_", "en"),
    ("", "en"),
]


@pytest.mark.parametrize(("name", "locale"), NAMES)
def test_a_locale_name_finds_its_language(name: str, locale: str) -> None:
    assert negotiate([name]) == locale
    assert language(name).locale == locale


def test_the_first_name_that_can_be_had_decides() -> None:
    assert negotiate([None, "", "tlh_QO", "zh_CN.UTF-8", "en_US"]) == "zh_Hans"
    assert negotiate(["C", "zh_CN.UTF-8"]) == "en"
    assert negotiate(["tlh:zh_CN:en"]) == "zh_Hans"
    assert negotiate([]) == "en"


def test_languages_to_come_are_found_by_script_territory_and_language(monkeypatch: pytest.MonkeyPatch) -> None:
    room = import_module("briefings.localization.language")  # the package's attribute of that name is the function
    monkeypatch.setattr(room, "shipped", lambda: ("en", "de", "pt_BR", "zh_Hans", "zh_Hant"))
    wanted = ["zh_TW", "zh_HK.UTF-8", "zh-Hant-CN", "zh_CN", "de_AT", "pt_PT", "pt_BR", "fr_FR"]
    assert [negotiate([name]) for name in wanted] == [
        "zh_Hant",
        "zh_Hant",
        "zh_Hant",
        "zh_Hans",
        "de",
        "pt_BR",
        "pt_BR",
        "en",
    ]


@given(st.text())
def test_no_name_is_too_strange(name: str) -> None:
    assert negotiate([name]) in {"en", "zh_Hans"}


def test_the_same_language_is_the_same_object() -> None:
    assert language("zh_CN") is language("zh-Hans")
    assert language().name == "English"
    assert language("zh").name == "简体中文"


def test_a_message_is_said_in_the_language() -> None:
    assert language("en").say("year not stated") == "year not stated"
    assert language("zh").say("year not stated") == "年份不详"
    assert language("zh").say("by {period}", period="2030年") == "到2030年"


def test_numbers_in_slots_are_written_as_numbers() -> None:
    assert language("en").say("{n} of {text}", n=12345, text="x") == "12,345 of x"


def test_saying_never_fails() -> None:
    reader = language("zh")
    assert reader.say("nobody translated {this}", this="that") == "nobody translated that"
    assert reader.say("a {slot} nobody filled") == "a {slot} nobody filled"
    assert reader.say("a { that never closes", x=1) == "a { that never closes"
    assert reader.say("") == ""
    assert reader.say("{x.__class__} {y[0]}", x=1) == "{x.__class__} {y[0]}"


def test_a_translation_whose_slots_differ_is_passed_over() -> None:
    class Broken(Language):
        def __init__(self) -> None:
            super().__init__("en")
            self._messages.gettext = lambda message: "only {metall}"  # type: ignore[method-assign]

    assert Broken().say("all {metal}", metal="copper") == "all copper"


def test_counts_choose_their_form() -> None:
    assert language("en").counted("{n} page", "{n} pages", 1) == "1 page"
    assert language("en").counted("{n} page", "{n} pages", 1200) == "1,200 pages"
    assert language("en").counted("one page of {book}", "{n} pages of {book}", 1, book="B") == "one page of B"


def test_marks_move_with_their_words() -> None:
    figure = marked("4.7%", MarkKind.CHANGE, "f1")
    said = language("zh").render("up {amount} from a year earlier", amount=figure)
    assert said.text == "同比增长4.7%"
    assert [(said.text[mark.start : mark.end], mark.kind, mark.fact) for mark in said.marks] == [
        ("4.7%", MarkKind.CHANGE, "f1")
    ]
    nested = language("en").render("by {period}", period=said)
    assert nested.text[nested.marks[0].start : nested.marks[0].end] == "4.7%"


def test_an_empty_text_has_no_mark() -> None:
    assert marked("", MarkKind.FIGURE) == Sentence(text="")


def test_saying_words_costs_neither_babel_nor_the_vocabulary() -> None:
    code = (
        "import sys; from briefings.localization import language;"
        "language('en').say('year not stated'); language('en').counted('{x} page', '{x} pages', 2, x='two');"
        "assert not [m for m in sys.modules if m.split('.')[0] in {'babel', 'ahocorasick_rs'}], sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
