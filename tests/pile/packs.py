"""Archives as people send them: photos in a ZIP, a ZIP of ZIPs, tapes, a packed file, one under a password."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence

from tests.data.documents.makers.archives import Zipped, tar_of, tarred, zip_of
from tests.hostile.golden import broken
from tests.pile.made import CLUTTER, UNREADABLE, Made, chance
from tests.pile.notes import docx
from tests.pile.papers import jpeg
from tests.pile.words import story

ZIPS, TAPES = 5, 2


def files(seed: int) -> Iterator[Made]:
    """All of them: the name of the first file can be cited in each."""
    some = chance(seed, "packs")
    for number in range(ZIPS):
        held = [_note(seed, number, n) for n in range(some.randrange(2, 5))]
        held.append(Made(f"photos/{number}.jpg", jpeg(some.randrange(2**31)), {"box": "4,4,60,50"}))
        held.append(Made(f"__MACOSX/._{number}.jpg", b"\x00\x05\x16\x07INVENTED", aside=CLUTTER))
        yield Made(f"packed/handover {number}.zip", zipped(held), {"words": held[0].path}, tuple(held))
    inner = [
        Made(f"day {n}.zip", zipped(held := [_note(seed, 10 + n, 0)]), {"words": held[0].path}, tuple(held))
        for n in range(3)
    ]
    yield Made("packed/all days.zip", zipped(inner), {"words": "day 0.zip"}, tuple(inner))
    for number in range(TAPES):
        held = [_note(seed, 20 + number, n) for n in range(3)]
        tape = tar_of(*(tarred(one.path.encode(), one.data) for one in held))
        yield Made(f"packed/backup {number}.tar.gz", gzip.compress(tape, mtime=0), {"words": held[0].path}, tuple(held))
    note = _note(seed, 30, 0)
    one = Made("letter.docx", note.data, note.at)
    yield Made("packed/letter.docx.gz", gzip.compress(one.data, mtime=0), {"words": "letter.docx"}, (one,))
    yield Made("packed/locked.7z", broken()["locked.7z"], aside=UNREADABLE)


def _note(seed: int, number: int, n: int) -> Made:
    lines = story(chance(seed, f"packed {number} {n}"), 5_000 + number * 10 + n)
    return Made(f"notes/{number}-{n}.docx", docx(lines), {"words": lines[0]})


def zipped(held: Sequence[Made]) -> bytes:
    """A ZIP of these files."""
    return zip_of(Zipped(one.path.encode(), one.data, method=8, flags=0x800) for one in held)
