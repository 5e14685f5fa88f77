"""The map in the package's docstring, the import contracts and docs/the-house.md tell one and the same story."""

import re
import tomllib
from pathlib import Path

import probata

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]


VERBS = {path.stem for path in (ROOT / "src/probata/inquiry").glob("*.py")} - {"__init__"}
CONTAINERS = ("probata", "probata.inquiry", "probata.method")


def _members(container: str) -> list[str]:
    [contract] = [c for c in CONTRACTS if c.get("containers") == [container]]
    return [member.strip() for layer in contract["layers"] for member in layer.split("|")]


def _layers(container: str) -> list[str]:
    """The rooms; the verbs, which stand in the contract of the inquiry above its rooms, are files."""
    return [one for one in _members(container) if container != "probata.inquiry" or one not in VERBS]


def _standing(container: str) -> list[str]:
    return [room for room in _layers(container) if not room.startswith("(")]


def test_the_map_lists_the_rooms_that_stand_in_the_order_of_the_contracts() -> None:
    mapped = re.findall(r"^ {4,6}(\w+) {2,}\w", probata.__doc__ or "", flags=re.MULTILINE)
    expected = list[str]()
    for room in _standing("probata"):
        expected += [room, *(_standing(f"probata.{room}") if f"probata.{room}" in CONTAINERS else ())]
    assert mapped == expected


def test_every_standing_room_is_a_folder_and_every_folder_is_a_standing_room() -> None:
    source = ROOT / "src"
    for container in CONTAINERS:
        folders = {p.parent.name for p in (source / container.replace(".", "/")).glob("*/__init__.py")}
        assert folders == set(_standing(container))


def test_the_house_page_has_a_row_for_every_room_standing_or_planned_in_the_same_order() -> None:
    page = (ROOT / "docs/the-house.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/` \| (stands|planned) \|", page, flags=re.MULTILINE)
    told = [(room.strip("()"), "planned" if room.startswith("(") else "stands") for room in _every_room()]
    assert rows == told


def test_the_house_page_has_a_row_for_every_room_of_claims_in_the_order_of_their_contract() -> None:
    page = (ROOT / "docs/the-house.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)/` \| (?!stands|planned)", page, flags=re.MULTILINE)
    claims = "probata.method.report.claims"
    layers = next(one["layers"] for one in CONTRACTS if claims in one.get("containers", ()))
    assert rows == [room for layer in layers for room in layer.split(" | ")]
    assert set(rows) == {p.parent.name for p in (ROOT / "src" / claims.replace(".", "/")).glob("*/__init__.py")}


def _every_room() -> list[str]:
    return [room for container in CONTAINERS for room in _layers(container)]


def test_the_contract_on_verbs_names_every_verb() -> None:
    assert set(_members("probata.inquiry")) >= VERBS
