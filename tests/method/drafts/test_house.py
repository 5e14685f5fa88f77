"""What the compiler wrote into a file is known again, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Bookmark
from probata.method.documents.word.opening import read_draft
from probata.method.drafts.house import cited, is_made_here, parts, written_here
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import draft
from tests.method.report.exports.opened_word import exported


def test_front_page_annex_and_openings_are_the_compiler_s_and_no_word_of_the_author_is() -> None:
    seen = view(read_draft(exported(), "report.docx"), Changes.ACCEPTED)
    ours = [seen.read[number].span.of(seen.text) for number in sorted(written_here(seen))]
    assert "What the values rest on" in ours
    assert "Contents" in ours
    assert not [one for one in ours if one.startswith(("The Inquiry heard", "It arrived late", "The law is vague"))]


def test_notes_that_citations_made_are_known() -> None:
    seen = view(read_draft(exported(), "report.docx"), Changes.ACCEPTED)
    found = [seen.paragraph(seen.read[seen.number_at(span.start)]) for span in cited(seen)]
    assert found
    assert all(one.note for one in found)


def test_a_stranger_s_draft_is_nobody_s_but_the_author_s() -> None:
    seen = view(draft("Words."), Changes.ACCEPTED)
    assert not is_made_here(seen.draft)
    assert (written_here(seen), cited(seen)) == (frozenset(), ())


def test_a_bookmark_that_a_word_processor_saved_in_pieces_is_one() -> None:
    name = "_part_annex_aaaaaaaaaaaaaaaa"
    spans = (TextSpan(4, 4), TextSpan(9, 12), TextSpan(5, 6))
    cut = replace(draft("Words and words."), bookmarks=tuple(Bookmark(name, one) for one in spans))
    assert parts(cut) == {name: TextSpan(4, 12)}
