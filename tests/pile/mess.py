"""What a pile has besides: copies under other names, names that are no text, empty and half files, clutter, a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.pile.made import CLUTTER, UNREADABLE, Made, chance
from tests.pile.notes import docx
from tests.pile.words import ENGLISH, story

COPIES = 9
_CLUTTER = (".DS_Store", "photos/Thumbs.db", "desktop.ini", "photos/._IMG_4000.JPG", "notes/~$statement 0.docx")
_NAMES: tuple[tuple[str, bytes], ...] = (
    ("odd/?????.txt", b"odd/\xef\xf0\xe8\xe2\xe5.txt"),
    ("odd/caf?.txt", b"odd/caf\xe9.txt"),
    ("odd/note\u202etxt.doc.txt", b""),
    ("odd/\u2066folded\u2069 name.txt", b""),
    ("odd/line\nend.txt", b""),
    ("odd/اسم الملف.txt", b""),
    ("odd/湖の水位.txt", b""),
)


def files(seed: int, others: Sequence[Made]) -> Iterator[Made]:
    """All of them; ``others`` are the files of which some are copied."""
    some = chance(seed, "mess")
    readable = [one for one in others if not one.aside and not one.inside]
    for number, one in enumerate(some.sample(readable, COPIES)):
        yield Made(f"copies/Copy {number} of {one.path.rpartition('/')[2]}", one.data, one.at)
    for number, (name, raw) in enumerate(_NAMES):
        lines = story(some, 6_000 + number)
        yield Made(name, "\n".join(lines).encode(), {"words": lines[0]}, raw=raw)
    for name in ("empty.txt", "photos/empty.jpg", "notes/empty.docx"):
        yield Made(name, b"", aside=UNREADABLE)
    yield Made("notes/half.docx", docx(list(ENGLISH))[:-120], aside=UNREADABLE)
    yield Made("notes/noise.bin", bytes(some.randrange(256) for _ in range(4_000)), aside=UNREADABLE)
    yield Made(
        "notes/old.doc",
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le"),
        aside=UNREADABLE,
    )
    for name in _CLUTTER:
        yield Made(name, b"left by a desktop", aside=CLUTTER)
    yield Made("notes/latest.txt", b"", aside=UNREADABLE, link="0.txt")
