"""Saved web pages (MHTML, RFC 2557): the page as text like any web page; its frames and pictures as parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from probata.method.documents.furniture import furniture
from probata.method.documents.model import Declared, Left, Mark, MarkKind, Part, Reading
from probata.method.documents.readers import _html_claims, _html_story
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._html_roles import Roles
from probata.method.documents.readers._mail.files import Files
from probata.method.documents.readers._mail.headers import date, words
from probata.method.documents.readers._mail.look import begins_like_page, prepared
from probata.method.documents.readers._mail.mime import Entity, entity
from probata.method.documents.readers._mail.model import Held, Mail
from probata.method.documents.readers._mail.taking import held_of, text_of
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-mhtml", 1)
SUFFIXES = (".mhtml", ".mht")
SAYS = (
    "Web pages saved as one file (MHTML): the page as text, address and date as claims; frames and pictures as parts."
)
LOADS = ("lxml.etree",)
MAX_BYTES = 150_000_000
"""A saved page with its pictures; the page itself is bound to what a page may have."""
MAX_PAGE = 50_000_000
"""Bytes of the page."""
_PAGES = ("text/html", "application/xhtml+xml")
_BUILT = ("text/css", "text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript")
_FONTS = ("font/", "application/font", "application/x-font", "application/vnd.ms-fontobject")
_CLAIMED = {"snapshot-content-location": "address", "subject": "title", "date": "date", "from": "saved by"}
_SOURCE = "MHTML header"


def recognises(head: bytes) -> bool:
    """Whether the file begins like a page that a browser or an office program saved whole."""
    return begins_like_page(head)


def read(data: bytes, name: str) -> Reading:
    """All text of the page, what it and the program that saved it claim; raises Unreadable when there is no page."""
    root, page = _opened(data, name)
    html, doubts = text_of(page)
    if len(html) > MAX_PAGE:
        raise Unreadable(f"The page is larger than {MAX_PAGE:,} bytes.", where=name)
    tree = _html_story.parse(html, name)
    building = Building(name)
    _html_story.tell(tree, building, Roles(tree))
    if not building.length:
        raise Unreadable("The page holds no text.", where=name, next_step="Save it again when it has loaded.")
    lines = [Mark(MarkKind.FURNITURE, span) for span in furniture(building.text())]
    claims, limits = _html_claims.claims(tree)
    claims = (*_declared(root, building), *claims)
    marks = sorted({*building.marks, *lines}, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
    told = (*doubts, *limits, *_told(root, page))
    return Reading(building.text(), METHOD, tuple(marks), claims, tuple(dict.fromkeys(told)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Frames, pictures, media and documents of the page; raises Unreadable where ``read`` does."""
    root, page = _opened(data, name)
    yield from Files().of(Mail(held=[_named(each) for each in _leaves(root) if each is not page and not _built(each)]))


def _opened(data: bytes, name: str) -> tuple[Entity, Entity]:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The saved page is larger than {MAX_BYTES:,} bytes.", where=name)
    root = entity(prepared(data)[0])
    pages = [each for each in _leaves(root) if each.kind in _PAGES]
    if not root.fields or not pages:
        raise Unreadable("The file is no saved page: there is no HTML in it.", where=name)
    start = root.params.get("start", "").strip("<> ")
    address = root.get("snapshot-content-location")
    by_id = [each for each in pages if start and each.get("content-id").strip("<> ") == start]
    by_address = [each for each in pages if address and each.get("content-location") == address]
    return root, (*by_id, *by_address, pages[0])[0]


def _leaves(root: Entity) -> Iterator[Entity]:
    todo = [root]
    while todo:
        each = todo.pop()
        if not each.inside:
            yield each
        todo += reversed(each.inside)


def _built(each: Entity) -> bool:
    """Style sheets, scripts and fonts: what a page is built with and nobody cites."""
    return each.kind in _BUILT or each.kind.startswith(_FONTS)


def _declared(root: Entity, to: Building) -> tuple[Declared, ...]:
    """The header of the file as front matter at the end of the text, and what it claims."""
    fields = [(each.name, words(each.raw)[0]) for each in root.fields]
    to.gap("\n\n")
    at, claims = to.here, []
    for name, value in fields:
        begin, field = at + len(name) + 2, _CLAIMED.get(name.lower())
        at = begin + len(value) + 1
        if field and value:
            said = date(value) if field == "date" else value
            claims.append(Declared(field, said, f"{_SOURCE} {name}"))
    with to.marked(MarkKind.FRONT_MATTER):
        to.write("\n".join(f"{name}: {value}" for name, value in fields))
    return tuple(claims)


def _told(root: Entity, page: Entity) -> list[str]:
    others = [each for each in _leaves(root) if each is not page]
    built = sum(_built(each) for each in others)
    limits = [defect for each in _leaves(root) for defect in each.defects] + root.defects
    if built:
        limits.append(f"holds style sheets, scripts or fonts ({built:,}), which were not read")
    if len(others) > built:
        limits.append(f"holds frames, pictures or other files ({len(others) - built:,}), which are no part of its text")
    return limits


def _named(each: Entity) -> Held:
    """A file under the last step of its address, with the suffix of its kind where it has none."""
    held = held_of(each)
    address = each.get("content-location").partition("?")[0].partition("#")[0].rstrip("/")
    last = address.rpartition("/")[2] if "/" in address else ""
    usual = "." + held.name.rpartition(".")[2]
    if any(claim.field == "file name" for claim in held.declared) or not last:
        return held
    return replace(held, name=last if "." in last[1:-1] else f"{last}{usual}")
