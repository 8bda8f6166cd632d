"""What `verify` and `match` do with providers, options and files of all sorts."""

import http.server
import json
import pathlib
import socket
import tempfile
import unittest

from program import Case, listening, run, verify


class Provider(http.server.BaseHTTPRequestHandler):
    """Answers from the table `answers`: (method, path) to (status, headers, body); keeps what came."""

    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.seen.append((self.command, self.path, dict(self.headers), body))
        status, headers, text = self.server.answers.get((self.command, self.path.split("?")[0]), (404, {}, ""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_POST = do_PUT = answer

    def log_message(self, *_):
        pass


def provider(answers):
    return listening(Provider, answers=answers, seen=[])


def interaction(description, path="/", state=None, **request):
    found = {"description": description, "request": {"method": "GET", "path": path} | request, "response": {"status": 200}}
    return found | ({"providerState": state} if state else {})


class Verify(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def pact(self, *interactions, name="C-P.json", consumer="C", provider="P", **members):
        path = self.folder / name
        content = {
            "consumer": {"name": consumer}, "provider": {"name": provider}, "interactions": list(interactions),
            "metadata": {"pactSpecification": {"version": "2.0.0"}},
        }
        path.write_text(json.dumps(content | members))
        return path

    def serve(self, answers=None):
        return self.enter(provider(answers or {("GET", "/"): (200, {}, ""), ("POST", "/state"): (200, {}, "")}))

    def results(self, found):
        return [(i["description"], i["result"]) for i in found["interactions"]]

    def test_a_provider_that_is_not_there_is_the_environments_fault(self):
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            status, found = verify("--file", self.pact(interaction("a")), "--provider-base-url", f"http://127.0.0.1:{held.getsockname()[1]}")
        self.assertEqual(status, 3)
        self.assertEqual(found["result"], False)

    def test_wrong_input_is_told_apart_from_a_failure(self):
        pact, url = self.pact(interaction("a")), self.serve().url
        broken = self.folder / "broken.json"
        broken.write_text("{")
        for arguments in (
            ["--file", self.folder / "none.json", "--provider-base-url", url],
            ["--file", broken, "--provider-base-url", url],
            ["--file", pact],
            ["--provider-base-url", url],
            ["--file", pact, "--provider-base-url", "https://127.0.0.1:1"],
            ["--file", pact, "--provider-base-url", "nonsense"],
            ["--file", pact, "--provider-base-url", url, "-H", "no equals sign"],
            ["--file", pact, "--provider-base-url", url, "--filter-description", "("],
            ["--file", pact, "--provider-base-url", url, "--json", self.folder / "no" / "folder.json"],
            ["--file", pact, "--provider-base-url", url, "--no-such-option"],
        ):
            status, out, err = run("verify", *arguments)
            self.assertEqual(status, 2, (arguments, out, err))
            self.assertTrue(err.strip(), arguments)

    def test_nothing_to_verify_is_a_failure_and_nothing_selected_is_none(self):
        url = self.serve().url
        self.assertEqual(verify("--file", self.pact(), "--provider-base-url", url)[0], 1)
        (self.folder / "empty").mkdir()
        self.assertEqual(verify("--dir", self.folder / "empty", "--provider-base-url", url)[0], 1)
        status, out, err = run("verify", "--file", self.pact(interaction("a")), "--provider-base-url", url, "--filter-description", "z")
        self.assertEqual(status, 0)
        self.assertIn("nothing was verified", err)

    def test_states_are_set_up_before_each_request_and_torn_down_when_asked(self):
        server = self.serve()
        pact = self.pact(interaction("a", state="s 1"), interaction("b"))
        state_change = ["--state-change-url", server.url + "/state"]
        self.assertEqual(verify("--file", pact, "--provider-base-url", server.url, *state_change)[0], 0)
        self.assertEqual(
            [(method, path, json.loads(body) if body else None) for method, path, _, body in server.seen],
            [
                ("POST", "/state", {"action": "setup", "params": {}, "state": "s 1"}), ("GET", "/", None),
                ("POST", "/state", {"action": "setup", "params": {}, "state": ""}), ("GET", "/", None),
            ])
        server.seen.clear()
        verify("--file", pact, "--provider-base-url", server.url, *state_change, "--state-change-as-query", "--state-change-teardown",
               "--filter-state", "s")
        self.assertEqual(
            [path for _, path, _, _ in server.seen], ["/state?action=setup&state=s%201", "/", "/state?action=teardown&state=s%201"])

    def test_a_state_handler_that_fails_fails_the_interaction_at_once(self):
        server = self.serve({("GET", "/"): (200, {}, ""), ("POST", "/state"): (503, {}, "")})
        status, found = verify(
            "--file", self.pact(interaction("a", state="s")), "--provider-base-url", server.url, "--state-change-url", server.url + "/state")
        self.assertEqual((status, self.results(found)), (1, [("a", "error")]))
        self.assertEqual([method for method, *_ in server.seen], ["POST"])

    def test_a_state_handler_that_is_not_there_is_the_environments_fault(self):
        server = self.serve()
        with socket.socket() as held:
            held.bind(("127.0.0.1", 0))
            address = f"http://127.0.0.1:{held.getsockname()[1]}/state"
            status, found = verify("--file", self.pact(interaction("a")), "--provider-base-url", server.url, "--state-change-url", address)
        self.assertEqual((status, self.results(found), server.seen), (3, [("a", "error")], []))

    def test_only_what_failed_before_is_asked_again(self):
        server = self.serve({("GET", "/"): (200, {}, "")})
        pact, report = self.pact(interaction("a"), interaction("b", path="/b")), self.folder / "report.json"
        arguments = ["--file", pact, "--provider-base-url", server.url, "--json", report]
        self.assertEqual(run("verify", *arguments, "--last-failed")[0], 2)
        self.assertEqual(self.results(verify(*arguments)[1]), [("a", "ok"), ("b", "error")])
        server.answers[("GET", "/b")] = (200, {}, "")
        server.seen.clear()
        status, found = verify(*arguments, "--last-failed")
        self.assertEqual((status, self.results(found), [path for _, path, *_ in server.seen]), (0, [("b", "ok")], ["/b"]))

    def test_redirects_are_followed(self):
        server = self.serve({
            ("GET", "/"): (302, {"Location": "/there"}, ""), ("GET", "/there"): (307, {"Location": "here?x=1"}, ""),
            ("GET", "/here"): (200, {}, ""),
        })
        self.assertEqual(verify("--file", self.pact(interaction("a")), "--provider-base-url", server.url)[0], 0)
        self.assertEqual([path for _, path, _, _ in server.seen], ["/", "/there", "/here?x=1"])

    def test_headers_of_the_command_line_go_with_every_request(self):
        server = self.serve()
        pact = self.pact(interaction("a", headers={"X-Token": "of the pact"}))
        verify("--file", pact, "--provider-base-url", server.url, "-H", "Authorization=Bearer a=b", "-H", "x-token=ours")
        headers = server.seen[0][2]
        self.assertEqual(headers["Authorization"], "Bearer a=b")
        self.assertEqual(headers["X-Token"], "of the pact")

    def test_filters_select_and_the_order_is_the_files(self):
        server = self.serve()
        pact = self.pact(interaction("get b", state="one"), interaction("get a"), interaction("put c", state="two"))
        for arguments, expected in (
            ([], ["get b", "get a", "put c"]),
            (["--filter-description", "get"], ["get b", "get a"]),
            (["--filter-state", "^t"], ["put c"]),
            (["--filter-state", ""], ["get a"]),
            (["--filter-no-state"], ["get a"]),
            (["--filter-description", "get", "--filter-state", "o"], ["get b"]),
        ):
            _, found = verify("--file", pact, "--provider-base-url", server.url, *arguments)
            self.assertEqual([i["description"] for i in found["interactions"]], expected, arguments)

    def test_pacts_come_from_folders_and_addresses_too(self):
        server = self.serve()
        (self.folder / "sub").mkdir()
        self.pact(interaction("one"), name="a.json", consumer="A")
        text = self.pact(interaction("two"), name="sub/b.json", consumer="B", provider="Other").read_text()
        where = ["--provider-base-url", server.url]
        for arguments, expected in (
            ([], ["one", "two"]), (["--provider-name", "P"], ["one"]), (["--filter-consumer", "B"], ["two"]),
        ):
            _, found = verify("--dir", self.folder, *where, *arguments)
            self.assertEqual([i["description"] for i in found["interactions"]], expected)
        server.answers[("GET", "/pact")] = (200, {"Content-Type": "application/json"}, text)
        status, found = verify("--url", server.url + "/pact", *where)
        self.assertEqual((status, self.results(found)), (0, [("two", "ok")]))
        self.assertEqual(verify("--url", server.url + "/nothing", *where)[0], 2)

    def test_pending_failures_do_not_count(self):
        v4 = {"pactSpecification": {"version": "4.0"}}
        pact = self.pact(interaction("a", path="/missing") | {"type": "Synchronous/HTTP", "pending": True}, metadata=v4)
        status, found = verify("--file", pact, "--provider-base-url", self.serve().url)
        self.assertEqual((status, self.results(found)), (0, [("a", "pending")]))

    def test_a_description_cannot_harm_the_terminal(self):
        pact = self.pact(interaction("a\u001b[2Jb"))
        _, out, _ = run("verify", "--file", pact, "--provider-base-url", self.serve().url)
        self.assertIn("a?[2Jb", out)
        self.assertNotIn("\u001b", out)


class Match(Case):
    def test_one_line_for_each_case(self):
        with tempfile.TemporaryDirectory() as folder:
            cases = pathlib.Path(folder)
            (cases / "deep").mkdir()
            (cases / "a.json").write_text('\ufeff{"match": true, "expected": {"path": "/"}, "actual": {"path": "/"}}', encoding="utf-8")
            (cases / "deep" / "b.json").write_text('{"match": true, "expected": {"path": "/"}, "actual": {"path": "/b"}}')
            (cases / "deep" / "c.json").write_text("nonsense")
            status, out, _ = run("match", "--spec", "v2", "--kind", "request", folder)
            lines = [json.loads(line) for line in out.splitlines()]
            self.assertEqual(status, 1)
            self.assertEqual([(line["file"][len(folder) + 1:], line["match"]) for line in lines],
                             [("a.json", True), ("deep/b.json", False), ("deep/c.json", False)])
            self.assertEqual([m["type"] for m in lines[1]["mismatches"] + lines[2]["mismatches"]], ["PathMismatch", "Error"])
            self.assertEqual(run("match", "--spec", "v2", "--kind", "request", cases / "a.json")[0], 0)
            self.assertEqual(run("match", "--spec", "v2", "--kind", "request", cases / "none")[0], 2)
            self.assertEqual(run("match", "--spec", "v7", "--kind", "request", folder)[0], 2)


if __name__ == "__main__":
    unittest.main()
