"""What the report prints at its marks is what was signed, whoever signed it; both verifiers say so alike."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_mutants import reported
from signing_samples import (
    COUNT,
    GOLDEN,
    INJECTIONS,
    KEY,
    OTHER_KEY,
    QUOTATION,
    REPORT,
    SEED,
    SMALL,
    Parts,
    both,
    changed,
    five,
    items,
)

from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.signing import File, Printed, Value, sign, verify
from probata.signing.printed import known_only, marks

PACKAGE = sign(GOLDEN, KEY, SEED)
MARK = '<span data-value="{0}" class="v" id="{0}" dir="auto">{1}</span>'


def told(data: bytes) -> list[tuple[str, str]]:
    """Code and place of each fault."""
    return [(fault["code"], fault["where"]) for fault in both(data)["faults"]]


def with_report(report: bytes | None) -> list[tuple[str, str]]:
    """What both verifiers say of the golden package with another report, signed again with another key."""
    return told(reported(PACKAGE, report, OTHER_KEY))


def test_every_digit_that_a_packager_changes_in_the_report_is_told() -> None:
    text = REPORT.decode()
    tried = 0
    for at, sign_ in enumerate(text):
        if sign_.isdigit() and text[:at].rfind('"') < text[:at].rfind(">"):
            other = text[:at] + str((int(sign_) + 1) % 10) + text[at + 1 :]
            [(code, where)] = with_report(other.encode())
            assert (code, where) in (("printed", "v4"), ("printed", "v9"), ("printed", "v10"))
            tried += 1
    assert tried == 11


def test_the_answer_is_a_no_and_says_where_and_what() -> None:
    verdict = verify(reported(PACKAGE, REPORT.replace(b"of the 18 who", b"of the 19 who"), OTHER_KEY))
    [fault] = verdict.faults
    assert (verdict.answer, verdict.exit_status, fault.where) == ("contradicts-itself", 1, "v4")
    assert "19 who" in fault.what
    assert "18 who" in fault.what
    assert "v1" in fault.what
    assert verdict.grades[Grade.CONSISTENT] == 1


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (None, [("printed", v) for v in ("v4", "v7", "v9", "v10")]),
        (b"", [("printed", v) for v in ("v4", "v7", "v9", "v10")]),
        (b"\xff" + REPORT, [("printed", "files/report.html")]),
        (REPORT + b"<!-- -->", [("printed", "files/report.html")]),
        (REPORT + b"<ScRipt>", [("printed", "files/report.html")]),
        (REPORT + b'<p data-value="v1">17</p>', [("printed", "files/report.html")]),
        (REPORT.replace(b'id="v1"', b'id="v1" hidden'), [("printed", "files/report.html")]),
        (REPORT.replace(b'id="v1"', b'id="v2"', 1), [("printed", "files/report.html")]),
        (REPORT + b'<span data-value="v7">1</span>', [("printed", "files/report.html#v7")]),
        (REPORT + b'<span data-value="a1">1</span>', [("printed", "v10")]),
        (REPORT.replace(b">0</span>", b">&#48;</span>", 1), [("printed", "v10")]),
        (REPORT + b"data-value=&#34;v1&#34;", []),
        (REPORT + "18 of 26 — nothing marks this".encode(), []),
    ],
)
def test_marks_that_are_missing_added_or_hidden_are_told(report: bytes | None, expected: list[tuple[str, str]]) -> None:
    assert with_report(report) == expected


def printed(value: Value, text: str, sentence: str = "") -> Value:
    """The value with this text at the mark v1, in a sentence that holds it."""
    return replace(value, sentence=sentence or f"It prints {text}.", printed=Printed("v1", text))


def faults(*values: Value) -> list[str]:
    """The places at which a package of these values is refused to be signed."""
    text = next(one.printed.text for one in values if one.printed)
    report = MARK.format("v1", text.replace("&", "&amp;").replace("<", "&lt;")).encode()
    try:
        data = sign(replace(SMALL, values=values, files=(File("report.html", report),)), KEY, SEED)
    except BadValue as refusal:
        return [refusal.where]
    assert told(data) == []
    return []


PLAIN = replace(INJECTIONS, rule={"name": "five-values"})


@pytest.mark.parametrize(
    "text",
    [
        "17",
        "Seventeen",
        "seventeen",
        "17 of the 18 who answered, of 26",
        "18",
        "20",
        "26",
        "65.4 %",
        "94.4 %",
        "two-thirds",
    ],
)
def test_numbers_that_follow_from_the_figure_may_stand_at_its_mark(text: str) -> None:
    assert faults(printed(PLAIN, text)) == []


@pytest.mark.parametrize("text", ["19", "twenty-one", "17 of 27", "66 %", "1,726", "١٩", "99999999999999999999999"])
def test_other_numbers_may_not(text: str) -> None:
    assert faults(printed(PLAIN, text)) == ["v1"]


def test_the_word_stands_at_the_mark_and_not_only_in_the_sentence() -> None:
    rest = "Almost all of the 18 who answered, of 26, described pills."
    assert faults(printed(INJECTIONS, "of the 18 who answered", rest)) == ["v1"]
    assert faults(printed(INJECTIONS, "Almost all of the 18 who answered", rest)) == []


def test_quoted_words_stand_at_their_mark_and_the_text_in_its_sentence() -> None:
    words = "“The families were moved at night, said the driver.” (in translation)"
    assert faults(printed(QUOTATION, words)) == []
    assert faults(printed(QUOTATION, "“The families were moved”", QUOTATION.sentence)) == ["v1"]
    assert faults(printed(QUOTATION, words + "!", f"It says: {words}.")) == ["v1"]


def test_values_of_one_mark_share_its_numbers() -> None:
    rows = {"name": "count-rows"}
    twelve, forty = (Value(f"12 of {n}.", n, rows, Grade.ATTESTED, items(n)) for n in (12, 40))
    said = "12 of 40, 30 %"
    assert faults(printed(twelve, said), printed(forty, said)) == []
    assert faults(printed(twelve, said)) == ["v1"]


def test_nothing_counted_rests_on_no_row_and_is_still_signed() -> None:
    none = Value("0", 0, {"name": "count-rows"}, Grade.ATTESTED, ())
    assert faults(printed(none, "0")) == []
    assert faults(printed(none, "one")) == ["v1"]
    assert faults(printed(replace(COUNT, figure=0, rows=()), "1")) == ["v1"]


def test_a_reading_is_attested_and_its_words_stand_at_the_mark() -> None:
    assert [v["printed"]["text"] for v in both(PACKAGE)["values"] if v["id"] == "v9"] == ["about 12,000"]
    wrong = changed(PACKAGE, lambda parts: parts.manifest["values"][8].update(figure="about 13,000"), KEY)
    assert told(wrong) == [("printed", "v9")]
    raised = changed(PACKAGE, lambda parts: parts.manifest["values"][8].update(grade="recomputed"), KEY)
    assert told(raised) == [("shape", "manifest.json.values[8].grade")]


def test_a_value_without_a_place_says_so_and_one_with_a_place_says_which() -> None:
    places = [value["printed"] for value in both(PACKAGE)["values"]]
    assert places[0] is None
    assert places[3] == {"mark": "v1", "text": "Almost all of the 18 who answered, of 26"}


def test_white_space_and_escapes_are_read_as_they_were_written() -> None:
    assert marks(b'<span data-value="v1">a &amp;lt; &#34;b&#39;</span>') == {"v1": ["a &lt; \"b'"]}
    assert marks(b'<span data-value="v1">a <b>c</b></span>') is None


@settings(deadline=None)
@given(st.integers(0, 99), st.integers(0, 99))
def test_numbers_in_words_and_digits_are_the_same_numbers(said: int, known: int) -> None:
    units = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    units += "seventeen eighteen nineteen"
    tens = [" ", *re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety")]
    first, rest = divmod(said, 10)
    word = units.split()[said] if said < 20 else tens[first - 1] + (f"-{units.split()[rest]}" if rest else "")
    assert known_only(word, [known]) == known_only(str(said), [known]) == (said == known)
    assert known_only(word.upper().replace("-", " "), [said])


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="0123456789,. %of-seventwy٣<&\"'", max_size=24))
def test_whatever_is_printed_both_verifiers_judge_alike(text: str) -> None:
    def edit(parts: Parts) -> None:
        value: dict[str, Any] = parts.manifest["values"][3]
        value.update(printed={"mark": "v1", "text": text or "x"}, sentence=f"It is {text or 'x'}.")
        value["figure"], value["rule"] = five(17, 1, 2, 6, 0), {"name": "five-values"}

    escaped = (text or "x").replace("&", "&amp;").replace("<", "&lt;").replace('"', "&#34;")
    report = REPORT.replace(b"Almost all of the 18 who answered, of 26", escaped.encode())
    said_of_it = both(changed(reported(PACKAGE, report, KEY), edit, KEY))
    assert said_of_it["answer"] in ("unchanged", "contradicts-itself")
