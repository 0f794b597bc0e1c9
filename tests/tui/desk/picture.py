"""A picture of the desk on the shipped sample: python -m tests.tui.desk.picture OUT.svg [--locale zh_Hans]

The sample is read as `ingot demo` reads it, at a moment that stands still, so that the same code gives the same
picture. A metal is chosen, the cursor lies on a briefing in a language that is not the reader's, its proof shows and
the trend is drawn. Nothing in the picture is fetched from anywhere: it names no font's address.
"""

from __future__ import annotations

import argparse
import asyncio
import re
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefings.localization import language
from briefings.reading import Hints
from store import Store, open_store
from tests.tui.desk.driving import Person, settled
from tui.actions.inputs import Input, inputs
from tui.actions.look import Look
from tui.actions.read import read
from tui.actions.sample import sample_folder, sample_inputs
from tui.desk.app import DeskApp
from tui.desk.face import Face
from tui.desk.themes import PALETTES
from tui.terminal.glyphs import BLOCKS

NOW = datetime(2026, 6, 8, 8, 30, tzinfo=UTC)
SIZE = (120, 36)
METAL = "aluminium"
FRESH = "2026-06"
"""Documents of this month came in since the reader last looked."""

_FONT = re.compile(r",?\s*url\(\"?https?:[^)]*\)\s*(?:format\(\"?[^)]*\))?")


def filled() -> Store:
    """A store in memory with the sample, the freshest of it from this morning."""
    store = open_store("memory:")
    with ExitStack() as stack:
        given = list(inputs(sample_inputs(sample_folder(stack))))
        fresh = [each for each in given if Path(each.address).name.startswith(FRESH)]
        _read([each for each in given if each not in fresh], store, NOW - timedelta(days=6))
        store.look((NOW - timedelta(days=5)).isoformat())
        _read(fresh, store, NOW - timedelta(hours=1))
    return store


def _read(given: Sequence[Input], store: Store, arrived: datetime) -> None:
    for report in read(
        given,
        store,
        hints=lambda each: Hints(address=each.address),
        language=language("en"),
        workers=1,
        arrived=arrived,
    ):
        if report.outcome.reason:
            raise SystemExit(f"{report.input}: {report.outcome.reason}")


async def pictured(store: Store, locale: str) -> str:
    """The desk as SVG, at its moment."""
    face = Face(language=language(locale), palette=PALETTES["dark"], glyphs=BLOCKS, now=NOW)
    app = DeskApp(face, lambda: Look(store, now=NOW), locales=(locale,), driver=None)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        person = Person(app, pilot, store)
        await person.to("2", METAL)
        await person.press("enter", "4")
        feed = person.desk.feed
        while feed.current is not None and feed.current.lang[:2] == locale[:2]:
            await person.press("j")
        picture = app.export_screenshot(title="ingot")
    if app.broken is not None:
        raise app.broken
    return _FONT.sub("", picture).replace("<text ", '<text xml:space="preserve" ')


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, help="where the picture is written")
    parser.add_argument("--locale", default="en", help="the reader's language (default: en)")
    arguments = parser.parse_args()
    with filled() as store:
        arguments.out.write_text(asyncio.run(pictured(store, arguments.locale)), encoding="utf-8")


if __name__ == "__main__":
    main()
