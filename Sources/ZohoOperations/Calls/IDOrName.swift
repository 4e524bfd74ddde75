import RecordCore

/// The id of a thing or its API name, where an operation takes either.
///
///     try await zoho.settings.modules.get("Leads")
///     try await zoho.settings.modules.get(.id(module.id))
public struct IDOrName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String

    public init(stringLiteral value: String) { description = value }

    private init(_ description: String) { self.description = description }

    public static func id(_ id: RawRecordID) -> IDOrName { IDOrName(id.description) }
    public static func name(_ name: String) -> IDOrName { IDOrName(name) }
}
