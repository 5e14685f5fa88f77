"""Words of one text are found in another where eight or more stand in a row, and where they are the person's own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.echoes import echoes
from probata.method.sources.model import SourceText
from probata.record.ref import Ref

SAID = "the lamp over the door stayed on the whole night and nobody came to turn it off"


def text(number: int, words: str) -> SourceText:
    return SourceText(Ref.of("doc", bytes([number]) * 16), words)


ACCOUNT = text(1, f"INVENTED. Notes of a talk. She said that {SAID}. Then she slept.")


def places(words: str, *not_theirs: SourceText) -> list[str]:
    """The words of ACCOUNT in another text."""
    other = text(2, words)
    found = echoes([other], [ACCOUNT], lambda _: not_theirs)
    return [span.of(words) for span in found.get(other.ref, ())]


@pytest.mark.parametrize(
    "words",
    [
        f"A paper wrote: {SAID}.",
        f"A paper wrote: {SAID.upper()}!",
        "A paper wrote: “The lamp over the door\nstayed on, the whole night, and nobody” heard.",
        "The lamp over the do\u00ador stayed on the whole night.",
        "Nothing. " * 300 + SAID + ". Nothing." * 300,
    ],
)
def test_eight_words_in_a_row_are_found_whatever_their_case_and_marks(words: str) -> None:
    [found] = places(words)
    assert "whole" in found.lower()


@pytest.mark.parametrize(
    "words",
    [
        "",
        "The lamp over the door stayed on.",
        "The lamp over one door stayed on the whole night, she said; nobody came to turn.",
        "It was a night like any other.",
        "INVENTED. Notes of a talk. She said it.",
    ],
)
def test_fewer_words_are_a_turn_of_phrase(words: str) -> None:
    assert places(words) == []


def test_names_and_short_words_alone_are_no_passage() -> None:
    title = "Office of the High Commissioner for Settlement of the Low Reaches of Velmarra"
    account, other = text(1, f"It was the {title}, I was told by a clerk."), text(2, f"The {title} wrote a letter.")
    assert echoes([other], [account], lambda _: ()) == {}


def test_what_other_people_said_too_or_was_public_before_is_not_theirs() -> None:
    form = text(3, f"Somebody else said that {SAID}.")
    assert places(f"A paper wrote: {SAID}.", form) == []
    assert places(f"A paper wrote: {SAID}.", text(3, "Something else altogether was said there.")) != []


def test_not_theirs_is_asked_only_where_something_was_found() -> None:
    asked: list[Ref] = []

    def not_theirs(account: Ref) -> list[SourceText]:
        asked.append(account)
        return []

    echoes([text(2, "Nothing of it.")], [ACCOUNT], not_theirs)
    assert asked == []
    echoes([text(2, SAID)], [ACCOUNT], not_theirs)
    assert asked == [ACCOUNT.ref]


def test_a_text_does_not_echo_itself_and_no_account_gives_nothing() -> None:
    assert echoes([ACCOUNT], [ACCOUNT], lambda _: ()) == {}
    assert echoes([text(2, SAID)], [], lambda _: ()) == {}


def test_unspaced_scripts_are_compared_by_their_characters() -> None:
    said = "那天夜里门口的灯一直亮着没有人来把它关掉"
    account, other = text(1, f"她说：{said}。"), text(2, f"报纸写道：“{said}”")
    [span] = echoes([other], [account], lambda _: ())[other.ref]
    assert span.of(other.text) == said


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from("stone river window morning truck guard number yard".split()), min_size=8, max_size=30))  # noqa: SIM905 (read as words)
def test_whatever_is_copied_whole_is_found_whole(words: list[str]) -> None:
    copied = " ".join(words)
    account, other = text(1, f"Before it, {copied}, after it."), text(2, f"Elsewhere: {copied}. Enough.")
    spans = echoes([other], [account], lambda _: ())[other.ref]
    assert copied in other.text[spans[0].start : spans[-1].end]
