"""What a side says of a case, in a form that the two sides can be compared in."""

import re
from dataclasses import dataclass

LOCATORS = {"QueryMismatch": "parameter", "HeaderMismatch": "key", "BodyMismatch": "path", "MetadataMismatch": "key"}


@dataclass(frozen=True)
class Verdict:
    """`outcome`: match, mismatch, elsewhere (method or path differ), unreadable, or unanswered (with the reason in `note`).

    `places` are the mismatches as pairs of type and locator.
    """

    outcome: str
    places: frozenset = frozenset()
    note: str = ""

    def agrees(self, other):
        return self.outcome == other.outcome and self.places == other.places

    def __str__(self):
        places = ", ".join(sorted(f"{kind} {locator}".strip() for kind, locator in self.places))
        return f"{self.outcome}{': ' if places else ''}{places}{f' ({self.note})' if self.note else ''}"


def of_mismatches(mismatches, may_be_elsewhere):
    """The verdict that a list of mismatches in Pact's JSON form makes."""
    if not mismatches:
        return Verdict("match")
    note = " | ".join(dict.fromkeys(str(one.get("mismatch")) for one in mismatches))[:1500]
    if any(one["type"] == "Error" for one in mismatches):
        return Verdict("unreadable", note=note)
    # The reference's mock server does not tell what else differs where method or path do.
    if may_be_elsewhere and any(one["type"] in ("MethodMismatch", "PathMismatch") for one in mismatches):
        return Verdict("elsewhere", note=note)
    return Verdict("mismatch", frozenset((one["type"], locator(one)) for one in mismatches), note)


def locator(mismatch):
    found = mismatch.get(LOCATORS.get(mismatch["type"], ""), "")
    if mismatch["type"] in ("HeaderMismatch", "QueryMismatch", "MetadataMismatch"):
        return bare_name(found, mismatch["type"])
    return found


def bare_name(text, kind):
    """The name alone: where a rule judges a list of values, the reference writes the path of the name or of a value instead."""
    found = re.fullmatch(r"\$(?:\.([A-Za-z0-9_]+)|\['(.*?)'\])(?:\[\d+\])?", text)
    if found:
        text = found.group(1) or found.group(2).replace("\\'", "'").replace("\\\\", "\\")
    return text.lower() if kind == "HeaderMismatch" else text
