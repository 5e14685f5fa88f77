from __future__ import annotations

from probata.store.soundness.model import Damage


def test_damage_names_no_stored_file_unless_it_is_one() -> None:
    assert Damage("inquiry.db page 3", "It was changed.").blob is None
