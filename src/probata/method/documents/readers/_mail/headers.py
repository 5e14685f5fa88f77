"""Headers: words of fields (RFC 2047), their parameters (RFC 2231), and dates (RFC 5322, 3.3 and 4.3)."""

from __future__ import annotations

import binascii
import datetime as dt
import re
from urllib.parse import unquote_to_bytes

from probata.method.documents.readers._mail.charsets import decoded
from probata.method.documents.readers._mail.transfer import base64

MAX_PARAMETERS = 65_536
"""Characters of a field that are looked at for parameters."""
FORGED = "a header holds line ends or control signs inside coded words (a trick to forge header lines); shown as spaces"
_CODED = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?\r\n]*)\?=")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_PARAMETER = re.compile(r";\s*([^\s=;\"]{1,100})\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^;]*))", re.DOTALL)
_EXTENDED = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
_DATE = re.compile(
    r"\s*(?:[^\W\d_]{2,10}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d\d)"
    r"(?:[:.](\d\d))?(?:\s*([+-]\d{4})|\s+([A-Za-z]{1,5})\b)?",
    re.ASCII,
)
_MONTHS = dict(
    zip(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), range(1, 13), strict=True)
)
_ZONES = {"ut": 0, "gmt": 0, "utc": 0, "z": 0, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6, "mst": -7}
_ZONES |= {"pdt": -7, "pst": -8}


def words(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """A field's value as it is meant to be read, on one line, and what is doubtful about it."""
    unfolded = raw.replace(b"\r", b"").replace(b"\n", b"") if b"\n" in raw or b"\r" in raw else raw
    if unfolded.isascii() and b"=?" not in unfolded:
        plain = unfolded.decode("ascii").strip()
        if plain.isprintable():
            return plain, ()
    text, limits = decoded(unfolded)
    text = text.strip()
    if "=?" in text:
        text, more = _coded(text)
        limits = (*limits, *more)
    if _CONTROL.search(text.replace("\t", " ")):
        limits = (*limits, FORGED)
    return _CONTROL.sub(" ", text).strip(), limits


def parameters(value: str) -> dict[str, str]:
    """The parameters after the first ``;``, names in small letters, continued and extended ones put together."""
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for found in _PARAMETER.finditer(value[:MAX_PARAMETERS]):
        text = re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3].strip()
        name = _EXTENDED.fullmatch(found[1].lower())
        if name and (name[2] or name[3]):
            pieces.setdefault(name[1], []).append((int(name[2] or 0), bool(name[3]), text))
        elif name:
            plain.setdefault(name[1], _coded(text)[0] if "=?" in text else text)
    return plain | {name: _joined(each) for name, each in pieces.items()}


def date(value: str) -> str:
    """A date as ISO 8601, with an offset only where one stands; the field's own words when they are no date."""
    found = _DATE.match(value)
    month = _MONTHS.get(found[2].lower(), 0) if found else 0
    if not found or not month:
        return value.strip()
    year = int(found[3]) + (0 if len(found[3]) > 3 else 1900 if int(found[3]) >= 50 else 2000)
    try:
        moment = dt.datetime(year, month, int(found[1]), int(found[4]), int(found[5]), int(found[6] or 0))  # noqa: DTZ001
        zone = _offset(found[7], found[8])
        moment = moment.replace(tzinfo=zone) if zone else moment
    except ValueError:
        return value.strip()
    return moment.isoformat(timespec="seconds" if found[6] else "minutes")


def _offset(numeric: str | None, named: str | None) -> dt.timezone | None:
    """-0000 says that nobody knows the offset (RFC 5322, 3.3), and so do names that several zones bear."""
    if numeric and numeric != "-0000":
        minutes = int(numeric[1:3]) * 60 + int(numeric[3:5])
        return dt.timezone(dt.timedelta(minutes=-minutes if numeric[0] == "-" else minutes))
    hours = _ZONES.get((named or "").lower())
    return dt.timezone(dt.timedelta(hours=hours)) if hours is not None else None


def _coded(text: str) -> tuple[str, tuple[str, ...]]:
    """Coded words decoded; bytes of neighbours in one charset are joined first, since programs tear letters apart."""
    out: list[str] = []
    limits: tuple[str, ...] = ()
    waiting, charset, last = b"", "", 0
    for found in _CODED.finditer(text):
        between = text[last : found.start()]
        mine = found[1].partition("*")[0].lower()
        if waiting and (between.strip() or mine != charset):
            told, more = decoded(waiting, charset)
            out, limits, waiting = [*out, told], (*limits, *more), b""
        if between.strip() or not last:
            out.append(between)
        waiting, charset, last = waiting + _bytes(found), mine, found.end()
    told, more = decoded(waiting, charset)
    return "".join([*out, told, text[last:]]), (*limits, *more)


def _bytes(found: re.Match[str]) -> bytes:
    if found[2] in "bB":
        return base64(found[3].encode("utf-8", "replace"))[0]
    return binascii.a2b_qp(found[3].encode("utf-8", "replace"), header=True)


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    """``name*0*=utf-8''...; name*1=...``: the first extended piece names the charset of all (RFC 2231, 4.1)."""
    charset, whole = "", b""
    for number, extended, text in sorted(pieces, key=lambda piece: piece[0]):
        value = text
        if extended and number == pieces[0][0] and text.count("'") >= 2:
            charset, _language, value = text.split("'", 2)
        whole += unquote_to_bytes(value) if extended else value.encode("utf-8", "replace")
    return decoded(whole, charset)[0]
