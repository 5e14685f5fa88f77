"""Faults against the laws of estimates: numbers nobody knows, printed as if somebody did."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults.editing import add_sentence, phrase, replace, roles, sentence_around, swap_role
from tests.faults.recorded import ESTIMATES, REPORT, Files
from tests.faults.spoiling import Spoiled, in_report, shelf

OPERATORS, breaks = shelf("estimates")
_BOUND = "METHOD 1, law 1: Every number in the prose resolves to a count, an estimate or a cited figure"
_WORDS = 'METHOD 5: Wording: "an estimated N (95 % interval a to b), of whom n are documented by name; of those who could have been recorded"'
_REFUSED = "METHOD 5: Refuse, with the reason, a headline figure when: [...] lists derived from one another; An override is explicit, logged, and prints."
_SUM = 'METHOD 5: Model: "143,350 documented + 163,537 estimated = 306,887"'
_BELOW = "METHOD 5: Never below the documented count in any stratum; never by subtracting strata."
_UPPER, _LOWER = ESTIMATES["missing-upper"], ESTIMATES["missing-lower"]


def _sentence(files: Files, rng: random.Random, words: str, wrong: str = "", about: str = "") -> Spoiled | None:
    names = (about,) if about else ()
    return in_report(files, add_sentence(files[REPORT], rng, words, wrong or words), *names)


def _pointed(files: Files) -> bool:
    return bool(roles(files[REPORT], "estimate"))


@breaks(_BOUND)
def total_without_an_estimate(files: Files, rng: random.Random) -> Spoiled | None:
    """A number of people typed, from nowhere."""
    number = rng.choice(["3,400", "about 12,000", "some 900", "up to 5,000", "tens of thousands of"])
    words = rng.choice(
        [f"In all {number} people are missing.", f"The Inquiry estimates that {number} people were there."]
    )
    return _sentence(files, rng, words, number)


@breaks(_BOUND)
def total_hidden_in_fixed(files: Files, rng: random.Random) -> Spoiled | None:
    """A number of people excused as one that needs no evidence."""
    role = rng.choice(["{fixed}`3,400|our estimate`", "{fixed}`900|the statistician said so`"])
    return _sentence(files, rng, f"An estimated {role} people are missing.", role)


@breaks(_BOUND)
def estimate_that_was_never_saved(files: Files, rng: random.Random) -> Spoiled | None:
    """A handle of an estimate that is not there."""
    role = "{estimate}`missing-everywhere:point`"
    return _sentence(files, rng, f"An estimated {role} people are missing.", role)


@breaks(_BOUND)
def estimate_read_from_a_count(files: Files, rng: random.Random) -> Spoiled | None:
    """Interviewees printed as an estimate of the people."""
    role = rng.choice(["{estimate}`camp:point`", "{estimate}`gear:interval`"])
    return _sentence(files, rng, f"An estimated {role} people lived through this.", role, "")


@breaks(_WORDS)
def interval_left_out(files: Files, rng: random.Random) -> Spoiled | None:
    """The point stands alone."""
    found = re.search(r"\s*\(\{estimate\}`[\w-]+:interval`\)", files[REPORT])
    point = next(iter(roles(files[REPORT], "estimate", "point")), None)
    if not found or not point:
        return None
    source = files[REPORT][: found.start()] + files[REPORT][found.end() :]
    around = (point.start, found.start() + 1)
    changed = replace(source, around, source[slice(*around)])
    return in_report(files, changed, point.handle)


@breaks(_WORDS)
def point_printed_again_without_its_interval(files: Files, rng: random.Random) -> Spoiled | None:
    """The number alone, in the summary."""
    role = f"{{estimate}}`{_UPPER.handle}:point`"
    words = rng.choice([f"The families miss {role} people.", f"{role} people are missing on the upper bank."])
    return _sentence(files, rng, words, role, _UPPER.handle)


@breaks(_WORDS)
def those_who_could_be_recorded_left_out(files: Files, rng: random.Random) -> Spoiled | None:
    """Of whom the estimate speaks is gone."""
    found = phrase(files[REPORT], "The estimate speaks of those who could have been recorded, and of nobody else.")
    if not found:
        return None
    new = rng.choice(["The estimate speaks of everybody.", "No person is left out of it."])
    return in_report(files, replace(files[REPORT], found[0], new), _UPPER.handle)


@breaks(_WORDS)
def documented_left_out(files: Files, rng: random.Random) -> Spoiled | None:
    """How many are known by name is gone."""
    found = re.search(r", of whom \{figure\}`lists-upper\|187` are documented by name", files[REPORT])
    if not found:
        return None
    source = files[REPORT][: found.start()] + files[REPORT][found.end() :]
    place = sentence_around(source, found.start())
    return in_report(files, replace(source, place, source[slice(*place)]), _UPPER.handle)


@breaks(_WORDS)
def estimate_called_exact(files: Files, rng: random.Random) -> Spoiled | None:
    """An estimate told as a count."""
    found = phrase(files[REPORT], "From them follows an estimated")
    new = rng.choice(["From them follows that there are exactly", "We counted", "It is established that there are"])
    return in_report(files, replace(files[REPORT], found[0], new), _UPPER.handle) if found else None


@breaks(_WORDS)
def interval_typed_and_narrowed(files: Files, rng: random.Random) -> Spoiled | None:
    """The interval written by hand, and smaller."""
    role = next(iter(roles(files[REPORT], "estimate", "interval")), None)
    new = rng.choice(["{fixed}`250 to 260|rounded`", "250 to 260", "{fixed}`95 % interval 221 to 290|as computed`"])
    return in_report(files, swap_role(files[REPORT], role, new), _UPPER.handle) if role else None


@breaks(_WORDS)
def interval_told_as_certainty(files: Files, rng: random.Random) -> Spoiled | None:
    """The level of an interval, read as how sure one is of the finding."""
    words = "The Watch is {fixed}`95 per cent|the level of the interval` certain of this number."
    return _sentence(files, rng, words, words) if _pointed(files) else None


@breaks(_REFUSED)
def refused_estimate_printed(files: Files, rng: random.Random) -> Spoiled | None:
    """The estimate was refused; its handle is printed as a headline."""
    role = rng.choice([f"{{estimate}}`{_LOWER.handle}:point`", f"{{estimate}}`{_LOWER.handle}:interval`"])
    return _sentence(files, rng, f"On the lower bank an estimated {role} people are missing.", role, _LOWER.handle)


@breaks(_REFUSED)
def refused_estimate_typed(files: Files, rng: random.Random) -> Spoiled | None:
    """The estimate was refused; somebody typed what came out."""
    number = rng.choice(["201", "about 200", "{fixed}`201|what the model gave`"])
    return _sentence(files, rng, f"On the lower bank an estimated {number} people are missing.", number, _LOWER.handle)


@breaks(_REFUSED)
def refusal_left_out(files: Files, rng: random.Random) -> Spoiled | None:
    """Why there is no estimate is gone, and with it that there is none."""
    found = phrase(files[REPORT], "An estimate was refused, since")
    if not found:
        return None
    new = "An estimate will be published later; it is known that"
    return in_report(files, replace(files[REPORT], found[0], new), _LOWER.handle)


@breaks(_SUM)
def documented_added_to_the_estimate(files: Files, rng: random.Random) -> Spoiled | None:
    """The documented are in the estimate already; the sum counts them twice."""
    total = str(_UPPER.documented + _UPPER.point)
    number = rng.choice([total, f"{{fixed}}`{total}|documented and estimated`"])
    words = f"Documented and estimated, that makes {number} people."
    return _sentence(files, rng, words, number, _UPPER.handle) if _pointed(files) else None


@breaks(_SUM)
def sum_that_does_not_add_up(files: Files, rng: random.Random) -> Spoiled | None:
    """Documented and undocumented do not come to the estimate."""
    rest = _UPPER.point - _UPPER.documented + rng.choice([3, 10, -7])
    words = f"{{figure}}`lists-upper|{_UPPER.documented}` documented and {{fixed}}`{rest}|the rest` undocumented people make {{estimate}}`{_UPPER.handle}:point` ({{estimate}}`{_UPPER.handle}:interval`)."
    return _sentence(files, rng, words, words, _UPPER.handle) if _pointed(files) else None


@breaks(_BELOW)
def estimate_below_the_documented(files: Files, rng: random.Random) -> Spoiled | None:
    """An estimate under the number that is known by name."""
    number = rng.choice(["{fixed}`160|a cautious reading`", "160"])
    words = f"A cautious estimate for the upper bank is {number} people."
    return _sentence(files, rng, words, number, _UPPER.handle) if _pointed(files) else None


@breaks(_BELOW)
def estimate_by_subtraction(files: Files, rng: random.Random) -> Spoiled | None:
    """One bank from the whole province less the other."""
    number = rng.choice(["{fixed}`146|the province less the upper bank`", "146"])
    words = f"Taking the upper bank from the {{fixed}}`400|the province` of the province leaves {number} for the lower."
    return _sentence(files, rng, words, number, _LOWER.handle) if _pointed(files) else None
