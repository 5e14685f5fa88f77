"""The nouns: what a statement holds at least."""

from probata.method.statements.model import Form, Speaker, Stance


def test_a_speaker_may_be_nobody() -> None:
    assert Speaker() == Speaker(None, None, None)


def test_words_of_forms_and_stances_are_those_of_the_documented_json() -> None:
    assert {form.value for form in Form} == {"direct", "indirect", "mixed"}
    assert Stance("unsure") is Stance.UNSURE
