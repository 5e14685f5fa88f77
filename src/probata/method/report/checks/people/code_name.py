"""PB607: the code name of an interview stands in an edition that leaves the inquiry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import groupby

from probata.method.report.model import Bound, Objection, SavedCount, SavedEstimate, SavedPlace
from probata.method.report.prose.printed import FRONT, captions
from probata.method.report.prose.prose import Prose
from probata.method.report.prose.woven import objection, passage_prose, place, woven_place

CODE = "PB607"
LOOKS_AT = "passage"
SAYS = "A code name of an interview stands in an edition that leaves the inquiry."
WHY = """A code name is the same in every finding and every report. Who reads it twice learns that two statements come
from one person, and everything that is said of that person adds up (the house's method, section 4: no ids that are
stable across findings or reports)."""
BAD = "Interview I-07 speaks of a jar of pills.\n"
GOOD = "One account speaks of a jar of pills. {cite}`jar`\n"
_DASH = r"(?:\s?[-‐‑‒–—_.]\s?|\u00a0)?"
_NO = r"\s*(?i:no\b\.?|number|nr\b\.?|#)"
_PERSON = r"(?:(?i:interviewee|witness|respondent)|Interview|INTERVIEW)\s+"
_NUMBERED = rf"(?i:interviewee|witness|respondent|interview|account){_NO}\s*"
_ENDS = (
    r"(?=\s*(?:[.,;:!?)\]’”\"'(–—]|$)|\s+(?i:and|or|but|said|says|told|tells|described|describes|spoke|speaks|recalled|"
    r"recalls|stated|saw|heard|gave|gives|remembered|explained|reported|confirmed|agreed|added|who|whose|is|was|has|had)\b"
    r"(?!\s+(?:a\s+)?half\b))"
)
"""Behind a number in words: nothing that it could count."""
_MANY = 2000
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_KIND = rf"(?:(?:(?i:interviewee|witness|respondent)|Interview)(?:{_NO})?|(?i:interview|account){_NO})\s*"


def run(bound: Bound) -> Iterator[Objection]:
    """Also with another dash, in words, and the number alone behind "interview". Quotations are not looked at here."""
    names = _possible(bound, {name for one in bound.records.interviews if (name := one.code_name.strip())})
    looked = bound.kept.get(("code names", names), lambda: _Looked(names))
    pattern = looked.pattern
    if bound.internal or pattern is None:
        return
    yield from _outside_of_prose(bound, pattern)
    for passage in bound.passages:
        woven = passage_prose(bound, passage)
        for span in woven.prose.told(looked.places):
            yield objection(CODE, woven_place(bound, woven, *span), _MESSAGE, _NEXT, passage)


def _possible(bound: Bound, names: Set[str]) -> tuple[str, ...]:
    """The code names that could stand in the report at all; of a hundred thousand a pattern would take minutes."""
    if len(names) <= _MANY:
        return tuple(sorted(names))
    texts = [*bound.manuscript.sources.values(), *(_called(one.record) for one in bound.values if one.record)]
    pieces = {piece.casefold() for text in texts for piece in _PIECE.findall(text)}
    numbers = {piece.lstrip("0") for piece in pieces if piece.isdigit()} | {str(number) for number in range(100)}
    return tuple(sorted(name for name in names if _may_stand(name, pieces, numbers)))


def _may_stand(name: str, pieces: Set[str], numbers: Set[str]) -> bool:
    """Whether its last piece does, whatever stands around it; numbers below a hundred can be written in words."""
    *_, last = _PIECE.findall(name) or [""]
    return last.lstrip("0") in numbers if last.isdigit() else last.casefold() in pieces


class _Looked:
    """The code names of an inquiry, and where they stand in prose."""

    def __init__(self, names: Sequence[str]) -> None:
        self.pattern, self.quick = _pattern(names), _quick(names)

    def places(self, prose: Prose) -> tuple[tuple[int, int], ...]:
        if self.pattern is None or not any(one.search(prose.text) for one in self.quick):
            return ()
        return tuple(found.span() for found in self.pattern.finditer(prose.text))


def _outside_of_prose(bound: Bound, pattern: re.Pattern[str]) -> Iterator[Objection]:
    """Titles, and remarks that notes print behind the place they name."""
    for entry in (bound.manuscript.front[key] for key in FRONT if key in bound.manuscript.front):
        if pattern.search(entry.value):
            yield objection(CODE, entry.at, _MESSAGE, _NEXT)
    for value in bound.values:
        if value.record is not None and pattern.search(_called(value.record)):
            yield objection(CODE, value.role.at, "What this record is called holds a code name.", _AGAIN)
    for one in captions(bound):
        for found in pattern.finditer(one.masked):
            at = place(bound, one.file, one.start + found.start(), one.start + found.end())
            yield objection(CODE, at, _MESSAGE, _NEXT)
    for role in bound.manuscript.roles:
        if role.name == "cite" and any(pattern.search(remark) for remark in role.parts[1:]):
            yield objection(CODE, role.at, _MESSAGE, _NEXT)


def _called(record: SavedCount | SavedPlace | SavedEstimate) -> str:
    """What an edition prints of a record beside its words: the title of a place, the label of all else."""
    return record.title if isinstance(record, SavedPlace) else record.label


_AGAIN = "Save it again under the same handle with another --label or --title."
_MESSAGE = "This is how the inquiry itself calls an interview."
_NEXT = "Write “an interviewee”, or cite the saved place: {cite} prints a note without the code name."


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    each = sorted({one.strip() for one in names if one.strip()}, key=lambda one: (-len(one), one))
    forms = [first + rest for one in each for first, rest in _forms(one)]
    return re.compile("|".join(forms)) if forms else None


def _quick(names: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns that find something wherever one of the names is written; common parts are looked for once."""
    by_first: dict[str, set[str]] = {}
    for first, rest in (form for name in names for form in _forms(name)):
        by_first.setdefault(first, set()).add(rest)
    return tuple(re.compile(f"{first}(?:{'|'.join(sorted(rest))})") for first, rest in sorted(by_first.items()))


def _forms(name: str) -> Iterator[tuple[str, str]]:
    """How one code name can be written, as two patterns behind each other, the first of which names have in common.

    A lone number, letter or everyday word is one only behind "interview".
    """
    pieces = ["".join(run) for _, run in groupby(re.findall(r"[^\W_]", name), key=str.isdigit)]
    first, *rest = [re.escape(piece) for piece in pieces] or [""]
    if len(pieces) > 1:
        yield rf"(?<![^\W_])(?i:{first})", rf"(?i:{_DASH}{_DASH.join(rest)})(?![^\W_])"
        number = pieces[-1].lstrip("0")
        if number.isdigit():
            yield rf"\b{_KIND}0*", rf"{number}(?![0-9]|[.,][0-9])"
            yield from _in_words(pieces, int(number))
    elif pieces:
        yield rf"\b{_KIND}", rf"(?i:{first})(?![^\W_])"
        if pieces[0].isdecimal():
            yield from _in_words(pieces, int(pieces[0]))


def _in_words(pieces: Sequence[str], number: int) -> Iterator[tuple[str, str]]:
    """A code name whose number, below a hundred, is written in English words: "I twenty-three", "witness number seven".

    Behind a blank what follows has to show that nothing is counted: "the witness twenty-three days later".
    """
    if number > 99:
        return
    unit = _UNITS[number % 10] if number > 19 and number % 10 else ""
    more = rf"[-‐‑\s]?{unit}" if unit else rf"(?![-‐‑\s](?:{'|'.join(_UNITS[1:10])}))"
    said = _UNITS[number] if number < 20 else _TENS[number // 10 - 2] + more
    yield rf"\b{_NUMBERED}", rf"(?i:{said})(?![^\W_])"
    yield rf"\b{_PERSON}", rf"(?i:{said})(?![^\W_]){_ENDS}"
    letters = pieces[0]
    if len(pieces) == 2 and letters.isalpha() and letters.casefold() != "a":  # "A twenty-member panel"
        first = letters.upper() if len(letters) == 1 else f"(?i:{re.escape(letters)})"
        yield rf"(?<![^\W_]){first}", rf"(?:\s?[-‐‑‒–—_.]\s?(?i:{said})(?![^\W_])|\s(?i:{said})(?![^\W_]){_ENDS})"
