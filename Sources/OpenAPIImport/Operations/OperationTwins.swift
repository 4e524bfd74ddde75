/// Operations that are described more than once: OpenAPI forbids paths that differ in the names of parameters only,
/// the documents have them.
enum OperationTwins {
    static func mark(_ operations: inout [ImportedOperation], log: inout ImportLog) {
        let groups = Dictionary(grouping: operations.indices.filter { !operations[$0].isURL }, by: { operations[$0].shape })
        for group in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
            let sorted = group.sorted { rank(operations[$0]) < rank(operations[$1]) }
            guard let main = sorted.first else { continue }
            for place in sorted.dropFirst() {
                let operation = operations[place]
                let isVariant = operation.area == operations[main].area
                log.changed(
                    "path.twin", "\(operation.id) makes the same call as \(operations[main].id)\(isVariant ? ", with something else in its place" : "")",
                    at: operation.location)
                if isVariant {
                    operations[place].variantOf = operations[main].id
                } else {
                    operations[place].sameAs = operations[main].id
                    complete(&operations[main], from: operation, log: &log)
                }
            }
        }
    }

    /// What only the other description of the call has, the call takes all the same.
    private static func complete(_ main: inout ImportedOperation, from other: ImportedOperation, log: inout ImportLog) {
        for var parameter in other.parameters where parameter.place != .path {
            let name = parameter.property.name
            guard !main.parameters.contains(where: { $0.place == parameter.place && $0.property.name == name }) else { continue }
            parameter.property.isRequired = false
            main.parameters.append(parameter)
            log.changed("parameter.twin", "\(main.id) takes “\(name)” too, as \(other.id) says", at: main.location)
        }
    }

    /// The area that is about it before the one about records as such; ids before other names.
    private static func rank(_ operation: ImportedOperation) -> (Int, Int, Int, String) {
        let isByID = operation.lastParameter.map { $0 == "id" || $0.hasSuffix("_id") } ?? true
        return (operation.area == "record" ? 1 : 0, operation.path.contains("external") ? 1 : 0, isByID ? 0 : 1, operation.id)
    }
}
