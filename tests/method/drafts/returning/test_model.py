"""What a file stands for, before anybody has said anything."""

from __future__ import annotations

from probata.method.drafts.returning.model import Kept, Left


def test_nothing_is_kept_or_ours_unless_it_is_said() -> None:
    assert (dict(Kept().ties), dict(Kept().parts)) == ({}, {})
    assert not Left("gone").ours
