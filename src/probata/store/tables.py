"""The tables of an inquiry, format 0. Everything in them is encrypted at rest by SQLCipher."""

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

items = Table(
    "items",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("blob", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("exact", Boolean, nullable=False),
    Column("public", Boolean, nullable=False),
    Column("limits", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("marks", LargeBinary, nullable=False),
    CheckConstraint("size > 0", name="items_hold_something"),
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("ref", Text, nullable=False, unique=True),
    Column("item", Text, ForeignKey("items.ref"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    UniqueConstraint("item", "position"),
    CheckConstraint("0 <= start AND start <= end", name="documents_span"),
)

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

log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("leaf", LargeBinary, nullable=False),
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

# Sealed under the vault's own key: whoever holds the root key alone reads nothing of it.
identities = Table(
    "identities",
    metadata,
    Column("interview", Text, ForeignKey("interviews.ref"), primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

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
