"""Writing: a mail as text with marks and claims.

First the fields that a reader needs, marked as a header; then the text; then the names of the files in it; at the end,
as front matter, every other line of every header, since the way that a mail took is evidence.
"""

from __future__ import annotations

from operator import itemgetter

from probata.method.documents.model import Declared, Mark, MarkKind
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._mail.headers import date
from probata.method.documents.readers._mail.model import Mail, Piece, Sort
from probata.method.documents.readers._mail.page import Page, page_of
from probata.method.documents.readers._mail.quoted import earlier
from probata.method.documents.readers._mail.versions import same
from probata.record.span import Span, TextSpan

_SHOWN = ("From", "Sender", "To", "Cc", "Bcc", "Date", "Subject", "Reply-To", "Message-ID", "In-Reply-To", "References")
_ORDER = {name.lower(): number for number, name in enumerate(_SHOWN)}
_FIELDS = ("author", "sender", "to", "cc", "bcc", "date", "title", "reply to", "message id", "in reply to", "")
"""What each of these is called among claims; a chain of references is no claim of its own."""
_SOURCES = [f"mail header {name}" for name in _SHOWN]
DIFFERS = "its {0} version says other or more words than its {1} version; both stand here, the {1} one first"


def write(mail: Mail, to: Building, name: str, place: Span | None = None) -> tuple[list[Declared], list[str]]:
    """Write one mail as a MESSAGE; its claims, each with its place in the text, and its limits."""
    claims: list[Declared] = []
    limits = list(mail.limits)
    at = mail.at or date(mail.first("date"))
    with to.marked(MarkKind.MESSAGE, place, mail.first("from"), at):
        _header(mail, to, claims, at)
        _body(mail, to, name, claims, limits)
        _held(mail, to)
        _beside(mail, to, claims)
    to.gap("\n\n")
    return claims, limits


def _header(mail: Mail, to: Building, claims: list[Declared], moment: str) -> None:
    ranked = [(_ORDER.get(name.lower(), -1), name, value) for name, value in mail.fields]
    shown = sorted([each for each in ranked if each[0] >= 0], key=itemgetter(0))
    at = to.here
    for order, name, value in shown:
        field = _FIELDS[order]
        begin = at + len(name) + 2
        at = begin + len(value) + 1
        if field and value:
            said = moment if field == "date" and moment else value
            claims.append(Declared(field, said, _SOURCES[order], TextSpan(begin, at - 1)))
    if shown:
        with to.marked(MarkKind.HEADER):
            to.write("\n".join([f"{name}: {value}" for _, name, value in shown]))
        to.gap("\n\n")
    whole = TextSpan(to.length, to.length) if shown else None
    claims += [Declared(each.field, each.value, each.source, whole) for each in mail.claims]


def _body(mail: Mail, to: Building, name: str, claims: list[Declared], limits: list[str]) -> None:
    groups: dict[int, list[Piece]] = {}
    for number, piece in enumerate(mail.pieces, start=1):
        groups.setdefault(piece.group or -number, []).append(piece)
    for pieces in groups.values():
        if pieces[0].group:
            _versions(pieces, to, name, claims, limits)
        else:
            _put(_page(pieces[0], name, limits), pieces[0], to, claims)


def _versions(pieces: list[Piece], to: Building, name: str, claims: list[Declared], limits: list[str]) -> None:
    """The first version, plain text where there is one, and every other that does not say just the same."""
    kinds = sorted(dict.fromkeys(piece.kind for piece in pieces), key=lambda kind: kind != "text/plain")
    written: list[tuple[str, str]] = []
    for kind in kinds:
        mine = [(_page(piece, name, limits), piece) for piece in pieces if piece.kind == kind]
        text = "\n".join(page.text for page, _ in mine)
        if any(same(text, other) for _, other in written):
            continue
        if written:
            limits.append(DIFFERS.format(kind, written[0][0]))
        written.append((kind, text))
        for page, piece in mine:
            _put(page, piece, to, claims)


def _page(piece: Piece, name: str, limits: list[str]) -> Page:
    if piece.sort is not Sort.HTML:
        return Page(piece.text.strip("\n"))
    page = page_of(piece.text, name)
    limits += page.limits
    return page


def _put(page: Page, piece: Piece, to: Building, claims: list[Declared]) -> None:
    """Text with its marks, moved to where it now stands, and the earlier mails in it."""
    if not page.text.strip():
        return
    start = to.here
    around = {Sort.UNSEEN: MarkKind.HIDDEN, Sort.RETURNED: MarkKind.REPLIED}.get(piece.sort)
    mark = to.open(around) if around else None
    to.write(page.text)
    known = [each.span for each in page.marks if each.kind is MarkKind.REPLIED]
    for each in [] if around else earlier(page.text, known):
        to.marks.append(Mark(each.kind, each.span.shifted(start), None, each.by))
    to.marks += [Mark(each.kind, each.span.shifted(start), each.place, each.by, each.at) for each in page.marks]
    if mark:
        to.close(mark)
    claims += [
        Declared(each.field, each.value, each.source, TextSpan(start, start))
        for each in page.declared
        if each.field != "title"
    ]
    to.gap("\n\n")


def _held(mail: Mail, to: Building) -> None:
    """The name of each file in the mail, as given, one a line."""
    for each in mail.held:
        with to.marked(MarkKind.ATTACHMENT):
            to.write(" ".join(each.name.split()) or "part")
        to.gap("\n")
    to.gap("\n\n")


def _beside(mail: Mail, to: Building, claims: list[Declared]) -> None:
    others = "\n".join(f"{name}: {value}" for name, value in mail.fields if name.lower() not in _ORDER)
    blocks = [block for block in (mail.envelope, others, *mail.beside) if block.strip()]
    if not blocks:
        return
    if mail.envelope:
        span = TextSpan(to.here, to.here + len(mail.envelope))
        claims.append(Declared("envelope", mail.envelope, "mailbox", span))
    with to.marked(MarkKind.FRONT_MATTER):
        to.write("\n\n".join(blocks))
    to.gap("\n\n")
