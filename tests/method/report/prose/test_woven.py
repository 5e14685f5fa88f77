"""Prose as printed, with places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.prose.woven import QUOTED, Woven, each_sentence, passage_prose, place, woven_place
from probata.method.report.rules import objections
from tests.method.report import world


def _woven(source: str) -> Woven:
    bound = world.bound(source)
    return passage_prose(bound, bound.passages[0])


def test_roles_are_filled_in_and_markup_is_taken_out() -> None:
    assert _woven("**{count}`held:k`** of\nthe *for*ty.\n").text.split() == ["21", "of", "the", "forty."]


def test_quotations_are_blanked_and_notes_print_nothing() -> None:
    woven = _woven("She said {quote}`lamp` {cite}`lamp|most interviewees` so.\n")
    assert "bright" not in woven.text
    assert "interviewees" not in woven.text
    assert QUOTED in woven.text


def test_every_letter_outside_of_roles_knows_its_place() -> None:
    source = "# A *b*\n\nIn {count}`held:k` of **the** cases &amp; more.\r\nEnd.\n"
    bound = world.bound(source)
    text = bound.manuscript.sources[world.MAIN]
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        for at, letter in enumerate(woven.text):
            if woven.inside_role(at, at + 1) is None and not letter.isspace():
                assert text[woven.origin(at)] == letter


def test_a_place_counts_lines_and_columns_from_one() -> None:
    bound = world.bound("Words.\n\nMore words here.\n")
    text = bound.manuscript.sources[world.MAIN]
    start = text.index("words here")
    at = place(bound, world.MAIN, start, start + 5)
    assert text.split("\n")[at.line - 1][at.column - 1 :].startswith("words here")


def test_the_place_of_a_stretch_takes_in_whole_roles() -> None:
    source = "The {count}`held:k` of 40 came.\n"
    bound = world.bound(source)
    woven = passage_prose(bound, bound.passages[0])
    start = woven.text.index("21")
    at = woven_place(bound, woven, start, start + len("21 of 40"))
    assert bound.manuscript.sources[world.MAIN][at.start : at.end] == "{count}`held:k` of 40"
    whole = woven_place(bound, woven, 0, start + 2)
    assert bound.manuscript.sources[world.MAIN][whole.start : whole.end] == "The {count}`held:k`"


def test_sentences_are_woven_for_themselves() -> None:
    bound = world.bound("First one. Then {count}`held:k` came.\n")
    each = [woven.text.strip() for _, _, woven in each_sentence(bound)]
    assert each[:2] == ["First one.", "Then 21 came."]


_PIECES = st.lists(
    st.sampled_from(
        [
            "Most ",
            "interviewees ",
            "26 of 40 ",
            "{count}`held:k` ",
            "{count}`medicine:words|almost all` ",
            "{quote}`lamp` ",
            "{quote}`inside` ",
            "{cite}`gate` ",
            "{date}`12 April 2019` ",
            "{fixed}`3|ok` ",
            "**",
            "*",
            "`",
            "the others were not ",
            "# 2. ",
            "\n\n",
            "| a | 1 |\n|---|---|\n| b | 2 |\n\n",
            "> ",
            "- ",
            "[^a]",
            "\n\n[^a]: note I-07 ",
            "é́ ",
            "\u200b",
            "١٢ ",
            "第12条。",
            "{count}`upper-held:k` ",
            "{figure}`tender|12,000` ",
            ":::{finding} F1 law\n",
            "\n:::\n",
            "% no\n",
            "per cent ",
            "\r\n",
            "{count}`violence:k|one` ",
            "At Reed a nurse ",
            "{law}`44` ",
            "{count}`worked:n` ",
            "\\",
            "$x$",
            "held or worked ",
        ]
    ),
    max_size=25,
)


@given(_PIECES)
def test_no_manuscript_stops_a_rule_and_every_objection_has_a_place(pieces: list[str]) -> None:
    bound = world.bound("".join(pieces))
    for one in objections(bound):
        source = bound.manuscript.sources[one.at.file]
        assert 0 <= one.at.start <= one.at.end <= len(source)
        assert one.message
        assert one.next_step
