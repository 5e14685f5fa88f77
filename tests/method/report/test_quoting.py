from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.quoting import around, differs, kept_pieces, standings, verbatim, wording
from probata.record.span import TextSpan

PLACE = "It was not bright. It was only never dark, and the minister's “lamp” may have stayed on."
WORDS = st.lists(st.sampled_from(["the", "lamp", "was", "never", "dark", "may", "not"]), min_size=1, max_size=12)


@pytest.mark.parametrize(
    "words",
    [
        "It was not bright. It was only never dark",
        "It was not bright.",
        "only never\n dark",
        "not bright. [...] stayed on",
        "It was not bright. […] the minister's “lamp” may have stayed on.",
        "[It] was not bright",
        "[The room] was not bright. It was only never dark",
        'the minister’s "lamp"',
    ],
)
def test_the_words_of_the_place_are_no_difference(words: str) -> None:
    assert differs(words, PLACE) == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("It was not light. It was only never dark", "'light.'"),
        ("It was bright.", "'not'"),
        ("the minister's lamp has stayed on", "'may have'"),
        ("It was not bright. the minister's", "It"),
        ("Nothing of the kind", "stand"),
        ("[…]", "No words"),
        ("", "No words"),
        ("and the ministers", "minister"),
    ],
)
def test_other_words_are_named(words: str, said: str) -> None:
    assert said in differs(words, PLACE)


def test_words_in_brackets_do_not_hide_a_long_gap() -> None:
    assert differs("It was not bright. [then] may have stayed on", PLACE + " " * 5) != ""


def test_what_was_left_out_in_another_order_is_a_difference() -> None:
    assert differs("It was only never dark […] It was not bright", PLACE) != ""


def test_half_a_word_is_not_a_word() -> None:
    assert differs("t was not bright", PLACE) != ""
    assert differs("It was not brigh", PLACE) != ""


@given(WORDS, st.data())
def test_any_stretch_of_a_place_is_no_difference_and_a_changed_word_is(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    stretch = words[start:end]
    assert differs(" ".join(stretch), " ".join(words)) == ""
    changed = [*stretch]
    changed[data.draw(st.integers(0, len(changed) - 1))] = "otherwise"
    assert differs(" ".join(changed), " ".join(words)) != ""


@given(st.text(), st.text())
def test_comparing_never_raises(words: str, evidence: str) -> None:
    assert isinstance(differs(words, evidence), str)
    assert isinstance(verbatim(words, evidence), bool)
    assert isinstance(wording(words), str)


def test_marks_inside_a_quotation_become_single_ones() -> None:
    assert wording('He said “no” and "yes".') == "He said ‘no’ and ‘yes’."
    assert wording("two\n  lines") == "two lines"


def test_the_pieces_between_brackets_are_what_has_to_stand_there() -> None:
    assert kept_pieces("It was [then] dark […] and on.") == ("It was", "dark", "and on.")
    assert kept_pieces("[…]") == ()
    assert verbatim("It was not […] never dark", PLACE)
    assert not verbatim("It was not […] always dark", PLACE)
    assert not verbatim("the minister's “lamp”", PLACE), "it prints with other marks"


def test_words_of_a_script_without_spaces_stand_where_they_stand() -> None:
    assert differs("离开", "囚犯没有离开。") == ""


def test_a_standing_knows_where_each_stretch_is_and_what_was_put_in() -> None:
    (one,) = standings("[t]he lamp […] stayed", "Then the lamp may have stayed on.")[-1:]
    assert [span and span.of(one.there) for span in one.kept] == [None, "he lamp", "stayed"]
    assert (one.put_in, one.glued) == (("t", "…"), ((False, True), (False, False)))


def test_words_stand_in_as_many_ways_as_their_first_stretch() -> None:
    assert len(standings("the lamp", "the lamp and the lamp")) == 2
    assert standings("no such words", "the lamp and the lamp") == ()


def test_a_place_has_the_rest_of_its_sentence_around_it() -> None:
    text = "It rained. Nobody was kept there who asked. He left."
    start = text.index("was kept")
    assert around(text, TextSpan(start, start + 8)) == ("Nobody ", " there who asked.")
    assert around(text, TextSpan(0, 10)) == ("", "")
    assert around("", TextSpan(0, 0)) == ("", "")


@given(st.text(), st.text(), st.text())
def test_words_stand_within_their_sentence_where_they_stood(before: str, words: str, behind: str) -> None:
    for one in standings(words, words):
        wider = one.within(before, behind)
        pairs = zip(one.kept, wider.kept, strict=True)
        assert all((a and a.of(one.there)) == (b and b.of(wider.there)) for a, b in pairs)
