"""transcribe: a machine's words beside the recording, proposed and never more, until a person has heard it."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.check import check
from probata.inquiry.cite import Asked, cite
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.log import log
from probata.inquiry.tied import listed, take_back, transcript
from probata.inquiry.transcribe import Given, Transcribed, transcribe
from probata.record.errors import BadUse, ProbataError, Unreadable
from probata.record.withheld import Withheld
from probata.store import items
from tests.bubbles import bubbled
from tests.inquiry.tying_kit import SETTINGS, sound, tables, taken, written
from tests.intake.sound.modelling import SAYS, decoding, program

pytestmark = [bubbled, decoding]
REPORT = "---\ntitle: T\nedition: e\naudience: internal\n---\n\n# R\n\nIt says so. {quote}`gate`\n"
NAME = "talk.machine.vtt"


def heard(opened: Opened, tmp_path: Path, says: str = SAYS, name: str = "talk.wav", code: str = "") -> Transcribed:
    made = program(tmp_path / "model", code or f"sys.stdout.write({says!r})")
    given = Given(str(made), (written(tmp_path, "weights.bin", "w"),), "{sound}")
    return transcribe(opened, name, given, by="A. Investigator", settings=SETTINGS)


def stale(opened: Opened, tmp_path: Path) -> list[str]:
    found = check(opened, written(tmp_path, "r.md", REPORT))
    return [one.message for one in found.objections if one.code == "PB102"]


def test_it_is_proposed_and_a_person_confirms_it(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()), public=True)
    found = heard(opened, tmp_path)
    assert (found.document, found.cues, found.stored) == (NAME, 2, True)
    assert listed(opened).proposed == ((NAME, "talk.wav"),)
    assert cite(opened, "talk.wav", Asked(time="0:00-0:01"), "time").words == ""
    cited = cite(opened, NAME, Asked(words="The gate was open."), "gate")
    assert (cited.unheard, cited.public) == (True, False)
    assert "nobody has confirmed" in stale(opened, tmp_path)[0]
    transcript(opened, NAME, "talk.wav", by="A. Investigator", reason="heard")
    assert listed(opened).proposed == ()
    assert stale(opened, tmp_path) == []
    again = cite(opened, "talk.wav", Asked(time="0:00-0:00.5"), "time")
    assert (again.words, again.transcript, again.unheard) == ("The gate was open.", NAME, False)
    take_back(opened, NAME, "talk.wav", by="A. Investigator")
    assert stale(opened, tmp_path) != []
    assert listed(opened).proposed == ()  # refused for good


def test_it_says_who_wrote_it_and_is_logged_without_a_word(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()))
    found = heard(opened, tmp_path)
    assert found.limits[0].startswith("is a machine's words of a recording, which nobody had heard against it")
    assert "hears.py (SHA-256 " in found.limits[0]
    assert "weights.bin (SHA-256 " in found.limits[0]
    one = texts.named(texts.load(opened), NAME)
    assert one.item.reader == "read-vtt+speech-model/1"
    assert one.document.claim("made-by") == "a machine (hears.py), heard by nobody"
    (entry,) = [one for one in log(opened, 50).entries if one.act == "transcribe"]
    assert isinstance(entry.detail, dict)
    assert (entry.detail["document"], entry.detail["stored"]) == (str(one.document.ref), True)
    assert "gate" not in repr(entry.detail)
    assert "hears" not in repr(entry.detail)


def test_the_same_words_are_stored_once_and_those_of_another_recording_apart(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()), written(tmp_path, "other.wav", sound(1.6)))
    heard(opened, tmp_path)
    assert heard(opened, tmp_path).stored is False
    assert heard(opened, tmp_path, name="other.wav").document == "other.machine.vtt"
    assert set(listed(opened).proposed) == {(NAME, "talk.wav"), ("other.machine.vtt", "other.wav")}
    assert len(listed(opened).ties) == 2
    assert len([one for one in log(opened, 50).entries if one.act == "tie documents"]) == 2


def test_a_proposal_that_is_refused_stays_a_machines_words(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()))
    heard(opened, tmp_path)
    take_back(opened, NAME, "talk.wav", by="A. Investigator")
    assert [one.kind for one in listed(opened).ties] == ["machine's transcript"]
    assert listed(opened).proposed == ()
    heard(opened, tmp_path)
    assert listed(opened).proposed == ()


def test_of_somebodys_recording_nothing_lies_open(opened: Opened, tmp_path: Path, passphrase: Withheld[str]) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()), of="S-07")
    later = open_inquiry(opened.folder.path, passphrase)  # who made the compartment has seen what is in it
    heard(later, tmp_path)
    later.engine.dispose()
    one = texts.named(texts.load(opened), NAME)
    with look(opened) as connection:
        assert one.item.ref in items.restricted(connection)
    for word in ("gate", "hears.py", "talk", "A. Investigator"):
        assert word not in tables(opened)
    assert "'for': 'transcribe'" in repr([each.detail for each in log(opened, 50).entries if each.act == "view"])
    kept = (each.read_bytes() for each in tmp_path.rglob("*") if each.is_file() and "model" not in each.parts)
    assert not [each for each in kept if b"The gate was open" in each]


FAULTS = {
    "html": "<!DOCTYPE html><html><body><p>The gate was open.</p></body></html>",
    "plain": "The gate was open.",
    "late": "WEBVTT\n\n00:09.000 --> 00:10.000\nThe gate.\n",
    "backwards": "WEBVTT\n\n00:01.000 --> 00:01.200\nA.\n\n00:00.000 --> 00:00.200\nB.\n",
    "wordless": "WEBVTT\n\n00:00.000 --> 00:01.000\n\n",
    "unseen": "WEBVTT\n\n00:00.000 --> 00:01.000\n\u202e\n",
    "binary": "",
    "error": "",
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_what_is_no_transcript_stores_nothing(opened: Opened, tmp_path: Path, fault: str) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()))
    code = {"binary": "os.write(1, bytes(range(256)) * 99)", "error": "print('WEBVTT'); sys.exit(4)"}.get(fault, "")
    with pytest.raises(Unreadable) as told:
        heard(opened, tmp_path, FAULTS[fault], code=code)
    assert told.value.message.count(". ") == 0
    assert [one.document.name for one in texts.load(opened).stored] == ["talk.wav"]
    assert listed(opened).ties == ()


def test_signs_that_turn_writing_are_taken_out_and_told(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()))
    found = heard(opened, tmp_path, SAYS.replace("open", "\u202eopen"))
    assert texts.named(texts.load(opened), NAME).text == "The gate was open.\nNobody counted us."
    assert any("turn the direction of writing" in one for one in found.limits)


def test_what_is_refused_before_anything_runs(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "talk.wav", sound()), written(tmp_path, "note.txt", "words"))
    ran = tmp_path / "ran"
    made = program(tmp_path / "model", f"open({str(ran)!r}, 'w')")

    def tried(name: str = "talk.wav", by: str = "A.", reads: tuple[Path, ...] = ()) -> None:
        transcribe(opened, name, Given(str(made), reads), by=by, settings=SETTINGS)

    refused: list[tuple[str, dict[str, object]]] = [
        ("no recording", {"name": "note.txt"}),
        ("answer for", {"by": " "}),
        ("inquiry itself", {"reads": (opened.folder.path,)}),
        ("inquiry itself", {"reads": (opened.folder.database,)}),
        ("inquiry itself", {"reads": (opened.folder.path.parent,)}),
    ]
    for says, given in refused:
        with pytest.raises(BadUse, match=says):
            tried(**given)  # type: ignore[arg-type]
    with pytest.raises(ProbataError, match="No document has"):
        tried(name="nobody.wav")
    assert not ran.exists()
