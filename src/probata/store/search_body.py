"""What the search index holds of a document, as one string, and what is asked of it.

Behind the form of the text (finding.py) stand, each in an alphabet of its own, the document's name, its declared
titles and what else was declared about it: every UTF-16 unit is moved into a plane of Unicode that has no characters.
So one expression asks for words anywhere, or in the name alone, and a phrase never runs from one field into the next.
Between them stand noncharacters, which also say who read the file and whether others published it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from probata.method.documents.finding import form

TEXT, NAME, TITLE, CLAIM = 0, 0x40000, 0x50000, 0x60000
"""The fields. A word of a query is looked for in all of them."""
ANYWHERE = (TEXT, NAME, TITLE, CLAIM)
SHORTEST = 3
"""The index knows runs of three signs."""
_END = "\ufdd0"
_PUBLIC, _KEPT = "\ufdd2\ufdd3\ufdd4", "\ufdd2\ufdd3\ufdd5"
_CODES = 0xFDE0


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a document beside its text; ``reader`` is the name of who read it, without the version."""

    name: str = ""
    titles: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reader: str = ""
    public: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that has to stand in a body: any of these strings, each in the alphabet of its field."""

    any_of: tuple[str, ...]

    def holds(self, body: str) -> bool:
        """Whether it stands in this body."""
        return any(one in body for one in self.any_of)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a body has to hold (every Need), and what it may not hold (any Need)."""

    needs: tuple[Need, ...] = ()
    without: tuple[Need, ...] = ()

    def holds(self, body: str) -> bool:
        """Whether a body is what is asked for: the plain rule that the index has to agree with."""
        return all(one.holds(body) for one in self.needs) and not any(one.holds(body) for one in self.without)


def body(text: str, about: About) -> str:
    """The string that is indexed of a document."""
    said = [(NAME, about.name), *((TITLE, one) for one in about.titles), *((CLAIM, one) for one in about.claims)]
    fields = (moved(form(value), field) + _END for field, value in said)
    flags = (_code(about.reader), _PUBLIC if about.public else _KEPT)
    return _END.join((form(text), *flags, *fields, _END))


def moved(folded: str, field: int) -> str:
    """A form in the alphabet of a field; that of the text is its own."""
    if field == TEXT:
        return folded
    units = memoryview(folded.encode("utf-16-le", "replace")).cast("H")
    return "".join(chr(field + unit) for unit in units)


def words(term: str, fields: Iterable[int] = ANYWHERE) -> Need:
    """A term (in its form) that has to stand in one of the fields."""
    return Need(tuple(moved(term, field) for field in fields))


def named(parts: Iterable[str]) -> Need:
    """One of these parts (in their form) in the name."""
    return Need(tuple(moved(part, NAME) for part in parts))


def read_by(readers: Iterable[str]) -> Need:
    """One of these readers."""
    return Need(tuple(map(_code, readers)))


def public(wanted: bool) -> Need:
    """Published by others, or not."""
    return Need((_PUBLIC if wanted else _KEPT,))


def _code(reader: str) -> str:
    """Four of sixteen noncharacters: no two readers of the shelf have the same (a test looks)."""
    number = int.from_bytes(hashlib.blake2b(reader.encode("utf-8"), digest_size=2).digest(), "big")
    return "".join(chr(_CODES + (number >> shift & 15)) for shift in (12, 8, 4, 0))
