/// API names, labels and values → the Swift names they would have if nothing stood in the way.
struct DerivedNames {
    let vendor: VendorProfile
    /// Fields whose API name is only a number are named after their labels.
    var namesNumberedByLabel = false

    /// `Sales_Orders` → `SalesOrder`.
    func type(module: String) -> String {
        var words = words(vendor.bareName(module))
        if let last = words.popLast() { words.append(Singular.form(of: last)) }
        let name = CaseStyle.upperCamel(words)
        guard ReservedNames.types.contains(name) else { return name }
        return ReservedNames.types.contains("CRM\(name)") ? "CRM\(name)Record" : "CRM\(name)"
    }

    /// `Sales_Orders` → `salesOrders`.
    func accessor(module: String) -> String {
        let name = CaseStyle.lowerCamel(words(vendor.bareName(module)))
        return vendor.reservedAccessors.contains(name) || name == "init" || name == "self" ? "\(name)Records" : name
    }

    /// `Last_Name` → `lastName`; `lastname`, labelled “Last Name”, too.
    func property(field: String, label: String? = nil) -> String { member(words(field: field, label: label)) }

    /// `Contact_Roles` → `contactRoles`: the token of a related list.
    func relatedList(_ name: String) -> String { member(words(vendor.bareName(name))) }

    private func member(_ words: [String]) -> String {
        let name = CaseStyle.lowerCamel(words)
        return ReservedNames.members.contains(name) ? "\(name)Field" : name
    }

    /// `account` of `Account`: a case of a reference into several modules.
    func choice(ofType type: String) -> String {
        let name = CaseStyle.lowerCamel([type])
        return ReservedNames.choices.contains(name) ? "\(name)Record" : name
    }

    /// `Partner Deals` → `partnerDeals`: the token of a layout.
    func layout(_ name: String) -> String { option(value: name) }

    /// `Lead_Source` → `LeadSource`: the type of the values of a picklist. `Type` is `TypeChoice`, and so is every
    /// name that would hide a record type.
    func picklist(field: String, label: String? = nil, avoiding types: Set<String>) -> String {
        let name = CaseStyle.upperCamel(words(field: field, label: label))
        return ReservedNames.mentioned.contains(name) || types.contains(name) ? "\(name)Choice" : name
    }

    /// `Products` → `ProductsLink`: the type of the links of a multi-select lookup.
    func link(field: String) -> String { CaseStyle.upperCamel(words(vendor.bareName(field))) + "Link" }

    /// `Web Download` → `webDownload`.
    func option(value: String) -> String {
        guard !value.isEmpty else { return "empty" }
        var spelled = ""
        for character in value { spelled += Self.symbols[character].map { " \($0) " } ?? String(character) }
        let name = CaseStyle.lowerCamel(words(spelled))
        return ReservedNames.options.contains(name) ? "\(name)Value" : name
    }

    /// The words of the label, if they are those of the name.
    private func words(field: String, label: String?) -> [String] {
        let words = words(vendor.bareName(field))
        guard vendor.readsWordsInLabels, let label else { return words }
        let labelled = Words.split(label)
        if namesNumberedByLabel, vendor.isNumbered(field), !labelled.isEmpty { return labelled }
        return labelled.joined().lowercased() == words.joined().lowercased() ? labelled : words
    }

    private func words(_ name: String) -> [String] {
        let words = Words.split(name)
        return words.isEmpty ? [Words.hexadecimal(name)] : words
    }

    /// Symbols that tell values apart: `C` and `C++`, `<10` and `>10`.
    private static let symbols: [Character: String] = [
        "+": "plus", "%": "percent", "&": "and", "<": "less", ">": "more", "=": "equals",
    ]
}
