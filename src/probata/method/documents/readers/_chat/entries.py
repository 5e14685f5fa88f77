"""Entries: what stands behind a head is a message with its sender, or a line of the program without one.

A sender ends at the first colon with white space behind it. Where there is none, or its place holds what a program
writes, or everything under one name is the program's (iOS writes notices under the name of the group), nobody speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probata.method.documents.readers._chat.heads import Head
from probata.method.documents.readers._chat.notices import behind_mark, in_senders_place, tells_of_encryption
from probata.method.documents.readers._chat.phrases import BIDI, EDITED, OMITTED, TAKEN_BACK, folded
from probata.record.span import TextSpan

MARKS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_NAME = re.compile(rf"[^\S\n]*(?P<name>[^\n]{{1,120}}?)[^\S\n]?[:：](?=[\s{MARKS}]|\Z)")
_CLOSE = re.compile(r"[^\S\n]*(?P<name>[^\n:]{1,120}):(?![/\d])")
_BLANK = re.compile(r"[^\S\n]*")
_LEVEL = re.compile(r"(?:[\w-]+\.)?(?:DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|TRACE)")


@dataclass(frozen=True, slots=True)
class Entry:
    """A message, or with an empty ``sender`` a line of the program; ``body`` are its words without the head."""

    span: TextSpan
    sender: str
    name: TextSpan
    body: TextSpan


def entries(text: str, heads: Sequence[Head]) -> tuple[Entry, ...]:
    """The entries, one for each head, in the order of the file."""
    ends = [head.start for head in heads[1:]] + [len(text)]
    made = [_entry(text, head, _trimmed(text, head.end, end)) for head, end in zip(heads, ends, strict=True)]
    known = {entry.sender for entry in made if entry.sender}
    made = [entry if entry.sender else _close(text, entry, known) for entry in made]
    made = [*_without_first_notice(text, made)]
    if _marks_mean_nothing(text, made):
        return tuple(made)
    groups = _groups(text, made)
    return tuple(silent(entry) if _of_program(text, entry, known, groups) else entry for entry in made)


def is_log(made: Sequence[Entry]) -> bool:
    """Whether most lines come from a machine that writes how grave they are where a name would stand."""
    return sum(bool(_LEVEL.fullmatch(entry.sender)) for entry in made) * 2 > len(made)


def _entry(text: str, head: Head, end: int) -> Entry:
    found = _NAME.match(text, head.end, end)
    whole = TextSpan(head.start, end)
    if found is None or in_senders_place(shown(found["name"])) or not shown(found["name"]):
        start = _after_blank(text, head.end, end)
        return Entry(whole, "", TextSpan(start, start), TextSpan(start, end))
    return _said(text, whole, found)


def _close(text: str, entry: Entry, known: set[str]) -> Entry:
    """The same with a sender whose colon has no white space behind it, if there is such a person elsewhere."""
    found = _CLOSE.match(text, entry.body.start, entry.body.end)
    return _said(text, entry.span, found) if found and shown(found["name"]) in known else entry


def _said(text: str, whole: TextSpan, found: re.Match[str]) -> Entry:
    start = _after_blank(text, found.end(), whole.end)
    return Entry(whole, shown(found["name"]), TextSpan(*found.span("name")), TextSpan(start, whole.end))


def _groups(text: str, made: Sequence[Entry]) -> set[str]:
    """The one name, if any, under which only the program writes: notices behind marks, one at least of a known kind."""
    notices: dict[str, bool] = {}
    known: set[str] = set()
    for entry in made:
        is_notice = _marked(text, entry) and _notice(entry.body.of(text))
        notices[entry.sender] = notices.get(entry.sender, True) and is_notice
        known |= {entry.sender} if is_notice and behind_mark(shown(entry.body.of(text))) else set()
    found = {name for name, all_of_them in notices.items() if name and all_of_them}
    return found & known if len(found & known) == 1 else set()


def _marked(text: str, entry: Entry) -> bool:
    """Whether the words begin with a mark of direction, which people do not type."""
    return text.startswith(("\u200e", "\u200f"), entry.body.start, entry.body.end)


def _without_first_notice(text: str, made: Sequence[Entry]) -> Iterator[Entry]:
    """The notice of encryption at the top stands under the name of the group, which says nothing else."""
    said = Counter(entry.sender for entry in made)
    for number, entry in enumerate(made):
        first = number < 2 and entry.sender and said[entry.sender] == 1
        yield silent(entry) if first and tells_of_encryption(entry.body.of(text)) else entry


def _marks_mean_nothing(text: str, made: Sequence[Entry]) -> bool:
    """Whether people's own words begin with marks of direction, as with phones that write from right to left."""
    own = [entry for entry in made if _notice(entry.body.of(text)) and not behind_mark(shown(entry.body.of(text)))]
    return sum(_marked(text, entry) for entry in own) * 2 > len(own)


def _of_program(text: str, entry: Entry, known: set[str], groups: set[str]) -> bool:
    body = entry.body.of(text)
    if not entry.sender or not _marked(text, entry) or not _notice(body):
        return False
    words = shown(body)
    return entry.sender in groups or behind_mark(words) or any(words.startswith(f"{name} ") for name in known)


def _notice(body: str) -> bool:
    """Whether words behind a mark can be a notice: one line that neither stands for a medium nor was taken back."""
    words = folded(body)
    return (
        "\n" not in body and "<" not in body and not words.endswith(")") and words not in OMITTED | TAKEN_BACK | EDITED
    )


def silent(entry: Entry) -> Entry:
    """The same as a line of the program, which nobody said."""
    return replace(entry, sender="")


def shown(name: str) -> str:
    """A name without marks of direction and odd white space."""
    return " ".join(BIDI.sub("", name).replace("\u202f", " ").replace("\xa0", " ").split())


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the entry ends without white space and without the marks that stand before the next head."""
    while end > start and (text[end - 1].isspace() or BIDI.match(text[end - 1])):
        end -= 1
    return end


def _after_blank(text: str, start: int, end: int) -> int:
    found = _BLANK.match(text, start, end)
    return found.end() if found else start
