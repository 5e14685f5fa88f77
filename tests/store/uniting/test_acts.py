"""acts: what is named is known, and an act that is not known is refused."""

from __future__ import annotations

import pytest

from probata.record.errors import BadUse
from probata.store.uniting.acts import BOUND, KNOWN, NAMED
from probata.store.uniting.refusing import refuse
from tests.store.uniting.pairs import copy, pair


def test_acts_whose_rows_are_found_are_known() -> None:
    assert NAMED.keys() | BOUND.keys() <= KNOWN


def test_an_unknown_act_is_refused_whichever_copy_did_it() -> None:
    for one, other in ((["dance"], []), ([], ["dance"])):
        with pytest.raises(BadUse, match="dance"):
            refuse(pair(*(copy([(act, {}) for act in acts]) for acts in (one, other))))
    refuse(pair(copy([("hold", {"of": "x"})]), copy()))
