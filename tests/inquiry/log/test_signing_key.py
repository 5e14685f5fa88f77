from __future__ import annotations

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.log.signing_key import origin, signing_key


def test_checkpoints_are_signed_by_the_key_that_signs_packages_under_the_inquirys_own_name(opened: Opened) -> None:
    from probata.store import facts

    with look(opened) as connection:
        secret = facts.get(connection, facts.SIGNING_KEY)
        key = signing_key(connection)
    assert len(secret) == 32
    assert secret not in key.public
    assert origin(opened) == f"probata/{opened.folder.inquiry}"
