"""Steps 6 to 10 of the walk: answers that depend on the provider's data, and a token that grows old."""


class LaterSteps:
    """What a learner does in them, wrong turns included; `self` is the walk."""

    def step_6(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("n")
        learner.read(self.pages(6))
        learner.edit()
        self.put("# Task 1: in which", "given: no products exist")
        self.put("# Task 1: what does", "body: !like []")
        self.put("# Task 1: and what", "returns: []")
        self.put("# Task 2: in which", "given: product with ID 11 does not exist")
        self.put("# Task 2: and what", "fails: 404")
        learner.to_text("# Task 2: which", "Down", "End")
        learner.rub_out(3)
        terminal.write("404")
        shown = learner.save_and_run("An empty example under a matcher")
        self.assertNotIn("DONE", shown)
        learner.answer_now(3, "Right.")
        learner.edit()
        learner.to_text("body: !like []")
        learner.rub_out(len("!like []"))
        terminal.write("[]")
        learner.save_and_run("pact PASS 4", "EXPECTED FAIL 2", "This is the announced end")
        self.close_step(6, 1)

    def step_7(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(7))
        learner.answer(2, "predict", "Right.")
        learner.edit()
        learner.to_text("# Task 1")
        learner.new_line()
        learner.lines("no product exist:", "products: []")
        self.outdented(1)
        learner.lines("product with ID 10 exists:", "products:", '- id: "10"', "type: CREDIT_CARD", "name: 28 Degrees")
        self.outdented(3)
        terminal.write("product with ID 11 does not exist: { products: [] }")
        shown = learner.save_and_run("no products exist", "WARN")
        self.assertNotIn("DONE", shown)
        learner.edit()
        learner.to_text("no product exist:")
        learner.rub_out(len(" exist:"))
        terminal.write("s exist:")
        learner.save_and_run("verify PASS 4", "DONE")
        self.close_step(7, 3)

    def step_8(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(8))
        learner.edit()
        learner.to_text("# Task 1")
        learner.new_line()
        learner.lines("headers:", "Authorization: Bearer {now}")
        learner.save_and_run()
        self.open_file("pact-test.yaml")
        learner.edit()
        self.put("# Task 2", "headers:", "Authorization: !like Bearer 2019-01-14T11:34:18.045Z")
        self.put("# Task 4: and what", "fails: 401")
        learner.to_text("# Task 4: which", "Down", "End")
        learner.rub_out(3)
        terminal.write("401")
        learner.save_and_run("6 defined, 5 would be kept")
        learner.edit()
        learner.to_text("fails: 401", *["Up"] * 10, "End")
        terminal.write(" without a token")
        terminal.press("C-s")
        terminal.until(lambda _: "predict" in learner.footer(), "the prediction", 30)
        learner.answer_now(2, "Right.")
        self.run_until("pact PASS 6", "EXPECTED FAIL 2", "This is the announced end")
        self.close_step(8, 2)

    def step_9(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(9))
        learner.answer(2, "predict", "Not so.")
        learner.edit()
        terminal.press("C-End")
        self.outdented(4)
        learner.lines("middleware:", "- bearerToken: { maxAge: 1 }")
        terminal.wait("`1` of what?")
        learner.rub_out(len(" }"))
        terminal.write("h }")
        learner.save_and_run("EXPECTED FAIL 4", "website PASS 2", "This is the announced end")
        learner.command("clock 2019-01-14")
        terminal.press("r")
        terminal.wait("2019-01-14", "11:34", gone=("running",), seconds=30)
        learner.command("clock 2019-01-14T12:00Z")
        terminal.press("r")
        terminal.wait("verify PASS 6", gone=("running",), seconds=30)
        learner.command("clock now")
        terminal.press("r")
        terminal.wait("EXPECTED FAIL 4", "DONE", gone=("running", "2019-01-14"), seconds=30)
        self.close_step(9, 3)

    def step_10(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(10))
        learner.answer(2, "predict", "Right.")
        learner.edit()
        terminal.press("C-End")
        self.outdented(2)
        learner.lines("requestFilter:", "- set:", "Authorization: Bearer {now}")
        shown = learner.save_and_run("got one, too")
        self.assertNotIn("DONE", shown)
        learner.edit()
        learner.to_text("- set:")
        learner.rub_out(len("set:"))
        learner.lines("when: Authorization", "set:")
        learner.save_and_run("verify PASS 6", "website PASS 2", "DONE")
        self.close_step(10, 2)

    def put(self, comment, *texts):
        """Types lines below a comment that says what is to be done there."""
        self.learner.to_text(comment)
        self.learner.new_line()
        self.learner.lines(*texts)

    def outdented(self, times):
        """Begins a line that stands further left."""
        self.learner.new_line()
        self.learner.rub_out(times)
