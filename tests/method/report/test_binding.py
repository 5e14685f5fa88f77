from __future__ import annotations

import pytest

from probata.method.report.model import Bound, BoundValue, Faulty, Unbound
from probata.record.grade import Grade
from tests.method.report.world import bound


def only(piece: str, **front: str) -> BoundValue | Unbound:
    """The binding of the one role of a piece."""
    made = bound(f"It says {piece} there.\n", **front)
    found = [
        one for one in made.bindings.values() if one.role.at.start < made.manuscript.sources["report.md"].find("there.")
    ]
    assert len(found) == 1
    return found[0]


def value(piece: str, **front: str) -> BoundValue:
    found = only(piece, **front)
    assert isinstance(found, BoundValue), found
    return found


def refused(piece: str, **front: str) -> Unbound:
    found = only(piece, **front)
    assert isinstance(found, Unbound), found
    return found


@pytest.mark.parametrize(
    ("body", "printed", "numbers"),
    [
        ("medicine:k", "17", {"described": 17}),
        ("medicine:no", "1", {"said_no": 1}),
        ("medicine:silent", "2", {"no_answer": 2}),
        ("medicine:unasked", "6", {"not_asked": 6}),
        ("medicine:unclear", "0", {"cannot_tell": 0}),
        ("medicine:answered", "18", {"answered": 18}),
        ("medicine:asked", "20", {"asked": 20}),
        ("medicine:n", "26", {"everyone": 26}),
        ("medicine:k|Seventeen", "Seventeen", {"described": 17}),
        ("medicine:of", "17 of the 18 who answered, of 26", {"described": 17, "answered": 18, "everyone": 26}),
        ("involved:of", "26 of 40", {"described": 26, "answered": 40, "everyone": 40}),
        ("medicine:words|most", "most", {}),
        (
            "medicine:words|Almost all|answered",
            "Almost all of the 18 who answered, of 26",
            {"answered": 18, "everyone": 26},
        ),
        ("medicine:percent|asked", "85 %", {"described": 17, "asked": 20}),
        ("involved:percent", "65 %", {"described": 26, "everyone": 40}),
    ],
)
def test_each_part_of_a_count_prints_and_publishes_its_numbers(
    body: str, printed: str, numbers: dict[str, int]
) -> None:
    found = value(f"{{count}}`{body}`")
    assert (found.printed, dict(found.numbers), found.grade) == (printed, numbers, Grade.CONSISTENT)
    assert found.basis is not None
    assert found.permission is not None
    assert found.permission.allowed


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("nothing:k", Faulty.UNKNOWN),
        ("lamp:k", Faulty.WRONG_KIND),
        ("medicine", Faulty.FORM),
        ("medicine:most", Faulty.FORM),
        ("medicine:k|sixteen", Faulty.VALUE),
        ("medicine:k|many", Faulty.VALUE),
        ("medicine:k|17|18", Faulty.FORM),
        ("medicine:words", Faulty.FORM),
        ("medicine:words|lots", Faulty.FORM),
        ("medicine:words|almost all", Faulty.VALUE),
        ("medicine:words|almost all|asked", Faulty.VALUE),
        ("medicine:words|almost all|nobody", Faulty.FORM),
        ("leave:words|almost all", Faulty.VALUE),
        ("medicine:percent|answered", Faulty.VALUE),
        ("medicine:percent|of", Faulty.FORM),
    ],
)
def test_what_a_count_does_not_bear_is_not_bound(body: str, why: Faulty) -> None:
    found = refused(f"{{count}}`{body}`")
    assert found.why is why
    assert found.message
    assert found.next_step


def test_the_golden_counts_of_the_issue() -> None:
    """12 described, 1 no, 27 not asked is not "almost all"; "17 of the 18 who answered" is."""
    assert refused("{count}`leave:words|almost all`").why is Faulty.VALUE
    assert value("{count}`medicine:of`").printed.startswith("17 of the 18 who answered")
    assert value("{count}`medicine:words|almost all|answered`").base == "answered"


def test_a_count_that_is_crossed_is_attested_and_tells_the_figure_behind_its_word() -> None:
    found = value("{count}`women-held:words|some`")
    assert found.grade is Grade.ATTESTED
    assert found.numbers == {"described": 12}


def test_a_quotation_prints_the_words_of_the_place_in_marks() -> None:
    found = value("{quote}`decree`")
    assert found.printed == "“Absence from the hostel requires permission.”"
    assert (found.grade, found.permission) == (Grade.RECOMPUTED, None)
    account = value("{quote}`lamp|It was only never dark.`")
    assert account.printed == "“It was only never dark.”"
    assert account.grade is Grade.ATTESTED
    assert account.permission is not None
    assert account.permission.allowed


def test_words_that_came_through_an_interpreter_say_so() -> None:
    assert value("{quote}`gate`").printed.endswith(" (in translation)")


@pytest.mark.parametrize("handle", ["jar", "boards", "inside", "taken-back"])
def test_words_that_may_not_be_quoted_are_nowhere(handle: str) -> None:
    found = value(f"{{quote}}`{handle}`")
    assert (found.printed, found.figure) == ("[withheld]", None)
    assert found.permission is not None
    assert not found.permission.allowed


def test_words_that_may_not_be_shown_are_not_compared_either() -> None:
    """Or a manuscript could guess at them, one objection after another."""
    for handle in ("inside", "taken-back", "directive"):
        assert value(f"{{quote}}`{handle}|words that nobody said`").printed == "[withheld]"
        assert value(f"{{figure}}`{handle}|about 77`").printed == "[withheld]"


def test_a_document_that_is_not_public_is_shown_inside_the_inquiry_only() -> None:
    assert value("{quote}`directive`").printed == "[withheld]"
    assert value("{quote}`directive`", audience="internal").printed.startswith("“")


def test_other_words_than_those_of_the_place_are_not_bound() -> None:
    found = refused("{quote}`decree|Leaving the hostel requires permission.`")
    assert found.why is Faulty.VALUE
    assert "Absence" in found.message


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("about 12,000", True),
        ("6,200", True),
        ("12,000", False),
        ("about 6,200", False),
        ("13,000", False),
        ("many", False),
    ],
)
def test_a_figure_stands_at_its_place_with_its_about(words: str, fits: bool) -> None:
    found = only(f"{{figure}}`tender|{words}`")
    assert isinstance(found, BoundValue) is fits
    if isinstance(found, Unbound):
        assert found.why is Faulty.VALUE


def test_a_note_prints_nothing_where_it_stands_and_bears_no_grade() -> None:
    found = value("{cite}`decree-all`")
    assert (found.printed, found.grade) == ("", None)


@pytest.mark.parametrize(
    ("role", "printed"), [("{date}`12 April 2019`", "12 April 2019"), ("{fixed}`4|it has so many`", "4")]
)
def test_what_needs_no_evidence_is_printed_as_it_is(role: str, printed: str) -> None:
    found = value(role)
    assert (found.printed, found.record, found.grade) == (printed, None, None)


def test_a_reference_prints_the_number_of_the_paragraph_or_the_name_of_the_finding() -> None:
    source = (
        "First. {#p-aaaa}\n\n- not numbered\n\nSecond. {#p-bbbb}\n\n"
        ":::{finding} F1 law\nThird.{cite}`decree` {#p-cccc}\n:::\n\n"
        "See {ref}`p-bbbb`, {ref}`p-cccc`, {ref}`F1` and {ref}`p-none`.\n"
    )
    made = bound(source)
    refs = [one for one in made.bindings.values() if one.role.name == "ref"]
    assert [one.printed for one in refs if isinstance(one, BoundValue)] == ["2", "3", "F1"]
    assert [one.why for one in refs if isinstance(one, Unbound)] == [Faulty.UNKNOWN]
    numbers = {one.label: one.number for one in made.passages if one.label}
    assert (numbers["p-aaaa"], numbers["p-bbbb"], numbers["p-cccc"]) == (1, 2, 3)


def test_an_estimate_that_nobody_saved_is_not_there() -> None:
    assert refused("{estimate}`missing:interval`").why is Faulty.UNKNOWN


def test_an_unknown_audience_is_read_as_public() -> None:
    made: Bound = bound("{quote}`directive`\n", audience="everyone")
    assert made.manuscript.faults
    assert [one.printed for one in made.values][:1] == ["[withheld]"]


@pytest.mark.parametrize(
    "body", ["upper-held:k|nine", "upper-held:words|most", "upper-held:percent|asked", "violence:words|most"]
)
def test_no_message_tells_the_figure_of_what_may_not_be_printed(body: str) -> None:
    found = only(f"{{count}}`{body}`")
    told = found.printed if isinstance(found, BoundValue) else f"{found.message} {found.next_step}"
    assert not any(sign.isdigit() for sign in told.replace("[withheld]", "")), told


@pytest.mark.parametrize("words", ["26 (all tortured)", "about 26", "26 women", "exactly 26"])
def test_beside_the_number_of_a_count_nothing_else_stands(words: str) -> None:
    assert refused(f"{{count}}`involved:k|{words}`").why is Faulty.VALUE


def test_beside_a_figure_only_words_of_its_place_stand() -> None:
    assert value("{figure}`tender|about 12,000 places`").printed == "about 12,000 places"
    assert refused("{figure}`tender|about 12,000 people, all of them tortured`").why is Faulty.VALUE
