from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.word.odt.scripts import Script, stretches


def test_scripts_are_told_apart_and_what_belongs_to_none_goes_with_the_one_before() -> None:
    text = "In 2020, שלום 12 and 日本"
    found = [(text[start:end], script, rtl) for start, end, script, rtl in stretches(text)]
    assert found == [
        ("In 2020, ", Script.WESTERN, False),
        ("שלום 12 ", Script.COMPLEX, True),
        ("and ", Script.WESTERN, False),
        ("日本", Script.ASIAN, False),
    ]


def test_thai_is_complex_and_runs_from_left_to_right() -> None:
    assert list(stretches("ไทย")) == [(0, 3, Script.COMPLEX, False)]


@given(st.text(min_size=1))
def test_stretches_cover_the_text_without_a_gap(text: str) -> None:
    found = list(stretches(text))
    assert [start for start, *_ in found] == [0, *(end for _, end, *_ in found[:-1])]
    assert found[-1][1] == len(text)
