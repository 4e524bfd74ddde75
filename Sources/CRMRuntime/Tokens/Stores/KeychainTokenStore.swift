#if canImport(Security)
import Foundation
import RecordCore
import Security

/// Keeps tokens in the system's key chain: for apps on Apple's systems.
///
/// One generic password per account, readable after the first unlock of the device and only on this device. Apps and
/// extensions that share an access group share the tokens; they take turns within one process only.
public struct KeychainTokenStore: TokenStore {
    /// The key chain's word for whose items these are.
    public let service: String
    /// nil for the app's own items.
    public let accessGroup: String?
    private let locks = TokenLock()

    public init(service: String = "swift-crm", accessGroup: String? = nil) {
        self.service = service
        self.accessGroup = accessGroup
    }

    public func load(_ key: TokenKey) async throws -> TokenRecord? {
        var query = item(key)
        query[kSecReturnData as String] = true
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound { return nil }
        try Self.check(status, "read")
        guard let data = found as? Data, let json = try? JSONValue(parsing: data) else { return nil }
        return TokenRecord(json: json)
    }

    public func save(_ record: TokenRecord, for key: TokenKey) async throws {
        let data = Data(record.json.jsonText.utf8)
        let status = SecItemUpdate(item(key) as CFDictionary, [kSecValueData as String: data] as CFDictionary)
        guard status == errSecItemNotFound else { return try Self.check(status, "change") }
        var new = item(key)
        new[kSecValueData as String] = data
        new[kSecAttrAccessible as String] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        try Self.check(SecItemAdd(new as CFDictionary, nil), "add")
    }

    public func delete(_ key: TokenKey) async throws {
        let status = SecItemDelete(item(key) as CFDictionary)
        if status != errSecItemNotFound { try Self.check(status, "delete") }
    }

    public func keys() async throws -> [TokenKey] {
        var query = base
        query[kSecMatchLimit as String] = kSecMatchLimitAll
        query[kSecReturnAttributes as String] = true
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound { return [] }
        try Self.check(status, "list")
        return (found as? [[String: Any]] ?? []).compactMap { item in
            (item[kSecAttrAccount as String] as? String).flatMap(Self.key)
        }
    }

    public func withLock<Result: Sendable>(
        for key: TokenKey, _ body: @Sendable () async throws -> Result
    ) async throws -> Result { try await locks.withLock(for: key, body) }

    private var base: [String: Any] {
        var query: [String: Any] = [
            kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: service,
            kSecUseDataProtectionKeychain as String: true,
        ]
        if let accessGroup { query[kSecAttrAccessGroup as String] = accessGroup }
        return query
    }

    private func item(_ key: TokenKey) -> [String: Any] {
        var query = base
        let name: JSONValue = [.string(key.service), .string(key.client), .string(key.account)]
        query[kSecAttrAccount as String] = name.jsonText
        return query
    }

    private static func key(_ name: String) -> TokenKey? {
        guard let parts = (try? JSONValue(parsing: Data(name.utf8)))?.array?.compactMap(\.string), parts.count == 3 else { return nil }
        return TokenKey(service: parts[0], client: parts[1], account: parts[2])
    }

    private static func check(_ status: OSStatus, _ step: String) throws {
        guard status != errSecSuccess else { return }
        throw CRMError(
            .signIn(reason: "store"), "the key chain refused to \(step) the tokens (OSStatus \(status))",
            nextAction: "Check the app's key chain entitlement, and that the device was unlocked once since it started.")
    }
}
#endif
