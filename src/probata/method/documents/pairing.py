"""pairing: which file may be the transcript of which recording, by their names: a proposal, and nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_SPOKEN = frozenset(
    {".aac", ".aiff", ".amr", ".flac", ".m4a", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma"}
    | {".3gp", ".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".webm"}
)
_WRITTEN = frozenset({".srt", ".vtt", ".textgrid", ".txt", ".docx", ".odt", ".md"})


def pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(transcript, recording) for names that differ in their ending alone, in one folder; ``a.en.vtt`` is one of
    ``a.mp3``, too. Where several recordings have one name, none is proposed: a picture and its sound are two."""
    every = list(dict.fromkeys(names))
    recordings: dict[str, list[str]] = {}
    for name in every:
        if _suffix(name) in _SPOKEN:
            recordings.setdefault(_stem(name), []).append(name)
    for name in every:
        if _suffix(name) in _WRITTEN:
            stem = _stem(name)
            found = recordings.get(stem) or recordings.get(_stem(stem), [])
            if len(found) == 1:
                yield name, found[0]


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()


def _stem(name: str) -> str:
    path = PurePosixPath(name)
    return str(path.with_suffix("")).casefold() if path.name else name
