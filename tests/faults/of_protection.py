"""Faults against the protection of people: consent, identity, small cells, joins."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random

from tests.faults import world
from tests.faults.editing import (
    Mutated,
    add,
    add_sentence,
    fences,
    front,
    outside,
    phrase,
    replace,
    roles,
    shelf,
    value,
)

OPERATORS, breaks = shelf("protection")
_NEVER = "METHOD 4: Never publish: names, faces, voices, exact interview date or place, unique joins (facility + exact dates + profession), interviewer or interpreter names, custody paths, [...] ids that are stable across findings or reports"
_CONSENT = "METHOD 1, law 3: Nothing is published beyond consent and the protection decision. Default is no; publishing fails closed."
_SHARED = "METHOD 1, law 3: Two published statements never reveal that they share an interviewee."
_WITHDRAWN = (
    "METHOD 4: Withdrawal blocks every use at once and propagates to every count, quotation, finding and package"
)
_CHILD = "METHOD 4: Children: age at event and at interview [...] no quotation by default."
_CELL = "METHOD 4: the threshold k [...] applies to cells crossed with an attribute or a site (sex, group, place, date, job), zero and 100 % cells there too, with complementary suppression and differencing"
_TERMS = "METHOD 4: press terms (on the record, agreed description, not for attribution, off the record)"
_COLUMNS = {
    "internal": "Internal",
    "public": "Public",
    "attributed": "Attributed",
    "un": "UN",
    "press": "Press",
    "court": "Court",
}


def _quoting(source: str, rng: random.Random, handle: str, *, always: bool = False) -> Mutated | None:
    """A quotation of an account put into the prose, or only a note on it."""
    if always or rng.random() < 0.75:
        role = f"{{quote}}`{handle}`"
        return add_sentence(source, rng, f"An interviewee said: {role}{{cite}}`{handle}`", f"{role}{{cite}}`{handle}`")
    return add_sentence(source, rng, f"The same was heard elsewhere.{{cite}}`{handle}`", f"{{cite}}`{handle}`")


def _person(rng: random.Random) -> dict[str, str]:
    code = f"K-{rng.randrange(1, 46):02d}"
    return world.person(code)


@breaks(_NEVER)
def code_name_in_the_text(source: str, rng: random.Random) -> Mutated | None:
    code = _person(rng)["Code name"]
    return add_sentence(source, rng, f"This follows from {code} in particular.", code)


@breaks(_NEVER)
def code_name_behind_a_quotation(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source, "quote") if world.account(one.handle)])
    code = world.account(role.handle)
    return add(source, role.end, f" ({code})", code)


@breaks(_NEVER)
def code_name_in_a_remark(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source, "cite") if "|" not in one.body])
    code = _person(rng)["Code name"]
    return replace(source, (role.start, role.end), f"{{cite}}`{role.handle}|see also {code}`", code)


@breaks(_NEVER)
def name_in_the_text(source: str, rng: random.Random) -> Mutated | None:
    name = _person(rng)["Name"]
    return add_sentence(source, rng, f"The Inquiry thanks {name} for the map.", name)


@breaks(_NEVER)
def surname_in_the_text(source: str, rng: random.Random) -> Mutated | None:
    name = _person(rng)["Name"].split()[1]
    return add_sentence(source, rng, f"The {name} family's house is empty.", name)


@breaks(_NEVER)
def name_broken_over_two_lines(source: str, rng: random.Random) -> Mutated | None:
    name = _person(rng)["Name"].replace(" ", "\n")
    return add_sentence(source, rng, f"The Inquiry thanks {name} for the map.", name)


@breaks(_NEVER)
def name_in_capitals(source: str, rng: random.Random) -> Mutated | None:
    name = _person(rng)["Name"].upper()
    return add_sentence(source, rng, f"The gate is drawn after {name}.", name)


@breaks(_NEVER)
def name_in_the_title(source: str, rng: random.Random) -> Mutated | None:
    place, name = front(source, "title"), _person(rng)["Name"]
    return replace(source, place, f"What {name} saw", name) if place else None


@breaks(_NEVER)
def name_hidden_in_fixed(source: str, rng: random.Random) -> Mutated | None:
    name = _person(rng)["Name"]
    return add_sentence(source, rng, f"The Inquiry thanks {{fixed}}`{name}|agreed on the telephone` for the map.", name)


@breaks(_NEVER)
def name_in_an_inserted_bracket(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source, "quote") if world.account(one.handle)])
    said = role.body.split("|", 1)[1] if "|" in role.body else world.words(role.handle)
    name = _person(rng)["Name"]
    first, rest = said.split(" ", 1)
    return replace(source, (role.start, role.end), f"{{quote}}`{role.handle}|{first} [{name}] {rest}`", name)


@breaks(_NEVER)
def telephone_number_left_in(source: str, rng: random.Random) -> Mutated | None:
    phone = _person(rng)["Phone"]
    return add_sentence(source, rng, f"Questions go to {{fixed}}`{phone}|a telephone number`.", phone)


@breaks(_NEVER)
def interpreter_or_interviewer_named(source: str, rng: random.Random) -> Mutated | None:
    name = rng.choice(["Sorvi Addikarn", "Tovi Marrasken", "Pelka Undrosk"])
    return add_sentence(source, rng, f"The interviews were led by {name}.", name)


@breaks(_NEVER)
def day_and_place_of_an_interview(source: str, rng: random.Random) -> Mutated | None:
    row = _person(rng)
    year, month, day = row["Interview date"].split("-")
    date = f"{int(day)} {['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'][int(month) - 1]} {year}"
    words = f"That interview was held on {{date}}`{date}` in the {row['Interview place']}."
    return add_sentence(source, rng, words, words)


@breaks(_NEVER)
def custody_path_left_in(source: str, rng: random.Random) -> Mutated | None:
    path = rng.choice(list(world.ACCOUNTS))
    return add_sentence(source, rng, f"What is kept of that interview is in {path}.", path)


@breaks(
    "METHOD 2: interviewed together, through one intermediary, association, lawyer's form [...] Lineage pictures are internal by default."
)
def intermediary_named(source: str, rng: random.Random) -> Mutated | None:
    words = "Bridge Families' Circle"
    return add_sentence(source, rng, f"Those who spoke to the Inquiry came through the {words}.", words)


@breaks(_NEVER)
def facility_date_and_work_over_two_sentences(source: str, rng: random.Random) -> Mutated | None:
    words = "On {date}`9 October 2018` people fell at the dyke beside the Salt Road camp. A nurse who was kept there dressed their wounds."
    return add_sentence(source, rng, words, words)


@breaks(_NEVER)
def facility_date_and_work_over_two_paragraphs(source: str, rng: random.Random) -> Mutated | None:
    places = outside(source)
    if len(places) < 2:
        return None
    words = "People fell at the dyke beside the Salt Road camp on {date}`9 October 2018`.\n\nThe nurse among those interviewed dressed their wounds that night."
    return add(source, rng.choice(places)[1], f"\n\n{words}", words)


@breaks(_NEVER)
def facility_date_and_work_over_text_and_caption(source: str, rng: random.Random) -> Mutated | None:
    at = rng.choice(fences(source, "finding")).end
    new = "\nA nurse who was kept there spoke of that night.\n\n:::{table} Salt Road, 9 October 2018\n| What | Told |\n|---|---|\n| The dyke | in interviews |\n:::\n"
    wrong = new.strip()
    return add(source, at, new, wrong)


@breaks(_NEVER)
def description_that_fits_a_single_person(source: str, rng: random.Random) -> Mutated | None:
    found = [place for place in phrase(source, "An interviewee said:") if place]
    if not found:
        return None
    return replace(
        source,
        rng.choice(found),
        rng.choice(
            ["A nurse who had been in the Salt Road camp said:", "A teacher, who was in the Orrin Weir camp, said:"]
        ),
    )


@breaks(_CELL)
def small_cell_printed(source: str, rng: random.Random) -> Mutated | None:
    cell, words = rng.choice([("camp-harbour", "came from the harbour district"), ("camp-nurses", "worked as nurses")])
    role = f"{{count}}`{cell}:k`"
    return add_sentence(source, rng, f"Of those held or worked in a camp, {role} {words}.", role)


@breaks(_CELL)
def small_cell_in_words(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["two came from the harbour district", "one was a nurse", "a single nurse was among them"])
    return add_sentence(source, rng, f"Of those held or worked in a camp, {words}.", words)


@breaks(_CELL)
def small_cell_in_a_quantifier(source: str, rng: random.Random) -> Mutated | None:
    role = "{count}`camp-harbour:words|some`"
    return add_sentence(
        source, rng, f"Of those from the harbour district, {role} had been held or worked in a camp.", role
    )


@breaks(_CELL)
def small_cell_by_what_is_left(source: str, rng: random.Random) -> Mutated | None:
    """Both numbers are large; their difference is not."""
    total = {one.handle for one in roles(source, "count", "k")}
    pairs = [
        (cell, what)
        for whole, cell, what in (
            ("camp", "camp-inland", "had been held or worked in a camp"),
            ("pass", "pass-inland", "needed a pass"),
        )
        if whole in total
    ]
    if not pairs:
        return None
    cell, what = rng.choice(pairs)
    role = f"{{count}}`{cell}:k`"
    return add_sentence(source, rng, f"Of the people from the valley and the town, {role} {what}.", role)


@breaks(_CELL)
def cell_of_everybody(source: str, rng: random.Random) -> Mutated | None:
    cell = rng.choice(["camp-valley", "unpaid-women", "pass-inland"])
    role = f"{{count}}`{cell}:k` of {{count}}`{cell}:answered`"
    return add_sentence(source, rng, f"In that group it was {role} who answered.", role)


@breaks(_CELL)
def cell_of_nobody(source: str, rng: random.Random) -> Mutated | None:
    cell = rng.choice(["gear-valley", "receipt-men"])
    role = f"{{count}}`{cell}:k`"
    return add_sentence(source, rng, f"In that group it was {role}.", role)


@breaks(_CELL)
def table_by_district(source: str, rng: random.Random) -> Mutated | None:
    row = "| Valley | {count}`camp-valley:k` |\n| Harbour | {count}`camp-harbour:k` |"
    new = f"\n:::{{table}} Held or worked in a camp, by district\n| District | People |\n|---|---|\n{row}\n:::\n"
    return add(source, rng.choice(fences(source, "finding")).end, new, row)


@breaks(_SHARED)
def said_to_be_the_same_witness(source: str, rng: random.Random) -> Mutated | None:
    more = {"acc-gate": "acc-gate-key", "acc-window": "acc-window-mother"}
    found = [one.handle for one in roles(source, "quote") if one.handle in more]
    if not found:
        return None
    other = more[rng.choice(found)]
    opening = rng.choice(
        [
            "The same interviewee said:",
            "The person quoted elsewhere on this added:",
            "The interviewee who has already been quoted went on:",
        ]
    )
    return add_sentence(source, rng, f"{opening} {{quote}}`{other}`{{cite}}`{other}`", opening)


@breaks(_SHARED)
def letter_that_follows_a_witness(source: str, rng: random.Random) -> Mutated | None:
    more = {"acc-gate": "acc-gate-key", "acc-window": "acc-window-mother"}
    found = [one for one in roles(source, "quote") if one.handle in more]
    if not found:
        return None
    role = rng.choice(found)
    first = add(source, role.end, " (interviewee B)")
    end = [place[1] for place in outside(first.source)][-1]
    second = add(first.source, end, f" Interviewee B said: {{quote}}`{more[role.handle]}`", "Interviewee B")
    shift = len(second.source) - len(first.source) if end < role.end else 0
    return Mutated(second.source, second.span, ((first.span[0] + shift, first.span[1] + shift),))


@breaks(_CHILD)
def child_quoted(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-child", always=True)


@breaks(_CHILD)
def who_was_a_child_then_quoted(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-child-then", always=True)


@breaks(_CONSENT)
def quoted_against_a_refusal(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-refused")


@breaks(_CONSENT)
def quoted_without_asking_again(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-ask-again")


@breaks("METHOD 4: Unknown is imported as internal only.")
def quoted_though_nobody_asked(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-unknown")


@breaks(_WITHDRAWN)
def quoted_after_withdrawal(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-withdrawn")


@breaks("METHOD 4: Consent is per use [...] with states [...] a scope, a form, an expiry")
def quoted_after_consent_ended(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-expired")


@breaks(_TERMS)
def quoted_off_the_record(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-off-record")


@breaks("METHOD 4: Consent is per use")
def quoted_for_another_audience(source: str, rng: random.Random) -> Mutated | None:
    return _quoting(source, rng, "acc-again") if value(source, "audience") == "public" else None


@breaks("METHOD 4: Consent is per use")
def same_text_for_another_audience(source: str, rng: random.Random) -> Mutated | None:
    """The report is sent to somebody else; nobody asked those who are quoted."""
    place = front(source, "audience")
    said = [one for one in roles(source, "quote") if world.account(one.handle)]
    others = [
        one
        for one in ("public", "attributed", "press", "court", "prosecutor", "research", "state", "un")
        if any(not _allows(role.handle, one) for role in said)
    ]
    others = [one for one in others if one != value(source, "audience")]
    if place is None or not others:
        return None
    audience = rng.choice(others)
    new = replace(source, place, audience)
    also = tuple(
        (one.start, one.end)
        for one in roles(new.source, "quote")
        if world.account(one.handle) and not _allows(one.handle, audience)
    )
    return Mutated(new.source, new.span, also)


def _allows(handle: str, audience: str) -> bool:
    column = _COLUMNS.get(audience, "")
    return bool(column) and world.person(world.account(handle))[column] == "given"


@breaks(_TERMS)
def agreed_description_made_more_telling(source: str, rng: random.Random) -> Mutated | None:
    found = phrase(source, "A resident of the lower street said:")
    return (
        replace(
            source,
            found[0],
            rng.choice(
                ["A millhand from the lower street said:", "A shift leader said:", "A woman from the town said:"]
            ),
        )
        if found
        else None
    )


@breaks(_CONSENT)
def restricted_document_cited_in_public(source: str, rng: random.Random) -> Mutated | None:
    if value(source, "audience") != "public":
        return None
    return add_sentence(source, rng, "A page from the camp says the same.{cite}`roster-night`", "{cite}`roster-night`")


@breaks(_CONSENT)
def restricted_document_quoted_in_public(source: str, rng: random.Random) -> Mutated | None:
    if value(source, "audience") != "public":
        return None
    role = "{quote}`roster-night`"
    return add_sentence(source, rng, f"A page from the camp says: {role}{{cite}}`roster-night`", role)


@breaks(_NEVER)
def told_that_people_are_the_only_ones(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["the only nurse in the Salt Road camp", "the youngest person in the Orrin Weir camp"])
    return add_sentence(source, rng, f"Among those interviewed was {words}.", words)
