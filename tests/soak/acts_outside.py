"""Acts by which something leaves the inquiry: checkpoints, requests for a timestamp, packages, disclosures.

The entry in the log comes first and the file gets its name last; so the one state between is an entry without its file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests import disclosing
from tests.soak.acting import OUT, act
from tests.soak.acts_documents import take_in

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_LOGGED = ("inquiry.db",)
PACKAGE = "package.probata"


def _out(opened: Opened, name: str) -> Path:
    return opened.folder.path / OUT / name


@act("checkpoint", parts=_LOGGED)
def _checkpoint(opened: Opened, given: Path) -> None:
    from probata.inquiry.log.keeping import checkpoint

    checkpoint(opened, _out(opened, "checkpoint"))


@act("sign", parts=_LOGGED)
def _sign(opened: Opened, given: Path) -> None:
    from probata.inquiry.sign import sign

    sign(opened, _out(opened, PACKAGE), "first")


@act("interviews for a court")
def _court(opened: Opened, given: Path) -> None:
    take_in(opened, given / "court")


@act("disclose", parts=_LOGGED)
def _disclose(opened: Opened, given: Path) -> None:
    from probata.inquiry.disclose import Chosen, Recipient, disclose

    to = Recipient(disclosing.COURT, disclosing.USE, (given / "office.pub").read_text(encoding="utf-8"))
    disclose(opened, _out(opened, PACKAGE), Chosen("v1", of="Q-03"), to, _out(opened, "disclosed.age"))


@act("ask for a timestamp", parts=_LOGGED)
def _request(opened: Opened, given: Path) -> None:
    from probata.inquiry.log.stamping import request

    request(opened, _out(opened, "request.tsq"))
