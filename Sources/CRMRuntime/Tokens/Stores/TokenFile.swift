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

    /// A file that is not there is empty; one that is no token file is an error, and stays as it is.
    init(reading file: URL) throws {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        let data = try Data(contentsOf: file)
        guard !data.isEmpty else { return }
        guard let root = try? JSONValue(parsing: data), let accounts = root["accounts"]?.array else {
            throw CRMError(
                .signIn(reason: "store"), "the token file \(file.lastPathComponent) is not one of ours or is damaged",
                nextAction: "Restore it, or remove it and sign in again.")
        }
        if let version = root["version"]?.int, version > Self.version {
            throw CRMError(
                .signIn(reason: "store"), "the token file \(file.lastPathComponent) is of a newer version (\(version))",
                nextAction: "Update this app, or give it a file of its own.")
        }
        for account in accounts {
            guard let service = account["service"]?.string, let client = account["client"]?.string,
                let name = account["account"]?.string, let record = account["tokens"].flatMap({ TokenRecord(json: $0) })
            else { continue }
            records.append((TokenKey(service: service, client: client, account: name), record))
        }
    }

    private static let version = 1

    mutating func set(_ record: TokenRecord, for key: TokenKey) {
        if let index = records.firstIndex(where: { $0.key == key }) {
            records[index].record = record
        } else {
            records.append((key, record))
        }
    }

    mutating func remove(_ key: TokenKey) { records.removeAll { $0.key == key } }

    /// Replaces the file in one step, so that nobody ever reads half of it, also after a crash.
    func write(to file: URL) throws {
        let accounts = records.map { key, record -> JSONValue in
            [
                "service": .string(key.service), "client": .string(key.client), "account": .string(key.account),
                "tokens": record.json,
            ]
        }
        let root: JSONValue = ["version": .number(JSONNumber(Self.version)), "accounts": .array(accounts)]
        // The mode is given when the file is made: there is no moment in which others could open it.
        let draft = "\(file.path).\(UInt64.random(in: 0...UInt64.max)).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileLock.error() }
        do {
            try Self.write(Array(root.prettyText().utf8), to: descriptor)
            guard fsync(descriptor) == 0 else { throw FileLock.error() }
            close(descriptor)
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
        guard rename(draft, file.path) == 0 else {
            let error = FileLock.error()
            unlink(draft)
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileLock.error() }
            written += count
        }
    }

    static func makeFolder(of file: URL) throws {
        let folder = file.deletingLastPathComponent()
        guard !FileManager.default.fileExists(atPath: folder.path) else { return }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
}

/// `write` of the system: inside the type the name means something else.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
