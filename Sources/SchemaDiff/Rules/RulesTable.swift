/// All rules as Markdown: a table for each area, as the documentation has them.
public enum RulesTable {
    public static var markdown: String {
        var text = ""
        for area in DiffArea.allCases {
            let rules = DiffRules.all.filter { $0.area == area }
            guard !rules.isEmpty else { continue }
            text += "\(text.isEmpty ? "" : "\n")### \(title(area))\n\n| Rule | Severity | Breaks | What, and why it matters | Next |\n|---|---|---|---|---|\n"
            for rule in rules {
                text +=
                    "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.claims.names.joined(separator: ", "))\(rule.unproved == nil ? "" : " (not proved)") "
                    + "| \(sentence(rule.title)) \(rule.why) | \(rule.next) |\n"
            }
        }
        return text
    }

    private static func sentence(_ title: String) -> String { title.prefix(1).uppercased() + title.dropFirst() + "." }

    private static func title(_ area: DiffArea) -> String {
        switch area {
        case .module: "Modules"
        case .field: "Fields"
        case .type: "Types and sizes"
        case .permission: "Permissions and what is mandatory"
        case .capability: "What fields can be used for"
        case .picklist: "Picklists"
        case .reference: "References"
        case .computed: "Computed values"
        case .layout: "Layouts"
        case .relatedList: "Related lists"
        case .operation: "Operations of the endpoint spec"
        case .drift: "Drift that generated code cannot name"
        case .policy: "The policy itself"
        }
    }
}
