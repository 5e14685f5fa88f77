"""estimate: a number that nobody knows, from a table of capture histories; saved in an inquiry when asked to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from probata.method.estimates.model import Asked, Estimate, Estimated, Plain
from probata.method.testimony.unseen import empty
from probata.record.errors import AlreadyThere, BadInput, BadUse, NotFound

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.inquiry.entry.door import Opened
    from probata.record.ref import Ref

KIND = "estimate"
_MOST_BYTES = 16 * 2**20
"""Sixteen lists have 65,535 capture histories: about three mebibytes."""


@dataclass(frozen=True, slots=True)
class EstimateAnswer:
    """An estimate and the digest of the very bytes that it was made from."""

    estimate: Estimate
    digest: str

    @property
    def refused(self) -> bool:
        """Whether a headline was asked for (lists linked, an assumption declared) and there is none."""
        asked = self.estimate.asked
        return self.estimate.headline is None and asked.linked and bool(asked.assume)

    def as_json(self) -> dict[str, Plain]:
        """The documented estimate object; its numbers are numbers."""
        from probata.method.estimates.telling import told

        return told(self.estimate)

    def bars(self) -> Iterator[tuple[str, Estimated | None]]:
        """The fan as lines of characters, each with the method that it shows."""
        from probata.method.estimates.bars import bars

        return bars(self.estimate)

    def picture(self) -> str:
        """The fan as the text of an SVG file."""
        from probata.method.estimates.fan import fan

        return fan(self.estimate)


def estimate(
    table: Path,
    *,
    linked: bool = False,
    assume: str = "",
    derived: Sequence[str] = (),
    at_least: int = 0,
    override: str = "",
) -> EstimateAnswer:
    """Estimates from a CSV table; needs no inquiry.

    ``derived`` are pairs LIST:FROM. Raises NotFound or BadInput for the file (with line and column), BadUse for what
    was declared: an unknown assumption or list, no pair, a number below 0.
    """
    from probata.method.estimates.estimating import estimate as estimated
    from probata.method.estimates.reading import read_table

    data = _bytes(table)
    known = read_table(_text(data, table), str(table))
    pairs = tuple(_pair(one, known.lists) for one in derived)
    asked = Asked(linked, assume, pairs, at_least, "" if empty(override) else override.strip())
    return EstimateAnswer(estimated(known, asked), sha256(data).hexdigest())


def draw(answer: EstimateAnswer, out: Path) -> None:
    """Writes the fan as an SVG file; raises BadUse for another kind of file and AlreadyThere for one that exists."""
    from probata.inquiry.files.writing import write_whole

    if out.suffix.lower() != ".svg":
        raise BadUse("The picture is an SVG file.", where=str(out), next_step="Give it a name that ends in .svg.")
    if out.exists():
        raise AlreadyThere("This would overwrite a file.", where=str(out))
    if not out.parent.is_dir():
        raise NotFound("There is no such folder.", where=str(out.parent), next_step="Make it first.")
    write_whole(out, answer.picture().encode("utf-8"))


def save(opened: Opened, answer: EstimateAnswer, handle: str, label: str = "") -> Ref:
    """Saves it under a handle, the refused ones too; it rests on the stored item with the table's very bytes, if any.

    Raises BadUse for a handle that is none, a label that names somebody, or a member who may not. The log says whether
    reasons were overridden, never which or why.
    """
    from probata.inquiry.accounts import people
    from probata.inquiry.entry import clock
    from probata.inquiry.entry.door import authorise, new_ref, record, transact
    from probata.inquiry.records.handles import check_handle
    from probata.method.estimates.saving import saved as body_of
    from probata.store import basis, saved

    authorise(opened, "decide", "save an estimate")
    check_handle(handle)
    for words, where in ((label, "--label"), (answer.estimate.asked.override, "--override")):
        people.check_printable(opened, words, where)
    ref = new_ref(KIND)
    body = {**body_of(answer.estimate, label or handle), "table": answer.digest}
    with transact(opened) as connection:
        saved.save(connection, saved.Saved(ref, handle, KIND, body, str(opened.member), clock.now()))
        basis.rest(connection, str(ref), _items(connection, answer.digest))
        overridden = bool(answer.estimate.asked.override)
        record(connection, opened, "save estimate", {"estimate": str(ref), "overridden": overridden})
    return ref


def _items(connection: Connection, digest: str) -> list[str]:
    from sqlalchemy import select

    from probata.store.tables import items

    return [row.ref for row in connection.execute(select(items.c.ref).where(items.c.digest == digest))]


def _pair(words: str, lists: Sequence[str]) -> tuple[str, str]:
    """LIST:FROM, where the names of lists may hold colons of their own."""
    cuts = [at for at, letter in enumerate(words) if letter == ":"]
    pairs = [(words[:at].strip(), words[at + 1 :].strip()) for at in cuts]
    if not pairs:
        raise BadUse("Lists that were derived are given as LIST:FROM.", where=f"--derived {words}")
    return next((pair for pair in pairs if pair[0] in lists and pair[1] in lists), pairs[0])


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None
    if len(data) > _MOST_BYTES:
        raise BadInput("The file is too large for a table of capture histories.", where=str(path))
    return data


def _text(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("The file is not UTF-8.", where=str(path), next_step="Save it as CSV in UTF-8.") from None
