"""The sample's series, built again from the publishers' own files; run as a program it writes them.

INGOT_SHARED=… python -m tests.tui.sample.tables
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from pathlib import Path

HEADING = (
    *("indicator", "material", "region", "unit", "grain", "source"),
    *("title", "of", "vintage", "status", "period", "value"),
)
SERIES = Path(__file__).parents[3] / "tui" / "sample" / "series"
Row = tuple[str, ...]

_PRICES = {
    "Aluminum ($/mt)": ("aluminium", "USD/t"),
    "Copper ($/mt)": ("copper", "USD/t"),
    "Iron ore, cfr spot ($/dmtu)": ("iron ore", "USD/dmtu"),
    "Lead ($/mt)": ("lead", "USD/t"),
    "Nickel ($/mt)": ("nickel", "USD/t"),
    "Tin ($/mt)": ("tin", "USD/t"),
    "Zinc ($/mt)": ("zinc", "USD/t"),
    "Gold ($/troy oz)": ("gold", "USD/oz"),
    "Silver ($/troy oz)": ("silver", "USD/oz"),
}
_REGIONS = {
    "Australia": "AU",
    "Brazil": "BR",
    "Canada": "CA",
    "Chile": "CL",
    "China": "CN",
    "Congo (Kinshasa)": "CD",
    "Guinea": "GN",
    "India": "IN",
    "Indonesia": "ID",
    "Norway": "NO",
    "Peru": "PE",
    "Russia": "RU",
    "South Africa": "ZA",
    "United States": "US",
    "World": "WORLD",
    "World total": "WORLD",
    "World total (rounded)": "WORLD",
}
_LONG = {
    # Tin, lead, zinc, copper, silver and iron ore stay out: at the seam of 2012 and 2013 their definition changes,
    # single years are missing, or the figures are not in the unit that the description states.
    "Aluminium": ("primary aluminium", "China,United States,Canada,Australia,Norway,India,World"),
    "Bauxite": ("bauxite", "Australia,Brazil,China,Guinea,India"),
    "Gold": ("gold", "Australia,China,South Africa"),
    "Nickel": ("nickel", "Australia,Canada,Indonesia"),
}
_SUMMARIES = {
    # material: (commodity and table in the 2025 edition, commodity and table in the 2026 edition, unit, what it is)
    "primary aluminium": (
        ("Aluminum", "Smelter production"),
        ("Aluminum", "Smelter production"),
        "t",
        "smelter production",
    ),
    "alumina": (
        ("Bauxite", "Refinery production"),
        ("Alumina", "Alumina, refinery production"),
        "t",
        "refinery production",
    ),
    "bauxite": (("Bauxite", "Mine production"), ("Bauxite", "Bauxite, mine production"), "t", "mine production"),
    "copper": (("Copper", "Mine production"), ("Copper", "Mine production"), "t", "mine production"),
    "refined copper": (
        ("Copper", "Refinery production"),
        ("Copper", "Refinery production"),
        "t",
        "refinery production",
    ),
    "cobalt": (("Cobalt", "Mine production"), ("Cobalt", "Mine production"), "t", "mine production"),
    "nickel": (("Nickel", "Mine production"), ("Nickel", "Mine production"), "t", "mine production"),
    "lithium": (("Lithium", "Mine production"), ("Lithium", "Mine production"), "t", "mine production"),
    "rare earths": (("Rare earths", "Mine production"), ("Rare Earths", "Mine production"), "t", "mine production"),
    "tin": (("Tin", "Mine production"), ("Tin", "Mine production"), "t", "mine production"),
    "tungsten": (("Tungsten", "Mine production"), ("Tungsten", "Mine production"), "t", "mine production"),
    "antimony": (("Antimony", "Mine production"), ("Antimony", "Mine production"), "t", "mine production"),
    "zinc": (("Zinc", "Mine production"), ("Zinc", "Mine production"), "t", "mine production"),
    "magnesium": (
        ("Magnesium metal", "Magnesium smelter"),
        ("Magnesium Metal", "Smelter production"),
        "t",
        "smelter production",
    ),
    "gallium": (("Gallium", "Primary production"), ("Gallium", "Primary production"), "kg", "primary production"),
}
_TO_UNIT = {"thousand metric tons": 1000, "thousand metric dry tons": 1000, "metric tons": 1, "kilograms": 1}


def prices(shared: Path) -> Iterator[Row]:
    """Monthly prices since 2016, nine metals, as the World Bank published them on 2 June 2026."""
    with (shared / "worldbank-pinksheet/metals-monthly-1960-2026-05.derived.csv").open(encoding="utf-8") as file:
        months = [row for row in csv.DictReader(file) if row["period"] >= "2016"]
    for column, (material, unit) in _PRICES.items():
        title = column.rpartition(" (")[0]
        for row in months:
            period = row["period"].replace("M", "-")
            yield (
                *("price", material, "", unit, "month", "World Bank", title, title),
                *("2026-06-02", "actual", period, row[column]),
            )


def long_production(shared: Path) -> Iterator[Row]:
    """Yearly production by country from 1980 to 2015, in tonnes; a zero that stands for nothing known is left out."""
    with (shared / "owid-metal-production/metal-production-clio-infra-usgs.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["Year"] >= "1980"]
    for metal, (material, countries) in _LONG.items():
        factor = 1 if metal == "Gold" else 1000
        of = "smelter production" if metal == "Aluminium" else "mine production"
        for country in countries.split(","):
            for row in rows:
                figure = row[f"{metal} Production (Clio-Infra & USGS)"]
                if row["Entity"] == country and figure and float(figure):
                    yield (
                        *("output", material, _REGIONS[country], "t", "year", "Our World in Data"),
                        *(f"{metal}, {country}", of, "2024-10-21", "actual"),
                        *(row["Year"], str(round(float(figure) * factor))),
                    )


def summaries(shared: Path) -> Iterator[Row]:
    """World production 2023 to 2025 from two editions of the Mineral Commodity Summaries, each a vintage of its own."""
    yield from _summaries_2025(shared)
    yield from _summaries_2026(shared)


def _summaries_2025(shared: Path) -> Iterator[Row]:
    with (shared / "usgs-mcs/MCS2025_World_Data.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for material, ((commodity, table), _, unit, of) in _SUMMARIES.items():
        for row in rows:
            country = row["COUNTRY"].strip()
            if row["COMMODITY"].strip() != commodity or not row["TYPE"].startswith(table) or country not in _REGIONS:
                continue
            for column, period, status in (("PROD_2023", "2023", "actual"), ("PROD_EST_ 2024", "2024", "estimate")):
                if figure := row[column].strip():
                    guess = "estimated 2023" in row["PROD_NOTES"] or "estimated" in row["TYPE"]
                    yield (
                        *("output", material, _REGIONS[country], unit, "year", "USGS", f"{material}, {of}", of),
                        *("2025-01-31", "estimate" if guess else status, period, _amount(figure, row["UNIT_MEAS"])),
                    )


def _summaries_2026(shared: Path) -> Iterator[Row]:
    with (shared / "usgs-mcs/MCS2026_Commodities_Data.csv").open(encoding="cp1252") as file:
        rows = [row for row in csv.DictReader(file) if row["Section"].startswith("World")]
    for material, (_, (commodity, table), unit, of) in _SUMMARIES.items():
        for row in rows:
            if row["Commodity"] != commodity or row["Statistics"] != "Production":
                continue
            if row["Statistics_detail"] not in {table, f"{table}: rounded"}:
                continue
            country = row["Country"].strip()
            figure = row["Value"].replace(",", "")
            if country not in _REGIONS or not figure.isdigit() or figure == "0":
                continue
            status = "estimate" if "stimated" in row["Notes"] else "actual"
            yield (
                *("output", material, _REGIONS[country], unit, "year", "USGS", f"{material}, {of}", of),
                *("2026-02-06", status, row["Year"], _amount(figure, row["Unit"])),
            )


def _amount(figure: str, printed_unit: str) -> str:
    return str(int(figure) * _TO_UNIT[printed_unit])


FILES = {"prices.csv": prices, "production-1980-2015.csv": long_production, "production-2023-2025.csv": summaries}


def rendered(rows: Iterator[Row]) -> str:
    """The rows as the file that ships."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADING)
    writer.writerows(rows)
    return text.getvalue()


if __name__ == "__main__":
    data = Path(os.environ["INGOT_SHARED"]) / "data"
    for name, build in FILES.items():
        SERIES.mkdir(parents=True, exist_ok=True)
        (SERIES / name).write_text(rendered(build(data)), encoding="utf-8")
