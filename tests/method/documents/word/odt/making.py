"""Small texts of OpenDocument for the tests of this room and of the one that answers in them."""

import io
import zipfile

from probata.method.documents.word.model import Draft
from probata.method.documents.word.odt import read

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:math="http://www.w3.org/1998/Math/MathML"'
)
MIMETYPE = "application/vnd.oasis.opendocument.text"
NUMBERED = (
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" '
    'style:num-suffix=")"/></text:list-style>'
)
OUTLINE = (
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" '
    'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    "</text:outline-style>"
)
CHANGE = (
    "<office:change-info><dc:creator>Ira Fenn</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info>"
)


def content(body: str, automatic: str = "", spaces: str = SPACES) -> bytes:
    """The main part with this between the tags of the text."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces} office:version="1.3">'
        "<office:scripts/>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    ).encode()


def styles(common: str = "", masters: str = "", automatic: str = "") -> bytes:
    """The part with the common styles and the page styles."""
    return (
        f"<office:document-styles {SPACES}><office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    ).encode()


def packed(main: bytes, others: dict[str, bytes] | None = None, kind: str = MIMETYPE) -> bytes:
    """The package, ``mimetype`` first and stored."""
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        for name, data in {"content.xml": main, **(others or {})}.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return to.getvalue()


def odt(body: str, automatic: str = "", common: str = "", masters: str = "") -> bytes:
    """A whole file."""
    return packed(content(body, automatic), {"styles.xml": styles(common, masters)})


def flat(body: str) -> bytes:
    """A flat file."""
    named = content(body).replace(b"office:document-content", b"office:document")
    return named.replace(b' office:version="1.3"', f' office:version="1.3" office:mimetype="{MIMETYPE}"'.encode())


def draft(body: str, automatic: str = "", common: str = "", masters: str = "") -> Draft:
    """The draft of a file."""
    return read(odt(body, automatic, common, masters), "draft.odt")


def texts(of: Draft) -> list[str]:
    """The words of each paragraph, its number before them."""
    return [f"{each.number} {each.span.of(of.text)}".strip() for each in of.paragraphs]


def note(id: str, words: str, kind: str = "footnote", citation: str = "1") -> str:
    """A note in a paragraph."""
    return (
        f'<text:note text:id="{id}" text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
    )


def region(id: str, *inner: str) -> str:
    """A changed region; give ``deleted(...)`` and ``INSERTED``."""
    return f'<text:changed-region xml:id="{id}" text:id="{id}">{"".join(inner)}</text:changed-region>'


INSERTED = f"<text:insertion>{CHANGE}</text:insertion>"


def deleted(blocks: str) -> str:
    """What was deleted."""
    return f"<text:deletion>{CHANGE}{blocks}</text:deletion>"


def tracked(*regions: str) -> str:
    """The regions, as they stand at the head of the text."""
    return f"<text:tracked-changes>{''.join(regions)}</text:tracked-changes>"


def items(*words: str, inner: str = "") -> str:
    """List items of a paragraph each; ``inner`` goes into the last."""
    last = len(words) - 1
    return "".join(
        f"<text:list-item><text:p>{each}</text:p>{inner if place == last else ''}</text:list-item>"
        for place, each in enumerate(words)
    )
