from __future__ import annotations

import copy
import io
import json
import logging
import pickle
import pprint
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from string import Template

import pytest

from probata.record.errors import BadUse
from probata.record.withheld import WITHHELD, Withheld

MARKER = "Odalys Verrin, born in Tamsk"


@dataclass(frozen=True, slots=True)
class Witness:
    code: str
    name: Withheld[str]


SECRET = Withheld(MARKER)
WITNESS = Witness("W-07", SECRET)

SHOWN: list[Callable[[], str]] = [
    lambda: repr(SECRET),
    lambda: str(SECRET),
    lambda: ascii(SECRET),
    lambda: f"{SECRET}",
    lambda: f"{SECRET!r:>60}",
    lambda: f"{SECRET:>60}",
    lambda: f"{SECRET=}",
    lambda: format(SECRET, "s"),
    lambda: "{0} {0!r} {name}".format(SECRET, name=SECRET),  # noqa: UP032 (each way of formatting in its own words)
    lambda: "%s %r" % (SECRET, SECRET),  # noqa: UP031 (the same)
    lambda: Template("$it").substitute(it=SECRET),
    lambda: repr(WITNESS),
    lambda: repr(replace(WITNESS, code="W-08")),
    lambda: repr([{"who": (SECRET, {SECRET})}]),
    lambda: pprint.pformat({"who": [WITNESS] * 40}),
    lambda: str(BadUse(f"Not {SECRET}.", where=str(WITNESS))),
    lambda: json.dumps(BadUse(f"Not {SECRET}.").as_json()),
    lambda: json.dumps({"who": WITNESS}, default=str),
]


@pytest.mark.parametrize("show", SHOWN)
def test_a_withheld_value_is_shown_as_withheld_and_in_no_other_way(show: Callable[[], str]) -> None:
    shown = show()
    assert WITHHELD in shown
    assert MARKER not in shown
    assert "Odalys" not in shown


def test_a_log_line_says_withheld() -> None:
    out = io.StringIO()
    logger = logging.Logger("test")
    logger.addHandler(logging.StreamHandler(out))
    logger.error("opened for %s, %r and %s", SECRET, WITNESS, {"who": SECRET})
    try:
        raise BadUse(f"Not {SECRET}.", where=repr(WITNESS))
    except BadUse:
        logger.exception("with a traceback")
    assert "opened for withheld, Witness(code='W-07', name=withheld) and {'who': withheld}" in out.getvalue()
    assert "BadUse: Witness(code='W-07', name=withheld): Not withheld." in out.getvalue()
    assert "Odalys" not in out.getvalue()


def test_a_traceback_with_local_variables_says_withheld() -> None:
    def asks(witness: Witness, secret: Withheld[str]) -> None:
        raise BadUse(f"No entry for {secret}.")

    try:
        asks(WITNESS, SECRET)
    except BadUse as fault:
        told = "".join(traceback.TracebackException.from_exception(fault, capture_locals=True).format())
    assert "secret = withheld" in told
    assert "Odalys" not in told


@pytest.mark.parametrize(
    "make_copy",
    [
        lambda: [pickle.dumps(SECRET, protocol) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)],
        lambda: pickle.dumps(WITNESS),
        lambda: copy.copy(SECRET),
        lambda: copy.deepcopy(SECRET),
        lambda: copy.deepcopy(WITNESS),
        lambda: asdict(WITNESS),
        lambda: json.dumps(SECRET),
        lambda: json.dumps({"who": SECRET}),
        lambda: vars(SECRET),
        lambda: bytes(SECRET),
        lambda: list(SECRET),
    ],
)
def test_what_would_copy_the_value_out_is_refused_without_saying_it(make_copy: Callable[[], object]) -> None:
    with pytest.raises(TypeError) as refused:
        make_copy()
    assert "Odalys" not in str(refused.value)


def test_only_reveal_gives_the_value() -> None:
    assert SECRET.reveal() == MARKER


def test_the_value_can_be_neither_replaced_nor_told_apart_by_comparing() -> None:
    with pytest.raises(AttributeError) as refused:
        SECRET._value = "other"
    assert "Odalys" not in str(refused.value)
    assert SECRET == SECRET  # noqa: PLR0124 (the same object is equal, another with the same value is not)
    assert Withheld(MARKER) != SECRET
    assert SECRET != MARKER
    assert len({SECRET, Withheld(MARKER)}) == 2


def test_its_type_can_be_named_when_it_is_made() -> None:
    assert Withheld[str](MARKER).reveal() == MARKER
