import CRMSchema
import RecordCore

/// A small organisation with a field of every sort, to be changed in tests.
struct TestOrganisation {
    var files: [String: JSONValue]
    /// The endpoint spec has no loader yet.
    var operations: [OperationDescription] = TestOperations.base

    static let base: TestOrganisation = {
        var files: [String: JSONValue] = [:]
        for (name, text) in TestSnapshots.files { files[name] = (try? JSONDocument(parsing: Array(text.utf8)))?.root.value ?? .null }
        return TestOrganisation(files: files)
    }()

    private var isChanged = false
    /// Nothing was done to it.
    var isBase: Bool { !isChanged }
    /// Every test compares with it, so it is loaded once in each style.
    private static let baseSchemas: [String: SchemaDescription] = {
        var schemas: [String: SchemaDescription] = [:]
        for style in TextStyle.allCases {
            for folder in ["old", "new"] { schemas["\(folder)/\(style)"] = base.load(style, folder: folder) }
        }
        return schemas
    }()

    init(files: [String: JSONValue]) { self.files = files }

    /// One of Vtiger's, for rules about what only Vtiger has.
    static let vtiger: TestOrganisation = {
        var files: [String: JSONValue] = [:]
        for (name, text) in TestSnapshots.vtiger { files[name] = (try? JSONDocument(parsing: Array(text.utf8)))?.root.value ?? .null }
        var organisation = TestOrganisation(files: files)
        organisation.isChanged = true
        return organisation
    }()

    /// Vtiger's with something done to its leads.
    static func vtiger(_ body: (inout JSONValue) -> Void) -> TestOrganisation {
        var copy = vtiger
        if var leads = copy.files["describe_Leads.json"] {
            body(&leads)
            copy.files["describe_Leads.json"] = leads
        }
        return copy
    }

    /// The base with something done to it.
    static func changed(_ body: (inout TestOrganisation) -> Void) -> TestOrganisation {
        var copy = base
        body(&copy)
        copy.isChanged = true
        return copy
    }

    func texts(_ style: TextStyle = .pretty) -> [String: String] { files.mapValues(style.text) }

    func schema(_ style: TextStyle = .pretty, folder: String = "new") -> SchemaDescription {
        if !isChanged, let known = Self.baseSchemas["\(folder)/\(style)"] { return known }
        return load(style, folder: folder)
    }

    private func load(_ style: TextStyle, folder: String) -> SchemaDescription {
        let loaded = SnapshotLoader.load(
            files: texts(style).map { SnapshotFile(name: $0.key, path: "\(folder)/\($0.key)", bytes: Array($0.value.utf8)) })
        return SchemaDescription(
            vendor: loaded.schema.vendor, modules: loaded.schema.modules, operations: operations,
            modulesLocation: loaded.schema.modulesLocation, location: loaded.schema.location)
    }

    mutating func module(_ name: String, _ body: (inout JSONValue) -> Void) {
        files["modules.json"]?.edit("modules", where: "api_name", is: name, body)
    }

    mutating func field(_ module: String, _ name: String, _ body: (inout JSONValue) -> Void) {
        files["fields_\(module).json"]?.edit("fields", where: "api_name", is: name, body)
    }

    mutating func set(_ field: String, _ path: String, _ value: JSONValue) { self.field("Leads", field) { $0.set(path, value) } }

    mutating func option(_ field: String, _ value: String, _ path: String, _ new: JSONValue) {
        self.field("Leads", field) { $0.edit("pick_list_values", where: "actual_value", is: value) { $0.set(path, new) } }
    }

    mutating func layout(_ body: (inout JSONValue) -> Void) {
        files["layouts_Leads.json"]?.edit("layouts", where: "id", is: "700", body)
    }

    mutating func layoutField(_ name: String, _ body: (inout JSONValue) -> Void) {
        layout { $0.edit("sections", where: "name", is: "Information") { $0.edit("fields", where: "api_name", is: name, body) } }
    }

    mutating func list(_ name: String, _ body: (inout JSONValue) -> Void) {
        files["related_lists_Leads.json"]?.edit("related_lists", where: "api_name", is: name, body)
    }
}
