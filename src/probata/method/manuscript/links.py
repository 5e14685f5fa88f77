"""Addresses: the part of a link behind its words, and what an address may be."""

from __future__ import annotations

import html
import re

_GAP = r"[ \t]*\n?[ \t]*"
_SPACE = re.compile(_GAP)
_ANGLE = re.compile(r"<([^<>\\\n]*(?:\\.[^<>\\\n]*)*)>")
_STOP = re.compile(r"\\[!-/:-@\[-`{-~]|[()]|[\x00-\x20\x7f]")
_TITLE = re.compile(
    r'"[^"\\]*(?:\\.[^"\\]*)*"|' + r"'[^'\\]*(?:\\.[^'\\]*)*'|" + r"\([^()\\]*(?:\\.[^()\\]*)*\)", re.DOTALL
)
_ENTITY = r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});"
ENTITY = re.compile(_ENTITY)
_WRITTEN = re.compile(rf"\\([!-/:-@\[-`{{-~])|{_ENTITY}")
_ADDRESS = re.compile(r"(?:https?://\S+|mailto:\S+|#\S+)", re.IGNORECASE)
DEEPEST_BRACKETS = 32


def target_at(text: str, start: int) -> tuple[str, int] | None:
    """The address in ``(address "title")`` whose bracket stands at ``start``, and where it ends; None when it is none.

    CommonMark 0.31, section 6.3. The title is read and left out: nothing prints it.
    """
    at = _over_space(text, start + 1)
    angle = _ANGLE.match(text, at)
    end = angle.end() if angle else _bare(text, at)
    if end is None or (end == at and text[at : at + 1] == "<"):
        return None
    raw = angle[1] if angle else text[at:end]
    close = _over_space(text, end)
    if close > end and (title := _TITLE.match(text, close)):
        close = _over_space(text, title.end())
    if text[close : close + 1] != ")":
        return None
    return _WRITTEN.sub(lambda found: found[1] or html.unescape(found[0]), raw), close + 1


def allowed(target: str) -> bool:
    """Whether an address can be printed in a report that stands alone: http, https, mailto or a ``#label``."""
    return bool(_ADDRESS.fullmatch(target))


def _over_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _bare(text: str, start: int) -> int | None:
    if text[start : start + 1] == "<":
        return None
    depth = 0
    for found in _STOP.finditer(text, start):
        if found[0] == "(":
            depth += 1
            if depth > DEEPEST_BRACKETS:
                return None
        elif found[0] == ")" and depth:
            depth -= 1
        elif found[0][0] != "\\":
            return found.start() if not depth else None
    return None
