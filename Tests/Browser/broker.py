"""A broker of the program with something in it, for a browser to look at."""

import base64
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import urllib.request
from urllib.parse import quote

PROGRAM = os.environ["PROGRAM"]
# What a pact may contain, and a page must show as the text that it is.
NASTY = "\"><script>document.title='taken'</script><img src=http://198.51.100.1/x>'"


class Broker:
    """Speaks with a broker that listens at `url`."""

    def __init__(self, url):
        self.url = url

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
            return json.loads(text) if text else None

    def publish(self, consumer, version, provider, interactions, branch="main", tags=()):
        pact = {
            "consumer": {"name": consumer}, "provider": {"name": provider}, "interactions": interactions,
            "metadata": {"pactSpecification": {"version": "2.0.0"}}}
        return self.ask("POST", "/contracts/publish", {
            "pacticipantName": consumer, "pacticipantVersionNumber": version, "branch": branch, "tags": list(tags),
            "contracts": [{
                "consumerName": consumer, "providerName": provider, "specification": "pact", "contentType": "application/json",
                "content": base64.b64encode(json.dumps(pact).encode()).decode()}]})

    def verify(self, consumer, provider, version, success):
        pact = self.ask("GET", f"/pacts/provider/{quote(provider, '')}/consumer/{quote(consumer, '')}/latest")
        results = pact["_links"]["pb:publish-verification-results"]["href"].removeprefix(self.url)
        return self.ask("POST", results, {"success": success, "providerApplicationVersion": version})

    def deploy(self, pacticipant, version, environment):
        found = self.ask("GET", f"/pacticipants/{quote(pacticipant, '')}/versions/{quote(version, '')}")
        links = {link["name"]: link["href"] for link in found["_links"]["pb:record-deployment"]}
        self.ask("POST", links[environment].removeprefix(self.url), {})


def interaction(description, state="products exist", path="/products"):
    return {
        "description": description, "providerState": state, "request": {"method": "GET", "path": path},
        "response": {
            "status": 200, "headers": {"Content-Type": "application/json"}, "body": [{"id": "09", "name": description}],
            "matchingRules": {"$.body[0].name": {"match": "type"}}}}


@contextlib.contextmanager
def serving(*arguments):
    with tempfile.TemporaryDirectory() as folder:
        command = [
            PROGRAM, "broker", "--port", "0", "--database", str(pathlib.Path(folder) / "broker.sqlite"), "--output", "json", *arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        try:
            yield Broker(json.loads(process.stdout.readline())["url"])
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
            process.stdout.close()


@contextlib.contextmanager
def filled():
    """A broker with three applications that stand well, ill and not at all, and one whose every word is an attack."""
    with serving() as broker:
        broker.publish("FrontendWebsite", "1.0.0", "ProductService", [interaction("get all products")], tags=["dev"])
        broker.verify("FrontendWebsite", "ProductService", "7e3d1a2", True)
        broker.deploy("ProductService", "7e3d1a2", "production")
        broker.publish("ProductService", "7e3d1a2", "Stock", [interaction("get the stock")])
        broker.verify("ProductService", "Stock", "3", False)
        broker.publish("App", "12", "ProductService", [interaction("get a list")], branch="feat/x")
        broker.publish(NASTY, NASTY, NASTY + "2", [interaction(NASTY, NASTY, "/" + NASTY)], branch="b")
        yield broker
