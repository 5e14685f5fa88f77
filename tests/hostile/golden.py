"""The golden files that hostile ones are made of, and small ways to spoil them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
Files = dict[str, bytes]


@cache
def good() -> Mapping[str, bytes]:
    """Every golden file by name, in the order of names."""
    return _all("good")


@cache
def broken() -> Mapping[str, bytes]:
    """Every broken file by name."""
    return _all("broken")


def _all(folder: str) -> Mapping[str, bytes]:
    found = sorted(path for path in (DOCUMENTS / folder).iterdir() if folder == "broken" or path.suffix != ".json")
    return {path.name: path.read_bytes() for path in found}


def chance(seed: int, what: str) -> random.Random:
    """The same numbers for the same seed and purpose, whatever else was made before."""
    return random.Random(f"{seed} {what}")  # noqa: S311 (a spoiled file is no secret)


def parts(package: bytes) -> Files:
    """What a ZIP holds, by name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A ZIP, the same bytes each time; ``mimetype`` is not packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            way = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2019, 4, 12, 0, 0, 0)), data, way)
    return out.getvalue()


def with_part(package: bytes, name: str, data: bytes) -> bytes:
    """The package with this part in the place of its own, or added."""
    return zipped({**parts(package), name: data})
