"""What a sentence leaves out of an expression that offers several things beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from probata.method.report.checks._said import is_said, says, stems
from probata.method.report.model import Records
from probata.method.testimony.expression import Alternative, disjuncts, parse
from probata.record.errors import BadValue


def shortened(records: Records, expression: str, words: str) -> tuple[str, str] | None:
    """What a sentence leaves out, and what to do; None when it says all of the expression or nothing of it."""
    each, said = _alternatives(records, expression), stems(words)
    named = [one for one in each if is_said(one, said)]
    if not named or len(named) == len(each) or _by_its_own_name(records, expression, said):
        return None
    missing = " or ".join(repr(one.name) for one in each if one not in named)
    told = " and ".join(repr(one.name) for one in named)
    return f"this sentence says {told} and leaves {missing} out.", _next(records, [one.name for one in named])


def _alternatives(records: Records, expression: str) -> Sequence[Alternative]:
    """What stands beside each other in an expression, also behind one derived code that has words of its own."""
    if records.codebook is None:
        return ()
    try:
        found = disjuncts(parse(expression), records.codebook)
        code = records.codebook.codes.get(found[0].name) if len(found) == 1 else None
        return disjuncts(parse(code.means), records.codebook) if code and code.means else found
    except BadValue:
        return ()


def _by_its_own_name(records: Records, expression: str, said: frozenset[str]) -> bool:
    """Whether a sentence uses the words that the codebook gives to the whole of it."""
    plain = " ".join(expression.split())
    codes = records.codebook.codes.values() if records.codebook else ()
    derived = [one for one in codes if one.means and plain in (one.name, " ".join(one.means.split()))]
    return any(says(phrase, said) for one in derived for phrase in one.says)


def _next(records: Records, named: Sequence[str]) -> str:
    """What would resolve it; the saved count of what the sentence says, where there is one."""
    expression = " or ".join(named)
    saved = next((one for one in records.counts.values() if one.expression == expression and not one.among), None)
    if saved is None or saved.crossed or saved.refused:
        return f"Say every alternative, or count {expression!r} alone and save that."
    figures = f"{saved.count.described} of {saved.count.everyone}"
    return f"Say every alternative, or use `{saved.handle}`, which counts {expression!r} and gives {figures}."
