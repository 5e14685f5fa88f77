"""picture_page: a page that shows near-duplicate pictures side by side. It holds everything that it shows, and asks no
other machine for anything; a policy in it says so to the browser."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from html import escape

from probata.inquiry.documents.alike import Group, Member

LONGEST = 280
"""Pixels of the longer side of a picture as it is shown."""
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = (
    "body{font:15px/1.45 sans-serif;margin:2rem;max-width:75rem;color:#1a1a1a;background:#fff}"
    "h1{font-size:1.4rem}h2{font-size:1.05rem;margin:2rem 0 .6rem;border-top:1px solid #bbb;padding-top:.8rem}"
    ".group{display:flex;flex-wrap:wrap;gap:1.2rem}figure{margin:0;width:18rem}"
    "img,.none{max-width:100%;border:1px solid #999;background:#eee}.none{padding:3rem 1rem;display:block}"
    "figcaption{font-size:.86rem;overflow-wrap:anywhere}figcaption p{margin:.25rem 0}.restricted{color:#8a0000}"
)


WITHHELD = "a picture in a compartment"
CLOSED = "a file in a compartment"
"""What an open page calls them: names, dates and people are no more for everybody than the files are."""


def page(
    groups: Sequence[Group], thumbnail: Callable[[Member], bytes | None], note: str, closed: Collection[str] | None = ()
) -> str:
    """HTML of all groups; ``thumbnail`` gives a PNG, or None where a picture cannot be shown.

    Of a picture in a compartment nothing stands in it but that there is one, and no name of a file there (``closed``);
    where ``closed`` is None, they are shown as all others are, and are marked.
    """
    body = "".join(piece for number, one in enumerate(groups, 1) for piece in _group(number, one, thumbnail, closed))
    nothing = "" if groups else "<p>No near-duplicates.</p>"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Near-duplicate pictures</title>'
        f"<style>{_STYLE}</style></head><body><h1>Near-duplicate pictures</h1><p>{escape(note)} Pictures are shown in "
        f"grey and small.</p>{nothing}{body}</body></html>\n"
    )


def _group(
    number: int, group: Group, thumbnail: Callable[[Member], bytes | None], closed: Collection[str] | None
) -> Iterator[str]:
    yield f'<h2>Group {number}: {len(group.members)} pictures</h2><div class="group">'
    shut = set() if closed is None else {*closed, *(one.name for one in group.members if one.of)}
    for one in (_open(each, shut) for each in group.members):
        if one.of and closed is not None:
            yield f'<figure><span class="none">{WITHHELD}: not shown here</span></figure>'
            continue
        yield f"<figure>{_shown(one, thumbnail(one))}<figcaption>{''.join(_said(one))}</figcaption></figure>"
    yield "</div>"


def _open(one: Member, shut: Collection[str]) -> Member:
    """Without the names of restricted ones: which is nearest to it, and inside of what it came."""
    inside = tuple(dict.fromkeys(CLOSED if name in shut else name for name in one.origin.inside))
    nearest = WITHHELD if one.nearest in shut else one.nearest
    return replace(one, origin=replace(one.origin, inside=inside), nearest=nearest)


def _shown(one: Member, png: bytes | None) -> str:
    if png is None:
        return '<span class="none">This picture could not be shown.</span>'
    return f'<img alt="{_words(one.name)}" src="data:image/png;base64,{b64encode(png).decode("ascii")}">'


def _said(one: Member) -> Iterator[str]:
    yield f"<p><b><bdi>{_words(one.name)}</bdi></b><br>{one.width} x {one.height} pixels</p>"
    if one.likeness:
        yield f"<p>{one.likeness}, {one.bits} of 256 bits from <bdi>{_words(one.nearest)}</bdi></p>"
    for field, value in one.origin.dates:
        yield f"<p>{_words(field)}, as declared: <bdi>{_words(value)}</bdi></p>"
    if not one.origin.dates:
        yield "<p>declares no date</p>"
    for name in one.origin.inside:
        yield f"<p>inside of <bdi>{_words(name)}</bdi></p>"
    if one.of:
        yield f'<p class="restricted">in the compartment of {_words(one.of)}: do not pass on</p>'


def _words(text: str) -> str:
    """For HTML; signs that steer or hide are shown as what they are not."""
    plain = "".join("\ufffd" if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign for sign in text)
    return escape(plain, quote=True)
