"""What an inquiry keeps of a file: the item (the file as captured) and the documents that it holds."""

from __future__ import annotations

from dataclasses import dataclass

from probata.method.documents.model import Declared, Mark
from probata.record.digest import Digest
from probata.record.ref import Ref
from probata.record.span import TextSpan


@dataclass(frozen=True, slots=True)
class Item:
    """One captured file. ``exact`` says that its canonical text is the file itself, byte for byte.

    ``public`` is a person's word that the file was published by others (press, laws, statistics). It is false
    unless somebody said so: what is not public leaves the inquiry only as a number.
    """

    ref: Ref
    digest: Digest
    name: str
    size: int
    reader: str
    exact: bool
    public: bool
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One document: a span of its item's canonical text, with the claims made for it.

    ``position`` counts from 1 inside the item; ``digest`` is that of the document's own text as UTF-8.
    """

    ref: Ref
    item: Ref
    position: int
    name: str
    span: TextSpan
    digest: Digest
    declared: tuple[Declared, ...] = ()

    def claim(self, field: str) -> str | None:
        """The first declared value of this field, None when nobody declared one."""
        return next((d.value for d in self.declared if d.field == field), None)


@dataclass(frozen=True, slots=True)
class FullDocument:
    """A document with its own text and the marks that lie in it, counted from the document's start.

    ``byte_start`` is where the document's text begins in its item's canonical text as UTF-8, ``whole`` the digest of
    that canonical text (the file itself when the item is exact).
    """

    document: Document
    item: Item
    text: str
    marks: tuple[Mark, ...]
    byte_start: int
    whole: Digest
