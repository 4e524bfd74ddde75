import CRMSchema

/// Two operations of an endpoint spec, and copies of them with something changed.
enum TestOperations {
    static let base: [OperationDescription] = [make(), make("tags.list", method: "GET")]

    static let place = SourceLocation(file: "tags.json", line: 3, column: 5)

    static func make(
        _ id: String = "tags.create", method: String = "POST", path: String = "/settings/tags", resultKey: String? = "tags",
        paging: String? = nil, scopes: [String] = ["settings.tags.CREATE"], isIdempotent: Bool = false, limit: Int? = 50,
        parameters: [ParameterDescription] = [parameter()], results: [ResultDescription] = [result()]
    ) -> OperationDescription {
        OperationDescription(
            id: Located(id, at: place), method: Located(method, at: place), path: Located(path, at: place), parameters: parameters, results: results,
            scopes: scopes.map { Located($0, at: place) }, resultKey: resultKey.map { Located($0, at: place) },
            paging: paging.map { Located($0, at: place) }, isIdempotent: isIdempotent, recordLimit: limit.map { Located($0, at: place) },
            location: place)
    }

    /// Of status 200: what stands under the key, and beside it.
    static func result(_ type: OperationType.Scalar = .json, beside names: [String] = ["info"]) -> ResultDescription {
        ResultDescription(
            status: Located(200, at: place), type: Located(.scalar(type), at: place),
            beside: names.map { PropertyDescription(name: Located($0, at: place), type: Located(.scalar(.json), at: place)) }, location: place)
    }

    static func parameter(
        _ name: String = "module", isRequired: Bool = false, type: String = "string", values: [String] = ["Leads", "Deals"],
        maximum: Int? = 10
    ) -> ParameterDescription {
        ParameterDescription(
            name: Located(name, at: place), place: .query, isRequired: isRequired, type: Located(type, at: place),
            values: values.map { Located($0, at: place) }, maximum: maximum.map { Located($0, at: place) }, location: place)
    }
}
