"""Faults in the record of findings: conditions of the types, standards of proof, independence of sources."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
from typing import Any

from tests.faults.recorded import FINDINGS, Files, interview, loaded
from tests.faults.spoiling import (
    Spoiled,
    Table,
    findings,
    one_of,
    put,
    shelf,
    tables,
)

OPERATORS, breaks = shelf("findings")
_INCIDENT = "METHOD 3: incident: one credible first-hand account or authenticated primary material [...] and one independent corroboration"
_PATTERN = "METHOD 3: pattern: several incidents of distinct sources and places or a policy text"
_LAW = "METHOD 3: law or policy: the text itself"
_FIGURES = "METHOD 3: statistics: the issuer's own figures with their gaps"
_ONE = "METHOD 3: One declared standard a report; each deviation explicit."
_HIGHER = "METHOD 3: clear and convincing: the above with independent first-hand accounts and documentary or physical evidence; live alternative explanations answered"
_TOGETHER = "METHOD 2: Two witnesses interviewed together, through one intermediary, association, lawyer's form, family or chat group, or one witness in three media, are not two until a person says so; what A heard from B has source B"
_COPIES = "METHOD 2: Two shared texts that quote one press briefing have one source for that quotation."
_RESTS = "METHOD 1, law 2: the tool lists which house minimum conditions of that type are missing"
_GROUNDS = "METHOD 3: a sufficient and reliable body of primary information, consistent with other information"
FIRST, TEXT, PRIMARY = "first-hand account", "the text itself", "primary material"


def resting_on(files: Files, table: Table, evidence: list[dict[str, Any]]) -> Spoiled | None:
    """The finding on other evidence; None when that is what it rests on already."""
    return put(files, FINDINGS, table, rests_on=evidence) if evidence != table.holds["rests_on"] else None


def of_kind(table: Table, *kinds: str) -> list[dict[str, Any]]:
    return [one for one in table.holds["rests_on"] if one["as"] in kinds]


def not_of_kind(table: Table, *kinds: str) -> list[dict[str, Any]]:
    return [one for one in table.holds["rests_on"] if one["as"] not in kinds]


def ordinary_incidents(files: Files) -> list[Table]:
    """Incidents that need a corroboration."""
    return [one for one in findings(files, "incident") if not one.holds.get("special")]


def _legal(files: Files) -> str:
    return next(one.last for one in findings(files, "legal"))


# Types and their conditions


@breaks(_PATTERN)
def incident_recorded_as_a_pattern(files: Files, rng: random.Random) -> Spoiled | None:
    """The record calls an incident a pattern; the evidence stays that of an incident."""
    found = one_of(rng, [one for one in ordinary_incidents(files) if not of_kind(one, TEXT)])
    return put(files, FINDINGS, found, type="pattern") if found else None


@breaks(_PATTERN)
def pattern_left_with_one_incident(files: Files, rng: random.Random) -> Spoiled | None:
    """Of a pattern's evidence one account is left, and no text of a policy."""
    found = one_of(rng, findings(files, "pattern"))
    return resting_on(files, found, [*of_kind(found, FIRST)[:1], *of_kind(found, "count")]) if found else None


@breaks(_PATTERN)
def pattern_of_one_place(files: Files, rng: random.Random) -> Spoiled | None:
    """Incidents of a pattern without a policy text, put in one place."""
    found = one_of(rng, [one for one in findings(files, "pattern") if not of_kind(one, TEXT)])
    if not found:
        return None
    place = of_kind(found, FIRST)[0]["place"]
    return resting_on(
        files, found, [{**one, "place": place} if "place" in one else one for one in found.holds["rests_on"]]
    )


@breaks(_PATTERN)
def pattern_of_one_account_told_as_two(files: Files, rng: random.Random) -> Spoiled | None:
    """One account stands for two incidents in two places."""
    found = one_of(rng, findings(files, "pattern"))
    if not found:
        return None
    first = of_kind(found, FIRST)[0]
    return resting_on(
        files, found, [first, {**first, "incident": "another", "place": "the other bank"}, *of_kind(found, "count")]
    )


@breaks(_PATTERN)
def pattern_on_a_count_alone(files: Files, rng: random.Random) -> Spoiled | None:
    """A pattern that rests on a number and on no incident of anybody."""
    found = one_of(rng, findings(files, "pattern"))
    return resting_on(files, found, of_kind(found, "count")) if found else None


@breaks(_INCIDENT)
def first_hand_account_dropped(files: Files, rng: random.Random) -> Spoiled | None:
    """What somebody saw is gone; a count and what is left carry the incident."""
    found = one_of(rng, ordinary_incidents(files))
    return (
        resting_on(files, found, not_of_kind(found, FIRST, PRIMARY) or [press_report("wire-people")]) if found else None
    )


@breaks(_INCIDENT)
def corroboration_dropped(files: Files, rng: random.Random) -> Spoiled | None:
    """An incident on a single account that nothing corroborates."""
    found = one_of(rng, ordinary_incidents(files))
    return resting_on(files, found, of_kind(found, FIRST)[:1]) if found else None


@breaks(_LAW)
def law_without_its_text(files: Files, rng: random.Random) -> Spoiled | None:
    """A finding on a law that rests on what newspapers and answers say about it."""
    found = one_of(rng, findings(files, "law"))
    return (
        resting_on(files, found, [rng.choice([press_report("wire-hand"), press_report("morning-people")])])
        if found
        else None
    )


@breaks(_FIGURES)
def figures_of_a_newspaper_for_the_issuers(files: Files, rng: random.Random) -> Spoiled | None:
    """Statistics on a figure that a newspaper printed."""
    found = one_of(rng, findings(files, "statistics"))
    return resting_on(files, found, [press_report(rng.choice(["lantern-people", "wire-people"]))]) if found else None


@breaks(_FIGURES)
def gap_of_the_figures_dropped(files: Files, rng: random.Random) -> Spoiled | None:
    """Statistics whose missing year is no longer named in the record."""
    found = one_of(rng, findings(files, "statistics"))
    return put(files, FINDINGS, found, gaps=rng.choice([None, []])) if found else None


@breaks(_RESTS)
def evidence_emptied(files: Files, rng: random.Random) -> Spoiled | None:
    """A finding that rests on nothing."""
    found = one_of(rng, findings(files))
    return put(files, FINDINGS, found, rests_on=rng.choice([None, []])) if found else None


@breaks(_RESTS)
def evidence_that_was_never_saved(files: Files, rng: random.Random) -> Spoiled | None:
    """A handle in the evidence that nobody saved."""
    found = one_of(rng, findings(files))
    if not found:
        return None
    rests = [dict(one) for one in found.holds["rests_on"]]
    rng.choice(rests)["from"] = "keepers-diary"
    return resting_on(files, found, rests)


@breaks(_GROUNDS)
def findings_that_rest_on_each_other(files: Files, rng: random.Random) -> Spoiled | None:
    """A pattern rests on the legal finding that rests on it."""
    found = one_of(rng, findings(files, "pattern"))
    return resting_on(files, found, [{"from": _legal(files), "as": "other finding"}]) if found else None


# Standards


@breaks(_HIGHER)
def standard_above_the_evidence(files: Files, rng: random.Random) -> Spoiled | None:
    """Clear and convincing, with a reason for it, on evidence that gives less."""
    found = one_of(rng, [one for one in findings(files, "incident", "pattern") if len(of_kind(one, FIRST)) < 2])
    return (
        put(files, FINDINGS, found, deviates="The matter is grave.", standard="clear and convincing") if found else None
    )


@breaks(_HIGHER)
def higher_standard_with_nothing_weighed(files: Files, rng: random.Random) -> Spoiled | None:
    """A higher standard, and no word on what speaks against it."""
    found = one_of(rng, findings(files, "incident", "pattern", having=["weighed"]))
    standard = rng.choice(["clear and convincing", "balance of probabilities"])
    if not found or loaded(files, FINDINGS)["standard"] == standard:
        return None
    return put(files, FINDINGS, found, weighed=None, deviates="The matter is grave.", standard=standard)


@breaks(_ONE)
def deviation_without_a_reason(files: Files, rng: random.Random) -> Spoiled | None:
    """One finding has another standard than the report, and no reason."""
    found = one_of(rng, findings(files))
    declared = loaded(files, FINDINGS)["standard"]
    other = [one for one in ("reasonable grounds to believe", "balance of probabilities") if one != declared]
    return put(files, FINDINGS, found, standard=rng.choice([*other, "clear and convincing"])) if found else None


@breaks("METHOD 3: beyond reasonable doubt: criminal conviction; not offered for publication by default")
def standard_that_is_not_offered(files: Files, rng: random.Random) -> Spoiled | None:
    """A finding beyond reasonable doubt."""
    found = one_of(rng, findings(files))
    return (
        put(files, FINDINGS, found, deviates="No doubt is left.", standard="beyond reasonable doubt") if found else None
    )


@breaks("METHOD 3: reasonable suspicion [...] opens an inquiry, is never published as a finding of fact")
def suspicion_recorded_as_a_fact(files: Files, rng: random.Random) -> Spoiled | None:
    """Reasonable suspicion, published as a fact."""
    found = one_of(rng, [one for one in findings(files, "incident", "pattern") if one.holds["object"] == "fact"])
    return (
        put(files, FINDINGS, found, deviates="Little was to be had.", standard="reasonable suspicion")
        if found
        else None
    )


# Independence


def press_report(handle: str) -> dict[str, Any]:
    return {"from": handle, "as": "press report"}


def _beside(files: Files, rng: random.Random, account: str, other: dict[str, Any]) -> Spoiled | None:
    """An incident that rests on an account of this person and on one thing beside it."""
    found = one_of(
        rng,
        [one for one in ordinary_incidents(files) if any(interview(e["from"]) == account for e in of_kind(one, FIRST))],
    )
    if not found:
        return None
    first = next(one for one in of_kind(found, FIRST) if interview(one["from"]) == account)
    return resting_on(files, found, [first, other])


@breaks(_TOGETHER)
def corroborated_by_a_report_that_quotes_the_witness(files: Files, rng: random.Random) -> Spoiled | None:
    """The corroboration is another organisation's report; its witness is ours, as somebody decided."""
    return _beside(files, rng, "K-07", press_report("union-yard"))


@breaks(_TOGETHER)
def corroborated_by_a_report_whose_witness_nobody_asked_about(files: Files, rng: random.Random) -> Spoiled | None:
    """The same, and the decision is gone: perhaps one, so at least one."""
    decided = one_of(rng, tables(files[FINDINGS], "same_witness"))
    spoiled = _beside(files, rng, "K-07", press_report("union-yard"))
    if not spoiled or not decided:
        return None
    later = tables(spoiled.files[FINDINGS], "same_witness")[0]
    text = spoiled.files[FINDINGS][: later.start] + spoiled.files[FINDINGS][later.end :]
    return Spoiled({**spoiled.files, FINDINGS: text}, spoiled.at, spoiled.also[1:], spoiled.about)


@breaks(_TOGETHER)
def corroborated_by_who_heard_it_from_the_witness(files: Files, rng: random.Random) -> Spoiled | None:
    """The second account was heard from the first."""
    return _beside(files, rng, "K-07", {"from": "acc-hearsay", "as": rng.choice([FIRST, "second-hand account"])})


@breaks(_TOGETHER)
def corroborated_by_who_was_interviewed_together(files: Files, rng: random.Random) -> Spoiled | None:
    """The second account was given at the same table."""
    return _beside(files, rng, "K-38", {"from": "acc-together", "as": FIRST})


@breaks(_TOGETHER)
def pattern_of_two_who_were_interviewed_together(files: Files, rng: random.Random) -> Spoiled | None:
    """Two places, two incidents, one table at which both accounts were given."""
    found = one_of(rng, [one for one in findings(files, "pattern") if "acc-cough" in str(one.holds["rests_on"])])
    other = {"from": "acc-together", "as": FIRST, "incident": "another cough", "place": "old kiln"}
    return resting_on(files, found, [*of_kind(found, FIRST, "count"), other]) if found else None


@breaks(_TOGETHER)
def corroborated_by_the_same_person(files: Files, rng: random.Random) -> Spoiled | None:
    """Two places in one account, told as two."""
    twice = {"K-03": "acc-gate", "K-05": "acc-bread", "K-07": "acc-laughed", "K-38": "acc-cough"}
    account = rng.choice(sorted(twice))
    return _beside(files, rng, account, {"from": twice[account], "as": FIRST, "place": "elsewhere"})


@breaks(_TOGETHER)
def hearsay_for_what_was_seen(files: Files, rng: random.Random) -> Spoiled | None:
    """What was heard from a neighbour is filed as seen."""
    found = one_of(rng, ordinary_incidents(files))
    return (
        resting_on(files, found, [{"from": "acc-hearsay", "as": FIRST}, *of_kind(found, "count")[:1]])
        if found
        else None
    )


@breaks(_COPIES)
def pattern_of_a_wire_and_its_copies(files: Files, rng: random.Random) -> Spoiled | None:
    """Three newspapers with one text, as incidents of three places."""
    found = one_of(rng, findings(files, "pattern"))
    names = ["wire-people", "lantern-people", "morning-people"]
    rng.shuffle(names)
    told = [
        {"from": name, "as": "press report", "incident": f"report {at}", "place": f"place {at}"}
        for at, name in enumerate(names, 1)
    ]
    return resting_on(files, found, told) if found else None


@breaks(_COPIES)
def incident_of_a_wire_and_its_copy(files: Files, rng: random.Random) -> Spoiled | None:
    """An agency's text for primary material, and its copy for the corroboration."""
    found = one_of(rng, ordinary_incidents(files))
    copy = rng.choice(["lantern-hand", "morning-people"])
    return resting_on(files, found, [{"from": "wire-people", "as": PRIMARY}, press_report(copy)]) if found else None


@breaks(_GROUNDS)
def partys_own_words_for_an_account(files: Files, rng: random.Random) -> Spoiled | None:
    """Remarks of an ambassador, filed as what somebody saw."""
    found = one_of(rng, ordinary_incidents(files))
    rests = [{"from": "ambassador-homes", "as": FIRST}, *not_of_kind(found, FIRST, PRIMARY)] if found else []
    return resting_on(files, found, rests) if found else None
