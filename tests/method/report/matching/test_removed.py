"""Words of an answer that must not be printed: where they stand in a manuscript. They are in no message."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.matching.removed import only_named_there, removed, words_pattern
from tests.method.report.replied_world import REMOVED, bound, disposition, replies, with_answer


def test_words_are_found_in_any_case_and_spacing() -> None:
    [one] = removed(replies())
    for words in (REMOVED, REMOVED.upper(), "Orvel\n  Tannick", "Orvel-Tannick"):
        assert one.search(words)
    assert not one.search("Orvel Tannicker")


def test_signs_alone_are_no_words() -> None:
    assert words_pattern(" – ") is None


def test_a_name_with_another_capital_is_found_too() -> None:
    known = with_answer(replace(disposition(6), remove=()))
    assert known.replies is not None
    [(name, answer)] = known.replies.responses.items()
    other = REMOVED.replace("Orvel", "Élrik")
    answered = replace(known.replies, responses={name: replace(answer, text=answer.text.replace(REMOVED, other))})
    [one] = only_named_there(bound("Words.", known), answered)
    assert one.search(other)


def test_a_name_in_a_paragraph_that_names_persons_is_found_without_a_mark() -> None:
    known = with_answer(replace(disposition(6), remove=()))
    assert known.replies is not None
    [one] = only_named_there(bound("Words.", known), known.replies)
    assert one.search(REMOVED)
