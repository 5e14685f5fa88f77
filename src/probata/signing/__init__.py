"""signing: what a stranger holds in hand, and how they check it without us.

Knows: commitments to rows, the Merkle tree, Ed25519 keys, the package (docs/spec/package.md) and its check.
Does not know: inquiries, stores, reports, files on a disk, clocks, chance. Imports record and nothing else of Probata.
Words defined here:
    draft        everything that is to be signed, with all rows, open and withheld
    edition      what is signed at one time, under one name
    value        one sentence of an edition with its figure, the rule that gives it, and its grade
    leaf         the commitment to one row of one value; it says nothing about the row without its salt
    decoy        bytes among the leaves that nobody can open; they hide how many rows are withheld
    disclosure   one row, opened for one recipient, perhaps with the exact bytes of the item behind it
    package      the signed file: exactly one byte string for given entries
    fingerprint  how a public key is written so that people can compare it
    verdict      what a check found; it never says whether anything is true
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.signing.commitment import Commitment as Commitment
    from probata.signing.commitment import Opening as Opening
    from probata.signing.commitment import commit as commit
    from probata.signing.disclosing import disclose as disclose
    from probata.signing.disclosure import verify_disclosure as verify_disclosure
    from probata.signing.keys import SigningKey as SigningKey
    from probata.signing.keys import fingerprint as fingerprint
    from probata.signing.keys import read_fingerprint as read_fingerprint
    from probata.signing.model import HOUSE_LIMITS as HOUSE_LIMITS
    from probata.signing.model import Checkpoint as Checkpoint
    from probata.signing.model import Draft as Draft
    from probata.signing.model import Edition as Edition
    from probata.signing.model import File as File
    from probata.signing.model import Printed as Printed
    from probata.signing.model import Value as Value
    from probata.signing.package import sign as sign
    from probata.signing.scale import HOUSE_SCALE as HOUSE_SCALE
    from probata.signing.verdict import Answer as Answer
    from probata.signing.verdict import Checked as Checked
    from probata.signing.verdict import Disclosed as Disclosed
    from probata.signing.verdict import Fault as Fault
    from probata.signing.verdict import Verdict as Verdict
    from probata.signing.verification import verify as verify
    from probata.signing.wording import words as words

_OFFERS = {
    "Answer": "verdict",
    "Checked": "verdict",
    "Checkpoint": "model",
    "Commitment": "commitment",
    "Disclosed": "verdict",
    "Draft": "model",
    "Edition": "model",
    "Fault": "verdict",
    "File": "model",
    "HOUSE_LIMITS": "model",
    "HOUSE_SCALE": "scale",
    "Opening": "commitment",
    "Printed": "model",
    "SigningKey": "keys",
    "Value": "model",
    "Verdict": "verdict",
    "commit": "commitment",
    "disclose": "disclosing",
    "fingerprint": "keys",
    "read_fingerprint": "keys",
    "sign": "package",
    "verify": "verification",
    "verify_disclosure": "disclosure",
    "words": "wording",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
