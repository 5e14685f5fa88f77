from __future__ import annotations

from probata.method.report.claims.reading.model import Voice
from probata.method.report.claims.reading.telling import tellings
from tests.method.report.world import bound


def _voice(source: str, words: str) -> Voice:
    telling = next(one for one in tellings(bound(source)) if words in one.text)
    start = telling.text.index(words)
    return telling.voice(start, start + len(words))


def test_whose_number_it_is_follows_from_who_speaks() -> None:
    assert _voice("The Ministry said that 30 people died.\n", "30") is Voice.OTHERS
    assert _voice("According to the Ministry, 30 people died.\n", "30") is Voice.OTHERS
    assert _voice("Thirty people died, the Ministry said.\n", "Thirty") is Voice.OTHERS
    assert _voice("Thirty people died in the camp.\n", "Thirty") is Voice.OWN
    assert _voice("The Inquiry found that 30 people died.\n", "30") is Voice.OWN
    assert _voice("Twelve women said that they were beaten.\n", "Twelve") is Voice.OWN


def test_under_the_heading_of_a_reply_the_voice_is_that_of_others() -> None:
    assert _voice("# Reply of the Ministry\n\nThirty people died.\n", "Thirty") is Voice.OTHERS


def test_quotations_are_blanked_and_every_letter_keeps_its_place() -> None:
    [one] = [one for one in tellings(bound("She said “we were 40” twice.\n")) if "twice" in one.text]
    assert "40" not in one.text
    at = one.text.index("twice")
    place = one.at(at, at + 5)
    assert one.said.bound.manuscript.sources[place.file][place.start : place.end] == "twice"


def test_another_language_tells_nothing() -> None:
    assert tellings(bound("Il y avait 40 personnes.\n", language="fr")) == ()


def test_an_objection_stands_at_its_words() -> None:
    [one] = [one for one in tellings(bound("There were 40 rooms.\n")) if "rooms" in one.text]
    said = one.objection("PB399", 11, 13, "What.", "Next.")
    assert one.said.bound.manuscript.sources[said.at.file][said.at.start : said.at.end] == "40"


def test_what_is_too_long_for_a_sentence_is_passed_over() -> None:
    assert not any("12," in one.text for one in tellings(bound("12, " * 3000 + "13 people.\n")))
