"""Holding: the main part in its file, a ZIP entry or the whole of a flat file."""

from __future__ import annotations

from probata.method.drafts.packing.zipping import Archive, Change, folded
from probata.record.errors import BadInput

_MAIN = "content.xml"
_SIGNATURES = "meta-inf/documentsignatures.xml"


class Held:
    """A file with its main part; everything else of it stays as it is, to the byte."""

    def __init__(self, data: bytes, where: str) -> None:
        """Opens it; raises Unreadable when it is damaged, encrypted or unfolds beyond all reason."""
        self._data = data
        self._where = where
        self._archive = Archive(data, where) if data.startswith(b"PK") else None
        self.name = self._archive.spelled(_MAIN) if self._archive else ""
        self.main = self._archive.part(_MAIN) if self._archive else data

    def refuse_signed(self) -> None:
        """Raises BadInput for a signed file: any change would break the signature."""
        if self._archive and any(folded(name) == _SIGNATURES for name in self._archive.names):
            raise BadInput(
                "The file is signed, and a comment in it would break the signature.",
                where=self._where,
                next_step="Save a copy without the signature and review that.",
            )

    def with_main(self, main: bytes) -> bytes:
        """The file with another main part."""
        if main == self.main:
            return self._data
        return self._archive.rewritten(Change({self.name: main}, {}, ())) if self._archive else main
