import Foundation
import Testing

@testable import CRMRuntime

/// Tokens in a file: for its owner alone, whole after every change, and one refresh among all who share it.
@Suite final class FileTokenStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tokens-\(UUID().uuidString)")
    private var file: URL { folder.appendingPathComponent("tokens.json") }
    private let key = TokenKey(service: "accounts.zoho.eu/production", client: "1000.A", account: "ann")

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func record(_ number: Int) -> TokenRecord {
        let date = Date(timeIntervalSince1970: 1_700_000_000.25)
        return TokenRecord(
            refreshToken: Secret("refresh-\(number)"),
            accessToken: AccessToken(
                Secret("access-\(number)"), expiry: date.addingTimeInterval(3600), issued: date, generation: number,
                apiDomain: URL(string: "https://www.zohoapis.eu"), scopes: ["ZohoCRM.modules.ALL"]),
            generation: number, requests: [date, date.addingTimeInterval(1.5)], refusedUntil: date.addingTimeInterval(60))
    }

    @Test func keepsEveryPartOfARecord() async throws {
        let store = FileTokenStore(file)
        #expect(try await store.load(key) == nil)
        try await store.save(record(1), for: key)
        try await store.save(TokenRecord(), for: TokenKey(service: "s", client: "c", account: "ben"))
        // Another value, as another process would have it.
        let other = FileTokenStore(file)
        #expect(try await other.load(key) == record(1))
        #expect(try await other.keys().map(\.account) == ["ann", "ben"])
        try await other.delete(key)
        #expect(try await store.load(key) == nil)
        #expect(try await store.keys().count == 1)
    }

    @Test func isReadableByItsOwnerAlone() async throws {
        try await FileTokenStore(file).save(record(1), for: key)
        let files = FileManager.default
        let mode = try files.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try files.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int == 0o700)
        // No draft is left behind.
        #expect(try files.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".new") }.isEmpty)
    }

    @Test func changesOfManyAreAllKept() async throws {
        let stores = (0..<4).map { _ in FileTokenStore(file) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                let key = TokenKey(service: "s", client: "c", account: "user \(number)")
                let record = record(number)
                group.addTask { try await stores[number % 4].save(record, for: key) }
            }
            try await group.waitForAll()
        }
        #expect(try await stores[0].keys().count == 40)
    }

    @Test(arguments: [
        #"{"accounts": ["#, "[]", "hello", #"{"version": 2, "accounts": []}"#,
        // One account of two is odd: it would be lost with the next change.
        #"{"version":1,"accounts":[{"service":"s","client":"c","account":"a","tokens":{}},{"service":"s","client":"c"}]}"#,
    ])
    func aDamagedFileStaysAsItIs(_ text: String) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        for step in 0..<4 {
            let error = await #expect(throws: CRMError.self) {
                let store = FileTokenStore(file)
                switch step {
                case 0: try await store.save(record(1), for: key)
                case 1: _ = try await store.load(key)
                case 2: try await store.delete(key)
                default: _ = try await store.keys()
                }
            }
            #expect(error?.code == "sign-in.store" && error?.nextAction != nil)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test func anEmptyFileIsAsGoodAsNone() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data().write(to: file)
        try await FileTokenStore(file).save(record(1), for: key)
        #expect(try await FileTokenStore(file).load(key) == record(1))
    }

    @Test func aDraftThatSomebodyDiedOverIsNoObstacle() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let draft = URL(fileURLWithPath: file.path + ".new")
        try Data("half".utf8).write(to: draft)
        try await FileTokenStore(file).save(record(1), for: key)
        #expect(try await FileTokenStore(file).load(key) == record(1))
        #expect(!FileManager.default.fileExists(atPath: draft.path))
    }

    /// Replacing the link would part those who share the file.
    @Test func aLinkToTheFileStays() async throws {
        try await FileTokenStore(file).save(record(1), for: key)
        let link = folder.appendingPathComponent("link.json")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        try await FileTokenStore(link).save(record(2), for: key)
        #expect(try await FileTokenStore(file).load(key) == record(2))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
    }

    @Test func placesThatDontWorkAreNamed() async throws {
        try await FileTokenStore(file).save(record(1), for: key)
        // In a file as if it were a folder; a folder as if it were a file.
        for place in [file.appendingPathComponent("tokens.json"), folder] {
            let error = await #expect(throws: CRMError.self) { try await FileTokenStore(place).save(record(1), for: key) }
            #expect(error?.code == "sign-in.store")
            #expect(error?.message.contains(place.path) == true)
            #expect(error?.nextAction?.contains("folder") == true)
        }
        #expect(try await FileTokenStore(file).load(key) == record(1))
    }

    /// Who runs as root may do everything, and a read-only disk is not to be had in a test.
    @Test func theSystemsWordsComeWithWhatHelps() {
        let readOnly = CRMError.tokenFile("write", "tokens.json", EROFS)
        #expect(readOnly.code == "sign-in.store")
        #expect(readOnly.message.contains("Read-only") && readOnly.nextAction?.contains("disk that can be written") == true)
        #expect(CRMError.tokenFile("read", "tokens.json", EACCES).nextAction?.contains("mode") == true)
        #expect(CRMError.tokenFile("write", "tokens.json", ENOSPC).nextAction?.contains("room") == true)
    }

    /// Eight clients that share a file, each with a store of its own, as processes have: one of them asks.
    @Test func manyClientsAskOnce() async throws {
        let issuer = ScriptedIssuer()
        let clients = (0..<8).map { _ in
            RenewingTokens(
                issuer: issuer, refreshToken: "refresh", store: FileTokenStore(file), key: key,
                budget: TokenBudget(limit: 10, span: .seconds(600), pause: .seconds(600)))
        }
        let tokens = try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for number in 0..<800 { group.addTask { try await clients[number % 8].token() } }
            return try await group.reduce(into: Set<Secret>()) { $0.insert($1.value) }
        }
        #expect(tokens == ["token-1"] && issuer.requests == ["refresh"])
    }
}
