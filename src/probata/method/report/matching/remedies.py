"""What to do about a number whose sentence says something else: the label, a saved count, or a count to save."""

from __future__ import annotations

from probata.method.report.model import Bound, SavedCount

_DOUBLE = str.maketrans({"\\": "\\\\", '"': '\\"', "`": "\\`", "$": "\\$"})


def what_is_counted(bound: Bound, count: SavedCount) -> str:
    """What a count counts, in the user's words: its label, its expression and its base."""
    base = f"among {count.among!r}" if count.among else "among everyone"
    name = called(bound, count)
    label = f"“{name}” (" if name != count.expression else "("
    return f"`{count.handle}` counts {label}{count.expression!r} {base})"


def called(bound: Bound, count: SavedCount) -> str:
    """The label that somebody gave to a count; else that of its code, where it counts one code; else its expression."""
    book = bound.records.codebook
    if count.label and count.label != count.expression:
        return count.label
    return book.codes[count.expression].label if book and count.expression in book.codes else count.expression


def instead(bound: Bound, expression: str, among: str) -> str:
    """The saved count of an expression and base, or the command that saves one."""
    for one in bound.records.counts.values():
        if one.expression == expression and one.among == among and not one.refused:
            return f"use `{one.handle}`, which counts that"
    within = f" --among {_quoted(among)}" if among else ""
    return f"save the count that you mean (probata count {_quoted(expression)}{within} --save HANDLE)"


def say(bound: Bound, count: SavedCount) -> str:
    """The advice to say what is counted."""
    return f"Say what is counted, “{called(bound, count)}”"


def both(first: str, second: str) -> str:
    """Two expressions that both have to hold."""
    return " and ".join(f"({one})" if " or " in one else one for one in (first, second) if one)


def _quoted(text: str) -> str:
    return f'"{text.translate(_DOUBLE)}"'
