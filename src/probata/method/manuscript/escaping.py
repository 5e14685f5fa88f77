"""escaping: words as they stand in a source, so that the language reads them as words and as nothing else."""

from __future__ import annotations

import re

from probata.method.manuscript.characters import BYTE_ORDER_MARK, UNPRINTABLE
from probata.method.manuscript.links import ENTITY
from probata.method.manuscript.roles import parts_of

HELD = "\ue000"
"""Stands for a line end inside a role until the lines of a paragraph are looked at; no text holds it (private use)."""
_MARKS = re.compile(r"[\\`*_\[\]<{|^]|&|!\Z")
_BLOCK = re.compile(r"(?m)^(?:([#>+=~%:-])|([0-9]{1,9})([.)]))")
_TICKS = re.compile(r"\\.|`+", re.DOTALL)
_BACKTICKS = re.compile("`+")
_IN_TARGET = re.compile(r"[()\\<>&|`{}]")
_IN_BODY = re.compile(r"[\\|`]")
_LINE_IN_BODY = re.compile(r"\n(?=(.?))", re.DOTALL)
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def printable(words: str) -> str:
    """The words on one line, without the signs that no source may hold."""
    return UNPRINTABLE.sub("", _LINE_ENDS.sub(" ", words)).replace(BYTE_ORDER_MARK, "")


def escaped_words(words: str) -> str:
    """Words in which nothing is markup wherever they stand in a line (see ``escaped_lines`` for its beginning)."""
    return _MARKS.sub(lambda found: _mark(words, found), words)


def _mark(words: str, found: re.Match[str]) -> str:
    sign = found[0]
    return sign if sign == "&" and not ENTITY.match(words, found.start()) else f"\\{sign}"


def escaped_lines(text: str) -> str:
    """Lines of which none begins like a block: a list, a heading, a quotation, a comment, a rule, a fence."""
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def code_span(words: str) -> str:
    """Code in the line, between as many backticks as it needs."""
    ticks = "`" * _free({len(run) for run in _BACKTICKS.findall(words)})
    edged = words.startswith("`") or words.endswith("`")
    spaced = words[:1] == " " == words[-1:] and bool(words.strip(" "))
    return f"{ticks} {words} {ticks}" if edged or spaced else f"{ticks}{words}{ticks}"


def role_source(name: str, body: str, parts: tuple[str, ...]) -> str:
    """A role; its body is written as it is where it says these parts, and made of them where it does not."""
    if parts_of(body) != parts or body[:1] == "`" or (body[-1:] == "`" and not _ends_escaped(body)):
        body = "|".join(_IN_BODY.sub(r"\\\g<0>", " ".join(part.split("\n"))) for part in parts)
    runs = {len(found) for found in _TICKS.findall(body) if found[0] == "`"}
    ticks = "`" * _free(runs)
    return f"{{{name}}}{ticks}{_LINE_IN_BODY.sub(_line_end, body)}{ticks}"


def _line_end(found: re.Match[str]) -> str:
    """A line end in a body is kept before a letter; before a sign, which might begin a block, it becomes a space."""
    return HELD if found[1].isalpha() else " "


def _ends_escaped(body: str) -> bool:
    before = body[:-1]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _free(taken: set[int]) -> int:
    return next(length for length in range(1, len(taken) + 2) if length not in taken)


def target_source(target: str) -> str:
    """An address between the brackets of a link."""
    return _IN_TARGET.sub(r"\\\g<0>", target)
