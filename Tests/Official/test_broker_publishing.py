"""Publishing to the program's broker and reading from it, with the official client, the stub server and the older client."""

import json
import pathlib
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request

from broker import ACCESSES, BASIC, BEARER, ENVIRONMENT, HAS_RUBY, OPEN, own_broker
from program import PACT, PATIENCE, Case


class Publishing(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def pact(self, status=404, consumer="FrontendWebsite", provider="ProductService", **members):
        """Writes a pact of two interactions, the second of which wants this status."""
        content = {
            "consumer": {"name": consumer}, "provider": {"name": provider},
            "interactions": [
                {
                    "description": "get all products", "providerState": "products exist",
                    "request": {"method": "GET", "path": "/products"},
                    "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": [{"id": "09", "price": 1.10}]},
                },
                {
                    "description": "get product 11", "providerState": "product 11 does not exist",
                    "request": {"method": "GET", "path": "/product/11"}, "response": {"status": status},
                },
            ],
            "metadata": {"pactSpecification": {"version": "2.0.0"}},
        }
        path = self.folder / f"{consumer}-{provider}.json"
        path.write_text(json.dumps(content | members))
        return path

    def succeeds(self, result, *texts):
        status, out = result
        self.assertEqual(status, 0, out)
        for text in texts:
            self.assertIn(text, out)
        return out

    def fails(self, result, *texts):
        status, out = result
        self.assertEqual(status, 1, out)
        for text in texts:
            self.assertIn(text, out)
        return out

    def published(self, broker, version):
        return broker.get(f"/pacts/provider/ProductService/consumer/FrontendWebsite/version/{version}")


class OfficialClient(Publishing):
    def test_publishes_new_same_changed_and_a_new_version_with_any_credentials(self):
        for access in ACCESSES:
            with self.subTest(access.name), tempfile.TemporaryDirectory() as folder:
                self.folder = pathlib.Path(folder)
                broker = own_broker(self, access)
                publish = ["publish", self.pact(), "--branch", "main", "--tag", "dev", "--build-url", "http://ci/1", "-a"]
                self.succeeds(
                    broker.official(*publish, "1.0.0"), "Created FrontendWebsite version 1.0.0 with branch main and tags dev",
                    "Pact between FrontendWebsite version 1.0.0 and ProductService successfully published.",
                    f"{broker.url}/pacts/provider/ProductService/consumer/FrontendWebsite/version/1.0.0",
                    "Events detected: contract_published, contract_content_changed", "Next steps:")
                self.succeeds(broker.official(*publish, "1.0.0"), "successfully published again, with the content it had.")
                self.pact(status=410)
                out = self.fails(
                    broker.official(*publish, "1.0.0"), "Cannot change the content of the pact between FrontendWebsite version 1.0.0")
                self.assertIn('"status": 404', out)
                self.assertIn('"status": 410', out)
                self.fails(broker.official(*publish, "1.0.0", "--merge"), "Cannot change the content of the pact")
                self.succeeds(broker.official(*publish, "1.1.0"), "Created FrontendWebsite version 1.1.0")
                self.assertEqual(self.published(broker, "1.0.0")["interactions"][1]["response"]["status"], 404)
                self.assertEqual(self.published(broker, "1.1.0")["interactions"][1]["response"]["status"], 410)
                version = broker.get("/pacticipants/FrontendWebsite/versions/1.1.0")
                self.assertEqual([tag["name"] for tag in version["_embedded"]["tags"]], ["dev"])

    def test_json_answers_have_what_a_script_reads(self):
        broker = own_broker(self)
        out = self.succeeds(broker.official("publish", self.pact(), "-a", "1", "--output", "json"))
        self.assertIn('"pb:contracts"', out)

    def test_a_pact_comes_back_whole(self):
        broker = own_broker(self)
        extra = {"unknown": {"decimal": 1.0, "integer": 1, "big": 123456789012345678901234567890}}
        self.succeeds(broker.official("publish", self.pact(**extra), "-a", "1"))
        given = self.published(broker, "1")
        sent = json.loads((self.folder / "FrontendWebsite-ProductService.json").read_text())
        ids = [interaction.pop("_id") for interaction in given["interactions"]]
        self.assertEqual([len(each) for each in ids], [40, 40])
        self.assertEqual(given["interactions"], sent["interactions"])
        self.assertEqual(given["consumer"], sent["consumer"])

    def test_names_and_versions_of_any_kind_can_be_published(self):
        broker = own_broker(self)
        pact = self.pact(consumer="a b&c", provider="ProductService")
        self.succeeds(broker.official("publish", pact, "-a", "1.0/a b", "--branch", "feat/x"), "version 1.0/a b with branch feat/x")
        self.succeeds(broker.official("list-latest-pact-versions"), "a b&c", "1.0/a b")

    def test_what_is_published_is_listed(self):
        broker = own_broker(self)
        self.succeeds(broker.official("publish", self.pact(), "-a", "1", "--branch", "main"))
        self.succeeds(broker.official("publish", self.pact(status=410), "-a", "2", "--branch", "feat/x"))
        self.succeeds(broker.official("publish", self.pact(consumer="Other"), "-a", "7", "--branch", "main"))
        out = self.succeeds(broker.official("list-latest-pact-versions"), "FrontendWebsite", "Other", "ProductService")
        self.assertIn("2", out)
        pacts = ["get-pacts", "--provider", "ProductService", "--output", "json"]
        website = "consumer/FrontendWebsite/version/"
        self.assertNotIn(website + "2", self.succeeds(broker.official(*pacts), website + "1", "consumer/Other/version/7"))
        self.assertNotIn("Other", self.succeeds(broker.official(*pacts, "--branch", "feat/x", "--latest"), website + "2"))
        of_website = [*pacts, "--consumer", "FrontendWebsite"]
        self.succeeds(broker.official(*of_website, "--branch", "feat/x"), website + "2")
        self.succeeds(broker.official(*of_website, "--branch", "feat/x", "--latest"), website + "2")
        self.succeeds(broker.official(*of_website, "--latest"), website + "1")
        out = self.succeeds(
            broker.official("provider-states", "list", "--provider", "ProductService"), "products exist", "product 11 does not exist")
        self.assertIn("Other", out)

    def test_a_refusal_is_told_in_full(self):
        broker = own_broker(self)
        self.fails(broker.official("publish", self.pact(), "-a", "1", "--branch", " "), "branch: cannot be blank")
        self.fails(broker.official("publish", self.pact(), "-a", ".."), "pacticipantVersionNumber: cannot be '..'")

    def test_nobody_publishes_or_reads_without_the_credentials(self):
        for access in (BASIC, BEARER):
            with self.subTest(access.name), tempfile.TemporaryDirectory() as folder:
                self.folder = pathlib.Path(folder)
                broker = own_broker(self, access)
                self.fails(broker.official("publish", self.pact(), "-a", "1", access=OPEN), "This broker wants credentials")
                self.fails(broker.official("list-latest-pact-versions", access=OPEN))
                with self.assertRaises(urllib.error.HTTPError) as refused:
                    urllib.request.urlopen(broker.url + "/pacts/latest", timeout=PATIENCE)
                with refused.exception as answer:
                    self.assertEqual(answer.code, 401)
                self.assertEqual(broker.get("/pacts/latest")["pacts"], [])


class Stub(Publishing):
    def test_the_official_stub_serves_what_was_published(self):
        for access, options in ((OPEN, []), (BASIC, ["--user", "pact_workshop:pact workshop"]), (BEARER, ["--token", "a-token"])):
            with self.subTest(access.name), tempfile.TemporaryDirectory() as folder:
                self.folder = pathlib.Path(folder)
                broker = own_broker(self, access)
                self.succeeds(broker.official("publish", self.pact(), "-a", "1"))
                command = [PACT, "stub", "--broker-url", broker.url, *options]
                process = subprocess.Popen(
                    command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True, env=ENVIRONMENT)
                try:
                    self.assertEqual(self.asked(process), [{"id": "09", "price": 1.1}])
                finally:
                    process.kill()
                    process.wait()
                    process.stdout.close()

    def asked(self, process):
        """What the stub answers, once it has said where it listens."""
        told = []
        for line in process.stdout:
            told.append(line)
            if "port" in line.lower() and any(word.strip(".,").isdigit() for word in line.split()):
                port = [word.strip(".,") for word in line.split() if word.strip(".,").isdigit()][-1]
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/products", timeout=PATIENCE) as answer:
                    return json.loads(answer.read())
        self.fail("the stub never listened: " + "".join(told))


@unittest.skipUnless(HAS_RUBY, "the older client cannot be installed here")
class OlderClient(Publishing):
    def test_publishes_new_same_changed_and_a_new_version_with_any_credentials(self):
        for access in ACCESSES:
            with self.subTest(access.name), tempfile.TemporaryDirectory() as folder:
                self.folder = pathlib.Path(folder)
                broker = own_broker(self, access)
                publish = ["publish", self.pact(), "--branch", "main", "--tag", "dev", "--consumer-app-version"]
                self.succeeds(
                    broker.ruby(*publish, "1.0.0"), "Created FrontendWebsite version 1.0.0 with branch main and tags dev",
                    "successfully published.", "View it at")
                self.succeeds(broker.ruby(*publish, "1.0.0"), "successfully published again")
                self.pact(status=410)
                self.fails(broker.ruby(*publish, "1.0.0"), "Cannot change the content", '-     "status": 404', '+     "status": 410')
                self.succeeds(broker.ruby(*publish, "1.0.1"), "Created FrontendWebsite version 1.0.1")
                self.succeeds(broker.ruby("list-latest-pact-versions"), "FrontendWebsite", "ProductService", "1.0.1")

    def test_tells_a_refusal(self):
        broker = own_broker(self, BASIC)
        publish = ["publish", self.pact(), "--consumer-app-version"]
        self.fails(broker.ruby(*publish, "1", access=OPEN))
        self.fails(broker.ruby(*publish, ".."), "cannot be '..'")
