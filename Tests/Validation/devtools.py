"""A headless Chromium, spoken to over a pipe by the DevTools protocol. Needs nothing but Python and the browser."""

import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 20


def executable():
    """The browser's path; `None` when there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Browser:
    """A browser that ends with the `with` statement."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="cmgdiag-browser-")
        commands_in, self.commands = os.pipe()
        self.answers, answers_out = os.pipe()
        # Out of the way of the numbers that the browser wants.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands_in, answers_out)]

        def take_ends():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        arguments = [executable(), "--headless=new", "--remote-debugging-pipe", "--user-data-dir=" + self.folder,
                     "--no-first-run", "--disable-gpu", "--disable-extensions", "--disable-component-update",
                     "--disable-background-networking", "--disable-sync", "--force-color-profile=srgb",
                     "--hide-scrollbars", "--font-render-hinting=none", "about:blank"]
        if os.geteuid() == 0:
            # It refuses to run as the superuser otherwise; the pages are our own.
            arguments.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=take_ends)
        for end in (commands_in, answers_out, *ends):
            os.close(end)
        self.rest, self.number, self.events = b"", 0, []
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        shutil.rmtree(self.folder, ignore_errors=True)

    def send(self, method, session=None, **parameters):
        """Sends a command and returns its result; events that come meanwhile are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        text = json.dumps(message).encode() + b"\0"
        while text:
            text = text[os.write(self.commands, text):]
        number = self.number
        while True:
            answer = self.receive()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, patience=PATIENCE):
        """The next message."""
        end = time.monotonic() + patience
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.answers], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise RuntimeError("the browser has ended")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def page(self):
        """A new page."""
        return Page(self)


class Page:
    """One page of a browser, with everything that it said and asked for."""

    def __init__(self, browser):
        self.browser = browser
        self.target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.send("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.send(domain + ".enable")

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)

    def take_events(self):
        """The events since the last look at them."""
        mine = [event for event in self.browser.events if event.get("sessionId") == self.session]
        self.browser.events = [event for event in self.browser.events if event.get("sessionId") != self.session]
        return mine

    def pause(self):
        """Lets the page do what it does next. Counted here, since a page without scripts has no clock."""
        time.sleep(0.05)
        self.evaluate("document.body.offsetHeight")

    def wait(self):
        """Waits for the next event of any page; returns nothing yet."""
        self.browser.events.append(self.browser.receive())
        return []

    def open(self, url):
        """Opens a page and waits until it is loaded; returns its events."""
        self.take_events()
        self.send("Page.navigate", url=url)
        events = []
        while not any(event["method"] == "Page.loadEventFired" for event in events):
            events += self.take_events() or self.wait()
        # Whatever the page asks for or says right after that.
        self.pause()
        return events + self.take_events()

    def evaluate(self, expression):
        """The value of an expression, awaited."""
        result = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True,
                           userGesture=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "?"))
        return result["result"].get("value")

    def press(self, key):
        """Presses a key: `Tab`, `ArrowDown`, or the space bar."""
        codes = {"Tab": 9, "Enter": 13, " ": 32, "End": 35, "Home": 36,
                 "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}
        more = {"text": "\r"} if key == "Enter" else {"text": " "} if key == " " else {}
        code = "Space" if key == " " else key
        for kind in ("keyDown" if more else "rawKeyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=code, windowsVirtualKeyCode=codes[key],
                      **(more if kind == "keyDown" else {}))

    def emulate(self, width, scheme="light", media="screen"):
        """How wide the window is, and what the reader prefers."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.send("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": scheme}])

    def shot(self, height=None):
        """The page as an image in base64, whole or its first part."""
        size = self.send("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], height or 16000), "scale": 1}
        return self.send("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"]
