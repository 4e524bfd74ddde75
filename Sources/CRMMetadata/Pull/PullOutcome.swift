/// What became of one request.
enum PullOutcome: Sendable {
    case file(String)
    /// The server has nothing to say.
    case nothing
    /// Known from an earlier pull that did not come to its end.
    case kept(KeptOutcome)
    case hidden(code: String)
    case failed(any Error)
}
