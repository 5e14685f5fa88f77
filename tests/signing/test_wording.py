"""The words that people read: never more than was checked, never wider than a terminal, never steering it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_mutants import FORGERIES
from signing_samples import GOLDEN, KEY, OTHER_KEY, SEED, account, changed, disclosed, golden, small, standalone

from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.signing import Answer, Checked, Fault, Verdict, sign, verify, verify_disclosure, words
from probata.signing.verdict import NOTE, Code
from probata.signing.wording import CHARACTERS, LINES, wrap

GOLDEN_PACKAGE = sign(GOLDEN, KEY, SEED)
CONTRADICTING = changed(small(), FORGERIES["the figure changed"], KEY)
VERDICTS = {
    "no key named": verify(GOLDEN_PACKAGE),
    "the key named": verify(GOLDEN_PACKAGE, KEY.fingerprint),
    "another key named": verify(GOLDEN_PACKAGE, OTHER_KEY.fingerprint),
    "a byte changed": verify(GOLDEN_PACKAGE[:-1] + b"\x01"),
    "a wrong figure": verify(CONTRADICTING),
    "a wrong figure, the key named": verify(CONTRADICTING, KEY.fingerprint),
}


def columns(line: str) -> int:
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in line
    )


@pytest.mark.parametrize(
    ("case", "first"),
    [
        ("no key named", "Unchanged since signing; signer NOT identified."),
        ("the key named", "Unchanged since signing, by the key you named."),
        ("another key named", "Not signed by the key you named."),
        ("a byte changed", "NOT unchanged: this is not what was signed, or never was a whole package."),
    ],
)
def test_the_first_line_is_the_answer(case: str, first: str) -> None:
    assert words(VERDICTS[case]).splitlines()[0] == first


@pytest.mark.parametrize("case", VERDICTS)
def test_every_text_ends_by_saying_what_it_does_not_say(case: str) -> None:
    assert words(VERDICTS[case]).splitlines()[-1] == NOTE


@pytest.mark.parametrize("case", VERDICTS)
def test_nothing_is_ever_called_verified_passed_valid_or_certified(case: str) -> None:
    promises = r"verif|passed|valid\b|certif|authentic(?! or|,)|genuine|trust|correct|✓|\bOK\b"
    texts = words(VERDICTS[case]).replace("That a document is authentic", "")
    assert re.findall(promises, texts, re.IGNORECASE) == []


@pytest.mark.parametrize("case", VERDICTS)
def test_no_line_is_wider_than_80_columns_or_ends_in_a_space(case: str) -> None:
    for line in words(VERDICTS[case]).splitlines():
        assert columns(line) <= 80
        assert line == line.rstrip()


def test_without_a_key_the_next_step_is_named() -> None:
    assert "--key" in words(VERDICTS["no key named"])
    assert "somewhere else" in words(VERDICTS["no key named"]).replace("\n", " ")
    assert "--key" not in words(VERDICTS["the key named"])


def test_a_contradiction_names_its_value_and_whether_the_signer_is_known() -> None:
    assert "does NOT follow" in words(VERDICTS["a wrong figure"])
    assert "! v2:" in words(VERDICTS["a wrong figure"])
    assert "Signer NOT identified." in words(VERDICTS["a wrong figure"])
    assert "Signed by the key you named." in words(VERDICTS["a wrong figure, the key named"])


def test_what_is_not_signed_is_not_printed() -> None:
    for case in ("another key named", "a byte changed"):
        assert "Hostels" not in words(VERDICTS[case])
        assert "Nine items" not in words(VERDICTS[case])


def test_of_an_attested_value_nothing_is_said_but_that_its_rows_are_withheld() -> None:
    text = words(VERDICTS["no key named"])
    assert "attested: its rows are withheld; nothing was computed again" in text


def test_a_disclosure_is_told_with_its_value_its_row_and_its_item() -> None:
    text = words(verify_disclosure(golden(), disclosed())).replace("\n    ", " ")
    assert "The disclosure fits: it is one of the 26 rows of v4" in text
    assert '"heard":"described"' in text
    assert Digest.of(account(3)).hex in text.replace(" ", "").replace("\n", "")
    assert "It shows what the signer was bound to when signing, not that it is true." in text


def test_of_a_disclosure_that_does_not_fit_nothing_is_told_but_why() -> None:
    text = words(verify_disclosure(small(), disclosed()))
    assert "The disclosure does NOT fit" in text
    assert "[another-package]" in text
    assert "described" not in text
    changed_one = golden()[:900] + b"X" + golden()[901:]
    assert "The disclosure was not looked at" in words(verify_disclosure(changed_one, disclosed()))


@given(st.text(max_size=200))
def test_nothing_in_a_package_can_steer_the_terminal(text: str) -> None:
    value = Checked("v1", text, text, Grade.ATTESTED, 1, None, text)
    verdict = Verdict(Answer.UNCHANGED, (Fault(Code.ENTRIES, text, text),), values=(value,), limits=(text,))
    shown = words(replace(verdict, edition={"label": text, "signed_at": text, "title": text, "audience": text}))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]", shown)
    assert shown.splitlines()[0] == "Unchanged since signing; signer NOT identified."
    assert shown.splitlines()[-1] == NOTE


@pytest.mark.parametrize(
    "sign", ["\u061c", "\u200e", "\u200f", "\u202e", "\u2066", "\u206a", "\u206f", "\u200b", "\xad"]
)
def test_signs_that_turn_the_writing_or_show_nothing_are_told_by_number(sign: str) -> None:
    assert wrap(f"7{sign}1") == [f"7\\u{ord(sign):04x}1"]
    assert standalone().STEERING.sub("?", f"7{sign}1") == "7?1"


def test_joiners_with_which_people_spell_stay() -> None:
    for spelled in ("می\u200cخواهم", "ක්\u200dර", "葛\U000e0100"):
        assert wrap(spelled) == [spelled]
        assert standalone().STEERING.sub("?", spelled) == spelled


def test_both_verifiers_steer_clear_of_the_same_signs() -> None:
    theirs = standalone().STEERING
    assert [sign for sign in map(chr, range(0x110000)) if bool(theirs.match(sign)) != (wrap(sign) != [sign])] == []


def test_a_long_text_is_cut_and_says_so_and_one_of_the_most_is_not() -> None:
    assert "more characters" not in "".join(wrap("x" * CHARACTERS))
    assert " ".join(wrap("x" * (CHARACTERS + 1_234))).endswith("... 1,234 more characters")
    assert len("".join(wrap("x" * 10**7))) < CHARACTERS + 100


def test_a_long_list_ends_by_saying_how_many_are_left() -> None:
    some = tuple(f"limit {at}" for at in range(LINES + 500))
    assert "... 500 more limits are not shown here; --json tells all of them." in words(
        Verdict(Answer.UNCHANGED, limits=some)
    )
    assert "not shown" not in words(Verdict(Answer.UNCHANGED, limits=some[:LINES]))


@given(st.text(alphabet="ab 家族é\u0301\u200dx\n", max_size=300), st.sampled_from(["", "  - "]))
def test_lines_are_broken_as_they_are_when_every_line_is_measured_anew(text: str, first: str) -> None:
    """What wrapping was before it counted along: slow, and plain."""
    lines, line, blank = [], first, True
    for word in re.sub("\n", r"\\u000a", text).split(" "):
        gap = "" if blank else " "
        for part in _measured(word, 80 - max(columns(first), 4)):
            if not blank and columns(line + gap + part) > 80:
                lines.append(line)
                line, gap = "    ", ""
            line, gap, blank = line + gap + part, "", False
    assert wrap(text, first, "    ") == [*lines, line]


def _measured(word: str, room: int) -> list[str]:
    parts = [""]
    for letter in word:
        if columns(parts[-1] + letter) > room:
            parts.append("")
        parts[-1] += letter
    return parts


@given(st.text(alphabet="ab 家族é\u0301x", max_size=400))
def test_wrapping_keeps_every_letter_and_the_width(text: str) -> None:
    lines = wrap(text, "  - ", "    ")
    assert all(columns(line) <= 80 for line in lines)
    assert "".join(line[4:] for line in lines).replace(" ", "") == text.replace(" ", "")
