"""renderings: ways of putting a saying, each once with all places that carry it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.model import Note
from probata.method.statements.renderings import renderings
from tests.method.statements.uttering import rendering, source

SAID = "Mara Vell, the commissioner, said: “We found no locks on the doors of the camp.”"


def test_copies_carry_one_rendering() -> None:
    [found] = renderings([source(SAID, "a"), source(f"{SAID} ", "b")])
    assert len(found.carried) == 2
    assert found.parties == ("Mara Vell",)


def test_the_attribution_inside_a_quotation_is_none_of_its_words() -> None:
    found = rendering("“We asked the clerk,” said Mara Vell, “and nobody answered.”")
    assert [piece.words.words for piece in found.pieces] == [
        ("we", "asked", "the", "clerk", "and", "nobody", "answered")
    ]


def test_a_statement_inside_another_is_a_rendering_of_its_own() -> None:
    text = (
        "A foreign ministry spokesman said Norway “rightly rejects” the report, which it called “invalid and illegal”."
    )
    assert sorted(one.pieces[0].words.words for one in renderings([source(text)])) == [
        ("invalid", "and", "illegal"),
        ("rightly", "rejects"),
    ]


def test_short_words_of_two_speakers_are_two_renderings() -> None:
    one, other = "“No bed at all,” said Mara Vell.", "“No bed at all,” said Odo Brandt."
    assert len(renderings([source(one), source(other)])) == 2


def test_a_quotation_that_is_never_closed_is_kept_and_says_so() -> None:
    found = rendering("Mara Vell said the camp was “very full, with no beds for the men.")
    assert Note.UNCLOSED in found.first.notes


def test_a_quotation_in_which_nobody_speaks_is_kept_without_a_speaker() -> None:
    found = rendering("On the wall stood “nobody leaves before the salt is in”.")
    assert found.parties == ()


def test_a_weekday_in_the_sentence_is_kept_and_one_in_the_words_is_not() -> None:
    assert rendering("“We heard the trucks,” said Jonna Hale on Monday.").first.day == "Monday"
    assert rendering("“We heard the trucks on Friday,” said Jonna Hale.").first.day == ""


@given(st.text(max_size=300))
@settings(deadline=None)
def test_no_text_is_too_odd(text: str) -> None:
    for one in renderings([source(text, "x")]):
        assert all(part.end <= len(text) for each in one.carried for part in each.parts)
