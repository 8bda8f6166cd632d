"""Steps 11 and 12 without the screen: plain commands, and a broker that runs beside them."""

import json
import os
import unittest

from broker import serving
from workshop import Workspace, run

WEBSITE = ("--pacticipant", "FrontendWebsite", "--version", "1.0.0")
SERVICE = ("--pacticipant", "ProductService", "--version", "7e3d1a2")
PRODUCTION = ("--to-environment", "production")


class Learner:
    """A workspace with a broker of its own that another process serves."""

    def __init__(self, workspace, url):
        self.environment = {"PACT_WORKSHOP_HOME": workspace.path, "PACT_BROKER_BASE_URL": ""}
        self.url = url

    def do(self, *words):
        """Gives an order, and its exit code."""
        return run(*words, "--broker-base-url", self.url, environment=self.environment)[0]

    def step(self, number, *options):
        """The tasks of a step that are open, and whether it is done."""
        code, out, err = run("run", str(number), "--output", "json", *options, environment=self.environment)
        result = json.loads(out)
        assert (code == 0) == result["done"], err
        return [task["id"] for task in result["tasks"] if not task["done"]], err


class BrokerSteps(unittest.TestCase):
    def setUp(self):
        workspace = Workspace()
        self.workspace = workspace.__enter__()
        self.addCleanup(workspace.__exit__)
        os.makedirs(os.path.join(workspace.path, ".state"))
        self.database = os.path.join(workspace.path, ".state", "broker.sqlite")

    def test_step_11_is_done_by_plain_commands(self):
        self.workspace.solve(11)
        with serving(self.database) as broker:
            learner = Learner(self.workspace, broker.url)
            self.assertEqual(learner.step(11)[0], ["published", "verified", "asked", "green"])
            pact = self.workspace.file(11, "pacts/FrontendWebsite-ProductService.json")
            self.assertEqual(learner.do("publish", pact, "--consumer-app-version", "1.0.0", "--branch", "main"), 0)
            self.assertEqual(learner.do("can-i-deploy", *WEBSITE), 1)
            self.assertEqual(learner.step(11)[0], ["asked"])
            self.assertEqual(learner.do("can-i-deploy", *WEBSITE), 0)
            self.assertEqual(learner.step(11)[0], ["asked"])
            self.assertEqual(learner.do("can-i-deploy", *SERVICE), 0)
            self.assertEqual(learner.step(11)[0], [])

    def test_step_12_is_done_in_the_right_order_alone(self):
        self.workspace.solve(12)
        run("run", "12", environment={"PACT_WORKSHOP_HOME": self.workspace.path, "PACT_BROKER_BASE_URL": ""})
        with serving(self.database) as broker:
            learner = Learner(self.workspace, broker.url)
            record = ("--environment", "production")
            self.assertEqual(learner.step(12)[0], ["empty", "service", "website"])
            self.assertEqual(learner.do("can-i-deploy", *WEBSITE, *PRODUCTION), 1)
            self.assertEqual(learner.do("record-deployment", *SERVICE, *record), 0)
            self.assertEqual(learner.step(12)[0], ["service", "website"])
            self.assertEqual(learner.do("record-undeployment", "--pacticipant", "ProductService", *record), 0)
            self.assertEqual(learner.do("can-i-deploy", *SERVICE, *PRODUCTION), 0)
            self.assertEqual(learner.do("record-deployment", *SERVICE, *record), 0)
            self.assertEqual(learner.do("can-i-deploy", *WEBSITE, *PRODUCTION), 0)
            self.assertEqual(learner.do("record-deployment", *WEBSITE, *record), 0)
            self.assertEqual(learner.step(12)[0], [])

    def test_step_12_entered_alone_finds_a_filled_broker_once(self):
        environment = {"PACT_WORKSHOP_HOME": self.workspace.path, "PACT_BROKER_BASE_URL": ""}
        said = [run("run", "12", environment=environment)[2] for _ in range(2)]
        self.assertIn("FrontendWebsite 1.0.0", said[0])
        self.assertNotIn("FrontendWebsite 1.0.0", said[1])

    def test_an_address_off_this_machine_is_not_asked_because_a_variable_names_it(self):
        environment = {"PACT_WORKSHOP_HOME": self.workspace.path, "PACT_BROKER_BASE_URL": "https://broker.invalid"}
        code, out, err = run("run", "11", environment=environment)
        self.assertEqual(code, 1)
        self.assertIn("Nothing is sent there", err)
        self.assertIn("--use-broker https://broker.invalid", err)
        code, out, err = run("run", "11", "--use-broker", "http://127.0.0.1:1", environment=environment)
        self.assertEqual(code, 3)
        self.assertIn("127.0.0.1:1", out)


if __name__ == "__main__":
    unittest.main()
