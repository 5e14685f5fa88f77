"""pdf: a report as PDF/A-2a with PDF/UA-1, set by Typst from plain data."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from probata.method.report.annex import Annex
from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._sheet import printed_pictures, sheet
from probata.method.report.model import Bound, Objection
from probata.record.errors import BadInput, BadUse, BadValue

if TYPE_CHECKING:
    from typst import Fonts

NEEDS = "PDF needs the extras pdf and fonts."
INSTALL = "Install them: pip install 'probata[pdf,fonts]'"
_LATIN = ("Noto Serif", "Noto Sans", "Noto Sans Arabic")
_HAN = {"ja": "JP", "ko": "KR", "zh-hant": "TC", "zh-tw": "TC", "zh-hk": "HK"}
"""Which forms of Han letters a language writes; all others get the simplified ones."""


def to_pdf(
    bound: Bound,
    annex: Annex,
    objections: Sequence[Objection],
    *,
    draft: bool,
    pictures: Mapping[str, bytes],
    now: str,
    fonts: Sequence[Path],
) -> bytes:
    """The report as PDF; the same inputs give the same bytes.

    Args:
        bound, annex, objections, draft, pictures: as for ``to_html``.
        now: the document's date, a second in UTC (``2022-03-01T09:00:00Z``).
        fonts: folders with the fonts; fonts of the system are never used.

    Raises:
        BadUse: Typst or the fonts are missing.
        BadValue: ``now`` is no such second; a picture cannot be read.
        BadInput: a character has no glyph in the fonts (see glyphs.py), or Typst refuses the report otherwise.
    """
    date = _date(now)
    return _compiled(_inputs(bound, annex, objections, draft, pictures), date, fonts)


def _inputs(
    bound: Bound, annex: Annex, objections: Sequence[Objection], draft: bool, pictures: Mapping[str, bytes]
) -> Mapping[str, str]:
    """What Typst is handed, as JSON; the sheet itself is let go before pages are set, which takes all the memory."""
    laid = sheet(bound, annex, objections, draft=draft)
    shown = {name: _in_page(one) for name, one in printed_pictures(laid, pictures).items()}
    return {
        "sheet": json.dumps({**laid, "openings": [], "notes": []}, ensure_ascii=False),
        "pictures": json.dumps(shown),
        "fonts": json.dumps(_families(bound)),
    }


def _families(bound: Bound) -> Mapping[str, Sequence[str]]:
    entry = bound.manuscript.front.get("language")
    language = entry.value.lower() if entry else ""
    han = next((form for name, form in _HAN.items() if language.startswith(name)), "SC")
    serif = (*_LATIN, f"Noto Sans CJK {han}")
    return {"serif": serif, "mono": (f"Noto Sans Mono CJK {han}", *serif)}


def font_folders() -> tuple[Path, ...]:
    """The folders of the font packages of the extra ``fonts``; raises BadUse when one is not installed."""
    from importlib.util import find_spec

    names = ("fontpkg_noto_serif", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic", "noto_cjk_sans_otc")
    found = [spec.submodule_search_locations for spec in map(find_spec, names) if spec]
    folders = tuple(Path(folder) for folder_list in found if folder_list for folder in list(folder_list)[:1])
    if len(folders) < len(names):
        raise BadUse(NEEDS, next_step=INSTALL)
    return folders


def _compiled(inputs: Mapping[str, str], date: datetime, fonts: Sequence[Path]) -> bytes:
    try:
        from typst import TypstError, compile
    except ImportError:
        raise BadUse(NEEDS, next_step=INSTALL) from None
    try:
        made = compile(
            _source(),
            font_paths=_fonts(tuple(map(str, fonts))),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=dict(inputs),
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
    if not {*_LATIN, "Noto Sans CJK SC"} <= set(found.families()):
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


def _in_page(picture: Picture) -> str:
    """A picture inside an SVG: text, as all that is handed to Typst in memory has to be."""
    size = f'width="{picture.width}" height="{picture.height}"'
    data = base64.b64encode(picture.content).decode("ascii")
    image = f'<image {size} href="data:{picture.media};base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'


@cache
def _source() -> bytes:
    return files("probata.method.report.exports").joinpath("report.typ").read_bytes()
