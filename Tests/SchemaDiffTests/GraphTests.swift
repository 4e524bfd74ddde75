import CRMSchema
import Testing

@testable import SchemaDiff

/// The picture of modules: what is drawn, where, and that it is the same each time.
struct GraphTests {
    private let graph = SchemaGraph(TestOrganisation.base.schema())

    @Test func modulesAndWhatTheyPointAt() {
        #expect(graph.nodes.map(\.name) == ["Accounts", "Leads", "Logs", "Vendors"])
        #expect(
            graph.edges.map { "\($0.from) \($0.kind) \($0.to): \($0.fields.joined(separator: ","))" } == [
                "Leads links Accounts: Friends", "Leads lookup Accounts: Account,Anything", "Leads subform Logs: Log",
                "Leads lookup Vendors: Anything",
            ])
    }

    @Test func boxesDoNotOverlap() {
        let layout = GraphLayout(graph)
        #expect(layout.boxes.count == graph.nodes.count)
        let boxes = Array(layout.boxes.values)
        for (place, box) in boxes.enumerated() {
            for other in boxes[(place + 1)...] {
                #expect(abs(box.x - other.x) >= GraphLayout.boxWidth || abs(box.y - other.y) >= GraphLayout.boxHeight)
            }
            #expect(box.x + GraphLayout.boxWidth <= layout.width && box.y + GraphLayout.boxHeight <= layout.height)
        }
    }

    @Test func mermaidNamesEverything() {
        let text = MermaidGraph.render(graph)
        #expect(text.hasPrefix("flowchart LR\n"))
        #expect(text.contains("m1[\"Leads<br/>24 fields\"]"))
        #expect(text.contains("m1 ==>|\"Log\"| m2"))
        #expect(text == MermaidGraph.render(SchemaGraph(TestOrganisation.base.schema(.crlf))))
    }

    @Test func thePictureIsOneElement() {
        let text = SVGGraph.render(graph, marks: ["Leads": .error], links: ["Leads": "#m"])
        #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
        #expect(text.contains("<a href=\"#m\"><g class=\"n error\">"))
        #expect(text.components(separatedBy: "<path class=\"e ").count == 5)
    }
}

extension String {
    fileprivate func components(separatedBy text: String) -> [Substring] { split(separator: text, omittingEmptySubsequences: false) }
}
