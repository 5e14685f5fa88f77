"""All hostile files, and a sample of them that has something of each class."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile import (
    crawls,
    escapes,
    letters,
    markup,
    names,
    packed,
    pages,
    pictures,
    plain,
    records,
    sounds,
    spoiled,
    tables,
)
from tests.hostile.golden import broken, chance

NOWHERE = "http://127.0.0.1:9/"


def make(seed: int, url: str = NOWHERE) -> Iterator[tuple[str, bytes]]:
    """Every file as (path, bytes), the same for the same seed; ``url`` is what those that reach out reach for."""
    for name, data in broken().items():
        yield f"broken/{name}", data
    yield from spoiled.files(seed)
    yield from packed.files(seed)
    yield from escapes.files(seed)
    yield from markup.files(seed, url)
    yield from pictures.files(seed)
    yield from pages.files(seed, url)
    yield from tables.files(seed, url)
    yield from letters.files(seed, url)
    yield from crawls.files(seed, url)
    yield from records.files(seed, url)
    yield from plain.files(seed)
    yield from sounds.files(seed, url)
    yield from names.files(seed)


def sample(seed: int, url: str, each: int, most_bytes: int) -> Iterator[tuple[str, bytes]]:
    """So many of each class by chance, none larger than this."""
    classes: dict[str, list[tuple[str, bytes]]] = {}
    for name, data in make(seed, url):
        if len(data) <= most_bytes:
            classes.setdefault(name.partition("/")[0], []).append((name, data))
    for kind, found in classes.items():
        yield from sorted(chance(seed, kind).sample(found, min(each, len(found))))
