"""States: a group begins with its parent's, and what it changes ends with it."""

from dataclasses import fields
from itertools import count

from probata.method.documents.readers._building import Building
from probata.method.documents.readers._rtf.flow import Flow
from probata.method.documents.readers._rtf.state import State


def test_a_group_inherits_everything_but_its_end_and_its_star() -> None:
    outer = State(Flow(Building("a"), count(1)), "cp1251", hidden=True, author=3, starred=True, ends=print)
    inner = outer.inner()
    same = {each.name for each in fields(State) if getattr(inner, each.name) == getattr(outer, each.name)}
    assert {each.name for each in fields(State)} - same == {"ends", "starred"}
    inner.hidden = False
    assert outer.hidden


def test_plain_and_pard_reset_what_they_should() -> None:
    state = State(Flow(Building("a"), count(1)), "cp1251", hidden=True, deleted=True, in_table=True, depth=2, style=4)
    state.plain("cp1252")
    assert (state.codec, state.hidden, state.deleted, state.in_table) == ("cp1252", False, False, True)
    state.paragraph()
    assert (state.in_table, state.depth, state.style) == (False, 0, 0)
