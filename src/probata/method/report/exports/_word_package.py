"""word_package: parts in one file, in one order and with one date, so that the same parts are the same file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The ZIP of these parts, in their order; pictures are stored as they are."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts.items():
            one = zipfile.ZipInfo(name, _DATE)
            one.create_system = _UNIX
            one.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
            package.writestr(one, content)
    return written.getvalue()
