"""Faults in the record of replies: notices, access, voices, dispositions, corrections, silences, the annexed answer."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults.editing import add_sentence, fences, paragraphs, phrase, remove, replace, roles, swap_role
from tests.faults.recorded import REPLY, REPORT, RESPONSE, Files
from tests.faults.spoiling import (
    Spoiled,
    Spot,
    Table,
    in_report,
    more,
    one_of,
    put,
    seen_at,
    shelf,
    tables,
    then,
    without,
)

OPERATORS, breaks = shelf("responses")
_NOTICE = "METHOD 6: Notice: questions, summary, factual extract, or full draft [...] with version, access date of each party, deadline and cut-off"
_HEARD = 'METHOD 6: or "not notified: danger to persons", a state and not an omission'
_ACCESS = (
    "METHOD 6: A statement answers content only if that party had access to it by then and does not say otherwise."
)
_VOICES = "METHOD 6: Several voices of one State (ministry, mission, ambassador, written response) stay apart under one party."
_DISPOSED = "METHOD 1, law 4: Every paragraph of a response that answers a finding or names a person has a disposition"
_REASON = "METHOD 6: Response -> dispositions (accepted, corrected, noted, rejected, with a reason; ranges at once) -> what changed and why"
_SILENCE = (
    'METHOD 6: "The inquiry did not identify an answer" needs two persons and the searches kept; never on unread scans.'
)
_STATED = "METHOD 1, law 4: an unanswered notice is stated as unanswered."
_ANNEXED = "METHOD 6: annexed, third persons redacted, scans and pictures too"
_NAMED = "METHOD 4: Never publish: names, faces, voices [...] document metadata, people named in the State's response."


def _tables(files: Files, name: str, **holding: object) -> list[Table]:
    found = tables(files[REPLY], name)
    return [
        one for one in found if one.name == name and all(one.holds.get(key) == kept for key, kept in holding.items())
    ]


def _parties(files: Files) -> list[Table]:
    return [one for one in tables(files[REPLY], "parties") if "." in one.name]


def _disposed(files: Files, *, answering: bool = False) -> list[Table]:
    """Dispositions; or those of paragraphs that answer a finding or name a person."""
    persons = ("names a person", "attack on a witness")
    found = _tables(files, "responses.dispositions")
    return [one for one in found if not answering or "findings" in one.holds or one.holds["kind"] in persons]


def _about(table: Table) -> tuple[str, ...]:
    return tuple(table.holds.get("findings", ()))


def _set(files: Files, table: Table | None, **entries: str | bool | list[str] | None) -> Spoiled | None:
    return put(files, REPLY, table, _about(table) or (table.last,), **entries) if table else None


def _pop(files: Files, table: Table | None) -> Spoiled | None:
    return without(files, REPLY, table, _about(table) or (table.last,)) if table else None


def _reply(files: Files) -> tuple[int, int]:
    return fences(files[REPORT], "reply")[0].inside


# Notices


@breaks(_HEARD)
def party_without_notice(files: Files, rng: random.Random) -> Spoiled | None:
    """Findings concern a party that was sent nothing, and no reason stands there."""
    found = one_of(rng, _tables(files, "notices"))
    spoiled = _pop(files, found)
    return (
        Spoiled(spoiled.files, spoiled.at, spoiled.also, (found.holds["party"],), True) if found and spoiled else None
    )


@breaks(_HEARD)
def party_that_a_finding_concerns_left_out(files: Files, rng: random.Random) -> Spoiled | None:
    """The notice showed the party less than what is found about it."""
    found = one_of(rng, _tables(files, "notices"))
    if not found:
        return None
    kept = list(found.holds["findings"])
    gone = rng.choice(kept)
    return put(files, REPLY, found, (gone, found.holds["party"]), findings=[one for one in kept if one != gone])


@breaks(_HEARD)
def not_notified_without_a_reason(files: Files, rng: random.Random) -> Spoiled | None:
    """No notice, and the reason is gone."""
    found = one_of(rng, [one for one in _parties(files) if "not_notified" in one.holds])
    return put(files, REPLY, found, not_notified=rng.choice([None, "", " "])) if found else None


@breaks(_HEARD)
def not_notified_and_the_report_gives_no_reason(files: Files, rng: random.Random) -> Spoiled | None:
    """The record has the reason; the report has not."""
    found = phrase(files[REPORT], ", because of danger to persons who live behind its gate")
    found = found or [m.span() for m in re.finditer(r", because of danger to persons[^.]*", files[REPORT])]
    if not found:
        return None
    low = phrase(files[REPORT], "Braskel Works Ltd was not notified")[0][0]
    gone = remove(files[REPORT], found[0]).source
    return in_report(files, replace(gone, (low, found[0][0] + 1), gone[low : found[0][0] + 1]), "works", "F8")


@breaks(_HEARD)
def notice_told_that_was_never_sent(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says that a party was written to; the record says that it was not."""
    found = phrase(files[REPORT], "was not notified")
    new = rng.choice(["was sent the report as well", "was given the extract and a deadline"])
    return in_report(files, replace(files[REPORT], found[0], new), "works", "F8") if found else None


@breaks(_NOTICE)
def deadline_before_access(files: Files, rng: random.Random) -> Spoiled | None:
    """The deadline had passed before the party could read anything."""
    found = one_of(rng, [one for one in _tables(files, "notices") if "access" in one.holds])
    day = rng.choice(["2022-01-05", "2022-01-19", "2021-12-24"])
    return _set(files, found, deadline=day)


@breaks(_NOTICE)
def cut_off_before_the_deadline(files: Files, rng: random.Random) -> Spoiled | None:
    """What came in time could not be considered any more."""
    found = one_of(rng, _tables(files, "notices"))
    return _set(files, found, cut_off=rng.choice(["2022-02-05", "2022-02-08"]))


@breaks(_NOTICE)
def access_before_the_notice_was_sent(files: Files, rng: random.Random) -> Spoiled | None:
    """The party is said to have read it before it was sent."""
    found = one_of(rng, [one for one in _tables(files, "notices") if "access" in one.holds])
    return _set(files, found, access=rng.choice(["2022-01-03", "2021-11"]))


@breaks(_ACCESS)
def access_after_the_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """The party answered what it could not read yet."""
    found = one_of(rng, [one for one in _tables(files, "notices") if "access" in one.holds])
    return _set(files, found, access=rng.choice(["2022-03-20", "2022-02-28"])) if _tables(files, "responses") else None


@breaks(_NOTICE)
def notice_without_version_or_deadline(files: Files, rng: random.Random) -> Spoiled | None:
    """Nobody can tell what was shown, when it was sent, or until when an answer was asked for."""
    found = one_of(rng, _tables(files, "notices"))
    return _set(files, found, **{rng.choice(["version", "deadline", "sent", "cut_off"]): None})


@breaks(_NOTICE)
def access_of_the_report_not_that_of_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The front matter has another day of access than the notice."""
    place = re.search(r"^access: (.*)$", files[REPORT], re.MULTILINE)
    day = rng.choice(["2022-01-02", "2021-12-20", "2022-02-27"])
    return in_report(files, replace(files[REPORT], place.span(1), day)) if place else None


# Statements and voices


@breaks(_ACCESS)
def statement_from_before_access_held_to_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """Words from before the party could read it, filed as an answer to a finding."""
    found = one_of(rng, [one for one in _tables(files, "statements") if "answers" not in one.holds])
    names = rng.choice([["F1"], ["F2"], ["F1", "F2"]])
    return put(files, REPLY, found, tuple(names), answers=names, had_not_seen=None) if found else None


@breaks(_ACCESS)
def statement_of_who_had_not_seen_it(files: Files, rng: random.Random) -> Spoiled | None:
    """The party had access; the speaker says that he had not seen it; it is held to answer."""
    found = one_of(rng, [one for one in _tables(files, "statements") if one.holds.get("had_not_seen")])
    return put(files, REPLY, found, ("F2",), on="2022-02-12", answers=["F2"]) if found else None


@breaks(_ACCESS)
def statement_without_a_day_held_to_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """Nobody knows when it was said, or the year alone is known; it is held to answer."""
    found = one_of(rng, _tables(files, "statements"))
    day = rng.choice([None, "2022"])
    return put(files, REPLY, found, ("F2",), had_not_seen=None, answers=["F2"], on=day) if found else None


@breaks(_ACCESS)
def early_words_printed_as_the_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """The report tells an older statement as what the party answered."""
    found = one_of(rng, [one for one in _tables(files, "statements") if "answers" not in one.holds])
    if not found:
        return None
    handle = found.holds["place"]
    words = f"To {{ref}}`F2` the party answered: {{quote}}`{handle}`{{cite}}`{handle}`"
    return in_report(files, add_sentence(files[REPORT], rng, words, words, of="reply"))


@breaks(_VOICES)
def voices_merged_into_the_state(files: Files, rng: random.Random) -> Spoiled | None:
    """What one voice said is told as said by the State."""
    found = one_of(rng, _tables(files, "statements"))
    if not found:
        return None
    handle, who = found.holds["place"], rng.choice(["Orvanta", "The Republic of Orvanta", "The State"])
    words = f"{who} said: {{quote}}`{handle}`{{cite}}`{handle}`"
    return in_report(files, add_sentence(files[REPORT], rng, words, words))


@breaks(_VOICES)
def voices_merged_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The party is left with one voice, and every statement is its own."""
    found = one_of(rng, [one for one in _parties(files) if len(one.holds["voices"]) > 2])
    return put(files, REPLY, found, voices=["the State"]) if found else None


@breaks(_VOICES)
def statement_of_a_voice_that_the_party_has_not(files: Files, rng: random.Random) -> Spoiled | None:
    """A speaker who is no voice of this party."""
    found = one_of(rng, _tables(files, "statements"))
    return _set(files, found, voice=rng.choice(["a member of the Assembly", "the Basin Wire"]))


@breaks(_VOICES)
def spokesman_told_as_the_ambassador(files: Files, rng: random.Random) -> Spoiled | None:
    """The report gives the words of one voice to another."""
    source = files[REPORT]
    pairs = {
        "the spokesman of the Directorate said": "the ambassador said",
        "The ambassador had spoken": "The spokesman had spoken",
    }
    found = [(place, new) for old, new in pairs.items() for place in phrase(source, old)]
    return in_report(files, replace(source, *rng.choice(found))) if found else None


# Dispositions


@breaks(_DISPOSED)
def paragraph_that_answers_left_open(files: Files, rng: random.Random) -> Spoiled | None:
    """A paragraph answers a finding, or names a person, and nobody classed it."""
    return _pop(files, one_of(rng, _disposed(files, answering=True)))


@breaks(_DISPOSED)
def paragraph_added_to_the_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """The answer has one paragraph more that speaks to a finding; the record does not know it."""
    if RESPONSE not in files:
        return None
    number = max(int(one) for one in re.findall(r"^(\d+)\. ", files[RESPONSE], re.MULTILINE)) + 1
    told = {
        "camps": "Work in the settlements was paid in grain, and nobody worked without pay.",
        "port": "Boats and nets were taken from nobody who fished for a living.",
    }
    words = told["port" if "Harbour Authority of Tollin\nAnswer" in files[RESPONSE] else "camps"]
    block = f"\n{number}. {words}\n"
    start = len(files[RESPONSE])
    changed = {**files, RESPONSE: files[RESPONSE] + block}
    return seen_at(changed, Spot(RESPONSE, (start + 1, start + len(block))), ("F2", "F3"))


@breaks(_DISPOSED)
def two_dispositions_that_disagree(files: Files, rng: random.Random) -> Spoiled | None:
    """One paragraph, two answers."""
    found = one_of(rng, _disposed(files, answering=True))
    if not found:
        return None
    other = next(one for one in ("noted", "rejected") if one != found.holds["answer"])
    return _again(files, found, answer=other)


@breaks(_DISPOSED)
def two_dispositions_of_another_kind(files: Files, rng: random.Random) -> Spoiled | None:
    """One paragraph, two kinds, under a range that runs over it."""
    found = one_of(rng, _disposed(files, answering=True))
    if not found:
        return None
    last = int(found.holds["paragraphs"].split("-")[-1])
    return _again(files, found, kind="off topic", paragraphs=f"{max(1, last - 1)}-{last}")


def _again(files: Files, found: Table, **other: str) -> Spoiled:
    """A second disposition right behind the first."""
    block = files[REPLY][found.start : found.end].rstrip("\n") + "\n\n"
    for key, new in other.items():
        block = re.sub(rf'^{key} = ".*"$', f'{key} = "{new}"', block, flags=re.MULTILINE)
    text = files[REPLY][: found.end].rstrip("\n") + "\n\n" + block + files[REPLY][found.end :]
    start = text.index(block, found.end)
    whole = Spot(REPLY, (found.start, start))
    return seen_at({**files, REPLY: text}, Spot(REPLY, (start, start + len(block))), _about(found), (whole,))


@breaks(_REASON)
def disposition_without_a_reason(files: Files, rng: random.Random) -> Spoiled | None:
    """Noted, rejected, accepted: nobody wrote why."""
    return _set(files, one_of(rng, _disposed(files)), reason=rng.choice([None, "", " "]))


@breaks(_REASON)
def disposition_by_nobody(files: Files, rng: random.Random) -> Spoiled | None:
    """A disposition without the name of who decided."""
    return _set(files, one_of(rng, _disposed(files)), by=rng.choice([None, ""]))


@breaks(_REASON)
def corrected_without_what_changed(files: Files, rng: random.Random) -> Spoiled | None:
    """Accepted or corrected, and nobody says what changed in the report."""
    found = [one for one in _disposed(files) if "changed" in one.holds]
    return _set(files, one_of(rng, found), changed=rng.choice([None, "", " "]))


@breaks(_REASON)
def rejection_turned_into_acceptance(files: Files, rng: random.Random) -> Spoiled | None:
    """A denial is accepted, and nothing in the report changed."""
    found = [one for one in _disposed(files, answering=True) if one.holds["answer"] != "corrected"]
    return _set(files, one_of(rng, [one for one in found if "changed" not in one.holds]), answer="accepted")


@breaks(_REASON)
def corrected_and_the_old_value_still_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """The correction was taken; the report prints what it printed before."""
    found = [one for one in roles(files[REPORT], "date") if one.body == "29 May 2020"]
    return in_report(files, swap_role(files[REPORT], found[0], "{date}`31 May 2020`")) if found else None


@breaks(_REASON)
def correction_taken_and_told_nowhere(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says what changed; the report does not."""
    found = [
        place
        for place in paragraphs(files[REPORT], _reply(files))
        if "corrected the day" in files[REPORT][slice(*place)]
    ]
    return in_report(files, remove(files[REPORT], (found[0][0], found[0][1] + 1))) if found else None


@breaks(_REASON)
def rejected_in_the_record_accepted_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The report tells another answer than the disposition."""
    pairs = {
        "The Inquiry rejects this": "The Inquiry accepts this",
        "is rejected or noted": "is accepted or noted",
        "The Inquiry accepts the correction": "The Inquiry rejects the correction",
        "We accept the correction": "We reject the correction",
        "The Inquiry notes this;": "The Inquiry accepts this;",
    }
    found = [(place, new) for old, new in pairs.items() for place in phrase(files[REPORT], old, _reply(files))]
    return in_report(files, replace(files[REPORT], *rng.choice(found))) if found else None


@breaks(_DISPOSED)
def disposition_of_a_paragraph_that_is_not_there(files: Files, rng: random.Random) -> Spoiled | None:
    """A number was mistyped: the disposition is of no paragraph, the paragraph is without one."""
    return _set(files, one_of(rng, _disposed(files, answering=True)), paragraphs=rng.choice(["77", "64-66"]))


@breaks(_DISPOSED)
def disposition_for_a_finding_that_is_not_there(files: Files, rng: random.Random) -> Spoiled | None:
    """The paragraph is held to answer a finding that nobody made."""
    found = one_of(rng, [one for one in _disposed(files) if "findings" in one.holds])
    return _set(files, found, findings=["F19"])


@breaks(_DISPOSED)
def answer_of_another_party(files: Files, rng: random.Random) -> Spoiled | None:
    """The response is filed under a party that is not there, or under a notice that went to another."""
    found = one_of(rng, _tables(files, "responses"))
    key, new = rng.choice([("party", "ministry"), ("notice", "summary-of-another"), ("document", "no-such-file.txt")])
    return _set(files, found, **{key: new})


@breaks(_REASON)
def day_of_the_answer_not_that_of_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says that the answer came on another day."""
    found = [
        one
        for one in roles(files[REPORT], "date", inside=_reply(files))
        if "answered on" in files[REPORT][max(0, one.start - 14) : one.start].replace("\n", " ")
    ]
    new = rng.choice(["{date}`2 February 2022`", "{date}`25 February 2022`"])
    return in_report(files, swap_role(files[REPORT], found[0], new)) if found else None


# Silences


@breaks(_SILENCE)
def silence_about_a_finding_that_was_answered(files: Files, rng: random.Random) -> Spoiled | None:
    """A disposition says which paragraph answers it; a silence says that none does."""
    found = one_of(rng, [one for one in _disposed(files) if "findings" in one.holds])
    if not found:
        return None
    name, party = rng.choice(found.holds["findings"]), _tables(files, "responses")[0].holds["party"]
    by = ["Ossa Mirrandel", "Tarl Ombesk"]
    return more(
        files,
        REPLY,
        "[[silences]]",
        (name, party),
        party=party,
        finding=name,
        by=by,
        searches="the answer",
        read_scans=True,
    )


@breaks(_SILENCE)
def did_not_answer_what_it_answered(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says that a party was silent on a finding; it was not."""
    found = one_of(rng, [one for one in _disposed(files) if "findings" in one.holds])
    if not found:
        return None
    name = rng.choice(found.holds["findings"])
    words = rng.choice([f"It did not answer to {{ref}}`{name}`.", f"On {{ref}}`{name}` no answer was identified."])
    return in_report(files, add_sentence(files[REPORT], rng, words, words, of="reply"), name)


@breaks(_SILENCE)
def silence_by_one_person(files: Files, rng: random.Random) -> Spoiled | None:
    """One person looked, or one person twice."""
    found = one_of(rng, _tables(files, "silences"))
    if not found:
        return None
    name = found.holds["by"][0]
    return put(files, REPLY, found, (found.holds["finding"],), by=rng.choice([[name], [name, name], []]))


@breaks(_SILENCE)
def silence_without_searches(files: Files, rng: random.Random) -> Spoiled | None:
    """Nobody wrote down where one looked."""
    found = one_of(rng, _tables(files, "silences"))
    return put(files, REPLY, found, (found.holds["finding"],), searches=rng.choice([None, "", " "])) if found else None


@breaks(_SILENCE)
def silence_on_unread_pages(files: Files, rng: random.Random) -> Spoiled | None:
    """A page of the answer is a picture that nobody read; a silence says that nothing was there."""
    found = [one for one in _disposed(files, answering=True) if one.holds["paragraphs"] == "20"]
    if not found:
        return None
    spoiled = _pop(files, found[0])
    by = ["Runa Feldask", "Elto Brandiss"]
    silent = (
        more(
            spoiled.files,
            REPLY,
            "[[silences]]",
            ("F4",),
            party="directorate",
            finding="F4",
            by=by,
            searches="the answer",
        )
        if spoiled
        else None
    )
    text = re.sub(r"^20\. .*\n", "\f\f", files[RESPONSE], flags=re.MULTILINE)
    at = text.index("\f\f")
    if silent is None:
        return None
    return seen_at({**silent.files, RESPONSE: text}, Spot(RESPONSE, (at, at + 2)), ("F4",), (silent.at,))


@breaks(_SILENCE)
def silence_told_without_its_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says that no answer was identified; who looked, and where, is in no record."""
    found = _tables(files, "silences")
    names = tuple(one.holds["finding"] for one in found)
    text = files[REPLY]
    for one in reversed(found):
        text = text[: one.start] + text[one.end :]
    silent = phrase(files[REPORT], "did not identify an answer")
    also = [Spot(REPORT, place) for place in silent]
    spoiled = seen_at({**files, REPLY: text}, Spot(REPLY, (len(text), len(text))), names, also)
    return Spoiled(spoiled.files, spoiled.at, spoiled.also, names, True) if found else None


@breaks(_STATED)
def unanswered_notice_left_out_of_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The record knows that no answer was identified; the report does not say so."""
    names = [one.holds["finding"] for one in _tables(files, "silences")]
    found = [
        re.compile(r" The (?:Inquiry|Watch) did not identify an answer[^.]*\.").search(files[REPORT], *_reply(files))
    ]
    return in_report(files, remove(files[REPORT], found[0].span()), *names) if found[0] and names else None


@breaks(_STATED)
def silence_told_as_agreement(files: Files, rng: random.Random) -> Spoiled | None:
    """Who was silent is told to have nothing to say against it."""
    found = phrase(files[REPORT], "did not identify an answer", _reply(files))
    new = rng.choice(["takes the silence as agreement", "heard nothing against the findings"])
    return in_report(files, replace(files[REPORT], found[0], new)) if found else None


# The annexed answer


@breaks(_ANNEXED)
def answer_not_annexed(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says that the answer is annexed; the annex is gone."""
    found = [one for one in fences(files[REPORT], "annex") if "answer" in one.argument]
    return in_report(files, remove(files[REPORT], (found[0].start, found[0].end))) if found else None


@breaks(_ANNEXED)
def answer_withheld_for_space(files: Files, rng: random.Random) -> Spoiled | None:
    """The answer is told not to be annexed, for no reason of anybody's safety."""
    found = phrase(files[REPORT], "its answer is annexed, with names removed")
    new = rng.choice(["its answer is not annexed, for want of space", "its answer is summed up here"])
    return in_report(files, replace(files[REPORT], found[0], new)) if found else None


@breaks(_NAMED)
def name_left_in_the_annexed_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """A paragraph names somebody who does not speak for the party; nothing is removed from it."""
    found = one_of(rng, [one for one in _disposed(files) if "remove" in one.holds])
    return put(files, REPLY, found, remove=rng.choice([None, []])) if found else None


@breaks(_NAMED)
def name_to_be_removed_mistyped(files: Files, rng: random.Random) -> Spoiled | None:
    """What is to be removed does not stand in the paragraph, so that the name stays."""
    found = one_of(rng, [one for one in _disposed(files) if "remove" in one.holds])
    if not found:
        return None
    name = found.holds["remove"][0]
    return put(files, REPLY, found, remove=[rng.choice([name.replace("Ulvanne", "Ulvane"), name.lower()[:-3]])])


@breaks(_NAMED)
def name_in_a_paragraph_classed_off_topic(files: Files, rng: random.Random) -> Spoiled | None:
    """A range of the answer, classed at once, names an interviewee's neighbour after all."""
    if "25-30" not in files[REPLY] or RESPONSE not in files:
        return None
    old = rng.choice(["25. The new bridge", "28. It notes that"])
    number = old.split(".")[0]
    new = f"{number}. Mistress Olla Grundvey of the lower street, who talks to everybody, should be heard on this. "
    at = files[RESPONSE].index(old)
    changed = files[RESPONSE][:at] + new + files[RESPONSE][at + len(number) + 2 :]
    start = at + new.index("Olla")
    return seen_at({**files, RESPONSE: changed}, Spot(RESPONSE, (start, start + 13)), (), _ranges(files))


def _ranges(files: Files) -> list[Spot]:
    return [Spot(REPLY, (one.start, one.end)) for one in _disposed(files) if one.holds["paragraphs"] == "25-30"]


@breaks(_NAMED)
def named_person_printed_from_the_answer(files: Files, rng: random.Random) -> Spoiled | None:
    """The report repeats a name out of the answer."""
    found = one_of(rng, [one for one in _disposed(files) if "remove" in one.holds])
    if not found:
        return None
    name = found.holds["remove"][0]
    words = f"The Directorate speaks of {name}."
    return in_report(files, add_sentence(files[REPORT], rng, words, name))


@breaks(_NOTICE)
def notice_moved_behind_the_publication(files: Files, rng: random.Random) -> Spoiled | None:
    """The party is written to in the record only after it is said to have answered; the report follows."""
    found = one_of(rng, _tables(files, "notices"))
    spoiled = _set(files, found, access=None, sent="2022-04-01")
    dates = [
        one
        for one in roles(files[REPORT], "date", inside=_reply(files))
        if one.body in ("20 January 2022", "4 February 2022")
    ]
    return (
        then(spoiled, lambda now: in_report(now, swap_role(now[REPORT], dates[0], "{date}`1 April 2022`")))
        if dates
        else None
    )
