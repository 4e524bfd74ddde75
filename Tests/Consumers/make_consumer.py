#!/usr/bin/env python3
"""Writes a consumer package with so many modules, of the standard organisation and copies of them, to measure builds.

make_consumer.py FOLDER CHECKOUT COUNT: Leads is always among them.
"""
import json, pathlib, shutil, sys

target, root, count = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
snapshots = root / 'spec/zoho/snapshots'
out = target / 'Sources/App/Snapshots'
out.mkdir(parents=True)
modules = json.loads((snapshots / 'modules.json').read_text())
files = sorted(snapshots.glob('fields_*.json'), key=lambda file: (file.name != 'fields_Leads.json', file.name))[:count]
for file in files:
    shutil.copy(file, out / file.name)
for number in range(count - len(files)):
    name = f'Copies{chr(ord("A") + number)}'
    shutil.copy(snapshots / 'fields_Accounts.json', out / f'fields_{name}.json')
    module = dict(next(m for m in modules['modules'] if m['api_name'] == 'Vehicles'))
    module.update(api_name=name, module_name=name, singular_label=name, plural_label=name, id=str(9000000000000000001 + number))
    modules['modules'].append(module)
(out / 'modules.json').write_text(json.dumps(modules, indent=2, ensure_ascii=False))
(target / 'Sources/App/crm.json').write_text('{"vendor": "zoho", "access": "internal"}\n')
(target / 'Sources/App/main.swift').write_text('import ZohoCRM\nprint(Lead.schema.fields.count)\n')
(target / 'Package.swift').write_text(f'''// swift-tools-version: 6.1
import PackageDescription
let package = Package(
    name: "Measured", platforms: [.macOS(.v13)],
    dependencies: [.package(name: "swift-crm", path: "{root}", traits: [])],
    targets: [.executableTarget(
        name: "App", dependencies: [.product(name: "ZohoCRM", package: "swift-crm")],
        plugins: [.plugin(name: "CRMBindings", package: "swift-crm")])],
    swiftLanguageModes: [.v6])
''')
