import CRMSchema
import Testing

/// The spec as it is in the repository.
struct CheckedInSpecTests {
    private static let loaded = EndpointSpecLoader.load(
        files: OfficialDocuments.json(in: OfficialDocuments.root.appendingPathComponent("spec/zoho/v8")))

    @Test func itLoadsWhole() {
        #expect(Self.loaded.diagnostics.isEmpty)
        // 422 of the description, 5 of the overlay.
        #expect(Self.loaded.operations.count == 427)
        #expect(Self.loaded.operations.filter { $0.sameAs != nil }.count == 10)
    }

    /// Functions of one name in one group differ in what has to be given.
    @Test func everyFunctionHasAPlaceOfItsOwn() {
        var known: [String: String] = [:]
        for operation in Self.loaded.operations where operation.sameAs == nil {
            let id = operation.id.value
            let arguments = operation.parameters.filter(\.isRequired).map(\.name.value).sorted() + (operation.body == nil ? [] : ["body"])
            let function = "\(operation.group?.value ?? "").\(operation.name?.value ?? "")(\(arguments.joined(separator: ":")))"
            #expect(operation.group != nil && operation.name != nil, "\(id)")
            #expect(known.updateValue(id, forKey: function) == nil, "\(id) and \(known[function] ?? "") are both \(function)")
        }
    }

    /// A number in a name says that nobody has given it one.
    @Test func everyShapeHasANameOfItsOwn() {
        for shape in Self.loaded.shapes {
            let name = shape.name.value
            #expect(name.last?.isNumber == false && !name.hasSuffix("Wrapper"), "\(name)")
        }
    }

    /// What a call sends is said, but for what nobody knows the form of.
    @Test func everyBodyIsTyped() {
        let free = Self.loaded.operations.filter { $0.body?.type.value == .scalar(.json) }.map(\.id.value)
        #expect(free == ["functions.execute"])
        let unsaid = Self.loaded.operations.filter { $0.sameAs == nil && $0.results.contains { $0.type?.value == .scalar(.json) } }.map(\.id.value)
        #expect(unsaid.isEmpty)
    }

    /// Calls that functions written by hand carry out say which.
    @Test func whatIsWrittenByHandIsSaid() {
        let written = Self.loaded.operations.filter { $0.written != nil }
        #expect(written.count == 76 && written.allSatisfy { $0.written?.value.hasPrefix("zoho.") == true })
        let atHand: Set<String> = ["record", "record_photo", "attachments", "notes", "files", "blueprint", "coql", "convert_lead", "share_records", "timelines"]
        for operation in Self.loaded.operations where atHand.contains(String(operation.id.value.prefix { $0 != "." })) && operation.sameAs == nil {
            #expect(operation.written != nil, "\(operation.id.value)")
        }
    }

    @Test func everyOperationSaysWhatItAnswers() {
        for operation in Self.loaded.operations {
            #expect(operation.method.value == "GET" || operation.sameAs != nil || !operation.results.isEmpty, "\(operation.id.value)")
            #expect(!operation.scopes.isEmpty || operation.sameAs != nil || operation.id.value.hasPrefix("email_compose."), "\(operation.id.value)")
        }
    }
}
