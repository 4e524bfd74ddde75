import RecordCore

/// The API name of a module, where an operation is told which module it is about.
///
///     let fields = try await zoho.settings.fields.list(module: "Leads")
///     let layouts = try await zoho.settings.layouts.list(module: .of(Lead.self))
public struct ModuleName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As on the wire: `Leads`.
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    /// The module of a record type.
    public static func of<Record: CRMRecord>(_: Record.Type) -> ModuleName { ModuleName(Record.schema.module) }

    public var description: String { rawValue }
}
