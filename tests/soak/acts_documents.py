"""Acts on documents and interviews: files in, decisions, marks, tables, counts and places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.acting import BY, act

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened


def add(opened: Opened, *places: Path, public: bool, of: str = "", new_source: bool = False) -> None:
    """Takes files in."""
    from probata.inquiry.add import add as verb
    from probata.inquiry.entry.settings import Settings

    how = {"settings": Settings(), "progress": lambda *_: None, "of": of, "new_source": new_source}
    verb(opened, places, public=public, **how)  # type: ignore[arg-type]  # each as its name says


@act("add accounts")
def _accounts(opened: Opened, given: Path) -> None:
    add(opened, given / "notes", public=False)


@act("add published")
def _published(opened: Opened, given: Path) -> None:
    add(opened, given / "wire", given / "decree.txt", public=True)


@act("decide")
def _decide(opened: Opened, given: Path) -> None:
    answer(opened, "yes")


def answer(opened: Opened, said: str) -> None:
    """Answers the first question of the credit lines that the wire texts ask."""
    from probata.inquiry.decide import GivenAnswer, decide

    kind, binds = _question(opened)
    decide(opened, [GivenAnswer(kind, binds, said, f"it reads so: {said}", BY)])


def _question(opened: Opened) -> tuple[str, str]:
    """What was decided before, or the first open question."""
    from probata.inquiry.decide import proposals
    from probata.inquiry.documents import texts

    before = [key for key in texts.load(opened).decisions if key[0] == texts.CREDIT]
    if before:
        return before[0]
    asked = next(one for one in proposals(opened) if one.kind == texts.CREDIT)
    return asked.kind, asked.binds


@act("unmark")
def _unmark(opened: Opened, given: Path) -> None:
    from probata.inquiry.mark import mark

    mark(opened, ["decree", "gate"], public=False)


@act("interviews", parts=("keyring.db",))
def _interviews(opened: Opened, given: Path) -> None:
    take_in(opened, given)


def take_in(opened: Opened, folder: Path) -> None:
    """The table of a folder with its codebook and mapping."""
    from probata.inquiry.interviews import take_in as verb

    verb(opened, *(folder / name for name in ("table.csv", "codebook.toml", "mapping.toml")))


@act("mark")
def _mark(opened: Opened, given: Path) -> None:
    from probata.inquiry.mark import mark

    mark(opened, ["decree", "gate"], public=True)


@act("count")
def _count(opened: Opened, given: Path) -> None:
    from probata.inquiry.count import count

    count(opened, "pills", "involved", save="pills")


@act("cite")
def _cite(opened: Opened, given: Path) -> None:
    from probata.inquiry.cite import Asked, cite

    cite(opened, "decree.txt", Asked(words="Leaving the quarry requires permission."), "leave")


@act("add a long one")
def _large(opened: Opened, given: Path) -> None:
    add(opened, given / "large", public=False)


@act("decide again")
def _decide_again(opened: Opened, given: Path) -> None:
    answer(opened, "no")
