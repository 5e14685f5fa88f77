"""Who calls whom inside the inquiry, read from the source: enough to ask whether a verb passes a gate."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src/probata"
SHARED = frozenset({"reports", "records", "accounts", "documents", "files", "entry"})
_ROOM = "probata.inquiry"


@dataclass(frozen=True)
class Function:
    """A function, or a method as ``Class.method``: the node, and what the names in it stand for."""

    module: str
    name: str
    node: ast.FunctionDef = field(repr=False)
    names: Mapping[str, str] = field(repr=False)

    @property
    def takes_inquiry(self) -> bool:
        """Whether an argument is an opened inquiry."""
        given = [*self.node.args.args, *self.node.args.kwonlyargs]
        return any("Opened" in ast.unparse(one.annotation) for one in given if one.annotation)

    def calls(self) -> Iterator[str]:
        """What it calls, or hands on to be called: ``module.function`` where that is known, else ``.method``."""
        for node in ast.walk(self.node):
            if isinstance(node, ast.Attribute):
                base = self.names.get(node.value.id, "") if isinstance(node.value, ast.Name) else None
                yield f".{node.attr}" if base is None or base == "" else f"{base}.{node.attr}"
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                yield self.names.get(node.id, f"{self.module}.{node.id}")


def _module(path: Path) -> str:
    return ".".join(("probata", *path.relative_to(SOURCE).with_suffix("").parts))


def _imported(tree: ast.AST) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
        elif isinstance(node, ast.Import):
            found |= {one.asname or one.name: one.name for one in node.names}
    return found


@cache
def functions() -> Mapping[str, Function]:
    """Every function of the inquiry, by ``module.name``."""
    found: dict[str, Function] = {}
    for path in sorted((SOURCE / "inquiry").rglob("*.py")):
        tree, module = ast.parse(path.read_text(encoding="utf-8")), _module(path)
        names = _imported(tree)
        for node in tree.body:
            inside = node.body if isinstance(node, ast.ClassDef) else [node]
            for one in inside:
                if isinstance(one, ast.FunctionDef):
                    name = f"{node.name}.{one.name}" if isinstance(node, ast.ClassDef) else one.name
                    found[f"{module}.{name}"] = Function(module, name, one, names)
    return found


@cache
def _methods() -> Mapping[str, tuple[str, ...]]:
    """Name of a method -> every method of the inquiry of that name; of a class -> what makes one."""
    found: dict[str, tuple[str, ...]] = {}
    for full, one in functions().items():
        owner, _, method = one.name.rpartition(".")
        if owner:
            found[f".{method}"] = (*found.get(f".{method}", ()), full)
        if owner and method in ("__init__", "__post_init__"):
            found[f"{one.module}.{owner}"] = (*found.get(f"{one.module}.{owner}", ()), full)
    return found


@cache
def _called(full: str) -> tuple[str, ...]:
    """What a function of the inquiry calls; every verb is asked about, and most pass the same functions."""
    one = functions().get(full)
    return tuple(one.calls()) if one else ()


def reaches(full: str, goal: str) -> bool:
    """Whether a function calls the goal, itself or through what it calls inside the inquiry."""
    seen, waiting = {full}, [full]
    while waiting:
        for called in _called(waiting.pop()):
            if called == goal:
                return True
            for further in (called, *_methods().get(called, ())):
                if further in functions() and further not in seen:
                    seen.add(further)
                    waiting.append(further)
    return False


def verbs() -> list[str]:
    """The verbs: files of the inquiry's own folder, and folders that are no room which verbs share."""
    files = {path.stem for path in (SOURCE / "inquiry").glob("*.py")} - {"__init__"}
    folders = {path.parent.name for path in (SOURCE / "inquiry").glob("*/__init__.py")}
    return sorted(files | folders - SHARED)


def of_faces() -> set[str]:
    """Every function of the inquiry that a face imports."""
    found: set[str] = set()
    for path in (SOURCE / "cli").rglob("*.py"):
        found |= set(_imported(ast.parse(path.read_text(encoding="utf-8"))).values())
    return {name for name in map(_behind_door, found) if name in functions()}


def _behind_door(name: str) -> str:
    """Where a name stands that a room's door offers."""
    room, _, offered = name.rpartition(".")
    if not room.startswith(f"{_ROOM}.") or name in functions():
        return name
    place = getattr(import_module(room), "_OFFERS", {}).get(offered)
    return f"{room}.{place}.{offered}" if place else name


def public(verb: str) -> list[str]:
    """The functions that a verb offers: those of its file, or those at the door of its folder."""
    module = f"{_ROOM}.{verb}"
    offers = getattr(import_module(module), "_OFFERS", {})
    offered = {f"{module}.{place}.{name}" for name, place in offers.items()}
    each = ((full, one) for full, one in functions().items() if "." not in one.name and one.name[0] != "_")
    return [full for full, one in each if one.module == module or full in offered]


def users(name: str, *, inside: Path = SOURCE) -> set[str]:
    """Every file of the package that names this function of another file."""
    found: set[str] = set()
    for path in inside.rglob("*.py"):
        uses, imported = _names(path.read_text(encoding="utf-8"))
        if name in uses & {*imported, name} and _imports(imported, name):
            found.add(path.relative_to(SOURCE).as_posix())
    return found


@cache
def _names(source: str) -> tuple[frozenset[str], Mapping[str, str]]:
    """The names and attributes that stand in a source, and what it imports under which name."""
    tree = ast.parse(source)
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return frozenset(named | called), _imported(tree)


def _imports(given: Mapping[str, str], name: str) -> bool:
    whole = any(one.endswith(("testimony.consent", "accounts.permitting")) for one in given.values())
    return name in given or whole
