"""The consent gate: person x use x recipient x scope, on a day. Whatever it does not allow is refused.

The house's method, section 4. Unknown means internal only; withdrawal blocks every use; consent that has run out, or
may have, is consent no more; what nobody said to be covered is not. A restriction that is added never allows more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from probata.method.testimony.model import (
    Consent,
    ConsentState,
    Form,
    HowKnown,
    Interview,
    PressTerms,
    Recipient,
    Scope,
    Use,
)
from probata.method.testimony.names import kin, names_somebody, very_name
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


_TELL_WHO = frozenset({Scope.IDENTITY, Scope.RECORDING})
"""Parts that tell who the person is: a name does, and a voice."""
_WHOLE = frozenset({Scope.ACCOUNT, Scope.IDENTITY, Scope.RECORDING})
"""Parts that are handed over as they are: of an adult alone, and only where it is known how consent was given."""
_NAMELESS = frozenset({PressTerms.NOT_FOR_ATTRIBUTION, PressTerms.AGREED_DESCRIPTION})
_SAID_HOW: Mapping[Form, str] = MappingProxyType(
    {
        Form.WRITTEN: ", in writing",
        Form.RECORDED: ", on a recording",
        Form.ORAL: ", by word of mouth",
        Form.GUARDIAN: ", through a guardian",
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


def permitted(
    interview: Interview | None,
    use: Use,
    today: UncertainDate | date,
    scope: Scope = Scope.PARAPHRASE,
    recipient: str = "",
) -> Permission:
    """:func:`may` for whoever is about to use an interview: it never raises, and what goes wrong is a no.

    A person of whom there is no record (None) allowed nothing, and neither did one whose record cannot be read.
    """
    if interview is None:
        return Permission(False, "There is no record of what the person said; what is not known is not allowed.")
    try:
        return may(interview, use, today, scope, recipient)
    except Exception:  # noqa: BLE001 (a gate that fails is shut, whatever failed)
        return Permission(False, "What was written down about consent cannot be read, so nothing is allowed.")


def may_be_counted(
    interview: Interview | None, use: Use, needed: Use, today: UncertainDate | date, recipient: str = ""
) -> Permission:
    """Whether somebody may be one of a number in an edition for ``use``; never raises.

    ``needed`` is the use that has to be allowed for it (``Codebook.needed_for``). Whoever said of the edition's own use
    that it covers no numbers is in none, whatever the codebook says.
    """
    permission = permitted(interview, needed, today, Scope.NUMBER, recipient if needed is use else "")
    if interview is None or not permission.allowed or Scope.NUMBER in interview.consent.covers(use):
        return permission
    return Permission(False, _uncovered(interview.consent, use, Scope.NUMBER))


def may(
    interview: Interview,
    use: Use,
    today: UncertainDate | date,
    scope: Scope = Scope.PARAPHRASE,
    recipient: str = "",
) -> Permission:
    """Whether a part of an interview may be used so, today.

    Args:
        interview: with its consent.
        use: for what.
        today: the day of the use; where it is uncertain, consent that runs out near it counts as run out.
        scope: which part of the account the use takes.
        recipient: the office or body that gets it; empty where the readers are not named (a report, all the press).

    Raises:
        BadValue: a use, state, term, scope, recipient or day that is none; nothing is allowed by an error.
    """
    consent, day = interview.consent, _day(today)
    _check(consent, use, scope, recipient)
    refusal = (
        _by_state(consent, use)
        or _by_recipient(consent, use, recipient)
        or _run_out(consent, use, day)
        or _by_terms(consent, use, scope)
        or _by_scope(consent, use, scope)
        or _of_this_account(interview, scope)
    )
    if refusal:
        return Permission(False, refusal)
    words = consent.description.strip() if consent.terms is PressTerms.AGREED_DESCRIPTION else ""
    reason = _reason(consent, use, recipient)
    if scope is not Scope.QUOTATION:
        return Permission(True, reason, words, _named(interview, use))
    reason += "" if _ages_known(interview) else " No age is recorded."
    return Permission(True, reason, words, _named(interview, use), translated=bool(interview.interpreter))


def may_quote(interview: Interview, use: Use, today: UncertainDate | date) -> Permission:
    """Whether words of the interview may be quoted so: :func:`may`, and the words are the person's own, a grown-up's.

    A later summary, and an account of which nobody wrote down how it is known, may be paraphrased but not quoted. A
    child (under 18 at the interview or at the event) is not quoted. Raises BadValue as :func:`may` does.
    """
    return may(interview, use, today, Scope.QUOTATION)


def _check(consent: Consent, use: Use, scope: Scope, recipient: str) -> None:
    """Texts that merely look like members of the lists are not among them."""
    if not isinstance(use, Use):
        raise BadValue("This is no use of an interview.")
    if not isinstance(scope, Scope):
        raise BadValue("This is no part of an account.")
    if not isinstance(recipient, str) or (recipient and not names_somebody(recipient)):
        raise BadValue("A recipient needs a name of letters or digits.")
    if not all(isinstance(key, Use) and isinstance(state, ConsentState) for key, state in consent.states.items()):
        raise BadValue("A consent holds something that is no use or no state.")
    if consent.terms is not None and not isinstance(consent.terms, PressTerms):
        raise BadValue("A consent holds terms that are none.")
    if consent.form is not None and not isinstance(consent.form, Form):
        raise BadValue("A consent holds a form that is none.")
    _check_limits(consent)


def _check_limits(consent: Consent) -> None:
    if consent.scope is None and not (consent.scopes or consent.until or consent.recipients):
        return  # as of most people
    parts = [*consent.scopes.values(), *(() if consent.scope is None else (consent.scope,))]
    if not all(isinstance(one, Scope) for part in parts for one in part):
        raise BadValue("A consent covers something that is no part of an account.")
    if not all(isinstance(use, Use) for use in (*consent.scopes, *consent.until)):
        raise BadValue("A consent limits something that is no use.")
    for one in consent.recipients:
        known = isinstance(one, Recipient) and isinstance(one.use, Use) and isinstance(one.state, ConsentState)
        if not known or not names_somebody(one.name):
            raise BadValue("A consent names a recipient that is none.")


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
    """The refusal that the states alone give, or nothing; who may be named among recipients is asked after it."""
    state = consent.state(use)
    if consent.withdrawn:
        return "Consent was withdrawn, which ends every use."
    if state is ConsentState.REFUSED:
        return f"The person refused this use ({use})."
    if state is ConsentState.ASK_AGAIN:
        return f"The person asked to be asked again before this use ({use})."
    if use is Use.INTERNAL or _general(consent, use) or state is ConsentState.NAMED_ONLY:
        return ""
    if any(one.use is use and one.state is ConsentState.GIVEN for one in consent.recipients):
        return ""
    return f"Nobody wrote down what the person said to this use ({use}); unknown means internal only."


def _general(consent: Consent, use: Use) -> bool:
    """Whether the use is allowed whoever the recipient is, but for those of whom something else was said."""
    state = consent.state(use)
    if state in (ConsentState.GIVEN, ConsentState.NOT_NEEDED):
        return True
    return state is ConsentState.UNKNOWN and (use is Use.INTERNAL or _nobody(consent))


def _by_recipient(consent: Consent, use: Use, recipient: str) -> str:
    """The refusal that follows from who gets it, or nothing.

    A yes holds for the very name that it was given for; a no holds for every name that shares all its words or is a
    part of it, since an office belongs to its body, and for whatever looks like one of them.
    """
    if use is Use.INTERNAL and recipient:
        return "Internal analysis has no recipient."
    said = [one for one in consent.recipients if one.use is use]
    if not recipient:
        return _to_all(consent, use, said)
    wanted = very_name(recipient)
    same = [one for one in said if very_name(one.name) == wanted]
    if any(one.state is not ConsentState.GIVEN for one in same):
        return _said_of(same, use)
    if any(_is_no(one) and kin(one.name, recipient) for one in said):
        return f"The person refused this use ({use}) for a recipient whose name holds this one, or is held by it."
    if same or _general(consent, use):
        return ""
    return f"The person allowed this use ({use}) for named recipients only, and this is none of them."


def _to_all(consent: Consent, use: Use, said: list[Recipient]) -> str:
    """The refusal where the readers are not named: nobody can then say who is not among them."""
    if not _general(consent, use):
        return f"The person allowed this use ({use}) for named recipients only, and no recipient is named."
    if any(_is_no(one) for one in said):
        return f"The person refused this use ({use}) for somebody by name, and no recipient is named."
    return ""


def _said_of(same: list[Recipient], use: Use) -> str:
    states = {one.state for one in same}
    if ConsentState.REFUSED in states:
        return f"The person refused this use ({use}) for this recipient."
    if ConsentState.ASK_AGAIN in states:
        return f"The person asked to be asked again before this use ({use}) for this recipient."
    return f"Nobody wrote down what the person said to this use ({use}) for this recipient."


def _is_no(one: Recipient) -> bool:
    return one.state in (ConsentState.REFUSED, ConsentState.ASK_AGAIN)


def _run_out(consent: Consent, use: Use, day: UncertainDate) -> str:
    """The refusal that a last day gives; internal analysis ends only with a day of its own."""
    own = consent.until.get(use)
    if own is not None and own.before(day) is not Answer.NO:
        return f"Consent to this use ({use}) has run out, or it cannot be told that it has not."
    if use is not Use.INTERNAL and consent.expires is not None and consent.expires.before(day) is not Answer.NO:
        return "Consent has run out, or it cannot be told that it has not; internal analysis only."
    return ""


def _by_terms(consent: Consent, use: Use, scope: Scope) -> str:
    """The refusal that terms of speaking give to everything but internal analysis, or nothing."""
    if use is Use.INTERNAL:
        return ""
    if consent.terms is PressTerms.OFF_RECORD:
        return "The person spoke off the record; internal analysis only."
    if consent.terms is PressTerms.NOT_FOR_ATTRIBUTION and use is Use.ATTRIBUTED:
        return "The person spoke not for attribution."
    if consent.terms is PressTerms.AGREED_DESCRIPTION and empty(consent.description):
        return "A description was to be agreed, and none is written down."
    if consent.terms in _NAMELESS and scope in _TELL_WHO:
        return f"The person spoke on terms ({consent.terms}) that {scope} would break, since it tells who it is."
    return ""


def _by_scope(consent: Consent, use: Use, scope: Scope) -> str:
    """The refusal for a part that consent does not cover, or that no consent of this kind can."""
    if scope not in consent.covers(use):
        return _uncovered(consent, use, scope)
    if scope in _TELL_WHO and use is Use.PUBLIC:
        return f"An anonymised report never holds {scope}, whatever was allowed."
    if scope is Scope.IDENTITY and _nobody(consent):
        return "The identity is stored nowhere, so that nobody can give it."
    if scope in _WHOLE and consent.form is None:
        return f"How consent was given is not written down, and {scope} needs that."
    return ""


def _uncovered(consent: Consent, use: Use, scope: Scope) -> str:
    if consent.scope is None and use not in consent.scopes:
        return f"Nobody wrote down that consent covers {scope}; a yes that says no more does not."
    return f"What the person allowed does not cover {scope} ({use})."


def _of_this_account(interview: Interview, scope: Scope) -> str:
    """The refusal that age and the way of keeping give, whatever was allowed."""
    if interview.child and scope is Scope.QUOTATION:
        return "A child is not quoted."
    if interview.child and scope in _WHOLE:
        return f"Of a child {scope} is not handed over."
    if scope is not Scope.QUOTATION:
        return ""
    if interview.how_known is HowKnown.SUMMARY:
        return "The account is a later summary: paraphrase it without quotation marks."
    if not isinstance(interview.how_known, HowKnown):
        return "How the words are known is not written down: paraphrase them without quotation marks."
    return ""


def _nobody(consent: Consent) -> bool:
    """A source whose identity is stored nowhere is so for every use, though one alone was filled in."""
    return ConsentState.NOT_NEEDED in consent.states.values()


def _named(interview: Interview, use: Use) -> bool:
    """Only who said yes to an attributed report, or to the press on the record, is named; a child never.

    Whoever said what consent covers, and did not say the identity, is not named.
    """
    consent = interview.consent
    said = consent.scopes.get(use, consent.scope)
    if interview.child or consent.state(use) is not ConsentState.GIVEN:
        return False
    if said is not None and Scope.IDENTITY not in said:
        return False
    if use is Use.ATTRIBUTED:
        return consent.terms in (None, PressTerms.ON_RECORD)
    return use is Use.PRESS and consent.terms is PressTerms.ON_RECORD


def _reason(consent: Consent, use: Use, recipient: str) -> str:
    state = consent.state(use)
    given = any(one.use is use and one.state is ConsentState.GIVEN for one in consent.recipients)
    if state in (ConsentState.GIVEN, ConsentState.NAMED_ONLY) or (recipient and given and not _nobody(consent)):
        nameless = use is Use.PRESS and consent.terms is PressTerms.NOT_FOR_ATTRIBUTION
        to = f" for {' '.join(recipient.split())}" if recipient else ""
        how = "" if consent.form is None else _SAID_HOW[consent.form]
        return f"The person allowed this use ({use}){to}{how}{_WITHOUT_NAME if nameless else ''}."
    return "The identity is stored nowhere." if _nobody(consent) else "Internal analysis was not refused."


_WITHOUT_NAME = ", not for attribution: without a name"


def _ages_known(interview: Interview) -> bool:
    return interview.age is not None or interview.age_then is not None
