import CRMSchema
import Testing

@testable import BindingsGenerator

/// A new shape, property or value never renames an old one.
struct OperationNameLockTests {
    private func schema(_ properties: String, values: String = #"["Hot", "Cold"]"#) throws -> SchemaDescription {
        let text = #"""
            {"area": "things",
             "operations": [{"id": "things.get", "group": "things", "name": "get", "method": "GET", "path": "/things",
                             "results": [{"status": 200, "key": "things", "type": "[Thing]"}]}],
             "shapes": {"Thing": {"properties": {\#(properties), "tone": {"type": "string", "values": \#(values)}}}}}
            """#
        let loaded = EndpointSpecLoader.load(files: [SnapshotFile(name: "things.json", path: "things.json", bytes: Array(text.utf8))])
        #expect(loaded.diagnostics.isEmpty)
        return SchemaDescription(vendor: .zoho, modules: [], operations: loaded.operations, shapes: loaded.shapes)
    }

    private func names(_ schema: SchemaDescription, _ lock: OperationNameLock) -> OperationNameLock.Area {
        BindingsGenerator.generateOperations(schema: schema, lock: lock).lock["things"]
    }

    @Test func propertiesKeepTheirNames() throws {
        let first = BindingsGenerator.generateOperations(schema: try schema(#""size": "string""#)).lock
        #expect(first["things"].properties["Thing"]?["size"] == "size")
        let grown = try schema(#""$size": "string", "size": "string""#)
        #expect(names(grown, OperationNameLock()).properties["Thing"]?["size"] == "size2")
        #expect(names(grown, first).properties["Thing"] == ["$size": "size2", "size": "size", "tone": "tone"])
    }

    @Test func knownValuesKeepTheirNames() throws {
        let first = BindingsGenerator.generateOperations(schema: try schema(#""size": "string""#)).lock
        #expect(first["things"].choices == ["Thing.tone": "Tone"])
        let grown = try schema(#""Tone": {"type": "string", "values": ["a"]}"#, values: #"["HOT", "Hot", "Cold", "hot"]"#)
        let kept = names(grown, first)
        #expect(kept.choices == ["Thing.tone": "Tone", "Thing.Tone": "ThingTone"])
        #expect(kept.values["Thing.tone"]?["Hot"] == "hot")
    }

    @Test func whatIsGoneKeepsItsName() throws {
        let first = BindingsGenerator.generateOperations(schema: try schema(#""size": "string""#)).lock
        let gone = BindingsGenerator.generateOperations(schema: try schema(#""$size": "string""#), lock: first).lock
        #expect(gone["things"].properties["Thing"] == ["$size": "size2", "size": "size", "tone": "tone"])
    }

    @Test func theFileIsReadAsItWasWritten() throws {
        let lock = BindingsGenerator.generateOperations(schema: try schema(#""size": "string""#)).lock
        let read = OperationNameLock.read(SnapshotFile(name: "x.json", path: "x.json", bytes: Array(lock.text.utf8)))
        #expect(read.lock == lock && read.diagnostics.isEmpty)
        let broken = OperationNameLock.read(SnapshotFile(name: "x.json", path: "x.json", bytes: Array("{".utf8)))
        #expect(broken.diagnostics.map(\.code) == ["lock.syntax"])
        let odd = #"{"areas": {"things": {"types": {"A": 3, "B": "not a name"}, "choices": []}}}"#
        #expect(OperationNameLock.read(SnapshotFile(name: "x.json", path: "x.json", bytes: Array(odd.utf8))).lock["things"] == OperationNameLock.Area())
    }
}
