import ZohoOperations

/// A call of a generated function, with a value for every argument.
struct GeneratedCall: Sendable {
    /// The operation's id in the endpoint spec.
    let id: String
    let make: @Sendable (ZohoCRM, CallSamples) async throws -> Void

    init(_ id: String, _ make: @escaping @Sendable (ZohoCRM, CallSamples) async throws -> Void) {
        self.id = id
        self.make = make
    }
}
