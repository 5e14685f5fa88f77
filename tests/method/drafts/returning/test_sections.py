"""Parts of a draft that only a heading names."""

from __future__ import annotations

from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Directive
from probata.method.manuscript.writing import source_of
from tests.method.drafts.drafting import P, draft, heading


def _made(*paragraphs: P | str) -> Returned:
    return returned(view(draft(*paragraphs), Changes.ACCEPTED), Kept(), {})


def test_a_part_ends_with_the_next_heading_that_is_not_below_it() -> None:
    made = _made(heading("Limitations"), "No access.", heading("Sources", 2), "Few.", heading("Findings"), "Plain.")
    text = source_of(made.manuscript).text
    assert ":::{limitations}\nNo access.\n\n## Sources\n\nFew.\n:::\n\n# Findings" in text


def test_a_part_without_words_is_a_heading_alone() -> None:
    assert not any(isinstance(one, Directive) for one in _made(heading("Limitations")).manuscript.blocks)


def test_an_annex_keeps_its_title_and_is_lettered_anew() -> None:
    made = _made(heading("Annex B: Letters"), "Dear.")
    [annex] = made.manuscript.blocks
    assert isinstance(annex, Directive)
    assert (annex.name, annex.argument) == ("annex", "Letters")
    assert "Annex B: " in [one.words for one in made.left]


def test_recommendations_are_addressed_as_their_heading_says() -> None:
    [_head, part] = _made(heading("Recommendations to the Ministry"), "Release them.").manuscript.blocks
    assert isinstance(part, Directive)
    assert (part.name, part.argument) == ("recommendation", "the Ministry")
