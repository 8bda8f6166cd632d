"""The embedded broker as the tests drive it: the process, and a client that keeps its connection."""

import base64
import contextlib
import http.client
import json
import subprocess
import urllib.parse

from workshop import BINARY


class Broker:
    """A running broker: its first line, its address, and the process."""

    def __init__(self, process):
        self.process = process
        line = process.stdout.readline()
        if not line:
            raise AssertionError(f"the broker ended with {process.wait(10)}: {process.stderr.read().decode()}")
        self.first = json.loads(line)
        self.url = self.first["url"]
        self.host, self.port = urllib.parse.urlsplit(self.url).hostname, urllib.parse.urlsplit(self.url).port
        self.clients = []

    def client(self, **headers):
        """A client of its own connection, closed with the broker at the latest."""
        self.clients.append(Client(self.host, self.port, headers))
        return self.clients[-1]

    def stop(self):
        """Ends it as Ctrl-C does, and gives its exit code."""
        self.process.terminate()
        return self.process.wait(20)

    def kill(self):
        self.process.kill()
        self.process.wait(20)


@contextlib.contextmanager
def serving(database, *options, port=0, environment=None):
    """Serves a database for as long as the block runs."""
    command = [BINARY, "broker", "--output", "json", "--database", str(database), "--port", str(port), *options]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    broker = None
    try:
        broker = Broker(process)
        yield broker
        if process.poll() is None:
            broker.stop()
    finally:
        for client in broker.clients if broker else []:
            client.close()
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


class Client:
    """Asks a broker over one connection; for one thread at a time."""

    def __init__(self, host, port, headers):
        self.connection = http.client.HTTPConnection(host, port, timeout=30)
        self.headers = {"Accept": "application/hal+json", **headers}

    def ask(self, method, path, body=None):
        """The answer's status and its document."""
        data = None if body is None else json.dumps(body).encode()
        headers = self.headers if data is None else {**self.headers, "Content-Type": "application/json"}
        self.connection.request(method, path, data, headers)
        response = self.connection.getresponse()
        text = response.read()
        return response.status, json.loads(text) if text else None

    def get(self, path):
        status, document = self.ask("GET", path)
        if status != 200:
            raise AssertionError(f"GET {path}: {status} {document}")
        return document

    def publish(self, consumer, version, pact, **more):
        contract = {
            "consumerName": consumer, "providerName": pact["provider"]["name"], "specification": "pact",
            "contentType": "application/json", "content": base64.b64encode(json.dumps(pact).encode()).decode()}
        return self.ask("POST", "/contracts/publish", {
            "pacticipantName": consumer, "pacticipantVersionNumber": version, "contracts": [contract], **more})

    def close(self):
        self.connection.close()


def pact(consumer, provider, price, interactions=3):
    """A contract of some interactions, in the first of which the price is."""
    return {
        "consumer": {"name": consumer}, "provider": {"name": provider},
        "interactions": [{
            "description": f"question {number}", "request": {"method": "GET", "path": f"/{number}"},
            "response": {"status": 200, "body": {"price": price if number == 0 else 0, "text": "x" * 200}},
        } for number in range(interactions)],
        "metadata": {"pactSpecification": {"version": "2.0.0"}},
    }


def bare(document):
    """A contract as it was published, without what the broker adds."""
    return [{name: value for name, value in interaction.items() if name != "_id"} for interaction in document["interactions"]]


def path(*segments):
    return "".join("/" + urllib.parse.quote(segment, safe="") for segment in segments)
