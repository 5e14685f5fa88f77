"""store: where an inquiry's records are kept, encrypted, in one folder.

Knows: the keyring, the encrypted database and its tables, blobs, migrations, the log, the search index.
Does not know: what the records mean, who may do what, what time it is. It is given connections, times and chance.
Words defined here:
    keyring   the file with the members' sealed keys
    compartment   what only some members hold the key of: what one person told, and who they are
    sealed cell   one value under the key of a compartment, bound to its place
    blob      one captured file, encrypted and padded, under a name that tells nothing
    step      one numbered change of format
    log       the entries of all acts, each in the same transaction as its act
    strand    one history of the log; there are several when copies went on by themselves and were merged
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.store.blobs import BlobStore as BlobStore
    from probata.store.database import engine_for as engine_for
    from probata.store.database import transaction as transaction
    from probata.store.decisions import Decision as Decision
    from probata.store.keyring import KdfCost as KdfCost
    from probata.store.keyring import Unlocked as Unlocked
    from probata.store.migrate import bring_up_to_date as bring_up_to_date
    from probata.store.strands import Entry as Entry

_OFFERS = {
    "BlobStore": "blobs",
    "Decision": "decisions",
    "Entry": "strands",
    "KdfCost": "keyring",
    "Unlocked": "keyring",
    "bring_up_to_date": "migrate",
    "engine_for": "database",
    "transaction": "database",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
