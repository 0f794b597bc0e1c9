"""`ingot trend`: series with their sparklines."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.cli.console import Console

if TYPE_CHECKING:
    from tui.actions.find import Trace

DESCRIPTION = "Print the series that fit a query, each with a sparkline, its low, its high and its last figure."
EXAMPLES = """\
examples:
  ingot trend metal:aluminium
  ingot trend 'metal:copper indicator:price' --from 2020 --as-of 2026-03-31
  ingot trend metal:nickel --csv > nickel.csv
"""
WIDTH = 40


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `ingot trend`."""
    parser.add_argument("query", metavar="QUERY", help="which series, such as metal:copper or region:CN-NM")
    parser.add_argument("--from", dest="start", metavar="PERIOD", help="first period shown, such as 2020 or 2020-05")
    parser.add_argument("--to", dest="end", metavar="PERIOD", help="last period shown")
    parser.add_argument("--csv", action="store_true", help="the points, a row each")
    parser.add_argument("--json", action="store_true", help="one JSON array")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print the series; the status is 1 where none fits."""
    from store import QueryError
    from tui.actions.find import traces
    from tui.cli.main import DONE, FAILED, USAGE
    from tui.cli.query import complain

    try:
        with console.open_store(readonly=True) as store:
            found = traces(store, arguments.query, as_of=console.as_of, start=arguments.start, end=arguments.end)
    except QueryError as error:
        complain(error, arguments.query, console)
        return USAGE
    if arguments.json:
        console.print_json(
            [{"series": each.series, "vintages": each.vintages, "points": each.points} for each in found]
        )
        return DONE
    if arguments.csv:
        _csv(found, console)
        return DONE
    for number, trace in enumerate(found):
        if number:
            console.print()
        for line in _lines(trace, console):
            console.print(line)
    if not found:
        console.talk(console.language.say("No series in the store fits the query {query}.", query=arguments.query))
        return FAILED
    return DONE


def _lines(trace: Trace, console: Console) -> list[str]:
    from briefings.localization import series_title
    from briefings.series.sparkline import ASCII, BLOCKS, describe, sparkline
    from tui.terminal.capabilities import capabilities

    say, form = console.language.say, console.language.format
    series, points = trace.series, trace.points
    title = " · ".join([series_title(series, console.language), series.source])
    seen = describe(points)
    if seen.last is None or seen.low is None or seen.high is None:
        return [title, say("No figure in this stretch of time.")]
    signs = capabilities(glyphs=console.settings["glyphs"].value).glyphs
    line = sparkline([point.value for point in points], WIDTH, glyphs=ASCII if signs.name == "ascii" else BLOCKS)
    facts = say(
        "low {low} ({low_period}), high {high} ({high_period}), last {last} ({last_period})",
        low=form.value(seen.low, series.unit),
        low_period=form.period(seen.low_period),
        high=form.value(seen.high, series.unit),
        high_period=form.period(seen.high_period),
        last=form.value(seen.last, series.unit),
        last_period=form.period(seen.last_period),
    )
    return [title, f"{line}  {facts}"]


def _csv(found: list[Trace], console: Console) -> None:
    import csv
    import io

    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(
        ("series", "indicator", "material", "region", "unit", "source", "vintage", "status", "period", "value")
    )
    for trace in found:
        series = trace.series
        about = (series.id, series.indicator, series.material, series.region, series.unit, _cell(series.source))
        writer.writerows((*about, point.vintage, point.status, point.period, point.value) for point in trace.points)
    console.print(rows.getvalue().rstrip("\n"))


def _cell(text: str) -> str:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
