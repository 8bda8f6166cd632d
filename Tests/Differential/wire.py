"""The actual message of a case as bytes on the wire, read from the case as pact files are read."""

import base64
import json
import re
from urllib.parse import quote

from values import to_text

GUESSES = [
    (r"\s*<\?xml version", "application/xml"),
    (r"(?i)\s*<!DOCTYPE", "text/html"),
    (r"(?i)\s*<html>", "text/html"),
    (r"\s*<\w", "application/xml"),
    (r'\s*(true|false|null|\d|"|\[|\{\}|\{"\w)', "application/json"),
]


def header(message, wanted):
    """The first value of a header, or None."""
    for name, values in (message.get("headers") or {}).items():
        if name.lower() == wanted:
            return next(iter(values), None) if isinstance(values, list) else values
    return None


def body(message, spec):
    """The bytes of a request's or a response's body; None where it has none."""
    if message.get("body") is None:
        return None
    if spec == "v4":
        return v4_bytes(message["body"], header(message, "content-type"))
    return v3_bytes(message["body"], header(message, "content-type"))


def contents(message, spec):
    """The bytes of a message's contents."""
    if message.get("contents") is None:
        return None
    if spec == "v4":
        return v4_bytes(message["contents"])
    metadata = message.get("metaData") or message.get("metadata") or {}
    return v3_bytes(message["contents"], metadata.get("contentType"))


def v4_bytes(found, content_type=None):
    content = found.get("content")
    if content is None or content == "":
        return None if content is None else b""
    if found.get("encoded") == "base64":
        return base64.b64decode(content)
    if isinstance(content, str) and (
        found.get("encoded") == "json" or not is_json(found.get("contentType") or content_type or "text/plain")
    ):
        return content.encode()
    return to_text(content).encode()


def v3_bytes(found, content_type):
    if not isinstance(found, str):
        return to_text(found).encode()
    kind = content_type if content_type and "/" in content_type else guessed(found)
    if is_json(kind) and found:
        try:
            if isinstance(json.loads(found), (dict, str)):
                return found.encode()
        except ValueError:
            pass
        return f'"{found}"'.encode()
    if not is_text(kind):
        try:
            return base64.b64decode(found, validate=True)
        except ValueError:
            pass
    return found.encode()


def is_json(content_type):
    return bool(re.match(r"application/(json|graphql\b|[^;]*\+json\b)", content_type.lower()))


def is_text(content_type):
    return bool(re.match(r"text/|multipart/|application/(xml|[^;]*\+xml|x-www-form-urlencoded)", content_type.lower()))


def guessed(text):
    return next((kind for pattern, kind in GUESSES if re.match(pattern, text)), "text/plain")


def target(message):
    """Path and query."""
    query = message.get("query")
    if isinstance(query, dict):
        query = "&".join(
            quote(name, safe="") + ("" if value is None else "=" + quote(value, safe=""))
            for name, values in query.items()
            for value in (values if isinstance(values, list) else [values])
        )
    path = message.get("path", "/")
    return f"{path}?{query}" if query else path


def header_lines(message):
    return "".join(
        f"{name}: {value}\r\n"
        for name, values in (message.get("headers") or {}).items()
        for value in (values if isinstance(values, list) else [values])
    )


def actual(case, host=""):
    """What comes of a case."""
    if case.kind == "request":
        return request(case.actual, case.spec, host)
    return response(case.actual, case.spec) if case.kind == "response" else message(case.actual, case.spec)


def request(message, spec, host):
    """A whole request, sent with nothing of a client's own but what HTTP asks for."""
    sent = body(message, spec)
    length = f"Content-Length: {len(sent)}\r\n" if sent is not None else ""
    head = f"{message.get('method', 'GET')} {target(message)} HTTP/1.1\r\nHost: {host}\r\n"
    return f"{head}{header_lines(message)}{length}Connection: close\r\n\r\n".encode() + (sent or b"")


def response(message, spec):
    """A whole response."""
    sent = body(message, spec) or b""
    status = message.get("status", 200)
    length = "" if str(status) in ("204", "304") else f"Content-Length: {len(sent)}\r\n"
    return f"HTTP/1.1 {status} -\r\n{header_lines(message)}{length}Connection: close\r\n\r\n".encode() + (sent if length else b"")


def message(found, spec):
    """A message as a provider gives it: the contents, their type, and the metadata in a header."""
    metadata = dict(found.get("metadata") or found.get("metaData") or {})
    content_type = (found.get("contents") or {}).get("contentType") if spec == "v4" else None
    content_type = content_type or metadata.get("contentType")
    sent = contents(found, spec) or b""
    lines = f"Content-Type: {content_type}\r\n" if content_type is not None else ""
    others = {key: value for key, value in metadata.items() if key != "contentType"}
    if others:
        lines += f"Pact-Message-Metadata: {base64.b64encode(to_text(others).encode()).decode()}\r\n"
    return f"HTTP/1.1 200 -\r\n{lines}Content-Length: {len(sent)}\r\nConnection: close\r\n\r\n".encode() + sent
