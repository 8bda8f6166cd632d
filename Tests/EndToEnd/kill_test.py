"""Killed at any moment, nothing that was saved is lost and every file can be read."""

import json
import os
import random
import time
import unittest

from pty_session import PtySession
from workshop import BINARY, Workspace

ROUNDS = int(os.environ.get("PACT_WORKSHOP_KILLS", "100"))
SEED = int(os.environ.get("PACT_WORKSHOP_SEED", "20260101"))


class Killed(unittest.TestCase):
    def test_at_random_moments_of_a_session(self):
        random_numbers = random.Random(SEED)
        with Workspace() as workspace:
            self.first_visit(workspace)
            for number in range(ROUNDS):
                with self.subTest(round=number, seed=SEED):
                    self.one_round(workspace, number, random_numbers)

    def first_visit(self, workspace):
        """Fills the step in and leaves in the ordinary way."""
        with PtySession([BINARY, "--workspace", workspace.path]) as session:
            session.wait_for("Welcome")
            session.write("q")
            session.process.wait(timeout=10)
        self.assertTrue(os.path.exists(workspace.file(1, "consumer/client.yaml")))

    def one_round(self, workspace, number, random_numbers):
        """Types and saves a few numbered lines, is killed somewhere in between, and looks at what is on the disk."""
        with PtySession([BINARY, "--step", "1", "--workspace", workspace.path]) as session:
            session.drain(quiet=0.03, limit=2)
            session.write("\x1b")
            saved = None
            moment = time.perf_counter() + random_numbers.uniform(0.0, 0.25)
            steps = iter(self.script(number))
            while time.perf_counter() < moment:
                keys = next(steps, None)
                if keys is None:
                    break
                session.write(keys)
                session.read(0.004)
                if "\x13" in keys:
                    saved = self.newest_line(workspace, number) or saved
            session.kill()
            session.process.wait()
        self.assert_readable(workspace)
        if saved is not None:
            self.assertGreaterEqual(self.newest_line(workspace, number) or -1, saved, "a line that was on the disk is gone")

    @staticmethod
    def script(number):
        yield "i"
        for line in range(20):
            for character in f"# {number}.{line}":
                yield character
            yield "\r"
            yield "\x13"
            yield "i"

    @staticmethod
    def newest_line(workspace, number):
        """The highest numbered line of this round in the saved file."""
        lines = [
            line for line in workspace.read(1, "consumer/client.yaml").splitlines() if line.strip().startswith(f"# {number}.")]
        numbers = [int(line.split(".")[-1]) for line in lines if line.split(".")[-1].isdigit()]
        return max(numbers, default=None)

    def assert_readable(self, workspace):
        for folder, _, names in os.walk(workspace.path):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    data = file.read()
                if name.endswith(".json"):
                    json.loads(data)
                if name.endswith(".yaml"):
                    self.assertTrue(data, path + " is empty")
                    data.decode("utf-8")


if __name__ == "__main__":
    unittest.main()
