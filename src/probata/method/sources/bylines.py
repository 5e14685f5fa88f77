"""Declared bylines: a claim of metadata, held against what the text itself says of who made it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from probata.method.documents.credit import Credit, CreditForm, Role
from probata.method.documents.credit_names import agency_named
from probata.method.sources.words import fold

_SPLIT = re.compile(r"\s*(?:;|\||&|\band\b|、|,(?=\s*\S+\s+\S))\s*")
_LEAD = re.compile(r"^\s*(?:by|von|par|por)\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f]|[’'‐-](?=\w))*\.?")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
AUTHORS = frozenset((Role.REPORTER, Role.WRITER, Role.CONTRIBUTOR))
"""Roles of those who made the words; a picture, a translation and an edit bear out no author."""


class Supported(StrEnum):
    """What the text says of a declared author."""

    BY_CREDIT = "supported by the text's own credit line"
    IN_PART = "declared, supported in part"
    OTHER_ROLE = "declared, credited in another role"
    NAMED = "declared, named in the text but in no credit line"
    UNSUPPORTED = "declared, unsupported"


@dataclass(frozen=True, slots=True)
class Support:
    """A declared author, what the text says of it, and the text's credit lines to set beside it.

    ``roles`` are the other roles that the text credits the author with, for OTHER_ROLE.
    """

    declared: str
    state: Supported
    beside: tuple[Credit, ...]
    roles: tuple[Role, ...] = ()

    @property
    def contradicted(self) -> bool:
        """Whether the text credits other people instead."""
        borne_out = self.state in (Supported.BY_CREDIT, Supported.IN_PART)
        return not borne_out and bool(self._authors())

    def _authors(self) -> list[str]:
        """Those whom the text credits with its words; a photographer is no rival of an author."""
        return [person.name for line in self.beside for person in line.people if person.role in AUTHORS]

    def __str__(self) -> str:
        said = self.state.value
        if self.roles:
            said += f" ({', '.join(self.roles)})"
        authors = self._authors()
        if self.state is Supported.BY_CREDIT or not authors:
            return said
        return f"{said}; the text's own credit line names {', '.join(authors)}"


def unsupported(declared_author: str, credits: Sequence[Credit], text: str) -> Support:
    """Whether the text bears out a declared author.

    Every declared person is judged alone: all must stand in a credit line, as authors, for the best answer. A declared
    agency must be the one that the text shows. Accents and case are folded; a name that agrees in an initial only is
    no more than named. ``text`` is the document's own text, without the front matter that makes the claim.
    """
    lines = tuple(credits)
    parts = [part for part in _SPLIT.split(_LEAD.sub("", declared_author)) if _parts(part)]
    roles = [role for part in parts for role in _other_roles(part, lines)]
    states = [_judged(part, lines, text) for part in parts]
    state = _together(states)
    shown = tuple(dict.fromkeys(roles)) if state is Supported.OTHER_ROLE else ()
    return Support(declared_author, state, lines, shown)


def _together(states: list[Supported]) -> Supported:
    """One answer for a list: support of some is support in part, whatever else holds of the others."""
    if states and all(state is Supported.BY_CREDIT for state in states):
        return Supported.BY_CREDIT
    if Supported.BY_CREDIT in states:
        return Supported.IN_PART
    weaker = (Supported.OTHER_ROLE, Supported.NAMED)
    return next((state for state in weaker if state in states), Supported.UNSUPPORTED)


def _judged(declared: str, lines: tuple[Credit, ...], text: str) -> Supported:
    name = _parts(declared)
    people = [person for line in lines for person in line.people]
    authors = [_parts(person.name) for line in _outranking(lines) for person in line.people if person.role in AUTHORS]
    if _agency(declared) in _agencies(lines, photo=False) or any(_same(name, other) for other in authors):
        return Supported.BY_CREDIT
    if any(_other_roles(declared, lines)):
        return Supported.OTHER_ROLE
    if any(_same(name, _parts(person.name), initials=True) for person in people) or _stands_in(declared, name, text):
        return Supported.NAMED
    return Supported.UNSUPPORTED


def _outranking(lines: tuple[Credit, ...]) -> tuple[Credit, ...]:
    """The lines that speak for authors.

    A "By X" at the head of a page is printed from the same claim as its metadata, so it counts only where no reporting
    line says who did the work.
    """
    works = tuple(
        line for line in lines if line.form is not CreditForm.BYLINE and any(p.role in AUTHORS for p in line.people)
    )
    return works or lines


def _other_roles(declared: str, lines: tuple[Credit, ...]) -> Iterator[Role]:
    """The roles, none of an author, in which the text credits a declared person or agency."""
    name = _parts(declared)
    for line in lines:
        for person in line.people:
            if person.role not in AUTHORS and _same(name, _parts(person.name)):
                yield person.role
    if _agency(declared) in _agencies(lines, photo=True):
        yield Role.PHOTOGRAPHER


def _agency(said: str) -> tuple[str, ...]:
    """An agency by its usual name, folded; "AP" is the "Associated Press"."""
    return tuple(_parts(agency_named(said) or said))


def _agencies(lines: tuple[Credit, ...], *, photo: bool) -> set[tuple[str, ...]]:
    """The agencies that the lines show: those of pictures, or those of the words."""
    return {_agency(line.agency) for line in lines if line.agency and (line.form is CreditForm.PHOTO) == photo}


def _parts(name: str) -> list[str]:
    """The words of a name, folded; "Voss, Lena" is turned round."""
    if name.count(",") == 1:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    return [folded for word in _NAME.findall(name) if (folded := _plain(word.rstrip(".")))]


def _plain(word: str) -> str:
    """A word without case and accents: many desks print names without them."""
    apart = unicodedata.normalize("NFD", fold(word))
    bare = "".join(char for char in apart if not "\u0300" <= char <= "\u036f")
    return unicodedata.normalize("NFC", bare).translate(_LETTERS)


def _same(declared: list[str], credited: list[str], *, initials: bool = False) -> bool:
    """The same surname, one given name in full at least, and none that differs; a lone name is any of the words.

    An initial agrees with the name that it begins, but alone it tells nobody from a sister or a brother:
    ``initials`` says that this is enough.
    """
    if not declared or not credited:
        return False
    if len(declared) == 1:
        return declared[0] in credited
    if len(credited) == 1 or declared[-1] != credited[-1]:
        return declared == credited
    short, long = sorted((declared[:-1], credited[:-1]), key=len)
    rest = iter(long)
    agree = all(any(_agrees(one, other) for other in rest) for one in short)
    in_full = any(len(one) > 1 and one in long for one in short) or declared == credited
    return agree and (initials or in_full)


def _agrees(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _stands_in(declared: str, name: list[str], text: str) -> bool:
    """Whether the words of a name stand side by side in the text; a lone one as a name, not as a common word."""
    if _UNSPACED.fullmatch(declared.strip()):
        return fold(declared.strip()) in fold(text)
    raw = _NAME.findall(text)
    words = [_plain(word.rstrip(".")) for word in raw]
    if len(name) == 1:
        return any(word == name[0] and not one[0].islower() for one, word in zip(raw, words, strict=True))
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))
