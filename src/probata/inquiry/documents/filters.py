"""Which documents and which places in them a search is for: what somebody typed, checked, as a value."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.documents import finding, picking
from probata.method.documents.model import MarkKind
from probata.method.documents.picking import Picking
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.method.documents.model import Reader

_SIGNS = 3
_GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search leaves out. Everything is combined with "and"; several values of one field with "or", but for
    ``declared`` and ``without``, of which each counts.

    ``names``: parts of document names, or patterns with ``*``, ``?`` and ``[...]`` for the whole name. ``kinds``:
    suffixes or names of readers. ``public``: published by others (True) or not (False). ``restricted``: only what lies
    in compartments. ``of``: code names of compartments. ``declared``: (field, words). ``where``: kinds of marks by
    their words, as ``comment``. ``by``, ``since``, ``until``: whom and when messages, comments and changes claim; days
    as 2021, 2021-03 or 2021-03-04.
    """

    names: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    public: bool | None = None
    restricted: bool = False
    of: tuple[str, ...] = ()
    declared: tuple[tuple[str, str], ...] = ()
    where: tuple[str, ...] = ()
    by: str = ""
    since: str = ""
    until: str = ""
    without: tuple[str, ...] = ()


def readers_of(kinds: Iterable[str]) -> frozenset[str]:
    """The names of the readers that these suffixes or names mean. Raises BadUse with what there is."""
    from probata.method.documents.shelf import readers

    found: set[str] = set()
    for kind in kinds:
        wanted = kind.lower().removeprefix(".")
        names = {
            one.METHOD.name
            for one in readers()
            if wanted in (one.METHOD.name, _short(one)) or f".{wanted}" in one.SUFFIXES
        }
        if not names:
            known = sorted({suffix.removeprefix(".") for one in readers() for suffix in one.SUFFIXES})
            known += sorted({_short(one) for one in readers()} - set(known))
            raise BadUse("No reader is for this kind of file.", where=kind, next_step=f"There are: {', '.join(known)}.")
        found |= names
    return frozenset(found)


def _short(reader: Reader) -> str:
    """``whatsapp`` of ``read-whatsapp``."""
    return reader.METHOD.name.removeprefix("read-")


def picking_of(filters: Filters) -> Picking:
    """What a place has to stand in. Raises BadUse for a kind that is none, and for what is no day."""
    known = {one.value: one for one in MarkKind}
    kinds = set[MarkKind]()
    for word in filters.where:
        singular = word.strip().lower()
        kind = known.get(singular) or known.get(singular.removesuffix("s"))
        if kind is None:
            there = ", ".join(sorted(known))
            raise BadUse("This is no kind of place in a document.", where=word, next_step=f"There are: {there}.")
        kinds.add(kind)
    since, until = _day(filters.since, 0), _day(filters.until, 1)
    if since and until and since > until:
        raise BadUse("Nothing is since a day and until an earlier one.", where=f"{filters.since} {filters.until}")
    return Picking(frozenset(kinds), finding.form(filters.by).strip(), since, until)


def _day(text: str, end: int) -> str:
    if not text:
        return ""
    ends = picking.days(text) if "T" not in text else None
    if ends is None:
        raise BadUse("This is no day.", where=text, next_step="Write a year, month or day: 2021, 2021-03, 2021-03-04.")
    return ends[end]


def is_pattern(name: str) -> bool:
    """Whether this is a pattern for the whole name, and no part of it."""
    return bool(_GLOB.search(name))


def parts_of_names(names: Sequence[str]) -> list[list[str]]:
    """What a name (in its form) has to hold if it is asked for: of each list one part. Patterns say more than that."""
    parts = [_parts(one) for one in names]
    if len(parts) == 1:
        return [[one] for one in parts[0]]
    return [[max(some, key=len) for some in parts]] if parts and all(parts) else []


def _parts(name: str) -> list[str]:
    """What stands in a pattern as it is, as far as an index of three signs helps to find it."""
    if not is_pattern(name):
        return [finding.form(name).strip()]
    plain = finding.form(name).partition("[")[0]  # what a bracket closes is not worth the trouble
    return [one for one in re.split(r"[*?]", plain) if len(one) >= _SIGNS]


def is_named(names: Sequence[str], name: str) -> bool:
    """Whether a document of this name is asked for: case and accents do not count, in patterns neither."""
    shape = finding.form(name)
    return not names or any(
        fnmatch.fnmatchcase(shape, finding.form(one)) if is_pattern(one) else finding.form(one).strip() in shape
        for one in names
    )


def declares(declared: Sequence[tuple[str, str]], claims: Sequence[tuple[str, str]]) -> bool:
    """Whether something was declared of each of these fields that holds these words."""
    return all(
        any(field == asked and finding.form(words).strip() in finding.form(value) for field, value in claims)
        for asked, words in declared
    )
