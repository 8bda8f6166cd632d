"""A case: what is expected of a message and what came, in the form that `pact-workshop match` reads."""

import re
from dataclasses import dataclass, replace

import wire
from values import from_text, to_text


@dataclass(frozen=True)
class Case:
    """`kind` is request, response, message, or reply (an answer to a synchronous message, which our program reads as a message)."""

    name: str
    topic: str
    kind: str
    spec: str
    expected: dict
    actual: dict

    @property
    def asked_as(self):
        """The kind as `pact-workshop match` names it."""
        return "message" if self.kind == "reply" else self.kind

    @property
    def is_xml(self):
        """Whether its bodies are compared as XML."""
        read = wire.body if self.kind in ("request", "response") else wire.contents
        try:
            return bool(re.match(rb"\s*<[\w?!]", read(self.expected, self.spec) or b"")) and "x-www-form" not in to_text(self.expected)
        except ValueError:
            return False

    @property
    def is_multipart(self):
        return "multipart/form-data" in to_text(self.expected)

    def changed(self, **parts):
        return replace(self, **parts)

    def text(self, match=None):
        """The case file."""
        return to_text({"match": match, "comment": f"{self.name}, {self.kind}", "expected": self.expected, "actual": self.actual})


def from_file(text, name, kind, spec):
    """A case from a case file."""
    read = from_text(text)
    return Case(name, "file", kind, spec, read["expected"], read["actual"])
