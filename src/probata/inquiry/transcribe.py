"""transcribe: what a speech model that a person brings along writes of a recording: a proposal, heard by nobody.

No model is part of this house. The program runs behind walls, sees the sound and nothing of the inquiry, and what it
wrote goes through the sandbox like any file of a stranger. It lies where the recording lies and is never public.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from probata.inquiry.accounts.beside import Beside, take_made
from probata.inquiry.documents import texts, tied
from probata.inquiry.documents.spoken import is_recording
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.reading import limits
from probata.inquiry.records import stored_bytes
from probata.method.documents import machine_text, transcripts
from probata.method.documents.model import MarkKind
from probata.method.testimony.unseen import empty
from probata.record.counted import counted
from probata.record.errors import BadUse

if TYPE_CHECKING:
    from probata.inquiry.entry.settings import Settings
    from probata.intake.sound import Sound
    from probata.intake.sound.model import SpeechModel
    from probata.method.documents.item import FullDocument
    from probata.method.documents.model import Reading
    from probata.record.canonical import Json

_MIB = 2**20
_TIMES, _LEAST_SECONDS = 4, 600
_SHORT_MS = 2_000
"""By so much the length that a container claims may differ from what can be heard."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person named: a program, what it may read, and its arguments, in which ``{sound}`` and ``{out}`` stand for
    files inside."""

    program: str
    reads: Sequence[Path] = ()
    arguments: str = ""


@dataclass(frozen=True, slots=True)
class Transcribed:
    """The recording and what was written of it, by name; its cues, what it says of itself, and whether it is new."""

    recording: str
    document: str
    cues: int
    limits: tuple[str, ...]
    stored: bool

    def as_json(self) -> dict[str, Json]:
        """The documented transcribed object."""
        return {
            "recording": self.recording,
            "document": self.document,
            "cues": self.cues,
            "limits": list(self.limits),
            "stored": self.stored,
        }


def transcribe(
    opened: Opened,
    recording: str,
    given: Given,
    *,
    by: str,
    settings: Settings,
    begins: Callable[[int, int], None] = lambda _length, _most: None,
) -> Transcribed:
    """Lets the program hear a recording and stores what it wrote as a proposed transcript of it (`probata tied`).

    ``begins`` is told, in seconds, how long the sound is and how long the program may take. Raises BadUse without
    ``by``, for what is no recording, for a program or place that may not be used so, and without bubblewrap or ffmpeg;
    NotFound; Unreadable, in one sentence, where there is no sound or nothing came that could be a transcript: nothing
    is stored then. The same words of the same recording are stored once.
    """
    authorise(opened, "add", "have a recording transcribed")
    if empty(by):
        raise BadUse("A machine's transcript is somebody's to answer for.", next_step="Say whose with --by.")
    model = _model(opened, given)
    old = texts.named(texts.load_named(opened, [recording], "transcribe"), recording)
    if not is_recording(old):
        raise BadUse("This is no recording.", where=old.document.name, next_step="Name an audio or video file.")
    heard = _sound(opened, old)
    words = _written(model, heard, old, settings, begins)
    said = (_made_by(model), *_shorter(heard, old), *words.limits)
    made = (_named(old.document.name), words.data)
    beside = take_made(opened, old, made, settings, changing=lambda reading: _told(reading, said))
    _settle(opened, beside, old, model, by)
    cues = sum(one.kind is MarkKind.CUE for one in beside.document.marks)
    stored = bool(beside.receipt.stored)
    return Transcribed(old.document.name, beside.document.document.name, cues, beside.document.item.limits, stored)


def _named(recording: str) -> str:
    """``interview-03.machine.vtt``: its name does not hold the recording's, by whose part that is named."""
    return str(PurePosixPath(recording).with_suffix(".machine.vtt"))


def _told(reading: Reading, limits: tuple[str, ...]) -> Reading:
    return machine_text.told(reading, limits)


def _model(opened: Opened, given: Given) -> SpeechModel:
    """What the person named; nothing of the inquiry itself is for a stranger's program to see."""
    from probata.intake.sound.model import speech_model

    model = speech_model(given.program, given.reads, given.arguments)
    inquiry = opened.folder.path.resolve()
    for place in model.sees:
        real = place.resolve()
        if inquiry.is_relative_to(real) or real.is_relative_to(inquiry):
            raise BadUse(
                "The inquiry itself is not for a speech model to see.",
                where=str(place),
                next_step="Keep the model in a folder of its own, and name that.",
            )
    return model


def _sound(opened: Opened, old: FullDocument) -> Sound:
    from probata.intake.sound.whole import whole
    from probata.store import items

    with look(opened) as connection:
        within = items.restricted(connection).get(old.item.ref)
        held = holding.viewing(opened, connection, {within} if within else (), "transcribe")
        data = b"".join(stored_bytes.chunks(opened, connection, held, old.item.ref))
    return whole(data, transcripts.duration(old.marks) or 0)


def _written(
    model: SpeechModel, heard: Sound, old: FullDocument, settings: Settings, begins: Callable[[int, int], None]
) -> machine_text.Written:
    """What the program wrote, read in the sandbox and written anew."""
    from probata.intake.sandbox.reading import Sandbox
    from probata.intake.sound.machine import transcript

    length = heard.duration_ms
    seconds = settings.transcribe_seconds or max(_LEAST_SECONDS, _TIMES * length // 1000)
    begins(length // 1000, seconds)
    said = transcript(model, heard, seconds=seconds, memory=settings.transcribe_memory_mib * _MIB)
    name = "words.vtt" if said.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") else "words.srt"
    reading = Sandbox(limits(settings)).read(said, name)
    return machine_text.written(reading, length=length, by=model.by.name, recording=old.item.digest)


def _made_by(model: SpeechModel) -> str:
    files = [f"{one.name} (SHA-256 {one.sha256})" for one in (model.by, *model.files)]
    folders = [counted(model.folders, "folder") + " whose files were not summed"] if model.folders else []
    return (
        "is a machine's words of a recording, which nobody had heard against it when they were stored; written by "
        + " with ".join((files[0], ", ".join((*files[1:], *folders)))[: 2 if files[1:] or folders else 1])
    )


def _shorter(heard: Sound, old: FullDocument) -> tuple[str, ...]:
    claimed = transcripts.duration(old.marks) or heard.duration_ms
    if abs(claimed - heard.duration_ms) <= _SHORT_MS:
        return ()
    there, said = (f"{one / 1000:.1f}" for one in (heard.duration_ms, claimed))
    return (f"the machine heard {there} seconds: no more could be decoded of the {said} that the recording claims",)


def _settle(opened: Opened, beside: Beside, old: FullDocument, model: SpeechModel, by: str) -> None:
    """The tie that proposes it, once, and the log entry: Refs and digests of programs, no words and no names."""
    from probata.store.ties import TieKind, Why

    pair = beside.document.document.ref, old.document.ref
    detail: dict[str, Json] = {
        "recording": str(pair[1]),
        "document": str(pair[0]),
        "stored": bool(beside.receipt.stored),
        "program": model.by.sha256,
        "files": [one.sha256 for one in model.files],
        "folders": model.folders,
    }
    with transact(opened) as connection:
        if pair[1] not in tied.standing(connection).under(pair[0], TieKind.MACHINE):
            tied.tie(opened, connection, TieKind.MACHINE, pair, Why(by, f"written by {model.by.name}"))
        record(connection, opened, "transcribe", detail)
