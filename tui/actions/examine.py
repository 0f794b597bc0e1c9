"""Examine the terminal, the machine and the store."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata

from briefings.localization import Language
from store import Choice, NoStoreError, Store, StoreError
from tui.settings import Value, configuration_path
from tui.terminal.capabilities import capabilities
from tui.version import VERSION

PACKAGES = ("textual", "rich", "tinydb", "apsw", "babel", "msgspec", "trafilatura", "pypdfium2", "python-calamine")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: Its name.
        finding: What was found, as a sentence or a value.
        ok: Whether it is as it should be.
    """

    what: str
    finding: str
    ok: bool = True


def examine(
    settings: Mapping[str, Value], language: Language, *, open_store: Callable[[], Store], now: datetime
) -> list[Finding]:
    """Look at everything a fault could come from. Holds no document's words and no reader's marks.

    Args:
        settings: The settings with their origins.
        language: The reader's language.
        open_store: Opens the reader's store for reading.
        now: What counts as now.
    """
    return [
        *_program(language),
        *_terminal(settings, language),
        *_locale(settings, language),
        *_store(open_store, settings, language),
        Finding(what="today", finding=now.date().isoformat()),
        Finding(what="configuration", finding=_configuration(language)),
    ]


def _program(language: Language) -> list[Finding]:
    from store.engine_health import engine_is_safe, engine_version

    sqlite, safe = engine_version(), engine_is_safe()
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in PACKAGES)
    return [
        Finding(what="ingot", finding=VERSION),
        Finding(
            what="python",
            finding=f"{platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}",
        ),
        Finding(what="packages", finding=versions),
        Finding(
            what="sqlite",
            finding=sqlite
            if safe
            else language.say(
                "{version} has a defect that can damage a store with two writers; update the package apsw.",
                version=sqlite,
            ),
            ok=safe,
        ),
    ]


def _terminal(settings: Mapping[str, Value], language: Language) -> list[Finding]:
    terminal = capabilities(glyphs=settings["glyphs"].value)
    kind = ", ".join(
        filter(
            None,
            [
                f"TERM={terminal.term or '-'}",
                f"{terminal.depth}",
                terminal.encoding,
                "ssh" if terminal.remote else "",
                "tmux" if os.environ.get("TMUX") else "",
            ],
        )
    )
    desk = language.say("The desk can open here.") if terminal.unfit is None else language.say(terminal.unfit)
    return [
        Finding(what="terminal", finding=kind),
        Finding(what="desk", finding=desk),
        Finding(what="glyphs", finding=terminal.glyphs.name),
    ]


def _locale(settings: Mapping[str, Value], language: Language) -> list[Finding]:
    asked = settings["locale"]
    origin = f"{asked.value or '-'} ({asked.origin})"
    return [Finding(what="locale", finding=f"{language.locale} · {language.name} · {origin}")]


def _store(open_store: Callable[[], Store], settings: Mapping[str, Value], language: Language) -> list[Finding]:
    try:
        with open_store() as store:
            briefings, series = store.size(Choice()), len(store.series())
            kept = language.say(
                "{location}: {briefings}, {series}, {quarantined} in quarantine.",
                location=store.location,
                briefings=language.counted("{n} briefing", "{n} briefings", briefings),
                series=language.counted("{n} series", "{n} series", series),
                quarantined=len(store.quarantined()),
            )
            return [Finding(what="store", finding=kept)]
    except NoStoreError as error:
        return [Finding(what="store", finding=language.say(error.msgid, **error.slots))]
    except StoreError as error:
        return [
            Finding(
                what="store",
                finding=f"{language.say(error.msgid, **error.slots)} ({settings['store'].origin})",
                ok=False,
            )
        ]


def _configuration(language: Language) -> str:
    path = configuration_path()
    return str(path) if path.exists() else language.say("There is no {path}; defaults hold.", path=path)
