"""Killed at any moment, nothing that was saved is lost and every file can be read."""

import hashlib
import itertools
import json
import os
import random
import re
import time
import unittest

from pty_session import PtySession
from workshop import BINARY, Workspace

ROUNDS = int(os.environ.get("PACT_WORKSHOP_KILLS", "100"))
SEED = int(os.environ.get("PACT_WORKSHOP_SEED", "20260101"))
SAVE = "\x13"


class Killed(unittest.TestCase):
    def test_at_random_moments_of_a_session(self):
        chance = random.Random(SEED)
        with Workspace() as workspace:
            self.first_visit(workspace)
            kept = 0
            for number in range(ROUNDS):
                with self.subTest(round=number, seed=SEED):
                    kept += self.one_round(workspace, number, chance)
            self.assertGreaterEqual(kept, ROUNDS // 4, "hardly ever was a line on the disk before the kill, so nothing was tried")

    def first_visit(self, workspace):
        """Fills the step in and leaves in the ordinary way."""
        with PtySession([BINARY, "--workspace", workspace.path]) as session:
            session.wait_for("Welcome")
            session.write("q")
            session.process.wait(timeout=10)
        self.assertTrue(os.path.exists(workspace.file(1, "consumer/client.yaml")))

    def one_round(self, workspace, number, chance):
        """Types and saves a few numbered lines, is killed somewhere in between, and looks at what is on the disk.

        True where a line had been seen on the disk before the kill.
        """
        saved = None
        with PtySession([BINARY, "--step", "1", "--workspace", workspace.path]) as session:
            keys = chance.randrange(-10, 70)
            if keys < 0:
                session.read(chance.uniform(0, 0.05))
            else:
                self.edit(session)
            for key in itertools.islice(self.script(number), max(0, keys)):
                session.write(key)
                session.read(0.004)
                if key == SAVE and chance.random() < 0.5:
                    saved = self.next_line(session, workspace, number, saved)
            session.kill()
            session.process.wait()
        self.assert_readable(workspace)
        if saved is not None:
            self.assertGreaterEqual(self.newest_line(workspace, number), saved, "a line that was on the disk is gone")
        return saved is not None

    @staticmethod
    def edit(session):
        """Begins to type, and takes over what an earlier session had not saved."""
        unsaved = "Unsaved typing found"
        if session.wait_for(" edit\x1b", unsaved) != unsaved:
            session.write("i")
        if session.wait_for(" EDIT ", unsaved) == unsaved:
            session.write("\ri")
            session.wait_for(" EDIT ")

    @staticmethod
    def script(number):
        """Key by key: a new line, its text, saved; and on to the next."""
        for line in itertools.count():
            yield from ("\r", *f"# {number}.{line}", SAVE, "i")

    def next_line(self, session, workspace, number, saved):
        """Waits until a newer line than `saved` is on the disk, and gives its number."""
        deadline = time.monotonic() + 10
        while (newest := self.newest_line(workspace, number)) is None or newest <= (-1 if saved is None else saved):
            self.assertLess(time.monotonic(), deadline, "what is typed is not saved by Ctrl-S")
            session.read(0.004)
        return newest

    @staticmethod
    def newest_line(workspace, number):
        """The highest numbered line of this round in the saved file."""
        numbers = re.findall(rf"^ *# {number}\.(\d+)$", workspace.read(1, "consumer/client.yaml"), re.MULTILINE)
        return max(map(int, numbers), default=None)

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
        self.assert_attempts_whole(os.path.join(workspace.path, ".state", "attempts"))

    def assert_attempts_whole(self, folder):
        """Whatever is named is there, and is what its name says; nothing was put aside as damaged."""
        objects = os.path.join(folder, "objects")
        kept = set(os.listdir(objects)) if os.path.isdir(objects) else set()
        for name in kept:
            if not name.startswith("."):
                with open(os.path.join(objects, name), "rb") as file:
                    self.assertEqual(hashlib.sha256(file.read()).hexdigest(), name)
        for place, _, names in os.walk(folder):
            for name in filter(lambda name: name.endswith(".json"), names):
                with open(os.path.join(place, name), encoding="utf-8") as file:
                    value = json.load(file)
                states = [value["files"]] if "files" in value else [*value["past"], value["present"], *value["future"]]
                named = {content for state in states for content in state.values()}
                self.assertLessEqual(named, kept, os.path.join(place, name) + " names contents that are not there")
        self.assertFalse(os.path.exists(os.path.join(folder, "damaged")))


if __name__ == "__main__":
    unittest.main()
