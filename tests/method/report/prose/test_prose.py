"""Prose is woven once, knows the place of each letter, and remembers what it was asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.prose.prose import Filled, Prose, weave


def test_roles_are_filled_in_and_what_is_blanked_is_left_out() -> None:
    source, masked = "The *{count}`a:k`* people\ncame.", f"The {' ' * 14} people\ncame."
    prose = weave(source, masked, [Filled("count", 5, 17, "21")])
    assert prose.text == "The 21 people came."
    assert prose.roles == ((4, 6),)
    assert [source[step] for step in prose.steps[6:-1]] == list(" people\ncame.")
    assert prose.steps[-1] == len(source)


@given(st.text(alphabet="ab *\n\r\t\x1f", max_size=30), st.data())
def test_every_letter_stands_where_its_step_says(source: str, data: st.DataObject) -> None:
    blank = data.draw(st.lists(st.booleans(), min_size=len(source), max_size=len(source)))
    masked = "".join(
        letter if not gone or letter.isspace() else " " for letter, gone in zip(source, blank, strict=True)
    )
    prose = weave(source, masked, [])
    assert len(prose.steps) == len(prose.text) + 1
    for letter, step in zip(prose.text, prose.steps, strict=False):
        assert source[step] == letter or (letter == " " and source[step].isspace())


def test_it_is_asked_once_and_for_each_work_apart() -> None:
    prose, asked = weave("Two Words", "Two Words", []), list[str]()

    def first(one: Prose) -> str:
        asked.append("first")
        return one.text.split()[0]

    def more(words: str, other: str) -> str:
        asked.append(f"more {other}")
        return words + other

    assert [prose.told(first), prose.told(first)] == ["Two", "Two"]
    assert [prose.of_words(more, "a", "b"), prose.of_words(more, "a", "b"), prose.of_words(more, "a", "c")] == [
        "ab",
        "ab",
        "ac",
    ]
    assert asked == ["first", "more b", "more c"]
    assert prose.bears(("word",))
    assert not prose.bears(("three", "four"))
