"""An objection to a draft in Word as programs read it, and as the terminal prints it."""

from __future__ import annotations

from probata.inquiry.reports.placed_json import around, in_short, next_step, on_record, placed_json
from probata.method.drafts.ties import Tied
from probata.method.manuscript.model import At
from probata.method.report.model import Objection
from probata.method.report.proposing import Offer
from probata.method.report.reviewed import Placed
from probata.record.span import TextSpan

AT = At("draft.docx", 3, 5, 1, 4)
PLACED = Placed(
    Objection("PB301", AT, "Nothing bears it.", "Write {count}."), TextSpan(3, 5), "26", "Of 26.", 3, "x", ""
)
OFFERED = Placed(
    PLACED.objection,
    PLACED.span,
    "26",
    "Of 26.",
    3,
    "x",
    "",
    offers=((Offer(AT, Tied("count", "held:k", "26"), "held", "same"),),),
)


def test_what_is_on_record_is_told_in_place_of_the_next_step() -> None:
    assert on_record(PLACED) == ()
    assert "{count}" not in next_step(PLACED)
    assert next_step(PLACED)
    assert on_record(OFFERED) == ("held (same)",)
    assert next_step(OFFERED) == ""


def test_a_choice_binds_to_the_words_and_to_what_was_offered() -> None:
    told, offered = placed_json(PLACED), placed_json(OFFERED)
    assert told["binds"] == ""
    assert offered["binds"] == OFFERED.binds
    assert offered["binds"] != PLACED.binds
    assert offered["offers"] == [{"says": "held (same)", "ties": [{"role": "count", "body": "held:k", "words": "26"}]}]
    assert (told["group"], told["words"], told["begins"]) == ("numbers and words for numbers", "26", 3)


def test_words_are_shown_with_what_stands_beside_them() -> None:
    assert around(PLACED) == "Of 26."


def test_long_words_are_cut_where_a_word_ends() -> None:
    assert in_short("several\n words") == "several words"
    assert in_short("locked " * 40).endswith(" locked…")
    assert len(in_short("locked " * 40)) <= 72
