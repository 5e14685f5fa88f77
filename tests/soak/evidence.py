"""The evidence that the acts take in: a mail and an archive with files inside, sound, pictures, a chat, a page.

Small, invented, and the same bytes each time; but for the program that stands for a speech model, which names Python.
"""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests import interviewing
from tests.inquiry import recording
from tests.inquiry.accounts import placing_kit
from tests.inquiry.tying_kit import MISREAD, NEW, OLD, READ, VTT, sound

if TYPE_CHECKING:
    from probata.intake.capture import Captured

SAYS = "WEBVTT\n\n00:00.000 --> 00:00.700\nThe pier was dark.\n\n00:00.700 --> 00:01.400\nNobody rowed.\n"
"""What the program writes of any recording."""
_CHAT = """12/11/2019, 22:41 - +000 555 0141 907: the ferry is late
12/11/2019, 22:43 - Lamp: ok. wait by the gate
12/11/2019, 22:44 - +000 555 0141 907: yes
"""
_SHEET = "No,what,when\n1,carts,2019-03-02\n2,stones,2019-03-05\n"
_RECORD = """[acquisition]
collector = "A. Member"
collected = "2022-01-14"
method = "Handed over on paper and scanned."
source = "The office that issued it."
purpose = "To know what it says."
form = "copy"
declared_by = "A. Member"
reasons = "I was there."
"""
_REPORT = f"""{interviewing.FRONT.format(audience="public")}Leaving the quarry needed leave: {{quote}}`leave`.

Of the people who were held or worked at the quarry, {{count}}`pills:of` described being given pills.

:::{{limitations}}
The inquiry could not visit the quarry.
:::

:::{{reply}}
The office of the quarry was not notified before publication, because that would have endangered people there.
:::
"""
_FINDINGS = """house = "un"
standard = "reasonable grounds to believe"
period = "2019-03-02/2020-06-30"

[findings.F1]
type = "law"
says = "Leaving the quarry needed leave."
object = "fact"
wording = "needed"
rests_on = [{from = "leave", as = "the text itself"}]
"""
_TEXTS = {
    "pile/list.csv": OLD,
    "pile/notice.txt": MISREAD,
    "pile/pier.vtt": VTT,
    "pile/empty.txt": "",
    "hers/talk.vtt": VTT.replace("counted us", "counted them"),
    "hers/sheet.csv": _SHEET,
    "chat/chat.txt": _CHAT,
    "read/notice-read.txt": READ,
    "newer/list-2.csv": NEW,
    "newer/found-2.txt": "A page that lay in the archive of another town: the quarry was closed that winter, it says.",
    "newer/sheet-2.csv": f"{_SHEET}3,ropes,2019-03-09\n",
    "record.toml": _RECORD,
    "records/findings.toml": _FINDINGS,
    "records/recommendations.toml": recording.RECOMMENDATIONS.replace('"F1", "F2"', '"F1"'),
    "records/reply.toml": recording.REPLY.replace('"F1", "F2"', '"F1"'),
    "records/lists.csv": recording.TABLE,
    "answered/answer.txt": recording.RESPONSE,
    "report/report.md": _REPORT,
    "report/again.md": _REPORT.replace("edition: first", "edition: first, once more"),
    "report/compiled.md": _REPORT,
}
_WHERE = {**placing_kit.GOOD, ("Q-03", "Held: where"): '"I broke stones from six to six"'}


def write(folder: Path) -> None:
    """All of it, in folders of ``folder``."""
    for name, text in _TEXTS.items():
        _put(folder / name, text.encode("utf-8"))
    _put(folder / "pile/mail.eml", _mail())
    _put(folder / "pile/box.zip", _archive())
    _put(folder / "pile/pier.wav", sound())
    _put(folder / "hers/talk.wav", sound(1.6))
    _draw(folder)
    _program(folder / "model")
    placing_kit.files(folder / "placed", _WHERE)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _mail() -> bytes:
    """A mail with a file attached."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@people.example", "inquiry@people.example", "The annex"
    mail.set_content("The annex comes with this.")
    mail.add_attachment("What the annex says of the lower road.", filename="annex.txt")
    mail.set_boundary("of this mail alone")
    return mail.as_bytes()


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(zipfile.ZipInfo("shelf.txt"), "What stood on the shelf of the gate house.\n")
    return out.getvalue()


def _draw(folder: Path) -> None:
    """A picture, two copies of it, one of them somebody's, and a picture of words."""
    from PIL import Image, ImageDraw

    from tests import picturing

    drawn = picturing.scene(7, (240, 160))
    picturing.write(folder / "pictures/album.png", drawn)
    picturing.write(folder / "pictures/post.jpg", picturing.saved(drawn, 60))
    picturing.write(folder / "hers/view.png", picturing.cut(drawn, 0.02, 0.03, 0.01, 0.02))
    board = Image.new("L", (520, 90), 255)
    ImageDraw.Draw(board).text((20, 20), "THE GATE IS CLOSED", fill=0, font_size=44)
    picturing.write(folder / "pictures/board.png", board)


def _program(folder: Path) -> None:
    from tests.intake.sound.modelling import program

    program(folder, f"sys.stdout.write({SAYS!r})")


@cache
def page() -> Captured:
    """A page of the web as the browser gave it, packed."""
    from probata.intake.capture import Captured
    from probata.intake.capture.wacz import wacz
    from tests.intake.capture.making import ASKED, exchange, visit

    seen = visit(exchange(body=b"<!doctype html><title>The season</title><p>The ferry was full that night"))
    return Captured("paper.example-20220301T100000Z.wacz", wacz(ASKED, seen), seen)
