import CRMSchema

/// A graph as Mermaid text, which code hosts draw inside Markdown.
public enum MermaidGraph {
    public static func render(_ graph: SchemaGraph) -> String {
        let ids = Dictionary(uniqueKeysWithValues: graph.nodes.enumerated().map { ($1.name, "m\($0)") })
        var text = "flowchart LR\n"
        for node in graph.nodes {
            let count = node.fieldCount.map { "<br/>\($0) fields" } ?? ""
            let (open, close) = brackets(node.kind)
            text += "  \(ids[node.name] ?? "")\(open)\"\(escape(node.name))\(count)\"\(close)\n"
        }
        for edge in graph.edges {
            let arrow =
                switch edge.kind {
                case .lookup: "-->"
                case .subform: "==>"
                case .links: "<-.->"
                }
            let shown = edge.fields.prefix(3).map(escape).joined(separator: ", ") + (edge.fields.count > 3 ? ", …" : "")
            text += "  \(ids[edge.from] ?? "") \(arrow)|\"\(shown)\"| \(ids[edge.to] ?? "")\n"
        }
        return text
    }

    private static func brackets(_ kind: ModuleDescription.Kind) -> (String, String) {
        switch kind {
        case .custom: ("(", ")")
        case .subform, .linking: ("[[", "]]")
        case .standard, .other: ("[", "]")
        }
    }

    /// Mermaid writes odd characters as their numbers between `#` and `;`.
    private static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "#", ";", "<", ">", "&", "`", "\\", "[", "]", "{", "}", "|": result += "#\(scalar.value);"
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
