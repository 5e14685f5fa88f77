"""Changes to an inquiry's files that know where they changed them: a small reader of record files of its own."""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.faults.editing import Mutated, Place, fences
from tests.faults.recorded import FINDINGS, RECOMMENDATIONS, REPORT, Files

Value = str | int | bool | list[Any] | dict[str, Any]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one of the files."""

    file: str
    place: Place


@dataclass(frozen=True, slots=True)
class Spoiled:
    """Changed files. ``at`` is what is now wrong, in code points of that file as changed.

    ``also`` are other spots where an objection would be as right. ``about`` names the findings, persons, parties,
    recommendations or estimates: a line about one of them (a condition that is missing, an adoption asked for) is as
    right as an objection. ``anywhere``: something is missing, and an objection may stand anywhere.
    """

    files: dict[str, str]
    at: Spot
    also: tuple[Spot, ...] = ()
    about: tuple[str, ...] = ()
    anywhere: bool = False


Apply = Callable[[Files, random.Random], "Spoiled | None"]
GROUPS = ("records", "findings", "responses", "recommendations", "estimates")


@dataclass(frozen=True, slots=True)
class RecordOperator:
    """One way to break one law over manuscript and records. ``law`` quotes the method; ``says`` is the fault."""

    name: str
    group: str
    law: str
    says: str
    apply: Apply


def shelf(group: str) -> tuple[list[RecordOperator], Callable[[str], Callable[[Apply], Apply]]]:
    """A list of operators and the decorator ``breaks(law)``; a function's docstring is the sentence."""
    operators: list[RecordOperator] = []

    def breaks(law: str) -> Callable[[Apply], Apply]:
        def put(apply: Apply) -> Apply:
            operators.append(RecordOperator(apply.__name__, group, law, apply.__doc__ or "", apply))
            return apply

        return put

    return operators, breaks


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a record file: its dotted name, where it stands, where its content begins, what it holds."""

    name: str
    start: int
    inside: int
    end: int
    holds: dict[str, Any]

    @property
    def last(self) -> str:
        """The name without what stands before the dot: ``F2``."""
        return self.name.rsplit(".", 1)[-1]


_HEAD = re.compile(r"^\[\[?([^\[\]\n]+)\]\]?[ \t]*\n", re.MULTILINE)


def tables(text: str, under: str = "") -> list[Table]:
    """Tables in order; with ``under``, those of that name or directly below it. Keys stand one a line."""
    heads = [(one[1], one.start(), one.end()) for one in _HEAD.finditer(text)]
    ends = [start for _, start, _ in heads[1:]] + [len(text)]
    top = Table("", 0, 0, heads[0][1] if heads else len(text), {})
    found = [Table(name, start, inside, end, {}) for (name, start, inside), end in zip(heads, ends, strict=True)]
    every = [
        Table(one.name, one.start, one.inside, one.end, tomllib.loads(text[one.inside : one.end]))
        for one in (top, *found)
    ]
    pattern = re.escape(under) + r"(\.[^.]+)?" if under else ".*"
    return [one for one in every if re.fullmatch(pattern, one.name)]


def findings(files: Files, *types: str, having: Iterable[str] = ()) -> list[Table]:
    """Findings of the record, of these types and with these keys."""
    every = [one for one in tables(files[FINDINGS], "findings") if "." in one.name]
    wanted = [one for one in every if not types or one.holds["type"] in types]
    return [one for one in wanted if all(key in one.holds for key in having)]


def toml(value: Value) -> str:
    """The value as it is written in a record file."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(toml(one) for one in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def line_of(text: str, table: Table, key: str) -> Place | None:
    """The line of one key, its line end included."""
    found = re.compile(rf"^{key} = .*\n?", re.MULTILINE).search(text, table.inside, table.end)
    return found.span() if found else None


def put(files: Files, file: str, table: Table, about: tuple[str, ...] = (), **entries: Value | None) -> Spoiled:
    """The files with entries of one table set, or gone when None. What is wrong is the last one set."""
    text, at, grown = files[file], (table.start, table.inside), 0
    for key, value in entries.items():
        place = line_of(text, _stretched(table, grown), key) or (table.inside, table.inside)
        new = "" if value is None else f"{key} = {toml(value)}\n"
        text = text[: place[0]] + new + text[place[1] :]
        grown += len(new) - (place[1] - place[0])
        at = (place[0], place[0] + len(new) - 1) if new else at
    names = about or (table.last,)
    whole = Spot(file, (table.start, table.end + grown))
    return seen_at({**files, file: text}, Spot(file, at), names, (whole,))


def _stretched(table: Table, by: int) -> Table:
    return Table(table.name, table.start, table.inside, table.end + by, table.holds)


def seen_at(files: Files, at: Spot, about: Iterable[str] = (), also: Iterable[Spot] = ()) -> Spoiled:
    """A fault at one spot; where the manuscript prints what it is about, an objection is as right."""
    names = tuple(about)
    return Spoiled(dict(files), at, (*also, *(spot for name in names for spot in printed(files, name))), names)


def printed(files: Files, name: str) -> list[Spot]:
    """Where the manuscript prints a finding, a recommendation (by its order), or how a party was heard."""
    source = files[REPORT]
    found = [one for one in fences(source, "finding") if one.argument.split()[:1] == [name]]
    if re.fullmatch(r"R\d+", name):
        found += fences(source, "recommendation")[int(name[1:]) - 1 : int(name[1:])]
    return [Spot(REPORT, (one.start, one.end)) for one in found]


def without(files: Files, file: str, table: Table, about: tuple[str, ...] = ()) -> Spoiled:
    """The files without one table: it is missing, so an objection may stand anywhere."""
    text = files[file][: table.start] + files[file][table.end :]
    done = seen_at({**files, file: text}, Spot(file, (table.start, table.start)), about or (table.last,))
    return Spoiled(done.files, done.at, done.also, done.about, anywhere=True)


def more(files: Files, file: str, head: str, about: tuple[str, ...] = (), **entries: Value) -> Spoiled:
    """The files with one more table at the end; ``head`` with its brackets."""
    block = f"\n{head}\n" + "".join(f"{key} = {toml(value)}\n" for key, value in entries.items())
    start = len(files[file])
    return seen_at({**files, file: files[file] + block}, Spot(file, (start + 1, start + len(block))), about)


def in_report(files: Files, changed: Mutated | None, *about: str) -> Spoiled | None:
    """A change of the manuscript alone, by the means of editing.py."""
    if changed is None:
        return None
    also = [Spot(REPORT, one) for one in changed.also]
    done = seen_at({**files, REPORT: changed.source}, Spot(REPORT, changed.span), about, also)
    return Spoiled(done.files, done.at, done.also, done.about, changed.anywhere)


def then(first: Spoiled | None, second: Callable[[Files], Spoiled | None]) -> Spoiled | None:
    """Two changes that make one fault, in different files; what is wrong is at either."""
    following = second(first.files) if first else None
    if first is None or following is None:
        return None
    kept = [one for one in (first.at, *first.also) if first.files[one.file] == following.files[one.file]]
    names = tuple(dict.fromkeys((*first.about, *following.about)))
    done = seen_at(following.files, following.at, names, (*following.also, *kept))
    return Spoiled(done.files, done.at, done.also, names, first.anywhere or following.anywhere)


def one_of(rng: random.Random, found: list[Table]) -> Table | None:
    """One of the tables, or None where there is none."""
    return rng.choice(found) if found else None


def recommendation_tables(files: Files) -> list[Table]:
    """Recommendations of the record."""
    return [one for one in tables(files[RECOMMENDATIONS], "recommendations") if "." in one.name]
