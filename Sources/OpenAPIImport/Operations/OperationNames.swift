/// Ids that stand for one operation only.
enum OperationNames {
    /// Operations of one area that have the same title are told apart by the last parameter of their paths, then by number.
    static func makeUnique(_ operations: inout [ImportedOperation], log: inout ImportLog) {
        operations.sort { $0.area == $1.area ? ImportedOperation.order($0, $1) : $0.area < $1.area }
        var taken: Set<String> = []
        let places = Dictionary(grouping: operations.indices, by: { operations[$0].id })
        let doubled = Set(places.filter { $0.value.count > 1 }.keys)
        // Those whose names are their own keep them.
        for operation in operations where !doubled.contains(operation.id) { taken.insert(operation.id) }
        for place in operations.indices where doubled.contains(operations[place].id) {
            let operation = operations[place]
            let parameter = operation.lastParameter.map { "By" + SwiftWords.capitalised($0) } ?? ""
            let candidates = [operation.id, operation.id + parameter] + (2...).lazy.prefix(999).map { "\(operation.id)\(parameter)\($0)" }
            guard let id = candidates.first(where: { !taken.contains($0) }) else { continue }
            taken.insert(id)
            if id != operation.id {
                log.changed("operation.id.doubled", "two operations of \(operation.area) have one operationId; this one is called \(id)", at: operation.location)
                operations[place].id = id
            }
        }
    }
}
