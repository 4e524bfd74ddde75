import CRMRuntime

/// The mishaps that were ordered, and how many calls each has seen.
struct FaultPlan: Sendable {
    private var orders: [(fault: SandboxFault, seen: Int)] = []

    mutating func add(_ fault: SandboxFault) { orders.append((fault, 0)) }

    mutating func removeAll() { orders.removeAll() }

    /// What goes wrong with this call. Every order counts the calls that match it, also when another one strikes.
    mutating func next(_ method: HTTPMethod, _ path: String) -> SandboxFault.Kind? {
        var struck: SandboxFault.Kind?
        for position in orders.indices {
            let fault = orders[position].fault
            guard fault.method.map({ $0 == method }) ?? true, fault.path.map(path.contains) ?? true else { continue }
            orders[position].seen += 1
            if fault.call == nil || fault.call == orders[position].seen { struck = struck ?? fault.kind }
        }
        return struck
    }
}
