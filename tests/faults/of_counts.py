"""Faults against the laws of counts: words for numbers, bases, the five values, shares."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults import world
from tests.faults.editing import (
    Mutated,
    Role,
    add_sentence,
    phrase,
    replace,
    roles,
    say_instead,
    sentence_around,
    shelf,
    swap_role,
)
from tests.faults.of_numbers import counted

OPERATORS, breaks = shelf("numbers")
_WORDS = "METHOD 4: Counts bind words to figures by a declared scale [...] all = 100 %, almost all >= 90 %, most or a majority > 50 %, many >= 25 % and at least 5, some >= 2 persons, one = 1"
_BASE = "METHOD 4: The word is judged on who was asked AND on everyone; where they differ, the base prints"
_FIVE = 'METHOD 1, law 7: "Not mentioned" is never "did not happen".'
_PERCENT = "METHOD 4: No percentages below 20 interviewees; no extrapolation to the population."
_EITHER = 'METHOD 3: "detained or worked" [is] never [shortened] to "detained"'


@breaks(_EITHER)
def half_of_a_disjunction_dropped(source: str, rng: random.Random) -> Mutated | None:
    """26 of 40 had been held: the count is of held or worked."""
    pairs = {
        "had been held or made to work": "had been held",
        "had been held or worked": "had been held",
        "boat or nets were taken": "boat was taken",
    }
    found = [
        (place, new) for old, new in pairs.items() for place in phrase(source, old) if _counted_beside(source, place[0])
    ]
    return replace(source, *rng.choice(found)) if found else None


def _counted_beside(source: str, at: int) -> bool:
    """Whether the sentence counts the disjunction itself (and not something among its people)."""
    try:
        place = sentence_around(source, at)
    except StopIteration:
        return False
    return any(one.handle in ("camp", "gear", "camp-women") for one in roles(source, "count", inside=place))


@breaks(_EITHER)
def disjunction_turned_into_both(source: str, rng: random.Random) -> Mutated | None:
    pairs = {
        "had been held or made to work": "had been held and made to work",
        "had been held or worked": "had been held and worked",
        "boat or nets were taken": "boat and nets were taken",
    }
    found = [
        (place, new) for old, new in pairs.items() for place in phrase(source, old) if _counted_beside(source, place[0])
    ]
    return replace(source, *rng.choice(found)) if found else None


@breaks(_EITHER)
def count_of_one_half_under_the_words_of_both(source: str, rng: random.Random) -> Mutated | None:
    halves = {"camp": "held", "gear": "nets"}
    found = [one for one in roles(source, "count", "k") if one.handle in halves]
    if not found:
        return None
    role = rng.choice(found)
    wrong = halves[role.handle]
    return swap_role(source, role, f"{{count}}`{wrong}:k`")


@breaks(_WORDS)
def quantifier_typed_without_a_count(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        [
            "Almost all interviewees",
            "Most of the people interviewed",
            "A majority of them",
            "Many interviewees",
            "The vast majority of interviewees",
        ]
    )
    return add_sentence(source, rng, f"{words} spoke of the cold.", words)


@breaks(_WORDS)
def quantifier_unbound(source: str, rng: random.Random) -> Mutated | None:
    """The role went, the word stayed."""
    role = rng.choice(roles(source, "count", "words"))
    return swap_role(source, role, role.body.split("|")[1])


@breaks(_WORDS)
def quantifier_made_stronger(source: str, rng: random.Random) -> Mutated | None:
    stronger = {
        "almost all": "all",
        "most": "almost all",
        "many": "most",
        "some": "many",
        "two-thirds": "three quarters",
    }
    found = [one for one in roles(source, "count", "words") if one.body.split("|")[1].lower() in stronger]
    if not found:
        return None
    role = rng.choice(found)
    said = role.body.split("|")[1]
    new = stronger[said.lower()]
    return swap_role(
        source, role, f"{{count}}`{role.body.replace(said, new.capitalize() if said[0].isupper() else new)}`"
    )


@breaks(_WORDS)
def none_where_one_said_so(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["None of the interviewees", "Not a single interviewee"])
    return add_sentence(source, rng, f"{words} spoke well of the keepers.", words)


@breaks(_WORDS)
def everyone_said_so(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        ["All interviewees", "Every interviewee", "Interviewees unanimously", "Everyone whom the Inquiry met"]
    )
    return add_sentence(source, rng, f"{words} described the same fear.", words)


@breaks(_BASE)
def base_dropped_from_a_word(source: str, rng: random.Random) -> Mutated | None:
    """Almost all of those who answered becomes almost all."""
    found = [one for one in roles(source, "count", "words") if one.body.count("|") == 2]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, f"{{count}}`{role.body.rsplit('|', 1)[0]}`")


@breaks(_BASE)
def base_widened_for_a_word(source: str, rng: random.Random) -> Mutated | None:
    """The share of those who answered is told as one of those asked or of everybody, by hand."""
    found = [one for one in roles(source, "count", "words") if one.body.count("|") == 2]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, role.body.split("|")[1] + f" of the {{count}}`{role.handle}:n`")


@breaks(_FIVE)
def not_asked_told_as_did_not_happen(source: str, rng: random.Random) -> Mutated | None:
    found = roles(source, "count", "unasked")
    behind = [(one, place) for one in found for place in phrase(source, "were not asked") if place[0] - one.end in (1,)]
    if not behind:
        return None
    _, place = rng.choice(behind)
    return replace(source, place, "said that it did not happen")


@breaks(_FIVE)
def no_counted_from_those_not_asked(source: str, rng: random.Random) -> Mutated | None:
    """The number of those who said no is taken from those who were never asked."""
    found = [
        one
        for one in roles(source, "count", "no")
        if world.count(one.handle).unasked > 1 and sentence_has(source, one, "did not happen")
    ]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, f"{{count}}`{role.handle}:unasked`")


def sentence_has(source: str, role: Role, words: str) -> bool:
    """Whether the words stand close behind the role."""
    return words in re.sub(r"\s+", " ", source[role.end : role.end + 40])


@breaks(_FIVE)
def silence_read_as_absence(source: str, rng: random.Random) -> Mutated | None:
    new = rng.choice(
        [
            "The other interviewees did not mention this, so that it did not happen to them.",
            "Since the rest said nothing of it, they were spared.",
        ]
    )
    return add_sentence(source, rng, new, of="finding")


@breaks(_FIVE)
def cannot_be_told_read_as_no(source: str, rng: random.Random) -> Mutated | None:
    found = roles(source, "count", "unclear")
    if not found:
        return None
    place = phrase(source, "it cannot be told", (found[0].end, len(source)))
    return replace(source, place[0], "nothing was promised") if place else None


@breaks(_PERCENT)
def percentage_of_a_few(source: str, rng: random.Random) -> Mutated | None:
    small = [one for one in counted(source) if one.part == "k" and world.count(one.handle).n < 20]
    if not small:
        return None
    role = rng.choice(small)
    return swap_role(source, role, f"{{count}}`{role.handle}:percent`")


@breaks(_PERCENT)
def percentage_of_a_few_who_answered(source: str, rng: random.Random) -> Mutated | None:
    """Everyone is 20 or more, those who answered are not."""
    found = [
        one for one in counted(source) if one.part == "k" and (five := world.count(one.handle)).answered < 20 <= five.n
    ]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, f"{{count}}`{role.handle}:percent|answered`")


@breaks(_PERCENT)
def percentage_typed(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["65 %", "Sixty-five per cent", "65 percent"])
    return add_sentence(source, rng, f"{words} of them were in a camp.", words)


@breaks(_PERCENT)
def share_carried_over_to_the_people(source: str, rng: random.Random) -> Mutated | None:
    share = rng.choice(["{count}`camp:words|most`", "{count}`camp:percent`"])
    new = f"It follows that {share} of the inhabitants of Dremna were held or worked in a camp."
    return add_sentence(source, rng, new, new[: new.index(" were held")])


@breaks(_PERCENT)
def share_carried_over_in_plain_words(source: str, rng: random.Random) -> Mutated | None:
    pairs = {
        "of the people interviewed": "of the people of Dremna",
        "of those who needed a pass": "of the residents of Braskel",
        "of those who described an illness": "of the residents who are ill",
        "of those whose boat or nets were taken": "of the fishers of Tollin",
    }
    return say_instead(source, rng, pairs)


@breaks(_BASE)
def who_answered_under_the_number_of_everyone(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(
        [one for one in roles(source, "count", "k") if world.count(one.handle).answered != world.count(one.handle).n]
        or [roles(source, "count")[0]]
    )
    new = f"Of the {{count}}`{role.handle}:n` who answered, {{count}}`{role.handle}:k` described it."
    return (
        add_sentence(source, rng, new, new[: new.index(",")])
        if world.count(role.handle).answered != world.count(role.handle).n
        else None
    )
