"""What a picture claims of itself: EXIF, the text chunks of PNG, XMP. Claims, never facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared
from probata.method.documents.readers._xml import parse
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from PIL.Image import Exif, Image

POSITION = "position recorded, not shown"
MAX_VALUE = 2_000
"""Characters of one claim; what is longer is program data, not a claim."""
_GPS_IFD, _EXIF_IFD, _ORIENTATION = 0x8825, 0x8769, 0x0112
_EXIF = {
    0x010E: "description",
    0x010F: "camera maker",
    0x0110: "camera",
    0x0131: "application",
    0x0132: "modified",
    0x013B: "author",
    0x8298: "copyright",
    0x9003: "date",
    0x9004: "created",
    0x9011: "time zone",
    0x9286: "comment",
    0xA430: "owner of the camera",
    0xA431: "serial number of the camera",
}
_PLACES = re.compile(
    r"gps|latitude|longitude|altitude|location|position|geotag|\bcity\b|country|province", re.IGNORECASE
)
_XMP = {
    "creator": "author",
    "title": "title",
    "description": "description",
    "rights": "copyright",
    "CreateDate": "created",
    "ModifyDate": "modified",
    "DateCreated": "date",
    "CreatorTool": "application",
    "Credit": "credit",
    "Source": "source",
    "Headline": "headline",
    "AuthorsPosition": "author's position",
}
_DATE = re.compile(r"(\d{4}):(\d\d):(\d\d)[ T](\d\d:\d\d:\d\d)")


def claims_of(picture: Image) -> tuple[Declared, ...]:
    """The claims of a picture that Pillow has opened, each once; places are replaced by a note that there is one."""
    found = [*_exif(picture.getexif()), *_texts(picture), *_xmp(_packet(dict(picture.info)))]
    return tuple(dict.fromkeys(found))


_TURNED = {
    2: "mirrored",
    3: "turned by 180 degrees",
    4: "upside down, mirrored",
    5: "turned by 90 degrees to the right, mirrored",
    6: "turned by 90 degrees to the right",
    7: "turned by 90 degrees to the left, mirrored",
    8: "turned by 90 degrees to the left",
}


def turned(picture: Image) -> tuple[Declared, ...]:
    """How the picture wants to be shown, when that is not as its pixels lie (EXIF 2.32, 4.6.4, tag 0x0112)."""
    told = picture.info.get("original_orientation") or picture.getexif().get(_ORIENTATION)
    how = _TURNED.get(told) if isinstance(told, int) else None
    return (Declared("orientation", how, "EXIF"),) if how else ()


def _exif(exif: Exif) -> Iterator[Declared]:
    inner = exif.get_ifd(_EXIF_IFD)
    for tag, field in _EXIF.items():
        value = _words(exif.get(tag) or inner.get(tag))
        if value:
            yield Declared(field, _DATE.sub(r"\1-\2-\3T\4", value), "EXIF")
    if exif.get_ifd(_GPS_IFD):
        yield Declared("position", POSITION, "EXIF")


def _texts(picture: Image) -> Iterator[Declared]:
    """Text chunks of PNG and the comment of JPEG; program data among them (profiles, packets) is no claim."""
    texts = {**getattr(picture, "text", {}), "comment": picture.info.get("comment")}
    for key, value in texts.items():
        words = _words(value)
        if not words or key.startswith(("Raw profile", "XML:")):
            continue
        if _PLACES.search(key):
            yield Declared("position", POSITION, "picture text")
        else:
            yield Declared(key.lower()[:60], words, "picture text")


def _packet(info: dict[str | tuple[int, int], object]) -> bytes:
    packet = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    return (
        packet.encode("utf-8", "replace") if isinstance(packet, str) else packet if isinstance(packet, bytes) else b""
    )


def _xmp(packet: bytes) -> Iterator[Declared]:
    try:
        root = parse(packet.strip(b"\x00 \r\n\t"), "XMP") if packet else None
    except Unreadable:
        yield Declared("metadata", "XMP packet, broken, not read", "XMP")
        return
    for element in root.iter() if root is not None else ():
        yield from _properties(element)


def _properties(element: Element) -> Iterator[Declared]:
    """A property of XMP stands as an element or as an attribute of a description."""
    pairs = [(str(key), str(value)) for key, value in element.attrib.items()]
    if isinstance(element.tag, str):
        pairs.append((element.tag, " ".join("".join(str(text) for text in element.itertext()).split())))
    for key, value in pairs:
        local = key.rpartition("}")[2]
        if _PLACES.search(local) and value.strip():
            yield Declared("position", POSITION, "XMP")
        elif local in _XMP and _words(value):
            yield Declared(_XMP[local], _words(value), "XMP")


def _words(value: object) -> str:
    """A value as text, without control characters; "" for what is empty or too long to be a claim."""
    if isinstance(value, bytes):
        value = value.removeprefix(b"ASCII\x00\x00\x00").removeprefix(b"UNICODE\x00").decode("utf-8", "replace")
    if value is None:
        return ""
    text = "".join(letter for letter in str(value) if letter.isprintable() or letter in "\n\t").strip()
    safe = text.encode("utf-8", "replace").decode("utf-8")
    return safe if len(safe) <= MAX_VALUE else ""
