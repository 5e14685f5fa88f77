"""Lists, a transcript with its recording, and a text with its correction, for the tests of what is tied to what."""

from __future__ import annotations

import io
import wave
from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.intake.receipt import Receipt

SETTINGS = Settings(ocr="off")
OLD = "number,name,status\n1,Arel Voss,held\n2,Mira Tann,held\n3,Jon Pell,released\n"
NEW = "number,name,status\n1,Arel Voss,released\n3,Jon Pell,released\n4,=Odo Brand,held\n"
VTT = "WEBVTT\n\n00:00.000 --> 00:00.700\nThe gate was open.\n\n00:00.700 --> 00:01.500\nNobody counted us.\n"
MISREAD = "Notice to the resideuts\nThe gate is closed at nine.\nBy order of the wardcn\n"
READ = "Notice to the residents\nThe gate is closed at nine.\nBy order of the warden\n"


def sound(seconds: float = 1.5) -> bytes:
    """A recording of silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8_000)
        file.writeframes(b"\x80" * int(8_000 * seconds))
    return out.getvalue()


def written(folder: Path, name: str, text: str | bytes) -> Path:
    """The file with these words."""
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def taken(opened: Opened, *paths: Path, public: bool = False, of: str = "") -> Receipt:
    """These files, taken in."""
    more = {"of": of, "new_source": True} if of else {}
    return add(opened, paths, public=public, settings=SETTINGS, progress=lambda *_: None, **more)  # type: ignore[arg-type]


def tables(opened: Opened) -> str:
    """All that lies open, as one text."""
    from sqlalchemy import select

    from probata.inquiry.entry.door import look
    from probata.store.tables import metadata

    with look(opened) as connection:
        named = (one for name, one in metadata.tables.items() if name != "sealed")
        return repr([connection.execute(select(table)).all() for table in named])
