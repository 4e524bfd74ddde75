extension NameShim {
    /// - Parameters:
    ///   - key: the API name or value of today.
    ///   - name: the Swift name of today.
    func deprecation(of key: String, name: String) -> Deprecation {
        Deprecation(
            renamed: name,
            message: was == key ? "named `\(name)` now" : "“\(was)” is called “\(key)” in the CRM now; use `\(name)`")
    }
}

extension [NameShim] {
    /// A declaration for each former name.
    func declarations(of key: String, name: String, _ make: (String, Deprecation) -> Declaration) -> [Declaration] {
        map { make($0.name, $0.deprecation(of: key, name: name)) }
    }
}

extension FieldTranslator {
    /// A declaration for each former name of the field.
    func shims(_ make: (String, Deprecation) -> Declaration) -> [Declaration] {
        field.shims.declarations(of: field.description.apiName.value, name: field.name, make)
    }
}
