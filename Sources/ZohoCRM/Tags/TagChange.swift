import CRMRuntime
import Foundation
import RecordCore

/// Adds tags to records of a module or takes them off.
struct TagChange: Sendable {
    enum Action: String, Sendable { case add = "add_tags", remove = "remove_tags" }

    /// Characters of a tag's name. Source: Zoho CRM v8, OpenAPI document of tags.
    static let nameLength = 25

    let action: Action
    let tags: [RecordTag]
    /// The records have these tags alone afterwards.
    var replaces = false

    var callName: String { action == .add ? "tags.add" : "tags.remove" }

    /// - Throws: `CRMError` if there is no tag, or one that cannot be one.
    func check() throws(CRMError) {
        guard !tags.isEmpty else { throw refusal("tags.none", "No tag was given.", "Name at least one.") }
        for tag in tags {
            let name = tag.name ?? ""
            guard !name.isEmpty, name.count <= Self.nameLength else {
                throw refusal(
                    "tags.name", "“\(name)” is no name of a tag: it has 1 to \(Self.nameLength) characters.", "Use a shorter name.")
            }
        }
    }

    /// - Parameter ids: nil where the path names the record.
    func body(ids: ArraySlice<String>?) -> Data {
        var members = [JSONMember("tags", .array(tags.map(Self.json)))]
        if let ids { members.append(JSONMember("ids", .array(ids.map(JSONValue.string)))) }
        if replaces { members.append(JSONMember("over_write", true)) }
        return Data(JSONValue.object(members).jsonText.utf8)
    }

    private static func json(_ tag: RecordTag) -> JSONValue {
        var members = [JSONMember("name", .string(tag.name ?? ""))]
        if let id = tag.id { members.append(JSONMember("id", .string(id.description))) }
        if let color = tag.colorCode { members.append(JSONMember("color_code", .string(color))) }
        return .object(members)
    }

    private func refusal(_ rule: String, _ message: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: callName, nextAction: nextAction)
    }
}
