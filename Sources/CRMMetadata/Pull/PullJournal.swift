/// Remembers what a pull has fetched, so that it survives a failure, Ctrl-C or the end of the machine.
public protocol PullJournal: Sendable {
    /// Called once the list of modules is there and before anything else is fetched. What was kept of another state of the
    /// organisation, or too long ago, is thrown away here.
    func begin(_ plan: PullPlan, place: String) throws

    /// What is known of a file; nil if nothing is.
    func outcome(of file: String) -> KeptOutcome?

    /// - Parameter text: nil where the server had nothing to say.
    func keep(_ text: String?, of file: String) throws
}

/// What a journal knows of a file.
public enum KeptOutcome: Sendable, Hashable {
    case file(String)
    case nothing
}
