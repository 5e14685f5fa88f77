"""Pieces become inlines, and the places of prose are noted."""

from probata.method.manuscript.model import Break, Text
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.pieces import Piece, inlines_of
from probata.method.manuscript.stretches import stretch_of


def test_words_beside_each_other_are_one_text() -> None:
    file = OneFile("a.md", "  ab&c")
    stretch = stretch_of(file.source, [(0, 6)])
    assert stretch is not None
    pieces = [
        Piece(0, 1, "a"),
        Piece(1, 2, "b"),
        Piece(2, 3, "&", prose=False),
        Piece(3, 3, node=Break(False)),
        Piece(3, 4, "c"),
    ]
    assert inlines_of(pieces, stretch, file) == (Text("ab&"), Break(False), Text("c"))
    assert file.prose == [(2, 3), (3, 4), (5, 6)]
