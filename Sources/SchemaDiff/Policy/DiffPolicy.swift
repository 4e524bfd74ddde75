import CRMSchema
import RecordCore

/// What a team makes of the findings: `crm-diff.json`.
public struct DiffPolicy: Sendable {
    /// A finding that is known and accepted for a while.
    public struct Suppression: Sendable {
        public let fingerprint: Located<String>
        public let reason: String
        /// The last day it counts, by the day of the one who runs the tool.
        public let expires: Located<CalendarDate>

        public init(fingerprint: Located<String>, reason: String, expires: Located<CalendarDate>) {
            self.fingerprint = fingerprint
            self.reason = reason
            self.expires = expires
        }
    }

    /// Id of a rule, or a pattern of ids such as `picklist.*` → severity instead of its own.
    public var severities: [String: DiffSeverity]
    public var suppressions: [Suppression]
    /// The least severity that counts as a failure; `off` for none.
    public var failOn: DiffSeverity

    /// As if there were no file: every rule with its own severity, errors fail.
    public init(severities: [String: DiffSeverity] = [:], suppressions: [Suppression] = [], failOn: DiffSeverity = .error) {
        self.severities = severities
        self.suppressions = suppressions
        self.failOn = failOn
    }

    /// What the file says of a rule: its own entry, else the longest pattern that matches its id; nil if none does.
    public func severity(of rule: DiffRule) -> DiffSeverity? {
        if let own = severities[rule.id] { return own }
        let fitting = severities.keys.filter { NamePattern($0).matches(rule.id) }
        return fitting.max { ($0.count, $1) < ($1.count, $0) }.flatMap { severities[$0] }
    }
}
