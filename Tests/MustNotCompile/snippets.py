"""Type-checks snippets of Swift, each in a function where the usual names are in scope."""
import re, subprocess

# By vendor: what is imported, what is in scope, and which of that are variables.
SCOPES = {
    'zoho': (
        'import ZohoOperations; import ZohoStandardModules',
        '_ zoho: ZohoCRM, _ lead: Lead, _ deal: Deal, _ task: CRMTask, _ id: RecordID<Lead>, _ ids: [RecordID<Lead>], '
        '_ leadID: RecordID<Lead>, _ dealID: RecordID<Deal>, _ accountID: RecordID<Account>, '
        '_ contactID: RecordID<Contact>, _ productID: RecordID<Product>, _ campaignID: RecordID<Campaign>, '
        '_ vehicleID: RecordID<Vehicle>, _ drafts: [Lead.Draft], _ file: URL, '
        '_ userID: RawRecordID, _ bookmark: PageBookmark, _ moment: ZonedDateTime, _ noteID: RecordID<RecordNote>, '
        '_ attachmentID: RecordID<RecordAttachment>, '
        '_ secret: Secret, _ code: Secret, _ credentials: ClientCredentials, _ store: any TokenStore, _ redirect: URL, '
        '_ accounts: ZohoAccounts, _ configuration: ZohoConfiguration, _ folder: URL',
        ['lead', 'deal', 'task']),
    'vtiger': (
        'import VtigerCRM; import VtigerStandardModules',
        '_ vtiger: VtigerCRM, _ lead: Lead, _ event: Event, _ id: RecordID<Lead>, _ ids: [RecordID<Lead>], '
        '_ accountID: RecordID<Account>, _ contactID: RecordID<Contact>, _ attachmentID: RawRecordID, '
        '_ drafts: [Lead.Draft], _ file: URL, _ key: Secret, _ saved: String',
        ['lead', 'event']),
}


def compile_all(snippets, modules, folder, name, vendor='zoho'):
    """Returns {index of the snippet: [messages]} and the compiler's run."""
    imports, parameters, variables = SCOPES[vendor]
    source = folder / f'{name}.swift'
    body = [f'import Foundation; {imports}']
    owner = [None]
    prelude = ' '.join(f'var {v} = {v}; {v}.storage.discardChanges();' for v in variables)
    for i, code in enumerate(snippets):
        lines = f'func case{i}({parameters}) async throws {{ {prelude} {code} }}'.split('\n')
        body += lines
        owner += [i] * len(lines)
    source.write_text('\n'.join(body) + '\n')
    run = subprocess.run(['swiftc', '-typecheck', '-swift-version', '6', '-I', modules, str(source)],
                         capture_output=True, text=True)
    found = {}
    for match in re.finditer(rf'{re.escape(str(source))}:(\d+):\d+: (error|warning): (.*)', run.stderr):
        found.setdefault(owner[int(match.group(1)) - 1], []).append(f'{match.group(2)}: {match.group(3)}')
    return found, run
