/// What answers one kind of call: works on the state; errors become Zoho-shaped answers.
///
/// A struct around the function, because the Swift 6.3 compiler crashes on functions with a typed error as generic
/// arguments.
struct ZohoEndpoint: Sendable {
    typealias Run = @Sendable (inout ZohoState, ZohoCall) throws(ZohoError) -> ZohoReply

    private let run: Run

    init(_ run: @escaping Run) { self.run = run }

    func callAsFunction(_ state: inout ZohoState, _ call: ZohoCall) throws(ZohoError) -> ZohoReply { try run(&state, call) }
}
