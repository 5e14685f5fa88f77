"""Sentences, documents and what is no prose."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.layout import LONGEST, lay_out


def _sentences(text: str) -> list[str]:
    return [one.span.of(text) for laid in lay_out(text) for one in laid.sentences]


def test_a_quotation_of_several_sentences_stays_in_one() -> None:
    assert len(_sentences("“We left. Nobody stayed,” said Mara Vell. The road was shut.")) == 2


def test_abbreviations_end_no_sentence() -> None:
    assert len(_sentences("Gen. Amund met Dr. Vell on the road to the U.S. Embassy. Nobody saw them.")) == 2


def test_a_question_goes_on_to_who_asked_it() -> None:
    assert _sentences("“Who knows?” Mara Vell asked. Nobody did.") == ["“Who knows?” Mara Vell asked.", "Nobody did."]


def test_titles_furniture_and_credit_lines_are_no_sentences() -> None:
    text = "Dam was safe, board says\n\nAdvertisement\n\nThe dam was old.\n\nReporting by Odo Brandt in Venn"
    assert _sentences(text) == ["The dam was old."]


def test_front_matter_parts_documents() -> None:
    text = "The dam was old.\n---\ntitle: Dam\nauthor: Nobody\n---\nThe dam was new.\n"
    assert len(lay_out(text)) == 2


def test_another_language_is_seen_as_such() -> None:
    assert lay_out("The dam was old and the board knew it.")[0].english
    assert not lay_out("Der Damm war alt und die Behörde hat das nicht gewusst.")[0].english
    assert not lay_out("清晨六点，第一批大巴离开广场。")[0].english


@settings(deadline=None)
@given(st.text(max_size=400))
def test_sentences_are_in_order_apart_and_not_too_long(text: str) -> None:
    spans = [one.span for laid in lay_out(text) for one in laid.sentences]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 < span.length <= LONGEST for span in spans)


def test_datelines_and_numbers_of_notes_are_no_part_of_a_sentence() -> None:
    assert _sentences("VENN (Reporter) – The dam was old.12 The road was shut.[3] Nobody left.") == [
        "The dam was old.",
        "The road was shut.",
        "Nobody left.",
    ]


def test_a_number_with_a_point_is_no_note() -> None:
    assert _sentences("They died in Block 14.5 and in the yard.") == ["They died in Block 14.5 and in the yard."]


def test_a_letter_that_is_no_initial_ends_a_sentence() -> None:
    assert len(_sentences("He lives in Block C. Mara Vell left.")) == 2
    assert len(_sentences("He lives with J. K. Vell in Venn.")) == 1


def test_a_sentence_ends_behind_marks_of_other_languages() -> None:
    assert _sentences("She said: „We left.“ Nobody stayed.") == ["She said: „We left.“", "Nobody stayed."]
    assert _sentences("She said: « We left. » Nobody stayed.") == ["She said: « We left. »", "Nobody stayed."]


def test_posts_are_sentences_without_their_tags() -> None:
    assert _sentences("Mayor Vell says the dam has failed #venn https://a.example/1") == [
        "Mayor Vell says the dam has failed"
    ]
