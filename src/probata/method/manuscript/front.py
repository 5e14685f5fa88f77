"""Front matter: ``key: value`` between two lines ``---`` at the very start of the main file."""

from __future__ import annotations

import re
from collections.abc import Callable

from probata.method.manuscript.model import Entry
from probata.method.manuscript.names import AUDIENCES, KEYS, NEEDED_KEYS, instead, shown
from probata.method.manuscript.onefile import OneFile
from probata.record.errors import BadValue
from probata.record.uncertain_date import UncertainDate

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_WRITE = "Begin the file with a line ---, lines such as title: …, and a line ---."


def read_front(file: OneFile) -> tuple[dict[str, Entry], int]:
    """The entries with a known key (the first of each), and the offset behind the front matter (0 when there is none).

    Every departure from docs/spec/manuscript.md is a fault in ``file``.
    """
    last = _last_line(file)
    if last is None:
        return {}, 0
    front: dict[str, Entry] = {}
    for number in range(1, last):
        _entry(file, front, *file.line(number))
    for key in NEEDED_KEYS:
        if key not in front:
            file.fault(0, file.line(0)[1], f"The front matter has no {key}.", f"Add a line {key}: … to it.")
    for key, entry in front.items():
        _check(file, key, entry)
    if "recipient" in front:
        _recipient(file, front)
    return front, file.line(last)[1]


def _last_line(file: OneFile) -> int | None:
    if _words(file, 0) != "---":
        file.fault(0, file.line(0)[1], "The manuscript has no front matter.", _WRITE)
        return None
    lines = file.line_of(len(file.source)) + 1
    last = next((number for number in range(1, lines) if _words(file, number) == "---"), None)
    if last is None:
        file.fault(0, file.line(0)[1], "The front matter is never closed.", "Put a line --- behind its last key.")
    return last


def _words(file: OneFile, number: int) -> str:
    start, end = file.line(number)
    return (
        file.source[start:end].removeprefix("\ufeff").rstrip(" \t") if number == 0 else file.source[start:end].rstrip()
    )


def _entry(file: OneFile, front: dict[str, Entry], start: int, end: int) -> None:
    line = file.source[start:end]
    if not line.strip() or line.lstrip().startswith("%"):
        return
    key, colon, raw = line.partition(":")
    key, value = key.strip(), raw.strip()
    if not colon:
        file.fault(
            start, end, "A line of the front matter is not key: value.", "Write each entry on a line of its own."
        )
    elif key not in KEYS:
        file.fault(start, end, f"The front matter knows no key {shown(key)}.", instead(key, KEYS))
    elif key in front:
        file.fault(start, end, f"The front matter has {key} twice.", "Keep one of them.")
    else:
        at = end - len(raw) + len(raw) - len(raw.lstrip()) if value else end
        front[key] = Entry(value, file.at(at, at + len(value)))


def _check(file: OneFile, key: str, entry: Entry) -> None:
    if not entry.value:
        at = entry.at.start
        file.fault(at, at, f"{key} is empty.", "Write a value behind the colon, or take the line away.")
    elif key in _CHECKS:
        _CHECKS[key](file, entry)


def _audience(file: OneFile, entry: Entry) -> None:
    if entry.value not in AUDIENCES:
        message = f"There is no audience {shown(entry.value)}."
        file.fault(entry.at.start, entry.at.end, message, instead(entry.value, AUDIENCES))


def _recipient(file: OneFile, front: dict[str, Entry]) -> None:
    """One office or body, by name; people were asked about that name, and what stays inside has no reader outside."""
    entry, audience = front["recipient"], front.get("audience")
    if audience and audience.value == "internal":
        message = "An edition that stays inside the inquiry has no recipient."
        file.fault(entry.at.start, entry.at.end, message, "Take the line away, or say for which audience it is.")
    elif entry.value and not any(sign.isalnum() for sign in entry.value):
        message = "A recipient needs a name of letters or digits."
        file.fault(entry.at.start, entry.at.end, message, "Write the office or body as people were asked about it.")


def _date(file: OneFile, entry: Entry) -> None:
    try:
        UncertainDate(entry.value, entry.value)
    except BadValue as wrong:
        file.fault(entry.at.start, entry.at.end, wrong.message, wrong.next_step)


def _language(file: OneFile, entry: Entry) -> None:
    if not _LANGUAGE.fullmatch(entry.value):
        advice = "Write a language tag (BCP 47) such as en, fr or pt-BR."
        file.fault(entry.at.start, entry.at.end, "The language is no language tag.", advice)


_CHECKS: dict[str, Callable[[OneFile, Entry], None]] = {
    "audience": _audience,
    "period": _date,
    "access": _date,
    "language": _language,
}
