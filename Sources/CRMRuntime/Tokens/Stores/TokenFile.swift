import Foundation
import RecordCore

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What a token file holds: `{"version": 1, "accounts": [{"service", "client", "account", "tokens": {…}}]}`.
struct TokenFile {
    private(set) var records: [(key: TokenKey, record: TokenRecord)] = []

    private static let version = 1

    /// A file that is not there, or is empty, has no records; one that is no token file is an error, and stays as it is.
    init(reading path: String) throws(CRMError) {
        let bytes = try Self.read(path)
        guard !bytes.isEmpty else { return }
        guard let root = try? JSONValue(parsing: Data(bytes)), let accounts = root["accounts"]?.array else {
            throw Self.damaged(path)
        }
        if let version = root["version"]?.int, version > Self.version {
            throw CRMError(
                .signIn(reason: "store"), "the token file \(path) is of a newer version (\(version))",
                nextAction: "Update this app, or give it a file of its own.")
        }
        for account in accounts {
            // Leaving one out would lose it with the next change of the file.
            guard let service = account["service"]?.string, let client = account["client"]?.string,
                let name = account["account"]?.string, let record = account["tokens"].flatMap({ TokenRecord(json: $0) })
            else { throw Self.damaged(path) }
            records.append((TokenKey(service: service, client: client, account: name), record))
        }
    }

    mutating func set(_ record: TokenRecord, for key: TokenKey) {
        if let index = records.firstIndex(where: { $0.key == key }) {
            records[index].record = record
        } else {
            records.append((key, record))
        }
    }

    mutating func remove(_ key: TokenKey) { records.removeAll { $0.key == key } }

    private static func damaged(_ path: String) -> CRMError {
        CRMError(
            .signIn(reason: "store"), "the token file \(path) is not one of ours or is damaged; it was left as it is",
            nextAction: "Restore it, or move it away and sign in again.")
    }

    // MARK: The disk

    /// Replaces the file in one step, so that nobody ever reads half of it, also after a crash. For the holder of the
    /// lock on changes alone.
    func write(to path: String) throws(CRMError) {
        let accounts = records.map { key, record -> JSONValue in
            [
                "service": .string(key.service), "client": .string(key.client), "account": .string(key.account),
                "tokens": record.json,
            ]
        }
        let root: JSONValue = ["version": .number(JSONNumber(Self.version)), "accounts": .array(accounts)]
        do {
            try PrivateFile.replace(path, with: Array(root.prettyText().utf8))
        } catch {
            throw .tokenFile("write", path, error.code.rawValue)
        }
    }

    /// Makes the folder of the file, readable by its owner alone, and those above it.
    static func makeFolder(of path: String) throws(CRMError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if mkdir(folder, 0o700) == 0 { return }
        switch errno {
        case EEXIST: return
        case ENOENT where folder != "/":
            try makeFolder(of: folder)
            if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .tokenFile("make the folder of", path, errno) }
        case let code: throw .tokenFile("make the folder of", path, code)
        }
    }

    /// Nothing if there is no such file.
    private static func read(_ path: String) throws(CRMError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return [] }
            throw .tokenFile("read", path, errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = systemRead(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .tokenFile("read", path, errno) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
    }
}

// The system's function: inside the type its name means something else.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, bytes, count) }
