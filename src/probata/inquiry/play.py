"""play: a time of a recording, heard: decoded behind walls, and given as bare samples to a player of this machine.

No player ever gets a file of a stranger. What lies in a compartment is heard and never written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.documents import recordings
from probata.inquiry.documents.pointing import Asked as Place
from probata.inquiry.documents.pointing import pointed
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_whole
from probata.inquiry.records import stored_bytes
from probata.method.documents.time_ranges import spelled
from probata.record.errors import AlreadyThere, BadUse, Unreadable
from probata.record.span import TimeRange

if TYPE_CHECKING:
    from probata.intake.sound.decoding import Sound
    from probata.method.documents.item import FullDocument
    from probata.record.canonical import Json
    from probata.record.ref import Ref

ACT = "play"


@dataclass(frozen=True, slots=True)
class Asked:
    """A recording (its name, Ref, or that of its transcript) and a time of it, or a saved ``place`` that has both.

    ``out``: a new WAV file, instead of playing it; ``quiet``: it is not played either.
    """

    source: str = ""
    time: str = ""
    place: str = ""
    out: Path | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Clip:
    """What is to be heard, and what was said in it where a transcript is tied.

    ``levels`` (dBFS) are those of stretches of equal length, ``line`` draws them. ``missing``: why nothing was played
    though it was asked for; ``lacking``: walls that did not stand around what decoded it.
    """

    document: str
    ref: Ref
    time: TimeRange
    sound: Sound = field(repr=False)
    levels: tuple[int, ...] = field(repr=False)
    line: str = field(repr=False)
    transcript: str = ""
    words: str = field(default="", repr=False)
    handed_to: str = ""
    written_to: str = ""
    missing: str = ""

    @property
    def spelled(self) -> str:
        """The time that was asked for, as `cite` takes it."""
        return spelled(self.time)

    @property
    def ends(self) -> str:
        """Where the recording ended, when that is before the time does; empty otherwise."""
        early = self.sound.end_ms < self.time.end - 1
        return spelled(TimeRange(self.time.start, self.sound.end_ms)).partition("-")[2] if early else ""

    def as_json(self) -> dict[str, Json]:
        """The documented clip object."""
        return {
            "document": self.document,
            "ref": str(self.ref),
            "time": [self.time.start, self.time.end],
            "duration": self.sound.duration_ms,
            "rate": self.sound.rate,
            "sha256": self.sound.sha256,
            "decoded_by": self.sound.by,
            "loudness": list(self.levels),
            "transcript": self.transcript,
            "words": self.words,
            "handed_to": self.handed_to,
            "written_to": self.written_to,
            "lacking": list(self.sound.lacking),
        }


def play(opened: Opened, asked: Asked, *, shown: Callable[[Clip], None] = lambda _clip: None) -> Clip:
    """Decodes a time of a recording and plays it, or writes it to a file. ``shown`` gets the clip before it is heard.

    Raises BadUse for a time that is none, is empty, lies beyond the recording's end or is longer than an hour, for what
    is no recording, for a file of what lies in a compartment, and where ffmpeg is not installed; NotFound; AlreadyThere
    for a file that is there; Unreadable for what cannot be decoded or has no sound then; Damaged; StorageFull.
    """
    authorise(opened, "read", "play a recording")
    recording, time = _meant(opened, asked)
    within = _refuse_writing(opened, recording, asked.out)
    clip = _clip(opened, recording, time, within)
    if asked.out is not None:
        _write(opened, asked.out, clip)
        clip = replace(clip, written_to=str(asked.out))
    shown(clip)
    return clip if asked.quiet or asked.out else _heard(clip)


def _meant(opened: Opened, asked: Asked) -> tuple[FullDocument, TimeRange]:
    if bool(asked.place) == bool(asked.source) or bool(asked.place) == bool(asked.time):
        raise BadUse(
            "A recording and a time of it are needed, or a saved place.",
            next_step="As `probata play RECORDING --time 0:41-0:52` or `probata play --place HANDLE`.",
        )
    if asked.place:
        return recordings.cited(opened, asked.place, ACT)
    recording = recordings.recording(opened, asked.source, ACT)
    time = pointed(recording, Place(time=asked.time))[0]
    assert isinstance(time, TimeRange)  # noqa: S101 (a time was asked for, and nothing else)
    return recording, time


def _refuse_writing(opened: Opened, recording: FullDocument, out: Path | None) -> Ref | None:
    """In which compartment it lies; before anything is decoded, a file that may not be written is refused."""
    from probata.store import items

    with look(opened) as connection:
        within = items.restricted(connection).get(recording.item.ref)
    if out and within:
        raise BadUse(
            "What lies in a compartment is not written into an open file.",
            next_step="Leave --out out: it is played.",
        )
    if out and out.exists():
        raise AlreadyThere("A file has that name.", where=str(out), next_step="Name another.")
    return within


def _clip(opened: Opened, recording: FullDocument, time: TimeRange, within: Ref | None) -> Clip:
    from probata.intake.sound import loudness
    from probata.intake.sound.decoding import decoded

    name = recording.document.name
    with look(opened) as connection:
        held = holding.viewing(opened, connection, {within} if within else (), ACT)
        data = b"".join(stored_bytes.chunks(opened, connection, held, recording.item.ref))
    try:
        sound = decoded(data, start_ms=time.start, end_ms=time.end)
    except (BadUse, Unreadable) as fault:
        raise type(fault)(fault.message, where=name, next_step=fault.next_step) from None
    levels = loudness.levels(sound)
    said = recordings.said(opened, recording, time, ACT)
    words = said.words.of(said.transcript.text) if said and said.words else ""
    transcript = said.transcript.document.name if said else ""
    return Clip(name, recording.document.ref, time, sound, levels, loudness.drawn(levels), transcript, words)


def _write(opened: Opened, out: Path, clip: Clip) -> None:
    from probata.intake.sound.clip import wav

    def first() -> None:
        with transact(opened) as connection:
            detail: dict[str, Json] = {"document": str(clip.ref), "time": [clip.time.start, clip.time.end]}
            record(connection, opened, ACT, detail)

    write_whole(out, wav(clip.sound), first=first)


def _heard(clip: Clip) -> Clip:
    from probata.intake.sound import players

    there = players.players(clip.sound.rate)
    by = players.played(clip.sound, there)
    if by:
        return replace(clip, handed_to=by)
    tried = ", ".join(one.name for one in there)
    why = f"{tried} could not play it" if there else "no player of bare samples is installed on this machine"
    return replace(clip, missing=f"Not played: {why}. {players.INSTALL}, or write it with --out CLIP.wav.")
