"""Opens the HTML reports in a browser: page.py FOLDER [folder for screenshots]. The folder is what ReportFilesTests writes."""

import json, pathlib, sys

from browser import Browser

folder = pathlib.Path(sys.argv[1])
shots = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
problems = []


def expect(condition, what):
    if not condition:
        problems.append(what)


def visible(page, selector='article'):
    return page.run(f'[...document.querySelectorAll({json.dumps(selector)})].filter(e => e.offsetParent !== null).length')


def choose(page, element, value):
    page.run(f'(() => {{ const e = document.getElementById("{element}"); e.value = {json.dumps(value)};'
             'e.dispatchEvent(new Event("input")); e.dispatchEvent(new Event("change")); })()')


# Text against what is behind it, by the formula of WCAG 2; of pictures the text of boxes against their fill.
CONTRAST = '''(() => {
const parse = text => (text.match(/[0-9.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
const base = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return base; };
const bad = [];
for (const e of document.querySelectorAll("body *")) {
    if (e.closest("svg")) {
        if (e.tagName !== "text") continue;
        const box = e.parentElement.querySelector("rect");
        const r = ratio(parse(getComputedStyle(e).fill), parse(getComputedStyle(box).fill));
        if (r < 4.5) bad.push(e.textContent + " " + r.toFixed(2));
        continue;
    }
    if (e.offsetParent === null || !(e instanceof HTMLElement) || ["SCRIPT", "STYLE"].includes(e.tagName)) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const r = ratio(parse(getComputedStyle(e).color), behind(e));
    if (r < 4.5) bad.push(e.textContent.slice(0, 40) + " " + r.toFixed(2));
}
return bad;
})()'''

OUTLINE = '''(() => {
const wrong = [];
let last = 0;
for (const h of document.querySelectorAll("h1,h2,h3,h4")) {
    const level = Number(h.tagName[1]);
    if (level > last + 1) wrong.push("h" + level + " after h" + last);
    last = level;
}
if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
if (!document.documentElement.lang || !document.title) wrong.push("no language or title");
if (document.querySelectorAll("main").length !== 1) wrong.push("no main");
for (const e of document.querySelectorAll("input,select")) if (!e.labels.length) wrong.push("no label: " + e.id);
for (const e of document.querySelectorAll("svg")) if (e.getAttribute("role") !== "img" || !e.getAttribute("aria-label")) wrong.push("picture without a name");
for (const e of document.querySelectorAll("a")) if (!e.textContent.trim()) wrong.push("link without text");
for (const e of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(e.getAttribute("href").slice(1))) wrong.push("link to nothing: " + e.getAttribute("href"));
const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
for (const id of new Set(ids)) if (ids.filter(i => i === id).length > 1) wrong.push("id twice: " + id);
return wrong;
})()'''


def check(page, name):
    report = json.loads((folder / f'{name}.json').read_text(encoding='utf-8'))
    findings = report['findings']
    # A browser takes a page for one by its ending.
    path = folder / f'{name}-page.html'
    path.write_bytes((folder / f'{name}.html').read_bytes())
    for scheme in ('light', 'dark'):
        page.media(scheme=scheme)
        for width in (1400, 400):
            page.size(width)
            page.open(path)
            expect(page.complaints == [], f'{name}: the console says {page.complaints}')
            expect(page.fetched == [path.resolve().as_uri()], f'{name}: the page fetched {page.fetched}')
            over = page.run('document.documentElement.scrollWidth')
            expect(over <= width, f'{name}: {over} pixels wide on {width}')
            if shots:
                page.screenshot(shots / f'{name}-{scheme}-{width}.png', whole=True)
        bad = page.run(CONTRAST)
        expect(bad == [], f'{name}, {scheme}: too little contrast: {bad[:3]}')
    page.size(1400)
    expect(page.run(OUTLINE) == [], f'{name}: {page.run(OUTLINE)}')
    expect('hacked' not in page.run('document.title'), f'{name}: a name became a script')
    expect(page.run('document.querySelectorAll("script,img,iframe,object,link").length') == 1, f'{name}: there are elements that no one wrote')
    expect(page.run('document.querySelectorAll("article").length') == len(findings), f'{name}: not all findings are on the page')
    if findings:
        check_tools(page, name, findings)
    page.media('print')
    expect(page.run('document.documentElement.scrollWidth') <= 1400, f'{name}: wider than the paper')
    expect(page.run('[...document.querySelectorAll("input")].every(e => e.offsetParent === null)'), f'{name}: filters are printed')
    page.media()


def check_tools(page, name, findings):
    suppressed = sum('suppression' in f for f in findings)
    shown = len(findings) - suppressed
    expect(visible(page) == shown, f'{name}: {visible(page)} of {shown} findings are shown')
    for level in ('error', 'warning', 'note'):
        page.run(f'document.getElementById("f-{level}").click()')
        expect(visible(page, f'article.{level}') == 0, f'{name}: the filter leaves {level}s')
        count = sum(f['severity'] == level and 'suppression' not in f for f in findings)
        expect(visible(page) == shown - count, f'{name}: the filter of {level}s takes others along')
        expect(page.run('document.getElementById("shown").textContent') == f'{shown - count} of {len(findings)} shown', f'{name}: the count is wrong')
        page.run(f'document.getElementById("f-{level}").click()')
    page.run('document.getElementById("f-suppressed").click()')
    expect(visible(page) == len(findings), f'{name}: suppressed findings do not appear')

    rule = findings[-1]['rule']
    choose(page, 'search', rule.upper())
    expect(0 < visible(page) <= sum(rule in json.dumps(f) for f in findings), f'{name}: the search for {rule} shows {visible(page)}')
    expect(visible(page, 'h3') <= visible(page), f'{name}: headings without findings stay')
    choose(page, 'search', 'qqqq')
    expect(visible(page) == 0, f'{name}: a search for nothing finds something')
    choose(page, 'search', '')

    choose(page, 'order', 'severity')
    order = page.run('[...document.querySelectorAll("article")].map(e => ["error", "warning", "note", "suppressed"].findIndex(c => e.classList.contains(c)))')
    expect(order == sorted(order), f'{name}: not the worst first')
    choose(page, 'order', 'rule')
    rules = page.run('[...document.querySelectorAll("article")].map(e => e.dataset.rule)')
    expect(rules == sorted(rules), f'{name}: not by rule')
    choose(page, 'order', 'module')
    back = page.run('[...document.querySelectorAll("article")].map(e => e.id.slice(2))')
    expect(sorted(back) == sorted(f['fingerprint'] for f in findings), f'{name}: sorting loses findings')

    # A link to a finding shows it, whatever is filtered.
    first = findings[0]['fingerprint']
    page.run('document.querySelectorAll("input[type=checkbox]").forEach(e => e.checked && e.click())')
    expect(visible(page) == 0, f'{name}: with all filters off something is shown')
    page.run(f'new Promise(done => {{ addEventListener("hashchange", () => setTimeout(done, 0)); location.hash = "f-{first}"; }})')
    expect(page.run(f'document.getElementById("f-{first}").offsetParent !== null'), f'{name}: a link to a finding leads to nothing')


def check_without_script(page):
    page.call('Emulation.setScriptExecutionDisabled', value=True)
    page.open(folder / 'rules-page.html')
    expect(page.run('document.querySelector(".tools").hidden'), 'without scripts: tools that do nothing are shown')
    page.run('document.getElementById("f-error").checked = false')
    expect(visible(page, 'article.error') == 0 and visible(page) > 0, 'without scripts: the filter does nothing')
    page.call('Emulation.setScriptExecutionDisabled', value=False)


with Browser() as page:
    for name in ('rules', 'hostile', 'large', 'empty'):
        check(page, name)
    check_without_script(page)
    for name in ('rules', 'hostile', 'large'):
        page.size(1800, 1200)
        page.open(folder / f'{name}.svg')
        expect(page.complaints == [], f'{name}.svg: {page.complaints}')
        expect(page.run('document.querySelectorAll("script,img").length') == 0, f'{name}.svg: a name became an element')
        if shots:
            page.screenshot(shots / f'{name}-graph.png', whole=True)
for problem in problems:
    print(f'error: {problem}')
if not problems:
    print('4 pages in a browser: nothing fetched, nothing in the console, filters work, readable by light and dark')
sys.exit(1 if problems else 0)
