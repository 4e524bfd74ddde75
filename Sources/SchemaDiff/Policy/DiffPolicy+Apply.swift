import CRMSchema
import RecordCore

extension DiffPolicy {
    /// The findings as the team sees them: with its severities, its suppressions, and findings about the policy where
    /// a suppression has expired or suppresses nothing.
    /// - Parameter today: the day to measure expiry dates by.
    public func apply(to findings: [Finding], today: CalendarDate) -> [Finding] {
        let byFingerprint = Dictionary(suppressions.map { ($0.fingerprint.value, $0) }, uniquingKeysWith: { first, _ in first })
        var used: Set<String> = []
        let severities = severitiesByRule(findings)
        var result: [Finding] = []
        for var finding in findings {
            finding.severity = severities[finding.rule.id] ?? finding.severity
            if let suppression = byFingerprint[finding.fingerprint] {
                used.insert(finding.fingerprint)
                if suppression.expires.value >= today { finding.suppression = suppression.reason }
            }
            if finding.severity != .off { result.append(finding) }
        }
        for suppression in suppressions {
            let isUsed = used.contains(suppression.fingerprint.value)
            if !isUsed { add(about: suppression, PolicyRules.unused, at: suppression.fingerprint.location, to: &result) }
            if isUsed, suppression.expires.value < today {
                add(about: suppression, PolicyRules.expired, at: suppression.expires.location, to: &result)
            }
        }
        return result
    }

    /// Patterns are matched once a rule, and not once a finding.
    private func severitiesByRule(_ findings: [Finding]) -> [String: DiffSeverity] {
        guard !severities.isEmpty else { return [:] }
        return Set(findings.map(\.rule)).reduce(into: [:]) { $0[$1.id] = severity(of: $1) }
    }

    private func add(about suppression: Suppression, _ rule: DiffRule, at location: SourceLocation, to result: inout [Finding]) {
        let text = "\(suppression.fingerprint.value), until \(suppression.expires.value): \(suppression.reason)"
        var finding = Finding(
            rule, module: nil, field: nil, part: "crm-diff.json", before: FindingSide(text, at: location),
            after: FindingSide(text, at: location))
        finding.severity = severity(of: rule) ?? finding.severity
        if finding.severity != .off { result.append(finding) }
    }
}
