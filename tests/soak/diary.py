"""The acts that the worker does, in the order of an inquiry, and the files that they work on.

An act works by verbs alone and on what acts before it left. Each but the first is one transaction, besides entries of
the log that say who looked; so an inquiry stands before it or after it, and nowhere between.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from probata.record.withheld import Withheld
from tests import interviewing

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

PASSPHRASE = "kettle harbour ninefold saffron gravel"  # noqa: S105 (of inquiries that live as long as one point)
BY = "A. Member"
Act = Callable[["Opened", Path], None]

_WIRE = (
    "The gate of the quarry of Ondreva stood open on the third of May, the keeper said, and eleven carts came out "
    "of it before the noon bell while two clerks in grey coats wrote down what lay on each of them. Nobody asked "
    "the drivers for a paper, though the rule of the place, painted on a board by the gate, asks for one. "
)
_LARGE = "".join(f"Page {number} of the register of carts: {number * 7919 % 10007} stones.\n" for number in range(2500))
_FILES = {
    "wire/gate.txt": f"{_WIRE}\nReporting by Ilse Marden in Ondreva.",
    "wire/morning.txt": f"{_WIRE}The mayor did not answer a letter.\n\nReporting by Ilse Marden in Ondreva.",
    "large/register.txt": _LARGE,
    "later/weather.txt": "The rain of that week was heavy, and the lower road stood under water until Friday.",
}


def write(folder: Path) -> Path:
    """The files that go in, written into ``folder``: accounts, a decree, two wire texts, a long register, tables."""
    interviewing.write_accounts(folder)
    interviewing.write(folder)
    interviewing.write(folder / "changed", interviewing.changed({("Q-05", "Pills"): "yes", ("Q-07", "Public"): "no"}))
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(folder / "wire/gate.txt", folder / "later/copy.txt")
    return folder


def make(inquiry: Path) -> Opened:
    """The act before all others: a new inquiry, under a passphrase that costs as little to try as may be."""
    from probata.inquiry.entry.settings import Settings
    from probata.inquiry.new import new

    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    return new(inquiry, Withheld(PASSPHRASE), "The example inquiry", weak).opened


def opening(inquiry: Path) -> Opened:
    """The inquiry, opened through its door."""
    from probata.inquiry.entry.door import open_inquiry

    return open_inquiry(inquiry, Withheld(PASSPHRASE))


def add(opened: Opened, *places: Path, public: bool) -> None:
    """Takes files in."""
    from probata.inquiry.add import add as verb
    from probata.inquiry.entry.settings import Settings

    verb(opened, places, public=public, settings=Settings(), progress=lambda *_: None)


def _accounts(opened: Opened, given: Path) -> None:
    add(opened, given / "notes", public=False)


def _published(opened: Opened, given: Path) -> None:
    add(opened, given / "wire", given / "decree.txt", public=True)


def _large(opened: Opened, given: Path) -> None:
    add(opened, given / "large", public=False)


def _later(opened: Opened, given: Path) -> None:
    add(opened, given / "later", public=False)


def _decide(opened: Opened, given: Path) -> None:
    answer(opened, "yes")


def _decide_again(opened: Opened, given: Path) -> None:
    answer(opened, "no")


def answer(opened: Opened, said: str) -> None:
    """Answers the first question of the credit lines that the wire texts ask."""
    from probata.inquiry.decide import GivenAnswer, decide, from_file  # noqa: F401 (loaded with the verb)

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


def _unmark(opened: Opened, given: Path) -> None:
    from probata.inquiry.mark import mark

    mark(opened, ["decree", "gate"], public=False)


def _mark(opened: Opened, given: Path) -> None:
    from probata.inquiry.mark import mark

    mark(opened, ["decree", "gate"], public=True)


def _interviews(opened: Opened, given: Path) -> None:
    from probata.inquiry.interviews import take_in

    take_in(opened, given / "table.csv", given / "codebook.toml", given / "mapping.toml")


def _interviews_again(opened: Opened, given: Path) -> None:
    from probata.inquiry.interviews import take_in

    take_in(opened, *(given / "changed" / name for name in ("table.csv", "codebook.toml", "mapping.toml")))


def _count(opened: Opened, given: Path) -> None:
    from probata.inquiry.count import count

    count(opened, "pills", "involved", save="pills")


def _cite(opened: Opened, given: Path) -> None:
    from probata.inquiry.cite import Asked, cite

    cite(opened, "decree.txt", Asked(words="Leaving the quarry requires permission."), "leave")


def _withdraw(opened: Opened, given: Path) -> None:
    from probata.inquiry.withdraw import withdraw

    withdraw(opened, "Q-01", "asked by telephone", BY)


NEW = "new"
DIARY: dict[str, Act] = {
    "add accounts": _accounts,
    "add published": _published,
    "decide": _decide,
    "unmark": _unmark,
    "interviews": _interviews,
    "mark": _mark,
    "count": _count,
    "cite": _cite,
    "add a long one": _large,
    "decide again": _decide_again,
    "withdraw": _withdraw,
    "interviews again": _interviews_again,
    "add later": _later,
}
