"""Faults in recommendations: their findings, addressee, qualification, dependency, and what became of them."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random

from tests.faults.editing import Fence, add_sentence, fences, paragraphs, remove, replace, roles, swap_role
from tests.faults.recorded import RECOMMENDATIONS, REPORT, Files
from tests.faults.spoiling import (
    Spoiled,
    Table,
    in_report,
    more,
    one_of,
    put,
    recommendation_tables,
    shelf,
    tables,
    then,
    without,
)

OPERATORS, breaks = shelf("recommendations")
_LINKED = "METHOD 6: Recommendation: verb, addressee, linked findings, measurable or not (UPR action scale 1 to 5), dependency"
_DEPENDS = 'METHOD 6: dependency ("depends on cooperation", "needs a vote of member states")'
_STATE = "METHOD 6: state: drafted, addressed, acknowledged or rejected, in progress, implemented, verified, lapsed, blocked, superseded"
_WIDER = 'METHOD 8, B5: "all those held" (report: arbitrarily deprived): widened scope flagged'
_BLOCKED = 'METHOD 8, A6 A7: recommendation states "blocked" and "depends on"'


def _some(files: Files, rng: random.Random, *having: str) -> Table | None:
    return one_of(rng, [one for one in recommendation_tables(files) if all(key in one.holds for key in having)])


def _fence(files: Files, name: str) -> Fence:
    """The manuscript's recommendation: the records name them R1, R2 in its order."""
    return fences(files[REPORT], "recommendation")[int(name[1:]) - 1]


def _events(files: Files) -> list[Table]:
    return tables(files[RECOMMENDATIONS], "events")


def _event(files: Files, name: str, state: str, on: str = "2022-02-27") -> Spoiled:
    return more(
        files, RECOMMENDATIONS, "[[events]]", (name,), recommendation=name, on=on, state=state, says="as reported"
    )


@breaks(_LINKED)
def recommendation_recorded_without_a_finding(files: Files, rng: random.Random) -> Spoiled | None:
    """It follows from nothing."""
    found = _some(files, rng)
    return put(files, RECOMMENDATIONS, found, findings=rng.choice([None, []])) if found else None


@breaks(_LINKED)
def recommendation_from_a_finding_that_is_not_there(files: Files, rng: random.Random) -> Spoiled | None:
    """It follows from a finding that nobody made."""
    found = _some(files, rng)
    return (
        put(files, RECOMMENDATIONS, found, findings=rng.choice([["F19"], [*found.holds["findings"], "F23"]]))
        if found
        else None
    )


@breaks(_LINKED)
def findings_of_the_report_not_those_of_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The printed recommendation points at another finding than its record."""
    found = _some(files, rng)
    if not found:
        return None
    role = rng.choice(roles(files[REPORT], "ref", inside=_fence(files, found.last).inside))
    others = [one.argument.split()[0] for one in fences(files[REPORT], "finding")]
    other = rng.choice([one for one in others if one not in found.holds["findings"]])
    return in_report(files, swap_role(files[REPORT], role, f"{{ref}}`{other}`"), found.last)


@breaks(_LINKED)
def addressee_swapped_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The report asks somebody else than the record."""
    found = _some(files, rng)
    return _addressed(files, found, _other(found, rng)) if found else None


def _other(found: Table, rng: random.Random) -> str:
    names = ["Directorate of Recovery", "Assembly of Orvanta", "Harbour Authority of Tollin", "Braskel Works Ltd"]
    return rng.choice([one for one in names if one != found.holds["addressee"]])


def _addressed(files: Files, found: Table, name: str) -> Spoiled | None:
    fence = _fence(files, found.last)
    at = files[REPORT].index(fence.argument, fence.start)
    return in_report(files, replace(files[REPORT], (at, at + len(fence.argument)), name), found.last)


@breaks(_LINKED)
def addressee_swapped_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The record asks somebody else than the report."""
    found = _some(files, rng)
    return put(files, RECOMMENDATIONS, found, addressee=_other(found, rng)) if found else None


@breaks(_LINKED)
def recommendation_to_nobody_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """Nobody is asked, or nothing is asked."""
    found = _some(files, rng)
    return (
        put(files, RECOMMENDATIONS, found, **{rng.choice(["addressee", "action", "says"]): rng.choice([None, ""])})
        if found
        else None
    )


@breaks(_LINKED)
def recommendation_printed_without_a_record(files: Files, rng: random.Random) -> Spoiled | None:
    """One more in the report, of which no record knows."""
    fence = rng.choice(fences(files[REPORT], "recommendation"))
    name = rng.choice(fences(files[REPORT], "finding")).argument.split()[0]
    content = (
        rng.choice(["Open the archives", "Dismiss whoever kept a key", "Rebuild the lower street"])
        + f" ({{ref}}`{name}`)."
    )
    new = f"\n:::{{recommendation}} {fence.argument}\n{content}\n:::\n"
    return in_report(files, replace(files[REPORT], (fence.end, fence.end), new, content))


@breaks(_LINKED)
def recommendation_of_the_record_not_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """One that was decided is not in the report."""
    found = _some(files, rng)
    fence = _fence(files, found.last) if found else None
    return in_report(files, remove(files[REPORT], (fence.start, fence.end)), found.last) if found and fence else None


@breaks(_LINKED)
def record_of_a_recommendation_lost(files: Files, rng: random.Random) -> Spoiled | None:
    """The report prints it; its record is gone, its events are left."""
    found = _some(files, rng)
    return without(files, RECOMMENDATIONS, found) if found else None


@breaks(_LINKED)
def action_scale_out_of_range(files: Files, rng: random.Random) -> Spoiled | None:
    """The scale has five steps."""
    found = _some(files, rng)
    return put(files, RECOMMENDATIONS, found, scale=rng.choice([0, 6, 10])) if found else None


@breaks(_LINKED)
def another_action_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The verb of the report is not the verb of the record."""
    verbs = {
        "Pay": "Compensate the heirs of",
        "Release": "Count",
        "Repeal": "Review",
        "Return": "Register",
        "Publish": "Archive",
        "Withdraw": "Amend",
        "Let": "Advise",
    }
    found = [
        (one.inside[0], old, new)
        for one in fences(files[REPORT], "recommendation")
        for old, new in verbs.items()
        if files[REPORT].startswith(f"{old} ", one.inside[0])
    ]
    at, old, new = rng.choice(found)
    names = [
        f"R{number}" for number, one in enumerate(fences(files[REPORT], "recommendation"), 1) if one.inside[0] == at
    ]
    return in_report(files, replace(files[REPORT], (at, at + len(old)), new), *names)


# Qualifications


def _cut(files: Files, old: str, new: str) -> Spoiled | None:
    """Words of a recommendation of the report, said otherwise."""
    for number, fence in enumerate(fences(files[REPORT], "recommendation"), 1):
        at = files[REPORT].find(old, *fence.inside)
        if at >= 0:
            return in_report(files, replace(files[REPORT], (at, at + len(old)), new), f"R{number}")
    return None


_QUALIFIED = {
    "whoever is still held arbitrarily under the decree": [
        "whoever is still held under the decree",
        "all persons held",
        "everybody who is held",
    ],
    "those who were made to work in the camps": ["those who worked", "all residents"],
    "the boats and nets that were taken": ["all boats and nets", "whatever the port keeps"],
    "residents who fell ill": ["residents", "everybody"],
}


@breaks(_WIDER)
def qualification_lost_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """Those held arbitrarily become those held."""
    old = rng.choice([one for one in _QUALIFIED if one in _recommended(files)])
    return _cut(files, old, rng.choice(_QUALIFIED[old]))


def _recommended(files: Files) -> str:
    return "".join(files[REPORT][slice(*one.inside)] for one in fences(files[REPORT], "recommendation"))


@breaks(_WIDER)
def qualification_lost_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The record asks for more than the report prints."""
    return _unqualified(files, rng)


def _unqualified(files: Files, rng: random.Random) -> Spoiled | None:
    pairs = [(one, old) for one in recommendation_tables(files) for old in _QUALIFIED if old in one.holds["says"]]
    if not pairs:
        return None
    found, old = rng.choice(pairs)
    return put(files, RECOMMENDATIONS, found, says=found.holds["says"].replace(old, rng.choice(_QUALIFIED[old])))


@breaks(_WIDER)
def arbitrarily_lost_in_report_and_record(files: Files, rng: random.Random) -> Spoiled | None:
    """Report and record agree, and ask for the release of everybody; the findings do not."""
    old, new = "still held arbitrarily", "still held"
    found = next((one for one in recommendation_tables(files) if old in one.holds["says"]), None)
    spoiled = put(files, RECOMMENDATIONS, found, says=found.holds["says"].replace(old, new)) if found else None
    return then(spoiled, lambda now: _cut(now, old, new))


# Dependencies


_DEPENDENT = (
    "; this needs a vote of the Assembly",
    " This depends on the works’ cooperation.",
    " This depends on the cooperation of the Harbour Authority.",
)


@breaks(_DEPENDS)
def dependency_left_out_of_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """It needs somebody else, and the report does not say so."""
    found = [one for one in _DEPENDENT if one in files[REPORT]]
    if not found:
        return None
    spoiled = _cut(files, rng.choice(found), "")
    return Spoiled(spoiled.files, spoiled.at, spoiled.also, spoiled.about, True) if spoiled else None


@breaks(_DEPENDS)
def dependency_left_out_of_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The sentence depends on somebody; the record says that it does not."""
    found = _some(files, rng, "depends_on")
    return put(files, RECOMMENDATIONS, found, depends_on=rng.choice([None, []])) if found else None


@breaks(_DEPENDS)
def dependency_on_another(files: Files, rng: random.Random) -> Spoiled | None:
    """The record depends on somebody whom the report does not name."""
    found = _some(files, rng, "depends_on")
    return put(files, RECOMMENDATIONS, found, depends_on=["a decision of the provincial court"]) if found else None


@breaks(_DEPENDS)
def dependency_turned_into_a_certainty(files: Files, rng: random.Random) -> Spoiled | None:
    """What needs a vote can be done at once."""
    pairs = {
        "this needs a vote of the Assembly": "this can be done at once",
        "This depends on the works’ cooperation.": "This needs nobody's cooperation.",
        "This depends on the cooperation of the Harbour Authority.": "The Directorate can do this alone.",
    }
    found = [one for one in pairs if one in _recommended(files)]
    old = rng.choice(found) if found else ""
    return _cut(files, old, pairs[old]) if old else None


# States and events


@breaks(_STATE)
def verified_before_it_was_implemented(files: Files, rng: random.Random) -> Spoiled | None:
    """Verified, and never implemented."""
    found = _some(files, rng)
    return _event(files, found.last, "verified") if found else None


@breaks(_STATE)
def acknowledged_before_it_was_addressed(files: Files, rng: random.Random) -> Spoiled | None:
    """An answer to what had not been sent."""
    found = _some(files, rng)
    state = rng.choice(["acknowledged", "rejected", "in progress", "implemented", "blocked"])
    return _event(files, found.last, state, "2022-01-10") if found else None


@breaks(_STATE)
def never_addressed_and_yet_answered(files: Files, rng: random.Random) -> Spoiled | None:
    """The event of sending is gone; what followed it is there."""
    found = one_of(rng, [one for one in _events(files) if one.holds["state"] == "addressed"])
    if not found:
        return None
    state = rng.choice(["acknowledged", "rejected", "in progress", "implemented"])
    return put(files, RECOMMENDATIONS, found, (found.holds["recommendation"],), state=state)


@breaks(_STATE)
def state_that_does_not_exist(files: Files, rng: random.Random) -> Spoiled | None:
    """A state outside the list."""
    found = _some(files, rng)
    return _event(files, found.last, rng.choice(["promised", "mostly done", "welcomed"])) if found else None


@breaks(_STATE)
def event_of_a_recommendation_that_is_not_there(files: Files, rng: random.Random) -> Spoiled | None:
    """Something happened to a recommendation that nobody made."""
    return _event(files, "R19", "addressed")


@breaks(_STATE)
def event_without_a_day(files: Files, rng: random.Random) -> Spoiled | None:
    """Nobody knows when it happened."""
    found = one_of(rng, _events(files))
    return put(files, RECOMMENDATIONS, found, (found.holds["recommendation"],), on=None) if found else None


@breaks(_STATE)
def state_printed_that_no_event_brought(files: Files, rng: random.Random) -> Spoiled | None:
    """The report says what became of it; no event does."""
    fence = rng.choice(fences(files[REPORT], "recommendation"))
    number = fences(files[REPORT], "recommendation").index(fence) + 1
    words = rng.choice(
        [
            "This has been implemented.",
            "The addressee has acknowledged this.",
            "This is in progress.",
            "This was rejected.",
        ]
    )
    at = paragraphs(files[REPORT], fence.inside)[-1][1]
    return in_report(files, replace(files[REPORT], (at, at), f" {words}", words), f"R{number}")


@breaks(_BLOCKED)
def blocked_printed_as_in_progress(files: Files, rng: random.Random) -> Spoiled | None:
    """The event says blocked; the report says that it is on its way."""
    found = _some(files, rng, "depends_on")
    if not found:
        return None
    words = rng.choice(["This is in progress.", "This has since been implemented."])
    at = paragraphs(files[REPORT], _fence(files, found.last).inside)[-1][1]
    spoiled = _event(files, found.last, "blocked")
    return then(spoiled, lambda now: in_report(now, replace(now[REPORT], (at, at), f" {words}", words), found.last))


@breaks(_BLOCKED)
def fate_of_a_recommendation_told_in_the_prose(files: Files, rng: random.Random) -> Spoiled | None:
    """Somewhere in the text the Assembly has voted; no event says so."""
    found = [one for one in recommendation_tables(files) if "depends_on" in one.holds]
    words = rng.choice(
        [
            "The Assembly has repealed the article in the meantime.",
            "The recommendations of this report have been implemented.",
        ]
    )
    return in_report(files, add_sentence(files[REPORT], rng, words, words), *(one.last for one in found))
