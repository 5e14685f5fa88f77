"""An inquiry as a released format wrote it, kept byte for byte: every later Probata opens it and answers as then.

``python -m tests.golden_inquiry`` writes the one of the newest format step. It is run once, when a step is new, and
what it wrote is never written again. People and places are those of ``tests/interviewing.py``: invented.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Collection, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

from probata.inquiry.entry.settings import Settings
from probata.record.withheld import Withheld
from tests import disclosing, interviewing, picturing
from tests.conftest import PASSPHRASE
from tests.inquiry import recording

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

FOLDER = Path(__file__).parent / "data" / "inquiries"
SECOND = "a second member opens it with these words"
WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
ASKED = (
    ("list",),
    *(("search", word) for word in ("lamp", "permission", "tablets", "gate", "green door", "Nobody", "quarry")),
    ("interviews",),
    *(("count", code) for code in ("pills", "lamp", "involved")),
    ("findings",),
    ("reply",),
    ("recommendations",),
    ("hold",),
    ("members",),
    ("disclose", "--list", "../found.probata"),
    ("list", "--set-aside"),
    *(("custody", name) for name in ("letter.txt", "annex.txt")),
    ("tied",),
    ("pictures",),
    ("messages", "chat.txt"),
    ("custody", "decree.txt"),
)
"""What is asked of it, in this order, with ``--json``; of an older one what it was asked when it was written."""


_RECORD = """
[acquisition]
collector = "A. Member"
collected = "2022-01-14"
method = "Handed over on paper and scanned."
source = "The office that issued it."
purpose = "To know what it says."
form = "copy"
declared_by = "A. Member"
reasons = "I was there."
"""
_CHAT = """12/11/2019, 22:41 - +000 555 0141 907: it works
12/11/2019, 22:43 - Lamp: ok. where do you keep it
12/11/2019, 22:44 - Lamp: by the gate
12/11/2019, 22:45 - +000 555 0141 907: yes
"""


def silent(*_: object) -> None:
    """Progress that nobody watches."""


def made(folder: Path) -> None:
    """An inquiry with something in nearly every table, in ``folder/inquiry``, and beside it a package it signed."""
    from probata.inquiry.new import new

    opened = new(folder / "inquiry", Withheld(PASSPHRASE), "The golden inquiry", WEAK).opened
    interviewing.fill(opened, folder / "in")
    interviewing.save_for_clean(opened)
    recording.save_estimate(opened, folder / "files")
    disclosing.sign_with_findings(opened, folder, ("Q-04",))
    recording.take_in_replies(opened, folder / "files")
    recording.take_in_recommendations(opened, folder / "files")
    _restricted(opened, folder)
    _decided(opened)
    _handed_over(opened, folder)
    _looked_into(opened, folder / "later")
    opened.engine.dispose()


def _restricted(opened: Opened, folder: Path) -> None:
    """A protected source with two files, and a second member who holds it."""
    from probata.inquiry import members
    from probata.inquiry.add import add

    given = folder / "given"
    given.mkdir()
    (given / "list.csv").write_text("Name,Since\nA. Nobody,2019-03-02\n", encoding="utf-8")
    (given / "letter.txt").write_text("Do not say where this came from.\n", encoding="utf-8")
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@people.example", "inquiry@people.example", "The annex"
    mail.set_content("The annex comes with this.")
    mail.add_attachment("What the annex says.", filename="annex.txt")
    (folder / "mail.eml").write_bytes(mail.as_bytes())
    (folder / "empty.txt").touch()
    add(opened, [folder / "mail.eml", folder / "empty.txt"], public=False, settings=WEAK, progress=silent)
    add(opened, [given], public=False, settings=WEAK, progress=silent, of="S-1", new_source=True)
    members.add(opened, "A. Second", "investigator", WEAK, passphrase=Withheld(SECOND))
    members.give(opened, "A. Second", "S-1")


def _decided(opened: Opened) -> None:
    """A mark, a hold and a withdrawal."""
    from probata.inquiry import hold, mark, withdraw

    mark.mark(opened, ["answer.txt"], public=False, reason="It was handed over under seal.", by="A. Member")
    hold.hold(opened, "Q-09", "A court asked for it.")
    withdraw.withdraw(opened, "Q-12", "They asked by telephone.", "A. Member")


def _handed_over(opened: Opened, folder: Path) -> None:
    """One row of the package, to the court that somebody allowed it to."""
    from probata.inquiry.disclose import Chosen, Recipient, disclose

    disclosing.allow(opened, folder / "again", {"Q-01": disclosing.YES})
    to = Recipient(disclosing.COURT, disclosing.USE, disclosing.Office(folder).key)
    disclose(opened, folder / "found.probata", Chosen("v1", of="Q-01"), to, folder / "row.age")


def _looked_into(opened: Opened, folder: Path) -> None:
    """A newer version of what a source gave, records about an open file and a sealed one, pictures that are alike, and
    a chat with a number in it."""
    from probata.inquiry import assess, pictures
    from probata.inquiry.add import add
    from probata.inquiry.refresh import refresh

    folder.mkdir()
    newer, record, chat = folder / "newer.csv", folder / "record.toml", folder / "chat.txt"
    newer.write_text("Name,Since\nA. Nobody,2019-03-05\nB. Nobody,2019-04-01\n", encoding="utf-8")
    refresh(opened, "list.csv", str(newer), settings=WEAK, by="A. Member", reason="The source corrected a day.")
    record.write_text(_RECORD, encoding="utf-8")
    for document in ("decree.txt", "letter.txt"):
        assess.take_in(opened, document, record)
    chat.write_text(_CHAT, encoding="utf-8")
    drawn = picturing.scene(7)
    taken = [
        picturing.write(folder / "first.png", drawn),
        picturing.write(folder / "saved.jpg", picturing.saved(drawn, 60)),
    ]
    add(opened, [chat, *taken], public=False, settings=WEAK, progress=silent)
    pictures.pictures(opened, WEAK)


def answers(ask: Callable[..., Any], only: Collection[str] | None = None) -> dict[str, Any]:
    """What it says of itself; ``ask`` gives the JSON of a command."""
    asked = {" ".join(command): command for command in ASKED}
    return {words: ask(*command) for words, command in asked.items() if only is None or words in only}


def still(before: Any, now: Any) -> bool:
    """Whether everything that was said is said now; fields may be added, as the page on JSON promises."""
    if isinstance(before, dict):
        return isinstance(now, dict) and all(key in now and still(value, now[key]) for key, value in before.items())
    if isinstance(before, list):
        return isinstance(now, list) and len(before) == len(now) and all(map(still, before, now))
    return bool(before == now)


def packed(folder: Path) -> bytes:
    """The inquiry and its package as a TAR: names, bytes, and the times that the inquiry gave its files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(_kept(folder)):
            known = archive.gettarinfo(path, str(path.relative_to(folder)))
            known.uid = known.gid = 0
            known.uname = known.gname = ""
            with path.open("rb") if path.is_file() else io.BytesIO() as file:
                archive.addfile(known, file if path.is_file() else None)
    return out.getvalue()


def _kept(folder: Path) -> Iterator[Path]:
    yield folder / "found.probata"
    yield folder / "inquiry"
    yield from (folder / "inquiry").rglob("*")


def unpacked(archive: Path, folder: Path) -> Path:
    """The inquiry in ``folder``."""
    with tarfile.open(archive) as file:
        # Python 3.11.2, which Debian 12 has, knows no filters yet; the archive is our own.
        filters: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        file.extractall(folder, **filters)  # noqa: S202 (made by this file)
    return folder / "inquiry"


def main() -> None:
    """Writes the one of the newest format step, with its answers; refuses to write one again."""
    from probata.store.migrate import steps

    target = FOLDER / f"step-{max(steps()):04}.tar"
    if target.exists():
        sys.exit(f"{target} is there: what a format wrote once is kept as it is")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made(folder)
        target.write_bytes(packed(folder))

        def ask(*command: str) -> Any:
            done = subprocess.run(  # noqa: S603 (this interpreter, with this house)
                [sys.executable, "-m", "probata", *command, "--json"],
                cwd=folder / "inquiry",
                env={**os.environ, "PROBATA_PASSPHRASE": PASSPHRASE},
                capture_output=True,
                check=True,
            )
            return json.loads(done.stdout)

        said = json.dumps(answers(ask), ensure_ascii=False, indent=1)
    target.with_suffix(".json").write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
