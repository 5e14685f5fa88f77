"""The tables of an inquiry, format 1. Everything in them is encrypted at rest by SQLCipher."""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Table,
    Text,
    UniqueConstraint,
)

AnyRow: TypeAlias = "Row[Any]"  # SQLAlchemy types a row by its columns, which the checker cannot know of a table
metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

# Who may open the inquiry is in the keyring; here only what they are called, since the keyring names nobody.
members = Table(
    "members",
    metadata,
    Column("ref", Text, primary_key=True),
    Column("name", Text, nullable=False),
)

# What only some members hold the key of: an interviewee, a protected source, several people in one file.
compartments = Table(
    "compartments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("interview", Text, ForeignKey("interviews.ref"), unique=True),
    Column("code_name", Text, unique=True),
    CheckConstraint("(kind = 'interview') = (interview IS NOT NULL)", name="compartments_of_an_interview"),
    CheckConstraint("(kind = 'source') = (code_name IS NOT NULL)", name="compartments_of_a_source"),
)

# Cells under the key of a compartment, each bound to its inquiry, object, field and version.
sealed = Table(
    "sealed",
    metadata,
    Column("object", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("compartment", Text, ForeignKey("compartments.ref"), nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
Index("sealed_under", sealed.c.compartment)

# An item with a compartment is a stub, as are its documents: what they are stands in cells, and nothing of it here.
items = Table(
    "items",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("compartment", Text, ForeignKey("compartments.ref")),
    Column("blob", Text, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("digest", Text, unique=True),
    Column("name", Text),
    Column("size", Integer),
    Column("reader", Text),
    Column("exact", Boolean),
    Column("limits", Text),
    Column("text", LargeBinary),
    Column("marks", LargeBinary),
    CheckConstraint("size > 0", name="items_hold_something"),
    CheckConstraint(
        "(compartment IS NULL AND digest IS NOT NULL AND name IS NOT NULL AND size IS NOT NULL AND reader IS NOT NULL"
        " AND exact IS NOT NULL AND limits IS NOT NULL AND text IS NOT NULL AND marks IS NOT NULL)"
        " OR (compartment IS NOT NULL AND NOT public"
        " AND coalesce(digest, name, size, reader, exact, limits, text, marks) IS NULL)",
        name="items_whole_or_stub",
    ),
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("item", Text, ForeignKey("items.ref"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("digest", Text),
    UniqueConstraint("item", "position"),
    CheckConstraint("0 <= start AND start <= end", name="documents_span"),
    CheckConstraint(
        '(name IS NULL) = (start IS NULL) AND (name IS NULL) = ("end" IS NULL) AND (name IS NULL) = (digest IS NULL)',
        name="documents_whole_or_stub",
    ),
)

# How the pictures of an open item look, for finding near-duplicates: derived. Of a restricted item it is a cell there.
likenesses = Table(
    "likenesses",
    metadata,
    Column("item", Text, ForeignKey("items.ref"), primary_key=True),
    Column("method", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

# Every file that came in: what was stored of it, or why it was set aside, and the stored file that it came inside of.
arrivals = Table(
    "arrivals",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("item", Text, ForeignKey("items.ref")),
    Column("holder", Text, ForeignKey("items.ref")),
    Column("compartment", Text, ForeignKey("compartments.ref")),
    Column("code", Text, nullable=False),
    Column("said", Text),
    CheckConstraint("(item IS NULL) = (code <> '')", name="arrivals_stored_or_not"),
    CheckConstraint("compartment IS NULL OR said IS NULL", name="arrivals_sealed_or_open"),
)
Index("arrivals_of_item", arrivals.c.item, arrivals.c.holder)
Index("arrivals_inside", arrivals.c.holder)

# One document over another: its newer version, its corrected text, the transcript of a recording; or that it is not.
ties = Table(
    "ties",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("document", Text, ForeignKey("documents.ref"), nullable=False),
    Column("of", Text, ForeignKey("documents.ref"), nullable=False),
    Column("stands", Boolean, nullable=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("compartment", Text, ForeignKey("compartments.ref")),
    Column("said", Text),
    CheckConstraint('document <> "of"', name="ties_of_two"),
    CheckConstraint("compartment IS NULL OR said IS NULL", name="ties_sealed_or_open"),
)
Index("ties_of", ties.c.of)
Index("ties_document", ties.c.document)

# What people wrote down about an item, in versions: acquisition, verification card, authenticity. Which of them it is
# stands inside, since of a restricted item even that tells something.
assessments = Table(
    "assessments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("item", Text, ForeignKey("items.ref"), nullable=False),
    Column("compartment", Text, ForeignKey("compartments.ref")),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("said", Text),
    CheckConstraint("(compartment IS NULL) = (said IS NOT NULL)", name="assessments_sealed_or_open"),
)
Index("assessments_of_item", assessments.c.item)

declared = Table(
    "declared",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.ref"), nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
)
Index("declared_of_document", declared.c.document)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("binds", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("seen", Text, nullable=False),
)
Index("decisions_on", decisions.c.kind, decisions.c.binds)

# The act of every entry; ``strand`` tells apart the histories of copies that went on by themselves and were merged.
log = Table(
    "log",
    metadata,
    Column("strand", Text, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("leaf", LargeBinary, nullable=False),
)

strands = Table(
    "strands",
    metadata,
    Column("name", Text, primary_key=True),
    Column("parent", Text, nullable=False),
    Column("fork", Integer, nullable=False),
)

# What the inquiry's key signed about the log, and what timestamp authorities answered about that, byte for byte.
checkpoints = Table(
    "checkpoints",
    metadata,
    Column("size", Integer, primary_key=True),
    Column("root", Text, primary_key=True),
    Column("note", LargeBinary, nullable=False),
)

stamps = Table(
    "stamps",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("root", Text, nullable=False),
    Column("response", LargeBinary, nullable=False),
)

interviews = Table(
    "interviews",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("code_name", Text, nullable=False, unique=True),
    Column("record", Text, nullable=False),
    Column("account", Text, ForeignKey("documents.ref")),
    Column("withdrawn", Boolean, nullable=False),
)
Index("interviews_of_account", interviews.c.account)

codebooks = Table(
    "codebooks",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
)

codings = Table(
    "codings",
    metadata,
    Column("interview", Integer, ForeignKey("interviews.number"), primary_key=True),
    Column("code", Text, primary_key=True),
    Column("act", Integer, primary_key=True),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# What codings and attributes say, once more as one array a column: derived, and made anew whenever they change.
columns = Table(
    "columns",
    metadata,
    Column("name", Text, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

saved = Table(
    "saved",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("handle", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
)
Index("saved_under", saved.c.handle)

# The one table that is walked forward when something is withdrawn: what rests on what.
basis = Table(
    "basis",
    metadata,
    Column("of", Text, primary_key=True),
    Column("rests_on", Text, primary_key=True),
    sqlite_with_rowid=False,
)
Index("basis_forward", basis.c.rests_on, basis.c.of)

stale = Table(
    "stale",
    metadata,
    Column("of", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
)

published = Table(
    "published",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("edition", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("value", Integer, nullable=False),
    Column("attributes", Text, nullable=False),
    Column("members", Text, nullable=False),
)
Index("published_in", published.c.edition)

# What opens the withheld rows of signed packages: their values as wholes, and each row that is in no compartment. A row
# that stands for an item of a compartment is a cell there (field ``openings <package>``).
signed = Table(
    "signed",
    metadata,
    Column("package", Text, primary_key=True),
    Column("edition", Text, nullable=False),
    Column("values", Text, nullable=False),
    Column("openings", Text, nullable=False),
)

# What was handed to whom, which cannot be recalled.
handed = Table(
    "handed",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("package", Text, ForeignKey("signed.package"), nullable=False),
    Column("value", Text, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("with_item", Boolean, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("use", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
)
Index("handed_from", handed.c.package)
