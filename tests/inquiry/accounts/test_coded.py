"""The codings of one interview with the words at their places; citing a coded place; counting those that have one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts.beside import take_made
from probata.inquiry.accounts.coded import Coded, Told, coded
from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.documents import texts, tied
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.log import log
from probata.inquiry.tied import transcript
from probata.inquiry.withdraw import withdraw
from probata.method.documents import machine_text
from probata.record.count import Heard
from probata.record.errors import BadUse, NotFound
from probata.record.span import TextSpan
from probata.store import compartments
from probata.store.ties import TieKind, Why
from tests.commands import Run
from tests.inquiry.accounts.placing_kit import GOOD, placed
from tests.inquiry.tying_kit import SETTINGS, VTT, sound, written
from tests.interviewing import without_compartments


def told(answer: Coded, code: str) -> list[Told]:
    """The places of one code."""
    return [place for one in answer.codings if one.code == code for place in one.places]


@pytest.fixture
def told_of(heard: Opened, tmp_path: Path) -> Opened:
    """Two codings with places, one of them with two."""
    placed(heard, tmp_path / "in", GOOD)
    return heard


@pytest.fixture
def recorded(heard: Opened, tmp_path: Path) -> Opened:
    """A recording as the account of Q-03, with its transcript, coded by its time."""
    paths = [written(tmp_path, "talk.wav", sound()), written(tmp_path, "talk.vtt", VTT)]
    add(heard, paths, public=False, settings=SETTINGS, progress=lambda *_: None, of="Q-03")
    loaded = texts.load(heard)
    recording, subtitles = (texts.named(loaded, one.name).document.ref for one in paths)
    with transact(heard) as connection:
        tied.tie(heard, connection, TieKind.TRANSCRIPT, (subtitles, recording), Why())
    cells = {("Q-03", "Notes"): "talk.wav", ("Q-03", "Held: where"): "0:00.8-0:01"}
    assert placed(heard, tmp_path / "in", cells).places.codings == 1
    return heard


def by_machine(opened: Opened, name: str) -> str:
    """What a speech model wrote of a recording, as `transcribe` stores it."""
    old = texts.named(texts.load(opened), name)
    made = ("talk.machine.vtt", VTT.replace("us.", "us, it says.").encode())
    after = take_made(opened, old, made, SETTINGS, changing=lambda one: machine_text.told(one, ("by a machine",)))
    with transact(opened) as connection:
        tied.tie(opened, connection, TieKind.MACHINE, (after.document.document.ref, old.document.ref), Why())
    return after.document.document.name


def test_words_of_a_machine_are_told_as_its_also_when_somebody_confirmed_them(recorded: Opened, run: Run) -> None:
    (one,) = told(coded(recorded, "Q-03"), "held")
    assert (one.machine, one.unheard) == (False, False)
    name = by_machine(recorded, "talk.wav")
    (one,) = told(coded(recorded, "Q-03"), "held")
    assert (one.words, one.machine) == ("Nobody counted us.", False)  # proposed, and used by nobody
    transcript(recorded, name, "talk.wav", by="A. I.")
    (one,) = told(coded(recorded, "Q-03"), "held")
    assert (one.words, one.machine, one.unheard) == ("Nobody counted us, it says.", True, False)
    assert one.as_json() == {
        "place": "0:00.8-0:01",
        "words": "Nobody counted us, it says.",
        "transcript": name,
        "machine": True,
        "unheard": False,
    }
    said = run("interviews", "Q-03", "--inquiry", str(recorded.folder.path)).out.replace("\n", " ")
    assert "written by a machine" in said
    assert "nobody has confirmed" not in said


def test_an_account_that_a_machine_wrote_and_nobody_heard_is_told_as_that(
    recorded: Opened, tmp_path: Path, run: Run
) -> None:
    name = by_machine(recorded, "talk.wav")
    cells = {("Q-03", "Notes"): name, ("Q-03", "Held: where"): '"us, it says"'}
    placed(recorded, tmp_path / "again", cells)
    (one,) = told(coded(recorded, "Q-03"), "held")
    assert (one.words, one.machine, one.unheard) == ("us, it says", True, True)
    said = run("interviews", "Q-03", "--inquiry", str(recorded.folder.path)).out.replace("\n", " ")
    assert "written by a machine, and nobody has confirmed it" in said


def test_each_coding_is_listed_with_its_places_and_the_words_there(told_of: Opened) -> None:
    answer = coded(told_of, "Q-02")
    assert [(one.code, one.value) for one in answer.codings] == [
        ("held", Heard.DESCRIBED),
        ("pills", Heard.DESCRIBED),
        ("worked", Heard.SAID_NO),
    ]
    assert told(answer, "pills") == [
        Told('"in the morning"', "in the morning"),
        Told('"in the evening."', "in the evening."),
    ]
    assert answer.as_json()["codings"][0] == {"code": "held", "value": "described", "places": [], "closed": False}  # type: ignore[index]  # it is a list


def test_that_it_was_looked_at_is_logged_without_a_word(told_of: Opened) -> None:
    before = log(told_of, 1).size
    answer = coded(told_of, "Q-02")
    entries = [one for one in log(told_of, 9).entries if one.seq > before]
    (looked,) = [one for one in entries if one.act == "list interviews"]
    assert looked.detail == {"interviews": 1, "interview": str(answer.ref)}
    assert "evening" not in str(entries)


def test_the_compartment_of_the_interview_is_opened_with_an_entry(told_of: Opened, tmp_path: Path) -> None:
    told_of.viewed.clear()
    coded(told_of, "Q-02")
    (entry,) = [one for one in log(told_of, 3).entries if one.act == "view"]
    with look(told_of) as connection:
        within = compartments.of_interviews(connection)[coded(told_of, "Q-02").ref]
    assert entry.detail == {"for": "interviews", "compartments": [str(within)]}


def test_the_words_of_a_time_are_those_of_the_transcript(recorded: Opened) -> None:
    (one,) = told(coded(recorded, "Q-03"), "held")
    assert (one.place, one.words) == ("0:00.8-0:01", "Nobody counted us.")
    assert one.transcript.endswith("talk.vtt")
    cited = cite(recorded, "Q-03", Asked(code="held"), "counted")
    assert (cited.words, cited.transcript) == (one.words, one.transcript)


def test_a_time_of_a_recording_alone_has_no_words(heard: Opened, tmp_path: Path) -> None:
    path = written(tmp_path, "talk.wav", sound())
    add(heard, [path], public=False, settings=SETTINGS, progress=lambda *_: None, of="Q-03")
    placed(heard, tmp_path / "in", {("Q-03", "Notes"): "talk.wav", ("Q-03", "Held: where"): "0-1"})
    assert told(coded(heard, "Q-03"), "held") == [Told("0:00-0:01")]


def test_a_coded_place_is_cited_as_any_other(told_of: Opened) -> None:
    cited = cite(told_of, "Q-01", Asked(code="lamp", title="an account"), "lamps")
    by_words = cite(told_of, "Q-01", Asked(words="The lamp stayed on the whole night."), "lamps")
    assert isinstance(cited.span, TextSpan)
    assert (cited.span, cited.words, cited.account) == (by_words.span, by_words.words, True)
    assert cited.title == "an account"
    assert cite(told_of, "Q-02", Asked(code="pills", nth=2), "evening").words == "in the evening."


def test_which_of_several_has_to_be_said(told_of: Opened) -> None:
    for nth in (0, 3, -1):
        with pytest.raises(BadUse, match="has 2 places"):
            cite(told_of, "Q-02", Asked(code="pills", nth=nth), "pills")
    with pytest.raises(BadUse, match="has one place"):
        cite(told_of, "Q-01", Asked(code="lamp", nth=2), "lamp")
    with pytest.raises(BadUse, match="no words"):
        cite(told_of, "Q-01", Asked(code="lamp", words="The lamp"), "lamp")


def test_who_and_what_is_not_there_is_said(told_of: Opened) -> None:
    for name, code in (("Q-01", "held"), ("Q-01", "nothing"), ("Q-99", "held"), ("decree.txt", "held")):
        with pytest.raises(NotFound):
            cite(told_of, name, Asked(code=code), "held")
    with pytest.raises(NotFound, match="No interview has this code name"):
        coded(told_of, "Q-99")


def test_of_whom_took_consent_back_nothing_is_shown(told_of: Opened) -> None:
    withdraw(told_of, "Q-01", "asked by letter", "A. Member")
    with pytest.raises(BadUse, match="took consent back"):
        coded(told_of, "Q-01")
    with pytest.raises(BadUse, match="took consent back"):
        cite(told_of, "Q-01", Asked(code="lamp"), "lamp")


def test_without_the_compartment_a_place_is_known_and_closed(told_of: Opened) -> None:
    other = without_compartments(told_of)
    (lamp,) = [one for one in coded(other, "Q-01").codings if one.code == "lamp"]
    assert (lamp.places, lamp.closed) == ((), True)
    with pytest.raises(BadUse, match="compartment that you do not hold"):
        cite(other, "Q-01", Asked(code="lamp"), "lamp")
    with pytest.raises(BadUse, match="may not members"):
        coded(replace(told_of, role="reader"), "Q-01")


def test_a_place_in_an_account_that_is_another_now_shows_no_words(told_of: Opened) -> None:
    from probata.store import interviews

    with transact(told_of) as connection:
        one, other = (interviews.named(connection, name) for name in ("Q-01", "Q-04"))
        assert one is not None
        assert other is not None
        interviews.replace(connection, replace(one, account=other.account))
    assert told(coded(told_of, "Q-01"), "lamp") == [Told('"The lamp stayed on the whole night."')]


def test_a_count_says_of_how_many_a_place_is_known(told_of: Opened) -> None:
    assert [count(told_of, said, "").placed for said in ("pills", "lamp", "held", "not lamp")] == [1, 1, 0, 0]
    assert count(told_of, "pills or lamp", "").placed == 2
    assert count(told_of, "sex = woman", "").placed == 0
    assert count(told_of, "pills", "").as_json()["with_place"] == 1
    assert count(told_of, "held", "").as_json()["with_place"] is None
    assert count(without_compartments(told_of), "pills", "").placed == 1
    withdraw(told_of, "Q-02", "asked by letter", "A. Member")
    assert count(told_of, "pills", "").placed == 0
