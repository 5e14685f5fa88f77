"""Transfer encodings (RFC 2045, 6; uuencode of POSIX): bytes as they were before the mail, and what was damaged."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass

_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=]")
_BAD_QP = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\r?\n|[ \t]*\Z)")
_UU_BEGIN = re.compile(r"^begin(-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?\n", re.MULTILINE)
_UU_END = re.compile(r"^(?:end|====)[ \t]*$", re.MULTILINE)
_SPACE = b" \t\r\n\x0b\x0c"


@dataclass(frozen=True, slots=True)
class Coded:
    """A uuencoded file in a text: where its lines stand, its name and its bytes."""

    start: int
    end: int
    name: str
    data: bytes
    limits: tuple[str, ...] = ()


def plain(body: bytes, encoding: str) -> tuple[bytes, tuple[str, ...]]:
    """A body without its transfer encoding."""
    name = encoding.strip().strip("\"'").lower().partition(";")[0].strip()
    if name == "base64":
        return base64(body)
    if name == "quoted-printable":
        return quoted_printable(body)
    if name in ("x-uuencode", "uuencode", "x-uue", "uue"):
        return _uuencoded_body(body)
    known = name in ("", "7bit", "8bit", "binary")
    return body, () if known else (
        f'a part has the unknown transfer encoding "{name[:60]}"; its bytes were left as they are',
    )


def base64(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Base64 as far as it goes: signs that do not belong are skipped, pieces after padding are read, too."""
    packed = body.translate(None, _SPACE)
    try:
        return binascii.a2b_base64(packed, strict_mode=True), ()
    except (binascii.Error, ValueError):
        kept = _FOREIGN.sub(b"", packed)
    pieces = [piece for piece in re.split(rb"=+", kept) if piece]
    ends = [len(piece) % 4 for piece in pieces]
    cut = 1 in ends or (any(ends[-1:]) and not kept.endswith(b"="))
    whole = b"".join(binascii.a2b_base64(piece[: len(piece) - (len(piece) % 4 == 1)] + b"===") for piece in pieces)
    faults = [f"{len(packed) - len(kept):,} signs that do not belong in it"] * (len(packed) > len(kept))
    faults += [f"{len(pieces):,} pieces after each other"] * (len(pieces) > 1) + ["a cut-off end"] * cut
    return whole, (f"base64 is damaged ({', '.join(faults)}); what could be decoded was",) if faults else ()


def quoted_printable(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Quoted-printable; what is no code stands as it is."""
    bad = len(_BAD_QP.findall(body))
    limits = (f"quoted-printable is damaged in {bad:,} places; they stand as they are",) if bad else ()
    return binascii.a2b_qp(body), limits


def uuencoded(text: str) -> list[Coded]:
    """The uuencoded files in a text; one whose lines make no bytes at all is left as text."""
    found: list[Coded] = []
    at = 0
    while begun := _UU_BEGIN.search(text, at):
        ended = _UU_END.search(text, begun.end())
        if ended is None:
            break
        lines = text[begun.end() : ended.start()].encode("utf-8", "replace")
        data, limits = _uu_lines(lines, packed=bool(begun[1]))
        if data:
            found.append(Coded(begun.start(), ended.end(), begun[2].strip(), data, limits))
        at = ended.end()
    return found


def _uuencoded_body(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    found = uuencoded(body.decode("latin-1"))
    return (found[0].data, found[0].limits) if found else (body, ("a part says that it is uuencoded and is not",))


def _uu_lines(lines: bytes, *, packed: bool) -> tuple[bytes, tuple[str, ...]]:
    if packed:
        return base64(lines)
    out, bad = [], 0
    for line in lines.splitlines():
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            wanted = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
            out.append(_by_length(line[:wanted]))
            bad += 1
    return b"".join(out), (f"{bad:,} of its uuencoded lines are damaged",) if bad else ()


def _by_length(line: bytes) -> bytes:
    """Some programs write more signs than the line's length says (a sum at the end): those are cut off."""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        return b""
