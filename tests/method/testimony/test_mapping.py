from __future__ import annotations

import pytest

from probata.method.testimony.mapping import (
    CONSENT_WORDS,
    FLAG_WORDS,
    HEARD_WORDS,
    HOW_KNOWN_WORDS,
    SINGLE,
    TERMS_WORDS,
    read_mapping,
)
from probata.method.testimony.model import ConsentState, HowKnown, PressTerms, Use
from probata.record.count import Heard
from probata.record.errors import BadInput
from tests.method.testimony.testimony_samples import HEADER, MAPPING


def test_a_mapping_names_every_column() -> None:
    read = read_mapping(MAPPING, "mapping.toml")
    assert set(read.single) == set(SINGLE)
    assert {*read.headers, *read.ignore} == set(HEADER)
    assert (read.code_name, read.identity, read.ignore) == ("No.", ("Name", "Telephone"), ("Interviewer",))
    assert read.consent == {Use.PUBLIC: "Public", Use.PRESS: "Press"}
    assert read.attribute_words == {"sex": {"f": "woman", "m": "man"}}


def test_every_meaning_has_a_word_of_its_own() -> None:
    assert set(HEARD_WORDS.values()) == set(Heard)
    assert set(CONSENT_WORDS.values()) == set(ConsentState)
    assert set(HOW_KNOWN_WORDS.values()) == {*HowKnown, None}
    assert set(TERMS_WORDS.values()) == {*PressTerms, None}
    assert set(FLAG_WORDS.values()) == {True, False}


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


def test_one_column_of_consent_may_stand_for_several_uses() -> None:
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
