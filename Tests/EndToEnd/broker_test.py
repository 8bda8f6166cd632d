"""The tutor's broker: it survives a restart, begins anew and keeps the old, and asks before anything leaves this machine."""

import json
import os
import socket
import sqlite3
import unittest

from terminal import Terminal
from workshop import BINARY, LESSONS, Workspace, run


class TutorsBroker(unittest.TestCase):
    def start(self, workspace, step=11, environment=None):
        command = f"{BINARY} --step {step} --lessons {LESSONS} --workspace {workspace.path}"
        terminal = Terminal(command, environment=environment)
        self.addCleanup(terminal.close)
        return terminal

    def workspace(self):
        workspace = Workspace().__enter__()
        self.addCleanup(workspace.__exit__, None, None, None)
        return workspace

    def at_task(self, terminal):
        terminal.wait("http://127.0.0.1:")
        terminal.press("Escape")
        terminal.wait("EXERCISE", "BROKER http://127.0.0.1:")

    def leave(self, terminal):
        terminal.press("q")
        terminal.until(lambda _: terminal.flag("pane_dead") == "1", "the end of the program")

    def order(self, terminal, text, *expect):
        terminal.press(":")
        terminal.wait("Tab completes")
        terminal.write(text)
        terminal.press("Enter")
        return terminal.wait("Said by the broker", *expect, gone=("asking the broker",), seconds=30)

    def state(self, workspace, name):
        return os.path.join(workspace.path, ".state", name)

    def test_what_was_published_survives_a_restart_and_is_on_the_disk_at_the_end(self):
        workspace = self.workspace()
        terminal = self.start(workspace)
        self.at_task(terminal)
        self.order(terminal, "publish pacts --consumer-app-version 1.0.0 --branch main", "published")
        self.leave(terminal)
        self.assertFalse(os.path.exists(self.state(workspace, "broker.json")), "nobody serves it any more")
        again = self.start(workspace)
        self.at_task(again)
        again.press("4")
        again.wait("[4] Broker", "1.0.0", "no result")

    def test_a_reset_begins_anew_and_the_old_broker_can_be_brought_back(self):
        workspace = self.workspace()
        terminal = self.start(workspace)
        self.at_task(terminal)
        self.order(terminal, "publish pacts --consumer-app-version 1.0.0 --branch main", "published")
        terminal.press("Escape", "x", "Down", "Enter")
        terminal.wait("broker-kept-", ":broker restore", "begun anew", seconds=30)
        kept = [name for name in os.listdir(os.path.dirname(self.state(workspace, "x"))) if name.startswith("broker-kept-")]
        self.assertEqual(len(kept), 1, kept)
        with sqlite3.connect(self.state(workspace, kept[0])) as database:
            self.assertTrue(database.execute("select count(*) from sqlite_master").fetchone()[0])
        terminal.press("Enter", "4")
        terminal.wait("Nothing is published yet")
        terminal.press(":")
        terminal.wait("Tab completes")
        terminal.write(f"broker restore {kept[0]}")
        terminal.press("Enter")
        terminal.wait("knows again", seconds=30)
        terminal.press("Enter")
        terminal.wait("[4] Broker", "1.0.0", "no result")

    def test_a_taken_port_is_told_and_another_one_used(self):
        workspace = self.workspace()
        with socket.socket() as taken:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taken.bind(("127.0.0.1", 9292))
                taken.listen()
            except OSError:
                pass  # Somebody else has it, which is just as well.
            terminal = self.start(workspace)
            self.at_task(terminal)
            terminal.press("4")
            terminal.wait("Port 9292 is taken")

    def test_nothing_leaves_this_machine_before_a_yes(self):
        workspace = self.workspace()
        # An address of RFC 5737, which nobody has; a proxy in front of it would see each connection.
        with socket.socket() as proxy:
            proxy.bind(("127.0.0.1", 0))
            proxy.listen()
            proxy.settimeout(0)
            environment = {
                "PACT_BROKER_BASE_URL": "http://192.0.2.1:9292", "PACT_BROKER_TOKEN": "secret-of-the-company",
                "http_proxy": f"http://127.0.0.1:{proxy.getsockname()[1]}"}
            terminal = self.start(workspace, environment=environment)
            shown = terminal.wait("Which broker?", "http://192.0.2.1:9292", "PACT_BROKER_BASE_URL")
            self.assertNotIn("secret-of-the-company", shown)
            terminal.press("Enter")
            terminal.wait("Nothing was sent to http://192.0.2.1:9292")
            self.at_task(terminal)
            self.order(terminal, "publish pacts --consumer-app-version 1.0.0 --branch main", "published")
            with self.assertRaises(BlockingIOError, msg="something was connected"):
                proxy.accept()

    def test_a_step_jumped_into_says_what_was_put_there(self):
        workspace = self.workspace()
        terminal = self.start(workspace, step=12)
        shown = terminal.wait("The broker is filled", "1.0.0", "7e3d1a2", seconds=30)
        self.assertIn("was put there", " ".join(shown.split()))

    def test_a_webhook_has_the_verification_run_by_itself(self):
        workspace = self.workspace()
        workspace.solve(11)
        terminal = self.start(workspace)
        self.at_task(terminal)
        terminal.press("r")
        terminal.wait("Enter")
        terminal.press("Escape", "Escape")
        terminal.wait("pact PASS 6", gone=("running",), seconds=30)
        self.order(terminal, "publish pacts --consumer-app-version 1.0.0 --branch main", "published")
        terminal.press("Escape", "r")
        terminal.wait("verify PASS 6", gone=("running",), seconds=30)
        terminal.press(":")
        terminal.wait("Tab completes")
        terminal.write("webhook verify")
        terminal.press("Enter")
        terminal.wait("The webhook is there", seconds=30)
        terminal.press("Enter")
        terminal.press(":")
        terminal.wait("Tab completes")
        terminal.write("publish pacts/changed --consumer-app-version 1.1.0 --branch main")
        terminal.press("Enter")
        terminal.wait("The run that the broker's webhook started has ended: FAIL 1", gone=("running",), seconds=30)
        terminal.press("Escape")
        terminal.wait("verify FAIL 1", "expected 410")
        terminal.press("4", "4", "+")
        terminal.wait("[4] Broker's log")
        for _ in range(10):
            if "WEBHOOK contract_requiring_verification_published" in terminal.screen():
                return
            terminal.press("PPage")
        terminal.wait("WEBHOOK contract_requiring_verification_published")

    def test_reset_and_doctor_know_the_broker(self):
        workspace = self.workspace()
        terminal = self.start(workspace)
        self.at_task(terminal)
        self.order(terminal, "publish pacts --consumer-app-version 1.0.0 --branch main", "published")
        _, out, err = run("doctor", "--lessons", LESSONS, workspace=workspace)
        self.assertIn("broker.sqlite, served by process", out, err)
        _, _, err = run("reset", "11", "--lessons", LESSONS, workspace=workspace)
        self.assertIn("The broker stays as it is", err)
        self.leave(terminal)
        _, out, err = run("reset", "11", "--lessons", LESSONS, workspace=workspace)
        self.assertIn("The broker begins anew", out, err)
        with open(self.state(workspace, "broker-log.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["entries"], [])


if __name__ == "__main__":
    unittest.main()
