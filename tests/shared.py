"""Where tests find the shared gold and data: the folder that `INGOT_SHARED` names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared(path: str = "") -> Path:
    """A path below the shared folder; skips where the variable is unset, fails where it is set and the path is not."""
    root = os.environ.get("INGOT_SHARED")
    if not root:
        pytest.skip("INGOT_SHARED is unset: the shared gold and data are not here")
    found = Path(root) / path
    if not found.exists():
        pytest.fail(f"INGOT_SHARED is set but {path!r} is missing there")
    return found
