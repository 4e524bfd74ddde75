import CRMSchema
import RecordCore

/// A comparison with everything that a report shows.
public struct DiffResult: Sendable {
    /// What the sides are called: a folder, a revision, `live`.
    public let beforeName: String
    public let afterName: String
    public let before: SchemaDescription
    public let after: SchemaDescription
    /// With the policy's severities; suppressed ones included and marked.
    public let findings: [Finding]
    public let failOn: DiffSeverity

    /// Compares and applies the policy.
    /// - Parameter today: the day to measure expiry dates of the policy by.
    public init(
        from before: SchemaDescription, to after: SchemaDescription, beforeName: String, afterName: String,
        policy: DiffPolicy = DiffPolicy(), today: CalendarDate
    ) {
        self.init(
            findings: policy.apply(to: SchemaComparison.findings(from: before, to: after), today: today), from: before, to: after,
            beforeName: beforeName, afterName: afterName, failOn: policy.failOn)
    }

    /// With findings that the caller has made or filtered.
    public init(
        findings: [Finding], from before: SchemaDescription, to after: SchemaDescription, beforeName: String, afterName: String,
        failOn: DiffSeverity = .error
    ) {
        self.before = before
        self.after = after
        self.beforeName = beforeName
        self.afterName = afterName
        self.findings = findings
        self.failOn = failOn
    }

    /// With the uses that somebody has found.
    /// - Parameters:
    ///   - isUsedOnly: leaves out findings that are not used; those that nobody can look for stay.
    ///   - uses: the places where an app uses what a finding is about; nil where that cannot be told.
    public func marked(isUsedOnly: Bool = false, uses: (Finding) -> [FindingUse]?) -> DiffResult {
        let marked = findings.compactMap { finding -> Finding? in
            var finding = finding
            finding.uses = uses(finding)
            return isUsedOnly && finding.uses?.isEmpty == true ? nil : finding
        }
        return DiffResult(findings: marked, from: before, to: after, beforeName: beforeName, afterName: afterName, failOn: failOn)
    }

    /// The findings that no policy keeps quiet.
    public var open: [Finding] { findings.filter { $0.suppression == nil } }
    public var suppressed: [Finding] { findings.filter { $0.suppression != nil } }

    public func count(_ severity: DiffSeverity) -> Int { open.count { $0.severity == severity } }

    /// One of the open findings is at or above the threshold.
    public var fails: Bool { failOn != .off && open.contains { $0.severity >= failOn } }

    /// `2 errors, 1 warning, 5 notes`, or `no findings`.
    public var summary: String {
        let parts = [DiffSeverity.error, .warning, .note].compactMap { severity -> String? in
            let count = count(severity)
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let quiet = suppressed.count
        return (parts.isEmpty ? "no findings" : parts.joined(separator: ", ")) + (quiet == 0 ? "" : ", \(quiet) suppressed")
    }
}
