"""The official verifiers, fetching pacts from the program's broker and publishing what came of them: the one of today, alone and in
pact-python, and the one that was written in Ruby."""

import base64
import http.server
import json
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request

import pact

from broker import BASIC, BEARER, ENVIRONMENT, HAS_RUBY, OPEN, RUBY, own_broker
from program import PACT, PATIENCE, Case, listening, pact_of_step, serving

MAIN = '{"mainBranch": true}'


class Service(http.server.BaseHTTPRequestHandler):
    """A provider: `/N` gives N, or another number where the server `fails`."""

    def do_GET(self):
        number = 0 if self.server.fails else int(self.path[1:])
        body = json.dumps({"number": number}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class BrokerCase(Case):
    """A broker with nothing in it, and a provider that keeps its contracts until it `fails`."""

    access = OPEN
    provider = "Service"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.broker = own_broker(self, self.access)
        self.service = self.enter(listening(Service, fails=False))

    def ask(self, method, path, body=None):
        """The document that the broker answers with; `path` may be an absolute address."""
        headers = {"Authorization": self.access.header} if self.access.header else {}
        request = urllib.request.Request(urllib.parse.urljoin(self.broker.url, path), method=method, headers=headers)
        request.data = None if body is None else json.dumps(body).encode()
        if body is not None:
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or b"null")

    def publish(self, version, number, branch="main", tags=(), consumer="Web"):
        """Publishes a contract that asks for a number."""
        contract = {
            "consumer": {"name": consumer}, "provider": {"name": self.provider},
            "interactions": [{
                "description": f"the number {number}", "request": {"method": "GET", "path": f"/{number}"},
                "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"number": number}},
            }],
            "metadata": {"pactSpecification": {"version": "2.0.0"}},
        }
        content = base64.b64encode(json.dumps(contract).encode()).decode()
        self.ask("POST", "/contracts/publish", {
            "pacticipantName": consumer, "pacticipantVersionNumber": version, "branch": branch, "tags": list(tags),
            "contracts": [{
                "consumerName": consumer, "providerName": self.provider, "specification": "pact", "contentType": "application/json",
                "content": content, "onConflict": "overwrite"}],
        })

    def verify(self, *arguments, source=None):
        """Runs the official verifier with pacts from the broker, or from another source; gives its exit code and what it printed."""
        port = self.service.url.rsplit(":", 1)[1]
        command = [
            PACT, "verifier", "--no-colour", *(source or ["--broker-url", self.broker.url]), "--provider-name", self.provider,
            "--hostname", "127.0.0.1", "--port", port, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=ENVIRONMENT)
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    def results(self, version="1", consumer="Web"):
        """The newest results for a version of the consumer."""
        consumer, version = (urllib.parse.quote(text, safe="") for text in (consumer, version))
        path = f"/verification-results/consumer/{consumer}/version/{version}/latest"
        return self.ask("GET", path)["_embedded"]["verificationResults"]

    def numbers(self, text):
        """Which contracts were verified, in their order."""
        return [int(number) for number in re.findall(r"the number (\d+) \(", text)]


class WithoutSelectors(BrokerCase):
    def test_the_latest_pacts_of_all_consumers_are_verified(self):
        self.publish("1", 1)
        self.publish("2", 2, branch="feat")
        self.publish("1", 3, consumer="App")
        status, text = self.verify()
        self.assertEqual(status, 0, text)
        self.assertEqual(sorted(self.numbers(text)), [2, 3])

    def test_a_result_is_published_with_the_version_its_branch_its_tags_and_its_build(self):
        self.publish("1", 1)
        status, text = self.verify(
            "--publish", "--provider-version", "p 1/2", "--provider-branch", "feat/x", "--provider-tags", "dev,prod",
            "--build-url", "http://ci.test/7")
        self.assertEqual(status, 0, text)
        result, = self.results()
        self.assertEqual((result["success"], result["providerApplicationVersion"]), (True, "p 1/2"))
        self.assertEqual(result["buildUrl"], "http://ci.test/7")
        self.assertEqual(result["verifiedBy"]["implementation"], "Pact-Rust")
        test, = result["testResults"]
        self.assertTrue(test["success"])
        contract = self.ask("GET", result["_links"]["pb:pact-version"]["href"])
        self.assertEqual(test["interactionId"], contract["interactions"][0]["_id"])
        version = self.ask("GET", "/pacticipants/Service/versions/p%201%2F2")
        self.assertEqual(sorted(tag["name"] for tag in version["_embedded"]["tags"]), ["dev", "prod"])
        self.assertEqual(version["branch"], "feat/x")

    def test_a_failure_is_published_with_what_differs(self):
        self.publish("1", 1)
        self.service.fails = True
        status, text = self.verify("--publish", "--provider-version", "p1")
        self.assertEqual(status, 1, text)
        result, = self.results()
        self.assertFalse(result["success"])
        mismatch, = result["testResults"][0]["mismatches"]
        self.assertEqual((mismatch["attribute"], mismatch["identifier"]), ("body", "$.number"))

    def test_a_provider_that_nobody_knows_has_no_pacts(self):
        status, text = self.verify()
        self.assertEqual(status, 1)
        self.assertIn("No pacts found for provider 'Service'", text)


class WithSelectors(BrokerCase):
    def setUp(self):
        super().setUp()
        self.publish("1", 1, tags=["prod"])
        self.publish("2", 2, branch="feat", tags=["dev", "prod"])
        self.publish("3", 3)
        self.publish("1", 4, branch="trunk", consumer="App")

    def verified(self, *selectors, more=()):
        arguments = [text for selector in selectors for text in ("--consumer-version-selectors", selector)]
        status, text = self.verify(*arguments, *more)
        self.assertEqual(status, 0, text)
        return sorted(self.numbers(text))

    def test_branches_and_tags_choose(self):
        for expected, *selectors in [
            ([3], MAIN),
            ([2, 3], MAIN, '{"branch": "feat"}'),
            ([3, 4], '{"branch": "trunk", "fallbackBranch": "main"}'),
            ([1, 2], '{"tag": "prod"}'),
            ([2], '{"tag": "prod", "latest": true}'),
            ([2], '{"tag": "none", "latest": true, "fallbackTag": "dev"}'),
            ([3, 4], '{"latest": true}'),
            ([4], '{"latest": true, "consumer": "App"}'),
        ]:
            with self.subTest(selectors):
                self.assertEqual(self.verified(*selectors), expected)

    def test_the_providers_own_branch_chooses(self):
        self.assertEqual(self.verified('{"matchingBranch": true}', more=["--provider-branch", "feat"]), [2])

    def test_tags_choose_in_the_old_way(self):
        self.assertEqual(self.verified(more=["--consumer-version-tags", "dev,prod"]), [2])

    def test_environments_choose(self):
        environments = {one["name"]: one["uuid"] for one in self.ask("GET", "/environments")["_embedded"]["environments"]}
        self.ask("POST", f"/pacticipants/Web/versions/1/deployed-versions/environment/{environments['production']}", {})
        self.ask("POST", f"/pacticipants/App/versions/1/released-versions/environment/{environments['test']}", {})
        for expected, selector in [
            ([1], '{"deployed": true}'), ([4], '{"released": true}'), ([1, 4], '{"deployedOrReleased": true}'),
            ([1], '{"environment": "production"}'),
        ]:
            with self.subTest(selector):
                self.assertEqual(self.verified(selector), expected)

    def test_a_pact_comes_with_why_it_is_there(self):
        status, text = self.verify("--consumer-version-selectors", MAIN)
        self.assertEqual(status, 0, text)
        self.assertIn("since it is the pact of:", text)
        self.assertIn("latest version from the main branch 'main' (3)", text)

    def test_selectors_that_choose_nothing_fail(self):
        status, text = self.verify("--consumer-version-selectors", '{"branch": "none"}')
        self.assertEqual(status, 1, text)
        self.assertIn("No pacts", text)

    def test_a_selector_that_is_none_is_named(self):
        status, text = self.verify("--consumer-version-selectors", '{"tag": "a", "branch": "b"}', "--consumer-version-selectors", MAIN)
        self.assertEqual(status, 1, text)
        self.assertIn("tag cannot be combined with branch (at index 0)", text)

    def test_the_same_content_is_verified_once_and_known_for_each_version(self):
        self.publish("5", 1, branch="fix")
        status, text = self.verify(
            "--consumer-version-selectors", '{"tag": "prod"}', "--consumer-version-selectors", '{"branch": "fix"}', "--publish",
            "--provider-version", "p1", "--provider-branch", "main")
        self.assertEqual(status, 0, text)
        self.assertEqual(sorted(self.numbers(text)), [1, 2])
        for version in ("1", "5"):
            self.assertEqual([one["success"] for one in self.results(version)], [True])


class WithOddNames(BrokerCase):
    provider = "Ser/vice ü+%2F"

    def test_names_and_versions_may_hold_anything(self):
        self.publish("1 / ?#[]", 1, branch="feat/ü x", consumer="a/b c")
        status, text = self.verify(
            "--consumer-version-selectors", '{"branch": "feat/ü x", "consumer": "a/b c"}', "--enable-pending", "--publish",
            "--provider-version", "p/1 +", "--provider-branch", "fix/ö y", "--provider-tags", "t/1")
        self.assertEqual(status, 0, text)
        result, = self.results("1 / ?#[]", "a/b c")
        self.assertEqual((result["success"], result["providerApplicationVersion"]), (True, "p/1 +"))
        version = self.ask("GET", "/pacticipants/" + urllib.parse.quote(self.provider, safe="") + "/versions/p%2F1%20+")
        self.assertEqual((version["branch"], [tag["name"] for tag in version["_embedded"]["tags"]]), ("fix/ö y", ["t/1"]))


class PendingAndInProgress(BrokerCase):
    ARGUMENTS = ["--consumer-version-selectors", MAIN, "--enable-pending", "--provider-branch", "main"]
    PUBLISHING = ["--publish", "--provider-version", "p1"]

    def test_a_pending_pact_may_fail_until_it_was_kept_once(self):
        self.publish("1", 1)
        self.service.fails = True
        status, text = self.verify(*self.ARGUMENTS, *self.PUBLISHING)
        self.assertEqual(status, 0, text)
        self.assertIn("This pact is in pending state for this version of Service", text)
        self.assertIn("This pact stays in pending state for any version of Service from branch 'main'", text)
        self.assertFalse(self.results()[0]["success"])
        self.service.fails = False
        status, text = self.verify(*self.ARGUMENTS, *self.PUBLISHING)
        self.assertEqual(status, 0, text)
        self.assertIn("This pact is no longer in pending state", text)
        self.service.fails = True
        status, text = self.verify(*self.ARGUMENTS)
        self.assertEqual(status, 1, text)
        self.assertIn("This pact was verified successfully before by a version of Service from branch 'main'", text)

    def test_a_success_that_is_not_published_changes_nothing(self):
        self.publish("1", 1)
        status, text = self.verify(*self.ARGUMENTS)
        self.assertEqual(status, 0, text)
        self.assertIn("This pact stays in pending state", text)
        self.service.fails = True
        self.assertEqual(self.verify(*self.ARGUMENTS)[0], 0)

    def test_tags_are_pending_for_themselves(self):
        self.publish("1", 1)
        arguments = ["--consumer-version-selectors", MAIN, "--enable-pending", "--provider-tags"]
        status, text = self.verify(*arguments, "dev", *self.PUBLISHING)
        self.assertEqual(status, 0, text)
        self.service.fails = True
        self.assertEqual(self.verify(*arguments, "dev")[0], 1)

    def test_work_in_progress_is_added_and_may_fail(self):
        self.publish("1", 1)
        self.verify(*self.ARGUMENTS, *self.PUBLISHING)
        self.publish("2", 2, branch="feat")
        since = ["--include-wip-pacts-since", "2020-01-01"]
        for _ in range(2):
            status, text = self.verify(*self.ARGUMENTS, *self.PUBLISHING, *since)
            self.assertEqual(status, 0, text)
            self.assertEqual(self.numbers(text), [1, 2])
            self.assertIn("is a 'work in progress' pact", text)
        self.assertTrue(self.results("2")[0]["success"])
        status, text = self.verify(*self.ARGUMENTS, "--include-wip-pacts-since", "2999-01-01")
        self.assertEqual((status, self.numbers(text)), (0, [1]))


class ForAWebhook(BrokerCase):
    def test_a_pact_named_by_its_address_alone_is_verified_and_its_version_remembered(self):
        self.publish("1", 1)
        self.publish("2", 1, branch="feat")
        listed, = self.ask("POST", "/pacts/provider/Service/for-verification", {"consumerVersionSelectors": [{"latest": True}]})[
            "_embedded"]["pacts"]
        status, text = self.verify(
            "--webhook-callback-url", listed["_links"]["self"]["href"], "--publish", "--provider-version", "p1", "--provider-branch",
            "main")
        self.assertEqual(status, 0, text)
        result, = self.results("1")
        self.assertIn("Web (2)", result["_links"]["self"]["name"])
        self.assertEqual(self.ask("GET", "/pacticipants/Service/versions/p1")["branch"], "main")


    def test_an_address_may_be_all_that_a_verifier_knows(self):
        self.publish("1", 1)
        status, text = self.verify(source=["--url", self.broker.url + "/pacts/provider/Service/consumer/Web/latest"])
        self.assertEqual((status, self.numbers(text)), (0, [1]), text)


class WithAUser(BrokerCase):
    access = BASIC
    credentials = ["--user", BASIC.client[1], "--password", BASIC.client[3]]

    def test_the_users_name_and_password_open_everything(self):
        self.publish("1", 1)
        status, text = self.verify(
            *self.credentials, "--consumer-version-selectors", MAIN, "--publish", "--provider-version", "p1", "--provider-branch", "main")
        self.assertEqual(status, 0, text)
        self.assertTrue(self.results()[0]["success"])

    def test_nothing_is_given_to_others(self):
        self.publish("1", 1)
        for credentials in ([], ["--user", BASIC.client[1], "--password", "wrong"], ["--token", BASIC.client[3]]):
            status, text = self.verify(*credentials, "--consumer-version-selectors", MAIN)
            self.assertEqual((status, self.numbers(text)), (1, []), text)


class WithAToken(BrokerCase):
    access = BEARER

    def test_the_token_opens_everything(self):
        self.publish("1", 1)
        status, text = self.verify(
            "--token", BEARER.client[1], "--consumer-version-selectors", MAIN, "--publish", "--provider-version", "p1", "--provider-branch",
            "main")
        self.assertEqual(status, 0, text)
        self.assertTrue(self.results()[0]["success"])
        self.assertEqual(self.verify("--token", "wrong", "--consumer-version-selectors", MAIN)[0], 1)


class FromPython(BrokerCase):
    def verifier(self):
        verifier = pact.Verifier("Service", host="127.0.0.1").add_transport(url=self.service.url)
        source = verifier.broker_source(self.broker.url, selector=True, use_env=False)
        source.consumer_version(main_branch=True).consumer_version(branch="feat", fallback_branch="main")
        return source.include_pending().provider_branch("main").build()

    def test_pacts_are_selected_verified_and_their_results_published(self):
        self.publish("1", 1)
        self.publish("2", 2, branch="feat")
        self.verifier().set_publish_options("p1", url="http://ci.test/7", branch="main", tags=["dev"]).verify()
        self.assertEqual([self.results(version)[0]["success"] for version in ("1", "2")], [True, True])
        tags = self.ask("GET", "/pacticipants/Service/versions/p1")["_embedded"]["tags"]
        self.assertEqual([tag["name"] for tag in tags], ["dev"])

    def test_pending_is_heeded(self):
        self.publish("1", 1)
        self.service.fails = True
        self.verifier().verify()
        self.service.fails = False
        self.verifier().set_publish_options("p1", branch="main").verify()
        self.service.fails = True
        with self.assertRaises(RuntimeError):
            self.verifier().verify()


@unittest.skipUnless(HAS_RUBY, "the tools in Ruby are not installed")
class FromRuby(BrokerCase):
    def verify_in_ruby(self, *arguments):
        command = [
            RUBY / "pact-provider-verifier", "--provider", "Service", "--provider-base-url", self.service.url,
            "--pact-broker-base-url", self.broker.url, "--consumer-version-selector", MAIN, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, env=ENVIRONMENT)
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    def test_pacts_are_verified_and_their_results_published_in_the_old_shape(self):
        self.publish("1", 1)
        self.publish("2", 2, branch="feat")
        status, text = self.verify_in_ruby(
            "--publish-verification-results", "--provider-app-version", "p1", "--provider-version-branch", "main",
            "--provider-version-tag", "dev", "--enable-pending", "--include-wip-pacts-since", "2020-01-01")
        self.assertEqual(status, 0, text)
        self.assertIn("'work in progress' pact", text)
        result, = self.results()
        self.assertTrue(result["success"])
        test, *_ = result["testResults"]["tests"]
        contract = self.ask("GET", result["_links"]["pb:pact-version"]["href"])
        self.assertEqual(test["interactionId"], contract["interactions"][0]["_id"])
        self.assertTrue(self.results("2")[0]["success"])
        self.assertEqual(self.ask("GET", "/pacticipants/Service/versions/p1")["branch"], "main")

    def test_a_failure_is_published_and_pending_heeded(self):
        self.publish("1", 1)
        self.service.fails = True
        publishing = ["--publish-verification-results", "--provider-app-version", "p1", "--provider-version-branch", "main"]
        status, text = self.verify_in_ruby("--enable-pending", *publishing)
        self.assertEqual(status, 0, text)
        self.assertFalse(self.results()[0]["success"])
        self.assertEqual(self.verify_in_ruby(*publishing)[0], 1)


class SampleProvider(BrokerCase):
    def test_the_sample_provider_keeps_the_pact_of_step_five(self):
        provider = self.enter(serving("provider", 5))
        written = pact_of_step(5, self.folder)
        content = base64.b64encode(written.read_bytes()).decode()
        self.ask("POST", "/contracts/publish", {
            "pacticipantName": "FrontendWebsite", "pacticipantVersionNumber": "1", "branch": "main",
            "contracts": [{
                "consumerName": "FrontendWebsite", "providerName": "ProductService", "specification": "pact",
                "contentType": "application/json", "content": content}],
        })
        done = subprocess.run(
            [
                PACT, "verifier", "--no-colour", "--broker-url", self.broker.url, "--provider-name", "ProductService", "--hostname",
                "127.0.0.1", "--port", provider.port, "--state-change-url", provider.first["stateChangeUrl"],
                "--consumer-version-selectors", MAIN, "--publish", "--provider-version", "p1", "--provider-branch", "main",
            ], capture_output=True, text=True, timeout=PATIENCE, env=ENVIRONMENT)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        result, = self.results("1", "FrontendWebsite")
        contract = self.ask("GET", result["_links"]["pb:pact-version"]["href"])
        known = {interaction["_id"] for interaction in contract["interactions"]}
        self.assertEqual({test["interactionId"] for test in result["testResults"]}, known)


if __name__ == "__main__":
    unittest.main()
