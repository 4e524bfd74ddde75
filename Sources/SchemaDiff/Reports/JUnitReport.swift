import CRMSchema

/// JUnit XML in the narrow form that Jenkins' schema accepts: a rule is a test suite, a finding a test that failed;
/// what is below the threshold passes, suppressed findings are skipped.
struct JUnitReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var groups: [(rule: DiffRule, findings: [Finding])] = []
        var places: [String: Int] = [:]
        for finding in result.findings {
            let id = finding.rule.id
            if let place = places[id] {
                groups[place].findings.append(finding)
            } else {
                places[id] = groups.count
                groups.append((finding.rule, [finding]))
            }
        }
        let all = Counts(result.findings, failOn: result.failOn)
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crm diff\" \(all.totals)>\n"
        if groups.isEmpty {
            text += "  <testsuite name=\"crm diff\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
            text += "    <testcase classname=\"crm-diff\" name=\"no findings\" time=\"0\"/>\n  </testsuite>\n"
        }
        for group in groups {
            let counts = Counts(group.findings, failOn: result.failOn)
            text += "  <testsuite name=\"\(Markup.escape(group.rule.id))\" \(counts.attributes)>\n"
            for finding in group.findings { text += testCase(finding, failOn: result.failOn) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func testCase(_ finding: Finding, failOn: DiffSeverity) -> String {
        let head =
            "    <testcase classname=\"\(Markup.escape(finding.rule.id))\" name=\"\(Markup.escape(finding.subject)) \(finding.fingerprint)\" time=\"0\""
        if let reason = finding.suppression { return head + "><skipped message=\"\(Markup.escape(reason))\"/></testcase>\n" }
        let details = Markup.escape(
            "\(finding.rule.why)\nNext: \(finding.rule.next)\nBefore: \(options.place(finding.before.location))\n"
                + "After: \(options.place(finding.after.location))"
                + (finding.uses.map { "\n" + UsesText.line($0) { options.place($0.location) } } ?? ""))
        let message = Markup.escape(finding.message)
        guard finding.isFailure(failOn) else {
            return head + "><system-out>\(message)\n\(details)</system-out></testcase>\n"
        }
        return head + "><failure message=\"\(message)\" type=\"\(finding.severity.rawValue)\">\(details)</failure></testcase>\n"
    }

    /// How many tests there are, and what became of them.
    private struct Counts {
        /// Of all suites together, where the number of skipped ones is not told.
        let totals: String
        let attributes: String

        init(_ findings: [Finding], failOn: DiffSeverity) {
            let skipped = findings.count { $0.suppression != nil }
            let failures = findings.count { $0.isFailure(failOn) }
            totals = "tests=\"\(max(findings.count, 1))\" failures=\"\(failures)\" errors=\"0\" time=\"0\""
            attributes = "\(totals) skipped=\"\(skipped)\""
        }
    }
}

extension Finding {
    /// It counts against the threshold.
    func isFailure(_ failOn: DiffSeverity) -> Bool { suppression == nil && failOn != .off && severity >= failOn }
}
