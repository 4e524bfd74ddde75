#!/usr/bin/env python3
"""Compiles the Swift of the articles: the last column of tables that end in a column “Swift”, and ```swift blocks.

check.py MODULES VENDOR ARTICLE…: names that are in scope for a vendor stand in Tests/MustNotCompile/snippets.py. Code that stands in
`code` spans separated by other text is taken span by span. A block that imports something belongs to a package of its own:
its lines must stand, in this order, in a Swift file below Tests, which is compiled with that package.
"""
import pathlib, re, sys, tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'MustNotCompile'))
from snippets import compile_all


def snippets(article):
    """(line number, code) of each snippet."""
    in_table, block, start = False, None, 0
    for number, line in enumerate(article.read_text().split('\n'), 1):
        if block is not None:
            if line.startswith('```'):
                yield start, '\n' + '\n'.join(block) + '\n'
                block = None
            else:
                block.append(line)
        elif line.startswith('```swift'):
            block, start = [], number
        elif line.startswith('|'):
            cells = [cell.strip() for cell in re.split(r'(?<!\\)\|', line)[1:-1]]
            if cells[-1] == 'Swift':
                in_table = True
            elif in_table and not set(cells[-1]) <= set('-: '):
                for code in re.findall(r'`([^`]+)`', cells[-1]):
                    yield number, code.replace('\\|', '|')
        else:
            in_table = False


def stands_in_tests(code):
    """Whether a Swift file below Tests has all these lines, in this order, whatever their indentation."""
    wanted = [line.strip() for line in code.split('\n') if line.strip()]
    for path in pathlib.Path('Tests').glob('**/*.swift'):
        if '.build' in str(path):
            continue
        lines = iter(line.strip() for line in path.read_text().split('\n'))
        if all(line in lines for line in wanted):
            return True
    return False


def main():
    modules, vendor, articles = sys.argv[1], sys.argv[2], [pathlib.Path(path) for path in sys.argv[3:]]
    found = [(article, *snippet) for article in articles for snippet in snippets(article)]
    elsewhere = [part for part in found if '\nimport ' in part[2]]
    found = [part for part in found if part not in elsewhere]
    missing = [part for part in elsewhere if not stands_in_tests(part[2])]
    for article, line, _ in missing:
        print(f'{article}:{line}: no Swift file below Tests has these lines')
    with tempfile.TemporaryDirectory() as folder:
        messages, run = compile_all([code for _, _, code in found], modules, pathlib.Path(folder), 'articles', vendor)
    if run.returncode and not messages:
        sys.exit(run.stderr)
    for i, problems in sorted(messages.items()):
        article, line, code = found[i]
        print(f'{article}:{line}: {code}\n    ' + '\n    '.join(problems))
    print(f'{len(found)} snippets, {len(messages)} that do not compile cleanly; '
          f'{len(elsewhere)} of other packages, {len(missing)} that nothing compiles')
    sys.exit(1 if messages or missing else 0)


main()
