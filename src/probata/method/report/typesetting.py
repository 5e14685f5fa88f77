"""typesetting: pages from plain data, set by Typst; nothing else is loaded for it.

Typst keeps some two megabytes for each page until all are set, so that whoever wants to give that memory back sets the
pages in a process of their own: ``Handed`` goes through a pipe.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from probata.record.errors import BadInput, BadUse, BadValue

if TYPE_CHECKING:
    from typst import Fonts

NEEDS = "PDF needs the extras pdf and fonts."
INSTALL = "Install them: pip install 'probata[pdf,fonts]'"
FAMILIES = ("Noto Serif", "Noto Sans", "Noto Sans Arabic")
"""What every report is set in; Han letters have a family a language."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What Typst is handed: its inputs by name (JSON each), a second in UTC as the date, and the folders with fonts."""

    inputs: Mapping[str, str] = field(repr=False)
    now: str
    fonts: tuple[str, ...]

    def as_bytes(self) -> bytes:
        """For a pipe."""
        return json.dumps(asdict(self)).encode("ascii")

    @classmethod
    def of_bytes(cls, data: bytes) -> Handed:
        """The inverse."""
        held = json.loads(data)
        return cls(held["inputs"], held["now"], tuple(held["fonts"]))


def typeset(handed: Handed) -> bytes:
    """The pages as PDF/A-2a with PDF/UA-1; the same is handed, the same bytes come back.

    Raises:
        BadUse: Typst or the fonts are missing.
        BadValue: ``now`` is no second in UTC.
        BadInput: a character has no glyph in the fonts, or Typst refuses the report otherwise.
    """
    date = _date(handed.now)
    try:
        from typst import TypstError, compile
    except ImportError:
        raise BadUse(NEEDS, next_step=INSTALL) from None
    try:
        made = compile(
            _source(),
            font_paths=_fonts(handed.fonts),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=dict(handed.inputs),
            pdf_standards=["a-2a", "ua-1"],
            timestamp=date,
        )
    except TypstError as fault:
        raise BadInput(*_refusal(fault.message), next_step="Look for characters without a glyph first.") from None
    return made


@cache
def _fonts(folders: tuple[str, ...]) -> Fonts:
    """The fonts in these folders; looking through them takes a while, so that they are kept."""
    from typst import Fonts

    found = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders))
    if not {*FAMILIES, "Noto Sans CJK SC"} <= set(found.families()):
        raise BadUse(NEEDS, next_step=INSTALL)
    return found


def _refusal(message: str) -> tuple[str]:
    """Typst's message without the words of the report that it may quote."""
    kind = message.partition("`")[0].strip().rstrip(":")
    return (f"Typst refuses this report: {kind} ...",)


def _date(now: str) -> datetime:
    try:
        return datetime.strptime(now, "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        raise BadValue("The date of a PDF is a second in UTC, such as 2022-03-01T09:00:00Z.") from None


@cache
def _source() -> bytes:
    return files("probata.method.report.exports").joinpath("report.typ").read_bytes()
