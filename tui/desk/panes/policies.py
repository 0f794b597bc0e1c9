"""The pane of policies: title; how far the first target is, by when, or where the policy stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefings.localization import N_
from briefings.localization.names import as_written
from briefings.localization.statements.policies import STATUS, target_figure
from briefings.localization.statements.times import deadline
from briefings.model import PolicyStatus
from briefings.watching.targets import Progress, TargetState
from store.rows import PolicyRow
from tui.desk.face import Face
from tui.desk.ink import Line, Piece, cells, clipped, spread
from tui.desk.panes.frame import border_title, title
from tui.desk.themes.tone import Tone
from tui.desk.widgets.line_list import LineList
from tui.desk.widgets.rows import Held

_STATES = {
    TargetState.MET: (N_("met"), Tone.GOOD),
    TargetState.ON_TRACK: (N_("on track"), Tone.GOOD),
    TargetState.BEHIND: (N_("behind"), Tone.YELLOW),
    TargetState.OVERDUE: (N_("overdue"), Tone.RED),
    TargetState.NO_NUMBER: (N_("no number stated"), Tone.DIM),
    TargetState.NO_DATA: (N_("no figure to measure by"), Tone.DIM),
}
_BAR = 10


class PoliciesPane(LineList[PolicyRow], inherit_bindings=True):
    """Policies to choose from.

    Args:
        face: What it wears.
        progress: Says how far a policy's target is.
    """

    row_lines = 2
    empty = N_("No policies under this choice; x takes it back.")
    click_enters = True

    def __init__(self, face: Face, progress: Callable[[PolicyRow], Progress | None]) -> None:
        super().__init__(face, id="policies")
        self._progress = progress
        self._chosen: frozenset[str] = frozenset()

    def fill(self, rows: tuple[PolicyRow, ...], chosen: Iterable[str]) -> None:
        """Show other policies."""
        self._chosen = frozenset(chosen)
        self.show(Held(rows))

    def key_of(self, row: PolicyRow) -> str:
        """The policy's id."""
        return row.policy.id

    def retitle(self) -> None:
        """Number and title."""
        self.entitle(border_title(title("policies", self.face)))

    def lines_of(self, row: PolicyRow, width: int) -> tuple[Line, ...]:
        """Title and briefings; beneath, progress and deadline, or status and date."""
        face, policy = self.face, row.policy
        chosen = policy.id in self._chosen
        name = as_written(policy.title, face.language, policy.lang).text
        left = (
            Piece(face.glyphs.chosen if chosen else " ", Tone.FIGURE),
            Piece(" "),
            Piece(name, Tone.STRONG if chosen else Tone.PLAIN),
        )
        first = spread(left, (Piece(str(row.briefings), Tone.DIM),), width, face.glyphs.ellipsis)
        return first, clipped((Piece("  "), *self._standing(row, width - 2)), width, face.glyphs.ellipsis)

    def _standing(self, row: PolicyRow, width: int) -> Line:
        face, policy = self.face, row.policy
        say, dot = face.language.say, Piece(f" {face.glyphs.dot} ", Tone.DIM)
        found = self._progress(row)
        target = next((each for each in policy.targets if found and each.id == found.target), None)
        if target is None or found is None:
            parts: list[Piece] = []
            if policy.status is not PolicyStatus.UNKNOWN or policy.date is None:
                parts.append(Piece(say(STATUS[policy.status]), Tone.DIM))
            if policy.date is not None:
                parts += [dot] if parts else []
                parts.append(Piece(face.language.format.period(policy.date), Tone.DIM))
            if row.overdue:
                parts += [dot, Piece(say(N_("overdue")), Tone.RED)]
            return tuple(parts)
        wanted = target_figure(target, face.language).text
        when = deadline(target.deadline, face.language).text
        if when:
            wanted = say(N_("{figure} {when}"), figure=wanted, when=when)
        state, tone = _STATES[found.state]
        ending: Line = (dot, Piece(say(state), tone))
        if found.progress is not None:
            share = float(found.progress)
            full = max(0, min(_BAR, int(share * _BAR / 100)))  # full only when all of it is reached
            percent = face.language.format.percent(round(found.progress))
            bar = (
                Piece(face.glyphs.full * full, Tone.BAR),
                Piece(face.glyphs.empty * (_BAR - full), Tone.TRACK),
                Piece(f" {percent}  ", Tone.FIGURE),
            )
            forms: tuple[Line, ...] = (
                (*bar, Piece(wanted, Tone.DIM), *ending),
                (*bar, Piece(wanted, Tone.DIM)),
                (*bar, Piece(when, Tone.DIM)),
            )
            return next((form for form in forms if cells(form) <= width), bar)
        return (Piece(wanted, Tone.DIM), *ending)
