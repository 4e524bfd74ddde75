#!/usr/bin/env python3
"""Compiles every case of cases.txt and its twin; see there for the format."""
import pathlib, sys, tempfile

from snippets import compile_all

HERE = pathlib.Path(__file__).parent


def cases():
    for number, line in enumerate((HERE / 'cases.txt').read_text().split('\n'), 1):
        if not line.strip() or line.startswith('#'):
            continue
        parts = [part.strip() for part in line.split(' | ')]
        if len(parts) != 4:
            sys.exit(f'cases.txt:{number}: expected 4 parts separated by " | ", found {len(parts)}')
        yield number, *parts


def main():
    modules = sys.argv[1]
    table = list(cases())
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        bad, _ = compile_all([c[2] for c in table], modules, folder, 'bad')
        good, run = compile_all([c[4] for c in table], modules, folder, 'good')
        if run.returncode and not good:
            sys.exit(run.stderr)
        for i, (number, what, snippet, expected, twin) in enumerate(table):
            errors = [m for m in bad.get(i, []) if m.startswith('error')]
            if not errors:
                failures.append(f'cases.txt:{number}: {what}: compiles, but must not: {snippet}')
            elif not any(expected in m for m in errors):
                failures.append(f'cases.txt:{number}: {what}: expected “{expected}”, found {errors}')
            if good.get(i):
                failures.append(f'cases.txt:{number}: {what}: the twin does not compile cleanly: {twin}: {good[i]}')
    print('\n'.join(failures) if failures else f'{len(table)} cases refused with the expected error, {len(table)} twins compile')
    sys.exit(1 if failures else 0)


main()
