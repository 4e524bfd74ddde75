import CRMSchema
import RecordCore

/// SARIF 2.1.0, which code scanning services read.
struct SARIFReport {
    private let options: ReportOptions

    init(_ options: ReportOptions) { self.options = options }

    func render(_ result: DiffResult) -> String {
        var used: [DiffRule] = []
        var places: [String: Int] = [:]
        for rule in result.findings.map(\.rule) where places[rule.id] == nil {
            places[rule.id] = used.count
            used.append(rule)
        }
        let driver: JSONValue = .object([
            JSONMember("name", "swift-crm"), JSONMember("version", .string(options.toolVersion)),
            JSONMember("rules", .array(used.map(rule))),
        ])
        let run: JSONValue = .object([
            JSONMember("tool", .object([JSONMember("driver", driver)])), JSONMember("columnKind", "utf16CodeUnits"),
            JSONMember("results", .array(result.findings.map { self.result($0, index: places[$0.rule.id] ?? 0) })),
        ])
        return PrettyJSON.text(
            .object([
                JSONMember("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), JSONMember("version", "2.1.0"),
                JSONMember("runs", .array([run])),
            ]))
    }

    private func rule(_ rule: DiffRule) -> JSONValue {
        .object([
            JSONMember("id", .string(rule.id)), JSONMember("shortDescription", text(rule.title)),
            JSONMember("fullDescription", text(rule.why)), JSONMember("help", text(rule.next)),
            JSONMember("defaultConfiguration", .object([JSONMember("level", .string(level(rule.severity)))])),
            JSONMember(
                "properties",
                .object([
                    JSONMember("area", .string(rule.area.rawValue)),
                    JSONMember("tags", .array(rule.claims.names.map { .string($0) })),
                ])),
        ])
    }

    private func result(_ finding: Finding, index: Int) -> JSONValue {
        var members = [
            JSONMember("ruleId", .string(finding.rule.id)), JSONMember("ruleIndex", .number(JSONNumber(index))),
            JSONMember("level", .string(level(finding.severity))),
            JSONMember("message", text("\(finding.message). \(finding.rule.why) Next: \(finding.rule.next)")),
            JSONMember("locations", .array([location(options.annotated(finding).location, nil)])),
            JSONMember(
                "relatedLocations",
                .array(
                    [location(options.other(finding).location, options.filesAtHand == .after ? "before" : "after", id: 1)]
                        + (finding.uses ?? []).enumerated().map { location($1.location, "used here", id: $0 + 2) })),
            JSONMember("partialFingerprints", .object([JSONMember("crmDiff/v1", .string(finding.fingerprint))])),
        ]
        if let reason = finding.suppression {
            let entry: JSONValue = .object([
                JSONMember("kind", "external"), JSONMember("status", "accepted"), JSONMember("justification", .string(reason)),
            ])
            members.append(JSONMember("suppressions", .array([entry])))
        }
        return .object(members)
    }

    private func location(_ place: SourceLocation, _ message: String?, id: Int? = nil) -> JSONValue {
        var members: [JSONMember] = []
        if let id { members.append(JSONMember("id", .number(JSONNumber(id)))) }
        members.append(
            JSONMember(
                "physicalLocation",
                .object([
                    JSONMember("artifactLocation", .object([JSONMember("uri", .string(uri(options.path(place))))])),
                    JSONMember(
                        "region",
                        .object([
                            JSONMember("startLine", .number(JSONNumber(max(place.line, 1)))),
                            JSONMember("startColumn", .number(JSONNumber(max(place.utf16Column, 1)))),
                        ])),
                ])))
        if let message { members.append(JSONMember("message", text(message))) }
        return .object(members)
    }

    private func text(_ text: String) -> JSONValue { .object([JSONMember("text", .string(text))]) }

    private func level(_ severity: DiffSeverity) -> String { severity == .off ? "none" : severity.rawValue }

    /// A path as a reference: what is no letter, digit or sign of paths is escaped.
    private func uri(_ path: String) -> String {
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isPlain || "/-._~".unicodeScalars.contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
