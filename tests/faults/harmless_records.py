"""Rewrites of manuscript and records that break no law: an objection to one of these is a false one."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults.editing import add_sentence, fences, paragraphs, phrase, roles
from tests.faults.recorded import ADOPTIONS, FINDINGS, RECOMMENDATIONS, REPLY, REPORT, Files, interview
from tests.faults.spoiling import Spoiled, Table, findings, more, one_of, put, recommendation_tables, tables

Changed = dict[str, str]
Rewrite = Callable[[Files, random.Random], "Changed | None"]


@dataclass(frozen=True, slots=True)
class HarmlessRecord:
    """One rewrite, and why no law minds. ``apply`` gives the changed files."""

    name: str
    because: str
    apply: Rewrite


_ALL: list[HarmlessRecord] = []


def _minds_nobody(because: str) -> Callable[[Rewrite], Rewrite]:
    def keep(apply: Rewrite) -> Rewrite:
        _ALL.append(HarmlessRecord(apply.__name__, because, apply))
        return apply

    return keep


def _text(files: Files, file: str, new: str) -> Changed | None:
    return {**files, file: new} if new != files[file] else None


def _of(spoiled: Spoiled | None) -> Changed | None:
    return spoiled.files if spoiled else None


def _said(files: Files, rng: random.Random, pairs: dict[str, str]) -> Changed | None:
    found = [(place, new) for old, new in pairs.items() for place in phrase(files[REPORT], old)]
    if not found:
        return None
    (low, high), new = rng.choice(found)
    return _text(files, REPORT, files[REPORT][:low] + new + files[REPORT][high:])


def _reversed(text: str, found: list[Table]) -> str:
    """The tables, which follow each other, in the other order."""
    blocks = [text[one.start : one.end].strip("\n") + "\n\n" for one in found]
    return text[: found[0].start] + "".join(reversed(blocks)) + text[found[-1].end :]


# How a file is written


@_minds_nobody("the order of tables says nothing")
def findings_in_another_order(files: Files, rng: random.Random) -> Changed | None:
    return _text(files, FINDINGS, _reversed(files[FINDINGS], findings(files)))


@_minds_nobody("the order of tables says nothing")
def adoptions_in_another_order(files: Files, rng: random.Random) -> Changed | None:
    return _text(files, ADOPTIONS, _reversed(files[ADOPTIONS], tables(files[ADOPTIONS], "adoptions")))


@_minds_nobody("the order of dispositions says nothing")
def dispositions_in_another_order(files: Files, rng: random.Random) -> Changed | None:
    found = tables(files[REPLY], "responses.dispositions")
    return _text(files, REPLY, _reversed(files[REPLY], found)) if found else None


@_minds_nobody("the order of keys says nothing")
def keys_in_another_order(files: Files, rng: random.Random) -> Changed | None:
    file = rng.choice([FINDINGS, REPLY, RECOMMENDATIONS])
    found = rng.choice([one for one in tables(files[file]) if len(one.holds) > 1])
    lines = [line for line in files[file][found.inside : found.end].split("\n") if line and not line.startswith("#")]
    body = "\n".join(reversed(lines)) + "\n\n"
    return _text(files, file, files[file][: found.inside] + body + files[file][found.end :])


@_minds_nobody("a remark in a file is for whoever writes it")
def remark_in_a_file(files: Files, rng: random.Random) -> Changed | None:
    file = rng.choice([FINDINGS, REPLY, RECOMMENDATIONS])
    found = rng.choice(tables(files[file])[1:])
    return _text(files, file, files[file][: found.start] + "# ask Dora\n\n" + files[file][found.start :])


@_minds_nobody("how lines end is no matter of the record")
def line_ends_of_another_system(files: Files, rng: random.Random) -> Changed | None:
    file = rng.choice([FINDINGS, REPLY, RECOMMENDATIONS])
    return _text(files, file, files[file].replace("\n", "\r\n"))


@_minds_nobody("a list may stand on several lines")
def evidence_one_a_line(files: Files, rng: random.Random) -> Changed | None:
    return _text(files, FINDINGS, re.sub(r"(?<=\}), (?=\{ from)", ",\n  ", files[FINDINGS]))


# Evidence


@_minds_nobody("spec: an account is first-hand, a count is a count, unless it is said otherwise")
def evidence_without_saying_what_it_is(files: Files, rng: random.Random) -> Changed | None:
    found = rng.choice([one for one in findings(files) if any(e["as"] == "count" for e in one.holds["rests_on"])])
    rests = [e["from"] if e["as"] == "count" else e for e in found.holds["rests_on"]]
    rests = [
        {key: kept for key, kept in e.items() if key != "as"} if isinstance(e, dict) and interview(e["from"]) else e
        for e in rests
    ]
    return _of(put(files, FINDINGS, found, rests_on=rests))


@_minds_nobody("more evidence than a finding needs")
def finding_with_more_evidence(files: Files, rng: random.Random) -> Changed | None:
    more_of = {"gear": "acc-my-nets", "locked": "acc-gate-key", "unpaid": "acc-soup", "refused": "acc-window-mother"}
    found = [
        (one, handle)
        for one in findings(files)
        for counted, handle in more_of.items()
        if f"'{counted}'" in str(one.holds["rests_on"]) and f"'{handle}'" not in str(one.holds["rests_on"])
    ]
    if not found:
        return None
    table, handle = rng.choice(found)
    evidence = {"from": handle, "as": "first-hand account"}
    return _of(put(files, FINDINGS, table, rests_on=[*table.holds["rests_on"], evidence]))


@_minds_nobody("METHOD 3: a law is vague on one document")
def law_on_one_document_recorded_and_adopted(files: Files, rng: random.Random) -> Changed | None:
    handle, claim = next(
        (handle, claim)
        for handle, claim in (
            ("order-doctor", "Works Order No. 12, paragraph 7| put the works office before a doctor."),
            ("rule-fee", "Port Rule No. 7, paragraph 5| put no limit to the fee."),
            ("decree-presence", "Decree No. 31, Article 3| named no day on which lodging ends."),
        )
        if f"`{handle}" in files[REPORT] or handle == "decree-presence"
    )
    law, what = claim.split("|")
    balance = 'standard = "balance' in files[FINDINGS]
    opening = "On the balance of probabilities," if balance else "There are reasonable grounds to believe that"
    name = f"F{len(findings(files)) + 1}"
    block = f"\n:::{{finding}} {name} law\n{opening} {{law}}`{law}`{what}{{cite}}`{handle}`\n:::\n"
    last = fences(files[REPORT], "finding")[-1].end
    report = files[REPORT][:last] + block + files[REPORT][last:]
    weighed = {"weighed": "Nothing contrary was found."} if balance else {}
    record = more(
        {**files, REPORT: report},
        FINDINGS,
        f"[findings.{name}]",
        type="law",
        says=f"{opening} {law}{what}",
        object="fact",
        wording=opening.removeprefix("There are ").removesuffix(" that").rstrip(","),
        rests_on=[{"from": handle, "as": "the text itself"}],
        **weighed,
    )
    adopted = {"finding": name, "by": "Tarl Ombesk", "reason": "The text says so."}
    return more(record.files, ADOPTIONS, "[[adoptions]]", **adopted).files


@_minds_nobody("METHOD 3: one credible account may carry an incident, with written reasons and a second reader")
def one_account_read_by_another_second_reader(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, findings(files, having=["special"]))
    reasons = "The account was told without prompting and has not changed since."
    return _of(put(files, FINDINGS, found, second_reader="Elto Brandiss", reasons=reasons)) if found else None


@_minds_nobody("what was weighed, in other words")
def weighed_in_other_words(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, findings(files, having=["weighed"]))
    added = " This was discussed at length." if rng.random() < 0.5 else " The members were of one mind."
    return _of(put(files, FINDINGS, found, weighed=found.holds["weighed"] + added)) if found else None


@_minds_nobody("a better result of the same test")
def authenticity_shown_more_firmly(files: Files, rng: random.Random) -> Changed | None:
    found = [one for one in tables(files[FINDINGS], "authenticity") if one.holds["result"] == "probably authentic"]
    return _of(put(files, FINDINGS, found[0], result="authentic")) if found else None


@_minds_nobody("a finding's own period, inside the mandate's")
def finding_with_its_own_period(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, [one for one in findings(files, "pattern", "incident") if "period" not in one.holds])
    return _of(put(files, FINDINGS, found, period=rng.choice(["2019-06", "2019-02-01/2019-11-30"]))) if found else None


@_minds_nobody("spec: an element without a cell is not examined")
def cell_not_examined_left_away(files: Files, rng: random.Random) -> Changed | None:
    cells = [one for one in tables(files[FINDINGS]) if ".cells." in one.name and one.holds["state"] == "not examined"]
    found = rng.choice(cells)
    return _text(files, FINDINGS, files[FINDINGS][: found.start] + files[FINDINGS][found.end :])


@_minds_nobody("the houses differ in leaks alone, and nothing here rests on one")
def another_house(files: Files, rng: random.Random) -> Changed | None:
    if "[authenticity" in files[FINDINGS]:
        return None
    house = rng.choice(["ngo", "newsroom"])
    return _text(files, FINDINGS, files[FINDINGS].replace('house = "un"', f'house = "{house}"', 1))


@_minds_nobody("METHOD 2: two media decided to be two people")
def same_witness_decided_for_what_no_finding_uses(files: Files, rng: random.Random) -> Changed | None:
    decided = {
        "place": "union-yard",
        "interview": "K-05",
        "answer": "no",
        "by": "Tarl Ombesk",
        "reason": "Two people; both were asked.",
    }
    return more(files, FINDINGS, "[[same_witness]]", **decided).files


# Wording


@_minds_nobody("METHOD 3: more qualified than the record, never less")
def weaker_words_than_the_record(files: Files, rng: random.Random) -> Changed | None:
    pairs = {
        "The accounts are credible": "The accounts appear to be credible",
        "The account is credible": "The account appears to be credible",
        "there are indications that": "there may be indications that",
        "may constitute": "might constitute",
    }
    return _said(files, rng, pairs)


@_minds_nobody("the same strength in other words")
def other_words_of_the_same_strength(files: Files, rng: random.Random) -> Changed | None:
    pairs = {
        "may constitute": "may amount to",
        "appear to be credible": "seem to be credible",
        "A pattern of such treatment is not established.": "The Watch does not find a pattern of such treatment.",
        "A pattern of sexual violence is not established.": "No pattern of sexual violence is established.",
        "is not in a position to confirm": "cannot confirm",
        "are not in a position to confirm": "cannot confirm",
        "We do not find a pattern.": "A pattern is not established.",
    }
    return _said(files, rng, pairs)


@_minds_nobody("METHOD 3: one declared standard; each deviation explicit")
def weaker_standard_with_its_reason(files: Files, rng: random.Random) -> Changed | None:
    found = next((one for one in findings(files, "pattern") if "a fee that no rule sets" in one.holds["says"]), None)
    if not found:
        return None
    old, new = (
        "On the balance of probabilities, people had to pay",
        "There are reasonable grounds to believe, a lower standard than that of this submission since receipts were not given, that people had to pay",
    )
    reason = rng.choice(["Receipts were not given.", "Since receipts were not given, the books cannot be compared."])
    says, wording = found.holds["says"].replace(old, new), "reasonable grounds to believe"
    entries = {"says": says, "wording": wording, "deviates": reason, "standard": wording}
    changed = put(files, FINDINGS, found, **entries).files
    return _text(changed, REPORT, changed[REPORT].replace(old, new))


# Adoption


@_minds_nobody("a named person with a reason, whoever it is")
def adopted_by_another_person(files: Files, rng: random.Random) -> Changed | None:
    found = rng.choice(tables(files[ADOPTIONS], "adoptions"))
    return _of(put(files, ADOPTIONS, found, reason="I read it against the file.", by="Mirel Osk"))


@_minds_nobody("adopted a second time, as it stands")
def adopted_twice(files: Files, rng: random.Random) -> Changed | None:
    found = rng.choice([one for one in tables(files[ADOPTIONS], "adoptions") if "finding" in one.holds])
    again = {"finding": found.holds["finding"], "by": "Mirel Osk", "reason": "Read again before printing."}
    return more(files, ADOPTIONS, "[[adoptions]]", **again).files


# Reply


@_minds_nobody("METHOD 6: ranges at once; and in parts")
def range_classed_in_parts(files: Files, rng: random.Random) -> Changed | None:
    found = next((one for one in tables(files[REPLY]) if one.holds.get("paragraphs") == "2-10"), None)
    if not found:
        return None
    at = rng.randrange(3, 10)
    block = files[REPLY][found.start : found.end]
    low, high = (block.replace('"2-10"', f'"{part}"') for part in (f"2-{at}", f"{at + 1}-10"))
    return _text(files, REPLY, files[REPLY][: found.start] + low + high + files[REPLY][found.end :])


@_minds_nobody("METHOD 1, law 4: ranges may be classed at once")
def ranges_classed_at_once(files: Files, rng: random.Random) -> Changed | None:
    return _text(files, REPLY, files[REPLY].replace('"2-10"', '"2-4, 5-9, 10"'))


@_minds_nobody("a party may be written to again")
def second_notice(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, [one for one in tables(files[REPLY], "notices") if "access" in one.holds])
    if not found:
        return None
    day = "2022-01-25" if found.holds["sent"] < "2022-02" else "2022-02-10"
    again = {**found.holds, "name": "reminder", "kind": "questions", "sent": day, "access": day, "findings": []}
    return more(files, REPLY, "[[notices]]", **again).files


@_minds_nobody("a statement that is held to answer nothing")
def statement_that_answers_nothing(files: Files, rng: random.Random) -> Changed | None:
    party = next((one for one in tables(files[REPLY], "parties") if one.last == "directorate"), None)
    said = {"place": "spokesman-neighbours", "party": "directorate", "voice": "its spokesman", "on": "2022-02-10"}
    return more(files, REPLY, "[[statements]]", **said).files if party and said["place"] not in files[REPLY] else None


@_minds_nobody("one more name by which the party is called")
def alias_added(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, [one for one in tables(files[REPLY], "parties") if "aliases" in one.holds])
    return _of(put(files, REPLY, found, aliases=[*found.holds["aliases"], "the Office"])) if found else None


@_minds_nobody("a reason in other words")
def reason_of_a_disposition_in_other_words(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, tables(files[REPLY], "responses.dispositions"))
    return _of(put(files, REPLY, found, reason="Read and discussed; see the minutes.")) if found else None


@_minds_nobody("three people looked, which is more than two")
def silence_by_three(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, tables(files[REPLY], "silences"))
    return _of(put(files, REPLY, found, by=[*found.holds["by"], "Mirel Osk"])) if found else None


@_minds_nobody("nothing more could be considered after the last day for an answer")
def cut_off_on_the_day_of_the_deadline(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, tables(files[REPLY], "notices"))
    return _of(put(files, REPLY, found, cut_off=found.holds["deadline"])) if found else None


@_minds_nobody("how the party was heard, in other words")
def reply_told_in_other_words(files: Files, rng: random.Random) -> Changed | None:
    pairs = {
        "We accept the correction, and": "The correction is accepted, and",
        "The Inquiry accepts the correction": "The correction is accepted",
        "was made available to": "was given to",
        "The Inquiry notes this;": "This is noted;",
        "because of danger to persons who live behind its gate": "since persons who live behind its gate would be in danger",
    }
    return _said(files, rng, pairs)


# Recommendations and estimates


@_minds_nobody("METHOD 6: measurable or not")
def recommendation_that_cannot_be_measured(files: Files, rng: random.Random) -> Changed | None:
    found = one_of(rng, [one for one in recommendation_tables(files) if "measurable" in one.holds])
    return _of(put(files, RECOMMENDATIONS, found, measurable=None)) if found else None


@_minds_nobody("METHOD 6: an event in its order; the report need not tell it")
def event_in_its_order(files: Files, rng: random.Random) -> Changed | None:
    name = rng.choice(recommendation_tables(files)).last
    changed = dict(files)
    for on, state in [("2022-02-27", "acknowledged"), ("2022-02-28", "in progress")][: rng.choice([1, 2])]:
        changed = more(changed, RECOMMENDATIONS, "[[events]]", recommendation=name, on=on, state=state).files
    return changed


@_minds_nobody("implemented, and then verified")
def event_verified_after_it_was_implemented(files: Files, rng: random.Random) -> Changed | None:
    name = rng.choice(recommendation_tables(files)).last
    changed = dict(files)
    for on, state in (("2022-02-27", "implemented"), ("2022-02-28", "verified")):
        changed = more(changed, RECOMMENDATIONS, "[[events]]", recommendation=name, on=on, state=state).files
    return changed


@_minds_nobody("recommendations told together in the prose, with nothing added")
def recommendations_merged_in_the_prose(files: Files, rng: random.Random) -> Changed | None:
    verbs = [one.holds["action"] for one in recommendation_tables(files)]
    body = (
        "The recommendations follow from the findings; in short, they ask to "
        + " and to ".join(dict.fromkeys(verbs))
        + "."
    )
    changed = add_sentence(files[REPORT], rng, body)
    return _text(files, REPORT, changed.source) if changed else None


@_minds_nobody("a bounded estimate without a point value")
def interval_told_alone(files: Files, rng: random.Random) -> Changed | None:
    found = roles(files[REPORT], "estimate", "point")
    if not found:
        return None
    _, high = next(one for one in paragraphs(files[REPORT]) if one[0] <= found[0].start < one[1])
    words = " The interval for the upper bank, {estimate}`missing-upper:interval`, is wide."
    return _text(files, REPORT, files[REPORT][:high] + words + files[REPORT][high:])


@_minds_nobody("METHOD 8, A8: context may lie outside the period")
def context_out_of_period(files: Files, rng: random.Random) -> Changed | None:
    at = rng.choice(fences(files[REPORT], "finding")).end
    year = rng.choice(["1958", "2009"])
    block = f"\n:::{{context}}\nThe river was diked for the first time in {{date}}`{year}`.\n:::\n"
    return _text(files, REPORT, files[REPORT][:at] + block + files[REPORT][at:])


@_minds_nobody("a confidential person stays out of print, however the role is told")
def role_of_a_confidential_person_in_other_words(files: Files, rng: random.Random) -> Changed | None:
    found = [one for one in tables(files[FINDINGS], "persons") if one.holds.get("edition") == "confidential"]
    return _of(put(files, FINDINGS, found[0], role="a person who kept a key")) if found else None


HARMLESS_RECORDS: tuple[HarmlessRecord, ...] = tuple(_ALL)
