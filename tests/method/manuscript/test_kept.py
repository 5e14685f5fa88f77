"""What was worked out is kept by value and forgotten in time."""

from __future__ import annotations

import pytest

from probata.method.manuscript import kept as module
from probata.method.manuscript.kept import Kept, remembered


def test_an_answer_is_made_once_for_a_key() -> None:
    kept = Kept()
    made: list[str] = []
    for key in ("a", "b", "a"):
        kept.get(("letters", key), lambda key=key: made.append(key))
    assert made == ["a", "b"]


def test_even_nothing_is_an_answer() -> None:
    kept = Kept()
    assert kept.get("key", lambda: None) is None
    assert kept.get("key", lambda: 1) is None


def test_what_a_round_does_not_ask_for_is_forgotten_in_the_next() -> None:
    kept = Kept()
    kept.get("asked", lambda: 1)
    kept.get("not asked", lambda: 1)
    kept.turn()
    kept.get("asked", lambda: 2)
    kept.turn()
    assert kept.get("asked", lambda: 3) == 1
    assert kept.get("not asked", lambda: 3) == 3


def test_clearing_forgets_everything() -> None:
    kept = Kept()
    kept.get("key", lambda: 1)
    kept.turn()
    kept.clear()
    assert kept.get("key", lambda: 2) == 2


def test_a_remembering_function_says_the_same_and_works_once() -> None:
    asked: list[str] = []

    @remembered
    def words(text: str) -> tuple[str, ...]:
        asked.append(text)
        return tuple(text.split())

    assert words("two words") == words("two words") == ("two", "words")
    assert words("\ud800") == ("\ud800",)
    assert asked == ["two words", "\ud800"]


def test_a_remembering_function_never_holds_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    asked: list[str] = []

    @remembered
    def itself(text: str) -> tuple[str, ...]:
        asked.append(text)
        return (text,)

    for text in "abcda":
        assert itself(text) == (text,)
    assert asked == list("abcda")
