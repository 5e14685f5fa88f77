"""Faults against the law that every number is bound."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re
from itertools import pairwise

from tests.faults import world
from tests.faults.editing import (
    Mutated,
    Role,
    add,
    add_sentence,
    fences,
    paragraphs,
    replace,
    roles,
    shelf,
    swap_role,
)

OPERATORS, breaks = shelf("numbers")
_BOUND = "METHOD 1, law 1: Every number in the prose resolves to a count, an estimate or a cited figure"
_FIXED = "report language: {fixed}: something that needs no evidence, and why"
_NAMES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {20: "twenty", 30: "thirty", 40: "forty"}


def in_words(number: int) -> str:
    """A number below fifty in words."""
    if number < 20:
        return _NAMES[number]
    return _TENS[number // 10 * 10] + (f"-{_NAMES[number % 10]}" if number % 10 else "")


def printed(role: Role) -> int:
    return int(getattr(world.count(role.handle), role.part))


def counted(source: str) -> list[Role]:
    """Count roles that print a bare number."""
    return [one for one in roles(source, "count") if one.part in ("k", "no", "n", "unasked", "answered")]


@breaks(_BOUND)
def number_typed_in_digits(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    return swap_role(source, role, str(printed(role)))


@breaks(_BOUND)
def number_typed_in_words(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    return swap_role(source, role, in_words(printed(role)))


@breaks(_BOUND)
def number_typed_and_wrong(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    return swap_role(source, role, in_words(printed(role) + rng.choice([1, 2, 3])))


@breaks(_BOUND)
def fraction_typed(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["Two-thirds", "Three quarters", "Half", "A third", "More than half", "Four in five"])
    return add_sentence(source, rng, f"{words} of them spoke of the cold.", words)


@breaks(_BOUND)
def figure_typed(source: str, rng: random.Random) -> Mutated | None:
    role = _some_figure(source, rng)
    return swap_role(source, role, role.body.split("|")[1]) if role else None


def _some_figure(source: str, rng: random.Random) -> Role | None:
    found = roles(source, "figure")
    return rng.choice(found) if found else None


@breaks(_BOUND)
def number_in_a_heading(source: str, rng: random.Random) -> Mutated | None:
    place = rng.choice([one.span() for one in re.finditer(r"^#+ .*$", source, re.MULTILINE)])
    return add(source, place[1], ": 31 accounts", "31")


@breaks(_BOUND)
def number_in_a_footnote(source: str, rng: random.Random) -> Mutated | None:
    found = re.compile(r"^\[\^\w+\]: ", re.MULTILINE).search(source)
    return add(source, found.end(), "Nineteen people said as much. ", "Nineteen") if found else None


@breaks(_BOUND)
def number_in_a_table(source: str, rng: random.Random) -> Mutated | None:
    tables = fences(source, "table")
    cells = [role for table in tables for role in roles(source, "count", inside=table.inside)]
    if not cells:
        return None
    role = rng.choice(cells)
    return swap_role(source, role, str(printed(role)))


@breaks(_BOUND)
def number_in_a_list(source: str, rng: random.Random) -> Mutated | None:
    at = rng.choice(paragraphs(source))[1]
    end = source.find("\n", at)
    directive = next((one for one in fences(source) if one.start <= at < one.end), None)
    where = directive.end if directive else end + 1
    return add(source, where, "\n- Bunks: 14 to a row.\n- Lamps: by the door.\n", "14")


@breaks(_BOUND)
def comparison_typed(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        ["more than twice as many", "a third fewer", "ten times as many", "half as many", "double the number"]
    )
    return add_sentence(source, rng, f"In the year before there had been {words}.", words)


@breaks(_BOUND)
def vague_number(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["Dozens of", "Hundreds of", "Scores of", "Several thousand"])
    return add_sentence(source, rng, f"{words} people were turned away at the same place.", words)


@breaks(_BOUND)
def sum_over_people_counted_twice(source: str, rng: random.Random) -> Mutated | None:
    """Held and worked added up: the people who were held and worked are in it twice."""
    new = "In all, 32 people were held or worked: {count}`held:k` were held and {count}`worked:k` worked."
    return add_sentence(source, rng, new, "32")


@breaks("METHOD 8, B8: an unsourced figure warns")
def figure_from_nowhere(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(source, rng, "The province has about 61,000 inhabitants.", "about 61,000")


@breaks('METHOD 8, B17: "about 40" never becomes 40')
def about_dropped(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "figure") if "|about " in one.body]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, f"{{figure}}`{role.body.replace('|about ', '|')}`")


@breaks('METHOD 8, B17: "about 40" never becomes 40')
def about_turned_into_more_than(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "figure") if "|about " in one.body]
    if not found:
        return None
    role = rng.choice(found)
    return swap_role(source, role, "more than {figure}`" + role.body.replace("|about ", "|") + "`")


@breaks(
    'report language: {figure}: a figure that somebody else gives, as it stands at the saved place, "about" included'
)
def figure_rounded(source: str, rng: random.Random) -> Mutated | None:
    role = _some_figure(source, rng)
    if role is None:
        return None
    new = re.sub(r"\d[\d,]*", lambda one: f"{round(int(one[0].replace(',', '')), -2):,}", role.body.split("|")[1])
    return None if new in role.body else swap_role(source, role, f"{{figure}}`{role.handle}|{new}`")


@breaks(_BOUND)
def words_that_say_another_number(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "count") if "|" in one.body and one.part in ("k", "no", "n", "unasked")]
    role = rng.choice(found)
    said, wrong = role.body.split("|")[1], in_words(printed(role) + rng.choice([1, 4, 10]))
    return swap_role(
        source, role, f"{{count}}`{role.handle}:{role.part}|{wrong.capitalize() if said[0].isupper() else wrong}`"
    )


@breaks(_BOUND)
def base_of_another_count(source: str, rng: random.Random) -> Mutated | None:
    """k of one count, n of another."""
    pairs = _of_pairs(source)
    if not pairs:
        return None
    k, n = rng.choice(pairs)
    other = next(
        name
        for name in ("doctor", "receipt", "fee", "refused", "locked")
        if world.count(name).n not in (printed(n), 0) and world.count(name).n >= printed(k)
    )
    new = source[k.start : n.start] + f"{{count}}`{other}:n`"
    return replace(source, (k.start, n.end), new)


def _of_pairs(source: str) -> list[tuple[Role, Role]]:
    """Pairs of roles with "of" between them: k and its n."""
    found = roles(source, "count")
    return [
        (k, n)
        for k, n in pairwise(found)
        if k.part == "k" and n.part == "n" and re.fullmatch(r"\s+of\s+", source[k.end : n.start])
    ]


@breaks(_BOUND)
def more_than_there_are(source: str, rng: random.Random) -> Mutated | None:
    """k greater than n."""
    pairs = _of_pairs(source)
    big = [(k, n) for k, n in pairs if printed(n) < world.count("camp").k]
    if not big:
        return None
    k, n = rng.choice(big)
    new = "{count}`camp:k`" + source[k.end : n.end]
    return replace(source, (k.start, n.end), new)


@breaks(_BOUND)
def the_two_numbers_the_other_way_round(source: str, rng: random.Random) -> Mutated | None:
    pairs = _of_pairs(source)
    if not pairs:
        return None
    k, n = rng.choice(pairs)
    new = source[n.start : n.end] + source[k.end : n.start] + source[k.start : k.end]
    return replace(source, (k.start, n.end), new)


@breaks(
    "report language: A number is any run of digits and any number word [...] outside {date}, {law}, {ref} and {fixed}; each has to be bound."
)
def number_hidden_in_a_date(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    return swap_role(source, role, f"{{date}}`{printed(role)}`")


@breaks(
    "report language: A number is any run of digits and any number word [...] outside {date}, {law}, {ref} and {fixed}; each has to be bound."
)
def people_hidden_in_a_date(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source, rng, "A further {date}`26 people` told the Inquiry the same by telephone.", "{date}`26 people`"
    )


@breaks(
    "report language: A number is any run of digits and any number word [...] outside {date}, {law}, {ref} and {fixed}; each has to be bound."
)
def number_hidden_in_a_law(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(source, rng, "A further {law}`17 residents` told the Inquiry the same.", "{law}`17 residents`")


@breaks(_FIXED)
def fixed_without_a_reason(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    return swap_role(source, role, f"{{fixed}}`{printed(role)}{rng.choice(['', '|', '| '])}`")


@breaks(_FIXED)
def fixed_with_a_silly_reason(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(counted(source))
    reason = rng.choice(["x", "todo", "ok", "because", "number", "checked", "see above", "-", "fixed"])
    return swap_role(source, role, f"{{fixed}}`{printed(role)}|{reason}`")


@breaks(_FIXED)
def fixed_over_people_who_could_be_counted(source: str, rng: random.Random) -> Mutated | None:
    new = "{fixed}`19 interviewees|the editor remembers this many from the table` spoke of the cold."
    return add_sentence(source, rng, new, "{fixed}`19 interviewees|the editor remembers this many from the table`")


@breaks("METHOD 5: Refuse, with the reason, a headline figure when [there are] fewer than three lists")
def estimate_out_of_the_air(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["an estimated 12,000 people", "between nine and twelve thousand people", "some 12,000 people"])
    return add_sentence(source, rng, f"The Inquiry puts the total at {words}.", words.removesuffix(" people"))
