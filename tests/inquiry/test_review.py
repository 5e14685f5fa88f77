"""review: a draft in Word read as it is, and answered in the same file."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.reports.choosing import Choice
from probata.inquiry.reports.reviewing import Reviewed, summary
from probata.inquiry.review import answer, review
from probata.method.documents.word.opening import read_draft
from probata.method.drafts.answering import cleared
from probata.method.drafts.earlier import OFFER, UNTIED
from probata.record.errors import BadInput, NotFound, Unreadable
from tests.wording import Changed, H, Noted, edited, with_reply, word

LIMITS = (H("Limitations"), "The inquiry could not visit the quarry.")
NO_SUCH_DAY = "The gates were closed on 31 June 2020."


def laid(folder: Path, *paragraphs: str | H | Changed, name: str = "draft.docx") -> Path:
    """A draft in a folder."""
    (folder / name).write_bytes(word(*paragraphs, *LIMITS))
    return folder / name


def codes(done: Reviewed) -> list[str]:
    """What is objected to."""
    return [one.objection.code for one in done.placed]


def test_a_draft_that_contradicts_nothing_draws_no_objection(tmp_path: Path) -> None:
    done = review(laid(tmp_path, "The gates were closed on 3 June 2020."), Settings())
    assert (codes(done), done.verdict, done.again) == ([], "0 open objections", False)


def test_an_objection_has_its_place_and_words(tmp_path: Path) -> None:
    [one] = review(laid(tmp_path, H("Findings"), NO_SUCH_DAY), Settings()).placed
    assert (one.objection.code, one.section, one.words) == ("PB358", "Findings", "31 June 2020")


def test_the_answer_is_the_same_file_with_comments_and_the_draft_is_untouched(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY)
    before = draft.read_bytes()
    done = answer(review(draft, Settings()))
    assert [one.name for one in done.files] == ["draft.reviewed.docx", "draft.reviewed.html"]
    answered = done.files[0].read_bytes()
    [comment] = read_draft(answered, "a.docx").comments
    assert comment.by == "Probata"
    assert comment.text.startswith("PB358 ")
    assert draft.read_bytes() == before
    assert read_draft(cleared(answered, "docx"), "a.docx").comments == ()


def test_no_answer_is_ever_written_over(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY)
    first, second = (answer(review(draft, Settings())) for _ in range(2))
    assert second.files[0].name == "draft.reviewed-2.docx"
    assert first.files[0].exists()


def test_an_answer_keeps_the_ending_that_says_what_the_file_is(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY).rename(tmp_path / "draft.docm")
    assert answer(review(draft, Settings())).files[0].name == "draft.reviewed.docm"


def test_without_an_objection_there_is_only_the_summary(tmp_path: Path) -> None:
    done = answer(review(laid(tmp_path, "The gates were closed."), Settings()))
    assert [one.name for one in done.files] == ["draft.reviewed.html"]
    assert b"0 open objections" in done.files[0].read_bytes()


def test_of_a_later_draft_it_is_told_what_is_new_and_what_is_resolved(tmp_path: Path) -> None:
    first = laid(tmp_path, NO_SUCH_DAY, "They came on 30 February 2020.")
    second = laid(tmp_path, "Put in above.", NO_SUCH_DAY, "They left on 31 April 2020.", name="second.docx")
    done = review(second, Settings(), since=first)
    assert [one.words for one in done.followed.new] == ["31 April 2020"]
    assert [one.words for one, _before in done.followed.standing] == ["31 June 2020"]
    assert [one.words for one in done.followed.resolved] == ["30 February 2020"]
    assert done.verdict == "2 open objections: 1 new, 1 resolved, 0 set aside"


def test_what_a_person_set_aside_in_word_stays_set_aside_and_is_kept_in_the_next_answer(tmp_path: Path) -> None:
    answered = answer(review(laid(tmp_path, NO_SUCH_DAY), Settings())).files[0]
    said = "Not an issue, because the source itself says so."
    answered.write_bytes(with_reply(answered.read_bytes(), "PB358", said))
    done = review(answered, Settings())
    assert codes(done) == []
    assert [one.reason for one in done.followed.set_aside] == ["the source itself says so."]
    again = answer(done)
    assert again.files[0].name == "draft.reviewed-2.docx"
    assert b"the source itself says so." in again.files[1].read_bytes()
    third = review(again.files[0], Settings())
    assert [one.by.by for one in third.followed.set_aside] == ["H. Teveron"]


def test_a_reply_without_a_reason_sets_nothing_aside(tmp_path: Path) -> None:
    answered = answer(review(laid(tmp_path, NO_SUCH_DAY), Settings())).files[0]
    answered.write_bytes(with_reply(answered.read_bytes(), "PB358", "Not an issue."))
    done = review(answered, Settings())
    assert codes(done) == ["PB358"]
    assert len(done.followed.standing) == 1
    assert any("a reply “not an issue” without a reason (PB358 in 1st paragraph)" in one for one in done.notices)
    again = answer(done).files[0].read_bytes()
    said = next(one.text for one in read_draft(again, "a.docx").comments if one.text.startswith("PB358"))
    assert said.endswith("a reason is missing. Reply: not an issue, because …")
    assert codes(review(done.source.file, Settings())) == ["PB358"]


def test_the_summary_of_another_format_follows_its_own_file(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY)
    other = draft.with_suffix(".docm")
    other.write_bytes(draft.read_bytes())
    first, second = (answer(review(one, Settings())) for one in (draft, other))
    assert [one.name for one in first.files] == ["draft.reviewed.docx", "draft.reviewed.html"]
    assert [one.name for one in second.files] == ["draft.reviewed.docm", "draft.reviewed.docm.html"]


def test_the_answer_may_go_into_a_new_folder(tmp_path: Path) -> None:
    done = answer(review(laid(tmp_path, NO_SUCH_DAY), Settings()), tmp_path / "answers")
    assert {one.parent for one in done.files} == {tmp_path / "answers"}
    assert done.files[0].exists()


def test_paragraphs_of_comments_have_ids_that_word_takes_and_none_twice(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY, "They came on 30 February 2020.")
    answered = answer(review(draft, Settings())).files[0].read_bytes()
    with zipfile.ZipFile(io.BytesIO(answered)) as held:
        found = re.findall(rb'paraId="(\w+)"', held.read("word/comments.xml"))
    assert found
    assert all(0 < int(one, 16) < 0x80000000 for one in found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        (("accepted",), [("31 June 2020", "")]),
        (("rejected",), [("31 April 2020", "")]),
        (("accepted", "rejected"), [("31 April 2020", "rejected"), ("31 June 2020", "accepted")]),
    ],
)
def test_tracked_changes_are_read_as_asked(tmp_path: Path, ways: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    draft = laid(tmp_path, Changed("They came on ", "31 April 2020", "31 June 2020", "."))
    done = review(draft, Settings(), ways)
    assert [(one.words, one.under) for one in done.placed] == found
    assert any("tracked changes" in one for one in done.notices)


def test_a_draft_that_is_open_elsewhere_is_read_and_that_is_said(tmp_path: Path) -> None:
    draft = laid(tmp_path, NO_SUCH_DAY)
    (tmp_path / ".~lock.draft.docx#").write_bytes(b"")
    assert any("open in another program" in one for one in review(draft, Settings()).notices)


def test_another_language_is_said(tmp_path: Path) -> None:
    french = "Les personnes conduites au foyer étaient comptées le matin et le soir, et la nuit la porte était fermée."
    done = review(laid(tmp_path, french, french.replace("matin", "soir")), Settings())
    assert any("rules on wording" in one for one in done.notices)


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.docx", b""), ("note.txt", b"They were held."), ("cut.docx", word("They were held.")[:200])],
)
def test_what_is_no_draft_is_refused_with_what_to_do(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unreadable) as fault:
        review(tmp_path / name, Settings())
    assert fault.value.next_step
    assert sorted(os.listdir(tmp_path)) == [name]


def test_a_missing_draft_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        review(tmp_path / "draft.docx", Settings())


def test_the_json_says_everything_that_was_found(tmp_path: Path) -> None:
    done = answer(review(laid(tmp_path, NO_SUCH_DAY), Settings()))
    told = json.loads(json.dumps(done.as_json()))
    assert told["open"] == 1
    assert told["objections"][0]["words"] == "31 June 2020"
    assert told["objections"][0]["new"] is True
    assert len(told["files"]) == 2
    assert summary(done.placed) == (("PB358", summary(done.placed)[0][1], 1),)


# With an inquiry.


def tied(saved: Opened, draft: Path) -> Reviewed:
    """The draft with its first offer of each place taken."""
    asked = review(draft, Settings(), opened=saved)
    choices = [Choice(one.binds, 1, "H. Teveron", "read with the account") for one in asked.placed if one.offers]
    assert choices
    return review(draft, Settings(), opened=saved, choices=choices)


def test_with_an_inquiry_words_that_nothing_bears_are_offered_what_is_on_record(saved: Opened, tmp_path: Path) -> None:
    leave = words_of_leave(saved)
    done = review(laid(tmp_path, f"The rules of the quarry said: “{leave}”"), Settings(), opened=saved)
    [one] = [one for one in done.placed if one.objection.code == "PB201"]
    assert one.offers[0][0].tied.body == "leave"
    assert "To tie it to one of these" not in one.objection.next_step


def words_of_leave(saved: Opened) -> str:
    """The words of the saved place ``leave``."""
    from probata.inquiry.reports.reading_drafts import held_against

    return held_against(saved, "public").records.places["leave"].words


def test_a_chosen_record_is_tied_by_a_bookmark_and_bears_the_words_from_then_on(saved: Opened, tmp_path: Path) -> None:
    draft = laid(tmp_path, f"The rules of the quarry said: “{words_of_leave(saved)}”")
    done = tied(saved, draft)
    assert done.ties == 1
    assert "PB201" not in codes(done)
    answered = answer(done).files[0]
    [mark] = [one for one in read_draft(answered.read_bytes(), "a.docx").bookmarks if one.name.startswith("_prb")]
    assert "leave" not in mark.name
    again = review(answered, Settings(), opened=saved)
    assert "PB201" not in codes(again)
    assert again.ties == 0


def test_a_reply_with_a_number_in_word_ties_the_words(saved: Opened, tmp_path: Path) -> None:
    draft = laid(tmp_path, f"The rules of the quarry said: “{words_of_leave(saved)}”")
    answered = answer(review(draft, Settings(), opened=saved)).files[0]
    answered.write_bytes(with_reply(answered.read_bytes(), "PB201", "1"))
    done = review(answered, Settings(), opened=saved)
    assert done.ties == 1
    assert "PB201" not in codes(done)


def noted(folder: Path, saved: Opened) -> Path:
    """A draft with a note that names what is on record."""
    from probata.inquiry.reports.reading_drafts import held_against

    (folder / "noted.docx").write_bytes(
        word(Noted("Leave was asked for.", held_against(saved, "public").records.places["leave"].title))
    )
    return folder / "noted.docx"


def test_a_note_that_names_what_is_on_record_is_offered_it_in_a_comment(saved: Opened, tmp_path: Path) -> None:
    done = answer(review(noted(tmp_path, saved), Settings(), opened=saved))
    [one] = done.noted
    [comment] = [each.text for each in read_draft(done.files[0].read_bytes(), "a.docx").comments if UNTIED in each.text]
    assert comment.splitlines()[0] == f"{UNTIED}note 1"
    assert len([line for line in comment.splitlines() if line.startswith(OFFER)]) == len(one.offers)
    again = answer(review(done.files[0], Settings(), opened=saved))
    assert [there is not None for _one, there in again.offered] == [True]
    assert again.followed.resolved == ()


def test_a_reply_to_what_is_offered_for_a_note_ties_it(saved: Opened, tmp_path: Path) -> None:
    answered = answer(review(noted(tmp_path, saved), Settings(), opened=saved)).files[0]
    answered.write_bytes(with_reply(answered.read_bytes(), UNTIED, "1"))
    done = review(answered, Settings(), opened=saved)
    assert (done.ties, done.noted) == (1, ())
    assert review(answer(done).files[0], Settings(), opened=saved).noted == ()


def test_what_is_offered_for_a_note_and_declined_stays_declined(saved: Opened, tmp_path: Path) -> None:
    answered = answer(review(noted(tmp_path, saved), Settings(), opened=saved)).files[0]
    answered.write_bytes(with_reply(answered.read_bytes(), UNTIED, "Not an issue, because it cites the printed law."))
    done = answer(review(answered, Settings(), opened=saved))
    assert done.ties == 0
    [comment] = [one for one in read_draft(done.files[0].read_bytes(), "a.docx").comments if UNTIED in one.text]
    assert comment.done


def test_edited_words_of_a_tie_are_objected_to(saved: Opened, tmp_path: Path) -> None:
    leave = words_of_leave(saved)
    answered = answer(tied(saved, laid(tmp_path, f"The rules of the quarry said: “{leave}”"))).files[0]
    answered.write_bytes(edited(answered.read_bytes(), leave, leave.replace("permission", "payment")))
    done = review(answered, Settings(), opened=saved)
    assert "PB201" in codes(done)


@pytest.mark.parametrize("choice", [Choice("0" * 64, 1, "H. Teveron", "read"), None])
def test_a_choice_that_cannot_be_made_ties_nothing(saved: Opened, tmp_path: Path, choice: Choice | None) -> None:
    draft = laid(tmp_path, f"The rules of the quarry said: “{words_of_leave(saved)}”")
    [one] = [one for one in review(draft, Settings(), opened=saved).placed if one.offers]
    made = choice or Choice(one.binds, 9, "H. Teveron", "read")
    with pytest.raises(BadInput):
        review(draft, Settings(), opened=saved, choices=[made])
    with pytest.raises(BadInput):
        review(draft, Settings(), opened=saved, choices=[replace(made, number=1), replace(made, number=1)])
    from probata.inquiry.reports import tying

    assert not tying.known(saved)


def test_a_tie_of_words_in_a_note_has_no_place_in_the_file_and_that_is_said(saved: Opened, tmp_path: Path) -> None:
    draft = tmp_path / "noted.docx"
    draft.write_bytes(word(Noted("Leave was asked for.", f"The rules said: “{words_of_leave(saved)}”")))
    asked = review(draft, Settings(), opened=saved)
    choices = [Choice(one.binds, 1, "H. Teveron", "read") for one in asked.placed if one.offers and "note" in one.where]
    assert choices
    done = answer(review(draft, Settings(), opened=saved, choices=choices))
    assert done.untied == done.ties > 0
    assert not [
        one for one in read_draft(done.files[0].read_bytes(), "a.docx").bookmarks if one.name.startswith("_prb")
    ]
