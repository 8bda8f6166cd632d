"""Many at once, and killed in the middle: what the broker has answered for is there, once, and whole."""

import http.client
import http.server
import os
import random
import socket
import tempfile
import threading
import time
import unittest

from broker import bare, pact, path, serving

SECONDS = float(os.environ.get("PACT_WORKSHOP_STORM", "8"))
KILLS = int(os.environ.get("PACT_WORKSHOP_BROKER_KILLS", "8"))
SEED = int(os.environ.get("PACT_WORKSHOP_SEED", "20260101"))
PROVIDER = "Shop & Co/é"


class Publisher(threading.Thread):
    """Publishes version after version; knows what was answered for."""

    def __init__(self, broker, number, end):
        super().__init__()
        self.consumer, self.end = f"Web {number % 4}", end
        self.number, self.client = number, broker.client()
        self.published, self.wrong, self.asked = {}, [], set()

    def run(self):
        for count in range(1_000_000):
            if time.monotonic() > self.end:
                break
            version = f"{self.number}.{count}"
            # Every third content comes again, under another version.
            contract = pact(self.consumer, PROVIDER, f"{self.number}-{count // 3}")
            self.asked.add(version)
            try:
                status, answer = self.client.publish(
                    self.consumer, version, contract, branch=f"feat/{self.number}", tags=[f"t{self.number}"])
            except (OSError, http.client.HTTPException):
                break
            if status == 200:
                self.published[version] = contract
            else:
                self.wrong.append((status, answer))
        self.client.close()


class Verifier(threading.Thread):
    """Fetches contracts and publishes results; knows where each was put."""

    def __init__(self, broker, number, end):
        super().__init__()
        self.end, self.number, self.client = end, number, broker.client()
        self.results, self.wrong = {}, []

    def run(self):
        count = 0
        while time.monotonic() < self.end:
            status, list_ = self.client.ask("POST", path("pacts", "provider", PROVIDER, "for-verification"), {
                "includePendingStatus": True, "providerVersionBranch": "main", "consumerVersionSelectors": [{"latest": True}]})
            if status == 404:
                time.sleep(0.01)
                continue
            if status != 200:
                self.wrong.append((status, list_))
                continue
            for entry in list_["_embedded"]["pacts"]:
                count += 1
                self.verify(entry, f"v{self.number}.{count}")
        self.client.close()

    def verify(self, entry, version):
        document = self.client.get(self.local(entry["_links"]["self"]["href"]))
        place = self.local(document["_links"]["pb:publish-verification-results"]["href"])
        body = {"success": self.number % 2 == 0, "providerApplicationVersion": version, "testResults": [{"success": True}]}
        status, result = self.client.ask("POST", place, body)
        if status == 201:
            self.results[self.local(result["_links"]["self"]["href"])] = version
        else:
            self.wrong.append((status, result))

    @staticmethod
    def local(address):
        return "/" + address.split("/", 3)[3]


class Storm(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="pact-workshop-test-")
        self.addCleanup(folder.cleanup)
        self.database = os.path.join(folder.name, "broker.sqlite")

    def test_twenty_at_once(self):
        with serving(self.database) as broker:
            end = time.monotonic() + SECONDS
            publishers = [Publisher(broker, number, end) for number in range(10)]
            verifiers = [Verifier(broker, number, end) for number in range(10)]
            for thread in [*publishers, *verifiers]:
                thread.start()
            for thread in [*publishers, *verifiers]:
                thread.join()
            for thread in [*publishers, *verifiers]:
                self.assertEqual(thread.wrong, [])
            results = {}
            for verifier in verifiers:
                self.assertTrue(verifier.results)
                self.assertFalse(results.keys() & verifier.results.keys(), "two results have one number")
                results.update(verifier.results)
            self.assert_all_there(broker, publishers, exactly=True)
            self.assert_results(broker, results)
            self.assertEqual(broker.stop(), 0)
        self.assertFalse(os.path.exists(self.database + "-wal"), "the log was not brought into the database")
        with serving(self.database) as broker:
            self.assert_all_there(broker, publishers, exactly=True)
            self.assert_results(broker, results)

    def test_killed_in_the_middle_of_a_storm(self):
        chance = random.Random(SEED)
        answered = 0
        everybody = []
        for number in range(KILLS):
            with self.subTest(round=number, seed=SEED), serving(self.database) as broker:
                self.assert_all_there(broker, everybody, exactly=False)
                publishers = [Publisher(broker, number * 10 + place, time.monotonic() + 30) for place in range(5)]
                for publisher in publishers:
                    publisher.start()
                time.sleep(chance.uniform(0.02, 0.6))
                broker.kill()
                for publisher in publishers:
                    publisher.join()
                    self.assertEqual(publisher.wrong, [])
                    answered += len(publisher.published)
                everybody += publishers
        self.assertGreater(answered, KILLS, "hardly anything was answered before the kills, so nothing was tried")
        with serving(self.database) as broker:
            self.assert_all_there(broker, everybody, exactly=False)

    def test_a_request_under_way_is_answered_before_the_end(self):
        reached, go_on = threading.Event(), threading.Event()

        class Slow(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                reached.set()
                go_on.wait(4)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow) as receiver, serving(self.database) as broker:
            threading.Thread(target=receiver.serve_forever, kwargs={"poll_interval": 0.01}).start()
            self.addCleanup(receiver.shutdown)
            client, answers = broker.client(), []
            self.assertEqual(client.publish("Web", "1", pact("Web", PROVIDER, 1))[0], 200)
            status, webhook = client.ask("POST", "/webhooks", {
                "events": [{"name": "contract_content_changed"}],
                "request": {"method": "POST", "url": f"http://127.0.0.1:{receiver.server_port}/"}})
            self.assertEqual(status, 201, webhook)
            place = "/" + webhook["_links"]["pb:execute"]["href"].split("/", 3)[3]
            asking = threading.Thread(target=lambda: answers.append(client.ask("POST", place, {})))
            asking.start()
            self.assertTrue(reached.wait(10))
            broker.process.terminate()
            end = time.monotonic() + 4
            with self.assertRaises(OSError, msg="it still takes new connections"):
                while time.monotonic() < end:
                    socket.create_connection((broker.host, broker.port), timeout=5).close()
            go_on.set()
            asking.join()
            self.assertEqual([(status, answer["success"]) for status, answer in answers], [(200, True)])
            self.assertEqual(broker.process.wait(20), 0)
            receiver.shutdown()

    def assert_all_there(self, broker, publishers, exactly):
        """Every contract that was answered for is there; what is there is whole, and somebody asked for it."""
        client = broker.client()
        for consumer in {publisher.consumer for publisher in publishers}:
            own = [publisher for publisher in publishers if publisher.consumer == consumer]
            published = {version: contract for publisher in own for version, contract in publisher.published.items()}
            asked = set().union(*(publisher.asked for publisher in own))
            status, page = client.ask("GET", path("pacticipants", consumer, "versions") + "?pageSize=10000")
            if status == 404:
                self.assertFalse(published)
                continue
            versions = page["_embedded"]["versions"]
            there = [version["number"] for version in versions]
            self.assertEqual(len(there), len(set(there)))
            self.assertLessEqual(set(published), set(there), "what was answered for is gone")
            self.assertLessEqual(set(there), asked)
            if exactly:
                self.assertEqual(set(there), set(published))
            for version in versions:
                number = version["number"].split(".")[0]
                self.assertEqual([branch["name"] for branch in version["_embedded"]["branchVersions"]], [f"feat/{number}"])
                self.assertEqual([tag["name"] for tag in version["_embedded"]["tags"]], [f"t{number}"])
                self.assertEqual(len(version["_links"]["pb:pact-versions"]), 1)
            for version, contract in published.items():
                place = path("pacts", "provider", PROVIDER, "consumer", consumer, "version", version)
                self.assertEqual(bare(client.get(place)), bare(contract))
        client.close()

    def assert_results(self, broker, results):
        client = broker.client()
        for place, version in results.items():
            self.assertEqual(client.get(place)["providerApplicationVersion"], version)
        client.close()


if __name__ == "__main__":
    unittest.main()
