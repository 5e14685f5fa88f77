"""html: a report as one accessible file that asks nobody for anything: no request, no script."""

from __future__ import annotations

import base64
import hashlib
import marshal
from collections.abc import Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from probata.method.manuscript.kept import Kept
from probata.method.report.annex import Annex
from probata.method.report.exports._nodes import Node
from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._sheet import printed_pictures, sheet
from probata.method.report.model import Bound, Objection

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.runtime import Macro
    from markupsafe import Markup

_BY_VALUE = 2
"""The version of marshal that writes the same bytes for the same node; they never leave this process."""


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
    piece = partial(_piece, bound.kept, _digest(wanted))
    return _template().render(sheet=laid, pictures=wanted, css=_css(), piece=piece).encode("utf-8")


def _piece(kept: Kept, pictures: str, write: Macro, node: Node) -> Markup:
    """What a macro of the template writes for a node; written once for as long as the same node is asked for again."""
    data = marshal.dumps(cast("dict[str, str]", node), _BY_VALUE)  # marshal's stubs know no nested types
    return kept.get(("html", write.name, pictures, data), lambda: cast("Markup", write(node)))


def _digest(pictures: Mapping[str, Mapping[str, object]]) -> str:
    """Stands for all pictures, which the page holds inside it."""
    found = hashlib.sha256()
    for name, picture in sorted(pictures.items()):
        found.update(f"{name}\n{picture['uri']}\n".encode())
    return found.hexdigest()


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
