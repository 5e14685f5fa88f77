"""disposing: which paragraphs are open, about which of them people disagree, and what a party answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from probata.method.reply.fits import statement_fits
from probata.method.reply.model import Disposition, Fits, Heard, ReplyFile, Response


@dataclass(frozen=True, slots=True)
class Conflict:
    """A paragraph with dispositions of another kind or answer; they stand in the file in this order."""

    number: int
    ways: tuple[Disposition, ...]


@dataclass(frozen=True, slots=True)
class HeardOn:
    """Whether a party answered a finding, by which paragraphs ("answer 31"), and why it is said so."""

    finding: str
    heard: Heard
    paragraphs: tuple[tuple[str, int], ...]
    why: str


def conflicts(response: Response) -> tuple[Conflict, ...]:
    """Paragraphs with two dispositions that disagree on kind or answer; they stay open until one is left."""
    by_number: dict[int, list[Disposition]] = {}
    for one in response.file.dispositions:
        for number in one.paragraphs:
            by_number.setdefault(number, []).append(one)
    return tuple(
        Conflict(number, tuple(ways))
        for number, ways in sorted(by_number.items())
        if len({(one.kind, one.answer) for one in ways}) > 1
    )


def open_paragraphs(response: Response) -> tuple[int, ...]:
    """Paragraphs that answer a finding or name somebody, or may do so, and have no disposition (law 4 of the method).

    A paragraph that merely shares a rare word or a matter with a finding is among them: a person says that it is none.
    """
    needing = {*response.answering, *response.perhaps, *response.naming, *response.perhaps_naming}
    disposed = {number for one in response.file.dispositions for number in one.paragraphs}
    return tuple(one.number for one in response.paragraphs if one.number in needing - disposed)


def undisposed(response: Response) -> tuple[int, ...]:
    """Every paragraph without a disposition, whether it needs one or not."""
    disposed = {number for one in response.file.dispositions for number in one.paragraphs}
    return tuple(one.number for one in response.paragraphs if one.number not in disposed)


def names_left(response: Response) -> tuple[int, ...]:
    """Disposed paragraphs in which somebody may be named and nothing is to be removed."""
    cared = {number for one in response.file.dispositions if one.remove for number in one.paragraphs}
    disposed = {number for one in response.file.dispositions for number in one.paragraphs}
    return tuple(number for number in response.perhaps_naming if number in disposed - cared)


def heard_on(party: str, finding: str, file: ReplyFile, responses: Iterable[Response]) -> HeardOn:
    """Whether the party answered the finding.

    answered: a disposition says so, or a statement that can answer it is held to; perhaps: paragraphs that nobody
    classed take up its words, or pages are unread; not identified: two persons searched and say so, with every page
    read; nobody searched: none of these. "Not identified" is never worked out without the record of those two.
    """
    of = [one for one in responses if one.file.party == party]
    said = [*_disposed(finding, of)]
    if said:
        return HeardOn(finding, Heard.ANSWERED, tuple(said), "a disposition says so")
    for one in file.statements:
        if one.party == party and finding in one.answers and statement_fits(one, finding, file).fits is Fits.YES:
            return HeardOn(finding, Heard.ANSWERED, (), f"the statement {one.place!r} is held to answer it")
    silent = any(one.party == party and one.finding == finding for one in file.silences)
    return _perhaps(finding, of, silent=silent, scans=_scans_read(party, finding, file))


def _perhaps(finding: str, of: Sequence[Response], *, silent: bool, scans: bool) -> HeardOn:
    taken = tuple(_taken_up(finding, of))
    unread = sum(len(one.unread) for one in of)
    if taken:
        return HeardOn(finding, Heard.PERHAPS, taken, "paragraphs that nobody classed take up its words")
    if unread and not scans:
        return HeardOn(finding, Heard.PERHAPS, (), f"nobody has read {unread} pages that are pictures")
    if silent:
        return HeardOn(finding, Heard.NOT_IDENTIFIED, (), "two persons searched and did not identify an answer")
    return HeardOn(finding, Heard.NOBODY_SEARCHED, (), "no disposition names it, and nobody says that they searched")


def _disposed(finding: str, responses: Sequence[Response]) -> Iterator[tuple[str, int]]:
    for response in responses:
        for one in response.file.dispositions:
            if finding in one.findings:
                yield from ((response.file.name, number) for number in one.paragraphs)


def _taken_up(finding: str, responses: Sequence[Response]) -> Iterator[tuple[str, int]]:
    for response in responses:
        for number in undisposed(response):
            some = (*response.answering.get(number, ()), *response.perhaps.get(number, ()))
            if finding in some:
                yield response.file.name, number


def _scans_read(party: str, finding: str, file: ReplyFile) -> bool:
    return any(one.read_scans for one in file.silences if (one.party, one.finding) == (party, finding))
