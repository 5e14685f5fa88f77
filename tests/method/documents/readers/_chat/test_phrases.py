"""Phrases: the lists are folded, of one kind each, and hold what phones of twelve languages write."""

import pytest

from probata.method.documents.readers._chat.phrases import ATTACHED, EDITED, OMITTED, TAKEN_BACK, folded

ALL = (OMITTED, TAKEN_BACK, EDITED, ATTACHED)


def test_no_phrase_stands_for_two_things() -> None:
    assert all(not first & second for first in ALL for second in ALL if first is not second)
    assert all(phrase and phrase == folded(phrase) for kind in ALL for phrase in kind)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("<Media omitted>", OMITTED),
        ("\u200eimage omitted", OMITTED),
        ("<Medien ausgeschlossen>", OMITTED),
        ("\u200eimagen omitida", OMITTED),
        ("\u200eфото отсутствует".replace("фото", "видео"), OMITTED),
        ("图片已省略", OMITTED),
        ("This message was deleted.", TAKEN_BACK),
        ("Se eliminó este mensaje.", TAKEN_BACK),
        ("यह मैसेज डिलीट कर दिया गया है.", TAKEN_BACK),
        ("\u200e<This message was edited>", EDITED),
        ("(file attached)", frozenset({"(file attached)"})),
        ("Datei angehängt", ATTACHED),
    ],
)
def test_a_phrase_is_known_as_it_stands_in_a_file(phrase: str, kind: frozenset[str]) -> None:
    assert folded(phrase) in kind


def test_a_sentence_about_it_is_no_phrase() -> None:
    assert folded("I think this message was deleted") not in TAKEN_BACK
