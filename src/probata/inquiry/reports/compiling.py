"""Compiling a manuscript into what people read. With open objections there is only a draft, marked as one."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from probata.inquiry.accounts.reaching import FILE, PARAGRAPH, PLACE_LENGTH
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, authorise, look, record, transact
from probata.inquiry.files.writing import write_all, write_whole
from probata.inquiry.reports import binding, manuscripts, resting, tying
from probata.inquiry.reports.drawing import drawn
from probata.inquiry.reports.made_here import check_replaceable
from probata.inquiry.reports.naming import Said, by_words, kept_of, names_for, not_yet
from probata.inquiry.reports.objection_json import objection_json
from probata.inquiry.reports.releasing import release_report
from probata.method.drafts.returning.model import Kept as Ties
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import At
from probata.method.report.model import Bound, Objection
from probata.method.report.rules import objections
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, BadInput, BadUse
from probata.record.grade import Grade

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.method.manuscript.model import Manuscript
    from probata.method.report.annex import Annex
    from probata.method.report.model import Records

FORMATS = ("html", "pdf", "docx")
_SHOWN = 5  # characters without a glyph that a message names


@dataclass(frozen=True, slots=True)
class Reported:
    """What was compiled: the files written (none while objections are open, unless a draft was asked for).

    ``place``: which of several manuscripts of one name it is (see ``place_of``). ``ties``: what the bookmarks of the
    Word file stand for, None where there is no such file.
    """

    manuscript: str
    place: str
    edition: str
    files: tuple[Path, ...]
    made: Mapping[str, bytes] = field(repr=False)
    annex: Annex = field(repr=False)
    draft: bool
    labels: int
    bound: Bound = field(repr=False)
    objections: tuple[Objection, ...]
    ties: Ties | None = field(default=None, repr=False)

    def as_json(self) -> dict[str, Json]:
        """The documented reported object."""
        grades = Counter(one.grade for one in self.bound.values if one.grade)
        return {
            "edition": self.edition,
            "files": [str(path) for path in self.files],
            "draft": self.draft,
            "labels": self.labels,
            "paragraphs": sum(one.number is not None for one in self.bound.passages),
            "values": {grade.value: grades[grade] for grade in Grade},
            "open": len(self.objections),
            "objections": [objection_json(one) for one in self.objections],
        }


@dataclass(slots=True)
class Compiler:
    """Compiles one manuscript, again and again; what the inquiry holds is looked up anew only when it has changed."""

    opened: Opened
    manuscript: Path
    formats: Sequence[str]
    out: Path
    draft: bool = False
    replace: bool = False
    _kept: tuple[tuple[object, ...], Records] | None = None
    _rests: object = None
    _worked_out: Kept = field(default_factory=Kept)
    _read: Mapping[str, str] = field(default_factory=dict)
    _names: Mapping[At, str] = field(default_factory=dict)
    _named: Mapping[Said, str] = field(default_factory=dict)
    _tied: Ties | None = None

    def __post_init__(self) -> None:
        authorise(self.opened, "read")
        unknown = [one for one in self.formats if one not in FORMATS]
        if unknown or not self.formats:
            raise BadUse(
                f"There is no format {', '.join(unknown) or 'named'}.", next_step="Formats are html, pdf and docx."
            )
        if not self.out.is_dir():
            raise BadUse("The folder for the report does not exist.", where=str(self.out), next_step="Make it first.")

    def sources(self) -> list[Path]:
        """The files a change of which asks for compiling again: those that were read last."""
        return [self.manuscript, *(self.manuscript.parent / name for name in list(self._read)[1:])]

    def saved(self) -> bool:
        """Whether a source holds something else than what was read last; the labels written into it were read, too."""
        try:
            read = ((self.manuscript.parent / name).read_bytes() != text.encode() for name, text in self._read.items())
            return not self._read or any(read)
        except OSError:  # between two writes of an editor
            return True

    def compile(self) -> Reported:
        """Reads, labels, binds, checks and writes.

        Paragraphs without a label get one, which is written into the source. The files are named like the manuscript
        and replace those of an earlier run. Raises NotFound, BadInput, BadUse (PDF without its extras), StorageFull,
        AlreadyThere where they would replace a file of somebody else's, unless ``replace`` allows it, AnswerIsNo where
        somebody's consent has gone meanwhile.
        """
        done = self.make()
        self._spare_sources(done)
        if done.made:
            files = {self.out / name: data for name, data in done.made.items()}
            write_all(files, first=lambda: self._keep(done), while_naming=self._still_allowed(done))
        return done

    def _keep(self, done: Reported) -> None:
        """All that is known of the files, before they are there: a bookmark that stands for nothing could never be told
        again, and no withdrawal could name a report that rests on nothing."""
        self.remember(done)
        if done.ties and (new := not_yet(done.ties, self._tied)):
            tying.keep(self.opened, new)
        self._tied = done.ties or self._tied

    @contextmanager
    def _still_allowed(self, done: Reported) -> Iterator[None]:
        """Asks once more and lets nobody write until the files have their names: a withdrawal comes before, and there
        is no report, or after, and finds each file where the log and what rests on whom say that it lies."""
        with transact(self.opened) as connection:
            release_report(connection, done.bound, done.annex)
            yield

    def _spare_sources(self, done: Reported) -> None:
        """A manuscript called report.html would be its own report."""
        read = [self.manuscript.parent / name for name in (*self._read, *done.bound.records.pictures)]
        sources = {path.resolve() for path in read}
        for path in done.files:
            if path.resolve() in sources:
                raise AlreadyThere("The report would overwrite what it is made of.", where=str(path))
            if not self.replace:
                check_replaceable(path)

    def make(self) -> Reported:
        """The same without writing anything but labels."""
        from probata.method.report.annex import methodology

        self._read = {}  # a source that cannot be read is tried again at its next save, whatever it holds then
        self._worked_out.turn()
        with collector_waits():
            source, labels = self._labelled()
            self._read = source.sources
            bound = binding.bound_to(source, self._records(source), self._worked_out)
            open_ones, annex = objections(bound), methodology(bound)
        made = self._made(bound, annex, open_ones) if self.draft or not open_ones else {}
        ties = kept_of(bound, self._names, made[f"{self.manuscript.stem}.docx"]) if self._names and made else None
        edition = source.front["edition"].value if "edition" in source.front else ""
        files = tuple(self.out / name for name in made)
        return Reported(
            manuscript=self.manuscript.name,
            place=place_of(self.opened, self.manuscript),
            edition=edition,
            files=files,
            made=made,
            annex=annex,
            draft=bool(open_ones),
            labels=labels,
            bound=bound,
            objections=open_ones,
            ties=ties,
        )

    def _labelled(self) -> tuple[Manuscript, int]:
        """The manuscript with a label at each paragraph; a source that somebody changed meanwhile is left alone."""
        from probata.method.manuscript.labelling import with_labels

        source = manuscripts.manuscript(self.manuscript, self._worked_out)
        if source.faults:
            return source, 0
        new = with_labels(source, drawn(self.opened, source))
        changed = {name: text for name, text in new.items() if text != source.sources[name]}
        for name, text in changed.items():
            path = (self.manuscript.parent / name).resolve()
            if path.read_bytes().decode("utf-8") == source.sources[name]:
                write_whole(path, text.encode("utf-8"), replace=True)
        if not changed:
            return source, 0
        again = manuscripts.manuscript(self.manuscript, self._worked_out)
        return again, _labels(again) - _labels(source)

    def _records(self, source: Manuscript) -> Records:
        use, to, handles = manuscripts.audience(source), manuscripts.recipient(source), manuscripts.wanted(source)
        pictures = manuscripts.pictures(source, self.manuscript.parent)
        with look(self.opened) as connection:
            from probata.store import log

            state = (log.last(connection), use, to, handles, pictures)
        if self._kept is None or self._kept[0] != state:
            self._kept = (state, binding.records(self.opened, use, handles, pictures, recipient=to))
        return self._kept[1]

    def _made(self, bound: Bound, annex: Annex, open_ones: tuple[Objection, ...]) -> dict[str, bytes]:
        """File name -> bytes, for each format."""
        pictures = manuscripts.picture_bytes(bound, self.manuscript.parent)
        draft, stem = bool(open_ones), self.manuscript.stem
        made: dict[str, bytes] = {}
        if "html" in self.formats:
            from probata.method.report.exports.html import to_html

            with collector_waits():
                made[f"{stem}.html"] = to_html(bound, annex, open_ones, draft=draft, pictures=pictures)
        if "docx" in self.formats:
            from probata.method.report.exports.docx import to_docx

            self._names, now = names_for(bound, self._named), clock.now()
            self._named = {**self._named, **by_words(bound, self._names)}
            made[f"{stem}.docx"] = to_docx(
                bound, annex, open_ones, draft=draft, pictures=pictures, now=now, names=self._names
            )
        if "pdf" in self.formats:
            self._worked_out.clear()  # setting pages takes most of the memory, and far longer than working it out again
            made[f"{stem}.pdf"] = self._pdf(bound, annex, open_ones, pictures)
        return made

    def _pdf(
        self, bound: Bound, annex: Annex, open_ones: tuple[Objection, ...], pictures: Mapping[str, bytes]
    ) -> bytes:
        """The PDF; BadInput with the place of each character that no font has, since PDF/UA wants every glyph."""
        from probata.inquiry.reports.typesetting import set_pages
        from probata.method.report.exports.pdf import font_folders, handed
        from probata.method.report.glyphs import missing

        fonts, draft = font_folders(), bool(open_ones)
        absent = missing(bound, fonts, annex=annex)
        if absent:
            shown = ", ".join(one.name for one in absent[:_SHOWN])
            raise BadInput(
                f"No font of the house has {len(absent)} of the characters printed here: {shown}.",
                where=str(absent[0].at),
                next_step="Write them otherwise, or compile to html alone.",
            )
        return set_pages(handed(bound, annex, open_ones, draft=draft, pictures=pictures, now=clock.now(), fonts=fonts))

    def remember(self, done: Reported) -> None:
        """Which paragraph rests on what, and which file, so that a withdrawal can say where it is felt; asked for in
        the same transaction is everybody's consent, and a no leaves neither record nor file.

        Compiling again and again while somebody writes is one act: only what changes is kept and logged.
        """
        from probata.store import log

        rests = paragraphs(done)
        if rests == self._rests:
            return
        with transact(self.opened) as connection:
            last = log.last(connection)
            release_report(connection, done.bound, done.annex)
            remember(connection, done)
            _remember_files(connection, self.opened, done)
            digests: Json = [Digest.of(data).hex for data in done.made.values()]
            record(connection, self.opened, "report", {"files": digests, "draft": done.draft})
        self._rests = rests
        if self._kept and self._kept[0][0] == last:  # our own entry has changed nothing that a report is bound to
            self._kept = ((last + 1, *self._kept[0][1:]), self._kept[1])


@contextmanager
def collector_waits() -> Iterator[None]:
    """Leaves the search for circles of objects until later: a third of the time of a long report, and it finds none.

    What was made meanwhile is counted among the old objects, so that the search does not follow at once.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def remember(connection: Connection, done: Reported) -> None:
    """Writes down which paragraph rests on what, in place of what was written of this manuscript before."""
    from probata.store import basis

    basis.forget(connection, f"{PARAGRAPH}{done.place} ")
    basis.forget(connection, f"{PARAGRAPH}{done.manuscript} ")  # as an older Probata named it
    for paragraph, records in paragraphs(done).items():
        basis.rest(connection, paragraph, records)


def _remember_files(connection: Connection, opened: Opened, done: Reported) -> None:
    """Writes down which files now hold a report, and what it rests on."""
    from probata.store import basis

    everything = {ref for refs in paragraphs(done).values() for ref in refs}
    for path in done.files:
        basis.rest(connection, f"{FILE}{seen_from(opened, path)}", everything)


def seen_from(opened: Opened, path: Path) -> str:
    """A path as it is seen from the inquiry, so that the two can be moved together."""
    return Path(os.path.relpath(path.resolve(), opened.folder.path.resolve())).as_posix()


def place_of(opened: Opened, manuscript: Path) -> str:
    """A short digest of where a manuscript lies, seen from the inquiry: two of one name are two."""
    where = os.path.relpath(manuscript.resolve(), opened.folder.path.resolve())
    return Digest.of(os.fsencode(where)).hex[:PLACE_LENGTH]


def paragraphs(done: Reported) -> Mapping[str, tuple[str, ...]]:
    """``paragraph PLACE FILE LABEL`` -> the Refs of what it, its notes and the parts behind it rest on."""
    bound, notes = done.bound, dict[str, set[str]]()
    for one in bound.passages:
        if one.kind == "note":
            notes.setdefault(one.label, set()).update(resting.rests_on(one, bound.records))
    found: dict[str, set[str]] = {}
    label = ""
    for one in bound.passages:
        if one.kind == "paragraph" and one.label:
            label = one.label
        if one.kind != "note" and label:
            mine = resting.rests_on(one, bound.records).union(*(notes.get(mark, set()) for mark in one.notes))
            found.setdefault(label, set()).update(mine)
    for before, refs in resting.filled_parts(bound):
        if before:
            found.setdefault(before, set()).update(refs)
    begins = f"{PARAGRAPH}{done.place} {done.manuscript} "
    return {f"{begins}{label}": tuple(sorted(refs)) for label, refs in found.items() if refs}


def _labels(source: Manuscript) -> int:
    return sum(text.count("{#p-") for text in source.sources.values())
