"""Pieces: what the inline reader has of a paragraph before emphasis is resolved, and the inlines they become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.manuscript.model import Inline, Text
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.stretches import Stretch


@dataclass(slots=True)
class Piece:
    """Words, a finished inline (``node``), or a run of marks (``mark``: ``*``, ``_`` or ``[``) that may become one.

    ``start``, ``end`` are places in the stretch. ``opens``, ``closes``, ``length`` are those of a run of emphasis marks
    (CommonMark 0.31, section 6.2); ``depth`` says how deep inlines are nested in it; ``prose`` whether the words stand
    in the source as they are printed.
    """

    start: int
    end: int
    words: str = ""
    node: Inline | None = None
    mark: str = ""
    opens: bool = False
    closes: bool = False
    length: int = 0
    depth: int = 0
    prose: bool = True


def inlines_of(pieces: Sequence[Piece], stretch: Stretch, file: OneFile) -> tuple[Inline, ...]:
    """The inlines that these pieces are; words beside each other become one Text. The file notes places of prose."""
    made: list[Inline] = []
    words: list[str] = []
    for piece in pieces:
        if piece.node is None:
            words.append(piece.words)
            if piece.prose and piece.words:
                place = stretch.place(piece.start)
                file.prose.append((place, place + piece.end - piece.start))
            continue
        _say(made, words)
        made.append(piece.node)
    _say(made, words)
    return tuple(made)


def _say(made: list[Inline], words: list[str]) -> None:
    said = "".join(words)
    words.clear()
    if said:
        made.append(Text(said))
