"""On what ground two renderings are one utterance."""

from probata.method.statements.comparing import Likeness
from probata.method.statements.grounds import certain, proposed, voice_between
from probata.method.statements.voices import Voice
from tests.method.statements.uttering import rendering

LONG = "“Nobody was allowed to leave the hostel before the buses came,” Mara Vell said."


def test_words_that_stand_in_a_longer_quotation_are_one_for_sure() -> None:
    found = certain(rendering(LONG), rendering("Mara Vell said nobody was “allowed to leave the hostel before”."))
    assert found is not None
    assert found.likeness is Likeness.PART


def test_few_words_are_sure_of_nothing() -> None:
    assert certain(rendering(LONG), rendering("Mara Vell said that nobody could “leave the hostel”.")) is None


def test_two_named_speakers_are_never_proposed_as_one() -> None:
    other = rendering("“Nobody could leave the hostel until the buses came,” Pavel Ruun said.")
    assert voice_between(rendering(LONG), other) is Voice.OTHER
    assert proposed(rendering(LONG), other) is None


def test_another_day_is_another_utterance() -> None:
    one, other = (rendering(LONG.replace("said.", f"said on {day}.")) for day in ("Monday", "Friday"))
    assert certain(one, other) is None
