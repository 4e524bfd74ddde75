import RecordCore

/// A sign-in that the gateway of the sandbox holds for a key.
struct SandboxConnection: Sendable, Hashable {
    enum Status: String, Sendable, Hashable {
        case pending = "PENDING"
        case active = "ACTIVE"
        case failed = "FAILED"
    }

    let id: String
    let app: String
    /// In the address of the page on which somebody signs in.
    let session: String
    /// Seconds since 1970.
    let created: Int64
    var updated: Int64
    var status = Status.pending

    /// - Parameter origin: where the sandbox is reached.
    func json(at origin: String) -> JSONValue {
        [
            "connection_id": .string(id), "status": .string(status.rawValue), "creation_time": .string(Self.time(created)),
            "last_updated_time": .string(Self.time(updated)), "url": .string("\(origin)/connect?session_token=\(session)"),
            "app": .string(app), "metadata": .object([]),
        ]
    }

    /// The gateway writes microseconds.
    private static func time(_ seconds: Int64) -> String {
        ZonedDateTime(secondsSince1970: seconds).description.prefix(19) + ".000000Z"
    }
}
