"""How the panes follow: named, exclusive, cancellable workers, so that a stale answer never reaches the screen."""

from __future__ import annotations

import asyncio
from itertools import chain
from typing import TYPE_CHECKING

from textual import work

from briefings.localization import N_
from briefings.model import Briefing, Series
from store.errors import QueryError, StoreError
from store.rows import Choice, Counts
from tui.actions.choose import narrowed
from tui.desk.screens.dressed import Dressed

if TYPE_CHECKING:
    from tui.actions.look import Look
    from tui.desk.panes.briefing import BriefingPane
    from tui.desk.panes.feed import FeedPane
    from tui.desk.panes.metals import MetalsPane
    from tui.desk.panes.policies import PoliciesPane
    from tui.desk.panes.regions import RegionsPane
    from tui.desk.panes.trend import TrendPane
    from tui.desk.widgets.painted import Painted
    from tui.desk.widgets.query_line import QueryLine

REST = 0.15
"""Seconds a cursor rests before other panes follow it."""


class Following(Dressed[None], inherit_bindings=False):
    """The desk's workers. What they fill belongs to the desk."""

    look: Look
    choice: Choice
    counts: Counts | None = None
    regions: RegionsPane
    metals: MetalsPane
    policies: PoliciesPane
    feed: FeedPane
    briefing: BriefingPane
    trend: TrendPane
    query_line: QueryLine
    panes: dict[str, Painted]

    def tell_choice(self) -> None:
        """Say in the header what is chosen."""
        raise NotImplementedError

    @work(exclusive=True, group="narrow")
    async def narrow(self) -> None:
        """Fill the lists with what the choice leaves."""
        await asyncio.sleep(0)  # a newer choice in the same moment takes this one's place
        choice = self.choice
        try:
            counts, rows = self.look.counts(choice), self.look.feed(choice)
            of = rows.size() if choice.empty else self.look.feed(Choice()).size()
        except QueryError as error:
            self.query_line.wrong(self.face.language.say(error.msgid, **error.slots), error.position)
            return
        except StoreError as error:
            self._failed(error)
            return
        self.counts = counts
        self.regions.fill(counts.regions, choice.regions)
        self.metals.fill(counts.metals, choice.metals)
        self.policies.fill(counts.policies, choice.policies)
        self.feed.fill(rows, of)
        if choice.empty:
            for pane in (self.regions, self.metals, self.policies, self.feed):
                if pane.size_ == 0:
                    pane.say(N_("Nothing here yet. What is read in shows here."))
        self.tell_choice()

    @work(exclusive=True, group="follow")
    async def follow_feed(self, document: str | None) -> None:
        """Show the briefing under the feed's cursor once it rests, and the series of what it leads with."""
        await asyncio.sleep(REST)
        try:
            self._read(self.look.briefing(document) if document else None)
        except StoreError as error:
            self._failed(error)

    @work(exclusive=True, group="trend")
    async def follow_series(self, series: Series | None) -> None:
        """Draw a series once the cursor rests."""
        await asyncio.sleep(REST)
        if series is not None:
            self._draw(series)

    @work(exclusive=True, group="query")
    async def try_query(self, text: str) -> None:
        """Narrow by words once the typing rests."""
        await asyncio.sleep(REST)
        self.take_query(text)

    def stop_query(self) -> None:
        """Forget words that were still being typed."""
        self.workers.cancel_group(self, "query")

    def read_now(self, document: str) -> None:
        """Show a briefing without waiting, where it is not the one that shows."""
        self.workers.cancel_group(self, "follow")
        if self.briefing.briefing is None or self.briefing.briefing.document.id != document:
            self._read(self.look.briefing(document))

    def take_query(self, text: str) -> bool:
        """Narrow by words; says whether they can be understood, and shows where not."""
        self.stop_query_error()
        try:
            choice = narrowed(self.choice, text)
        except QueryError as error:
            self.query_line.wrong(self.face.language.say(error.msgid, **error.slots), error.position)
            return False
        if choice != self.choice:
            self.choice = choice
            self.tell_choice()
            self.narrow()
        return True

    def stop_query_error(self) -> None:
        """Take an error at the query line back."""
        self.query_line.right()

    def _read(self, briefing: Briefing | None) -> None:
        self.briefing.read(briefing)
        if briefing is None:
            self.briefing.say(N_("Choose a briefing to read it here."))
        series = self._series_of(briefing) if briefing is not None else None
        series = series or self.metals.series or self.look.any_series()
        if series is not None:
            self._draw(series)
        else:
            self.trend.draw(None)

    def _series_of(self, briefing: Briefing) -> Series | None:
        """The series of the first figure that has one, else of the first metal."""
        stated = (self.look.series_for(observation) for observation in briefing.observations)
        named = (self.look.series_of(metal) for metal in briefing.metals)
        return next((series for series in chain(stated, named) if series is not None), None)

    def _draw(self, series: Series) -> None:
        try:
            self.trend.draw(self.look.trail(series))
        except StoreError as error:
            self._failed(error)

    def _failed(self, error: StoreError) -> None:
        for pane in self.panes.values():
            pane.say(error.msgid, **error.slots)
