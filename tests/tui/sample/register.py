"""The register of the sample's sources, and the page made from it; run as a program it writes the page.

python -m tests.tui.sample.register
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[3] / "tui" / "sample"

_HEAD = """# Where the sample comes from

The documents in `documents/` were written for Ingot. No sentence in them was copied. Each figure was published by the
source named below; where a figure's source was not certain it was left out. Dates of the documents are those of the
publications they report, or days soon after. Leads and events on the trade-portal page, the shop talk in the damaged
text and the furniture around articles were written for the sample too, and name no firm. This page is made from
`sources.toml`, which a test compares with the documents and with the published tables.

## Series

- `series/prices.csv`: monthly prices of nine metals, January 2016 to May 2026, values unchanged. The World Bank, World
  Bank Commodity Price Data (The Pink Sheet), updated on June 02, 2026. CC BY 4.0.
- `series/production-1980-2015.csv`: yearly production by country; thousand tonnes were turned into tonnes. Compiled by
  Our World in Data from Clio Infra (to 2012) and the U.S. Geological Survey: "Metal production", owid-datasets,
  2024-10-21. CC BY 4.0.
- `series/production-2023-2025.csv`: world production 2023 to 2025, two editions as two vintages; thousand tonnes were
  turned into tonnes. U.S. Geological Survey, Mineral Commodity Summaries 2025 (2025-01-31) and 2026 (2026-02-06).
  Public domain.
"""


def register() -> dict[str, Any]:
    """The register as it was read."""
    return tomllib.loads((SAMPLE / "sources.toml").read_text(encoding="utf-8"))


def page() -> str:
    """`SOURCES.md` as it is to be."""
    read = register()
    lines = [_HEAD, "## Sources", ""]
    for source in read["source"]:
        parts = [f"**{source['id']}**: {source['title']}", source["publisher"], source["licence"]]
        parts += [source[key] for key in ("address", "note") if key in source]
        lines.append(f"- {'. '.join(parts)}.")
    lines += ["", "## Documents", ""]
    for document in read["document"]:
        lines.append(f"- `{document['file']}`: {document['about']}.")
        by_source: dict[str, list[str]] = {}
        for figure in document["figures"]:
            by_source.setdefault(figure["source"], []).append(figure["text"])
        lines += [f"  - {source}: {' · '.join(texts)}" for source, texts in by_source.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (SAMPLE / "SOURCES.md").write_text(page(), encoding="utf-8")
