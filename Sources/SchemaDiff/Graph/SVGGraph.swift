import CRMSchema

/// A graph as a picture in SVG, readable by light and by dark, without scripts.
public enum SVGGraph {
    /// - Parameters:
    ///   - marks: API name of a module → how bad its worst finding is, which colours its box.
    ///   - links: API name of a module → where a click on its box leads.
    public static func render(
        _ graph: SchemaGraph, marks: [String: DiffSeverity] = [:], links: [String: String] = [:]
    ) -> String {
        let layout = GraphLayout(graph)
        let size = "\(number(layout.width)) \(number(layout.height))"
        var text =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\" width=\"\(number(layout.width))\""
            + " height=\"\(number(layout.height))\" role=\"img\" aria-label=\"Modules and what they point at\">\n" + style(graph.nodes.count)
        let places = Dictionary(uniqueKeysWithValues: graph.nodes.enumerated().map { ($1.name, $0) })
        for edge in graph.edges { text += line(edge, layout, places) }
        for (place, node) in graph.nodes.enumerated() { text += box(node, place, layout, marks[node.name], links[node.name]) }
        return text + "</svg>\n"
    }

    private static func style(_ count: Int) -> String {
        // Whoever points at a box sees its lines.
        let pointed = (0..<count).map { "svg:has(#n\($0):hover) .x\($0)" }.joined(separator: ",")
        return """
        <style>
        .n rect{fill:#fff;stroke:#6b7280;stroke-width:1.2}.n text{font:600 13px system-ui,sans-serif;fill:#111827}
        .n .c{font:11px system-ui,sans-serif;fill:#4b5563}.n.custom rect{stroke:#2563eb}.n.rows rect{stroke-dasharray:5 3}
        .n.error rect{fill:#fee2e2;stroke:#b91c1c;stroke-width:2}.n.warning rect{fill:#fef3c7;stroke:#b45309;stroke-width:2}
        .n.note rect{fill:#e0f2fe;stroke:#0369a1;stroke-width:2}
        .e{fill:none;stroke:#9ca3af;stroke-width:1.2}.e.subform{stroke-width:2.4}.e.links{stroke-dasharray:4 3}
        .e:hover{stroke:#2563eb;stroke-width:3}\(pointed.isEmpty ? "" : "\n\(pointed){stroke:#2563eb;stroke-width:2.4}")
        @media (prefers-color-scheme:dark){.n rect{fill:#1f2937;stroke:#9ca3af}.n text{fill:#f9fafb}.n .c{fill:#d1d5db}
        .n.error rect{fill:#7f1d1d}.n.warning rect{fill:#78350f}.n.note rect{fill:#0c4a6e}.e{stroke:#6b7280}}
        </style>
        <defs><marker id="a" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">\
        <path d="M0 0L8 4L0 8z" fill="#9ca3af"/></marker></defs>

        """
    }

    private static func box(_ node: SchemaGraph.Node, _ index: Int, _ layout: GraphLayout, _ mark: DiffSeverity?, _ link: String?) -> String {
        guard let place = layout.boxes[node.name] else { return "" }
        var classes = ["n"]
        switch node.kind {
        case .custom: classes.append("custom")
        case .subform, .linking: classes.append("rows")
        case .standard, .other: break
        }
        if let mark, mark != .off { classes.append(mark.rawValue) }
        let middle = number(place.x + GraphLayout.boxWidth / 2)
        let count = node.fieldCount.map { "\($0) fields" } ?? "fields not pulled"
        let group =
            "<g id=\"n\(index)\" class=\"\(classes.joined(separator: " "))\"><title>\(Markup.escape(node.label)) (\(Markup.escape(node.name)))</title>"
            + "<rect x=\"\(number(place.x))\" y=\"\(number(place.y))\" width=\"\(number(GraphLayout.boxWidth))\""
            + " height=\"\(number(GraphLayout.boxHeight))\" rx=\"7\"/>"
            + "<text x=\"\(middle)\" y=\"\(number(place.y + 19))\" text-anchor=\"middle\">\(Markup.escape(shortened(node.name)))</text>"
            + "<text class=\"c\" x=\"\(middle)\" y=\"\(number(place.y + 35))\" text-anchor=\"middle\">\(count)</text></g>"
        return (link.map { "<a href=\"\(Markup.escape($0))\">\(group)</a>" } ?? group) + "\n"
    }

    private static func line(_ edge: SchemaGraph.Edge, _ layout: GraphLayout, _ places: [String: Int]) -> String {
        guard let from = layout.boxes[edge.from], let to = layout.boxes[edge.to] else { return "" }
        let half = GraphLayout.boxHeight / 2
        let start: (x: Double, y: Double)
        let end: (x: Double, y: Double)
        let bend: Double
        if from == to || from.x == to.x {
            // Both in one column: round the right side.
            start = (from.x + GraphLayout.boxWidth, from.y + half - (from == to ? 8 : 0))
            end = (to.x + GraphLayout.boxWidth, to.y + half + (from == to ? 8 : 0))
            bend = 50
        } else if from.x > to.x {
            start = (from.x, from.y + half)
            end = (to.x + GraphLayout.boxWidth, to.y + half)
            bend = -(start.x - end.x) / 2
        } else {
            start = (from.x + GraphLayout.boxWidth, from.y + half)
            end = (to.x, to.y + half)
            bend = (end.x - start.x) / 2
        }
        let endBend = from == to || from.x == to.x ? bend : -bend
        let path =
            "M\(number(start.x)) \(number(start.y))C\(number(start.x + bend)) \(number(start.y)) "
            + "\(number(end.x + endBend)) \(number(end.y)) \(number(end.x)) \(number(end.y))"
        let title = "\(edge.from).\(edge.fields.joined(separator: ", ")) → \(edge.to)"
        let ends = Set([places[edge.from], places[edge.to]].compactMap(\.self)).sorted().map { "x\($0)" }.joined(separator: " ")
        let starts = edge.kind == .links ? " marker-start=\"url(#a)\"" : ""
        return "<path class=\"e \(edge.kind.rawValue) \(ends)\" d=\"\(path)\" marker-end=\"url(#a)\"\(starts)><title>\(Markup.escape(title))</title></path>\n"
    }

    private static func shortened(_ name: String) -> String { name.count > 22 ? name.prefix(21) + "…" : name }

    /// Without a fraction where there is none.
    private static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
}
