"""Pictures of a draft as figures."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind, Picture, StoryKind
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Directive
from probata.method.manuscript.writing import source_of
from tests.method.drafts.drafting import BLANK, P, draft

CAPTION = replace(BLANK, kind=ParagraphKind.CAPTION, style="caption")
ALT = replace(BLANK, story=StoryKind.CAPTION)


def _made(*paragraphs: P | str, pictures: tuple[Picture, ...] = ()) -> Returned:
    return returned(view(replace(draft(*paragraphs), pictures=pictures), Changes.ACCEPTED), Kept(), {})


def test_a_picture_becomes_a_figure_with_the_caption_under_it() -> None:
    made = _made("Words.", P(["Figure 1. A shed"], CAPTION), pictures=(Picture(6, "word/media/image7.PNG"),))
    figure = made.manuscript.blocks[1]
    assert isinstance(figure, Directive)
    assert (figure.name, figure.argument) == ("figure", "picture-1.png")
    assert dict(made.pictures) == {"picture-1.png": "word/media/image7.PNG"}


def test_without_a_caption_the_words_in_its_place_are_it_and_with_one_they_are_told() -> None:
    alone = _made("Words.", P(["a gate"], ALT), pictures=(Picture(6, "media/1.jpeg"),))
    assert ":::{figure} picture-1.jpeg\na gate\n:::" in source_of(alone.manuscript).text
    both = _made("Words.", P(["a gate"], ALT), P(["A shed"], CAPTION), pictures=(Picture(6, "media/1.jpeg"),))
    assert ":::{figure} picture-1.jpeg\nA shed\n:::" in source_of(both.manuscript).text
    assert "a gate" in [one.words for one in both.left]


def test_one_picture_twice_is_one_file() -> None:
    made = _made("Words.", "More.", pictures=(Picture(6, "media/1.png"), Picture(12, "media/1.png")))
    assert dict(made.pictures) == {"picture-1.png": "media/1.png"}
    assert sum(isinstance(one, Directive) for one in made.manuscript.blocks) == 2
