import CRMSchema
import RecordCore

/// Reads `crm-diff.json`. What cannot be used is an error with its place, and everything else still counts.
struct DiffPolicyReader {
    private(set) var policy = DiffPolicy()
    private var log = DiagnosticLog()

    var diagnostics: [SchemaDiagnostic] { log.sorted() }

    init(_ file: SnapshotFile) {
        do {
            read(try SourceFile(file, remedy: "correct the file").root)
        } catch {
            log.add(error)
        }
    }

    private mutating func read(_ root: SourceValue) {
        for (key, value) in members(of: root, "the policy", known: ["$schema", "severities", "suppressions", "failOn"]) {
            switch key.value {
            case "severities": readSeverities(value)
            case "suppressions": readSuppressions(value)
            case "failOn": policy.failOn = severity(value) ?? policy.failOn
            default: break
            }
        }
    }

    private mutating func readSeverities(_ value: SourceValue) {
        for (rule, value) in members(of: value, "“severities”") {
            let pattern = NamePattern(rule.value)
            guard DiffRules.rule(rule.value) != nil || (!pattern.isName && DiffRules.all.contains { pattern.matches($0.id) }) else {
                let hint = NearestName.hint(for: rule.value, in: DiffRules.all.lazy.map(\.id))
                log.error(
                    "policy.unknown-rule", "there is no rule “\(rule.value)”\(hint); `crm diff rules` lists them", at: rule.location)
                continue
            }
            policy.severities[rule.value] = severity(value)
        }
    }

    private mutating func readSuppressions(_ value: SourceValue) {
        guard let entries = value.elements else {
            log.error("policy.shape", "“suppressions” must be a list, but is \(value.shapeName)", at: value.location)
            return
        }
        var places: [String: SourceLocation] = [:]
        for entry in entries {
            guard let suppression = suppression(entry) else { continue }
            let fingerprint = suppression.fingerprint
            if let first = places[fingerprint.value] {
                log.error(
                    "policy.duplicate", "\(fingerprint.value) is already suppressed at \(first); remove one of the entries",
                    at: fingerprint.location)
                continue
            }
            places[fingerprint.value] = fingerprint.location
            policy.suppressions.append(suppression)
        }
    }

    private mutating func suppression(_ entry: SourceValue) -> DiffPolicy.Suppression? {
        var found: [String: SourceValue] = [:]
        let keys = ["fingerprint", "reason", "expires"]
        for (key, value) in members(of: entry, "a suppression", known: keys) { found[key.value] = value }
        guard entry.members != nil else { return nil }
        for key in keys where found[key]?.nonEmptyString == nil {
            log.error(
                "policy.incomplete", "a suppression needs “fingerprint”, “reason” and “expires”, and “\(key)” is missing",
                at: found[key]?.location ?? entry.location)
            return nil
        }
        guard let fingerprint = found["fingerprint"]?.locatedString, let reason = found["reason"]?.nonEmptyString,
            let expires = found["expires"]?.locatedString
        else { return nil }
        guard fingerprint.value.count == 16, fingerprint.value.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
            log.error(
                "policy.fingerprint", "a fingerprint has sixteen hexadecimal digits, as the reports show it", at: fingerprint.location)
            return nil
        }
        guard let day = CalendarDate(expires.value) else {
            log.error("policy.date", "a day such as 2027-01-31 is needed here", at: expires.location)
            return nil
        }
        return DiffPolicy.Suppression(fingerprint: fingerprint, reason: reason, expires: Located(day, at: expires.location))
    }

    private mutating func severity(_ value: SourceValue) -> DiffSeverity? {
        if let severity = value.string.flatMap(DiffSeverity.init) { return severity }
        let choices = DiffSeverity.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")
        log.error("policy.severity", "not a known severity; choose one of \(choices)", at: value.location)
        return nil
    }

    private mutating func members(
        of value: SourceValue, _ what: String, known: [String]? = nil
    ) -> [(key: Located<String>, value: SourceValue)] {
        log.members(of: value, what, known: known, area: "policy", unknown: .error)
    }
}

extension DiffPolicy {
    /// Reads a `crm-diff.json`. What cannot be used is an error in the diagnostics; nothing of it is guessed.
    public static func read(_ file: SnapshotFile) -> (policy: DiffPolicy, diagnostics: [SchemaDiagnostic]) {
        let reader = DiffPolicyReader(file)
        return (reader.policy, reader.diagnostics)
    }
}
