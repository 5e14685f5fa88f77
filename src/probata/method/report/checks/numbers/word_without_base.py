"""PB304: a word fits those who answered, but not everyone, and no base is printed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.count_roles import asked_for, part, unbound_count
from probata.method.report.matching.words import bases_that_fit
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import each_binding, objection
from probata.method.testimony.saying import base_phrase

CODE = "PB304"
LOOKS_AT = "passage"
SAYS = "A word fits those who answered or were asked, but not everyone, and its base is not printed."
WHY = """A word is judged on who was asked and on everyone interviewed; where the two differ, the reader has to be told
whom it is said of (the house's method, section 4: "17 of the 18 who answered, of 26"). Otherwise people who were never
asked are counted as if they had agreed."""
BAD = "{count}`medicine:words|Almost all` of them described pills or injections.\n"
GOOD = "{count}`medicine:words|Almost all|answered`, described pills or injections.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Only where some printed base would make the word right; a word that fits nobody is PB302."""
    for passage, _, binding in each_binding(bound):
        count = unbound_count(binding, bound.records)
        if count is None or asked_for(binding.role)[1] != "words":
            continue
        word = part(binding.role, 1)
        fitting = bases_that_fit(count, word, bound.records.scale)
        if not fitting:
            continue
        phrase = f"{word} {base_phrase(count.count, fitting[0])}"
        yield objection(
            CODE,
            binding.role.at,
            f"“{word}” does not fit everyone in `{count.handle}`, only a smaller base, and that is not printed here.",
            f"Write {{count}}`{count.handle}:words|{word}|{fitting[0]}`; it prints “{phrase}”.",
            passage,
        )
