"""Columns: one edge for all rows, no digit lost, names cut last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefings.model import Grain, Indicator, Point, Series
from briefings.series.sparkline import describe
from tests.tui.desk.driving import face
from tui.actions.look import Trail
from tui.desk.ink import Line, Piece
from tui.desk.panes.columns import Cells, Columns
from tui.desk.panes.series_cells import last
from tui.terminal.cells import width

FACE = face()


def trail(*values: float | None, unit: str = "USD/t") -> Trail:
    series = Series(id="s", indicator=Indicator.PRICE, unit=unit, grain=Grain.YEAR, source="", material="tin")
    points = tuple(
        Point(series="s", period=str(2000 + number), value=value, vintage="") for number, value in enumerate(values)
    )
    return Trail(series, points, values, describe(points))


def row(name: str, count: int = 1, *, figure: str = "", unit: str = "", change: str = "", drawn: bool = False) -> Cells:
    return Cells((Piece(name),), str(count), trail(1, 2, 3) if drawn else None, figure, unit, change)


def text(line: Line) -> str:
    return "".join(piece.text for piece in line)


ROWS = st.lists(
    st.builds(
        row,
        st.text("abc 铝镁", min_size=1, max_size=30),
        st.integers(0, 99999),
        figure=st.sampled_from(("", "7", "13,542", "660,000")),
        unit=st.sampled_from(("", " USD/t", "美元/吨")),
        change=st.sampled_from(("", "▲ +3.1%", "▼ −12.4%")),
        drawn=st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS, st.integers(8, 120))
def test_every_row_takes_its_room_and_keeps_its_count_whole(rows: list[Cells], room: int) -> None:
    columns = Columns().widened(rows)
    for each in rows:
        said = text(columns.line(each, room, FACE))
        assert width(said) == room
        assert each.briefings in said


@given(ROWS, st.integers(8, 120))
def test_a_figure_is_whole_or_not_there_and_all_end_on_one_edge(rows: list[Cells], room: int) -> None:
    columns = Columns().widened(rows)
    edges = set()
    for each in rows:
        said = text(columns.line(each._replace(name=(Piece("x"),)), room, FACE))
        if each.figure and each.figure + each.unit in said:
            edges.add(width(said[: said.index(each.figure + each.unit)] + each.figure))
    assert len(edges) <= 1


def test_what_has_no_room_goes_whole_and_the_change_first() -> None:
    rows = [row("Primary aluminium", 10, figure="3,666", unit=" USD/t", change="▲ +49.7%", drawn=True), row("Tin", 4)]
    columns = Columns().widened(rows)
    wide, narrow, slim, least = (text(columns.line(rows[0], room, FACE)) for room in (60, 44, 30, 18))
    assert wide.endswith("3,666 USD/t  ▲ +49.7%")
    assert "Primary aluminium" in wide
    assert narrow.endswith("3,666 USD/t")
    assert "Primary aluminium" in narrow
    assert "USD" not in slim
    assert "█" in slim
    assert "█" not in least
    assert least.endswith(" 10")
    assert "▁" not in text(columns.line(rows[1], 60, FACE)), "no series, no sparkline; its cells stay"


def test_columns_widen_and_never_narrow() -> None:
    columns = Columns().widened([row("a", 12345)])
    assert columns.widened([row("b", 1)]) == columns
    assert columns.widened([row("a longer name", 1)]).name > columns.name


def test_the_unit_follows_the_digits_where_the_language_writes_it_before_them() -> None:
    found = trail(1800.0, 3666.4)
    assert last(found, face()) == ("3,666", " USD/t")
    assert last(found, face("zh_Hans")) == ("3,666", "美元/吨")
    assert last(trail(97000000.0, unit="t"), face()) == ("97", " Mt")
    assert last(trail(97000000.0, unit="t"), face("zh_Hans")) == ("9,700", "万吨")
    assert last(trail(None), face()) == ("", "")
