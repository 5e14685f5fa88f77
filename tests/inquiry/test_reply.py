"""reply, below the command line: taking in, saying what is open, annexing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from probata.inquiry import findings
from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.records.remarking import Asked, remark
from probata.inquiry.reply import annex, status, take_in
from probata.method.reply.model import Heard
from probata.record.errors import AlreadyThere, AnswerIsNo, BadInput, BadUse, NotFound
from probata.store import basis, saved
from tests.inquiry.answered import WHOLE, put_answer, written
from tests.inquiry.finding import write as written_as
from tests.interviewing import NAMES
from tests.method.reply.answers import ANSWER, FILE, disposition


@pytest.fixture
def port(heard: Opened, tmp_path: Path) -> Opened:
    """Twelve interviews, the port's answer, and a statement."""
    put_answer(heard, tmp_path)
    return heard


def _refs(opened: Opened) -> list[str]:
    with look(opened) as connection:
        found = saved.standing(connection, (saved.REPLY_FILE, saved.RESPONSE))
    return [str(one.ref) for one in found.values()]


def test_a_file_is_taken_in_and_its_state_told(port: Opened, tmp_path: Path) -> None:
    made = take_in(port, written(tmp_path))
    (party,) = made.parties
    assert (party.responses[0].paragraphs, party.responses[0].disposed) == (6, 6)
    assert [one.heard for one in party.findings][:2] == [Heard.ANSWERED, Heard.ANSWERED]
    assert not made.recorded
    assert status(port) == made


def test_the_same_file_again_changes_nothing_and_a_changed_one_stands_anew(port: Opened, tmp_path: Path) -> None:
    take_in(port, written(tmp_path))
    first, entries = _refs(port), len(log(port, 1000).entries)
    take_in(port, written(tmp_path))
    assert _refs(port) == first
    assert len(log(port, 1000).entries) == entries
    take_in(port, written(tmp_path, WHOLE.replace("Weighed.", "Weighed again.")))
    assert set(_refs(port)).isdisjoint(first)


def test_a_response_rests_on_its_document_and_the_file_on_its_places(port: Opened, tmp_path: Path) -> None:
    take_in(port, written(tmp_path))
    with look(port) as connection:
        document = saved.standing(connection, (saved.RESPONSE,))["answer"].body["document"]
        place = str(saved.standing(connection)["master-early"].ref)
        assert set(_refs(port)) <= set(basis.forward(connection, [str(document)]))
        assert set(basis.forward(connection, [place])) >= {_refs(port)[-1]}
        assert set(saved.standing(connection)) == {"master-early"}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('place = "master-early"', 'place = "nowhere"', "No place is saved under 'nowhere'"),
        ('paragraphs = "3"', 'paragraphs = "31"', "no paragraph 31"),
        ('remove = ["Wenda Orkall"]', 'remove = ["Wenda Orkal"]', "do not stand in 5"),
        ("[[responses.dispositions]]", '[responses.transcripts]\n4 = "x"\n\n[[responses.dispositions]]', "page 4"),
    ],
)
def test_what_shows_only_against_the_records_is_a_fault_and_nothing_is_taken_in(
    port: Opened, tmp_path: Path, old: str, new: str, why: str
) -> None:
    with pytest.raises(BadInput, match=why):
        take_in(port, written(tmp_path, WHOLE.replace(old, new, 1)))
    assert _refs(port) == []


def test_a_document_that_is_not_there_is_said(port: Opened, tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        take_in(port, written(tmp_path, WHOLE.replace("port-answer.txt", "mill-answer.txt")))
    assert "[[responses]] 1 (answer)" in caught.value.where
    with pytest.raises(NotFound, match="No file of replies"):
        status(port)


def test_the_annex_is_written_once_everything_is_classed_and_replaces_its_own_kind_only(
    port: Opened, tmp_path: Path
) -> None:
    out = tmp_path / "annex.md"
    take_in(port, written(tmp_path))
    told = annex(port, out)
    assert (told.paragraphs, told.removed, told.not_annexed) == (6, 1, 0)
    assert "Orkall" not in out.read_text(encoding="utf-8")
    assert annex(port, out).paragraphs == 6
    out.write_text("somebody's notes", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        annex(port, out)
    with pytest.raises(BadUse, match="Markdown"):
        annex(port, tmp_path / "annex.txt")
    with pytest.raises(NotFound, match="no such folder"):
        annex(port, tmp_path / "none" / "annex.md")


def test_an_answer_received_on_a_condition_is_not_annexed(port: Opened, tmp_path: Path) -> None:
    take_in(port, written(tmp_path))
    with look(port) as connection:
        [file] = saved.standing(connection, {saved.REPLY_FILE}).values()
    [document] = set(file.body["documents"].values())  # type: ignore[union-attr]  # an object, as the spec has it
    remark(port, [name_of(port, str(document))], Asked("lead only", reason="their terms"))
    with pytest.raises(AnswerIsNo, match="lead only"):
        annex(port, tmp_path / "annex.md")
    assert not (tmp_path / "annex.md").exists()


def name_of(opened: Opened, ref: str) -> str:
    return texts.named(texts.load(opened), ref).document.name


def test_the_annex_waits_while_somebody_is_named_in_an_open_paragraph(port: Opened, tmp_path: Path) -> None:
    without = WHOLE[: WHOLE.index('[[responses.dispositions]]\nparagraphs = "5"')]
    take_in(port, written(tmp_path, without))
    with pytest.raises(AnswerIsNo, match="Paragraphs 5 of the response"):
        annex(port, tmp_path / "annex.md")
    assert not (tmp_path / "annex.md").exists()


def test_names_of_the_vault_never_reach_the_annex(heard: Opened, tmp_path: Path) -> None:
    put_answer(heard, tmp_path, ANSWER.replace("on weekdays.", f"with {NAMES[0]} and Q-02 on weekdays."))
    take_in(heard, written(tmp_path))
    annex(heard, tmp_path / "annex.md")
    text = (tmp_path / "annex.md").read_text(encoding="utf-8")
    assert NAMES[0].lower() not in text.lower()
    assert "Q-02" not in text


def test_an_answer_of_scanned_pages_says_so(heard: Opened, tmp_path: Path) -> None:
    put_answer(heard, tmp_path, ANSWER + "\f\f9. The last page.")
    made = take_in(heard, written(tmp_path))
    assert made.parties[0].responses[0].unread == (2,)
    silent = '\n[[silences]]\nparty = "port"\nfinding = "F3"\nby = ["A. B.", "C. D."]\nsearches = "the answer"\n'
    with pytest.raises(BadInput, match="nobody has read page 2"):
        take_in(heard, written(tmp_path, WHOLE + silent))


def test_an_answer_of_a_thousand_paragraphs_is_classed_by_one_range(heard: Opened, tmp_path: Path) -> None:
    text = "\n\n".join(f"{n}. The Office serves boat number {n} and its crew." for n in range(1, 1001))
    put_answer(heard, tmp_path, text)
    file = FILE[: FILE.index("[[responses.dispositions]]")]
    made = take_in(heard, written(tmp_path, file + disposition("1-1000", "general position")))
    assert (made.parties[0].responses[0].disposed, made.open) == (1000, 0)


def test_members_who_only_read_take_nothing_in(port: Opened, tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises(BadUse, match="may not decide"):
        take_in(replace(port, role="reader"), written(tmp_path))


RESPONSIBLE = (
    'house = "un"\nstandard = "reasonable grounds to believe"\nperiod = "2019-03-02/2020-06-30"\n'
    '[persons.one]\nrole = "the head of the port"\nidentity = "Vestalquin Ombrazeel, called Tarrowick"\n'
    'standard = "clear and convincing"\nwording = "gave the order"\nrests_on = ["master-early"]\n'
    'not_notified = "danger to persons"\n'
)
_NAMES = ("Vestalquin", "Ombrazeel", "Tarrowick")


@pytest.mark.parametrize("form", [str, str.upper, lambda name: f"{name}s", lambda name: f"{name}’s"])
@pytest.mark.parametrize("name", [*_NAMES, " ".join(_NAMES[:2])])
def test_no_annex_names_a_person_on_record_as_responsible(
    heard: Opened, tmp_path: Path, name: str, form: Callable[[str], str]
) -> None:
    put_answer(heard, tmp_path, ANSWER.replace("extract on", f"extract of {form(name)} on", 1))
    findings.take_in(heard, written_as(tmp_path, RESPONSIBLE))
    made = take_in(heard, written(tmp_path, WHOLE))
    assert form(name) not in str([one.why for party in made.parties for each in party.responses for one in each.open])
    told = annex(heard, tmp_path / "annex.md")
    data = (tmp_path / "annex.md").read_text(encoding="utf-8")
    assert "[name removed]" in data
    assert not [one for one in _NAMES if one.casefold() in (data + str(told.as_json())).casefold()]


def test_nor_somebody_who_was_interviewed_or_a_code_name(heard: Opened, tmp_path: Path) -> None:
    put_answer(heard, tmp_path, ANSWER.replace("extract on", f"extract of {NAMES[0]} (q 02) on", 1))
    more = '\n[[responses.dispositions]]\nparagraphs = "1"\nkind = "general position"\nanswer = "noted"\n'
    take_in(heard, written(tmp_path, WHOLE + more + 'reason = "r"\nby = "N"\n'))
    annex(heard, tmp_path / "annex.md")
    data = (tmp_path / "annex.md").read_text(encoding="utf-8")
    assert NAMES[0] not in data
    assert "q 02" not in data


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('reason = "Weighed."', 'reason = "What {} says."'),
        ("[[notices]]", '[parties.other]\nsays = "{}"\n\n[[notices]]'),
    ],
)
def test_a_file_that_names_somebody_who_was_interviewed_is_refused(
    port: Opened, tmp_path: Path, old: str, new: str
) -> None:
    with pytest.raises(BadInput, match="name somebody who was interviewed") as caught:
        take_in(port, written(tmp_path, WHOLE.replace(old, new.format(NAMES[0]), 1)))
    assert NAMES[0] not in str(caught.value)
    assert "reply.toml:" in caught.value.where


def test_a_response_stays_with_its_document_whatever_is_added_later(port: Opened, tmp_path: Path) -> None:
    take_in(port, written(tmp_path, WHOLE.replace('document = "port-answer.txt"', 'document = "answer"')))
    (tmp_path / "second-answer.txt").write_text("1. Another one.\n", encoding="utf-8")
    add(port, [tmp_path / "second-answer.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    made = status(port)
    assert made.lost == ()
    assert made.parties[0].responses[0].paragraphs == 6
