"""What the diary reaches: the verbs that its acts call, and every entry that the log of an inquiry can hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from probata.inquiry.entry.door import LOOKING
from tests.house.calls import Function, functions, verbs

_ROOM = "probata.inquiry."
_RECORD = "probata.inquiry.entry.door.record"
_APPEND = "probata.store.log.append"
_PLACE = {_RECORD: 2, _APPEND: 3}
"""Which argument is the name of the act."""


def verbs_of_acts(folder: Path = Path(__file__).parent) -> set[str]:
    """The verbs that a file of acts, or what all acts share, takes something from."""
    named: set[str] = set()
    for path in [folder / "acting.py", *folder.glob("acts_*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(_ROOM):
                named.add(node.module.removeprefix(_ROOM).partition(".")[0])
    return named & set(verbs())


def entries() -> set[str]:
    """The name of every act that the inquiry writes into its log, but for those that say who looked."""
    found = {name for one in functions().values() for name in _written(one)}
    return found - LOOKING


def _written(one: Function) -> Iterator[str]:
    for node in ast.walk(one.node):
        if isinstance(node, ast.Call):
            place = _PLACE.get(_called(one, node.func))
            if place is not None and f"{one.module}.{one.name}" != _RECORD:
                yield from _names(one, node.args[place])


def _called(one: Function, called: ast.expr) -> str:
    if isinstance(called, ast.Name):
        return one.names.get(called.id, f"{one.module}.{called.id}")
    if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
        return f"{one.names.get(called.value.id, '')}.{called.attr}"
    return ""


def _names(one: Function, node: ast.expr) -> Iterator[str]:
    """A plain word, either of two, a constant of some file, or what those who call the function hand on."""
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _names(one, node.body)
        yield from _names(one, node.orelse)
    elif isinstance(node, ast.Attribute):
        assert isinstance(node.value, ast.Name)
        yield str(getattr(import_module(one.names[node.value.id]), node.attr))
    elif isinstance(node, ast.Name):
        given = [each.arg for each in one.node.args.args]
        if node.id in given:
            yield from _handed_on(one, given.index(node.id))
        else:
            yield str(_constant(one, node.id))


def _constant(one: Function, name: str) -> object:
    """What a name stands for that is written with capitals, here or where it was imported from."""
    room, _, real = one.names.get(name, f"{one.module}.{name}").rpartition(".")
    return getattr(import_module(room), real)


def _handed_on(one: Function, place: int) -> Iterator[str]:
    full = f"{one.module}.{one.name}"
    for each in functions().values():
        for node in ast.walk(each.node):
            if isinstance(node, ast.Call) and _called(each, node.func) == full:
                yield from _local(each, node.args[place])


def _local(one: Function, node: ast.expr) -> Iterator[str]:
    """As :func:`_names`, and a name that the function gives a word to."""
    if isinstance(node, ast.Name):
        for each in ast.walk(one.node):
            if isinstance(each, ast.Assign) and any(ast.unparse(to) == node.id for to in each.targets):
                yield from _names(one, each.value)
        return
    yield from _names(one, node)
