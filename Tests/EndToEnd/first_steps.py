"""Steps 1 to 5 of the walk: the consumer's guess, and how the contract finds it."""

import os


class FirstSteps:
    """What a learner does in them, wrong turns included; `self` is the walk."""

    def step_1(self):
        learner, terminal = self.learner, self.terminal
        terminal.wait("Welcome", "FrontendWebsite", f"0/{self.count} done")
        learner.read(self.pages(1))
        learner.answer(4, "predict", "Right.")
        learner.enter("edit", " EDIT ")
        learner.to_line("consumer/client.yaml", 1, "# Task 1")
        learner.new_line()
        learner.lines("getProduct:", "parameters: [id]", "request: GET products/{id}")
        terminal.wait("A path starts with a slash")
        learner.rub_out(len("products/{id}"))
        terminal.write("/products/{id}")
        terminal.wait("/products/{id}", gone=("A path starts with a slash",))
        shown = learner.save_and_run("EXPECTED FAIL 2", "This is the announced end")
        self.assertIn("Refused", shown)
        self.close_step(1, 1)

    def step_2(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(2))
        name = "consumer/unit-test.yaml"
        learner.edit()
        learner.to_line(name, 2, r"request: GET /\.\.\.")
        learner.rub_out(3)
        terminal.write("products/50")
        learner.to_line(name, 2, r'getProduct\("\.\.\."\)')
        learner.rub_out(len('"...")'))
        terminal.write('"50")')
        learner.to_line(name, 2, r'returns: "\.\.\."')
        learner.rub_out(len(' "..."'))
        learner.new_line()
        learner.lines('id: "50"', "type: CREDIT_CARD", "name: 28 Degrees", "version: v1")
        terminal.press("C-s")
        # The website has to be predicted before it runs for the first time.
        terminal.until(lambda shown: "QUESTION" in shown or "predict" in learner.footer(), "the prediction", 30)
        if "QUESTION" not in terminal.screen():
            learner.enter("predict", "QUESTION")
        learner.pass_lines()
        terminal.press("4")
        terminal.wait("Right")
        terminal.press("Enter")
        self.run_until("EXPECTED FAIL 1", "unit PASS 2", "This is the announced end", "404")
        self.close_step(2, 1)

    def step_3(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(3))
        learner.answer(1, "predict", "Not so.")
        name = "consumer/pact-test.yaml"
        learner.edit()
        learner.to_line(name, 3, r"# Task 2")
        learner.new_line()
        learner.lines("body: !like", 'id: "10"', "type: CREDIT_CARD", "name: 28 Degrees")
        terminal.press("C-s")
        shown = terminal.wait("saved", "own three products", gone=("running",), seconds=30)
        self.assertNotIn("DONE", shown)
        learner.edit()
        learner.to_text("body:")
        terminal.press("Down", "Home", "C-k", "C-k", "C-k", "Up", "End")
        terminal.write(" !eachLike")
        learner.new_line()
        learner.lines('id: "09"', "type: CREDIT_CARD", "name: Gem Visa")
        learner.save_and_run("pact PASS 2", "DONE")
        self.assertTrue(os.path.exists(self.workspace.file(3, "pacts/FrontendWebsite-ProductService.json")))
        self.close_step(3, 4)

    def step_4(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(4))
        learner.answer(2, "predict", "Right.")
        name = "provider/verification.yaml"
        learner.edit()
        learner.to_line(name, 4, r'^provider: "\.\.\."')
        learner.rub_out(len('"..."'))
        terminal.write("ProductService")
        learner.to_line(name, 4, r"^pacts: \[\]")
        learner.rub_out(1)
        terminal.write("../pacts/FrontendWebsite-ProductService.json]")
        learner.save_and_run("EXPECTED FAIL 1", "This is the announced end")
        terminal.press("d")
        shown = terminal.wait("contract asks", "provider said", "Difference 1/3")
        self.assertRegex(shown, r"status\s+- 200\s+\+ 404|- *200")
        terminal.press("]")
        terminal.wait("Difference 2/3", "Content-Type", "text/html")
        terminal.press("]")
        terminal.wait(">body (not compared)")
        terminal.press("g")
        shown = terminal.wait("path: /products/10", "<- cause")
        marked = [line for line in shown.splitlines() if "<- cause" in line]
        self.assertEqual(len(marked), 1)
        self.assertIn("path: /products/10", marked[0])
        terminal.press("Escape")
        self.close_step(4, 1, diagnosis=1)

    def step_5(self):
        learner, terminal = self.learner, self.terminal
        terminal.press("Enter")
        learner.read(self.pages(5))
        learner.answer(4, "predict", "Right")
        edits = (
            ("consumer/client.yaml", r"GET /products/\{id\}", "s/{id}", "/{id}"),
            ("consumer/pact-test.yaml", r"path: /products/10", "s/10", "/10"),
            ("consumer/unit-test.yaml", r"GET /products/50", "s/50", "/50"))
        for name, pattern, old, new in edits:
            self.open_file(os.path.basename(name))
            learner.edit()
            learner.to_line(name, 5, pattern)
            learner.rub_out(len(old))
            terminal.write(new)
            learner.save_and_run()
        terminal.wait("unit PASS 2", "pact PASS 2", "verify PASS 2", "PASS 8", seconds=30)
        terminal.wait("DONE", f"5/{self.count} done")
        learner.enter("try the changes", "May we add a field")
        learner.enter("guess and try", "QUESTION")
        terminal.press("1")
        terminal.wait("GREEN 2 of 2", gone=("running",))
        learner.enter("next wish", "May we drop")
        terminal.press("Escape")
