"""The acts that the worker does, in the order of an inquiry, and the files that they work on.

The acts stand in ``acts_*.py``, in the order in which these are named here; what an act is says ``acting.py``.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests import disclosing, interviewing
from tests.inquiry.accounts import placing_kit
from tests.soak import (
    acts_backups,
    acts_copies,
    acts_documents,
    acts_evidence,
    acts_keys,
    acts_outside,
    acts_people,
    acts_records,
    evidence,
)
from tests.soak.acting import ACTS, BY, PASSPHRASE, Act, do, make, opening
from tests.soak.acts_documents import add, answer

__all__ = ["ACTS", "BY", "DIARY", "NEW", "PASSPHRASE", "Act", "add", "answer", "do", "make", "opening", "write"]
NEW = "new"
_ROOMS = (
    *(acts_documents, acts_keys, acts_outside, acts_evidence, acts_records, acts_people),
    *(acts_copies, acts_backups),
)
EVERY = {name: one for room in _ROOMS for name, one in ACTS.items() if one.do.__module__ == room.__name__}
DIARY = {name: one for name, one in EVERY.items() if not one.needs()}
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
    "source/letter.txt": "The guard wrote down which carts went out at night, and kept the sheets in a shoe.",
    "more/second.txt": "On the second day she named the hours at which the door was opened.",
    "after/book.txt": "The book of the ferry names every cart that crossed after the quarry was shut.",
    "way/road.txt": "On the road back somebody pointed at the wall behind which the carts were burnt.",
    "deposited.txt": "The ferryman kept a list of the nights on which nobody paid.",
    "plan.toml": '[accounts]\nyears_after_closing = 5\nthen = "erase"\nwhy = "promised to them"\n',
    "elsewhere/found.txt": "A page that lay in the archive of another town: the quarry was closed that winter.",
}


def write(folder: Path) -> Path:
    """The files that go in, written into ``folder``: accounts, a decree, two wire texts, a long register, tables."""
    interviewing.write_accounts(folder)
    interviewing.write(folder)
    placing_kit.files(folder / "changed", {**placing_kit.GOOD, ("Q-05", "Pills"): "yes", ("Q-07", "Public"): "no"})
    disclosing.files(folder / "court", {"Q-03": disclosing.YES})
    (folder / "office.pub").write_text(disclosing.Office(folder).key, encoding="utf-8")
    (folder / "nothing").mkdir()
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(folder / "wire/gate.txt", folder / "later/copy.txt")
    evidence.write(folder)
    return folder
