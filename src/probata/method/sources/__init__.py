"""sources: how many texts really stand behind a pile of documents.

Knows: which documents share words, where exactly, whether the words are copied, quoted or an agency's background
paragraph, which documents derive from one text, and whether a declared author stands in the text's own credit line.
Does not know: who copied from whom, whether two texts rest on the same witness, whether anything is true, files,
people, languages (it compares words, not meanings).
Words defined here:
    shared text   what a family of documents derives from; documents of one family are one source for their words
    family        the documents derived from one shared text
    unsupported   said of a byline that the text nowhere bears out: no proof of anything, and no support
    word for word  the same words in the same order, whatever their case and marks
    passage       a stretch of words that two documents share, with a certificate that anybody can check
    link          what two documents share: a whole text, one inside the other, or passages
    background    a stretch that stands in three families or more, as agencies repeat it
    acquisition record    how an item came into the inquiry's hands, as somebody declares it
    verification card     what was examined of something posted: source, technical, content; and what came out
    authenticity record   whether an item is what it says it is, as somebody judged it
    possible      a link between the strict and the lenient threshold: it waits for a person
The verbs stand in files of their own names, as everywhere: ``sources.trace.trace`` and ``sources.compare.compare``.
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.sources.acquisition import Acquisition as Acquisition
    from probata.method.sources.acquisition import Form as Form
    from probata.method.sources.acquisition import Transfer as Transfer
    from probata.method.sources.assessments import Assessments as Assessments
    from probata.method.sources.assessments import Kind as Kind
    from probata.method.sources.authenticity import AuthenticityRecord as AuthenticityRecord
    from probata.method.sources.authenticity import AuthenticityResult as AuthenticityResult
    from probata.method.sources.bylines import Support as Support
    from probata.method.sources.bylines import Supported as Supported
    from probata.method.sources.bylines import unsupported as unsupported
    from probata.method.sources.model import CarriedCredit as CarriedCredit
    from probata.method.sources.model import Certificate as Certificate
    from probata.method.sources.model import Counts as Counts
    from probata.method.sources.model import Edit as Edit
    from probata.method.sources.model import EditKind as EditKind
    from probata.method.sources.model import Family as Family
    from probata.method.sources.model import Joins as Joins
    from probata.method.sources.model import Lineage as Lineage
    from probata.method.sources.model import Link as Link
    from probata.method.sources.model import LinkKind as LinkKind
    from probata.method.sources.model import Passage as Passage
    from probata.method.sources.model import PassageKind as PassageKind
    from probata.method.sources.model import SharedStretch as SharedStretch
    from probata.method.sources.model import SourceText as SourceText
    from probata.method.sources.model import Stretch as Stretch
    from probata.method.sources.verification import Analysis as Analysis
    from probata.method.sources.verification import AnalysisResult as AnalysisResult
    from probata.method.sources.verification import EarlierCopy as EarlierCopy
    from probata.method.sources.verification import Precision as Precision
    from probata.method.sources.verification import ReverseSearch as ReverseSearch
    from probata.method.sources.verification import VerificationCard as VerificationCard

_OFFERS = {
    "Acquisition": "acquisition",
    "Analysis": "verification",
    "AnalysisResult": "verification",
    "Assessments": "assessments",
    "AuthenticityRecord": "authenticity",
    "AuthenticityResult": "authenticity",
    "CarriedCredit": "model",
    "Certificate": "model",
    "Counts": "model",
    "EarlierCopy": "verification",
    "Edit": "model",
    "EditKind": "model",
    "Family": "model",
    "Form": "acquisition",
    "Joins": "model",
    "Kind": "assessments",
    "Lineage": "model",
    "Link": "model",
    "LinkKind": "model",
    "Passage": "model",
    "PassageKind": "model",
    "Precision": "verification",
    "ReverseSearch": "verification",
    "SharedStretch": "model",
    "SourceText": "model",
    "Stretch": "model",
    "Support": "bylines",
    "Supported": "bylines",
    "Transfer": "acquisition",
    "VerificationCard": "verification",
    "unsupported": "bylines",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
