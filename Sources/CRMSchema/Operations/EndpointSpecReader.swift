import RecordCore

/// Reads the files of the endpoint spec one after the other.
struct EndpointSpecReader {
    private(set) var operations: [OperationDescription] = []
    private(set) var shapes: [ShapeDescription] = []
    var log = DiagnosticLog()

    /// Whose API it is; nil before a file has said so.
    private(set) var vendor: Located<SchemaDescription.Vendor>?

    private static let fileKeys: Set<String> = ["$schema", "area", "vendor", "operations", "shapes"]
    static let remedy = "import the spec again, or take it from version control"

    mutating func read(_ file: SnapshotFile) {
        let root: SourceValue
        do {
            root = try SourceFile(file, remedy: Self.remedy).root
        } catch {
            log.add(error)
            return
        }
        guard let area = root["area"]?.nonEmptyString else {
            log.error("spec.area", "the file must hold an object with the name of its “area”; \(Self.remedy)", at: root.location)
            return
        }
        warnOfUnknownKeys(in: root, known: Self.fileKeys)
        note(root)
        for entry in root["operations"]?.elements ?? [] {
            if let operation = operation(entry, area: area) { operations.append(operation) }
        }
        for member in root["shapes"]?.members ?? [] {
            if let shape = shape(member, area: area) { shapes.append(shape) }
        }
    }

    /// Files of two vendors make no spec.
    private mutating func note(_ root: SourceValue) {
        let place = root["vendor"]?.location ?? root.location
        guard let found = root["vendor"].map({ $0.string.flatMap(SchemaDescription.Vendor.init) }) ?? .zoho else {
            log.error("spec.vendor", "the “vendor” must be one of \(SchemaDescription.Vendor.allCases.map(\.rawValue).joined(separator: ", "))", at: place)
            return
        }
        if let vendor, vendor.value != found {
            log.error("spec.vendor", "this file is of \(found.rawValue), but \(vendor.location.file) is of \(vendor.value.rawValue)", at: place)
        }
        vendor = vendor ?? Located(found, at: place)
    }

    /// What can be seen only with all files: ids that stand twice, shapes that are not there.
    mutating func check() {
        var ids: Set<String> = []
        for operation in operations where !ids.insert(operation.id.value).inserted {
            log.error("spec.duplicate", "the operation “\(operation.id.value)” is there twice", at: operation.id.location)
        }
        for operation in operations {
            for partner in [operation.sameAs, operation.variantOf].compactMap(\.self) where !ids.contains(partner.value) {
                log.error("spec.operation", "there is no operation “\(partner.value)”\(NearestName.hint(for: partner.value, in: ids))", at: partner.location)
            }
        }
        let known = Set(shapes.map(\.name.value))
        let types = operations.flatMap(\.payloadTypes) + shapes.flatMap { $0.properties.map(\.type) }
        for type in types {
            for name in type.value.shapes where !known.contains(name) {
                log.error("spec.shape", "there is no shape “\(name)”\(NearestName.hint(for: name, in: known))", at: type.location)
            }
        }
    }

    mutating func warnOfUnknownKeys(in value: SourceValue, known: Set<String>) {
        for member in value.members ?? [] where !known.contains(member.name) {
            log.unknownKey(member, known: known, area: "spec")
        }
    }
}
