"""The desk: six panes that are one instrument."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.layout import Layout

from briefings.localization import N_
from briefings.model import Observation
from store.rows import Choice
from tui.actions.choose import in_words, toggled
from tui.actions.look import Look
from tui.actions.prove import CHANGE
from tui.desk.actions import bindings
from tui.desk.face import Face
from tui.desk.ink import Line, Piece
from tui.desk.layout import LISTS, PANES, READING, Arrangement, Mode, arrange
from tui.desk.messages import (
    CursorMoved,
    FigurePointed,
    QueryKept,
    QueryLeft,
    QueryTyped,
    RowEntered,
    TabClicked,
)
from tui.desk.panes.briefing import BriefingPane
from tui.desk.panes.feed import FeedPane
from tui.desk.panes.frame import title
from tui.desk.panes.metals import MetalsPane
from tui.desk.panes.policies import PoliciesPane
from tui.desk.panes.regions import RegionsPane
from tui.desk.panes.trend import TrendPane
from tui.desk.screens.dressed import Dressed
from tui.desk.screens.following import Following
from tui.desk.screens.placing import Placing
from tui.desk.themes.tone import Tone
from tui.desk.widgets.bars import Footer, Header, Tabs
from tui.desk.widgets.painted import Painted
from tui.desk.widgets.query_line import QueryLine


class DeskScreen(Following, Dressed[None], inherit_bindings=False):
    """The six panes, the line above and the line below.

    Args:
        face: What it wears.
        look: What it looks at.
    """

    BINDINGS = bindings("desk")

    def __init__(self, face: Face, look: Look) -> None:
        super().__init__(face)
        self.look = look
        self.choice = Choice()
        self.here = "feed"
        self.zoomed = False
        self._upper, self._lower = "feed", "briefing"
        self._before: Choice | None = None
        self._arranged: Arrangement | None = None
        self._placing = Placing(self.arrangement)
        self.header = Header(face)
        self.footer = Footer(face, scopes=("app", "desk", "list"))
        self.regions = RegionsPane(face, look.trail)
        self.metals = MetalsPane(face, look.trail)
        self.policies = PoliciesPane(face, look.progress)
        self.feed = FeedPane(face)
        self.briefing = BriefingPane(face)
        self.trend = TrendPane(face)
        self.query_line = QueryLine(face)
        self.tabs = (Tabs(face, id="tabs"), Tabs(face, id="tabs2"))
        self.panes: dict[str, Painted] = {
            pane.pane: pane for pane in (self.regions, self.metals, self.policies, self.feed, self.briefing, self.trend)
        }

    def compose(self) -> ComposeResult:
        """Everything, whether it has a place now or not."""
        yield self.header
        yield from self.tabs
        yield from self.panes.values()
        yield self.query_line
        yield self.footer

    def on_mount(self) -> None:
        """Paint the frames with the keys in the feed, then fill them with what is new."""
        self.go("feed")
        for pane in self.panes.values():
            pane.say(N_("Looking into the store …"))
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.narrow()
        self.tell_news()

    # -- place -------------------------------------------------------------------------------------------------------

    @property
    def layout(self) -> Layout:
        """Where everything stands."""
        return self._placing

    def arrangement(self, width: int, height: int) -> Arrangement:
        """Where everything stands on a screen of so many cells."""
        return arrange(
            width,
            height,
            focus=self.here,
            upper=self._upper,
            lower=self._lower,
            zoom=self.zoomed,
            query=QueryLine.LINES if self._before is not None else 0,
        )

    def go(self, pane: str) -> None:
        """Give a pane the keys, and a place where it has none."""
        self.here = pane
        if pane in LISTS:
            self._upper = pane
        if pane in READING:
            self._lower = pane
        self._reframe()
        self.panes[pane].focus(scroll_visible=False)

    @property
    def scopes(self) -> tuple[str, ...]:
        """The pane's own keys, then the desk's."""
        own = {"regions": ("tree", "list"), "briefing": ("page",), "trend": ("trend",)}.get(self.here, ("list",))
        return (*own, "desk")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click gave the keys to another pane."""
        if isinstance(event.widget, Painted) and event.widget.pane != self.here:
            self.go(event.widget.pane)

    def on_resize(self) -> None:
        """Another size may mean another arrangement."""
        self._reframe()

    def _reframe(self) -> None:
        found = self.arrangement(self.size.width, self.size.height)
        moved, self._arranged = found != self._arranged, found
        for pane in self.panes.values():
            pane.set_class(found.mode is not Mode.WIDE, "-bare")
        for bar, names in zip(self.tabs, (found.tabs, found.tabs2), strict=True):
            shown = next((pane for pane in names if found.shows(pane)), "")
            titles = tuple((pane, title(pane, self.face)) for pane in names)
            bar.serve(titles, shown, focused=shown == self.here)
        self.footer.serve((*self.scopes, "app"))
        if moved:
            self.header.refresh(layout=True)  # a child's wish for layout makes the screen ask for its arrangement anew

    def wear(self, face: Face) -> None:
        """Put on another language, theme or set of signs; every place stays."""
        super().wear(face)
        self._reframe()
        self.tell_choice()
        self.tell_news()

    # -- actions -----------------------------------------------------------------------------------------------------

    def action_pane(self, pane: str) -> None:
        """Go to a pane."""
        self.go(pane)

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self.go(PANES[(PANES.index(self.here) + 1) % len(PANES)])

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self.go(PANES[(PANES.index(self.here) - 1) % len(PANES)])

    def action_zoom(self) -> None:
        """Give the pane all the room, or take it back."""
        self.zoomed = not self.zoomed
        self._reframe()

    def action_out(self) -> None:
        """Out of a zoom, else back to the feed."""
        if self.zoomed:
            self.action_zoom()
        else:
            self.go("feed")

    def action_clear(self) -> None:
        """Take the whole choice back."""
        if not self.choice.empty:
            self.choose(Choice())

    def action_find(self) -> None:
        """Open the query line."""
        self._before = self.choice
        self._reframe()
        self.query_line.open(self.choice.query)

    def action_proof(self) -> None:
        """Show the words that the figure under the cursor stands on."""
        fact, document = self._pointed()
        proof = self.look.proof(fact, document) if document else None
        if proof is None:
            self._say(self.face.language.say(N_("There is no figure here. Go to a briefing, or to a figure in it.")))
            return
        from tui.desk.screens.proof import ProofScreen  # noqa: PLC0415 - opened seldom, so loaded late

        self.app.push_screen(ProofScreen(self.face, proof))

    def _pointed(self) -> tuple[str, str]:
        """The fact under the cursor and its document; empty where there is none."""
        if self.here == "briefing" and self.briefing.briefing is not None:
            return self.briefing.fact or "", self.briefing.briefing.document.id
        if self.here == "feed":
            return "", self.feed.current_key or ""
        if self.here == "policies" and (row := self.policies.current) is not None:
            return row.policy.id, row.document
        if self.trend.trail is not None:
            stated = [point for point in self.trend.trail.points if point.fact and point.span]
            if stated and (span := stated[-1].span) is not None:
                return stated[-1].fact or "", span.document
        return "", ""

    def _say(self, text: str) -> None:
        self.notify(text, markup=False, timeout=4)

    # -- choice ------------------------------------------------------------------------------------------------------

    def choose(self, choice: Choice) -> None:
        """Choose something else; everything follows."""
        self.choice = choice
        self.tell_choice()
        self.narrow()

    def tell_choice(self) -> None:
        """Say in the header what is chosen."""
        titles = {row.policy.id: row.policy.title for row in self.counts.policies} if self.counts else {}
        parts = in_words(self.choice, titles, self.face.language)
        words: list[Piece] = []
        for number, part in enumerate(parts):
            words += [Piece(f" {self.face.glyphs.dot} ", Tone.DIM)] if number else []
            words.append(Piece(part, Tone.STRONG))
        self.header.tell(choice=tuple(words) or (Piece(self.face.language.say(N_("everything")), Tone.DIM),))

    def tell_news(self) -> None:
        """Say in the header what came since this reader last looked."""
        new = self.look.unseen()
        since = self.look.looked()
        language = self.face.language
        news: Line = ()
        if new and since:
            when = language.format.relative(since, self.face.now)
            count = language.counted("{n} new", "{n} new", new)
            said = language.say(N_("since {when}: {news}"), when=when, news=count)
            before, _, after = said.partition(count)
            news = (Piece(before, Tone.DIM), Piece(count, Tone.STRONG), Piece(after, Tone.DIM))
        elif since:
            news = (Piece(language.say(N_("nothing new")), Tone.DIM),)
        self.header.tell(news=news)

    def on_row_entered(self, message: RowEntered) -> None:
        """Choose a row, or go into a briefing."""
        if message.pane == "feed":
            self.look.opened(message.key)
            self.feed.renew(self.feed.cursor)
            self.read_now(message.key)
            self.go("briefing")
        elif message.pane == "regions":
            self.choose(toggled(self.choice, "regions", message.key))
        elif message.pane == "metals":
            self.choose(toggled(self.choice, "metals", message.key))
        elif message.pane == "policies":
            self.choose(toggled(self.choice, "policies", message.key))

    def on_tab_clicked(self, message: TabClicked) -> None:
        """Show the pane whose name was clicked."""
        self.go(message.pane)

    # -- query line --------------------------------------------------------------------------------------------------

    def on_query_typed(self, message: QueryTyped) -> None:
        """Narrow while words are typed."""
        self.try_query(message.text)

    def on_query_kept(self, message: QueryKept) -> None:
        """Keep the words; with an error in them the line stays."""
        if self.take_query(message.text):
            self._close_query()

    def on_query_left(self, message: QueryLeft) -> None:  # noqa: ARG002
        """What was chosen before is chosen again."""
        before = self._before
        self._close_query()
        if before is not None and before != self.choice:
            self.choose(before)

    def _close_query(self) -> None:
        self._before = None
        self.stop_query()
        self.go(self.here)

    # -- following ---------------------------------------------------------------------------------------------------

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Briefing and trend follow the cursor once it rests."""
        if message.pane == "feed":
            self.follow_feed(message.key)
        elif message.pane == self.here and message.pane in ("metals", "regions"):
            pane = self.metals if message.pane == "metals" else self.regions
            row = pane.current
            count = getattr(row, "count", row)
            self.follow_series(getattr(count, "series", None))

    def on_figure_pointed(self, message: FigurePointed) -> None:
        """The trend follows the figure under the cursor."""
        briefing = self.briefing.briefing
        fact = message.fact.removesuffix(CHANGE)
        found = next((each for each in briefing.observations if each.id == fact), None) if briefing else None
        if isinstance(found, Observation):
            self.follow_series(self.look.series_for(found))
