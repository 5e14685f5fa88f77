"""recognising: a sandbox that gives pages without text the words that tesseract sees on them.

Whatever goes wrong with it is a limit of the reading and no fault of the file: a document whose words could not be
recognised is kept all the same, and says so.
"""

from __future__ import annotations

import os
from collections import defaultdict, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cached_property

from probata.intake.ocr import packs
from probata.intake.ocr.sight import Sight, look
from probata.intake.ocr.tesseract import NAME, Installed, Tesseract, Unseen, found
from probata.intake.sandbox.begun import Beginner
from probata.intake.sandbox.clock import Clock
from probata.intake.sandbox.frames import Plain
from probata.intake.sandbox.limits import MIB, Limits
from probata.intake.sandbox.reading import PAGES_AT_ONCE, Sandbox
from probata.method.documents import scans, shelf
from probata.method.documents.model import Left, Part, Picture, Pictured, Reading
from probata.method.documents.recognised import Recognised, merged, spoken
from probata.record.basis import Method
from probata.record.errors import Unreadable

AUTO = "auto"
NOT_INSTALLED = (
    "words in pictures of pages are not recognised on this machine: tesseract 5 is not installed (Debian: "
    "tesseract-ocr, and a package for each language, as tesseract-ocr-ara)"
)
TOO_MANY = (
    "not recognised: the outermost file holds more pages than so few bytes can show; to have them, unpack it and add "
    "the files that it holds"
)
_AT_ONCE = 4
Heard = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class How:
    """``languages`` as packs joined by ``+`` (``rus+uig``), or ``auto``; ``seconds`` of processor time and ``memory``
    bytes for one look at a page; at most ``pages`` of one file."""

    languages: str = AUTO
    seconds: int = 60
    memory: int = 1024 * MIB
    pages: int = 1_000


@dataclass(slots=True)
class _Seen:
    """What came of the pages of one file: those that were looked at, and why the others were not."""

    pages: list[Recognised] = field(default_factory=list)
    why: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    done: int = 0
    all: int = 0

    def limits(self) -> Iterator[str]:
        """Each reason once, with its pages."""
        return (f"{spoken(pages)}: {reason}" for reason, pages in self.why.items())


class Recognising(Sandbox):
    """Reads as a sandbox does; where a page has no text, its words are recognised before the reading is given.

    ``installed`` is for whoever knows better which tesseract to take. ``heard`` is told, from whatever thread, how many
    pages of a file have been looked at, of how many.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        by: Beginner | None = None,
        how: How | None = None,
        installed: Installed | None = None,
        heard: Heard = lambda _name, _done, _all: None,
    ) -> None:
        super().__init__(limits, by)
        self.how = how or How()
        self._installed, self._heard = installed, heard

    @cached_property
    def lacking(self) -> tuple[str, ...]:
        """Which walls this platform does not have, in words."""
        return self.begins.lacking(self.limits, programs=self.installed is not None)

    @cached_property
    def installed(self) -> Installed | None:
        """The tesseract that it takes."""
        return self._installed or found()

    def whole(
        self, data: bytes, name: str, *, parts: bool = True, clock: Clock | None = None
    ) -> Generator[Reading | Part | Plain | Left, None, None]:
        """As a sandbox gives it, with the words of pages that have no text."""
        clock = clock or Clock(self.limits.seconds, len(data))
        with closing(super().whole(data, name, parts=parts, clock=clock)) as answers:
            for answer in answers:
                yield self._with_words(data, name, answer, clock) if isinstance(answer, Reading) else answer

    def _with_words(self, data: bytes, name: str, reading: Reading, clock: Clock) -> Reading:
        wanted = scans.without_text(reading) if _is_pictured(reading) else ()
        if not wanted:
            return reading
        if self.installed is None:
            return _limited(reading, [NOT_INSTALLED])
        languages, missing = self._languages(self.installed)
        if not languages and self.how.languages != AUTO:
            return _limited(reading, missing)
        seen = _Seen()
        if len(wanted) > self.how.pages:
            reason = f"not recognised: more than {self.how.pages} pages; to have them, raise PROBATA_OCR_PAGES"
            seen.why[reason] += wanted[self.how.pages :]
        wanted = wanted[: self.how.pages]
        looks = clock.looks(len(wanted))
        if looks < len(wanted):
            seen.why[TOO_MANY] += wanted[looks:]
        seen.all = looks
        for at in range(0, looks, PAGES_AT_ONCE):
            self._look(data, name, wanted[at : min(at + PAGES_AT_ONCE, looks)], languages, seen)
        with_words = merged(reading, seen.pages, self.installed.title, _method(reading, self.installed))
        return _limited(with_words, [*missing, *seen.limits()])

    def _languages(self, installed: Installed) -> tuple[str, list[str]]:
        """The packs to take, "" for those of the script, and what is missing of what was asked for."""
        if self.how.languages == AUTO:
            return "", []
        asked = self.how.languages.split("+")
        missing = [pack for pack in asked if pack not in installed.packs]
        said = [f"tesseract has no pack {pack} here (Debian: {packs.package(pack)})" for pack in missing]
        return "+".join(pack for pack in asked if pack not in missing), said

    def _look(self, data: bytes, name: str, pages: Sequence[int], languages: str, seen: _Seen) -> None:
        """All of these pages, as many at once as there are processors."""
        assert self.installed  # noqa: S101 (asked before)
        tesseract = Tesseract(self.installed, self.begins, self.how.seconds, self.how.memory)
        open_ones = set(pages)
        try:
            with closing(self.pictures(data, name, pages)) as pictures:
                for page, done in _ahead(tesseract, pictures, languages):
                    open_ones.discard(page)
                    _note(page, done, seen)
                    seen.done += 1
                    self._heard(name, seen.done, seen.all)
        except Unreadable as fault:
            seen.why[f"not recognised, since no picture of it could be made: {fault.message}"] += sorted(open_ones)
            return
        if open_ones:
            seen.why["not recognised, since no picture of it came"] += sorted(open_ones)


def _ahead(
    tesseract: Tesseract, pictures: Iterable[Picture | Left], languages: str
) -> Iterator[tuple[int, Sight | Left | Unseen]]:
    """Each page and what came of it; no more pictures are in memory than are looked at."""
    at_once = max(1, min(_AT_ONCE, os.cpu_count() or 1))
    with ThreadPoolExecutor(at_once) as pool:
        waiting: deque[tuple[int, Future[Sight | Unseen]]] = deque()
        for one in pictures:
            if isinstance(one, Left):
                yield int(one.path), one
                continue
            waiting.append((one.page, pool.submit(_looked, tesseract, one, languages)))
            if len(waiting) == at_once:
                page, done = waiting.popleft()
                yield page, done.result()
        for page, done in waiting:
            yield page, done.result()


def _looked(tesseract: Tesseract, picture: Picture, languages: str) -> Sight | Unseen:
    try:
        return look(tesseract, picture, languages)
    except Unseen as fault:
        return fault


def _note(page: int, done: Sight | Left | Unseen, seen: _Seen) -> None:
    match done:
        case Sight():
            seen.pages.append(done.recognised)
            if done.no_pack_for:
                package = packs.package(done.no_pack_for)
                seen.why[
                    f"seems to be in {done.no_pack_for} letters, and no pack for them is installed (Debian: {package})"
                ].append(page)
        case Left(reason=scans.HAS_TEXT):
            return
        case Left():
            seen.why[f"not recognised: it {done.reason}"].append(page)
        case _:
            seen.why[f"not recognised: {done}"].append(page)


def _is_pictured(reading: Reading) -> bool:
    return any(isinstance(one, Pictured) for one in shelf.readers() if reading.reader == one.METHOD)


def _method(reading: Reading, installed: Installed) -> Method:
    return Method(f"{reading.reader.name}+{NAME}-{installed.version}", reading.reader.version)


def _limited(reading: Reading, limits: Sequence[str]) -> Reading:
    return replace(reading, limits=(*reading.limits, *limits)) if limits else reading
