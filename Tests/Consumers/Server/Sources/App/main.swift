import CRMAsyncHTTPClient
import CRMMySQL
import Foundation
import ZohoCRM

// Asks for the organisation at the server at the address in the first argument, with the tokens that the database has of a user.
let base = CommandLine.arguments.dropFirst().first.flatMap { URL(string: $0) }
guard let base else {
    print("App compiled; give it the address of a server")
    exit(0)
}
let environment = ProcessInfo.processInfo.environment
let store = MySQLTokenStore(
    MySQLServer(
        host: environment["MYSQL_HOST"] ?? "127.0.0.1", user: environment["MYSQL_USER"] ?? "root",
        password: Secret(environment["MYSQL_PASSWORD"] ?? "")))
let client = ClientCredentials(id: "1000.CLIENT", secret: Secret(environment["ZOHO_CLIENT_SECRET"] ?? ""))
let zoho = ZohoCRM(
    dataCenter: .custom(accounts: base, api: base), tokens: .stored(in: store, client: client, user: "anna@example.com"),
    transport: AsyncHTTPClientTransport())
print(try await zoho.api.send(APICall("organisation", path: "/crm/v8/org")).status)
