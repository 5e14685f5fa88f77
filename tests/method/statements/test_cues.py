"""Words of saying: found as whole words, with what they alone say of the stance."""

from probata.method.statements.cues import CUES, Takes, cues, stance_of, words
from probata.method.statements.model import Stance


def test_words_of_saying_are_found_whole_and_with_their_places() -> None:
    text = "He said so. Aforesaid. According to her, the so-called tellers told us."
    assert [found[0] for found in cues(text)] == ["said", "According to", "told"]
    assert [found[0] for found in cues(text, 3, 8)] == ["said"]


def test_every_form_leads_to_its_lemma() -> None:
    assert CUES["denied"].lemma == "deny"
    assert CUES["described"].takes is Takes.LABEL
    assert CUES["told"].tells


def test_a_bare_said_shows_no_stance_unless_the_content_does() -> None:
    said = CUES["said"]
    assert stance_of(said, "the gate was shut") is Stance.UNSURE
    assert stance_of(said, "these are lies") is Stance.REJECTS
    assert stance_of(said, "these are lies, and I regret them") is Stance.UNSURE
    assert stance_of(None, "we welcome it") is Stance.SUPPORTS


def test_a_list_of_words_is_a_set() -> None:
    assert words("a b a") == {"a", "b"}
