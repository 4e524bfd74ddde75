import Foundation
import Testing
import ZohoCRM

/// Every name and form of the older clients' configuration, and what is said of what cannot be used.
@Suite final class ZohoConfigurationFormsTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("configuration-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func read(_ text: String, _ name: String = "c.properties", environment: [String: String] = [:]) throws -> ZohoConfiguration {
        let url = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return try ZohoConfiguration(files: [url], environment: environment)
    }

    /// The settings of the seeds, as they print them.
    @Test(arguments: [
        ("client_id=a\nclient_secret=b\nredirect_uri=https://c\naccounts_url=https://accounts.zoho.com.cn/\ntoken_persistence_path=/tmp/t",
         [ConfigurationKey.clientID: "a", .redirectURI: "https://c", .accountsURL: "https://accounts.zoho.com.cn/", .tokenFile: "/tmp/t"]),
        ("applicationLogFilePath=/var/log/crm.log\nsandbox=true\ncurrentUserEmail=user@email.com\napiBaseUrl=https://www.zohoapis.com\nminLogLevel=WARNING",
         [.logFile: "/var/log/crm.log", .isSandbox: "true", .userIdentifier: "user@email.com", .apiURL: "https://www.zohoapis.com", .logLevel: "WARNING"]),
        ("[zoho]\ncrm.iamurl=accounts.zoho.eu\ncrm.clientid=a\ncrm.clientsecret=b\ncrm.redirecturl=https://c\n[crm]\napi.url=www.zohoapis.eu\napi.user_identifier=u\napi.tokenmanagement=local",
         [.accountsURL: "accounts.zoho.eu", .clientID: "a", .redirectURI: "https://c", .apiURL: "www.zohoapis.eu", .userIdentifier: "u", .tokenStore: "local"]),
        ("[crm]\niamurl=accounts.zoho.eu\nclientid=a\nredirecturl=https://c\n[api]\nurl=www.zohoapis.eu\nuser_identifier=u\ntokenmanagement=local\n[mysql]\nusername=root2\n[zoho]\nzgid=7",
         [.accountsURL: "accounts.zoho.eu", .clientID: "a", .redirectURI: "https://c", .apiURL: "www.zohoapis.eu", .userIdentifier: "u", .tokenStore: "local", .mySQLUser: "root2", .organisation: "7"]),
        ("client_id=a\nredirect_url=https://c\niamurl=accounts.zoho.in\nbase_url=www.zohoapis.in\nuser_identifier=u\nmysql_module=local\nmysql_username=m",
         [.clientID: "a", .redirectURI: "https://c", .accountsURL: "accounts.zoho.in", .apiURL: "www.zohoapis.in", .userIdentifier: "u", .tokenStore: "local", .mySQLUser: "m"]),
        (#"{"clientId": "a", "CLIENT-SECRET": "b", "mysqlPort": 3307, "sandbox": true, "crm": {"iamurl": "accounts.zoho.eu"}, "api": {"url": "www.zohoapis.eu"}}"#,
         [.clientID: "a", .mySQLPort: "3307", .isSandbox: "true", .accountsURL: "accounts.zoho.eu", .apiURL: "www.zohoapis.eu"]),
    ])
    func namesOfTheOlderClients(_ text: String, _ expected: [ConfigurationKey: String]) throws {
        let configuration = try read(text)
        for (key, value) in expected { #expect(configuration.text(key) == value, "\(key)") }
        #expect(configuration.warnings.filter { !$0.message.contains("database") }.isEmpty, "\(configuration.warnings)")
    }

    @Test(arguments: ["client_id", "client_secret", "redirect_url", "refresh_token", "iamurl", "base_url", "user_identifier", "mysql_module", "mysql_username", "mysql_password"])
    func variablesOfTheNodeClient(_ name: String) throws {
        let configuration = try ZohoConfiguration(environment: ["ZCRM__\(name)": "value\n"])
        let found = ConfigurationKey.allCases.filter { configuration[$0]?.source == .environment(variable: "ZCRM__\(name)") }
        #expect(found.count == 1 && configuration.secret(found[0]) == Secret("value"))
    }

    /// What the rest of a line means.
    @Test(arguments: [
        ("a b # c", "a b # c"), ("\"quoted \"", "quoted "), ("'x'", "x"), ("\"", "\""), (#"C:\logs\crm.log"#, #"C:\logs\crm.log"#),
        (#"https\://accounts.zoho.eu/?a\=b"#, "https://accounts.zoho.eu/?a=b"), (#"end\"#, #"end\"#), ("=x=", "=x="), ("a:b", "a:b"),
    ])
    func values(_ written: String, _ value: String) throws {
        for end in ["\n", "\r\n", "\r"] {
            let configuration = try read("\u{FEFF}# first\(end)user_identifier = \(written)  \(end)sandbox=true")
            #expect(configuration.text(.userIdentifier) == value)
            #expect(configuration[.isSandbox]?.source == .file(path: folder.appendingPathComponent("c.properties").path, line: 3))
        }
    }

    @Test func warnings() throws {
        let configuration = try read(
            """
            [zoho]
            cleint_id=a
            client_secret=x ; the secret
            access_type=offline
            persistence_handler_class=Mine
            1000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbb=
            colour=red
            client_id=one
            client_id=two
            """, environment: ["ZCRM__client_idd": "hidden", "PATH": "x"])
        let texts = configuration.warnings.map { ($0.source.description.split(separator: "/").last ?? "") + ": " + $0.message }
        #expect(
            texts == [
                "c.properties:2: “cleint_id” is no setting; did you mean “client_id”?",
                "c.properties:3: client_secret: what stands after “;” is part of its value; comments have lines of their own",
                "c.properties:4: “access_type” does nothing: sign-ins are always offline ones here",
                "c.properties:5: “persistence_handler_class” does nothing: a store of your own is given in code: ZohoCRM(configuration, store: …)",
                "c.properties:6: a name that is not shown is no setting", "c.properties:7: “colour” is no setting",
                "c.properties:9: client_id stands in line 8 as well; this line counts",
                "environment variable ZCRM__client_idd: “client_idd” is no setting; did you mean “ZCRM__client_id”?",
            ])
        #expect(configuration.text(.clientID) == "two")
    }

    @Test func filesThatAreNoText() throws {
        let url = folder.appendingPathComponent("utf16.properties")
        try #require("client_id=a".data(using: .utf16)).write(to: url)
        let error = #expect(throws: CRMError.self) { _ = try ZohoConfiguration(files: [url], environment: [:]) }
        #expect(error?.message.contains("UTF-8") == true)
        let json = #expect(throws: CRMError.self) { _ = try read("{\n  \"client_id\": tru\n}", "c.json") }
        #expect(json?.message.contains("c.json:2:") == true)
    }

    @Test func theReportShowsNoSecret() throws {
        let secrets = ["the-secret", "the-refresh", "the-password", "1000.\(String(repeating: "a", count: 32)).\(String(repeating: "b", count: 32))"]
        let configuration = try read(
            "client_id=1000.ABC\nclient_secret=the-secret\nrefresh_token=the-refresh\nmysql_password=the-password\niamurl=accounts.zoho.eu\nuser_identifier=\(secrets[3])\nbase_url=https://user:the-secret@www.zohoapis.eu")
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in [configuration.report, "\(configuration)", String(reflecting: configuration), dumped] {
            for secret in secrets { #expect(!text.contains(secret)) }
        }
        let lines = configuration.report.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(lines[0] == ["data", "centre", "eu,", "production"])
        #expect(lines.contains { $0.prefix(2) == ["client_id", "1000.ABC"] && $0.last?.hasSuffix("c.properties:1") == true })
        #expect(lines.contains { $0.prefix(2) == ["client_secret", "…"] })
        #expect(configuration.text(.clientSecret) == nil && configuration.secret(.clientSecret) == Secret("the-secret"))
    }

    @Test func hostsThatContradictEachOther() throws {
        func code(_ text: String) -> String? {
            do {
                let configuration = try read(text)
                _ = try configuration.dataCenter()
                _ = try configuration.environment()
            } catch { return (error as? CRMError)?.code }
            return nil
        }
        #expect(code("iamurl=accounts.zoho.eu\nbase_url=www.zohoapis.com") == "refused.configuration.contradiction")
        #expect(code("base_url=sandbox.zohoapis.eu\nsandbox=false") == "refused.configuration.contradiction")
        let sandbox = try read("base_url=sandbox.zohoapis.eu")
        #expect(try sandbox.dataCenter() == .eu && sandbox.environment() == .sandbox)
        let python = try read("sandbox=true\naccounts_url=https://accounts.zoho.in\napiBaseUrl=https://www.zohoapis.in")
        #expect(try python.dataCenter() == .in && python.environment() == .sandbox)
    }

    @Test func storesOfTheSettings() throws {
        func next(_ text: String) throws -> String? {
            let configuration = try read("client_id=a\nclient_secret=b\n\(text)")
            return #expect(throws: CRMError.self) { _ = try ZohoCRM(configuration) }?.nextAction
        }
        for module in ["mysql", "./mysql/mysql_util"] { #expect(try next("mysql_module=\(module)")?.contains("CRMMySQL") == true) }
        #expect(try next("api.tokenmanagement=./my_tokens.js")?.contains("TokenStore") == true)
        let configuration = try read("mysql_host=db.example.com\nmysql_port=3307\nmysql_username=crm\nmysql_password=p")
        #expect(configuration.warnings.map(\.message).contains { $0.contains("token_store") })
        let mysql = try configuration.mySQL()
        #expect(mysql.host == "db.example.com" && mysql.port == 3307 && mysql.user == "crm" && mysql.password == Secret("p") && mysql.database == "zohooauth")
        let standard = try read("").mySQL()
        #expect(standard.host == "127.0.0.1" && standard.port == 3306 && standard.user == "root" && standard.password.isEmpty)
    }

    @Test func standardFilesAndTheLog() async throws {
        let resources = folder.appendingPathComponent("resources")
        try FileManager.default.createDirectory(at: resources, withIntermediateDirectories: true)
        let log = folder.appendingPathComponent("crm.log")
        try Data("client_id=a\nclient_secret=b".utf8).write(to: folder.appendingPathComponent("oauth_configuration.properties"))
        try Data("client_id=c\napplicationLogFilePath=\(log.path)\nminLogLevel=WARNING\nrefresh_token=r".utf8)
            .write(to: resources.appendingPathComponent("configuration.properties"))
        let configuration = try ZohoConfiguration(files: ZohoConfiguration.standardFiles(in: folder), environment: [:])
        #expect(configuration.text(.clientID) == "a" && configuration.warnings.isEmpty)
        let answers: [(Int, String)] = [(200, #"{"access_token": "t", "expires_in": 3600}"#), (200, #"{"org": []}"#), (404, "{}")]
        let zoho = try ZohoCRM(configuration, transport: ClientFakeTransport(answers))
        _ = try await zoho.api.send(APICall("org.get", path: "/crm/v8/org"))
        _ = try? await zoho.api.send(APICall("org.lost", path: "/crm/v8/lost"))
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(!text.contains("org.get") && text.contains("org.lost GET https://www.zohoapis.com/crm/v8/lost → 404"))
    }
}

/// Answers from a list.
private actor ClientFakeTransport: HTTPTransport {
    private var answers: [(Int, String)]

    init(_ answers: [(Int, String)]) { self.answers = answers }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard !answers.isEmpty else { throw TransportFailure(.cannotConnect, reason: "nothing is left to answer") }
        let (status, body) = answers.removeFirst()
        return HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: Data(body.utf8))
    }
}
