"""Quotation marks of many languages, apostrophes that are none, and marks that nobody closed."""

import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from probata.method.documents.quotations import paragraphs, quotations

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"


def said(text: str) -> list[str]:
    return [one.inner.of(text) for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “go home” twice.", ["go home"]),
        ("He said ‘go home’ twice.", ["go home"]),
        ('He said "go" and "stop".', ["go", "stop"]),
        ("He said 'go' and 'stop'.", ["go", "stop"]),
        ("„Das ist gut“, sagte sie. „To dobre” też.", ["Das ist gut", "To dobre"]),
        ("« Voilà », dit-elle ; «voilà»", ["Voilà", "voilà"]),
        ("»Das auch«, sagte sie.", ["Das auch"]),
        ("Hon sade ”det är bra” och gick.", ["det är bra"]),
        ("彼は「行く」と言い、『本』を閉じた。", ["行く", "本"]),
        ("他说“走”了，又说“好。”", ["走", "好。"]),
        ('他说"走"了。', ["走"]),
        ('قال «نص» ثم قال “آخر” ثم "ثالث".', ["نص", "آخر", "ثالث"]),
        ("كتب ”نص معكوس“ ثم سكت", ["نص معكوس"]),
        ("그는 ‘인용’이라고 말했다", ["인용"]),
        ("a ‹small› one", ["small"]),
        ("He wrote “text“ with the wrong mark.", ["text"]),
        ('A “curly and straight" mix.', ["curly and straight"]),
        ("He said ''go home'' twice, and ``stop'' once.", ["go home", "stop"]),
        ("He said ,,go home'' and ,,stop“.", ["go home", "stop"]),
    ],
)
def test_marks_of_many_languages_are_read(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    assert all(one.closed for one in quotations(text))


@pytest.mark.parametrize(
    "text",
    [
        "CNN’s reporters didn’t say so in the ’90s.",
        "The workers' house and the workers’ house.",
        "A plank of 6'' by 12'' and the miners'' hall.",
        "One, two,, three.",
        "'Tis the '90s, 'cause they'd had rock 'n' roll.",
        "A 5\" nail, 6'2\" tall, 30' long.",
        'ארגון צה"ל הודיע',
        "L'été d'Orsay, l’été",
        "",
        "no marks at all",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert said(text) == []


def test_a_quotation_inside_a_quotation_has_depth_one() -> None:
    text = "She said: “He told me ‘leave now’ and left.”"
    outer, inner = quotations(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.inner.of(text) == "leave now"
    assert outer.marks.holds(inner.marks)


def test_an_apostrophe_at_the_end_of_a_plural_does_not_close_a_single_quotation() -> None:
    assert said("He called it ‘the workers’ house’ again.") == ["the workers’ house"]
    assert said("‘boys’ and ‘girls’ and the boys’ house") == ["boys", "girls"]


def test_a_mark_never_closed_is_flagged_and_ends_where_the_next_quotation_begins() -> None:
    text = "It was “very large. Nobody counted. It was “a context” of its own."
    first, second = quotations(text)
    assert (first.closed, first.inner.of(text)) == (False, "very large. Nobody counted. It was")
    assert (second.closed, second.inner.of(text), second.depth) == (True, "a context", 0)


def test_a_mark_never_closed_ends_with_its_paragraph() -> None:
    text = "It was “very large. Nobody counted.\n\nThe next paragraph says “no more”."
    first, second = quotations(text)
    assert (first.closed, first.inner.of(text)) == (False, "very large. Nobody counted.")
    assert second.inner.of(text) == "no more"


def test_a_long_quotation_repeats_its_opening_mark_at_each_paragraph() -> None:
    text = "“One.\n\n“Two.\n\n“Three.” Then she left."
    (one,) = quotations(text)
    assert one.closed
    assert one.inner.of(text) == "One.\n\n“Two.\n\n“Three."
    assert [text[at] for at in one.repeated] == ["“", "“"]


def test_a_quotation_may_run_over_lines_that_were_wrapped_by_hand() -> None:
    assert said("She said “it was\nvery cold” there.") == ["it was\nvery cold"]


def test_paragraphs_of_one_line_each_do_not_run_into_one_another() -> None:
    long = "word " * 40
    text = f"{long}“never closed.\n{long}end."
    (one,) = quotations(text)
    assert not one.closed
    assert one.inner.of(text) == "never closed."
    assert len(list(paragraphs(text))) == 2


def test_windows_line_ends_are_no_blank_lines() -> None:
    assert said("She said “it was\r\nvery cold” there.") == ["it was\r\nvery cold"]


MARKS = st.text(alphabet="\"'“”„‘’‚«»‹›「」『』 \n\rasS9.,(-é走א", max_size=120)


@settings(deadline=None)
@given(st.one_of(MARKS, st.text()))
@example("“\n\n“\n\n“")
@example("’\ud800“")
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda one: (one.marks.start, -one.marks.end))
    for one in found:
        inside = text[one.inner.start : one.inner.end]
        assert one.marks.holds(one.inner)
        assert one.marks.end <= len(text)
        assert inside == inside.strip()
        assert all(one.inner.start <= at < one.inner.end for at in one.repeated)


@settings(deadline=None)
@given(MARKS)
def test_quotations_nest_or_lie_apart_and_never_cross(text: str) -> None:
    closed = [one.marks for one in quotations(text) if one.closed]
    for one in closed:
        for other in closed:
            assert one.holds(other) or other.holds(one) or not one.overlaps(other)


@settings(deadline=None)
@given(st.text(alphabet="abc ,.", max_size=40).map(str.strip), st.text(alphabet="abc ,.", max_size=40))
def test_what_is_put_between_curly_marks_is_found_again(inner: str, around: str) -> None:
    text = f"{around} “{inner}” {around}"
    assert said(text) == [inner]


@pytest.mark.parametrize("pattern", ["“", '"', "'", "“‘", "”’", "“\n\n", "‘a s’ b", "« ", "«“", "“»"])
def test_eight_times_the_marks_cost_about_eight_times_the_steps(pattern: str) -> None:
    assert _steps(pattern * 1_600) <= 8.5 * _steps(pattern * 200)


def _steps(text: str) -> int:
    """How many functions are called: the same on every machine."""
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        quotations(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed files are not beside this checkout")
def test_the_seeds_have_one_open_mark_in_each_body_of_the_first_file() -> None:
    texts = [path.read_bytes().decode() for path in sorted(SEEDS.glob("*.txt"))]
    still_open = [[one.inner.of(text) for one in quotations(text) if not one.closed] for text in texts]
    assert [len(one) for one in still_open] == [4, 0]
    assert all(words.startswith("very significant, constituting") for words in still_open[0])
    assert all(len(words) < 300 for words in still_open[0])


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "It is ‘the most advanced in Europe’55 and ‘sold in all towns’133.",
            ["the most advanced in Europe", "sold in all towns"],
        ),
        ("He called it ‘a cart of eels.’94 Nobody laughed.", ["a cart of eels."]),
        ("They sang ‘songs of the ’90s’ at night.", ["songs of the ’90s"]),
    ],
)
def test_a_number_of_a_note_right_behind_a_single_mark_lets_it_close(text: str, inner: list[str]) -> None:
    assert [one.inner.of(text) for one in quotations(text)] == inner
    assert all(one.closed for one in quotations(text))
