"""Words taken out: whatever their case and line breaks, and nothing of them is left."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from probata.method.documents.folding import folded
from probata.method.reply.removing import REMOVED, finder, places_of, stands_in, without


def _cut(text: str, *remove: str) -> str:
    return without(text, [finder(remove)])[0]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Havni Ulvanne",
            "HAVNI ULVANNE",
            "havni\n  ulvanne",
            "Havni\u00a0Ulvanne",
            "Hávni Ulvanne",
            "Havni Ul-\nvanne",
        ),
        *("Ulvanne, Havni", "Ulvanne", "HavniUlvanne", "Havni"),
    ],
)
def test_a_name_is_removed_in_every_form(text: str) -> None:
    assert _cut(f"So {text} said.", "Havni Ulvanne") == f"So {REMOVED} said."


@pytest.mark.parametrize(
    "text",
    [
        *("Havni Ulvanne3", "Ulvanne¹", "H a v n i U l v a n n e", "H.a.v.n.i", "Ul/vanne", "Ulv[a]nne", "U_lvanne"),
        *("\u202eennavlU invaH\u202c", "%48avni", "Ul\u2011vanne", "Ul- vanne", "ᴜʟᴠᴀɴɴᴇ", "Ul\u2800vanne"),
    ],
)
def test_a_name_in_disguise_is_removed(text: str) -> None:
    left = _cut(f"So {text} said.", "Havni Ulvanne").replace(REMOVED, "")
    assert not any(sign.isalpha() for sign in left.removeprefix("So ").removesuffix(" said."))


def test_other_words_that_are_asked_for_are_removed_with_signs_between_their_letters() -> None:
    assert _cut("So the ba-ker’s wi.fe said.", "the baker's wife") == f"So {REMOVED} said."
    assert _cut("So the baker's wife2 said.", "the baker's wife") == f"So {REMOVED}2 said."
    assert _cut("in A45 and B4", "A4") == "in A45 and B4"


def test_possessives_and_families_leave_nothing_of_the_name() -> None:
    assert "Ulvanne" not in _cut("The Ulvannes and Ulvanne’s boat", "Havni Ulvanne")


def test_words_that_only_hold_the_name_stay() -> None:
    assert _cut("Annexed by Anneliese", "Anne") == "Annexed by Anneliese"
    assert _cut("the baker of the lower street", "baker of the lower street") == f"the {REMOVED}"
    assert _cut("the baker and the street", "baker of the lower street") == "the baker and the street"


def test_names_in_scripts_without_spaces_are_removed_inside_a_run() -> None:
    assert _cut("证人王小明说谎", "王小明") == f"证人{REMOVED}说谎"


def test_a_mistyped_name_does_not_stand_there() -> None:
    assert stands_in("Havni Ulvanne", "So Havni\nUlvanne said")
    assert not stands_in("Havni Ulvane", "So Havni Ulvanne said")
    assert not stands_in("havni ulv", "So Havni Ulvanne said")
    assert list(places_of("  ", "anything")) == []


def test_words_over_several_line_ends_are_found_where_they_stand() -> None:
    text = "inter-\nnment, Ul-\nvanne and Havni Ul-\nvanne"
    assert {text[hit.start : hit.end] for hit in places_of("Ulvanne", text)} == {"Ul-\nvanne"}
    assert [text[hit.start : hit.end] for hit in places_of("Havni Ulvanne", text)] == ["Havni Ul-\nvanne"]


def test_marks_beside_each_other_are_one_and_are_counted() -> None:
    assert without("Havni, Havni and Havni.", [finder(("Havni",))]) == (f"{REMOVED} and {REMOVED}.", 2)
    assert without("Nobody.", [finder(("Havni",))]) == ("Nobody.", 0)


def test_a_word_that_stands_in_the_mark_itself_ends() -> None:
    assert _cut("a name was given", "name") == f"a {REMOVED} was given"


_WORD = st.text(st.sampled_from(string.ascii_letters + "éü -'’王"), min_size=1, max_size=12)


@given(st.lists(st.text(max_size=20), max_size=8), st.lists(_WORD, min_size=1, max_size=3), st.data())
def test_no_removed_word_survives_in_any_text(parts: list[str], remove: list[str], data: st.DataObject) -> None:
    assume(all(any(map(str.isalnum, one)) for one in remove))
    for one in remove:
        parts.insert(data.draw(st.integers(0, len(parts))), data.draw(st.sampled_from([one, one.upper(), one.lower()])))
    text = data.draw(st.sampled_from([" ", "\n", ", ", ""])).join(parts)
    cut = without(text, [finder(remove)])[0]
    for piece in cut.split(REMOVED):
        assert not any(stands_in(one, piece) for one in remove)


@given(st.text(), st.text(st.sampled_from("abc "), min_size=1))
def test_places_are_those_of_the_folded_words(text: str, words: str) -> None:
    assume(words.strip())
    for hit in places_of(words, text):
        assert folded(text[hit.start : hit.end]).text.strip() == folded(words).text.strip()
