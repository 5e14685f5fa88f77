"""printed: whether the report in a package prints at each mark what was signed. docs/spec/package.md, section 4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import cast

from probata.record.canonical import Json
from probata.signing.container import FILES
from probata.signing.manifest import PrintedJson, ValueJson
from probata.signing.verdict import Code, Fault

REPORT = "report.html"
"""The published file whose marks are held against the values."""
_MARK = re.compile(r'<span data-value="([a-z][0-9]{1,9})"(?: class="v" id="\1" dir="auto")?>([^<]*)</span>')
_ANY_MARK = re.compile('data-value="|<!--|<(?:script|template|noscript|textarea)', re.IGNORECASE)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&"}
_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?%")
_DIGITS = re.compile(r"\d+(?:[,.'’ \u00a0\u202f]\d{3}(?!\d))*")
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {
    word: 10 * number
    for number, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_TENTH = Fraction(1, 10)

Marks = Mapping[str, Sequence[str]]


def marks(report: bytes) -> Marks | None:
    """Mark -> the words at each place of it, in the order of the report; None for a file whose marks cannot be read.

    That is one that is not UTF-8, marks something in another spelling than the one of the specification, or holds a
    comment, script or the like, in which a mark could stand without being seen.
    """
    try:
        text = report.decode("utf-8")
    except UnicodeDecodeError:
        return None
    found: dict[str, list[str]] = {}
    many = 0
    for mark in _MARK.finditer(text):
        found.setdefault(mark[1], []).append(re.sub("&(?:lt|gt|#34|#39|amp);", lambda sign: _SIGNS[sign[0]], mark[2]))
        many += 1
    return found if len(_ANY_MARK.findall(text)) == many else None


def faults(values: Sequence[ValueJson], files: Mapping[str, bytes]) -> Iterator[Fault]:
    """One fault for each value that the report does not print as signed, and one for each mark that no value has."""
    at: dict[str, list[ValueJson]] = {}
    for value in values:
        if "printed" in value:
            at.setdefault(value["printed"]["mark"], []).append(value)
    there = marks(files[REPORT]) if REPORT in files else {}
    if there is None:
        yield Fault(Code.PRINTED, FILES + REPORT, "Its marks cannot be read: it is not as Probata writes reports.")
        return
    for mark, several in at.items():
        for value in several:
            wrong = _wrong(value, value["printed"], there.get(mark, ()), several)
            if wrong:
                yield Fault(Code.PRINTED, value["id"], wrong)
    for mark in there:
        if mark not in at:
            yield Fault(Code.PRINTED, f"{FILES}{REPORT}#{mark}", "It marks a value that was not signed.")


def _wrong(value: ValueJson, printed: PrintedJson, there: Sequence[str], several: Sequence[ValueJson]) -> str:
    """What is wrong with one value, or nothing."""
    mark, text = printed["mark"], printed["text"]
    if not there:
        return f"{REPORT} prints nothing at {mark}, where “{text}” was signed."
    for words in there:
        if words != text:
            return f"{REPORT} prints “{words}” at {mark}, where “{text}” was signed."
    if _spaced(text) not in _spaced(value["sentence"]):
        return f"What {REPORT} prints at {mark} does not stand in its sentence."
    if not _says(value, text, several):
        return f"What {REPORT} prints at {mark}, “{text}”, is not what its figure says."
    return ""


def _says(value: ValueJson, text: str, several: Sequence[ValueJson]) -> bool:
    """Whether the printed text says the figure: its words, or no number but those of the values at the mark."""
    if isinstance(value["figure"], str):
        return _spaced(value["figure"]) in _spaced(text)
    if value["rule"].get("word", "").casefold() not in text.casefold():
        return False
    if any(isinstance(one["figure"], str) for one in several):
        return True
    known = [number for one in several for number in _numbers(one["figure"])]
    rest = _SHARE.sub(" ", text)
    return all(_share_of(Fraction(share), known) for share in _SHARE.findall(text)) and known_only(rest, known)


def known_only(text: str, known: Iterable[int]) -> bool:
    """Whether every number that a text says in digits, or as a whole in words below 100, is one of these."""
    said = [int(re.sub(r"\D", "", digits)[:18]) for digits in _DIGITS.findall(text)]
    word = _in_words(text)
    return set(said if word is None else [*said, word]) <= set(known)


def _in_words(text: str) -> int | None:
    """The number that a text is, as a whole, in English words below 100."""
    first, *others = text.casefold().replace("-", " ").split() or [""]
    if not others:
        return _UNITS.index(first) if first in _UNITS else _TENS.get(first)
    unit = _UNITS.index(others[0]) if others[0] in _UNITS else 0
    return _TENS[first] + unit if first in _TENS and 0 < unit < 10 and len(others) == 1 else None


def _share_of(share: Fraction, known: Sequence[int]) -> bool:
    """Whether a share in per cent is that of the first number in another, to a tenth."""
    return any(of and abs(Fraction(100 * known[0], of) - share) <= _TENTH for of in known)


def _numbers(figure: Json) -> list[int]:
    """The numbers of a figure, those that were described first, with the bases that follow from five values."""
    if not isinstance(figure, Mapping):
        return [cast("int", figure)]
    held = cast("Mapping[str, int]", figure)
    if "described" not in held:
        return list(held.values())
    answered = held["described"] + held["said_no"]
    return [held["described"], *held.values(), answered, answered + held["no_answer"]]


def _spaced(text: str) -> str:
    return " ".join(text.split())
