"""The map in the package's docstring, the import contracts and docs/the-house.md tell one and the same story."""

import re
import tomllib
from pathlib import Path

import probata

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


def _layers(container: str) -> list[str]:
    [contract] = [c for c in CONTRACTS if c.get("containers") == [container]]
    return [room.strip() for layer in contract["layers"] for room in layer.split("|")]


def _standing(container: str) -> list[str]:
    return [room for room in _layers(container) if not room.startswith("(")]


def test_the_map_lists_the_rooms_that_stand_in_the_order_of_the_contracts() -> None:
    mapped = re.findall(r"^ {4,6}(\w+) {2,}\w", probata.__doc__ or "", flags=re.MULTILINE)
    outer, method = _standing("probata"), _standing("probata.method")
    place = outer.index("method") + 1
    assert mapped == [*outer[:place], *method, *outer[place:]]


def test_every_standing_room_is_a_folder_and_every_folder_is_a_standing_room() -> None:
    source = ROOT / "src/probata"
    for base, rooms in ((source, _standing("probata")), (source / "method", _standing("probata.method"))):
        folders = {p.parent.name for p in base.glob("*/__init__.py")}
        assert folders == set(rooms)


def test_the_house_page_has_a_row_for_every_room_standing_or_planned_in_the_same_order() -> None:
    page = (ROOT / "docs/the-house.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/` \| (stands|planned) \|", page, flags=re.MULTILINE)
    for container in ("probata", "probata.method"):
        expected = [(room.strip("()"), "planned" if room.startswith("(") else "stands") for room in _layers(container)]
        names = {name for name, _ in expected}
        assert [row for row in rows if row[0] in names] == expected


def test_the_contract_on_verbs_names_every_verb() -> None:
    [contract] = [c for c in CONTRACTS if c["type"] == "independence" and "inquiry" in c["modules"][0]]
    helpers = {"__init__", "clock", "door", "example", "folder", "logs", "settings", "texts"}
    helpers |= {"compiling", "counting", "handles", "people", "reporting", "writing"}
    helpers |= {"drawing", "echoing", "language", "locking", "made_here", "matching", "reaching", "recounting"}
    helpers |= {"stating", "typesetting", "adopting", "evidence", "found", "found_json", "shared", "linking"}
    helpers |= {"replying", "recommending", "written", "filing", "recorded", "resting", "uttering"}
    verbs = {f"probata.inquiry.{p.stem}" for p in (ROOT / "src/probata/inquiry").glob("*.py") if p.stem not in helpers}
    assert set(contract["modules"]) == verbs
