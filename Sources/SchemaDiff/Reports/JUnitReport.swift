import CRMSchema

/// JUnit XML: a rule is a test suite, a finding a test that failed; notes pass, suppressed ones are skipped.
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
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"crm diff\" \(all.attributes)>\n"
        if groups.isEmpty {
            text += "  <testsuite name=\"crm diff\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
            text += "    <testcase classname=\"crm-diff\" name=\"no findings\"/>\n  </testsuite>\n"
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
        let place = finding.location
        let head =
            "    <testcase classname=\"\(Markup.escape(finding.rule.id))\" name=\"\(Markup.escape(finding.subject)) \(finding.fingerprint)\""
            + " file=\"\(Markup.escape(options.path(place)))\" line=\"\(place.line)\""
        if let reason = finding.suppression { return head + "><skipped message=\"\(Markup.escape(reason))\"/></testcase>\n" }
        let details = Markup.escape(
            "\(options.place(place))\n\(finding.rule.why)\nNext: \(finding.rule.next)\nBefore: \(options.place(finding.before.location))")
        let message = Markup.escape(finding.message)
        guard finding.isFailure(failOn) else {
            return head + "><system-out>\(message)\n\(details)</system-out></testcase>\n"
        }
        return head + "><failure message=\"\(message)\" type=\"\(finding.severity.rawValue)\">\(details)</failure></testcase>\n"
    }

    /// How many tests there are, and what became of them.
    private struct Counts {
        let attributes: String

        init(_ findings: [Finding], failOn: DiffSeverity) {
            let skipped = findings.count { $0.suppression != nil }
            let failures = findings.count { $0.isFailure(failOn) }
            attributes = "tests=\"\(max(findings.count, findings.isEmpty ? 1 : 0))\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\""
        }
    }
}

extension Finding {
    /// It counts against the threshold.
    func isFailure(_ failOn: DiffSeverity) -> Bool { suppression == nil && failOn != .off && severity >= failOn }
}
