"""The broker's pages as a person meets them: with a mouse, with a keyboard, with a screen reader, in the dark."""

import json
import unittest

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import broker

PAGES = ["/", "/network", "/matrix", "/pacticipants", "/pacticipants/ProductService", "/pacticipants/FrontendWebsite/versions/1.0.0",
         "/environments", "/webhooks", "/pacts/provider/ProductService/consumer/FrontendWebsite/latest",
         "/matrix?q[][pacticipant]=FrontendWebsite&q[][pacticipant]=ProductService&latestby=cvpv", "/pacticipants/Nobody"]


def chromium(*arguments):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking",
                     "--disable-component-update", "--no-first-run", *arguments):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.broker = cls.enterClassContext(broker.filled())
        cls.browser = chromium()
        cls.addClassCleanup(cls.browser.quit)

    def open(self, path):
        self.browser.get(self.broker.url + path)

    def text(self):
        return self.browser.find_element(By.TAG_NAME, "main").text

    def asked(self):
        """The addresses that the browser asked for since this was called last."""
        events = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]

    def test_the_index_tells_how_each_pair_stands(self):
        self.open("/")
        rows = {row.text.split()[0]: row.text for row in self.browser.find_elements(By.CSS_SELECTOR, "tbody tr")}
        self.assertIn("verified by ProductService 7e3d1a2", rows["FrontendWebsite"])
        self.assertIn("branch: main (newest)", rows["FrontendWebsite"])
        self.assertIn("failed with Stock 3", rows["ProductService"])
        self.assertIn("never verified", rows["App"])

    def hold_against_the_rules(self):
        for path in PAGES:
            with self.subTest(path):
                self.open(path)
                axe = Axe(self.browser)
                axe.inject()
                violations = axe.run()["violations"]
                self.assertEqual(violations, [], axe.report(violations))

    def test_every_page_holds_against_the_rules_of_accessibility(self):
        self.hold_against_the_rules()

    def test_every_page_holds_against_them_in_the_dark(self):
        self.browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        try:
            self.open("/")
            ground = self.browser.find_element(By.TAG_NAME, "body").value_of_css_property("background-color")
            self.assertEqual(ground, "rgba(20, 24, 31, 1)")
            self.hold_against_the_rules()
        finally:
            self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})

    def test_nothing_is_fetched_from_elsewhere_and_nothing_complains(self):
        self.asked()
        self.browser.get_log("browser")
        for path in PAGES[:-1]:
            self.open(path)
        outside = [url for url in self.asked() if not url.startswith((self.broker.url, "data:"))]
        self.assertEqual(outside, [])
        complaints = [entry["message"] for entry in self.browser.get_log("browser")]
        self.assertEqual([text for text in complaints if "favicon.ico" not in text], [])

    def test_what_a_pact_contains_is_text(self):
        self.open("/")
        for link in ("version " + broker.NASTY, broker.NASTY):
            self.open("/")
            self.browser.find_element(By.LINK_TEXT, link).click()
            self.assertIn(broker.NASTY, self.text())
            self.assertNotEqual(self.browser.title, "taken")
            self.assertEqual(self.browser.find_elements(By.TAG_NAME, "script"), [])
            self.assertEqual(self.browser.find_elements(By.TAG_NAME, "img"), [])

    def test_the_keyboard_reaches_everything(self):
        self.open("/")
        body = self.browser.find_element(By.TAG_NAME, "body")
        body.send_keys(Keys.TAB)
        self.assertEqual(self.browser.switch_to.active_element.text, "Skip to the content")
        self.browser.switch_to.active_element.send_keys(Keys.ENTER)
        self.assertTrue(self.browser.current_url.endswith("#content"))
        reached = set()
        for _ in range(60):
            self.browser.switch_to.active_element.send_keys(Keys.TAB)
            reached.add(self.browser.switch_to.active_element.text)
        links = {link.text for link in self.browser.find_elements(By.CSS_SELECTOR, "main a")}
        self.assertLessEqual(links, reached)

    def test_the_matrix_is_asked_by_its_form(self):
        self.open("/matrix")
        fields = self.browser.find_elements(By.NAME, "q[][pacticipant]")
        fields[0].send_keys("FrontendWebsite")
        fields[1].send_keys("ProductService", Keys.ENTER)
        WebDriverWait(self.browser, 20).until(lambda browser: "latestby" in browser.current_url)
        self.assertIn("These work together.", self.text())
        self.assertIn("7e3d1a2", self.text())
        self.assertIn("in production", self.text())

    def test_a_contract_can_be_read(self):
        self.open("/pacts/provider/ProductService/consumer/FrontendWebsite/latest")
        for words in ("1. get all products", "Given that products exist", "GET /products", "it answers with status 200",
                      "body $[0].name: any value of the same type"):
            self.assertIn(words, self.text())

    def test_a_narrow_window_needs_no_scrolling_sideways(self):
        self.browser.set_window_size(500, 800)
        try:
            for path in PAGES:
                with self.subTest(path):
                    self.open(path)
                    wide, room = self.browser.execute_script(
                        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
                    self.assertLessEqual(wide, room)
        finally:
            self.browser.set_window_size(1280, 900)


class Credentials(unittest.TestCase):
    def test_a_page_wants_the_user_and_the_password(self):
        with broker.serving("--username", "u", "--password", "p") as guarded:
            browser = chromium()
            self.addCleanup(browser.quit)
            browser.get(guarded.url + "/")
            self.assertNotIn("Integrations", browser.title)
            browser.get(guarded.url.replace("//", "//u:p@") + "/")
            self.assertIn("Integrations", browser.title)


if __name__ == "__main__":
    unittest.main()
