"""Dates: order, weekday, days that do not exist, durations, ages, two dates for one event."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

from tests.faults.drafts.planting import (
    At,
    Plant,
    by_key,
    filled,
    place,
    places_of,
    planted,
    retag,
    say,
    shelf,
    tags,
)
from tests.faults.drafts.texts.making import day
from tests.faults.drafts.tree import Para, Tree

OPERATORS, plants = shelf("dates")
_PAIRS = (
    ("asked", "answered"),
    ("sent", "replied"),
    ("wrote", "reply"),
    ("shared", "comments"),
    ("letter", "answer"),
    ("opened", "closed"),
    ("first", "last"),
    ("request", "refusal"),
    ("fire", "inspect"),
    ("hunger", "hunger_end"),
    ("trial", "verdict"),
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def _day(tree: Tree, when: date, *, week: bool = False) -> str:
    return day(when, us=tree.voice.us_dates, week=week)


def _some(tree: Tree, rng: random.Random) -> date:
    first, last = tree.voice.years
    return date(first, 1, 15) + timedelta(rng.randrange(365 * (last - first)))


def _read(tree: Tree, shown: str) -> date:
    """The date that stands at a tag, by looking for it: no second reader of dates."""
    bare = shown.split(", ", 1)[1] if shown.split(",", maxsplit=1)[0] in _DAYS else shown
    bare = bare.split(" ", 1)[1] if bare.split(" ")[0] in _DAYS else bare
    one = date(2010, 1, 1)
    while _day(tree, one) != bare:
        one += timedelta(1)
    return one


@plants("two dates", "One event has one date; the report gives two.")
def event_on_two_days(tree: Tree, rng: random.Random) -> Plant | None:
    every = {key: all_ for key, all_ in by_key(tree, "d").items() if len({(one.part, one.block) for one in all_}) > 1}
    key = rng.choice(sorted(every))
    at = rng.choice(every[key])
    old = _read(tree, at.shown)
    week = at.shown.split(" ")[0].strip(",") in _DAYS
    retag(tree, at, _day(tree, old + timedelta(rng.choice((3, 8, 30))), week=week))
    return Plant(tree, places_of(tree, every[key]))


@plants("two dates", "The summary and the body give two dates for one event.")
def event_in_summary(tree: Tree, rng: random.Random) -> Plant | None:
    one = _some(tree, rng)
    first = say(tree, "summary", filled(tree, f"The warehouse at <site> was sealed on {_day(tree, one)}."), rng)
    second = say(
        tree, "findings", filled(tree, f"On {_day(tree, one + timedelta(19))} the warehouse at <site> was sealed."), rng
    )
    return planted(tree, first, second)


@plants("wrong order", "An answer, an end or a closing stands before what it follows.")
def moved_before(tree: Tree, rng: random.Random) -> Plant | None:
    """The later date of a pair is moved before the earlier one wherever it stands."""
    every = by_key(tree, "d")
    found = [(before, after) for before, after in _PAIRS if before in every and after in every]
    before, after = rng.choice(found)
    new = _read(tree, every[before][0].shown) - timedelta(rng.choice((9, 20, 41)))
    for at in every[after]:
        week = at.shown.split(" ")[0].strip(",") in _DAYS
        retag(tree, at, _day(tree, new, week=week))
    _in_notes(tree, after, _day(tree, new))
    return Plant(tree, tuple(dict.fromkeys((*places_of(tree, every[after]), *places_of(tree, every[before])))))


def _in_notes(tree: Tree, key: str, shown: str) -> None:
    """Prints another date at every tag of the notes that is about this event."""
    for name, text in tree.notes.items():
        tree.notes[name] = re.sub(rf"⟦d:{key}\|[^⟧]*⟧", f"⟦d:{key}|{shown}⟧", text)


@plants("wrong order", "An entry of the chronology stands before an earlier one.")
def chronology(tree: Tree, rng: random.Random) -> Plant | None:
    blocks = tree.part("annex").blocks
    found = [at for at, one in enumerate(blocks[:-1]) if _entry(one) and _entry(blocks[at + 1]) and at > 2]
    if not found:
        return None
    at = found[len(found) // 2]
    low = found[0]
    blocks.insert(low, blocks.pop(at + 1))
    return Plant(tree, tuple(place(tree, one.text) for one in (blocks[low], blocks[low + 1]) if isinstance(one, Para)))


def _entry(block: object) -> bool:
    return isinstance(block, Para) and block.style == "small" and block.text.startswith("⟦d:")


@plants("wrong weekday", "The date did not fall on that weekday.")
def weekday_of_the_draft(tree: Tree, rng: random.Random) -> Plant | None:
    found = [at for at in tags(tree, "d") if at.shown.replace(",", "").split(" ")[0] in _DAYS]
    at: At = rng.choice(found)
    old = at.shown.replace(",", "").split(" ")[0]
    retag(tree, at, at.shown.replace(old, _DAYS[(_DAYS.index(old) + rng.choice((1, 2, 5))) % 7]))
    return Plant(tree, places_of(tree, [at]))


def _says(kind: str, why: str, name: str, template: str) -> None:
    """A sentence with dates drawn: one, two later by some days, and the wrong ones of each."""

    def apply(tree: Tree, rng: random.Random) -> Plant:
        one = _some(tree, rng)
        late, early = one + timedelta(rng.randrange(12, 25)), one - timedelta(rng.randrange(9, 200))
        wrong = _DAYS[(one.weekday() + rng.choice((1, 3, 4))) % 7]
        comma = "," if tree.voice.us_dates else ""
        feb = "February 30" if tree.voice.us_dates else "30 February"
        june, nov = ("June 31", "November 31") if tree.voice.us_dates else ("31 June", "31 November")
        says = template.format(
            one=_day(tree, one),
            late=_day(tree, late),
            early=_day(tree, early),
            wrong=f"{wrong}{comma} {_day(tree, one)}",
            days=(late - one).days,
            june=f"{june}{comma} {one.year}",
            nov=f"{nov}{comma} {one.year}",
            feb=f"{feb}{comma} {one.year}",
            year=one.year,
            born=one.year - 34,
            leap=("February 29, 2019" if tree.voice.us_dates else "29 February 2019"),
            day=wrong,
        )
        return planted(tree, say(tree, "findings", filled(tree, says), rng))

    apply.__name__ = name
    plants(kind, why)(apply)


for _at, (_kind, _why, _template) in enumerate(
    (
        ("wrong order", "The end stands before the beginning.", "The repairs at <site> lasted from {one} to {early}."),
        (
            "wrong order",
            "The release stands before the arrest.",
            "A boatman was arrested on {one} and released without charge on {early}.",
        ),
        (
            "wrong order",
            "The answer is older than the question.",
            "The district replied on {early} to a letter about the bridge that had been sent on {one}.",
        ),
        (
            "wrong order",
            "The end stands before the beginning.",
            "The exhibition, which opened on {one}, closed on {early} for lack of visitors.",
        ),
        (
            "wrong order",
            "The burial stands before the death.",
            "An old ferryman died on {one} and was buried on {early}.",
        ),
        ("wrong order", "Between two dates that run backwards.", "Between {one} and {early}, the lift did not work."),
        ("wrong weekday", "The date did not fall on that weekday.", "A brass band played at the gate on {wrong}."),
        (
            "wrong weekday",
            "The date did not fall on that weekday.",
            "On {wrong}, the mast of the radio station was taken down.",
        ),
        (
            "wrong weekday",
            "The date did not fall on that weekday.",
            "The pump was switched off on {one}, a {day}, and not switched on again.",
        ),
        ("no such day", "The month has no such day.", "The kiosk was closed on {june}."),
        ("no such day", "The month has no such day.", "A receipt of {nov} mentions two carts."),
        ("no such day", "February has no such day.", "By {feb} the ice had gone."),
        ("no such day", "That year was no leap year.", "On {leap}, a choir from abroad visited <site>."),
        (
            "duration",
            "The duration is not that between its dates.",
            "The road was closed for five months, from {one} to {late}.",
        ),
        (
            "duration",
            "The duration is not that between its dates.",
            "From {one} to {late}, that is, for three days, the river was too low for ferries.",
        ),
        (
            "duration",
            "The later date is not two days after the first.",
            "The tender was published on {one}. Two days later, on {late}, it was withdrawn.",
        ),
        (
            "duration",
            "The dates lie weeks apart, not a year.",
            "The mural was begun on {one} and finished exactly a year later, on {late}.",
        ),
        (
            "duration",
            "The dates lie more than twelve hours apart.",
            "The hall was occupied on {one} and cleared on {late}, within 48 hours.",
        ),
        (
            "age",
            "The age is not that of the year of birth.",
            "A painter, born in {born}, was 22 years old when he came to <site2> in {year}.",
        ),
        (
            "age",
            "The age is not that of the year of birth.",
            "The lock keeper, then 61, who had been born in {born}, retired in {year}.",
        ),
        (
            "age",
            "The age is not that between the two years.",
            "The linden tree was planted in {born} and felled in {year}, at the age of 80.",
        ),
    )
):
    _says(_kind, _why, f"said_{_kind.replace(' ', '_')}_{_at}", _template)
