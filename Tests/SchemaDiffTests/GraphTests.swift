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
                "Accounts lookup Leads: Lead", "Leads links Accounts: Friends", "Leads lookup Accounts: Account,Anything", "Leads subform Logs: Log",
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

    @Test func aroundAModule() {
        #expect(graph.around(["Vendors"]).nodes.map(\.name) == ["Leads", "Vendors"])
        #expect(graph.around(["Vendors"], steps: 0).edges.isEmpty)
        #expect(graph.around(["Vendors"], steps: 9).nodes == graph.nodes)
    }

    @Test func whatIsGoneIsStillDrawn() {
        let after = TestOrganisation.changed {
            $0.files["modules.json"]?.remove(from: "modules", where: "api_name", is: "Vendors")
            $0.files["fields_Vendors.json"] = nil
            $0.set("Anything", "multi_module_lookup.modules", [["api_name": "Accounts", "id": "11"]])
        }
        let both = SchemaGraph(before: TestOrganisation.base.schema(), after: after.schema())
        #expect(both.nodes == graph.nodes)
        #expect(both.edges.contains { $0.from == "Leads" && $0.to == "Vendors" })
    }

    @Test func mermaidNamesEverything() {
        let text = MermaidGraph.render(graph)
        #expect(text.hasPrefix("flowchart LR\n"))
        #expect(text.contains("m1[\"Leads<br/>26 fields\"]"))
        #expect(text.contains("m1 ==>|\"Log\"| m2"))
        #expect(text == MermaidGraph.render(SchemaGraph(TestOrganisation.base.schema(.crlf))))
    }

    @Test func thePictureIsOneElement() {
        let text = SVGGraph.render(graph, marks: ["Leads": .error], links: ["Leads": "#m"])
        #expect(text.hasPrefix("<svg ") && text.hasSuffix("</svg>\n"))
        #expect(text.contains("<a href=\"#m\"><g id=\"n1\" class=\"n error\">"))
        #expect(text.components(separatedBy: "<path class=\"e ").count == 6)
    }
}

extension String {
    fileprivate func components(separatedBy text: String) -> [Substring] { split(separator: text, omittingEmptySubsequences: false) }
}
