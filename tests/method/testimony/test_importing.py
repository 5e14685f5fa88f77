from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.columns import NUMBER, VALUES, attribute_columns, from_triples
from probata.method.testimony.importing import Imported, ImportReceipt, SetAside, interviews_from
from probata.method.testimony.mapping import read_mapping
from probata.method.testimony.model import ORDINARY, ConsentState, Form, HowKnown, PressTerms, Recipient, Scope, Use
from probata.record.count import Heard
from probata.record.errors import BadInput, BadValue
from tests.method.testimony.testimony_samples import CODEBOOK, HEADER, MAPPING, book, refs, row


def taken(*rows: list[str], mapping: str = MAPPING) -> Imported:
    return interviews_from([HEADER, *rows], read_mapping(mapping, "mapping.toml"), book(), refs())


def faults(*rows: list[str], mapping: str = MAPPING) -> str:
    with pytest.raises(BadInput) as caught:
        taken(*rows, mapping=mapping)
    assert caught.value.where == "mapping.toml"
    assert "Quillmar" not in str(caught.value)
    assert caught.value.__cause__ is None
    return caught.value.message


CELLS = ["", "y", "n", "?", "I-1", "I-2", "Zorvath", "given"]
FULL = row(
    notes="I-01.docx",
    kept_as="Contemporaneous notes",
    interpreter="Yes",
    age="34",
    age_then="31",
    heard_from="I-02; I-03",
    together_with="I-02",
    through="an association",
    terms="agreed description",
    agreed_description="a former resident",
    consent_until="2030-04",
    held="unprompted",
    worked="0",
    public="given",
    press="ask again",
)


def test_a_row_becomes_an_interview() -> None:
    found = taken(FULL, row(no="I-02", sex="", held=""))
    one, two = found.interviews
    assert (one.code_name, one.attributes, one.how_known, one.interpreter) == (
        "I-01",
        {"sex": "woman"},
        HowKnown.NOTES,
        True,
    )
    assert (one.age, one.age_then, one.heard_from, one.together_with) == (34, 31, ("I-02", "I-03"), ("I-02",))
    assert (one.through, one.account) == ("an association", None)
    assert one.consent.states == {Use.PUBLIC: ConsentState.GIVEN, Use.PRESS: ConsentState.ASK_AGAIN}
    assert (one.consent.terms, one.consent.description) == (PressTerms.AGREED_DESCRIPTION, "a former resident")
    assert one.consent.expires is not None
    assert one.consent.expires.edtf == "2030-04"
    assert found.accounts == {one.ref: "I-01.docx"}
    assert two.attributes == {"sex": None}
    assert two.consent.state(Use.PUBLIC) is ConsentState.UNKNOWN
    assert one.ref != two.ref


def test_a_row_says_what_consent_covers_how_it_was_given_until_when_and_to_whom() -> None:
    said = row(
        covers="number; quoted",
        form="Signed",
        form_number="F-12",
        press="named only",
        press_covers="the whole account; the identity",
        press_until="2030",
        harbour_post="yes",
    )
    [one] = taken(said).interviews
    consent = one.consent
    assert consent.scope == {Scope.NUMBER, Scope.QUOTATION}
    assert consent.covers(Use.PUBLIC) == consent.scope
    assert consent.covers(Use.PRESS) == {Scope.ACCOUNT, Scope.IDENTITY}
    assert (consent.form, consent.reference) == (Form.WRITTEN, "F-12")
    assert consent.until[Use.PRESS].edtf == "2030"
    assert consent.state(Use.PRESS) is ConsentState.NAMED_ONLY
    assert consent.recipients == (Recipient(Use.PRESS, "the Harbour Post", ConsentState.GIVEN),)


def test_cells_that_say_nothing_leave_consent_as_it_was_before_there_were_such_columns() -> None:
    [one] = taken(row(press="yes", covers="-", form="?")).interviews
    assert (one.consent.scope, one.consent.scopes, one.consent.until, one.consent.form) == (None, {}, {}, None)
    assert one.consent.covers(Use.PRESS) == ORDINARY
    plain = MAPPING.replace('scope = "Covers"\nform = "Form"\nreference = "Form number"\n', "")
    plain = plain.partition("[scope]")[0] + "[values.sex]\nf = 'woman'\n"
    left = plain.replace('["Interviewer"]', str(["Interviewer", *HEADER[15:21]]))
    [before] = taken(row(press="yes"), mapping=left).interviews
    assert replace(one.consent, recipients=()) == before.consent


def test_a_recipient_of_whom_a_cell_says_nothing_is_unknown_and_so_a_no() -> None:
    [one] = taken(row(press="yes")).interviews
    assert one.consent.recipients == (Recipient(Use.PRESS, "the Harbour Post", ConsentState.UNKNOWN),)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"covers": "number; everything"}, "column 'Covers': 'everything' is no part of an account"),
        ({"form": "shouted"}, "column 'Form': 'shouted' has no meaning"),
        ({"press_until": "soon"}, "column 'Press until': this is no date"),
        ({"harbour_post": "perhaps"}, "column 'Harbour Post': 'perhaps' has no meaning"),
        ({"covers": "Quillmar"}, "column 'Covers': this cell (not shown)"),
    ],
)
def test_what_consent_cells_cannot_say_is_a_fault(cells: dict[str, str], says: str) -> None:
    assert says in faults(row(**cells))


def test_codings_become_triples_and_what_is_empty_was_not_asked() -> None:
    found = taken(FULL, row(no="I-02", held="", worked="?"))
    three = found.triples
    columns = from_triples(
        2, three.codes, three.person, three.code, three.value, attribute_columns(found.interviews, book())
    )
    assert [VALUES[value] for value in columns.codes["held"]] == [Heard.DESCRIBED, Heard.NOT_ASKED]
    assert [VALUES[value] for value in columns.codes["worked"]] == [Heard.SAID_NO, Heard.CANNOT_TELL]
    assert [VALUES[value] for value in columns.codes["pills"]] == [Heard.NOT_ASKED] * 2
    assert NUMBER[Heard.NOT_ASKED] not in three.value


def test_an_identity_is_withheld_at_once_and_stands_nowhere_else() -> None:
    found = taken(FULL)
    (identity,) = found.identities.values()
    assert {field: value.reveal() for field, value in identity.items()} == {
        "Name": "Tessaro Quillmar",
        "Telephone": "0170 555 0123",
    }
    assert "Quillmar" not in repr(found)
    assert "555" not in repr(found)


def test_a_person_without_any_identity_has_none() -> None:
    assert taken(row(name="", telephone=" ")).identities == {}


def test_the_receipt_adds_up_and_says_what_was_left_out() -> None:
    found = taken([], row(), row(no=""), row(no="I-03", heard_from="I-01, I-99"), [""] * 5)
    receipt = found.receipt
    assert (receipt.rows, receipt.interviews) == (5, 2)
    assert receipt.set_aside == (SetAside(2, "blank row"), SetAside(4, "no code name"), SetAside(6, "blank row"))
    assert receipt.ignored == ("Interviewer",)
    assert "Row 5, heard from: 1 of 2 code names are not in this table." in receipt.notes
    assert any("'violence' has no column" in note for note in receipt.notes)
    assert any("'language' has no column" in note for note in receipt.notes)
    assert not any("medicine" in note for note in receipt.notes)


def test_a_receipt_that_does_not_add_up_is_never_made() -> None:
    with pytest.raises(BadValue):
        ImportReceipt(3, 1, (SetAside(2, "blank row"),), (), ())


def test_all_faults_are_told_at_once() -> None:
    found = faults(
        row(held="maybe", age="thirty"),
        row(no="i-01", age="121", consent_until="soon", kept_as="memory"),
        row(no="I-03", sex="Quillmar", public="identity stored nowhere", interpreter="Ms Vorrel"),
    )
    assert found.startswith("The table has 9 faults")
    for said in (
        "row 2, column 'Held': 'maybe' has no meaning",
        "row 2, column 'Age': 'thirty' is no whole number",
        "row 3, column 'No.': this code name stands in row 2",
        "row 3, column 'Age': '121'",
        "row 3, column 'Consent until'",
        "row 3, column 'Kept as': 'memory'",
        "row 4, column 'Sex': this cell (not shown)",
        "row 4, column 'Public': it says that the identity is stored nowhere",
    ):
        assert said in found
    assert "Vorrel" not in found
    assert "soon" not in found


def test_a_row_that_slipped_by_one_column_names_nobody() -> None:
    slipped = ["", *row()]
    assert "Quillmar" not in faults(row(no="I-07"), [*slipped[1:16], "Tessaro Quillmar", *slipped[17:-1]])


@pytest.mark.parametrize("age", ["-1", "1.5", "0x10", "٣٤", "121", "1000", "34 years"])
def test_an_age_is_a_whole_number_from_0_to_120(age: str) -> None:
    assert "column 'Age'" in faults(row(age=age))


def test_ages_at_the_ends_are_ages() -> None:
    assert [one.age for one in taken(row(age="0"), row(no="2", age="120"), row(no="3", age="?")).interviews] == [
        0,
        120,
        None,
    ]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('held = "Held"', 'hled = "Held"', "no code 'hled'. Did you mean 'held'"),
        ('held = "Held"', 'medicine = "Held"', "'medicine' is worked out"),
        ('sex = "Sex"', 'sx = "Sex"', "no attribute 'sx'"),
        ('"m" = "man"', '"m" = "male"', "no value 'male'"),
    ],
)
def test_a_mapping_that_does_not_fit_the_codebook_is_a_fault(old: str, new: str, says: str) -> None:
    changed = MAPPING.replace(old, new)
    changed = changed.replace("[values.sex]", "[values.sx]") if "sx =" in new else changed
    assert says in faults(row(), mapping=changed)


def test_a_source_whose_identity_is_stored_nowhere() -> None:
    (one,) = taken(row(name="", telephone="", public="Identity stored nowhere")).interviews
    assert one.consent.state(Use.PUBLIC) is ConsentState.NOT_NEEDED


def test_no_ref_is_drawn_when_there_is_a_fault() -> None:
    asked: list[str] = []

    def never(kind: str) -> None:
        asked.append(kind)

    with pytest.raises(BadInput):
        interviews_from([HEADER, row(held="maybe")], read_mapping(MAPPING, "m"), book(), never)
    assert asked == []


def test_a_table_of_a_header_alone_is_nothing_to_take_in() -> None:
    with pytest.raises(BadInput) as caught:
        taken()
    assert "nothing to take in" in caught.value.message
    assert caught.value.next_step


def test_many_codes_without_a_column_are_told_by_five_and_a_number() -> None:
    more = "".join(f'[codes.c{number}]\nlabel = "c"\n' for number in range(10_000))
    codebook = read_codebook(CODEBOOK + more, "codebook.toml")
    notes = interviews_from([HEADER, row()], read_mapping(MAPPING, "mapping.toml"), codebook, refs()).receipt.notes
    assert len([note for note in notes if note.startswith("The code ")]) == 5
    assert "The same holds for 9,998 more codes." in notes
    assert sum(map(len, notes)) < 1000


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.lists(st.sampled_from(["", "y", "n", "?", "I-1", "I-2", "Zorvath", "given"]), max_size=22), max_size=6)
)
def test_any_table_is_taken_whole_or_refused_without_naming_anybody(rows: list[list[str]]) -> None:
    named = [[*cells[:1], "Zorvath", *cells[2:]] if cells else [] for cells in rows]
    try:
        found = taken(*named)
    except BadInput as fault:
        message = str(fault)
    else:
        message = repr(found)
        assert found.receipt.interviews + len(found.receipt.set_aside) == len(rows)
    assert "Zorvath" not in message.replace("code_name='Zorvath'", "")
