import CRMSchema
import Testing

/// The words for types in the endpoint spec.
struct OperationTypeTests {
    @Test(arguments: [
        "string", "[Tag]", "users.MinifiedUser?", "[result<Details>]", "result", "[[integer]]", "Tag | string", "[Tag | users.User]?",
        "result<Details | json>", "[id]?",
    ])
    func readsWhatItWrites(_ text: String) throws {
        let type = try #require(OperationType(text, area: "tags"))
        #expect(type.text(in: "tags") == text)
        #expect(OperationType(type.description, area: "other") == type)
    }

    @Test func shapesHaveTheAreaBeforeThem() {
        #expect(OperationType("[Tag]", area: "tags") == .list(.shape("tags.Tag")))
        #expect(OperationType("[result<Tag | users.User>]?", area: "tags")?.shapes == ["tags.Tag", "users.User"])
    }

    @Test(arguments: ["", " ", "tag", "[Tag", "Tag]", "Tag |", "| Tag", "result<", "a.b.C", ".Tag", "Tag Tag", "string??", "users.", "[]"])
    func whatIsNoTypeIsNil(_ text: String) {
        #expect(OperationType(text, area: "tags") == nil)
    }

    @Test func depthHasAnEnd() {
        #expect(OperationType(String(repeating: "[", count: 100_000), area: "a") == nil)
    }
}
