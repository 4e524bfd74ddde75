import Foundation
import RecordCore

/// The prefixes of ids per module, as the server's answers show them. They are assigned when a CRM is installed, so those of
/// generated code are right for the organisation that it was generated from and may be wrong for another one.
///
/// A class with a lock, as calls that run side by side update it.
final class IDPrefixes: @unchecked Sendable {
    private let lock = NSLock()
    private var seen: [String: Set<String>] = [:]

    /// Takes the prefix of an id that the server gave for a record of the module.
    func learn(_ id: RawRecordID?, of module: String) {
        guard let id, let prefix = Self.prefix(of: id) else { return }
        lock.withLock { _ = seen[module, default: []].insert(prefix) }
    }

    /// Those that ids of the module may have; nil if none is known. The server knows better than the metadata.
    func known(of module: String, expected: String?) -> Set<String>? {
        lock.withLock { seen[module] } ?? expected.map { [$0] }
    }

    /// `10` of `10x4`; nil for ids of another form.
    static func prefix(of id: RawRecordID) -> String? {
        let parts = id.description.split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else { return nil }
        return String(parts[0])
    }
}
