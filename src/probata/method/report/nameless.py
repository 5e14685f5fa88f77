"""nameless: words of records as a report may print them: with nobody in them whom the inquiry has to keep apart.

What a role prints is held by rules; what a part prints that fills itself from records was written elsewhere, perhaps by
the accused party. So names are taken out here: of whoever the vault knows, of persons named as responsible (their
record is not the report's to open), and code names wherever the edition leaves the inquiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from probata.method.reply.persons import RAISED, Known, readings
from probata.method.reply.removing import without
from probata.method.report.model import Bound
from probata.method.testimony.protection import Lexicon

_PIECE = re.compile(rf"\d+|[^\W\d_{RAISED}]+")


@dataclass(frozen=True, slots=True)
class Nameless:
    """Takes names out of words. ``code_names`` are by their last piece, since there may be very many."""

    lexicon: Lexicon
    code_names: Mapping[str, tuple[str, ...]]
    apart: tuple[str, ...] = field(repr=False)

    def known(self, *texts: str) -> Known:
        """Who may be named in these texts."""
        read = {way for text in texts for way in readings(text)}
        pieces = {_key(piece) for text in read for piece in _PIECE.findall(text)}
        names = {name for piece in pieces for name in self.code_names.get(piece, ())}
        return Known(self.lexicon, tuple(sorted(names)), self.apart)

    def __call__(self, words: str) -> str:
        """The words with ``[name removed]`` in place of every name."""
        return without(words, (self.known(words).find,))[0] if words else words


def nameless(bound: Bound) -> Nameless:
    """For the readers of this edition."""
    return bound.once.get("nameless", lambda: _made(bound))


def _made(bound: Bound) -> Nameless:
    found = bound.records.findings
    apart = {one.identity for one in found.file.persons.values()} - {""} if found else set[str]()
    names = () if bound.internal else (one.code_name for one in bound.records.interviews)
    return Nameless(bound.records.lexicon, _by_last_piece(names), tuple(sorted(apart)))


def _by_last_piece(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in names:
        pieces = _PIECE.findall(name)
        if pieces:
            found.setdefault(_key(pieces[-1]), []).append(name)
    return {piece: tuple(several) for piece, several in found.items()}


def _key(piece: str) -> str:
    return piece.lstrip("0") if piece.isdigit() else piece.casefold()
