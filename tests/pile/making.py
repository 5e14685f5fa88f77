"""The whole pile, written to a folder."""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path

from tests.pile import chats, mails, mess, notes, packs, papers, pictures, tables, voices, webs
from tests.pile.made import Made

FILES = 300


def make(folder: Path, seed: int) -> list[Made]:
    """Writes three hundred files below the folder; gives each with what should become of it."""
    kinds = (notes, papers, pictures, voices, chats, tables, mails, webs, packs)
    made = list(chain.from_iterable(kind.files(seed) for kind in kinds))
    made += mess.files(seed, made)
    assert len(made) == len({one.path for one in made}) == FILES, len(made)
    for one in made:
        _write(folder, one)
    return made


def _write(folder: Path, one: Made) -> None:
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), one.raw or os.fsencode(one.path))))
    path.parent.mkdir(parents=True, exist_ok=True)
    if one.link:
        path.symlink_to(one.link)
    else:
        path.write_bytes(one.data)
