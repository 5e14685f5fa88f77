"""The consent gate: the one place that says whether an interview may be used. Whatever is not allowed is refused.

The house's method, section 4. Unknown means internal only; withdrawal blocks every use; consent that has run out, or
may have, is consent no more. A restriction that is added never allows more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from probata.method.testimony.model import Consent, ConsentState, HowKnown, Interview, PressTerms, Use
from probata.method.testimony.unseen import empty
from probata.record.errors import BadValue
from probata.record.uncertain_date import Answer, UncertainDate

_AUDIENCES: Mapping[str, Use] = MappingProxyType(
    {
        "internal": Use.INTERNAL,
        "public": Use.PUBLIC,
        "attributed": Use.ATTRIBUTED,
        "state": Use.ADVANCE_COPY,
        "un": Use.UN,
        "court": Use.INTERNATIONAL_COURT,
        "prosecutor": Use.PROSECUTOR,
        "press": Use.PRESS,
        "research": Use.RESEARCH,
    }
)


@dataclass(frozen=True, slots=True)
class Permission:
    """The gate's answer and its reason in one sentence.

    ``describe_as``: the only words that may describe the person, where words were agreed. ``named``: whether the person
    allowed to be named in this use. ``translated``: whether a quotation has to say "in translation".
    """

    allowed: bool
    reason: str
    describe_as: str = ""
    named: bool = False
    translated: bool = False


def audience_use(audience: str) -> Use:
    """The use that an edition for an audience makes of an interview; raises BadValue for an unknown audience."""
    if audience not in _AUDIENCES:
        raise BadValue(f"{audience!r} is no audience.", next_step=f"Known are {', '.join(_AUDIENCES)}.")
    return _AUDIENCES[audience]


def may(interview: Interview, use: Use, today: UncertainDate | date) -> Permission:
    """Whether an interview may be used so, today.

    Args:
        interview: with its consent.
        use: for what.
        today: the day of the use; where it is uncertain, consent that runs out near it counts as run out.

    Raises:
        BadValue: a use, state, term or day that is none; nothing is allowed by an error.
    """
    consent, day = interview.consent, _day(today)
    _check(consent, use)
    refusal = _by_state(consent, use) or _beyond_internal(consent, use, day)
    if refusal:
        return Permission(False, refusal)
    words = consent.description.strip() if consent.terms is PressTerms.AGREED_DESCRIPTION else ""
    return Permission(True, _reason(consent, use), words, _named(interview, use))


def may_quote(interview: Interview, use: Use, today: UncertainDate | date) -> Permission:
    """Whether words of the interview may be quoted so: :func:`may`, and the words are the person's own, a grown-up's.

    A later summary, and an account of which nobody wrote down how it is known, may be paraphrased but not quoted. A
    child (under 18 at the interview or at the event) is not quoted. Raises BadValue as :func:`may` does.
    """
    permission = may(interview, use, today)
    if not permission.allowed:
        return permission
    refusal = _unquotable(interview)
    if refusal:
        return replace(permission, allowed=False, reason=refusal, describe_as="", named=False)
    reason = permission.reason + ("" if _ages_known(interview) else " No age is recorded.")
    return replace(permission, reason=reason, translated=bool(interview.interpreter))


def _check(consent: Consent, use: Use) -> None:
    """Texts that merely look like members of the lists are not among them."""
    if not isinstance(use, Use):
        raise BadValue("This is no use of an interview.")
    if not all(isinstance(key, Use) and isinstance(state, ConsentState) for key, state in consent.states.items()):
        raise BadValue("A consent holds something that is no use or no state.")
    if consent.terms is not None and not isinstance(consent.terms, PressTerms):
        raise BadValue("A consent holds terms that are none.")


def _day(today: UncertainDate | date) -> UncertainDate:
    if isinstance(today, UncertainDate):
        return today
    if type(today) is not date:
        raise BadValue("The day of a use is a date without a time.")
    return _known_day(today)


@lru_cache(maxsize=8)
def _known_day(today: date) -> UncertainDate:
    """One day is asked about of every interview of an inquiry."""
    return UncertainDate(today.isoformat(), today.isoformat())


def _by_state(consent: Consent, use: Use) -> str:
    """The refusal that the states alone give, or nothing."""
    state = consent.state(use)
    if consent.withdrawn:
        return "Consent was withdrawn, which ends every use."
    if state is ConsentState.REFUSED:
        return f"The person refused this use ({use})."
    if state is ConsentState.ASK_AGAIN:
        return f"The person asked to be asked again before this use ({use})."
    if use is Use.INTERNAL or state in (ConsentState.GIVEN, ConsentState.NOT_NEEDED) or _nobody(consent):
        return ""
    return f"Nobody wrote down what the person said to this use ({use}); unknown means internal only."


def _beyond_internal(consent: Consent, use: Use, day: UncertainDate) -> str:
    """The refusal that expiry and terms give to everything but internal analysis, or nothing."""
    if use is Use.INTERNAL:
        return ""
    if consent.expires is not None and consent.expires.before(day) is not Answer.NO:
        return "Consent has run out, or it cannot be told that it has not; internal analysis only."
    if consent.terms is PressTerms.OFF_RECORD:
        return "The person spoke off the record; internal analysis only."
    if consent.terms is PressTerms.NOT_FOR_ATTRIBUTION and use is Use.ATTRIBUTED:
        return "The person spoke not for attribution."
    if consent.terms is PressTerms.AGREED_DESCRIPTION and empty(consent.description):
        return "A description was to be agreed, and none is written down."
    return ""


def _nobody(consent: Consent) -> bool:
    """A source whose identity is stored nowhere is so for every use, though one alone was filled in."""
    return ConsentState.NOT_NEEDED in consent.states.values()


def _named(interview: Interview, use: Use) -> bool:
    """Only who said yes to an attributed report, or to the press on the record, is named; a child never."""
    consent = interview.consent
    if interview.child or consent.state(use) is not ConsentState.GIVEN:
        return False
    if use is Use.ATTRIBUTED:
        return consent.terms in (None, PressTerms.ON_RECORD)
    return use is Use.PRESS and consent.terms is PressTerms.ON_RECORD


def _reason(consent: Consent, use: Use) -> str:
    state = consent.state(use)
    if state is ConsentState.GIVEN:
        nameless = use is Use.PRESS and consent.terms is PressTerms.NOT_FOR_ATTRIBUTION
        return f"The person allowed this use ({use}){', not for attribution: without a name' if nameless else ''}."
    return "The identity is stored nowhere." if _nobody(consent) else "Internal analysis was not refused."


def _unquotable(interview: Interview) -> str:
    if interview.child:
        return "A child is not quoted."
    if interview.how_known is HowKnown.SUMMARY:
        return "The account is a later summary: paraphrase it without quotation marks."
    if not isinstance(interview.how_known, HowKnown):
        return "How the words are known is not written down: paraphrase them without quotation marks."
    return ""


def _ages_known(interview: Interview) -> bool:
    return interview.age is not None or interview.age_then is not None
