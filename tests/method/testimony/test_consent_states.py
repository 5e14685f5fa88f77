"""The gate beside a plain table of what consent allows, on many random states; and gates with one clause broken."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from probata.method.testimony import consent
from probata.method.testimony.consent import may, permitted
from tests.method.testimony.consent_states import NO, allowed, point, state

MANY = 100_000 if os.environ.get("PROBATA_SOAK") == "1" else 10_000
"""The long form is asked for in the environment."""
SOURCE = Path(consent.__file__).read_text(encoding="utf-8")

# One line for each clause of the gate: what stands there, and what a careless edit would leave.
BROKEN = {
    "withdrawal": ("if consent.withdrawn:", "if False:"),
    "refusal": ("if state is ConsentState.REFUSED:", "if False:"),
    "ask again": ("if state is ConsentState.ASK_AGAIN:", "if False:"),
    "unknown is no": (
        "    return state is ConsentState.UNKNOWN and (",
        "    return state is ConsentState.UNKNOWN or (",
    ),
    "unknown is internal": ("(use is Use.INTERNAL or _nobody(consent))", "_nobody(consent)"),
    "stored nowhere is a yes": ("(use is Use.INTERNAL or _nobody(consent))", "use is Use.INTERNAL"),
    "given is a yes": (
        "in (ConsentState.GIVEN, ConsentState.NOT_NEEDED):\n        return True",
        "in ():\n        return True",
    ),
    "named only is not for all": (
        "if state in (ConsentState.GIVEN, ConsentState.NOT_NEEDED):",
        "if state in (ConsentState.GIVEN, ConsentState.NOT_NEEDED, ConsentState.NAMED_ONLY):",
    ),
    "a yes to a named one": ("    if same or _general(consent, use):", "    if _general(consent, use):"),
    "nobody else than those named": ("    if same or _general(consent, use):", "    if True:"),
    "no recipient inside": ("if use is Use.INTERNAL and recipient:", "if False:"),
    "recipients of this use": ("[one for one in consent.recipients if one.use is use]", "[*consent.recipients]"),
    "a yes is for the very name": ("if very_name(one.name) == wanted]", "if kin(one.name, recipient)]"),
    "a no to a named one": ("if any(one.state is not ConsentState.GIVEN for one in same):", "if False:"),
    "unknown of a named one": (
        "if any(one.state is not ConsentState.GIVEN for one in same):",
        "if any(_is_no(one) for one in same):",
    ),
    "a no to kin": ("if any(_is_no(one) and kin(", "if any(_is_no(one) and False and kin("),
    "kin of the very name alone": ("and kin(one.name, recipient)", "and very_name(one.name) == wanted"),
    "kin the other way": ("kin(one.name, recipient)", "kin(one.name, one.name)"),
    "readers without a name": ("        return _to_all(consent, use, said)", '        return ""'),
    "unnamed readers of named recipients": ("    if not _general(consent, use):\n", "    if False:\n"),
    "unnamed readers beside a no": ("    if any(_is_no(one) for one in said):", "    if False:"),
    "ask again of a named one": (
        "return one.state in (ConsentState.REFUSED, ConsentState.ASK_AGAIN)",
        "return one.state is ConsentState.REFUSED",
    ),
    "the very name letter by letter": (
        "    wanted = very_name(recipient)\n    same = [one for one in said if very_name(one.name) == wanted]",
        "    same = [one for one in said if one.name == recipient]",
    ),
    "letters without an order": (
        "    wanted = very_name(recipient)\n    same = [one for one in said if very_name(one.name) == wanted]",
        "    wanted = _bag(recipient)\n    same = [one for one in said if _bag(one.name) == wanted]",
    ),
    "a day for one use": ("if own is not None and own.before(day) is not Answer.NO:", "if False:"),
    "a day that may have passed": (
        "if own is not None and own.before(day) is not Answer.NO:",
        "if own is not None and own.before(day) is Answer.YES:",
    ),
    "a day for all uses": ("consent.expires is not None and consent.expires.before(day) is not Answer.NO:", "False:"),
    "the day itself": (
        "consent.expires.before(day) is not Answer.NO:",
        "day.before(consent.expires) is not Answer.YES:",
    ),
    "expiry leaves internal": (
        "if use is not Use.INTERNAL and consent.expires is not None",
        "if consent.expires is not None",
    ),
    "off the record": ("if consent.terms is PressTerms.OFF_RECORD:", "if False:"),
    "terms leave internal": ('    if use is Use.INTERNAL:\n        return ""\n', ""),
    "not for attribution": (
        "if consent.terms is PressTerms.NOT_FOR_ATTRIBUTION and use is Use.ATTRIBUTED:",
        "if False:",
    ),
    "no description": (
        "is PressTerms.AGREED_DESCRIPTION and empty(consent.description):",
        "is PressTerms.AGREED_DESCRIPTION and False:",
    ),
    "terms and a name": ("if consent.terms in _NAMELESS and scope in _TELL_WHO:", "if False:"),
    "terms and a voice": (
        "_TELL_WHO = frozenset({Scope.IDENTITY, Scope.RECORDING})",
        "_TELL_WHO = frozenset({Scope.IDENTITY})",
    ),
    "terms and both": (
        "frozenset({PressTerms.NOT_FOR_ATTRIBUTION, PressTerms.AGREED_DESCRIPTION})",
        "frozenset({PressTerms.AGREED_DESCRIPTION})",
    ),
    "scope": ("if scope not in consent.covers(use):", "if False:"),
    "no name in an anonymised report": ("if scope in _TELL_WHO and use is Use.PUBLIC:", "if False:"),
    "no name stored": ("if scope is Scope.IDENTITY and _nobody(consent):", "if False:"),
    "a form": ("if scope in _WHOLE and consent.form is None:", "if False:"),
    "a form for the account": (
        "_WHOLE = frozenset({Scope.ACCOUNT, Scope.IDENTITY, Scope.RECORDING})",
        "_WHOLE = _TELL_WHO",
    ),
    "a child's words": ("if interview.child and scope is Scope.QUOTATION:", "if False:"),
    "a child's account": ("if interview.child and scope in _WHOLE:", "if False:"),
    "a summary": ("if interview.how_known is HowKnown.SUMMARY:", "if False:"),
    "nobody knows how": ("if not isinstance(interview.how_known, HowKnown):", "if False:"),
    "state left out": ("        _by_state(consent, use)\n        or _by", "        _by"),
    "recipient left out": ("        or _by_recipient(consent, use, recipient)\n", ""),
    "expiry left out": ("        or _run_out(consent, use, day)\n", ""),
    "terms left out": ("        or _by_terms(consent, use, scope)\n", ""),
    "scope left out": ("        or _by_scope(consent, use, scope)\n", ""),
    "the account left out": ("        or _of_this_account(interview, scope)\n", ""),
}


_BAG = """

def _bag(name):
    import re
    import unicodedata

    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return frozenset(re.findall(r"[^\\W_]+", bare)) - {"the"}
"""
"""How names were compared once: मीरा and रामा were the same three letters."""


def first_fault(gate: Callable[..., object], many: int) -> str:
    return next((fault for number in range(many) if (fault := point(number, gate))), "")


def test_the_gate_allows_just_what_the_table_allows() -> None:
    assert first_fault(may, MANY) == ""


def test_the_gate_that_never_raises_says_the_same() -> None:
    assert first_fault(permitted, 500) == ""


def test_the_states_try_everything_that_the_table_forbids_alone_and_much_that_it_allows() -> None:
    states = [state(number) for number in range(10_000)]
    alone = Counter(names[0] for one in states if len(names := [n for n, no in NO.items() if no(one)]) == 1)
    assert set(alone) == set(NO)
    assert min(alone.values()) >= 3
    assert 2_000 < sum(map(allowed, states)) < 8_000


@pytest.mark.parametrize("clause", BROKEN)
def test_a_gate_with_a_broken_clause_is_found_out(clause: str) -> None:
    stands, broken = BROKEN[clause]
    assert SOURCE.count(stands) == 1, "the gate was rewritten: say anew what a broken clause looks like"
    assert first_fault(_made(SOURCE.replace(stands, broken) + _BAG), 10_000), f"nobody notices without: {clause}"


def _made(source: str) -> Callable[..., object]:
    """The gate of another source, in a module of its own."""
    module = ModuleType("broken_gate")
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, "broken_gate", "exec"), module.__dict__)  # noqa: S102 (our own source, a line changed)
    finally:
        del sys.modules[module.__name__]
    found = module.__dict__["may"]
    assert callable(found)
    return found
