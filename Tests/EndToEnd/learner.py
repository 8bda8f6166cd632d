"""Somebody at the tutor: presses what the footer offers and types as a person types."""

import re


class Learner:
    """Somebody who presses what the footer offers and types as a person types."""

    def __init__(self, terminal, workspace):
        self.terminal, self.workspace = terminal, workspace

    def footer(self):
        return self.terminal.screen().rstrip("\n").splitlines()[-1].strip()

    def enter(self, offered, then, *here):
        """Presses Enter where the screen has all of `here` and the footer offers it as `offered`; waits for what it leads to."""
        self.terminal.wait(f"Enter {offered}", *here)
        self.terminal.press("Enter")
        return self.terminal.wait(then)

    def read(self, pages):
        """Reads every page of the step by Enter, and goes on to the task; first what the step's files have that the learner's had not."""
        self.terminal.until(lambda _: "Enter next page" in self.footer() or "Enter close" in self.footer(), "the step's first page")
        if "Enter close" in self.footer():
            self.enter("close", "Enter next page", "The course's files")
        for page in range(1, pages + 1):
            self.enter("next page" if page < pages else "to the task", "", f"Page {page}/{pages}")
        self.terminal.wait("[1] Task", "[2] Edit", "[3] Result")

    def answer(self, number, offered, expect):
        """Opens a question by Enter, takes an answer by its digit, reads the reason, and goes on."""
        self.enter(offered, "QUESTION")
        self.pass_lines()
        self.terminal.press(str(number))
        self.terminal.wait(expect)
        self.terminal.press("Enter")
        self.terminal.wait("EXERCISE", gone=("QUESTION",))

    def answer_now(self, number, expect):
        """Answers the question that the step asks next, and goes on."""
        self.answer(number, "predict", expect)

    def command(self, text):
        """Gives a command on the command line."""
        self.terminal.press(":")
        self.terminal.wait("Tab completes")
        self.terminal.write(text)
        self.terminal.wait(text)
        self.terminal.press("Enter")

    def pass_lines(self):
        """Leaves the lines of a prediction unmarked, where they come before its question."""
        self.terminal.until(lambda _: "take the answer" in self.footer() or "leave unmarked" in self.footer(), "a question")
        if "leave unmarked" in self.footer():
            self.enter("leave unmarked", "Enter take the answer")

    def edit(self):
        self.terminal.press("i")
        self.terminal.wait(" EDIT ")

    def to_line(self, name, step, pattern):
        """Moves the cursor to the first line of the file on the disk that matches, and to its end."""
        lines = self.workspace.read(step, name).splitlines()
        number = next(number for number, line in enumerate(lines) if re.search(pattern, line))
        self.terminal.press("C-Home", *["Down"] * number, "End")
        self.terminal.wait(f"{number + 1}/{len(lines)}")

    def to_text(self, text, *then):
        """Searches a text from the file's beginning, goes to the end of its line, and on by keys."""
        self.terminal.press("C-Home", "C-w")
        self.terminal.write(text)
        self.terminal.wait(f"search: {text}")
        self.terminal.press("Escape")
        self.terminal.wait(" EDIT ", gone=("search:",))
        self.terminal.press("End", *then)

    def rub_out(self, count):
        self.terminal.press(*["BSpace"] * count)

    def lines(self, *texts):
        """Types lines as a person does, one after the other; the editor indents them."""
        for number, text in enumerate(texts):
            if number:
                self.terminal.wait(texts[number - 1])
                self.new_line()
            self.terminal.write(text)

    def new_line(self):
        """Presses Enter and waits for the line: lines that come at once would be taken for a paste, which is not indented."""
        before = self.title()
        self.terminal.press("Enter")
        self.terminal.until(lambda _: self.title() != before, "a new line")

    def title(self):
        return next((line for line in self.terminal.screen().splitlines() if "[2] Edit" in line), "")

    def save_and_run(self, *expect, gone=("running",)):
        self.terminal.press("C-s")
        return self.terminal.wait("saved", *expect, gone=gone, seconds=30)
