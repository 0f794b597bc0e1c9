"""The shipped sample: documents and series, read like anything else."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path


def sample_folder(stack: ExitStack) -> Path:
    """The folder with the sample's documents and series; valid while the stack is open."""
    return stack.enter_context(as_file(files("tui") / "sample"))


def sample_inputs(folder: Path) -> list[str]:
    """What of the sample is read: its documents, then its series."""
    return [str(folder / "documents"), str(folder / "series")]


def demo_location() -> Path:
    """Where the demo's store stands: beside the reader's own, never in it."""
    import platformdirs

    return Path(platformdirs.user_data_dir("ingot")) / "demo" / "ingot.db"
