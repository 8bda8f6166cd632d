"""How a body stands in the file of a case, and the parts of a case around it."""

import base64
from dataclasses import dataclass, field

from values import Number, to_text


@dataclass
class Content:
    """A body: a JSON value, or bytes. `content_type` goes into the header or the body's own attribute."""

    content_type: str | None
    json: object = None
    data: bytes | None = None
    is_json: bool = field(default=False)

    @staticmethod
    def of_json(value, content_type="application/json"):
        return Content(content_type, json=value, is_json=True)

    @staticmethod
    def of_text(text, content_type):
        return Content(content_type, data=text.encode() if isinstance(text, str) else text)

    def in_file(self, rnd, spec):
        """The value of `body` or `contents`."""
        if spec == "v4":
            return self.in_v4(rnd)
        if self.is_json:
            return self.json
        try:
            text = self.data.decode()
        except UnicodeDecodeError:
            return base64.b64encode(self.data).decode()
        binary = self.content_type and not any(part in self.content_type for part in ("text", "xml", "json", "form", "multipart"))
        return base64.b64encode(self.data).decode() if binary and rnd.random() < 0.7 else text

    def in_v4(self, rnd):
        found = {}
        if self.content_type is not None and (rnd.random() < 0.95 or not self.begins_alike()):
            found["contentType"] = self.content_type
        if self.is_json and self.json != "" and (rnd.random() < 0.9 or "contentType" not in found):
            found["content"] = self.json
            if rnd.random() < 0.3:
                found["encoded"] = False
        elif self.is_json and rnd.random() < 0.5:
            found |= {"content": to_text(self.json), "encoded": "json"}
        else:
            data = to_text(self.json).encode() if self.is_json else self.data
            found |= self.bytes_in_v4(rnd, data)
        return found

    def begins_alike(self):
        """Whether the reference, which sorts the members, guesses the type from the same beginning."""
        return not isinstance(self.json, dict) or not self.json or next(iter(self.json)) == min(self.json)

    def bytes_in_v4(self, rnd, data):
        try:
            text = data.decode()
            if text and not (self.content_type and "json" in self.content_type) and rnd.random() < 0.8:
                return {"content": text, "encoded": False}
        except UnicodeDecodeError:
            pass
        return {"content": base64.b64encode(data).decode(), "encoded": "base64"}


def http(rnd, kind, spec, expected, actual, rules=None, headers=None):
    """Expected and actual of a request or response that differ in nothing but the body. `None` as a body: none."""
    wanted, came = {}, {}
    if kind == "request":
        for side in (wanted, came):
            side |= {"method": "POST", "path": "/"}
    elif rnd.random() < 0.3:
        wanted["status"] = came["status"] = Number(200)
    for side, content in ((wanted, expected), (came, actual)):
        side["headers"] = {name: ([value] if spec == "v4" else value) for name, value in (headers or {}).items()}
        if content is None:
            continue
        if content.content_type is not None and (side is came or spec != "v4" or rnd.random() < 0.8):
            side["headers"]["Content-Type"] = [content.content_type] if spec == "v4" else content.content_type
        side["body"] = content.in_file(rnd, spec)
    for side in (wanted, came):
        if not side["headers"]:
            del side["headers"]
    if rules:
        wanted["matchingRules"] = rules
    return wanted, came


def kind_and_spec(rnd):
    return rnd.choice(["request", "response"]), rnd.choice(["v3"] * 6 + ["v4"] * 10 + ["v2", "v2", "v1"])
