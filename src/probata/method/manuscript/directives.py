"""Directives: their fence lines, and what the language asks of each name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from probata.method.manuscript.model import Block, Directive, Table
from probata.method.manuscript.names import DIRECTIVES, FINDING_TYPES, instead, shown
from probata.method.manuscript.onefile import OneFile

_OPENING = re.compile(r"(:{3,})[ \t]*\{([^{}\n]*)\}")
PRINTED = frozenset(("annex", "recommendation", "table"))
"""Directives whose argument is printed as words."""
_ROLE = re.compile(r"\{[^{}`\s\\]*\}`")
_CLOSING = re.compile(r":{3,}")
_FINDING_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


@dataclass(slots=True)
class Opened:
    """A directive whose end was not seen yet; ``start``, ``end`` are the places of its opening line."""

    colons: int
    name: str
    argument: str
    argument_start: int
    start: int
    end: int
    blocks: list[Block] = field(default_factory=list)

    def closed(self, file: OneFile, end: int) -> Directive:
        """The directive that ends at ``end``; what its name asks for and it lacks is a fault."""
        argument_at = file.at(self.argument_start, self.argument_start + len(self.argument))
        made = Directive(self.name, self.argument, tuple(self.blocks), file.at(self.start, end), argument_at)
        _check(made, self, file)
        self._words(file)
        return made

    def _words(self, file: OneFile) -> None:
        """An argument that is printed is prose; it is plain words, so a role in it would be printed as it stands."""
        end = self.argument_start + len(self.argument)
        if self.name in PRINTED and self.argument:
            file.prose.append((self.argument_start, end))
        if _ROLE.search(self.argument):
            advice = "Say it in a paragraph under the line; here it would be printed as it stands."
            file.fault(self.argument_start, end, "A role stands in a directive's argument.", advice)


def opening(file: OneFile, start: int, end: int) -> Opened | None:
    """What is opened by the fence line at ``start`` to ``end``; None when it opens nothing."""
    found = _OPENING.match(file.source, start, end)
    if not found:
        return None
    rest = file.source[found.end() : end]
    argument = rest.strip()
    at = end - len(rest.lstrip()) if argument else found.end()
    return Opened(len(found[1]), found[2].strip(), argument, at, start, found.end() + len(rest.rstrip()))


def closing(file: OneFile, start: int, end: int) -> int:
    """How many colons the fence line has when it is nothing but colons; else 0."""
    line = file.source[start:end].rstrip()
    return len(line) if _CLOSING.fullmatch(line) else 0


def unsafe(name: str) -> str:
    """Why a file's name is not one inside the manuscript's own folder; empty when it is."""
    if not name or any(not part.strip() for part in name.split("/")):
        return "is empty, absolute or has an empty part"
    if "\\" in name or ":" in name:
        return "has a backslash or a colon"
    if any(part.strip() in (".", "..") for part in name.split("/")):
        return "has a part . or .."
    return ""


def _check(made: Directive, opened: Opened, file: OneFile) -> None:
    if made.name not in DIRECTIVES:
        message = f"There is no directive {shown(made.name)}."
        file.fault(opened.start, opened.end, message, instead(made.name, DIRECTIVES))
    elif DIRECTIVES[made.name] and not made.argument:
        advice = f"Write it on the same line: :::{{{made.name}}} …"
        file.fault(opened.start, opened.end, f"The directive {made.name} needs an argument.", advice)
    elif not DIRECTIVES[made.name] and made.argument:
        advice = "Put these words into a paragraph under the line; here nobody would print them."
        file.fault(opened.start, opened.end, f"The directive {made.name} takes no argument.", advice)
    elif made.name in _CHECKS:
        for message, advice in _CHECKS[made.name](made):
            file.fault(opened.start, opened.end, message, advice)


def _finding(made: Directive) -> Sequence[tuple[str, str]]:
    words = made.argument.split()
    if len(words) != 2 or not _FINDING_NAME.fullmatch(words[0]):
        return [("A finding needs a short name and a type.", "Write it like :::{finding} F1 law.")]
    if words[1] not in FINDING_TYPES:
        return [(f"There is no type of finding {shown(words[1])}.", instead(words[1], FINDING_TYPES))]
    return []


def _file(made: Directive) -> Sequence[tuple[str, str]]:
    wrong = unsafe(made.argument)
    return [(f"The file's name {wrong}.", "Name a file inside the manuscript's own folder, with /.")] if wrong else []


def _include(made: Directive) -> Sequence[tuple[str, str]]:
    return [*_file(made), *_empty(made)]


def _empty(made: Directive) -> Sequence[tuple[str, str]]:
    return [(f"The directive {made.name} has no content.", "Move these words out of it.")] if made.blocks else []


def _table(made: Directive) -> Sequence[tuple[str, str]]:
    if len(made.blocks) == 1 and isinstance(made.blocks[0], Table):
        return []
    advice = "Move the rest out of it; the caption goes behind its name."
    return [("The directive table holds one table and nothing else.", advice)]


def _named(made: Directive) -> Sequence[tuple[str, str]]:
    """What prints a record: its name and nothing more."""
    empty = _empty(made)
    if len(made.argument.split()) == 1:
        return empty
    return [(f"The directive {made.name} takes one name.", f"Write it like :::{{{made.name}}} NAME."), *empty]


_CHECKS = {
    "finding": _finding,
    "figure": _file,
    "include": _include,
    "methodology": _empty,
    "recommendations": _empty,
    "response": _named,
    "elements": _named,
    "table": _table,
}
