"""A program for a pseudo-terminal: the desk on the small store, or on a hostile one, ending with its status."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import timedelta

import msgspec

from briefings.model import Briefing
from store import Store, open_store
from tests.tui.desk.stock import NOW, guinea, holingol, inner_mongolia, prices, shaanxi, stocked
from tui.desk import run

PAYLOAD = (
    "\x1b]52;c;aGFja2Vk\x07\x1b]0;owned\x07\x1b[2J\x1b[8;3;3t\x9b31m\x9d52;c;aGFja2Vk\x9c\x1bP+q\x1b\\\x1b_G\x1b\\"
    "\u202eevil\u2066\u200b\ufeff\U000e0041\x00\x07\x08\x7f[/][@click=app.quit]x[/][red]\\"
)
"""Everything that a terminal would obey, in one word."""


def spoiled(briefing: Briefing) -> Briefing:
    """A briefing with the payload in every field of text that no vocabulary decides."""
    replace = msgspec.structs.replace
    document = replace(
        briefing.document,
        text=briefing.document.text + PAYLOAD,
        title=PAYLOAD,
        source=briefing.document.source + PAYLOAD,
        address=PAYLOAD,
        lang=f"en{PAYLOAD}",
    )
    return replace(
        briefing,
        document=document,
        published_reason=PAYLOAD,
        regions=(*briefing.regions, f"XX-{PAYLOAD}"),
        metals=(*briefing.metals, PAYLOAD),
        observations=tuple(
            replace(each, subject=PAYLOAD, material=None, entity=PAYLOAD, attribution=PAYLOAD, share_of=PAYLOAD)
            if number
            else replace(each, unit=PAYLOAD)
            for number, each in enumerate(briefing.observations)
        ),
        policies=tuple(replace(each, title=PAYLOAD, issuers=(PAYLOAD,)) for each in briefing.policies),
        events=tuple(replace(each, name=PAYLOAD) for each in briefing.events),
        leads=tuple(replace(each, what=PAYLOAD, material=None) for each in briefing.leads),
    )


def hostile() -> Store:
    """A store in which every field that can hold text holds the payload."""
    store = open_store("memory:")
    for hours, briefing in enumerate((shaanxi(), inner_mongolia(), holingol(), guinea())):
        store.take(spoiled(briefing), arrived=NOW - timedelta(hours=4 - hours))
    batch = prices()
    series = tuple(msgspec.structs.replace(each, title=PAYLOAD, source=PAYLOAD, unit=PAYLOAD) for each in batch.series)
    store.take_series(msgspec.structs.replace(batch, source=PAYLOAD, series=series))
    return store


if __name__ == "__main__":
    stores = {"small": stocked, "hostile": hostile}
    with stores[sys.argv[1]]() as opened:
        status = run(lambda: opened, locale=sys.argv[2] if len(sys.argv) > 2 else "en", now=NOW)
    with suppress(OSError):  # the terminal may be gone
        print(f"status {status}", flush=True)
    os._exit(status)
