import Foundation
import Testing
import ZohoCRM

/// Settings from code, files and the environment, in this order, each with the place it came from.
@Suite final class ZohoConfigurationTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("configuration-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ name: String, _ text: String) throws -> URL {
        let url = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return url
    }

    @Test func firstComesFirst() throws {
        let first = try file("oauth_configuration.properties", "\u{FEFF}[zoho]\r\ncrm.clientid=alias\r\nclient_id = from file\r\n")
        let second = try file("configuration.json", #"{"zoho": {"client_id": "later", "client_secret": "hidden"}}"#)
        let environment = ["ZCRM__client_id": "node", "ZCRM__refresh_token": "node refresh", "CRM_ZOHO_REFRESH_TOKEN": "own", "ZCRM__base_url": ""]
        let configuration = try ZohoConfiguration(
            [.userIdentifier: "ann"], files: [first, second, folder.appendingPathComponent("missing.json")],
            environment: environment)
        #expect(configuration[.clientID]?.source == .file(path: first.path, line: 3))
        #expect(configuration[.clientSecret]?.source == .file(path: second.path, line: 1))
        #expect(configuration[.refreshToken]?.source == .environment(variable: "CRM_ZOHO_REFRESH_TOKEN"))
        #expect(configuration[.userIdentifier]?.source == .code)
        #expect(configuration[.mySQLUser]?.source == .standard)
        #expect(configuration[.apiURL] == nil)
        let client = try configuration.client()
        #expect(client.id == "from file" && client.secret == Secret("hidden"))
        #expect("\(String(describing: configuration[.clientSecret]))".contains("hidden") == false)
    }

    @Test func whatIsMissingNamesEveryPlace() throws {
        let error = #expect(throws: CRMError.self) {
            _ = try ZohoConfiguration(files: [URL(fileURLWithPath: "/etc/a.properties")], environment: [:]).client()
        }
        #expect(error?.code == "refused.configuration.missing")
        let message = error?.message ?? ""
        for place in ["client_id", "in code", "/etc/a.properties", "$CRM_ZOHO_CLIENT_ID", "$ZCRM__client_id"] {
            #expect(message.contains(place))
        }
    }

    @Test func brokenFilesNameTheLine() throws {
        let properties = try file("a.properties", "# fine\nclient_id=x\nwhat is this\n")
        let json = try file("a.json", "{\n  \"client_id\": ,\n}")
        for (file, line) in [(properties, 3), (json, 2)] {
            let error = #expect(throws: CRMError.self) { _ = try ZohoConfiguration(files: [file], environment: [:]) }
            #expect(error?.code == "refused.configuration.syntax")
            #expect(error?.message.contains("\(file.path):\(line):") == true)
        }
    }

    @Test(arguments: [
        (["iamurl": "accounts.zoho.eu"], "eu"), (["crm.iamurl": "https://accounts.zoho.com.cn/"], "cn"),
        (["api.url": "www.zohoapis.in"], "in"), (["data_center": "AU", "accounts_url": "accounts.zoho.com"], "au"),
        ([:], "us"), (["accounts_url": "http://127.0.0.1:8080", "base_url": "http://127.0.0.1:8080"], "custom"),
    ])
    func hostsNameTheirDataCentre(_ settings: [String: String], _ name: String) throws {
        let text = settings.map { "\($0) = \($1)" }.joined(separator: "\n")
        let configuration = try ZohoConfiguration(files: [try file("c.properties", text)], environment: [:])
        #expect(try configuration.dataCenter().name == name)
    }

    @Test func environments() throws {
        func environment(_ text: String) throws -> DataCenter.Environment {
            try ZohoConfiguration(files: [try file("e.properties", text)], environment: [:]).environment()
        }
        #expect(try environment("sandbox=true") == .sandbox)
        #expect(try environment("sandbox=false") == .production)
        #expect(try environment("environment: developer\nsandbox=true") == .developer)
        #expect(throws: CRMError.self) { try environment("sandbox=perhaps") }
    }

    @Test func aDatabaseIsGivenInCode() throws {
        let settings = try file("m.properties", "client_id=a\nclient_secret=b\nmysql_module=./mysql/mysql_util")
        let configuration = try ZohoConfiguration(files: [settings], environment: [:])
        let error = #expect(throws: CRMError.self) { _ = try ZohoCRM(configuration) }
        #expect(error?.code == "refused.configuration.token-store")
        _ = try ZohoCRM(configuration, store: MemoryTokenStore())
    }
}
