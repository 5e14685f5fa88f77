"""words: a verdict for people, laid out for a terminal of 80 columns.

What stands in a package may come from anybody, so characters that steer a terminal, turn the direction of writing or
show nothing are shown by their numbers and never passed on; and of what is long only so much is shown that nobody has
to wait for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.grade import Grade
from probata.signing.verdict import DISCLOSURE_NOTE, NOTE, Answer, Checked, Code, Fault, Verdict

T = TypeVar("T")

WIDTH = 80
CHARACTERS, LINES = 4_000, 8_000
"""How much is shown of one text, and of one list."""
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff]"
)
"""Joiners and variation selectors are not among them: Persian, Indic scripts and Han are spelled with these."""
_FIRST = {
    Answer.UNCHANGED: "Unchanged since signing; signer NOT identified.",
    Answer.UNCHANGED_BY_NAMED_KEY: "Unchanged since signing, by the key you named.",
    Answer.CONTRADICTS_ITSELF: (
        "Unchanged since signing, but its values contradict their rows, their own words or the report."
    ),
    Answer.ANOTHER_KEY: "Not signed by the key you named.",
    Answer.CHANGED: "NOT unchanged: this is not what was signed, or never was a whole package.",
}
_NEXT = {
    Answer.UNCHANGED: (
        "Anyone can sign with a key of their own. To tell who did, get the signer's fingerprint from somewhere else "
        "than this package and name it with --key."
    ),
    Answer.ANOTHER_KEY: "Do not rely on this copy; get the package from its publisher again.",
    Answer.CHANGED: "Do not rely on this copy; get the package from its publisher again.",
    Answer.CONTRADICTS_ITSELF: "Do not rely on it; ask its publisher. What contradicts what stands below.",
}


def words(verdict: Verdict) -> str:
    """The verdict as text, lines of at most 80 columns, without a line end after the last."""
    parts = [_head(verdict), _faults(verdict), _values(verdict), _limits(verdict), _disclosed(verdict), wrap(NOTE)]
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines)


def _head(verdict: Verdict) -> Iterator[str]:
    yield from wrap(_FIRST[verdict.answer])
    if verdict.answer is Answer.CONTRADICTS_ITSELF:
        yield from wrap("Signed by the key you named." if verdict.named else "Signer NOT identified.")
    if verdict.answer in _NEXT:
        yield from wrap(_NEXT[verdict.answer])
    yield from _facts(verdict)


def _facts(verdict: Verdict) -> Iterator[str]:
    edition = verdict.edition or {}
    facts: list[tuple[str, Json]] = [
        ("key", verdict.fingerprint),
        ("title", edition.get("title")),
        ("edition", edition.get("label")),
        ("audience", edition.get("audience")),
        ("signed at", f"{edition['signed_at']} (so the signer says)" if edition else None),
    ]
    known = [(name, str(fact)) for name, fact in facts if fact]
    if known:
        yield ""
    for name, fact in known:
        yield from wrap(fact, f"  {name:<10}", " " * 12)
    yield from _listed(verdict.files, _file, "files")


def _file(file: Mapping[str, Json]) -> list[str]:
    return wrap(f"{file['name']} ({file['size']:,} bytes)", "  file      ", " " * 12)


def _faults(verdict: Verdict) -> Iterator[str]:
    yield from _listed(verdict.faults, _fault, "faults")


def _fault(fault: Fault) -> list[str]:
    return wrap(f"{f'{fault.where}: ' if fault.where else ''}{fault.what} [{fault.code.value}]", "  ! ", "    ")


def _values(verdict: Verdict) -> Iterator[str]:
    if not verdict.values:
        return
    counts = ", ".join(f"{count} {grade.value}" for grade, count in verdict.grades.items())
    yield from wrap(f"Values: {counts}")
    places = sum(value.printed is not None for value in verdict.values)
    if places and all(fault.code is not Code.PRINTED for fault in verdict.faults):
        yield from wrap(f"The report prints {places} of them as they were signed; its other words were not looked at.")
    for grade in Grade:
        if verdict.grades[grade]:
            yield from wrap(f"{grade.value}: {grade.meaning}", "  ", "    ")
    yield from _listed(verdict.values, _value, "values")


def _value(value: Checked) -> Iterator[str]:
    follows = "does NOT follow" if value.follows is False else value.grade.value
    yield ""
    yield from wrap(value.sentence, f"  {value.id:<5} ", " " * 8)
    yield from wrap(f"{follows}: {value.checked}", " " * 8, " " * 10)


def _limits(verdict: Verdict) -> Iterator[str]:
    if verdict.limits:
        yield "What this package cannot establish:"
    yield from _listed(verdict.limits, lambda limit: wrap(limit, "  - ", "    "), "limits")


def _disclosed(verdict: Verdict) -> Iterator[str]:
    found = verdict.disclosure
    if found is None:
        return
    if not found.checked:
        yield from wrap("The disclosure was not looked at, since the package is not what was signed.")
    elif found.value is None:
        yield from wrap("The disclosure does NOT fit this package. Ask whoever sent it; do not rely on it.")
        yield from _listed(found.faults, _fault, "faults")
    else:
        yield from wrap(f"The disclosure fits: it is one of the {found.rows} rows of {found.value.id}:")
        yield from wrap(found.value.sentence, "  ", "    ")
        yield from wrap(canonical.spell(found.row), "  row       ", " " * 12)
        if found.item:
            yield from wrap(f"{found.item['sha256']} ({found.item['size']:,} bytes)", "  item      ", " " * 12)
        yield from wrap(DISCLOSURE_NOTE)


def _listed(items: Sequence[T], lines_of: Callable[[T], Iterable[str]], what: str) -> Iterator[str]:
    """The lines of each, as far as there is room, and how many are left."""
    room = LINES
    for at, item in enumerate(items):
        if room <= 0:
            yield from wrap(f"... {len(items) - at:,} more {what} are not shown here; --json tells all of them.", "  ")
            return
        for line in lines_of(item):
            room -= 1 + len(line) // WIDTH  # marks have no width
            yield line


def wrap(text: str, first: str = "", other: str = "") -> list[str]:
    """Lines of at most 80 columns, the first after ``first``, the others after ``other``; wide letters take two.

    What is longer than :data:`CHARACTERS` is cut, and says so.
    """
    lines, line, used, gap = [], [first], _columns(first), ""
    room = WIDTH - max(used, _columns(other))
    for word in _shown(text).split(" "):
        for part, wide in _parts(word, room):
            if len(line) > 1 and used + len(gap) + wide > WIDTH:
                lines.append("".join(line))
                line, used, gap = [other], _columns(other), ""
            line += gap, part
            used, gap = used + len(gap) + wide, ""
        gap = " "
    return [*lines, "".join(line)]


def _shown(text: str) -> str:
    left = len(text) - CHARACTERS
    shown = _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text[:CHARACTERS])
    return f"{shown} ... {left:,} more characters" if left > 0 else shown


def _parts(word: str, room: int) -> Iterator[tuple[str, int]]:
    """The word, cut where it is wider than a line, and how wide each part is."""
    part: list[str] = []
    used = 0
    for letter in word:
        wide = _width(letter)
        if used + wide > room:
            yield "".join(part), used
            part, used = [], 0
        part.append(letter)
        used += wide
    yield "".join(part), used


def _columns(text: str) -> int:
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if letter < "\x7f":
        return 1
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
