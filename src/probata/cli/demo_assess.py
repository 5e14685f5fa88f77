"""The demo's steps about single files: a picture that is older than it says, and whether a leaked draft is genuine."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli.assess import print_taken
from probata.cli.telling import Voice

if TYPE_CHECKING:
    from probata.inquiry.assess import Assessed
    from probata.inquiry.entry.door import Opened
    from probata.record.canonical import Json

PICTURE, DRAFT = "photo-2020-post.jpg", "directive-20190409.docx"


def picture(held: Opened, folder: Path) -> Assessed:
    """The verification card of a picture that was posted as one of 2020, with its earlier copy."""
    from probata.inquiry.assess import take_in
    from probata.inquiry.files.example import CARD

    return take_in(held, PICTURE, folder / "report" / CARD)


def leak(held: Opened, folder: Path, voice: Voice) -> Json:
    """The record on the leaked draft, which the faulty finding rested on without one."""
    from probata.inquiry.assess import take_in
    from probata.inquiry.custody import custody
    from probata.inquiry.files.example import RECORD

    taken = take_in(held, DRAFT, folder / "report" / RECORD)
    [kept] = [one.version.record.table() for one in custody(held, DRAFT).records if one.stands]
    readers = " and ".join(str(kept[key]).partition(" (")[0] for key in ("judged_by", "second_reader"))
    voice.tell(
        "assess directive",
        f"the leaked draft is {kept['result']}, as {readers} judged; a finding on it takes that record.",
        partial(print_taken, taken),
        to=f"assess {DRAFT} --from {RECORD}",
    )
    return taken.as_json()
