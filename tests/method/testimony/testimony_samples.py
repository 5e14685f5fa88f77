"""A small codebook, mapping and table for the tests; every person in them is invented."""

from __future__ import annotations

from collections.abc import Callable

from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.model import Codebook
from probata.record.ref import Ref

CODEBOOK = """
version = "3"
[protection]
threshold = 5
numbers_need = "internal analysis"
[attributes.sex]
label = "sex"
values = ["woman", "man"]
says = { woman = ["women", "woman"] }
[attributes.language]
label = "language of the interview"
values = ["Lakish", "Hill speech"]
quasi = false
[codes.held]
label = "held in a hostel"
says = ["held", "detained", "confined"]
[codes.worked]
label = "made to work"
says = ["worked"]
[codes.pills]
label = "given pills"
says = ["pills"]
[codes.injections]
label = "given injections"
says = ["injections"]
[codes.medicine]
label = "given pills, injections or both"
means = "pills or injections"
says = ["medicine"]
[codes.affected]
label = "held or worked"
means = "held or worked"
[codes.violence]
label = "sexual violence"
special = true
"""

MAPPING = """
[columns]
code_name = "No."
identity = ["Name", "Telephone"]
account = "Notes"
how_known = "Kept as"
interpreter = "Interpreter"
age = "Age"
age_then = "Age then"
heard_from = "Heard from"
together_with = "Together with"
through = "Through"
terms = "Terms"
description = "Agreed description"
expires = "Consent until"
scope = "Covers"
form = "Form"
reference = "Form number"
ignore = ["Interviewer"]
[attributes]
sex = "Sex"
[codes]
held = "Held"
worked = "Worked"
[consent]
"anonymised public report" = "Public"
"press" = "Press"
[scope]
"press" = "Press covers"
[until]
"press" = "Press until"
[recipients."press"]
"the Harbour Post" = "Harbour Post"
[values.sex]
"f" = "woman"
"m" = "man"
"""

HEADER = [
    *("No.", "Name", "Telephone", "Notes", "Kept as", "Interpreter", "Age", "Age then", "Heard from"),
    *("Together with", "Through", "Terms", "Agreed description", "Consent until", "Interviewer"),
    *("Covers", "Form", "Form number", "Press covers", "Press until", "Harbour Post"),
    *("Sex", "Held", "Worked", "Public", "Press"),
]


def book() -> Codebook:
    return read_codebook(CODEBOOK, "codebook.toml")


def row(**cells: str) -> list[str]:
    """One row; keys are headers in small letters with ``_`` for blanks and ``no`` for "No."."""
    given = {"no": "I-01", "name": "Tessaro Quillmar", "telephone": "0170 555 0123", "sex": "f", "held": "y", **cells}
    keys = [header.lower().rstrip(".").replace(" ", "_") for header in HEADER]
    assert set(given) <= set(keys)
    return [given.get(key, "") for key in keys]


def refs() -> Callable[[str], Ref]:
    """Fresh Refs, one after the other."""
    numbers = iter(range(1, 10_000))
    return lambda kind: Ref.of(kind, next(numbers).to_bytes(16, "big"))
