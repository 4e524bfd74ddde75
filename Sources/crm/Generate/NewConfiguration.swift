import Foundation
import RecordCore

/// The `crm.json` that a target starts with: every setting at its default, so that there is something to change.
enum NewConfiguration {
    static let text = JSONValue.object([
        JSONMember("$schema", .string("urn:swift-crm:schema:crm")), JSONMember("vendor", .string("zoho")),
        JSONMember("access", .string("internal")),
        JSONMember("modules", .object([JSONMember("include", .array([.string("*")])), JSONMember("exclude", .array([]))])),
        JSONMember("fields", .object([])),
        JSONMember("names", .object([JSONMember("modules", .object([])), JSONMember("fields", .object([]))])),
        JSONMember("renamed", .string("follow")), JSONMember("shimDays", .number(JSONNumber(180))),
    ]).prettyText()

    struct IsThere: Error, CustomStringConvertible {
        let url: URL

        var description: String { "\(url.path) is there already; change it, or remove it first" }
    }

    /// - Throws: `IsThere` instead of replacing somebody's configuration.
    static func write(to url: URL) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else { throw IsThere(url: url) }
        try TextFile.write(text, to: url)
    }
}
