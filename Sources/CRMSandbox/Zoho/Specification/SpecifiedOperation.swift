import CRMRuntime
import CRMSchema

/// An operation of the endpoint spec, prepared for requests.
struct SpecifiedOperation: Sendable {
    struct Parameter: Sendable {
        let description: ParameterDescription
        let type: OperationType

        var name: String { description.name.value }
    }

    let description: OperationDescription
    let method: HTTPMethod
    let path: OperationPath
    let parameters: [Parameter]

    /// Nil for a method that the sandbox cannot be asked with.
    init?(_ description: OperationDescription) {
        guard let method = HTTPMethod(rawValue: description.method.value) else { return nil }
        self.description = description
        self.method = method
        path = OperationPath(description.path.value)
        let area = String(description.id.value.prefix { $0 != "." })
        parameters = description.parameters.map { parameter in
            Parameter(description: parameter, type: OperationType(parameter.type.value, area: area) ?? .scalar(.json))
        }
    }

    var id: String { description.id.value }
    /// The file of the spec that it stands in.
    var area: String { String(id.prefix { $0 != "." }) }

    /// Whether it makes the same call as an operation of another file.
    var isRepeat: Bool { description.sameAs != nil }

    /// Whether what it sends are whole records, in which any field of the module may be: `/crm/v8/Notes/{id}`. Modules
    /// begin with a capital letter, words of the API do not.
    var takesRecords: Bool {
        guard (3...4).contains(path.segments.count), description.body?.key?.value == "data" else { return false }
        return path.segments[2].word?.first?.isUppercase ?? description.parameters.contains { $0.role == .module }
    }

    /// The answer that a canned one imitates: the first one with something in it.
    var result: ResultDescription? {
        description.results.first { $0.type != nil } ?? description.results.first
    }

    /// Whether "nothing found" is an answer without a body.
    var knowsNoContent: Bool { description.results.contains { $0.status.value == 204 } }

    /// Whether the parameter of this name in the path names a module.
    func namesModule(_ name: String) -> Bool {
        parameters.contains { $0.name == name && $0.description.place == .path && $0.description.role == .module }
    }
}
