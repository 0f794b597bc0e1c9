"""A person's own folder of names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefings.vocabulary import VARIABLE, VocabularyError, load, use, vocabulary


def folder(tmp_path: Path, **tables: str) -> Path:
    for name, text in tables.items():
        (tmp_path / f"{name.replace('_', '-')}.tsv").write_text(text, encoding="utf-8")
    return tmp_path


def test_own_names_come_first_and_shipped_ones_stay(tmp_path: Path) -> None:
    own = load(folder(tmp_path, materials="id\tzh-Hans\naluminium\t铝金属\n"))
    assert own.name("aluminium", "zh_Hans") == "铝金属"
    assert [m.terms for m in own.mentions("铝金属和铝")] == [("aluminium",), ("aluminium",)]
    assert own.name("aluminium", "en") == "aluminium"


def test_own_terms_are_found(tmp_path: Path) -> None:
    own = load(
        folder(
            tmp_path,
            materials="# mine\nid\ten\tparent\tstage\nlead paste\tlead paste | =LP\tlead\tintermediate\n",
            regions="id\ten\tparent\tlevel\nCL/Nowhere\tNowhere Mine\tCL\tcity\n",
            organisations="id\ten\trole\nAcme\tAcme Metals\tcompany\n",
        )
    )
    assert [m.terms for m in own.mentions("LP and lp: Acme Metals sold lead paste of Nowhere Mine")] == [
        ("lead paste",), ("Acme",), ("lead paste",), ("CL/Nowhere",)
    ]  # fmt: skip
    material = own.material("lead paste")
    assert material is not None
    assert material.metal == "lead"
    assert "lead paste" in own.under("lead")


def test_a_name_can_be_taken_away_or_kept_from_being_found(tmp_path: Path) -> None:
    own = load(folder(tmp_path, materials="id\tzh-Hans\nsilver\t-白银\n", not_names="words\n铜墙\n"))
    assert [m.terms for m in own.mentions("白银和铜墙和铜")] == [("silver",), ("copper",)]
    assert own.mentions("白银")[0].surface == "银"


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("id\tcolour\ncopper\tred\n", "materials.tsv, line 1: there is no column “colour”"),
        ("en\ncopper\n", "materials.tsv, line 1: the first line has to name a column “id”"),
        ("id\ten\n\tcopper\n", "materials.tsv, line 2: the column “id” is empty"),
        ("id\ten\nx\ty\tz\n", "materials.tsv, line 2: 3 cells, but the first line names 2 columns"),
        ("id\nx\nx\n", "materials.tsv, line 3: “x” stands in this table twice"),
        ("id\tparent\nx\tnothing\n", "materials.tsv, line 2: there is no “nothing”"),
        ("id\tparent\nx\ty\ny\tx\n", "materials.tsv, line 2: “x” is its own ancestor"),
        ("id\tmetal\nx\tnothing\n", "materials.tsv, line 2: there is no “nothing”"),
        ("id\ten\ten\n", "materials.tsv, line 1: the column “en” stands there twice"),
        ("id\nnew thing\n", "materials.tsv, line 2: “new thing” has no name"),
        ("id\tstage\nx\tliquid\n", "materials.tsv, line 2: “liquid” is no stage; it can be: alloy"),
    ],
)
def test_a_table_that_cannot_be_read_says_where_and_why(tmp_path: Path, table: str, complaint: str) -> None:
    with pytest.raises(VocabularyError, match=complaint.replace("(", r"\(")):
        load(folder(tmp_path, materials=table))


def test_a_table_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "materials.tsv").write_bytes(b"id\ten\ncopper\t\xff\n")
    with pytest.raises(VocabularyError, match="not UTF-8"):
        load(tmp_path)


def test_a_region_without_a_parent_belongs_to_what_its_id_names(tmp_path: Path) -> None:
    own = load(folder(tmp_path, regions="id\ten\tlevel\nCL/Nowhere\tNowhere Mine\tcity\n"))
    assert own.ancestors("CL/Nowhere") == ("CL", "WORLD")


def test_the_region_of_an_organisation_has_to_exist(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"organisations\.tsv, line 2: there is no “XQ”"):
        load(folder(tmp_path, organisations="id\ten\tregion\nAcme\tAcme Metals\tXQ\n"))


def test_a_folder_that_cannot_be_meant_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="holds no table of names"):
        load(tmp_path)
    with pytest.raises(VocabularyError, match="There is no folder"):
        load(tmp_path / "nowhere")
    with pytest.raises(VocabularyError, match=r"material\.tsv is not one of the tables of names"):
        load(folder(tmp_path, material="id\ten\ncopper\tred metal\n"))


def test_use_lays_a_folder_over_for_the_program_and_its_children(tmp_path: Path) -> None:
    own = folder(tmp_path, materials="id\ten\ncopper\tred metal\n")
    try:
        use(own)
        assert vocabulary().name("copper", "en") == "red metal"
        assert os.environ[VARIABLE] == str(own)
        with pytest.raises(VocabularyError):
            use(tmp_path / "nowhere")
        assert vocabulary().name("copper", "en") == "red metal"
    finally:
        use(None)
    assert vocabulary().name("copper", "en") == "copper"
    assert VARIABLE not in os.environ
