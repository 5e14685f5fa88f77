"""Every room has the same door: what it knows, what it does not, its words, and lazy names that really exist."""

import ast
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import probata

ROOMS = sorted(
    found.name
    for found in pkgutil.walk_packages(probata.__path__, "probata.")
    if found.ispkg and not found.name.endswith((".readers", ".migrations"))
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_door_says_what_the_room_knows_and_which_words_it_defines(room: str) -> None:
    doc = import_module(room).__doc__ or ""
    assert doc.startswith(f"{room.rpartition('.')[2]}: ")
    for heading in ("Knows:", "Does not know:", "Words defined here:"):
        assert heading in doc or heading.lower() in doc.lower()


@pytest.mark.parametrize("room", ROOMS)
def test_every_offered_name_is_there_and_is_told_to_the_type_checker(room: str) -> None:
    module = import_module(room)
    offers: dict[str, str] = getattr(module, "_OFFERS", {})
    for name in offers:
        assert getattr(module, name) is not None
    assert sorted(offers) == _names_for_the_checker(Path(str(module.__file__)))
    assert list(getattr(module, "__all__", [])) == sorted(offers)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = probata.record.Nonsense


def _names_for_the_checker(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.If):
            names += [a.asname or a.name for one in node.body if isinstance(one, ast.ImportFrom) for a in one.names]
    return sorted(names)
