"""Faults in the record of findings: leaks, contrary material, one account, consent, scope, matrices, persons."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random

from tests.faults.editing import phrase, replace
from tests.faults.of_findings import (
    FIRST,
    PRIMARY,
    of_kind,
    ordinary_incidents,
    press_report,
    resting_on,
)
from tests.faults.recorded import FINDINGS, REPLY, REPORT, Files, loaded
from tests.faults.spoiling import Spoiled, Table, findings, in_report, one_of, put, shelf, tables, then, without

OPERATORS, breaks = shelf("findings")
_CONTRARY = "METHOD 3: contrary first-hand accounts explained; contrary material weighed in writing"
_SINGLE = 'METHOD 3: One credible account of sexual violence may carry an incident (never a pattern), with written reasons and a second reader, and the sentence says "one account"'
_LEAK = "METHOD 2: A leaked or posted item has an authenticity record: provenance, tests made, doubts, who judged"
_HOUSE = "METHOD 2: Whether a leak may stand alone is a house profile (UN: no; newsroom: yes, authenticated)."
_WITHDRAWN = (
    "METHOD 4: Withdrawal blocks every use at once and propagates to every count, quotation, finding and package"
)
_CONSENT = "METHOD 1, law 3: Nothing is published beyond consent and the protection decision. Default is no; publishing fails closed."
_SCOPE = "METHOD 8, A8: a finding's own claim out of scope is an error, context is not"
_CELL = "METHOD 3: A cell: met / indications / not examined / not met, with finding ids, contrary material weighed, the State's answer, the gap."
_PERSON = "METHOD 3: A person named as responsible has a record of its own: separate threshold, notice to that person, wording, adoption; by default only in the confidential edition."


def _special(files: Files) -> Table | None:
    return next(iter(findings(files, having=["special"])), None)


def _cells(files: Files, *states: str) -> list[Table]:
    found = [one for one in tables(files[FINDINGS]) if ".cells." in one.name]
    return [one for one in found if one.holds["state"] in states]


def _persons(files: Files, edition: str) -> list[Table]:
    return [one for one in tables(files[FINDINGS], "persons") if "." in one.name and one.holds["edition"] == edition]


def _legal(files: Files) -> str:
    return next(one.last for one in findings(files, "legal"))


# Leaks


def _leaned_on(files: Files) -> list[Table]:
    """Authenticity records of what some incident rests on."""
    used = str([one.holds["rests_on"] for one in findings(files, "incident")])
    return [one for one in tables(files[FINDINGS], "authenticity") if f"'{one.last}'" in used]


def _rested(files: Files, handle: str) -> tuple[str, ...]:
    return (handle, *(one.last for one in findings(files) if f"'{handle}'" in str(one.holds["rests_on"])))


@breaks(_LEAK)
def leak_without_its_record(files: Files, rng: random.Random) -> Spoiled | None:
    """A page that was posted, and nobody wrote down whether it is what it claims to be."""
    found = one_of(rng, [one for one in _leaned_on(files) if one.last == "gatebook-key"])
    return without(files, FINDINGS, found, _rested(files, found.last)) if found else None


@breaks(_LEAK)
def leak_brought_in_without_a_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The corroboration is exchanged for a page that was posted, and nobody judged the page."""
    found = one_of(rng, ordinary_incidents(files))
    if not found or "authenticity.gatebook-key" in files[FINDINGS]:
        return None
    return resting_on(files, found, [rng.choice(of_kind(found, FIRST)), {"from": "gatebook-key", "as": PRIMARY}])


@breaks(_LEAK)
def press_report_for_primary_material(files: Files, rng: random.Random) -> Spoiled | None:
    """A newspaper's words filed as a document, without a record, carry the incident."""
    found = one_of(rng, ordinary_incidents(files))
    handle = rng.choice(["lantern-hand", "wire-hand", "morning-people"])
    return resting_on(files, found, [{"from": handle, "as": PRIMARY}, *of_kind(found, "count")]) if found else None


@breaks(_LEAK)
def leak_that_was_not_shown(files: Files, rng: random.Random) -> Spoiled | None:
    """Material that was judged and not found authentic still carries the finding."""
    found = one_of(rng, _leaned_on(files))
    result = rng.choice(["not shown", "not authentic"])
    return put(files, FINDINGS, found, _rested(files, found.last), result=result) if found else None


@breaks(_LEAK)
def leak_judged_without_a_test(files: Files, rng: random.Random) -> Spoiled | None:
    """An authenticity record without its tests, its doubts, its provenance or its judge."""
    found = one_of(rng, _leaned_on(files))
    key = rng.choice(["tests", "doubts", "provenance", "judged_by"])
    return put(files, FINDINGS, found, _rested(files, found.last), **{key: rng.choice([None, ""])}) if found else None


@breaks(_HOUSE)
def leak_alone_under_the_rules_of_the_un(files: Files, rng: random.Random) -> Spoiled | None:
    """The house of the United Nations, and a posted page as a sole source."""
    found = one_of(rng, [one for one in ordinary_incidents(files) if "gatebook-key" in str(one.holds["rests_on"])])
    if not found:
        return None
    spoiled = resting_on(files, found, of_kind(found, PRIMARY))
    house = 'house = "ngo"'
    text = spoiled.files[FINDINGS] if spoiled else ""
    if spoiled is None or house not in text:
        return None
    changed = text.replace(house, 'house = "un"', 1)
    table = next(one for one in findings({**spoiled.files, FINDINGS: changed}) if one.last == found.last)
    return put({**files, FINDINGS: changed}, FINDINGS, table, rests_on=of_kind(found, PRIMARY))


@breaks(_HOUSE)
def leak_alone_for_a_pattern(files: Files, rng: random.Random) -> Spoiled | None:
    """A posted page carries a pattern by itself, in any house."""
    found = one_of(rng, findings(files, "pattern"))
    page = {"from": "gatebook-key", "as": PRIMARY, "incident": "page", "place": "weir"}
    return resting_on(files, found, [page]) if found else None


# Contrary material and gaps


@breaks(_CONTRARY)
def contrary_evidence_not_weighed(files: Files, rng: random.Random) -> Spoiled | None:
    """What points the other way is listed, and nobody wrote how it was weighed."""
    found = one_of(rng, findings(files, having=["contrary", "weighed"]))
    return put(files, FINDINGS, found, weighed=rng.choice([None, "", " "])) if found else None


@breaks(_CONTRARY)
def contrary_evidence_added_and_forgotten(files: Files, rng: random.Random) -> Spoiled | None:
    """A contrary account came in late; the finding stayed as it was."""
    found = one_of(rng, [one for one in findings(files) if "weighed" not in one.holds])
    late = [{"from": rng.choice(["acc-my-nets", "acc-cough"]), "as": FIRST}]
    return put(files, FINDINGS, found, contrary=late) if found else None


@breaks("METHOD 6: Kinds of answer: [...] reasoned answer with material (weigh it)")
def reasoned_answer_left_out_of_the_scales(files: Files, rng: random.Random) -> Spoiled | None:
    """The party answered a finding with reasons; the finding's record holds neither answer nor weighing."""
    found = one_of(rng, [one for one in findings(files, having=["contrary"]) if _answered(files, one.last)])
    return put(files, FINDINGS, found, contrary=None, weighed=None) if found else None


def _answered(files: Files, name: str) -> bool:
    replies = loaded(files, REPLY).get("responses", [])
    kinds = ("reasoned answer", "new material", "challenge to authenticity")
    return any(
        name in one.get("findings", []) and one["kind"] in kinds for reply in replies for one in reply["dispositions"]
    )


@breaks("METHOD 8, B6: a data gap attached to the finding and to the limits list")
def limitation_without_its_gap(files: Files, rng: random.Random) -> Spoiled | None:
    """A limitation that names neither what is missing nor what it rests on."""
    found = one_of(rng, findings(files, "limitation"))
    return put(files, FINDINGS, found, gaps=None, rests_on=None) if found else None


# One account


@breaks(_SINGLE)
def one_account_lost_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The sentence no longer says that it rests on one account."""
    found = _special(files)
    new = rng.choice([" on credible information,", "", " on accounts,"])
    return put(files, FINDINGS, found, says=found.holds["says"].replace(", on one account,", new)) if found else None


@breaks(_SINGLE)
def second_reader_missing(files: Files, rng: random.Random) -> Spoiled | None:
    """One account, read by one person."""
    found = _special(files)
    return put(files, FINDINGS, found, second_reader=rng.choice([None, ""])) if found else None


@breaks(_SINGLE)
def reasons_for_one_account_missing(files: Files, rng: random.Random) -> Spoiled | None:
    """One account, and no reason why it is believed."""
    found = _special(files)
    return put(files, FINDINGS, found, reasons=rng.choice([None, ""])) if found else None


@breaks(_SINGLE)
def pattern_of_sexual_violence_on_one_account(files: Files, rng: random.Random) -> Spoiled | None:
    """One account carries a pattern."""
    found = _special(files)
    return put(files, FINDINGS, found, second_part=None, type="pattern") if found else None


@breaks(_SINGLE)
def one_account_without_special_handling(files: Files, rng: random.Random) -> Spoiled | None:
    """The mark of special handling is gone, and with it what lets one account carry the finding."""
    found = _special(files)
    return put(files, FINDINGS, found, special=rng.choice([None, False])) if found else None


@breaks(_SINGLE)
def one_account_that_was_heard_from_another(files: Files, rng: random.Random) -> Spoiled | None:
    """The one account is what a neighbour told."""
    found = _special(files)
    return put(files, FINDINGS, found, rests_on=[{"from": "acc-hearsay", "as": FIRST}]) if found else None


# Consent and scope


def _leaning(files: Files, rng: random.Random, handle: str) -> Spoiled | None:
    """Some finding that also rests on this account."""
    found = one_of(rng, [one for one in findings(files) if of_kind(one, FIRST)])
    if not found:
        return None
    rests = [dict(one) for one in found.holds["rests_on"]]
    rng.choice([one for one in rests if one["as"] == FIRST])["from"] = handle
    return resting_on(files, found, rests)


@breaks(_WITHDRAWN)
def finding_on_a_withdrawn_account(files: Files, rng: random.Random) -> Spoiled | None:
    """The account was taken back."""
    return _leaning(files, rng, "acc-withdrawn")


@breaks(_WITHDRAWN)
def finding_on_an_account_whose_consent_ended(files: Files, rng: random.Random) -> Spoiled | None:
    """The consent had a last day, and it has passed."""
    return _leaning(files, rng, "acc-expired")


@breaks(_CONSENT)
def finding_on_an_account_kept_from_this_use(files: Files, rng: random.Random) -> Spoiled | None:
    """The person refused this use, was to be asked again, or nobody knows."""
    return _leaning(files, rng, rng.choice(["acc-refused", "acc-ask-again", "acc-unknown"]))


@breaks(_SCOPE)
def finding_of_another_time(files: Files, rng: random.Random) -> Spoiled | None:
    """The finding's own period lies before or across the mandate's."""
    found = one_of(rng, findings(files, "incident", "pattern", "statistics"))
    period = rng.choice(["2016/2017", "2014-05", "2017-01-01/2019-06-30", "2020-06/2022-01"])
    return put(files, FINDINGS, found, period=period) if found else None


# Matrices


@breaks(_CELL)
def cell_met_without_a_finding(files: Files, rng: random.Random) -> Spoiled | None:
    """An element is met, or indicated, and no finding says so."""
    found = one_of(rng, _cells(files, "met", "indications"))
    return put(files, FINDINGS, found, (found.last, _legal(files)), findings=rng.choice([None, []])) if found else None


@breaks(_CELL)
def cell_on_a_finding_that_is_gone(files: Files, rng: random.Random) -> Spoiled | None:
    """An element rests on a finding that nobody made."""
    found = one_of(rng, _cells(files, "met", "indications"))
    return put(files, FINDINGS, found, (found.last, _legal(files)), findings=["F19"]) if found else None


@breaks(_CELL)
def cell_not_examined_made_met(files: Files, rng: random.Random) -> Spoiled | None:
    """What nobody examined is filed as met."""
    found = one_of(rng, _cells(files, "not examined"))
    return put(files, FINDINGS, found, (found.last, _legal(files)), gap=None, state="met") if found else None


@breaks(
    "METHOD 3: Element matrices, one instrument a data file [...] A cell: met / indications / not examined / not met"
)
def legal_finding_without_a_matrix(files: Files, rng: random.Random) -> Spoiled | None:
    """A legal label without its elements, or with those of a matrix that is not there."""
    found = one_of(rng, findings(files, "legal"))
    return put(files, FINDINGS, found, elements=rng.choice([None, "humanity-in-general"])) if found else None


@breaks(
    'METHOD 3: "may constitute" prints what was not examined ("knowledge: not examined"); an unqualified "constitutes" needs every cell met at the declared standard.'
)
def constitutes_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says constitutes while cells are not met; the report follows it."""
    found = one_of(rng, findings(files, "legal"))
    if not found:
        return None
    new = rng.choice(["constitutes", "amounts to"])
    spoiled = put(files, FINDINGS, found, says=found.holds["says"].replace("may constitute", new), wording=new)
    return then(spoiled, lambda now: _followed(now, "may constitute", new))


def _followed(files: Files, old: str, new: str) -> Spoiled | None:
    """The manuscript says what the record says."""
    found = phrase(files[REPORT], old)
    return in_report(files, replace(files[REPORT], found[0], new), _legal(files)) if found else None


# Persons


@breaks(_PERSON)
def person_in_public_without_notice(files: Files, rng: random.Random) -> Spoiled | None:
    """A person is named in public, and was not told, whatever the reason."""
    found = one_of(rng, _persons(files, "public"))
    reason = rng.choice([None, "no address"])
    return put(files, FINDINGS, found, not_notified=reason, notice=None) if found else None


@breaks(_PERSON)
def person_in_public_below_the_threshold(files: Files, rng: random.Random) -> Spoiled | None:
    """The threshold for a person's name is gone, or under that of the report."""
    found = one_of(rng, _persons(files, "public"))
    return put(files, FINDINGS, found, standard=rng.choice([None, "reasonable suspicion"])) if found else None


@breaks(_PERSON)
def person_in_public_on_hearsay(files: Files, rng: random.Random) -> Spoiled | None:
    """Somebody is named on what a neighbour told, or on nothing."""
    found = one_of(rng, _persons(files, "public"))
    rests = rng.choice([[], [{"from": "acc-hearsay", "as": "second-hand account"}], [press_report("lantern-hand")]])
    return put(files, FINDINGS, found, rests_on=rests) if found else None


@breaks(_PERSON)
def person_moved_to_the_public_edition(files: Files, rng: random.Random) -> Spoiled | None:
    """A confidential record becomes public, without notice to the person."""
    found = one_of(rng, _persons(files, "confidential"))
    return put(files, FINDINGS, found, edition="public") if found else None


@breaks(_PERSON)
def person_named_while_the_record_is_confidential(files: Files, rng: random.Random) -> Spoiled | None:
    """The record keeps the name for the confidential edition; this edition prints it."""
    found = one_of(rng, _persons(files, "public"))
    return put(files, FINDINGS, found, edition=rng.choice([None, "confidential"])) if found else None
