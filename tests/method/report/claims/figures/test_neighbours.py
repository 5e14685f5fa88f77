from __future__ import annotations

from probata.method.report.claims.figures.neighbours import noted, passages, stretches
from tests.method.report import world


def test_each_sentence_stands_by_itself_and_with_the_one_before_it_in_its_passage() -> None:
    found = [(one.text, one.seam) for one in stretches(world.bound("One came. Two went.\n\nThree slept.\n"))]
    assert found[:4] == [
        ("One came.", 0),
        ("Two went.", 0),
        ("One came. Two went.", len("One came. ")),
        ("Three slept.", 0),
    ]


def test_what_is_told_on_one_side_of_the_seam_is_told_by_its_own_sentence() -> None:
    pair = next(one for one in stretches(world.bound("One came. Two went.\n")) if one.seam)
    assert pair.crosses(0, pair.seam)
    assert not pair.crosses(0, 3)
    assert not pair.crosses(pair.seam, pair.seam + 2)


def test_an_objection_stands_in_the_sentence_where_its_words_are() -> None:
    pair = next(one for one in stretches(world.bound("One came. Two went.\n")) if one.seam)
    source = world.bound("One came. Two went.\n").manuscript.sources

    def said(start: int, end: int) -> str:
        at = pair.objection("PB352", start, end, "what", "next").at
        return source[at.file][at.start : at.end]

    assert said(0, 3) == "One"
    assert said(pair.seam, pair.seam + 3) == "Two"
    assert said(0, pair.seam + 3) == "Two"


def test_a_passage_is_read_whole_and_an_objection_stands_in_the_sentence_where_its_words_end() -> None:
    bound = world.bound("One came. Two went. Three slept.\n\nFour sang.\n")
    (whole,) = passages(bound)
    assert whole.text == "One came. Two went. Three slept. "
    at = whole.objection("PB363", whole.text.index("Two"), whole.text.index("Two") + 3, "what", "next").at
    assert bound.manuscript.sources[at.file][at.start : at.end] == "Two"
    assert [len(one.told) for one in passages(bound, least=1)][:2] == [3, 1]


def test_sentences_without_numbers_are_left_out_and_join_nothing() -> None:
    bound = world.bound("One came. It rained. Two went.\n")
    assert [one.text for one in stretches(bound)][:2] == ["One came.", "Two went."]
    assert not any(one.seam for one in stretches(bound))


def test_a_note_stands_behind_each_sentence_of_the_passage_that_marks_it() -> None:
    bound = world.bound("One came. Two went.[^a]\n\n[^a]: Three slept.\n")
    assert [[one.text for one in each] for each in noted(bound)] == [
        ["One came. Three slept.", "Two went. Three slept."]
    ]
