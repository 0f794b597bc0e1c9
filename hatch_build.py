"""Compile the message catalogs when a wheel or an editable install is built, after checking them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_CATALOGS = Path("briefings", "localization", "catalogs")


class CatalogHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes a compiled catalog beside each source; the wheel takes the former and leaves the latter out."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the hook's signature
        """Check and compile every catalog.

        Args:
            version: ``standard`` or ``editable``; both need the compiled files.
            build_data: Told about the files made here, which version control ignores.

        Raises:
            ValueError: A catalog may not ship; the message names each fault.
        """
        root = Path(self.root)
        checks = _checks(root)
        for source in sorted(root.joinpath(_CATALOGS).glob("*/LC_MESSAGES/*.po")):
            locale = source.parents[1].name
            with source.open("rb") as file:
                catalog = read_po(file, locale=locale, abort_invalid=True)
            if found := checks.faults(catalog):
                raise ValueError(f"{locale}: " + "; ".join(found))
            compiled = source.with_suffix(".mo")
            with compiled.open("wb") as file:
                write_mo(file, catalog)
            build_data["artifacts"].append(compiled.relative_to(root).as_posix())


def _checks(root: Path) -> ModuleType:
    """The catalog checks by path: at build time the package they belong to cannot be imported."""
    spec = importlib.util.spec_from_file_location("catalog_checks", root / _CATALOGS / "checks.py")
    if spec is None or spec.loader is None:
        raise ValueError(f"{_CATALOGS / 'checks.py'} is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
