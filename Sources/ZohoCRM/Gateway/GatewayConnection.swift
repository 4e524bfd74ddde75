import CRMRuntime
import Foundation
import RecordCore

/// A sign-in that a gateway holds.
public struct GatewayConnection: Sendable, Hashable, Identifiable {
    public let id: String
    /// `ACTIVE`, `PENDING`, `FAILED` …, as the gateway writes it.
    public let status: String
    /// The app that it is for: `zoho-crm`.
    public let app: String
    /// To be opened in a browser to finish the sign-in. It holds a session token, so it is left out when a connection is
    /// printed: show it to the user alone.
    public let url: URL?
    public let created: ZonedDateTime?
    public let updated: ZonedDateTime?
    /// What else the gateway keeps.
    public let metadata: JSONValue

    /// Calls can be made with it.
    public var isActive: Bool { status.uppercased() == "ACTIVE" }
    /// It will not become active any more.
    public var hasFailed: Bool { ["FAILED", "EXPIRED", "REVOKED", "DELETED", "ERROR"].contains(status.uppercased()) }

    init?(_ json: JSONValue) {
        guard let id = json["connection_id"]?.string ?? json["id"]?.string, !id.isEmpty else { return nil }
        self.id = id
        status = json["status"]?.string ?? ""
        app = json["app"]?.string ?? ""
        url = json["url"]?.string.flatMap { URL(string: $0) }
        created = json["creation_time"]?.string.flatMap { ZonedDateTime($0) }
        updated = json["last_updated_time"]?.string.flatMap { ZonedDateTime($0) }
        metadata = json["metadata"] ?? .object([])
    }
}

extension GatewayConnection: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "connection \(id) of \(app), \(status)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror {
        Mirror(
            self,
            children: [
                "id": id, "status": status, "app": app, "url": url.map(Redaction.url) as Any, "created": created as Any,
                "updated": updated as Any, "metadata": Redaction.json(metadata),
            ], displayStyle: .struct)
    }
}
