from __future__ import annotations

import pytest

from probata.method.testimony.mapping import (
    CONSENT_WORDS,
    FLAG_WORDS,
    FORM_WORDS,
    HEARD_WORDS,
    HOW_KNOWN_WORDS,
    SCOPE_WORDS,
    SINGLE,
    TERMS_WORDS,
    read_mapping,
)
from probata.method.testimony.model import ConsentState, Form, HowKnown, PressTerms, Scope, Use
from probata.record.count import Heard
from probata.record.errors import BadInput
from tests.method.testimony.testimony_samples import HEADER, MAPPING


def test_a_mapping_names_every_column() -> None:
    read = read_mapping(MAPPING, "mapping.toml")
    assert set(read.single) == set(SINGLE)
    assert {*read.headers, *read.ignore} == set(HEADER)
    assert (read.code_name, read.identity, read.ignore) == ("No.", ("Name", "Telephone"), ("Interviewer",))
    assert read.consent == {Use.PUBLIC: "Public", Use.PRESS: "Press"}
    assert (read.scopes, read.until) == ({Use.PRESS: "Press covers"}, {Use.PRESS: "Press until"})
    assert read.recipients == {(Use.PRESS, "the Harbour Post"): "Harbour Post"}
    assert read.attribute_words == {"sex": {"f": "woman", "m": "man"}}


def test_every_meaning_has_a_word_of_its_own() -> None:
    assert set(HEARD_WORDS.values()) == set(Heard)
    assert set(CONSENT_WORDS.values()) == set(ConsentState)
    assert set(HOW_KNOWN_WORDS.values()) == {*HowKnown, None}
    assert set(TERMS_WORDS.values()) == {*PressTerms, None}
    assert set(FLAG_WORDS.values()) == {True, False}
    assert set(FORM_WORDS.values()) == {*Form, None}
    assert set(SCOPE_WORDS.values()) == set(Scope)


@pytest.mark.parametrize(
    ("cell", "heard"),
    [
        *((cell, Heard.DESCRIBED) for cell in ("described", "yes", "y", "x", "1", "unprompted")),
        *((cell, Heard.SAID_NO) for cell in ("said no", "no", "n", "0", "said it did not happen")),
        *((cell, Heard.NO_ANSWER) for cell in ("no answer", "asked", "asked without an answer")),
        *((cell, Heard.CANNOT_TELL) for cell in ("?", "unclear", "cannot be told")),
        *((cell, Heard.NOT_ASKED) for cell in ("", "-", "not asked")),
    ],
)
def test_an_empty_cell_is_not_asked_and_never_no(cell: str, heard: Heard) -> None:
    assert HEARD_WORDS[cell] is heard


def test_an_empty_consent_is_unknown() -> None:
    assert CONSENT_WORDS[""] is CONSENT_WORDS["?"] is ConsentState.UNKNOWN


def test_own_words_stand_over_the_default_ones() -> None:
    own = '[values.codes]\n"X" = "cannot be told"\n"ja" = "described"\n[values.consent]\nok = "given"\n'
    read = read_mapping(MAPPING + own, "mapping.toml")
    assert read.heard_words["x"] is Heard.CANNOT_TELL
    assert read.heard_words["ja"] is Heard.DESCRIBED
    assert read.heard_words["y"] is Heard.DESCRIBED
    assert read.consent_words["ok"] is ConsentState.GIVEN


def test_own_words_for_forms_and_parts_stand_over_the_default_ones() -> None:
    own = '[values.form]\n"F" = "written"\n[values.scope]\n"all" = "the whole account"\n'
    read = read_mapping(MAPPING + own, "mapping.toml")
    assert (read.form_words["f"], read.form_words["oral"]) == (Form.WRITTEN, Form.ORAL)
    assert (read.scope_words["all"], read.scope_words["name"]) == (Scope.ACCOUNT, Scope.IDENTITY)


def test_a_mapping_without_scope_days_and_recipients_is_one() -> None:
    plain = MAPPING.partition("[scope]")[0]
    read = read_mapping(plain, "mapping.toml")
    assert (read.scopes, read.until, read.recipients) == ({}, {}, {})


def test_one_column_of_consent_may_stand_for_several_uses_and_recipients() -> None:
    shared = MAPPING.replace('"the Harbour Post" = "Harbour Post"', '"the Harbour Post" = "Press"')
    assert read_mapping(shared, "m").recipients[Use.PRESS, "the Harbour Post"] == "Press"
    assert read_mapping(MAPPING.replace('"press" = "Press"', '"press" = "Public"'), "m").consent[Use.PRESS] == "Public"


@pytest.mark.parametrize(
    ("old", "new", "where", "says"),
    [
        ('code_name = "No."', "", "mapping.toml: [columns]", "'code_name' is missing"),
        ('code_name = "No."', 'code_name = "No."\nnumber = "x"', "mapping.toml: [columns]", "'number'"),
        ('identity = ["Name", "Telephone"]', 'identity = "Name"', "mapping.toml: [columns]", "'identity'"),
        ('ignore = ["Interviewer"]', 'ignore = ["Name"]', "mapping.toml", "'Name' is used twice"),
        ('worked = "Worked"', 'worked = "Held"', "mapping.toml", "'Held' is used twice"),
        ('held = "Held"', 'held = "Name"', "mapping.toml", "'Name' is used twice"),
        ('"press" = "Press"', '"pres" = "Press"', "mapping.toml: [consent]", "'pres'"),
        ('"press" = "Press"', '"press" = "Held"', "mapping.toml", "'Held' is used twice"),
        ('"m" = "man"', '"m" = 3', "mapping.toml: [values.sex]", "'m'"),
        ("[values.sex]", "[values.sx]", "mapping.toml: [values]", "'sx'"),
        ("[values.sex]", '[values.codes]\ny = "yes"\n[values.sex]', "mapping.toml: [values.codes]", "'yes'"),
        ("[values.sex]", "[values.codes]\ny = true\n[values.sex]", "mapping.toml: [values.codes]", "True"),
        ('sex = "Sex"', 'codes = "Sex"', "mapping.toml: [attributes]", "'codes'"),
        ('"press" = "Press covers"', '"pres" = "Press covers"', "mapping.toml: [scope]", "'pres'"),
        ('"press" = "Press until"', '"press" = 3', "mapping.toml: [until]", "'press'"),
        ('"press" = "Press until"', '"press" = "Press covers"', "mapping.toml", "'Press covers' is used twice"),
        ('[recipients."press"]', '[recipients."pres"]', "mapping.toml: [recipients]", "'pres'"),
        (
            '[recipients."press"]',
            '[recipients."internal analysis"]',
            "mapping.toml: [recipients]",
            "'internal analysis'",
        ),
        ('"the Harbour Post" =', '"--" =', "mapping.toml: [recipients.'press']", "no name"),
        (
            '"the Harbour Post" = "Harbour Post"',
            '"the Harbour Post" = 1',
            "mapping.toml: [recipients.'press']",
            "Harbour",
        ),
        ('form = "Form"', 'form = ["Form"]', "mapping.toml: [columns]", "'form'"),
        ("[codes]", "[code]", "mapping.toml", "'code'"),
        ("[codes]", "[codes", "mapping.toml:", "TOML"),
    ],
)
def test_a_fault_says_where_it_is(old: str, new: str, where: str, says: str) -> None:
    assert old in MAPPING
    with pytest.raises(BadInput) as caught:
        read_mapping(MAPPING.replace(old, new, 1), "mapping.toml")
    assert caught.value.where.startswith(where)
    assert says in caught.value.message
    assert caught.value.next_step
