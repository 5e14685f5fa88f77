"""Reading a manuscript: the main file, the files it includes, and what only shows when all are there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from probata.method.manuscript.characters import report_unprintable
from probata.method.manuscript.directives import unsafe
from probata.method.manuscript.front import read_front
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import At, Block, Directive, Fault, Items, Manuscript, NoteMark, Paragraph, Quote
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.positions import roles_of
from probata.method.manuscript.tokens import Note
from probata.method.manuscript.tree import tree_of
from probata.record.errors import ProbataError

DEEPEST_INCLUDES = 20


def read(main: str, load: Callable[[str], str], kept: Kept | None = None) -> Manuscript:
    """Read the manuscript whose main file is called ``main``.

    Args:
        main: the name of the main file, as ``load`` knows it.
        load: gives the text of a file by the name that an include gives it, relative to the manuscript's folder;
            raises NotFound (or another ProbataError) when it cannot. It keeps the names inside the folder; absolute
            names, ``..``, ``.``, backslashes, colons and empty parts never reach it.
        kept: what earlier readings, of this manuscript or others, worked out; the answer is the same without.

    Returns:
        The manuscript. What is not as docs/spec/manuscript.md says is one of its faults, in the order of the text.

    Raises:
        ProbataError: only what ``load`` raises for the main file itself.
    """
    return _Reading(load, kept).manuscript(main)


@dataclass(slots=True)
class _Reading:
    load: Callable[[str], str]
    kept: Kept | None = None
    files: dict[str, OneFile] = field(default_factory=dict)
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """File -> the offsets of the includes that lead to it, so that faults can be put in the order of the text."""
    notes: list[Note] = field(default_factory=list)
    blocks: tuple[Block, ...] = ()

    def manuscript(self, main: str) -> Manuscript:
        file = self._open(main, self.load(main), ())
        front, blanked = read_front(file)
        self.blocks = self._blocks(file, blanked, (main,))
        noted = self._notes()
        self._labels(noted)
        bodies = (self.blocks, *noted.values())
        return Manuscript(
            front=front,
            blocks=self.blocks,
            notes=noted,
            roles=tuple(role for body in bodies for role in roles_of(body)),
            sources={name: one.source for name, one in self.files.items()},
            masked={name: one.masked() for name, one in self.files.items()},
            faults=self._faults(),
        )

    def _open(self, name: str, text: str, place: tuple[int, ...]) -> OneFile:
        file = self.files[name] = OneFile(name, text)
        self.places[name] = place
        report_unprintable(file)
        return file

    def _blocks(self, file: OneFile, blanked: int, way: tuple[str, ...]) -> tuple[Block, ...]:
        tree = tree_of(file, blanked, self.kept)
        self.notes += tree.notes
        return self._with_includes(tree.blocks, file, way)

    def _with_includes(
        self, blocks: list[Block] | tuple[Block, ...], file: OneFile, way: tuple[str, ...]
    ) -> tuple[Block, ...]:
        made: list[Block] = []
        for block in blocks:
            if not isinstance(block, Directive):
                made.append(block)
            elif block.name == "include":
                made.extend(self._included(block, file, way))
            else:
                made.append(replace(block, blocks=self._with_includes(block.blocks, file, way)))
        return tuple(made)

    def _included(self, include: Directive, file: OneFile, way: tuple[str, ...]) -> tuple[Block, ...]:
        name, at = include.argument, include.argument_at
        if unsafe(name):  # the directive's own check has said so
            return ()
        if wrong := self._refusal(name, way):
            file.fault(at.start, at.end, *wrong)
            return ()
        try:
            text = self.load(name)
        except ProbataError as refused:
            advice = refused.next_step or "Look at the name and at the folder."
            file.fault(at.start, at.end, f"The included file cannot be read: {refused.message}", advice)
            return ()
        opened = self._open(name, text, (*self.places[file.name], at.start))
        _no_front_matter(opened)
        return self._blocks(opened, 0, (*way, name))

    def _refusal(self, name: str, way: tuple[str, ...]) -> tuple[str, str] | None:
        if name in way:
            circle = " -> ".join((*way[way.index(name) :], name))
            return f"Files include each other in a circle: {circle}.", "Take one of these includes away."
        if name in self.files:
            return "This file is included twice.", "Include it once; its labels and notes would stand twice."
        if len(way) > DEEPEST_INCLUDES:
            return f"Includes are nested more than {DEEPEST_INCLUDES} deep.", "Include these files from the main one."
        return None

    def _fault(self, at: At, message: str, next_step: str) -> None:
        self.files[at.file].fault(at.start, at.end, message, next_step)

    def _notes(self) -> dict[str, tuple[Block, ...]]:
        noted: dict[str, tuple[Block, ...]] = {}
        marks = self._marks()
        used = {mark.label for mark in marks}
        for note in self.notes:
            if note.label in noted:
                self._fault(note.at, f"The note [^{note.label}] is written twice.", "Give one of them another name.")
                continue
            noted[note.label] = self._with_includes(note.blocks, self.files[note.at.file], (note.at.file,))
            if note.label not in used:
                self._fault(
                    note.at, f"Nothing points at the note [^{note.label}].", "Put its mark into the text, or delete it."
                )
        for mark in marks:
            if mark.label not in noted:
                self._fault(mark.at, f"There is no note [^{mark.label}].", f"Write one: [^{mark.label}]: words")
        return noted

    def _marks(self) -> list[NoteMark]:
        return [mark for file in self.files.values() for mark in file.marks]

    def _labels(self, noted: dict[str, tuple[Block, ...]]) -> None:
        seen: set[str] = set()
        for blocks in (self.blocks, *noted.values()):
            for name, at, message in _named(blocks):
                if name in seen:
                    self._fault(at, message, "Give one of them another; a paragraph's label may just be deleted.")
                seen.add(name)

    def _faults(self) -> tuple[Fault, ...]:
        found = [fault for file in self.files.values() for fault in file.faults]
        return tuple(sorted(found, key=lambda fault: (*self.places[fault.at.file], fault.at.start)))


def _named(blocks: tuple[Block, ...]) -> Iterator[tuple[str, At, str]]:
    """What a ``{ref}`` can name, its place, and what to say when it is there twice."""
    for block in blocks:
        match block:
            case Paragraph(label=label) if label:
                yield label, block.at, f"The label {label} stands at two paragraphs."
            case Directive():
                if block.name == "finding" and block.argument:
                    yield block.argument.split()[0], block.argument_at, "Two findings have the same short name."
                yield from _named(block.blocks)
            case Quote():
                yield from _named(block.blocks)
            case Items():
                for item in block.items:
                    yield from _named(item)
            case _:
                pass


def _no_front_matter(file: OneFile) -> None:
    start, end = file.line(0)
    second = file.source[slice(*file.line(1))]
    if file.source[start:end].removeprefix("\ufeff").rstrip() == "---" and ":" in second:
        file.fault(start, end, "An included file has front matter.", "Keep it in the main file only.")
