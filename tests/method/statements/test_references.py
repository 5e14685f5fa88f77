"""references: quoted words against a primary; what is computed bears a certificate."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.certificates import Bytes
from probata.method.statements.comparing import Side
from probata.method.statements.references import NO_REFERENCE, Checked, State, best, check, primary
from probata.method.statements.wordings import segments, sense, wording
from probata.record.digest import Digest
from probata.record.span import TextSpan
from tests.method.statements.uttering import ref

NOTE = (
    "The Mission rejects the paper, which is based on the disinformation and lies fabricated by anti-shore forces. "
    "We found no locks on the doors, but – écoutez – nobody was free to leave the camp. The season is over."
)


def _check(words: str, there: str = NOTE, *parts: TextSpan) -> Checked:
    where = parts or (TextSpan(0, len(words)),)
    found = wording(words, where)
    return check(Side(found, segments(words, where), sense(words, found)), Bytes(words), primary(ref("note"), there))


def test_words_that_stand_there_are_verbatim_to_the_byte() -> None:
    found = _check("nobody was free to leave the camp")
    assert (found.state, found.exact) == (State.VERBATIM, True)
    [one] = found.certificates
    raw = NOTE.encode("utf-8")[one.b.start : one.b.end]
    assert raw == b"nobody was free to leave the camp"
    assert one.b.digest == Digest.of(raw)


def test_another_case_is_verbatim_and_not_to_the_byte() -> None:
    found = _check("Nobody was free to leave the camp")
    assert (found.state, found.exact) == (State.VERBATIM, False)


def test_an_ellipsis_expands_to_what_it_left_out() -> None:
    found = _check("We found no locks … nobody was free to leave")
    assert found.state is State.ELLIPSIS
    assert [one.of(NOTE) for one in found.left_out] == ["on the doors, but – écoutez"]
    assert len(found.certificates) == 2


def test_an_interrupted_quotation_that_skips_words_says_so() -> None:
    words = "We found no locks, she said, nobody was free"
    found = _check(words, NOTE, TextSpan(0, 17), TextSpan(29, len(words)))
    assert (found.state, found.unmarked) == (State.ELLIPSIS, True)


def test_changed_words_are_altered_with_their_edits() -> None:
    found = _check("based on disinformation and lies manufactured by powers against the shore")
    assert found.state is State.ALTERED
    steps = {one.a.of(NOTE) for one in found.edits if one.kind.value != "equal"}
    assert "fabricated" in steps
    assert not found.certificates


def test_the_last_changed_word_is_shown_against_the_one_that_it_replaced() -> None:
    there = "I know. A sleeping lease sleeps, and a sleeping lease is no dead one. As to who fishes, wait until spring."
    found = _check("a sleeping lease sleeps, and a sleeping lease is no deceased one", there)
    assert [one.a.of(there) for one in found.edits if one.kind.value == "replaced"] == ["dead"]


@pytest.mark.parametrize(
    ("there", "quoted", "was", "became"),
    [
        (
            "So it is. The harbour fees are void and shameful. We left.",
            "The harbour taxes are void and shameful",
            "fees",
            "taxes",
        ),
        (
            "So it is. The harbour fees are void and shameful. We left.",
            "The harbour fees are void and vile",
            "shameful",
            "vile",
        ),
        (
            "It is known that soldiers burned the huts by the shore again.",
            "troops burned the huts by the shore",
            "soldiers",
            "troops",
        ),
        (
            "It is known that soldiers burned the huts by the shore and left.",
            "soldiers burned the huts by the coast",
            "shore",
            "coast",
        ),
        (
            "All day we walked on the ice. The oldest women fell first.",
            "The eldest women fell first",
            "oldest",
            "eldest",
        ),
    ],
)
def test_a_word_changed_at_an_edge_is_shown_against_what_it_replaced(
    there: str, quoted: str, was: str, became: str
) -> None:
    found = _check(quoted, there)
    steps = [one for one in found.edits if one.kind.value != "equal"]
    assert [(one.a.of(there), one.b.of(quoted)) for one in steps] == [(was, became)]


def test_a_word_put_before_the_quoted_ones_replaces_no_little_word() -> None:
    there = "I know that the ruling is void and unlawful, and all of us know that well."
    found = _check("utterly void and unlawful, and all of us know that well", there)
    assert [one.kind.value for one in found.edits] == ["inserted", "equal"]


@pytest.mark.parametrize(
    "words",
    [
        "Nurses from Denmark arrived on the fourth day and snipped the wire",
        "A scarred officer called names from a sheet; those whom he called were taken away by the rear gate",
    ],
)
def test_a_free_translation_with_its_names_and_figures_is_proposed_as_one(words: str) -> None:
    there = (
        "An officer with a scar read out names from a list, and those whose names he read were led off through the "
        "back gate. For three days nobody gave us water. On the fourth day Danish nurses came and cut the wire."
    )
    found = _check(words, there)
    assert found.state is State.VARIANT
    assert not found.state.computed


@pytest.mark.parametrize("words", ["Danish nurses are paid far better than ours", "The officer was sixteen years old"])
def test_a_name_that_agrees_is_no_translation_of_what_was_said(words: str) -> None:
    there = "An officer with a scar read out names from a list. On the fourth day Danish nurses came and cut the wire."
    assert _check(words, there).state is State.NOT_FOUND


def test_one_changed_stretch_of_two_is_altered() -> None:
    found = _check("We found no locks … nobody was ever free to leave the camp")
    assert found.state is State.ALTERED


def test_a_dropped_not_is_never_verbatim() -> None:
    assert _check("We found locks on the doors").state is State.ALTERED


def test_other_words_for_the_same_are_a_variant_and_strange_words_are_not_found() -> None:
    assert _check("a paper of falsehoods, invented misinformation by shore forces").state is State.VARIANT
    assert _check("the boats were never given back to the widows").state is State.NOT_FOUND
    assert _check("", "").state is State.NOT_FOUND


def test_without_a_primary_there_is_no_reference() -> None:
    words = "nobody"
    found = wording(words, [TextSpan(0, 6)])
    side = Side(found, segments(words, [TextSpan(0, 6)]), sense(words, found))
    assert best(side, Bytes(words), ()) == NO_REFERENCE
    assert best(side, Bytes(words), [primary(ref("n"), "none"), primary(ref("m"), NOTE)]).state is State.VERBATIM


_TEXT = st.text(alphabet=st.sampled_from("abé12 …[]“” .,\n湖A"), max_size=120)


@given(_TEXT, _TEXT)
@settings(deadline=None)
def test_nothing_is_called_verbatim_that_does_not_stand_there(words: str, there: str) -> None:
    found = _check(words, there)
    for one in found.certificates:
        quoted, stands = words.encode()[one.a.start : one.a.end], there.encode()[one.b.start : one.b.end]
        pair = [wording(text, [TextSpan(0, len(text))]).words for text in (quoted.decode(), stands.decode())]
        assert pair[0] == pair[1]
    assert bool(found.certificates) == found.state.computed


@given(_TEXT, _TEXT, _TEXT)
@settings(deadline=None)
def test_what_a_primary_holds_is_found_in_it(before: str, words: str, behind: str) -> None:
    alone = words.replace("…", " ").replace("[", " ").replace("]", " ").replace(".", " ")
    if wording(alone, [TextSpan(0, len(alone))]).words:
        assert _check(alone, f"{before} \n {alone} \n {behind}").state is State.VERBATIM
