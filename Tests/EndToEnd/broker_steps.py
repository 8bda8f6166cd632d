"""Steps 11 and 12 of the walk: a contract and a result through the broker, and a release in the right order."""


class BrokerSteps:
    """What a learner does in them, wrong turns included; `self` is the walk."""

    def step_11(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(11))
        terminal.press("1")
        terminal.wait("BROKER http://127.0.0.1:")
        learner.answer(2, "predict", "Right.")
        self.run_until("pact PASS 6", "verify FAIL")
        self.order("publish pacts --branch main", "belongs to one build")
        self.order("publish pacts --consumer-app-version main", "never moves")
        self.order("publish pacts --consumer-app-version 1.0.0 --branch main", "DONE", "published")
        self.order("can-i-deploy --pacticipant frontendwebsite --version 1.0.0", "case sensitive")
        self.order("can-i-deploy --pacticipant FrontendWebsite --version 1.0.0", "Computer says no")
        terminal.press("Escape")
        self.open_file("verification.yaml")
        learner.edit()
        learner.to_text("provider: ProductService")
        learner.new_line()
        learner.lines("providerVersion: 7e3d1a2")
        learner.save_and_run("verify PASS 6", "kept to yourself")
        learner.edit()
        learner.to_text("  password: pact_workshop")
        learner.new_line()
        learner.lines("publishResults: true")
        learner.save_and_run("verify PASS 6", gone=("running", "kept to yourself"))
        self.order("can-i-deploy --pacticipant ProductService --version 7e3d1a2", "Computer says yes")
        self.order("can-i-deploy --pacticipant FrontendWebsite --version 1.0.0", "Computer says yes")
        self.look("[4] Broker", "7e3d1a2", "verified")
        self.look("[4] Broker's log", "/matrix?")
        self.look("[4] Traffic")
        self.order("publish pacts/changed --consumer-app-version 1.0.0 --branch main", "REFUSED")
        terminal.press("Escape")
        self.run_until("verify PASS 6", "DONE")
        self.close_step(11, 2)

    def step_12(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(12))
        learner.answer(2, "predict", "Right.")
        self.run_until("verify PASS 6")
        website, service = "--pacticipant FrontendWebsite --version 1.0.0", "--pacticipant ProductService --version 7e3d1a2"
        self.order(f"can-i-deploy {website} --to-environment prod", "no such environment")
        self.order(f"can-i-deploy {website} --to-environment production", "Computer says no")
        self.order(f"can-i-deploy {service} --to-environment production", "Computer says yes")
        self.order(f"record-deployment {service} --environment production", "DONE")
        self.look("[4] Broker", "ProductService 7e3d1a2")
        self.order(f"can-i-deploy {website} --to-environment production", "Computer says yes")
        self.order(f"record-deployment {website} --environment production", "DONE")
        terminal.press("Escape")
        learner.edit()
        learner.to_text("- latest: true")
        learner.rub_out(len("latest: true"))
        terminal.write("mainBranch: true")
        self.outdented(1)
        terminal.write("- deployedOrReleased: true")
        learner.save_and_run("verify PASS 6", "12/12 done")

    def order(self, text, *expect):
        """Gives an order to the broker, and waits for the answer to it."""
        self.terminal.press(":")
        self.terminal.wait("Tab completes")
        self.terminal.write(text)
        self.terminal.until(lambda _: self.learner.footer().endswith(text[-24:]), f"{text} in the command line")
        self.terminal.press("Enter")
        return self.terminal.wait("Said by the broker", *expect, gone=("asking the broker",), seconds=30)

    def look(self, *expect):
        """Goes on to the next of the broker's views."""
        self.terminal.press("4")
        self.terminal.wait(*expect)
