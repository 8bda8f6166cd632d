"""The program's own broker as the official clients meet it, and these clients: `pact broker`, and the older one written in Ruby."""

import base64
import json
import os
import pathlib
import subprocess
import urllib.request

from program import PACT, PATIENCE, serving

RUBY = pathlib.Path(os.environ.get("RUBY_TOOLS", "/nowhere"), "pact", "bin")
HAS_RUBY = (RUBY / "pact-broker").exists()
# The clients' own variables would go before what the tests say; and waiting for a broker that fails helps nobody here.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PACT_BROKER")} | {"PACT_BROKER_HTTP_RETRIES": "0"}


class Access:
    """A way to be let in: the broker's options, a client's options, and the header that says the same."""

    def __init__(self, name, server=(), client=(), header=None):
        self.name, self.server, self.client, self.header = name, list(server), list(client), header


OPEN = Access("no credentials")
BASIC = Access(
    "basic authentication", ["--username", "pact_workshop", "--password", "pact workshop"],
    ["--broker-username", "pact_workshop", "--broker-password", "pact workshop"],
    "Basic " + base64.b64encode(b"pact_workshop:pact workshop").decode())
BEARER = Access("a bearer token", ["--token", "a-token"], ["--broker-token", "a-token"], "Bearer a-token")
ACCESSES = [OPEN, BASIC, BEARER]


class OwnBroker:
    """A running broker, asked by clients with its credentials."""

    def __init__(self, server, access, folder):
        self.server, self.url, self.access, self.folder = server, server.url, access, folder

    def official(self, *arguments, access=None):
        """Runs `pact broker …`; gives its exit code and everything it printed."""
        return self._run(PACT, "broker", *arguments, access=access)

    def ruby(self, *arguments, access=None):
        """Runs the older client; gives its exit code and everything it printed."""
        return self._run(RUBY / "pact-broker", *arguments, access=access)

    def get(self, path):
        """Asks the broker itself, for JSON."""
        return json.loads(self.text(path))

    def text(self, path):
        """Asks the broker itself, for text."""
        return self._ask("GET", path, None)

    def send(self, method, path, body):
        """Sends JSON to the broker itself; gives the JSON it answers."""
        return json.loads(self._ask(method, path, json.dumps(body).encode()))

    def _ask(self, method, path, body):
        headers = {"Authorization": self.access.header} if self.access.header else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = urllib.request.Request(self.url + path, data=body, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def _run(self, *arguments, access):
        credentials = (access or self.access).client
        command = [*map(str, arguments), "--broker-base-url", self.url, *credentials]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, env=ENVIRONMENT, stdin=subprocess.DEVNULL, cwd=self.folder)
        return done.returncode, done.stdout + done.stderr


def own_broker(case, access=OPEN):
    """Starts a broker with an empty database for as long as a test runs."""
    server = case.enter(serving("broker", "--port", 0, "--database", case.folder / "broker.sqlite", *access.server))
    # The client in Ruby leaves a log where it runs.
    return OwnBroker(server, access, case.folder)
