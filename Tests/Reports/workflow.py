"""Runs the shell lines of the documented workflow: workflow.py CRM ARTICLE."""

import json, os, pathlib, re, subprocess, sys, tempfile, urllib.request

import yaml

crm, article = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
workflow = yaml.safe_load(re.search(r'```yaml\n(.*?)```', article.read_text(), re.S).group(1))
# YAML reads the key “on” as true.
triggers = workflow.get('on', workflow.get(True))
problems = []


def expect(condition, what):
    if not condition:
        problems.append(what)


def step(job, name):
    return next(s for s in workflow['jobs'][job]['steps'] if s.get('name') == name)


# Least rights: none but those that a job names, secrets in the one step that signs in, and in no line of a shell.
expect(workflow['permissions'] == {}, 'the workflow as a whole has permissions')
expect(workflow['jobs']['pull']['permissions'] == {'contents': 'write', 'pull-requests': 'write'}, 'the job “pull” has other permissions')
expect(workflow['jobs']['check']['permissions'] == {'contents': 'read', 'security-events': 'write'}, 'the job “check” has other permissions')
expect('environment' in workflow['jobs']['pull'] and 'environment' not in workflow['jobs']['check'], 'pull requests can read secrets')
for job in workflow['jobs'].values():
    for s in job['steps']:
        expect('${{' not in s.get('run', ''), f'an expression in a shell line of {s.get("name")}')
        expect('secrets.' not in json.dumps(s.get('env', {})) or s['name'] == 'Pull', f'{s.get("name")} gets secrets')
expect('schedule' in triggers and 'pull_request' in triggers, 'the workflow lacks a trigger')

root = pathlib.Path(tempfile.mkdtemp(prefix='crm-workflow-'))
repository, remote, tools = root / 'app', root / 'remote.git', root / 'tools'
for folder in (repository, tools, root / 'home', root / 'temp'):
    folder.mkdir()
# What `gh` is asked for is written down.
(tools / 'gh').write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$GH_LOG"\ncase "$2" in create) test ! -e "$GH_LOG.made" && touch "$GH_LOG.made";; esac\n')
(tools / 'gh').chmod(0o755)
(tools / 'crm').symlink_to(crm)

sandbox = subprocess.Popen([crm, 'sandbox', '--port', '0'], stdout=subprocess.PIPE, text=True)
try:
    base = re.search(r'sandbox on (\S+)', sandbox.stdout.readline()).group(1)
    environment = {
        'PATH': f'{tools}:{os.environ["PATH"]}', 'HOME': str(root / 'home'), 'RUNNER_TEMP': str(root / 'temp'),
        'GITHUB_STEP_SUMMARY': str(root / 'summary'), 'GITHUB_OUTPUT': str(root / 'output'), 'GITHUB_BASE_REF': 'main',
        'GH_LOG': str(root / 'gh'), 'GIT_CONFIG_GLOBAL': '/dev/null',
        # Where the workflow has its account; what it calls a data centre is the sandbox here.
        'CRM_ZOHO_ACCOUNTS_URL': base, 'CRM_ZOHO_BASE_URL': base, 'CRM_ZOHO_CLIENT_ID': 'id', 'CRM_ZOHO_CLIENT_SECRET': 'secret',
        'CRM_ZOHO_REFRESH_TOKEN': 'token', **{k: str(v) for k, v in workflow['env'].items()},
    }

    def shell(text):
        """As the runner does; what was printed, and how it ended."""
        done = subprocess.run(['bash', '-eo', 'pipefail', '-c', text], cwd=repository, env=environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def run(job, name, status=0):
        code, said = shell(step(job, name)['run'])
        expect(code == status, f'{job}/{name} ended with {code}: {said[-2000:]}')
        return said

    def written(name):
        path = root / name
        text = path.read_text() if path.exists() else ''
        path.unlink(missing_ok=True)
        return text

    def change(module, body):
        request = urllib.request.Request(f'{base}/__sandbox/fields?module={module}', json.dumps(body).encode(), method='POST')
        urllib.request.urlopen(request).read()

    snapshots = repository / workflow['env']['SNAPSHOTS']
    sources = repository / workflow['env']['SOURCES']
    sources.mkdir(parents=True)
    (sources / 'main.swift').write_text('import ZohoCRM\nfunc faxes(_ zoho: ZohoCRM) async throws { _ = zoho.leads.list(.fax) }\n')
    (sources / 'crm.json').write_text('{}\n')
    expect(shell(f'git init -q -b main . && git init -q --bare {remote} && git remote add origin {remote}')[0] == 0, 'git init')
    run('pull', 'Pull')
    commit = 'git add -A && git -c user.name=t -c user.email=t@example.invalid commit -qm first && git push -q origin main && git fetch -q'
    code, said = shell(commit)
    expect(code == 0, f'git commit: {said}')

    # A quiet night: nothing is said, nothing is proposed.
    run('pull', 'Pull')
    run('pull', 'Compare')
    expect(written('output') == '' and written('summary') == '', 'an unchanged organisation is told as a change')

    # A field is renamed, another one comes.
    change('Leads', {'rename': {'Fax': 'Fax_Number'}, 'add': [{'api_name': 'Region', 'data_type': 'text'}]})
    run('pull', 'Pull')
    run('pull', 'Compare')
    expect('changed=true' in written('output'), 'a change is not told to the next step')
    summary = written('summary')
    expect('field.renamed' in summary and 'field.added' in summary, f'the summary does not name the change: {summary[:500]}')
    run('pull', 'Propose')
    asked = written('gh')
    expect('pr create --head crm-metadata' in asked, f'no pull request: {asked}')
    expect('field.renamed' in (root / 'temp/diff.md').read_text(), 'the text of the pull request does not name the change')
    expect(shell(f'git --git-dir {remote} log -1 --format=%s crm-metadata')[1].startswith('CRM metadata as of 20'), 'nothing was pushed')

    # The check of that pull request fails, with annotations and SARIF that point at files of the repository.
    said = run('check', 'Check', status=3)
    expect('::error file=Sources/App/Snapshots/fields_Leads.json,' in said, f'no annotation: {said[:500]}')
    log = json.loads((root / 'temp/diff.sarif').read_text())
    places = [r['locations'][0]['physicalLocation']['artifactLocation']['uri'] for r in log['runs'][0]['results']]
    expect(places and all((repository / p).is_file() for p in places), f'SARIF points at no files: {places}')
    expect('<!DOCTYPE html>' in (root / 'temp/diff.html').read_text(), 'no page')

    # Accepted by the policy, it passes.
    fingerprints = {r['partialFingerprints']['crmDiff/v1'] for r in log['runs'][0]['results'] if r['level'] == 'error'}
    for fingerprint in sorted(fingerprints):
        code, said = shell(f'crm diff suppress {fingerprint} --reason "the app is released" --until 2999-12-31')
        expect(code == 0, f'crm diff suppress: {said}')
    run('check', 'Check')

    # A policy with a mistake is wrong usage, no network is a failure.
    (repository / 'crm-diff.json').write_text('{"failon": "error"}')
    run('check', 'Check', status=2)
    (repository / 'crm-diff.json').unlink()
    environment['CRM_ZOHO_BASE_URL'] = environment['CRM_ZOHO_ACCOUNTS_URL'] = 'http://127.0.0.1:9'
    run('pull', 'Pull', status=1)
finally:
    sandbox.terminate()
    sandbox.wait()
    subprocess.run(['rm', '-rf', root])
for problem in problems:
    print(f'error: {problem}')
if not problems:
    print('the workflow pulls, compares, proposes and checks')
sys.exit(1 if problems else 0)
