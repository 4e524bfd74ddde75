#if CommandLine
import ArgumentParser
import CRMSchema
import Foundation
import RecordCore
import SchemaDiff

/// `crm diff rules`: what is looked at.
struct DiffRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List all rules: id, severity, what they claim, why, and what to do.",
        discussion: """
            EXAMPLES
              crm diff rules
              crm diff rules 'picklist.*'
              crm diff rules length.reduced --json
            """)

    @Argument(help: ArgumentHelp("Only this one, or those of a pattern such as picklist.*; all if missing.", valueName: "rule"))
    var id: String?

    @ArgumentParser.Flag(help: "As JSON.")
    var json = false

    @ArgumentParser.Flag(help: "As Markdown, as the documentation has them.")
    var markdown = false

    func validate() throws {
        if json, markdown { throw ValidationError("choose --json or --markdown") }
        if markdown, id != nil { throw ValidationError("--markdown writes all rules") }
    }

    func run() throws {
        let rules = DiffRules.all.filter { rule in id.map { NamePattern($0).matches(rule.id) } ?? true }
        guard !rules.isEmpty else {
            throw ValidationError("there is no rule “\(id ?? "")”\(NearestName.hint(for: id ?? "", in: DiffRules.all.map(\.id))); `crm diff rules` lists them")
        }
        if json {
            Terminal.output.print(json: .array(rules.map(Self.value)))
        } else if markdown {
            FileHandle.standardOutput.write(Data(RulesTable.markdown.utf8))
        } else {
            let terminal = Terminal.output
            for rule in rules {
                terminal.print("\(terminal.styled(rule.id, .bold))  \(rule.severity.rawValue), \(rule.claims.names.joined(separator: ", "))")
                terminal.print("    \(rule.title): \(rule.why)\n    next: \(rule.next)")
                if let reason = rule.unproved { terminal.print("    not proved: \(reason)") }
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
            JSONMember("mirror", mirror), JSONMember("unproved", rule.unproved.map(JSONValue.string) ?? .null),
        ])
    }
}
#endif
