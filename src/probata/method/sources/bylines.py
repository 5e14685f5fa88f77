"""Declared bylines: a claim of metadata, held against what the text itself says of who made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from probata.method.documents.credit import Credit, CreditForm
from probata.method.sources.words import fold

_SPLIT = re.compile(r"\s*(?:;|\||&|\band\b|,(?=\s*\S+\s+\S))\s*")
_LEAD = re.compile(r"^\s*(?:by|von|par|por)\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w’'\-]*\.?")


class Supported(StrEnum):
    """What the text says of a declared author."""

    BY_CREDIT = "supported by the text's own credit line"
    NAMED = "declared, named in the text but in no credit line"
    UNSUPPORTED = "declared, unsupported"


@dataclass(frozen=True, slots=True)
class Support:
    """A declared author, what the text says of it, and the text's credit lines to set beside it."""

    declared: str
    state: Supported
    beside: tuple[Credit, ...]

    @property
    def contradicted(self) -> bool:
        """Whether the text credits other people instead."""
        return self.state is not Supported.BY_CREDIT and any(line.people for line in self._of_words())

    def _of_words(self) -> list[Credit]:
        """The credit lines that speak of the words; a photographer is no rival of an author."""
        return [line for line in self.beside if line.form is not CreditForm.PHOTO]

    def __str__(self) -> str:
        if not self.contradicted:
            return self.state.value
        people = ", ".join(person.name for line in self._of_words() for person in line.people)
        return f"{self.state.value}; the text's own credit line names {people}"


def unsupported(declared_author: str, credits: Sequence[Credit], text: str) -> Support:
    """Whether the text bears out a declared author.

    Every declared person must stand in a credit line for the best answer; a declared agency must be the one that the
    text shows. ``text`` is the document's own text, without the front matter that makes the claim.
    """
    names = [name for part in _SPLIT.split(_LEAD.sub("", declared_author)) if (name := _parts(part))]
    lines = tuple(credits)
    known = [_parts(person.name) for line in lines for person in line.people]
    known += [_parts(line.agency) for line in lines if line.agency]
    if names and all(any(_same(name, other) for other in known) for name in names):
        return Support(declared_author, Supported.BY_CREDIT, lines)
    if names and all(_stands_in(name, text) for name in names):
        return Support(declared_author, Supported.NAMED, lines)
    return Support(declared_author, Supported.UNSUPPORTED, lines)


def _parts(name: str) -> list[str]:
    """The words of a name, folded; "Voss, Lena" is turned round."""
    if name.count(",") == 1:
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    return [folded for word in _NAME.findall(name) if (folded := fold(word.rstrip(".")))]


def _same(declared: list[str], credited: list[str]) -> bool:
    """The same surname and no given name that differs; an initial agrees with the name that it begins."""
    if not credited or declared[-1] != credited[-1] or (len(declared) == 1) != (len(credited) == 1):
        return declared == credited
    short, long = sorted((declared[:-1], credited[:-1]), key=len)
    rest = iter(long)
    return all(any(_agrees(one, other) for other in rest) for one in short)


def _agrees(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _stands_in(name: list[str], text: str) -> bool:
    words = [fold(word.rstrip(".")) for word in _NAME.findall(text)]
    size = len(name)
    return size > 1 and any(words[at : at + size] == name for at in range(len(words) - size + 1))
