#!/usr/bin/env python3
"""Compiles every case of cases.txt and vtiger-cases.txt and its twin; see there for the format."""
import pathlib, sys, tempfile

from snippets import compile_all

HERE = pathlib.Path(__file__).parent
FILES = {'cases.txt': 'zoho', 'vtiger-cases.txt': 'vtiger'}


def cases(file):
    for number, line in enumerate((HERE / file).read_text().split('\n'), 1):
        if not line.strip() or line.startswith('#'):
            continue
        parts = [part.strip() for part in line.split(' | ')]
        if len(parts) != 4:
            sys.exit(f'{file}:{number}: expected 4 parts separated by " | ", found {len(parts)}')
        yield number, *parts


def check(file, modules):
    """The number of cases, and what is wrong."""
    table = list(cases(file))
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        bad, _ = compile_all([c[2] for c in table], modules, folder, 'bad', FILES[file])
        good, run = compile_all([c[4] for c in table], modules, folder, 'good', FILES[file])
        if run.returncode and not good:
            sys.exit(run.stderr)
        for i, (number, what, snippet, expected, twin) in enumerate(table):
            errors = [m for m in bad.get(i, []) if m.startswith('error')]
            if not errors:
                failures.append(f'{file}:{number}: {what}: compiles, but must not: {snippet}')
            elif not any(expected in m for m in errors):
                failures.append(f'{file}:{number}: {what}: expected “{expected}”, found {errors}')
            if good.get(i):
                failures.append(f'{file}:{number}: {what}: the twin does not compile cleanly: {twin}: {good[i]}')
    return len(table), failures


def main():
    count, failures = 0, []
    for file in FILES:
        if (HERE / file).exists():
            cases, wrong = check(file, sys.argv[1])
            count, failures = count + cases, failures + wrong
    print('\n'.join(failures) if failures else f'{count} cases refused with the expected error, {count} twins compile')
    sys.exit(1 if failures else 0)


main()
