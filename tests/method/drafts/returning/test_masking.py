"""What of a draft is an author's prose."""

from __future__ import annotations

from probata.method.drafts.returning.masking import masked
from probata.method.manuscript.model import At, Items, Paragraph, Quote
from probata.record.span import TextSpan


def _paragraph(start: int, end: int) -> Paragraph:
    return Paragraph((), "", At("d", start, end, 1, 1))


def test_only_prose_is_left_and_no_letter_moves() -> None:
    text = "Front\nIt was 26 people.\nOurs\nIn a list.\nQuoted.\n"
    listed = Items(False, 1, ((_paragraph(29, 39),),), At("d", 29, 39, 4, 1))
    blocks = (_paragraph(6, 23), listed, Quote((_paragraph(40, 47),), At("d", 40, 47, 5, 1)))
    made = masked(text, [blocks], [TextSpan(13, 15)])
    assert made == "     \nIt was    people.\n    \nIn a list.\nQuoted.\n"
