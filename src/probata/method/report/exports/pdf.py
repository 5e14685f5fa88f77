"""pdf: a report as PDF/A-2a with PDF/UA-1, set by Typst from plain data."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from probata.method.report.annex import Annex
from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._sheet import printed_pictures, sheet
from probata.method.report.model import Bound, Objection
from probata.method.report.typesetting import FAMILIES, INSTALL, NEEDS, Handed, typeset
from probata.record.errors import BadUse

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
    return typeset(handed(bound, annex, objections, draft=draft, pictures=pictures, now=now, fonts=fonts))


def handed(
    bound: Bound,
    annex: Annex,
    objections: Sequence[Objection],
    *,
    draft: bool,
    pictures: Mapping[str, bytes],
    now: str,
    fonts: Sequence[Path],
) -> Handed:
    """What Typst is handed for it, as ``to_pdf`` takes it. Raises BadValue: a picture cannot be read."""
    return Handed(_inputs(bound, annex, objections, draft, pictures), now, tuple(map(str, fonts)))


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
    serif = (*FAMILIES, f"Noto Sans CJK {han}")
    return {"serif": serif, "mono": (f"Noto Sans Mono CJK {han}", *serif)}


def font_folders() -> tuple[Path, ...]:
    """The folders of the font packages of the extra ``fonts``; raises BadUse when one, or Typst, is not installed."""
    from importlib.util import find_spec

    names = ("fontpkg_noto_serif", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic", "noto_cjk_sans_otc")
    found = [spec.submodule_search_locations for spec in map(find_spec, names) if spec]
    folders = tuple(Path(folder) for folder_list in found if folder_list for folder in list(folder_list)[:1])
    if len(folders) < len(names) or find_spec("typst") is None:
        raise BadUse(NEEDS, next_step=INSTALL)
    return folders


def _in_page(picture: Picture) -> str:
    """A picture inside an SVG: text, as all that is handed to Typst in memory has to be."""
    size = f'width="{picture.width}" height="{picture.height}"'
    data = base64.b64encode(picture.content).decode("ascii")
    image = f'<image {size} href="data:{picture.media};base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'
