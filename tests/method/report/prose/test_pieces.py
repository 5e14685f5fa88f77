from __future__ import annotations

from probata.method.report.prose.pieces import each_piece, finding_of, kind_of
from tests.method.report.world import bound


def _said(source: str) -> list[tuple[str, list[str]]]:
    each = [one for one in each_piece(bound(source)) if not one.inside_any("limitations", "reply")]
    return [(one.words.strip().strip("\ufffc"), [role.binding.role.name for role in one.roles]) for one in each]


def test_a_note_behind_a_full_stop_ends_a_piece_and_belongs_to_it() -> None:
    assert _said("Gates were locked.{cite}`gate` Nobody left.") == [
        ("Gates were locked.", ["cite"]),
        ("Nobody left.", []),
    ]


def test_a_quotation_that_ends_a_sentence_ends_a_piece() -> None:
    said = _said("It says: {quote}`decree`{cite}`decree` The Inquiry notes this.")
    assert [roles for _, roles in said] == [["quote", "cite"], []]
    assert said[1][0] == "The Inquiry notes this."


def test_a_note_inside_a_sentence_cuts_nothing() -> None:
    assert len(_said("Gates{cite}`gate` were locked.")) == 1


def test_the_finding_around_is_known_with_its_type() -> None:
    [one] = [one for one in each_piece(bound(":::{finding} F1 law\nA text.\n:::\n")) if finding_of(one)]
    assert kind_of(one) == "law"
    assert all(not kind_of(one) for one in each_piece(bound("A text.")))
