"""Webhooks made, changed, tried and taken away by the official clients, and delivered to a server in Python."""

import http.server
import json
import pathlib
import queue
import re
import signal
import tempfile
import unittest

from broker import ACCESSES, BASIC, HAS_RUBY, OPEN, own_broker
from program import PATIENCE, Case, listening

EVENTS = [
    "contract_published", "contract_content_changed", "contract_requiring_verification_published", "provider_verification_published",
    "provider_verification_succeeded", "provider_verification_failed",
]
BODY = {"pact": "${pactbroker.pactUrl}", "branch": "${pactbroker.consumerVersionBranch}", "version": "${pactbroker.providerVersionNumber}"}


class Receiver(http.server.BaseHTTPRequestHandler):
    """Keeps what arrives in the server's queue and answers with the server's status."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.arrived.put((self.path, dict(self.headers), body))
        self.send_response(self.server.status)
        if self.server.status == 302:
            self.send_header("Location", "/elsewhere")
        answer = b"thanks \x1b[31m"
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


class Webhooks(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pact-workshop-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.receiver = self.enter(listening(Receiver, arrived=queue.Queue(), status=200))
        self.hook = self.receiver.url.replace("127.0.0.1", "localhost") + "/hook"

    def broker(self, access=BASIC):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        broker = own_broker(self, access)
        self.publish(broker, "1")
        return broker

    def publish(self, broker, version, path="/a", branch="main"):
        pact = {
            "consumer": {"name": "Website"}, "provider": {"name": "Service"},
            "interactions": [{"description": "one", "request": {"method": "GET", "path": path}, "response": {"status": 200}}],
            "metadata": {"pactSpecification": {"version": "2.0.0"}},
        }
        file = self.folder / "pact.json"
        file.write_text(json.dumps(pact))
        code, text = broker.official("publish", file, "--consumer-app-version", version, "--branch", branch)
        self.assertEqual(code, 0, text)
        return text

    def verify(self, broker, version, branch="main"):
        """Publishes a good result for the newest contract, as verifiers do."""
        broker.send("PUT", f"/pacticipants/Service/branches/{branch}/versions/{version}", {})
        pact = broker.get("/pacts/provider/Service/consumer/Website/latest")
        path = pact["_links"]["pb:publish-verification-results"]["href"].removeprefix(broker.url)
        broker.send("POST", path, {"success": True, "providerApplicationVersion": version})

    def ask(self, broker, *arguments):
        code, text = broker.official(*arguments)
        self.assertEqual(code, 0, text)
        return text

    def arrived(self):
        return self.receiver.arrived.get(timeout=PATIENCE)

    def uuids(self, broker):
        return [link["href"].rsplit("/", 1)[1] for link in broker.get("/webhooks")["_links"]["pb:webhooks"]]

    def make(self, broker, *more):
        self.ask(broker, "create-webhook", self.hook, "--request", "POST", "--data", json.dumps(BODY), *more)
        return self.uuids(broker)[-1]

    def test_life_of_a_webhook_in_each_way(self):
        for access in ACCESSES:
            with self.subTest(access.name):
                broker = self.broker(access)
                text = self.ask(
                    broker, "create-webhook", self.hook, "--request", "POST", "--header", "Content-Type: application/json",
                    "Authorization: Bearer s3cret", "--data", json.dumps(BODY), "--user", "me:p4ssword", "--description",
                    "Build it", "--consumer", "Website", "--provider", "Service", *("--" + event.replace("_", "-") for event in EVENTS))
                self.assertNotIn("s3cret", text)
                self.assertNotIn("p4ssword", text)
                webhook = broker.get(f"/webhooks/{self.uuids(broker)[0]}")
                self.assertEqual(webhook["description"], "Build it")
                self.assertEqual(sorted(event["name"] for event in webhook["events"]), sorted(EVENTS))
                self.assertEqual(webhook["request"]["password"], "**********")
                self.assertEqual(webhook["request"]["body"], BODY)
                self.assertEqual((webhook["consumer"]["name"], webhook["provider"]["name"]), ("Website", "Service"))
                text = self.ask(broker, "test-webhook", "--uuid", webhook["uuid"])
                self.assertIn("Successfully executed webhook", text)
                path, headers, body = self.arrived()
                self.assertEqual((path, headers["Content-Type"]), ("/hook", "application/json"))
                self.assertEqual(headers["Authorization"], "Basic bWU6cDRzc3dvcmQ=")
                self.assertEqual(json.loads(body)["branch"], "main")
                self.ask(broker, "delete-webhook", "--uuid", webhook["uuid"])
                self.assertEqual(self.uuids(broker), [])
                self.ask(broker, "delete-webhook", "--uuid", webhook["uuid"])

    def test_own_uuid(self):
        broker = self.broker()
        uuid = "my-own-webhook-0001"
        for description in ("First", "Second"):
            self.ask(
                broker, "create-or-update-webhook", self.hook, "--uuid", uuid, "--request", "POST", "--data", "plain text",
                "--description", description, "--contract-published")
            self.assertEqual(broker.get(f"/webhooks/{uuid}")["description"], description)
        self.assertEqual(self.uuids(broker), [uuid])
        code, text = broker.official("create-or-update-webhook", self.hook, "--uuid", "short", "--request", "POST", "--contract-published")
        self.assertEqual(code, 1)
        self.assertIn("uuid: must be 16 or more", text)

    def test_refused(self):
        broker = self.broker()
        for address, words in [
            ("http://example.org/", "host example.org is not allowed"), ("http://2130706433/", "has no valid host"),
            ("http://me:secret@localhost/", "must not have a user name"), ("http://${pactbroker.consumerName}/", "cannot have a variable"),
            ("http://169.254.169.254/latest/meta-data", "is not allowed"),
        ]:
            with self.subTest(address):
                code, text = broker.official("create-webhook", address, "--request", "POST", "--contract-published")
                self.assertEqual(code, 1)
                self.assertIn("request.url: ", text)
                self.assertIn(words, text)
        code, text = broker.official("create-webhook", self.hook, "--request", "POST", "--contract-published", "--consumer", "website")
        self.assertEqual(code, 1)
        self.assertIn("consumer.name: does not match an existing pacticipant", text)
        self.assertEqual(self.uuids(broker), [])

    def test_publishing_sets_it_off(self):
        broker = self.broker()
        self.make(broker, "--description", "Build it", "--contract-content-changed", "--header", "Content-Type: application/json")
        self.assertNotIn("triggered", self.publish(broker, "2"))
        text = self.publish(broker, "3", path="/b", branch='feat/"quoted"')
        self.assertIn('Webhook "Build it" triggered for event contract_content_changed.', " ".join(text.split()))
        _, headers, body = self.arrived()
        body = json.loads(body)
        self.assertEqual(body["branch"], 'feat/"quoted"')
        self.assertEqual(broker.get(body["pact"].removeprefix(broker.url))["interactions"][0]["request"]["path"], "/b")
        address = re.search(r"http://\S+/triggered-webhooks/\S+/logs", text).group()
        log = self.wait_for_log(broker, address.removeprefix(broker.url))
        self.assertRegex(log, r"(?m)^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\] INFO: Successfully executed webhook$")
        self.assertIn("thanks ?[31m", log)

    def wait_for_log(self, broker, path, words="webhook"):
        """The log, once the attempt that has arrived is written down."""
        path = "/" + path.lstrip("/")
        for _ in range(PATIENCE * 20):
            log = broker.text(path)
            if words in log and ("executed webhook" in log or "Retrying webhook" in log):
                return log
            self.arrives_nothing(0.05)
        self.fail(f"nothing was written down: {log}")

    def arrives_nothing(self, seconds):
        with self.assertRaises(queue.Empty):
            self.receiver.arrived.get(timeout=seconds)

    def test_a_contract_that_requires_verification(self):
        broker = self.broker()
        self.verify(broker, "p1")
        self.make(broker, "--contract-requiring-verification-published", "--provider", "Service")
        self.publish(broker, "2")
        self.publish(broker, "3", path="/b")
        body = json.loads(self.arrived()[2])
        self.assertEqual(body["version"], "p1")
        self.arrives_nothing(0.3)

    def test_a_receiver_that_fails_is_asked_again_by_a_broker_that_was_killed_meanwhile(self):
        broker = self.broker(OPEN)
        self.receiver.status = 302
        self.make(broker, "--contract-published")
        text = self.publish(broker, "2")
        self.assertEqual(self.arrived()[0], "/hook")
        log = self.wait_for_log(broker, re.search(r"/triggered-webhooks/\S+/logs", text).group())
        self.assertIn("Redirects are not followed.", log)
        self.assertIn("Retrying webhook in 10 seconds", log)
        status = broker.get("/pacts/provider/Service/consumer/Website/webhooks/status")
        self.assertEqual(status["summary"]["retrying"], 1)
        trigger = status["_embedded"]["triggeredWebhooks"][0]
        self.assertEqual((trigger["status"], trigger["attemptsMade"], trigger["attemptsRemaining"]), ("retrying", 1, 6))
        broker.server.stop(signal.SIGKILL)
        self.receiver.status = 200
        broker = own_broker(self, OPEN)
        self.assertEqual(self.arrived()[0], "/hook")
        log = self.wait_for_log(broker, trigger["_links"]["pb:logs"]["href"].split("/", 3)[3], "Successfully executed webhook")
        self.assertIn("Retrying webhook in 10 seconds", log)

    def test_a_webhook_for_the_broker_itself_changes_nothing(self):
        broker = self.broker(OPEN)
        self.ask(
            broker, "create-webhook", broker.url + "/pacticipants", "--request", "POST", "--data", '{"name": "Loop"}',
            "--contract-published")
        code, text = broker.official("test-webhook", "--uuid", self.uuids(broker)[0])
        self.assertIn("a webhook cannot change a broker", text)
        self.assertEqual([known["name"] for known in broker.get("/pacticipants")["pacticipants"]], ["Service", "Website"])

    @unittest.skipUnless(HAS_RUBY, "the older client is not here")
    def test_the_older_client(self):
        broker = self.broker()
        uuid = "my-own-webhook-0002"
        for arguments in [
            ("create-webhook", self.hook, "--request=POST", "--data", json.dumps(BODY), "--description", "From Ruby", "--contract-published"),
            ("create-or-update-webhook", self.hook, "--uuid", uuid, "--request=POST", "--contract-content-changed", "--consumer=Website"),
        ]:
            code, text = broker.ruby(*arguments)
            self.assertEqual(code, 0, text)
        self.assertIn(uuid, self.uuids(broker))
        code, text = broker.ruby("test-webhook", "--uuid", uuid)
        self.assertEqual(code, 0, text)
        self.assertEqual(self.arrived()[0], "/hook")
        self.publish(broker, "2")
        self.assertEqual(json.loads(self.arrived()[2])["branch"], "main")
