"""Reads reports as their consumers do: check.py FOLDER [SARIF schema]. The folder is what ReportFilesTests writes."""

import html, json, os, pathlib, re, shutil, subprocess, sys
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

import jsonschema

folder = pathlib.Path(sys.argv[1])
sarif_schema = sys.argv[2] if len(sys.argv) > 2 else None
NAMES = ['rules', 'hostile', 'large', 'empty']
problems = []


def expect(condition, what):
    if not condition:
        problems.append(what)


def read(name, form):
    return (folder / f'{name}.{form}').read_text(encoding='utf-8')


def check_json(name):
    report = json.loads(read(name, 'json'))
    schema = json.loads(pathlib.Path('spec/schema/diff-report.schema.json').read_text())
    for error in jsonschema.Draft202012Validator(schema).iter_errors(report):
        problems.append(f'{name}.json at {error.json_path}: {error.message[:200]}')
    counts = report['summary']
    levels = [f['severity'] for f in report['findings'] if 'suppression' not in f]
    expect([counts['errors'], counts['warnings'], counts['notes']] == [levels.count(l) for l in ('error', 'warning', 'note')],
           f'{name}.json: the summary does not count its findings')
    return report


def check_sarif(name, report):
    log = json.loads(read(name, 'sarif'))
    if sarif_schema:
        schema = json.loads(pathlib.Path(sarif_schema).read_text())
        for error in jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(log):
            problems.append(f'{name}.sarif at {"/".join(map(str, error.absolute_path))}: {error.message[:200]}')
    run = log['runs'][0]
    expect(run['columnKind'] == 'utf16CodeUnits', f'{name}.sarif: columns of an unknown kind')
    rules = [r['id'] for r in run['tool']['driver']['rules']]
    expect(len(rules) == len(set(rules)), f'{name}.sarif: a rule stands twice')
    expect(len(run['results']) == len(report['findings']), f'{name}.sarif: another number of findings than in JSON')
    for result in run['results']:
        expect(rules[result['ruleIndex']] == result['ruleId'], f'{name}.sarif: the index of {result["ruleId"]} is wrong')
        uri = result['locations'][0]['physicalLocation']['artifactLocation']['uri']
        # Code scanning drops results whose place is no file of the repository.
        expect(not uri.startswith('/') and re.fullmatch(r"[A-Za-z0-9/._~%-]+", uri), f'{name}.sarif: “{uri}” is no relative reference')


# What Jenkins' schema allows, which is the narrowest in use: element → attributes, children.
JUNIT = {
    'testsuites': ({'name', 'tests', 'failures', 'errors', 'time'}, {'testsuite'}),
    'testsuite': ({'name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package'}, {'testcase', 'properties', 'system-out', 'system-err'}),
    'testcase': ({'name', 'classname', 'time'}, {'skipped', 'error', 'failure', 'system-out', 'system-err'}),
    'failure': ({'message', 'type'}, set()), 'skipped': ({'message', 'type'}, set()), 'system-out': (set(), set()),
}


def check_junit(name, report):
    root = ElementTree.fromstring(read(name, 'junit'))

    def walk(element):
        attributes, children = JUNIT[element.tag]
        expect(set(element.attrib) <= attributes, f'{name}.junit: <{element.tag}> has {set(element.attrib) - attributes}')
        expect(not {'name', 'tests', 'failures', 'errors'} - set(element.attrib) or element.tag not in ('testsuite',), f'{name}.junit: a suite lacks a count')
        for child in element:
            expect(child.tag in children, f'{name}.junit: <{child.tag}> in <{element.tag}>')
            walk(child)

    expect(root.tag == 'testsuites', f'{name}.junit: the root is <{root.tag}>')
    walk(root)
    for group in [root, *root]:
        cases = list(group.iter('testcase'))
        expect(int(group.attrib['tests']) == len(cases), f'{name}.junit: tests of {group.attrib["name"]}')
        expect(int(group.attrib['failures']) == len(list(group.iter('failure'))), f'{name}.junit: failures of {group.attrib["name"]}')
        if 'skipped' in group.attrib:
            expect(int(group.attrib['skipped']) == len(list(group.iter('skipped'))), f'{name}.junit: skipped of {group.attrib["name"]}')
    keys = [(c.attrib['classname'], c.attrib['name']) for c in root.iter('testcase')]
    expect(len(keys) == len(set(keys)), f'{name}.junit: two tests have one name')
    expect(len(keys) == max(1, len(report['findings'])), f'{name}.junit: another number of findings than in JSON')


def check_github(name, report):
    """As the runner reads a log: a command begins a line, its properties end at a comma, `::` ends them."""
    shown = {'error': 0, 'warning': 0, 'notice': 0}
    rest = 0
    for line in read(name, 'github').split('\n'):
        match = re.fullmatch(r'::([a-z]+)(?: (.*?))?::(.*)', line)
        if not match:
            expect(line == '' or line.startswith('  '), f'{name}.github: “{line[:60]}” is neither a command nor indented')
            rest += line != ''
            continue
        command, properties, text = match.groups()
        if command in ('group', 'endgroup'):
            continue
        shown[command] += 1
        pairs = dict(p.split('=', 1) for p in properties.split(','))
        expect(set(pairs) == {'file', 'line', 'col', 'title'} and pairs['line'].isdigit() and pairs['col'].isdigit(),
               f'{name}.github: properties {properties}')
        expect(pairs['title'] in RULES, f'{name}.github: {pairs["title"]} is no rule')
        expect(not re.search(r'%(?!25|0A|0D)', text), f'{name}.github: a bare % in {text[:60]}')
    expect(max(shown.values()) <= 10, f'{name}.github: more annotations than are shown: {shown}')
    open_findings = sum('suppression' not in f for f in report['findings'])
    expect(sum(shown.values()) + rest == open_findings, f'{name}.github: {sum(shown.values()) + rest} of {open_findings} findings')


class Tables(HTMLParser):
    """Rows of a page's tables, and the names of all elements."""

    def __init__(self):
        super().__init__()
        self.rows, self.elements, self.cell = [], [], None

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        if tag == 'tr':
            self.rows.append([])
        if tag in ('td', 'th'):
            self.cell = ''

    def handle_endtag(self, tag):
        if tag in ('td', 'th'):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def check_markdown(name, report):
    text = read(name, 'markdown')
    expect(len(text) < 65536, f'{name}.markdown: too long for a pull request')
    if not shutil.which('cmark-gfm'):
        print(f'note: no cmark-gfm; {name}.markdown is only measured')
        return
    page = subprocess.run(['cmark-gfm', '--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tagfilter'],
                          input=text, capture_output=True, text=True, check=True).stdout
    tables = Tables()
    tables.feed(page)
    allowed = {'h2', 'h3', 'p', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br', 'details', 'summary'}
    expect(set(tables.elements) <= allowed, f'{name}.markdown: names became elements {set(tables.elements) - allowed}')
    rows = [r for r in tables.rows if r[0] != 'Where']
    expect(len(rows) == len(report['findings']), f'{name}.markdown: {len(rows)} rows for {len(report["findings"])} findings')
    expect(all(len(r) == 4 for r in rows), f'{name}.markdown: rows without four cells')
    said = ' '.join(r[1] for r in rows)
    for finding in report['findings']:
        message = re.sub('[\n]', ' ', finding['message'])
        message = re.sub('[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', '\ufffd', message)
        expect(message in said, f'{name}.markdown: “{message[:80]}” is not on the page')


def check_text(name):
    for line in read(name, 'text').split('\n'):
        expect(not re.search('[\x00-\x1f\x7f-\x9f\u202a-\u202e]', line), f'{name}.text: a control character in “{line[:60]!r}”')


RULES = set((folder / 'rules.txt').read_text().split('\n'))
for name in NAMES:
    report = check_json(name)
    check_sarif(name, report)
    check_junit(name, report)
    check_github(name, report)
    check_markdown(name, report)
    check_text(name)
    ElementTree.fromstring((folder / f'{name}.svg').read_text(encoding='utf-8'))
    for line in read(name, 'mermaid').split('\n')[1:]:
        expect(line == '' or re.fullmatch(r'  m\d+(\(|\[|\[\[)"[^"\[\]{}<>|`]*(<br/>\d+ fields)?"(\)|\]|\]\])|  m\d+ (-->|==>|<-\.->)\|"[^"|]*"\| m\d+', line),
               f'{name}.mermaid: “{line[:80]}”')
found = {f['rule'] for f in json.loads(read('rules', 'json'))['findings']}
expect(found == RULES, f'rules without a report: {RULES - found}')
for problem in problems:
    print(f'error: {problem}')
if not problems:
    print(f'{len(RULES)} rules in 7 formats' + ('' if sarif_schema else '; without the public SARIF schema, which is not to be had here'))
sys.exit(1 if problems else 0)
