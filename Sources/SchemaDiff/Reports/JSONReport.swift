import CRMSchema
import RecordCore

/// Findings for programs. The form is described by `spec/schema/diff-report.schema.json`; its version goes up when
/// a key changes or goes.
struct JSONReport {
    static let version = 1
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        let value: JSONValue = .object([
            JSONMember("version", .number(JSONNumber(Self.version))),
            JSONMember("tool", .object([JSONMember("name", "swift-crm"), JSONMember("version", .string(options.toolVersion))])),
            JSONMember("before", side(result.beforeName, result.before)),
            JSONMember("after", side(result.afterName, result.after)),
            JSONMember(
                "summary",
                .object([
                    JSONMember("errors", number(result.count(.error))), JSONMember("warnings", number(result.count(.warning))),
                    JSONMember("notes", number(result.count(.note))), JSONMember("suppressed", number(result.suppressed.count)),
                    JSONMember("failOn", .string(result.failOn.rawValue)), JSONMember("fails", .bool(result.fails)),
                ])),
            JSONMember("findings", .array(result.findings.map(finding))),
        ])
        return PrettyJSON.text(value)
    }

    private func side(_ name: String, _ description: SchemaDescription) -> JSONValue {
        let hash = SchemaFingerprint(description)
        return .object([
            JSONMember("name", .string(name)), JSONMember("shapeHash", .string(hash.shape)),
            JSONMember("cosmeticHash", .string(hash.cosmetic)),
        ])
    }

    private func finding(_ finding: Finding) -> JSONValue {
        let rule = finding.rule
        var members = [
            JSONMember("rule", .string(rule.id)), JSONMember("area", .string(rule.area.rawValue)),
            JSONMember("direction", texts(rule.direction.names)), JSONMember("severity", .string(finding.severity.rawValue)),
            JSONMember("claims", texts(rule.claims.names)),
        ]
        for (key, value) in [("module", finding.module), ("field", finding.field), ("part", finding.part)] {
            if let value { members.append(JSONMember(key, .string(value))) }
        }
        members += [
            JSONMember("message", .string(finding.message)), JSONMember("why", .string(rule.why)), JSONMember("next", .string(rule.next)),
            JSONMember("before", side(finding.before)), JSONMember("after", side(finding.after)),
            JSONMember("fingerprint", .string(finding.fingerprint)),
        ]
        if let uses = finding.uses { members.append(JSONMember("uses", .array(uses.map(use)))) }
        if let reason = finding.suppression { members.append(JSONMember("suppression", .string(reason))) }
        return .object(members)
    }

    private func side(_ side: FindingSide) -> JSONValue {
        .object([
            JSONMember("value", side.value.map { .string($0) } ?? .null), JSONMember("file", .string(options.path(side.location))),
            JSONMember("line", number(side.location.line)), JSONMember("column", number(side.location.column)),
        ])
    }

    private func use(_ use: FindingUse) -> JSONValue {
        .object([
            JSONMember("file", .string(options.path(use.location))), JSONMember("line", number(use.location.line)),
            JSONMember("column", number(use.location.column)), JSONMember("certainty", .string(use.certainty.rawValue)),
            JSONMember("text", .string(use.text)),
        ])
    }

    private func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }
    private func texts(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
}
