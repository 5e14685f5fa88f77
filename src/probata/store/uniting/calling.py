"""What members are called: two of one name, added in two copies, are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from probata.record.ref import Ref
from probata.store.uniting.model import AnyRow, AnyRows, Conflict

_LETTERS = 4


def called(rows: Iterable[AnyRow]) -> tuple[AnyRows, list[Conflict]]:
    """Every member once. Those of one name have a part of their Ref behind it, all of them, so that it does not matter
    which copies met first; and keep it."""
    names: dict[str, set[str]] = {}
    for row in rows:
        names.setdefault(row["ref"], set()).add(row["name"])
    plain = {ref: min(_without(ref, name) for name in each) for ref, each in names.items()}
    many = Counter(name.casefold() for name in plain.values())
    told = [ref for ref, name in plain.items() if many[name.casefold()] > 1]
    apart = {ref for ref, each in names.items() if plain[ref] not in each} | set(told)
    apart |= {ref for ref, each in names.items() if len(each) > 1}
    found = [{"ref": ref, "name": plain[ref] + _mark(ref) if ref in apart else plain[ref]} for ref in sorted(plain)]
    stands = {row["ref"]: row["name"] for row in found}
    return found, [Conflict("members of one name", plain[ref], stands[ref]) for ref in sorted(told)]


def _mark(ref: str) -> str:
    return f" ({Ref.parse(ref).token[:_LETTERS]})"


def _without(ref: str, name: str) -> str:
    return name.removesuffix(_mark(ref))
