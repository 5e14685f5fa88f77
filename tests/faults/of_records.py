"""Faults between the manuscript and its records: what is in one only, said stronger, or adopted by nobody."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults.editing import (
    Fence,
    add_finding,
    add_sentence,
    fences,
    front,
    phrase,
    remove,
    replace,
    roles,
    say_instead,
    value,
)
from tests.faults.recorded import ADOPTIONS, FINDINGS, INSTRUMENTS, REPORT, Files, loaded
from tests.faults.spoiling import Spoiled, Table, findings, in_report, one_of, put, shelf, tables, then, without

OPERATORS, breaks = shelf("records")
_BOTH = "METHOD 1, law 2: Every finding names its type and its standard of proof; [...] a named person adopts it with reasons."
_WEAKER = "METHOD 3: a qualification never weakens on the way from evidence to report within one object"
_OBJECT = "METHOD 3: Wording has two fields: its object (an allegation, a fact, a legal label) and its words"
_PARTS = (
    "METHOD 3: A finding can have two parts (individual incidents credible, pattern not established), and both print."
)
_TWO = (
    'METHOD 3: Two-part law: "torture or other cruel, inhuman or degrading treatment" is never shortened to "torture"'
)
_SINGLE = (
    'METHOD 3: One credible account of sexual violence may carry an incident [...] and the sentence says "one account"'
)
_LABEL = 'METHOD 3: "may constitute" prints what was not examined ("knowledge: not examined"); an unqualified "constitutes" needs every cell met at the declared standard.'
_DECLARED = "METHOD 3: One declared standard a report; each deviation explicit."
_SCOPE = "METHOD 8, A8: a finding's own claim out of scope is an error, context is not"
_WIDER = "METHOD 8, B5: widened scope flagged"
_GAP = "METHOD 8, B6: a data gap attached to the finding and to the limits list"
_PERSON = "METHOD 3: A person named as responsible has a record of its own: separate threshold, notice to that person, wording, adoption; by default only in the confidential edition."


def _fence(files: Files, name: str) -> Fence:
    return next(one for one in fences(files[REPORT], "finding") if one.argument.split()[0] == name)


def _said(files: Files, rng: random.Random, pairs: dict[str, str], *names: str) -> Spoiled | None:
    """One of the phrases in a finding of the manuscript, said in other words."""
    found = [
        (place, new, one.argument.split()[0])
        for one in fences(files[REPORT], "finding")
        if not names or one.argument.split()[0] in names
        for old, new in pairs.items()
        for place in phrase(files[REPORT], old, one.inside)
    ]
    if not found:
        return None
    place, new, name = rng.choice(found)
    return in_report(files, replace(files[REPORT], place, new), name)


def _argument(files: Files, name: str, new: str) -> Spoiled | None:
    fence = _fence(files, name)
    at = files[REPORT].index(fence.argument, fence.start)
    return in_report(files, replace(files[REPORT], (at, at + len(fence.argument)), new), name, new.split(maxsplit=1)[0])


# One without the other


@breaks(_BOTH)
def finding_printed_without_a_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The manuscript holds a finding that nobody recorded or adopted."""
    balance = "balance" in value(files[REPORT], "standard")
    opening = "On the balance of probabilities," if balance else "There are reasonable grounds to believe that"
    handle = rng.choice([one.handle for one in roles(files[REPORT], "cite")])
    claim = rng.choice(["letters were opened.", "the registers were burned.", "dogs were set on people."])
    kind = rng.choice(["incident", "pattern"])
    return in_report(files, add_finding(files[REPORT], rng, kind, f"{opening} {claim}{{cite}}`{handle}`"))


@breaks(_BOTH)
def record_of_a_finding_lost(files: Files, rng: random.Random) -> Spoiled | None:
    """The manuscript still prints it; its record is gone, and so is what it rests on."""
    found = one_of(rng, [one for one in findings(files) if one.holds["type"] != "legal"])
    return without(files, FINDINGS, found) if found else None


@breaks(_BOTH)
def finding_not_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """It was recorded and adopted; the report is silent about it."""
    found = rng.choice(fences(files[REPORT], "finding"))
    return in_report(files, remove(files[REPORT], (found.start, found.end)), found.argument.split()[0])


@breaks(_BOTH)
def finding_printed_as_plain_prose(files: Files, rng: random.Random) -> Spoiled | None:
    """The fences went, the sentence stayed: a finding that no longer says that it is one."""
    found = rng.choice(fences(files[REPORT], "finding"))
    new = files[REPORT][slice(*found.inside)]
    return in_report(files, replace(files[REPORT], (found.start, found.end), new), found.argument.split()[0])


@breaks(_BOTH)
def type_raised_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The manuscript's head calls a pattern what the record calls an incident."""
    found = one_of(rng, findings(files, "incident"))
    return _argument(files, found.last, f"{found.last} pattern") if found else None


@breaks(_BOTH)
def type_changed_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The manuscript's head and the record name another type."""
    found = one_of(rng, findings(files))
    kinds = ["incident", "law", "statistics", "legal", "limitation", "pattern"]
    other = rng.choice([one for one in kinds if found and one != found.holds["type"]])
    return _argument(files, found.last, f"{found.last} {other}") if found else None


@breaks(_BOTH)
def names_of_two_findings_exchanged(files: Files, rng: random.Random) -> Spoiled | None:
    """Two heads of one type exchanged: each stands on the other's evidence."""
    kinds = [[one.last for one in findings(files, kind)] for kind in ("law", "pattern", "incident")]
    pairs = [pair for pair in kinds if len(pair) > 1]
    if not pairs:
        return None
    first, second = rng.sample(rng.choice(pairs), 2)
    source = files[REPORT]
    new = re.sub(
        rf"(?<=^:::\{{finding\}} )({first}|{second})(?= )",
        lambda one: second if one[0] == first else first,
        source,
        flags=re.MULTILINE,
    )
    spots = [_fence({**files, REPORT: new}, name) for name in (first, second)]
    at, other = ((one.start, one.end) for one in spots)
    changed = replace(source, (0, len(source)), new)
    done = in_report(files, type(changed)(changed.source, at, (other,)), first, second)
    return done


# Said stronger


@breaks(_WEAKER)
def appear_to_be_dropped(files: Files, rng: random.Random) -> Spoiled | None:
    """Accounts that appear to be credible are credible."""
    return _said(files, rng, {"appear to be credible": "are credible"})


@breaks(_WEAKER)
def credible_made_committed(files: Files, rng: random.Random) -> Spoiled | None:
    """What is credible has been committed."""
    new = rng.choice(["show that such acts have been committed", "leave no doubt", "are proof of what was done"])
    return _said(files, rng, {"appear to be credible": new, "accounts are credible": f"accounts {new}"})


@breaks(_WEAKER)
def one_credible_account_made_a_fact(files: Files, rng: random.Random) -> Spoiled | None:
    """A credible account becomes what happened."""
    pairs = {"The account is credible.": rng.choice(["This happened.", "The account is true.", "It is established."])}
    return _said(files, rng, pairs)


@breaks(_WEAKER)
def may_constitute_made_constitutes(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says may constitute; the report says that it does."""
    return _said(files, rng, {"may constitute": rng.choice(["constitutes", "amounts to", "does constitute"])})


@breaks(_WEAKER)
def indications_made_evidence(files: Files, rng: random.Random) -> Spoiled | None:
    """Indications become evidence."""
    new = rng.choice(["there is evidence that", "there is strong evidence that", "it is clear that"])
    return _said(files, rng, {"there are indications that": new})


@breaks(_WEAKER)
def limit_dropped_from_a_limitation(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says what cannot be confirmed; the report confirms it."""
    pairs = {
        "is not in a position to confirm": "was able to confirm",
        "are not in a position to confirm": "were able to confirm",
    }
    return _said(files, rng, pairs)


@breaks(_WEAKER)
def standards_words_made_certain(files: Files, rng: random.Random) -> Spoiled | None:
    """Grounds to believe become certainty, in the report alone."""
    new = rng.choice(["It has been proven that", "It is clear that", "The evidence shows that"])
    return _said(
        files, rng, {"There are reasonable grounds to believe that": new, "On the balance of probabilities,": new}
    )


@breaks(_WEAKER)
def finding_said_stronger_in_the_summary(files: Files, rng: random.Random) -> Spoiled | None:
    """The finding is told again in the prose, without its qualification."""
    told = {
        "appear to be credible": "As {ref}`F4` shows, torture or other cruel, inhuman or degrading treatment has been committed in the camps.",
        "The account is credible.": "As {ref}`F4` shows, sexual violence was committed in the camps.",
        "may constitute": "As {ref}`LEGAL` establishes, the law was broken.",
    }
    legal = next(one.last for one in findings(files, "legal"))
    found = [new for old, new in told.items() if phrase(files[REPORT], old)]
    new = rng.choice(found).replace("LEGAL", legal)
    return in_report(files, add_sentence(files[REPORT], rng, new, new), "F4" if "`F4`" in new else legal)


@breaks(_OBJECT)
def allegation_recorded_as_a_fact(files: Files, rng: random.Random) -> Spoiled | None:
    """The words speak of accounts; the record files them under facts."""
    found = one_of(rng, [one for one in findings(files) if one.holds["object"] == "allegation"])
    return put(files, FINDINGS, found, object=rng.choice(["fact", "label"])) if found else None


@breaks(_OBJECT)
def label_recorded_as_a_fact(files: Files, rng: random.Random) -> Spoiled | None:
    """A legal label is filed under facts or allegations."""
    found = one_of(rng, findings(files, "legal"))
    return put(files, FINDINGS, found, object=rng.choice(["fact", "allegation"])) if found else None


@breaks(_OBJECT)
def allegation_told_as_a_fact(files: Files, rng: random.Random) -> Spoiled | None:
    """What was alleged is told as what happened; the words of credibility are gone."""
    pairs = {
        "The accounts appear to be credible: ": "Such treatment took place: ",
        "The accounts appear to be credible": "Such treatment took place",
        "The accounts are credible": "Such treatment took place",
    }
    return _said(files, rng, pairs)


@breaks(_OBJECT)
def wording_that_does_not_stand_in_the_sentence(files: Files, rng: random.Random) -> Spoiled | None:
    """The record's words of strength are not those of its sentence."""
    found = one_of(rng, findings(files))
    wordings = ["credible indications of", "have been committed", "it is clear that", "may include elements of"]
    return put(files, FINDINGS, found, wording=rng.choice(wordings)) if found else None


@breaks(_WIDER)
def scope_widened_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The sentence of the record is about some places and people; the report's is about more."""
    pairs = {
        "occurred in the camps": "occurred all over Dremna",
        "people at the weir": "people in all camps",
        "in the camps without": "in the whole province without",
        "kept in the camps": "kept in their districts",
        "people who fished for a living": "all people of the coast",
        "people had to pay": "everybody had to pay",
        "residents fell ill": "the whole town fell ill",
        "residents needed": "all people of the province needed",
        "work at the dyke": "work day and night",
    }
    return _said(files, rng, pairs)


# Parts that have to print


@breaks(_PARTS)
def second_part_of_the_record_not_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says what is not found beside it; the report leaves it out."""
    found = [
        (place, one.last)
        for one in findings(files, having=["second_part"])
        for place in phrase(files[REPORT], one.holds["second_part"], _fence(files, one.last).inside)
    ]
    if not found:
        return None
    place, name = rng.choice(found)
    spoiled = in_report(files, remove(files[REPORT], (place[0] - 1, place[1])), name)
    return Spoiled(spoiled.files, spoiled.also[0], (spoiled.at,), spoiled.about) if spoiled else None


@breaks(_PARTS)
def second_part_turned_round(files: Files, rng: random.Random) -> Spoiled | None:
    """The pattern that is not established is."""
    pairs = {
        "is not established": "is established as well",
        "does not allow broader conclusions about a pattern": "suggests a pattern",
        "We do not find a pattern.": "We find a pattern.",
        "does not allow firm conclusions on the extent": "allows conclusions on the extent",
    }
    return _said(files, rng, pairs)


@breaks(_TWO)
def torture_alone_in_the_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The record's sentence has lost the second half of the law's words."""
    found = one_of(rng, [one for one in findings(files) if "torture or other" in one.holds["says"]])
    short = rng.choice(["torture", "torture or cruel treatment"])
    long = "torture or other cruel, inhuman or degrading treatment"
    return put(files, FINDINGS, found, says=found.holds["says"].replace(long, short)) if found else None


@breaks(_TWO)
def torture_alone_in_report_and_record(files: Files, rng: random.Random) -> Spoiled | None:
    """The record was cut and the report followed."""
    long = "torture or other cruel, inhuman or degrading treatment"
    return then(
        torture_alone_in_the_record(files, random.Random(0)),  # noqa: S311 (always the shorter of the two)
        lambda now: _said(now, rng, {long: "torture"}),
    )


@breaks(_SINGLE)
def one_account_lost_in_the_report(files: Files, rng: random.Random) -> Spoiled | None:
    """The sentence of the report no longer says that it rests on one account."""
    found = next((one for one in roles(files[REPORT], "fixed") if one.body.startswith("one account|")), None)
    if not found:
        return None
    new = rng.choice(["credible information", "accounts", "what was heard"])
    return in_report(files, replace(files[REPORT], (found.start, found.end), new), "F4")


@breaks(_LABEL)
def element_not_examined_not_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """An element that nobody examined has gone out of the printed sentence."""
    pairs = {
        "Widespread or systematic: not examined. ": "",
        " Knowledge: not examined.": "",
        "Intent and knowledge were": "Intent was",
        "Necessity and proportion: not": "Necessity: not",
        " Whether a lawful aim was served was not examined.": "",
    }
    source = files[REPORT]
    found = [(at, old, new) for old, new in pairs.items() if (at := source.find(old)) >= 0]
    if not found:  # broken over two lines
        return _said(files, rng, {"Intent and knowledge were not examined.": "Intent was not examined."})
    at, old, new = rng.choice(found)
    legal = next(one.last for one in findings(files, "legal"))
    place = (at, at + len(old))
    spoiled = in_report(files, replace(source, place, new) if new else remove(source, place), legal)
    return Spoiled(spoiled.files, spoiled.also[0], (spoiled.at,), spoiled.about) if spoiled else None


@breaks(_LABEL)
def element_printed_as_examined(files: Files, rng: random.Random) -> Spoiled | None:
    """The record says not examined; the report says that it was found."""
    pairs = {
        "Knowledge: not examined.": "Knowledge: met.",
        "Widespread or systematic: not examined.": "The attack was widespread.",
        "Intent and knowledge were not examined.": "Intent and knowledge were shown.",
        "Necessity and proportion: not examined.": "Necessity and proportion: not given.",
        "Whether a lawful aim was served was not examined.": "No lawful aim was served.",
    }
    return _said(files, rng, pairs)


@breaks(_LABEL)
def element_reopened_in_the_record_only(files: Files, rng: random.Random) -> Spoiled | None:
    """A cell goes back to not examined; the report does not print it."""
    cells = [one for one in tables(files[FINDINGS]) if ".cells." in one.name and one.holds["state"] != "not examined"]
    found = one_of(rng, cells)
    legal = next(one for one in findings(files, "legal"))
    if not found or found.last not in INSTRUMENTS[_instrument(files, found)]:
        return None
    return put(files, FINDINGS, found, (found.last, legal.last), findings=None, contrary=None, state="not examined")


def _instrument(files: Files, cell: Table) -> str:
    name: str = loaded(files, FINDINGS)["matrices"][cell.name.split(".")[1]]["instrument"]
    return name


@breaks(_GAP)
def gap_of_the_record_not_among_the_limits(files: Files, rng: random.Random) -> Spoiled | None:
    """The missing year is in the record and in no list of limits."""
    limits = fences(files[REPORT], "limitations")[0]
    pairs = {
        r"Figures for \{date\}`2020` were not published\. ": "",
        r"The Directorate published no figures for \{date\}`2020`\. ": "",
        r" The lists of the lower bank do not allow an estimate\.": "",
        r"The Inquiry was not given the port's ledger of gear\. ": "",
    }
    found = [
        one.span()
        for old in pairs
        if (one := re.compile(old.replace(" ", r"\s+")).search(files[REPORT], limits.start, limits.end))
    ]
    return in_report(files, remove(files[REPORT], rng.choice(found))) if found else None


# Standard and period


@breaks(_DECLARED)
def record_under_another_standard(files: Files, rng: random.Random) -> Spoiled | None:
    """The record of the findings declares another standard than the front matter."""
    top = tables(files[FINDINGS])[0]
    other = [
        one
        for one in ("reasonable grounds to believe", "balance of probabilities", "clear and convincing")
        if one not in files[FINDINGS][: top.end]
    ]
    return put(files, FINDINGS, top, ("standard",), standard=rng.choice(other))


@breaks(_DECLARED)
def deviation_that_the_report_does_not_print(files: Files, rng: random.Random) -> Spoiled | None:
    """The record deviates with a reason; the report prints the declared standard all the same."""
    found = one_of(rng, findings(files, "incident", "pattern", having=["weighed"]))
    declared = loaded(files, FINDINGS)["standard"]
    other = next(one for one in ("balance of probabilities", "reasonable grounds to believe") if one != declared)
    return put(files, FINDINGS, found, deviates="The accounts were many.", standard=other) if found else None


@breaks(_SCOPE)
def mandate_moved_under_the_findings(files: Files, rng: random.Random) -> Spoiled | None:
    """The record's mandate covers another time than the report's front matter and its findings."""
    top = tables(files[FINDINGS])[0]
    return put(files, FINDINGS, top, ("period",), period=rng.choice(["2020-06-01/2021-12-31", "2015/2017"]))


@breaks(_SCOPE)
def period_of_the_report_widened(files: Files, rng: random.Random) -> Spoiled | None:
    """The front matter claims more years than the mandate of the record."""
    place = front(files[REPORT], "period")
    return (
        in_report(files, replace(files[REPORT], place, rng.choice(["2010/2022", "2014-01-01/2021-12-31"])))
        if place
        else None
    )


@breaks(_SCOPE)
def claim_of_another_time_in_a_recorded_finding(files: Files, rng: random.Random) -> Spoiled | None:
    """The finding's sentence gets a year before the mandate."""
    opening = ("There are reasonable grounds to believe that", "On the balance of probabilities,")
    year = rng.choice(["March 2014", "2016", "9 June 2015"])
    return _said(files, rng, {one: f"{one} since {{date}}`{year}`" for one in opening})


# Adoption


def _adoptions(files: Files, kind: str = "finding") -> list[Table]:
    return [one for one in tables(files[ADOPTIONS], "adoptions") if kind in one.holds]


def _adopted(files: Files, rng: random.Random, **entries: str | None) -> Spoiled | None:
    found = one_of(rng, _adoptions(files))
    return put(files, ADOPTIONS, found, (found.holds["finding"],), **entries) if found else None


@breaks(_BOTH)
def adoption_missing(files: Files, rng: random.Random) -> Spoiled | None:
    """A finding that nobody adopted."""
    found = one_of(rng, _adoptions(files))
    return without(files, ADOPTIONS, found, (found.holds["finding"],)) if found else None


@breaks(_BOTH)
def adopted_in_an_earlier_wording(files: Files, rng: random.Random) -> Spoiled | None:
    """It was adopted, and then the sentence was changed."""
    found = one_of(rng, _adoptions(files))
    if not found:
        return None
    name = found.holds["finding"]
    says = next(one.holds["says"] for one in findings(files) if one.last == name)
    words = says.rstrip(".").split(" ")
    earlier = rng.choice([" ".join(words[:-1]), " ".join([*words, "at times"]), f"Perhaps {says}"])
    return put(files, ADOPTIONS, found, (name,), earlier=earlier)


@breaks(_BOTH)
def adopted_without_reasons(files: Files, rng: random.Random) -> Spoiled | None:
    """A signature and no reason."""
    return _adopted(files, rng, reason=rng.choice([None, "", " "]))


@breaks(_BOTH)
def adopted_by_nobody(files: Files, rng: random.Random) -> Spoiled | None:
    """A reason and no name."""
    return _adopted(files, rng, by=rng.choice([None, "", " "]))


@breaks(_BOTH)
def adoption_of_a_finding_that_is_not_there(files: Files, rng: random.Random) -> Spoiled | None:
    """The adoption names another finding; the finding itself is left without one."""
    found = one_of(rng, _adoptions(files))
    return put(files, ADOPTIONS, found, (found.holds["finding"],), finding="F19") if found else None


@breaks(_PERSON)
def person_named_without_adoption(files: Files, rng: random.Random) -> Spoiled | None:
    """The record of a person who is named in public was adopted by nobody."""
    public = [one.last for one in tables(files[FINDINGS], "persons") if one.holds["edition"] == "public"]
    found = one_of(rng, [one for one in _adoptions(files, "person") if one.holds["person"] in public])
    return without(files, ADOPTIONS, found, (found.holds["person"],)) if found else None


# Persons in print


@breaks(_PERSON)
def confidential_person_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """This edition is for everybody; the name is for the confidential one."""
    found = one_of(rng, [one for one in tables(files[FINDINGS], "persons") if one.holds["edition"] == "confidential"])
    if not found:
        return None
    name = rng.choice([found.holds["identity"], found.holds["identity"].split()[1]])
    words = rng.choice([f"The order came from {name}.", f"{name} kept the key.", f"People spoke of {name}."])
    return in_report(files, add_sentence(files[REPORT], rng, words, name), found.last)


@breaks(_PERSON)
def person_printed_without_any_record(files: Files, rng: random.Random) -> Spoiled | None:
    """Somebody is named as responsible of whom there is no record."""
    name = rng.choice(["Dorvin Hesk", "Captain Ulmar Trenn", "Sella Overwick"])
    words = rng.choice([f"{name} is responsible for this.", f"This was ordered by {name}."])
    return in_report(files, add_sentence(files[REPORT], rng, words, name, of="finding"))


@breaks(_PERSON)
def person_said_to_be_guilty(files: Files, rng: random.Random) -> Spoiled | None:
    """The record's words are about an order; the report's are about guilt."""
    public = [one for one in tables(files[FINDINGS], "persons") if one.holds["edition"] == "public"]
    pairs = {"gave the order that sent": rng.choice(["is guilty of having sent", "committed the crime of sending"])}
    return in_report(files, say_instead(files[REPORT], rng, pairs), *(one.last for one in public))
