"""safe: words of evidence as they may stand in a page: nothing in them steers, hides or turns what is around them."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
"""Controls, marks and overrides of direction, invisible characters, lone surrogates, private use, tags. Joiners stay:
some scripts are misspelt without them."""
_MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
_SCHEMES = ("http://", "https://", "mailto:")
_LABEL = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,79}")
_UNWANTED = re.compile(r"[\s\x00-\x20\"<>\\^`{|}]")


def shown(text: str) -> str:
    """The text with each steering character as its number (``\\u202e``); white space becomes single blanks.

    Marks of direction (LRM, RLM, ALM) are left out without a trace: honest texts of two directions are full of them,
    and every export isolates evidence by itself.
    """
    if text.isprintable() and "  " not in text:  # quick, for almost all: neither a control nor a format character
        return text
    return _STEERING.sub(_number, _SPACE.sub(" ", text))


def shown_lines(text: str) -> str:
    """The same for text whose lines are kept (code)."""
    return "\n".join(shown(line.replace("\t", "    ")) if not line.isspace() else "" for line in text.splitlines())


def address(target: str) -> str:
    """An address that may be linked to (http, https, mail), or nothing."""
    allowed = target.lower().startswith(_SCHEMES) and not _UNWANTED.search(target) and shown(target) == target
    return target if allowed else ""


def is_label(text: str) -> bool:
    """Whether this may be the name of a place in the page."""
    return bool(_LABEL.fullmatch(text))


def _number(found: re.Match[str]) -> str:
    letter = found[0]
    if letter in _MARKS_OF_DIRECTION:
        return ""
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
