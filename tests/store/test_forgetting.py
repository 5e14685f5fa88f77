from __future__ import annotations

from probata.store import saved
from probata.store.forgetting import FORGOTTEN_TITLE, TIE, WRITTEN, without

PLACE = {"document": "document-1", "start": 3, "title": "what the keeper said"}
QUOTED = {"role": "quote", "body": "lamp|The lamp", "words": "The lamp", "nth": 0, "source": "{quote}`lamp|The lamp`"}
COUNTED = {"role": "count", "body": "held:k", "words": "six", "nth": 0, "source": "{count}`held:k|six`"}


def test_a_place_keeps_where_it_was_and_no_title() -> None:
    assert without(saved.PLACE, PLACE, {"document-1"}, ()) == {**PLACE, "title": FORGOTTEN_TITLE}
    assert without(saved.PLACE, PLACE, {"document-2"}, ()) == PLACE


def test_a_tie_to_a_place_that_went_keeps_its_handle_and_no_words() -> None:
    decided = {**QUOTED, "by": "member-1", "reason": "she said so"}
    left = without(TIE, decided, (), {"lamp"})
    assert left == {**decided, "body": "lamp", "words": "", "source": "", "reason": ""}
    assert without(TIE, decided, (), {"gate"}) == decided


def test_of_a_file_only_its_ties_to_what_went_lose_their_words() -> None:
    body = {"ties": {"a": QUOTED, "b": COUNTED}, "parts": {}}
    left = without(WRITTEN, body, (), {"lamp"})
    assert left == {**body, "ties": {"a": {**QUOTED, "body": "lamp", "words": "", "source": ""}, "b": COUNTED}}


def test_other_rows_stay() -> None:
    assert without(saved.COUNT, {"document": "document-1"}, {"document-1"}, {"lamp"}) == {"document": "document-1"}
