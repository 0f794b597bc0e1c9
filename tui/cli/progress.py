"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefings.vocabulary.characters import safe_text
from store.rows import Status
from tui.cli.console import Console


@dataclass(frozen=True)
class Step:
    """What a command calls for each input that is done: its address and the counts so far."""

    advance: Callable[[str, Counter[Status]], None]


@contextmanager
def progress(console: Console, total: int) -> Iterator[Step]:
    """A bar for `total` inputs, or nothing where none may be drawn."""
    if not console.draws_progress or total < 2:
        yield Step(_nothing)
        return
    from rich.console import Console as RichConsole
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    screen = RichConsole(file=console.err, no_color=not console.color)
    columns = (
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[outcome]}", markup=False),
    )
    seen: set[str] = set()
    # Lines printed while the bar stands go through it, so that bar and lines never mix on a terminal.
    with Progress(
        *columns, console=screen, transient=True, redirect_stdout=console.interactive, redirect_stderr=False
    ) as bar:
        task = bar.add_task("", total=total, outcome="")
        before = console.out
        if console.interactive:
            console.out = _Through(screen)  # type: ignore[assignment]

        def advance(address: str, counts: Counter[Status]) -> None:
            words = "  ".join(
                console.language.say(WORDS[status], n=counts[status]) for status in Status if counts[status]
            )
            if address not in seen:
                seen.add(address)
                bar.advance(task)
            bar.update(task, outcome=words)

        try:
            yield Step(advance)
        finally:
            console.out = before


def _nothing(_address: str, _counts: Counter[Status]) -> None:
    """No bar, nothing to move."""


class _Through:
    """Standard output while a bar stands on the same terminal: lines go above the bar."""

    def __init__(self, screen: object) -> None:
        self._screen = screen

    def write(self, text: str) -> int:
        """Print the text above the bar."""
        from rich.text import Text

        self._screen.print(Text(safe_text(text.rstrip("\n"))), soft_wrap=True)  # type: ignore[attr-defined]
        return len(text)

    def flush(self) -> None:
        """Nothing waits."""


WORDS = {
    Status.STORED: "{n} stored",
    Status.DUPLICATE: "{n} duplicate",
    Status.REVISED: "{n} revised",
    Status.QUARANTINED: "{n} quarantined",
}
