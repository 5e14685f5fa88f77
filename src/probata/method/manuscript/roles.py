r"""The grammar of one role: ``{name}`` and, right behind it, a body between backtick runs of one length.

As in CommonMark code spans, a run of n backticks is closed by the next run of exactly n. Unlike there, a backslash in
the body takes the meaning from the sign behind it: ``\|``, ``\```, ``\\``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = re.compile(r"\{([^{}`\s\\]*)\}(`+)")
_STEP = re.compile(r"\\.|`+", re.DOTALL)
_PART = re.compile(r"\\.|\|", re.DOTALL)
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t]*")
ESCAPABLE = "|`\\"


@dataclass(frozen=True, slots=True)
class Written:
    """A role as it stands in a text: offsets of the whole and of its bad escapes, in code points of that text.

    ``end`` is None when no run of backticks closes it; then ``body`` is empty. ``opened`` is where the body begins.
    """

    name: str
    body: str
    start: int
    opened: int
    end: int | None
    bad_escapes: tuple[int, ...] = ()


def role_at(text: str, start: int, until: int | None = None) -> Written | None:
    """The role that begins at ``start`` and is closed (or not) before ``until``; None when none begins there."""
    until = len(text) if until is None else until
    found = _OPENING.match(text, start, until)
    if not found:
        return None
    ticks, bad = len(found[2]), []
    for step in _STEP.finditer(text, found.end(), until):
        if step[0][0] == "\\":
            if step[0][1] not in ESCAPABLE:
                bad.append(step.start())
        elif len(step[0]) == ticks:
            return Written(found[1], text[found.end() : step.start()], start, found.end(), step.end(), tuple(bad))
    return Written(found[1], "", start, found.end(), None)


def parts_of(body: str) -> tuple[str, ...]:
    """The body split at unescaped bars; escapes resolved, line breaks made one space, white space trimmed."""
    parts, done = [""], 0
    for found in _PART.finditer(body):
        parts[-1] += body[done : found.start()]
        if found[0] == "|":
            parts.append("")
        else:
            parts[-1] += found[0][1] if found[0][1] in ESCAPABLE else found[0]
        done = found.end()
    parts[-1] += body[done:]
    return tuple(_LINE_BREAK.sub(" ", part).strip() for part in parts)
