// What stands behind a dot.
extension CallScanner {
    mutating func member(_ name: String, of base: ClientValue, _ place: Int) -> ClientValue {
        switch base.kind {
        case .clientType: return name.first?.isUppercase == true ? .other : .client
        case .client(let path): return clientMember(name, path, of: base, place)
        case .records(let path): return recordsMember(name, path, of: base, place)
        case .record(let path):
            if path.isEmpty, name == "zoho" { return ClientValue(kind: .client([]), isOpen: base.isOpen) }
            if path.isEmpty, name == "records" { return ClientValue(kind: .records([]), modules: base.modules, isOpen: base.isOpen) }
            if functions.isGroup(.record(path + [name])), !isCalled(place) || !call(name, of: base, place) {
                return ClientValue(kind: .record(path + [name]), modules: base.modules, isOpen: base.isOpen)
            }
            return called(name, of: base, place)
        case .query:
            joins(of: base, place)
            return base
        case .unknown, .other: return looseMember(name, of: base, place)
        }
    }

    private mutating func clientMember(_ name: String, _ path: [String], of base: ClientValue, _ place: Int) -> ClientValue {
        if path.isEmpty {
            if let module = bindings.accessor(name), !isCalled(place) { return ClientValue(kind: .records([]), modules: [module], isOpen: base.isOpen) }
            switch name {
            case "records" where isCalled(place): return ClientValue(kind: .records([]), modules: argument(place), isOpen: base.isOpen)
            case "query" where isCalled(place):
                let modules = argument(place).isEmpty ? queried(place) : argument(place)
                note("zoho.query", place, HandWrittenCalls.query, modules: modules, isOpen: base.isOpen)
                return ClientValue(kind: .query, modules: modules, isOpen: base.isOpen)
            case "api":
                undecided.append((place, "zoho.api"))
                return .other
            default: if HandWrittenCalls.clients.contains(name) { return base }
            }
        }
        if functions.isGroup(.client(path + [name])), !isCalled(place) { return ClientValue(kind: .client(path + [name]), isOpen: base.isOpen) }
        return called(name, of: base, place)
    }

    private mutating func recordsMember(_ name: String, _ path: [String], of base: ClientValue, _ place: Int) -> ClientValue {
        if functions.isGroup(.records(path + [name])), !isCalled(place) {
            return ClientValue(kind: .records(path + [name]), modules: base.modules, isOpen: base.isOpen)
        }
        return called(name, of: base, place)
    }

    /// Something of which only the name of the member is known.
    private mutating func looseMember(_ name: String, of base: ClientValue, _ place: Int) -> ClientValue {
        if let declared = declarations.members[name] { return declared }
        // `accounts.client(for: user)`
        if HandWrittenCalls.makers.contains(name), isCalled(place) { return .client }
        guard !isCalled(place) else {
            if base.kind == .unknown { noteUndecided(name, place) }
            return .unknown
        }
        if let module = bindings.accessor(name) { return ClientValue(kind: .records([]), modules: [module], isOpen: true) }
        if functions.firstAccessors.contains(name), file.kind(place + 1) == .dot { return ClientValue(kind: .client([name]), isOpen: true) }
        return .unknown
    }

    // MARK: Calls

    private mutating func called(_ name: String, of base: ClientValue, _ place: Int) -> ClientValue {
        _ = call(name, of: base, place)
        return isCalled(place) ? .other : .unknown
    }

    /// - Returns: it is a function that makes calls.
    private mutating func call(_ name: String, of base: ClientValue, _ place: Int) -> Bool {
        guard let owner = base.owner else { return false }
        let found = functions.functions(name, of: owner, labels: labels(of: place))
        guard !found.isEmpty else { return false }
        var modules = base.modules
        if case .record([]) = owner, name == "related" { modules += bindings.related(firstArgument(place), in: base.modules).filter { !base.modules.contains($0) } }
        note("\(text(of: base)).\(name)", place, found.flatMap(\.operations).unique, modules: modules, isOpen: base.isOpen)
        return true
    }

    private func text(of base: ClientValue) -> String {
        let accessor = base.modules.first.flatMap { bindings.modules[$0].accessor } ?? "records(…)"
        switch base.kind {
        case .client(let path): return (["zoho"] + path).joined(separator: ".")
        case .records(let path): return (["zoho", accessor] + path).joined(separator: ".")
        case .record(let path): return (["zoho", "\(accessor)[…]"] + path).joined(separator: ".")
        default: return "…"
        }
    }

    // MARK: Arguments

    /// `Deal.self`, or the module's name as a text.
    private func argument(_ place: Int) -> [Int] {
        guard file.kind(place + 1) == .openParen, file.kind(place + 2) == .name, file.kind(place + 3) == .dot, file.name(place + 4) == words.this
        else { return [] }
        return bindings.type(names[file.name(place + 2)]).map { [$0] } ?? []
    }

    /// The modules of a query that is a text: `select … from Deals …`.
    private func queried(_ place: Int) -> [Int] {
        guard file.kind(place + 1) == .openParen, let end = file.partner(place + 1) else { return [] }
        var modules: [Int] = []
        for at in file.places(from: place + 2, to: end) where file.kind(at) == .string {
            let parts = file.text(at).split { !($0.isLetter || $0.isNumber || $0 == "_") }
            for (word, next) in zip(parts, parts.dropFirst()) where word.lowercased() == "from" {
                if let module = bindings.module(String(next)) { modules.append(module) }
            }
        }
        return modules
    }

    private func firstArgument(_ place: Int) -> String {
        file.kind(place + 1) == .openParen && file.kind(place + 2) == .dot && file.kind(place + 3) == .name ? names[file.name(place + 3)] : ""
    }

    /// `.accountName / .website` and `.accountName(.website)` read records of another module.
    private mutating func joins(of base: ClientValue, _ place: Int) {
        guard file.kind(place + 1) == .openParen, let end = file.partner(place + 1) else { return }
        var current = base.modules
        for at in file.places(from: place + 2, to: end) where file.kind(at) == .name && file.kind(at - 1) == .dot {
            let goesOn = file.kind(at + 1) == .openParen || file.kind(at + 1) == .operation && file.text(at + 1) == "/"
            guard goesOn else {
                current = base.modules
                continue
            }
            let targets = bindings.targets(of: names[file.name(at)], in: current)
            let fresh = targets.filter { !base.modules.contains($0) }
            if !fresh.isEmpty { note("zoho.query", at, HandWrittenCalls.query, modules: fresh, isOpen: base.isOpen) }
            current = targets.isEmpty ? base.modules : targets
        }
    }
}

extension Array where Element: Hashable {
    /// Each once, in order.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
