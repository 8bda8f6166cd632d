"""A provider and a consumer of the learner's own, in another language than the workshop's."""

import json
import re
import subprocess
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from terminal import Terminal
from workshop import BINARY, Workspace, run

PRODUCTS = {
    "09": {"id": "09", "type": "CREDIT_CARD", "name": "Gem Visa", "version": "v1"},
    "10": {"id": "10", "type": "CREDIT_CARD", "name": "28 Degrees", "version": "v1"},
}


class OwnProvider:
    """ProductService in Python, with an address at which its states are changed."""

    def __init__(self):
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                owner.asked.append(self.path)
                if self.path == "/products":
                    return self.answer(200, list(owner.products.values()))
                product = owner.products.get(self.path.removeprefix("/product/"))
                return self.answer(200, product) if product else self.answer(404, {"message": "Product not found"})

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if self.path != "/states":
                    return self.answer(404, {})
                owner.states.append((body["action"], body["state"]))
                owner.products = {} if body["state"] == "no products exist" else dict(PRODUCTS)
                return self.answer(200, {})

            def answer(self, status, value):
                data = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json; charset=utf-8")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.products, self.asked, self.states = {}, [], []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def verification(url, states=True):
    return (
        f"provider: ProductService\nproviderBaseUrl: {url}\n" + (f"stateChangeUrl: {url}/states\n" if states else "")
        + "pacts: [../pacts/FrontendWebsite-ProductService.json]\n")


def verify(workspace, step=5):
    """Runs the step and gives the exit code, its verification, its warnings and what was said."""
    code, out, err = run("run", str(step), "--output", "json", workspace=workspace)
    result = json.loads(out)
    return code, next(one for one in result["runs"] if one["kind"] == "verify"), result.get("warnings", []), out + err


class Provider(unittest.TestCase):
    def test_it_is_verified_where_it_listens_and_told_of_its_states(self):
        with Workspace() as workspace, OwnProvider() as provider:
            workspace.solve(5)
            workspace.write(5, "provider/verification.yaml", verification(provider.url))
            _, verified, warnings, said = verify(workspace)
            self.assertEqual(verified["result"], "pass", said)
            self.assertEqual([entry["result"] for entry in verified["interactions"]], ["ok", "ok"])
            self.assertIn("/product/10", provider.asked)
            self.assertIn(("setup", "product with ID 10 exists"), provider.states)
            self.assertEqual(warnings, [])

    def test_without_an_address_for_states_it_keeps_its_data_and_the_result_says_so(self):
        with Workspace() as workspace, OwnProvider() as provider:
            workspace.solve(5)
            workspace.write(5, "provider/verification.yaml", verification(provider.url, states=False))
            _, verified, _, _ = verify(workspace)
            self.assertEqual(verified["result"], "fail")
            self.assertEqual(provider.states, [])
            _, out, err = run("run", "5", workspace=workspace)
            self.assertIn("there is no stateChangeUrl", out + err)

    def test_what_it_answers_otherwise_is_told_like_any_mismatch(self):
        with Workspace() as workspace, OwnProvider() as provider:
            workspace.solve(4)
            workspace.write(4, "provider/verification.yaml", verification(provider.url))
            _, verified, _, said = verify(workspace, 4)
            results = {entry["description"]: entry for entry in verified["interactions"]}
            self.assertEqual(results["get all products"]["result"], "ok", said)
            facts = [fact["type"] for fact in results["get product with ID 10"]["mismatches"]]
            self.assertEqual(facts[0], "StatusMismatch")

    def test_one_that_does_not_run_is_the_environment_and_no_mistake_of_the_contract(self):
        with OwnProvider() as provider:
            url = provider.url
        with Workspace() as workspace:
            workspace.solve(5)
            workspace.write(5, "provider/verification.yaml", verification(url))
            code, verified, _, _ = verify(workspace)
            self.assertEqual((code, verified["result"]), (3, "not run"))


class Consumer(unittest.TestCase):
    def ask(self, url):
        """What curl gets: the status and the body."""
        result = subprocess.run(
            ["curl", "-s", "--noproxy", "*", "--max-time", "20", "-w", "\n%{http_code}", url], capture_output=True, text=True, check=False)
        body, _, status = result.stdout.rpartition("\n")
        return int(status), body

    def test_the_mock_server_stays_up_until_it_is_told_to_stop(self):
        with Workspace() as workspace:
            with Terminal(f"{BINARY} --step 4 --workspace {workspace.path}") as terminal:
                terminal.wait("Page 1/")
                terminal.press("Escape")
                terminal.wait("[2] Edit")
                terminal.write(":mock")
                terminal.press("Enter")
                shown = terminal.wait("listens at http://127.0.0.1:")
                url = re.search(r"http://127\.0\.0\.1:\d+", shown).group()
                status, body = self.ask(url + "/products")
                self.assertEqual((status, json.loads(body)[0]["name"]), (200, "Gem Visa"))
                terminal.wait('GET /products matches "get all products"')
                status, _ = self.ask(url + "/product/10")
                self.assertEqual(status, 500)
                terminal.wait("2 asked, 1 refused", "REFUSED GET /product/10 is in no interaction")
                terminal.press("4")
                terminal.wait("your consumer")
                terminal.write(":mock off")
                terminal.press("Enter")
                terminal.wait("it was asked 2 times, and refused 1")
                terminal.until(lambda _: self.ask(url + "/products")[0] == 0, "nobody listening any more")

    def test_a_port_that_is_taken_is_told(self):
        with Workspace() as workspace, OwnProvider() as other:
            with Terminal(f"{BINARY} --step 4 --workspace {workspace.path}") as terminal:
                terminal.wait("Page 1/")
                terminal.press("Escape")
                terminal.wait("[2] Edit")
                terminal.write(f":mock {other.server.server_port}")
                terminal.press("Enter")
                terminal.wait("The mock server does not run")


if __name__ == "__main__":
    unittest.main()
