import CRMTesting
import Foundation

/// One of Zoho's older clients in a process of its own: version 2 of their Python SDK, which keeps its tokens in MySQL.
/// `.ci/old-clients` installs it.
struct OldClient {
    static let python = ProcessInfo.processInfo.environment["CRM_OLD_CLIENT_PYTHON"]

    struct Failure: Error { let said: String }

    let server: URL
    let database: String

    /// Runs lines of Python with `client`, a `ZohoOAuthClient`, and `tokens(user)`, what its own code finds in the
    /// table; gives what they print.
    func run(_ lines: String) async throws -> JSONValue {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python ?? "")
        process.arguments = ["-c", Self.beginning + lines, server.absoluteString, database]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        let ended = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in ended.continuation.finish() }
        InheritedDescriptors.withhold()
        try process.run()
        // Little is printed, so it fits into the pipe.
        for await _ in ended.stream {}
        let said = output.fileHandleForReading.availableData
        guard process.terminationStatus == 0, let line = said.split(separator: UInt8(ascii: "\n")).last else {
            throw Failure(said: String(decoding: said, as: UTF8.self))
        }
        return try JSONValue(parsing: Data(line))
    }

    /// The SDK is as it was delivered. Its database's name and host are fixed, so its driver is told others.
    private static let beginning = """
        import json, os, sys
        import mysql.connector
        connect, place = mysql.connector.connect, dict(host=os.environ["CRM_MYSQL_HOST"], database=sys.argv[2])
        mysql.connector.connect = lambda **values: connect(**{**values, **place})
        from zcrmsdk.OAuthClient import ZohoOAuth
        ZohoOAuth.initialize({
            "client_id": "fleet", "client_secret": "fleet", "redirect_uri": "https://app.example.com/zoho",
            "accounts_url": sys.argv[1], "mysql_username": os.environ["CRM_MYSQL_USER"],
            "mysql_password": os.environ["CRM_MYSQL_PASSWORD"], "mysql_port": os.environ["CRM_MYSQL_PORT"]})
        client = ZohoOAuth.get_client_instance()
        def tokens(user): return vars(ZohoOAuth.get_persistence_instance().get_oauthtokens(user))

        """
}
