import CRMSchema
import Foundation
import RecordCore

/// The `crm.json` that a target starts with: every setting at its default, so that there is something to change.
enum NewConfiguration {
    static func text(_ vendor: SchemaDescription.Vendor) -> String {
        JSONValue.object([
            JSONMember("$schema", .string("urn:swift-crm:schema:crm")), JSONMember("vendor", .string(vendor.rawValue)),
            JSONMember("access", .string("internal")),
            JSONMember("modules", .object([JSONMember("include", .array([.string("*")])), JSONMember("exclude", .array([]))])),
            JSONMember("fields", .object([])),
            JSONMember("names", .object([JSONMember("modules", .object([])), JSONMember("fields", .object([]))])),
            JSONMember("renamed", .string("follow")), JSONMember("shimDays", .number(JSONNumber(180))),
        ]).prettyText()
    }

    struct IsThere: Error, CustomStringConvertible {
        let url: URL

        var description: String { "\(url.path) is there already; change it, or remove it first" }
    }

    /// - Throws: `IsThere` instead of replacing somebody's configuration.
    static func write(_ vendor: SchemaDescription.Vendor, to url: URL) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else { throw IsThere(url: url) }
        try TextFile.write(text(vendor), to: url)
    }

    /// After a pull: says in a new crm.json whose snapshots they are, where that is not what is taken for granted.
    static func note(_ vendor: SchemaDescription.Vendor, in target: PullTarget) throws {
        if let file = target.missing {
            guard vendor != .zoho else { return }
            let text = JSONValue.object([
                JSONMember("$schema", .string("urn:swift-crm:schema:crm")), JSONMember("vendor", .string(vendor.rawValue)),
                // `cf_852` says nothing, and no code knows it yet.
                JSONMember("numberedFields", .string("label")),
            ]).prettyText()
            try TextFile.write(text, to: file)
            Terminal.talk.print("\(file.path) written: the vendor is \(vendor.rawValue)")
        } else if let known = target.vendor, known != vendor {
            Terminal.talk.print("crm.json says “\(known.rawValue)”; put \"vendor\": \"\(vendor.rawValue)\" into it for crm generate and the plugin")
        }
    }
}
