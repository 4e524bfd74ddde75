import RecordCore

/// One of the operations that a server has registered.
struct VtigerOperation: Sendable {
    typealias Run = @Sendable (inout VtigerState, PlayedCall) throws(VtigerFailure) -> JSONValue?

    /// Where an operation looks for its own parameters, whatever the method of the request.
    enum Place: String, Sendable { case query = "GET", body = "POST" }

    let name: String
    let place: Place
    /// Names of its parameters, in the order in which they are registered.
    let parameters: [String]
    let needsSession: Bool
    /// Its answer is in the right form and means nothing.
    let isCanned: Bool
    private let run: Run

    init(
        _ name: String, _ place: Place, _ parameters: [String] = [], session: Bool = true, canned: Bool = false, _ run: @escaping Run
    ) {
        self.name = name
        self.place = place
        self.parameters = parameters
        needsSession = session
        isCanned = canned
        self.run = run
    }

    /// - Returns: nil for an answer without a result.
    func callAsFunction(_ state: inout VtigerState, _ call: PlayedCall) throws(VtigerFailure) -> JSONValue? { try run(&state, call) }
}
