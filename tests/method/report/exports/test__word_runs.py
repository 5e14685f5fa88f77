"""Runs: each of one direction, with all words in them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.exports._word_runs import Look, bookmark, field, linked, runs

_PIECES = st.text(st.sampled_from("ab 1,.“”كلمة שלום"), max_size=20)


def _read(written: str) -> list[tuple[str, bool]]:
    each = re.findall(r"<w:r>(.*?)</w:r>", written)
    return [(re.sub(r"<.*?>", "", one), "<w:rtl/>" in one) for one in each]


@given(_PIECES, st.booleans())
def test_no_word_is_lost_and_letters_run_their_own_way(words: str, right: bool) -> None:
    read = _read(runs(words, Look(right=right)))
    assert "".join(said for said, _ in read) == words
    for said, turned in read:
        assert not (turned and re.search("[ab]", said))
        assert turned or not re.search("[كلمةשום]", said)


def test_signs_between_letters_of_one_direction_stay_with_them() -> None:
    assert _read(runs("a كلمة, 1 كلمة b", Look())) == [("a ", False), ("كلمة, 1 كلمة", True), (" b", False)]
    assert _read(runs("كلمة Article 2 كلمة", Look(right=True)))[1] == ("Article", False)


def test_letters_of_east_asia_ask_for_their_font() -> None:
    assert 'w:hint="eastAsia"' in runs("“决定”", Look())


def test_lines_are_kept_as_breaks() -> None:
    assert runs("a\nb", Look()).count("<w:br/>") == 1


def test_a_field_shows_its_result_and_may_be_stale() -> None:
    written = field("PAGE", "<w:r/>", stale=True)
    assert 'w:dirty="true"' in written
    assert written.index("separate") < written.index("<w:r/>") < written.index('"end"')


def test_links_lead_to_a_bookmark_or_a_relationship() -> None:
    assert 'w:anchor="_a"' in linked("", anchor="_a")
    assert 'r:id="rId4"' in linked("", relation="rId4")


def test_a_bookmark_ends_under_the_number_with_which_it_begins() -> None:
    assert bookmark(7, "_a", "x").count('w:id="7"') == 2
