"""The official broker client records pacticipants, versions, branches, tags, environments, deployments and releases."""

import base64
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import urllib.request

from program import PACT, PATIENCE, Case, serving

PANIC = 101
# How the broker is started, and how the client says who it is.
WAYS = {
    "without credentials": ([], []),
    "with a user": (["--username", "pact_workshop", "--password", "päss: word"], ["-u", "pact_workshop", "-p", "päss: word"]),
    "with a token": (["--token", "a.token-of+our/own="], ["-k", "a.token-of+our/own="]),
}


class Records(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pact-workshop-test-")
        self.addCleanup(folder.cleanup)
        self.database = pathlib.Path(folder.name, "broker.sqlite")

    def serve(self, *options, login=()):
        server = self.enter(serving("broker", "--port", 0, "--database", self.database, *options))
        self.url, self.login = server.url, list(login)
        return server

    def client(self, *arguments, login=None):
        """Runs the official client; gives its exit code and what it printed."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PACT_BROKER")}
        environment |= {"PACT_BROKER_HTTP_RETRIES": "1", "PACT_DO_NOT_TRACK": "true"}
        command = [PACT, "broker", *arguments, "-b", self.url, *(self.login if login is None else login)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=environment, stdin=subprocess.DEVNULL)
        self.assertNotEqual(done.returncode, PANIC, done.stderr)
        return done.returncode, done.stdout + done.stderr

    def does(self, *arguments, says=None):
        code, text = self.client(*arguments)
        self.assertEqual(code, 0, f"{arguments}: {text}")
        for words in [says] if isinstance(says, str) else says or []:
            self.assertIn(words, text, arguments)
        return text

    def fails(self, *arguments, says=""):
        code, text = self.client(*arguments)
        self.assertEqual(code, 1, f"{arguments}: {text}")
        self.assertIn(says, text)
        return text

    def test_everything_in_each_way(self):
        for way, (options, login) in WAYS.items():
            with self.subTest(way):
                self.database = self.database.with_name(way.replace(" ", "-") + ".sqlite")
                self.serve(*options, login=login)
                self.pacticipants()
                self.versions()
                self.environments()
                self.deployments()
                self.releases()
                self.removals()

    def pacticipants(self):
        self.does("list-pacticipants")
        self.does("create-or-update-pacticipant", "--name", "Web", "--repository-url", "http://git.test/web")
        self.does("create-or-update-pacticipant", "--name", "Web", "--main-branch", "trunk", "--display-name", "The Web")
        self.does("create-or-update-pacticipant", "--name", "a/b c")
        self.does("describe-pacticipant", "--name", "Web", says=["Web", "trunk"])
        self.does("list-pacticipants", says=["Web", "a/b c"])
        self.does("list-latest-pact-versions")
        self.fails("describe-pacticipant", "--name", "Nobody", says="404")

    def versions(self):
        self.does("create-or-update-version", "-a", "Web", "-e", "1.0.0", "--branch", "feat/x", "-t", "dev")
        self.does("create-or-update-version", "-a", "Web", "-e", "2.0.0", "--branch", "trunk")
        self.does("describe-version", "-a", "Web", "-e", "1.0.0", says=["1.0.0", "dev"])
        self.does("describe-version", "-a", "Web", says="2.0.0")
        self.does("describe-version", "-a", "Web", "-l", "dev", says="1.0.0")
        self.does("create-version-tag", "-a", "Web", "-e", "2.0.0", "-t", "new")
        self.does("describe-version", "-a", "Web", "-e", "2.0.0", says="new")
        self.fails("create-version-tag", "-a", "Web", "-e", "9.9.9", "-t", "new")
        self.does("create-version-tag", "-a", "Web", "-e", "3.0.0", "-t", "new", "--auto-create-version")
        self.does("describe-version", "-a", "Web", "-e", "3.0.0")
        self.fails("describe-version", "-a", "Web", "-e", "9.9.9")

    def environments(self):
        self.does("list-environments", says=["test", "production"])
        text = self.does(
            "create-environment", "--name", "stage", "--display-name", "Stage", "--contact-name", "us", "--contact-email-address", "a@b.c",
            "-o", "json")
        self.stage = json.loads(text[text.index("{"):text.rindex("}") + 1])["uuid"]
        self.fails("create-environment", "--name", "stage", says="name 'stage' is already used by an existing environment.")
        self.fails("create-environment", "--name", "a b", says="cannot contain spaces")
        self.does("describe-environment", "--uuid", self.stage, says="stage")
        self.does("update-environment", "--uuid", self.stage, "--name", "staging", "--production")
        self.does("describe-environment", "--uuid", self.stage, says="staging")
        self.does("list-environments", says="staging")
        self.fails("describe-environment", "--uuid", "none", says="404")

    def deployments(self):
        self.does("record-deployment", "-a", "Web", "-e", "1.0.0", "--environment", "production")
        self.does("record-deployment", "-a", "Web", "-e", "1.0.0", "--environment", "production", "--application-instance", "blue")
        self.does("record-deployment", "-a", "Web", "-e", "2.0.0", "--environment", "production")
        self.assertEqual(self.deployed("production"), [("2.0.0", None), ("1.0.0", "blue")])
        self.does("describe-version", "-a", "Web", "--environment", "production", "--deployed", says="2.0.0")
        self.fails("record-deployment", "-a", "Web", "-e", "1.0.0", "--environment", "mars", says="mars")
        self.fails("record-deployment", "-a", "Web", "-e", "9.9.9", "--environment", "production")
        self.does("record-undeployment", "-a", "Web", "--environment", "production", "--application-instance", "blue")
        self.assertEqual(self.deployed("production"), [("2.0.0", None)])
        self.does("record-undeployment", "-a", "Web", "--environment", "production")
        self.assertEqual(self.deployed("production"), [])
        self.fails("record-undeployment", "-a", "Web", "--environment", "production")

    def releases(self):
        for version in ["1.0.0", "2.0.0"]:
            self.does("record-release", "-a", "Web", "-e", version, "--environment", "test")
        self.does("describe-version", "-a", "Web", "--environment", "test", "--released", says="2.0.0")
        self.does("record-support-ended", "-a", "Web", "-e", "1.0.0", "--environment", "test")
        self.assertEqual(self.released("test"), ["2.0.0"])
        self.fails("record-support-ended", "-a", "Web", "-e", "1.0.0", "--environment", "test")

    def removals(self):
        self.does("delete-version-tag", "-a", "Web", "-e", "2.0.0", "-t", "new")
        self.assertNotIn("new", self.does("describe-version", "-a", "Web", "-e", "2.0.0"))
        self.does("delete-version-tag", "-a", "Web", "-e", "2.0.0", "-t", "new")
        self.does("delete-branch", "-a", "Web", "--branch", "feat/x")
        self.does("delete-branch", "-a", "Web", "--branch", "feat/x", "--error-when-not-found", "false")
        self.does("delete-environment", "--uuid", self.stage)
        self.assertNotIn("staging", self.does("list-environments"))

    def test_nobody_else_is_let_in(self):
        for way, (options, login) in WAYS.items():
            if not options:
                continue
            with self.subTest(way):
                self.database = self.database.with_name(way.replace(" ", "-") + ".sqlite")
                self.serve(*options, login=login)
                for wrong in [[], ["-u", "pact_workshop", "-p", "wrong"], ["-k", "wrong"]]:
                    for command in [["list-pacticipants"], ["create-environment", "--name", "x"], ["list-environments"]]:
                        code, text = self.client(*command, login=wrong)
                        self.assertEqual(code, 1, f"{wrong} {command}: {text}")
                self.assertNotIn('"x"', json.dumps(self.get("/environments")))

    def test_a_reader_reads(self):
        self.serve(
            "--username", "a", "--password", "b", "--read-only-username", "reader", "--read-only-password", "only",
            login=["-u", "reader", "-p", "only"])
        self.does("list-environments", says="production")
        self.fails("create-environment", "--name", "x", says="These credentials are for reading")

    def get(self, path):
        request = urllib.request.Request(self.url + path)
        if "-k" in self.login:
            request.add_header("Authorization", "Bearer " + self.login[1])
        elif self.login:
            request.add_header("Authorization", "Basic " + base64.b64encode(f"{self.login[1]}:{self.login[3]}".encode()).decode())
        with urllib.request.urlopen(request, timeout=PATIENCE) as response:
            return json.load(response)

    def current(self, environment, what, relation):
        every = self.get("/environments")["_embedded"]["environments"]
        uuid = next(entry["uuid"] for entry in every if entry["name"] == environment)
        return self.get(f"/environments/{uuid}/{what}")["_embedded"][relation]

    def deployed(self, environment):
        return [
            (entry["_embedded"]["version"]["number"], entry.get("applicationInstance"))
            for entry in self.current(environment, "deployed-versions/currently-deployed", "deployedVersions")]

    def released(self, environment):
        return [
            entry["_embedded"]["version"]["number"]
            for entry in self.current(environment, "released-versions/currently-supported", "releasedVersions")]


if __name__ == "__main__":
    unittest.main()
