#!/usr/bin/env python3
"""Opens HTML reports in headless Chromium and looks at them as a reader would.

    browse_reports.py [--shots FOLDER] [--plain] REPORT...

Of each report: no message of the browser, no request, nothing that the style or the text could have broken; the picture
drawn, within the page; filters, keyboard and copying; contrast, in light and dark; the same with scripts off, on paper
and 360 pixels wide. With --plain, pages that have no script, such as those of fleets. Prints one line per file and, below it, what is wrong. Exit codes: 0 all well, 1 something is not,
2 wrong usage, 3 no browser.
"""

import base64
import pathlib
import sys

from devtools import Browser, executable

# What a report is made of, and nothing else: no image, no frame, no object, whatever a log says.
ELEMENTS = """html head body meta title style script header main footer section article div h1 h2 h3 p span strong code
pre details summary a ul ol li dl dt dd table thead tbody tr th td form fieldset legend label input button output svg rect
line text defs pattern path""".split()

# In the page: what is there, as one object.
STRUCTURE = r"""(() => {
const all = [...document.querySelectorAll('*')], texts = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let n; n = walker.nextNode();) if (!/^(SCRIPT|STYLE)$/.test(n.parentElement.tagName)) texts.push(n.data);
for (const e of all) for (const a of e.attributes) texts.push(a.value);
const bars = [...document.querySelectorAll('.time a rect')].map(r => r.getBoundingClientRect());
const ground = document.querySelector('.time')?.getBoundingClientRect();
return {
  names: [...new Set(all.map(e => e.localName))], scripts: document.scripts.length,
  styles: document.querySelectorAll('style').length,
  handlers: all.flatMap(e => [...e.attributes]).filter(a => /^on|^style$|^src|^srcset$|^data$/.test(a.name)).length,
  links: [...document.querySelectorAll('[href]')].map(e => e.getAttribute('href')).filter(h => !/^(#|https:\/\/)/.test(h)),
  dead: [...document.querySelectorAll('[href^="#"]')].map(e => e.getAttribute('href').slice(1))
    .filter(h => !document.getElementById(h)),
  twice: all.map(e => e.id).filter((id, i, ids) => id && ids.indexOf(id) !== i),
  controls: texts.filter(t => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/
    .test(t.replace(/\n/g, ''))).length,
  bars: bars.length, rows: document.querySelectorAll('#picture-table tbody tr').length,
  small: bars.filter(b => b.width < 1 || b.height < 4).length,
  outside: bars.filter(b => b.left < ground.left - 1 || b.right > ground.right + 1 || b.bottom > ground.bottom + 1).length,
  titles: document.querySelectorAll('.time a > title').length,
  run: typeof window.ran,
};})()"""

# Text whose colour does not stand out from what is behind it by 4.5 to 1, or 3 to 1 where it is large.
CONTRAST = r"""(() => {
const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
const light = c => { const l = c.slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
  return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
  if (c[3] === 1) return c; } return [255, 255, 255, 1]; };
const bad = new Set(); let seen = 0;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let n; n = walker.nextNode();) {
  const e = n.parentElement, s = getComputedStyle(e);
  if (!n.data.trim() || !e.getClientRects().length || s.visibility === 'hidden') continue;
  const isSVG = e instanceof SVGElement, size = parseFloat(s.fontSize), r = ratio(parse(isSVG ? s.fill : s.color), behind(e));
  seen++;
  if (r < (size >= 24 || (size >= 18.66 && s.fontWeight >= 700) ? 3 : 4.5)) bad.add(r.toFixed(2) + ' ' + n.data.slice(0, 40));
}
for (const e of document.querySelectorAll('.time a rect')) {
  const f = getComputedStyle(e).fill;
  if (f.startsWith('rgb') && ratio(parse(f), behind(e)) < 3) bad.add('bar ' + e.getAttribute('class'));
}
return {seen, bad: [...bad]};})()"""

SHOWN = "[...document.querySelectorAll('article')].filter(a => a.getClientRects().length).length"
FOLDED = "[...document.querySelectorAll('details.proof > pre')].filter(p => !p.checkVisibility()).length"


class Look:
    """One report in one page."""

    def __init__(self, page, path, plain=False):
        self.page, self.path, self.wrong = page, pathlib.Path(path).resolve(), []
        self.plain = plain

    def expect(self, holds, what):
        if not holds:
            self.wrong.append(what)

    def value(self, expression):
        return self.page.evaluate(expression)

    def open(self):
        """Opens the report and tells what the browser said and what was asked for."""
        events = self.page.open(self.path.as_uri())
        for event in events:
            self.told(event, "when opened")

    def told(self, event, when):
        method, what = event["method"], event["params"]
        if method in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown"):
            self.wrong.append(f"the browser says {when}: {str(what)[:300]}")
        elif method == "Network.requestWillBeSent" and what["request"]["url"].split("#")[0] != self.path.as_uri():
            self.wrong.append(f"a request {when}: {what['request']['url'][:200]}")

    # What is there.

    def structure(self):
        found = self.value(STRUCTURE)
        self.expect(not set(found["names"]) - set(ELEMENTS), f"elements {set(found['names']) - set(ELEMENTS)}")
        # A list of devices and a fleet do nothing, so they need no script.
        scripts = 0 if self.plain or self.is_list() else 1
        self.expect(found["scripts"] == scripts and found["styles"] == 1, "another script or style")
        for name in ("handlers", "controls", "small", "outside"):
            self.expect(found[name] == 0, f"{name}: {found[name]}")
        for name in ("links", "dead", "twice"):
            self.expect(not found[name], f"{name}: {found[name][:3]}")
        self.expect(found["run"] == "undefined", "a script of a log has run")
        self.expect(found["bars"] == found["rows"] == found["titles"], f"{found['bars']} bars, {found['rows']} rows")
        return found["bars"]

    def is_list(self):
        return self.value("document.querySelector('#devices') !== null")

    def fits(self, width):
        self.page.emulate(width)
        wide = self.value("document.documentElement.scrollWidth")
        self.expect(wide <= width, f"{wide} pixels wide in a window of {width}")

    def contrast(self):
        for scheme in ("light", "dark"):
            self.page.emulate(1000, scheme)
            found = self.value(CONTRAST)
            self.expect(found["seen"] > (3 if self.plain else 10) and not found["bad"], f"contrast, {scheme}: {found['bad'][:5]}")
        self.page.emulate(1000)
        grounds = []
        for scheme in ("light", "dark"):
            self.page.emulate(1000, scheme)
            grounds.append(self.value("getComputedStyle(document.documentElement).backgroundColor"))
        self.expect(grounds[0] != grounds[1], "dark is light")
        self.page.emulate(1000)

    # What it does.

    def filters(self):
        all_shown = self.value(SHOWN)
        if all_shown < 2:
            return
        self.expect(self.value("!document.querySelector('#filters').hidden"), "no filters")
        for name in ("severity", "area"):
            first = f"document.querySelector('#filters input[name={name}]')"
            word = self.value(first + ".value")
            fallen = self.value(f"document.querySelectorAll('article[data-{name}=\"{word}\"]').length")
            self.value(first + ".focus()")
            self.page.press(" ")
            self.expect(0 < fallen and self.value(SHOWN) == all_shown - fallen, f"{name} {word} is not filtered")
            self.expect(self.value("document.querySelector('#count').textContent").startswith(f"{all_shown - fallen} of"),
                        "the count is wrong")
            self.value("document.querySelector('#filters button').click()")
            self.page.pause()
            self.expect(self.value(SHOWN) == all_shown, "not all are shown again")

    def keyboard(self, bars):
        if not bars:
            return
        self.value("document.activeElement.blur(); scrollTo(0, 0)")
        for _ in range(60):
            self.page.press("Tab")
            if self.value("!!document.activeElement.closest('.time a')"):
                break
        else:
            return self.wrong.append("the keyboard does not come to the picture")
        visited = set()
        record = "document.querySelector('#record').textContent"
        title = "document.activeElement.querySelector('title').textContent"
        for key in ["ArrowDown"] * 30 + ["Home", "ArrowRight", "End", "ArrowLeft", "ArrowUp"]:
            self.expect(self.value(record) == self.value(title) != "", "the record is not shown")
            visited.add(self.value("document.activeElement.dataset.lane"))
            self.page.press(key)
        lanes = self.value("new Set([...document.querySelectorAll('.time a')].map(a => a.dataset.lane)).size")
        self.expect(len(visited) == lanes, f"{len(visited)} of {lanes} lanes visited")
        self.page.press("Tab")
        self.expect(self.value("!document.activeElement.closest('.time a')"), "more than one stop of the tabulator")

    def copy(self):
        self.page.browser.send("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])
        self.value("document.querySelector('#copy').click()")
        self.page.pause()
        self.expect(self.value("document.querySelector('#copied').textContent") == "Copied.", "not copied")
        text = self.value("navigator.clipboard.readText()").replace("\r\n", "\n")
        self.expect(text == self.value("document.querySelector('#ticket-text').textContent"), "another text is copied")

    def paper(self):
        records = self.value("document.querySelectorAll('details.proof > pre').length")
        self.expect(self.value(FOLDED) == records, "records are not folded on the screen")
        self.page.emulate(760, media="print")
        self.expect(self.value(FOLDED) == 0, "records are folded on paper")
        self.page.emulate(1000)
        self.page.send("Page.printToPDF")

    # Without scripts, and against the policy.

    def without_scripts(self, bars):
        articles = self.value("document.querySelectorAll('article').length")
        self.page.send("Emulation.setScriptExecutionDisabled", value=True)
        self.open()
        self.expect(self.value(SHOWN) == articles, "not all findings are shown without scripts")
        for control in ("#filters", "#copy", "#record"):
            self.expect(self.value(f"!document.querySelector('{control}')?.getClientRects().length"),
                        f"{control} is shown without scripts")
        self.expect(self.structure() == bars, "another picture without scripts")
        if bars:
            self.value("document.querySelector('.time a').focus()")
            self.page.press("Enter")
            self.page.pause()
            self.expect(self.value("document.querySelector('.row:target')?.getClientRects().length > 0"),
                        "the picture's links lead nowhere without scripts")
        self.page.send("Emulation.setScriptExecutionDisabled", value=False)

    def policy(self):
        """What the page would do if a log had got into it after all: nothing."""
        self.open()
        self.page.take_events()
        ran = self.value("""(() => {
            const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s);
            const d = document.createElement('div'); d.innerHTML = '<img src="https://example.invalid/x" onerror="ran=1">' +
              '<p style="color:red" onclick="window.ran = 1">x</p><form action="https://example.invalid/"></form>';
            document.body.append(d); d.querySelector('p').click(); d.querySelector('form').submit();
            return new Promise(done => setTimeout(() => done([typeof window.ran, getComputedStyle(d.querySelector('p')).color,
              location.protocol]), 50));})()""")
        self.expect(ran[0] == "undefined", "the policy lets scripts run")
        self.expect(ran[1] != "rgb(255, 0, 0)", "the policy lets styles in")
        sent = [e["params"]["request"]["url"] for e in self.page.take_events() if e["method"] == "Network.responseReceived"]
        self.expect(not sent, f"the policy lets requests out: {sent}")

    def shots(self, folder):
        looks = [("light", 1000, "light", "screen"), ("dark", 1000, "dark", "screen"), ("paper", 760, "light", "print"),
                 ("narrow", 360, "light", "screen")]
        for name, width, scheme, media in looks:
            self.page.emulate(width, scheme, media)
            image = base64.b64decode(self.page.shot(2200))
            (pathlib.Path(folder) / f"{self.path.stem}-{name}.png").write_bytes(image)

    def all(self, folder):
        self.page.emulate(1000)
        self.open()
        bars = self.structure()
        for width in (360, 1000):
            self.fits(width)
        if folder:
            self.shots(folder)
        self.contrast()
        if self.plain or self.is_list():
            self.page.send("Page.printToPDF")
        else:
            self.filters()
            self.keyboard(bars)
            self.copy()
            self.paper()
        for event in self.page.take_events():
            self.told(event, "when used")
        if not self.is_list():
            self.without_scripts(bars)
        self.policy()
        return bars


def main(arguments):
    folder = None
    if arguments[:1] == ["--shots"]:
        folder, arguments = arguments[1:2][0] if arguments[1:] else None, arguments[2:]
    plain = arguments[:1] == ["--plain"]
    arguments = arguments[1:] if plain else arguments
    if not executable():
        print("no Chromium: run '.ci/install tests'", file=sys.stderr)
        return 3
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    result = 0
    with Browser() as browser:
        for path in arguments:
            page = browser.page()
            look = Look(page, path, plain)
            bars = 0
            try:
                bars = look.all(folder)
            except RuntimeError as error:
                look.wrong.append(f"a part is missing: {error}")
            page.close()
            print(f"{path}: " + (f"{len(look.wrong)} wrong" if look.wrong else f"well, {bars} bars"))
            for what in look.wrong:
                print(f"  {what}")
                result = 1
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
