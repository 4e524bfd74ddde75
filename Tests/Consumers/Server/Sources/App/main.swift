import CRMAsyncHTTPClient
import Foundation
import ZohoCRM
import ZohoStandardModules

// Lists leads from the server at the address in the first argument, with any access token.
let base = CommandLine.arguments.dropFirst().first.flatMap { URL(string: $0) }
guard let base else {
    print("App compiled; give it the address of a server")
    exit(0)
}
let zoho = ZohoCRM(
    dataCenter: .custom(accounts: base, api: base), tokens: .accessToken("token"), transport: AsyncHTTPClientTransport())
var count = 0
for try await _ in zoho.leads.list(.lastName) { count += 1 }
print("\(count) leads")
