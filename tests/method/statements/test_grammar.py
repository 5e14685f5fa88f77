"""The order of words around a word of saying."""

import pytest

from probata.method.statements import content, grammar


def _read(text: str) -> list[grammar.Grammar]:
    return [around for _, _, around in content.patterned(text)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mara Vell said it was so.", "Mara Vell"),
        ("Mara Vell, a nurse from Venn, said it was so.", "Mara Vell"),
        ("Mara Vell, who kept the books, said it was so.", "Mara Vell"),
        ("A nurse at the clinic, Mara Vell, said it was so.", "A nurse at the clinic, Mara Vell"),
        ("On Monday the board also said it was so.", "the board"),
        ("¤¤¤ said Mara Vell, a nurse.", "Mara Vell"),
        ("The Board of Rivers (BoR) said it was so.", "The Board of Rivers"),
        ("A father of three, Odo Brandt, 44, said it was so.", "A father of three, Odo Brandt"),
        ("The next day she said it was so.", "she"),
        ("That evening the board said it was so.", "the board"),
        ("¤¤¤ said J. K. Vell. It was so.", "J. K. Vell"),
        ("The judge whose brother Odo Brandt owned the mill said it was so.", "The judge"),
        ("The board was told by a clerk at the mill that it was so.", "a clerk"),
        ("General Amund was quoted by the radio as saying it was so.", "General Amund"),
    ],
)
def test_the_subject_is_the_phrase_that_speaks(text: str, subject: str) -> None:
    [around] = _read(text)
    assert around.subject is not None
    assert around.subject.of(text).startswith(subject)


@pytest.mark.parametrize(
    "text",
    [
        "She never said so.",
        "If she said it, go.",
        "No one said it was so.",
        "They may have said it.",
        "The said road.",
        "That said, the road was shut.",
        "Anyone who claims that it was so is wrong.",
        "The board neither confirmed nor denied it.",
        "Odo Brandt was asked whether it was so.",
        "It is alleged that it was so.",
        "Nobody was told that it was so.",
        "They were told to leave.",
    ],
)
def test_nobody_speaks_where_nothing_was_said(text: str) -> None:
    assert all(around.blocked for around in _read(text))


def test_who_quotes_somebody_is_the_relay() -> None:
    text = "The radio quoted General Amund as saying it was so."
    [around] = _read(text)
    assert around.relay is not None
    assert (around.subject and around.subject.of(text), around.relay.of(text)) == ("General Amund", "The radio")


def test_a_parse_is_wanted_only_where_the_order_of_words_leaves_doubt() -> None:
    def doubts(text: str) -> list[bool]:
        return [grammar.doubtful(text, *found) for found in content.patterned(text)]

    assert doubts("Mara Vell said it was so.") == [False]
    assert doubts("The driver of the last bus from the square said it was so.") == [True]


def test_nobody_is_a_subject_that_means_no_one() -> None:
    assert grammar.nobody("No one in the room")
    assert not grammar.nobody("Nora")


def test_behind_a_passive_somebody_or_nobody_known_has_said_it() -> None:
    text = "It was stated that the road was shut."
    [around] = _read(text)
    assert around.subject is None
    assert text[around.told :] == "the road was shut."
