"""What the compiler wrote into a file is known again, and nothing else is."""

from __future__ import annotations

from probata.method.documents.word.opening import read_draft
from probata.method.drafts.house import cited_roles, is_made_here, written_here
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from tests.method.drafts.drafting import draft
from tests.method.report.exports.opened_word import exported


def test_front_page_annex_and_openings_are_the_compiler_s_and_no_word_of_the_author_is() -> None:
    seen = view(read_draft(exported(), "report.docx"), Changes.ACCEPTED)
    ours = [seen.read[number].span.of(seen.text) for number in sorted(written_here(seen))]
    assert "What the values rest on" in ours
    assert "Contents" in ours
    assert not [one for one in ours if one.startswith(("The Inquiry heard", "It arrived late", "The law is vague"))]


def test_cited_places_and_numbers_of_tables_need_no_evidence() -> None:
    seen = view(read_draft(exported(), "report.docx"), Changes.ACCEPTED)
    words = [role.parts[0] for role in cited_roles(seen)]
    assert "Finding F1 (law or policy)" in words
    assert all(role.name == "fixed" and seen.text[role.at.start : role.at.end] for role in cited_roles(seen))


def test_a_stranger_s_draft_is_nobody_s_but_the_author_s() -> None:
    seen = view(draft("Words."), Changes.ACCEPTED)
    assert not is_made_here(seen.draft)
    assert (written_here(seen), cited_roles(seen)) == (frozenset(), ())
