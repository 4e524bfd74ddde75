#if CommandLine
/// A step of the tour did not come out as it must. Ends the tour with exit code 1.
struct TourFailure: Error, CustomStringConvertible {
    let step: String
    let expected: String
    let found: String

    var description: String {
        """
        the tour failed at “\(step)”: expected \(expected), found \(found).
        Next: this is a defect of swift-crm or of the machine's network set-up on loopback; `crm tour --keep` keeps \
        the files that were made, `crm sandbox` starts the same server alone.
        """
    }
}

/// Throws a `TourFailure` unless `found` is `expected`.
func expect<Value: Equatable>(_ step: String, _ expected: Value, _ found: Value) throws {
    guard expected == found else {
        throw TourFailure(step: step, expected: "\(expected)", found: "\(found)")
    }
}
#endif
