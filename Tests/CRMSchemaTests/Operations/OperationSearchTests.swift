import CRMSchema
import Testing

/// What people type to find a call.
struct OperationSearchTests {
    private static let tag = EndpointSpecLoader.load(files: [
        SnapshotFile(
            name: "tags.json", path: "tags.json",
            bytes: Array(
                #"{"area": "tags", "operations": [{"id": "tags.updateTag", "title": "Update Tag", "group": "settings.tags", "name": "change", "method": "PUT", "path": "/crm/v8/settings/tags/{id}/actions/merge"}], "shapes": {}}"#
                    .utf8))
    ]).operations

    @Test(arguments: [
        ("", true), ("tag", true), ("update tag", true), ("tag UPDATE", true), ("Update_Tag", true), ("tags.updateTag", true), ("settings.tags.change", true),
        ("put", true), ("get", false), ("/crm/v8/settings/tags/{id}/actions/merge", true), ("PUT /settings/tags/123/actions/merge?x=1", true),
        ("GET /settings/tags/123", false), ("/settings/tags/actions", false), ("/tags", true), ("/merge", true), ("change tags", true), ("tag roles", false),
        ("/", true), ("🚗", true),
    ])
    func wordsAndPathsAreFound(_ text: String, _ expected: Bool) throws {
        #expect(OperationSearch(text).finds(try #require(Self.tag.first)) == expected)
    }
}
