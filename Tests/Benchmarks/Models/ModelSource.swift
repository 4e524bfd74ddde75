/// Writes the plain structs `NarrowModel`, `UsualModel`, `WideModel` and `CreateModel` as Swift text from the
/// descriptions of their modules: what `make-models` puts into `Models/Generated`.
enum ModelSource {
    static let modules: [(type: String, spec: ModuleSpec)] = [
        ("NarrowModel", .narrow), ("UsualModel", .usual), ("WideModel", .wide), ("CreateModel", .create),
    ]

    static func text(type: String, of module: ModuleSpec) -> String {
        let properties = module.fields.map { "    var \(property($0)): \(swiftType($0.kind))?" }
        let keys = module.fields.map { "        case \(property($0)) = \"\($0.name)\"" }
        return """
            // Written by Tests/Benchmarks/make-models. Do not edit.
            // swift-format-ignore-file
            import Foundation

            /// A record of \(module.fields.count) fields as a plain struct.
            struct \(type): Codable, Equatable {
            \(properties.joined(separator: "\n"))

                enum CodingKeys: String, CodingKey {
            \(keys.joined(separator: "\n"))
                }
            }

            """
    }

    /// `No_of_Employees` → `noOfEmployees`, `$review` → `systemReview`.
    private static func property(_ field: FieldSpec) -> String {
        let isSystem = field.name.hasPrefix("$")
        let words = (isSystem ? ["system"] : []) + field.name.drop { $0 == "$" }.split(separator: "_").map(String.init)
        return words.enumerated()
            .map { $0 == 0 ? $1.lowercased() : $1.prefix(1).uppercased() + $1.dropFirst() }
            .joined()
    }

    private static func swiftType(_ kind: FieldSpecKind) -> String {
        switch kind {
        case .text, .longText, .email, .phone, .url, .picklist, .id: "String"
        case .boolean: "Bool"
        case .integer: "Int"
        case .double: "Double"
        case .money: "Decimal"
        case .date, .dateTime: "Date"
        case .lookup: "LookupModel"
        case .user: "UserModel"
        case .multiPicklist: "[String]"
        case .tags: "[TagModel]"
        case .lines: "[LineModel]"
        }
    }
}
