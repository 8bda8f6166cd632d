"""The mock server, asked by curl and by Python."""

import http.client
import json
import pathlib
import signal
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

from program import Case, pact_of_step, run, serving

CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, DELETE, CONNECT, OPTIONS, TRACE, PATCH",
    "Access-Control-Expose-Headers": "Location, Link",
    "Access-Control-Allow-Credentials": "true",
}


def curl(*arguments):
    """Asks with curl; gives status, headers and body."""
    done = subprocess.run(["curl", "--silent", "--show-error", "--include", *arguments], capture_output=True, text=True, timeout=60)
    head, _, body = done.stdout.partition("\n\n")
    lines = head.splitlines()
    headers = dict(line.split(": ", 1) for line in lines[1:])
    return int(lines[0].split()[1]), headers, body


class MockServer(Case):
    contract = {
        "consumer": {"name": "C"},
        "provider": {"name": "P"},
        "interactions": [
            {
                "description": "list",
                "request": {"method": "GET", "path": "/list", "query": "page=1", "headers": {"Accept": "application/json"}},
                "response": {
                    "status": 200,
                    "headers": {"Content-Type": "application/json", "X-Here": "yes"},
                    "body": [1, {"b": 1.0, "a": None}],
                },
            },
            {
                "description": "create",
                "request": {
                    "method": "POST", "path": "/list", "headers": {"Content-Type": "application/json"}, "body": {"name": "x"},
                    "matchingRules": {"$.body.name": {"match": "type"}},
                },
                "response": {"status": 201},
            },
        ],
        "metadata": {"pactSpecification": {"version": "2.0.0"}},
    }

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "C-P.json"
        self.file.write_text(json.dumps(self.contract))

    def serve(self, *arguments):
        return self.enter(serving("mock", "--pact", self.file, *arguments))

    def test_a_request_that_fits_gets_the_response_of_the_contract(self):
        mock = self.serve()
        status, headers, body = curl(mock.url + "/list?page=1", "-H", "Accept: application/json")
        self.assertEqual(status, 200)
        self.assertEqual(headers, CORS | {"Content-Type": "application/json", "X-Here": "yes", "Content-Length": str(len(body))})
        self.assertEqual(body, '[1,{"b":1.0,"a":null}]')

    def test_a_matcher_of_the_request_lets_other_values_through(self):
        mock = self.serve()
        status, _, _ = curl(mock.url + "/list", "-H", "Content-Type: application/json", "-d", '{"name": "another"}')
        self.assertEqual(status, 201)

    def test_a_request_that_fits_in_method_and_path_alone_is_a_mismatch(self):
        mock = self.serve()
        status, headers, body = curl(mock.url + "/list", "-H", "Content-Type: application/json", "-d", '{"name": 1}')
        self.assertEqual(status, 500)
        self.assertEqual(headers["X-Pact"], "Request-Mismatch")
        self.assertEqual(headers["Access-Control-Allow-Origin"], "*")
        self.assertEqual(headers["Content-Type"], "application/json; charset=utf-8")
        self.assertIn("error", json.loads(body))
        self.assertEqual(json.loads(body)["mismatches"][0]["path"], "$.name")

    def test_a_request_with_another_path_or_method_is_unexpected(self):
        mock = self.serve()
        for arguments in ([mock.url + "/nowhere"], [mock.url + "/list", "-X", "DELETE"]):
            status, headers, body = curl(*arguments)
            self.assertEqual((status, headers["X-Pact"]), (500, "Unexpected-Request"))
            self.assertIn("error", json.loads(body))

    def test_a_preflight_is_answered_only_where_cors_is_on(self):
        preflight = ["-X", "OPTIONS", "-H", "Origin: http://web", "-H", "Access-Control-Request-Headers: X-One"]
        status, headers, _ = curl(self.serve().url + "/list", *preflight)
        self.assertEqual((status, headers["X-Pact"]), (500, "Unexpected-Request"))
        status, headers, _ = curl(self.serve("--cors").url + "/list", *preflight)
        self.assertEqual(status, 204)
        self.assertEqual(headers["Access-Control-Allow-Headers"], "X-One, *")

    def test_python_reuses_a_connection(self):
        mock = self.serve()
        connection = http.client.HTTPConnection("127.0.0.1", int(mock.port), timeout=30)
        self.addCleanup(connection.close)
        for _ in range(3):
            connection.request("GET", "/list?page=1", headers={"Accept": "application/json"})
            answer = connection.getresponse()
            self.assertEqual(json.load(answer), [1, {"b": 1.0, "a": None}])
            self.assertIsNotNone(connection.sock)

    def test_the_last_line_tells_what_happened(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            mock = self.serve()
            urllib.request.urlopen(urllib.request.Request(mock.url + "/list?page=1", headers={"Accept": "application/json"})).read()
            for target in ("/list?page=2", "/nowhere"):
                with self.assertRaises(urllib.error.HTTPError):
                    urllib.request.urlopen(urllib.request.Request(mock.url + target, headers={"Accept": "application/json"}))
            mock.stop(how)
            self.assertEqual(mock.status, 0)
            (last,) = mock.rest
            self.assertEqual(last["matched"], 1)
            results = [(r["type"], r["method"], r["path"]) for r in last["results"]]
            self.assertEqual(
                results,
                [("request-mismatch", "GET", "/list"), ("request-not-found", "GET", "/nowhere"), ("missing-request", "POST", "/list")])
            self.assertEqual(last["results"][0]["mismatches"][0]["type"], "QueryMismatch")
            self.assertEqual(last["results"][0]["mismatches"][0]["parameter"], "page")

    def test_a_mock_of_a_lessons_pact_is_verified_by_our_verifier(self):
        self.file = pact_of_step(3, self.folder)
        mock = self.serve()
        status, out, err = run("verify", "--file", self.file, "--provider-base-url", mock.url)
        self.assertEqual(status, 0, out + err)

    def test_a_port_that_is_taken_and_a_file_that_is_no_pact_have_their_exit_codes(self):
        mock = self.serve()
        status, out, err = run("mock", "--pact", self.file, "--port", mock.port)
        self.assertEqual((status, out), (3, ""))
        self.assertIn(f"Port {mock.port} of 127.0.0.1 is taken", err)
        self.file.write_text('{"interactions": [')
        status, out, err = run("mock", "--pact", self.file)
        self.assertEqual((status, out), (2, ""))
        self.assertIn(str(self.file), err)


if __name__ == "__main__":
    unittest.main()
