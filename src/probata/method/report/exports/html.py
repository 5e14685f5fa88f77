"""html: a report as one accessible file that asks nobody for anything: no request, no script."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from probata.method.report.annex import Annex
from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._sheet import printed_pictures, sheet
from probata.method.report.model import Bound, Objection

if TYPE_CHECKING:
    from jinja2 import Template


def to_html(
    bound: Bound, annex: Annex, objections: Sequence[Objection], *, draft: bool, pictures: Mapping[str, bytes]
) -> bytes:
    """The report as HTML in UTF-8; the same inputs give the same bytes.

    Args:
        bound: the bound manuscript; of values that may not be printed only ``[withheld]`` is in it.
        annex: from ``methodology``.
        objections: all open ones; a draft lists them and marks them at their passages.
        draft: whether a band says DRAFT.
        pictures: file name as the manuscript writes it -> its bytes; only pixels of them go into the file.

    Raises:
        BadValue: a picture that cannot be read.
    """
    laid = sheet(bound, annex, objections, draft=draft)
    wanted = {name: _in_page(one) for name, one in printed_pictures(laid, pictures).items()}
    return _template().render(sheet=laid, pictures=wanted, css=_css()).encode("utf-8")


def _in_page(picture: Picture) -> Mapping[str, object]:
    data = base64.b64encode(picture.content).decode("ascii")
    return {"uri": f"data:{picture.media};base64,{data}", "width": picture.width, "height": picture.height}


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(_packaged("report.html.j2"))


@cache
def _css() -> object:
    """The house's own style sheet, the one text that is not escaped."""
    from markupsafe import Markup

    return Markup(_packaged("report.css"))  # noqa: S704 (packaged with this file)


def _packaged(name: str) -> str:
    return files("probata.method.report.exports").joinpath(name).read_text("utf-8")
