"""testimony: interviews, what may be done with them, and how many said what.

Knows: codebooks, how a table becomes interviews, consent by use, codings with five values, counts over two bases,
which words a count supports; in identity.py, alone, who the people are.
Does not know: files, databases, clocks; what published numbers give away together (disclosure); reports.
Words defined here:
    interview   one conversation with one person, under a code name
    account     what is kept of an interview's words: recording, transcript, notes or a summary
    code        something that a person can have described, defined in the codebook
    coding      what one interview says on one code: one of five values
    attribute   something about the person (sex, district); a quasi-identifier when it could help to recognise them
    consent     what a person allows, use by use and part by part of the account; unknown means internal only
    recipient   the office or body that something is given to; consent may be for one alone, or for all but one
    base        the people whom a count is about: everyone, those asked, those who answered
    handle      the short name under which a count or place is saved for use in a report
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.testimony.codebook import basic as basic
    from probata.method.testimony.codebook import read_codebook as read_codebook
    from probata.method.testimony.columns import AttributeColumn as AttributeColumn
    from probata.method.testimony.columns import Columns as Columns
    from probata.method.testimony.consent import Permission as Permission
    from probata.method.testimony.consent import audience_use as audience_use
    from probata.method.testimony.consent import may as may
    from probata.method.testimony.consent import may_be_counted as may_be_counted
    from probata.method.testimony.consent import may_quote as may_quote
    from probata.method.testimony.consent import permitted as permitted
    from probata.method.testimony.counting import Counted as Counted
    from probata.method.testimony.counting import count as count
    from probata.method.testimony.expression import Alternative as Alternative
    from probata.method.testimony.expression import Expression as Expression
    from probata.method.testimony.expression import disjuncts as disjuncts
    from probata.method.testimony.expression import mentions as mentions
    from probata.method.testimony.expression import parse as parse
    from probata.method.testimony.expression import resolve as resolve
    from probata.method.testimony.importing import Imported as Imported
    from probata.method.testimony.importing import ImportReceipt as ImportReceipt
    from probata.method.testimony.importing import SetAside as SetAside
    from probata.method.testimony.importing import Triples as Triples
    from probata.method.testimony.importing import interviews_from as interviews_from
    from probata.method.testimony.mapping import TableMapping as TableMapping
    from probata.method.testimony.mapping import read_mapping as read_mapping
    from probata.method.testimony.model import Attribute as Attribute
    from probata.method.testimony.model import Code as Code
    from probata.method.testimony.model import Codebook as Codebook
    from probata.method.testimony.model import Consent as Consent
    from probata.method.testimony.model import ConsentState as ConsentState
    from probata.method.testimony.model import Form as Form
    from probata.method.testimony.model import HowKnown as HowKnown
    from probata.method.testimony.model import Interview as Interview
    from probata.method.testimony.model import PressTerms as PressTerms
    from probata.method.testimony.model import Recipient as Recipient
    from probata.method.testimony.model import Scope as Scope
    from probata.method.testimony.model import Use as Use
    from probata.method.testimony.protection import Hit as Hit
    from probata.method.testimony.protection import Lexicon as Lexicon
    from probata.method.testimony.saying import Base as Base
    from probata.method.testimony.saying import Judgement as Judgement
    from probata.method.testimony.saying import Sayings as Sayings
    from probata.method.testimony.saying import judge as judge
    from probata.method.testimony.saying import sayings as sayings

_OFFERS = {
    "Alternative": "expression",
    "Attribute": "model",
    "AttributeColumn": "columns",
    "Base": "saying",
    "Code": "model",
    "Codebook": "model",
    "Columns": "columns",
    "Consent": "model",
    "ConsentState": "model",
    "Counted": "counting",
    "Expression": "expression",
    "Form": "model",
    "Hit": "protection",
    "HowKnown": "model",
    "ImportReceipt": "importing",
    "Imported": "importing",
    "Interview": "model",
    "Judgement": "saying",
    "Lexicon": "protection",
    "Permission": "consent",
    "PressTerms": "model",
    "Recipient": "model",
    "Sayings": "saying",
    "Scope": "model",
    "SetAside": "importing",
    "TableMapping": "mapping",
    "Triples": "importing",
    "Use": "model",
    "audience_use": "consent",
    "basic": "codebook",
    "count": "counting",
    "disjuncts": "expression",
    "interviews_from": "importing",
    "judge": "saying",
    "may": "consent",
    "may_be_counted": "consent",
    "may_quote": "consent",
    "mentions": "expression",
    "parse": "expression",
    "permitted": "consent",
    "read_codebook": "codebook",
    "read_mapping": "mapping",
    "resolve": "expression",
    "sayings": "saying",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
