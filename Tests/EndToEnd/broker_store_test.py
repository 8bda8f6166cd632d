"""The broker's database and who owns it: old, new, damaged, full, held by another; and what the command refuses."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import unittest

from broker import Client, bare, pact, serving
from workshop import BINARY, ROOT, run

FIXTURES = pathlib.Path(ROOT, "Tests", "Fixtures", "broker")


class Store(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pact-workshop-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.database = os.path.join(self.folder, "broker.sqlite")

    def broker(self, *options, **more):
        return run("broker", "--port", "0", *options, **more)

    def refused(self, database, status):
        """What the command says of a database that it does not serve."""
        code, out, err = self.broker("--database", database)
        self.assertEqual((code, out), (status, ""), err)
        return err.strip()

    # What is in the file

    def test_a_database_of_the_first_schema_is_brought_up_to_date(self):
        with sqlite3.connect(self.database) as old:
            old.executescript((FIXTURES / "schema-1.sql").read_text())
        old.close()
        with serving(self.database) as broker:
            client = broker.client()
            document = client.get("/pacts/provider/Shop/consumer/Web/version/1.0.0")
            self.assertEqual(document["interactions"][0]["description"], "question 0")
            self.assertEqual(client.get("/pacticipants/Web")["mainBranch"], "main")
            self.assertEqual(client.get("/environments")["_embedded"]["environments"], [])
            self.assertEqual(client.publish("Web", "2.0.0", pact("Web", "Shop", 2))[0], 200)
        with serving(self.database) as broker:
            numbers = [v["number"] for v in broker.client().get("/pacticipants/Web/versions")["_embedded"]["versions"]]
            self.assertEqual(numbers, ["2.0.0", "1.0.0"])

    def test_a_database_of_a_newer_program_is_left_alone(self):
        with serving(self.database):
            pass
        with sqlite3.connect(self.database) as database:
            database.execute("INSERT INTO grdb_migrations VALUES ('99 something new')")
        database.close()
        before = pathlib.Path(self.database).read_bytes()
        self.assertIn("was written by a newer version of this program", self.refused(self.database, 2))
        self.assertEqual(pathlib.Path(self.database).read_bytes(), before)

    def test_a_file_that_is_no_database_is_left_alone(self):
        for content in [b"my shopping list\n" * 100, b"SQLite format 3\0" + b"\xff" * 5000]:
            pathlib.Path(self.database).write_bytes(content)
            self.assertIn("is no database of a broker, or it is damaged", self.refused(self.database, 2))
            self.assertEqual(pathlib.Path(self.database).read_bytes(), content)

    def test_a_database_of_something_else_is_left_alone(self):
        with sqlite3.connect(self.database) as other:
            other.execute("CREATE TABLE pacticipant (something TEXT)")
        other.close()
        before = pathlib.Path(self.database).read_bytes()
        self.assertIn("is no database of a broker", self.refused(self.database, 2))
        self.assertEqual(pathlib.Path(self.database).read_bytes(), before)

    def test_a_folder_is_no_database(self):
        self.assertIn(f"{self.folder} is a folder. Name a file", self.refused(self.folder, 2))

    def test_a_folder_that_is_missing(self):
        self.assertIn("No such file or directory", self.refused(self.folder + "/none/broker.sqlite", 3))

    @unittest.skipIf(os.geteuid() != 0, "needs another user's rights")
    def test_a_place_that_cannot_be_written(self):
        with serving(self.database):
            pass
        os.chmod(self.folder, 0o755)
        os.chmod(self.database, 0o644)
        command = [BINARY, "broker", "--port", "0", "--database", self.database]
        done = subprocess.run(
            command, capture_output=True, text=True, user=65534, group=65534, extra_groups=[], stdin=subprocess.DEVNULL, timeout=60)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn(self.folder, done.stderr)

    def test_a_full_disk(self):
        script = (
            'mount -t tmpfs -o size=640k none "$1" || exit 77; cd "$1"; '
            'exec "$2" broker --output json --port "$3" --database "$1/broker.sqlite"')
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        process = subprocess.Popen(
            ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh", self.folder, BINARY, str(port)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        if not process.stdout.readline():
            if process.wait(10) == 77 or b"unshare" in process.stderr.read():
                self.skipTest("no disk can be made here")
        client = Client("127.0.0.1", port, {})
        answered, refusal = [], None
        for number in range(2000):
            status, answer = client.publish("Web", str(number), pact("Web", "Shop", number, interactions=20))
            if status != 200:
                refusal = (status, answer)
                break
            answered.append(number)
        self.assertIsNotNone(refusal, "the disk was never full")
        self.assertEqual(refusal[0], 500)
        self.assertIn("There is no room left on the disk", refusal[1]["error"]["message"])
        # What was refused is not there, what was answered for is.
        status, _ = client.ask("GET", f"/pacticipants/Web/versions/{len(answered)}")
        self.assertEqual(status, 404)
        for number in answered[-3:]:
            self.assertEqual(bare(client.get(f"/pacts/provider/Shop/consumer/Web/version/{number}")),
                             bare(pact("Web", "Shop", number, interactions=20)))
        client.close()

    # Whose it is

    def test_one_database_has_one_owner(self):
        with serving(self.database, "--username", "me", "--password", "a secret", "--token", "another") as broker:
            card = self.database + ".owner.json"
            text = pathlib.Path(card).read_text()
            self.assertEqual(json.loads(text), {
                "url": broker.url, "pid": broker.process.pid, "credentials": ["basic", "bearer"]})
            self.assertNotIn("secret", text)
            for name in ["broker.sqlite.owner.json", "broker.sqlite.lock", "broker.sqlite"]:
                self.assertEqual(os.stat(os.path.join(self.folder, name)).st_mode & 0o777, 0o600, name)
            os.symlink(self.database, self.folder + "/link")
            for name in [self.database, self.folder + "/link", self.folder + "/../" + os.path.basename(self.folder) + "/broker.sqlite"]:
                said = self.refused(name, 3)
                self.assertIn(f"Process {broker.process.pid} serves", said)
                self.assertIn(broker.url, said)
            self.assertEqual(broker.stop(), 0)
        self.assertFalse(os.path.exists(card))

    def test_what_a_killed_owner_left_is_taken_over(self):
        with serving(self.database) as broker:
            self.assertEqual(broker.client().publish("Web", "1", pact("Web", "Shop", 1))[0], 200)
            broker.kill()
        self.assertTrue(os.path.exists(self.database + ".owner.json"))
        with serving(self.database) as broker:
            self.assertEqual(json.loads(pathlib.Path(self.database + ".owner.json").read_text())["pid"], broker.process.pid)
            self.assertEqual(broker.client().get("/pacticipants/Web/versions/1")["number"], "1")

    def test_the_workspace_has_a_broker_of_its_own(self):
        process = subprocess.Popen(
            [BINARY, "broker", "--output", "json", "--workspace", self.folder], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        with process:
            first = json.loads(process.stdout.readline())
            self.assertEqual(first["database"], os.path.realpath(self.folder) + "/.state/broker.sqlite")
            process.terminate()
            self.assertEqual(process.wait(20), 0)
        self.assertEqual(sorted(os.listdir(self.folder + "/.state")), ["broker.lock", "broker.sqlite"])

    def test_files_of_the_same_stem_are_somebody_elses(self):
        mine = {name: pathlib.Path(self.folder, name) for name in ["package.json", "package.lock"]}
        for path in mine.values():
            path.write_text('{"name": "mine"}\n')
        with serving(self.folder + "/package.sqlite"):
            pass
        for path in mine.values():
            self.assertEqual(path.read_text(), '{"name": "mine"}\n')

    def test_a_hard_link_and_a_removed_lock_make_no_second_owner(self):
        with serving(self.database) as broker:
            os.link(self.database, self.folder + "/other.sqlite")
            self.assertIn(f"Process {broker.process.pid} has", self.refused(self.folder + "/other.sqlite", 3))
            os.remove(self.database + ".lock")
            self.assertIn(f"Process {broker.process.pid} serves", self.refused(self.database, 3))
            self.assertTrue(os.path.exists(self.database + ".owner.json"))

    def test_what_would_be_lost_is_not_acknowledged(self):
        with serving(self.database) as broker:
            client = broker.client()
            self.assertEqual(client.publish("Web", "1", pact("Web", "Shop", 1))[0], 200)
            os.remove(self.database)
            status, answer = client.publish("Web", "2", pact("Web", "Shop", 2))
            self.assertEqual(status, 500)
            self.assertIn("was deleted or replaced", answer["error"]["message"])
            self.assertEqual(client.ask("GET", "/pacticipants/Web/versions/2")[0], 404)
            self.assertEqual(broker.stop(), 0)
            self.assertIn("was deleted or replaced", broker.process.stderr.read().decode())

    @unittest.skipIf(os.geteuid() != 0, "needs another user's rights")
    @unittest.skipUnless(os.geteuid() == 0, "only root can be somebody else")
    def test_a_database_that_cannot_be_written_is_not_served(self):
        # Not below the tests' own folder, into which nobody else may look.
        folder = tempfile.mkdtemp(prefix="pact-workshop-test-", dir="/tmp")
        self.addCleanup(shutil.rmtree, folder)
        database = folder + "/broker.sqlite"
        with serving(database):
            pass
        for path in [folder, database, database + ".lock"]:
            os.chown(path, 65534, 65534)
        os.chmod(database, 0o400)
        command = [BINARY, "broker", "--port", "0", "--database", database]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, user=65534, group=65534, extra_groups=[], stdin=subprocess.DEVNULL, timeout=60)
        except PermissionError:
            self.skipTest("the program lies where only root may start it")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn(f"{database} cannot be written", done.stderr)

    def test_a_line_end_in_its_path_is_no_line_of_the_report(self):
        command = [BINARY, "broker", "--port", "0", "--database", self.folder + "/a\nb.sqlite"]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        self.assertTrue(process.stdout.readline().startswith("http://127.0.0.1:"))
        process.terminate()
        _, err = process.communicate(timeout=20)
        self.assertIn("/a?b.sqlite. Ctrl-C stops the broker.", err)

    # How it ends

    @contextlib.contextmanager
    def slow_receiver(self, broker):
        """A webhook of the broker is under way to somebody who never answers."""
        with socket.socket() as receiver:
            receiver.bind(("127.0.0.1", 0))
            receiver.listen()
            client = broker.client()
            status, _ = client.ask("POST", "/webhooks", {
                "events": [{"name": "contract_published"}],
                "request": {"method": "POST", "url": f"http://127.0.0.1:{receiver.getsockname()[1]}/"}})
            self.assertEqual(status, 201)
            self.assertEqual(client.publish("Web", "1", pact("Web", "Shop", 1))[0], 200)
            receiver.settimeout(20)
            connection, _ = receiver.accept()
            with connection:
                connection.recv(10)
                yield client, receiver

    def test_a_webhook_under_way_does_not_hold_up_the_end(self):
        with serving(self.database) as broker, self.slow_receiver(broker):
            self.assertEqual(broker.stop(), 0)
            self.assertFalse(os.path.exists(self.database + ".owner.json"))

    def test_a_second_signal_ends_it_at_once(self):
        with serving(self.database) as broker, self.slow_receiver(broker) as (client, receiver):
            # Somebody waits for an answer too, so that the first signal alone takes its time.
            index = client.get("/webhooks")["_links"]["pb:webhooks"][0]["href"]
            client.connection.request("POST", index + "/execute", b"{}", {"Content-Type": "application/json"})
            tried_out, _ = receiver.accept()
            self.addCleanup(tried_out.close)
            broker.process.send_signal(signal.SIGINT)
            with self.assertRaises(subprocess.TimeoutExpired):
                broker.process.wait(0.5)
            broker.process.send_signal(signal.SIGINT)
            self.assertEqual(broker.process.wait(2), -signal.SIGINT)
        with serving(self.database) as broker:
            self.assertEqual(broker.client().get("/pacticipants/Web/versions/1")["number"], "1")

    # What the command refuses, and says

    def test_a_port_that_is_taken(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            code, out, err = run("broker", "--port", str(port), "--database", self.database)
            self.assertEqual((code, out), (3, ""))
            self.assertIn(f"Port {port} of 127.0.0.1 is taken", err)
        self.assertFalse(os.path.exists(self.database + ".owner.json"))

    def test_nobody_unknown_from_elsewhere(self):
        for host in ["0.0.0.0", "::", "localhost.example.org", "127.0.0.1.example.org"]:
            code, out, err = self.broker("--host", host, "--database", self.database)
            self.assertEqual((code, out), (2, ""))
            self.assertIn("nobody would have to say who they are", err)

    def test_from_elsewhere_with_credentials(self):
        with serving(self.database, "--host", "0.0.0.0", "--token", "secret") as broker:
            broker.host = "127.0.0.1"
            self.assertEqual(broker.client().ask("GET", "/")[0], 401)
            self.assertEqual(broker.client(Authorization="Bearer secret").ask("GET", "/")[0], 200)
            owner = json.loads(pathlib.Path(self.database + ".owner.json").read_text())
            self.assertEqual(owner["url"], f"http://127.0.0.1:{broker.port}")

    def test_half_a_user_is_none(self):
        for options in [["--username", "a"], ["--password", "b"], ["--read-only-username", "a"], ["--username", "a:b", "--password", "c"],
                        ["--token", ""], ["--token", "a\nb"], ["--allow-webhooks-to", "http://x"]]:
            code, out, err = self.broker("--database", self.database, *options)
            self.assertEqual((code, out), (2, ""), options)
            self.assertTrue(err.strip().endswith("."), err)
        self.assertFalse(os.path.exists(self.database))

    def test_credentials_from_the_environment(self):
        environment = {
            **os.environ, "PACT_BROKER_BASIC_AUTH_USERNAME": "me", "PACT_BROKER_BASIC_AUTH_PASSWORD": "geheim",
            "PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME": "you", "PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD": "offen"}
        with serving(self.database, environment=environment) as broker:
            self.assertEqual(broker.first["credentials"], [
                {"kind": "basic", "from": "PACT_BROKER_BASIC_AUTH_USERNAME and PACT_BROKER_BASIC_AUTH_PASSWORD"},
                {"kind": "read-only", "from": "PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME and PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD"}])
            self.assertEqual(broker.client(Authorization="Basic bWU6Z2VoZWlt").ask("GET", "/")[0], 200)
            self.assertEqual(broker.client(Authorization="Basic eW91Om9mZmVu").ask("POST", "/pacticipants", {"name": "x"})[0], 401)

    # Limits

    def test_too_much_is_the_askers_mistake(self):
        with serving(self.database) as broker:
            for request, status in [
                (b"POST /contracts/publish HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n\r\n", 413),
                (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 200_000 + b"\r\n\r\n", 431),
                (b"POST /pacticipants HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{x", 400),
                (b"POST /pacticipants HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n" + b"[" * 200_000, 400),
                (b"nonsense\r\n\r\n", 400),
            ]:
                with socket.create_connection((broker.host, broker.port), timeout=20) as connection:
                    try:
                        connection.sendall(request)
                    except OSError:
                        pass
                    self.assertEqual(int(connection.recv(4096).split()[1]), status, request[:40])


if __name__ == "__main__":
    unittest.main()
