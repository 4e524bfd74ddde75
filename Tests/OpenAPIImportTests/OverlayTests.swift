import CRMSchema
import OpenAPIImport
import Testing

/// Corrections by hand.
struct OverlayTests {
    private static let document = TestDocument.get(
        #"{"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}"#,
        parameters: #"[{"name": "ids", "in": "query", "schema": {"type": "string"}}]"#)
    private static let why = #""reason": "r", "source": "s""#

    private func run(_ entries: String...) -> ImportResult {
        TestDocument.run(Self.document, overlay: #"{"entries": [\#(entries.joined(separator: ", "))]}"#)
    }

    @Test func operationsAndParametersAreCorrected() throws {
        let result = run(
            #"{"operation": "things.getThings", "set": {"id": "things.list", "limit": 5, "idempotent": null}, \#(Self.why)}"#,
            #"{"operation": "*", "parameter": "ids", "set": {"type": "[string]", "required": true}, \#(Self.why)}"#,
            #"{"operation": "things.list", "parameter": "header X", "set": {"in": "header", "type": "string"}, \#(Self.why)}"#)
        let operation = try #require(result.operations.first)
        #expect(operation.id.value == "things.list" && operation.recordLimit?.value == 5 && !operation.isIdempotent)
        #expect(operation.parameters.map(\.name.value) == ["ids", "X"])
        #expect(operation.parameters[0].isRequired && operation.parameters[0].type.value == "[string]" && operation.parameters[1].place == .header)
        #expect(!result.notes.contains { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") })
    }

    @Test func shapesAndOperationsAreAdded() throws {
        let result = run(
            #"{"shape": "things.GetThingsAnswer", "property": "name", "set": {"type": "string?", "max": 9}, \#(Self.why)}"#,
            #"{"shape": "things.Extra", "set": {"properties": {"a": "GetThingsAnswer"}}, \#(Self.why)}"#,
            #"{"area": "more", "add": {"id": "more.run", "method": "POST", "path": "/crm/v8/more", "body": {"type": "things.Extra"}}, \#(Self.why)}"#)
        #expect(result.shapes.map(\.name.value) == ["things.Extra", "things.GetThingsAnswer"])
        #expect(result.shapes[1].properties.map { $0.type.value.description } == ["id", "string?"])
        #expect(result.operations.map(\.id.value) == ["more.run", "things.getThings"])
        let more = try #require(result.files.first { $0.name == "more.json" })
        #expect(more.text.contains(#""origin": "overlay""#))
    }

    @Test(arguments: [("Lone", ["things.Lone"], 0), ("Gone", [], 1), ("Word", [], 1)])
    func schemasThatNothingPointsAtAreKept(_ name: String, _ shapes: [String], _ problems: Int) {
        let document = TestDocument.get(
            #"{"type": "string"}"#, schemas: #"{"Lone": {"type": "object", "properties": {"a": {"type": "string"}}}, "Word": {"type": "string"}}"#)
        let result = TestDocument.run(document, overlay: #"{"keep": ["things.\#(name)"], "entries": []}"#)
        #expect(result.shapes.map(\.name.value) == shapes)
        #expect(result.codes(.problem).filter { $0 == "overlay.unused" }.count == problems)
        #expect(result.codes(.dropped) == ["schema.unused", "schema.unused"])
    }

    /// Shapes are corrected member by member, and words of ours can be set.
    @Test func wordsAreSet() throws {
        let result = run(
            #"{"shape": "things.GetThingsAnswer", "set": {"needs": ["name"]}, \#(Self.why)}"#,
            #"{"operation": "things.getThings", "set": {"written": "zoho.things()", "one": true, "maxFileSize": 5}, \#(Self.why)}"#,
            #"{"operation": "*", "parameter": "query ids", "set": {"role": "record", "label": "of"}, \#(Self.why)}"#)
        #expect(result.shapes[0].needs.map(\.value) == ["name"] && result.shapes[0].properties.count == 2)
        let operation = try #require(result.operations.first)
        #expect(operation.written?.value == "zoho.things()" && operation.isOne && operation.maximumFileSize?.value == 5)
        #expect(operation.parameters[0].role == .record && operation.parameters[0].label?.value == "of")
        #expect(!result.notes.contains { $0.code.hasPrefix("overlay.") || $0.code.hasPrefix("spec.") })
    }

    /// A new name reaches the shapes within, which are named after it, and the entries know it.
    @Test func shapesAreRenamed() {
        let document = TestDocument.get(
            #"{"type": "object", "properties": {"x": {"type": "object", "properties": {"id": {"type": "string"}, "part": {"type": "object", "properties": {"a": {"type": "date"}}}}}, "y": {"type": "string"}}}"#)
        let result = TestDocument.run(
            document,
            overlay: #"{"shapes": {"things.GetThingsAnswer": "Things", "*.ThingsX": "Thing"}, "entries": [{"shape": "things.Thing", "property": "id", "set": "id?", \#(Self.why)}]}"#)
        #expect(result.shapes.map(\.name.value) == ["things.Thing", "things.ThingPart", "things.Things"])
        #expect(result.shapes[0].properties.map { $0.type.value.description } == ["id?", "things.ThingPart"])
        let gone = TestDocument.run(document, overlay: #"{"shapes": {"things.Gone": "There"}, "entries": []}"#)
        #expect(gone.notes.filter { $0.code == "overlay.unused" }.map(\.location.line) == [1])
    }

    @Test func groupsAreGivenByAreaOrOperation() {
        func group(_ groups: String) -> String? { TestDocument.run(Self.document, overlay: #"{"groups": \#(groups), "entries": []}"#).operations[0].group?.value }
        #expect(group(#"{"things": "settings.things"}"#) == "settings.things")
        #expect(group(#"{"things": "settings.things", "things.getThings": "users"}"#) == "users")
    }

    @Test func parametersAreTakenAway() {
        #expect(run(#"{"operation": "things.*", "parameter": "ids", "set": null, \#(Self.why)}"#).operations[0].parameters.isEmpty)
    }

    @Test(arguments: [
        (#"{"operation": "things.gone", "set": {"limit": 1}, "reason": "r", "source": "s"}"#, "overlay.unused"),
        (#"{"operation": "*", "parameter": "gone", "set": {"type": "date"}, "reason": "r", "source": "s"}"#, "overlay.unused"),
        (#"{"shape": "things.Gone", "property": "x", "set": "date", "reason": "r", "source": "s"}"#, "overlay.unused"),
        (#"{"operation": "things.getThings", "set": {"limit": 1}}"#, "overlay.reason"),
        (#"{"operation": "things.getThings", "set": {"limit": 1}, "why": 1, "reason": "r", "source": "s"}"#, "overlay.key"),
        (#"{"operation": "things.getThings", "set": {"sameAs": "a.b"}, "reason": "r", "source": "s"}"#, "spec.operation"),
        (#"7"#, "overlay.reason"),
    ])
    func whatDoesNotFitIsAProblem(_ entry: String, _ code: String) {
        #expect(run(entry).codes(.problem).contains(code))
    }

    @Test(arguments: ["", "[]", "{}", #"{"entries": 1}"#])
    func aBrokenOverlayIsAProblem(_ text: String) {
        let result = TestDocument.run(Self.document, overlay: text)
        #expect(result.codes(.problem).contains { $0.hasPrefix("overlay.") })
        #expect(result.operations.count == 1)
    }
}
