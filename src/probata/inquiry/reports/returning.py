"""A draft in Word turned into a manuscript, never over a file that is there, with a list of what was left behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.draft_files import new_folder
from probata.inquiry.files.writing import write_whole
from probata.inquiry.reports.reading_drafts import DraftFile, draft_file
from probata.inquiry.reports.tying import kept
from probata.method.drafts.house import parts
from probata.method.drafts.languages import language_of
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Left, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.returning.scan import forms, picture
from probata.method.drafts.ties import named
from probata.method.drafts.view import view
from probata.method.manuscript.escaping import printable
from probata.method.manuscript.names import AUDIENCES
from probata.method.manuscript.writing import source_of
from probata.method.testimony.consent import audience_use
from probata.record.canonical import Json
from probata.record.errors import AlreadyThere, BadInput, BadUse

NAME = "draft.md"
_DEFAULTS = {"edition": "draft", "audience": "public", "standard": "not declared"}
_SHOWN = 400  # letters of one thing that was left out, in a comment of the manuscript


@dataclass(frozen=True, slots=True)
class FromWord:
    """What was written: the manuscript first, then its pictures; and what it does not hold."""

    files: tuple[Path, ...]
    made: Returned
    left: tuple[Left, ...]

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "files": [str(path) for path in self.files],
            "roles": len(self.made.manuscript.roles),
            "notes": len(self.made.manuscript.notes),
            "left": [{"says": one.says, "words": one.words} for one in self.left if not one.ours],
            "filled": len([one for one in self.left if one.ours]),
        }


def needs_an_inquiry(source: DraftFile) -> bool:
    """Whether something in the draft stands for a record, so that an inquiry can say for which."""
    return bool(named(source.draft) or parts(source.draft))


def read_for_return(file: Path, settings: Settings) -> DraftFile:
    """Reads a draft; BadUse for a PDF, of which nobody can say what its lines were."""
    source = draft_file(file, settings)
    if source.draft.kind == "pdf":
        raise BadUse(
            "A PDF is read and reviewed, and not turned into a manuscript.",
            where=str(file),
            next_step="Give the Word or OpenDocument file that it was made of.",
        )
    return source


def from_word(source: DraftFile, out: Path, front: Mapping[str, str], opened: Opened | None) -> FromWord:
    """Writes ``out``/draft.md and its pictures; nothing is written over.

    ``front``: title, edition, audience, standard as they were asked for; empty ones come from the draft. Raises
    AlreadyThere, BadInput (a draft without words), BadUse (no such folder or audience), StorageFull.
    """
    new_folder(out)
    if front.get("audience"):
        audience_use(front["audience"])
    seen = view(source.draft, Changes.ACCEPTED)
    if not seen.text.strip():
        raise BadInput(
            "The draft has no words.", where=str(source.file), next_step="Look whether it is the right file."
        )
    made = returned(seen, kept(opened) if opened else Kept(), {"language": language_of(seen), **front})
    made, said = _with_defaults(made, source, front)
    written = source_of(made.manuscript)
    left = (*said, *forms(source.data, source.draft), *made.left, *(Left(one) for one in written.lost))
    files = _files(out, written.text + _comments(left), source.data, made.pictures)
    taken = [path for path, _data in files if path.exists() or path.is_symlink()]
    if taken:
        raise AlreadyThere("This would overwrite a file.", where=str(taken[0]), next_step="Name an empty folder.")
    new_folder(out, make=True)
    for path, data in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    return FromWord(tuple(path for path, _data in files), made, left)


def _with_defaults(made: Returned, source: DraftFile, front: Mapping[str, str]) -> tuple[Returned, list[Left]]:
    """The front matter that the language asks for, and what of it nobody said."""
    from dataclasses import replace

    from probata.method.manuscript.model import At, Entry

    at = At(source.file.name, 0, 0, 1, 1)
    given = dict(made.manuscript.front)
    known = {audience_use(name).value: name for name in reversed(AUDIENCES)}
    if "audience" in given:  # a report prints what the audience is allowed, which several audiences can share
        given["audience"] = Entry(known.get(given["audience"].value, given["audience"].value), at)
    missing = {key: value for key, value in {"title": source.file.stem, **_DEFAULTS}.items() if key not in given}
    if given.get("audience") and given["audience"].value not in AUDIENCES and not front.get("audience"):
        missing["audience"] = _DEFAULTS["audience"]
    entries = given | {key: Entry(value, at) for key, value in missing.items()}
    order = ("title", "edition", "audience", "standard")
    entries = {key: entries[key] for key in (*order, *(one for one in entries if one not in order))}
    said = [
        Left(f"The draft does not say its {key}; the front matter has “{value}”.") for key, value in missing.items()
    ]
    return replace(made, manuscript=replace(made.manuscript, front=entries)), said


def _comments(left: Sequence[Left]) -> str:
    """What was left behind, as comments at the end of the manuscript, which nobody prints."""
    lines = [f"% {line}" for one in left if not one.ours for line in _said(one)]
    return "\n".join(("\n% What the draft had and the report language has not:", *lines)) + "\n" if lines else ""


def _said(one: Left) -> Iterator[str]:
    words = " ".join(printable(one.words).split())
    short = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    yield " ".join(printable(f"{one.says} {short}".strip()).split())


def _files(out: Path, text: str, data: bytes, pictures: Mapping[str, str]) -> list[tuple[Path, bytes]]:
    held = [(out / name, picture(data, part)) for name, part in pictures.items()]
    return [(out / NAME, text.encode("utf-8")), *((path, content) for path, content in held if content)]
