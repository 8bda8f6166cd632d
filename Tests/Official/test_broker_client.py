"""The commands that speak with a broker, against the program's own broker and against servers that answer oddly."""

import contextlib
import http.server
import json
import os
import pathlib
import re
import ssl
import subprocess
import tempfile
import unittest
from unittest import mock

from program import PACT, PATIENCE, Case, listening, run, serving

NO_BROKER = {name: "" for name in os.environ if name.startswith("PACT_BROKER")}


class Provider(http.server.BaseHTTPRequestHandler):
    """Answers every request with the server's `status` and `price`."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = json.dumps({"price": self.server.price}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Recorded(http.server.BaseHTTPRequestHandler):
    """Gives the server's `answers` one after the other, the last for ever; keeps what came in `seen`."""

    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.seen.append((self.command, self.path, dict(self.headers), body))
        answers = self.server.answers
        status, kind, text = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer

    def log_message(self, *_):
        pass


def recorded(*answers):
    return listening(Recorded, answers=list(answers), seen=[])


HAL = "application/hal+json"


class WithFolder(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.enter(mock.patch.dict(os.environ, NO_BROKER))

    def pact(self, price=1, consumer="Web", provider="Shop", name="pact.json", description="a price", state="it is open"):
        path = self.folder / name
        path.write_text(json.dumps({
            "consumer": {"name": consumer}, "provider": {"name": provider},
            "interactions": [{
                "description": description, "providerState": state, "request": {"method": "GET", "path": "/price"},
                "response": {"status": 200, "body": {"price": price}},
            }],
            "metadata": {"pactSpecification": {"version": "2.0.0"}},
        }))
        return path


class WithBroker(WithFolder):
    """A broker of the program for each test."""

    access = ()

    def setUp(self):
        super().setUp()
        self.broker = self.enter(serving("broker", "--port", "0", "--database", self.folder / "broker.sqlite", *self.access))

    def ask(self, command, *arguments, expect=0):
        status, out, err = run(*command.split(), *arguments, "--broker-base-url", self.broker.url)
        self.assertEqual(status, expect, out + err)
        return out + err if expect else out

    def json(self, command, *arguments):
        return json.loads(self.ask(command, *arguments, "--output", "json"))

    def publish(self, version="1", *arguments, expect=0, **pact):
        return self.ask("publish", self.pact(**pact), "--consumer-app-version", version, *arguments, expect=expect)

    def verify(self, *arguments, price=1, expect=0):
        with listening(Provider, price=price) as provider:
            status, out, err = run(
                "verify", "--broker-url", self.broker.url, "--provider-name", "Shop", "--provider-base-url", provider.url, "--no-colour",
                *arguments)
        self.assertEqual(status, expect, out + err)
        return out + err


class Publishing(WithBroker):
    def test_new_same_and_changed(self):
        self.assertIn("successfully published", self.publish("1", "--branch", "main", "--tag", "dev,test"))
        self.assertIn("published again", self.publish("1"))
        refused = self.publish("1", price=2, expect=1)
        self.assertIn("Cannot change the content of the pact between Web version 1 and Shop", refused)
        self.assertRegex(refused, r"-\s+\"price\": 1")
        self.assertRegex(refused, r"\+\s+\"price\": 2")
        self.publish("2", price=2)
        version = self.json("describe-version", "-a", "Web", "-e", "1")
        self.assertEqual(sorted(tag["name"] for tag in version["_embedded"]["tags"]), ["dev", "test"])

    def test_files_of_one_pair_are_merged(self):
        (self.folder / "pacts").mkdir()
        self.pact(name="pacts/a.json", description="one")
        self.pact(name="pacts/b.json", description="two")
        self.pact(name="pacts/c.json", provider="Bank")
        self.ask("publish", self.folder / "pacts", "-a", "1", "--branch", "main")
        pacts = self.json("list-latest-pact-versions")
        self.assertEqual(sorted((pact["consumer"], pact["provider"]) for pact in pacts), [("Web", "Bank"), ("Web", "Shop")])
        self.ask("get-pacts", "--provider", "Shop", "--branch", "main", "--download", "--download-dir", self.folder / "got")
        merged = json.loads((self.folder / "got" / "Web-Shop-1.json").read_text())
        self.assertEqual([interaction["description"] for interaction in merged["interactions"]], ["one", "two"])

    def test_downloads(self):
        self.publish("1", "--branch", "main")
        self.ask("get-pacts", "--provider", "Shop", "--branch", "main", "--latest", "--download", "--download-dir", self.folder / "got")
        files = list((self.folder / "got").iterdir())
        self.assertEqual([file.name for file in files], ["Web-Shop-1.json"])
        self.assertEqual(json.loads(files[0].read_text())["interactions"][0]["response"]["body"], {"price": 1})

    def test_what_was_published_before_a_refusal_is_told(self):
        (self.folder / "pacts").mkdir()
        self.pact(name="pacts/a.json", provider="Bank")
        self.pact(name="pacts/b.json")
        self.publish("1", price=2)
        told = self.ask("publish", self.folder / "pacts", "-a", "1", expect=1)
        self.assertIn("Pact between Web version 1 and Bank successfully published", told)
        self.assertIn("Cannot change the content", told)

    def test_version_from_git(self):
        repository = self.folder / "repository"
        repository.mkdir()
        git = ["git", "-C", str(repository), "-c", "user.name=a", "-c", "user.email=a@b"]
        subprocess.run([*git, "init", "--quiet", "--initial-branch", "feat/x"], check=True)
        subprocess.run([*git, "commit", "--quiet", "--allow-empty", "--message", "m"], check=True)
        commit = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
        before = os.getcwd()
        os.chdir(repository)
        self.addCleanup(os.chdir, before)
        ci = {name: "" for name in os.environ if name.startswith(("GITHUB_", "CI_", "GIT_", "BUILD"))}
        with mock.patch.dict(os.environ, ci):
            out = self.ask("publish", self.pact(), "--auto-detect-version-properties", "--tag-with-git-branch")
        self.assertIn(commit, out)
        self.assertIn("feat/x", out)

    def test_what_is_wrong_is_told(self):
        self.assertIn("Say the consumer's version", self.ask("publish", self.pact(), expect=2))
        (self.folder / "odd.json").write_text("[]")
        self.assertIn("is no pact", self.ask("publish", self.folder / "odd.json", "-a", "1", expect=2))
        (self.folder / "odd.json").write_text('{"consumer": {"name": "Web"}, "provider": {}, "interactions": []}')
        self.assertIn("$.provider.name", self.ask("publish", self.folder / "odd.json", "-a", "1", expect=2))
        self.assertIn("there is no such file", self.ask("publish", self.folder / "none.json", "-a", "1", expect=2))
        self.assertIn("branch", self.ask("publish", self.pact(), "-a", "1", "--branch", "two\nlines", expect=2))


class Deciding(WithBroker):
    def test_no_then_yes(self):
        self.publish("1", "--branch", "main")
        refused = self.ask("can-i-deploy", "-a", "Web", "--version", "1", expect=1)
        self.assertIn("There is no verified pact between", refused)
        self.assertIn("Computer says no ¯\\_(ツ)_/¯", refused)
        self.verify("--publish", "--provider-version", "7", "--provider-branch", "main")
        allowed = self.ask("can-i-deploy", "-a", "Web", "--version", "1")
        self.assertIn("Computer says yes \\o/", allowed)
        self.assertRegex(allowed, r"Web +\| 1 +\| Shop +\| 7 +\| true +\| 1")
        self.assertRegex(allowed, r"1\. http\S+ \(success\)")
        self.assertTrue(self.json("can-i-deploy", "-a", "Web", "--latest")["summary"]["deployable"])
        self.ask("can-i-merge", "-a", "Web", "-e", "1")

    def test_environments(self):
        self.publish("1", "--branch", "main")
        self.verify("--publish", "--provider-version", "7", "--provider-branch", "main")
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "production", expect=1)
        self.ask("record-deployment", "-a", "Shop", "-e", "7", "--environment", "production")
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "production")
        self.ask("record-undeployment", "-a", "Shop", "--environment", "production")
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "production", expect=1)
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "production", "--ignore", "Shop")

    def test_dry_run_and_asking_again(self):
        self.publish("1")
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--dry-run")
        out = self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--retry-while-unknown", "2", "--retry-interval", "0", expect=1)
        self.assertEqual(out.count("asking again in 0 s"), 2)

    def test_what_is_unknown_is_told(self):
        self.publish("1")
        self.assertIn("no pacticipant 'Wep'. Did you mean 'Web'?", self.ask("can-i-deploy", "-a", "Wep", "-e", "1", expect=2))
        self.assertIn("no environment 'mars'", self.ask("can-i-deploy", "-a", "Web", "-e", "1", "--to-environment", "mars", expect=2))
        self.assertIn("after it, --version", self.ask("can-i-deploy", "-a", "Web", expect=2))
        self.assertIn("comes after", self.ask("can-i-deploy", "-e", "1", "-a", "Web", expect=2))


class Verifying(WithBroker):
    def test_a_failure_is_published_too(self):
        self.publish("1")
        self.verify("--publish", "--provider-version", "7", price=2, expect=1)
        refused = self.ask("can-i-deploy", "-a", "Web", "-e", "1", expect=1)
        self.assertIn("failed", refused)
        self.assertIn("(failure)", refused)

    def test_selectors_pending_and_work_in_progress(self):
        self.publish("1", "--branch", "main")
        self.publish("2", "--branch", "feat", price=3)
        selected = ("--consumer-version-selectors", '{"mainBranch": true}', "--provider-branch", "main")
        out = self.verify(*selected, "--enable-pending", price=2)
        self.assertIn("latest version from the main branch 'main' (1)", out)
        self.assertIn("[PENDING]", out)
        self.verify(*selected, price=2, expect=1)
        out = self.verify(*selected, "--enable-pending", "--include-wip-pacts-since", "2020-01-01")
        self.assertEqual(len(re.findall(r"^Verifying a pact between Web and Shop$", out, re.MULTILINE)), 2)
        self.assertIn("work in progress", out)

    def test_callback(self):
        self.publish("1")
        self.publish("2", price=2)
        url = f"{self.broker.url}/pacts/provider/Shop/consumer/Web/version/1"
        self.verify("--webhook-callback-url", url, "--publish", "--provider-version", "7")
        self.ask("can-i-deploy", "-a", "Web", "-e", "1")
        self.ask("can-i-deploy", "-a", "Web", "-e", "2", expect=1)

    def test_a_filtered_result_is_not_published(self):
        self.publish("1")
        out = self.verify("--filter-description", "none", "--publish", "--provider-version", "7")
        self.assertIn("not published", out)
        self.ask("can-i-deploy", "-a", "Web", "-e", "1", expect=1)

    def test_a_provider_that_is_away_is_not_judged(self):
        self.publish("1")
        status, _, _ = run(
            "verify", "-b", self.broker.url, "-n", "Shop", "--provider-base-url", "http://127.0.0.1:1", "--publish", "--provider-version", "7")
        self.assertEqual(status, 3)
        self.assertIn("There is no verified pact", self.ask("can-i-deploy", "-a", "Web", "-e", "1", expect=1))

    def test_what_is_wrong_is_told(self):
        self.publish("1")
        base = ("--provider-base-url", "http://127.0.0.1:1")
        for arguments, words in [
            (("-b", self.broker.url, *base), "--provider-name"),
            (("-b", self.broker.url, "-n", "Shpo", *base), "Did you mean 'Shop'?"),
            (("-b", self.broker.url, "-n", "Shop", "--publish", *base), "--provider-version"),
            (("-b", self.broker.url, "-n", "Shop", "--consumer-version-selectors", "main", *base), "is no selector"),
            (("-b", self.broker.url, "-n", "Shop", "--consumer-version-selectors", "{}", *base), "(at index 0)"),
            (("--file", self.pact(), "--publish", "--provider-version", "1", *base), "--publish needs a broker"),
        ]:
            with self.subTest(words):
                status, out, err = run("verify", *arguments)
                self.assertEqual(status, 2, out + err)
                self.assertIn(words, err)


class Managing(WithBroker):
    def test_environments(self):
        uuid = self.ask("create-environment", "--name", "uat", "--display-name", "UAT", "--no-production", "-o", "id").strip()
        self.assertIn("already", self.ask("create-environment", "--name", "uat", expect=2))
        self.ask("update-environment", "--uuid", uuid, "--display-name", "Other")
        environment = self.json("describe-environment", "--uuid", uuid)
        self.assertEqual((environment["name"], environment["displayName"], environment["production"]), ("uat", "Other", False))
        self.assertEqual(sorted(e["name"] for e in self.json("list-environments")), ["production", "test", "uat"])
        self.ask("delete-environment", "--uuid", uuid)
        self.ask("describe-environment", "--uuid", uuid, expect=2)

    def test_deployments_and_releases(self):
        version = ("-a", "Web", "-e", "1")
        self.ask("create-or-update-version", *version, "--branch", "main", "--tag", "a", "b")
        self.ask("record-deployment", *version, "--environment", "test", "--application-instance", "blue")
        self.assertIn("Did you mean 'test'?", self.ask("record-deployment", *version, "--environment", "tset", expect=2))
        self.ask("record-release", *version, "--environment", "test")
        shown = self.ask("describe-version", "-a", "Web", "--environment", "test")
        self.assertRegex(shown, r"Web +\| 1 +\| deployed \| blue")
        self.assertRegex(shown, r"Web +\| 1 +\| released")
        self.assertIn("instance 'blue'", self.ask("record-undeployment", "-a", "Web", "--environment", "test", expect=2))
        self.ask("record-undeployment", "-a", "Web", "--environment", "test", "--application-instance", "blue")
        self.ask("record-support-ended", *version, "--environment", "test")
        self.assertIn("No version", self.ask("describe-version", "-a", "Web", "--environment", "test"))
        told = self.ask("record-deployment", "-a", "Web", "-e", "9", "--environment", "test", expect=2)
        self.assertIn("Web has no version '9'. Its newest is '1'.", told)

    def test_pacticipants_versions_and_tags(self):
        self.assertIn("created", self.ask("create-or-update-pacticipant", "--name", "A/B ü", "--main-branch", "main"))
        self.assertIn("changed", self.ask("create-or-update-pacticipant", "--name", "A/B ü", "--display-name", "Ab"))
        self.assertEqual(self.json("describe-pacticipant", "--name", "A/B ü")["mainBranch"], "main")
        self.assertEqual([p["name"] for p in self.json("list-pacticipants")], ["A/B ü"])
        version = ("-a", "A/B ü", "-e", "1+2")
        self.ask("create-version-tag", *version, "-t", "t", expect=2)
        self.ask("create-version-tag", *version, "-t", "t", "--auto-create-version")
        self.assertIn("1+2", self.ask("describe-version", "-a", "A/B ü", "--latest", "t"))
        self.assertIn("no longer", self.ask("delete-version-tag", *version, "-t", "t"))
        self.assertIn("nothing was deleted", self.ask("delete-version-tag", *version, "-t", "t"))
        self.ask("create-or-update-version", *version, "--branch", "feat/x")
        self.assertIn("is deleted", self.ask("delete-branch", "-a", "A/B ü", "--branch", "feat/x"))
        self.assertIn("nothing was deleted", self.ask("delete-branch", "-a", "A/B ü", "--branch", "feat/x"))
        self.ask("delete-branch", "-a", "A/B ü", "--branch", "feat/x", "--error-when-not-found", expect=2)

    def test_provider_states(self):
        self.publish("1", "--branch", "main")
        states = json.loads(self.ask("provider-states list", "--provider", "Shop", "--json"))
        self.assertEqual([(state["name"], state["consumers"]) for state in states], [("it is open", ["Web"])])

    def test_webhooks(self):
        self.publish("1")
        with recorded((200, "text/plain", "fine")) as target:
            body = ("-X", "POST", "-H", "Content-Type: application/json", "-d", '{"a": "${pactbroker.consumerName}"}')
            made = self.json("create-webhook", target.url, *body, "--contract-content-changed", "--consumer", "Web", "--provider", "Shop")
            uuid = made["uuid"]
            self.ask("create-or-update-webhook", target.url, "--uuid", uuid, *body, "--contract-published", "--description", "told")
            self.assertIn("told", self.ask("list-webhooks"))
            self.ask("test-webhook", "--uuid", uuid)
            self.assertEqual(json.loads(target.seen[0][3]), {"a": "Web"})
        self.ask("test-webhook", "--uuid", uuid, expect=1)
        self.assertIn("is deleted", self.ask("delete-webhook", "--uuid", uuid))
        self.assertIn("nothing was deleted", self.ask("delete-webhook", "--uuid", uuid))
        self.ask("create-webhook", "http://127.0.0.1:1/", expect=2)


class BesideTheOfficialClient(WithBroker):
    """What both clients do comes to the same."""

    def official(self, command, *arguments):
        environment = os.environ | {"PACT_BROKER_HTTP_RETRIES": "0"}
        done = subprocess.run(
            [PACT, "broker", *command.split(), *map(str, arguments), "--broker-base-url", self.broker.url], capture_output=True, text=True,
            timeout=PATIENCE, cwd=self.folder, env=environment)
        return done.returncode, done.stdout + done.stderr

    def test_either_publishes_the_same_content(self):
        for version, first, second in [("1", self.official, run), ("2", run, self.official)]:
            path = self.pact()
            arguments = (path, "--consumer-app-version", version, "--broker-base-url", self.broker.url)
            for publish in (first, second):
                status, *out = publish("publish", *arguments if publish is run else arguments[:3])
                self.assertEqual(status, 0, out)
            self.assertIn("published again", "".join(out))

    def test_verdicts(self):
        self.publish("1", "--branch", "main", "--tag", "dev")
        self.verify("--publish", "--provider-version", "7", "--provider-branch", "main", "--provider-tags", "prod")
        self.publish("2", "--branch", "feat", price=2)
        self.ask("record-deployment", "-a", "Shop", "-e", "7", "--environment", "production")
        self.ask("create-or-update-pacticipant", "--name", "Shop", "--main-branch", "main")
        self.publish("3", "--branch", "main", provider="Bank")
        verdicts = []
        for arguments in [
            "-a Web -e 1", "-a Web -e 2", "-a Web -e 9", "-a Web --latest", "-a Web --latest dev", "-a Web --branch main",
            "-a Web --branch feat", "-a Web --main-branch", "-a Web -e 1 --to-environment production",
            "-a Web -e 2 --to-environment production", "-a Web -e 1 --to-environment test", "-a Web -e 1 --to prod",
            "-a Web -e 1 -a Shop -e 7", "-a Web -e 2 -a Shop -e 7", "-a Web -e 1 -a Shop --latest prod", "-a Shop -e 7",
            "-a Shop -e 7 --to-environment production", "-a Web -e 3 --ignore Bank", "-a Web -e 3", "-a Nope -e 1",
            "-a Web -e 1 --to-environment mars", "-a Web -e 2 --dry-run", "-a Web --tag dev",
        ]:
            with self.subTest(arguments):
                theirs, told = self.official("can-i-deploy", *arguments.split())
                ours, out, err = run("can-i-deploy", *arguments.split(), "--broker-base-url", self.broker.url)
                self.assertEqual(ours == 0, theirs == 0, told + out + err)
                verdicts.append(ours)
        self.assertEqual({0, 1, 2}, set(verdicts))


class Access(WithBroker):
    access = (
        "--username", "pact", "--password", "secret", "--read-only-username", "reader", "--read-only-password", "only", "--token", "abc")

    def test_credentials(self):
        for arguments, expect in [
            ((), 2), (("--broker-username", "pact", "--broker-password", "secret"), 0), (("-u", "pact", "-p", "wrong"), 2),
            (("--broker-token", "abc"), 0), (("-k", "wrong"), 2),
        ]:
            with self.subTest(arguments):
                self.ask("list-pacticipants", *arguments, expect=expect)

    def test_credentials_of_the_environment(self):
        with mock.patch.dict(os.environ, {"PACT_BROKER_TOKEN": "wrong"}):
            told = self.ask("list-pacticipants", expect=2)
            self.assertIn("the token of PACT_BROKER_TOKEN", told)
            self.assertNotIn("wrong", told)
        with mock.patch.dict(os.environ, {"PACT_BROKER_USERNAME": "pact", "PACT_BROKER_PASSWORD": "secret"}):
            self.ask("list-pacticipants")

    def test_a_result_that_the_broker_does_not_take_is_no_success(self):
        self.publish("1", "-k", "abc")
        reader = ("--user", "reader", "--password", "only")
        self.verify(*reader)
        told = self.verify(*reader, "--publish", "--provider-version", "7", expect=3)
        self.assertIn("could not be published", told)


class OddServers(WithFolder):
    def test_no_broker(self):
        with recorded((200, "text/html", "<h1>hello</h1>")) as server:
            status, _, err = run("list-pacticipants", "-b", server.url)
            self.assertEqual(status, 3)
            self.assertIn("no broker's", err)
        status, _, err = run("list-pacticipants", "-b", "http://127.0.0.1:1", "--retries", "0")
        self.assertEqual((status, err.count("\n")), (3, 1), err)
        status, _, err = run("list-pacticipants")
        self.assertEqual(status, 2)
        self.assertIn("PACT_BROKER_BASE_URL", err)

    def test_a_gateway_that_recovers(self):
        with recorded((503, "text/html", ""), (200, HAL, '{"pacticipants": []}')) as server:
            status, _, err = run("list-pacticipants", "-b", server.url)
            self.assertEqual(status, 0, err)
            self.assertIn("Trying again in 0.5 s", err)

    def test_what_a_broker_says_can_do_a_terminal_no_harm(self):
        nasty = "\u001b]0;owned\u0007\u001b[2J\u202eevil"
        answer = json.dumps({"pacticipants": [{"name": nasty}], "errors": [nasty], "notices": [{"type": "error", "text": nasty}]})
        for status in (200, 400, 401, 404, 409, 500):
            with recorded((status, HAL, answer)) as server:
                for output in ("text", "json", "pretty"):
                    _, out, err = run("list-pacticipants", "-b", server.url, "--output", output, "--retries", "0")
                    self.assertNotRegex(out + err, r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

    def test_https(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj",
             "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        with secure(context) as server:
            port = server.server_port
            for host, arguments, expect, words in [
                ("localhost", (), 3, "its certificate is not to be trusted"), ("localhost", ("--ssl-certificate", certificate), 0, "A"),
                ("localhost", ("--skip-ssl-verification",), 0, "A"),
                ("127.0.0.1", ("--ssl-certificate", certificate), 3, "its certificate is not to be trusted"),
            ]:
                with self.subTest(host, arguments=arguments), mock.patch.dict(os.environ, {"SSL_CERT_FILE": ""}):
                    status, out, err = run("list-pacticipants", "-b", f"https://{host}:{port}/base", "-k", "abc", "--retries", "0", *arguments)
                    self.assertEqual(status, expect, out + err)
                    self.assertIn(words, out + err)
            self.assertEqual([(seen[1], seen[2]["Authorization"]) for seen in server.seen], [("/base/pacticipants", "Bearer abc")] * 2)
            server.answers[:] = [(200, HAL, self.pact().read_text())]
            with listening(Provider, price=1) as provider:
                status, out, err = run(
                    "verify", "--url", f"https://localhost:{port}/pact", "--token", "abc", "--ssl-certificate", certificate,
                    "--provider-base-url", provider.url)
            self.assertEqual(status, 0, out + err)
            self.assertEqual((server.seen[-1][1], server.seen[-1][2]["Authorization"]), ("/pact", "Bearer abc"))

    def test_proxy(self):
        with recorded((200, HAL, '{"pacticipants": []}')) as proxy:
            with mock.patch.dict(os.environ, {"http_proxy": proxy.url, "https_proxy": proxy.url, "no_proxy": "", "NO_PROXY": ""}):
                status, _, err = run("list-pacticipants", "-b", "http://broker.invalid:81")
                near, _, _ = run("list-pacticipants", "-b", "https://127.0.0.1:1", "--retries", "0")
            self.assertEqual((status, near, len(proxy.seen)), (0, 3, 1), err)
            self.assertEqual(proxy.seen[0][1], "http://broker.invalid:81/pacticipants")


@contextlib.contextmanager
def secure(context):
    with recorded((200, HAL, '{"pacticipants": [{"name": "A"}]}')) as server:
        server.handle_error = lambda *_: None
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        yield server


if __name__ == "__main__":
    unittest.main()
