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

    @Test func everyOperationSaysWhatItAnswers() {
        for operation in Self.loaded.operations {
            #expect(operation.method.value == "GET" || operation.sameAs != nil || !operation.results.isEmpty, "\(operation.id.value)")
            #expect(!operation.scopes.isEmpty || operation.sameAs != nil || operation.id.value.hasPrefix("email_compose."), "\(operation.id.value)")
        }
    }
}
