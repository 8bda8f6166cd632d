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


def of_mismatches(mismatches, case, is_reference=False):
    """The verdict that a list of mismatches in Pact's JSON form makes."""
    if not mismatches:
        return Verdict("match")
    note = " | ".join(dict.fromkeys(str(one.get("mismatch")) for one in mismatches))[:1500]
    if any(one["type"] == "Error" for one in mismatches):
        return Verdict("unreadable", note=note)
    # The reference's mock server does not tell what else differs where method or path do.
    if case.kind == "request" and any(one["type"] in ("MethodMismatch", "PathMismatch") for one in mismatches):
        return Verdict("elsewhere", note=note)
    if is_reference and case.is_multipart:
        mismatches = [of_part(one) for one in mismatches]
    body_locator = xml_locator if case.is_xml else json_locator
    places = [(one["type"], (body_locator if one["type"] == "BodyMismatch" else locator)(one)) for one in mismatches]
    told = frozenset(place for place, one in zip(places, mismatches) if not tells_again(one, places))
    return Verdict("mismatch", told, note)


def tells_again(mismatch, places):
    """Whether a list or an object is unequal where something below it is told anyway: ours mostly tells that alone."""
    unequal = r"Expected [\[{].* to be equal to |the contract expects (?:object|a list|an empty) .* and got "
    if mismatch["type"] != "BodyMismatch" or not re.search(unequal, mismatch["mismatch"]):
        return False
    above = locator(mismatch)
    return any(kind == "BodyMismatch" and place != above and place.startswith((above + ".", above + "[")) for kind, place in places)


def of_part(mismatch):
    """A mismatch of a multipart body: ours stand below the part, where the reference's stand at `$` for missing parts and for files."""
    found = re.match(r"(?:MIME part '(.*?)': |Expected a MIME (?:part|field|file) '(.*?)' but was )", mismatch["mismatch"])
    if not found:
        return mismatch
    part = "$." + (found.group(1) or found.group(2))
    path = with_dots(mismatch.get("path", "$"))
    inside = path == part or path.startswith((part + ".", part + "["))
    return mismatch | {"type": "BodyMismatch", "path": path if inside else part + path[1:]}


def json_locator(mismatch):
    """The list that lacks an item: ours names the item's own place."""
    path = mismatch["path"]
    return with_dots(re.sub(r"\[\d+\]$", "", path) if mismatch["mismatch"].endswith(" and nothing came.") else path)


def xml_locator(mismatch):
    """The element that lacks a child or attribute, or has one more: the reference names it or the child itself, ours the child."""
    found = locator(mismatch)
    text = mismatch["mismatch"]
    child = re.search(r"^(?:Expected|Unexpected) child <(.*)/>", text)
    if child:
        return found.removesuffix("." + child.group(1))
    absent = (mismatch.get("expected") is None) != (mismatch.get("actual") is None)
    return re.sub(r"\.[^.]*$", "", found) if absent or text.startswith("Expected attribute ") else found


def locator(mismatch):
    found = mismatch.get(LOCATORS.get(mismatch["type"], ""), "")
    if mismatch["type"] in ("HeaderMismatch", "QueryMismatch", "MetadataMismatch"):
        return bare_name(found, mismatch["type"])
    return with_dots(found)


def with_dots(path):
    """A path with its names behind dots: the reference writes names of forms so whatever they hold, where others stand in brackets.

    A form's name has the root twice there where a rule judges the list of its values.
    """
    named = re.sub(r"\['((?:[^'\\]|\\.)*)'\]", lambda found: "." + found.group(1), path)
    return re.sub(r"\\(.)", r"\1", named).replace("$.$.", "$.", 1)


def bare_name(text, kind):
    """The name alone: where a rule judges a list of values, the reference writes the path of the name or of a value instead."""
    found = re.fullmatch(r"\$(?:\.([A-Za-z0-9_]+)|\['(.*?)'\])(?:\[\d+\])?", text)
    if found:
        text = found.group(1) or found.group(2).replace("\\'", "'").replace("\\\\", "\\")
    return text.lower() if kind == "HeaderMismatch" else text
