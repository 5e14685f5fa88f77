"""Faults against the laws of evidence: findings, handles, sources that are not independent."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults import world
from tests.faults.editing import (
    Mutated,
    add,
    add_finding,
    add_sentence,
    fences,
    paragraphs,
    phrase,
    replace,
    roles,
    sentence_around,
    shelf,
    swap_role,
    value,
)

OPERATORS, breaks = shelf("evidence")
_FINDING = "METHOD 1, law 2: Every finding names its type and its standard of proof; the tool lists which house minimum conditions of that type are missing"
_PLACE = "METHOD 1, law 1: Every number in the prose resolves to a count, an estimate or a cited figure; every quotation to a place in an item"
_SOURCES = "METHOD 2: Count three things apart: documents, shared texts (families of documents derived from one text) and independent sources of a claim"


@breaks(_FINDING)
def finding_left_without_its_evidence(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in fences(source, "finding") if "limitation" not in one.argument]
    found = [one for one in found if "[^" not in source[slice(*one.inside)]]  # its note would be left alone
    finding = rng.choice(found)
    first = paragraphs(source, finding.inside)[0]
    claim = re.sub(r"\{cite\}`[^`]*`", "", source[slice(*sentence_around(source, first[0]))]).strip()
    return replace(source, finding.inside, claim + "\n", claim)


@breaks(_FINDING)
def finding_added_on_nothing(source: str, rng: random.Random) -> Mutated | None:
    standard = {"balance of probabilities": "On the balance of probabilities, the keepers"}
    opening = standard.get(value(source, "standard"), "There are reasonable grounds to believe that the keepers")
    return add_finding(source, rng, "incident", f"{opening} burned the registers before they left.")


@breaks("METHOD 3: A law is vague on one document; a pattern is not.")
def pattern_on_a_single_account(source: str, rng: random.Random) -> Mutated | None:
    if value(source, "audience") != "public" or "reasonable" not in value(source, "standard"):
        return None
    content = "There are reasonable grounds to believe that people who complained were laughed at everywhere. An interviewee said: {quote}`acc-window`{cite}`acc-window`"
    return add_finding(source, rng, "pattern", content)


@breaks("METHOD 8, A8: a finding's own claim out of scope is an error, context is not")
def finding_about_another_time(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(source, rng, "It had been so since {date}`March 2011`.", of="finding")


@breaks("METHOD 8, A8: a finding's own claim out of scope is an error, context is not")
def context_made_a_finding(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "context")
    if not found or "reasonable" not in value(source, "standard"):
        return None
    one = rng.choice(found)
    inside = source[slice(*one.inside)]
    new = f":::{{finding}} F8 incident\nThere are reasonable grounds to believe what follows. {inside}:::\n"
    return replace(source, (one.start, one.end), new)


@breaks(_PLACE)
def handle_mistyped(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source) if one.name in ("count", "cite", "quote", "figure")])
    at = rng.randrange(1, len(role.handle))
    typo = role.handle[:at] + role.handle[at - 1] + role.handle[at:] + "x"
    return swap_role(source, role, f"{{{role.name}}}`{role.body.replace(role.handle, typo, 1)}`")


@breaks(_PLACE)
def handle_that_was_never_saved(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(source, rng, "The keepers wrote it down.{cite}`keepers-book`", "{cite}`keepers-book`")


@breaks(_PLACE)
def count_of_a_place(source: str, rng: random.Random) -> Mutated | None:
    found = roles(source, "count", "k")
    role, place = rng.choice(found), rng.choice(roles(source, "cite"))
    return swap_role(source, role, role.body.join(("{count}`", "`")).replace(role.handle, place.handle, 1))


@breaks(_PLACE)
def citation_of_a_count(source: str, rng: random.Random) -> Mutated | None:
    role, counted = rng.choice(roles(source, "cite")), rng.choice(roles(source, "count"))
    return swap_role(source, role, f"{{cite}}`{counted.handle}`")


@breaks(_PLACE)
def quotation_of_a_count(source: str, rng: random.Random) -> Mutated | None:
    counted = rng.choice(roles(source, "count"))
    new = f"An interviewee said: {{quote}}`{counted.handle}`"
    return add_sentence(source, rng, new, f"{{quote}}`{counted.handle}`")


@breaks(_PLACE)
def reference_to_a_finding_that_is_gone(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source, "ref") if one.body.startswith("F")])
    return swap_role(source, role, "{ref}`F19`")


@breaks(_SOURCES)
def copies_counted_as_confirmation(source: str, rng: random.Random) -> Mutated | None:
    cites = "{cite}`wire-people`{cite}`lantern-people`{cite}`morning-people`"
    new = "Three outlets confirm independently that people passed through the camps." + cites
    return add_sentence(source, rng, new, "Three outlets confirm independently")


@breaks(_SOURCES)
def copies_called_widely_reported(source: str, rng: random.Random) -> Mutated | None:
    new = "That people passed through the camps is confirmed by several newspapers.{cite}`lantern-people`{cite}`morning-people`"
    return add_sentence(source, rng, new, "is confirmed by several newspapers")


@breaks(_SOURCES)
def copies_behind_a_fixed_number(source: str, rng: random.Random) -> Mutated | None:
    new = "This was confirmed by {fixed}`3|so many newspapers carried it` outlets.{cite}`wire-people`{cite}`lantern-people`{cite}`morning-people`"
    return add_sentence(source, rng, new, "confirmed by {fixed}`3|so many newspapers carried it` outlets")


@breaks('METHOD 2: what A heard from B has source B ("heard from whom" per unit)')
def corroborated_by_who_heard_it_from_the_first(source: str, rng: random.Random) -> Mutated | None:
    place = next((one for one in roles(source, "quote") if world.account(one.handle) == "K-07"), None)
    if place is None:
        return None
    new = " A further account independently corroborates this.{cite}`acc-hearsay`"
    return add(source, _end_of_sentence(source, place.end), new)


@breaks("METHOD 2: Two witnesses interviewed together [...] are not two until a person says so")
def corroborated_by_who_sat_at_the_table(source: str, rng: random.Random) -> Mutated | None:
    place = next((one for one in roles(source, "quote") if world.account(one.handle) == "K-38"), None)
    if place is None:
        return None
    new = " Another interviewee confirmed this independently: {quote}`acc-together`{cite}`acc-together`"
    return add(source, _end_of_sentence(source, place.end), new)


@breaks("METHOD 2: Agreement between outlets proves nothing: the primary decides.")
def source_struck_from_a_claim_of_others(source: str, rng: random.Random) -> Mutated | None:
    """What a spokesman said becomes what is so."""
    found = phrase(source, "According to a press agency, a spokesman said that")
    return replace(source, found[0], "It is established that") if found else None


def _end_of_sentence(source: str, at: int) -> int:
    return sentence_around(source, at)[1]
