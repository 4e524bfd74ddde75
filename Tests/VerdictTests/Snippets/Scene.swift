import ZohoCRM

/// Where a snippet plays: a client, and the records that are there.
struct Scene: Sendable {
    let zoho: ZohoCRM
    let lead = "9000001"
    let otherLead = "9000002"
    let account = "9000003"
    let vendor = "9000009"
    let otherAccount = "9000004"
}

/// A piece of an app that uses the bindings of the base organisation.
struct Snippet: Sendable {
    let name: String
    /// Reads answer what they have seen; writes nothing.
    let run: @Sendable (Scene) async throws -> String

    init(_ name: String, _ run: @escaping @Sendable (Scene) async throws -> String) {
        self.name = name
        self.run = run
    }
}
