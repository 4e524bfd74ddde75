/// Reads types where they are written: `ZohoCRM`, `Records<Lead>`, `TagsOperations`.
struct CallTypeReader {
    let names: NameTable
    let words: Words
    let bindings: CallNames
    /// Types of groups, and what they are.
    let groupTypes: [String: ClientFunction.Owner]

    func type(_ file: SourceFileTokens, at start: Int) -> ClientValue {
        var place = start
        // `inout`, `borrowing` and the like.
        while file.kind(place) == .name, file.kind(place + 1) == .name, file.name(place + 1) != words.where, !file.isFirst(place + 1) { place += 1 }
        if file.kind(place) == .openParen || file.kind(place) == .openBracket { place += 1 }
        guard file.kind(place) == .name else { return .other }
        let name = names[file.name(place)]
        switch name {
        case "ZohoCRM": return file.kind(place + 1) == .dot ? .other : .client
        case "Records": return ClientValue(kind: .records([]), modules: argument(file, place))
        case "RecordHandle": return ClientValue(kind: .record([]), modules: argument(file, place))
        case "RecordQuery", "RowQuery": return ClientValue(kind: .query, modules: argument(file, place))
        default: break
        }
        switch groupTypes[name] {
        case .client(let path)?: return ClientValue(kind: .client(path))
        case .records(let path)?: return ClientValue(kind: .records(path), modules: argument(file, place))
        case .record(let path)?: return ClientValue(kind: .record(path), modules: argument(file, place))
        case nil: return .other
        }
    }

    /// `ZohoCRM(…)`, `try await ZohoCRM.current`
    func made(_ file: SourceFileTokens, at start: Int) -> ClientValue {
        var place = start
        while file.name(place) == words.try || file.name(place) == words.await || file.kind(place) == .postfix { place += 1 }
        guard file.kind(place) == .name, names[file.name(place)] == "ZohoCRM" else { return .unknown }
        let last: Int
        switch file.kind(place + 1) {
        case .openParen: last = file.partner(place + 1) ?? place
        case .dot: last = file.kind(place + 3) == .openParen ? file.partner(place + 3) ?? place : place + 2
        default: return .unknown
        }
        // `ZohoCRM(…).leads` is something else.
        return file.kind(last + 1) == .dot ? .unknown : .client
    }

    /// The record type between angle brackets.
    private func argument(_ file: SourceFileTokens, _ place: Int) -> [Int] {
        guard file.kind(place + 1) == .less, file.kind(place + 2) == .name else { return [] }
        return bindings.type(names[file.name(place + 2)]).map { [$0] } ?? []
    }
}
