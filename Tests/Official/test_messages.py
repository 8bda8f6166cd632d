"""Messages: the same pacts and the same provider, seen by the official verifier and by ours; and a pact that pact-python writes."""

import base64
import http.server
import json
import pathlib
import socket
import tempfile
import types
import unittest

import pact

from program import Case, listening, official_verifier, run, verify

JSON = {"content": {"a": 1}, "contentType": "application/json", "encoded": False}


class Provider(http.server.BaseHTTPRequestHandler):
    """Answers every post with the server's one answer; keeps what was posted."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        posted = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.seen.append((self.path, self.headers.get("Content-Type"), json.loads(posted)))
        status, kind, metadata, body = self.server.answer
        self.send_response(status)
        if kind is not None:
            self.send_header("Content-Type", kind)
        if metadata is not None:
            self.send_header("Pact-Message-Metadata", base64.b64encode(json.dumps(metadata).encode()).decode())
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def provider():
    return listening(Provider, seen=[], answer=None)


def answer(body=b'{"a":1}', kind="application/json", metadata=None, status=200):
    return status, kind, metadata, body


def message(contents=JSON, metadata=None, rules=None, **members):
    """A message of V4; without `type` it is one of V3."""
    found = {"description": "d", "type": "Asynchronous/Messages"} | members
    found |= {} if contents is None else {"contents": contents}
    found |= {} if metadata is None else {"metadata": metadata}
    return found | ({} if rules is None else {"matchingRules": rules})


def older(contents, metadata=None, rules=None, **members):
    found = message(contents, metadata, rules, **members)
    del found["type"]
    return found


def answered(*responses, **members):
    return {"description": "d", "type": "Synchronous/Messages", "request": {"contents": JSON}, "response": list(responses)} | members


def rule(category, place, *matchers):
    return {category: {place: {"matchers": list(matchers)}}}


TYPE, DIGITS = {"match": "type"}, {"match": "regex", "regex": "\\d+"}

CASES = [
    (message(providerStates=[{"name": "s", "params": {"x": 1}}]), answer()),
    (message(), answer(b'{"a":2,"b":3}')),
    (message(), answer(b'{"a":1,"b":3}')),
    (message(), answer(kind="application/json;charset=utf-8")),
    (message(), answer(kind="application/hal+json")),
    (message(), answer(kind=None)),
    (message(), answer(b"", kind=None)),
    (message(), answer(b"")),
    (message(), answer(b"{")),
    (message(), answer(status=500)),
    (message({"content": {"a": 1}}), answer()),
    (message({"content": "hi", "contentType": "text/plain"}), answer(b"hi", "text/plain; charset=utf-8")),
    (message({"content": "hi", "contentType": "text/plain"}), answer(b"\xff\xfe", None)),
    (message({"content": "aGk=", "contentType": "image/png", "encoded": "base64"}), answer(b"hi", "image/png")),
    (message({"content": None}), answer(b"hi", "text/plain")),
    (message(None), answer(b"hi", "text/plain")),
    (message(None, {"contentType": "application/json"}), answer(b"hi", "text/plain")),
    (message({"payload": "x"}), answer(b'{"payload":"y"}')),
    (message(rules=rule("body", "$.a", TYPE)), answer(b'{"a":2}')),
    (message(rules=rule("content", "$.a", TYPE)), answer(b'{"a":2}')),
    (message(rules=rule("contents", "$.a", TYPE)), answer(b'{"a":2}')),
    (message(metadata={"k": "v", "o": {"a": 1}}), answer(metadata={"k": "v", "o": {"a": 1}, "more": 1})),
    (message(metadata={"k": "v", "n": 1}), answer(metadata={"k": "w", "n": 1.0})),
    (message(metadata={"K": "v"}), answer(metadata={"k": "v"})),
    (message(metadata={"k": "v"}, rules=rule("metadata", "k", DIGITS)), answer(metadata={"k": "7"})),
    (message(metadata={"k": "v"}, rules=rule("metadata", "$.k", DIGITS)), answer(metadata={"k": "x"})),
    (message(metadata={"k": {"a": 1}}, rules=rule("metadata", "k", TYPE)), answer(metadata={"k": {"b": 2}})),
    (message(metadata={"k": {"a": 1}}, rules=rule("metadata", "k", TYPE)), answer(metadata={"k": "x"})),
    (message(metadata={"contentType": "application/json"}), answer(metadata={"contentType": "application/json; charset=utf-8"})),
    (message(metadata={"Content-Type": "application/json"}), answer()),
    (older({"a": 1}), answer()),
    (older({"a": 1}), answer(kind="text/plain")),
    (older({"a": 1}, {"contentType": "application/json"}), answer(kind=None)),
    (older({"a": 1}, {"contentType": "application/json;charset=utf-8"}), answer()),
    (older("[1", {"content-type": "text/plain"}), answer(b"[1", "text/plain", {"content-type": "text/plain"})),
    (older("aGk=", {"contentType": "image/png"}), answer(b"hi", "image/png")),
    (older({"a": 1}, None, rule("body", "$.a", TYPE)), answer(b'{"a":"x"}')),
    (answered({"contents": JSON}), answer()),
    (answered({"contents": JSON}), answer(kind=None)),
    (answered({"contents": JSON}), answer(b'{"a":2}')),
    (answered({"contents": JSON, "metadata": {"k": "v"}}), answer(metadata={"k": "w"})),
    (answered({"contents": JSON, "matchingRules": rule("body", "$.a", TYPE)}), answer(b'{"a":2}')),
    (answered({"contents": JSON}), answer(kind="application/hal+json")),
    (answered({"contents": JSON}, {"contents": JSON}), answer()),
    (answered(), answer()),
    (answered({"contents": JSON}), answer(status=404)),
]


def pact_of(interaction):
    version, name = ("4.0", "interactions") if "type" in interaction else ("3.0.0", "messages")
    return {
        "consumer": {"name": "C"}, "provider": {"name": "P"}, name: [interaction],
        "metadata": {"pactSpecification": {"version": version}},
    }


def kinds(mismatches):
    """What differs and where, without words and values."""
    return sorted((m["type"], m.get("key", ""), m.get("path", "")) for m in mismatches)


class Messages(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.server = self.enter(provider())
        self.port = str(self.server.server_port)

    def ours(self, path):
        status, found = verify("--file", path, "--provider-base-url", f"http://127.0.0.1:{self.port}")
        return status, kinds(m for i in found["interactions"] for m in i["mismatches"])

    def theirs(self, path):
        status, text, report = official_verifier(path, types.SimpleNamespace(port=self.port), self.folder / "report.json")
        errors = [e["mismatch"] for e in report["errors"]]
        return status, kinds(m for e in errors for m in e.get("mismatches", [])), any("message" in e for e in errors), text

    def test_both_verifiers_ask_the_same_and_judge_the_same(self):
        path = self.folder / "C-P.json"
        for interaction, given in CASES:
            with self.subTest(interaction=interaction, answer=given):
                path.write_text(json.dumps(pact_of(interaction)))
                self.server.answer = given
                self.server.seen.clear()
                status, found, failed, text = self.theirs(path)
                asked = list(self.server.seen)
                self.server.seen.clear()
                ours = self.ours(path)
                self.assertEqual(ours[0], status, text)
                self.assertEqual(self.server.seen, asked)
                # Where theirs says in words alone that the answer is no success, ours names the status.
                self.assertEqual(ours[1], [("StatusMismatch", "", "")] if failed else found, text)

    def test_messages_are_asked_for_at_a_port_of_their_own(self):
        path = self.folder / "C-P.json"
        path.write_text(json.dumps(pact_of(message())))
        self.server.answer = answer()
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            nobody = f"http://127.0.0.1:{held.getsockname()[1]}"
            status, found = verify("--file", path, "--provider-base-url", nobody, "--transports", f"message:{self.port}")
        self.assertEqual((status, found["result"], len(self.server.seen)), (0, True, 1))

    def test_a_pact_of_messages_that_the_official_library_wrote_is_verified(self):
        written = pact.Pact("C", "P").with_specification("V4")
        written.upon_receiving("an event", "Async").with_body(json.dumps({"a": 1}), "application/json").with_metadata({"topic": "t"})
        written.upon_receiving("a question", "Sync").with_body(json.dumps({"q": 1}), "application/json").will_respond_with(
        ).with_body(json.dumps({"a": 1}), "application/json")
        written.write_file(self.folder)
        self.server.answer = answer(metadata={"topic": "t"})
        status, out, err = run("verify", "--file", self.folder / "C-P.json", "--provider-base-url", f"http://127.0.0.1:{self.port}")
        self.assertEqual(status, 0, out + err)
        self.assertIn("generates a message which", out)
        self.assertEqual(sorted(body["description"] for _, _, body in self.server.seen), ["a question", "an event"])


if __name__ == "__main__":
    unittest.main()
