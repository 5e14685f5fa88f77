"""The closed list of rules: how a figure follows from rows. docs/spec/package.md, section 4.

One small function a rule. It is asked only about recomputed and consistent values; an attested value is counted and
nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from probata.record.canonical import Json
from probata.record.count import Count, Heard
from probata.record.grade import Grade
from probata.signing import spans
from probata.signing.case import Case, Judged, agrees, fails
from probata.signing.letters import fold
from probata.signing.scale import fits, units
from probata.signing.shape import DECIMAL, TEXT, Shape, record, size
from probata.signing.verdict import Code

_FIVE = {
    "described": Heard.DESCRIBED,
    "said_no": Heard.SAID_NO,
    "no_answer": Heard.NO_ANSWER,
    "not_asked": Heard.NOT_ASKED,
    "cannot_tell": Heard.CANNOT_TELL,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: shapes of its keys and of its figure, the grades it can give, its function, the least open rows."""

    keys: Shape
    figure: Shape
    grades: tuple[Grade, ...]
    judge: Callable[[Case], Judged]
    least_rows: int = 0


def count_rows(case: Case) -> Judged:
    """The figure is the number of rows."""
    return agrees(len(case.rows), case.figure, f"rows counted again: {len(case.rows)}")


def count_distinct(case: Case) -> Judged:
    """The figure is how many different texts stand in one field; null counts as nothing."""
    found = _distinct(case, case.rule["field"])
    return agrees(
        found, case.figure, f"different {case.rule['field']} counted again over {len(case.rows)} rows: {found}"
    )


def at_least_at_most(case: Case) -> Judged:
    """Two counts of different texts in two fields, the first not above the second."""
    least, most = _distinct(case, case.rule["least"]), _distinct(case, case.rule["most"])
    if least is None or most is None or least > most:
        return fails("Its rows do not have both fields, or give more at least than at most.")
    says = f"counted again over {len(case.rows)} rows: at least {least}, at most {most}"
    return agrees({"least": least, "most": most}, case.figure, says)


def five_values(case: Case) -> Judged:
    """The five values of everyone in the base add up, and the printed word fits them."""
    figure = cast("Mapping[str, int]", case.figure)
    if sum(figure[key] for key in _FIVE) != figure["base"]:
        return fails("Its five figures do not add up to its base.")
    says = f"the five add up to the base of {figure['base']}; the rows of these people are withheld"
    if case.grade is Grade.RECOMPUTED:
        heard = Counter(row.get("heard") for row in case.rows if isinstance(row.get("heard"), str))
        if figure["base"] != len(case.rows) or any(heard[said.value] != figure[key] for key, said in _FIVE.items()):
            return fails("Its rows give other figures.")
        says = f"the five counted again over {len(case.rows)} rows"
    return _word(case, Count(**{key: figure[key] for key in _FIVE}), says) if len(case.rule) > 1 else Judged(None, says)


def _word(case: Case, count: Count, says: str) -> Judged:
    """The word is judged on the base that the sentence prints; said of everyone, on everyone and on those asked."""
    word, of = case.rule.get("word", ""), case.rule.get("of", "")
    bases = {"answered": count.answered, "asked": count.asked, "everyone": count.everyone}
    conditions = case.around.scale.get(word)
    if conditions is None or of not in bases:
        return Judged(Code.WORD, "Its word is not in the scale, or its base is unknown.")
    if fold(word) not in fold(case.sentence):
        return Judged(Code.WORD, "Its word does not stand in its sentence.")
    needed = ("asked", "everyone") if of == "everyone" else (of,)
    for base in needed:
        if not fits(conditions, count.described, bases[base]):
            return Judged(Code.WORD, f"Its word does not fit {count.described} of {bases[base]} ({base}).")
    wide = "" if fits(conditions, count.described, count.everyone) else f", but not {count.everyone} (everyone)"
    return Judged(None, f'{says}; "{word}" fits {count.described} of {bases[of]} ({of}){wide}')


def reading(case: Case) -> Judged:
    """What people read in withheld words, in another form (12,000 for twelve thousand); never computed."""
    return fails(f"A reading of {len(case.rows)} rows is for people to judge.")


def ratio(case: Case) -> Judged:
    """One earlier figure divided by another, within the declared tolerance."""
    of, to = (_number(case.around.earlier.get(case.rule[key])) for key in ("of", "to"))
    if of is None or not to:
        return fails("It does not name two earlier numbers, or divides by zero.")
    if abs(of * units("1") - units(str(case.figure)) * to) > units(case.rule["tolerance"]) * to:
        return fails("The ratio of its two numbers is further from its figure than its tolerance.")
    names = f"{case.rule['of']} / {case.rule['to']}"
    return Judged(None, f"{names} is {case.figure} within {case.rule['tolerance']}")


def _distinct(case: Case, field: str) -> int | None:
    """How many different texts the field has; None when a row has neither text nor null there."""
    if any(field not in row or not isinstance(row[field], str | None) for row in case.rows):
        return None
    return len({cast("str | None", row[field]) for row in case.rows} - {None})


def _number(figure: Json) -> int | None:
    return None if any(DECIMAL(str(figure), "")) else units(str(figure))


def _keys(**keys: Shape) -> Shape:
    return record({"name": TEXT, **keys})


_OPEN = (Grade.RECOMPUTED, Grade.ATTESTED)
_SIZES = record(dict.fromkeys(("base", *_FIVE), size))
RULES: Mapping[str, Rule] = {
    "count-rows": Rule(_keys(), size, _OPEN, count_rows),
    "count-distinct": Rule(_keys(field=TEXT), size, _OPEN, count_distinct),
    "at-least-at-most": Rule(
        _keys(least=TEXT, most=TEXT), record({"least": size, "most": size}), _OPEN, at_least_at_most
    ),
    "five-values": Rule(
        record({"name": TEXT}, optional={"word": TEXT, "of": TEXT}),
        _SIZES,
        (Grade.RECOMPUTED, Grade.CONSISTENT),
        five_values,
    ),
    "ratio": Rule(_keys(of=TEXT, to=TEXT, tolerance=DECIMAL), DECIMAL, (Grade.CONSISTENT,), ratio),
    "quotation": Rule(_keys(), TEXT, _OPEN, spans.quotation, least_rows=1),
    "reading": Rule(_keys(), TEXT, (Grade.ATTESTED,), reading),
    "certificate": Rule(
        _keys(),
        record({"equal": size, "passages": size, "places": size}),
        _OPEN,
        spans.certificate,
        least_rows=1,
    ),
}
"""Every rule of format 1, by its name."""
