"""Numbers in sentences that are put in: wrong by themselves, or wrong beside each other in two chapters."""

from __future__ import annotations

import random

from tests.faults.drafts.planting import Plant, one_place, shelf, two_places
from tests.faults.drafts.texts.making import spell
from tests.faults.drafts.tree import Tree

OPERATORS, plants = shelf("numbers")
_ONE_FACT = "One fact has one figure; the report gives two."


def _phrase(kind: str, why: str, name: str, template: str, make: str, where: str = "findings") -> None:
    """An operator that says one sentence. ``make`` names how its figures a, b, c, d are drawn."""

    def apply(tree: Tree, rng: random.Random) -> Plant:
        return one_place(tree, where, template.format(**_drawn(make, rng)), rng)

    apply.__name__ = name
    plants(kind, why)(apply)


def _drawn(make: str, rng: random.Random) -> dict[str, str]:
    a = rng.randrange(31, 90)
    draws = {
        "over": (a, a + rng.randrange(4, 16), a - 12, 0),
        "share": (a + 20, round((a + 20) * 0.4), 57 + rng.randrange(6), 0),
        "sum": (a, a // 3, a // 4, a - a // 3 - a // 4 + rng.choice((3, 5, 8))),
        "few": (a, round(a * rng.choice((0.3, 0.33, 0.38))), a // 5, 0),
        "many": (a, round(a * 0.7), a // 5, 0),
        "slow": (a * 10, round(a * 10 * rng.choice((1.4, 1.5))), 0, 0),
        "down": (a * 10, round(a * 10 * 0.45), 0, 0),
    }
    values = dict(zip("abcd", draws[make], strict=True))
    shown = {key: f"{one:,}" for key, one in values.items()}
    return (
        shown
        | {key * 2: spell(one) for key, one in values.items()}
        | {key.upper(): spell(one).capitalize() for key, one in values.items()}
    )


for _at, (_kind, _why, _make, _template) in enumerate(
    (
        (
            "part over whole",
            "A part is larger than its whole.",
            "over",
            "Of the {a} <people> who spoke of the river path, {b} had used it at night.",
        ),
        (
            "part over whole",
            "A part is larger than its whole.",
            "over",
            "{B} of the {aa} letters that were kept had been opened.",
        ),
        (
            "part over whole",
            "A part is larger than its whole.",
            "over",
            "Some {a} vehicles were registered in the yard, {b} of which had no plates.",
        ),
        (
            "part over whole",
            "A part is larger than its whole.",
            "over",
            "Among {a} receipts in the folder, {c} were signed and {b} carried a stamp.",
        ),
        (
            "part over whole",
            "A part is larger than its whole.",
            "over",
            "Inspectors opened {a} lockers. In {b} of those lockers they found nothing.",
        ),
        (
            "percent",
            "The percentage is not that of its counts.",
            "share",
            "Of {a} parcels, {b} were returned to the sender, or {c} <pc>.",
        ),
        (
            "percent",
            "The percentage is not that of its counts.",
            "share",
            "{B} of {a} windows had been bricked up ({c} <pc>).",
        ),
        (
            "percent",
            "The percentage is not that of its counts.",
            "share",
            "In {c} <pc> of the {a} cases in the folder, that is in {b}, a name is missing.",
        ),
        (
            "percent",
            "The percentage is not that of its counts.",
            "share",
            "{c} <pc> of those asked about the canteen ({b} out of {a}) remembered the cook.",
        ),
        (
            "percent",
            "One in five is not what the counts say.",
            "many",
            "One in five of the {a} notebooks, namely {b}, had been cut.",
        ),
        (
            "parts do not add up",
            "The parts do not add up to the whole.",
            "sum",
            "The folder holds {a} photographs: {b} of the yard, {c} of the gate and {d} of the road.",
        ),
        (
            "parts do not add up",
            "The parts do not add up to the whole.",
            "sum",
            "{A} drivers were on the list; {bb} worked by day, {cc} by night and the remaining {dd} at weekends.",
        ),
        (
            "parts do not add up",
            "The parts do not add up to the whole.",
            "sum",
            "Of {a} requests for leave, {b} were granted, {c} refused and {d} left without an answer.",
        ),
        (
            "parts do not add up",
            "The parts do not add up to the whole.",
            "sum",
            "A total of {a} boats, {b} wooden, {c} steel and {d} of other make, lay at the quay.",
        ),
        (
            "parts do not add up",
            "The two parts do not make the whole.",
            "over",
            "The choir had {b} members, {a} women and {c} men.",
        ),
        (
            "word for a number",
            "The word says more than the count.",
            "few",
            "Almost all of the {a} <people> who were asked about it, {b} of {a}, remembered the siren.",
        ),
        (
            "word for a number",
            "The word says more than the count.",
            "few",
            "A majority ({b} of {a}) of those who had seen the list could name its author.",
        ),
        (
            "word for a number",
            "The word says more than the count.",
            "few",
            "Most of the {a} former tenants, {bb} in all, had kept a key.",
        ),
        (
            "word for a number",
            "The word says more than the count.",
            "few",
            "Two thirds of the {a} shopkeepers, {b}, had closed by then.",
        ),
        (
            "word for a number",
            "The word says something else than the count.",
            "many",
            "Half of the {a} rooms, {b}, had a stove.",
        ),
        (
            "word for a number",
            "The word says more than the count.",
            "few",
            "More than half of the {aa} bakers in the quarter ({bb}) bought flour from the depot.",
        ),
        (
            "word for a number",
            "The word says less than the count.",
            "many",
            "A quarter of the {a} ladders, {b} in number, were broken.",
        ),
        (
            "word for a number",
            "None is not some.",
            "few",
            "None of the {a} clerks spoke of a list, and {c} of the {a} clerks described the list in detail.",
        ),
        (
            "multiples",
            "The figures do not bear the word.",
            "slow",
            "The number of permits for carts rose nearly three times, from {a} to {b}.",
        ),
        (
            "multiples",
            "The figures do not bear the word.",
            "slow",
            "Deliveries of coal doubled within a year, from {a} tonnes to {b} tonnes.",
        ),
        (
            "multiples",
            "The figures do not bear the word.",
            "down",
            "Ferry tickets fell by a third, from {a} to {b} a week.",
        ),
        (
            "multiples",
            "The figures do not bear the word.",
            "slow",
            "At {b}, the count of stray dogs was four times that of the year before ({a}).",
        ),
        (
            "multiples",
            "The figures do not bear the word.",
            "slow",
            "Attendance was halved: where {b} had come in spring, {a} came in autumn.",
        ),
        (
            "range",
            "The average lies outside its own range.",
            "over",
            "The notes run to between {c} and {a} lines, {b} on average.",
        ),
        (
            "range",
            "A range that ends below its beginning.",
            "over",
            "Between {b} and {c} people were seen at the pump on an ordinary day.",
        ),
    )
):
    _phrase(_kind, _why, f"said_{_kind.replace(' ', '_')}_{_at}", _template, _make)


def _pair(kind: str, why: str, name: str, first: tuple[str, str], second: tuple[str, str], make: str) -> None:
    def apply(tree: Tree, rng: random.Random) -> Plant:
        drawn = _drawn(make, rng)
        return two_places(tree, (first[0], first[1].format(**drawn)), (second[0], second[1].format(**drawn)), rng)

    apply.__name__ = name
    plants(kind, why)(apply)


_PAIRS: tuple[tuple[str, str, tuple[str, str], tuple[str, str], str], ...] = (
    (
        "two figures",
        _ONE_FACT,
        ("summary", "In all, {a} petitions about the well were handed in at <site>."),
        ("findings", "The petitions about the well at <site> numbered {b}."),
        "over",
    ),
    (
        "two figures",
        _ONE_FACT,
        ("summary", "{A} horses were counted in the stables of <site> on the last day."),
        ("findings", "On the last day, {c} horses were counted in the stables of <site>."),
        "over",
    ),
    (
        "two figures",
        _ONE_FACT,
        ("methodology", "<Body> visited {a} archives abroad."),
        ("conclusions", "Nothing found in the {b} archives abroad that <body> visited speaks against this."),
        "over",
    ),
    (
        "two figures",
        "One count has two bases.",
        ("summary", "{b} of {a} guides heard the bell."),
        ("findings", "The bell was heard by {b} of the {d} guides."),
        "sum",
    ),
    (
        "word for a number",
        "The summary's word says more than the body's count.",
        ("summary", "Almost all night watchmen at <site2> had been hired without papers."),
        ("findings", "Of {a} night watchmen at <site2>, {b} had been hired without papers."),
        "few",
    ),
    (
        "word for a number",
        "The summary's word says more than the body's count.",
        ("summary", "A majority of the beekeepers spoke of poisoned hives."),
        ("findings", "{B} of the {a} beekeepers spoke of poisoned hives."),
        "few",
    ),
    (
        "part over whole",
        "A part is larger than the whole given elsewhere.",
        ("methodology", "<Body> collected {a} theatre programmes."),
        ("findings", "{B} of the theatre programmes that <body> collected bear a stamp of the censor."),
        "over",
    ),
    (
        "percent",
        "The summary's percentage is not that of the body's counts.",
        ("summary", "{c} <pc> of the lamps on the quay were out of order."),
        ("findings", "Of {a} lamps on the quay, {b} were out of order."),
        "share",
    ),
)
for _at, (_kind, _why, _first, _second, _make) in enumerate(_PAIRS):
    _pair(_kind, _why, f"across_{_kind.replace(' ', '_')}_{_at}", _first, _second, _make)
