"""printed: whether the report in a package prints at each mark what was signed. docs/spec/package.md, section 4."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from probata.record.canonical import Json
from probata.signing.container import FILES, MAX_REPORT_BYTES, Buffer
from probata.signing.letters import fold, numbers_in_digits, spaced
from probata.signing.manifest import ValueJson
from probata.signing.verdict import Code, Fault

REPORT = "report.html"
"""The published file whose marks are held against the values."""
MAX_MARKS, MAX_VALUES_OF_A_MARK = 100_000, 100
_PIECE = 2**20
_MARK = re.compile(rb'<span data-value="([a-z][0-9]{1,9})"(?: class="v" id="\1" dir="auto")?>([^<]*)</span>')
_ANY_MARK = re.compile(rb'data-value="|<!--|<(?:script|template|noscript|textarea)', re.IGNORECASE)
_SIGNS = {"&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'", "&amp;": "&"}
_SHARE = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))? ?%")
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {
    word: 10 * number
    for number, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}

Marks = Mapping[str, Sequence[str]]


def marks(report: Buffer) -> Marks | None:
    """Mark -> the words at each place of it, in the order of the report; None for a file whose marks cannot be read.

    That is one that is too large or not UTF-8, has too many marks, marks something in another spelling than the one of
    the specification, or holds a comment, script or the like, in which a mark could stand without being seen.
    """
    if len(report) > MAX_REPORT_BYTES or not _is_utf_8(report):
        return None
    found: dict[str, list[str]] = {}
    many = 0
    for mark in _MARK.finditer(report):
        words = re.sub("&(?:lt|gt|#34|#39|amp);", lambda sign: _SIGNS[sign[0]], bytes(mark[2]).decode())
        found.setdefault(bytes(mark[1]).decode(), []).append(words)
        many += 1
        if many > MAX_MARKS:
            return None
    return found if sum(1 for _ in _ANY_MARK.finditer(report)) == many else None


def _is_utf_8(report: Buffer) -> bool:
    """Piece by piece: as one text it could take four times its room."""
    decode = codecs.getincrementaldecoder("utf-8")().decode
    view = memoryview(report)
    try:
        for start in range(0, len(report), _PIECE):
            decode(view[start : start + _PIECE])
        decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def faults(values: Sequence[ValueJson], files: Mapping[str, Buffer]) -> Iterator[Fault]:
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
        known = _Known(several)
        words = list(dict.fromkeys(there.get(mark, ())))
        for value in several:
            wrong = _wrong(value, mark, words, known)
            if wrong:
                yield Fault(Code.PRINTED, value["id"], wrong)
    for mark in there:
        if mark not in at:
            yield Fault(Code.PRINTED, f"{FILES}{REPORT}#{mark}", "It marks a value that was not signed.")


class _Known:
    """What the values of one mark let its text say: which numbers, and which shares of the first of them.

    ``numbers`` is None when a value is a text: what else may stand there is then not known. Shares are kept as the
    stretches of thousandths of a per cent that lie within a tenth of one of them, apart and in order.
    """

    def __init__(self, several: Sequence[ValueJson]) -> None:
        self.too_many = len(several) > MAX_VALUES_OF_A_MARK
        figures = [value["figure"] for value in several[:MAX_VALUES_OF_A_MARK]]
        texts = any(isinstance(figure, str) for figure in figures)
        self.numbers = None if texts else [number for figure in figures for number in _numbers(figure)]
        self._starts, self._ends = _stretches(self.numbers or ())

    def says_only(self, text: str) -> bool:
        """Whether a text says no number and no share but these."""
        if self.numbers is None:
            return True
        shares = (1000 * int(whole) + int(part.ljust(3, "0")) for whole, part in _SHARE.findall(text))
        return all(map(self._is_share, shares)) and known_only(_SHARE.sub(" ", text), self.numbers)

    def _is_share(self, thousandths: int) -> bool:
        at = bisect_right(self._starts, thousandths) - 1
        return at >= 0 and thousandths <= self._ends[at]


def _stretches(known: Sequence[int]) -> tuple[list[int], list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    wanted = ((100_000 * known[0] - 100 * of, 100_000 * known[0] + 100 * of, of) for of in known if of)
    for start, end in sorted((-(-low // of), high // of) for low, high, of in wanted):
        if ends and start <= ends[-1]:
            ends[-1] = max(end, ends[-1])
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _wrong(value: ValueJson, mark: str, there: Sequence[str], known: _Known) -> str:
    """What is wrong with one value, or nothing. ``there``: the different words that stand at the mark."""
    text = value["printed"]["text"]
    if known.too_many:
        return f"More than {MAX_VALUES_OF_A_MARK} values have the mark {mark}."
    if not there:
        return f"{REPORT} prints nothing at {mark}, where “{text}” was signed."
    for words in there:
        if words != text:
            return f"{REPORT} prints “{words}” at {mark}, where “{text}” was signed."
    if spaced(text) not in spaced(value["sentence"]):
        return f"What {REPORT} prints at {mark} does not stand in its sentence."
    if not _says(value, text, known):
        return f"What {REPORT} prints at {mark}, “{text}”, is not what its figure says."
    return ""


def _says(value: ValueJson, text: str, known: _Known) -> bool:
    """Whether the printed text says the figure: its words, or no number but those of the values at the mark."""
    if isinstance(value["figure"], str):
        return spaced(value["figure"]) in spaced(text)
    return fold(value["rule"].get("word", "")) in fold(text) and known.says_only(text)


def known_only(text: str, known: Iterable[int]) -> bool:
    """Whether every number that a text says in digits, or as a whole in words below 100, is one of these."""
    said = numbers_in_digits(text)
    word = _in_words(text)
    return set(said if word is None else [*said, word]) <= set(known)


def _in_words(text: str) -> int | None:
    """The number that a text is, as a whole, in English words below 100."""
    first, *others = fold(text).replace("-", " ").split() or [""]
    if not others:
        return _UNITS.index(first) if first in _UNITS else _TENS.get(first)
    unit = _UNITS.index(others[0]) if others[0] in _UNITS else 0
    return _TENS[first] + unit if first in _TENS and 0 < unit < 10 and len(others) == 1 else None


def _numbers(figure: Json) -> list[int]:
    """The numbers of a figure, those that were described first, with the bases that follow from five values."""
    if not isinstance(figure, Mapping):
        return [cast("int", figure)]
    held = cast("Mapping[str, int]", figure)
    if "described" not in held:
        return list(held.values())
    answered = held["described"] + held["said_no"]
    return [held["described"], *held.values(), answered, answered + held["no_answer"]]
