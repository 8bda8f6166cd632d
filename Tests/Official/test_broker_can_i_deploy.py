"""The official broker clients ask whether a version may be deployed or merged, in every form they have."""

import json
import pathlib
import tempfile
import threading
import unittest
import urllib.parse

from broker import ACCESSES, HAS_RUBY, OPEN, own_broker
from program import Case

YES = "Computer says yes \\o/"
NO = "Computer says no ¯\\_(ツ)_/¯"
VERIFIED = "All required verification results are published and successful"
NO_TARGET = "WARN: It is recommended to specify the environment into which you are deploying."
NO_VERSION = "WARN: It is recommended to specify the version number (rather than the tag or branch)"


class Past:
    """Tells a broker what happened, as its clients would."""

    def __init__(self, broker):
        self.broker = broker

    def publish(self, consumer, version, provider, path, branch=None, tags=()):
        pact = {"consumer": {"name": consumer}, "provider": {"name": provider},
                "interactions": [{"description": f"a request for {path}", "request": {"method": "GET", "path": path},
                                  "response": {"status": 200}}],
                "metadata": {"pactSpecification": {"version": "2.0.0"}}}
        self.broker.send("PUT", self.pact(consumer, version, provider), pact)
        if branch:
            self.branch(consumer, branch, version)
        for tag in tags:
            self.tag(consumer, version, tag)

    def verify(self, consumer, version, provider, by, success=True):
        links = self.broker.get(self.pact(consumer, version, provider))["_links"]
        address = links["pb:publish-verification-results"]["href"].removeprefix(self.broker.url)
        self.broker.send("POST", address, {"success": success, "providerApplicationVersion": by})

    def branch(self, name, branch, version):
        self.broker.send("PUT", f"/pacticipants/{quoted(name)}/branches/{quoted(branch)}/versions/{quoted(version)}", {})

    def tag(self, name, version, tag):
        self.broker.send("PUT", f"/pacticipants/{quoted(name)}/versions/{quoted(version)}/tags/{quoted(tag)}", {})

    def deploy(self, name, version, environment, instance=None):
        uuid = {each["name"]: each["uuid"] for each in self.broker.get("/environments")["_embedded"]["environments"]}[environment]
        path = f"/pacticipants/{quoted(name)}/versions/{quoted(version)}/deployed-versions/environment/{uuid}"
        self.broker.send("POST", path, {"applicationInstance": instance} if instance else {})

    @staticmethod
    def pact(consumer, version, provider):
        return f"/pacts/provider/{quoted(provider)}/consumer/{quoted(consumer)}/version/{quoted(version)}"


def quoted(text):
    return urllib.parse.quote(text, safe="")


def tell(past):
    """Web 1 works with Service 2, which runs in production; Web 2 does not; of Web 3 nothing is known."""
    past.publish("Web", "1", "Service", "/a", branch="main", tags=["dev"])
    past.publish("Web", "2", "Service", "/b", branch="feat/x")
    past.publish("Web", "3", "Service", "/c", branch="new", tags=["new"])
    past.verify("Web", "1", "Service", by="2")
    past.verify("Web", "2", "Service", by="2", success=False)
    past.branch("Service", "main", "2")
    past.tag("Service", "2", "prod")
    past.deploy("Service", "2", "production")


# Arguments, exit code, and what is printed.
ANSWERS = [
    ("-a Web -e 1 --to-environment production", 0, [YES, VERIFIED]),
    ("-a Web -e 2 --to-environment production", 1, [
        NO, "The verification for the pact between version 2 of Web and the version of Service currently in production (2) failed"]),
    ("-a Web -e 3 --to-environment production", 1, [
        NO, "There is no verified pact between version 3 of Web and the version of Service currently in production (2)"]),
    ("-a Web -e 1 --to-environment test", 1, [
        NO, "There is no verified pact between version 1 of Web and a version of Service currently in test "
            "(no version is currently recorded as deployed/released in this environment)"]),
    ("-a Web -e 9 --to-environment production", 1, [NO, "No pacts or verifications have been published for version 9 of Web"]),
    ("-a Service -e 2 --to-environment test", 0, [YES, "There are no missing dependencies"]),
    ("-a Web -e 1", 0, [YES, NO_TARGET, VERIFIED]),
    ("-a Web --latest", 1, [NO, NO_TARGET, NO_VERSION, "between the latest version of Web (3) and the latest version of Service (2)"]),
    ("-a Web --latest dev --to prod", 0, [YES, NO_VERSION, VERIFIED]),
    ("-a Web --latest new --to prod", 1, [
        NO, "between the latest version of Web with tag new (3) and the latest version of Service with tag prod (2)"]),
    ("-a Web --latest nope --to prod", 1, [NO, "No version with tag nope exists for Web"]),
    ("-a Web -e 1 --to prod", 0, [YES, VERIFIED]),
    ("-a Web -e 1 --to nope", 1, [NO, "the latest version of Service with tag nope (no such version exists)"]),
    ("-a Web -e 1 -a Service -e 2", 0, [YES, VERIFIED]),
    ("-a Web -e 3 -a Service -e 2", 1, [NO, "There is no verified pact between version 3 of Web and version 2 of Service"]),
    ("-a Web -e 1 -a Service --latest", 0, [YES, NO_VERSION]),
    ("-a Web -e 1 -a Service --latest prod", 0, [YES]),
    ("-a Web -e 2 --to-environment production --ignore Service", 0, [YES, "There are no missing dependencies"]),
    ("-a Web -e 1 --to-environment production --ignore Zed", 0, [
        YES, "WARN: Cannot ignore any version of Zed (no such pacticipant exists)"]),
    ("-a Web -e 3 --to-environment production --dry-run", 0, ["There is no verified pact"]),
]
RUST_ANSWERS = [
    ("-a Web --branch main --to-environment production", 0, [YES, NO_VERSION, VERIFIED]),
    ("-a Web --branch feat/x --to-environment production", 1, [NO, "the version of Web from branch feat/x (2)"]),
    ("-a Web --branch nope --to-environment production", 1, [NO, "No version of Web from branch nope exists"]),
    ("-a Web --main-branch --to-environment production", 0, [YES, VERIFIED]),
    ("-a Service --main-branch --to-environment production", 0, [YES, "There are no missing dependencies"]),
    ("-a Web --tag dev --to-environment production", 0, [YES]),
    ("-a Web --tag nope", 1, [NO, "No version with tag nope exists for Web"]),
]
# This one takes the latest version of a branch, the other one all of them.
RUBY_ANSWERS = [
    ("-a Web --branch main --to-environment production", 0, [YES, NO_VERSION, VERIFIED]),
    ("-a Web --branch feat/x --to-environment production", 1, [NO, "the latest version of Web from branch feat/x (2)"]),
    ("-a Web --branch nope --to-environment production", 1, [NO, "No version of Web from branch nope exists"]),
    ("-a Web --main-branch --to-environment production", 0, [YES, VERIFIED]),
]
MERGES = [
    ("-a Web -e 1", 0, [YES, VERIFIED]),
    ("-a Web -e 2", 1, [NO, "version 2 of Web and the latest version of Service from branch main (2) failed"]),
    ("-a Web -e 3", 1, [NO, "There is no verified pact between version 3 of Web and the latest version of Service from branch main (2)"]),
    ("-a Web -e 1 -a Service -e 2", 0, [YES, VERIFIED]),
    ("-a Service -e 2", 0, [YES, VERIFIED]),
]
REFUSALS = [
    ("-a Nope -e 1 --to-environment production", "Pacticipant Nope not found"),
    ("-a Web -e 1 --to-environment mars", "Environment with name 'mars' does not exist"),
]


class CanIDeploy(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pact-workshop-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def broker(self, access=OPEN):
        broker = own_broker(self, access)
        tell(Past(broker))
        return broker

    def hold(self, ask, command, answers):
        for arguments, status, printed in answers:
            with self.subTest(f"{command} {arguments}"):
                code, text = ask(command, *arguments.split())
                self.assertEqual(code, status, text)
                for words in printed:
                    self.assertIn(words, text)

    def test_every_form(self):
        self.hold(self.broker().official, "can-i-deploy", ANSWERS + RUST_ANSWERS)

    def test_merging(self):
        self.hold(self.broker().official, "can-i-merge", MERGES)

    @unittest.skipUnless(HAS_RUBY, "the client in Ruby is not here")
    def test_every_form_of_the_client_in_ruby(self):
        broker = self.broker()
        self.hold(broker.ruby, "can-i-deploy", ANSWERS + RUBY_ANSWERS)
        self.hold(broker.ruby, "can-i-merge", MERGES)

    def test_with_credentials(self):
        for access in ACCESSES:
            with self.subTest(access.name):
                self.folder = self.folder / "in"
                self.folder.mkdir()
                self.hold(self.broker(access).official, "can-i-deploy", ANSWERS[:3])

    def test_what_cannot_be_answered(self):
        broker = self.broker()
        for arguments, sentence in REFUSALS:
            # A dry run forgives a no, but not a question that makes no sense.
            for dry in [[], ["--dry-run"]]:
                with self.subTest(f"{arguments} {dry}"):
                    code, text = broker.official("can-i-deploy", *arguments.split(), *dry)
                    self.assertEqual(code, 1, text)
                    self.assertIn(sentence, text)

    def test_table(self):
        _, text = self.broker().official("can-i-deploy", "-a", "Web", "-e", "2", "--to-environment", "production")
        cells = [[cell.strip() for cell in line.strip("│|").split("┆")] for line in text.splitlines() if "┆" in line]
        self.assertEqual(cells[0][:5], ["CONSUMER", "C.VERSION", "PROVIDER", "P.VERSION", "SUCCESS?"])
        self.assertEqual(cells[1][:4], ["Web", "2", "Service", "2"])
        self.assertEqual(cells[1][4], "false")
        self.assertNotIn("VERIFICATION TYPE", text.upper())
        self.assertIn("/pacts/provider/Service/consumer/Web/pact-version/", text)

    def test_json(self):
        broker = self.broker()
        # The client ends well here whatever the answer.
        _, text = broker.official("can-i-deploy", "-a", "Web", "-e", "3", "--to-environment", "production", "--output", "json")
        answer = json.loads(text[text.index("{"):text.rindex("}") + 1])
        self.assertEqual(answer["summary"]["deployable"], None)
        self.assertEqual(answer["summary"]["unknown"], 1)
        self.assertEqual(answer["matrix"][0]["provider"]["version"], None)

    def test_two_instances_of_which_one_is_not_verified(self):
        broker = self.broker()
        past = Past(broker)
        past.branch("Service", "old", "1")
        past.deploy("Service", "1", "production", instance="blue")
        arguments = ["can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "production"]
        code, text = broker.official(*arguments)
        self.assertEqual(code, 1, text)
        self.assertIn("one of the versions of Service currently in production (1). Version 2 is verified, but every version", text)
        past.verify("Web", "1", "Service", by="1")
        code, text = broker.official(*arguments)
        self.assertEqual(code, 0, text)

    def test_asking_again_until_a_result_is_there(self):
        broker = self.broker()
        arguments = ["can-i-deploy", "-a", "Web", "-e", "3", "--to-environment", "production", "--retry-interval", "1"]
        code, text = broker.official(*arguments, "--retry-while-unknown", "1")
        self.assertEqual(code, 1, text)
        timer = threading.Timer(0.5, Past(broker).verify, ["Web", "3", "Service", "2"])
        timer.start()
        code, text = broker.official(*arguments, "--retry-while-unknown", "20")
        timer.join()
        self.assertEqual(code, 0, text)

    def test_names_that_need_escapes(self):
        broker = self.broker()
        past = Past(broker)
        past.publish("My App/é", "a+b c", "Serv & Co", "/x", branch="feat/[1]")
        past.verify("My App/é", "a+b c", "Serv & Co", by="1=2")
        past.deploy("Serv & Co", "1=2", "test")
        code, text = broker.official("can-i-deploy", "-a", "My App/é", "-e", "a+b c", "--to-environment", "test")
        self.assertEqual(code, 0, text)
        code, text = broker.official("can-i-deploy", "-a", "My App/é", "--branch", "feat/[1]", "--to-environment", "test")
        self.assertEqual(code, 0, text)


if __name__ == "__main__":
    unittest.main()
