"""Names in disguise are found, and nothing new is in ordinary texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.guises import guises, put_together, without_digits
from probata.method.testimony.name_parts import words_of
from probata.method.testimony.protection import lexicon

SALT = bytes(range(16))
KNOWN = lexicon(["Ferrisa Undwell", "+000 555 0112"], SALT)
_FILLED = "\u00ad\u2011\u2010\u2800\u20e3/'’[]()_·.-*"


def covered(text: str) -> str:
    """What is left of a text once everything found in it is taken out."""
    for hit in reversed(KNOWN.find(text)):
        text = text[: hit.start] + text[hit.end :]
    return text


@pytest.mark.parametrize(
    "name",
    [
        *("Ferrisa Undwell3", "Undwell¹", "Undwell²³", "Ferrisa1 Undwell2", "4Undwell", "Undwellª", "Undwell①"),
        *("F e r r i s a U n d w e l l", "F e r r i s a  U n d w e l l", "U N D W E L L"),
        "U\u00a0n\u00a0d\u00a0w\u00a0e\u00a0l\u00a0l",
        *("F.e.r.r.i.s.a", "F-e-r-r-i-s-a", "Fer/risa", "Fer'risa", "Ferr[i]sa", "(F)errisa", "F_err_isa"),
        *("Fer\u2800risa", "F\u20e3erris\u20e3a", "Und\u2011well", "Und\u00adwell", "Und-\nwell"),
        *("Und- well", "Und¬\n well"),
        *("\u202ellewdnU asirreF\u202c", "\u2067llewdnU\u2069", "Und\u202ellew\u202c"),
        *("%46%65%72%72%69%73%61", "Fer%72isa", "&#70;errisa", "Fer&shy;risa", "Fer&#8203;risa", "Fer&#x72;isa"),
        *("ᴜɴᴅᴡᴇʟʟ", "ꜰᴇʀʀɪꜱᴀ", "🄵🄴🅁🅁🄸🅂🄰", "🅵🅴🆁🆁🅸🆂🅰", "⒡⒠⒭⒭⒤⒮⒜", "🇫errisa", "ᶠᵉʳʳⁱˢᵃ"),
        *("555\u200b0112", "555_0112", "555–0112", "555−0112", "0 5 5 5 0 1 1 2"),
    ],
)
def test_a_name_in_disguise_is_found_with_all_its_letters(name: str) -> None:
    left = covered(f"Then {name} spoke.")
    more = [word.text for word in words_of(left) if word.text not in ("then", "spoke")]
    assert not [one for one in more if one.isalpha() and one != "a"]  # the raised letter
    assert left != f"Then {name} spoke."


@pytest.mark.parametrize(
    "text",
    [
        *("A4 and B12 and I-12", "Undwellian hills", "xFerrisa", "F e r r i", "and/or", "U.N.D.", "a b c d e f g"),
        *("50% of it & more", "100%25 &amp; &lt;", "\u202anothing here\u202c", "the well and the undying"),
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert KNOWN.find(text) == ()


def test_everyday_pieces_make_no_name() -> None:
    names = lexicon(["Andor Inaten", "Marko Kesse"], SALT)
    assert names.find("boats and/or nets, in a ten-day week") == ()
    assert names.find("Mar-ko came")


def test_a_possessive_is_left_where_it_stands() -> None:
    assert covered("Undwell’s boat, Undwell's boat") == "’s boat, 's boat"


@settings(deadline=None)
@given(st.sampled_from(["Ferrisa", "Undwell"]), st.data())
def test_single_signs_anywhere_in_a_name_hide_nothing(name: str, data: st.DataObject) -> None:
    for at in sorted(data.draw(st.sets(st.integers(1, len(name) - 1), max_size=6)), reverse=True):
        name = name[:at] + data.draw(st.sampled_from(_FILLED)) + name[at:]
    assert covered(f"then {name} spoke").split() == ["then", "spoke"]


_ORDINARY = """
the a an in on and/or of well-known re-read gate’s lake, boat; 12 3rd A4 (2) [4] e.g. U.N. i.e. 2020-21 self-made Kell
Marrow town's water undue well errors Ferry Isa
"""
_PROSE = st.lists(st.sampled_from(_ORDINARY.split()), max_size=60)


@settings(deadline=None)
@given(_PROSE, st.sampled_from([" ", "  ", "\n", "\n\n"]))
def test_nothing_is_found_in_ordinary_texts(words: list[str], between: str) -> None:
    assert KNOWN.find(between.join(words)) == ()


@settings(deadline=None)
@given(st.text(max_size=60))
def test_every_reading_lies_in_its_text(text: str) -> None:
    for guise in guises(text):
        assert len(guise.text) == len(guise.starts) == len(guise.ends)
        assert all(0 <= start < end <= len(text) for start, end in zip(guise.starts, guise.ends, strict=True))
    words = words_of(text)
    cut = without_digits(words, text)
    assert all(0 <= one.start < one.end <= len(text) for one in cut)
    assert all(0 <= one.start < one.end <= len(text) for one in put_together(cut, text, 20))
