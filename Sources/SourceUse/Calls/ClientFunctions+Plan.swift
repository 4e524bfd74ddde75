import BindingsGenerator

// The functions that are generated from the endpoint spec, beside those that are written by hand.
extension ClientFunctions {
    public init(_ plan: OperationPlan) {
        // An operation that shares a function has no other one.
        let generated = plan.functions.filter { !$0.isWritten && $0.sharedWith == nil }.map { function in
            ClientFunction(function.owner, function.name, labels: function.labels.map { $0 == "_" ? "" : $0 }, operations: [function.id])
        }
        self.init(HandWrittenCalls.functions + generated)
    }

    /// The types of the groups: `TagsOperations`.
    public static func groupTypes(_ plan: OperationPlan) -> [String: ClientFunction.Owner] {
        Dictionary(plan.functions.filter { !$0.isWritten }.map { ($0.groupType, $0.owner) }) { first, _ in first }
    }
}

extension OperationFunction {
    fileprivate var owner: ClientFunction.Owner {
        switch scope {
        case .organisation: .client(access)
        case .module: .records(access)
        case .record: .record(access)
        }
    }
}
