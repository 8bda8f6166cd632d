"""A new user's way from the welcome to the end of the course, by keys alone, in a real terminal, with real runs."""

import json
import os
import sys
import unittest

from broker_steps import BrokerSteps
from first_steps import FirstSteps
from later_steps import LaterSteps
from learner import Learner
from terminal import Terminal
from workshop import BINARY, OFFLINE, OUTCOMES_WITH_BROKER, Workspace, can_be_offline, page_count, run

PRODUCTS, PRODUCT_10 = "get all products", "get product with ID 10"
# What fails in a verification: each interaction with its state and the places of its mismatches, not more and not less.
FACTS = {
    4: [(PRODUCT_10, "product with ID 10 exists", ["StatusMismatch", "HeaderMismatch Content-Type", "BodyTypeMismatch"])],
    6: [
        (PRODUCTS, "no products exist", ["BodyMismatch $"]),
        ("get product with ID 11", "product with ID 11 does not exist", ["StatusMismatch"])],
    8: [
        ("get all products without a token", "products exist", ["StatusMismatch"]),
        ("get product with ID 10 without a token", "product with ID 10 exists", ["StatusMismatch"])],
    9: [
        (PRODUCTS, "products exist", ["StatusMismatch", "BodyMismatch $"]),
        (PRODUCT_10, "product with ID 10 exists", ["StatusMismatch", "BodyMismatch $"]),
        (PRODUCTS, "no products exist", ["StatusMismatch", "BodyMismatch $"]),
        ("get product with ID 11", "product with ID 11 does not exist", ["StatusMismatch"])]}


def failed(interaction):
    """An interaction's description, its state, and what differs in it and where."""
    places = [" ".join(filter(None, (each["type"], each.get("key") or each.get("path")))) for each in interaction["mismatches"]]
    return interaction["description"], interaction["providerStates"][0]["name"], places


class Walk(FirstSteps, LaterSteps, BrokerSteps, unittest.TestCase):
    count = len(OUTCOMES_WITH_BROKER)

    def walk(self, width, height, before=""):
        with Workspace() as workspace:
            command = f"{before}{BINARY} --workspace {workspace.path}"
            with Terminal(command, width, height) as terminal:
                self.learner, self.terminal, self.workspace = Learner(terminal, workspace), terminal, workspace
                for number in range(1, self.count + 1):
                    getattr(self, f"step_{number}")()
                terminal.press("q")
                terminal.until(lambda _: terminal.flag("pane_dead") == "1", "the end of the program")
            self.assert_same_by_command()

    def test_at_80x24(self):
        self.walk(80, 24)

    def test_at_60x18(self):
        self.walk(60, 18)

    def test_at_120x40_with_the_network_cut_off(self):
        if not can_be_offline():
            print("the network cannot be cut off here, so this walk is with it", file=sys.stderr)
        self.walk(120, 40, before=OFFLINE if can_be_offline() else "")

    def pages(self, step):
        return page_count(step)

    def open_file(self, name):
        """Switches to a file of the step by the key for the next file."""
        for _ in range(6):
            title = next(line for line in self.terminal.screen().splitlines() if "[2] Edit" in line)
            if self.current(title) == name:
                return
            self.terminal.press(">")
            self.terminal.until(
                lambda shown: self.current(next((line for line in shown.splitlines() if "[2] Edit" in line), title)) != self.current(title),
                "another file in the editor")
        self.fail(f"{name} cannot be reached by >")

    @staticmethod
    def current(title):
        """The file that the editor's title names first, behind the hat."""
        return title.split("CONSUMER")[-1].split("PROVIDER")[-1].split()[0].rstrip("*")

    def run_until(self, *texts):
        """Presses what runs the step where it does not run already, and waits for its end."""
        self.terminal.until(lambda shown: "EXERCISE" in shown, "the exercise")
        if not all(text in self.terminal.screen() for text in texts):
            self.terminal.press("r")
        self.terminal.wait(*texts, gone=("running",), seconds=30)

    def close_step(self, number, answer, diagnosis=None):
        """Answers what is still asked, and goes to the next step by Enter."""
        learner, terminal = self.learner, self.terminal
        terminal.wait(f"{number}/{self.count} done", "DONE")
        for _ in range(12):
            offered = learner.footer()
            if "Enter next step" in offered:
                break
            if "Enter take the answer" in offered:
                terminal.press(str(diagnosis or answer))
                terminal.wait("Enter go on")
                diagnosis = None
            elif "Enter go on" in offered:
                terminal.press("Enter")
                terminal.wait("EXERCISE", gone=("QUESTION", "Enter go on"))
            else:
                terminal.press("Enter")
                terminal.until(lambda _: learner.footer() != offered, "something by Enter")
        terminal.until(lambda _: "Enter next step" in learner.footer(), "the way to the next step")
        with open(os.path.join(self.workspace.path, ".state", "progress.json"), encoding="utf-8") as file:
            record = json.load(file)
        self.assertTrue(record, "progress is on the disk")

    def assert_same_by_command(self):
        """The command line says of the same files what the screen said."""
        for number, outcome in OUTCOMES_WITH_BROKER.items():
            code, out, err = run("run", str(number), "--output", "json", workspace=self.workspace)
            result = json.loads(out)
            self.assertEqual((code, result["outcome"]), (0, outcome), err)
            verified = [one for one in result["runs"] if one["kind"] == "verify"]
            self.assertEqual([failed(each) for one in verified for each in one["interactions"] if each["mismatches"]], FACTS.get(number, []))
        _, out, _ = run("list", "--output", "json", workspace=self.workspace)
        self.assertEqual([step["state"] for step in json.loads(out)["steps"]], ["done"] * self.count)


if __name__ == "__main__":
    unittest.main()
