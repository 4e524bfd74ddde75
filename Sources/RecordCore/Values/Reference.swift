/// What a lookup field holds: the id of a record of another module, and its name where the server sends one.
///
/// Only the id is sent when a reference is written.
public struct Reference<Target>: Hashable, Sendable {
    public var id: RecordID<Target>
    /// The display name of the record; absent in some answers.
    public var name: String?

    public init(id: RecordID<Target>, name: String? = nil) {
        self.id = id
        self.name = name
    }

    /// A reference to write.
    public static func id(_ id: RecordID<Target>) -> Self { Self(id: id) }
}

extension Reference: Codable {}
