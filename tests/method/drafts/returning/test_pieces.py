"""What a draft is made of."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Bookmark, Picture
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.pieces import Part, Piece, arranged, body, pieces
from probata.method.drafts.view import View, view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import cell, draft, heading, numbered


def _pieces(seen: View) -> list[Piece]:
    return list(pieces(seen, body(seen)))


def test_each_paragraph_has_a_kind_and_pictures_stand_where_they_hang() -> None:
    made = draft(heading("One"), "Words.", numbered("•", "point"), numbered("12.", "a paragraph"), cell(1, 1, "A"))
    made = replace(made, pictures=(Picture(made.text.index("Words"), "word/media/a.png"),))
    kinds = [one.kind for one in _pieces(view(made, Changes.ACCEPTED))]
    assert kinds == ["heading", "picture", "paragraph", "item", "paragraph", "cell"]


def test_marked_parts_hold_their_pieces_also_when_marks_moved_into_the_words_or_overlap() -> None:
    made = draft("before", "one", "two", "behind")
    text = made.text
    marks = (
        Bookmark("_part_finding_1", TextSpan(text.index("one"), text.index("two") + 3)),
        Bookmark("_part_plain_2", TextSpan(text.index("two"), len(text))),
    )
    seen = view(replace(made, bookmarks=marks), Changes.ACCEPTED)
    before, finding, behind = arranged(seen, _pieces(seen))
    assert isinstance(finding, Part)
    assert finding.kind == "finding"
    inner = finding.inner[1]
    assert isinstance(inner, Part)
    assert len(inner.inner) == 1
    assert isinstance(before, Piece)
    assert isinstance(behind, Piece)
