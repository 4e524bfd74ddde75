#if CommandLine
import ArgumentParser
import RecordCore
import SchemaDiff

/// `crm diff rules`: what is looked at.
struct DiffRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List all rules: id, severity, what they claim, why, and what to do.")

    @ArgumentParser.Flag(help: "As JSON.")
    var json = false

    @ArgumentParser.Flag(help: "As a Markdown table.")
    var markdown = false

    func run() {
        if json {
            Terminal.output.print(json: .array(DiffRules.all.map(Self.value)))
        } else if markdown {
            Terminal.output.print("| Rule | Severity | Breaks | What | Why |\n|---|---|---|---|---|")
            for rule in DiffRules.all {
                Terminal.output.print(
                    "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.claims.names.joined(separator: ", ")) | \(rule.title) | \(rule.why) |")
            }
        } else {
            for rule in DiffRules.all {
                Terminal.output.print(
                    "\(rule.id)  \(rule.severity.rawValue), \(rule.claims.names.joined(separator: ", "))\n    \(rule.title): \(rule.why)\n    next: \(rule.next)")
            }
        }
    }

    private static func value(_ rule: DiffRule) -> JSONValue {
        let mirror: JSONValue =
            switch rule.mirror {
            case .rule(let id): .string(id)
            case .itself: .string(rule.id)
            case .none: .null
            }
        return .object([
            JSONMember("id", .string(rule.id)), JSONMember("area", .string(rule.area.rawValue)),
            JSONMember("direction", .array(rule.direction.names.map { .string($0) })),
            JSONMember("severity", .string(rule.severity.rawValue)), JSONMember("claims", .array(rule.claims.names.map { .string($0) })),
            JSONMember("title", .string(rule.title)), JSONMember("why", .string(rule.why)), JSONMember("next", .string(rule.next)),
            JSONMember("mirror", mirror),
        ])
    }
}
#endif
