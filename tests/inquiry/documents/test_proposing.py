"""The kinds of decision that answer a proposal are those that the verb decide asks about."""

from __future__ import annotations

import ast
from pathlib import Path

from probata.inquiry import decide
from probata.inquiry.documents import stating, texts, uttering
from probata.inquiry.documents.proposing import PROPOSED


def test_every_kind_of_proposal_is_known_and_no_other_decision_is() -> None:
    source = ast.parse(Path(decide.__file__).read_text(encoding="utf-8"))
    made = [node for node in ast.walk(source) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Proposal"]
    kinds = {ast.unparse(node.args[0]) for node in made}
    rooms = {"texts": texts, "stating": stating, "uttering": uttering}
    assert {getattr(rooms[room], name) for room, name in (one.split(".") for one in kinds)} == PROPOSED
